// How the page refers to an action: every action has a place on it, chosen or not.
#pragma once

#include "planner/report/html/markup.h"
#include "planner/report/report.h"

namespace weerbaar::html {

std::string anchor_of(const Outcome& outcome, ActionIndex action);  // "actie-weerbaarheidsteam"

// "9 Kritieke processen aanwijzen"; without a number when it is not in the plan.
Markup action_link(const Outcome& outcome, ActionIndex action);

// "3, 7, 12": the numbers of those that are in the plan, in order.
Markup number_links(const Outcome& outcome, const std::vector<ActionIndex>& actions);

Markup action_list(const Outcome& outcome, const std::vector<ActionIndex>& actions);

}  // namespace weerbaar::html
