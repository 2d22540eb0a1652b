// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/sheets/found_sheet.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"

namespace weerbaar {

namespace {

std::string trimmed(const std::string& text) {
  constexpr std::string_view blanks = " \t\n\u00A0";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

}  // namespace

bool is_without_result(const Cell& cell) {
  return std::holds_alternative<std::monostate>(cell);
}

std::string shown_in(const Cell& cell) {
  return is_without_result(cell) ? "een formule zonder uitkomst" : words_in(cell);
}

std::string words_in(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return trimmed(*text);
  if (const auto* date = std::get_if<Date>(&cell)) return dutch(*date);
  if (const auto number = number_in(cell)) return fmt::format("{}", *number);
  return {};
}

std::string words_at(const FoundRow& row, int column) {
  const auto cell = row.cells.find(column);
  return cell == row.cells.end() ? "" : words_in(cell->second);
}

bool has_title(const FoundRow& row, std::string_view title) {
  return std::any_of(row.cells.begin(), row.cells.end(),
                     [&](const auto& cell) { return words_in(cell.second) == title; });
}

std::string where(const FoundSheet& sheet, const FoundRow& row) {
  return fmt::format("blad {}, rij {}", sheet.name, row.number);
}

}  // namespace weerbaar
