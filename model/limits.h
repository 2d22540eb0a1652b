// SPDX-License-Identifier: EUPL-1.2
// How much there may be of anything in the files that people write. What is beyond is refused with
// its place, before it costs time or memory; docs/format.md says the same to its readers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace weerbaar {

inline constexpr std::size_t max_file_bytes = std::size_t{64} * 1024 * 1024;
inline constexpr std::size_t max_list = 10'000;       // entries; of all files together in a catalog
inline constexpr std::size_t max_measures = 100'000;  // the same
inline constexpr std::size_t max_nesting = 32;        // brackets in brackets, and parts of one key
inline constexpr std::size_t max_text = 2'000;        // characters of a name or a reason
inline constexpr std::size_t max_id = 80;
inline constexpr std::int64_t max_euros = 10'000'000'000;
inline constexpr std::int64_t max_hours = 1'000'000;
inline constexpr int first_year = 1900;  // of a date; a law or a source can be old
inline constexpr int last_year = 2200;
inline constexpr std::int64_t max_months = 240;    // of a plan
inline constexpr std::int64_t max_duration = 120;  // of a measure, in months

constexpr std::size_t most_entries(std::string_view list) {
  return list == "maatregelen" ? max_measures : max_list;
}

}  // namespace weerbaar
