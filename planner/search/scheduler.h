// The changes a search makes to a schedule so that every rule keeps holding: an action comes in
// with the prerequisites it misses, in the earliest months that every limit allows (the serial
// schedule generation scheme, Kelley 1963, extended to optional activities), and goes out with all
// that cannot do without it.
#pragma once

#include <cstdint>
#include <vector>

#include "planner/search/random.h"
#include "planner/search/schedule.h"
#include "planner/search/start_guide.h"

namespace weerbaar {

// In which month an action goes in, among those in which it fits.
enum class StartRule {
  earliest,
  promising,  // the one with the highest bound
  drawn,      // from a drawn month on, the earliest
};

class Scheduler {
 public:
  // The guide and the random numbers serve every rule but `earliest`; a null guide allows no other.
  Scheduler(const Problem& problem, const StartGuide* guide, Random* random);

  // Lets what has its own start take its room.
  void place_fixed(Schedule& schedule);

  // In, with the prerequisites it misses. False, and nothing changed, when it cannot be.
  bool insert(Schedule& schedule, ActionIndex action, StartRule rule = StartRule::earliest);

  // The same, but not before `from` where that can be.
  bool insert_from(Schedule& schedule, ActionIndex action, int from);

  // In with all that a step and those below it still ask. False, and nothing changed, when that
  // cannot be.
  bool complete(Schedule& schedule, MilestoneIndex milestone, StartRule rule = StartRule::earliest);

  // Out, with what waits for it and cannot do without. What went out is added to `gone`.
  void eject(Schedule& schedule, ActionIndex action, std::vector<ActionIndex>& gone);

  // In, at `start` or as soon after as it is ready, whoever has to make room: of two drawn from
  // those in the way, the one whose start has the lower bound. False when that cannot be; what
  // went out stays out.
  bool force(Schedule& schedule, ActionIndex action, int start, std::vector<ActionIndex>& gone);

  // Takes out what completes no step and that nothing needs: no best plan has it.
  void drop_idle(Schedule& schedule);

  // Moves the actions that ask hours of it to earlier months where they fit, in order of start; not
  // `except`.
  void shift_left(Schedule& schedule, ResourceIndex resource, ActionIndex except);

  // Another order in which the alternatives of a group are tried from now on.
  void change_preferences();

  const std::vector<ActionIndex>& of_resource(ResourceIndex resource) const {
    return of_resource_[resource];
  }

 private:
  using Alternatives = std::vector<std::vector<ActionIndex>>;

  bool complete_from_below(Schedule& schedule, MilestoneIndex milestone, StartRule rule);
  std::int32_t hours_asked(ActionIndex action, int start, ResourceIndex resource,
                           std::size_t month) const;
  bool insert_with_prerequisites(Schedule& schedule, ActionIndex action, StartRule rule);
  bool satisfy(Schedule& schedule, const Alternatives& alternatives, StartRule rule);
  std::size_t preferred_after(const Alternatives& alternatives, std::size_t last) const;
  bool place(Schedule& schedule, ActionIndex action, StartRule rule);
  int choose_start(const Schedule& schedule, ActionIndex action, int earliest, StartRule rule);
  bool excluded(const Schedule& schedule, ActionIndex action) const;
  bool make_room(Schedule& schedule, ActionIndex action, int start, std::vector<ActionIndex>& gone);
  void find_those_in_the_way(const Schedule& schedule, ActionIndex action, int start);
  void undo_to(Schedule& schedule, std::size_t mark);

  const Problem& problem_;
  const StartGuide* guide_;
  Random* random_;
  std::vector<std::vector<ActionIndex>> waits_;        // per action: those that may wait for it
  std::vector<std::vector<ActionIndex>> of_resource_;  // the actions that can be moved
  std::vector<ActionIndex> fixed_;
  std::vector<ActionIndex> droppable_;    // need not be there
  std::vector<ActionIndex> alternative_;  // the first of each alternative
  std::vector<std::size_t> preferred_;    // [action]: the lowest first alternative is tried first
  ActionIndex wishing_ = 0;               // the action with a wish for its start,
  int wish_ = not_chosen;                 // and that start; not_chosen: none has one
  std::vector<ActionIndex> placed_;       // in order of placing: the journal for undoing
  std::vector<std::uint8_t> visiting_;    // on the path of prerequisites being placed
  std::vector<ActionIndex> in_the_way_;
  std::vector<ActionIndex> present_;
};

}  // namespace weerbaar
