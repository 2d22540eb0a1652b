// SPDX-License-Identifier: EUPL-1.2
// The changes a search makes to a schedule so that every rule keeps holding: an action comes in
// with the prerequisites it misses, in the earliest months that every limit allows (the serial
// schedule generation scheme, Kelley 1963, extended to optional activities), and goes out with all
// that cannot do without it.
#pragma once

#include <cstdint>
#include <vector>

#include "planner/search/order.h"
#include "planner/search/schedule.h"

namespace weerbaar {

class Scheduler {
 public:
  explicit Scheduler(const Problem& problem);

  // In which order needs and alternatives are filled from now on; it outlives this. The natural one
  // until then.
  void obey(const Order& order) { order_ = &order; }

  // Lets what has its own start take its room.
  void place_fixed(Schedule& schedule);

  // In, with the prerequisites it misses. False, and nothing changed, when it cannot be.
  bool insert(Schedule& schedule, ActionIndex action);

  // The same, but not before `from` where that can be.
  bool insert_from(Schedule& schedule, ActionIndex action, int from);

  // In with all that a step and those below it still ask. False, and nothing changed, when that
  // cannot be.
  bool complete(Schedule& schedule, MilestoneIndex milestone);

  // Something is there that never goes together with it.
  bool excluded(const Schedule& schedule, ActionIndex action) const;

  // What the last insertion or completion put in.
  const std::vector<ActionIndex>& placed() const { return placed_; }

  // Out, with what waits for it and cannot do without. What went out is added to `gone`.
  void eject(Schedule& schedule, ActionIndex action, std::vector<ActionIndex>& gone);

  // Takes out what completes no step and that nothing needs: no best plan has it.
  void drop_idle(Schedule& schedule);

 private:
  using Alternatives = std::vector<std::vector<ActionIndex>>;

  bool complete_from_below(Schedule& schedule, MilestoneIndex milestone);
  bool meet(Schedule& schedule, const std::vector<ActionIndex>& need);
  bool insert_with_prerequisites(Schedule& schedule, ActionIndex action);
  bool satisfy(Schedule& schedule, const Alternatives& alternatives);
  std::size_t preferred_after(const Alternatives& alternatives, std::size_t last) const;
  bool place(Schedule& schedule, ActionIndex action);
  int choose_start(const Schedule& schedule, ActionIndex action, int earliest) const;
  void undo_to(Schedule& schedule, std::size_t mark);

  const Problem& problem_;
  std::vector<std::size_t> first_need_;
  Order natural_;
  const Order* order_ = nullptr;                 // none: the natural one
  std::vector<std::vector<ActionIndex>> waits_;  // per action: those that may wait for it
  std::vector<ActionIndex> fixed_;
  std::vector<ActionIndex> droppable_;  // need not be there
  ActionIndex wishing_ = 0;             // the action with a wish for its start,
  int wish_ = not_chosen;               // and that start; not_chosen: none has one
  std::vector<ActionIndex> placed_;     // in order of placing: the journal for undoing
  std::vector<std::uint8_t> visiting_;  // on the path of prerequisites being placed
};

}  // namespace weerbaar
