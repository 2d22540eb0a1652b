// SPDX-License-Identifier: EUPL-1.2
#include "planner/search/shortest.h"

#include <algorithm>
#include <numeric>

namespace weerbaar {

namespace {

using Job = std::size_t;  // into the actions given

class Project {
 public:
  Project(const Problem& problem, const Schedule& base, const std::vector<ActionIndex>& actions)
      : problem_(problem), actions_(actions), before_(actions.size()), after_(actions.size()) {
    std::vector<Job> job_of(problem.action_count, actions.size());
    for (Job j = 0; j < actions.size(); ++j)
      job_of[actions[j]] = j;
    int all = 0;
    for (Job j = 0; j < actions.size(); ++j) {
      const Problem::Item& item = problem.items[actions[j]];
      sample_.push_back(first_start(item));
      length_.push_back(problem.length[row_of(item, sample_[j])]);
      all += length_[j];
      const auto wait_for = [&](ActionIndex a) {
        if (job_of[a] == actions.size()) return;
        before_[j].push_back(job_of[a]);
        after_[job_of[a]].push_back(j);
      };
      for (const ActionIndex a : item.requires_)
        wait_for(a);
      for (const auto& alternatives : item.any_of)
        for (const ActionIndex a : alternatives.front())
          wait_for(a);
    }
    months_ = static_cast<std::size_t>(problem.months) + static_cast<std::size_t>(all);
    free_.resize(problem.resource_count * months_);
    for (ResourceIndex r = 0; r < problem.resource_count; ++r)
      for (std::size_t month = 0; month < months_; ++month)
        free_[r * months_ + month] = hours_in(base, r, month);
  }

  // The month after the last, when the jobs are placed in this order, each as early as it can be;
  // sorts them by start. Then double justification (Valls, Ballestin and Quintanilla, 2005): from
  // the end as late as they can be, and once more as early as they can be.
  int schedule(std::vector<Job>& order) {
    start_.assign(actions_.size(), 0);
    left_ = free_;
    placed_.assign(actions_.size(), 0);
    for (const Job j : order)
      place_early(j);
    const int end = make_span();
    sort_by(order, [&](Job j) { return -(start_[j] + length_[j]); });
    for (const Job j : order)
      move_late(j, end);
    sort_by(order, [&](Job j) { return start_[j]; });
    left_ = free_;
    placed_.assign(actions_.size(), 0);
    for (const Job j : order)
      place_early(j);
    sort_by(order, [&](Job j) { return start_[j]; });
    return make_span();
  }

  // The jobs with the longest chain to the end first.
  std::vector<Job> longest_chain_first() const {
    std::vector<int> tail(actions_.size(), 0);
    for (std::size_t round = 0; round < actions_.size(); ++round)
      for (Job j = 0; j < actions_.size(); ++j) {
        int behind = 0;
        for (const Job after : after_[j])
          behind = std::max(behind, tail[after]);
        tail[j] = behind + length_[j];
      }
    std::vector<Job> order(actions_.size());
    std::iota(order.begin(), order.end(), Job{0});
    sort_by(order, [&](Job j) { return -tail[j]; });
    return order;
  }

 private:
  template <class Key>
  static void sort_by(std::vector<Job>& order, Key key) {
    std::stable_sort(order.begin(), order.end(),
                     [&](Job one, Job other) { return key(one) < key(other); });
  }

  int first_start(const Problem::Item& item) const {
    int start = item.first;
    while (start < item.last && problem_.length[row_of(item, start)] == 0)
      ++start;
    return start;
  }

  // Past the horizon a role has what it has left at most in a month before it.
  std::int32_t hours_in(const Schedule& base, ResourceIndex resource, std::size_t month) const {
    std::int64_t most = 0;
    const auto end = static_cast<std::size_t>(problem_.months);
    for (std::size_t each = month < end ? month : 0; each < (month < end ? month + 1 : end); ++each)
      most = std::max(most, base.ledger().hours_left(resource, each));
    return static_cast<std::int32_t>(most);
  }

  int make_span() const {
    int end = 0;
    for (Job j = 0; j < actions_.size(); ++j)
      end = std::max(end, start_[j] + length_[j]);
    return end;
  }

  void place_early(Job j) {
    if (placed_[j] != 0) return;
    placed_[j] = 1;
    int start = std::max(0, problem_.items[actions_[j]].first);
    for (const Job before : before_[j]) {
      place_early(before);
      start = std::max(start, start_[before] + length_[before]);
    }
    while (!fits(j, start))
      ++start;
    put(j, start);
  }

  // Those after it have been moved already: they finish later.
  void move_late(Job j, int end) {
    take(j);
    int start = end - length_[j];
    for (const Job after : after_[j])
      start = std::min(start, start_[after] - length_[j]);
    const int early = start_[j];
    while (start > early && !fits(j, start))
      --start;
    put(j, start);
  }

  template <class Use>
  bool for_each_use(Job j, int start, Use use) const {
    const Problem::Item& item = problem_.items[actions_[j]];
    for (std::size_t place = 0; place < item.resources.size(); ++place) {
      const std::int32_t* asked = hours_row(problem_, item, sample_[j], place);
      for (int k = 0; k < length_[j]; ++k) {
        const auto month = static_cast<std::size_t>(start) + static_cast<std::size_t>(k);
        if (month >= months_) break;
        const std::int32_t hours = asked[sample_[j] + k];
        if (hours > 0 && !use(item.resources[place] * months_ + month, hours)) return false;
      }
    }
    return true;
  }

  // Past all months anything fits, so that there always is an end.
  bool fits(Job j, int start) const {
    return for_each_use(j, start,
                        [&](std::size_t at, std::int32_t hours) { return left_[at] >= hours; });
  }
  void put(Job j, int start) {
    start_[j] = start;
    for_each_use(j, start, [&](std::size_t at, std::int32_t hours) {
      left_[at] -= hours;
      return true;
    });
  }
  void take(Job j) {
    for_each_use(j, start_[j], [&](std::size_t at, std::int32_t hours) {
      left_[at] += hours;
      return true;
    });
  }

  const Problem& problem_;
  const std::vector<ActionIndex>& actions_;
  std::vector<std::vector<Job>> before_;
  std::vector<std::vector<Job>> after_;
  std::vector<int> sample_;  // the start whose length and hours count
  std::vector<int> length_;
  std::size_t months_ = 0;
  std::vector<std::int32_t> free_;  // [resource][month], without the jobs
  std::vector<std::int32_t> left_;
  std::vector<int> start_;
  std::vector<std::uint8_t> placed_;
};

}  // namespace

ShortestOrder shortest_order(const Problem& problem, const Schedule& base,
                             const std::vector<ActionIndex>& actions, Random& random,
                             std::int64_t evaluations) {
  Project project(problem, base, actions);
  std::vector<Job> order = project.longest_chain_first();
  ShortestOrder shortest;
  shortest.months = project.schedule(order);
  shortest.evaluations = 1;
  // A walk that never goes to a longer one.
  while (shortest.months > problem.months && shortest.evaluations < evaluations) {
    std::vector<Job> changed = order;
    for (int each = 0; each < 2; ++each) {
      const std::size_t from = random.below(changed.size());
      const std::size_t to = random.below(changed.size());
      const Job moved = changed[from];
      changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(from));
      changed.insert(changed.begin() + static_cast<std::ptrdiff_t>(to), moved);
    }
    const int months = project.schedule(changed);
    ++shortest.evaluations;
    if (months > shortest.months) continue;
    shortest.months = months;
    order = std::move(changed);
  }
  for (const Job j : order)
    shortest.actions.push_back(actions[j]);
  return shortest;
}

}  // namespace weerbaar
