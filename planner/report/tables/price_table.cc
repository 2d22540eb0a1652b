// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/plan/block_row.h"
#include "planner/plan/demand.h"
#include "planner/report/tables/tables.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

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

void add_price(const Outcome& outcome, const std::vector<ActionIndex>& actions, Record& record) {
  const Demand asked = demand_of_one_run(outcome.instance, actions);
  record.emplace_back(asked.one_off);
  record.emplace_back(asked.structural);
  record.emplace_back(asked.hours);
}

}  // namespace

std::vector<BlockIndex> price_blocks(const Outcome& outcome) {
  std::vector<BlockIndex> blocks;
  for (const BlockRow& row : behind(outcome))
    blocks.push_back(row.block);
  return blocks;
}

ReportTable price_table(const Outcome& outcome) {
  using enum FieldKind;
  ReportTable table;
  table.fields = {{.title = "Bouwsteen", .width = 30},
                  {.title = "Blijft op", .width = 16},
                  {.title = "Waarom", .width = 30},
                  {.title = "Eenmalig €", .kind = euros, .width = 12},
                  {.title = "Per jaar €", .kind = euros, .width = 12},
                  {.title = "Uren", .kind = hours, .width = 10}};
  const std::vector<BlockRow> rows = behind(outcome);
  std::vector<ActionIndex> all;
  for (const BlockRow& row : rows) {
    Record record = {text_cell(outcome.model.catalog.blocks[row.block].name),
                     text_cell(fmt::format("{}, doel {}", dutch_hundredths(row.mark_after),
                                           dutch_hundredths(row.target)))};
    std::string why = row.stop == nullptr ? "" : short_reason_with_amount(outcome, *row.stop);
    if (row.missing.empty()) why = "de gemeente kan dit niet alleen";
    record.push_back(text_cell(why));
    if (row.missing.empty())
      record.insert(record.end(), {Cell(), Cell(), Cell()});
    else
      add_price(outcome, row.missing, record);
    table.records.push_back(std::move(record));
    for (const ActionIndex action : row.missing)
      if (std::find(all.begin(), all.end(), action) == all.end()) all.push_back(action);
  }
  if (rows.empty()) return table;
  Record last = {
      text_cell(fmt::format("De volgende stap van alle {} die achterblijven", rows.size())), Cell(),
      Cell()};
  add_price(outcome, all, last);
  table.records.push_back(std::move(last));
  return table;
}

}  // namespace weerbaar
