#include "planner/conflict/conflict.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "brute_force.h"
#include "planner/conflict/check_instance.h"
#include "planner/conflict/repair.h"
#include "planner/search/nearest_plan.h"
#include "planner/search/solve.h"
#include "town.h"

namespace weerbaar::testing {
namespace {

// The rules let go one by one, in the instance itself: written apart from what is tested.
struct Relaxed {
  Instance instance;
  bool open_end = false;
};
Relaxed let_go(const Instance& instance, const std::vector<HardRule>& rules) {
  constexpr std::int64_t plenty = 1'000'000'000;
  Relaxed relaxed{instance, false};
  for (const HardRule& rule : rules) {
    Action& action = relaxed.instance.actions[rule.action];
    switch (rule.kind) {
      case RuleKind::one_off:
        relaxed.instance.money[rule.label].one_off[rule.year] = plenty;
        break;
      case RuleKind::structural:
        relaxed.instance.money[rule.label].structural[rule.year] = plenty;
        break;
      case RuleKind::hours:
        relaxed.instance.capacity[rule.role].reset();
        break;
      case RuleKind::horizon:
        relaxed.open_end = true;
        break;
      case RuleKind::deadline:
        action.deadline.reset();
        action.latest_finish = instance.months - 1;
        break;
      case RuleKind::start:
        action.fixed_start.reset();
        break;
      case RuleKind::excluded:
        action.state = ActionState::open;
        break;
      case RuleKind::must:
        action.settled = false;
        break;
    }
  }
  mark_mandatory(relaxed.instance);
  return relaxed;
}

std::vector<HardRule> others(const Conflicts& conflicts, const std::vector<std::size_t>& kept) {
  std::vector<HardRule> rest;
  for (std::size_t rule = 0; rule < conflicts.rules.size(); ++rule)
    if (!std::binary_search(kept.begin(), kept.end(), rule)) rest.push_back(conflicts.rules[rule]);
  return rest;
}

bool exists(const Relaxed& relaxed) {
  return plan_exists(relaxed.instance, relaxed.open_end);
}

// A municipality that decided more than it may be able to do.
std::optional<Town> overfull_town(std::uint32_t seed) {
  auto town = random_town(seed, {3 + static_cast<int>(seed % 4), 5, 2});
  if (!town || town->instance.actions.size() > 7) return std::nullopt;
  Dice dice(seed + 5);
  for (Action& action : town->instance.actions) {
    if (action.state != ActionState::open || !dice.one_in(2)) continue;
    action.state = ActionState::decided;
    action.settled = true;
    if (dice.one_in(3) && action.earliest_start + action.duration - 1 <= action.latest_finish)
      action.fixed_start = action.earliest_start;
  }
  mark_mandatory(town->instance);
  return town;
}

TEST_CASE("whether all that must be there can be, is what trying everything gives") {
  int possible = 0;
  int impossible = 0;
  for (std::uint32_t seed = 1; seed <= 1500; ++seed) {
    CAPTURE(seed);
    const auto town = overfull_town(seed);
    if (!town) continue;
    const Answer answer = feasible(town->instance);
    const bool exists = plan_exists(town->instance);
    CHECK((answer.possibility == (exists ? Possibility::possible : Possibility::impossible)));
    ++(exists ? possible : impossible);
    if (!exists) continue;
    const Problem problem = build_problem(town->instance, start_windows(town->instance));
    CHECK(is_plan(problem, answer.starts));
  }
  CHECK(possible > 50);
  CHECK(impossible > 50);
}

TEST_CASE("rules that clash: no plan keeps them, without any one of them there is a plan") {
  int clashes = 0;
  std::vector<int> of_kind(8, 0);
  for (std::uint32_t seed = 1; seed <= 1500; ++seed) {
    CAPTURE(seed);
    const auto town = overfull_town(seed);
    if (!town) continue;
    const Conflicts conflicts = find_conflicts(town->instance, 4);
    CHECK(conflicts.sets.empty() == plan_exists(town->instance));
    std::size_t last = 0;
    for (const Conflict& conflict : conflicts.sets) {
      ++clashes;
      CHECK(conflict.minimal);
      CHECK(conflict.rules.size() >= last);
      last = conflict.rules.size();
      std::vector<HardRule> rest = others(conflicts, conflict.rules);
      CHECK(!exists(let_go(town->instance, rest)));
      for (const std::size_t rule : conflict.rules) {
        ++of_kind[static_cast<std::size_t>(conflicts.rules[rule].kind)];
        rest.push_back(conflicts.rules[rule]);
        CHECK(exists(let_go(town->instance, rest)));
        rest.pop_back();
      }
    }
  }
  CHECK(clashes > 100);
  for (std::size_t kind = 0; kind < of_kind.size(); ++kind)
    CHECK_MESSAGE(of_kind[kind] > 0, kind);
}

TEST_CASE("every set that clashes is found, smallest first") {
  int compared = 0;
  for (std::uint32_t seed = 1; seed <= 400; ++seed) {
    CAPTURE(seed);
    const auto town = overfull_town(seed);
    if (!town) continue;
    const Conflicts conflicts = find_conflicts(town->instance, 1000);
    if (conflicts.rules.size() > 11 || conflicts.sets.empty()) continue;
    CHECK(conflicts.all);
    // All subsets of the rules, by brute force.
    const std::size_t count = std::size_t{1} << conflicts.rules.size();
    std::vector<bool> plannable(count);
    const auto rules_in = [&](std::size_t subset) {
      std::vector<std::size_t> kept;
      for (std::size_t rule = 0; rule < conflicts.rules.size(); ++rule)
        if ((subset >> rule & 1) != 0) kept.push_back(rule);
      return kept;
    };
    for (std::size_t subset = 0; subset < count; ++subset)
      plannable[subset] = exists(let_go(town->instance, others(conflicts, rules_in(subset))));
    std::vector<std::vector<std::size_t>> minimal;
    for (std::size_t subset = 0; subset < count; ++subset) {
      bool is_minimal = !plannable[subset];
      for (std::size_t rule = 0; rule < conflicts.rules.size(); ++rule)
        if ((subset >> rule & 1) != 0)
          is_minimal = is_minimal && plannable[subset & ~(std::size_t{1} << rule)];
      if (is_minimal) minimal.push_back(rules_in(subset));
    }
    std::vector<std::vector<std::size_t>> found;
    for (const Conflict& conflict : conflicts.sets)
      found.push_back(conflict.rules);
    std::sort(found.begin(), found.end());
    std::sort(minimal.begin(), minimal.end());
    CHECK((found == minimal));
    ++compared;
  }
  CHECK(compared > 20);
}

// The same, but decided in the profile, so that a later end of the plan can be tried too.
std::optional<Town> overfull_profile(std::uint32_t seed) {
  CaseText text = random_case(seed, {3 + static_cast<int>(seed % 4), 5, 2});
  Dice dice(seed + 5);
  const std::string profile = joined(text.profile);
  for (int m = 0; m < 6; ++m) {
    const std::string id = "id = \"m" + std::to_string(m) + "\"";
    if (profile.find(id) != std::string::npos || !dice.one_in(2)) continue;
    if (joined(text.catalog).find(id) == std::string::npos) continue;
    text.profile.push_back("[[maatregelen]]\n" + id + "\nstatus = \"besloten\"\n");
  }
  Town town;
  town.loaded = load_and_check(SourceFile{"profiel.toml", joined(text.profile)},
                               {SourceFile{"catalogus.toml", joined(text.catalog)}});
  for (const Diagnostic& finding : town.loaded.diagnostics.sorted())
    if (finding.severity == Severity::error && finding.code != Code::duty_does_not_fit &&
        finding.code != Code::deadline_too_early)
      return std::nullopt;
  Diagnostics reported;
  town.instance = build_instance(town.loaded.model, reported);
  if (town.instance.actions.size() > 7) return std::nullopt;
  return town;
}

Instance mended_by(const Town& town, const Repair& repair) {
  Instance mended = town.instance;
  for (const InputChange& change : repair)
    mended = with_change(town.loaded.model, mended, change);
  return mended;
}

TEST_CASE("every repair makes a plan possible, and one less of it does not") {
  int repairs_seen = 0;
  int several = 0;
  std::vector<int> of_kind(8, 0);
  for (std::uint32_t seed = 1; seed <= 1500; ++seed) {
    CAPTURE(seed);
    const auto town = overfull_profile(seed);
    if (!town) continue;
    const Conflicts conflicts = find_conflicts(town->instance, 4);
    for (const Repair& repair : find_repairs(town->loaded.model, town->instance, conflicts, 8)) {
      ++repairs_seen;
      const Instance mended = mended_by(*town, repair);
      CHECK(plan_exists(mended));
      const Problem problem = build_problem(mended);
      CHECK(is_plan(problem, solve(problem, {300, 10}).found.starts));
      several += repair.size() > 1 ? 1 : 0;
      // Each change is as small as can be beside the others, and none can be missed.
      for (std::size_t at = 0; at < repair.size(); ++at) {
        ++of_kind[static_cast<std::size_t>(repair[at].kind)];
        Repair less = repair;
        if (less[at].amount > 1)
          --less[at].amount;
        else
          less.erase(less.begin() + static_cast<std::ptrdiff_t>(at));
        if (less.size() == repair.size() && repair[at].kind == ChangeKind::start) continue;
        CHECK(!plan_exists(mended_by(*town, less)));
      }
    }
  }
  CHECK(repairs_seen > 200);
  CHECK(several > 10);
  for (const ChangeKind kind :
       {ChangeKind::one_off, ChangeKind::structural, ChangeKind::hours, ChangeKind::horizon,
        ChangeKind::deadline, ChangeKind::start, ChangeKind::release})
    CHECK_MESSAGE(of_kind[static_cast<std::size_t>(kind)] > 0, static_cast<int>(kind));
}

}  // namespace
}  // namespace weerbaar::testing
