// How much room the cells of a sheet take, in characters and lines of the usual font.
#pragma once

#include <vector>

#include "planner/report/sheets.h"

namespace weerbaar {

bool has_totals(const Block& block);

// Of each column, for all blocks below each other.
std::vector<int> column_widths(const Sheet& sheet);

// Of a row: as many lines as its longest cell takes in its column.
int lines_of(const Record& record, const std::vector<int>& widths);
int lines_of_head(const Block& block, const std::vector<int>& widths);

// The page, between page breaks and with the frozen columns repeated, that is the widest.
int widest_page(const Sheet& sheet, const std::vector<int>& widths);

}  // namespace weerbaar
