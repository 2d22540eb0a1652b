#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/instance/ladders.h"
#include "planner/plan/demand.h"
#include "planner/report/purpose.h"
#include "planner/report/tables/tables.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

// The actions of one measure under a block, which follow each other.
struct Line {
  std::vector<const Planned*> actions;

  const Planned& first() const { return *actions.front(); }
};

std::vector<Line> lines_of(const Outcome& outcome, PillarIndex pillar,
                           std::optional<BlockIndex> block) {
  std::vector<Line> lines;
  for (const Planned& planned : outcome.plan.chosen) {
    const Action& action = outcome.instance.actions[planned.action];
    if (action.pillar != pillar ||
        home_block(outcome.model, outcome.instance, planned.action) != block)
      continue;
    const bool new_line =
        lines.empty() ||
        outcome.instance.actions[lines.back().first().action].measure != action.measure;
    if (new_line) lines.emplace_back();
    lines.back().actions.push_back(&planned);
  }
  return lines;
}

// "3", or of a measure that serves more blocks the step of its first.
Cell step_cell(const Outcome& outcome, const Planned& planned) {
  const std::vector<StepOf>& steps = measure_of(outcome, planned.action).steps;
  return steps.empty() ? Cell() : Cell(std::int64_t{steps.front().step});
}

std::string with_note(const std::string& title, const std::string& note) {
  return note.empty() ? title : fmt::format("{} ({})", title, note);
}

std::string notes_of(const Planned& planned) {
  const std::string repeats = repeat_text(planned);
  if (!planned.stretch) return repeats;
  return fmt::format("{} maanden door weinig uren{}{}", length_of(planned),
                     repeats.empty() ? "" : "; ", repeats);
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

Record record_of(const Outcome& outcome, const Planned& planned) {
  const Action& action = outcome.instance.actions[planned.action];
  Record record = {std::int64_t{planned.number},
                   text_cell(with_note(action.title, notes_of(planned))),
                   step_cell(outcome, planned),
                   text_cell(outcome.model.catalog.roles[action.owner].name),
                   text_cell(when_text(outcome, planned)),
                   text_cell(short_waiting(outcome, planned))};
  add_amounts(outcome, {&planned}, record);
  return record;
}

// The line of a measure that is done for several entries, with the sums of them.
Record record_of(const Outcome& outcome, const Line& line) {
  const Measure& measure = measure_of(outcome, line.first().action);
  int finish = 0;
  for (const Planned* each : line.actions)
    finish = std::max(finish, each->finish);
  Record record = {
      text_cell(fmt::format("{}-{}", line.first().number, line.actions.back()->number)),
      text_cell(fmt::format("{}: {} keer", measure.title, line.actions.size())),
      step_cell(outcome, line.first()),
      text_cell(outcome.model.catalog.roles[measure.owner].name),
      text_cell(months_text(outcome, line.first().start, finish)),
      Cell()};
  add_amounts(outcome, line.actions, record);
  return record;
}

Record record_of_entry(const Outcome& outcome, const Planned& planned) {
  const Action& action = outcome.instance.actions[planned.action];
  const EntryKind kind = *measure_of(outcome, planned.action).per;
  const std::string& entry = outcome.model.profile.entries_of(kind)[*action.entry].name;
  return {std::int64_t{planned.number},
          text_cell("- " + with_note(entry, repeat_text(planned))),
          Cell(),
          Cell(),
          text_cell(when_text(outcome, planned)),
          text_cell(short_waiting(outcome, planned)),
          Cell(),
          Cell(),
          Cell()};
}

std::string word_of_cause(const Outcome& outcome, const Planned& planned) {
  const Waiting& waiting = planned.waiting;
  switch (waiting.cause) {
    case WaitCause::role:
      if (waiting.for_steering) return "geen uren voor regie";
      return *waiting.role == outcome.instance.actions[planned.action].owner
                 ? "eerder geen uren"
                 : "geen uren bij " + outcome.model.catalog.roles[*waiting.role].name;
    case WaitCause::one_off_money:
    case WaitCause::structural_money:
      return fmt::format("geld van {} is op", *waiting.year);
    case WaitCause::date:
      return "mag niet eerder";
    case WaitCause::start_month:
      return "alleen in " + start_months_text(measure_of(outcome, planned.action));
    case WaitCause::fixed:
      return outcome.instance.actions[planned.action].state == ActionState::running ? "loopt al"
                                                                                    : "besloten";
    case WaitCause::choice:
      return "eerder levert minder op";
    case WaitCause::nothing:
    case WaitCause::predecessor:
      break;
  }
  return "";
}

}  // namespace

std::string short_waiting(const Outcome& outcome, const Planned& planned) {
  const std::string numbers = numbers_text(outcome.plan, waits_for(outcome, planned.action));
  const std::string cause = word_of_cause(outcome, planned);
  if (numbers.empty()) return cause.empty() ? "kan meteen" : cause;
  return fmt::format("na {}{}{}", numbers, cause.empty() ? "" : "; ", cause);
}

Table action_table(const Outcome& outcome, PillarIndex pillar, std::optional<BlockIndex> block) {
  using enum FieldKind;
  Table table;
  table.fields = {{.title = "Nr", .kind = number, .width = 7},
                  {.title = "Actie", .width = 42},
                  {.title = "Stap", .kind = number, .width = 6},
                  {.title = "Wie", .width = 28},
                  {.title = "Wanneer", .width = 22},
                  {.title = "Waarom dan", .width = 26},
                  {.title = "Eenmalig €", .kind = euros, .width = 12, .total = true},
                  {.title = "Per jaar €", .kind = euros, .width = 12, .total = true},
                  {.title = "Uren", .kind = hours, .width = 10, .total = true}};
  for (const Line& line : lines_of(outcome, pillar, block)) {
    if (line.actions.size() == 1) {
      table.records.push_back(record_of(outcome, line.first()));
      continue;
    }
    table.records.push_back(record_of(outcome, line));
    for (const Planned* each : line.actions)
      table.records.push_back(record_of_entry(outcome, *each));
  }
  return table;
}

Table pillar_action_table(const Outcome& outcome, PillarIndex pillar) {
  std::vector<std::optional<BlockIndex>> blocks;
  for (const BlockIndex b : blocks_of(outcome.model.catalog, outcome.instance, pillar))
    blocks.emplace_back(b);
  blocks.emplace_back(std::nullopt);
  Table all;
  for (const std::optional<BlockIndex>& block : blocks)
    add_below(all, action_table(outcome, pillar, block), {{.title = "Bouwsteen", .width = 32}},
              {block ? text_cell(outcome.model.catalog.blocks[*block].name) : Cell()});
  return all;
}

}  // namespace weerbaar
