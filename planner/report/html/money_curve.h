// SPDX-License-Identifier: EUPL-1.2
// What more or less money brings: the value against the money, the marks of the pillars, and what
// comes in and goes out from step to step.
#pragma once

#include "planner/report/html/markup.h"
#include "planner/report/report.h"

namespace weerbaar::html {

enum class ActionNames { plain, links };  // links: on the page of the plan

Markup money_curve(const Outcome& outcome, const MoneyCurve& curve, ActionNames names);

}  // namespace weerbaar::html
