// One change of the input, as a user could make it, worked out in the instance: what repairs and
// answers to "what would change it" are made of.
#pragma once

#include <cstdint>

#include "planner/instance/hard_rule.h"

namespace weerbaar {

enum class ChangeKind {
  one_off,     // `amount` euros more in each of the years, on the line of `label`
  structural,  // the same of structural money
  hours,       // `amount` hours a month more for `role` in each of the years
  horizon,     // the plan ends `amount` months later
  deadline,    // the legal date of `action` is `amount` months later
  start,       // the decided start of `action` is `amount` months later; below 0: earlier
  release,     // `action` need not be in the plan
  admit,       // `action` is no longer excluded
};

struct InputChange {
  ChangeKind kind = ChangeKind::one_off;
  std::int64_t amount = 0;
  LabelIndex label = 0;
  std::size_t first_year = 0;  // indices into Instance::years, both included
  std::size_t last_year = 0;
  RoleIndex role = 0;
  ActionIndex action = 0;
  bool operator==(const InputChange&) const = default;
};

// The actions keep their places. A change of the horizon works the instance out anew from the
// model, so it comes before any other.
Instance with_change(const Model& model, const Instance& instance, const InputChange& change);

// In how many months the hours of such a change are there.
std::int64_t months_of(const Instance& instance, const InputChange& change);

// The change in a few words of plain Dutch: "€ 5.000 meer eenmalig geld in 2027".
std::string change_text(const Model& model, const Instance& instance, const InputChange& change);

}  // namespace weerbaar
