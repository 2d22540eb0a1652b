// SPDX-License-Identifier: EUPL-1.2
// What a number in a workbook is: Excel keeps days and shares as numbers, and says only in the look
// of the cell that they are.
#pragma once

#include <string_view>

#include "planner/report/typed_table.h"

namespace weerbaar {

enum class NumberLook { plain, date, percent };

// By a format that people made, such as "[$-413]d mmm yyyy"; or by the number of one that Excel
// has.
NumberLook look_of(std::string_view format);
NumberLook look_of(int format);

// A whole number, a day, or the words of what is neither: "50 %", "3 mei 2027 14:30" (without
// its seconds). Days are counted from 1900, or from 1904.
Cell number_cell(std::string_view text, NumberLook look, bool from_1904);

}  // namespace weerbaar
