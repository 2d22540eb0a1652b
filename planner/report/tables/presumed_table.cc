// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "planner/instance/ladders.h"
#include "planner/plan/presumed.h"
#include "planner/report/tables/tables.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

// Because of which answer the step is there, when that is the same for every entry of the block;
// else empty.
std::string shared_ground(const Outcome& outcome, BlockIndex b, int step) {
  const LocalBlock& block = outcome.instance.blocks[b];
  std::string ground = presumed_because(outcome, block.first);
  for (LadderIndex l = block.first; l < block.first + block.ladder_count; ++l)
    if (!outcome.instance.ladders[l].step(step).in_place || presumed_because(outcome, l) != ground)
      return "";
  return ground;
}

}  // namespace

ReportTable presumed_table(const Outcome& outcome) {
  using enum FieldKind;
  ReportTable table;
  table.title = "Aangenomen dat dit er is";
  table.fields = {{.title = "Klopt het?", .kind = remark, .width = 10},
                  {.title = "Bouwsteen", .width = 36},
                  {.title = "Stap", .kind = number, .width = 7},
                  {.title = "Wat er dan is", .width = 70},
                  {.title = "Op grond van", .width = 40},
                  {.title = "Pijler", .width = 23, .detail = true}};
  for (const Presumed& each : presumed_steps(outcome)) {
    const Ladder& ladder = outcome.instance.ladders[each.ladder];
    const Block& block = outcome.model.catalog.blocks[ladder.block];
    const LocalBlock& here = outcome.instance.blocks[ladder.block];
    const bool one_line =
        here.ladder_count > 1 && !shared_ground(outcome, ladder.block, each.step).empty();
    if (one_line && each.ladder != here.first) continue;
    table.records.push_back(
        {Cell(),
         text_cell(one_line ? fmt::format("{} (alle {})", block.name, here.ladder_count)
                            : ladder_name(outcome, each.ladder)),
         std::int64_t{each.step},
         text_cell(block.sentences[static_cast<std::size_t>(each.step - 1)]),
         text_cell(presumed_because(outcome, each.ladder)), text_cell(pillar_names[block.pillar])});
  }
  return table;
}

}  // namespace weerbaar
