// SPDX-License-Identifier: EUPL-1.2
// `weerbaar nieuw`: the files to begin with.
#include <fmt/format.h>

#include "catalog/catalog.h"
#include "model/format.h"
#include "model/interview.h"
#include "model/starter.h"
#include "planner/pipeline.h"
#include "planner/program/again.h"
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
  code = meant_municipality_code(word);
  return code.empty() ? fmt::format("`{}` kan niet; geef GM en vier cijfers, zoals GM9999", word)
                      : std::string();
}

// Who also says the code or the inhabitants means this name, whatever it is near to.
std::string take_name_of_call(StarterAnswers& answers) {
  if (answers.name.empty()) return "";
  std::string doubted = answers.inhabitants || !answers.code.empty() ? answers.name : "";
  const std::string name = answers.name;
  const std::string wrong = take_name(name, shipped_municipalities(), doubted, answers);
  if (wrong.empty()) return "";
  // A call is asked once only.
  const std::size_t again = wrong.find(or_once_more);
  if (wrong == name_missing) return "`--naam` is leeg; geef een naam";
  return fmt::format("`--naam {}`: {}. Met `--inwoners` erbij geldt de naam die u geeft.", name,
                     wrong.substr(0, again == std::string::npos ? wrong.size() - 1 : again));
}

Syntax syntax_of(StarterOptions& options) {
  StarterAnswers& answers = options.answers;
  return {
      .words = {},
      .options = {text("--naam", "NAAM", answers.name,
                       "de naam van de gemeente; een bekende naam vult code en inwoners in"),
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
        StarterAnswers given = options.answers;
        if (options.overlay && (!given.name.empty() || given.inhabitants || !given.code.empty()))
          return std::string("`--catalogus` kan niet samen met `--naam`, `--inwoners` of `--code`");
        return take_name_of_call(given);
      }};
}

// What is to be done with a profile, in the order of doing it.
std::string next_of(const StarterAnswers& answers) {
  std::string next;
  if (answers.name.empty())
    next = fmt::format("De gemeente is nog die van het voorbeeld: {}.\n", example_name);
  else if (!answers.inhabitants)
    next = "Het aantal inwoners is nog dat van het voorbeeld.\n";
  return next + "Vul uw eigen getallen in, en dan: weerbaar plan";
}

int write_beside_schema(const std::string& path, const std::string& text, const std::string& kind,
                        const std::string& next) {
  const std::string schema = schema_beside(path, kind);
  const int code = write({{path, text}, {schema, schema_of(kind)}});
  if (code == exit_done)
    print_message(fmt::format(
        "{} is klaar.\n{} {}\nErnaast staat {}: daarmee helpt uw editor bij het invullen.\n", path,
        as_invoked(next), shell_word(path), schema));
  return code;
}

int run(const StarterOptions& options) {
  const std::string kind = options.overlay ? "lokaal" : "profiel";
  std::string output = options.output;
  // Before the questions, so that nobody answers them for nothing.
  if (output != "-")
    if (const std::string wrong = why_no_starter_at(output, kind); !wrong.empty())
      return fail_on_file(wrong + "; kies een andere naam bij --uit");
  if (options.overlay) {
    const std::string text = as_invoked(starter_overlay());
    if (output == "-") return write({{"-", text}});
    return write_beside_schema(
        output, text, kind, "Haal weg wat u niet gebruikt, en dan: weerbaar catalogus --verschil");
  }
  const Catalog catalog = load_and_check(std::nullopt, shipped_catalog()).model.catalog;
  StarterAnswers answers = options.answers;
  const bool asks = is_person_there() && (answers.name.empty() || !answers.inhabitants);
  take_name_of_call(answers);
  if (asks && !ask_for_missing(catalog, answers, output)) return exit_usage;
  // It is for who made it, and tells him what to type next.
  const std::string text = as_invoked(starter_profile(catalog, answers));
  if (output == "-") return write({{"-", text}});
  int code = write_beside_schema(output, text, kind, next_of(answers));
  // What was answered is not lost when the file cannot be written after all.
  while (code != exit_done && asks && ask_file(output))
    code = write_beside_schema(output, text, kind, next_of(answers));
  return code;
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
