// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/draft_decision.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/plan/decisions.h"
#include "planner/plan/demand.h"
#include "planner/report/plan_words.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

std::string actions_text(std::size_t count) {
  return dutch_count(static_cast<std::int64_t>(count), "actie", "acties");
}

std::string asked_text(const Demand& asked) {
  std::vector<std::string> parts;
  if (asked.one_off > 0) parts.push_back(dutch_euros(asked.one_off) + " eenmalig");
  if (asked.structural > 0) parts.push_back(dutch_euros(asked.structural) + " per jaar");
  return fmt::format("{}", fmt::join(parts, " en "));
}

void append(std::vector<ActionIndex>& all, const std::vector<ActionIndex>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

// What costs money one by one, now and later; what asks hours alone in one mandate.
void add_board(const Outcome& outcome, std::vector<std::string>& points) {
  std::vector<ActionIndex> now;
  std::vector<ActionIndex> later;
  std::vector<ActionIndex> on_hours;
  std::size_t on_hours_now = 0;
  for (const Meeting& meeting : meetings_of(outcome)) {
    if (meeting.moment.by_council()) continue;
    const Decided decided = decided_on(outcome, meeting.actions);
    append(is_now(outcome, meeting) ? now : later, decided.on_money);
    append(on_hours, decided.on_hours);
    if (is_now(outcome, meeting)) on_hours_now += decided.on_hours.size();
  }
  const std::string until = dutch(last_month_of_now(outcome));
  if (!now.empty())
    points.push_back(
        fmt::format("Het college geeft opdracht voor {} die tot en met {} {}, voor samen {}.",
                    actions_text(now.size()), until, now.size() == 1 ? "begint" : "beginnen",
                    asked_text(demand_of(outcome, now))));
  if (!later.empty())
    points.push_back(fmt::format("Het college besluit na {} over {}, voor samen {}.", until,
                                 actions_text(later.size()),
                                 asked_text(demand_of(outcome, later))));
  const bool in_part = 0 < on_hours_now && on_hours_now < on_hours.size();
  const std::string of_now = in_part ? fmt::format("{} daarvan nu, ", on_hours_now) : "";
  if (!on_hours.empty())
    points.push_back(
        fmt::format("Het college geeft een mandaat voor {} die alleen uren {}, {}samen {} uur.",
                    actions_text(on_hours.size()), on_hours.size() == 1 ? "vraagt" : "vragen",
                    of_now, dutch_number(demand_of(outcome, on_hours).hours)));
}

// A framework note makes room for money; the budget after it grants it.
std::string paper_point(const Meeting& meeting, const Demand& asked) {
  const DecisionMoment& moment = meeting.moment;
  if (moment.kind == DecisionKind::council)
    return fmt::format("De raad besluit zelf in {} over {}, voor {}.", dutch(moment.when),
                       actions_text(meeting.actions.size()), asked_text(asked));
  const std::string granted =
      moment.kind == DecisionKind::council_framework
          ? fmt::format(", en stelt het vast met de begroting {}", moment.year)
          : "";
  return fmt::format("De raad neemt in de {} ({}) {} op, voor {}{}.", paper_text(moment),
                     dutch(moment.when), asked_text(asked), actions_text(meeting.actions.size()),
                     granted);
}

// What is asked of the council now, a point each; what comes later in one, and what it decides for
// itself in one.
void add_council(const Outcome& outcome, std::vector<std::string>& points) {
  std::vector<std::string> later;
  Demand asked_later;
  std::vector<ActionIndex> own;
  for (const Meeting& meeting : meetings_of(outcome)) {
    if (!meeting.moment.by_council()) continue;
    const Demand asked = demand_of(outcome, meeting.actions);
    if (!asked.asks_money()) {
      append(own, meeting.actions);
    } else if (is_now(outcome, meeting)) {
      points.push_back(paper_point(meeting, asked));
    } else {
      later.push_back(paper_text(meeting.moment));
      asked_later += asked;
    }
  }
  if (!later.empty())
    points.push_back(fmt::format("De raad houdt voor later rekening met {}: {}.",
                                 asked_text(asked_later), fmt::join(later, ", ")));
  if (!own.empty())
    points.push_back(fmt::format("De raad besluit zelf over {} zonder geld, samen {} uur.",
                                 actions_text(own.size()),
                                 dutch_number(demand_of(outcome, own).hours)));
}

void add_rest(const Outcome& outcome, std::vector<std::string>& points) {
  if (const Demand running = demand_of(outcome, running_actions(outcome)); running.asks_money())
    points.push_back(fmt::format("Wat al loopt, houdt zijn geld: {}.", asked_text(running)));
  if (const Demand all = demand_of(outcome); all.repeats_one_off > 0)
    points.push_back(
        fmt::format("Wat later terugkomt, vraagt in de begroting van zijn jaar nog {} eenmalig.",
                    dutch_euros(all.repeats_one_off)));
}

}  // namespace

std::vector<std::string> draft_decision_points(const Outcome& outcome) {
  std::vector<std::string> points = {
      fmt::format("Het college stelt het actieplan weerbaarheid vast, van {} tot en met {}.",
                  dutch(outcome.instance.start),
                  dutch(outcome.instance.start + (outcome.instance.months - 1)))};
  add_board(outcome, points);
  add_council(outcome, points);
  add_rest(outcome, points);
  return points;
}

}  // namespace weerbaar
