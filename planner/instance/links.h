// SPDX-License-Identifier: EUPL-1.2
// How actions hang together: prerequisites, "first know, then do", and what never goes together.
#pragma once

#include "planner/instance/instance.h"

namespace weerbaar {

// Facts that conditions asked for and the profile leaves out, each with its measures by id.
using MissingFacts = std::vector<std::pair<std::string, std::vector<std::string>>>;

// The ladders are built. Adds the facts that the conditions of prerequisites miss.
void link_actions(const Model& model, Instance& instance, MissingFacts& missing);

// Marks what must be in the plan: what is settled, and all that it requires.
void mark_mandatory(Instance& instance);

void note_missing(const std::vector<std::string>& facts, const std::string& measure,
                  MissingFacts& missing);

}  // namespace weerbaar
