#include "brute_force.h"

#include <algorithm>
#include <tuple>

namespace weerbaar::testing {

namespace {

class Enumeration {
 public:
  explicit Enumeration(const Instance& instance, bool open_end = false, bool first_will_do = false)
      : instance_(instance),
        open_end_(open_end),
        first_will_do_(first_will_do),
        starts_(instance.actions.size()),
        hours_(instance.capacity.size()) {
    for (auto& months : hours_)
      months.assign(static_cast<std::size_t>(instance.months), 0);
  }

  std::optional<BestPlan> run() {
    choose(0);
    return best_;
  }

 private:
  void choose(ActionIndex a) {
    if (first_will_do_ && best_) return;
    if (a == instance_.actions.size()) {
      consider();
      return;
    }
    const Action& action = instance_.actions[a];
    const bool barred =
        action.state == ActionState::finished || action.state == ActionState::excluded;
    if (!action.mandatory || barred) {
      starts_[a].reset();
      choose(a + 1);
    }
    if (barred) return;
    const int first = action.fixed_start.value_or(action.earliest_start);
    const int last = action.fixed_start.value_or(action.latest_finish - action.duration + 1);
    for (int start = first; start <= last; ++start) {
      if (action.state != ActionState::running && start < action.earliest_start) continue;
      if (action.state != ActionState::running &&
          start + action.duration - 1 > action.latest_finish)
        continue;
      if (start + action.duration > instance_.months) continue;
      starts_[a] = start;
      work(a, 1);
      if (hours_fit(action.owner)) choose(a + 1);
      work(a, -1);
    }
    // After the end: it asks nothing of the plan's own months and years.
    if (open_end_ && !action.fixed_start && action.latest_finish >= instance_.months - 1 &&
        !(action.deadline && *action.deadline < instance_.months)) {
      starts_[a] = instance_.months;
      choose(a + 1);
    }
    starts_[a].reset();
  }

  std::vector<int> runs(const Action& action, int start) const {
    std::vector<int> runs = {start};
    while (action.repeat > 0 && runs.back() + action.repeat + action.duration <= instance_.months)
      runs.push_back(runs.back() + action.repeat);
    return runs;
  }

  void work(ActionIndex a, int sign) {
    const Action& action = instance_.actions[a];
    auto& months = hours_[action.owner];
    for (const int run : runs(action, *starts_[a]))
      for (int k = 0; k < action.duration; ++k) {
        const int month = run + k;
        if (month >= 0)
          months[static_cast<std::size_t>(month)] +=
              sign * (action.hours / action.duration + (k < action.hours % action.duration));
      }
    for (int month = *starts_[a] + action.duration; month < instance_.months; ++month) {
      const int j = (instance_.start.number + month) % 12;
      months[static_cast<std::size_t>(month)] +=
          sign * (action.upkeep_hours / 12 + (j < action.upkeep_hours % 12));
    }
  }

  bool hours_fit(RoleIndex role) const {
    if (!instance_.capacity[role]) return true;
    for (std::size_t month = 0; month < hours_[role].size(); ++month)
      if (hours_[role][month] > (*instance_.capacity[role])[month]) return false;
    return true;
  }

  bool done_before(ActionIndex a, int start) const {
    if (instance_.actions[a].state == ActionState::finished) return true;
    if (starts_[a] && start == instance_.months)
      return true;  // whatever is there, is there by then
    return starts_[a] && *starts_[a] + instance_.actions[a].duration <= start;
  }

  bool rules_hold() const {
    for (ActionIndex a = 0; a < starts_.size(); ++a) {
      if (!starts_[a]) continue;
      for (const ActionIndex before : instance_.actions[a].requires_)
        if (!done_before(before, *starts_[a])) return false;
      for (const ActionIndex other : instance_.actions[a].excludes)
        if (starts_[other] || instance_.actions[other].state == ActionState::finished) return false;
      for (const AnyOf& group : instance_.actions[a].any_of) {
        bool one = false;
        for (const auto& alternative : group.alternatives) {
          bool all = true;
          for (const ActionIndex before : alternative)
            all = all && done_before(before, *starts_[a]);
          one = one || all;
        }
        if (!one) return false;
      }
    }
    return true;
  }

  // Money per label and year; false when some year is short. Adds up the cost.
  bool money_fits(bool one_off, std::int64_t& cost) const {
    std::vector<std::vector<std::int64_t>> used(
        instance_.labels.size(), std::vector<std::int64_t>(instance_.years.size(), 0));
    for (ActionIndex a = 0; a < starts_.size(); ++a) {
      if (!starts_[a] || *starts_[a] == instance_.months) continue;
      const Action& action = instance_.actions[a];
      const auto pay = [&](int month, std::int64_t euros) {
        if (month < 0) return;
        used[action.label.value_or(0)]
            [static_cast<std::size_t>(instance_.year_of[static_cast<std::size_t>(month)])] += euros;
        cost += euros;
      };
      if (one_off) {
        for (const int run : runs(action, *starts_[a]))
          for (int k = 0; k < action.duration; ++k)
            pay(run + k, action.one_off / action.duration + (k < action.one_off % action.duration));
      } else {
        for (int month = *starts_[a] + action.duration; month < instance_.months; ++month)
          pay(month, action.structural / 12 +
                         ((instance_.start.number + month) % 12 < action.structural % 12));
      }
    }
    std::vector<std::int64_t> left(instance_.labels.size(), 0);
    for (std::size_t y = 0; y < instance_.years.size(); ++y) {
      std::int64_t general = used[0][y];
      for (std::size_t label = 0; label < left.size(); ++label) {
        const Money& money = instance_.money[label];
        left[label] = (one_off && instance_.carry_over ? left[label] : 0) +
                      (one_off ? money.one_off[y] : money.structural[y]);
      }
      for (std::size_t label = 1; label < left.size(); ++label) {
        const std::int64_t own = std::min(left[label], used[label][y]);
        left[label] -= own;
        general += used[label][y] - own;
      }
      left[0] -= general;
      if (left[0] < 0) return false;
    }
    return true;
  }

  std::int64_t value() const {
    std::int64_t value = 0;
    for (std::size_t p = 0; p < pillar_count; ++p)
      for (int month = 0; month < instance_.months; ++month) {
        const std::int64_t whole = instance_.shortfall[p];
        std::int64_t left = whole;
        for (ActionIndex a = 0; a < starts_.size(); ++a)
          if (starts_[a] && *starts_[a] + instance_.actions[a].duration - 1 <= month)
            left -= instance_.actions[a].effect[p];
        left = std::max<std::int64_t>(0, left);
        value += instance_.weight[p] * (whole * whole - left * left);
      }
    return value;
  }

  void consider() {
    BestPlan plan;
    if (!rules_hold() || !money_fits(true, plan.cost) || !money_fits(false, plan.cost)) return;
    plan.value = value();
    for (ActionIndex a = 0; a < starts_.size(); ++a)
      if (starts_[a]) plan.sequence.emplace_back(*starts_[a], a);
    std::sort(plan.sequence.begin(), plan.sequence.end());
    const auto key = [](const BestPlan& each) {
      return std::make_tuple(-each.value, each.cost, each.sequence.size(), each.sequence);
    };
    if (!best_ || key(plan) < key(*best_)) best_ = plan;
  }

  const Instance& instance_;
  bool open_end_ = false;
  bool first_will_do_ = false;
  std::vector<std::optional<int>> starts_;
  std::vector<std::vector<std::int64_t>> hours_;
  std::optional<BestPlan> best_;
};

}  // namespace

std::optional<BestPlan> best_plan(const Instance& instance) {
  return Enumeration(instance).run();
}

bool plan_exists(const Instance& instance, bool open_end) {
  return Enumeration(instance, open_end, true).run().has_value();
}

}  // namespace weerbaar::testing
