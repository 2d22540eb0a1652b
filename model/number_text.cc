#include "model/number_text.h"

#include <fmt/format.h>

namespace weerbaar {

std::string dutch_number(std::int64_t number) {
  const std::string digits = fmt::format("{}", number < 0 ? -number : number);
  std::string text = number < 0 ? "-" : "";
  for (std::size_t at = 0; at < digits.size(); ++at) {
    if (at > 0 && (digits.size() - at) % 3 == 0) text += '.';
    text += digits[at];
  }
  return text;
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

}  // namespace weerbaar
