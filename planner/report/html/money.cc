// SPDX-License-Identifier: EUPL-1.2
// Money per year beside what there is: one-off and structural apart, each purpose apart, with a
// sum. A row says its amounts in words first; the bar below them is the same once more.
#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/plan/demand.h"
#include "planner/plan/unused.h"
#include "planner/report/html/choice.h"
#include "planner/report/html/links.h"
#include "planner/report/html/sections.h"
#include "planner/report/html/timeline.h"
#include "planner/report/plan_words.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

// Used (full) of available (outline), on one scale for the whole table.
struct Scale {
  std::int64_t one_off = 1;
  std::int64_t structural = 1;
};

Scale scale_of(const Outcome& outcome) {
  Scale scale;
  for (const MoneyUse& use : outcome.plan.money) {
    scale.one_off = std::max({scale.one_off, use.one_off_available, use.one_off_used});
    scale.structural =
        std::max({scale.structural, use.structural_available, use.structural_committed});
  }
  return scale;
}

Markup bar(std::int64_t used, std::int64_t available, std::int64_t largest) {
  const auto part = [&](std::string_view kind, std::int64_t euros) {
    return element("rect", {{"class", kind}, {"width", percent(euros, largest)}, {"height", 6}});
  };
  return element("svg",
                 {{"class", "geld"}, {"aria-hidden", "true"}, {"width", "100%"}, {"height", 6}},
                 part("ruimte", available), part("gebruikt", used));
}

// On a narrow screen, where the head of the table is not there, each amount has its word.
Markup amount(std::string_view word, std::int64_t euros, const Markup& drawing = {}) {
  return number_cell(
      join(element("span", {{"class", "kopje"}}, word, " "), dutch_number(euros), drawing));
}

Markup amounts(const MoneyUse& use, const Scale& scale) {
  return join(amount("eenmalig", use.one_off_used,
                     bar(use.one_off_used, use.one_off_available, scale.one_off)),
              amount("van", use.one_off_available),
              amount("over", use.one_off_available - use.one_off_used),
              amount("per jaar", use.structural_committed,
                     bar(use.structural_committed, use.structural_available, scale.structural)),
              amount("van", use.structural_available),
              amount("vrij", use.structural_available - use.structural_committed),
              amount("echt uitgegeven", use.structural_spent));
}

std::string in_address(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-' || c == '_' || c == '.';
    if (plain)
      result += c;
    else
      result += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return result;
}

// A link that chooses what is paid from it.
Markup fund(const std::string& label) {
  return element("a", {{"href", fmt::format("?fonds={}#acties", in_address(fund_word(label)))}},
                 money_line_text(label));
}

// A year, with a row for each line of money.
Markup rows_of_year(const Outcome& outcome, int year, const Scale& scale) {
  std::vector<const MoneyUse*> uses;
  for (const MoneyUse& use : outcome.plan.money)
    if (use.year == year) uses.push_back(&use);
  Markup rows;
  for (const MoneyUse* use : uses)
    rows += element(
        "tr", {{"data-fonds", fund_word(outcome.instance.labels[use->label])}},
        use == uses.front()
            ? element("th",
                      {{"scope", "rowgroup"}, {"rowspan", static_cast<std::int64_t>(uses.size())}},
                      std::to_string(year))
            : Markup(),
        element("td", {}, fund(outcome.instance.labels[use->label])), amounts(*use, scale));
  return element("tbody", {}, rows);
}

Markup in_all(const Outcome& outcome) {
  const Unused unused = unused_of(outcome);
  return element(
      "tfoot", {},
      element("tr", {}, element("th", {{"scope", "row"}}, "Samen"),
              element("td", {}, fmt::format("per jaar: in {}", unused.last_year)),
              amount("eenmalig", unused.one_off_used()), amount("van", unused.one_off_all),
              amount("over", unused.one_off), amount("per jaar", unused.structural_committed()),
              amount("van", unused.structural_all), amount("vrij", unused.structural),
              amount("echt uitgegeven", demand_of(outcome).structural_spent)));
}

Markup head() {
  const auto column = [](std::string_view title, std::string_view kind) {
    return element("th", {{"scope", "col"}, {"class", kind}}, title);
  };
  const auto group = [](std::string_view title, std::int64_t columns) {
    return element("th", {{"scope", "colgroup"}, {"colspan", columns}, {"class", "n"}}, title);
  };
  return element(
      "thead", {},
      element("tr", {}, element("td", {{"colspan", 2}}), group("Eenmalig", 3),
              group("Per jaar terugkerend", 4)),
      element("tr", {}, column("Jaar", absent), column("Geld", absent), column("nodig", "n"),
              column("er is", "n"), column("over", "n"), column("vastgelegd", "n"),
              column("er is", "n"), column("vrij", "n"), column("uitgegeven", "n")));
}

// Where the money comes from, in the words of the profile.
Markup origins(const Outcome& outcome) {
  Markup items;
  for (const BudgetLine& line : outcome.model.profile.budget)
    if (!line.origin.empty())
      items += element(
          "li", {}, fmt::format("{}, {}: {}", line.year, money_line_text(line.label), line.origin));
  if (items.empty()) return {};
  return element("div", {{"class", "niet-notitie"}}, element("h3", {}, "Herkomst van het geld"),
                 element("ul", {}, items));
}

// What costs most in the years of the plan, repeats and yearly money included.
Markup largest(const Outcome& outcome) {
  constexpr std::size_t shown = 5;
  std::vector<std::pair<std::int64_t, ActionIndex>> by_euros;
  for (const Planned& planned : outcome.plan.chosen)
    if (const std::int64_t euros = demand_of(outcome.instance, planned).euros(); euros > 0)
      by_euros.emplace_back(-euros, planned.action);
  if (by_euros.empty()) return {};
  std::stable_sort(by_euros.begin(), by_euros.end(),
                   [](const auto& one, const auto& other) { return one.first < other.first; });
  std::int64_t together = 0;
  Markup rows;
  for (std::size_t at = 0; at < std::min(shown, by_euros.size()); ++at) {
    const auto [euros, action] = by_euros[at];
    const Action& each = outcome.instance.actions[action];
    together -= euros;
    rows += element("tr", {}, element("th", {{"scope", "row"}}, action_link(outcome, action)),
                    element("td", {}, outcome.model.catalog.roles[each.owner].name),
                    element("td", {}, money_text(each.one_off, each.structural)),
                    number_cell(dutch_number(-euros)));
  }
  return join(
      element("h3", {}, "De grootste posten"),
      element("table", {{"class", "posten"}},
              head_row({"Actie", "Wie", "Een keer en per jaar", "Tot het einde, in euro's"}, 3),
              element("tbody", {}, rows)),
      element("p", {{"class", "noot"}},
              fmt::format("Samen {} van al het geld van dit plan. {}",
                          dutch_share(together, outcome.plan.total_cost),
                          whole_cost_sentence(outcome))));
}

}  // namespace

Markup money(const Outcome& outcome) {
  const Scale scale = scale_of(outcome);
  const Markup years =
      each(outcome.instance.years, [&](int year) { return rows_of_year(outcome, year, scale); });
  std::string carried = carried_sentence(outcome);
  if (!carried.empty()) carried += " ";
  return join(element("p", {{"class", "inleiding"}},
                      "In euro's. " + carried + std::string(structural_sentence)),
              scrollable("Tabel: geld per jaar",
                         element("table", {{"class", "geld"}}, head(), years, in_all(outcome))),
              largest(outcome), origins(outcome),
              element("div", {{"class", "niet-notitie"}},
                      element("h3", {}, "Alles wat dit plan vraagt"), demand(outcome)));
}

}  // namespace weerbaar::html
