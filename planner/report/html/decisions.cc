// What must be decided now, and what later, with the sums of what is decided together.
#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/plan/decisions.h"
#include "planner/plan/demand.h"
#include "planner/report/html/links.h"
#include "planner/report/html/sections.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

constexpr int months_of_now = 6;  // what "now" is: the first half year of the plan

bool is_now(const Outcome& outcome, const Meeting& meeting) {
  return meeting.moment.when < outcome.instance.start + months_of_now;
}

std::string capitalised(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

Markup sum_of(const Outcome& outcome, const Meeting& meeting) {
  const Basis basis = basis_of(outcome, meeting.actions, &Measure::cost_basis);
  const Demand asked = demand_of(outcome, meeting.actions);
  Markup sum(dutch_count(static_cast<std::int64_t>(meeting.actions.size()), "actie", "acties"));
  if (asked.one_off > 0) sum += join(", ", starred(dutch_euros(asked.one_off), basis), " eenmalig");
  if (asked.structural > 0)
    sum += join(", ", starred(dutch_euros(asked.structural), basis), " per jaar");
  sum += join(
      ", ",
      starred(dutch_number(asked.hours), basis_of(outcome, meeting.actions, &Measure::hours_basis)),
      " uur");
  return element("p", {{"class", "som"}}, sum);
}

Markup decision_item(const Outcome& outcome, const Meeting& meeting) {
  return element("li", {{"class", meeting.moment.by_council() ? "besluit van-raad" : "besluit"}},
                 element("p", {{"class", "wanneer"}}, dutch_short(meeting.moment.when)),
                 element("div", {{"class", "wat"}},
                         element("h3", {}, capitalised(decision_text(meeting.moment))),
                         sum_of(outcome, meeting), action_list(outcome, meeting.actions)));
}

Markup decision_list(const Outcome& outcome, const std::vector<Meeting>& shown) {
  return element("ol", {{"class", "besluiten"}}, each(shown, [&](const Meeting& meeting) {
                   return decision_item(outcome, meeting);
                 }));
}

std::vector<Meeting> part_of(const Outcome& outcome, bool now) {
  std::vector<Meeting> part = meetings_of(outcome);
  part.erase(std::remove_if(part.begin(), part.end(),
                            [&](const Meeting& each) { return is_now(outcome, each) != now; }),
             part.end());
  return part;
}

}  // namespace

Markup decisions_now(const Outcome& outcome) {
  const std::vector<Meeting> now = part_of(outcome, true);
  const Markup intro = element(
      "p", {{"class", "inleiding"}},
      fmt::format("Deze besluiten zijn nodig in het eerste half jaar, tot en met {}. Zonder "
                  "besluit begint de actie later, en alles wat erop wacht ook.",
                  dutch(outcome.instance.start + (months_of_now - 1))));
  const std::vector<ActionIndex> running = running_actions(outcome);
  const Markup already =
      running.empty()
          ? Markup()
          : element("p", {},
                    "Loopt al, en vraagt geen besluit meer: ", number_links(outcome, running), ".");
  return join(now.empty() ? element("p", {}, "In het eerste half jaar is geen besluit nodig.")
                          : join(intro, decision_list(outcome, now)),
              already);
}

Markup decisions_later(const Outcome& outcome) {
  const std::vector<Meeting> later = part_of(outcome, false);
  if (later.empty()) return {};
  return decision_list(outcome, later);
}

}  // namespace weerbaar::html
