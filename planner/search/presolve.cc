// SPDX-License-Identifier: EUPL-1.2
#include "planner/search/presolve.h"

#include <algorithm>

#include "planner/search/ledger.h"

namespace weerbaar {

namespace {

// Started then it is finished before the month `by`, or was so before the plan began.
bool is_in_time(const Problem& problem, ActionIndex before, int start, int by) {
  return finish_at(problem, before, start) < std::max(0, by) ||
         start + length_at(problem, before, start) <= 0;
}

class Presolver {
 public:
  explicit Presolver(const Problem& problem) : problem_(problem), taken_(problem) {}

  Presolved run() {
    book_what_is_fixed();
    mark_useful();
    result_.starts.resize(problem_.action_count);
    for (ActionIndex a = 0; a < problem_.action_count; ++a)
      if (problem_.items[a].open && useful_[a] != 0) keep_what_fits(a);
    // Until nothing changes: what loses its last prerequisite takes what waits for it along.
    while (drop_what_waits_in_vain()) {
    }
    for (ActionIndex a = 0; a < problem_.action_count; ++a)
      result_.none = result_.none || (problem_.items[a].mandatory &&
                                      problem_.instance.actions[a].state != ActionState::finished &&
                                      result_.starts[a].empty());
    return std::move(result_);
  }

 private:
  void book_what_is_fixed() {
    for (ActionIndex a = 0; a < problem_.action_count; ++a)
      if (problem_.items[a].open && problem_.items[a].fixed)
        taken_.book(a, problem_.items[a].first);
  }

  // What brings nothing, must not be there and is asked for by nothing useful, is in no best plan.
  void mark_useful() {
    useful_.assign(problem_.action_count, 0);
    std::vector<ActionIndex> found;
    const auto mark = [&](ActionIndex a) {
      if (useful_[a] != 0) return;
      useful_[a] = 1;
      found.push_back(a);
    };
    for (ActionIndex a = 0; a < problem_.action_count; ++a)
      if (!problem_.items[a].milestones.empty() || problem_.items[a].mandatory) mark(a);
    while (!found.empty()) {
      const Problem::Item& item = problem_.items[found.back()];
      found.pop_back();
      for (const ActionIndex before : item.requires_)
        mark(before);
      for (const auto& alternatives : item.any_of)
        for (const auto& alternative : alternatives)
          for (const ActionIndex before : alternative)
            mark(before);
    }
  }

  void keep_what_fits(ActionIndex a) {
    const Problem::Item& item = problem_.items[a];
    if (std::any_of(item.excludes.begin(), item.excludes.end(),
                    [&](ActionIndex other) { return problem_.items[other].mandatory; }))
      return;
    for (int start = item.first; start <= item.last; ++start) {
      if (length_at(problem_, a, start) == 0 || (!item.fixed && !taken_.fits(a, start))) continue;
      result_.starts[a].push_back(start);
    }
  }

  bool can_be_ready(ActionIndex a, int start) const {
    const Problem::Item& item = problem_.items[a];
    const auto ready = [&](ActionIndex before) {
      const std::vector<int>& starts = result_.starts[before];
      return std::any_of(starts.begin(), starts.end(),
                         [&](int each) { return is_in_time(problem_, before, each, start); });
    };
    return std::all_of(item.requires_.begin(), item.requires_.end(), ready) &&
           std::all_of(item.any_of.begin(), item.any_of.end(), [&](const auto& alternatives) {
             return std::any_of(alternatives.begin(), alternatives.end(), [&](const auto& each) {
               return std::all_of(each.begin(), each.end(), ready);
             });
           });
  }

  bool drop_what_waits_in_vain() {
    bool dropped = false;
    for (ActionIndex a = 0; a < problem_.action_count; ++a) {
      auto& starts = result_.starts[a];
      const auto in_vain = [&](int start) { return !can_be_ready(a, start); };
      const auto end = std::remove_if(starts.begin(), starts.end(), in_vain);
      dropped = dropped || end != starts.end();
      starts.erase(end, starts.end());
    }
    return dropped;
  }

  const Problem& problem_;
  Ledger taken_;
  std::vector<std::uint8_t> useful_;
  Presolved result_;
};

}  // namespace

Presolved presolve(const Problem& problem) {
  return Presolver(problem).run();
}

std::vector<SignedPlace> in_time(const Problem& problem, const Presolved& presolved,
                                 ActionIndex before, int start) {
  const std::vector<int>& starts = presolved.starts[before];
  std::vector<SignedPlace> places;
  bool last = false;
  for (std::size_t at = 0; at < starts.size(); ++at) {
    const bool ready = is_in_time(problem, before, starts[at], start);
    if (ready && !last && at > 0) places.push_back({at - 1, -1});
    if (!ready && last) places.push_back({at - 1, 1});
    last = ready;
  }
  if (last) places.push_back({starts.size() - 1, 1});
  return places;
}

}  // namespace weerbaar
