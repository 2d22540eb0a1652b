// `weerbaar gevoeligheid`: which actions come and go when the scan is a little different.
#include "planner/variants/stability.h"

#include <algorithm>

#include "planner/program/commands.h"
#include "planner/program/console.h"
#include "planner/program/plan_profile.h"

namespace weerbaar {

namespace {

// Each of the many plans starts from the present one, so a quarter of the work will do.
constexpr std::int64_t less_work = 4;
// There are about nineteen of them.
constexpr double first_plan_share = 0.17;

Syntax syntax_of(ProfileOptions& options) {
  Syntax syntax;
  syntax.words = {profile_word(options.profile)};
  add_profile_options(options, syntax.options);
  return syntax;
}

int run(const ProfileOptions& options) {
  return with_plan(
      {.options = options, .share_of_work = first_plan_share},
      [&](const Outcome& outcome, ProgressLine& line) {
        const Effort effort =
            effort_for(std::max<std::int64_t>(1, options.evaluations / less_work));
        line.begin("Opnieuw plannen", first_plan_share, 1);
        const Stability stability = watched(line, [&](const Watcher& watcher) {
          return check_stability(outcome.model, outcome.instance,
                                 starts_of(outcome.instance, outcome.plan), effort, watcher);
        });
        return write({{"-", render_stability(outcome, stability, style_for(options.screen))}});
      });
}

}  // namespace

Command stability_command() {
  return {.name = "gevoeligheid",
          .alias = "sensitivity",
          .summary = "welke acties komen en gaan bij een iets andere scan",
          .example = "profiel.toml",
          .purpose =
              "Plant opnieuw met elk cijfer 0,1 hoger en lager en met buren in de rangorde "
              "gewisseld.\nEn met andere cijfers voor de stappen, en met bouwstenen die even zwaar "
              "wegen.",
          .begin = call_with(syntax_of, run)};
}

}  // namespace weerbaar
