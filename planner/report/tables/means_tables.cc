#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "model/number_text.h"
#include "planner/plan/decisions.h"
#include "planner/plan/demand.h"
#include "planner/plan/role_load.h"
#include "planner/report/tables/tables.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

// A sum over the plan is an assumption as soon as a part of it is.
Basis basis_of_plan(const Outcome& outcome, Basis Measure::* basis) {
  const bool assumed = std::any_of(
      outcome.plan.chosen.begin(), outcome.plan.chosen.end(), [&](const Planned& planned) {
        return measure_of(outcome, planned.action).*basis == Basis::assumption;
      });
  return assumed ? Basis::assumption : Basis::source;
}

struct Unused {
  std::int64_t one_off = 0;  // euros, of all years and labels together
  std::int64_t one_off_all = 0;
  std::int64_t hours = 0;
  std::int64_t hours_all = 0;
};

Unused unused_of(const Outcome& outcome) {
  Unused unused;
  for (const Money& line : outcome.instance.money)
    for (const std::int64_t euros : line.one_off)
      unused.one_off_all += euros;
  unused.one_off = unused.one_off_all;
  for (const MoneyUse& use : outcome.plan.money)
    unused.one_off -= use.one_off_used;
  for (const RoleUse& use : outcome.plan.roles) {
    if (!use.available) continue;
    unused.hours_all += *use.available;
    unused.hours += *use.available - use.used;
  }
  return unused;
}

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

}  // namespace

Table demand_table(const Outcome& outcome) {
  using enum FieldKind;
  const Demand demand = demand_of(outcome);
  const Basis cost = basis_of_plan(outcome, &Measure::cost_basis);
  const Basis work = basis_of_plan(outcome, &Measure::hours_basis);
  Table table;
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
  row("Herhalingen, zoals een oefening die terugkomt", 0, 0, demand.repeats_one_off,
      demand.repeats_hours);
  row("Bijhouden van wat klaar is", 0, 0, 0, demand.upkeep_hours);
  row("Regie: het overzicht houden", 0, 0, 0, demand.steering_hours);
  if (demand.outside_one_off != 0 || demand.outside_hours != 0)
    row("Hiervan valt buiten de looptijd", 0, 0, -demand.outside_one_off, -demand.outside_hours);
  row("Samen", demand.one_off, demand.structural, demand.euros(), demand.work());
  return table;
}

std::vector<std::string> demand_sentences(const Outcome& outcome) {
  const Unused unused = unused_of(outcome);
  std::vector<std::string> sentences = {
      fmt::format("Niet gebruikt: {} van de {} eenmalig geld, en {} van de {} uur.",
                  dutch_euros(unused.one_off), dutch_euros(unused.one_off_all),
                  dutch_number(unused.hours), dutch_number(unused.hours_all))};
  if (const auto rate = outcome.model.profile.hourly_rate)
    sentences.push_back(
        fmt::format("Eigen uren in euro's, apart van het geld hierboven: {} uur keer {} is {}.",
                    dutch_number(demand_of(outcome).work()), dutch_euros(*rate),
                    dutch_euros(demand_of(outcome).work() * *rate)));
  return sentences;
}

Table money_table(const Outcome& outcome) {
  using enum FieldKind;
  Table table;
  const auto left = [](std::size_t available) {
    return Formula{Formula::Kind::difference, available, available - 1};
  };
  table.title = "Geld per jaar";
  table.fields = {{.title = "Jaar", .kind = text, .width = 8},
                  {.title = "Geld", .width = 24},
                  {.title = "Eenmalig gebruikt", .kind = euros, .width = 13, .total = true},
                  {.title = "Eenmalig beschikbaar", .kind = euros, .width = 13},
                  {.title = "Over", .kind = euros, .width = 13, .formula = left(3)},
                  {.title = "Gaat mee", .width = 10},
                  {.title = "Per jaar vastgelegd", .kind = euros, .width = 13},
                  {.title = "Per jaar beschikbaar", .kind = euros, .width = 13},
                  {.title = "Vrij", .kind = euros, .width = 13, .formula = left(7)},
                  {.title = "Per jaar uitgegeven", .kind = euros, .width = 13, .total = true},
                  {.title = "Herkomst", .width = 40, .detail = true}};
  for (const MoneyUse& use : outcome.plan.money) {
    const std::string& label = outcome.instance.labels[use.label];
    table.records.push_back(
        {text_cell(fmt::format("{}", use.year)), text_cell(money_line_text(label)),
         use.one_off_used, use.one_off_available, use.one_off_available - use.one_off_used,
         text_cell(carries(outcome, use) ? "ja" : "nee"), use.structural_committed,
         use.structural_available, use.structural_available - use.structural_committed,
         use.structural_spent, text_cell(origins(outcome, use.year, label))});
  }
  return table;
}

Table role_table(const Outcome& outcome) {
  using enum FieldKind;
  Table table;
  table.title = "Uren per rol";
  table.fields = {{.title = "Rol", .width = 36},
                  {.title = "Eigen acties", .kind = hours, .width = 10, .total = true},
                  {.title = "Werkt mee", .kind = hours, .width = 10, .total = true},
                  {.title = "Her- haling", .kind = hours, .width = 10, .total = true},
                  {.title = "Bij- houden", .kind = hours, .width = 10, .total = true},
                  {.title = "Regie", .kind = hours, .width = 10, .total = true},
                  {.title = "Samen", .kind = hours, .width = 10, .total = true},
                  {.title = "Beschikbaar", .width = 12},
                  {.title = "Drukste maand", .width = 20}};
  const bool outside = demand_of(outcome).outside_hours != 0;
  if (outside)
    table.fields.insert(table.fields.begin() + 6,
                        {.title = "Buiten looptijd", .kind = hours, .width = 10, .total = true});
  const std::vector<RoleLoad> loads = role_loads(outcome);
  for (const RoleDemand& each : role_demands(outcome)) {
    std::int64_t available = 0;
    bool limited = false;
    std::string busiest;
    for (const RoleLoad& load : loads) {
      if (load.role != each.role) continue;
      limited = limited || load.available.has_value();
      available += load.available_in_all();
      const std::int64_t most = load.used[static_cast<std::size_t>(load.busiest)];
      if (busiest.empty() && most > 0)
        busiest =
            fmt::format("{} uur in {}", dutch_number(most), month_text(outcome, load.busiest));
    }
    Record record = {text_cell(owner_text(outcome, each.role)),
                     each.own,
                     each.helping,
                     each.repeats,
                     each.upkeep,
                     each.steering};
    if (outside) record.emplace_back(-each.outside);
    record.insert(record.end(),
                  {Cell(each.work()), text_cell(limited ? dutch_number(available) : "geen grens"),
                   text_cell(busiest)});
    table.records.push_back(std::move(record));
  }
  return table;
}

Table decision_table(const Outcome& outcome) {
  using enum FieldKind;
  Table table;
  table.title = "Wie besluit wat, en wanneer";
  table.fields = {{.title = "Wie, en wanneer", .width = 40},
                  {.title = "Acties", .width = 60},
                  {.title = "Aantal", .kind = number, .width = 9, .total = true},
                  {.title = "Eenmalig €", .kind = euros, .width = 13, .total = true},
                  {.title = "Per jaar €", .kind = euros, .width = 13, .total = true},
                  {.title = "Uren", .kind = hours, .width = 12, .total = true}};
  const Basis cost = basis_of_plan(outcome, &Measure::cost_basis);
  const Basis work = basis_of_plan(outcome, &Measure::hours_basis);
  const auto row = [&](const std::string& who, const std::vector<ActionIndex>& actions) {
    if (actions.empty()) return;
    const Demand demand = demand_of(outcome, actions);
    table.records.push_back({text_cell(who), text_cell(numbers_text(outcome.plan, actions)),
                             static_cast<std::int64_t>(actions.size()),
                             figure(demand.one_off, cost), figure(demand.structural, cost),
                             figure(demand.hours, work)});
  };
  row("Loopt al", running_actions(outcome));
  std::map<int, std::vector<ActionIndex>> board;  // by the year in which it decides
  for (const Meeting& meeting : meetings_of(outcome))
    if (!meeting.moment.by_council()) {
      std::vector<ActionIndex>& of_year = board[meeting.moment.when.year()];
      of_year.insert(of_year.end(), meeting.actions.begin(), meeting.actions.end());
    }
  for (const auto& [year, actions] : board)
    row(fmt::format("Het college, in {}, telkens voor de start", year), actions);
  for (const Meeting& meeting : meetings_of(outcome))
    if (meeting.moment.by_council())
      row("De raad, " + decision_text(meeting.moment), meeting.actions);
  return table;
}

}  // namespace weerbaar
