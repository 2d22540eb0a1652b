// SPDX-License-Identifier: EUPL-1.2
// The words for what another plan would do: which actions come and go, which marks differ, and
// after which change.
#pragma once

#include <string>
#include <vector>

#include "planner/report/report.h"

namespace weerbaar {

// "1 (Titel), Andere titel"; a long list is only counted.
std::string few_names(const Outcome& outcome, const std::vector<ActionIndex>& actions);

// "Wat zou dit veranderen? (12 nieuwe plannen gemaakt)"
std::string what_if_title(const WhatIf& what_if);

// Each opening with what it does to the plan, and what is to be known of them all.
std::vector<std::string> what_if_sentences(const Outcome& outcome, const WhatIf& what_if);

// What a decision for the action brings, with the means there are.
std::vector<std::string> forced_sentences(const Outcome& outcome, const WhatIf& what_if);

// What `weerbaar plan` may find otherwise.
std::vector<std::string> search_sentences(const Outcome& outcome, const WhatIf& what_if);

// What the best plan without an action brings.
std::vector<std::string> without_sentences(const Outcome& outcome, const Counterplan& without);

}  // namespace weerbaar
