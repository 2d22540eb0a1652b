// The sheet of what the plan takes to be there already: one row a step, to be ticked or crossed.
#include "planner/instance/ladders.h"
#include "planner/plan/presumed.h"
#include "planner/report/sheets/sheets.h"
#include "planner/report/words.h"

namespace weerbaar {

Sheet presumed_sheet(const Outcome& outcome) {
  using enum FieldKind;
  SheetTable table;
  table.title = "Aangenomen dat dit er is";
  table.note =
      "Zet bij elke regel of het klopt. Klopt een regel niet? Zet bij de pijler in het profiel bij "
      "`bouwstenen` de stap waar u wel staat, en maak het plan opnieuw.";
  table.fields = {{"Klopt het?", remark, 14},  {"Bouwsteen", text, 36},
                  {"Onderdeel", text, 28},     {"Stap", number, 7},
                  {"Wat er dan is", text, 70}, {"Op grond van", text, 40},
                  {"Pijler", text, 23}};
  for (const Presumed& each : presumed_steps(outcome)) {
    const Ladder& ladder = outcome.instance.ladders[each.ladder];
    const Block& block = outcome.model.catalog.blocks[ladder.block];
    const Entry* entry = entry_of(outcome.model, ladder);
    table.records.push_back(
        {Cell(), text_cell(block.name), text_cell(entry == nullptr ? "" : entry->name),
         std::int64_t{each.step},
         text_cell(block.sentences[static_cast<std::size_t>(each.step - 1)]),
         text_cell(presumed_because(outcome, each.ladder)), text_cell(pillar_names[block.pillar])});
  }
  return {"Aangenomen", {std::move(table)}, 2, {}};
}

}  // namespace weerbaar
