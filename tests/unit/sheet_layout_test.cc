// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/sheets/sheet_layout.h"

#include <doctest/doctest.h>

namespace weerbaar {
namespace {

TEST_CASE("sheets: text for a cell of Excel stays what it is") {
  CHECK(excel_text("gewoon_x00") == "gewoon_x00");
  CHECK(excel_text("_x0041_") == "_x005F_x0041_");
  CHECK(excel_text("a_x000D__xffff_") == "a_x005F_x000D__x005F_xffff_");
  CHECK(excel_text("_x00G1_ _x0041") == "_x00G1_ _x0041");
  CHECK(excel_text(std::string(40'000, 'a')).size() < 32'767);
}

TEST_CASE("sheets: text for a margin of Excel holds no codes") {
  CHECK(excel_margin_text("Jansen & Co &P") == "Jansen && Co &&P");
  CHECK(excel_margin_text(std::string(400, '&')).size() <= 255);
}

TEST_CASE("sheets: a row is as high as its longest cell") {
  const std::vector<int> widths = {8, 22};
  CHECK(lines_of({text_cell("kort"), std::int64_t{12}}, widths) == 1);
  CHECK(lines_of({text_cell("kort"), text_cell("een wat langere zin die niet past")}, widths) == 2);
  // 74 characters; a sentence as long takes a line more.
  CHECK(lines_of({text_cell(
                     "1 t/m 9, 11 t/m 13, 16, 17, 22 t/m 29, 31 t/m 34, 36 t/m 59, 61 t/m 64, 66")},
                 {60}) == 1);
  CHECK(lines_of({text_cell(
                     "een zin van vierenzeventig tekens past niet op een regel van zestig, echt.")},
                 {60}) == 2);
  CHECK(lines_of({text_cell(std::string(80, 'x')), Cell()}, widths) >= 10);
}

}  // namespace
}  // namespace weerbaar
