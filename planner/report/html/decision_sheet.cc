// SPDX-License-Identifier: EUPL-1.2
// The decision sheet: what is asked now, what the plan costs against what there is, what it brings,
// and when the council decides. The first screen, and the first page of the note.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "model/number_text.h"
#include "planner/plan/decisions.h"
#include "planner/plan/demand.h"
#include "planner/plan/pillar_row.h"
#include "planner/plan/role_load.h"
#include "planner/plan/unused.h"
#include "planner/report/html/dumbbell.h"
#include "planner/report/html/sections.h"
#include "planner/report/plan_words.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

std::string last_of_now(const Outcome& outcome) {
  return dutch(last_month_of_now(outcome));
}

std::vector<Meeting> meetings_now(const Outcome& outcome) {
  std::vector<Meeting> now;
  for (Meeting& meeting : meetings_of(outcome))
    if (is_now(outcome, meeting)) now.push_back(std::move(meeting));
  return now;
}

// An amount on one line.
std::string unbroken(const std::string& text) {
  std::string result;
  for (const char c : text)
    result += c == ' ' ? std::string("\u00a0") : std::string(1, c);
  return result;
}

std::vector<ActionIndex> actions_of(const std::vector<Meeting>& meetings) {
  std::vector<ActionIndex> actions;
  for (const Meeting& meeting : meetings)
    actions.insert(actions.end(), meeting.actions.begin(), meeting.actions.end());
  return actions;
}

Markup panel(std::string_view title, const Markup& content) {
  return element("div", {{"class", "paneel"}}, element("h3", {}, title), content);
}

// ---- what is asked now --------------------------------------------------------------------------

Markup asked_line(const Outcome& outcome, const std::string& who,
                  const std::vector<ActionIndex>& actions) {
  const Demand asked = demand_of(outcome, actions);
  return element(
      "li", {}, element("span", {}, who),
      element("strong", {}, money_text(asked.one_off, asked.structural)),
      element("small", {},
              fmt::format("{}, {} uur",
                          dutch_count(static_cast<std::int64_t>(actions.size()), "actie", "acties"),
                          dutch_number(asked.hours))));
}

// "april, mei en juni 2027": each year once.
std::string months_text(const std::vector<Meeting>& meetings) {
  std::string text;
  for (std::size_t at = 0; at < meetings.size(); ++at) {
    const Month when = meetings[at].moment.when;
    std::string month = dutch(when);
    const bool last = at + 1 == meetings.size();
    if (!last && meetings[at + 1].moment.when.year() == when.year())
      month = month.substr(0, month.find(' '));
    text += (at == 0 ? "" : last ? " en " : ", ") + month;
  }
  return text;
}

// The board's meetings as one; those of the council that ask no money too.
Markup who_decides(const Outcome& outcome) {
  std::vector<Meeting> board;
  std::vector<Meeting> without_money;
  Markup lines;
  for (const Meeting& meeting : meetings_now(outcome)) {
    if (!meeting.moment.by_council()) {
      board.push_back(meeting);
    } else if (!demand_of(outcome, meeting.actions).asks_money()) {
      without_money.push_back(meeting);
    } else {
      lines += asked_line(
          outcome,
          fmt::format("Raad, {}: {}", dutch(meeting.moment.when), paper_text(meeting.moment)),
          meeting.actions);
    }
  }
  if (!without_money.empty()) {
    lines += asked_line(outcome, fmt::format("Raad, {}: eigen besluit", months_text(without_money)),
                        actions_of(without_money));
  }
  if (!board.empty())
    lines = join(asked_line(outcome, fmt::format("College, tot en met {}", last_of_now(outcome)),
                            actions_of(board)),
                 lines);
  if (lines.empty())
    return element("p", {},
                   fmt::format("Tot en met {} is geen besluit nodig.", last_of_now(outcome)));
  return element("ul", {{"class", "gevraagd"}}, lines);
}

// ---- what it costs ------------------------------------------------------------------------------

Markup amount(std::int64_t euros) {
  return element("td", {{"class", "n"}}, euros == 0 ? "–" : dutch_number(euros));
}

Markup cost_row(std::string_view what, std::int64_t one_off, std::int64_t structural,
                std::string_view kind = absent) {
  return element("tr", {{"class", kind}}, element("th", {{"scope", "row"}}, what), amount(one_off),
                 amount(structural));
}

Markup costs(const Outcome& outcome) {
  const Demand asked = demand_of(outcome);
  const Unused unused = unused_of(outcome);
  const std::int64_t after = asked.structural - unused.structural_committed();
  Markup rows = cost_row("Alle besluiten", asked.one_off, asked.structural);
  if (asked.repeats_one_off != 0) rows += cost_row("Herhalingen", asked.repeats_one_off, 0);
  if (asked.outside_one_off != 0 || after != 0)
    rows += cost_row("Valt buiten de looptijd", -asked.outside_one_off, -after);
  rows += cost_row("Nodig", unused.one_off_used(), unused.structural_committed(), "samen");
  rows += cost_row("Beschikbaar", unused.one_off_all, unused.structural_all);
  rows += cost_row("Niet gebruikt", unused.one_off, unused.structural, "over");
  const std::string rate =
      outcome.model.profile.hourly_rate
          ? fmt::format(", dat is {}",
                        dutch_euros(asked.work() * *outcome.model.profile.hourly_rate))
          : "";
  const std::string labelled =
      unused.one_off_labelled > 0 || unused.structural_labelled > 0
          ? fmt::format("Van wat niet is gebruikt mag {} alleen naar het doel van dat geld. ",
                        money_text(unused.one_off_labelled, unused.structural_labelled))
          : "";
  return join(
      element("table", {{"class", "kosten"}},
              element("thead", {},
                      element("tr", {}, element("td", {}, "in euro's"),
                              element("th", {{"scope", "col"}, {"class", "n"}}, "eenmalig"),
                              element("th", {{"scope", "col"}, {"class", "n"}}, "per jaar"))),
              element("tbody", {}, rows)),
      element("p", {},
              fmt::format("{}Per jaar is de stand in {}. Daarbij {} eigen uren{}.", labelled,
                          unused.last_year, dutch_number(asked.work()), rate)));
}

// ---- what it brings -----------------------------------------------------------------------------

Markup pillar_line(const PillarRow& row) {
  return element(
      "tr", {{"class", row.reaches_target() ? absent : "achter"}},
      element("th", {{"scope", "row"}},
              element("a", {{"href", fmt::format("#pijler-{}", pillar_ids[row.pillar])}},
                      pillar_names[row.pillar])),
      element("td", {{"class", "n"}}, dutch_hundredths(row.mark_before)),
      element("td", {{"class", "beeld"}}, dumbbell({row.mark_before, row.mark_after, row.target})),
      element("td", {{"class", "n na"}}, dutch_hundredths(row.mark_after)));
}

Markup brings(const Outcome& outcome) {
  const std::vector<PillarRow> rows = pillar_rows(outcome);
  const auto reached = std::count_if(rows.begin(), rows.end(),
                                     [](const PillarRow& row) { return row.reaches_target(); });
  const auto column = [](std::string_view title) {
    return element("th", {{"scope", "col"}, {"class", "n"}}, title);
  };
  return join(element("table", {{"class", "opbrengst"}},
                      element("thead", {},
                              element("tr", {}, element("th", {{"scope", "col"}}, "Pijler"),
                                      column("nu"), element("td", {}), column("straks"))),
                      element("tbody", {}, each(rows, pillar_line))),
              element("p", {},
                      fmt::format("{} van de 6 pijlers {} doel, het streepje, als de "
                                  "schattingen kloppen.",
                                  reached, reached == 1 ? "haalt zijn" : "halen hun")));
}

// ---- below the three ----------------------------------------------------------------------------

// At most three by name: the rest is in the section about hours.
std::string scarcity_text(const Outcome& outcome) {
  constexpr std::size_t named = 3;
  std::vector<std::string> roles;
  for (const RoleLoad& load : role_loads_scarcest_first(outcome))
    if (is_scarce(load)) roles.push_back(load_name(outcome, load));
  if (roles.empty()) return "Geen enkele rol heeft te weinig uren.";
  std::string text = roles.front();
  for (std::size_t at = 1; at < std::min(roles.size(), named); ++at)
    text += (at + 1 == roles.size() ? " en " : ", ") + roles[at];
  if (roles.size() > named)
    text += fmt::format(" en nog {}", dutch_count(static_cast<std::int64_t>(roles.size() - named),
                                                  "rol", "rollen"));
  return fmt::format("De uren zijn het krapst bij {}.", text);
}

}  // namespace

std::string asked_heading(const Outcome& outcome) {
  const std::vector<ActionIndex> actions = actions_of(meetings_now(outcome));
  if (actions.empty())
    return fmt::format("Gevraagd tot en met {}: nog geen besluit", last_of_now(outcome));
  const Demand asked = demand_of(outcome, actions);
  std::vector<std::string> parts;
  if (asked.one_off > 0) parts.push_back(unbroken(dutch_euros(asked.one_off)) + " eenmalig");
  if (asked.structural > 0) parts.push_back(unbroken(dutch_euros(asked.structural)) + " per jaar");
  if (parts.empty()) parts.push_back(fmt::format("{} uur, geen geld", dutch_number(asked.hours)));
  return fmt::format("Gevraagd tot en met {}: {}", last_of_now(outcome), fmt::join(parts, " en "));
}

Markup decision_sheet(const Outcome& outcome) {
  return join(element("div", {{"class", "panelen"}}, panel("Wie besluit nu", who_decides(outcome)),
                      panel("Het kost", costs(outcome)), panel("Het levert op", brings(outcome))),
              council_line(outcome),
              element("p", {{"class", "noot"}},
                      each(std::array{certainty_sentence(outcome), scarcity_text(outcome),
                                      quality_text(outcome.plan)},
                           [](const std::string& sentence) {
                             return Markup(sentence.empty() ? "" : sentence + " ");
                           })));
}

}  // namespace weerbaar::html
