// SPDX-License-Identifier: EUPL-1.2
// `weerbaar gevoeligheid`: which actions come and go when the scan is a little different.
#include "planner/variants/stability.h"

#include <algorithm>

#include "planner/program/again.h"
#include "planner/program/commands.h"
#include "planner/program/console.h"
#include "planner/program/plan_profile.h"

namespace weerbaar {

namespace {

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
      {.options = options,
       .again = call_again("gevoeligheid", options),
       .share_of_work = first_plan_share},
      [&](const Outcome& outcome, ProgressLine& line) {
        line.begin("Opnieuw plannen", first_plan_share, 1);
        const Stability stability = watched(line, [&](const Watcher& watcher) {
          return check_stability(outcome.model, outcome.instance,
                                 starts_of(outcome.instance, outcome.plan),
                                 effort_from_known(options.evaluations), watcher);
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
