// SPDX-License-Identifier: EUPL-1.2
#include "tests/bench/mip_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <istream>
#include <iterator>
#include <numeric>
#include <string_view>

namespace weerbaar::testing {

namespace {

// Some readers take no line of more than 255 characters.
constexpr std::size_t terms_a_line = 8;

class LpWriter {
 public:
  std::string write(const ExactModel& model) {
    write_objective(model);
    put("Subject To\n");
    for (std::size_t r = 0; r < model.rows.size(); ++r)
      write_row(model.rows[r], r);
    put("Bounds\n");
    for (Column v = 0; v < model.variables.size(); ++v)
      write_bounds(model.variables[v], v);
    put("General\n");
    for (Column v = 0; v < model.variables.size(); ++v)
      if (model.variables[v].whole) fmt::format_to(std::back_inserter(text_), " x{}\n", v);
    put("End\n");
    return std::move(text_);
  }

 private:
  void put(std::string_view part) { text_ += part; }

  void term(std::int64_t coefficient, Column v, std::size_t place) {
    if (place > 0 && place % terms_a_line == 0) put("\n  ");
    fmt::format_to(std::back_inserter(text_), " {} {} x{}", coefficient < 0 ? '-' : '+',
                   std::abs(coefficient), v);
  }

  void write_objective(const ExactModel& model) {
    const std::int64_t unit = unit_of(model);
    put("Maximize\n obj:");
    std::size_t place = 0;
    for (Column v = 0; v < model.variables.size(); ++v)
      if (model.variables[v].gain != 0) term(model.variables[v].gain / unit, v, place++);
    // An objective without terms is not an objective to every reader.
    if (place == 0 && !model.variables.empty()) put(" 0 x0");
    put("\n");
  }

  void write_side(const ExactModel::Row& row, std::string_view name, std::string_view sign,
                  std::int64_t side) {
    fmt::format_to(std::back_inserter(text_), " {}:", name);
    std::size_t place = 0;
    for (const auto& [column, coefficient] : row.terms)
      term(coefficient, column, place++);
    fmt::format_to(std::back_inserter(text_), " {} {}\n", sign, side);
  }

  // A row with two sides is written as two rows: not every reader knows ranges.
  void write_row(const ExactModel::Row& row, std::size_t number) {
    if (row.terms.empty()) {
      if (row.low > 0 || row.high < 0)  // nothing keeps it; said with a column that cannot be
        fmt::format_to(std::back_inserter(text_), " n{}: + 1 x0 >= 2\n", number);
      return;
    }
    const bool has_low = row.low > -ExactModel::unlimited;
    const bool has_high = row.high < ExactModel::unlimited;
    if (has_low && has_high && row.low == row.high) {
      write_side(row, fmt::format("e{}", number), "=", row.low);
      return;
    }
    if (has_low) write_side(row, fmt::format("l{}", number), ">=", row.low);
    if (has_high) write_side(row, fmt::format("h{}", number), "<=", row.high);
  }

  void write_bounds(const ExactModel::Variable& variable, Column v) {
    const auto to = std::back_inserter(text_);
    if (variable.low == variable.high)
      fmt::format_to(to, " x{} = {}\n", v, variable.low);
    else if (variable.high < ExactModel::unlimited)
      fmt::format_to(to, " {} <= x{} <= {}\n", variable.low, v, variable.high);
    else if (variable.low != 0)
      fmt::format_to(to, " x{} >= {}\n", v, variable.low);
  }

  std::string text_;
};

}  // namespace

std::int64_t unit_of(const ExactModel& model) {
  std::int64_t unit = 0;
  for (const ExactModel::Variable& variable : model.variables)
    unit = std::gcd(unit, variable.gain);
  return std::max<std::int64_t>(unit, 1);
}

std::string mip_text(const ExactModel& model) {
  return LpWriter().write(model);
}

std::string hash_of(const std::string& text) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : text)
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return fmt::format("{:016x}", hash);
}

std::vector<double> read_values(std::istream& from, const ExactModel& model) {
  std::vector<double> values(model.variables.size());
  std::string line;
  while (std::getline(from, line)) {
    if (!line.starts_with('x')) continue;
    char* end = nullptr;
    const auto column = static_cast<Column>(std::strtoull(line.c_str() + 1, &end, 10));
    if (column < values.size()) values[column] = std::strtod(end, nullptr);
  }
  return values;
}

}  // namespace weerbaar::testing
