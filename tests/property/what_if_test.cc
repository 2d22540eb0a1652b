// SPDX-License-Identifier: EUPL-1.2
#include "planner/variants/what_if.h"
#include "planner/search/as_plan.h"
#include "planner/search/scheduler.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "brute_force.h"
#include "town.h"

namespace weerbaar::testing {
namespace {

constexpr Effort full{600, 30};
constexpr Effort quick{60, 5};

struct PlannedTown : Town {
  Starts present;
};

std::optional<PlannedTown> planned_town(std::uint32_t seed, const Size& size) {
  const auto town = random_town(seed, size);
  if (!town) return std::nullopt;
  const Solved solved = solve(town->instance, full);
  if (solved.possibility != Possibility::possible) return std::nullopt;
  return PlannedTown{*town, solved.found.starts};
}

Model model_with(const PlannedTown& town, const std::vector<InputChange>& changes) {
  Model model = town.loaded.model;
  for (const InputChange& change : changes)
    model = with_change(model, instance_of(model), change);
  return model;
}

Instance with(const PlannedTown& town, const std::vector<InputChange>& changes) {
  return instance_of(model_with(town, changes));
}

TEST_CASE("what would let an action in does, and of several together all are needed") {
  int openings = 0;
  int left_out = 0;
  std::vector<int> of_kind(11, 0);
  for (std::uint32_t seed = 1; seed <= 160; ++seed) {
    CAPTURE(seed);
    const auto town = planned_town(seed, {14, 14, 3});
    if (!town) continue;
    int asked = 0;
    for (ActionIndex a = 0; a < town->instance.actions.size() && asked < 4; ++a) {
      if (town->present[a] != not_chosen ||
          town->instance.actions[a].state == ActionState::finished ||
          town->instance.actions[a].state == ActionState::absent)
        continue;
      ++asked;
      CAPTURE(a);
      const WhatIf what_if = what_would_let_in(town->loaded.model, town->instance, town->present, a,
                                               {}, {quick, full});
      for (const Opening& opening : what_if.openings) {
        ++openings;
        const Instance instance = with(*town, opening.changes);
        const Problem problem = build_problem(instance);
        const Starts starts = solve(problem, full).found.starts;
        CHECK(is_plan(problem, starts));
        CHECK(starts[a] != not_chosen);
        // And each pillar ends where it was said to.
        const Model model = model_with(*town, opening.changes);
        for (PillarIndex p = 0; opening.changes.size() == 1 && p < pillar_count; ++p)
          CHECK(opening.marks[p] == pillar_mark(model, instance, starts, p).after);
        // The present plan is set beside it as it would be with the change.
        CHECK(opening.present_marks == marks_after(model, instance, town->present));
        if (opening.changes.back().kind == ChangeKind::horizon) {
          CHECK(opening.loss == 0);
        } else {
          CHECK(opening.present_value == value_of(instance, town->present));
          if (opening.changes.size() == 1)
            CHECK(opening.present_value - opening.loss == value_of(instance, starts));
        }
        ++of_kind[static_cast<std::size_t>(opening.changes.back().kind)];
        // Of several together none can be left out.
        for (std::size_t at = 0; opening.changes.size() > 1 && at < opening.changes.size(); ++at) {
          std::vector<InputChange> fewer = opening.changes;
          fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(at));
          CHECK(solve(with(*town, fewer), full).found.starts[a] == not_chosen);
          ++left_out;
        }
      }
    }
  }
  CHECK(openings > 60);
  CHECK(left_out > 3);
  for (const ChangeKind kind : {ChangeKind::one_off, ChangeKind::structural, ChangeKind::hours,
                                ChangeKind::steering, ChangeKind::horizon, ChangeKind::admit})
    CHECK_MESSAGE(of_kind[static_cast<std::size_t>(kind)] > 0, static_cast<int>(kind));
}

TEST_CASE("in which order the kinds of change are asked makes no difference") {
  const DoAll backwards = [](std::size_t count, const std::function<void(std::size_t)>& thing) {
    while (count-- > 0)
      thing(count);
  };
  int openings = 0;
  int forced = 0;
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    const auto town = planned_town(seed, {14, 14, 3});
    if (!town) continue;
    // Every other town is short of money, so that other means are asked apart.
    std::vector<Shortage> shortages;
    if (seed % 2 == 0) shortages.push_back({.means = Shortage::Means::one_off});
    for (ActionIndex a = 0; a < town->instance.actions.size(); ++a) {
      if (town->present[a] != not_chosen || !can_be_planned(town->instance.actions[a])) continue;
      CAPTURE(a);
      const auto asked = [&](const DoAll& do_all) {
        return what_would_let_in(town->loaded.model, town->instance, town->present, a, shortages,
                                 {quick, full, {}, do_all});
      };
      const WhatIf one = asked(one_by_one);
      const WhatIf other = asked(backwards);
      CHECK(one.plans == other.plans);
      CHECK(one.with_it == other.with_it);
      CHECK(one.not_found_at_all == other.not_found_at_all);
      REQUIRE(one.forced.has_value() == other.forced.has_value());
      if (one.forced) {
        ++forced;
        CHECK(one.forced->loss == other.forced->loss);
        CHECK(one.forced->shift.in == other.forced->shift.in);
      }
      REQUIRE(one.openings.size() == other.openings.size());
      for (std::size_t at = 0; at < one.openings.size(); ++at) {
        ++openings;
        CHECK(one.openings[at].changes == other.openings[at].changes);
        CHECK(one.openings[at].loss == other.openings[at].loss);
        CHECK(one.openings[at].marks == other.openings[at].marks);
        CHECK(one.openings[at].shift.in == other.openings[at].shift.in);
      }
    }
  }
  CHECK(openings > 30);
  CHECK(forced > 30);
}

TEST_CASE("more of something else is told only where more of what is short does not help") {
  const std::vector<Shortage> money = {{.means = Shortage::Means::one_off}};
  int short_ones = 0;
  int others = 0;
  for (std::uint32_t seed = 1; seed <= 80; ++seed) {
    CAPTURE(seed);
    const auto town = planned_town(seed, {14, 14, 3});
    if (!town) continue;
    for (ActionIndex a = 0; a < town->instance.actions.size(); ++a) {
      const ActionState state = town->instance.actions[a].state;
      if (town->present[a] != not_chosen || state == ActionState::finished ||
          state == ActionState::absent || state == ActionState::excluded)
        continue;
      CAPTURE(a);
      bool has_short = false;
      bool has_other = false;
      for (const Opening& opening : what_would_let_in(town->loaded.model, town->instance,
                                                      town->present, a, money, {quick, full})
                                        .openings) {
        if (opening.changes.size() > 1) continue;  // together
        const ChangeKind kind = opening.changes.front().kind;
        if (kind == ChangeKind::one_off || kind == ChangeKind::carry_over)
          has_short = true;
        else if (kind != ChangeKind::horizon)
          has_other = true;
      }
      CHECK(!(has_short && has_other));
      short_ones += has_short ? 1 : 0;
      others += has_other ? 1 : 0;
    }
  }
  CHECK(short_ones > 10);
  CHECK(others > 10);
}

// The steps ask as much, and are worth the same where they can be complete in both.
bool same_worth(const Instance& one, const Instance& other) {
  for (LadderIndex l = 0; l < one.ladders.size(); ++l)
    for (int k = 1; k <= static_cast<int>(step_count); ++k) {
      const Step& here = one.ladders[l].step(k);
      const Step& there = other.ladders[l].step(k);
      if (here.needs.size() != there.needs.size() || (there.reachable && here.worth != there.worth))
        return false;
    }
  return true;
}

TEST_CASE("a plan without an action is never worth more than the best there is") {
  int compared = 0;
  int left = 0;
  int exact = 0;
  for (std::uint32_t seed = 1; seed <= 500; ++seed) {
    CAPTURE(seed);
    const auto town = planned_town(seed, {4 + static_cast<int>(seed % 3), 6, 2});
    if (!town || town->instance.actions.size() > 7) continue;
    const auto best = best_plan(town->loaded.model);
    REQUIRE(best);
    for (ActionIndex a = 0; a < town->instance.actions.size(); ++a) {
      if (town->present[a] == not_chosen) continue;
      const auto without = plan_without(town->loaded.model, town->instance, town->present, a,
                                        effort_beside_known(full.evaluations));
      if (town->instance.actions[a].mandatory) {
        CHECK(!without);
        continue;
      }
      const Model excluded =
          with_status(town->loaded.model, town->instance.actions[a], StatusWord::excluded);
      const auto other = best_plan(excluded);
      CHECK(without.has_value() == other.has_value());
      if (!without || !other) continue;
      const std::int64_t value = value_of(town->instance, town->present) - without->loss;
      CHECK(without->present_marks ==
            marks_after(town->loaded.model, town->instance, town->present));
      // Nor is it worth less than what is left of the plan when the action just goes.
      const Problem problem = build_problem(town->instance);
      Schedule rest = schedule_of(problem, town->present);
      std::vector<ActionIndex> gone;
      Scheduler(problem).eject(rest, a, gone);
      if (is_plan(problem, rest.starts())) {
        CHECK(value >= value_of(town->instance, rest.starts()));
        ++left;
      }
      // A block that can climb no more without it does not count: other steps are worth more then.
      if (!same_worth(town->instance, instance_of(excluded))) continue;
      CHECK(value <= other->value);
      ++compared;
      exact += value == other->value ? 1 : 0;
    }
  }
  CHECK(compared > 100);
  CHECK(left > 100);
  CHECK(exact * 100 >= compared * 95);
}

TEST_CASE("what deciding for an excluded action brings is measured without the exclusion") {
  int compared = 0;
  int brings_more = 0;
  for (std::uint32_t seed = 1; seed <= 900; ++seed) {
    CAPTURE(seed);
    const auto town = planned_town(seed, {4 + static_cast<int>(seed % 3), 6, 2});
    if (!town || town->instance.actions.size() > 7) continue;
    for (ActionIndex a = 0; a < town->instance.actions.size(); ++a) {
      if (town->instance.actions[a].state != ActionState::excluded) continue;
      const WhatIf what_if = what_would_let_in(town->loaded.model, town->instance, town->present, a,
                                               {}, {quick, full});
      const Model decided =
          with_status(town->loaded.model, town->instance.actions[a], StatusWord::decided);
      const auto best = best_plan(decided);
      CHECK(what_if.forced.has_value() == best.has_value());
      if (!best || !what_if.forced) continue;
      CHECK(what_if.forced->present_value == value_of(instance_of(decided), town->present));
      CHECK(what_if.forced->present_value - what_if.forced->loss == best->value);
      CHECK(what_if.forced->present_marks ==
            marks_after(decided, instance_of(decided), town->present));
      ++compared;
      brings_more += what_if.forced->loss < 0 ? 1 : 0;
    }
  }
  CHECK(compared > 20);
  CHECK(brings_more > 5);
}

}  // namespace
}  // namespace weerbaar::testing
