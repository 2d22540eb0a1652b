// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "model/number_text.h"
#include "planner/instance/ladders.h"
#include "planner/plan/block_steps.h"
#include "planner/plan/pillar_row.h"
#include "planner/report/plan_words.h"
#include "planner/report/tables/mark_cell.h"
#include "planner/report/tables/tables.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

// "is er al", or that not all of it is there.
std::string there_text(const Outcome& outcome, const StepOfBlock& step) {
  if (step.lacking > 0) return "is er al, maar niet helemaal";
  if (step.completed >= 0)
    return fmt::format("is er al, helemaal in {}", month_text(outcome, step.completed));
  return "is er al";
}

// "feb 2027"; of a block with entries how many: "2 al; 4 van 6: jan - jul 2027".
std::string when_text(const Outcome& outcome, const StepOfBlock& step) {
  const std::size_t open = step.entries - step.there - step.reached;
  if (step.there == step.entries) return there_text(outcome, step);
  if (step.reached == 0 && step.there == 0) return "niet in dit plan";
  if (step.entries == 1) return months_text(outcome, step.first, step.last);
  std::vector<std::string> parts;
  if (step.there > 0) parts.push_back(fmt::format("{} al", step.there));
  if (step.reached > 0)
    parts.push_back(fmt::format("{} van {}: {}", step.reached, step.entries,
                                months_text(outcome, step.first, step.last)));
  if (open > 0) parts.push_back(fmt::format("{} niet", open));
  return fmt::format("{}", fmt::join(parts, "; "));
}

// One line on what the plan does for a block.
std::string summary_of(const Outcome& outcome, BlockIndex block) {
  std::vector<std::string> parts;
  bool all_there = true;
  const std::vector<StepOfBlock> steps = steps_of_block(outcome, block);
  if (steps.empty()) return "De catalogus heeft hier geen maatregel voor.";
  for (const StepOfBlock& step : steps) {
    all_there = all_there && step.there == step.entries;
    if (step.reached == 0) continue;
    const bool all = step.reached + step.there == step.entries;
    const std::string count = all ? "" : fmt::format(" voor {} van {}", step.reached, step.entries);
    parts.push_back(
        fmt::format("stap {}{} in {}", step.step, count, month_text(outcome, step.last)));
  }
  if (!parts.empty()) return fmt::format("{}", fmt::join(parts, ", "));
  return all_there ? "Alle stappen zijn er al." : "Geen stap in dit plan.";
}

// A share that is there is never said to be nothing.
Cell share_cell(const StepOfBlock& step) {
  if (step.per_mille > 0) return std::int64_t{step.per_mille};
  return step.reached > 0 || step.completed >= 0 ? text_cell("minder dan 0,1 %") : Cell();
}

Record step_record(const Outcome& outcome, BlockIndex block, const StepOfBlock& step) {
  const std::string& sentence =
      outcome.model.catalog.blocks[block].sentences[static_cast<std::size_t>(step.step - 1)];
  return {std::int64_t{step.step}, text_cell(sentence), text_cell(when_text(outcome, step)),
          text_cell(numbers_text(outcome.plan, step.actions)), share_cell(step)};
}

}  // namespace

Cell mark_after(int before, int after) {
  return after == before ? Cell(std::int64_t{after}) : Cell(Assumed{after});
}

Cell figure(std::int64_t number, Basis basis) {
  return basis == Basis::assumption && number != 0 ? Cell(Assumed{number}) : Cell(number);
}

ReportTable pillar_table(const Outcome& outcome) {
  using enum FieldKind;
  ReportTable table;
  table.title = "De zes pijlers, de urgentste eerst";
  table.note = fmt::format("{} {}", marks_sentence, urgency_note);
  table.fields = {{.title = "Pijler", .width = 36},
                  {.title = "Cijfer in profiel", .kind = hundredths, .width = 12},
                  {.title = "Cijfer nu", .kind = hundredths, .width = 12},
                  {.title = "Cijfer na dit plan", .kind = hundredths, .width = 12},
                  {.title = "Doel", .kind = hundredths, .width = 12},
                  {.title = "Haalt het doel", .width = 12},
                  {.title = "Landelijk, april 2026", .kind = hundredths, .width = 12},
                  {.title = "Prioriteit", .kind = hundredths, .width = 10},
                  {.title = "Urgentie", .kind = share, .width = 12},
                  {.title = "Weging", .kind = number, .width = 10, .detail = true},
                  {.title = "Tekort", .kind = number, .width = 10, .detail = true}};
  for (const PillarRow& each : pillar_rows(outcome))
    table.records.push_back({text_cell(pillar_names[each.pillar]), std::int64_t{each.mark},
                             std::int64_t{each.mark_before},
                             mark_after(each.mark_before, each.mark_after),
                             std::int64_t{each.target},
                             text_cell(each.stands_at_target() ? "was er al"
                                       : each.reaches_target() ? "ja"
                                                               : "nee"),
                             std::int64_t{each.national_mean}, std::int64_t{each.priority},
                             tenths_of_percent(each.urgency, each.urgency_in_all),
                             std::int64_t{each.weight}, std::int64_t{each.shortfall}});
  return table;
}

ReportTable block_table(const Outcome& outcome, PillarIndex pillar) {
  using enum FieldKind;
  ReportTable table;
  table.fields = {{.title = "Bouwsteen", .width = 36},
                  {.title = "Weegt", .kind = number, .width = 12},
                  {.title = "Nu", .kind = hundredths, .width = 12},
                  {.title = "Na dit plan", .kind = hundredths, .width = 12},
                  {.title = "Wat dit plan bereikt", .width = 60}};
  for (const BlockIndex b : blocks_of(outcome.model.catalog, outcome.instance, pillar)) {
    const Block& block = outcome.model.catalog.blocks[b];
    const MarkChange& mark = outcome.plan.blocks[b];
    table.records.push_back({text_cell(block.name), Assumed{block.share}, std::int64_t{mark.before},
                             mark_after(mark.before, mark.after),
                             text_cell(summary_of(outcome, b))});
  }
  return table;
}

ReportTable all_blocks_table(const Outcome& outcome) {
  ReportTable all;
  all.title = "De bouwstenen van elke pijler";
  all.note =
      "Het cijfer van een pijler is het gemiddelde van haar bouwstenen; een bouwsteen die zwaarder "
      "weegt, telt meer mee.";
  for (const PillarResult& pillar : outcome.plan.pillars)
    add_below(all, block_table(outcome, pillar.pillar), {{.title = "Pijler", .width = 23}},
              {text_cell(pillar_names[pillar.pillar])});
  return all;
}

ReportTable step_table(const Outcome& outcome, BlockIndex block) {
  using enum FieldKind;
  ReportTable table;
  table.fields = {{.title = "Stap", .kind = number, .width = 7},
                  {.title = "Wat er dan is", .width = 60},
                  {.title = "Klaar", .width = 30},
                  {.title = "Door", .width = 20},
                  {.title = "Deel van het plan", .kind = share, .width = 10, .detail = true}};
  for (const StepOfBlock& step : steps_of_block(outcome, block))
    table.records.push_back(step_record(outcome, block, step));
  return table;
}

ReportTable all_steps_table(const Outcome& outcome) {
  ReportTable all;
  all.title = "De stappen van elke bouwsteen";
  all.note =
      "Een stap is klaar als alles wat erbij hoort klaar is, en ook de stappen eronder. Door: de "
      "nummers van de acties. Deel van het plan: welk deel van wat het plan oplevert deze stap "
      "is; samen 100 %.";
  for (const PillarResult& pillar : outcome.plan.pillars)
    for (const BlockIndex b : blocks_of(outcome.model.catalog, outcome.instance, pillar.pillar))
      add_below(all, step_table(outcome, b),
                {{.title = "Pijler", .width = 23}, {.title = "Bouwsteen", .width = 32}},
                {text_cell(pillar_names[pillar.pillar]),
                 text_cell(outcome.model.catalog.blocks[b].name)});
  return all;
}

}  // namespace weerbaar
