// SPDX-License-Identifier: EUPL-1.2
#include "model/written_number.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "model/plain_text.h"

namespace weerbaar {

namespace {

constexpr std::size_t most_digits = 15;  // further than any number of a profile

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// What stands around the digits, taken off one by one.
struct Trimmings {
  bool euro = false;
  bool percent = false;
  bool unit = false;  // thousands or millions
  bool words = false;
  std::size_t zeros = 0;      // that the unit stands for
  std::string_view fraction;  // decimals that one character stood for
};

void trim(std::string_view& text) {
  while (text.starts_with(' '))
    text.remove_prefix(1);
  while (text.ends_with(' '))
    text.remove_suffix(1);
}

bool take_front(std::string_view& text, std::string_view part) {
  if (!text.starts_with(part)) return false;
  text.remove_prefix(part.size());
  trim(text);
  return true;
}

bool take_back(std::string_view& text, std::string_view part) {
  if (!text.ends_with(part)) return false;
  text.remove_suffix(part.size());
  trim(text);
  return true;
}

Trimmings take_trimmings(std::string_view& text) {
  Trimmings found;
  constexpr std::array units = {
      std::pair("duizend", 3), std::pair("k", 3),   std::pair("miljoen", 6), std::pair("mln.", 6),
      std::pair("mln", 6),     std::pair("mio", 6), std::pair("m", 6)};
  constexpr std::array fractions = {std::pair("½", "5"), std::pair("¼", "25"),
                                    std::pair("¾", "75")};
  constexpr std::array words = {"uren",    "uur",      "u",      "per maand", "per jaar",
                                "maanden", "inwoners", "mensen", "jaar"};
  for (const std::string_view about : {"ca.", "circa", "ongeveer", "~", "±", ">", "<"})
    found.words |= take_front(text, about);
  for (const std::string_view money : {"€", "eur ", "euro "})
    found.euro |= take_front(text, money);
  for (const std::string_view word : words)
    found.words |= take_back(text, word);
  for (const std::string_view money : {"euro", "eur", "€", ",--", ",-", ",=", ".-"})
    found.euro |= take_back(text, money);
  found.percent = take_back(text, "%") || take_back(text, "procent");
  for (const auto& [unit, zeros] : units)
    if (!found.unit && take_back(text, unit)) {
      found.unit = true;
      found.zeros = static_cast<std::size_t>(zeros);
    }
  for (const auto& [sign, decimals] : fractions)
    if (take_back(text, sign)) found.fraction = decimals;
  return found;
}

struct Digits {
  std::string whole;
  std::string decimals;
  bool grouped = false;
};

// Digits in groups of three, with a comma or a point before what is less than one.
std::optional<Digits> digits_of(std::string_view text) {
  std::vector<std::string> groups(1);
  std::vector<char> separators;
  for (const char c : text) {
    if (is_digit(c)) {
      groups.back() += c;
    } else if (c == '.' || c == ',' || c == ' ' || c == '\'' || c == '_') {
      separators.push_back(c);
      groups.emplace_back();
    } else {
      return std::nullopt;
    }
  }
  Digits found{groups.front(), "", false};
  if (separators.empty()) return found.whole.empty() ? std::nullopt : std::optional(found);
  const char last = separators.back();
  const bool is_decimal = (last == '.' || last == ',') && groups.back().size() != 3 &&
                          std::count(separators.begin(), separators.end(), last) == 1;
  const std::size_t whole_groups = groups.size() - (is_decimal ? 1 : 0);
  for (std::size_t at = 1; at < whole_groups; ++at) {
    if (groups[at].size() != 3 || groups[0].empty() || groups[0].size() > 3) return std::nullopt;
    found.whole += groups[at];
    found.grouped = true;
  }
  if (is_decimal) found.decimals = groups.back();
  return found;
}

// The number times a power of ten.
void shift(Digits& digits, std::size_t zeros) {
  for (; zeros > 0; --zeros) {
    digits.whole += digits.decimals.empty() ? '0' : digits.decimals.front();
    if (!digits.decimals.empty()) digits.decimals.erase(0, 1);
  }
}

// As TOML has it: no zero in front, a digit on both sides of the point.
std::string toml_number(const Digits& digits, bool whole) {
  std::string text = digits.whole;
  text.erase(0, std::min(text.find_first_not_of('0'), text.size()));
  if (text.empty()) text = "0";
  const bool has_decimals = digits.decimals.find_first_not_of('0') != std::string::npos;
  return whole || !has_decimals ? text : text + "." + digits.decimals;
}

// 57 % is written by who means 5.7.
std::string mark_of_percent(const Digits& digits) {
  if (digits.whole.size() != 2 || !digits.decimals.empty()) return "";
  return fmt::format("; bedoelde u {}.{}?", digits.whole[0], digits.whole[1]);
}

}  // namespace

std::string advice_on_number(std::string_view written, bool whole) {
  const std::string plain = plain_text(written);
  std::string_view text = plain;
  trim(text);
  const Trimmings trimmings = take_trimmings(text);
  const bool ends_with_point = text.ends_with('.') || text.ends_with(',');
  std::optional<Digits> digits = digits_of(text);
  if (!digits || digits->whole.size() > most_digits) return "";
  if (trimmings.percent)
    return fmt::format("schrijf een getal zonder procent{}", whole ? "" : mark_of_percent(*digits));
  if (!trimmings.fraction.empty()) digits->decimals = trimmings.fraction;
  shift(*digits, trimmings.zeros);
  const std::string number = toml_number(*digits, whole);
  if (trimmings.euro) return fmt::format("schrijf alleen het getal, in hele euro's: {}", number);
  if (trimmings.unit) return fmt::format("schrijf het getal voluit: {}", number);
  if (trimmings.words) return fmt::format("schrijf alleen het getal: {}", number);
  if (!trimmings.fraction.empty()) return fmt::format("schrijf {}, met een punt", number);
  if (digits->grouped)
    return fmt::format("schrijf {}, zonder punten, komma's of spaties ertussen", number);
  if (whole && digits->decimals.find_first_not_of('0') != std::string::npos)
    return fmt::format("schrijf een heel getal: {} of {}", number, std::stoll(number) + 1);
  if (whole && !digits->decimals.empty()) return fmt::format("schrijf een heel getal: {}", number);
  if (text.find(',') != std::string_view::npos)
    return number.find('.') == std::string::npos
               ? fmt::format("schrijf {}, zonder komma", number)
               : fmt::format("schrijf {}, met een punt in plaats van een komma", number);
  if (ends_with_point || text.starts_with('.'))
    return fmt::format("schrijf {}: voor en na een punt hoort een cijfer", number);
  if (number.size() < text.size()) return fmt::format("schrijf {}, zonder nul ervoor", number);
  return fmt::format("schrijf {}", number);
}

}  // namespace weerbaar
