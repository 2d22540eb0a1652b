// SPDX-License-Identifier: EUPL-1.2
// What a workbook needs to know of a sheet besides its cells: how much room they take, in
// characters and lines of the usual font, and text and numbers in the form that Excel takes.
#pragma once

#include <vector>

#include "planner/report/sheets/sheets.h"

namespace weerbaar {

// Of each column, for all tables below each other.
std::vector<int> column_widths(const Sheet& sheet);

// Of a row: as many lines as its longest cell takes in its column.
int lines_of(const Record& record, const std::vector<int>& widths);
int lines_of_head(const ReportTable& table, const std::vector<int>& widths);

// Text for a cell: no longer than a cell can be, as Excel takes 32,767 UTF-16 units, and _x0041_
// stays what it is (Excel takes it for the character of that number: ECMA-376, part 1, 22.9.2.19).
inline constexpr std::size_t most_characters = 16'000;
std::string excel_text(std::string_view text);

// Text for a header or footer, which takes 255 characters, and an ampersand for the start of a
// code.
std::string excel_margin_text(std::string_view text);

// Excel's code for how a number of this kind looks, and the number as it is then kept: a mark of
// 570 hundredths as 5.7, a share of 143 tenths as 14.3.
const char* number_format(FieldKind kind);
// The same for a number that is an assumption: with a star behind it.
std::string assumed_format(FieldKind kind);
double shown_number(std::int64_t number, FieldKind kind);

}  // namespace weerbaar
