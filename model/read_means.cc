// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "model/read_parts.h"
#include "model/reader.h"

namespace weerbaar {

namespace {

// Lines of one year and label are one sum of money, which is carried over or not.
void check_carry_over(const std::vector<BudgetLine>& budget, const Planning& planning,
                      Diagnostics& diagnostics) {
  const auto carries = [&](const BudgetLine& line) {
    return line.carry_over.value_or(planning.carry_over);
  };
  for (std::size_t at = 1; at < budget.size(); ++at) {
    const BudgetLine& before = budget[at - 1];
    const BudgetLine& line = budget[at];
    if (line.year != before.year || line.label != before.label || carries(line) == carries(before))
      continue;
    diagnostics.report(
        {.code = Code::carry_over_differs,
         .message = fmt::format("van het geld van {} gaat de ene regel mee naar het volgende jaar, "
                                "de andere niet",
                                line.year),
         .span = line.span,
         .labels = {{before.span, "de andere regel"}},
         .help = "schrijf bij allebei dezelfde `overhevelen`"});
  }
}

std::vector<int> read_calendar_months(const Value& table) {
  std::vector<int> months;
  if (const Value* list = table.find("afwezig_elk_jaar"))
    for (const Value& item : list->items)
      if (item.kind == Value::Kind::integer) months.push_back(static_cast<int>(item.integer));
  std::sort(months.begin(), months.end());
  months.erase(std::unique(months.begin(), months.end()), months.end());
  return months;
}

std::vector<Capacity::Change> read_changes(const Value& table, Diagnostics& diagnostics) {
  std::vector<Capacity::Change> changes;
  SourceSpan before;
  for (const Value* change : tables_at(table, "verloop")) {
    const auto from = text_at(*change, "vanaf");
    const auto month = from ? parse_month(from->value) : std::nullopt;
    if (!month) continue;
    if (!changes.empty() && *month <= changes.back().from) {
      diagnostics.report(
          {.code = Code::changes_not_ascending,
           .message = fmt::format("{} komt niet na {}", dutch(*month), dutch(changes.back().from)),
           .span = from->span,
           .labels = {{before, "de regel ervoor"}},
           .help = "zet de maanden van `verloop` op volgorde, elk een keer"});
      return changes;
    }
    changes.push_back({*month, number_or(*change, "uren_per_maand", 0)});
    before = from->span;
  }
  return changes;
}

}  // namespace

std::vector<BudgetLine> read_budget(const Value& root, const Planning& planning,
                                    Diagnostics& diagnostics) {
  std::vector<BudgetLine> budget;
  for (const Value* table : tables_at(root, "begroting")) {
    const auto year = number_at(*table, "jaar");
    if (!year) continue;
    budget.push_back({static_cast<int>(year->value), number_or(*table, "eenmalig", 0),
                      number_or(*table, "structureel", 0), text_or_empty(*table, "oormerk"),
                      text_or_empty(*table, "bron"),
                      has(*table, "overhevelen")
                          ? std::optional<bool>(flag_or(*table, "overhevelen", false))
                          : std::nullopt,
                      year->span});
  }
  std::stable_sort(budget.begin(), budget.end(), [](const BudgetLine& a, const BudgetLine& b) {
    return std::tie(a.year, a.label, a.origin) < std::tie(b.year, b.label, b.origin);
  });
  check_carry_over(budget, planning, diagnostics);
  return budget;
}

std::vector<Capacity> read_capacities(const Value& root, const std::vector<std::string>& roles,
                                      bool complete, Diagnostics& diagnostics) {
  std::vector<Capacity> capacities;
  for (const Value* table : tables_at(root, "rollen")) {
    const auto id = text_at(*table, "rol");
    if (!id) continue;
    const auto role = resolve(*id, roles, {Code::unknown_role, "de rol", complete}, diagnostics);
    if (!role) continue;
    Capacity capacity{
        *role,
        text_or_empty(*table, "naam"),
        text_or_empty(*table, "afdeling"),
        number_or(*table, "uren_per_maand", 0),
        number_or(*table, "bezet", 0),
        {},
        {},
        {},
        id->span,
        has(*table, "uren_per_maand") ? table->find("uren_per_maand")->span : id->span};
    for (const auto& month : texts_at(*table, "afwezig"))
      if (const auto parsed = parse_month(month.value)) capacity.absent.push_back(*parsed);
    capacity.absent_every_year = read_calendar_months(*table);
    capacity.changes = read_changes(*table, diagnostics);
    capacities.push_back(std::move(capacity));
  }
  std::stable_sort(capacities.begin(), capacities.end(),
                   [](const Capacity& a, const Capacity& b) { return a.role < b.role; });
  for (std::size_t at = 1; at < capacities.size(); ++at)
    if (capacities[at].role == capacities[at - 1].role)
      diagnostics.report(
          {.code = Code::duplicate_id,
           .message = fmt::format("de rol `{}` staat er twee keer", roles[capacities[at].role]),
           .span = capacities[at].span,
           .labels = {{capacities[at - 1].span, "hier stond zij al"}},
           .help = "maak er een regel van en tel de uren op"});
  return capacities;
}

}  // namespace weerbaar
