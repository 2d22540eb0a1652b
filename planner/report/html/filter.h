// What an action can be filtered on.
#pragma once

#include <string>
#include <string_view>

#include "planner/report/report.h"

namespace weerbaar::html {

std::string years_of(const Outcome& outcome,
                     const Planned& planned);  // "2027 2028": with work in them

// How sure the figures of a measure are: "bron", "deels" or "aanname".
std::string_view certainty_of(const Measure& measure);
std::string_view certainty_text(std::string_view certainty);  // "een deel is aanname"

}  // namespace weerbaar::html
