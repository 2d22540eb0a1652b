// SPDX-License-Identifier: EUPL-1.2
// What the reader can choose from the whole page, and what choice.js needs to know of each action:
// it stands in attributes of the elements themselves, so that a section can be put in anew.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "planner/report/report.h"
#include "planner/report/words.h"

namespace weerbaar::html {

// How sure figures are: "bron", "deels" or "aanname".
std::string_view certainty_of(const Bases& bases);

// Which money an action uses: "algemeen" or a label (oormerk); `absent`: none.
std::string_view fund_of(const Outcome& outcome, ActionIndex action);
std::string_view fund_word(std::string_view label);  // of a line of money by its label

// Hours per quarter, counted from the first quarter of the calendar year in which the plan begins:
// "1@24.4-7@6". What works without hours has its quarters too, of 0 hours.
std::string quarters_text(const Outcome& outcome, const std::vector<std::int64_t>& hours,
                          const Planned* without_hours);

// "3 8 9": for what is about several actions.
std::string numbers_of(const Outcome& outcome, const std::vector<ActionIndex>& actions);

// "12 acties · € 40.000 eenmalig · € 2.000 aan herhalingen · € 5.000 per jaar · 812 uur", the hours
// within the plan, those to steer not counted. choice.js says it the same way of what is shown.
std::string sums_text(const Outcome& outcome, const std::vector<ActionIndex>& actions);

}  // namespace weerbaar::html
