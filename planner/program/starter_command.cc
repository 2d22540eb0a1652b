// `weerbaar nieuw`: the files to begin with.
#include <fmt/format.h>

#include "catalog/catalog.h"
#include "model/format.h"
#include "model/starter.h"
#include "planner/pipeline.h"
#include "planner/program/commands.h"
#include "planner/program/console.h"
#include "planner/program/exit_code.h"
#include "planner/program/interview.h"
#include "planner/program/invocation.h"
#include "planner/program/schema_kinds.h"
#include "planner/program/starter_file.h"

namespace weerbaar {

namespace {

struct StarterOptions {
  StarterAnswers answers;
  std::string output = "-";
  bool overlay = false;  // --catalogus: no profile but a file over the catalog
};

std::string take_code(const std::string& word, std::string& code) {
  if (!is_municipality_code(word))
    return fmt::format("`{}` kan niet; geef GM en vier cijfers, zoals GM9999", word);
  code = word;
  return {};
}

Syntax syntax_of(StarterOptions& options) {
  StarterAnswers& answers = options.answers;
  return {
      .words = {},
      .options = {text("--naam", "NAAM", answers.name, "de naam van de gemeente"),
                  whole_number(
                      "--inwoners", "GETAL", 1, 20'000'000,
                      [&answers](std::int64_t number) { answers.inhabitants = number; },
                      "het aantal inwoners"),
                  {.name = "--code",
                   .value = "CODE",
                   .meaning = "de CBS-code van de gemeente, zoals GM9999",
                   .take = [&answers](
                               const std::string& word) { return take_code(word, answers.code); }},
                  text("--uit", "BESTAND", options.output,
                       "schrijf naar dit bestand; een bestaand bestand blijft"),
                  flag("--catalogus", options.overlay,
                       "maak geen profiel, maar een eigen bestand over de catalogus")},
      .check = [&options] {
        const StarterAnswers& given = options.answers;
        return options.overlay && (!given.name.empty() || given.inhabitants || !given.code.empty())
                   ? std::string(
                         "`--catalogus` kan niet samen met `--naam`, `--inwoners` of "
                         "`--code`")
                   : std::string();
      }};
}

int write_beside_schema(const std::string& path, const std::string& text, const std::string& kind,
                        const std::string& next) {
  const std::string schema = schema_beside(path, kind);
  const int code = write({{path, text}, {schema, schema_of(kind)}});
  if (code == exit_done)
    print_message(fmt::format(
        "{0} is klaar. {1} {0}\nErnaast staat {2}: daarmee helpt uw editor bij het invullen.\n",
        path, as_invoked(next), schema));
  return code;
}

int run(const StarterOptions& options) {
  const std::string kind = options.overlay ? "lokaal" : "profiel";
  std::string output = options.output;
  // Before the questions, so that nobody answers them for nothing.
  if (output != "-")
    if (const std::string wrong = why_no_starter_at(output, kind); !wrong.empty())
      return fail_on_file(wrong + "; kies een andere naam bij --uit");
  std::string text = starter_overlay();
  if (!options.overlay) {
    const Catalog catalog = load_and_check(std::nullopt, shipped_catalog()).model.catalog;
    StarterAnswers answers = options.answers;
    if (!ask_for_missing(catalog, answers, output)) return exit_usage;
    text = starter_profile(catalog, answers);
  }
  // It is for who made it, and tells him what to type next.
  text = as_invoked(text);
  if (output == "-") return write({{"-", text}});
  return write_beside_schema(
      output, text, kind,
      options.overlay ? "Haal weg wat u niet gebruikt, en dan: weerbaar catalogus --verschil"
                      : "Vul uw eigen getallen in, en dan: weerbaar plan");
}

}  // namespace

Command starter_command() {
  return {.name = "nieuw",
          .alias = "init",
          .summary = "maakt een profiel om in te vullen",
          .example = "--naam Voorbeeldstad --inwoners 48500 --uit profiel.toml",
          .purpose =
              "Maakt een profiel met uitleg, klaar om in te vullen. Er komt meteen een plan "
              "uit.\nOp een scherm vraagt het wat u niet noemt, en waar uw gemeente staat.",
          .begin = call_with(syntax_of, run)};
}

}  // namespace weerbaar
