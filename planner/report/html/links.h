// SPDX-License-Identifier: EUPL-1.2
// How the page refers to an action: every action has a place on it, chosen or not. That place has
// two names: a lasting one, to send to others, and a short one, for the many links in the page
// itself.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planner/report/html/markup.h"
#include "planner/report/report.h"

namespace weerbaar::html {

std::string anchor_of(const Outcome& outcome, ActionIndex action);  // "actie-weerbaarheidsteam"
std::string mark_of(const Outcome& outcome, ActionIndex action);    // "a9"; "m31" outside the plan

// The step that an action is told under, in the block that it is told under; none: it is in no
// block that counts here.
std::optional<StepOf> home_step(const Outcome& outcome, ActionIndex action);
std::string step_anchor(const Block& block, int step);  // "stap-noodsteunpunten-2"

// A link of that content to the action.
Markup link_to(const Outcome& outcome, ActionIndex action, const Markup& content);

// "9 Kritieke processen aanwijzen"; without a number when it is not in the plan.
Markup action_link(const Outcome& outcome, ActionIndex action);

// "3, 7, 12": the numbers of those that are in the plan, in order.
Markup number_links(const Outcome& outcome, const std::vector<ActionIndex>& actions);

// The sources that the chosen actions name, in the order of the list on the page, and the number of
// one of them, from 1.
std::vector<std::size_t> used_sources(const Outcome& outcome);
Markup source_link(const std::vector<std::size_t>& used, std::size_t source);  // "bron 3"

// The work of a role.
std::string owner_anchor(const Outcome& outcome, RoleIndex role);  // "eigenaar-griffier"

Markup action_list(const Outcome& outcome, const std::vector<ActionIndex>& actions);

}  // namespace weerbaar::html
