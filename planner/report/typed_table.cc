// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/typed_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "model/number_text.h"
#include "model/utf8.h"

namespace weerbaar {

namespace {

std::string number_text(std::int64_t number, FieldKind kind) {
  if (kind == FieldKind::hundredths) return dutch_hundredths(number);
  if (kind == FieldKind::mark_more || kind == FieldKind::euros_more)
    return (number > 0 ? "+" : "") +
           (kind == FieldKind::mark_more ? dutch_hundredths(number) : dutch_number(number));
  if (kind == FieldKind::share) return fmt::format("{},{} %", number / 10, number % 10);
  return dutch_number(number);
}

}  // namespace

Cell text_cell(std::string_view text) {
  if (text.empty()) return {};
  return one_line(text);
}

std::optional<std::int64_t> number_in(const Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return *number;
  if (const auto* assumed = std::get_if<Assumed>(&cell)) return assumed->number;
  return std::nullopt;
}

std::string cell_text(const Cell& cell, FieldKind kind) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* date = std::get_if<Date>(&cell))
    return kind == FieldKind::month ? dutch_short(month_of(*date)) : dutch(*date);
  if (const auto number = number_in(cell)) {
    const bool amount = kind == FieldKind::euros || kind == FieldKind::hours;
    if (*number == 0 && (amount || is_difference(kind))) return "-";
    return number_text(*number, kind) + (std::holds_alternative<Assumed>(cell) ? "*" : "");
  }
  return "";
}

bool is_difference(FieldKind kind) {
  return kind == FieldKind::euros_more || kind == FieldKind::mark_more;
}

bool is_filled_in(FieldKind kind) {
  return kind == FieldKind::status || kind == FieldKind::done || kind == FieldKind::remark;
}

bool is_number(FieldKind kind) {
  return kind != FieldKind::text && !is_filled_in(kind);
}

bool has_totals(const ReportTable& table) {
  return std::any_of(table.fields.begin(), table.fields.end(),
                     [](const Field& field) { return field.total; });
}

bool says_nothing(const ReportTable& table, std::size_t field) {
  return std::all_of(table.records.begin(), table.records.end(), [field](const Record& record) {
    return number_in(record[field]).value_or(0) == 0 &&
           !std::holds_alternative<std::string>(record[field]);
  });
}

Cell total_of(const ReportTable& table, std::size_t field) {
  std::int64_t sum = 0;
  bool assumed = false;
  for (const Record& record : table.records) {
    sum += number_in(record[field]).value_or(0);
    assumed = assumed || std::holds_alternative<Assumed>(record[field]);
  }
  return assumed ? Cell(Assumed{sum}) : Cell(sum);
}

bool has_field(const ReportTable& table, std::string_view title) {
  return std::any_of(table.fields.begin(), table.fields.end(),
                     [title](const Field& field) { return field.title == title; });
}

std::size_t place_of(const ReportTable& table, std::string_view title) {
  const auto found = std::find_if(table.fields.begin(), table.fields.end(),
                                  [title](const Field& field) { return field.title == title; });
  if (found == table.fields.end())
    throw std::logic_error("a table has no field " + std::string(title));
  return static_cast<std::size_t>(found - table.fields.begin());
}

void add_below(ReportTable& all, ReportTable table, const std::vector<Field>& fields,
               const Record& cells) {
  if (all.fields.empty()) {
    all.fields = fields;
    all.fields.insert(all.fields.end(), table.fields.begin(), table.fields.end());
  }
  for (Record& record : table.records) {
    record.insert(record.begin(), cells.begin(), cells.end());
    all.records.push_back(std::move(record));
  }
}

}  // namespace weerbaar
