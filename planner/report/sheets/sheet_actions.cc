// SPDX-License-Identifier: EUPL-1.2
// The sheet with one row an action, and the one with what was left out.
#include <fmt/format.h>

#include "model/number_text.h"
#include "model/utf8.h"
#include "planner/plan/demand.h"
#include "planner/report/plan_words.h"
#include "planner/report/purpose.h"
#include "planner/report/sheets/sheets.h"
#include "planner/report/tables/tables.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

// All that a row may look at.
struct Line {
  const Outcome& outcome;
  const Planned& planned;
  const Action& action;
  const Measure& measure;
  const Capacity* capacity;  // null: nobody has this role yet
  Demand demand;
};

struct LineField {
  Field field;
  Cell (*cell)(const Line& line);
};

Cell first_of(const Line& line, int month) {
  return first_day(line.outcome.instance.start + month);
}

// What is settled is filled in already.
Cell status_of(const Line& line) {
  return line.action.state == ActionState::open ? Cell() : text_cell(word_for(line.action.state));
}

Cell reasons(const Line& line) {
  return text_cell(
      fmt::format("{}", fmt::join(purpose_sentences(line.outcome, line.planned), " ")));
}

Cell loss_without(const Line& line) {
  return {tenths_of_percent(line.planned.loss, line.outcome.plan.value)};
}

Cell decided_in(const Line& line) {
  if (line.action.state == ActionState::running) return {};
  return first_day(decision_moment(line.outcome, line.planned).when);
}

// "3", or of several blocks "3, 2", in the order of their names.
std::string step_numbers(const Measure& measure) {
  std::vector<int> numbers;
  for (const StepOf& step : measure.steps)
    numbers.push_back(step.step);
  return fmt::format("{}", fmt::join(numbers, ", "));
}

Cell steps_cell(const Outcome& outcome, ActionIndex action) {
  std::string text;
  for (const Reason& reason : step_reasons(outcome, action))
    text += fmt::format("{}{}", text.empty() ? "" : " ", reason.text);
  return text_cell(text);
}

// Every column with what stands in it: first what a meeting needs on paper, then the rest.
const std::vector<LineField>& line_fields() {
  using enum FieldKind;
  static const std::vector<LineField> fields = {
      {{"Nr", number, 5}, [](const Line& l) { return Cell(std::int64_t{l.planned.number}); }},
      {{"Actie", text, 36}, [](const Line& l) { return text_cell(l.action.title); }},
      {{"Bouwsteen", text, 21},
       [](const Line& l) { return text_cell(blocks_text(l.outcome, l.planned.action)); }},
      {{"Afdeling", text, 18},
       [](const Line& l) { return l.capacity ? text_cell(l.capacity->department) : Cell(); }},
      {{"Wie", text, 21},
       [](const Line& l) { return text_cell(l.outcome.model.catalog.roles[l.action.owner].name); }},
      {{"Van", date, 12}, [](const Line& l) { return first_of(l, l.planned.start); }},
      {{"Tot en met", date, 12},
       [](const Line& l) { return Cell(last_day(l.outcome.instance.start + l.planned.finish)); }},
      {{"Eenmalig", euros, 11, true}, [](const Line& l) { return Cell(l.action.one_off); }},
      {{"Per jaar", euros, 11, true}, [](const Line& l) { return Cell(l.action.structural); }},
      {{"Uren", hours, 8, true}, [](const Line& l) { return Cell(l.demand.hours); }},
      {{"Status", status, 13}, status_of},
      {{"Gereed", done, 12}, [](const Line&) { return Cell(); }},
      {{"Opmerking", remark, 24}, [](const Line&) { return Cell(); }},
      {{"Pijler", text, 23},
       [](const Line& l) { return text_cell(pillar_names[l.action.pillar]); }},
      {{"Stap", text, 7}, [](const Line& l) { return text_cell(step_numbers(l.measure)); }},
      {{"Besluit in", month, 12}, decided_in},
      {{"Besluit", text, 40},
       [](const Line& l) {
         return text_cell(decision_text(decision_moment(l.outcome, l.planned)));
       }},
      {{"Uiterlijk", date, 12},
       [](const Line& l) { return l.measure.deadline ? Cell(l.measure.deadline->date) : Cell(); }},
      {{"Waarom die datum", text, 34},
       [](const Line& l) {
         return l.measure.deadline ? text_cell(l.measure.deadline->ground) : Cell();
       }},
      {{"Kosten: hoe zeker", text, 12},
       [](const Line& l) { return text_cell(word_for(l.measure.cost_basis)); }},
      {{"Samen in de looptijd", euros, 14, true},
       [](const Line& l) { return Cell(l.demand.euros()); }},
      {{"Dekking", text, 28},
       [](const Line& l) { return text_cell(cover_text(l.outcome, l.planned.action)); }},
      {{"Taakveld", text, 34},
       [](const Line& l) {
         return text_cell(task_field_text(l.outcome.model.catalog, l.measure));
       }},
      {{"Waarvan van anderen", text, 40},
       [](const Line& l) { return text_cell(work_text(l.outcome, l.planned.action)); }},
      {{"Beheeruren per jaar", hours, 13, true},
       [](const Line& l) { return Cell(l.action.upkeep_hours); }},
      {{"Uren: hoe zeker", text, 11},
       [](const Line& l) { return text_cell(word_for(l.measure.hours_basis)); }},
      {{"Uren in de looptijd", hours, 13, true},
       [](const Line& l) { return Cell(l.demand.work()); }},
      {{"Maanden", number, 10},
       [](const Line& l) { return Cell(std::int64_t{length_of(l.planned)}); }},
      {{"Duur: hoe zeker", text, 11},
       [](const Line& l) {
         return text_cell(word_for(duration_basis_of(l.outcome, l.planned.action)));
       }},
      {{"Waarom zo lang", text, 40},
       [](const Line& l) { return text_cell(stretch_text(l.outcome, l.planned)); }},
      {{"Herhaling", text, 22}, [](const Line& l) { return text_cell(repeat_text(l.planned)); }},
      {{"Wat precies", text, 70}, [](const Line& l) { return text_cell(l.measure.what); }},
      {{"Klaar als", text, 60}, [](const Line& l) { return text_cell(l.measure.done_when); }},
      {{"Wacht op", text, 13},
       [](const Line& l) {
         return text_cell(numbers_text(l.outcome.plan, waits_for(l.outcome, l.planned.action)));
       }},
      {{"Nodig voor", text, 22},
       [](const Line& l) { return text_cell(numbers_text(l.outcome.plan, l.planned.enables)); }},
      {{"Naam", text, 26},
       [](const Line& l) { return l.capacity ? text_cell(l.capacity->holder) : Cell(); }},
      {{"Bestuurlijk", text, 26},
       [](const Line& l) { return text_cell(l.measure.political_owner); }},
      {{"Met", text, 44},
       [](const Line& l) { return text_cell(partners_text(l.outcome, l.planned.action)); }},
      {{"Waarom", text, 110}, reasons},
      {{"Verlies zonder, in %", share, 14}, loss_without},
      {{"Waarom dan", text, 48},
       [](const Line& l) { return text_cell(waiting_reason(l.outcome, l.planned).text); }},
      {{"Soort", text, 15}, [](const Line& l) { return text_cell(l.measure.type); }},
      {{"Fase", text, 30},
       [](const Line& l) {
         return text_cell(fmt::format("{}", fmt::join(l.measure.phases, ", ")));
       }},
      {{"Bron", text, 150},
       [](const Line& l) { return text_cell(sources_text(l.outcome, l.measure)); }},
      {{"Kenmerk", text, 40}, [](const Line& l) { return text_cell(l.action.id); }},
  };
  return fields;
}

std::string finished_because(const Action& action) {
  switch (action.finished_by) {
    case FinishedBy::profile:
      return action.reason.empty() ? "het profiel zegt het" : action.reason;
    case FinishedBy::answer:
      return "niet meer nodig: dat volgt uit een antwoord in het profiel";
    case FinishedBy::standing:
      break;
  }
  return "aangenomen: de stap waar dit bij hoort, is er al";
}

}  // namespace

ReportTable action_list(const Outcome& outcome) {
  ReportTable table;
  table.title = std::string(action_list_title) + one_line(outcome.model.profile.municipality.name);
  table.note =
      "Status, Gereed (de dag) en Opmerking vult u zelf in; een nieuw plan over dit bestand heen "
      "houdt ze. Het plan verandert er niet door: zet wat klaar is ook in het profiel, onder "
      "[[maatregelen]] met id = het Kenmerk (laatste kolom van ons) en status = \"gereed\". "
      "Aanname: voor dat getal is er geen bron; controleer het voor u besluit.";
  if (const std::string note = one_line(repair_note(outcome)); !note.empty())
    table.note = fmt::format("{} {}", note, table.note);
  for (const LineField& each : line_fields())
    table.fields.push_back(each.field);
  for (const Planned& planned : outcome.plan.chosen) {
    const Action& action = outcome.instance.actions[planned.action];
    const Line line{outcome,
                    planned,
                    action,
                    measure_of(outcome, planned.action),
                    capacity_of(outcome, action.owner),
                    demand_of(outcome.instance, planned)};
    Record record;
    for (const LineField& each : line_fields())
      record.push_back(each.cell(line));
    table.records.push_back(std::move(record));
  }
  return table;
}

Sheet action_sheet(ReportTable actions) {
  Sheet sheet{std::string(action_sheet_name), {std::move(actions)}, 2};
  sheet.printed_columns = place_of(sheet.tables.front(), "Opmerking") + 1;
  return sheet;
}

// What leaves the list because it is done keeps what people wrote beside it.
Sheet finished_sheet(const Outcome& outcome) {
  using enum FieldKind;
  ReportTable table;
  table.title = "Wat al klaar is";
  table.note =
      "Volgens het profiel: daar staat het bij [[maatregelen]] met status = \"gereed\", of het "
      "hoort bij een stap die er al is. Wat u op het blad Acties had ingevuld, staat hier.";
  table.fields = {{"Actie", text, 44},       {"Waarom het klaar is", text, 40},
                  {"Afdeling", text, 22},    {"Wie", text, 26},
                  {"Status", status, 13},    {"Gereed", done, 12},
                  {"Opmerking", remark, 30}, {"Kenmerk", text, 36}};
  for (const Action& action : outcome.instance.actions) {
    if (action.state != ActionState::finished) continue;
    const Capacity* capacity = capacity_of(outcome, action.owner);
    table.records.push_back({text_cell(action.title), text_cell(finished_because(action)),
                             capacity == nullptr ? Cell() : text_cell(capacity->department),
                             text_cell(outcome.model.catalog.roles[action.owner].name), Cell(),
                             Cell(), Cell(), text_cell(action.id)});
  }
  return {"Gereed", {std::move(table)}, 1};
}

Sheet left_out_sheet(const Outcome& outcome) {
  using enum FieldKind;
  ReportTable table;
  table.title = "Elke maatregel die niet in het plan staat, en waarom";
  table.note = "Een tekort is gemeten naast dit plan, bij de start die het minst vraagt.";
  table.fields = {{"Maatregel", text, 40},
                  {"Pijler", text, 22},
                  {"Waarvoor", text, 40},
                  {"Waarom niet", text, 54},
                  {"Eenmalig", euros, 12},
                  {"Per jaar", euros, 12},
                  {"Uren", hours, 9},
                  {"Kosten: hoe zeker", text, 10},
                  {"Uren van anderen", text, 28},
                  {"Uren: hoe zeker", text, 10},
                  {"Kenmerk", text, 34}};
  for (const LeftOut& each : outcome.plan.left_out) {
    const Action& action = outcome.instance.actions[each.action];
    const Measure& measure = measure_of(outcome, each.action);
    table.records.push_back(
        {text_cell(action.title), text_cell(pillar_names[action.pillar]),
         steps_cell(outcome, each.action), text_cell(left_out_reason(outcome, each).text),
         action.one_off, action.structural, action.hours(), text_cell(word_for(measure.cost_basis)),
         text_cell(work_text(outcome, each.action)), text_cell(word_for(measure.hours_basis)),
         text_cell(action.id)});
  }
  for (const NotHere& each : not_here(outcome)) {
    const Measure& measure = outcome.model.catalog.measures[each.measure];
    table.records.push_back({text_cell(each.title), text_cell(pillar_names[measure.pillar]), Cell(),
                             text_cell(fmt::format("Geldt hier niet: {}.", each.why)), Cell(),
                             Cell(), Cell(), Cell(), Cell(), Cell(), text_cell(measure.id)});
  }
  const std::size_t printed = place_of(table, "Uren") + 1;
  return {"Niet gekozen", {next_step_table(outcome), std::move(table)}, 1, printed};
}

}  // namespace weerbaar
