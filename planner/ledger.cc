#include "planner/ledger.h"

#include <algorithm>

namespace weerbaar {

Ledger::Ledger(const Problem& problem)
    : problem_(&problem),
      hours_left_(problem.capacity),
      one_off_used_(problem.one_off_money.size()),
      structural_used_(problem.structural_money.size()),
      general_(problem.years) {}

void Ledger::book(ActionIndex action, int start) {
  add(action, start, 1);
}
void Ledger::unbook(ActionIndex action, int start) {
  add(action, start, -1);
}

// The months in which it may ask hours.
Ledger::Months Ledger::months_of(const Problem::Item& item, int start) const {
  const auto first = static_cast<std::size_t>(std::max(0, start));
  const auto end = static_cast<std::size_t>(std::max(0, start + item.duration));
  return {first, item.lasting ? problem_->stride : end};
}

void Ledger::add(ActionIndex action, int start, int sign) {
  const Problem::Item& item = problem_->items[action];
  const std::size_t row = row_of(item, start);
  if (item.role_limited) {
    const std::int32_t* asked = &problem_->hours[row * problem_->stride];
    std::int32_t* left = &hours_left_[item.role * problem_->stride];
    const Months months = months_of(item, start);
    for (std::size_t month = months.first; month < months.end; ++month)
      left[month] -= sign * asked[month];
  }
  const std::size_t years = problem_->years;
  for (std::size_t y = 0; y < years; ++y) {
    one_off_used_[item.label * years + y] += sign * problem_->one_off[row * years + y];
    structural_used_[item.label * years + y] += sign * problem_->structural[row * years + y];
  }
}

bool Ledger::hours_fit(ActionIndex action, int start) const {
  const Problem::Item& item = problem_->items[action];
  if (!item.role_limited) return true;
  const std::int32_t* left = &hours_left_[item.role * problem_->stride];
  const std::int32_t* asked = &problem_->hours[row_of(item, start) * problem_->stride];
  std::int32_t over = 0;  // a negative difference sets the sign bit; no branch, so it vectorises
  const Months months = months_of(item, start);
  for (std::size_t month = months.first; month < months.end; ++month)
    over |= left[month] - asked[month];
  return over >= 0;
}

int Ledger::first_room(ActionIndex action, int from) const {
  const Problem::Item& item = problem_->items[action];
  if (!item.role_limited) return from;
  const std::int32_t* left = &hours_left_[item.role * problem_->stride];
  int start = from;
  for (int month = std::max(0, from); month < start + item.duration && start <= item.last; ++month)
    if (left[month] < item.least_hours) start = month + 1;
  return start;
}

Ledger::Shortage Ledger::hours(ActionIndex action, int start) const {
  const Problem::Item& item = problem_->items[action];
  Shortage worst;
  if (!item.role_limited) return worst;
  for (std::size_t month = 0; month < problem_->stride; ++month) {
    const std::int64_t asked = problem_->hours[row_of(item, start) * problem_->stride + month];
    const std::int64_t over = asked - hours_left_[item.role * problem_->stride + month];
    if (over > worst.amount) worst = {over, month};
  }
  return worst;
}

Ledger::Shortage Ledger::one_off(ActionIndex action, int start) const {
  return line(problem_->one_off, problem_->one_off_money, one_off_used_, action, start,
              problem_->instance->carry_over);
}

Ledger::Shortage Ledger::structural(ActionIndex action, int start) const {
  return line(problem_->structural, problem_->structural_money, structural_used_, action, start,
              false);
}

Ledger::Shortage Ledger::line(const std::vector<std::int64_t>& table,
                              const std::vector<std::int64_t>& limits,
                              const std::vector<std::int64_t>& used, ActionIndex action, int start,
                              bool carry_over) const {
  const Problem::Item& item = problem_->items[action];
  const std::size_t years = problem_->years;
  const std::int64_t* asked = &table[row_of(item, start) * years];
  if (std::all_of(asked, asked + years, [](std::int64_t euros) { return euros == 0; })) return {};
  // The general line pays what has no label, and what a label's own money does not cover.
  for (std::size_t y = 0; y < years; ++y)
    general_[y] = used[y] + (item.label == 0 ? asked[y] : 0);
  for (std::size_t label = 1; label < problem_->label_count; ++label) {
    std::int64_t kept = 0;
    for (std::size_t y = 0; y < years; ++y) {
      const std::int64_t need = used[label * years + y] + (item.label == label ? asked[y] : 0);
      const std::int64_t balance = kept + limits[label * years + y] - need;
      if (balance < 0) general_[y] -= balance;
      kept = carry_over && balance > 0 ? balance : 0;
    }
  }
  std::int64_t kept = 0;
  for (std::size_t y = 0; y < years; ++y) {
    const std::int64_t balance = kept + limits[y] - general_[y];
    if (balance < 0) return {-balance, y};
    kept = carry_over ? balance : 0;
  }
  return {};
}

}  // namespace weerbaar
