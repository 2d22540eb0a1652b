// SPDX-License-Identifier: EUPL-1.2
#include "model/calendar.h"

#include <fmt/format.h>

#include <array>
#include <cstddef>

namespace weerbaar {

namespace {

constexpr std::array<std::string_view, 12> month_names = {
    "januari", "februari", "maart",     "april",   "mei",      "juni",
    "juli",    "augustus", "september", "oktober", "november", "december"};
constexpr std::array<std::string_view, 12> short_month_names = {
    "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"};

std::string_view name_of(Month month) {
  return month_names[static_cast<std::size_t>(month.in_year())];
}

bool is_leap(int year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

// Days since 1 January of year 1, in the Gregorian calendar without end; that day was a Monday.
int day_number(const Date& date) {
  const int before = date.year - 1;
  int days = before * 365 + before / 4 - before / 100 + before / 400;
  for (int month = 1; month < date.month; ++month)
    days += last_day(month_of({date.year, month, 1})).day;
  return days + date.day - 1;
}

}  // namespace

Month operator+(Month month, int months) {
  return {month.number + months};
}
int operator-(Month left, Month right) {
  return left.number - right.number;
}

Month month_of(const Date& date) {
  return {date.year * 12 + date.month - 1};
}
Date first_day(Month month) {
  return {month.year(), month.in_year() + 1, 1};
}

Date last_day(Month month) {
  constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap_february = month.in_year() == 1 && is_leap(month.year());
  const int day = days[static_cast<std::size_t>(month.in_year())] + (leap_february ? 1 : 0);
  return {month.year(), month.in_year() + 1, day};
}

Week iso_week(const Date& date) {
  const int day = day_number(date);
  const int thursday = day - day % 7 + 3;  // it decides to which year its week belongs
  int year = date.year;
  if (thursday < day_number({year, 1, 1})) --year;
  if (thursday >= day_number({year + 1, 1, 1})) ++year;
  return {year, (thursday - day_number({year, 1, 1})) / 7 + 1};
}

int weekday(const Date& date) {
  return day_number(date) % 7;
}

Date day_after(const Date& date) {
  const Month month = month_of(date);
  if (date == last_day(month)) return first_day(month + 1);
  return {date.year, date.month, date.day + 1};
}

std::optional<Month> parse_month(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  int year = 0;
  int month = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at == 4) continue;
    if (text[at] < '0' || text[at] > '9') return std::nullopt;
    int& part = at < 4 ? year : month;
    part = part * 10 + (text[at] - '0');
  }
  if (month < 1 || month > 12) return std::nullopt;
  return Month{year * 12 + month - 1};
}

std::string iso(const Date& date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}
std::string iso(Month month) {
  return fmt::format("{:04}-{:02}", month.year(), month.in_year() + 1);
}

std::string dutch(const Date& date) {
  return fmt::format("{} {}", date.day, dutch(month_of(date)));
}
std::string dutch(Month month) {
  return fmt::format("{} {}", name_of(month), month.year());
}

std::string dutch_short(Month month) {
  return fmt::format("{} {}", short_month_names[static_cast<std::size_t>(month.in_year())],
                     month.year());
}

}  // namespace weerbaar
