// SPDX-License-Identifier: EUPL-1.2
// All decisions in one table, with the sums of what is decided together: what the council decides,
// what the board decides on for its money, one by one, and in one mandate all that asks hours
// alone.
#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/plan/decisions.h"
#include "planner/plan/demand.h"
#include "planner/report/html/choice.h"
#include "planner/report/html/links.h"
#include "planner/report/html/sections.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

// The four sums; on a narrow screen the style sheet tells each with its word.
Markup sums(const Demand& asked) {
  const auto cell = [](std::int64_t number) {
    return element("td", {{"class", number == 0 ? "n leeg" : "n"}},
                   number == 0 ? "–" : dutch_number(number));
  };
  return join(cell(asked.one_off), cell(asked.structural), cell(asked.repeats_one_off),
              cell(asked.hours));
}

Markup group(std::string_view title) {
  return element("tr", {{"class", "groep"}},
                 element("th", {{"scope", "rowgroup"}, {"colspan", 6}}, title));
}

// Between what is decided now and what comes later.
Markup rule(const Outcome& outcome) {
  return element(
      "tr", {{"class", "streep"}},
      element("td", {{"colspan", 6}}, fmt::format("na {}", dutch(last_month_of_now(outcome)))));
}

Markup action_and_owner(const Outcome& outcome, ActionIndex action) {
  const RoleIndex owner = outcome.instance.actions[action].owner;
  return join(action_link(outcome, action),
              element("small", {}, outcome.model.catalog.roles[owner].name));
}

Markup action_row(const Outcome& outcome, ActionIndex action, const std::string& when) {
  return element("tr", {{"class", "post"}, {"data-acties", numbers_of(outcome, {action})}},
                 element("td", {{"class", "wanneer"}}, when),
                 element("th", {{"scope", "row"}}, action_and_owner(outcome, action)),
                 sums(demand_of(outcome.instance, *find_planned(outcome.plan, action))));
}

Markup hours_alone(const Outcome& outcome, const std::vector<ActionIndex>& actions) {
  constexpr std::size_t few = 2;
  if (actions.size() <= few)
    return each(actions, [&](ActionIndex action) { return action_row(outcome, action, ""); });
  return element(
      "tr", {{"class", "post"}, {"data-acties", numbers_of(outcome, actions)}},
      element("td", {}, ""),
      element("th", {{"scope", "row"}},
              element("details", {},
                      element("summary", {},
                              fmt::format("{} acties die alleen uren vragen", actions.size())),
                      action_list(outcome, actions))),
      sums(demand_of(outcome, actions)));
}

// ---- the council: a paper of it at a time, what asks money one by one ---------------------------

Markup meeting_row(const Outcome& outcome, const Meeting& meeting, const Markup& what) {
  const Demand asked = demand_of(outcome, meeting.actions);
  return element("tr",
                 {{"class", asked.asks_money() ? "moment van-raad" : "moment van-raad zonder-geld"},
                  {"data-acties", numbers_of(outcome, meeting.actions)}},
                 element("td", {{"class", "wanneer"}}, dutch_short(meeting.moment.when)),
                 element("th", {{"scope", "row"}}, capitalised(paper_text(meeting.moment)), what),
                 sums(asked));
}

Markup meeting_rows(const Outcome& outcome, const Meeting& meeting) {
  if (meeting.actions.size() == 1)
    return meeting_row(
        outcome, meeting,
        element("span", {{"class", "post"}}, action_and_owner(outcome, meeting.actions.front())));
  const Decided decided = decided_on(outcome, meeting.actions);
  return join(
      meeting_row(outcome, meeting, Markup()),
      each(decided.on_money, [&](ActionIndex action) { return action_row(outcome, action, ""); }),
      hours_alone(outcome, decided.on_hours));
}

Markup council(const Outcome& outcome, const std::vector<Meeting>& meetings) {
  Markup rows;
  bool now = true;
  for (const Meeting& meeting : meetings) {
    if (!meeting.moment.by_council()) continue;
    if (rows.empty()) {
      rows += group("De raad");
      now = is_now(outcome, meeting);
    }
    if (now && !is_now(outcome, meeting)) {
      rows += rule(outcome);
      now = false;
    }
    rows += meeting_rows(outcome, meeting);
  }
  return rows.empty() ? Markup() : element("tbody", {}, rows);
}

// ---- the board ----------------------------------------------------------------------------------

// What is decided at several moments, before each start.
Markup many(const Outcome& outcome, const std::vector<ActionIndex>& actions,
            std::string_view what) {
  return element(
      "tr", {{"class", "moment"}, {"data-acties", numbers_of(outcome, actions)}},
      element("td", {{"class", "wanneer"}}, "vooraf"),
      element("th", {{"scope", "row"}},
              fmt::format("{} {}",
                          dutch_count(static_cast<std::int64_t>(actions.size()), "actie", "acties"),
                          what)),
      sums(demand_of(outcome, actions)));
}

Markup board_on_money(const Outcome& outcome, const std::vector<Meeting>& meetings) {
  std::vector<ActionIndex> all;
  Markup rows;
  bool now = true;
  for (const Meeting& meeting : meetings) {
    if (meeting.moment.by_council()) continue;
    const std::vector<ActionIndex> actions = decided_on(outcome, meeting.actions).on_money;
    if (actions.empty()) continue;
    if (all.empty()) now = is_now(outcome, meeting);
    all.insert(all.end(), actions.begin(), actions.end());
    if (now && !is_now(outcome, meeting)) {
      rows += rule(outcome);
      now = false;
    }
    for (const ActionIndex action : actions)
      rows += action_row(outcome, action, dutch_short(meeting.moment.when));
  }
  if (all.empty()) return {};
  return element("tbody", {}, group("Het college, over geld: een voor een"),
                 many(outcome, all, "met geld"), rows);
}

Markup list_of_month(const Outcome& outcome, const Meeting& meeting) {
  const std::vector<ActionIndex> actions = decided_on(outcome, meeting.actions).on_hours;
  if (actions.empty()) return {};
  return join(element("p", {{"class", "maand"}}, dutch(meeting.moment.when)),
              action_list(outcome, actions));
}

Markup board_on_hours(const Outcome& outcome, const std::vector<Meeting>& meetings) {
  std::vector<ActionIndex> all;
  Markup lists;
  for (const Meeting& meeting : meetings) {
    if (meeting.moment.by_council()) continue;
    const std::vector<ActionIndex> actions = decided_on(outcome, meeting.actions).on_hours;
    all.insert(all.end(), actions.begin(), actions.end());
    lists += list_of_month(outcome, meeting);
  }
  if (all.empty()) return {};
  return element(
      "tbody", {}, group("Het college, alleen uren: in een keer, met een mandaat"),
      many(outcome, all, "zonder geld"),
      element("tr", {{"class", "lijst"}, {"data-acties", numbers_of(outcome, all)}},
              element("td", {{"colspan", 6}},
                      element("details", {}, element("summary", {}, "Welke acties, per maand"),
                              lists))));
}

Markup running(const Outcome& outcome) {
  const std::vector<ActionIndex> actions = running_actions(outcome);
  if (actions.empty()) return {};
  return element(
      "tbody", {{"class", "loopt"}}, group("Loopt al, en vraagt geen besluit meer"),
      each(actions, [&](ActionIndex action) { return action_row(outcome, action, ""); }));
}

Markup head() {
  const auto column = [](std::string_view title, std::string_view kind) {
    return element("th", {{"scope", "col"}, {"class", kind}}, title);
  };
  return element("thead", {},
                 element("tr", {}, column("Wanneer", absent),
                         column("Wat, en wie het doet", absent), column("Eenmalig", "n"),
                         column("Per jaar", "n"), column("Herhalingen", "n"), column("Uren", "n")));
}

// The note leaves out the rows of what asks no money; there one row has them, so that it adds up.
Markup without_money(const Outcome& outcome, const std::vector<Meeting>& meetings) {
  std::vector<ActionIndex> own;
  for (const Meeting& meeting : meetings)
    if (meeting.moment.kind == DecisionKind::council &&
        !demand_of(outcome, meeting.actions).asks_money())
      own.insert(own.end(), meeting.actions.begin(), meeting.actions.end());
  const auto row = [&](std::string_view what, const std::vector<ActionIndex>& actions) {
    if (actions.empty()) return Markup();
    return element("tr", {{"class", "kort"}}, element("td", {}, ""),
                   element("th", {{"scope", "row"}},
                           fmt::format("{}: {}", what,
                                       dutch_count(static_cast<std::int64_t>(actions.size()),
                                                   "actie", "acties"))),
                   sums(demand_of(outcome, actions)));
  };
  const Markup rows =
      join(row("De raad, eigen besluiten", own), row("Loopt al", running_actions(outcome)));
  return rows.empty() ? Markup() : element("tbody", {{"class", "alleen-notitie"}}, rows);
}

}  // namespace

Markup decisions(const Outcome& outcome) {
  const std::vector<Meeting> meetings = meetings_of(outcome);
  return join(element("p", {{"class", "inleiding"}},
                      "Zonder besluit begint een actie later, en alles wat erop wacht ook. Geld is "
                      "in euro's; uren zijn die van de eerste keer, van iedereen samen."),
              element("table", {{"class", "besluiten"}}, head(), council(outcome, meetings),
                      board_on_money(outcome, meetings), board_on_hours(outcome, meetings),
                      running(outcome), without_money(outcome, meetings),
                      element("tfoot", {},
                              element("tr", {{"data-acties", "alle"}}, element("td", {}, ""),
                                      element("th", {{"scope", "row"}}, "Alle besluiten samen"),
                                      sums(demand_of(outcome))))));
}

}  // namespace weerbaar::html
