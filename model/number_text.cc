// SPDX-License-Identifier: EUPL-1.2
#include "model/number_text.h"

#include <fmt/format.h>

#include <charconv>

namespace weerbaar {

std::string dutch_number(std::int64_t number) {
  const std::string digits = fmt::format("{}", number < 0 ? 0 - static_cast<std::uint64_t>(number)
                                                          : static_cast<std::uint64_t>(number));
  std::string text = number < 0 ? "-" : "";
  for (std::size_t at = 0; at < digits.size(); ++at) {
    if (at > 0 && (digits.size() - at) % 3 == 0) text += '.';
    text += digits[at];
  }
  return text;
}

std::optional<std::int64_t> read_dutch_number(std::string_view text) {
  std::string digits;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool separates = text[at] == '.' || text[at] == ' ' || text[at] == '_';
    if (separates && (at == 0 || (text.size() - at) % 4 != 0)) return std::nullopt;
    if (!separates) digits += text[at];
  }
  // In groups: exactly the separators that the output would have.
  const bool grouped = digits.size() < text.size();
  if (grouped && text.size() != digits.size() + (digits.size() - 1) / 3) return std::nullopt;
  std::int64_t number = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, problem] = std::from_chars(digits.data(), end, number);
  if (problem != std::errc{} || stop != end) return std::nullopt;
  return number;
}

std::optional<std::int64_t> read_dutch_hundredths(std::string_view text) {
  const std::size_t comma = text.find_first_of(",.");
  const auto digits = [](std::string_view part, std::size_t most) {
    return !part.empty() && part.size() <= most &&
           part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  const std::string_view whole = text.substr(0, comma);
  std::string_view behind = "0";
  if (comma != std::string_view::npos) behind = text.substr(comma + 1);
  if (!digits(whole, 6) || !digits(behind, 2)) return std::nullopt;
  std::int64_t number = 0;
  for (const char digit : whole)
    number = 10 * number + (digit - '0');
  number = 10 * number + (behind[0] - '0');
  return 10 * number + (behind.size() > 1 ? behind[1] - '0' : 0);
}

std::string dutch_euros(std::int64_t euros) {
  return "€ " + dutch_number(euros);
}

std::string dutch_hundredths(std::int64_t hundredths) {
  const std::string sign = hundredths < 0 ? "-" : "";
  const std::int64_t size = hundredths < 0 ? -hundredths : hundredths;
  if (size % 10 == 0) return fmt::format("{}{},{}", sign, size / 100, size % 100 / 10);
  return fmt::format("{}{},{:02}", sign, size / 100, size % 100);
}

std::string dutch_rank(std::int64_t hundredths) {
  return hundredths % 100 == 0 ? dutch_number(hundredths / 100) : dutch_hundredths(hundredths);
}

std::string dutch_count(std::int64_t count, std::string_view one, std::string_view more) {
  return fmt::format("{} {}", dutch_number(count), count == 1 ? one : more);
}

std::string dutch_months(std::int64_t count) {
  return dutch_count(count, "maand", "maanden");
}

std::int64_t tenths_of_percent(std::int64_t share, std::int64_t total) {
  return total == 0 ? 0 : (share * 2000 + total) / (2 * total);
}

std::string dutch_share(std::int64_t share, std::int64_t total) {
  const std::int64_t tenths = tenths_of_percent(share, total);
  return fmt::format("{},{} %", tenths / 10, tenths % 10);
}

std::string dutch_gain(std::int64_t share, std::int64_t total) {
  return tenths_of_percent(share, total) == 0 ? "minder dan 0,1 %" : dutch_share(share, total);
}

}  // namespace weerbaar
