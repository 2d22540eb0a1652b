// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/tables/replan_change_tables.h"

#include <fmt/format.h>

#include <algorithm>

#include "planner/report/input_words.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

std::string_view what_changes(const ActionChange& change) {
  if (change.before == not_chosen) return "komt erbij";
  if (change.after == not_chosen) return "valt af";
  return change.after < change.before ? "begint eerder" : "begint later";
}

bool moves(const ActionChange& change) {
  return change.before != not_chosen && change.after != not_chosen;
}

// Of an action in the earlier plan; 0: not said.
std::int64_t number_in(const EarlierFile& file, const std::string& id) {
  const auto found = file.numbers.find(id);
  return found == file.numbers.end() ? 0 : found->second;
}

std::int64_t old_number(const Outcome& outcome, ActionIndex action) {
  if (outcome.earlier_file == nullptr) return 0;
  return number_in(*outcome.earlier_file, outcome.instance.actions[action].id);
}

// Why what was in the earlier plan can be in no plan near to it: as this plan says of it.
std::string reason_it_goes(const Outcome& outcome, ActionIndex action) {
  for (const LeftOut& each : outcome.plan.left_out) {
    if (each.action != action) continue;
    const std::string reason = short_obstacle(each.why);
    return reason.empty() ? "brengt zo niets meer" : reason;
  }
  return "geldt hier niet meer";
}

std::string reason_of(const Outcome& outcome, const ActionChange& change) {
  const Replan& replan = *outcome.replan;
  if (!replan.none) return "nieuw plan";
  const bool pays = way_taken(replan).value > replan.none->value;
  if (!change.forced) return pays ? "zo levert het plan meer op" : "zo kost het plan minder";
  if (change.before == not_chosen) return "moet er nu bij";
  if (!change.as_kept)
    return pays ? "moest anders, en zo levert het plan meer op"
                : "moest anders, en zo kost het plan minder";
  return change.after == not_chosen ? reason_it_goes(outcome, change.action)
                                    : "kan niet meer zoals het was";
}

Cell number_cell(std::int64_t number) {
  return number == 0 ? Cell{} : Cell(number);
}

// Of this plan, or of the earlier one, those that differ in the way that is asked.
ReportTable changes_where(const Outcome& outcome, std::string title, bool moving) {
  ReportTable table;
  table.title = std::move(title);
  table.fields = {{.title = "Actie", .width = 60},
                  {.title = "Oud nr", .kind = FieldKind::number, .width = 8},
                  {.title = "Nieuw nr", .kind = FieldKind::number, .width = 8},
                  {.title = "Wat", .width = 20},
                  {.title = "Was", .kind = FieldKind::text, .width = 12},
                  {.title = "Wordt", .kind = FieldKind::text, .width = 12},
                  {.title = "Waarom", .width = 30}};
  const auto month = [&outcome](int start) {
    return start == not_chosen ? Cell{} : text_cell(month_text(outcome, start));
  };
  if (outcome.replan == nullptr) return table;
  for (const ActionChange& each : changes_of(*outcome.replan)) {
    if (moves(each) != moving) continue;
    const Planned* planned = find_planned(outcome.plan, each.action);
    table.records.push_back({text_cell(outcome.instance.actions[each.action].title),
                             number_cell(old_number(outcome, each.action)),
                             number_cell(planned == nullptr ? 0 : planned->number),
                             text_cell(what_changes(each)), month(each.before), month(each.after),
                             text_cell(reason_of(outcome, each))});
  }
  return table;
}

// What the input has no more goes as well.
void add_gone(const Outcome& outcome, ReportTable& table) {
  if (outcome.earlier_file == nullptr) return;
  for (const ActionFact* each : vanished_actions(*outcome.earlier_file, outcome.instance))
    table.records.push_back({text_cell(each->title),
                             number_cell(number_in(*outcome.earlier_file, each->id)), Cell{},
                             text_cell("valt af"), text_cell(dutch_short(each->start)), Cell{},
                             text_cell("staat niet meer in de invoer")});
}

// Of every number of the earlier plan, in its order, what became of the action.
struct OldNumber {
  std::int64_t number = 0;
  const Planned* now = nullptr;       // null: not in this plan
  std::optional<ActionIndex> action;  // none: there is none any more
  std::string title;
};

std::vector<OldNumber> old_numbers(const Outcome& outcome) {
  std::vector<OldNumber> all;
  if (outcome.earlier_file == nullptr) return all;
  bool same = true;
  for (const ActionFact& each : outcome.earlier_file->actions) {
    const std::int64_t number = number_in(*outcome.earlier_file, each.id);
    if (number == 0) continue;
    OldNumber old{number, nullptr, find_action(outcome.instance, each.id), each.title};
    if (old.action) old.now = find_planned(outcome.plan, *old.action);
    same = same && (old.now == nullptr || old.now->number == number);
    all.push_back(std::move(old));
  }
  if (same) return {};
  std::stable_sort(all.begin(), all.end(), [](const OldNumber& one, const OldNumber& other) {
    return one.number < other.number;
  });
  return all;
}

// Of an action that is no longer in the plan.
std::string_view fate_of(const Outcome& outcome, const OldNumber& old) {
  if (old.now != nullptr) return "";
  const bool done =
      old.action && outcome.instance.actions[*old.action].state == ActionState::finished;
  return done ? "is klaar" : "valt af";
}

}  // namespace

ReportTable input_change_table(const Outcome& outcome) {
  ReportTable table;
  table.title = "Wat er in de invoer anders is";
  table.fields = {{.title = "Waar", .width = 30}, {.title = "Wat er anders is", .width = 90}};
  if (outcome.earlier_file == nullptr || !outcome.earlier_file->input) return table;
  for (const InputDifference& each : *outcome.earlier_file->input) {
    const DifferenceWords words =
        words_for({&outcome.model.catalog, outcome.earlier_file->catalog}, each);
    table.records.push_back(
        {text_cell(words.subject.empty() ? capitalised(each.table.front()) : words.subject),
         text_cell(words.what)});
  }
  return table;
}

ReportTable coming_and_going_table(const Outcome& outcome) {
  ReportTable table = changes_where(outcome, "Wat erbij komt en wat afvalt", false);
  add_gone(outcome, table);
  return table;
}

ReportTable moving_table(const Outcome& outcome) {
  return changes_where(outcome, "Wat in een andere maand begint", true);
}

ReportTable old_number_table(const Outcome& outcome) {
  ReportTable table;
  table.title = "De nummers van het oude plan";
  table.detail = true;
  table.fields = {{.title = "Oud nummer", .kind = FieldKind::number, .width = 8},
                  {.title = "Nieuw nummer", .kind = FieldKind::number, .width = 8},
                  {.title = "Actie", .width = 60},
                  {.title = "Wat", .width = 20}};
  for (const OldNumber& each : old_numbers(outcome))
    table.records.push_back({each.number, each.now == nullptr ? Cell{} : Cell(each.now->number),
                             text_cell(each.title), text_cell(fate_of(outcome, each))});
  return table;
}

}  // namespace weerbaar
