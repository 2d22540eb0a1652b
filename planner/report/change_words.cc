// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/change_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <vector>

#include "model/number_text.h"

namespace weerbaar {

std::string_view word_for(ActionChangeKind kind) {
  switch (kind) {
    case ActionChangeKind::comes:
      return "komt erbij";
    case ActionChangeKind::goes:
      return "valt af";
    case ActionChangeKind::done:
      return "is klaar";
    case ActionChangeKind::undone:
      return "moet weer";
    case ActionChangeKind::earlier:
      return "begint eerder";
    case ActionChangeKind::later:
      return "begint later";
    case ActionChangeKind::other_owner:
      return "andere eigenaar";
  }
  return "";
}

bool is_in_place(const WasBecomes<StepFact>& step) {
  return step.was && step.was->in_place && step.becomes && step.becomes->in_place;
}

std::string_view in_place_text(const PlanComparison& comparison) {
  if (std::none_of(comparison.steps.begin(), comparison.steps.end(), is_in_place)) return {};
  return "Is er al: de stap telt nu al mee voor het cijfer. Helemaal: als ook af is wat er nog aan "
         "ontbreekt.";
}

std::string_view word_for(const WasBecomes<StepFact>& step) {
  const bool was = step.was && step.was->month;
  const bool becomes = step.becomes && step.becomes->month;
  const bool was_there = step.was && step.was->in_place;
  const bool is_there = step.becomes && step.becomes->in_place;
  if (is_in_place(step)) {
    if (!was || !becomes)
      return becomes ? "is er al; later helemaal af" : "is er al, niet meer helemaal";
    return *step.becomes->month < *step.was->month ? "is er al, helemaal eerder"
                                                   : "is er al, helemaal later";
  }
  if (is_there && step.was) return "is er al";
  if (was_there && step.becomes)
    return becomes ? "is er toch nog niet; wordt gehaald" : "is er toch nog niet";
  if (was && becomes) return *step.becomes->month < *step.was->month ? "eerder" : "later";
  if (was) return step.becomes ? "wordt niet meer gehaald" : "is er al, of hoeft niet meer";
  return step.was ? "wordt nu gehaald" : "komt erbij";
}

// A plan from a file knows an entry by its id alone.
std::string step_owner(const WasBecomes<StepFact>& step) {
  const StepFact& fact = step.either();
  if (fact.entry.empty()) return fact.block_name;
  const bool named = fact.entry_name != fact.entry || !step.was;
  return fmt::format("{} ({})", fact.block_name, named ? fact.entry_name : step.was->entry_name);
}

std::string_view surprise_text(const PlanComparison& comparison) {
  const auto any_pillar = [&](auto is_so) {
    return std::any_of(comparison.pillars.begin(), comparison.pillars.end(),
                       [&](const WasBecomes<MarkFact>& pillar) {
                         return is_so(pillar.becomes->after, pillar.was->after);
                       });
  };
  const bool costs_more = *comparison.cost.becomes > *comparison.cost.was;
  const bool costs_less = *comparison.cost.becomes < *comparison.cost.was;
  if (costs_less && comparison.count(ActionChangeKind::goes) > 0 && any_pillar(std::greater<>()))
    return "Een pijler kan hoger uitkomen, ook met minder geld: wat afvalt maakt geld en uren "
           "vrij, "
           "en daarmee past elders een stap die eerst niet paste.";
  if (costs_more && comparison.count(ActionChangeKind::goes) > 0 && any_pillar(std::less<>()))
    return "Een pijler kan lager uitkomen, ook met meer geld: wat erbij komt vraagt geld en uren, "
           "en daarvoor wijkt elders een stap die minder oplevert.";
  return {};
}

std::string count_sentence(const PlanComparison& comparison) {
  std::vector<std::string> parts;
  // Only the first says of what.
  const auto add = [&](std::size_t count, std::string_view one, std::string_view more) {
    if (count == 0) return;
    const bool first = parts.empty();
    parts.push_back(fmt::format("{}{} {}", dutch_number(static_cast<std::int64_t>(count)),
                                !first       ? ""
                                : count == 1 ? " actie"
                                             : " acties",
                                count == 1 ? one : more));
  };
  const auto of = [&](ActionChangeKind kind) { return comparison.count(kind); };
  add(of(ActionChangeKind::comes), "komt erbij", "komen erbij");
  add(of(ActionChangeKind::undone), "moet weer", "moeten weer");
  add(of(ActionChangeKind::goes), "valt af", "vallen af");
  add(of(ActionChangeKind::done), "is klaar", "zijn klaar");
  add(of(ActionChangeKind::earlier), "begint eerder", "beginnen eerder");
  add(of(ActionChangeKind::later), "begint later", "beginnen later");
  add(of(ActionChangeKind::other_owner), "krijgt een andere eigenaar",
      "krijgen een andere eigenaar");
  if (parts.empty() && comparison.steps.empty()) return "Geen enkele actie verandert.";
  if (parts.empty())
    return fmt::format(
        "Geen enkele actie begint op een ander moment, maar {} op een ander moment klaar.",
        dutch_count(std::ssize(comparison.steps), "stap is", "stappen zijn"));
  return fmt::format("{}.", fmt::join(parts, "; "));
}

}  // namespace weerbaar
