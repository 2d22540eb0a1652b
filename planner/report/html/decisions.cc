#include "planner/report/html/decisions.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "model/number_text.h"
#include "planner/report/html/links.h"
#include "planner/report/html/sections.h"

namespace weerbaar::html {

namespace {

constexpr int months_of_now = 6;  // what "now" is: the first half year of the plan

bool is_now(const Outcome& outcome, const Decision& decision) {
  return decision.moment.when < outcome.instance.start + months_of_now;
}

std::string capitalised(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

Markup sum_of(const Outcome& outcome, const Decision& decision) {
  const Basis basis = basis_of(outcome, decision.actions, &Measure::cost_basis);
  Markup sum(dutch_count(static_cast<std::int64_t>(decision.actions.size()), "actie", "acties"));
  if (decision.one_off > 0)
    sum += join(", ", figure(dutch_euros(decision.one_off), basis), " eenmalig");
  if (decision.structural > 0)
    sum += join(", ", figure(dutch_euros(decision.structural), basis), " per jaar");
  return element("p", {{"class", "som"}}, sum);
}

Markup decision_item(const Outcome& outcome, const Decision& decision) {
  return element(
      "li", {{"class", decision.moment.by_council ? "besluit van-raad" : "besluit"}},
      element("p", {{"class", "wanneer"}}, dutch_short(decision.moment.when)),
      element("div", {{"class", "wat"}}, element("h3", {}, capitalised(decision.moment.text)),
              sum_of(outcome, decision), action_list(outcome, decision.actions)));
}

Markup decision_list(const Outcome& outcome, const std::vector<Decision>& shown) {
  return element("ol", {{"class", "besluiten"}}, each(shown, [&](const Decision& decision) {
                   return decision_item(outcome, decision);
                 }));
}

std::vector<Decision> part_of(const Outcome& outcome, bool now) {
  std::vector<Decision> part = decisions(outcome);
  part.erase(std::remove_if(part.begin(), part.end(),
                            [&](const Decision& each) { return is_now(outcome, each) != now; }),
             part.end());
  return part;
}

}  // namespace

std::vector<Decision> decisions(const Outcome& outcome) {
  std::vector<Decision> groups;
  for (const Planned& planned : outcome.plan.chosen) {
    const Action& action = outcome.instance.actions[planned.action];
    if (action.state == State::running) continue;
    const DecisionMoment moment = decision_moment(outcome, planned);
    auto group = std::find_if(groups.begin(), groups.end(), [&moment](const Decision& each) {
      return each.moment.text == moment.text && each.moment.when == moment.when;
    });
    if (group == groups.end()) group = groups.insert(groups.end(), {moment, {}, 0, 0});
    group->actions.push_back(planned.action);
    group->one_off += action.one_off;
    group->structural += action.structural;
  }
  std::sort(groups.begin(), groups.end(), [](const Decision& a, const Decision& b) {
    return std::tuple(a.moment.when, !a.moment.by_council, a.moment.text) <
           std::tuple(b.moment.when, !b.moment.by_council, b.moment.text);
  });
  return groups;
}

Markup decisions_now(const Outcome& outcome) {
  const std::vector<Decision> now = part_of(outcome, true);
  const Markup intro = element(
      "p", {{"class", "inleiding"}},
      fmt::format("Deze besluiten zijn nodig in het eerste half jaar, tot en met {}. Zonder "
                  "besluit begint de actie later, en alles wat erop wacht ook.",
                  dutch(outcome.instance.start + (months_of_now - 1))));
  return section("besluiten", "Dit besluit u nu",
                 now.empty() ? element("p", {}, "In het eerste half jaar is geen besluit nodig.")
                             : join(intro, decision_list(outcome, now)));
}

Markup decisions_later(const Outcome& outcome) {
  const std::vector<Decision> later = part_of(outcome, false);
  if (later.empty()) return {};
  return section("besluiten-later", "Dit besluit u later", decision_list(outcome, later));
}

}  // namespace weerbaar::html
