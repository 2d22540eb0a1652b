// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/sheets/beside_tables.h"

#include <fmt/format.h>

#include <algorithm>

namespace weerbaar {

namespace {

// What of a title stays the same: behind the colon stand figures of the plan.
std::string_view kind_of(std::string_view title) {
  return title.substr(0, title.find(':'));
}

// The table with this head: its first titles are there, wherever people moved them.
const ReportTable* headed_by(const FoundRow& row, const Sheet& ours) {
  for (const std::vector<ReportTable>* tables : {&ours.tables, &ours.absent})
    for (const ReportTable& table : *tables)
      if (table.fields.size() > 1 && has_title(row, table.fields[0].title) &&
          has_title(row, table.fields[1].title))
        return &table;
  return nullptr;
}

int last_column_of(const ReportTable& table, const FoundRow& head) {
  int last = 0;
  for (const auto& [column, cell] : head.cells)
    if (std::any_of(table.fields.begin(), table.fields.end(),
                    [title = words_in(cell)](const Field& field) { return field.title == title; }))
      last = std::max(last, column);
  return last;
}

class Beside {
 public:
  Beside(const FoundSheet& sheet, const Sheet& ours, const FoundRow* form_head)
      : sheet_(sheet), ours_(ours), form_head_(form_head) {}

  std::vector<std::string> texts() {
    if (form_head_ == nullptr &&
        std::none_of(sheet_.rows.begin(), sheet_.rows.end(),
                     [this](const FoundRow& row) { return headed_by(row, ours_) != nullptr; }))
      return {};
    find_text_column();
    int previous = 0;
    for (const FoundRow& row : sheet_.rows) {
      const bool gap = row.number != previous + 1;
      previous = row.number;
      if (&row == form_head_) {
        end_block(true);
        break;
      }
      const ReportTable* table = headed_by(row, ours_);
      if (table != nullptr) {
        end_block(true);
        last_column_ = last_column_of(*table, row);
      } else if (gap || is_alone(row)) {
        if (gap) end_block(false);
        last_column_ = none;
      }
      if (last_column_ == none)
        block_.push_back(&row);
      else
        read_beside(row);
    }
    end_block(false);
    return std::move(texts_);
  }

 private:
  static constexpr int none = -1;

  void read_beside(const FoundRow& row) {
    for (const auto& [column, cell] : row.cells)
      if (column > last_column_) add(row, cell);
    if (words_at(row, text_column_) == sum_of_all) last_column_ = none;
  }

  // Where titles and notes stand: the first column, unless people put one before it.
  void find_text_column() {
    for (const FoundRow& row : sheet_.rows)
      for (const auto& [column, cell] : row.cells)
        if (titled(words_in(cell)) != nullptr) {
          text_column_ = column;
          return;
        }
  }

  const ReportTable* titled(const std::string& words) const {
    for (const std::vector<ReportTable>* tables : {&ours_.tables, &ours_.absent})
      for (const ReportTable& table : *tables)
        if (kind_of(table.title) == kind_of(words)) return &table;
    return nullptr;
  }

  // A row of a table has more; this is a title, or typed between tables.
  static bool is_alone(const FoundRow& row) { return row.cells.size() == 1; }

  void add(const FoundRow& row, const Cell& cell) {
    if (const std::string words = shown_in(cell); !words.empty())
      texts_.push_back(fmt::format("{}, buiten de tabel: \"{}\"", where(sheet_, row), words));
  }

  // The rows outside a table: its title, its note and perhaps its sums; or what is not ours.
  void end_block(bool has_head) {
    const auto title = std::find_if(block_.begin(), block_.end(), [this](const FoundRow* row) {
      return titled(words_at(*row, text_column_)) != nullptr;
    });
    for (auto row = block_.begin(); row != block_.end(); ++row) {
      const bool in_place = title == block_.end()
                                ? has_head
                                : row == title || (row > title && is_of_note(**row, **title));
      for (const auto& [column, cell] : (*row)->cells)
        if (has_title(**row, sum_of_shown) ? !is_sum(cell) : column != text_column_ || !in_place)
          add(**row, cell);
    }
    block_.clear();
  }

  static bool is_sum(const Cell& cell) {
    return !std::holds_alternative<std::string>(cell) || words_in(cell) == sum_of_shown;
  }

  // A note may have had other words. Where it still stands there whole, all else is not of it.
  bool is_of_note(const FoundRow& row, const FoundRow& title) const {
    const std::string words = words_at(row, text_column_);
    if (std::find(ours_.notes.begin(), ours_.notes.end(), words) != ours_.notes.end()) return true;
    const std::string& note = titled(words_at(title, text_column_))->note;
    const auto has = [&](const FoundRow& line) {
      return note.find(words_at(line, text_column_)) != std::string::npos;
    };
    std::size_t length = 0;
    for (const FoundRow* line : block_)
      if (has(*line)) length += words_at(*line, text_column_).size() + 1;
    return has(row) || length < note.size();
  }

  const FoundSheet& sheet_;
  const Sheet& ours_;
  const FoundRow* form_head_;
  int text_column_ = 0;
  int last_column_ = none;  // of the table that is read; none: between tables
  std::vector<const FoundRow*> block_;
  std::vector<std::string> texts_;
};

}  // namespace

std::vector<std::string> texts_beside(const FoundSheet& sheet, const Sheet& ours,
                                      const FoundRow* form_head) {
  return Beside(sheet, ours, form_head).texts();
}

}  // namespace weerbaar
