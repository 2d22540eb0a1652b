// What would change a choice: the smallest single changes after which a new plan contains an action
// that was left out, and what the plan loses without an action that was chosen (its replacement
// cost). Both are found by planning again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "planner/change.h"
#include "planner/plan.h"
#include "planner/solve.h"

namespace weerbaar {

// How a new plan differs from the old one; by action.
struct Shift {
  std::vector<ActionIndex> in;
  std::vector<ActionIndex> out;
};
Shift shift_between(const Starts& before, const Starts& after);

Starts starts_of(const Instance& instance, const Plan& plan);

struct Opening {
  std::vector<Change> changes;  // one; several, all needed, only where no single one is enough
  std::int64_t step = 1;  // of the last change: one step less was tried, too little; 0: not known
  Shift shift;            // what else the new plan does
};

// The best plan found with a decision for or against an action, beside the present plan.
struct Decided {
  ActionIndex action = 0;
  std::int64_t loss = 0;  // value of the present plan less that of the other
  Shift shift;
};

struct WhatIf {
  ActionIndex action = 0;
  std::vector<Opening> openings;               // at most one of each kind of change and role
  bool out_of_reach = false;                   // not even with plenty of money and hours together
  std::optional<Decided> forced;               // with the action decided; none: no plan with it
  Possibility with_it = Possibility::unknown;  // can it be decided at all?
  int plans = 0;                               // made to find all this
};

// `quick`: for the search, which starts from the present plan; `full`: for the proof, a plan from
// nothing as `weerbaar plan` makes it. Amounts grow by doubling, then bisection: smallest means
// that one step less gives no plan with it. Whether a plan contains it need not grow with the
// amount, so a smaller amount elsewhere is not ruled out.
WhatIf what_would_let_in(const Model& model, const Instance& instance, const Starts& present,
                         ActionIndex action, const Effort& quick, const Effort& full);

// None: what must be there cannot be without it.
std::optional<Decided> plan_without(const Instance& instance, const Starts& present,
                                    ActionIndex action, const Effort& effort);

// All of that for the actions of one measure, or one action, named by id; for the first few.
struct Advice {
  std::vector<WhatIf> left_out;
  std::vector<Decided> chosen;
};
Advice advise(const Model& model, const Instance& instance, const Plan& plan, const std::string& id,
              std::int64_t evaluations);

}  // namespace weerbaar
