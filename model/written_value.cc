// SPDX-License-Identifier: EUPL-1.2
#include "model/written_value.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "model/calendar.h"
#include "model/plain_text.h"
#include "model/suggest.h"
#include "model/written_number.h"

namespace weerbaar {

namespace {

// Every key of a table and of the tables in it.
template <class Use>
void for_each_key(const Table& table, const Use& use) {
  for (const Key& key : table.keys) {
    use(key);
    if (key.table != nullptr) for_each_key(*key.table, use);
  }
}

template <class Use>
void for_each_key(const Use& use) {
  for_each_key(profile_format(), use);
  for_each_key(catalog_format(), use);
}

// ---- Yes and no ----

std::string_view boolean_meant(std::string_view written) {
  constexpr std::array yes = {"ja", "waar", "true", "yes", "wel", "aan", "j", "y", "on"};
  constexpr std::array no = {"nee", "onwaar", "false", "no", "niet", "uit", "n", "off", "neen"};
  const std::string word = folded(written, '-');
  if (std::find(yes.begin(), yes.end(), word) != yes.end()) return "true";
  if (std::find(no.begin(), no.end(), word) != no.end()) return "false";
  return "";
}

// ---- Dates ----

constexpr std::array<std::string_view, 12> months = {
    "januari", "februari", "maart",     "april",   "mei",      "juni",
    "juli",    "augustus", "september", "oktober", "november", "december"};

std::optional<int> month_named(std::string_view word) {
  if (word == "mrt") return 3;
  for (std::size_t at = 0; at < months.size(); ++at)
    if (word.size() >= 3 && months[at].starts_with(word)) return static_cast<int>(at) + 1;
  return std::nullopt;
}

struct WrittenDate {
  int year = 0;
  int month = 0;
  std::optional<int> day;  // none: a month
};

bool is_year(std::string_view part) {
  return part.size() == 4 && part.find_first_not_of("0123456789") == std::string_view::npos;
}

// The parts between dashes of any length, slashes, points and blanks.
std::vector<std::string> date_parts(std::string_view written) {
  std::vector<std::string> parts(1);
  for (const char c : folded(written, '-')) {
    if (c == '-' || c == '/' || c == '.' || c == ':')
      parts.emplace_back();
    else
      parts.back() += c;
  }
  std::erase(parts, "");
  return parts;
}

std::optional<WrittenDate> date_written(std::string_view written) {
  const std::vector<std::string> parts = date_parts(written);
  if (parts.size() != 2 && parts.size() != 3) return std::nullopt;
  std::vector<int> numbers;
  std::optional<std::size_t> name;  // where a month stands by its name
  for (const std::string& part : parts) {
    const bool digits =
        part.size() <= 4 && part.find_first_not_of("0123456789") == std::string::npos;
    const auto month = digits ? std::nullopt : month_named(part);
    if (!digits && (!month || name)) return std::nullopt;
    if (month) name = numbers.size();
    numbers.push_back(digits ? std::stoi(part) : *month);
  }
  const bool year_first = is_year(parts.front());
  if (!year_first && !is_year(parts.back())) return std::nullopt;
  if (!year_first) std::reverse(numbers.begin(), numbers.end());
  if (name && numbers.size() == 3 && *name != 1) return std::nullopt;
  WrittenDate date{numbers[0], numbers[1], std::nullopt};
  if (numbers.size() == 3) date.day = numbers[2];
  return date;
}

std::string advice_on_date(const WrittenDate& date, std::string_view key,
                           const std::optional<Kind>& kind) {
  if (date.month < 1 || date.month > 12)
    return fmt::format("maand {} bestaat niet: een jaar heeft er twaalf", date.month);
  const Month month = month_of({date.year, date.month, 1});
  if (kind == Kind::month) return fmt::format("schrijf \"{}\"", iso(month));
  const Date last = last_day(month);
  if (!date.day)
    return fmt::format("een datum is jaar-maand-dag: schrijf {}",
                       iso(key == "einde" ? last : first_day(month)));
  if (*date.day < 1 || *date.day > last.day)
    return fmt::format("{} {} bestaat niet; de laatste dag van die maand is {}", *date.day,
                       dutch(month), iso(last));
  return fmt::format("een datum is jaar-maand-dag: schrijf {}",
                     iso(Date{date.year, date.month, *date.day}));
}

}  // namespace

std::optional<Kind> kind_of_key(std::string_view key) {
  std::optional<Kind> kind;
  bool differs = false;
  for_each_key([&](const Key& each) {
    if (each.name != key) return;
    if (kind && *kind != each.kind && !(is_text(*kind) && is_text(each.kind))) differs = true;
    kind = each.kind;
  });
  return differs ? std::nullopt : kind;
}

std::string nearest_key(std::string_view name) {
  std::vector<std::string> known;
  for_each_key([&](const Key& each) { known.emplace_back(each.name); });
  return nearest(folded(name, '_'), known);
}

std::string advice_on_value(std::string_view written, std::string_view key,
                            std::optional<Kind> kind) {
  if (!kind) kind = kind_of_key(key);
  if (kind && is_text(*kind)) return "";
  if (!kind || *kind == Kind::boolean)
    if (const std::string_view meant = boolean_meant(written); !meant.empty())
      return fmt::format("schrijf {}, zonder aanhalingstekens en met kleine letters", meant);
  if (kind == Kind::date && is_year(folded(written, '-')))
    return fmt::format("een datum is jaar-maand-dag: schrijf {}-{}", folded(written, '-'),
                       key == "einde" ? "12-31" : "01-01");
  if (!kind || *kind == Kind::date || *kind == Kind::month)
    if (const auto date = date_written(written)) return advice_on_date(*date, key, kind);
  if (!kind || *kind == Kind::integer || *kind == Kind::hundredths || *kind == Kind::standing)
    return advice_on_number(written, kind == Kind::integer);
  return "";
}

}  // namespace weerbaar
