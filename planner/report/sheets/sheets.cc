#include "planner/report/sheets/sheets.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "model/utf8.h"
#include "planner/instance/ladders.h"
#include "planner/plan/horizon_demand.h"
#include "planner/plan/pillar_row.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

SheetTable marks(const Outcome& outcome) {
  using enum FieldKind;
  SheetTable table;
  table.title = "De zes pijlers, de urgentste eerst";
  table.note = fmt::format(
      "{} Cijfer nu en straks zijn het gemiddelde van de bouwstenen. Cijfer straks is een aanname: "
      "als alles lukt wat in het plan staat.",
      urgency_note);
  table.fields = {{"Plaats", number, 7},
                  {"Pijler", text, 36},
                  {"Cijfer nu", hundredths, 12},
                  {"Cijfer straks (aanname)", hundredths, 12},
                  {"Doel", hundredths, 12},
                  {"Landelijk nu", hundredths, 12},
                  {"Cijfer in het profiel", hundredths, 12},
                  {"Prioriteit", hundredths, 10},
                  {"Weging", number, 10},
                  {"Tekort", number, 10},
                  {"Urgentie", number, 10},
                  {"Aandeel in %", share, 12}};
  std::int64_t place = 0;
  for (const PillarRow& each : pillar_rows(outcome))
    table.records.push_back({++place, text_cell(pillar_names[each.pillar]),
                             std::int64_t{each.mark_before}, std::int64_t{each.mark_after},
                             std::int64_t{each.target}, std::int64_t{each.national_mean},
                             std::int64_t{each.mark}, std::int64_t{each.priority},
                             std::int64_t{each.weight}, std::int64_t{each.shortfall}, each.urgency,
                             tenths_of_percent(each.urgency, each.urgency_in_all)});
  return table;
}

// Of how many steps the plan completes one, over all the entries of the block.
std::int64_t steps_reached(const Outcome& outcome, BlockIndex block) {
  return std::count_if(outcome.plan.steps.begin(), outcome.plan.steps.end(),
                       [&](const StepReached& step) {
                         return outcome.instance.ladders[step.ladder].block == block;
                       });
}

// What the marks of the pillars are made of.
SheetTable blocks(const Outcome& outcome) {
  using enum FieldKind;
  SheetTable table;
  table.title = "De bouwstenen van elke pijler";
  table.note =
      "Het cijfer van een pijler is het gemiddelde van haar bouwstenen; een bouwsteen die zwaarder "
      "weegt, telt meer mee. Een bouwsteen met onderdelen heeft voor elk onderdeel vier stappen.";
  table.fields = {{"Plaats", number, 7},
                  {"Bouwsteen", text, 36},
                  {"Cijfer nu", hundredths, 12},
                  {"Cijfer straks (aanname)", hundredths, 12},
                  {"Weegt", number, 12},
                  {"Onderdelen", number, 12},
                  {"Stappen in dit plan", number, 10},
                  {"Pijler", text, 21}};
  std::int64_t place = 0;
  for (const PillarResult& pillar : outcome.plan.pillars) {
    ++place;
    for (const BlockIndex b : blocks_of(outcome.model.catalog, outcome.instance, pillar.pillar)) {
      const Block& block = outcome.model.catalog.blocks[b];
      const LocalBlock& here = outcome.instance.blocks[b];
      const MarkChange& mark = outcome.plan.blocks[b];
      table.records.push_back({place, text_cell(block.name), std::int64_t{mark.before},
                               std::int64_t{mark.after}, std::int64_t{block.share},
                               static_cast<std::int64_t>(here.ladder_count),
                               steps_reached(outcome, b), text_cell(pillar_names[pillar.pillar])});
    }
  }
  return table;
}

// What each pillar asks, added up from the first sheet.
SheetTable demands(const Outcome& outcome, const SheetTable& actions) {
  using enum FieldKind;
  const std::size_t pillar_field = place_of(actions, "Pijler");
  const auto sum_of = [&](std::string_view title) {
    return Formula{Formula::Kind::sum_where, place_of(actions, title), pillar_field, 1};
  };
  SheetTable table;
  table.title = "Wat de pijlers vragen";
  table.note = "Opgeteld uit het blad Acties. Een actie telt mee bij haar hoofdpijler. " +
               sums_note(outcome);
  table.fields = {{"Plaats", number, 7},
                  {"Pijler", text, 36},
                  {"Acties", number, 12, true, {Formula::Kind::count_where, 0, pillar_field, 1}},
                  {"Samen in de looptijd", euros, 12, true, sum_of("Samen in de looptijd")},
                  {"Eenmalig", euros, 12, true, sum_of("Eenmalig")},
                  {"Per jaar", euros, 12, true, sum_of("Per jaar")},
                  {"Uren", hours, 10, true, sum_of("Uren")}};
  std::int64_t place = 0;
  for (const PillarResult& pillar : outcome.plan.pillars) {
    std::int64_t cost = 0;
    std::int64_t one_off = 0;
    std::int64_t structural = 0;
    std::int64_t hours = 0;
    for (const ActionIndex a : pillar.actions) {
      const Action& action = outcome.instance.actions[a];
      cost += horizon_demand_of(outcome.instance, *find_planned(outcome.plan, a)).cost();
      one_off += action.one_off;
      structural += action.structural;
      hours += action.hours();
    }
    table.records.push_back({++place, text_cell(pillar_names[pillar.pillar]),
                             static_cast<std::int64_t>(pillar.actions.size()), cost, one_off,
                             structural, hours});
  }
  return table;
}

SheetTable actions_of(const Outcome& outcome, const PillarResult& pillar) {
  using enum FieldKind;
  SheetTable table;
  table.title = pillar_title(outcome, pillar);
  std::vector<std::string> notes;
  const std::string& grounds = outcome.model.profile.pillars[pillar.pillar].grounds;
  if (!grounds.empty()) notes.push_back(one_line(grounds));
  if (const std::string_view none = no_actions_text(outcome, pillar); !none.empty())
    notes.emplace_back(none);
  table.note = fmt::format("{}", fmt::join(notes, " "));
  table.fields = {{"Nr", number, 7},        {"Actie", text, 36},     {"Van", date, 12},
                  {"Tot en met", date, 12}, {"Eenmalig", euros, 12}, {"Per jaar", euros, 12},
                  {"Uren", hours, 10},      {"Aanname", text, 21},   {"Wacht op", text, 10},
                  {"Nodig voor", text, 12}, {"Wie", text, 28},       {"Besluit", text, 28}};
  for (const ActionIndex a : pillar.actions) {
    const Planned& planned = *find_planned(outcome.plan, a);
    const Action& action = outcome.instance.actions[a];
    table.records.push_back({std::int64_t{planned.number}, text_cell(action.title),
                             first_day(outcome.instance.start + planned.start),
                             last_day(outcome.instance.start + planned.finish), action.one_off,
                             action.structural, action.hours(),
                             text_cell(assumptions_text(measure_of(outcome, a))),
                             text_cell(numbers_text(outcome.plan, waits_for(outcome, a))),
                             text_cell(numbers_text(outcome.plan, planned.enables)),
                             text_cell(owner_text(outcome, action.owner)),
                             text_cell(decision_text(decision_moment(outcome, planned)))});
  }
  return table;
}

}  // namespace

std::size_t place_of(const SheetTable& table, std::string_view title) {
  return static_cast<std::size_t>(
      std::find_if(table.fields.begin(), table.fields.end(),
                   [title](const Field& field) { return field.title == title; }) -
      table.fields.begin());
}

Cell text_cell(std::string_view text) {
  if (text.empty()) return {};
  return one_line(text);
}

Sheet pillar_sheet(const Outcome& outcome, const SheetTable& actions) {
  Sheet sheet{"Per pijler", {marks(outcome), blocks(outcome), demands(outcome, actions)}, 2, {}};
  for (const PillarResult& pillar : outcome.plan.pillars)
    sheet.tables.push_back(actions_of(outcome, pillar));
  return sheet;
}

std::vector<Sheet> sheets_of(const Outcome& outcome) {
  SheetTable actions = action_list(outcome);
  Sheet pillars = pillar_sheet(outcome, actions);
  return {action_sheet(std::move(actions)),
          std::move(pillars),
          presumed_sheet(outcome),
          budget_sheet(outcome),
          capacity_sheet(outcome),
          left_out_sheet(outcome),
          notes_sheet(outcome)};
}

}  // namespace weerbaar
