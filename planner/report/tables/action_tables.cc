// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/instance/ladders.h"
#include "planner/plan/demand.h"
#include "planner/plan/measure_group.h"
#include "planner/report/tables/tables.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

// The step of the block that it is told under.
Cell step_cell(const Outcome& outcome, const Planned& planned) {
  if (!home_block(outcome.model, outcome.instance, planned.action)) return {};
  return std::int64_t{measure_of(outcome, planned.action).steps.front().step};
}

std::string with_note(const std::string& title, const std::string& note) {
  return note.empty() ? title : fmt::format("{} ({})", title, note);
}

// What the files say of it, what makes it last long, and whether it comes back.
std::string notes_of(const Outcome& outcome, const Planned& planned) {
  std::vector<std::string> notes;
  const Action& action = outcome.instance.actions[planned.action];
  if (measure_of(outcome, planned.action).duty) notes.emplace_back("plicht");
  if (action.state == ActionState::decided) notes.emplace_back("besloten");
  if (action.state == ActionState::running) notes.emplace_back("loopt al");
  if (const auto& stretch = planned.stretch) {
    const char* why = !stretch->too_few_hours     ? "afwezigheid"
                      : stretch->months_away == 0 ? "weinig uren"
                                                  : "afwezigheid en weinig uren";
    notes.push_back(fmt::format("{} maanden door {}", length_of(planned), why));
  }
  if (!planned.runs.empty()) notes.push_back(repeat_text(planned));
  return fmt::format("{}", fmt::join(notes, "; "));
}

std::string when_text(const Outcome& outcome, const Planned& planned) {
  std::string when = period_text(outcome, planned);
  if (outcome.instance.actions[planned.action].deadline)
    when +=
        fmt::format(", uiterlijk {}", dutch(measure_of(outcome, planned.action).deadline->date));
  return when;
}

void add_amounts(const Outcome& outcome, const std::vector<const Planned*>& actions,
                 Record& record) {
  Demand demand;
  for (const Planned* each : actions)
    demand += demand_of(outcome.instance, *each);
  const Measure& measure = measure_of(outcome, actions.front()->action);
  record.push_back(figure(demand.one_off, measure.cost_basis));
  record.push_back(figure(demand.structural, measure.cost_basis));
  record.push_back(figure(demand.hours, measure.hours_basis));
}

std::string word_of_cause(const Outcome& outcome, const Planned& planned) {
  const Waiting& waiting = planned.waiting;
  switch (waiting.cause) {
    case WaitCause::role:
      if (waiting.for_steering) return "te weinig uren voor regie";
      return *waiting.role == outcome.instance.actions[planned.action].owner
                 ? "eerder te weinig uren"
                 : "te weinig uren bij " + outcome.model.catalog.roles[*waiting.role].name;
    case WaitCause::one_off_money:
    case WaitCause::structural_money:
      return fmt::format("geld van {} is op", *waiting.year);
    case WaitCause::date:
      return "mag niet eerder";
    case WaitCause::start_month:
      return "alleen in " + start_months_text(measure_of(outcome, planned.action));
    case WaitCause::fixed:
      return outcome.instance.actions[planned.action].state == ActionState::running
                 ? "loopt al"
                 : "de start is besloten";
    case WaitCause::choice:
      return "ander werk gaat voor";
    case WaitCause::cost:
      return "later kost minder";
    case WaitCause::nothing:
    case WaitCause::predecessor:
      break;
  }
  return "";
}

// Why an action starts when it does: "na 3; te weinig uren bij Griffier".
std::string short_waiting(const Outcome& outcome, const Planned& planned) {
  const std::string numbers = numbers_text(outcome.plan, waits_for(outcome, planned.action));
  const std::string cause = word_of_cause(outcome, planned);
  if (numbers.empty()) return cause.empty() ? "kan meteen" : cause;
  return fmt::format("na {}{}{}{}", numbers, planned.waiting.to_know_first ? " (eerst weten)" : "",
                     cause.empty() ? "" : "; ", cause);
}

Record record_of(const Outcome& outcome, const Planned& planned) {
  const Action& action = outcome.instance.actions[planned.action];
  Record record = {std::int64_t{planned.number},
                   text_cell(with_note(action.title, notes_of(outcome, planned))),
                   step_cell(outcome, planned),
                   text_cell(outcome.model.catalog.roles[action.owner].name),
                   text_cell(when_text(outcome, planned)),
                   text_cell(short_waiting(outcome, planned))};
  add_amounts(outcome, {&planned}, record);
  return record;
}

// The line of a measure that is done for several entries, with the sums of them.
Record record_of(const Outcome& outcome, const MeasureGroup& group) {
  const Planned& first = *group.front();
  const Measure& measure = measure_of(outcome, first.action);
  int start = first.start;
  int finish = first.finish;
  for (const Planned* each : group) {
    start = std::min(start, each->start);
    finish = std::max(finish, each->finish);
  }
  Record record = {text_cell(fmt::format("{}-{}", first.number, group.back()->number)),
                   text_cell(fmt::format("{}: {} keer", measure.title, group.size())),
                   step_cell(outcome, first),
                   text_cell(outcome.model.catalog.roles[measure.owner].name),
                   text_cell(months_text(outcome, start, finish)),
                   Cell()};
  add_amounts(outcome, group, record);
  return record;
}

Record record_of_entry(const Outcome& outcome, const Planned& planned) {
  const std::string& entry = entry_of_action(outcome, planned.action)->name;
  return {std::int64_t{planned.number},
          text_cell("- " + with_note(entry, notes_of(outcome, planned))),
          Cell(),
          Cell(),
          text_cell(when_text(outcome, planned)),
          text_cell(short_waiting(outcome, planned)),
          Cell(),
          Cell(),
          Cell()};
}

}  // namespace

ReportTable action_table(const Outcome& outcome, PillarIndex pillar,
                         std::optional<BlockIndex> block) {
  using enum FieldKind;
  ReportTable table;
  table.fields = {{.title = "Nr", .kind = number, .width = 7},
                  {.title = "Actie", .width = 42},
                  {.title = "Stap", .kind = number, .width = 6},
                  {.title = "Wie", .width = 28},
                  {.title = "Wanneer", .width = 22},
                  {.title = "Waarom dan", .width = 26},
                  {.title = "Eenmalig €", .kind = euros, .width = 12, .total = true},
                  {.title = "Per jaar €", .kind = euros, .width = 12, .total = true},
                  {.title = "Uren", .kind = hours, .width = 10, .total = true}};
  for (const MeasureGroup& group : measure_groups(outcome, pillar, block)) {
    if (group.size() == 1) {
      table.records.push_back(record_of(outcome, *group.front()));
      continue;
    }
    table.records.push_back(record_of(outcome, group));
    for (const Planned* each : group)
      table.records.push_back(record_of_entry(outcome, *each));
  }
  return table;
}

ReportTable pillar_action_table(const Outcome& outcome, PillarIndex pillar) {
  std::vector<std::optional<BlockIndex>> blocks;
  for (const BlockIndex b : blocks_of(outcome.model.catalog, outcome.instance, pillar))
    blocks.emplace_back(b);
  blocks.emplace_back(std::nullopt);
  ReportTable all;
  for (const std::optional<BlockIndex>& block : blocks)
    add_below(all, action_table(outcome, pillar, block), {{.title = "Bouwsteen", .width = 32}},
              {block ? text_cell(outcome.model.catalog.blocks[*block].name) : Cell()});
  return all;
}

ReportTable action_line_table(const Outcome& outcome, PillarIndex pillar) {
  using enum FieldKind;
  ReportTable table;
  table.fields = {{.title = "Actie, en wie", .width = 60},
                  {.title = "Wanneer", .width = 22},
                  {.title = "Geld", .width = 20},
                  {.title = "Uren", .kind = hours, .width = 10}};
  for (const MeasureGroup& group : measure_groups(outcome)) {
    const Action& action = outcome.instance.actions[group.front()->action];
    if (action.pillar != pillar) continue;
    const bool one = group.size() == 1;
    const Record whole = one ? record_of(outcome, *group.front()) : record_of(outcome, group);
    // What is said behind a title is in the whole plan.
    const Cell title = one ? text_cell(action.title) : whole[1];
    const Cell what = text_cell(fmt::format("{}. {}; {}", cell_text(whole[0], number),
                                            cell_text(title, text), cell_text(whole[3], text)));
    const Cell when = one ? text_cell(period_text(outcome, *group.front())) : whole[4];
    std::vector<std::string> money;
    if (number_in(whole[6]).value_or(0) > 0)
      money.push_back("€\u00A0" + cell_text(whole[6], euros));
    if (number_in(whole[7]).value_or(0) > 0)
      money.push_back(fmt::format("€\u00A0{} per jaar", cell_text(whole[7], euros)));
    table.records.push_back(
        {what, when, text_cell(fmt::format("{}", fmt::join(money, " + "))), whole[8]});
  }
  return table;
}

}  // namespace weerbaar
