// SPDX-License-Identifier: EUPL-1.2
// A table in Markdown that stays legible on paper: pandoc gives each column the share of the page
// that its dashes have. A table that is too wide for a page becomes several below each other, or a
// list.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "planner/report/typed_table.h"

namespace weerbaar {

// With a blank line before it; and the sums below it where it has any.
std::string markdown_table(const ReportTable& table);

// A head without words, for rows of a name and what is said of it.
inline constexpr std::string_view markdown_details_head =
    "|  |  |\n| -------------- | ------------------------------------------------------------ |";

// The table with only these columns, or without these; those that it does not have do not matter.
ReportTable only_columns(const ReportTable& table, const std::vector<std::string_view>& titles);
ReportTable without_columns(const ReportTable& table, const std::vector<std::string_view>& titles);

}  // namespace weerbaar
