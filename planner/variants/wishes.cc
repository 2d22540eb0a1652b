// SPDX-License-Identifier: EUPL-1.2
#include "planner/variants/wishes.h"

#include <algorithm>
#include <set>

#include "planner/conflict/conflict.h"
#include "planner/instance/ladders.h"
#include "planner/instance/links.h"

namespace weerbaar {

namespace {

constexpr std::size_t most_clashes = 12;  // at a time

void add_once(std::vector<ActionIndex>& actions, ActionIndex action) {
  if (std::find(actions.begin(), actions.end(), action) == actions.end()) actions.push_back(action);
}

// It is asked by no step of another ladder.
bool serves_only(const Instance& instance, ActionIndex action, LadderIndex ladder) {
  for (LadderIndex l = 0; l < instance.ladders.size(); ++l)
    for (const Step& step : instance.ladders[l].steps)
      for (const std::vector<ActionIndex>& need : step.needs)
        if (l != ladder && std::find(need.begin(), need.end(), action) != need.end()) return false;
  return true;
}

// Those of a block that does not count too: its only open step can be excluded.
std::vector<LadderStep> steps_named(const Model& model, const Instance& instance,
                                    const Party::Wish& wish) {
  const std::size_t at = wish.id.find('@');
  const std::string block = wish.id.substr(0, at);
  std::vector<LadderStep> steps;
  for (LadderIndex l = 0; l < instance.ladders.size(); ++l) {
    const Ladder& ladder = instance.ladders[l];
    if (model.catalog.blocks[ladder.block].id != block) continue;
    const Entry* entry = entry_of(model, ladder);
    if (at == std::string::npos || (entry != nullptr && entry->id == wish.id.substr(at + 1)))
      steps.push_back({l, *wish.step});
  }
  return steps;
}

// The action itself, or the first that it waits for, however far back: an excluded one. Ends, as
// nothing waits for itself; what was looked at is not looked at again.
std::optional<ActionIndex> excluded_behind(const Instance& instance, ActionIndex a,
                                           std::set<ActionIndex>& seen) {
  if (!seen.insert(a).second) return std::nullopt;
  const Action& action = instance.actions[a];
  if (action.state == ActionState::finished) return std::nullopt;
  if (action.state == ActionState::excluded) return a;
  for (const ActionIndex before : action.requires_)
    if (const auto by = excluded_behind(instance, before, seen)) return by;
  return std::nullopt;
}

// Alternatives that are excluded are no longer among the needs of a step.
std::vector<ActionIndex> excluded_alternatives(const Model& model, const Instance& instance,
                                               const LadderStep& of) {
  const Ladder& ladder = instance.ladders[of.ladder];
  std::vector<ActionIndex> excluded;
  for (ActionIndex a = 0; a < instance.actions.size(); ++a) {
    const Action& action = instance.actions[a];
    if (action.state != ActionState::excluded || (ladder.entry && action.entry != ladder.entry))
      continue;
    for (const StepOf& step : model.catalog.measures[action.measure].steps)
      if (step.block == ladder.block && step.step == of.step && !step.choice.empty())
        excluded.push_back(a);
  }
  return excluded;
}

class WishBuilder {
 public:
  WishBuilder(const Model& model, const Instance& instance, const Starts& present)
      : model_(model), instance_(instance), present_(present) {}

  PartyWish build(PartyIndex party, bool wanted, const Party::Wish& wish) const {
    PartyWish built{
        .party = party, .wanted = wanted, .wish = wish, .steps = {}, .actions = {}, .excluded = {}};
    if (wish.step)
      add_steps(built);
    else
      add_actions(built);
    std::sort(built.actions.begin(), built.actions.end());
    return built;
  }

 private:
  // ---- of actions ----

  void add_actions(PartyWish& wish) const {
    bool finished = false;
    for (ActionIndex a = 0; a < instance_.actions.size(); ++a) {
      const Action& action = instance_.actions[a];
      if (action.id != wish.wish.id && model_.catalog.measures[action.measure].id != wish.wish.id)
        continue;
      finished = finished || action.state == ActionState::finished;
      if (action.state != ActionState::finished && action.state != ActionState::absent &&
          (wish.wanted || action.state != ActionState::excluded))
        wish.actions.push_back(a);
    }
    if (wish.actions.empty()) wish.state = state_without_work(wish.wanted, finished);
  }

  // ---- of steps ----

  void add_steps(PartyWish& wish) const {
    bool there = false;
    for (const LadderStep& each : steps_of_wish(model_, instance_, wish.wish)) {
      const Step& step = instance_.ladders[each.ladder].step(each.step);
      there = there || step.complete;
      if (!can_come(step)) continue;
      wish.steps.push_back(each);
      wish.wanted ? want(each, wish.actions) : refuse(each, wish.actions);
    }
    if (!wish.steps.empty()) return;
    wish.state = state_without_work(wish.wanted, there);
    if (wish.wanted && !there) wish.excluded = excluded_below(model_, instance_, wish.wish);
  }

  void want(const LadderStep& wanted, std::vector<ActionIndex>& actions) const {
    const Ladder& ladder = instance_.ladders[wanted.ladder];
    for (int k = 1; k <= wanted.step; ++k)
      for (const std::vector<ActionIndex>& need : ladder.step(k).needs) {
        const auto in_plan = std::find_if(need.begin(), need.end(),
                                          [&](ActionIndex a) { return contains(present_, a); });
        add_once(actions, in_plan == need.end() ? need.front() : *in_plan);
      }
  }

  // What serves this ladder alone; where there is no such action, all that the step asks.
  void refuse(const LadderStep& refused, std::vector<ActionIndex>& actions) const {
    const Step& step = instance_.ladders[refused.ladder].step(refused.step);
    bool found = false;
    for (const bool all : {false, true}) {
      if (found) break;
      for (const std::vector<ActionIndex>& need : step.needs) {
        const bool own = std::all_of(need.begin(), need.end(), [&](ActionIndex a) {
          return serves_only(instance_, a, refused.ladder);
        });
        if (!own && !all) continue;
        found = true;
        for (const ActionIndex a : need)
          add_once(actions, a);
      }
    }
  }

  static PartyWish::State state_without_work(bool wanted, bool there) {
    return there == wanted ? PartyWish::State::settled : PartyWish::State::not_here;
  }

  const Model& model_;
  const Instance& instance_;
  const Starts& present_;
};

// One clash in terms of wishes: an action that must be there, or must not, without the files saying
// so is there for the wishes that name it.
WishClash clash_of(const Instance& instance, const std::vector<PartyWish>& wishes,
                   const std::vector<bool>& binds, const Conflicts& conflicts,
                   const Conflict& conflict) {
  WishClash clash;
  const auto add_wishes = [&](ActionIndex action, bool wanted) {
    for (WishIndex w = 0; w < wishes.size(); ++w)
      if (binds[w] && wishes[w].wanted == wanted &&
          std::binary_search(wishes[w].actions.begin(), wishes[w].actions.end(), action))
        clash.wishes.push_back(w);
  };
  for (const std::size_t r : conflict.rules) {
    const HardRule& rule = conflicts.rules[r];
    const Action& action = instance.actions[rule.action];
    if (rule.kind == RuleKind::must && !action.settled)
      add_wishes(rule.action, true);
    else if (rule.kind == RuleKind::excluded && action.state != ActionState::excluded)
      add_wishes(rule.action, false);
    else
      clash.rules.push_back(rule);
  }
  std::sort(clash.wishes.begin(), clash.wishes.end());
  clash.wishes.erase(std::unique(clash.wishes.begin(), clash.wishes.end()), clash.wishes.end());
  return clash;
}

// Where no clash can be proven: as few of the wishes as no plan was found for. A search that finds
// no plan without them either leaves them all.
WishClash unproven_clash(const Instance& instance, const std::vector<PartyWish>& wishes,
                         const std::vector<bool>& binds, const Starts& present,
                         const Effort& effort) {
  WishClash clash{{}, {}, false};
  std::vector<bool> left = binds;
  for (WishIndex w = 0; w < wishes.size(); ++w) {
    if (!left[w]) continue;
    left[w] = false;
    const Solved without = solve(with_wishes(instance, wishes, left), effort, &present);
    if (without.possibility != Possibility::possible) continue;
    left[w] = true;
    clash.wishes.push_back(w);
  }
  if (clash.wishes.empty())
    for (WishIndex w = 0; w < wishes.size(); ++w)
      if (binds[w]) clash.wishes.push_back(w);
  return clash;
}

// One at least, with a wish.
std::vector<WishClash> clashes_among(const Instance& instance, const Instance& together,
                                     const std::vector<PartyWish>& wishes,
                                     const std::vector<bool>& binds, const Starts& present,
                                     const Effort& effort) {
  std::vector<WishClash> clashes;
  const Conflicts conflicts = find_conflicts(together, most_clashes);
  for (const Conflict& conflict : conflicts.sets) {
    WishClash clash = clash_of(instance, wishes, binds, conflicts, conflict);
    if (!clash.wishes.empty()) clashes.push_back(std::move(clash));
  }
  if (clashes.empty()) clashes.push_back(unproven_clash(instance, wishes, binds, present, effort));
  return clashes;
}

bool is_told(const WishFit& fit, const WishClash& clash) {
  return std::any_of(fit.clashes.begin(), fit.clashes.end(),
                     [&](const WishClash& each) { return each.wishes == clash.wishes; });
}

}  // namespace

std::vector<LadderStep> steps_of_wish(const Model& model, const Instance& instance,
                                      const Party::Wish& wish) {
  std::vector<LadderStep> steps = steps_named(model, instance, wish);
  std::erase_if(steps, [&](const LadderStep& each) {
    return !instance.blocks[instance.ladders[each.ladder].block].counts;
  });
  return steps;
}

std::vector<ActionIndex> excluded_below(const Model& model, const Instance& instance,
                                        const Party::Wish& wanted) {
  for (const LadderStep& each : steps_named(model, instance, wanted))
    for (int k = 1; k <= each.step; ++k)
      for (const std::vector<ActionIndex>& need : instance.ladders[each.ladder].step(k).needs) {
        std::set<ActionIndex> seen;
        if (need.empty()) return excluded_alternatives(model, instance, {each.ladder, k});
        if (need.size() > 1) continue;  // one of them can be
        if (const auto by = excluded_behind(instance, need.front(), seen)) return {*by};
      }
  return {};
}

std::vector<PartyWish> wishes_of(const Model& model, const Instance& instance,
                                 const Starts& present) {
  const WishBuilder builder(model, instance, present);
  std::vector<PartyWish> wishes;
  const std::vector<Party>& parties = model.profile.parties;
  for (PartyIndex p = 0; p < parties.size(); ++p) {
    for (const Party::Wish& wish : parties[p].wants)
      wishes.push_back(builder.build(p, true, wish));
    for (const Party::Wish& wish : parties[p].rejects)
      wishes.push_back(builder.build(p, false, wish));
  }
  return wishes;
}

Instance with_wishes(Instance instance, const std::vector<PartyWish>& wishes,
                     const std::vector<bool>& binds) {
  for (WishIndex w = 0; w < wishes.size(); ++w) {
    if (!binds[w]) continue;
    for (const ActionIndex a : wishes[w].actions)
      if (wishes[w].wanted)
        instance.actions[a].settled = true;
      else
        instance.actions[a].state = ActionState::excluded;
  }
  mark_mandatory(instance);
  return instance;
}

Problem wished_problem(const Model& model, const Instance& instance,
                       const std::vector<PartyWish>& wishes, const std::vector<bool>& binds,
                       const Weights& weights) {
  return build_problem(weighed(with_wishes(instance, wishes, binds), model.catalog, weights));
}

WishFit fit_wishes(const Instance& instance, const std::vector<PartyWish>& wishes,
                   std::optional<PartyIndex> of, const Starts& present, const Effort& effort) {
  WishFit fit;
  for (const PartyWish& wish : wishes)
    fit.binds.push_back(wish.state == PartyWish::State::open && (!of || *of == wish.party));
  fit.plan = present;
  while (std::find(fit.binds.begin(), fit.binds.end(), true) != fit.binds.end()) {
    const Instance together = with_wishes(instance, wishes, fit.binds);
    const Solved solved = solve(together, effort, &present);
    if (solved.possibility == Possibility::possible) {
      fit.plan = solved.found.starts;
      return fit;
    }
    const std::vector<WishClash> clashes =
        clashes_among(instance, together, wishes, fit.binds, present, effort);
    for (const WishClash& clash : clashes) {
      for (const WishIndex w : clash.wishes)
        fit.binds[w] = false;
      if (!is_told(fit, clash)) fit.clashes.push_back(clash);
    }
  }
  return fit;
}

}  // namespace weerbaar
