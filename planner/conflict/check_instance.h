// SPDX-License-Identifier: EUPL-1.2
// What no search can mend, found before it: loops, duties left out, dates that cannot be met, work
// that nobody can carry. Each with its place in the files.
#pragma once

#include <string>
#include <vector>

#include "model/diagnostics.h"
#include "planner/search/problem.h"

namespace weerbaar {

// Loops among the prerequisites of the catalog itself, whatever the municipality.
void check_loops(const Catalog& catalog, Diagnostics& diagnostics);

// Loops among the prerequisites that hold for this municipality. Without them it can be planned.
void check_loops(const Model& model, const Instance& instance, Diagnostics& diagnostics);

// Actions that must be there and of which each cannot, for lack of the same time, money or hours,
// even when nothing else had to be. The finding is not reported yet: what would mend it can still
// be added.
struct Misfit {
  std::vector<ActionIndex> actions;
  std::string means = {};  // what each has too little of; empty: none that others can lack too
  bool is_time = false;    // that is the time of the plan, whoever works
  Diagnostic finding;
};

// A warning for each pillar whose mark lies far from that of its blocks.
void check_marks(const Model& model, const Instance& instance, Diagnostics& diagnostics);

// It says that what must be there cannot be, and not that a file is written wrong: there is no
// plan, but there may be one after a small change.
bool is_clash(Code code);

// Everything else. The instance has no loop.
std::vector<Misfit> check_instance(const Model& model, const Problem& problem,
                                   Diagnostics& diagnostics);

}  // namespace weerbaar
