#include "planner/search/problem.h"

#include <algorithm>
#include <numeric>

namespace weerbaar {

namespace {

// What one action asks, whenever it starts.
struct Asked {
  std::vector<std::int32_t> hours;       // [month of a run]
  std::vector<std::int64_t> one_off;     // [month of a run]
  std::vector<std::int32_t> upkeep;      // [month of the plan], when it is finished by then
  std::vector<std::int64_t> structural;  // [month of the plan][year]: from that month on
};

std::size_t year_of(const Problem& problem, std::size_t month) {
  return static_cast<std::size_t>(problem.instance.year_of[month]);
}

Asked asked_by(const Problem& problem, const Action& action) {
  Asked asked;
  for (int k = 0; k < action.duration; ++k) {
    asked.hours.push_back(capped_hours(spread(action.hours, action.duration, k)));
    asked.one_off.push_back(spread(action.one_off, action.duration, k));
  }
  const auto months = static_cast<std::size_t>(problem.months);
  asked.upkeep.resize(months);
  asked.structural.resize((months + 1) * problem.years);
  for (std::size_t month = months; month-- > 0;) {
    const int j = (problem.instance.start + static_cast<int>(month)).in_year();
    asked.upkeep[month] = capped_hours(monthly_share(action.upkeep_hours, j));
    std::int64_t* from = &asked.structural[month * problem.years];
    std::copy_n(from + problem.years, problem.years, from);
    from[year_of(problem, month)] += monthly_share(action.structural, j);
  }
  return asked;
}

// Adds what an action asks when it first starts in `start` to the row of tables for that start.
void fill_row(Problem& problem, const Action& action, const Asked& asked, int start,
              std::size_t row) {
  std::int32_t* hours = &problem.hours[row * problem.stride];
  std::int64_t* one_off = &problem.one_off[row * problem.years];
  std::int64_t* structural = &problem.structural[row * problem.years];
  for (const int run : run_starts(action, start, problem.months))
    for (int k = std::max(0, -run); k < action.duration; ++k) {  // before: paid and worked already
      const int of_plan = run + k;
      const auto month = static_cast<std::size_t>(of_plan);
      const auto at = static_cast<std::size_t>(k);
      hours[month] = std::min(hours[month] + asked.hours[at], hours_cap);
      one_off[year_of(problem, month)] += asked.one_off[at];
    }
  const auto finished = static_cast<std::size_t>(std::max(0, start + action.duration));
  for (std::size_t month = finished; month < asked.upkeep.size(); ++month)
    hours[month] = std::min(hours[month] + asked.upkeep[month], hours_cap);
  std::copy_n(&asked.structural[finished * problem.years], problem.years, structural);
  problem.cost[row] = std::accumulate(one_off, one_off + problem.years, std::int64_t{0}) +
                      std::accumulate(structural, structural + problem.years, std::int64_t{0});
}

void add_links(const Instance& instance, const Action& action, Problem::Item& item) {
  const auto finished = [&](ActionIndex a) {
    return instance.actions[a].state == ActionState::finished;
  };
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

Problem::Item make_item(const Instance& instance, const Action& action, const StartWindow& window) {
  Problem::Item item;
  item.open = action.state != ActionState::finished && action.state != ActionState::excluded &&
              window.earliest_start <= window.latest_start &&
              window.latest_start + action.duration <= instance.months;
  item.mandatory = action.mandatory;
  item.fixed = action.fixed_start.has_value();
  item.first = window.earliest_start;
  item.last = window.latest_start;
  item.duration = action.duration;
  item.role = action.owner;
  item.role_limited = instance.capacity[action.owner].has_value();
  item.least_hours = capped_hours(action.hours / action.duration);
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
  const Instance& instance = problem.instance;
  problem.capacity.assign(problem.role_count * problem.stride, hours_cap);
  for (std::size_t role = 0; role < problem.role_count; ++role)
    if (instance.capacity[role])
      for (std::size_t month = 0; month < instance.capacity[role]->size(); ++month)
        problem.capacity[role * problem.stride + month] =
            capped_hours((*instance.capacity[role])[month]);
  for (const Money& money : instance.money) {
    problem.one_off_money.insert(problem.one_off_money.end(), money.one_off.begin(),
                                 money.one_off.end());
    problem.structural_money.insert(problem.structural_money.end(), money.structural.begin(),
                                    money.structural.end());
  }
}

}  // namespace

Problem build_problem(Instance of, const std::vector<StartWindow>& windows) {
  constexpr std::size_t lanes = 8;
  Problem problem;
  problem.instance = std::move(of);
  const Instance& instance = problem.instance;
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
    const Asked asked = asked_by(problem, instance.actions[a]);
    for (int start = item.first; start <= item.last; ++start)
      fill_row(problem, instance.actions[a], asked, start, row_of(item, start));
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

Problem build_problem(const Instance& instance) {
  return build_problem(instance, start_windows(instance));
}

}  // namespace weerbaar
