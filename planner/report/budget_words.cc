// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/budget_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "model/number_text.h"

namespace weerbaar {

namespace {

// Of many the few that matter most.
std::string roles_text(const Outcome& outcome, const MoneyLimit& limit, std::int64_t value) {
  constexpr std::size_t most = 3;
  std::vector<std::string> roles;
  for (const MoneyLimit::Role& each : limit.roles)
    if (roles.size() < most)
      roles.push_back(fmt::format("{} ({} meer)", outcome.model.catalog.roles[each.role].name,
                                  dutch_gain(each.more, value)));
  return fmt::format("{}", fmt::join(roles, "; "));
}

}  // namespace

std::int64_t value_of_now(const Outcome& outcome, const std::vector<BudgetStep>& steps) {
  for (const BudgetStep& step : steps)
    if (step.percent == 100 && step.has_plan()) return step.free.value;
  return outcome.plan.value;
}

std::int64_t action_count(const BudgetPlan& plan) {
  return std::count_if(plan.starts.begin(), plan.starts.end(),
                       [](int start) { return start != not_chosen; });
}

std::vector<std::string> limit_sentences(const Outcome& outcome, const MoneyCurve& curve) {
  std::vector<std::string> sentences;
  const std::vector<BudgetStep>& steps = curve.steps;
  const auto possible = std::find_if(steps.begin(), steps.end(),
                                     [](const BudgetStep& step) { return step.has_plan(); });
  if (possible == steps.end()) return sentences;
  if (possible != steps.begin()) {
    const BudgetStep& short_of = *std::prev(possible);
    sentences.push_back(fmt::format(
        "{} {}: wat loopt, wat besloten is en wat wettelijk verplicht is.",
        short_of.percent == 0 ? "Zonder algemeen geld"
                              : fmt::format("Met {} % van het geld of minder", short_of.percent),
        short_of.possibility == Possibility::impossible
            ? "past niet alles wat moet"
            : "vonden wij geen plan met alles wat moet"));
  }
  const MoneyLimit& limit = curve.limit;
  if (!limit.step) {
    sentences.push_back(
        fmt::format("Tot en met {} % brengt meer geld steeds meer op.", steps.back().percent));
    return sentences;
  }
  const BudgetStep& step = steps[*limit.step];
  const std::string from =
      fmt::format("Vanaf {} % brengt meer geld bijna niets meer op: tot {} % samen hooguit {} %.",
                  step.percent, steps.back().percent, hardly_a_rise);
  if (limit.all_reached)
    sentences.push_back(from + " Alles wat iets oplevert is dan gehaald.");
  else if (limit.roles.empty())
    sentences.push_back(
        from +
        " Minstens twee keer zoveel uren van één rol helpt ook niet: de grens is de tijd, of het "
        "zijn meer rollen samen.");
  else
    sentences.push_back(fmt::format(
        "{} Dan zijn mensen de grens, niet geld. Vol {}: {}. Tussen haakjes staat wat het plan dan "
        "meer oplevert met minstens twee keer zoveel uren van die rol alleen.",
        from, limit.roles.size() == 1 ? "is" : "zijn",
        roles_text(outcome, limit, step.free.value)));
  return sentences;
}

std::string better_found_sentence(const Outcome& outcome, const std::vector<BudgetStep>& steps) {
  for (const BudgetStep& step : steps)
    if (step.percent == 100 && step.has_plan() && step.free.value > outcome.plan.value)
      return fmt::format(
          "Met dit geld is hier een plan gevonden dat {} meer oplevert dan dat van `weerbaar "
          "plan`. "
          "Geef daar meer --zoekstappen.",
          dutch_gain(step.free.value - outcome.plan.value, outcome.plan.value));
  return "";
}

}  // namespace weerbaar
