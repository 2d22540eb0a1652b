// SPDX-License-Identifier: EUPL-1.2
#include "planner/search/ledger.h"

#include <algorithm>

namespace weerbaar {

Ledger::Ledger(const Problem& problem)
    : problem_(&problem),
      hours_left_(problem.capacity),
      one_off_(lines_of(problem.one_off, problem.one_off_money, true)),
      structural_(lines_of(problem.structural, problem.structural_money, false)) {}

Ledger::Lines Ledger::lines_of(const std::vector<std::int64_t>& asked,
                               const std::vector<std::int64_t>& money, bool can_carry) const {
  const auto years = static_cast<std::ptrdiff_t>(problem_->years);
  Lines lines{&asked,
              &money,
              std::vector<std::uint8_t>(money.size()),
              std::vector<std::int64_t>(money.size()),
              std::vector<std::int64_t>(money.size()),
              {money.begin(), money.begin() + years}};
  for (LabelIndex label = 0; can_carry && label < problem_->label_count; ++label)
    for (std::size_t y = 0; y < problem_->years; ++y)
      lines.carries[label * problem_->years + y] =
          problem_->instance.money[label].carries[y] ? 1 : 0;
  for (std::size_t y = 1; y < problem_->years; ++y)
    if (lines.carries[y - 1] != 0) lines.left[y] += lines.left[y - 1];
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
  const Months months = months_of(*problem_, item, start);
  for (std::size_t place = 0; place < item.resources.size(); ++place) {
    const std::int32_t* asked = hours_row(*problem_, item, start, place);
    std::int32_t* left = &hours_left_[item.resources[place] * problem_->stride];
    for (std::size_t month = months.first; month < months.end; ++month)
      left[month] -= sign * asked[month];
  }
  const std::size_t row = row_of(item, start);
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
    sum = (y > 0 && lines.carries[y - 1] != 0 ? sum : 0) + general_sign * general[y];
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
    kept = lines.carries[at] != 0 ? std::max<std::int64_t>(0, balance) : 0;
  }
}

bool Ledger::asks_nothing(const std::int64_t* asked) const {
  return std::all_of(asked, asked + problem_->years, [](std::int64_t euros) { return euros == 0; });
}

bool Ledger::fits(ActionIndex action, int start) const {
  const Problem::Item& item = problem_->items[action];
  return problem_->length[row_of(item, start)] > 0 && hours_fit(action, start) &&
         affordable(item, start);
}

// Without the money for one start it has none for those that ask the same; and where a role has too
// little for one start, it mostly has too little for the next one as well: that month is looked at
// first.
int Ledger::first_fit(ActionIndex action, int from) const {
  const Problem::Item& item = problem_->items[action];
  TooFull full;
  int paid_until = from;
  for (int start = from; start <= item.last; ++start) {
    const std::size_t row = row_of(item, start);
    if (start >= paid_until) {
      paid_until = problem_->same_money_until[row];
      if (!affordable(item, start)) {
        start = paid_until - 1;
        continue;
      }
    }
    if (problem_->length[row] == 0) continue;
    if (full.month >= static_cast<std::size_t>(std::max(0, start)) &&
        full.month < problem_->stride) {
      const std::int32_t asked = hours_row(*problem_, item, start, full.place)[full.month];
      const std::int32_t left =
          hours_left_[item.resources[full.place] * problem_->stride + full.month];
      if (asked > 0 && asked > left) continue;
    }
    if (hours_fit(item, start, full)) return start;
  }
  return std::max(from, item.last + 1);
}

bool Ledger::hours_fit(ActionIndex action, int start) const {
  TooFull full;
  return hours_fit(problem_->items[action], start, full);
}

bool Ledger::hours_fit(const Problem::Item& item, int start, TooFull& full) const {
  const Months months = months_of(*problem_, item, start);
  for (std::size_t place = 0; place < item.resources.size(); ++place) {
    const std::int32_t* left = &hours_left_[item.resources[place] * problem_->stride];
    const std::int32_t* asked = hours_row(*problem_, item, start, place);
    // A negative difference sets the sign bit; no branch and whole vectors, as nothing is asked
    // outside the months of the action. Who is overdrawn by what has its own start, and is asked
    // nothing, is not short. What fails mostly fails in the first months. Unrolled, compilers make
    // no vectors of it.
    constexpr std::size_t at_once = 8;
    for (std::size_t from = months.first / at_once * at_once; from < months.end; from += at_once) {
      const std::int32_t* left_here = left + from;
      const std::int32_t* asked_here = asked + from;
      std::int32_t over = 0;
#pragma GCC unroll 1
      for (std::size_t at = 0; at < at_once; ++at)
        over |= (left_here[at] - asked_here[at]) & -static_cast<std::int32_t>(asked_here[at] > 0);
      if (over >= 0) continue;
      full = {place, from + at_once - 1};
      while (asked[full.month] == 0 || asked[full.month] <= left[full.month])
        --full.month;
      return false;
    }
  }
  return true;
}

Ledger::Shortage Ledger::hours(ActionIndex action, int start) const {
  const Problem::Item& item = problem_->items[action];
  Shortage worst;
  for (std::size_t place = 0; place < item.resources.size(); ++place) {
    const std::int32_t* asked = hours_row(*problem_, item, start, place);
    const std::int32_t* left = &hours_left_[item.resources[place] * problem_->stride];
    for (std::size_t month = 0; month < problem_->stride; ++month) {
      const std::int64_t over = std::int64_t{asked[month]} - left[month];
      if (asked[month] > 0 && over > worst.amount) worst = {over, month, item.resources[place]};
    }
  }
  return worst;
}

Ledger::Shortage Ledger::one_off(ActionIndex action, int start) const {
  return shortage(one_off_, problem_->items[action], start);
}

Ledger::Shortage Ledger::structural(ActionIndex action, int start) const {
  return shortage(structural_, problem_->items[action], start);
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
    sum = (y > 0 && lines.carries[y - 1] != 0 ? sum : 0) + general[y];
    if (sum <= lines.left[y] || sum == 0) continue;
    return asks_nothing(asked) ? Shortage{} : Shortage{sum - lines.left[y], y};
  }
  return {};
}

bool Ledger::agrees_with(const Starts& starts) const {
  Ledger anew(*problem_);
  for (ActionIndex a = 0; a < starts.size(); ++a)
    if (contains(starts, a)) anew.book(a, starts[a]);
  const auto same = [](const Lines& one, const Lines& other) {
    return one.used == other.used && one.lacking == other.lacking && one.left == other.left;
  };
  return anew.hours_left_ == hours_left_ && same(anew.one_off_, one_off_) &&
         same(anew.structural_, structural_);
}

}  // namespace weerbaar
