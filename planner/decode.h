// A genome to a plan: the serial schedule generation scheme (Kelley 1963; Kolisch 1996), extended
// to optional activities. Actions are taken in the genome's order; each is placed, together with
// the prerequisites it still misses, in the earliest months that every limit allows, or not at all.
#pragma once

#include <cstdint>
#include <vector>

#include "planner/ledger.h"

namespace weerbaar {

struct Genome {
  std::vector<ActionIndex> order;  // a permutation of all actions
  // Not before this month; `months` or more leaves the action out. Without it an earliest-start
  // scheme cannot make the plans in which waiting pays (structural money begins at the finish).
  std::vector<int> from;
};

// How good a plan is: more mandatory actions first, then more value, then less cost.
struct Score {
  int missing = 0;         // mandatory actions not placed
  std::int64_t value = 0;  // V of the planning model
  std::int64_t cost = 0;   // euros over the horizon
  bool operator==(const Score&) const = default;
};
bool better(const Score& left, const Score& right);

class Decoder {  // owns the scratch state, so that decoding allocates nothing
 public:
  explicit Decoder(const Problem& problem);

  Score decode(const Genome& genome);
  const Starts& starts() const { return starts_; }  // of the last decode

 private:
  bool place_with_prerequisites(ActionIndex action, const Genome& genome);
  bool satisfy(const std::vector<std::vector<ActionIndex>>& alternatives, const Genome& genome);
  bool place(ActionIndex action, int from);
  bool excluded(const Problem::Item& item) const;
  bool fits(ActionIndex action, int start) const;
  void undo_to(std::size_t mark);
  Score score() const;

  const Problem& problem_;
  Starts starts_;
  Ledger ledger_;
  std::vector<ActionIndex> placed_;     // in order of placing: the journal for undoing
  std::vector<std::uint8_t> failed_;    // cannot be placed any more in this decode
  std::vector<std::uint8_t> visiting_;  // on the path of prerequisites being placed
  std::vector<std::size_t> position_;   // in the order
};

// V of the planning model for a set of starts, straight from its formula.
std::int64_t value_of(const Instance& instance, const Starts& starts);

}  // namespace weerbaar
