// SPDX-License-Identifier: EUPL-1.2
// One change of the input, as a user could type it: what repairs and answers to "what would change
// it" are made of. It changes the model, so that the plan after it is the plan of that file.
#pragma once

#include <cstdint>

#include "planner/instance/hard_rule.h"

namespace weerbaar {

enum class ChangeKind {
  one_off,     // `amount` euros more in each of the years, on the line of `label`
  structural,  // the same of structural money
  carry_over,  // what is left of the line of `label` goes on to the next year
  hours,       // `amount` hours a month more for `role` in each of the years
  presence,    // `role` is there in month `amount` of the plan
  steering,    // every action in progress asks `amount` hours of steering a month
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

// `instance` is that of the model: the change names its actions, labels and years. Indices of
// actions mean the same in the instance of the result.
Model with_change(const Model& model, const Instance& instance, const InputChange& change);

// The model with that status for the action in place of what it says of it; none: says nothing.
Model with_status(const Model& model, const Action& action, std::optional<StatusWord> word);

// In how many months the hours of such a change are there.
std::int64_t months_of(const Instance& instance, const InputChange& change);

// The change in a few words of plain Dutch: "€ 5.000 meer eenmalig geld in 2027".
std::string change_text(const Model& model, const Instance& instance, const InputChange& change);

}  // namespace weerbaar
