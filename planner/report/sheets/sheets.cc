// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/sheets/sheets.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/utf8.h"
#include "planner/plan/demand.h"
#include "planner/report/plan_words.h"
#include "planner/report/tables/tables.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

// What each pillar asks, added up from the first sheet.
ReportTable demands(const Outcome& outcome, const ReportTable& actions) {
  using enum FieldKind;
  const std::size_t pillar_field = place_of(actions, "Pijler");
  const auto sum_of = [&](std::string_view title) {
    return Formula{Formula::Kind::sum_where, place_of(actions, title), pillar_field, 0};
  };
  ReportTable table;
  table.title = "Wat de pijlers vragen";
  table.note = "Opgeteld uit het blad Acties. Een actie telt mee bij haar hoofdpijler. " +
               sums_note(outcome);
  table.fields = {{"Pijler", text, 36},
                  {"Acties", number, 12, true, {Formula::Kind::count_where, 0, pillar_field, 0}},
                  {"Samen in de looptijd", euros, 12, true, sum_of("Samen in de looptijd")},
                  {"Eenmalig", euros, 12, true, sum_of("Eenmalig")},
                  {"Per jaar", euros, 12, true, sum_of("Per jaar")},
                  {"Uren", hours, 10, true, sum_of("Uren")}};
  for (const PillarResult& pillar : outcome.plan.pillars) {
    const Demand demand = demand_of(outcome, pillar.actions);
    table.records.push_back({text_cell(pillar_names[pillar.pillar]),
                             static_cast<std::int64_t>(pillar.actions.size()), demand.euros(),
                             demand.one_off, demand.structural, demand.hours});
  }
  return table;
}

// The actions of a pillar, with its name and the words behind its mark above them.
ReportTable actions_of_pillar(const Outcome& outcome, const PillarResult& pillar) {
  ReportTable table = pillar_action_table(outcome, pillar.pillar);
  table.title = pillar_title(outcome, pillar);
  table.note = one_line(outcome.model.profile.pillars[pillar.pillar].grounds);
  if (const std::string_view none = no_actions_text(outcome, pillar); !none.empty())
    table.note += (table.note.empty() ? "" : " ") + std::string(none);
  return table;
}

}  // namespace

Sheet pillar_sheet(const Outcome& outcome, const ReportTable& actions) {
  return {"Per pijler", {pillar_table(outcome), demands(outcome, actions)}, 1};
}

Sheet pillar_action_sheet(const Outcome& outcome) {
  Sheet sheet{"Acties per pijler", {}, 3};
  sheet.notes = {target_is_reached, no_action_of_pillar};
  for (const PillarResult& pillar : outcome.plan.pillars)
    sheet.tables.push_back(actions_of_pillar(outcome, pillar));
  return sheet;
}

Sheet block_sheet(const Outcome& outcome) {
  return {"Bouwstenen", {all_blocks_table(outcome)}, 2};
}

Sheet step_sheet(const Outcome& outcome) {
  return {"Stappen", {all_steps_table(outcome)}, 2};
}

Sheet presumed_sheet(const Outcome& outcome) {
  ReportTable table = presumed_table(outcome);
  table.note = objection_sentence;
  // By which what people typed is found again.
  table.fields.push_back({.title = "Kenmerk", .width = 40});
  for (Record& record : table.records)
    record.push_back(text_cell(
        fmt::format("{}/{}", cell_text(record[place_of(table, "Bouwsteen")], FieldKind::text),
                    cell_text(record[place_of(table, "Stap")], FieldKind::number))));
  const std::size_t printed = place_of(table, "Kenmerk");
  return {"Aangenomen", {std::move(table)}, 2, printed};
}

Sheet rubric_sheet(const Outcome& outcome) {
  ReportTable scale = scale_table(outcome);
  scale.note = fmt::format("{}", fmt::join(rubric_sentences(outcome), " "));
  return {"Zo lezen wij een cijfer", {std::move(scale), objection_table(outcome)}, 1};
}

Sheet sentence_sheet(const Outcome& outcome) {
  return {"Zinnen", {rubric_table(outcome)}, 1};
}

bool is_form(const ReportTable& table) {
  const auto is_id = [](const Field& field) { return field.title == id_title; };
  const auto is_open = [](const Field& field) { return is_filled_in(field.kind); };
  return std::any_of(table.fields.begin(), table.fields.end(), is_id) &&
         std::any_of(table.fields.begin(), table.fields.end(), is_open);
}

std::vector<Sheet> sheets_of(const Outcome& outcome) {
  ReportTable actions = action_list(outcome);
  Sheet pillars = pillar_sheet(outcome, actions);
  return {decision_sheet(outcome), action_sheet(std::move(actions)),
          std::move(pillars),      block_sheet(outcome),
          step_sheet(outcome),     pillar_action_sheet(outcome),
          finished_sheet(outcome), left_out_sheet(outcome),
          presumed_sheet(outcome), budget_sheet(outcome),
          capacity_sheet(outcome), rubric_sheet(outcome),
          sentence_sheet(outcome), notes_sheet(outcome)};
}

}  // namespace weerbaar
