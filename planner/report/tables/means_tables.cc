// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "model/number_text.h"
#include "planner/plan/decisions.h"
#include "planner/plan/demand.h"
#include "planner/plan/role_load.h"
#include "planner/plan/unused.h"
#include "planner/report/plan_words.h"
#include "planner/report/tables/tables.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

// Where the money of a year and a label comes from, as the profile says.
std::string origins(const Outcome& outcome, int year, const std::string& label) {
  std::vector<std::string> names;
  for (const BudgetLine& line : outcome.model.profile.budget)
    if (line.year == year && line.label == label && !line.origin.empty() &&
        std::count(names.begin(), names.end(), line.origin) == 0)
      names.push_back(line.origin);
  return fmt::format("{}", fmt::join(names, "; "));
}

bool carries(const Outcome& outcome, const MoneyUse& use) {
  const std::vector<int>& years = outcome.instance.years;
  const auto at = std::find(years.begin(), years.end(), use.year) - years.begin();
  return outcome.instance.money[use.label].carries[static_cast<std::size_t>(at)];
}

// The cell holds the difference of two others of its row.
void follow_from(ReportTable& table, std::string_view title, std::string_view from,
                 std::string_view to) {
  table.fields[place_of(table, title)].formula = {Formula::Kind::difference, place_of(table, from),
                                                  place_of(table, to)};
}

// Of all that a role has hours for; one without a limit leaves none.
std::string available_text(const std::vector<RoleLoad>& loads, RoleIndex role) {
  std::int64_t hours = 0;
  for (const RoleLoad& load : loads) {
    if (load.role != role) continue;
    if (!load.available) return "geen grens";
    hours += load.available_in_all();
  }
  return dutch_number(hours);
}

std::string busiest_text(const Outcome& outcome, const std::vector<RoleLoad>& loads,
                         RoleIndex role) {
  std::vector<std::int64_t> used(static_cast<std::size_t>(outcome.instance.months), 0);
  for (const RoleLoad& load : loads)
    if (load.role == role)
      for (std::size_t month = 0; month < load.used.size(); ++month)
        used[month] += load.used[month];
  const auto most = std::max_element(used.begin(), used.end());
  if (most == used.end() || *most == 0) return "";
  return fmt::format("{} uur in {}", dutch_number(*most),
                     month_text(outcome, static_cast<int>(most - used.begin())));
}

// "De raad, november 2027: begroting 2028"
std::string meeting_text(const DecisionMoment& moment) {
  return fmt::format("De raad, {}: {}", dutch(moment.when), paper_text(moment));
}

}  // namespace

ReportTable demand_table(const Outcome& outcome) {
  using enum FieldKind;
  const Demand demand = demand_of(outcome);
  const Basis cost = basis_of(outcome, &Measure::cost_basis);
  const Basis work = basis_of(outcome, &Measure::hours_basis);
  ReportTable table;
  table.title = "Wat dit plan vraagt";
  table.note = "Uren zijn van alle rollen samen, ook van wie meewerkt.";
  table.fields = {{.title = "Waarvoor", .width = 50},
                  {.title = "Eenmalig €", .kind = euros, .width = 14},
                  {.title = "Per jaar €", .kind = euros, .width = 14},
                  {.title = "In de looptijd €", .kind = euros, .width = 14},
                  {.title = "Uren", .kind = hours, .width = 12}};
  const auto row = [&](std::string_view what, std::int64_t one_off, std::int64_t yearly,
                       std::int64_t euros, std::int64_t hours_) {
    if (!table.records.empty() && one_off == 0 && yearly == 0 && euros == 0 && hours_ == 0) return;
    table.records.push_back({text_cell(what), figure(one_off, cost), figure(yearly, cost),
                             figure(euros, cost), figure(hours_, work)});
  };
  row("Alle acties, een keer", demand.one_off, demand.structural, demand.one_off, demand.hours);
  row("Het geld per jaar, vanaf dat een actie klaar is", 0, 0, demand.structural_spent, 0);
  row("Herhalingen, zoals een oefening die terugkomt", demand.repeats_one_off, 0,
      demand.repeats_one_off, demand.repeats_hours);
  row("Beheer: bijhouden wat klaar is", 0, 0, 0, demand.upkeep_hours);
  row("Regie: het overzicht houden", 0, 0, 0, demand.steering_hours);
  if (demand.outside_one_off != 0 || demand.outside_hours != 0)
    row("Hiervan valt buiten de looptijd", -demand.outside_one_off, 0, -demand.outside_one_off,
        -demand.outside_hours);
  row("Samen", demand.one_off + demand.repeats_one_off - demand.outside_one_off, demand.structural,
      demand.euros(), demand.work());
  return table;
}

std::vector<std::string> demand_sentences(const Outcome& outcome) {
  const Unused unused = unused_of(outcome);
  std::vector<std::string> sentences = {
      fmt::format("Niet gebruikt: {} van de {} eenmalig geld, en {} van de {} uur.",
                  dutch_euros(unused.one_off), dutch_euros(unused.one_off_all),
                  dutch_number(unused.hours), dutch_number(unused.hours_all))};
  if (unused.one_off_lapsed > 0)
    sentences.front() += fmt::format(
        " Van dat geld vervalt {}: het blijft over in een jaar dat niet het laatste is, en gaat "
        "niet mee naar het volgende. Mag dat wel? Zet dan `overhevelen = true` {} in het profiel, "
        "en plan verder met `--vanaf`; misschien past er dan meer.",
        dutch_euros(unused.one_off_lapsed),
        outcome.model.profile.planning.carry_over ? "bij dat geld (`[[begroting]]`)"
                                                  : "onder `[planning]`");
  if (const auto rate = outcome.model.profile.hourly_rate)
    sentences.push_back(
        fmt::format("Eigen uren in euro's, apart van het geld hierboven: {} uur keer {} is {}.",
                    dutch_number(demand_of(outcome).work()), dutch_euros(*rate),
                    dutch_euros(demand_of(outcome).work() * *rate)));
  return sentences;
}

ReportTable money_table(const Outcome& outcome) {
  using enum FieldKind;
  const Basis cost = basis_of(outcome, &Measure::cost_basis);
  ReportTable table;
  table.title = "Geld per jaar";
  table.fields = {{.title = "Jaar", .width = 8},
                  {.title = "Geld", .width = 24},
                  {.title = "Eenmalig gebruikt", .kind = euros, .width = 13, .total = true},
                  {.title = "Eenmalig beschikbaar", .kind = euros, .width = 13},
                  {.title = "Over", .kind = euros, .width = 13},
                  {.title = "Gaat mee", .width = 10, .detail = true},
                  {.title = "Per jaar vastgelegd", .kind = euros, .width = 13},
                  {.title = "Per jaar beschikbaar", .kind = euros, .width = 13},
                  {.title = "Vrij", .kind = euros, .width = 13},
                  {.title = "Per jaar uitgegeven", .kind = euros, .width = 13, .total = true},
                  {.title = "Herkomst", .width = 40, .detail = true}};
  follow_from(table, "Over", "Eenmalig beschikbaar", "Eenmalig gebruikt");
  follow_from(table, "Vrij", "Per jaar beschikbaar", "Per jaar vastgelegd");
  for (const MoneyUse& use : outcome.plan.money) {
    const std::string& label = outcome.instance.labels[use.label];
    table.records.push_back(
        {text_cell(fmt::format("{}", use.year)), text_cell(money_line_text(label)),
         figure(use.one_off_used, cost), use.one_off_available,
         figure(use.one_off_available - use.one_off_used, cost),
         text_cell(carries(outcome, use) ? "ja" : "nee"), figure(use.structural_committed, cost),
         use.structural_available,
         figure(use.structural_available - use.structural_committed, cost),
         figure(use.structural_spent, cost), text_cell(origins(outcome, use.year, label))});
  }
  return table;
}

ReportTable role_table(const Outcome& outcome) {
  using enum FieldKind;
  const Basis work = basis_of(outcome, &Measure::hours_basis);
  ReportTable table;
  table.title = "Uren per rol";
  table.note =
      "Een rol gebruikt voor een actie hooguit drie kwart van haar uren in een maand; de rest "
      "blijft "
      "vrij voor ander werk. Daarom duurt een actie soms langer.";
  table.fields = {{.title = "Rol", .width = 36},
                  {.title = "Eigen acties", .kind = hours, .width = 10, .total = true},
                  {.title = "Werkt mee", .kind = hours, .width = 10, .total = true},
                  {.title = "Opnieuw", .kind = hours, .width = 10, .total = true},
                  {.title = "Beheer", .kind = hours, .width = 10, .total = true},
                  {.title = "Regie", .kind = hours, .width = 10, .total = true},
                  {.title = "Buiten looptijd", .kind = hours, .width = 10, .total = true},
                  {.title = "Samen", .kind = hours, .width = 10, .total = true},
                  {.title = "Beschikbaar", .width = 12},
                  {.title = "Drukste maand", .width = 20}};
  const std::vector<RoleLoad> loads = role_loads(outcome);
  for (const RoleDemand& each : role_demands(outcome)) {
    table.records.push_back({text_cell(owner_text(outcome, each.role)), figure(each.own, work),
                             figure(each.helping, work), figure(each.repeats, work),
                             figure(each.upkeep, work), figure(each.steering, work),
                             figure(-each.outside, work), figure(each.work(), work),
                             text_cell(available_text(loads, each.role)),
                             text_cell(busiest_text(outcome, loads, each.role))});
  }
  return table;
}

ReportTable decision_table(const Outcome& outcome) {
  using enum FieldKind;
  ReportTable table;
  table.title = "Wie besluit wat, en wanneer";
  table.fields = {
      {.title = "Wie, en wanneer", .width = 40},
      {.title = "Acties", .width = 60},
      {.title = "Aantal", .kind = number, .width = 9, .total = true},
      {.title = "Eenmalig €", .kind = euros, .width = 13, .total = true},
      {.title = "Per jaar €", .kind = euros, .width = 13, .total = true},
      {.title = "Herhalingen €", .kind = euros, .width = 14, .total = true, .detail = true},
      {.title = "Uren", .kind = hours, .width = 12, .total = true}};
  const auto row = [&](const std::string& who, const std::vector<ActionIndex>& actions) {
    if (actions.empty()) return;
    const Basis cost = basis_of(outcome, actions, &Measure::cost_basis);
    const Basis work = basis_of(outcome, actions, &Measure::hours_basis);
    const Demand demand = demand_of(outcome, actions);
    table.records.push_back({text_cell(who), text_cell(numbers_text(outcome.plan, actions)),
                             static_cast<std::int64_t>(actions.size()),
                             figure(demand.one_off, cost), figure(demand.structural, cost),
                             figure(demand.repeats_one_off, cost), figure(demand.hours, work)});
  };
  for (const Meeting& meeting : meetings_of(outcome))
    if (meeting.moment.by_council()) row(meeting_text(meeting.moment), meeting.actions);
  std::map<int, std::vector<ActionIndex>> board;  // by the year in which it decides
  for (const Meeting& meeting : meetings_of(outcome))
    if (!meeting.moment.by_council()) {
      std::vector<ActionIndex>& of_year = board[meeting.moment.when.year()];
      of_year.insert(of_year.end(), meeting.actions.begin(), meeting.actions.end());
    }
  for (const auto& [year, actions] : board)
    row(fmt::format("Het college, in {}, telkens voor de start", year), actions);
  row("Loopt al", running_actions(outcome));
  return table;
}

}  // namespace weerbaar
