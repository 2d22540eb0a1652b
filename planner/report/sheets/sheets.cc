#include "planner/report/sheets/sheets.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "model/utf8.h"
#include "planner/plan/horizon_demand.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

Block marks(const Outcome& outcome) {
  using enum FieldKind;
  std::int64_t total = 0;
  for (const PillarResult& pillar : outcome.plan.pillars)
    total += pillar.urgency;
  Block block;
  block.title = "De zes pijlers, de urgentste eerst";
  block.note =
      "Urgentie is weging keer tekort. De weging is 700 min de prioriteit in honderdsten; het "
      "tekort "
      "is het doel min het cijfer. Cijfer straks is een aanname: als de schattingen kloppen.";
  block.fields = {{"Plaats", number, 7},          {"Pijler", text, 36},
                  {"Cijfer nu", hundredths, 12},  {"Cijfer straks (aanname)", hundredths, 12},
                  {"Doel", hundredths, 12},       {"Landelijk nu", hundredths, 12},
                  {"Prioriteit", hundredths, 10}, {"Weging", number, 10},
                  {"Tekort", number, 10},         {"Urgentie", number, 10},
                  {"Aandeel in %", share, 12}};
  std::int64_t place = 0;
  for (const PillarResult& pillar : outcome.plan.pillars) {
    const PillarState& state = outcome.model.profile.pillars[pillar.pillar];
    block.records.push_back(
        {++place, text_cell(pillar_names[pillar.pillar]), std::int64_t{state.mark},
         std::int64_t{state.mark + pillar.gained}, std::int64_t{state.target},
         std::int64_t{national_mean_mark[pillar.pillar]}, std::int64_t{state.priority},
         std::int64_t{outcome.instance.weight[pillar.pillar]},
         std::int64_t{outcome.instance.shortfall[pillar.pillar]}, pillar.urgency,
         tenths_of_percent(pillar.urgency, total)});
  }
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
  const PillarState& state = outcome.model.profile.pillars[pillar.pillar];
  Block block;
  block.title =
      fmt::format("{}: van {} naar {}", pillar_names[pillar.pillar], dutch_hundredths(state.mark),
                  dutch_hundredths(state.mark + pillar.gained));
  std::vector<std::string> notes;
  if (!state.grounds.empty()) notes.push_back(one_line(state.grounds));
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
                             text_cell(decision_moment(outcome, planned).text)});
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
