// The catalog as a piece of work: what is not wrong, but weak. All findings are warnings.
#pragma once

#include "model/diagnostics.h"
#include "model/load.h"
#include "model/model.h"

namespace weerbaar {

// The rules, with their figures; docs/diagnostics.md says them to the user.
inline constexpr std::size_t longest_chain_allowed = 8;  // measures
inline constexpr int quick_months = 2;                   // a quick measure takes at most these
inline constexpr std::size_t most_of_step = 4;           // measures; of a `keuze` one counts
inline constexpr std::size_t most_of_entry = 2;          // of those, one action an entry
inline constexpr std::int64_t most_hours_a_month = 60;   // of one role for one action
inline constexpr std::int64_t reference_inhabitants = 50'000;  // to compare costs and hours
inline constexpr int reference_settlements = 5;
inline constexpr std::size_t fewest_to_compare = 5;  // figures of one kind
inline constexpr std::int64_t outlying_hours = 8;    // times the median, or below a part
inline constexpr std::int64_t outlying_euros = 10;

// Of a catalog without errors, as written and as read. What is withdrawn is not looked at.
void lint(const Document& document, const Catalog& catalog, Diagnostics& diagnostics);

}  // namespace weerbaar
