// SPDX-License-Identifier: EUPL-1.2
// Going on with an earlier plan: what a handful of moves can bring, and what is kept.
#include <doctest/doctest.h>

#include <algorithm>

#include "planner/instance/input_change.h"
#include "planner/instance/read_known_plan.h"
#include "planner/plan/verify.h"
#include "planner/report/report.h"
#include "planner/search/as_plan.h"
#include "planner/search/bound.h"
#include "planner/search/nearest_plan.h"
#include "planner/search/solve.h"
#include "planner/variants/few_moves.h"
#include "planner/variants/replan.h"
#include "town.h"

namespace weerbaar::testing {

namespace {

int difference(const Starts& left, const Starts& right) {
  int count = 0;
  for (ActionIndex a = 0; a < left.size(); ++a)
    count += left[a] != right[a] ? 1 : 0;
  return count;
}

// The highest value of all plans with at most that many moves, one action after the other and
// without a look at how few_moves goes about it.
std::int64_t best_by_trying(const Problem& problem, const Starts& kept, Starts& starts,
                            ActionIndex from, int left) {
  std::int64_t best = -1;
  if (const SearchResult plan = as_plan(problem, starts); plan.is_plan()) best = plan.score.value;
  if (left == 0) return best;
  for (ActionIndex a = from; a < problem.action_count; ++a) {
    const Problem::Item& item = problem.items[a];
    if (!item.open || item.fixed) continue;
    for (int start = item.first - 1; start <= item.last; ++start) {
      starts[a] = start < item.first ? not_chosen : start;
      if (starts[a] == kept[a]) continue;
      best = std::max(best, best_by_trying(problem, kept, starts, a + 1, left - 1));
    }
    starts[a] = kept[a];
  }
  return best;
}

// The profile with marks of its blocks that came out otherwise, and some less money.
Model changed(Model model) {
  for (PillarState& pillar : model.profile.pillars)
    pillar.mark = std::clamp(pillar.mark + (pillar.priority % 200 < 100 ? 40 : -40), 100, 1000);
  for (BudgetLine& line : model.profile.budget)
    line.one_off = line.one_off * 4 / 5;
  return model;
}

// What is left when one action in three is forgotten: a plan with much to gain.
KnownPlan thinned(KnownPlan plan) {
  std::vector<KnownPlan::Start> left;
  for (std::size_t at = 0; at < plan.starts.size(); ++at)
    if (at % 3 != 0) left.push_back(plan.starts[at]);
  plan.starts = std::move(left);
  return plan;
}

struct Known {
  Town town;
  KnownPlan plan;
};

std::optional<Known> known_town(std::uint32_t seed, const Size& size) {
  auto town = random_town(seed, size);
  if (!town) return std::nullopt;
  const PlanResult made = make_plan(town->loaded.model, effort_for(300), town->loaded.diagnostics);
  if (!made.plan || !made.repairs.empty() || made.plan->chosen.empty()) return std::nullopt;
  KnownPlan plan = known_plan(made.instance, starts_of(made.instance, *made.plan));
  return Known{std::move(*town), std::move(plan)};
}

}  // namespace

TEST_CASE("of all plans with at most three moves the best is found where all are tried") {
  int cases = 0;
  int gained = 0;
  int lost_by_the_short_way = 0;
  for (std::uint32_t seed = 1; seed <= 400; ++seed) {
    CAPTURE(seed);
    const auto known = known_town(seed, {4, 5, 2, 3, 1});
    if (!known) continue;
    const Problem problem = build_problem(instance_of(changed(known->town.loaded.model)));
    const SearchResult kept =
        nearest_plan(problem, starts_of(problem.instance, thinned(known->plan)));
    if (!kept.is_plan()) continue;
    const FewMoves few = few_moves(problem, kept.starts);
    if (!few.is_best) continue;
    ++cases;
    Starts starts = kept.starts;
    CHECK(few.found.score.value == best_by_trying(problem, kept.starts, starts, 0, most_moves));
    if (few.moves > 0) ++gained;
    // The promising ones alone: a plan too, and never a better one.
    const FewMoves quick = few_moves(problem, kept.starts, most_moves, 0);
    CHECK(!quick.is_best);
    CHECK(quick.found.score.value <= few.found.score.value);
    CHECK(quick.found.score.value >= kept.score.value);
    if (quick.found.score.value < few.found.score.value) ++lost_by_the_short_way;
  }
  MESSAGE(cases << " cases, " << gained << " with something to gain, " << lost_by_the_short_way
                << " missed by the short way");
  CHECK(cases > 100);
  CHECK(gained > 20);
  CHECK(lost_by_the_short_way * 5 < gained);
}

TEST_CASE("a plan with few moves keeps the rules and lies between the kept plan and the bound") {
  int cases = 0;
  int gained = 0;
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    const auto known = known_town(seed, {14, 16, 3, 6, 2});
    if (!known) continue;
    const Model model = changed(known->town.loaded.model);
    const Problem problem = build_problem(instance_of(model));
    const SearchResult kept = nearest_plan(problem, starts_of(problem.instance, known->plan));
    if (!kept.is_plan()) continue;
    ++cases;
    const FewMoves few = few_moves(problem, kept.starts);
    CHECK(few.moves == difference(kept.starts, few.found.starts));
    CHECK(few.moves <= most_moves);
    CHECK(few.found.score.value >= kept.score.value);
    CHECK(few.found.score.value <= bound_of(problem, presolve(problem), kept.starts, 100).value);
    CHECK(few.found.score.value == value_of(problem.instance, few.found.starts));
    CHECK((few.moves == 0) == (few.found.score.value == kept.score.value));
    for (const std::string& broken : broken_rules(model, problem.instance, few.found.starts))
      FAIL_CHECK(broken);
    // The same again.
    CHECK(few_moves(problem, kept.starts).found.starts == few.found.starts);
    if (few.moves > 0) ++gained;
  }
  MESSAGE(cases << " cases, " << gained << " with something to gain");
  CHECK(cases > 100);
  CHECK(gained > 20);
}

TEST_CASE("the earlier plan stays unless another brings enough more") {
  int stayed = 0;
  int left = 0;
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    const auto known = known_town(seed, {14, 16, 3, 6, 2});
    if (!known) continue;
    const Model model = changed(known->town.loaded.model);
    const auto plan = [&](Freedom freedom) {
      Diagnostics diagnostics;
      return make_plan(model, effort_for(600), diagnostics,
                       {.known = &known->plan, .freedom = freedom});
    };
    const PlanResult made = plan(Freedom::when_it_pays);
    if (!made.plan || !made.repairs.empty()) continue;
    REQUIRE(made.replan);
    const Replan& replan = *made.replan;
    CHECK(verify(made.model, made.instance, *made.plan).empty());
    CHECK(starts_of(made.instance, *made.plan) == way_taken(replan).starts);
    CHECK(made.plan->value == way_taken(replan).value);
    CHECK(replan.free.value <= made.plan->bound);
    for (const ActionChange& each : changes_of(replan))
      CHECK(each.before != each.after);
    if (!replan.none) continue;
    REQUIRE(replan.few);
    CHECK(replan.none->moves == 0);
    CHECK(replan.few->moves <= std::size_t{most_moves});
    CHECK(replan.none->value <= replan.few->value);
    CHECK(replan.few->value <= replan.free.value);
    const bool pays =
        (replan.free.value - replan.none->value) * 1000 > replan.none->value * keeping_margin;
    CHECK(replan.taken == (pays ? Freedom::free : Freedom::none));
    ++(pays ? left : stayed);
    // What is asked is what comes out.
    const PlanResult kept = plan(Freedom::none);
    CHECK(starts_of(kept.instance, *kept.plan) == replan.none->starts);
    const PlanResult few = plan(Freedom::few);
    CHECK(starts_of(few.instance, *few.plan) == replan.few->starts);
  }
  MESSAGE(stayed << " stayed, " << left << " left");
  CHECK(stayed > 30);
  CHECK(left > 30);
}

TEST_CASE("a plan made anew from the same input stays as it is") {
  int plans = 0;
  for (std::uint32_t seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    const auto known = known_town(seed, {10, 12, 2});
    if (!known) continue;
    Diagnostics diagnostics;
    const PlanResult same = make_plan(known->town.loaded.model, effort_for(300), diagnostics,
                                      {.known = &known->plan, .freedom = Freedom::none});
    REQUIRE(same.plan);
    CHECK(known_plan(same.instance, starts_of(same.instance, *same.plan)) == known->plan);
    CHECK(changes_of(*same.replan).empty());
    ++plans;
  }
  CHECK(plans > 30);
}

TEST_CASE("a measure decided since comes into the old plan, which is kept around it") {
  int decided = 0;
  int kept = 0;
  for (std::uint32_t seed = 1; seed <= 150; ++seed) {
    CAPTURE(seed);
    const auto known = known_town(seed, {12, 12, 2});
    if (!known) continue;
    const Instance& instance = known->town.instance;
    const Starts starts = starts_of(instance, known->plan);
    for (ActionIndex a = 0; a < starts.size(); ++a) {
      if (contains(starts, a) || instance.actions[a].state != ActionState::open) continue;
      const Model model =
          with_status(known->town.loaded.model, instance.actions[a], StatusWord::decided);
      Diagnostics diagnostics;
      const PlanResult result = make_plan(model, effort_for(300), diagnostics,
                                          {.known = &known->plan, .freedom = Freedom::none});
      if (!result.plan || !result.repairs.empty()) continue;
      ++decided;
      if (result.replan->taken != Freedom::none) continue;
      ++kept;
      CHECK(contains(starts_of(result.instance, *result.plan), a));
    }
  }
  // Where it is not kept what must be there fits in another order only.
  CHECK(decided > 50);
  CHECK(kept * 10 >= decided * 9);
}

TEST_CASE("a plan written as JSON is read back as it was") {
  int plans = 0;
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    auto town = random_town(seed, {10, 12, 2});
    if (!town) continue;
    const PlanResult made =
        make_plan(town->loaded.model, effort_for(300), town->loaded.diagnostics);
    if (!made.plan) continue;
    ++plans;
    const std::vector<Diagnostic> findings;
    const Outcome outcome{made.model,           made.instance, *made.plan,  Provenance{},
                          town->loaded.sources, findings,      made.repairs};
    Diagnostics reported;
    const auto read = read_known_plan({"plan.json", render_json(outcome)}, 0, reported);
    REQUIRE(read);
    check_known_plan(*read, made.model.profile, made.instance, reported);
    CHECK(reported.sorted().empty());
    const Starts starts = starts_of(made.instance, *made.plan);
    CHECK(starts_of(made.instance, read->plan) == starts);
    CHECK(earlier_plan(made.instance, read->plan).starts == starts);
  }
  CHECK(plans > 30);
}

}  // namespace weerbaar::testing
