// SPDX-License-Identifier: EUPL-1.2
// Going on with an earlier plan: as much of it as still can be stays, unless another plan brings
// clearly more.
#pragma once

#include "planner/instance/known_plan.h"
#include "planner/plan/replan.h"
#include "planner/search/search.h"

namespace weerbaar {

// An earlier plan in this instance.
struct Earlier {
  // As it was; what is finished by now is not in it, nor what there is no more.
  Starts starts;
  // Where a search begins: what should have begun before this plan does, and does not run, begins
  // with it.
  Starts begin;
  std::vector<ActionIndex> finished;
};
Earlier earlier_plan(const Instance& instance, const KnownPlan& known);

// What can be kept of it, without what completes no step any more.
SearchResult kept_of(const Problem& problem, const Earlier& earlier);

// By the rule of the keeping margin: a plan worth `more` takes the place of the one that was kept.
bool pays(std::int64_t more, std::int64_t kept);

struct Replanned {
  SearchResult found;
  Replan replan;
};

// `free`: the best plan that was found. What comes out is it or, by `freedom`, one that stays
// nearer to the earlier plan.
Replanned go_on(const Model& model, const Problem& problem, const Earlier& earlier,
                const SearchResult& free, Freedom freedom);

}  // namespace weerbaar
