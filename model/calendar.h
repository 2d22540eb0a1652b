// SPDX-License-Identifier: EUPL-1.2
// Months and dates. The engine counts in months; a date is only read, compared and written.
// No clock and no time zone: "today" does not exist here.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace weerbaar {

struct Date {
  int year = 0;
  int month = 1;  // 1..12
  int day = 1;    // 1..31
  auto operator<=>(const Date&) const = default;
};

// A calendar month as one number, so that subtracting two gives months.
struct Month {
  int number = 0;  // year * 12 + (month - 1)
  auto operator<=>(const Month&) const = default;

  int year() const { return number / 12; }
  int in_year() const { return number % 12; }  // January = 0
};

// July and August: council and board do not meet. No law says so: it is what councils do.
inline constexpr int first_recess_month = 7;
inline constexpr int last_recess_month = 8;

Month operator+(Month month, int months);
int operator-(Month left, Month right);

Month month_of(const Date& date);
Date first_day(Month month);
Date last_day(Month month);
Date day_after(const Date& date);

// ISO 8601: weeks begin on Monday, and week 1 holds the first Thursday of the year.
struct Week {
  int year = 0;
  int number = 1;  // 1..53
  auto operator<=>(const Week&) const = default;
};
Week iso_week(const Date& date);
int weekday(const Date& date);  // 0 is Monday

std::optional<Month> parse_month(std::string_view text);  // "2027-07"

std::string iso(const Date& date);     // "2027-07-31"
std::string iso(Month month);          // "2027-07"
std::string dutch(const Date& date);   // "31 juli 2027"
std::string dutch(Month month);        // "juli 2027"
std::string dutch_short(Month month);  // "jul 2027"

}  // namespace weerbaar
