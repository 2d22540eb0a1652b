#include "planner/starter_commands.h"

#include <fmt/format.h>

#include "model/schema.h"
#include "planner/console.h"
#include "planner/interview.h"
#include "planner/starter.h"

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

int run_starter(const Options& asked) {
  Options options = asked;
  if (!options.starter_overlay && !ask_for_missing(options)) return exit_usage;
  const std::string kind = options.starter_overlay ? "lokaal" : "profiel";
  const std::string text = options.starter_overlay
                               ? starter_overlay()
                               : starter_profile(options.name, options.inhabitants, options.code);
  if (options.output == "-") return write({{"-", text}});
  if (file_exists(options.output))
    return fail_on_file(
        fmt::format("{}: dit bestand bestaat al; kies een andere naam bij --uit", options.output));
  // A schema that is already there is of the program as well, and perhaps of an older one.
  const std::string schema = beside(options.output, kind + ".schema.json");
  if (is_same_file(options.output, schema))
    return fail_on_file(fmt::format(
        "{}: zo heet het schema ernaast al; kies een andere naam bij --uit", options.output));
  const int code = write({{options.output, text}, {schema, schema_text(kind)}});
  if (code != exit_done) return code;
  const std::string next =
      options.starter_overlay
          ? fmt::format("Haal weg wat u niet gebruikt, en dan: weerbaar catalogus --verschil {}",
                        options.output)
          : fmt::format("Vul uw eigen getallen in, en dan: weerbaar plan {}", options.output);
  tell(fmt::format("{} is klaar. {}\nErnaast staat {}: daarmee helpt uw editor bij het invullen.\n",
                   options.output, next, schema));
  return exit_done;
}

int run_schema(const Options& options) {
  return write({{options.output, schema_text(options.subject)}});
}

}  // namespace weerbaar
