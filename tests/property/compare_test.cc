// SPDX-License-Identifier: EUPL-1.2
// Two plans beside each other, and what made the one the other.
#include <doctest/doctest.h>

#include <algorithm>

#include "model/check.h"
#include "model/difference.h"
#include "model/input_difference.h"
#include "parties_town.h"
#include "planner/plan/adopted_plan.h"
#include "planner/plan/comparison.h"
#include "planner/report/report.h"
#include "planner/variants/both_plans.h"
#include "planner/variants/causes.h"
#include "town.h"

namespace weerbaar::testing {

namespace {

const Size middle_size = {12, 14, 3, 5, 2};

// The text with another number after `key = `: the first one, or every one.
enum class Places { first, all };
std::string with_number(std::string text, const std::string& key, const std::string& number,
                        Places places = Places::all) {
  const std::string before = key + " = ";
  for (auto at = text.find(before); at != std::string::npos; at = text.find(before, at)) {
    at += before.size();
    const auto end = std::min(text.find_first_not_of("0123456789_.", at), text.size());
    text.replace(at, end - at, number);
    if (places == Places::first) break;
  }
  return text;
}

// The same municipality some time later: less money, other marks and hours, a status less.
CaseText later(CaseText text, std::uint32_t seed) {
  Dice dice(seed * 7 + 1);
  bool dropped = false;
  std::vector<std::string> pieces;
  for (std::string& piece : text.profile) {
    if (piece.starts_with("[[begroting]]") && dice.one_in(2))
      piece = with_number(piece, "eenmalig", "7");
    if (piece.starts_with("[[rollen]]") && dice.one_in(3))
      piece = with_number(piece, "uren_per_maand", "9");
    if (piece.find("score = ") != std::string::npos && dice.one_in(2))
      piece = with_number(piece, "score", "5.1", Places::first);
    if (!dropped && piece.starts_with("[[maatregelen]]") && dice.one_in(2)) {
      dropped = true;
      continue;
    }
    pieces.push_back(piece);
  }
  text.profile = std::move(pieces);
  return text;
}

struct Made {
  Town town;
  PlanResult result;
  Starts starts;
  KnownPlan plan;
  PlanFacts facts;
};

std::optional<Made> made_of(const CaseText& text, const KnownPlan* known = nullptr) {
  auto town = town_of(text);
  if (!town) return std::nullopt;
  const auto freedom = known == nullptr ? std::nullopt : std::optional(Freedom::when_it_pays);
  PlanResult result = make_plan(town->loaded.model, effort_for(300), town->loaded.diagnostics,
                                {.known = known, .freedom = freedom});
  if (!result.plan || !result.repairs.empty()) return std::nullopt;
  const Starts starts = starts_of(result.instance, *result.plan);
  const KnownPlan plan = known_plan(result.instance, starts);
  PlanFacts facts = facts_of(result.model, result.instance, starts);
  return Made{std::move(*town), std::move(result), starts, plan, std::move(facts)};
}

template <class Fact>
void turn_round(WasBecomes<Fact>& both) {
  std::swap(both.was, both.becomes);
}

template <class Fact>
void turn_round(std::vector<WasBecomes<Fact>>& all) {
  for (WasBecomes<Fact>& each : all)
    turn_round(each);
}

PlanComparison turned_round(PlanComparison comparison) {
  using enum ActionChangeKind;
  for (ActionDifference& each : comparison.actions) {
    turn_round(each.action);
    each.kind = each.kind == comes     ? goes
                : each.kind == goes    ? comes
                : each.kind == done    ? undone
                : each.kind == undone  ? done
                : each.kind == earlier ? later
                : each.kind == later   ? earlier
                                       : other_owner;
  }
  turn_round(comparison.steps);
  turn_round(comparison.pillars);
  turn_round(comparison.blocks);
  turn_round(comparison.money);
  turn_round(comparison.cost);
  return comparison;
}

bool same_input(const Document& one, const Document& other) {
  return same(*one.profile, *other.profile) && same(one.catalog, other.catalog);
}

std::int64_t more_of(const PlanComparison& comparison) {
  return *comparison.cost.becomes - *comparison.cost.was;
}

std::int64_t more_of(const Causes& causes) {
  std::int64_t more = 0;
  for (const Cause& cause : causes.causes)
    if (cause.possible) more += more_of(cause.effect);
  return more;
}

// What a change does alone is what it does when the two inputs differ in nothing else.
void check_alone(const Made& was, const Document& becomes, const Causes& causes) {
  for (const Cause& cause : causes.causes) {
    if (!cause.alone) continue;
    Document document = was.town.loaded.document;
    for (const InputDifference& each : cause.differences)
      apply(each, becomes, document);
    Diagnostics findings;
    const PlanResult only = make_plan(check(document, findings), effort_for(300), findings,
                                      {.known = &was.plan, .freedom = Freedom::when_it_pays});
    REQUIRE(only.plan);
    const Starts starts = starts_of(only.instance, *only.plan);
    CHECK(*cause.alone == compare(was.facts, facts_of(only.model, only.instance, starts)));
  }
}

}  // namespace

TEST_CASE("the other way round a comparison is the same with both sides exchanged") {
  int cases = 0;
  int different = 0;
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    const auto was = made_of(random_case(seed, middle_size));
    const auto becomes = made_of(later(random_case(seed, middle_size), seed));
    if (!was || !becomes) continue;
    ++cases;
    const PlanComparison there = compare(was->facts, becomes->facts);
    CHECK(compare(becomes->facts, was->facts) == turned_round(there));
    CHECK(says_nothing(compare(was->facts, was->facts)));
    // Every action is told once: it stays, or is among what differs.
    CHECK(there.kept + there.actions.size() - there.count(ActionChangeKind::comes) -
              there.count(ActionChangeKind::undone) ==
          was->facts.actions.size());
    if (!there.actions.empty()) ++different;
  }
  MESSAGE(cases << " cases, " << different << " with other actions");
  CHECK(cases > 60);
  CHECK(different > 40);
}

TEST_CASE("two profiles the other way round are the same two plans") {
  int cases = 0;
  int followed = 0;
  for (std::uint32_t seed = 1; seed <= 120; ++seed) {
    CAPTURE(seed);
    const CaseText text = random_case(seed, middle_size);
    const auto one = made_of(text);
    const auto other = made_of(later(text, seed));
    if (!one || !other) continue;
    ++cases;
    const PlannedAlone first{one->result.model, one->result.instance, one->starts};
    const PlannedAlone second{other->result.model, other->result.instance, other->starts};
    const BothPlans there = plan_both(first, second);
    const BothPlans back = plan_both(second, first);
    CHECK(there.was == back.becomes);
    CHECK(there.becomes == back.was);
    CHECK((there.follower == Follower::was) == (back.follower == Follower::becomes));
    const auto facts = [](const Made& made, const Starts& starts) {
      return facts_of(made.result.model, made.result.instance, starts);
    };
    CHECK(compare(facts(*other, back.was), facts(*one, back.becomes)) ==
          turned_round(compare(facts(*one, there.was), facts(*other, there.becomes))));
    // Nobody gets less than the margin below the plan it had alone, and following is for less work.
    const std::int64_t value = value_of(one->result.instance, there.was);
    CHECK((value_of(one->result.instance, one->starts) - value) * 1000 <= value * keeping_margin);
    if (there.follower != Follower::neither) ++followed;
    if (there.replan.none && there.follower == Follower::becomes)
      CHECK(there.becomes == there.replan.none->starts);
    // The causes lead from either plan to the other.
    const KnownPlan was = known_plan(one->result.instance, there.was);
    const KnownPlan becomes = known_plan(other->result.instance, there.becomes);
    const PlannedInput one_input{one->town.loaded.document, was};
    const PlannedInput other_input{other->town.loaded.document, becomes};
    const std::int64_t more = facts(*other, there.becomes).cost - facts(*one, there.was).cost;
    const CauseEffort effort{effort_for(50), effort_for(50)};
    CHECK(more_of(find_causes(one_input, other_input, effort)) == more);
    CHECK(more_of(find_causes(other_input, one_input, effort)) == -more);
  }
  MESSAGE(cases << " cases, in " << followed << " one goes on with the other");
  CHECK(cases > 40);
  CHECK(followed > 20);
}

// What is found with less was possible before that: then it is no effect of having less.
TEST_CASE("with fewer people or less money no cause makes a plan worth more") {
  int worse = 0;
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const CaseText text = scarce_case(dice, {});
    CaseText poor = text;
    std::string& profile = poor.profile.front();
    profile = with_number(profile, "uren_per_maand", "40");
    for (std::size_t p = 0; p < pillar_count; ++p) {
      const std::size_t pillar = profile.find(std::string(pillar_ids[p]));
      profile = profile.substr(0, pillar) + with_number(profile.substr(pillar), "prioriteit",
                                                        std::to_string(6 - p), Places::first);
    }
    poor.profile[1] = with_number(poor.profile[1], "eenmalig", "500");
    const auto was = made_of(text);
    const auto becomes = made_of(poor);
    REQUIRE((was && becomes));
    const Effort hardly = effort_for(20);
    for (const Cause& cause :
         find_causes({was->town.loaded.document, was->plan},
                     {becomes->town.loaded.document, becomes->plan}, {hardly, hardly})
             .causes) {
      if (cause.kind != CauseKind::people_less && cause.kind != CauseKind::money_less) continue;
      REQUIRE(cause.value);
      CHECK(*cause.value->becomes <= *cause.value->was);
      worse += *cause.value->becomes < *cause.value->was ? 1 : 0;
    }
  }
  CHECK(worse > 80);
}

TEST_CASE("a plan read from its file says what it said") {
  int plans = 0;
  for (std::uint32_t seed = 1; seed <= 80; ++seed) {
    CAPTURE(seed);
    const auto made = made_of(random_case(seed, middle_size));
    if (!made) continue;
    ++plans;
    const std::vector<Diagnostic> findings;
    const Outcome outcome{made->result.model,  made->result.instance,     *made->result.plan,
                          Provenance{},        made->town.loaded.sources, findings,
                          made->result.repairs};
    Diagnostics reported;
    const auto read = read_adopted_plan({"plan.json", render_json(outcome)}, 0, reported);
    REQUIRE(read);
    PlanFacts facts = made->facts;
    facts.finished.clear();  // the file does not say it
    for (StepFact& step : facts.steps)
      step.entry_name = step.entry;
    CHECK(read->facts == facts);
    CHECK(read->profile.text == made->town.loaded.sources.front().text);
    CHECK(facts.cost == made->result.plan->total_cost);
  }
  CHECK(plans > 40);
}

TEST_CASE("after all changes the input is the other one, and after each it is right") {
  int cases = 0;
  std::size_t steps_in_all = 0;
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    const CaseText text = random_case(seed, middle_size);
    const auto was = town_of(text);
    if (!was) continue;
    // A little later, the same in another order, and another municipality with another catalog.
    const CaseText same_text = {{shuffled(text.profile, seed)}, text.catalog};
    for (const CaseText& other :
         {later(text, seed), same_text, random_case(seed + 1000, middle_size)}) {
      const auto becomes = town_of(other);
      if (!becomes) continue;
      ++cases;
      const Document& end = becomes->loaded.document;
      const std::vector<ChangeStep> steps = change_steps(was->loaded.document, end);
      steps_in_all += steps.size();
      if (steps.empty()) {
        CHECK(input_differences(was->loaded.document, end).empty());
        continue;
      }
      CHECK(same_input(steps.back().document, end));
      for (const ChangeStep& step : steps) {
        CHECK(!step.differences.empty());
        Diagnostics diagnostics;
        static_cast<void>(check(step.document, diagnostics));
        CHECK(diagnostics.ok());
      }
      // Applied by themselves the differences leave nothing but the order of writing.
      Document document = was->loaded.document;
      for (const InputDifference& each : input_differences(document, end))
        apply(each, end, document);
      CHECK(input_differences(document, end).empty());
    }
  }
  MESSAGE(cases << " cases, " << steps_in_all << " changes");
  CHECK(cases > 200);
  CHECK(steps_in_all > 1000);
}

TEST_CASE("the causes lead from the one plan to the other, and without one there is none") {
  int cases = 0;
  int caused = 0;
  int rest = 0;
  for (std::uint32_t seed = 1; seed <= 120; ++seed) {
    CAPTURE(seed);
    const CaseText text = random_case(seed, middle_size);
    const auto was = made_of(text);
    if (!was) continue;
    const PlannedInput before{was->town.loaded.document, was->plan};
    CHECK(find_causes(before, before, {effort_for(100), effort_for(300)}).causes.empty());
    const auto becomes = made_of(later(text, seed), &was->plan);
    if (!becomes) continue;
    ++cases;
    const Causes found = find_causes(before, {becomes->town.loaded.document, becomes->plan},
                                     {effort_for(100), effort_for(300)});
    const PlanComparison all = compare(was->facts, becomes->facts);
    // Their effects follow each other: together they are the whole difference.
    std::int64_t more = 0;
    PerPillar<int> marks{};
    bool differs = false;
    for (const Cause& cause : found.causes) {
      if (!cause.possible) continue;
      more += more_of(cause.effect);
      for (PillarIndex p = 0; p < pillar_count; ++p)
        marks[p] += cause.effect.pillars[p].becomes->after - cause.effect.pillars[p].was->after;
      differs = differs || !says_nothing(cause.effect);
      if (cause.kind == CauseKind::search) ++rest;
    }
    check_alone(*was, becomes->town.loaded.document, found);
    CHECK(more == more_of(all));
    for (PillarIndex p = 0; p < pillar_count; ++p)
      CHECK(marks[p] == all.pillars[p].becomes->after - all.pillars[p].was->after);
    if (!says_nothing(all)) CHECK(differs);
    if (differs) ++caused;
  }
  MESSAGE(cases << " cases, " << caused << " with causes, " << rest
                << " of no difference of input");
  CHECK(cases > 40);
  CHECK(caused > 30);
  CHECK(rest * 4 < caused);
}

TEST_CASE("less money is called less, and the other way round more") {
  int cases = 0;
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    const CaseText text = random_case(seed, middle_size);
    CaseText poor = text;
    for (std::string& piece : poor.profile)
      if (piece.starts_with("[[begroting]]"))
        piece = with_number(with_number(piece, "eenmalig", "0"), "structureel", "0");
    const auto rich_plan = made_of(text);
    const auto poor_plan = made_of(poor);
    if (!rich_plan || !poor_plan) continue;
    const PlannedInput rich_input{rich_plan->town.loaded.document, rich_plan->plan};
    const PlannedInput poor_input{poor_plan->town.loaded.document, poor_plan->plan};
    for (const Cause& cause :
         find_causes(rich_input, poor_input, {effort_for(50), effort_for(50)}).causes) {
      if (cause.differences.empty()) continue;
      ++cases;
      CHECK(cause.kind == CauseKind::money_less);
    }
    for (const Cause& cause :
         find_causes(poor_input, rich_input, {effort_for(50), effort_for(50)}).causes)
      if (!cause.differences.empty()) CHECK(cause.kind == CauseKind::money_more);
  }
  CHECK(cases > 20);
}

}  // namespace weerbaar::testing
