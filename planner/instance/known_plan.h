// SPDX-License-Identifier: EUPL-1.2
// A plan by itself, without the tables it was made from: which action starts in which calendar
// month. So a plan can be carried from one instance to another (other figures, other money, a later
// year), or come from a file.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "planner/instance/starts.h"

namespace weerbaar {

struct KnownPlan {
  struct Start {
    std::string action;  // id
    Month month;         // of its start; before the plan's first month for what already ran
    bool operator==(const Start&) const = default;
  };
  std::vector<Start> starts;  // by rank, each once
  bool operator==(const KnownPlan&) const = default;
};

KnownPlan known_plan(const Instance& instance, const Starts& starts);

// The same starts in this instance. An action that it does not have, or that starts before it
// begins without running already, is left out; whether the rest keeps the rules is not looked at.
Starts starts_of(const Instance& instance, const KnownPlan& known);

// Of its actions those that are no longer there, each in a sentence: by their place in the plan.
struct GoneAction {
  std::size_t at = 0;
  std::string text;
};
std::vector<GoneAction> gone_actions(const Instance& instance, const KnownPlan& known);

}  // namespace weerbaar
