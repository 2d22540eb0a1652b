// The sheet with one row an action, and the one with what was left out.
#include <fmt/format.h>

#include "model/utf8.h"
#include "planner/plan/horizon_demand.h"
#include "planner/report/sheets/sheets.h"
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
  HorizonDemand demand;
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

Cell also_helps(const Line& line) {
  std::vector<std::string_view> names;
  for (PillarIndex p = 0; p < pillar_count; ++p)
    if (p != line.planned.main_pillar && line.action.effect[p] > 0)
      names.push_back(pillar_names[p]);
  return text_cell(fmt::format("{}", fmt::join(names, ", ")));
}

Cell reasons(const Line& line) {
  std::vector<std::string> parts = standing_reasons(line.outcome, line.planned);
  for (const GainTerm& term : line.planned.terms)
    parts.push_back(gain_reason(line.outcome, term).text);
  if (parts.empty()) parts.emplace_back("maakt andere acties mogelijk");
  return text_cell(fmt::format("{}", fmt::join(parts, "; ")));
}

Cell decided_in(const Line& line) {
  if (line.action.state == ActionState::running) return {};
  return first_day(decision_moment(line.outcome, line.planned).when);
}

// Every column with what stands in it. What people look for first comes first.
const std::vector<LineField>& line_fields() {
  using enum FieldKind;
  static const std::vector<LineField> fields = {
      {{"Nr", number, 6}, [](const Line& l) { return Cell(std::int64_t{l.planned.number}); }},
      {{"Actie", text, 42}, [](const Line& l) { return text_cell(l.action.title); }},
      {{"Pijler", text, 23},
       [](const Line& l) { return text_cell(pillar_names[l.planned.main_pillar]); }},
      {{"Wie", text, 30},
       [](const Line& l) { return text_cell(l.outcome.model.catalog.roles[l.action.owner].name); }},
      {{"Van", date, 13}, [](const Line& l) { return first_of(l, l.planned.start); }},
      {{"Tot en met", date, 13},
       [](const Line& l) { return Cell(last_day(l.outcome.instance.start + l.planned.finish)); }},
      {{"Status", status, 19}, status_of},
      {{"Opmerking", remark, 30}, [](const Line&) { return Cell(); }},
      {{"Eenmalig", euros, 13, true}, [](const Line& l) { return Cell(l.action.one_off); }},
      {{"Per jaar", euros, 13, true}, [](const Line& l) { return Cell(l.action.structural); }},
      {{"Kosten: hoe zeker", text, 12},
       [](const Line& l) { return text_cell(word_for(l.measure.cost_basis)); }},
      {{"Samen in de looptijd", euros, 14, true},
       [](const Line& l) { return Cell(l.demand.cost()); }},
      {{"Uren", hours, 9, true}, [](const Line& l) { return Cell(l.action.hours); }},
      {{"Beheeruren per jaar", hours, 13, true},
       [](const Line& l) { return Cell(l.action.upkeep_hours); }},
      {{"Uren: hoe zeker", text, 11},
       [](const Line& l) { return text_cell(word_for(l.measure.hours_basis)); }},
      {{"Uren in de looptijd", hours, 13, true},
       [](const Line& l) { return Cell(l.demand.work()); }},
      {{"Dekking", text, 28},
       [](const Line& l) { return text_cell(cover_text(l.outcome, l.planned.action)); }},
      {{"Taakveld", text, 11}, [](const Line& l) { return text_cell(l.measure.task_field); }},
      {{"Besluit in", month, 11}, decided_in},
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
      {{"Kenmerk", text, 40}, [](const Line& l) { return text_cell(l.action.id); }},
      {{"Wat precies", text, 66}, [](const Line& l) { return text_cell(l.measure.what); }},
      {{"Klaar als", text, 58}, [](const Line& l) { return text_cell(l.measure.done_when); }},
      {{"Wacht op", text, 11},
       [](const Line& l) {
         return text_cell(numbers_text(l.outcome.plan, waits_for(l.outcome, l.planned.action)));
       }},
      {{"Nodig voor", text, 11},
       [](const Line& l) { return text_cell(numbers_text(l.outcome.plan, l.planned.enables)); }},
      {{"Herhaling", text, 20},
       [](const Line& l) { return text_cell(repeat_text(l.outcome, l.planned)); }},
      {{"Naam", text, 26},
       [](const Line& l) { return l.capacity ? text_cell(l.capacity->holder) : Cell(); }},
      {{"Afdeling", text, 26},
       [](const Line& l) { return l.capacity ? text_cell(l.capacity->department) : Cell(); }},
      {{"Bestuurlijk", text, 26},
       [](const Line& l) { return text_cell(l.measure.political_owner); }},
      {{"Met", text, 44},
       [](const Line& l) { return text_cell(partners_text(l.outcome, l.planned.action)); }},
      {{"Helpt ook", text, 30}, also_helps},
      {{"Effect op het cijfer", hundredths, 12},
       [](const Line& l) { return Cell(std::int64_t{l.action.effect[l.planned.main_pillar]}); }},
      {{"Effect: hoe zeker", text, 12},
       [](const Line& l) { return text_cell(word_for(l.measure.effect_basis)); }},
      {{"Waarom", text, 96}, reasons},
      {{"Waarom dan", text, 48},
       [](const Line& l) { return text_cell(waiting_reason(l.outcome, l.planned).text); }},
      {{"Soort", text, 15}, [](const Line& l) { return text_cell(l.measure.type); }},
      {{"Fase", text, 26},
       [](const Line& l) {
         return text_cell(fmt::format("{}", fmt::join(l.measure.phases, ", ")));
       }},
      {{"Bron", text, 66},
       [](const Line& l) { return text_cell(sources_text(l.outcome, l.measure)); }},
  };
  return fields;
}

}  // namespace

Block action_list(const Outcome& outcome) {
  Block block;
  block.title =
      fmt::format("Actieplan weerbaarheid: {}", one_line(outcome.model.profile.municipality.name));
  block.note =
      "Vul Status en Opmerking zelf in. Aanname: voor dat getal is er geen bron; controleer het "
      "voor u besluit.";
  for (const LineField& each : line_fields())
    block.fields.push_back(each.field);
  for (const Planned& planned : outcome.plan.chosen) {
    const Action& action = outcome.instance.actions[planned.action];
    const Line line{outcome,
                    planned,
                    action,
                    measure_of(outcome, planned.action),
                    capacity_of(outcome, action.owner),
                    horizon_demand_of(outcome.instance, planned)};
    Record record;
    for (const LineField& each : line_fields())
      record.push_back(each.cell(line));
    block.records.push_back(std::move(record));
  }
  return block;
}

Sheet action_sheet(Block actions) {
  Sheet sheet{"Acties", {std::move(actions)}, 2, {}};
  for (const std::string_view title :
       {"Eenmalig", "Besluit in", "Wat precies", "Herhaling", "Helpt ook", "Waarom dan"})
    sheet.page_breaks.push_back(place_of(sheet.blocks.front(), title));
  return sheet;
}

Sheet left_out_sheet(const Outcome& outcome) {
  using enum FieldKind;
  Block block;
  block.title = "Niet in het plan, en waarom";
  block.note = "Een tekort is gemeten naast dit plan, bij de start die het minst vraagt.";
  block.fields = {
      {"Maatregel", text, 40}, {"Pijler", text, 22},          {"Waarom niet", text, 54},
      {"Eenmalig", euros, 12}, {"Per jaar", euros, 12},       {"Kosten: hoe zeker", text, 10},
      {"Uren", hours, 9},      {"Uren: hoe zeker", text, 10}, {"Kenmerk", text, 34}};
  for (const LeftOut& each : outcome.plan.left_out) {
    const Action& action = outcome.instance.actions[each.action];
    const Measure& measure = measure_of(outcome, each.action);
    block.records.push_back({text_cell(action.title), text_cell(pillar_names[action.first_pillar]),
                             text_cell(left_out_reason(outcome, each).text), action.one_off,
                             action.structural, text_cell(word_for(measure.cost_basis)),
                             action.hours, text_cell(word_for(measure.hours_basis)),
                             text_cell(action.id)});
  }
  for (const Absent& each : outcome.instance.absent) {
    const Measure& measure = outcome.model.catalog.measures[each.measure];
    block.records.push_back({text_cell(measure.title),
                             text_cell(pillar_names[measure.effects.front().pillar]),
                             text_cell(fmt::format("Geldt hier niet: {}.", each.why)), Cell(),
                             Cell(), Cell(), Cell(), Cell(), text_cell(measure.id)});
  }
  return {"Niet gekozen", {std::move(block)}, 1, {}};
}

}  // namespace weerbaar
