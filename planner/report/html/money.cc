// Money per year beside the budget: one-off and structural apart, and each purpose apart.
#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/report/html/sections.h"
#include "planner/report/html/timeline.h"
#include "planner/report/plan_words.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

// Used (full) of available (outline), on one scale for the whole table.
Markup used_of(std::int64_t used, std::int64_t available, std::int64_t largest) {
  return element(
      "svg", {{"class", "geld"}, {"aria-hidden", "true"}, {"width", "100%"}, {"height", 10}},
      element("rect",
              {{"class", "ruimte"}, {"width", percent(available, largest)}, {"height", 10}}),
      element("rect", {{"class", "gebruikt"}, {"width", percent(used, largest)}, {"height", 10}}));
}

Markup cells(std::int64_t used, std::int64_t available, std::int64_t largest) {
  return join(element("td", {{"class", "beeld"}}, used_of(used, available, largest)),
              number_cell(dutch_euros(used)), number_cell(dutch_euros(available)));
}

// A year, with a row for each line of money.
Markup rows_of_year(const Outcome& outcome, int year, std::int64_t one_off,
                    std::int64_t structural) {
  std::vector<const MoneyUse*> uses;
  for (const MoneyUse& use : outcome.plan.money)
    if (use.year == year) uses.push_back(&use);
  Markup rows;
  for (const MoneyUse* use : uses) {
    const std::string& label = outcome.instance.labels[use->label];
    rows += element(
        "tr", {},
        use == uses.front()
            ? element("th",
                      {{"scope", "rowgroup"}, {"rowspan", static_cast<std::int64_t>(uses.size())}},
                      std::to_string(year))
            : Markup(),
        element("td", {}, money_line_text(label)),
        cells(use->one_off_used, use->one_off_available, one_off),
        cells(use->structural_committed, use->structural_available, structural),
        number_cell(dutch_euros(use->structural_spent)));
  }
  return element("tbody", {}, rows);
}

Markup group_head(std::string_view title, std::int64_t columns) {
  return element("th", {{"scope", "colgroup"}, {"colspan", columns}}, title);
}

// Where the money comes from, in the words of the profile.
Markup origins(const Outcome& outcome) {
  Markup items;
  for (const BudgetLine& line : outcome.model.profile.budget)
    if (!line.origin.empty())
      items += element(
          "li", {}, fmt::format("{}, {}: {}", line.year, money_line_text(line.label), line.origin));
  if (items.empty()) return {};
  return join(element("h3", {}, "Herkomst van het geld"), element("ul", {}, items));
}

}  // namespace

Markup money(const Outcome& outcome) {
  std::int64_t one_off = 1;
  std::int64_t structural = 1;
  for (const MoneyUse& use : outcome.plan.money) {
    one_off = std::max({one_off, use.one_off_available, use.one_off_used});
    structural = std::max({structural, use.structural_available, use.structural_committed});
  }
  const Basis basis = basis_of(outcome, &Measure::cost_basis);
  const auto column = [](const Markup& title, std::string_view kind) {
    return element("th", {{"scope", "col"}, {"class", kind}}, title);
  };
  const auto three = [&](std::string_view used) {
    return join(element("th", {{"scope", "col"}, {"class", "beeld"}},
                        element("span", {{"class", "verborgen"}}, "Beeld")),
                column(starred(std::string(used), basis), "n"), column("beschikbaar", "n"));
  };
  const Markup head =
      element("thead", {},
              element("tr", {}, element("td", {{"colspan", 2}}), group_head("Eenmalig", 3),
                      group_head("Structureel, per jaar", 4)),
              element("tr", {}, column("Jaar", absent), column("Geld", absent), three("gebruikt"),
                      three("vastgelegd"), column(starred("uitgegeven", basis), "n")));
  const Markup years = each(outcome.instance.years, [&](int year) {
    return rows_of_year(outcome, year, one_off, structural);
  });
  std::string carried = carried_sentence(outcome);
  if (!carried.empty()) carried += " ";
  return join(
      element("p", {{"class", "inleiding"}}, carried + std::string(structural_sentence)),
      scrollable("Tabel: geld per jaar", element("table", {{"class", "geld"}}, head, years)),
      origins(outcome));
}

}  // namespace weerbaar::html
