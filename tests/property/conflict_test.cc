// SPDX-License-Identifier: EUPL-1.2
#include "planner/conflict/conflict.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "brute_force.h"
#include "planner/conflict/check_instance.h"
#include "planner/conflict/repair.h"
#include "planner/instance/runs.h"
#include "planner/search/as_plan.h"
#include "planner/search/solve.h"
#include "town.h"

namespace weerbaar::testing {
namespace {

// The rules let go one by one, in what the files say: written apart from what is tested.
struct Relaxed {
  Model model;
  bool open_end = false;
};

// Every year of the horizon has a line of its own, so that more in one year says nothing of
// another.
void write_out_money(Model& model, const Instance& instance) {
  std::vector<BudgetLine> budget;
  for (std::size_t y = 0; y < instance.years.size(); ++y)
    for (LabelIndex label = 0; label < instance.labels.size(); ++label) {
      const Money& money = instance.money[label];
      budget.push_back({.year = instance.years[y],
                        .one_off = money.one_off[y],
                        .structural = money.structural[y],
                        .label = instance.labels[label],
                        .carry_over = money.carries[y]});
    }
  model.profile.budget = std::move(budget);
}

void drop_status(Model& model, const Action& action) {
  std::vector<Status>& statuses = model.profile.statuses;
  statuses.erase(std::remove_if(statuses.begin(), statuses.end(),
                                [&](const Status& each) { return each.measure == action.measure; }),
                 statuses.end());
}

void let_go_one(const HardRule& rule, const Instance& instance, Relaxed& relaxed) {
  constexpr std::int64_t plenty = 1'000'000'000;
  Profile& profile = relaxed.model.profile;
  const Action& action = instance.actions[rule.action];
  Measure& measure = relaxed.model.catalog.measures[action.measure];
  switch (rule.kind) {
    case RuleKind::one_off:
    case RuleKind::structural:
      for (BudgetLine& line : profile.budget)
        if (line.year == instance.years[rule.year] && line.label == instance.labels[rule.label])
          (rule.kind == RuleKind::one_off ? line.one_off : line.structural) = plenty;
      break;
    case RuleKind::hours:
      profile.capacities.erase(
          std::remove_if(profile.capacities.begin(), profile.capacities.end(),
                         [&](const Capacity& line) { return line.role == rule.role; }),
          profile.capacities.end());
      if (profile.steering &&
          (profile.steering->role == rule.role || rule.role == instance.capacity.size()))
        profile.steering->hours_without_line = plenty;
      break;
    case RuleKind::horizon:
      relaxed.open_end = true;
      break;
    case RuleKind::deadline:
      measure.deadline.reset();
      break;
    case RuleKind::start:
      for (Status& status : profile.statuses)
        if (status.measure == action.measure) status.start.reset();
      break;
    case RuleKind::excluded:
      drop_status(relaxed.model, action);
      break;
    case RuleKind::must:
      measure.duty = false;
      drop_status(relaxed.model, action);
      break;
  }
}

// None: letting go would change more than the rule, such as whether a measure applies here.
std::optional<Relaxed> let_go(const Town& town, const std::vector<HardRule>& rules) {
  Relaxed relaxed{town.loaded.model, false};
  write_out_money(relaxed.model, town.instance);
  for (const HardRule& rule : rules) {
    const HardRule start{.kind = RuleKind::start, .action = rule.action};
    const Action& action = town.instance.actions[rule.action];
    // The line that says that it must be there says when, too.
    if (rule.kind == RuleKind::must && action.state == ActionState::decided && action.fixed_start &&
        std::find(rules.begin(), rules.end(), start) == rules.end())
      return std::nullopt;
    let_go_one(rule, town.instance, relaxed);
  }
  const Instance after = instance_of(relaxed.model);
  for (ActionIndex a = 0; a < after.actions.size(); ++a) {
    const ActionState was = town.instance.actions[a].state;
    const ActionState is = after.actions[a].state;
    if (is != was && (is != ActionState::open || was == ActionState::running)) return std::nullopt;
    // With more hours it would have been done before the plan.
    if (is == ActionState::running &&
        finish_of(after.actions[a], *after.actions[a].fixed_start) < 0)
      return std::nullopt;
    if (after.actions[a].requires_ != town.instance.actions[a].requires_ ||
        after.actions[a].know_first != town.instance.actions[a].know_first)
      return std::nullopt;
  }
  return relaxed;
}

std::vector<HardRule> others(const Conflicts& conflicts, const std::vector<std::size_t>& kept) {
  std::vector<HardRule> rest;
  for (std::size_t rule = 0; rule < conflicts.rules.size(); ++rule)
    if (!std::binary_search(kept.begin(), kept.end(), rule)) rest.push_back(conflicts.rules[rule]);
  return rest;
}

bool exists(const Relaxed& relaxed) {
  return plan_exists(relaxed.model, relaxed.open_end);
}

// A municipality that decided more than it may be able to do. Without entries, of which a rule of
// one is not to be let go in the files without that of the others.
std::optional<Town> overfull_town(std::uint32_t seed) {
  auto town = random_town(seed, {3 + static_cast<int>(seed % 4), 5, 2});
  if (!town || town->instance.actions.size() > 8) return std::nullopt;
  Dice dice(seed + 5);
  Profile& profile = town->loaded.model.profile;
  for (const Action& action : town->instance.actions) {
    if (action.entry) return std::nullopt;
    // What runs longer for want of hours was done before the plan when those are let go.
    if (action.state == ActionState::running && action.fixed_length > action.duration)
      return std::nullopt;
    if (action.state != ActionState::open || !dice.one_in(2)) continue;
    Status status{.measure = action.measure, .word = StatusWord::decided};
    // Not before `niet_voor`, which the check of the input would refuse.
    if (dice.one_in(3) && length_from(action, action.earliest_start) > 0)
      status.start = town->instance.start + action.earliest_start;
    profile.statuses.push_back(status);
  }
  town->instance = instance_of(town->loaded.model);
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
    const bool exists = plan_exists(town->loaded.model);
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
  std::vector<int> of_kind(11, 0);
  for (std::uint32_t seed = 1; seed <= 1500; ++seed) {
    CAPTURE(seed);
    const auto town = overfull_town(seed);
    if (!town) continue;
    const Conflicts conflicts = find_conflicts(town->instance, 4);
    CHECK(conflicts.sets.empty() == plan_exists(town->loaded.model));
    std::size_t last = 0;
    for (const Conflict& conflict : conflicts.sets) {
      ++clashes;
      CHECK(conflict.minimal);
      CHECK(conflict.rules.size() >= last);
      last = conflict.rules.size();
      std::vector<HardRule> rest = others(conflicts, conflict.rules);
      if (const auto without = let_go(*town, rest)) CHECK(!exists(*without));
      for (const std::size_t rule : conflict.rules) {
        rest.push_back(conflicts.rules[rule]);
        if (const auto without = let_go(*town, rest)) {
          ++of_kind[static_cast<std::size_t>(conflicts.rules[rule].kind)];
          CHECK(exists(*without));
        }
        rest.pop_back();
      }
    }
  }
  CHECK(clashes > 100);
  for (std::size_t kind = 0; kind < 8; ++kind)
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
    bool comparable = true;
    for (std::size_t subset = 0; comparable && subset < count; ++subset) {
      const auto without = let_go(*town, others(conflicts, rules_in(subset)));
      comparable = without.has_value();
      plannable[subset] = comparable && exists(*without);
    }
    if (!comparable) continue;
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
    if (finding.severity == Severity::error && !is_clash(finding.code)) return std::nullopt;
  Diagnostics reported;
  town.instance = build_instance(town.loaded.model, reported);
  if (town.instance.actions.size() > 7) return std::nullopt;
  return town;
}

TEST_CASE("every repair makes a plan possible, and one less of it does not") {
  int repairs_seen = 0;
  int several = 0;
  std::vector<int> of_kind(11, 0);
  for (std::uint32_t seed = 1; seed <= 1500; ++seed) {
    CAPTURE(seed);
    const auto town = overfull_profile(seed);
    if (!town) continue;
    const Conflicts conflicts = find_conflicts(town->instance, 4);
    for (const Repair& repair : find_repairs(town->loaded.model, town->instance, conflicts, 8)) {
      ++repairs_seen;
      std::string offered;
      for (const InputChange& change : repair)
        offered += change_text(town->loaded.model, town->instance, change) + "; ";
      CAPTURE(offered);
      const Model mended = with_repair(town->loaded.model, repair);
      CHECK(plan_exists(mended));
      const Problem problem = build_problem(instance_of(mended));
      CHECK(is_plan(problem, solve(problem, {300, 10}).found.starts));
      several += repair.size() > 1 ? 1 : 0;
      // Each change is as small as can be beside the others, and none can be missed.
      for (std::size_t at = 0; at < repair.size(); ++at) {
        ++of_kind[static_cast<std::size_t>(repair[at].kind)];
        Repair less = repair;
        // Of several, a later one can make an earlier one larger than it need be.
        const bool counts = repair.size() == 1 && repair[at].kind != ChangeKind::presence &&
                            repair[at].kind != ChangeKind::steering;
        if (counts && less[at].amount > 1)
          --less[at].amount;
        else
          less.erase(less.begin() + static_cast<std::ptrdiff_t>(at));
        if (less.size() == repair.size() && repair[at].kind == ChangeKind::start) continue;
        CAPTURE(at);
        CHECK(!plan_exists(with_repair(town->loaded.model, less)));
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
