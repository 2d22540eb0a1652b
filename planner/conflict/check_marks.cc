// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/conflict/check_instance.h"
#include "planner/instance/marks.h"

namespace weerbaar {

void check_marks(const Model& model, const Instance& instance, Diagnostics& diagnostics) {
  constexpr int most = 50;  // hundredths
  const Starts nothing(instance.actions.size(), not_chosen);
  for (PillarIndex p = 0; p < pillar_count; ++p) {
    const int score = model.profile.pillars[p].mark;
    const int mean = pillar_mark(model, instance, nothing, p).before;
    if (std::max(mean - score, score - mean) <= most) continue;
    diagnostics.report(
        {.severity = Severity::warning,
         .code = Code::mark_differs,
         .message = fmt::format(
             "{} krijgt een {}, maar de bouwstenen komen samen op {}; het plan rekent met de "
             "bouwstenen",
             pillar_names[p], dutch_hundredths(score), dutch_hundredths(mean)),
         .help = "kijk of het cijfer van de pijler en wat u per bouwsteen of onderdeel invulde bij "
                 "elkaar passen"});
  }
}

}  // namespace weerbaar
