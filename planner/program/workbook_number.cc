// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/workbook_number.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>

namespace weerbaar {

namespace {

std::string with_comma(double number) {
  std::string text = fmt::format("{:.15g}", number);
  std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

// A day is a count of days; the rest of it is the time. Seconds are left out, as Excel shows it:
// rounding them could make it the day after.
Cell day_cell(double serial, bool from_1904) {
  constexpr std::int64_t minutes_in_day = std::int64_t{24} * 60;
  // Whole seconds first: 14:30 is kept as a fraction that lies just under it.
  const std::int64_t minutes = std::llround(serial * static_cast<double>(minutes_in_day * 60)) / 60;
  const auto count = static_cast<int>(minutes / minutes_in_day);
  const std::int64_t of_day = minutes % minutes_in_day;
  std::string time = fmt::format("{}:{:02}", of_day / 60, of_day % 60);
  if (serial > 0 && count == 0) return time;
  using std::chrono::days;
  const std::chrono::sys_days day = std::chrono::sys_days(std::chrono::year(1899) / 12 / 30) +
                                    days(count + (from_1904 ? 1462 : 0));
  const std::chrono::year_month_day parts(day);
  const Date date{static_cast<int>(parts.year()),
                  static_cast<int>(static_cast<unsigned>(parts.month())),
                  static_cast<int>(static_cast<unsigned>(parts.day()))};
  if (of_day == 0) return date;
  return fmt::format("{} {}", dutch(date), time);
}

constexpr double last_day_of_excel = 2'958'465;  // 31 December 9999

}  // namespace

// Of a format such as "[$-413]d mmm yyyy" or "0.0\%".
NumberLook look_of(std::string_view format) {
  bool quoted = false;
  for (std::size_t at = 0; at < format.size(); ++at) {
    const char c = format[at];
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\\') {
      ++at;
    } else if (c == '[') {
      while (at < format.size() && format[at] != ']')
        ++at;
    } else if (c == '%') {
      return NumberLook::percent;
    } else if (std::string_view("dDmMyYhHsS").find(c) != std::string_view::npos) {
      return NumberLook::date;
    }
  }
  return NumberLook::plain;
}

// The formats that have a number and no text (ECMA-376, part 1, 18.8.30).
NumberLook look_of(int format) {
  if (format == 9 || format == 10) return NumberLook::percent;
  const bool date = (format >= 14 && format <= 22) || (format >= 27 && format <= 36) ||
                    (format >= 45 && format <= 47) || (format >= 50 && format <= 58);
  return date ? NumberLook::date : NumberLook::plain;
}

Cell number_cell(std::string_view text, NumberLook look, bool from_1904) {
  double number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failed != std::errc() || end != text.data() + text.size() || !std::isfinite(number))
    return std::string(text);
  if (look == NumberLook::date && number >= 0 && number <= last_day_of_excel)
    return day_cell(number, from_1904);
  if (look == NumberLook::percent) return with_comma(number * 100) + " %";
  constexpr double exact = 1e15;
  if (number == std::floor(number) && std::abs(number) < exact)
    return static_cast<std::int64_t>(number);
  return with_comma(number);
}

}  // namespace weerbaar
