// SPDX-License-Identifier: EUPL-1.2
// `weerbaar uitleg`: why a measure is in the plan or not, and what would change that.
#include <fmt/format.h>

#include <algorithm>

#include "model/suggest.h"
#include "planner/program/again.h"
#include "planner/program/commands.h"
#include "planner/program/console.h"
#include "planner/program/exit_code.h"
#include "planner/program/files.h"
#include "planner/program/plan_profile.h"
#include "planner/variants/what_if.h"

namespace weerbaar {

namespace {

// One plan is made first; what would change it takes about three times as long again.
constexpr double first_plan_share = 0.25;

struct ExplainOptions {
  ProfileOptions common;
  std::string subject;  // the id or the title of a measure or of an action, or its number
};

Syntax syntax_of(ExplainOptions& options) {
  Syntax syntax;
  syntax.words = {
      profile_word(options.common.profile),
      {.shown = "MAATREGEL",
       .explanation =
           "MAATREGEL is het nummer in het plan, de titel uit het plan, of de naam in de "
           "catalogus (weerbaar catalogus toont ze alle). Bovenaan de uitleg staat de naam: die "
           "schrijft u in het profiel.",
       .missing = "de maatregel ontbreekt",
       .take = [&options](const std::string& word) {
         options.subject = word;
         return std::string();
       }}};
  add_profile_options(options.common, syntax.options);
  syntax.check = [&options] {
    const std::string& profile = options.common.profile;
    return profile != "-" && !file_exists(profile) && is_regular_file(options.subject)
               ? fmt::format("eerst het profiel en dan de maatregel: weerbaar uitleg {} {}",
                             shell_word(options.subject), shell_word(profile))
               : std::string();
  };
  return syntax;
}

bool is_number(const std::string& subject) {
  return !subject.empty() && std::all_of(subject.begin(), subject.end(),
                                         [](char each) { return each >= '0' && each <= '9'; });
}

// The id that is meant, where the plan is not needed to know: every table names actions by title.
std::optional<std::string> subject_in(const Model& model, const std::string& subject) {
  if (can_be_asked(model, subject)) return subject;
  std::vector<Nameable> measures;
  for (const Measure& measure : model.catalog.measures)
    measures.push_back({measure.id, measure.title});
  if (auto id = id_of_name(subject, measures)) return id;
  std::vector<Nameable> actions;
  for (const Action& action : instance_of(model).actions)
    actions.push_back({action.id, action.title});
  return id_of_name(subject, actions);
}

// The plan itself names its actions by number.
std::optional<std::string> subject_in(const Outcome& outcome, const std::string& subject) {
  if (auto id = subject_in(outcome.model, subject)) return id;
  for (const Planned& planned : outcome.plan.chosen)
    if (std::to_string(planned.number) == subject)
      return outcome.instance.actions[planned.action].id;
  return std::nullopt;
}

int fail_on_number(const Outcome& outcome, const std::string& number) {
  const std::size_t last = outcome.plan.chosen.size();
  print_message(fmt::format(
      "fout: het plan heeft geen actie {}; {} [{}]\n", number,
      last == 0 ? "het heeft er geen" : fmt::format("de nummers gaan van 1 tot en met {}", last),
      name_of(Code::unknown_measure)));
  return exit_input;
}

int run(const ExplainOptions& options) {
  return with_plan({.options = options.common,
                    .again = call_again("uitleg", options.common, {options.subject}),
                    .check = [&](const Loaded& loaded) -> std::optional<int> {
                      if (is_number(options.subject) || subject_in(loaded.model, options.subject))
                        return std::nullopt;
                      return fail_on_measure(options.subject, loaded.model.catalog);
                    },
                    .share_of_work = first_plan_share},
                   [&](const Outcome& outcome, ProgressLine& line) {
                     const auto subject = subject_in(outcome, options.subject);
                     if (!subject) return fail_on_number(outcome, options.subject);
                     line.begin("Opnieuw plannen", first_plan_share, 1);
                     const Advice advice = watched(line, [&](const Watcher& watcher) {
                       return advise(outcome.model, outcome.instance, outcome.plan, *subject,
                                     options.common.evaluations, watcher);
                     });
                     return write({{"-", render_explanation(outcome, *subject, advice,
                                                            style_for(options.common.screen))}});
                   });
}

}  // namespace

Command explain_command() {
  return {.name = "uitleg",
          .alias = "explain",
          .summary = "waarom wel of niet in het plan, en waarom dan",
          .example = "profiel.toml noodsteunpunten-inrichten",
          .purpose = "Legt uit waarom een maatregel in het plan staat of niet, en waarom dan.",
          .begin = call_with(syntax_of, run)};
}

}  // namespace weerbaar
