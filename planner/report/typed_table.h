// SPDX-License-Identifier: EUPL-1.2
// A table of a report: typed cells with a head. What a row says is decided once, in tables/ and
// sheets/; each report writes the cells down in its own way.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/calendar.h"

namespace weerbaar {

// A number that is an assumption.
struct Assumed {
  std::int64_t number = 0;
  bool operator==(const Assumed&) const = default;
};

// An empty cell, text on one line, a number in the unit of its field, or a day.
using Cell = std::variant<std::monostate, std::string, std::int64_t, Assumed, Date>;

enum class FieldKind {
  text,
  number,      // a whole number
  euros,       // whole euros
  hours,       // whole hours
  hundredths,  // of a mark or a rank
  share,       // tenths of a percent
  euros_more,  // a difference in euros, with its sign
  mark_more,   // a difference in hundredths, with its sign
  date,        // a day
  month,       // the first day stands for the month
  status,      // to be filled in: one of progress_words
  done,        // to be filled in: the day on which it was finished
  remark,      // to be filled in
};

bool is_difference(FieldKind kind);  // of two numbers, with its sign
bool is_filled_in(FieldKind kind);   // by people

// How a cell follows from others of its row. The cell holds the plan's own figure all the same, so
// that whoever recalculates checks the plan.
struct Formula {
  enum class Kind {
    none,
    difference,  // field `from` less field `to`
    sum_across,  // fields `from` up to and including `to`
    sum_where,   // of field `from` of the sheet of actions, where its field `to` is this row's text
    count_where,  // likewise, how many rows
  };
  Kind kind = Kind::none;
  std::size_t from = 0;
  std::size_t to = 0;
  std::size_t key = 0;  // the field of this row with that text
};

struct Field {
  std::string title;
  FieldKind kind = FieldKind::text;
  int width = 10;      // of the column, in characters
  bool total = false;  // the sum of the column is shown
  Formula formula = {};
  bool detail = false;  // left out where there is little room
};

using Record = std::vector<Cell>;  // one cell a field

struct ReportTable {  // a table with a head
  std::string title;
  std::string note;
  std::vector<Field> fields;
  std::vector<Record> records;
  std::size_t limits = 0;  // when not 0: the table of the sheet that has, cell by cell, the limit
  bool detail = false;     // left out where there is little room
};

// Harmless on one line: no control characters, no change of writing direction.
Cell text_cell(std::string_view text);

// The number of a cell, whether it is an assumption or not.
std::optional<std::int64_t> number_in(const Cell& cell);

// As people read it: "1.250", "5,7", "24,6 %", "jan 2027"; an assumption has a star. Empty: "".
std::string cell_text(const Cell& cell, FieldKind kind);

bool is_number(FieldKind kind);
bool has_totals(const ReportTable& table);
// Nothing but empty cells and zeros.
bool says_nothing(const ReportTable& table, std::size_t field);

// The sum of a column: an assumption as soon as one of its cells is.
Cell total_of(const ReportTable& table, std::size_t field);

bool has_field(const ReportTable& table, std::string_view title);

// Of the field with that title; std::logic_error: there is none, which is our bug.
std::size_t place_of(const ReportTable& table, std::string_view title);

// Puts the rows of `table` below those of `all`, with these cells before each. The first table
// gives `all` its fields.
void add_below(ReportTable& all, ReportTable table, const std::vector<Field>& fields,
               const Record& cells);

}  // namespace weerbaar
