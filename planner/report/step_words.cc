// SPDX-License-Identifier: EUPL-1.2
// The words for steps: what an action is for, and what counts as being there.
#include <fmt/format.h>

#include "model/number_text.h"
#include "planner/instance/ladders.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

const StepReached* reached(const Outcome& outcome, LadderIndex ladder, int step) {
  for (const StepReached& each : outcome.plan.steps)
    if (each.ladder == ladder && each.step == step) return &each;
  return nullptr;
}

Reason reason_of(const Outcome& outcome, LadderIndex l, int step) {
  const Ladder& ladder = outcome.instance.ladders[l];
  const std::string name = step_name(outcome, l, step);
  if (const StepReached* each = reached(outcome, l, step)) {
    const int before = ladder.mark_at[static_cast<std::size_t>(step - 1)];
    const int after = ladder.mark_at[static_cast<std::size_t>(step)];
    std::string text =
        fmt::format("Hoort bij {}, klaar in {}", name, month_text(outcome, each->month));
    text += before == after
                ? fmt::format(": dan klopt het cijfer {} echt.", dutch_hundredths(after))
                : fmt::format(": het cijfer gaat van {} naar {}.", dutch_hundredths(before),
                              dutch_hundredths(after));
    return {"stap", std::move(text)};
  }
  if (ladder.step(step).complete)
    return {"stap-is-er-al", fmt::format("Hoort bij {}; die is er al.", name)};
  return {"stap-niet-gehaald",
          fmt::format("Hoort bij {}; die wordt in dit plan niet gehaald.", name)};
}

}  // namespace

std::string ladder_name(const Outcome& outcome, LadderIndex l) {
  const Ladder& ladder = outcome.instance.ladders[l];
  const std::string& block = outcome.model.catalog.blocks[ladder.block].name;
  const Entry* entry = entry_of(outcome.model, ladder);
  return entry == nullptr ? block : fmt::format("{} ({})", block, entry->name);
}

std::string step_name(const Outcome& outcome, LadderIndex ladder, int step) {
  return fmt::format("stap {} van {}", step, ladder_name(outcome, ladder));
}

std::vector<Reason> step_reasons(const Outcome& outcome, ActionIndex a) {
  const Action& action = outcome.instance.actions[a];
  std::vector<Reason> reasons;
  for (const StepOf& step : measure_of(outcome, a).steps) {
    const LocalBlock& block = outcome.instance.blocks[step.block];
    if (!block.counts) continue;
    // Of a measure that serves every entry, the first that it brings on stands for all.
    std::optional<LadderIndex> shown;
    std::size_t count = 0;
    for (LadderIndex l = block.first; l < block.first + block.ladder_count; ++l) {
      if (action.entry && outcome.instance.ladders[l].entry != action.entry) continue;
      ++count;
      const StepReached* each = reached(outcome, l, step.step);
      const StepReached* best = shown ? reached(outcome, *shown, step.step) : nullptr;
      if (!shown || (each != nullptr && (best == nullptr || each->month < best->month))) shown = l;
    }
    if (!shown) continue;
    Reason reason = reason_of(outcome, *shown, step.step);
    if (count > 1) reason.text += fmt::format(" Telt voor alle {}.", count);
    reasons.push_back(std::move(reason));
  }
  return reasons;
}

std::string presumed_because(const Outcome& outcome, LadderIndex l) {
  const Ladder& ladder = outcome.instance.ladders[l];
  const std::string mark = dutch_hundredths(ladder.own_mark);
  switch (ladder.source) {
    case MarkSource::pillar:
      return fmt::format("het cijfer van de pijler ({})", mark);
    case MarkSource::block:
      return fmt::format("uw antwoord bij deze bouwsteen ({})", mark);
    case MarkSource::entry:
      return fmt::format("wat u van dit onderdeel zegt ({})", mark);
  }
  return "";
}

std::string stretch_text(const Outcome& outcome, const Planned& planned) {
  if (!planned.stretch) return "";
  const Stretch& stretch = *planned.stretch;
  std::vector<std::string> why;
  if (stretch.too_few_hours)
    why.push_back(fmt::format("heeft {} uur per maand", dutch_number(stretch.hours)));
  if (stretch.months_away > 0)
    why.push_back(fmt::format("is {} afwezig", dutch_months(stretch.months_away)));
  return fmt::format("duurt {}: {} {}", dutch_months(length_of(planned)),
                     outcome.model.catalog.roles[stretch.role].name, fmt::join(why, " en "));
}

std::string work_text(const Outcome& outcome, ActionIndex action) {
  std::vector<std::string> parts;
  const std::vector<Work>& work = outcome.instance.actions[action].work;
  for (std::size_t at = 1; at < work.size(); ++at)
    parts.push_back(fmt::format("{} uur van {}", dutch_number(work[at].hours),
                                outcome.model.catalog.roles[work[at].role].name));
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::string repair_note(const Outcome& outcome) {
  if (outcome.repairs.empty()) return "";
  return fmt::format(
      "Let op: met dit profiel kan niet alles wat moet. Dit is het plan na deze verandering: {}.",
      fmt::join(outcome.repairs, "; en ook "));
}

}  // namespace weerbaar
