// How a search makes its plans: anew, from two good ones, or by a random change of one. Every plan
// it makes keeps the rules.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "planner/search/elite_pool.h"
#include "planner/search/scheduler.h"

namespace weerbaar {

class Moves {
 public:
  // A start of an action that is worth trying.
  struct Cell {
    ActionIndex action = 0;
    int start = 0;
    std::int64_t bound = 0;  // no plan with it is worth more
  };

  // Nothing random is drawn anywhere else. The parts outlive the moves.
  Moves(const Problem& problem, const Presolved& presolved, const StartGuide& guide,
        Scheduler& scheduler, Random& random);

  // A step to complete, or an action that must be there.
  struct Goal {
    MilestoneIndex step = 0;
    std::optional<ActionIndex> action{};
  };

  const std::vector<Cell>& cells() const { return cells_; }
  const std::vector<Goal>& goals() const { return goals_; }
  // The actions that some step asks for, or that must be there.
  const std::vector<ActionIndex>& wanted() const { return wanted_; }
  // No better plan than one of this value has a start whose bound lies below it; one as good may.
  void drop_hopeless(std::int64_t value);

  // All that can go in, in random order, what must be there first; half of it where the relaxation
  // would have it. The schedule holds what has its own start, here and below.
  void build(Schedule& schedule);

  // Each action of two plans at the start that one of them gives it, now and then the same one for
  // all actions of an owner; in random order, what they agree on first; then what else adds to the
  // value.
  void cross(Schedule& schedule, const Starts& one, const Starts& other);

  // A random change. It may take what it adds, and the order in which actions come back, from a
  // good plan (path relinking, Glover 1997); without a pool it does not.
  void change(Schedule& schedule, const ElitePool* pool);

 private:
  void ripple(Schedule& schedule, const ElitePool* pool);
  void force_or_ruin(Schedule& schedule);
  void ruin(Schedule& schedule, ActionIndex action);
  void recreate(Schedule& schedule, ActionIndex around, ActionIndex moved);
  void add_newcomers(Schedule& schedule);
  void insert_newcomers(Schedule& schedule, const ElitePool* pool);
  void reach(Schedule& schedule, const Goal& goal, StartRule rule);
  void complete_around(Schedule& schedule, ActionIndex action);
  void touch(ActionIndex action);

  Cell useful_cell(const Schedule& schedule);
  Cell some_cell();
  const Cell& promising_cell();
  Cell cell_of(ActionIndex action, int start) const;
  ActionIndex some_wanted() { return wanted_[random_.below(wanted_.size())]; }
  Goal some_goal() { return goals_[random_.below(goals_.size())]; }
  Goal goal_near();
  const std::vector<ActionIndex>& near_to(ActionIndex action);
  StartRule some_rule();
  std::vector<Goal> shuffled_goals();

  const Problem& problem_;
  const StartGuide& guide_;
  Scheduler& scheduler_;
  Random& random_;
  std::vector<Cell> cells_;
  std::vector<Goal> goals_;
  std::vector<Goal> newcomers_;
  std::vector<ActionIndex> wanted_;
  std::vector<ActionIndex> taken_;      // the relaxed choice took them at some time
  std::vector<std::uint8_t> from_one_;  // [role]: its actions come from the first of two plans
  std::vector<ActionIndex> gone_;
  std::vector<ResourceIndex> touched_;
  std::vector<std::pair<int, ActionIndex>> ordered_;  // by start
  std::vector<ActionIndex> postponed_;
};

}  // namespace weerbaar
