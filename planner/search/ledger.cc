#include "planner/search/ledger.h"

#include <algorithm>
#include <numeric>

namespace weerbaar {

Ledger::Ledger(const Problem& problem)
    : problem_(&problem),
      hours_left_(problem.capacity),
      one_off_(lines_of(problem.one_off, problem.one_off_money, problem.instance.carry_over)),
      structural_(lines_of(problem.structural, problem.structural_money, false)) {}

Ledger::Lines Ledger::lines_of(const std::vector<std::int64_t>& asked,
                               const std::vector<std::int64_t>& money, bool carry_over) const {
  const auto years = static_cast<std::ptrdiff_t>(problem_->years);
  Lines lines{&asked,
              &money,
              carry_over,
              std::vector<std::int64_t>(money.size()),
              std::vector<std::int64_t>(money.size()),
              {money.begin(), money.begin() + years}};
  if (carry_over) std::partial_sum(lines.left.begin(), lines.left.end(), lines.left.begin());
  return lines;
}

void Ledger::book(ActionIndex action, int start) {
  add(action, start, 1);
}
void Ledger::unbook(ActionIndex action, int start) {
  add(action, start, -1);
}

void Ledger::add(ActionIndex action, int start, int sign) {
  const Problem::Item& item = problem_->items[action];
  const std::size_t row = row_of(item, start);
  if (item.role_limited) {
    const std::int32_t* asked = &problem_->hours[row * problem_->stride];
    std::int32_t* left = &hours_left_[item.role * problem_->stride];
    const Months months = months_of(*problem_, item, start);
    for (std::size_t month = months.first; month < months.end; ++month)
      left[month] -= sign * asked[month];
  }
  if (item.asks_one_off) pay(one_off_, item, row, sign);
  if (item.asks_structural) pay(structural_, item, row, sign);
}

void Ledger::pay(Lines& lines, const Problem::Item& item, std::size_t row, int sign) const {
  const std::size_t years = problem_->years;
  const std::int64_t* asked = &(*lines.asked)[row * years];
  const bool labelled = item.label != 0;
  PerYear share;
  if (labelled) find_general_share(lines, item, asked, sign, share);
  const std::int64_t* general = labelled ? share.data() : asked;
  const int general_sign = labelled ? 1 : sign;
  std::int64_t sum = 0;
  for (std::size_t y = 0; y < years; ++y) {
    const std::size_t at = item.label * years + y;
    lines.used[at] += sign * asked[y];
    if (labelled) lines.lacking[at] += general[y];
    sum = (lines.carry_over ? sum : 0) + general_sign * general[y];
    lines.left[y] -= sum;
  }
}

// What of the money that a label is asked for, or with sign -1 given back, weighs on the general
// line in each year: what the label's own money does not cover.
void Ledger::find_general_share(const Lines& lines, const Problem::Item& item,
                                const std::int64_t* asked, int sign, PerYear& share) const {
  const std::size_t years = problem_->years;
  std::int64_t kept = 0;
  for (std::size_t y = 0; y < years; ++y) {
    const std::size_t at = item.label * years + y;
    const std::int64_t balance = kept + (*lines.money)[at] - lines.used[at] - sign * asked[y];
    share[y] = std::max<std::int64_t>(0, -balance) - lines.lacking[at];
    kept = lines.carry_over ? std::max<std::int64_t>(0, balance) : 0;
  }
}

bool Ledger::asks_nothing(const std::int64_t* asked) const {
  return std::all_of(asked, asked + problem_->years, [](std::int64_t euros) { return euros == 0; });
}

bool Ledger::fits(ActionIndex action, int start) const {
  return hours_fit(action, start) && affordable(problem_->items[action], start);
}

int Ledger::first_fit(ActionIndex action, int from) const {
  const Problem::Item& item = problem_->items[action];
  // A later finish asks no more structural money in any year: once there is enough, there stays
  // enough.
  int start = item.asks_structural ? first_affordable(structural_, item, from) : from;
  while (start <= item.last) {
    if (item.asks_one_off) start = first_affordable(one_off_, item, start);
    if (start > item.last) break;
    const int room = first_room(item, start);
    if (room == start && hours_fit(action, start)) break;
    start = room > start ? room : past_upkeep(item, start);
  }
  return start;
}

bool Ledger::hours_fit(ActionIndex action, int start) const {
  const Problem::Item& item = problem_->items[action];
  if (!item.role_limited) return true;
  const std::int32_t* left = &hours_left_[item.role * problem_->stride];
  const std::int32_t* asked = &problem_->hours[row_of(item, start) * problem_->stride];
  std::int32_t over = 0;  // a negative difference sets the sign bit; no branch, so it vectorises
  const Months months = months_of(*problem_, item, start);
  for (std::size_t month = months.first; month < months.end; ++month)
    over |= left[month] - asked[month];
  return over >= 0;
}

// The first start, `from` or later, that the months of the work itself leave room for; the upkeep
// and the repeats may still not fit. Past the action's last start when there is none.
int Ledger::first_room(const Problem::Item& item, int from) const {
  if (!item.role_limited) return from;
  const std::int32_t* left = &hours_left_[item.role * problem_->stride];
  int start = from;
  for (int month = std::max(0, from); month < start + item.duration && start <= item.last; ++month)
    if (left[month] < item.least_hours) start = month + 1;
  return start;
}

// A later start, the hours not being there in `start`. What upkeep asks of a month does not hang on
// the start: a month without room for it must lie before the finish.
int Ledger::past_upkeep(const Problem::Item& item, int start) const {
  if (item.repeats || !item.lasting) return start + 1;
  const std::int32_t* left = &hours_left_[item.role * problem_->stride];
  const std::int32_t* asked = &problem_->hours[row_of(item, start) * problem_->stride];
  int month = problem_->months - 1;
  while (month > start + item.duration && left[month] >= asked[month])
    --month;
  return std::max(start + 1, month - item.duration + 1);
}

Ledger::Shortage Ledger::hours(ActionIndex action, int start) const {
  const Problem::Item& item = problem_->items[action];
  Shortage worst;
  if (hours_fit(action, start)) return worst;
  for (std::size_t month = 0; month < problem_->stride; ++month) {
    const std::int64_t asked = problem_->hours[row_of(item, start) * problem_->stride + month];
    const std::int64_t over = asked - hours_left_[item.role * problem_->stride + month];
    if (over > worst.amount) worst = {over, month};
  }
  return worst;
}

Ledger::Shortage Ledger::one_off(ActionIndex action, int start) const {
  return shortage(one_off_, problem_->items[action], start);
}

Ledger::Shortage Ledger::structural(ActionIndex action, int start) const {
  return shortage(structural_, problem_->items[action], start);
}

int Ledger::first_affordable(const Lines& lines, const Problem::Item& item, int from) const {
  // As in `shortage`, without a look at how much is short: nearly every look fails, and there are
  // thousands in a plan.
  const auto enough = [&](int start) {
    if (item.label != 0) return shortage(lines, item, start).amount == 0;
    const std::int64_t* asked = &(*lines.asked)[row_of(item, start) * problem_->years];
    std::int64_t sum = 0;
    for (std::size_t y = 0; y < problem_->years; ++y) {
      sum = (lines.carry_over ? sum : 0) + asked[y];
      if (sum > lines.left[y]) return asks_nothing(asked);
    }
    return true;
  };
  int start = from;
  while (start <= item.last && !enough(start))
    ++start;
  return start;
}

bool Ledger::affordable(const Problem::Item& item, int start) const {
  return (!item.asks_one_off || shortage(one_off_, item, start).amount == 0) &&
         (!item.asks_structural || shortage(structural_, item, start).amount == 0);
}

Ledger::Shortage Ledger::shortage(const Lines& lines, const Problem::Item& item, int start) const {
  const std::size_t years = problem_->years;
  const std::int64_t* asked = &(*lines.asked)[row_of(item, start) * years];
  PerYear share;
  if (item.label != 0) find_general_share(lines, item, asked, 1, share);
  const std::int64_t* general = item.label == 0 ? asked : share.data();
  std::int64_t sum = 0;
  for (std::size_t y = 0; y < years; ++y) {
    sum = lines.carry_over ? sum + general[y] : general[y];
    if (sum <= lines.left[y]) continue;
    return asks_nothing(asked) ? Shortage{} : Shortage{sum - lines.left[y], y};
  }
  return {};
}

}  // namespace weerbaar
