// SPDX-License-Identifier: EUPL-1.2
// The parties at the table side by side, as planning again showed it, as plain data.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "planner/instance/hard_rule.h"
#include "planner/instance/input_change.h"
#include "planner/instance/starts.h"

namespace weerbaar {

using PartyIndex = std::size_t;  // into Profile::parties
using WishIndex = std::size_t;   // into PartiesResult::wishes

// A step of a ladder; an aggregate, so that lists of them compare.
struct LadderStep {
  LadderIndex ladder = 0;
  int step = 1;  // 1..step_count
  auto operator<=>(const LadderStep&) const = default;
};

// How a party's best plans look at a step, whatever weights fit its ranking.
enum class StepView {
  core,           // in all of them
  talking_point,  // in some
  drop,           // in none
};

// What a party will not do without, or will not accept, in this municipality.
struct PartyWish {
  enum class State {
    open,     // a plan can keep it or not
    settled,  // it is so already, or can be no other way: nothing is asked
    not_here  // wanted and cannot be here, or refused and there already
  };
  PartyIndex party = 0;
  bool wanted = true;  // else refused
  Party::Wish wish;
  State state = State::open;
  std::vector<LadderStep> steps;     // of a wish for a step: on the ladders where it is open
  std::vector<ActionIndex> actions;  // that a plan is to have, or not to have
  // Why a step that is wanted cannot be here: it needs one of these, and all of them are excluded.
  std::vector<ActionIndex> excluded;
};

// Wishes that cannot all be kept, with what else it takes for that.
struct WishClash {
  std::vector<WishIndex> wishes;
  std::vector<HardRule> rules;  // none: one wants what another refuses
  bool proven = true;           // else no plan with all of them was found, with each but one some
};

// Of some wishes those that plans keep. Who is part of a clash is let go with all its other parts,
// so that nobody goes before another.
struct WishFit {
  std::vector<bool> binds;  // by wish
  std::vector<WishClash> clashes;
  Starts plan;  // some plan that keeps those that bind
};

struct PartyPlan {
  std::int64_t weight = 1;  // in the common plan
  WishFit fit;              // of its own wishes
  Starts own;               // its best plan
  // By its own measure: V with the weights 600 to 100 from first to last.
  std::int64_t value_of_own = 0;
  std::optional<std::int64_t> value_without_wishes;  // of its best plan then; none: none binds
  std::int64_t value_of_common = 0;
  std::int64_t value_of_present = 0;
  std::vector<std::array<StepView, step_count>> views;  // by ladder
};

// What a party gives: a step of the plan that it has in its own, or a wish.
struct Concession {
  PartyIndex party = 0;
  std::optional<WishIndex> wish;
  LadderStep step;  // without a wish
  bool operator==(const Concession&) const = default;
};

// A plan near to another that each party with a concession thinks better, for the same money.
struct Exchange {
  std::vector<Concession> concessions;  // one a party
  std::vector<LadderStep> in;           // steps that come, and those that go
  std::vector<LadderStep> out;
  std::vector<std::int64_t> before;  // what the plan was worth to each party, by its own measure
  std::vector<std::int64_t> gains;   // and what it gains; below 0: it loses
  Starts starts;
};

// What would bring a step into a party's own plan: the smallest that was found.
struct PartyAnswer {
  PartyIndex party = 0;
  bool in_own = false;
  StepView view = StepView::drop;        // the least of the steps
  std::vector<PartyIndex> as_ranked_by;  // others with whose ranking of the pillars it is in
  int most_places_up = 0;                // that its pillar can rise in the ranking; all were tried
  std::optional<int> places_up;          // after which it is in; none: not found
  std::vector<InputChange> openings;     // of money, each alone enough; or all of them together
  bool together = false;
  std::vector<WishIndex> held_back_by;  // its own wishes; without any one of these it is in
};

struct PartyQuestion {
  Party::Wish asked;
  std::vector<LadderStep> steps;      // that a plan can bring; empty: there is nothing to ask
  bool there = false;                 // because it is there already
  std::vector<ActionIndex> excluded;  // or because it needs one of these, which all are
  std::vector<PartyAnswer> answers;
};

struct PartiesResult {
  bool by_seats = false;  // a party weighs as many times as it has seats; else all the same
  bool weighing_is_asked = false;  // and not what the profile says of seats
  std::vector<PartyWish> wishes;
  std::vector<PartyPlan> parties;
  WishFit fit;     // of all wishes, in the common plan
  Starts present;  // the plan of the profile
  Starts common;
  std::vector<Exchange> from_common;
  std::vector<Exchange> from_present;
  std::optional<PartyQuestion> question;  // none: none was asked
};

// Steps that a plan can still bring: not complete without any action, and within reach.
bool can_come(const Step& step);
// Of those, the ones that these starts complete; by ladder, then step.
std::vector<LadderStep> steps_in(const Instance& instance, const Starts& starts);
bool has_step(const Instance& instance, const Starts& starts, const LadderStep& step);

// The wish is kept by a plan with these starts.
bool is_met(const Instance& instance, const PartyWish& wish, const Starts& starts);

// A wish of some party that the common plan keeps.
bool any_wish_binds(const PartiesResult& result);

// A clash of all parties together that is one of a single party's wishes too.
bool is_of_one_party(const PartiesResult& result, const WishClash& clash);

}  // namespace weerbaar
