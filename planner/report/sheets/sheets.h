// The plan as sheets of typed cells. What a row says is decided here, once; the spreadsheet and CSV
// only write the cells down, each in its own way.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "planner/report/report.h"

namespace weerbaar {

// An empty cell, text on one line, a number in the unit of its field, or a day.
using Cell = std::variant<std::monostate, std::string, std::int64_t, Date>;

enum class FieldKind {
  text,
  number,      // a whole number
  euros,       // whole euros
  hours,       // whole hours
  hundredths,  // of a mark or a rank
  share,       // tenths of a percent
  date,        // a day
  month,       // the first day stands for the month
  status,      // to be filled in: one of progress_words
  remark,      // to be filled in
};

// How a cell follows from others of its row. The cell holds the plan's own figure all the same, so
// that whoever recalculates checks the plan.
struct Formula {
  enum class Kind {
    none,
    difference,   // field `from` less field `to`
    sum_across,   // fields `from` up to and including `to`
    sum_where,    // of field `from` of the first sheet, where its field `to` is this row's text
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
  Formula formula;
};

using Record = std::vector<Cell>;  // one cell a field

struct SheetTable {  // a table with a head
  std::string title;
  std::string note;
  std::vector<Field> fields;
  std::vector<Record> records;
  std::size_t limits = 0;  // when not 0: the table of the sheet that has, cell by cell, the limit
};

struct Sheet {
  std::string name;
  std::vector<SheetTable> tables;
  std::size_t frozen_columns = 0;        // stay in sight, and come back on each page
  std::vector<std::size_t> page_breaks;  // a new page before each of these; none: one page wide
};

inline constexpr std::string_view progress_words[] = {"nog niet begonnen", "besloten", "loopt",
                                                      "vertraagd",         "gereed",   "vervallen"};

// Harmless on one line: no control characters, no change of writing direction.
Cell text_cell(std::string_view text);

std::size_t place_of(const SheetTable& table, std::string_view title);  // of the field

// One row an action, by number, with all that the plan says of it.
SheetTable action_list(const Outcome& outcome);

Sheet action_sheet(SheetTable actions);
Sheet pillar_sheet(const Outcome& outcome, const SheetTable& actions);
Sheet presumed_sheet(const Outcome& outcome);
Sheet budget_sheet(const Outcome& outcome);
Sheet capacity_sheet(const Outcome& outcome);
Sheet left_out_sheet(const Outcome& outcome);
Sheet notes_sheet(const Outcome& outcome);

// All of them, the actions first.
std::vector<Sheet> sheets_of(const Outcome& outcome);

}  // namespace weerbaar
