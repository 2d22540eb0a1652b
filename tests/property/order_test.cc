// SPDX-License-Identifier: EUPL-1.2
// What an order of goals stands for: a plan made again only from where the order changed is the
// plan made from the first goal on.
#include <doctest/doctest.h>

#include <algorithm>

#include "planner/search/as_plan.h"
#include "planner/search/bound.h"
#include "planner/search/first_plan.h"
#include "planner/search/just_fits.h"
#include "planner/search/order_change.h"
#include "planner/search/solve.h"
#include "tests/property/town.h"

namespace weerbaar::testing {

namespace {

constexpr Effort short_search{600, 20};

struct Start {
  Problem problem;
  Scheduler scheduler{problem};
  Schedule fixed{problem};
  explicit Start(const Instance& instance) : problem(build_problem(instance)) {
    scheduler.place_fixed(fixed);
  }
};

Filling filled(Start& start, const Order& order) {
  Filling filling(start.problem, start.scheduler, start.fixed);
  filling.fill(order);
  return filling;
}

}  // namespace

TEST_CASE(
    "a plan filled again from where its order changed is the plan filled from the beginning") {
  int same = 0;
  int other = 0;
  for (std::uint32_t seed = 1; seed <= 120; ++seed) {
    CAPTURE(seed);
    const auto town = random_town(seed, {14, 12, 3});
    if (!town) continue;
    Start start(town->instance);
    Order order = order_of_actions(start.problem, first_plan(start.problem).starts);
    if (order.goals.empty()) continue;
    Random random(seed);
    OrderChanges changes(start.problem, random);
    Filling now = filled(start, order);
    Filling next = now;
    for (int each = 0; each < 120; ++each) {
      CAPTURE(each);
      Order changed_order = order;
      Changed changed;
      if (!changes.change(changed_order, now, {.delay = 10}, changed)) continue;
      const bool differs = next.refill(now, changed_order, changed);
      const Filling anew = filled(start, changed_order);
      if (differs) {
        REQUIRE(next.schedule().starts() == anew.schedule().starts());
        CHECK(next.schedule().agrees());
        std::swap(now, next);
        ++other;
      } else {
        REQUIRE(now.schedule().starts() == anew.schedule().starts());
        now.take_places(next);
        ++same;
      }
      order = changed_order;
    }
  }
  CHECK(same > 500);
  CHECK(other > 500);
}

TEST_CASE("one more round of the search never gives a worse plan") {
  for (std::uint32_t seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    const auto town = random_town(seed, {40, 24, 4});
    if (!town) continue;
    std::int64_t value = 0;
    for (const std::int64_t evaluations :
         {7 * SearchOdds{}.first_round, 15 * SearchOdds{}.first_round}) {
      const Solved solved = solve(town->instance, {evaluations, 100});
      if (solved.possibility != Possibility::possible) continue;
      CHECK(solved.found.score.value >= value);
      value = solved.found.score.value;
    }
  }
}

TEST_CASE("a relaxation tends to what is possible, and the plan made of it keeps the rules") {
  int plans = 0;
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    const auto town = random_town(seed, {30, 24, 3});
    if (!town) continue;
    const Problem problem = build_problem(town->instance);
    const Presolved presolved = presolve(problem);
    const SearchResult first = first_plan(problem);
    CHECK(bound_of(problem, presolved, first.starts, 300).tendency.rounds == 0);
    const Tendency tendency = bound_of(problem, presolved, first.starts, 320).tendency;
    REQUIRE(tendency.rounds == 20);
    for (const int rounds : tendency.complete)
      CHECK(rounds <= tendency.rounds);
    for (ActionIndex a = 0; a < problem.action_count; ++a) {
      const Problem::Item& item = problem.items[a];
      if (!item.open) continue;
      int there = 0;
      for (int start = item.first; start <= item.last; ++start) {
        const int rounds = tendency.starts[row_of(item, start)];
        const std::vector<int>& possible = presolved.starts[a];
        if (std::find(possible.begin(), possible.end(), start) == possible.end())
          CHECK(rounds == 0);
        there += rounds;
      }
      CHECK(there <= tendency.rounds);
    }
    const SearchResult plan = plan_of_relaxation(problem, tendency);
    CHECK(schedule_of(problem, plan.starts).agrees());
    CHECK(plan.score.value == value_of(problem.instance, plan.starts));
    if (is_plan(problem, plan.starts)) ++plans;
  }
  CHECK(plans > 20);
}

TEST_CASE("the order of a plan's actions stands for that plan, and what else fits") {
  int plans = 0;
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    const auto town = random_town(seed, {12, 12, 3});
    if (!town) continue;
    Start start(town->instance);
    const SearchResult found = solve(start.problem, short_search).found;
    if (!is_plan(start.problem, found.starts)) continue;
    // What is chosen for an action that already runs goes in with it, not in its turn.
    bool chosen_for_running = false;
    for (const Problem::Item& item : start.problem.items)
      chosen_for_running = chosen_for_running || (item.fixed && !item.any_of.empty());
    if (chosen_for_running) continue;
    const Filling filling = filled(start, order_of_actions(start.problem, found.starts));
    for (ActionIndex a = 0; a < found.starts.size(); ++a)
      if (contains(found.starts, a)) CHECK(filling.schedule().starts()[a] == found.starts[a]);
    CHECK(filling.schedule().score().value >= found.score.value);
    ++plans;
  }
  CHECK(plans > 80);
}

TEST_CASE("starts of a plan that is worth as much are never left out") {
  int left_out = 0;
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    const auto town = random_town(seed, {12, 12, 3});
    if (!town) continue;
    const Problem problem = build_problem(town->instance);
    const Presolved presolved = presolve(problem);
    const Starts best = solve(problem, {3000, 50}).found.starts;
    if (!is_plan(problem, best)) continue;
    const Bound bound = bound_of(problem, presolved, best, 60);
    // Known is a plan that is not the best.
    const SearchResult known = first_plan(problem);
    const std::int64_t value = known.is_plan() ? known.score.value : 0;
    for (const std::int64_t least : {value, value_of(problem.instance, best)}) {
      const Presolved left = worth_trying(problem, presolved, bound, least);
      for (ActionIndex a = 0; a < best.size(); ++a) {
        left_out += static_cast<int>(presolved.starts[a].size() - left.starts[a].size());
        if (contains(best, a) && !presolved.starts[a].empty())
          CHECK(std::find(left.starts[a].begin(), left.starts[a].end(), best[a]) !=
                left.starts[a].end());
      }
    }
  }
  CHECK(left_out > 100);
}

TEST_CASE("the orders of steps that just fit complete their step") {
  int found = 0;
  for (std::uint32_t seed = 1; seed <= 600; ++seed) {
    CAPTURE(seed);
    const auto town = random_town(seed, {14, 9, 2});
    if (!town) continue;
    Start start(town->instance);
    Random random(seed);
    const std::int64_t most = 200;
    const JustFits fits = find_what_just_fits(start.problem, presolve(start.problem), random, most);
    CHECK(fits.evaluations <= most);
    for (const ActionIndex a : start.problem.mandatory)
      start.scheduler.insert(start.fixed, a);
    Order order = natural_order(start.problem);
    order.goals.clear();
    for (const GoalIndex goal : fits.goals) {
      order.goals.push_back(goal);
      if (goal >= start.problem.milestones.size()) continue;
      CHECK(filled(start, order).schedule().complete(goal));
      order.goals.clear();
      ++found;
    }
  }
  CHECK(found >= 3);
}

}  // namespace weerbaar::testing
