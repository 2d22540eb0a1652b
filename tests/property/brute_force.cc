// SPDX-License-Identifier: EUPL-1.2
#include "brute_force.h"

#include <algorithm>
#include <tuple>

#include "law_plan.h"

namespace weerbaar::testing {

namespace {

// What must be in the plan or can bring something, and all that one of these can wait for. The
// rest only costs, so it is in no best plan.
std::vector<bool> worth_trying(const LawTown& town, bool for_value) {
  std::vector<bool> tried(town.actions.size(), false);
  std::vector<LawIndex> fresh;
  const auto add = [&](LawIndex action) {
    if (tried[action] || !can_be_in_plan(town.actions[action])) return;
    tried[action] = true;
    fresh.push_back(action);
  };
  const auto add_step = [&](const LawStep& step) {
    for (const auto& need : step.needs)
      for (const LawIndex each : need)
        add(each);
  };
  for (LawIndex at = 0; at < town.actions.size(); ++at)
    if (town.actions[at].must) add(at);
  for (const LawLadder& ladder : town.ladders) {
    std::size_t steps = 0;  // up to the highest that is worth something
    for (std::size_t k = 0; k < step_count; ++k)
      if (ladder.steps[k].reachable && ladder.steps[k].worth > 0) steps = k + 1;
    for (std::size_t k = 0; for_value && k < steps; ++k)
      add_step(ladder.steps[k]);
  }
  while (!fresh.empty()) {
    const LawAction& action = town.actions[fresh.back()];
    fresh.pop_back();
    if (action.state == LawState::running) continue;
    for (const LawIndex each : action.requirements)
      add(each);
    for (const auto& alternatives : action.any_of)
      for (const auto& together : alternatives)
        for (const LawIndex each : together)
          add(each);
    for (const std::size_t ladder : action.know_first)
      add_step(town.ladders[ladder].steps.front());
  }
  return tried;
}

class Enumeration {
 public:
  Enumeration(const Model& model, bool for_value, bool open_end)
      : model_(model),
        for_value_(for_value),
        open_end_(open_end),
        town_(town_by_law(model)),
        loads_(model, town_),
        times_(town_.actions.size()),
        decided_(town_.actions.size(), false) {
    const std::vector<bool> tried = worth_trying(town_, for_value);
    std::vector<bool> seen(town_.actions.size(), false);
    for (LawIndex at = 0; at < town_.actions.size(); ++at)
      if (tried[at]) put_in_order(at, tried, seen);
    runs_.resize(town_.actions.size());
    for (LawIndex at = 0; at < town_.actions.size(); ++at)
      decided_[at] = !tried[at];
    for (const LawIndex at : order_)
      find_runs(at);
  }

  std::optional<BestPlan> best() {
    for (const LawAction& action : town_.actions)
      if (action.must && !can_be_in_plan(action)) return std::nullopt;
    try_from(0);
    return found_;
  }

 private:
  // What goes first is tried first, so that it bounds what waits for it.
  void put_in_order(LawIndex at, const std::vector<bool>& tried, std::vector<bool>& seen) {
    if (seen[at]) return;
    seen[at] = true;
    const LawAction& action = town_.actions[at];
    for (const LawIndex each : action.requirements)
      if (tried[each]) put_in_order(each, tried, seen);
    for (const std::size_t ladder : action.know_first)
      for (const auto& need : town_.ladders[ladder].steps.front().needs)
        for (const LawIndex each : need)
          if (tried[each]) put_in_order(each, tried, seen);
    order_.push_back(at);
  }

  void find_runs(LawIndex at) {
    const LawAction& action = town_.actions[at];
    const auto add = [&](int start) {
      if (auto run = run_by_law(model_, town_, action, start)) runs_[at].push_back(std::move(*run));
    };
    if (action.fixed_start) {
      add(*action.fixed_start);
      return;
    }
    for (int start = 0; start < town_.months; ++start)
      add(start);
  }

  bool may_come_later(const LawAction& action) const {
    return open_end_ && !action.fixed_start &&
           !(action.deadline && *action.deadline < town_.months);
  }

  void try_from(std::size_t depth) {
    if (found_ && !for_value_) return;
    if (!can_be_better(depth)) return;
    if (depth == order_.size()) {
      keep_if_better();
      return;
    }
    const LawIndex at = order_[depth];
    const LawAction& action = town_.actions[at];
    decided_[at] = true;
    for (const LawRun& run : runs_[at]) {
      if (!loads_.fits_too(action, run)) continue;
      times_.start[at] = run.start;
      times_.finish[at] = run.finish();
      if (!can_still_be_in_order(at)) continue;
      loads_.add(action, run);
      cost_ += run.total_cost;
      ++count_;
      try_from(depth + 1);
      --count_;
      cost_ -= run.total_cost;
      loads_.remove(action, run);
    }
    if (may_come_later(action)) {
      times_.start[at] = after_horizon;
      times_.finish[at] = after_horizon;
      try_from(depth + 1);
    }
    times_.start[at] = times_.finish[at] = not_done;
    if (!action.must) try_from(depth + 1);
    decided_[at] = false;
  }

  // Nothing that is decided already stands in the way of this one.
  bool can_still_be_in_order(LawIndex at) const {
    const LawAction& action = town_.actions[at];
    for (const LawIndex other : action.excludes)
      if (town_.actions[other].said_finished || (decided_[other] && times_.chosen(other)))
        return false;
    if (action.state == LawState::running) return true;
    return std::all_of(action.requirements.begin(), action.requirements.end(), [&](LawIndex first) {
      return is_met(town_.actions[first]) || !decided_[first] || times_.before(first, at);
    });
  }

  // The value if everything that is not decided were finished as early as it can be beside what is,
  // and the cost of what must still come: whether that can beat the best so far.
  bool can_be_better(std::size_t depth) {
    std::vector<int> finish = times_.finish;
    std::int64_t cost = cost_;
    std::size_t count = count_;
    for (std::size_t next = depth; next < order_.size(); ++next) {
      const LawIndex at = order_[next];
      const LawAction& action = town_.actions[at];
      int after = -1;  // it starts after this month
      if (action.state != LawState::running)
        for (const LawIndex first : action.requirements)
          if (!is_met(town_.actions[first])) after = std::max(after, finish[first]);
      std::int64_t cheapest = -1;
      for (const LawRun& run : runs_[at]) {
        if (action.state != LawState::running && run.start <= after) continue;
        if (!loads_.fits_too(action, run)) continue;
        finish[at] = std::min(finish[at], run.finish());
        if (cheapest < 0 || run.total_cost < cheapest) cheapest = run.total_cost;
      }
      if (!action.must) continue;
      if (cheapest < 0 && !may_come_later(action)) return false;
      cost += std::max<std::int64_t>(0, cheapest);
      ++count;
    }
    if (!found_ || !for_value_) return true;
    const std::int64_t value = weerbaar::testing::value_by_law(town_, finish);
    return std::tuple(-value, cost, count) <=
           std::tuple(-found_->value, found_->cost, found_->sequence.size());
  }

  void keep_if_better() {
    std::vector<std::pair<int, LawIndex>> sequence;
    for (LawIndex at = 0; at < town_.actions.size(); ++at) {
      if (!times_.chosen(at)) continue;
      if (!is_in_order(town_, times_, at)) return;
      sequence.emplace_back(times_.start[at], at);
    }
    if (!loads_.fit()) return;
    std::sort(sequence.begin(), sequence.end());
    const std::int64_t value = weerbaar::testing::value_by_law(town_, times_.finish);
    if (found_ && std::tuple(-found_->value, found_->cost, best_sequence_.size(), best_sequence_) <=
                      std::tuple(-value, cost_, sequence.size(), sequence))
      return;
    found_ = BestPlan{value, cost_, {}};
    for (const auto& [start, at] : sequence)
      found_->sequence.emplace_back(start, town_.actions[at].id);
    best_sequence_ = std::move(sequence);
  }

  const Model& model_;
  bool for_value_;
  bool open_end_;
  LawTown town_;
  LawLoads loads_;
  LawTimes times_;
  std::vector<bool> decided_;
  std::vector<LawIndex> order_;
  std::vector<std::vector<LawRun>> runs_;
  std::int64_t cost_ = 0;
  std::size_t count_ = 0;
  std::optional<BestPlan> found_;
  std::vector<std::pair<int, LawIndex>> best_sequence_;
};

}  // namespace

std::optional<BestPlan> best_plan(const Model& model) {
  return Enumeration(model, true, false).best();
}

bool plan_exists(const Model& model, bool open_end) {
  return Enumeration(model, false, open_end).best().has_value();
}

std::size_t action_count(const Model& model) {
  const std::vector<LawAction> actions = town_by_law(model).actions;
  return static_cast<std::size_t>(std::count_if(actions.begin(), actions.end(), can_be_in_plan));
}

std::int64_t value_by_law(const Model& model, const NamedPlan& plan) {
  const LawTown town = town_by_law(model);
  std::vector<int> finish(town.actions.size(), not_done);
  for (const auto& [start, id] : plan)
    for (LawIndex at = 0; at < town.actions.size(); ++at)
      if (town.actions[at].id == id)
        if (const auto run = run_by_law(model, town, town.actions[at], start))
          finish[at] = run->finish();
  return value_by_law(town, finish);
}

}  // namespace weerbaar::testing
