// SPDX-License-Identifier: EUPL-1.2
// Where the municipality stands on every ladder, and what each step is worth.
#include <algorithm>

#include "law.h"

namespace weerbaar::testing {

namespace {

constexpr std::int64_t least_worth = 1000;
constexpr std::size_t heaviest_that_count = 5;

const StepOf* step_in(const Measure& measure, BlockIndex block) {
  for (const StepOf& step : measure.steps)
    if (step.block == block) return &step;
  return nullptr;
}

class Ladders {
 public:
  Ladders(const Model& model, LawTown& town) : model_(model), town_(town) {}

  void work_out() {
    make_ladders();
    for (LawLadder& ladder : town_.ladders)
      set_own_mark(ladder);
    for (LawLadder& ladder : town_.ladders)
      set_in_place(ladder);
    presume();
    for (LawLadder& ladder : town_.ladders)
      set_steps(ladder);
    for (LawBlock& block : town_.blocks)
      block.counts = counts(block);
    for (LawLadder& ladder : town_.ladders)
      set_worth(ladder);
    for (LawAction& action : town_.actions)
      set_know_first(action);
  }

 private:
  int mark_of(int step) const { return model_.catalog.marks[static_cast<std::size_t>(step - 1)]; }
  const Measure& measure_of(const LawAction& action) const {
    return model_.catalog.measures[action.measure];
  }

  void make_ladders() {
    town_.blocks.resize(model_.catalog.blocks.size());
    for (BlockIndex b = 0; b < town_.blocks.size(); ++b) {
      LawBlock& block = town_.blocks[b];
      for (const Measure& measure : model_.catalog.measures)
        if (measure.per && !measure.withdrawn && step_in(measure, b) != nullptr)
          block.kind = measure.per;
      const std::size_t entries = block.kind ? model_.profile.entries_of(*block.kind).size() : 1;
      for (EntryIndex e = 0; e < entries; ++e) {
        LawLadder ladder;
        ladder.block = b;
        if (block.kind) ladder.entry = e;
        if (block.kind) ladder.weight = entry_weight(model_.profile, *block.kind, e);
        block.ladders.push_back(town_.ladders.size());
        town_.ladders.push_back(std::move(ladder));
      }
    }
  }

  void set_own_mark(LawLadder& ladder) const {
    const Block& block = model_.catalog.blocks[ladder.block];
    const PillarState& pillar = model_.profile.pillars[block.pillar];
    ladder.target = std::min(pillar.target, mark_of(4));
    ladder.own_mark = pillar.mark;
    if (!block.presumable)
      ladder.own_mark = std::min(ladder.own_mark, mark_of_nothing(model_.catalog));
    for (const BlockState& said : model_.profile.blocks)
      if (said.block == ladder.block) {
        ladder.own_mark = said.mark;
        ladder.said = true;
      }
    if (ladder.entry) set_entry_mark(*town_.blocks[ladder.block].kind, ladder);
    ladder.from_score_alone = !ladder.said;
  }

  void set_entry_mark(EntryKind kind, LawLadder& ladder) const {
    if (model_.profile.entries_are_usual[static_cast<std::size_t>(kind)]) return;
    const Entry& entry = model_.profile.entries_of(kind)[*ladder.entry];
    if (!entry.agreement.empty()) {
      ladder.said = true;
      if (entry.agreement == "geen") ladder.own_mark = std::min(ladder.own_mark, mark_of(1));
      if (entry.agreement == "mondeling") ladder.own_mark = mark_of(2);
      if (entry.agreement == "vastgelegd") ladder.own_mark = mark_of(3);
      if (entry.agreement == "geoefend") ladder.own_mark = mark_of(4);
    }
    if (entry.in_view) {
      ladder.said = true;
      ladder.own_mark = *entry.in_view ? mark_of(2) : std::min(ladder.own_mark, mark_of(1));
    }
  }

  // READING: the "6,5" of this rule is the mark of step 2, as everywhere under another [schaal].
  void set_in_place(LawLadder& ladder) const {
    const PillarState& pillar = model_.profile.pillars[model_.catalog.blocks[ladder.block].pillar];
    for (int k = 1; k <= 4; ++k)
      step(ladder, k).in_place = mark_of(k) <= ladder.own_mark;
    const bool little_insight = pillar.insight && *pillar.insight <= 2;
    if (ladder.from_score_alone && ladder.own_mark < mark_of(2) && little_insight)
      step(ladder, 1).in_place = false;
  }

  // Whether the action is one of the measures of this ladder's block.
  bool is_on(const LawAction& action, const LawLadder& ladder) const {
    return step_in(measure_of(action), ladder.block) != nullptr &&
           (!action.entry || action.entry == ladder.entry);
  }

  bool presumable(const LawAction& action) const {
    return action.state == LawState::open && !action.said_otherwise && !measure_of(action).duty;
  }

  // What a step in place says of its measures.
  void presume() {
    std::vector<LawIndex> presumed;
    for (LawIndex at = 0; at < town_.actions.size(); ++at)
      if (presumable(town_.actions[at]) && all_steps_in_place(town_.actions[at]))
        presumed.push_back(at);
    // READING: a choice counts as made where at least one of its alternatives could be there: not
    // when the profile speaks otherwise of every one.
    for (const LawLadder& ladder : town_.ladders)
      for (int k = 1; k <= 4; ++k)
        if (ladder.steps[static_cast<std::size_t>(k - 1)].in_place) make_choices(ladder, k);
    for (const LawIndex at : presumed)
      town_.actions[at].state = LawState::finished;
  }

  bool all_steps_in_place(const LawAction& action) const {
    bool belongs = false;
    for (const LawLadder& ladder : town_.ladders) {
      if (!is_on(action, ladder)) continue;
      const StepOf& named = *step_in(measure_of(action), ladder.block);
      belongs = true;
      if (!ladder.steps[static_cast<std::size_t>(named.step - 1)].in_place) return false;
      if (!named.choice.empty()) return false;  // "none of them counts as finished"
    }
    return belongs;
  }

  void make_choices(const LawLadder& ladder, int k) {
    for (const LawIndex one : on_step(ladder, k)) {
      const std::string& word = step_in(measure_of(town_.actions[one]), ladder.block)->choice;
      if (word.empty() || !presumable(town_.actions[one])) continue;
      for (const LawIndex other : on_step(ladder, k))
        if (step_in(measure_of(town_.actions[other]), ladder.block)->choice == word) {
          town_.actions[other].choice_made = true;
          made_.push_back({&ladder, k, word});
        }
    }
  }

  bool is_made(const LawLadder& ladder, int k, const std::string& word) const {
    return std::any_of(made_.begin(), made_.end(), [&](const Made& made) {
      return made.ladder == &ladder && made.step == k && made.word == word;
    });
  }

  // The actions of a step that apply here.
  std::vector<LawIndex> on_step(const LawLadder& ladder, int k) const {
    std::vector<LawIndex> found;
    for (LawIndex at = 0; at < town_.actions.size(); ++at) {
      const LawAction& action = town_.actions[at];
      if (action.state == LawState::absent || !is_on(action, ladder)) continue;
      if (step_in(measure_of(action), ladder.block)->step == k) found.push_back(at);
    }
    return found;
  }

  bool catalog_gives_one(BlockIndex block, int k) const {
    return std::any_of(model_.catalog.measures.begin(), model_.catalog.measures.end(),
                       [&](const Measure& measure) {
                         const StepOf* named = step_in(measure, block);
                         return named != nullptr && named->step == k;
                       });
  }

  void set_steps(LawLadder& ladder) const {
    bool reachable = true;
    bool complete = true;
    ladder.raised_mark = ladder.own_mark;
    for (int k = 1; k <= 4; ++k) {
      LawStep& here = step(ladder, k);
      const std::vector<LawIndex> actions = on_step(ladder, k);
      const bool has_some = catalog_gives_one(ladder.block, k);
      const bool none_applies = actions.empty() && has_some && !here.in_place;
      here.passed_over = !has_some || (none_applies && k == 1);
      if (none_applies && k > 1) reachable = false;
      here.needs = needs_of(ladder, k, actions);
      for (const auto& need : here.needs)
        if (need.empty()) reachable = false;
      here.reachable = reachable;
      complete = complete && reachable && here.needs.empty();
      here.complete = complete;
      if (complete && !here.passed_over)
        ladder.raised_mark = std::max(ladder.raised_mark, mark_of(k));
    }
  }

  // What is still asked; an empty one can never be met.
  std::vector<std::vector<LawIndex>> needs_of(const LawLadder& ladder, int k,
                                              const std::vector<LawIndex>& actions) const {
    std::vector<std::vector<LawIndex>> needs;
    std::vector<std::string> words;
    for (const LawIndex at : actions) {
      const std::string& word = step_in(measure_of(town_.actions[at]), ladder.block)->choice;
      if (!word.empty()) {
        if (std::find(words.begin(), words.end(), word) != words.end()) continue;
        words.push_back(word);
        if (is_made(ladder, k, word)) continue;
      }
      std::vector<LawIndex> alternatives;
      bool met = false;
      for (const LawIndex other : actions) {
        const LawAction& action = town_.actions[other];
        const bool same =
            word.empty() ? other == at : step_in(measure_of(action), ladder.block)->choice == word;
        if (!same) continue;
        met = met || action.state == LawState::finished;
        if (can_be_in_plan(action)) alternatives.push_back(other);
      }
      if (!met) needs.push_back(std::move(alternatives));
    }
    return needs;
  }

  // READING: a step is open when it is not complete without any action; what is passed over is
  // complete with the step below it, so that a block without any measure has no open step.
  bool counts(const LawBlock& block) const {
    bool climbs = false;
    bool open = false;
    bool said = false;
    for (const std::size_t at : block.ladders) {
      const LawLadder& ladder = town_.ladders[at];
      said = said || ladder.said;
      for (const LawStep& each : ladder.steps) {
        open = open || !each.complete;
        climbs = climbs || (!each.complete && each.reachable && !each.passed_over);
      }
    }
    return !block.ladders.empty() && (climbs || !open || said);
  }

  void set_worth(LawLadder& ladder) const {
    const LawBlock& block = town_.blocks[ladder.block];
    if (!block.counts || ladder.raised_mark >= ladder.target) return;
    const Block& here = model_.catalog.blocks[ladder.block];
    std::int64_t shares = 0;
    for (BlockIndex b = 0; b < town_.blocks.size(); ++b)
      if (model_.catalog.blocks[b].pillar == here.pillar && town_.blocks[b].counts)
        shares += model_.catalog.blocks[b].share;
    const std::int64_t weight = 700 - model_.profile.pillars[here.pillar].priority;
    int first_at_target = 5;
    for (int k = 4; k >= 1; --k)
      if (mark_of(k) >= ladder.target) first_at_target = k;
    std::int64_t mark = std::max(ladder.raised_mark, mark_of_nothing(model_.catalog));
    for (int k = 1; k <= 4; ++k) {
      LawStep& each = step(ladder, k);
      const std::int64_t before = std::max<std::int64_t>(0, ladder.target - mark);
      if (!each.passed_over) mark = std::max<std::int64_t>(mark, mark_of(k));
      const std::int64_t after = std::max<std::int64_t>(0, ladder.target - mark);
      if (each.complete || each.passed_over || k > first_at_target + 1) continue;
      const std::int64_t q =
          each.in_place ? least_worth : std::max(before * before - after * after, least_worth);
      each.worth = weight * q * here.share * ladder.weight / (shares * weights_of(block));
    }
  }

  std::int64_t weights_of(const LawBlock& block) const {
    std::vector<std::int64_t> weights;
    std::int64_t all = 0;
    for (const std::size_t at : block.ladders) {
      weights.push_back(town_.ladders[at].weight);
      all += weights.back();
    }
    std::sort(weights.rbegin(), weights.rend());
    std::int64_t heaviest = 0;
    for (std::size_t at = 0; at < std::min(weights.size(), heaviest_that_count); ++at)
      heaviest += weights[at];
    return std::max(heaviest, (all + 1) / 2);
  }

  // READING: duties are not bound, whatever their state; nor is anything once step 1 of one of its
  // ladders is complete, passed over, or when none of them can be reached.
  void set_know_first(LawAction& action) const {
    const Measure& measure = measure_of(action);
    if (measure.steps.empty() || measure.steps.front().step < 3 || measure.duty) return;
    if (action.state != LawState::open) return;
    std::vector<std::size_t> ladders;
    for (std::size_t at = 0; at < town_.ladders.size(); ++at) {
      const LawLadder& ladder = town_.ladders[at];
      if (ladder.block != measure.steps.front().block) continue;
      if (action.entry && action.entry != ladder.entry) continue;
      const LawStep& first = ladder.steps.front();
      if (first.complete || first.passed_over) return;
      if (first.reachable) ladders.push_back(at);
    }
    action.know_first = std::move(ladders);
  }

  static LawStep& step(LawLadder& ladder, int k) {
    return ladder.steps[static_cast<std::size_t>(k - 1)];
  }

  struct Made {
    const LawLadder* ladder = nullptr;
    int step = 0;
    std::string word;
  };

  const Model& model_;
  LawTown& town_;
  std::vector<Made> made_;
};

}  // namespace

void add_ladders_by_law(const Model& model, LawTown& town) {
  Ladders(model, town).work_out();
}

LawTown town_by_law(const Model& model) {
  LawTown town;
  town.months = model.profile.planning.months;
  town.start = model.profile.planning.start;
  town.actions = actions_by_law(model);
  add_links_by_law(model, town);
  add_ladders_by_law(model, town);
  return town;
}

}  // namespace weerbaar::testing
