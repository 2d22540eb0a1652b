// SPDX-License-Identifier: EUPL-1.2
#include "planner/search/energetic_reasoning.h"

#include <algorithm>
#include <limits>

namespace weerbaar {

namespace {

// The least that the action takes over its starts, by a sum over the row of a start.
template <class Sum>
std::int64_t least(const Problem& problem, ActionIndex action, const std::vector<int>& starts,
                   Sum sum) {
  std::int64_t least = std::numeric_limits<std::int64_t>::max();
  for (const int start : starts)
    least =
        std::min(least, start == problem.months ? 0 : sum(row_of(problem.items[action], start)));
  return least;
}

// The same where `sum` is of money: of starts that ask the same one is enough.
template <class Sum>
std::int64_t least_money(const Problem& problem, ActionIndex action, const std::vector<int>& starts,
                         Sum sum) {
  const Problem::Item& item = problem.items[action];
  if (!item.asks_one_off && !item.asks_structural) return 0;
  std::int64_t least = std::numeric_limits<std::int64_t>::max();
  int same_until = starts.front();
  for (const int start : starts) {
    if (start == problem.months) return 0;
    if (start < same_until) continue;
    const std::size_t row = row_of(item, start);
    least = std::min(least, sum(row));
    same_until = problem.same_money_until[row];
  }
  return least;
}

// Some line carries over what the year before left.
bool carried_into(const Problem& problem, std::size_t year) {
  return std::any_of(problem.instance.money.begin(), problem.instance.money.end(),
                     [&](const Money& line) { return line.carries[year - 1]; });
}

// In some run of years that does not begin with what was carried over to it.
bool lacks_line(const Problem& problem, const OpenStarts& open,
                const std::vector<std::int64_t>& table, const std::vector<std::int64_t>& money,
                bool can_carry) {
  const std::size_t years = problem.years;
  std::vector<std::int64_t> asked(problem.label_count);
  for (std::size_t from = 0; from < years; ++from) {
    if (can_carry && from > 0 && carried_into(problem, from)) continue;
    for (std::size_t to = from; to < years; ++to) {
      const auto sum_of = [&](const std::vector<std::int64_t>& of, std::size_t row) {
        std::int64_t sum = 0;
        for (std::size_t y = from; y <= to; ++y)
          sum += of[row * years + y];
        return sum;
      };
      std::fill(asked.begin(), asked.end(), 0);
      for (std::size_t at = 0; at < open.actions.size(); ++at)
        asked[problem.items[open.actions[at]].label] +=
            least_money(problem, open.actions[at], open.starts[at],
                        [&](std::size_t row) { return sum_of(table, row); });
      // What a label's own money does not cover weighs on the general line.
      std::int64_t general = asked[0];
      for (LabelIndex label = 1; label < asked.size(); ++label)
        general += std::max<std::int64_t>(0, asked[label] - sum_of(money, label));
      if (general > sum_of(money, 0)) return true;
    }
  }
  return false;
}

}  // namespace

bool lacks_money(const Problem& problem, const OpenStarts& open) {
  return lacks_line(problem, open, problem.one_off, problem.one_off_money, true) ||
         lacks_line(problem, open, problem.structural, problem.structural_money, false);
}

bool lacks_hours(const Problem& problem, const std::vector<std::int64_t>& hours_before,
                 const OpenStarts& open, ResourceIndex resource) {
  // A run of months begins where one of the actions that ask hours can begin and ends where one can
  // end.
  struct Worker {
    std::size_t at = 0;     // into the open actions
    std::size_t place = 0;  // of the resource among those of the action
    int done = 0;           // the month in which it asks no more when it starts first
    int last = 0;           // its last start
  };
  // Of the hours of a run: in the months from `begin` up to `end`.
  const auto hours_in = [&](const Worker& worker, int begin, int end) {
    const Problem::Item& item = problem.items[open.actions[worker.at]];
    return least(problem, open.actions[worker.at], open.starts[worker.at], [&](std::size_t row) {
      const std::size_t hours_row =
          item.hours + (row - item.row) * item.resources.size() + worker.place;
      const std::int64_t* before = &hours_before[hours_row * (problem.stride + 1)];
      return before[end] - before[begin];
    });
  };
  std::vector<Worker> work;
  std::int64_t most = 0;  // that all of them take of any months
  std::vector<int> begins;
  std::vector<int> ends;
  for (std::size_t at = 0; at < open.actions.size(); ++at) {
    const Problem::Item& item = problem.items[open.actions[at]];
    const std::vector<int>& starts = open.starts[at];
    const auto found = std::find(item.resources.begin(), item.resources.end(), resource);
    if (found == item.resources.end() || starts.front() == problem.months) continue;
    const int done =
        item.lasting ? problem.months : finish_at(problem, open.actions[at], starts.front()) + 1;
    work.push_back(
        {at, static_cast<std::size_t>(found - item.resources.begin()), done, starts.back()});
    most += hours_in(work.back(), 0, static_cast<int>(problem.stride));
    begins.push_back(std::max(0, starts.front()));
    int end = 0;
    for (const int start : starts)
      end = start == problem.months
                ? problem.months
                : std::max(end, finish_at(problem, open.actions[at], start) + 1);
    ends.push_back(std::min(problem.months, end));
  }
  for (std::vector<int>* bounds : {&begins, &ends}) {
    std::sort(bounds->begin(), bounds->end());
    bounds->erase(std::unique(bounds->begin(), bounds->end()), bounds->end());
  }
  for (const int begin : begins)
    for (const int end : ends) {
      if (end <= begin) continue;
      std::int64_t left = 0;
      for (int month = begin; month < end; ++month)
        left += problem.capacity[resource * problem.stride + static_cast<std::size_t>(month)];
      if (most <= left) continue;
      for (const Worker& worker : work) {
        // Most can be done before or begin after; that is seen without a look at every start.
        if (worker.done <= begin || worker.last >= end) continue;
        left -= hours_in(worker, begin, end);
        if (left < 0) return true;
      }
    }
  return false;
}

}  // namespace weerbaar
