#include "planner/report/sheets/sheets.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "model/utf8.h"
#include "planner/plan/horizon_demand.h"
#include "planner/plan/pillar_row.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

Block marks(const Outcome& outcome) {
  using enum FieldKind;
  Block block;
  block.title = "De zes pijlers, de urgentste eerst";
  block.note =
      fmt::format("{} Cijfer straks is een aanname: als de schattingen kloppen.", urgency_note);
  block.fields = {{"Plaats", number, 7},          {"Pijler", text, 36},
                  {"Cijfer nu", hundredths, 12},  {"Cijfer straks (aanname)", hundredths, 12},
                  {"Doel", hundredths, 12},       {"Landelijk nu", hundredths, 12},
                  {"Prioriteit", hundredths, 10}, {"Weging", number, 10},
                  {"Tekort", number, 10},         {"Urgentie", number, 10},
                  {"Aandeel in %", share, 12}};
  std::int64_t place = 0;
  for (const PillarRow& each : pillar_rows(outcome))
    block.records.push_back({++place, text_cell(pillar_names[each.pillar]), std::int64_t{each.mark},
                             std::int64_t{each.mark_after}, std::int64_t{each.target},
                             std::int64_t{each.national_mean}, std::int64_t{each.priority},
                             std::int64_t{each.weight}, std::int64_t{each.shortfall}, each.urgency,
                             tenths_of_percent(each.urgency, each.urgency_in_all)});
  return block;
}

// What each pillar asks, added up from the first sheet.
Block demands(const Outcome& outcome, const Block& actions) {
  using enum FieldKind;
  const std::size_t pillar_field = place_of(actions, "Pijler");
  const auto sum_of = [&](std::string_view title) {
    return Formula{Formula::Kind::sum_where, place_of(actions, title), pillar_field, 1};
  };
  Block block;
  block.title = "Wat de pijlers vragen";
  block.note = "Opgeteld uit het blad Acties. Een actie telt mee bij haar hoofdpijler. " +
               sums_note(outcome);
  block.fields = {{"Plaats", number, 7},
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
      hours += action.hours;
    }
    block.records.push_back({++place, text_cell(pillar_names[pillar.pillar]),
                             static_cast<std::int64_t>(pillar.actions.size()), cost, one_off,
                             structural, hours});
  }
  return block;
}

Block actions_of(const Outcome& outcome, const PillarResult& pillar) {
  using enum FieldKind;
  Block block;
  block.title = pillar_title(outcome, pillar);
  std::vector<std::string> notes;
  const std::string& grounds = outcome.model.profile.pillars[pillar.pillar].grounds;
  if (!grounds.empty()) notes.push_back(one_line(grounds));
  if (!pillar.also.empty())
    notes.push_back(fmt::format("Helpt hier ook: {}.", numbers_text(outcome.plan, pillar.also)));
  if (const std::string_view none = no_actions_text(outcome, pillar); !none.empty())
    notes.emplace_back(none);
  block.note = fmt::format("{}", fmt::join(notes, " "));
  block.fields = {{"Nr", number, 7},        {"Actie", text, 36},     {"Van", date, 12},
                  {"Tot en met", date, 12}, {"Eenmalig", euros, 12}, {"Per jaar", euros, 12},
                  {"Uren", hours, 10},      {"Aanname", text, 21},   {"Wacht op", text, 10},
                  {"Nodig voor", text, 12}, {"Wie", text, 28},       {"Besluit", text, 28}};
  for (const ActionIndex a : pillar.actions) {
    const Planned& planned = *find_planned(outcome.plan, a);
    const Action& action = outcome.instance.actions[a];
    block.records.push_back({std::int64_t{planned.number}, text_cell(action.title),
                             first_day(outcome.instance.start + planned.start),
                             last_day(outcome.instance.start + planned.finish), action.one_off,
                             action.structural, action.hours,
                             text_cell(assumptions_text(measure_of(outcome, a))),
                             text_cell(numbers_text(outcome.plan, waits_for(outcome, a))),
                             text_cell(numbers_text(outcome.plan, planned.enables)),
                             text_cell(owner_text(outcome, action.owner)),
                             text_cell(decision_text(decision_moment(outcome, planned)))});
  }
  return block;
}

}  // namespace

std::size_t place_of(const Block& block, std::string_view title) {
  return static_cast<std::size_t>(
      std::find_if(block.fields.begin(), block.fields.end(),
                   [title](const Field& field) { return field.title == title; }) -
      block.fields.begin());
}

Cell text_cell(std::string_view text) {
  if (text.empty()) return {};
  return one_line(text);
}

Sheet pillar_sheet(const Outcome& outcome, const Block& actions) {
  Sheet sheet{"Per pijler", {marks(outcome), demands(outcome, actions)}, 2, {}};
  for (const PillarResult& pillar : outcome.plan.pillars)
    sheet.blocks.push_back(actions_of(outcome, pillar));
  return sheet;
}

std::vector<Sheet> sheets_of(const Outcome& outcome) {
  Block actions = action_list(outcome);
  Sheet pillars = pillar_sheet(outcome, actions);
  return {action_sheet(std::move(actions)), std::move(pillars),      budget_sheet(outcome),
          capacity_sheet(outcome),          left_out_sheet(outcome), notes_sheet(outcome)};
}

}  // namespace weerbaar
