// SPDX-License-Identifier: EUPL-1.2
// Numbers as the Dutch write them: a comma before decimals, a point between thousands.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace weerbaar {

std::string dutch_number(std::int64_t number);  // 48500 -> "48.500"
// The other way, as people type it: "48500", "48.500", "48 500", "48_500". A point is only for
// thousands, so that "4.5" is not 45; that and all else is nothing.
std::optional<std::int64_t> read_dutch_number(std::string_view text);
// A mark or a rank in hundredths, as people type it: "5,7", "5.7" and "5,70" are 570, "6" is 600.
std::optional<std::int64_t> read_dutch_hundredths(std::string_view text);

std::string dutch_euros(std::int64_t euros);            // 12000 -> "€ 12.000"
std::string dutch_hundredths(std::int64_t hundredths);  // 570 -> "5,7"; 255 -> "2,55"; 700 -> "7,0"

// 1 -> "1 maand", 3 -> "3 maanden".
std::string dutch_rank(std::int64_t hundredths);  // a place in a ranking: "2", or "2,5" between two
std::string dutch_count(std::int64_t count, std::string_view one, std::string_view more);
std::string dutch_months(std::int64_t count);

// share of total in tenths of a percent, rounded half up; 0 of a total of 0.
std::int64_t tenths_of_percent(std::int64_t share, std::int64_t total);

// The same as text: "14,3 %".
std::string dutch_share(std::int64_t share, std::int64_t total);

// Of a share that is more than nothing: "minder dan 0,1 %" where the text would be "0,0 %".
std::string dutch_gain(std::int64_t share, std::int64_t total);

}  // namespace weerbaar
