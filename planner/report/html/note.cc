// What the second page of the note says beside the decisions and the money: what stays behind and
// what it would cost, and a draft of the decision.
#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/plan/block_row.h"
#include "planner/plan/demand.h"
#include "planner/report/draft_decision.h"
#include "planner/report/html/sections.h"
#include "planner/report/plan_words.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

Markup price_cells(const Outcome& outcome, const std::vector<ActionIndex>& actions) {
  const Demand asked = demand_of_one_run(outcome.instance, actions);
  return join(number_cell(dutch_number(asked.one_off)), number_cell(dutch_number(asked.structural)),
              number_cell(dutch_number(asked.hours)));
}

// Blocks that stay behind, the farthest from their target first.
std::vector<BlockRow> behind(const Outcome& outcome) {
  std::vector<BlockRow> rows;
  for (const PillarResult& pillar : outcome.plan.pillars)
    for (BlockRow& row : block_rows(outcome, pillar.pillar))
      if (row.stays_behind()) rows.push_back(std::move(row));
  std::stable_sort(rows.begin(), rows.end(), [](const BlockRow& one, const BlockRow& other) {
    return one.target - one.mark_after > other.target - other.mark_after;
  });
  return rows;
}

Markup price_row(const Outcome& outcome, const BlockRow& row) {
  const Block& block = outcome.model.catalog.blocks[row.block];
  return element("tr", {},
                 element("th", {{"scope", "row"}},
                         element("a", {{"href", "#bouwsteen-" + block.id}}, block.name)),
                 element("td", {},
                         fmt::format("{}, doel {}", dutch_hundredths(row.mark_after),
                                     dutch_hundredths(row.target))),
                 element("td", {}, row.stop == nullptr ? "" : short_reason(outcome, *row.stop)),
                 row.missing.empty()
                     ? element("td", {{"colspan", 3}}, "de gemeente kan dit niet alleen")
                     : price_cells(outcome, row.missing));
}

}  // namespace

Markup left_out_price(const Outcome& outcome) {
  constexpr std::size_t shown = 4;
  const std::vector<BlockRow> rows = behind(outcome);
  if (rows.empty()) return {};
  std::vector<ActionIndex> all;
  for (const BlockRow& row : rows)
    for (const ActionIndex action : row.missing)
      if (std::find(all.begin(), all.end(), action) == all.end()) all.push_back(action);
  const std::vector<BlockRow> first(
      rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(std::min(shown, rows.size())));
  return join(
      element("table", {{"class", "prijs"}},
              head_row({"Bouwsteen", "Blijft op", "Waarom", "Eenmalig", "Per jaar", "Uren"}, 3),
              element("tbody", {},
                      each(first, [&](const BlockRow& row) { return price_row(outcome, row); })),
              element("tfoot", {},
                      element("tr", {},
                              element("th", {{"scope", "row"}, {"colspan", 3}},
                                      fmt::format("De volgende stap van alle {} die achterblijven",
                                                  rows.size())),
                              price_cells(outcome, all)))),
      element("p", {{"class", "noot"}},
              fmt::format("{}In euro's, voor een keer. Is een tekort aan uren de reden, dan helpt "
                          "geld alleen niet.",
                          rows.size() > shown ? "Hierboven staan de verste van hun doel. " : "")));
}

Markup draft_decision(const Outcome& outcome) {
  return join(element("ol", {},
                      each(draft_decision_points(outcome),
                           [](const std::string& text) { return element("li", {}, text); })),
              element("p", {{"class", "noot"}}, draft_decision_note));
}

}  // namespace weerbaar::html
