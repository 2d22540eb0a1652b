// SPDX-License-Identifier: EUPL-1.2
// A sheet of an earlier workbook as it was found: only the cells that hold something. Text keeps
// its line ends; of a formula stands here what came out of it, nothing where a program left that
// out.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "planner/report/typed_table.h"

namespace weerbaar {

struct FoundRow {
  int number = 0;             // 1, as on the screen
  std::map<int, Cell> cells;  // by column, the first is 0
};

struct FoundSheet {
  std::string name;
  std::vector<FoundRow> rows;  // from top to bottom
};

// A formula of which no program has worked out what comes out.
bool is_without_result(const Cell& cell);
// For people: of such a formula, that it is one.
std::string shown_in(const Cell& cell);

// A cell in words, without the blanks around it, which nobody sees.
std::string words_in(const Cell& cell);
std::string words_at(const FoundRow& row, int column);
bool has_title(const FoundRow& row, std::string_view title);

// "blad Acties, rij 14"
std::string where(const FoundSheet& sheet, const FoundRow& row);

}  // namespace weerbaar
