// SPDX-License-Identifier: EUPL-1.2
#include "planner/variants/both_plans.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "planner/instance/known_plan.h"
#include "planner/search/as_plan.h"
#include "planner/variants/replan.h"

namespace weerbaar {

namespace {

constexpr std::int64_t parts_of_value = 1'000'000;

struct Side {
  const Model& model;
  Problem problem;
  SearchResult best;
};

KnownPlan known_of(const Side& side, const Starts& starts) {
  return known_plan(side.problem.instance, starts);
}

// `side` going on with the plan that the other has.
Replanned follow(const Side& side, const KnownPlan& leader) {
  return go_on(side.model, side.problem, earlier_plan(side.problem.instance, leader), side.best,
               Freedom::when_it_pays);
}

// A better plan than was known, met on the way.
bool improve(Side& side, const Replan& replan) {
  SearchResult free = as_plan(side.problem, replan.free.starts);
  if (!better(free.score, side.best.score)) return false;
  side.best = std::move(free);
  return true;
}

// One of the two leads, the other follows.
struct Way {
  KnownPlan leader;
  Replanned follower;
  std::size_t different = 0;  // actions in one of the plans only, or in another month
  std::int64_t given_up = 0;  // of the best value of who follows
};

std::size_t count_different(const KnownPlan& one, const KnownPlan& other) {
  std::set<std::pair<std::string, Month>> starts;
  for (const KnownPlan::Start& each : one.starts)
    starts.emplace(each.action, each.month);
  std::set<std::string> different;
  for (const KnownPlan::Start& each : other.starts)
    if (starts.erase({each.action, each.month}) == 0) different.insert(each.action);
  for (const auto& [action, month] : starts)
    different.insert(action);
  return different.size();
}

Way way_of(const Side& leader, const Side& follower) {
  Way way;
  way.leader = known_of(leader, leader.best.starts);
  way.follower = follow(follower, way.leader);
  way.different = count_different(way.leader, known_of(follower, way.follower.found.starts));
  const std::int64_t best = follower.best.score.value;
  if (best > 0) way.given_up = (best - way.follower.found.score.value) * parts_of_value / best;
  return way;
}

bool leads(const KnownPlan& one, const KnownPlan& other) {
  return std::lexicographical_compare(
      one.starts.begin(), one.starts.end(), other.starts.begin(), other.starts.end(),
      [](const KnownPlan::Start& left, const KnownPlan::Start& right) {
        return std::tie(left.month, left.action) < std::tie(right.month, right.action);
      });
}

// The one goes on with the other's plan, within the margin.
bool keeps(const Way& way) {
  return way.follower.replan.taken == Freedom::none;
}

bool is_taken_before(const Way& one, const Way& other) {
  if (keeps(one) != keeps(other)) return keeps(one);
  if (one.different != other.different) return one.different < other.different;
  if (one.given_up != other.given_up) return one.given_up < other.given_up;
  return leads(one.leader, other.leader);
}

Side side_of(const PlannedAlone& alone) {
  Side side{alone.model, build_problem(alone.instance), {}};
  side.best = as_plan(side.problem, alone.starts);
  return side;
}

}  // namespace

BothPlans plan_both(const PlannedAlone& was, const PlannedAlone& becomes) {
  std::array<Side, 2> sides = {side_of(was), side_of(becomes)};
  // Every better plan that is met is taken, and there is an end to better plans.
  for (;;) {
    std::array<Way, 2> ways = {way_of(sides[0], sides[1]), way_of(sides[1], sides[0])};
    const bool first = improve(sides[1], ways[0].follower.replan);
    const bool second = improve(sides[0], ways[1].follower.replan);
    if (first || second) continue;
    const std::size_t leading = is_taken_before(ways[1], ways[0]) ? 1 : 0;
    const std::size_t following = 1 - leading;
    Way& way = ways[leading];
    const Starts& followed = way.follower.found.starts;
    // The other way round the one that leads must have nothing to gain either.
    Replan back = follow(sides[leading], known_of(sides[following], followed)).replan;
    if (improve(sides[leading], back)) continue;

    BothPlans both;
    const bool one_plan = way.leader == ways[following].leader;
    if (keeps(way) && !one_plan) both.follower = leading == 0 ? Follower::becomes : Follower::was;
    both.was = leading == 0 ? sides[0].best.starts : followed;
    both.becomes = leading == 0 ? followed : sides[1].best.starts;
    both.replan = std::move(leading == 0 ? way.follower.replan : back);
    if (leading == 1 && !one_plan) both.replan.taken = Freedom::free;
    return both;
  }
}

}  // namespace weerbaar
