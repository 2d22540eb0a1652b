// SPDX-License-Identifier: EUPL-1.2
// The engine's plans held against the law, as law.h and its neighbours say it.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>

#include "brute_force.h"
#include "law_plan.h"
#include "planner/plan/verify.h"
#include "town.h"

namespace weerbaar::testing {
namespace {

// In the order of start, then rank.
NamedPlan named(const Instance& instance, const Plan& plan) {
  std::vector<std::pair<int, ActionIndex>> sequence;
  for (const Planned& planned : plan.chosen)
    sequence.emplace_back(planned.start, planned.action);
  std::sort(sequence.begin(), sequence.end());
  NamedPlan result;
  for (const auto& [start, action] : sequence)
    result.emplace_back(start, instance.actions[action].id);
  return result;
}

std::string text_of(const NamedPlan& plan) {
  std::string text;
  for (const auto& [start, id] : plan)
    text += fmt::format("{}:{} ", start, id);
  return text;
}

struct EnginePlan {
  NamedPlan sequence;
  std::int64_t value = 0;
  std::int64_t cost = 0;
};

// None: the profile as it stands has no plan, or has an error.
std::optional<EnginePlan> engine_plan(Loaded loaded, std::int64_t evaluations) {
  if (!loaded.diagnostics.ok()) return std::nullopt;
  const PlanResult result = make_plan(loaded.model, effort_for(evaluations), loaded.diagnostics);
  if (!result.plan || !result.repairs.empty()) return std::nullopt;
  return EnginePlan{named(result.instance, *result.plan), result.plan->value,
                    result.plan->total_cost};
}

Loaded load_texts(const std::string& profile, const std::string& catalog) {
  return load_and_check(SourceFile{"profiel.toml", profile},
                        {SourceFile{"catalogus.toml", catalog}});
}

Loaded load_case(const CaseText& text) {
  return load_texts(joined(text.profile), joined(text.catalog));
}

// Small enough to try everything.
Size small_size(std::uint32_t seed) {
  return {.measures = 3 + static_cast<int>(seed % 4),
          .months = 6 + static_cast<int>(seed % 3),
          .roles = 2,
          .blocks = 3,
          .entries = 2};
}

constexpr std::size_t most_actions = 9;

TEST_CASE("a plan keeps every rule of the planning model") {
  int planned = 0;
  for (std::uint32_t seed = 1; planned < 400 && seed <= 1000; ++seed) {
    CAPTURE(seed);
    const int measures = 5 + static_cast<int>(seed % 40);
    const int months = 6 + static_cast<int>(seed % 30);
    Loaded loaded = load_case(random_case(seed, {measures, months, 3, 5, 3}));
    if (!loaded.diagnostics.ok()) continue;
    const PlanResult result = make_plan(loaded.model, effort_for(1500), loaded.diagnostics);
    if (!result.plan || !result.repairs.empty()) continue;
    ++planned;
    const NamedPlan plan = named(result.instance, *result.plan);
    const std::string written = text_of(plan);
    CAPTURE(written);
    for (const std::string& broken : verify(loaded.model, result.instance, *result.plan))
      CHECK_MESSAGE(false, broken);
    for (const std::string& broken : broken_by_law(loaded.model, plan))
      CHECK_MESSAGE(false, broken);
    CHECK(result.plan->value == value_by_law(loaded.model, plan));
  }
  CHECK(planned == 400);
}

TEST_CASE("every action has a verdict exactly once") {
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    const auto town = random_town(seed, {12, 12, 3, 5, 3});
    if (!town) continue;
    Diagnostics diagnostics = town->loaded.diagnostics;
    const PlanResult result = make_plan(town->loaded.model, effort_for(300), diagnostics);
    if (!result.plan) continue;
    std::vector<int> verdicts(result.instance.actions.size(), 0);
    for (const Planned& planned : result.plan->chosen)
      ++verdicts[planned.action];
    for (const LeftOut& left_out : result.plan->left_out)
      ++verdicts[left_out.action];
    // A ladder that stops says what it still asks, or why there is nothing to ask.
    for (const NextStep& next : result.plan->next) {
      const LeftOutCause cause = next.why.cause;
      CAPTURE(next.ladder);
      if (next.missing.empty())
        CHECK((cause == LeftOutCause::ladder_ends || cause == LeftOutCause::target_reached ||
               cause == LeftOutCause::after_end || cause == LeftOutCause::step ||
               cause == LeftOutCause::horizon || cause == LeftOutCause::role ||
               cause == LeftOutCause::prerequisite || cause == LeftOutCause::excluded_by_other));
      if (cause == LeftOutCause::several_limits) CHECK(next.why.shortages.size() > 1);
      for (const Shortage& each : next.why.shortages)
        CHECK(each.amount > 0);
    }
    for (ActionIndex a = 0; a < verdicts.size(); ++a) {
      const ActionState state = result.instance.actions[a].state;
      CAPTURE(result.instance.actions[a].id);
      if (state == ActionState::finished || state == ActionState::absent)
        CHECK(verdicts[a] == 0);
      else
        CHECK(verdicts[a] == 1);
    }
  }
}

TEST_CASE("the plan is the one that trying everything gives") {
  int compared = 0;
  int without_plan = 0;
  for (std::uint32_t seed = 1; seed <= 600; ++seed) {
    CAPTURE(seed);
    const Loaded loaded = load_case(random_case(seed, small_size(seed)));
    if (!loaded.diagnostics.ok() || action_count(loaded.model) > most_actions) continue;
    const std::optional<EnginePlan> plan = engine_plan(loaded, 4000);
    const std::optional<BestPlan> best = best_plan(loaded.model);
    CHECK(best.has_value() == plan.has_value());
    if (!best || !plan) {
      ++without_plan;
      continue;
    }
    ++compared;
    CHECK(plan->value == best->value);
    CHECK(plan->cost == best->cost);
    CHECK(text_of(plan->sequence) == text_of(best->sequence));
  }
  CHECK(compared >= 200);
  MESSAGE(compared, " plans compared, ", without_plan, " towns without one");
}

// What the files say is right by itself, but no plan can have it all.
bool says_no_plan(const Loaded& loaded) {
  constexpr Code codes[] = {Code::no_plan,
                            Code::duty_does_not_fit,
                            Code::decided_prerequisite_excluded,
                            Code::decided_pair_excludes,
                            Code::decided_too_early,
                            Code::deadline_too_early,
                            Code::nobody_can_carry};
  bool says = false;
  for (const Diagnostic& finding : loaded.diagnostics.sorted()) {
    if (finding.severity != Severity::error) continue;
    if (std::find(std::begin(codes), std::end(codes), finding.code) == std::end(codes))
      return false;
    says = true;
  }
  return says;
}

TEST_CASE("input is refused for having no plan only when there is none") {
  int refused = 0;
  for (std::uint32_t seed = 1; seed <= 1500; ++seed) {
    CAPTURE(seed);
    const Loaded loaded = load_case(random_case(seed, small_size(seed)));
    if (!says_no_plan(loaded) || action_count(loaded.model) > most_actions) continue;
    ++refused;
    CHECK(!plan_exists(loaded.model));
  }
  CHECK(refused > 50);
}

TEST_CASE("with an open end there is a plan whenever there is one without") {
  int later = 0;  // only after the horizon
  for (std::uint32_t seed = 1; seed <= 1500; ++seed) {
    CAPTURE(seed);
    const Loaded loaded = load_case(random_case(seed, small_size(seed)));
    if (!loaded.diagnostics.ok() && !says_no_plan(loaded)) continue;
    if (action_count(loaded.model) > most_actions) continue;
    const bool now = plan_exists(loaded.model);
    const bool ever = plan_exists(loaded.model, true);
    if (now) CHECK(ever);
    later += ever && !now ? 1 : 0;
  }
  CHECK(later > 10);
}

TEST_CASE("the order of entries in the files never matters") {
  int compared = 0;
  for (std::uint32_t seed = 1; seed <= 120; ++seed) {
    CAPTURE(seed);
    const CaseText text = random_case(seed, {14, 12, 3, 5, 3});
    const Loaded plain = load_case(text);
    const Loaded mixed = load_texts(shuffled_but_for_ties(text.profile, seed + 7),
                                    shuffled_but_for_ties(text.catalog, seed + 9));
    CHECK(plain.diagnostics.ok() == mixed.diagnostics.ok());
    const auto plan = engine_plan(plain, 600);
    const auto other = engine_plan(mixed, 600);
    CHECK(plan.has_value() == other.has_value());
    if (!plan || !other) continue;
    ++compared;
    CHECK(plan->value == other->value);
    CHECK(text_of(plan->sequence) == text_of(other->sequence));
  }
  CHECK(compared > 60);
}

// "More money never lowers the best V": more in one line that is there. (A line for a year that had
// none would take the place of the last one before it.)
TEST_CASE("more money never lowers the best value") {
  int compared = 0;
  int higher = 0;
  for (std::uint32_t seed = 1; seed <= 400; ++seed) {
    CAPTURE(seed);
    const Loaded loaded = load_case(random_case(seed, small_size(seed)));
    if (!loaded.diagnostics.ok() || action_count(loaded.model) > most_actions) continue;
    const auto best = best_plan(loaded.model);
    if (!best) continue;
    for (std::size_t line = 0; line < loaded.model.profile.budget.size(); ++line)
      for (const bool one_off : {true, false}) {
        Model richer = loaded.model;
        BudgetLine& more = richer.profile.budget[line];
        (one_off ? more.one_off : more.structural) +=
            200 + static_cast<std::int64_t>(seed % 5) * 90;
        const auto other = best_plan(richer);
        REQUIRE(other.has_value());
        CHECK(other->value >= best->value);
        ++compared;
        higher += other->value > best->value ? 1 : 0;
      }
  }
  CHECK(compared > 400);
  CHECK(higher > 20);
}

}  // namespace
}  // namespace weerbaar::testing
