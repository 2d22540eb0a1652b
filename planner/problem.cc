#include "planner/problem.h"

#include <algorithm>

namespace weerbaar {

namespace {

// What one action asks in each month after it is finished, whenever that is.
struct Afterwards {
  std::vector<std::int64_t> hours;
  std::vector<std::int64_t> structural;
};

Afterwards afterwards(const Problem& problem, const Action& action) {
  Afterwards each;
  for (int month = 0; month < problem.months; ++month) {
    const int j = (problem.instance->start + month).in_year();
    each.hours.push_back(monthly_share(action.upkeep_hours, j));
    each.structural.push_back(monthly_share(action.structural, j));
  }
  return each;
}

// Adds what one action asks when it first starts in `start` to the row of tables for that start.
void fill_row(Problem& problem, const Action& action, const Afterwards& after, int start,
              std::size_t row) {
  const Instance& instance = *problem.instance;
  std::int32_t* hours = &problem.hours[row * problem.stride];
  const auto add_hours = [&](std::size_t month, std::int64_t more) {
    hours[month] =
        static_cast<std::int32_t>(std::min<std::int64_t>(hours[month] + more, hours_cap));
  };
  const auto add_money = [&](std::vector<std::int64_t>& table, std::size_t month,
                             std::int64_t euros) {
    table[row * problem.years + static_cast<std::size_t>(instance.year_of[month])] += euros;
    problem.cost[row] += euros;
  };
  for (const int run : run_starts(action, start, problem.months)) {
    const int end = run + action.duration;
    for (int each = std::max(0, run); each < end; ++each) {  // before: paid and worked already
      const auto month = static_cast<std::size_t>(each);
      add_hours(month, spread(action.hours, action.duration, each - run));
      add_money(problem.one_off, month, spread(action.one_off, action.duration, each - run));
    }
  }
  const auto finished = static_cast<std::size_t>(std::max(0, start + action.duration));
  for (std::size_t month = finished; month < after.hours.size(); ++month) {
    add_hours(month, after.hours[month]);
    add_money(problem.structural, month, after.structural[month]);
  }
}

void add_links(const Instance& instance, const Action& action, Problem::Item& item) {
  const auto finished = [&](ActionIndex a) { return instance.actions[a].state == State::finished; };
  for (const ActionIndex before : action.requires_)
    if (!finished(before)) item.requires_.push_back(before);
  for (const AnyOf& group : action.any_of) {
    std::vector<std::vector<ActionIndex>> alternatives;
    for (const auto& alternative : group.alternatives) {
      std::vector<ActionIndex> open;
      std::remove_copy_if(alternative.begin(), alternative.end(), std::back_inserter(open),
                          finished);
      alternatives.push_back(std::move(open));
    }
    const bool satisfied = std::any_of(alternatives.begin(), alternatives.end(),
                                       [](const auto& open) { return open.empty(); });
    if (!satisfied) item.any_of.push_back(std::move(alternatives));
  }
  for (const ActionIndex other : action.excludes) {
    if (finished(other)) item.open = false;
    item.excludes.push_back(other);
  }
}

Problem::Item make_item(const Instance& instance, const Action& action, const Window& window) {
  Problem::Item item;
  item.open = action.state != State::finished && action.state != State::excluded &&
              window.earliest_start <= window.latest_start &&
              window.latest_start + action.duration <= instance.months;
  item.mandatory = action.mandatory;
  item.fixed = action.fixed_start.has_value();
  item.first = window.earliest_start;
  item.last = window.latest_start;
  item.duration = action.duration;
  item.role = action.owner;
  item.role_limited = instance.capacity[action.owner].has_value();
  item.least_hours =
      static_cast<std::int32_t>(std::min<std::int64_t>(action.hours / action.duration, hours_cap));
  item.repeats = action.repeat > 0;
  item.lasting = action.upkeep_hours > 0 || item.repeats;
  item.asks_one_off = action.one_off > 0;
  item.asks_structural = action.structural > 0;
  item.label = action.label.value_or(0);
  item.effect = action.effect;
  for (PillarIndex p = 0; p < pillar_count; ++p)
    item.gainful = item.gainful || (action.effect[p] > 0 && instance.shortfall[p] > 0);
  add_links(instance, action, item);
  return item;
}

void fill_limits(Problem& problem) {
  const Instance& instance = *problem.instance;
  problem.capacity.assign(problem.role_count * problem.stride, hours_cap);
  for (std::size_t role = 0; role < problem.role_count; ++role)
    if (instance.capacity[role])
      for (std::size_t month = 0; month < instance.capacity[role]->size(); ++month)
        problem.capacity[role * problem.stride + month] =
            static_cast<std::int32_t>((*instance.capacity[role])[month]);
  for (const Money& money : instance.money) {
    problem.one_off_money.insert(problem.one_off_money.end(), money.one_off.begin(),
                                 money.one_off.end());
    problem.structural_money.insert(problem.structural_money.end(), money.structural.begin(),
                                    money.structural.end());
  }
}

}  // namespace

Problem build_problem(const Instance& instance, const std::vector<Window>& windows) {
  constexpr std::size_t lanes = 8;
  Problem problem;
  problem.instance = &instance;
  problem.action_count = instance.actions.size();
  problem.months = instance.months;
  problem.years = instance.years.size();
  problem.stride = (static_cast<std::size_t>(instance.months) + lanes - 1) / lanes * lanes;
  problem.role_count = instance.capacity.size();
  problem.label_count = instance.labels.size();
  std::size_t rows = 0;
  for (ActionIndex a = 0; a < problem.action_count; ++a) {
    problem.items.push_back(make_item(instance, instance.actions[a], windows[a]));
    Problem::Item& item = problem.items.back();
    item.row = rows;
    if (item.mandatory) problem.mandatory.push_back(a);
    if (item.open) rows += static_cast<std::size_t>(item.last - item.first + 1);
  }
  problem.hours.assign(rows * problem.stride, 0);
  problem.one_off.assign(rows * problem.years, 0);
  problem.structural.assign(rows * problem.years, 0);
  problem.cost.assign(rows, 0);
  for (ActionIndex a = 0; a < problem.action_count; ++a) {
    const Problem::Item& item = problem.items[a];
    if (!item.open) continue;
    const Afterwards after = afterwards(problem, instance.actions[a]);
    for (int start = item.first; start <= item.last; ++start)
      fill_row(problem, instance.actions[a], after, start, row_of(item, start));
  }
  fill_limits(problem);
  return problem;
}

int ready_month(const Problem& problem, const Starts& starts, ActionIndex action) {
  const auto after = [&](ActionIndex a) {
    return starts[a] == not_chosen ? problem.months : starts[a] + problem.items[a].duration;
  };
  int ready = 0;
  for (const ActionIndex before : problem.items[action].requires_)
    ready = std::max(ready, after(before));
  for (const auto& alternatives : problem.items[action].any_of) {
    int soonest = problem.months;
    for (const auto& alternative : alternatives) {
      int all = 0;
      for (const ActionIndex before : alternative)
        all = std::max(all, after(before));
      soonest = std::min(soonest, all);
    }
    ready = std::max(ready, soonest);
  }
  return ready;
}

}  // namespace weerbaar
