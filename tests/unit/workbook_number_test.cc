// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/workbook_number.h"

#include <doctest/doctest.h>

namespace weerbaar {
namespace {

// The serials are those that Excel has for what stands behind them.
Cell day(std::string_view serial, bool from_1904 = false) {
  return number_cell(serial, NumberLook::date, from_1904);
}

TEST_CASE("workbook: a day is a day, and a time behind it stays") {
  CHECK(day("46510") == Cell(Date{2027, 5, 3}));
  CHECK(day("46510.604166666664") == text_cell("3 mei 2027 14:30"));
  CHECK(day("46510.000694444444") == text_cell("3 mei 2027 0:01"));
  CHECK(day("45048", true) == Cell(Date{2027, 5, 3}));
}

TEST_CASE("workbook: the last seconds of a day are of that day") {
  CHECK(day("46510.999826388891") == text_cell("3 mei 2027 23:59"));  // 23:59:45
  CHECK(day("46510.999988425923") == text_cell("3 mei 2027 23:59"));  // 23:59:59
  CHECK(day("2958464.9999") == text_cell("30 december 9999 23:59"));
}

TEST_CASE("workbook: a time without a day is a time") {
  CHECK(day("0.5625") == text_cell("13:30"));
  CHECK(day("0.99982638888888886") == text_cell("23:59"));
  CHECK(day("0.0002") == text_cell("0:00"));
}

}  // namespace
}  // namespace weerbaar
