// SPDX-License-Identifier: EUPL-1.2
// What the second page of the note says beside the decisions and the money: what stays behind and
// what it would cost, and a draft of the decision.
#include <fmt/format.h>

#include <algorithm>

#include "planner/report/draft_decision.h"
#include "planner/report/html/sections.h"
#include "planner/report/tables/tables.h"

namespace weerbaar::html {

namespace {

// The name of a row, of a block with a link to where it stands.
Markup price_row(const Outcome& outcome, const ReportTable& table, const Record& record,
                 const BlockIndex* block) {
  Markup name = cell_text(record.front(), FieldKind::text);
  if (block != nullptr)
    name = element("a", {{"href", "#bouwsteen-" + outcome.model.catalog.blocks[*block].id}}, name);
  Markup cells =
      element("th", {{"scope", "row"}, {"colspan", block == nullptr ? "3" : absent}}, name);
  for (std::size_t c = 1; c < record.size(); ++c) {
    const FieldKind kind = table.fields[c].kind;
    if (is_number(kind))
      cells += number_cell(cell_text(record[c], kind));
    else if (block != nullptr)
      cells += element("td", {}, cell_text(record[c], kind));
  }
  return element("tr", {}, cells);
}

}  // namespace

Markup left_out_price(const Outcome& outcome) {
  constexpr std::size_t shown = 4;
  const ReportTable table = price_table(outcome);
  if (table.records.empty()) return {};
  const std::vector<BlockIndex> blocks = price_blocks(outcome);
  std::vector<std::string> titles;
  for (const Field& field : table.fields)
    titles.push_back(field.title);
  Markup rows;
  for (std::size_t at = 0; at < std::min(shown, blocks.size()); ++at)
    rows += price_row(outcome, table, table.records[at], &blocks[at]);
  return join(
      element("table", {{"class", "prijs"}}, head_row(titles, 3), element("tbody", {}, rows),
              element("tfoot", {}, price_row(outcome, table, table.records.back(), nullptr))),
      element("p", {{"class", "noot"}},
              fmt::format("{}{}",
                          blocks.size() > shown ? "Hierboven staan de verste van hun doel. " : "",
                          price_sentence)));
}

Markup draft_decision(const Outcome& outcome) {
  return join(element("ol", {},
                      each(draft_decision_points(outcome),
                           [](const std::string& text) { return element("li", {}, text); })),
              element("p", {{"class", "noot"}}, draft_decision_note));
}

}  // namespace weerbaar::html
