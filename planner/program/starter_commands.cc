#include "planner/program/starter_commands.h"

#include <fmt/format.h>

#include "model/schema.h"
#include "model/starter.h"
#include "planner/program/console.h"
#include "planner/program/interview.h"

namespace weerbaar {

namespace {

std::string schema_text(const std::string& kind) {
  if (kind == "profiel")
    return json_schema(profile_format(), "Profiel van een gemeente voor weerbaar",
                       SchemaFor::whole);
  if (kind == "catalogus")
    return json_schema(catalog_format(), "Catalogus van maatregelen voor weerbaar",
                       SchemaFor::whole);
  return json_schema(catalog_format(), "Eigen bestand over de catalogus van weerbaar",
                     SchemaFor::overlay);
}

// Beside the file, where its first line points to.
std::string beside(const std::string& path, std::string_view name) {
  const std::size_t slash = path.rfind('/');
  return path.substr(0, slash == std::string::npos ? 0 : slash + 1) + std::string(name);
}

}  // namespace

int run_starter(const Options& options) {
  Options filled = options;
  if (!filled.starter_overlay && !ask_for_missing(filled)) return exit_usage;
  const std::string kind = filled.starter_overlay ? "lokaal" : "profiel";
  const std::string text = filled.starter_overlay
                               ? starter_overlay()
                               : starter_profile(filled.name, filled.inhabitants, filled.code);
  if (filled.output == "-") return write({{"-", text}});
  if (file_exists(filled.output))
    return fail_on_file(
        fmt::format("{}: dit bestand bestaat al; kies een andere naam bij --uit", filled.output));
  // A schema that is already there is of the program as well, and perhaps of an older one.
  const std::string schema = beside(filled.output, kind + ".schema.json");
  if (is_same_file(filled.output, schema))
    return fail_on_file(fmt::format(
        "{}: zo heet het schema ernaast al; kies een andere naam bij --uit", filled.output));
  const int code = write({{filled.output, text}, {schema, schema_text(kind)}});
  if (code != exit_done) return code;
  const std::string next =
      filled.starter_overlay
          ? fmt::format("Haal weg wat u niet gebruikt, en dan: weerbaar catalogus --verschil {}",
                        filled.output)
          : fmt::format("Vul uw eigen getallen in, en dan: weerbaar plan {}", filled.output);
  tell(fmt::format("{} is klaar. {}\nErnaast staat {}: daarmee helpt uw editor bij het invullen.\n",
                   filled.output, next, schema));
  return exit_done;
}

int run_schema(const Options& options) {
  return write({{options.output, schema_text(options.subject)}});
}

}  // namespace weerbaar
