// SPDX-License-Identifier: EUPL-1.2
// The engine's reading of where a municipality stands held against the law's, and whether the
// random towns are worth reading.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "law_runs.h"
#include "town.h"

namespace weerbaar::testing {
namespace {

Size town_size(std::uint32_t seed) {
  return {.measures = 5 + static_cast<int>(seed % 20),
          .months = 12 + static_cast<int>(seed % 7),
          .roles = 3,
          .blocks = 5,
          .entries = 3};
}

// As text, so that a difference can be read.
std::string text_of(const LawStep& step, bool counts) {
  return fmt::format("in_place {} passed_over {} reachable {} complete {} needs {} worth {}",
                     step.in_place, step.passed_over, step.reachable, step.complete,
                     step.reachable ? step.needs.size() : 0,
                     counts && step.reachable ? step.worth : 0);
}

std::string text_of(const Step& step, bool counts) {
  return fmt::format("in_place {} passed_over {} reachable {} complete {} needs {} worth {}",
                     step.in_place, step.passed_over, step.reachable, step.complete,
                     step.reachable ? step.needs.size() : 0,
                     counts && step.reachable ? step.worth : 0);
}

void check_ladder(const LawLadder& law, const Ladder& engine, bool counts) {
  CHECK(law.block == engine.block);
  CHECK(law.entry == engine.entry);
  CHECK(law.weight == engine.weight);
  CHECK(law.own_mark == engine.own_mark);
  CHECK(law.raised_mark == engine.mark);
  CHECK(law.target == engine.target);
  CHECK(law.said == engine.said);
  for (std::size_t k = 0; k < step_count; ++k) {
    CAPTURE(k + 1);
    CHECK(text_of(law.steps[k], counts) == text_of(engine.steps[k], counts));
  }
}

TEST_CASE("the engine's ladders are those of the law") {
  int ladders = 0;
  for (std::uint32_t seed = 1; seed <= 600; ++seed) {
    CAPTURE(seed);
    const auto town = random_town(seed, town_size(seed));
    if (!town) continue;
    const Catalog& catalog = town->loaded.model.catalog;
    const LawTown law = town_by_law(town->loaded.model);
    const Instance& engine = town->instance;
    CHECK(law.ladders.size() == engine.ladders.size());
    if (law.ladders.size() != engine.ladders.size()) continue;
    for (BlockIndex b = 0; b < law.blocks.size(); ++b) {
      CAPTURE(catalog.blocks[b].id);
      CHECK(law.blocks[b].counts == engine.blocks[b].counts);
    }
    for (std::size_t at = 0; at < law.ladders.size(); ++at) {
      const LawLadder& ladder = law.ladders[at];
      CAPTURE(catalog.blocks[ladder.block].id);
      CAPTURE(at);
      check_ladder(ladder, engine.ladders[at], law.blocks[ladder.block].counts);
      ++ladders;
    }
  }
  CHECK(ladders > 2000);
}

ActionState same_state(LawState state) {
  constexpr std::array states = {ActionState::open,    ActionState::finished, ActionState::running,
                                 ActionState::decided, ActionState::excluded, ActionState::absent};
  return states[static_cast<std::size_t>(state)];
}

// The run of each possible start. Which starts the engine may try besides it says elsewhere.
void check_lengths(const Town& town, const LawTown& law, const LawAction& action,
                   const Action& engine) {
  const Model& model = town.loaded.model;
  if (action.fixed_start) {
    const auto run = run_by_law(model, law, action, *action.fixed_start);
    if (run) CHECK(run->length == engine.fixed_length);
    return;
  }
  for (int start = 0; start < law.months; ++start) {
    CAPTURE(start);
    const auto run = run_by_law(model, law, action, start);
    if (run) CHECK(run->length == engine.lengths[static_cast<std::size_t>(start)]);
  }
}

TEST_CASE("the engine's actions are those of the law") {
  int actions = 0;
  for (std::uint32_t seed = 1; seed <= 600; ++seed) {
    CAPTURE(seed);
    const auto town = random_town(seed, town_size(seed));
    if (!town) continue;
    const Model& model = town->loaded.model;
    const LawTown law = town_by_law(model);
    for (const LawAction& action : law.actions) {
      if (model.catalog.measures[action.measure].withdrawn) continue;
      CAPTURE(action.id);
      const auto at = find_action(town->instance, action.id);
      REQUIRE(at.has_value());
      const Action& engine = town->instance.actions[*at];
      const bool same = same_state(action.state) == engine.state;
      CHECK(same);
      if (!same || !can_be_in_plan(action)) continue;
      ++actions;
      CHECK(action.choice_made == engine.choice_made);
      CHECK(action.one_off == engine.one_off);
      CHECK(action.structural == engine.structural);
      CHECK(action.upkeep == engine.upkeep_hours);
      check_lengths(*town, law, action, engine);
    }
  }
  CHECK(actions > 2000);
}

// How often each thing that the law speaks of is in the random towns.
class Sights {
 public:
  void look(const Model& model) {
    const LawTown law = town_by_law(model);
    std::map<std::pair<BlockIndex, int>, int> on_step;
    for (const Measure& measure : model.catalog.measures)
      look(measure, on_step);
    for (const auto& [step, count] : on_step)
      see("several measures a step", count > 1);
    for (const LawAction& action : law.actions)
      look(law, action);
    for (const LawLadder& ladder : law.ladders)
      look(ladder);
    for (const LawBlock& block : law.blocks)
      see("a block that does not count", !block.counts);
    look(model.profile);
    see("steering", model.profile.steering && model.profile.steering->hours > 0);
    see("own scale", model.catalog.marks[0] != 550);
  }

  int least() const {
    int least = 1'000'000;
    for (const auto& [what, times] : seen_) {
      CHECK_MESSAGE(times >= 10, what);
      least = std::min(least, times);
    }
    return least;
  }

 private:
  void see(const std::string& what, bool there) { seen_[what] += there ? 1 : 0; }

  void look(const Measure& measure, std::map<std::pair<BlockIndex, int>, int>& on_step) {
    for (const StepOf& step : measure.steps) {
      ++on_step[{step.block, step.step}];
      see("keuze", !step.choice.empty());
    }
    see("in two blocks", measure.steps.size() > 1);
    see("outside steps", measure.steps.empty());
    see("per", measure.per.has_value());
    for (const Requirement& requirement : measure.requirements) {
      see("vereist", !requirement.condition && !requirement.of_previous);
      see("vereist met als", requirement.condition.has_value());
      see("vorige", requirement.of_previous);
    }
    see("vereist_een_van", !measure.any_of.empty());
    see("sluit_uit", !measure.excludes.empty());
    see("inzet", !measure.work.empty());
    see("startmaanden", !measure.start_months.empty());
    see("herhaal_maanden", measure.repeat_months > 0);
    see("niet_voor", measure.not_before.has_value());
    see("uiterlijk", measure.deadline && !measure.deadline->ground.empty());
    see("plicht", measure.duty);
    see("beheer_uren", measure.upkeep_hours > 0);
    see("oormerk", !measure.label.empty());
    see("structureel", measure.costs.structural > 0);
    see("withdrawn", measure.withdrawn.has_value());
  }

  void look(const LawTown& law, const LawAction& action) {
    see("gereed", action.said_finished);
    see("loopt", action.state == LawState::running);
    see("besloten", action.state == LawState::decided);
    see("besloten met start", action.state == LawState::decided && action.fixed_start);
    see("uitgesloten", action.state == LawState::excluded);
    see("absent", action.state == LawState::absent);
    see("finished without a status", action.state == LawState::finished && !action.said_finished);
    see("choice made", action.choice_made);
    see("know first", !action.know_first.empty());
    see("own duration", action.exact_duration);
    if (action.state == LawState::running && action.exact_duration)
      see("running past the end", *action.fixed_start + action.duration > law.months);
  }

  void look(const LawLadder& ladder) {
    see("said", ladder.said);
    for (const LawStep& step : ladder.steps) {
      see("passed over", step.passed_over);
      see("in place", step.in_place && step.complete && !step.passed_over);
      see("in place, a measure missing", step.in_place && !step.complete);
      see("out of reach", !step.reachable);
      see("worth something", step.worth > 0);
    }
  }

  void look(const Profile& profile) {
    for (const Capacity& line : profile.capacities) {
      see("afwezig", !line.absent.empty());
      see("afwezig_elk_jaar", !line.absent_every_year.empty());
      see("verloop", !line.changes.empty());
      see("bezet", line.occupied > 0);
    }
    for (const BudgetLine& line : profile.budget)
      see("overhevelen per line", line.carry_over.has_value());
    see("overhevelen", profile.planning.carry_over);
    see("own figures", !profile.own_figures.empty());
    see("bouwstenen", !profile.blocks.empty());
    for (const bool none : profile.municipality.has_none)
      see("geen", none);
    for (const bool usual : profile.entries_are_usual)
      see("standaard", usual);
    see("randvoorwaarden", !profile.general_answers.empty());
    for (const auto& entries : profile.entries)
      for (const Entry& entry : entries) {
        see("afspraak", !entry.agreement.empty());
        see("in_beeld", entry.in_view.has_value());
      }
  }

  std::map<std::string, int> seen_;
};

TEST_CASE("the random towns have everything, and most have no error") {
  Sights sights;
  int fine = 0;
  int all = 0;
  for (std::uint32_t seed = 1; seed <= 400; ++seed) {
    const auto town = random_town(seed, town_size(seed));
    ++all;
    if (!town) continue;
    ++fine;
    sights.look(town->loaded.model);
  }
  CHECK(fine * 10 >= all * 7);
  CHECK(sights.least() >= 10);
}

}  // namespace
}  // namespace weerbaar::testing
