// The changes a search makes to a draft so that every rule keeps holding: an action comes in with
// the prerequisites it misses, in the earliest months that every limit allows (the serial schedule
// generation scheme, Kelley 1963, extended to optional activities), and goes out with all that
// cannot do without it.
#pragma once

#include <cstdint>
#include <vector>

#include "planner/draft.h"
#include "planner/random.h"

namespace weerbaar {

class Editor {
 public:
  explicit Editor(const Problem& problem);

  // Lets what has its own start take its room.
  void place_fixed(Draft& draft);

  // In, not before the month `from`. False, and nothing changed, when it cannot be.
  // `preferred` orders the alternatives of a group: the lowest is tried first.
  bool insert(Draft& draft, ActionIndex action, int from = 0);

  // Out, with what waits for it and cannot do without. What went out is added to `gone`.
  void eject(Draft& draft, ActionIndex action, std::vector<ActionIndex>& gone);

  // In, at `start` or as soon after as it is ready, whoever has to make room: the choice among
  // those in the way is random. False when that cannot be.
  bool force(Draft& draft, ActionIndex action, int start, Random& random,
             std::vector<ActionIndex>& gone);

  // Takes out what brings nothing itself and that nothing needs any more.
  void drop_idle(Draft& draft);

  // Moves the role's actions to earlier months where they fit, in order of start; not `except`.
  void shift_left(Draft& draft, std::size_t role, ActionIndex except);

  std::vector<std::size_t>& preferred() { return preferred_; }  // [action]
  const std::vector<ActionIndex>& of_role(std::size_t role) const { return of_role_[role]; }

 private:
  using Alternatives = std::vector<std::vector<ActionIndex>>;

  bool insert_with_prerequisites(Draft& draft, ActionIndex action, int from);
  bool satisfy(Draft& draft, const Alternatives& alternatives);
  bool place(Draft& draft, ActionIndex action, int from);
  bool excluded(const Draft& draft, ActionIndex action) const;
  bool make_room(Draft& draft, ActionIndex action, int start, Random& random,
                 std::vector<ActionIndex>& gone);
  void undo_to(Draft& draft, std::size_t mark);

  const Problem& problem_;
  std::vector<std::vector<ActionIndex>> waits_;    // per action: those that may wait for it
  std::vector<std::vector<ActionIndex>> of_role_;  // the actions that can be moved, per role
  std::vector<ActionIndex> fixed_;
  std::vector<ActionIndex> helpers_;  // bring nothing themselves
  std::vector<std::size_t> preferred_;
  std::vector<ActionIndex> placed_;     // in order of placing: the journal for undoing
  std::vector<std::uint8_t> visiting_;  // on the path of prerequisites being placed
  std::vector<ActionIndex> scratch_;
};

}  // namespace weerbaar
