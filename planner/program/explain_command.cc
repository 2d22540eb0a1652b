// `weerbaar uitleg`: why a measure is in the plan or not, and what would change that.
#include "planner/program/again.h"
#include "planner/program/commands.h"
#include "planner/program/console.h"
#include "planner/program/plan_profile.h"
#include "planner/variants/what_if.h"

namespace weerbaar {

namespace {

// One plan is made first; what would change it takes about three times as long again.
constexpr double first_plan_share = 0.25;

struct ExplainOptions {
  ProfileOptions common;
  std::string subject;  // the id of a measure, or of an action
};

Syntax syntax_of(ExplainOptions& options) {
  Syntax syntax;
  syntax.words = {
      profile_word(options.common.profile),
      {.shown = "MAATREGEL",
       .explanation = "MAATREGEL is de naam in de catalogus; weerbaar catalogus toont ze alle.",
       .missing = "de maatregel ontbreekt",
       .take = [&options](const std::string& word) {
         options.subject = word;
         return std::string();
       }}};
  add_profile_options(options.common, syntax.options);
  return syntax;
}

int run(const ExplainOptions& options) {
  return with_plan({.options = options.common,
                    .again = call_again("uitleg", options.common, {options.subject}),
                    .check = [&](const Loaded& loaded) -> std::optional<int> {
                      if (can_be_asked(loaded.model, options.subject)) return std::nullopt;
                      return fail_on_measure(options.subject, loaded.model.catalog);
                    },
                    .share_of_work = first_plan_share},
                   [&](const Outcome& outcome, ProgressLine& line) {
                     line.begin("Opnieuw plannen", first_plan_share, 1);
                     const Advice advice = watched(line, [&](const Watcher& watcher) {
                       return advise(outcome.model, outcome.instance, outcome.plan, options.subject,
                                     options.common.evaluations, watcher);
                     });
                     return write({{"-", render_explanation(outcome, options.subject, advice,
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
