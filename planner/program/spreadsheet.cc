// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/spreadsheet.h"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <chrono>

#include "model/utf8.h"
#include "planner/plan/role_load.h"
#include "planner/program/files.h"
#include "planner/program/workbook_formats.h"
#include "planner/report/sheets/sheet_layout.h"
#include "planner/report/table.h"

namespace weerbaar {

namespace {

constexpr int paper_width = 140;  // characters on A4, landscape, at full size
constexpr int line_height = 15;   // points
constexpr int title_height = 24;
constexpr int most_lines = 27;  // of a row: Excel allows 409 points

// The library takes char* for what it only reads.
char* unchanged(const char* text) {
  return const_cast<char*>(text);  // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

lxw_row_t row_number(std::size_t row) {
  return static_cast<lxw_row_t>(row);
}
lxw_col_t column_number(std::size_t column) {
  return static_cast<lxw_col_t>(column);
}

std::string name_of_cell(std::size_t row, std::size_t column) {
  char name[LXW_MAX_CELL_NAME_LENGTH];
  lxw_rowcol_to_cell(name, row_number(row), column_number(column));
  return name;
}

std::string name_of_range(std::size_t first_row, std::size_t first_column, std::size_t last_row,
                          std::size_t last_column) {
  return name_of_cell(first_row, first_column) + ":" + name_of_cell(last_row, last_column);
}

// Where the rows of a table stand.
struct Place {
  std::size_t head = 0;
  std::size_t first = 0;  // of the records
  std::size_t last = 0;   // before `first` when there is none
};

class Workbook {
 public:
  explicit Workbook(const char* path) : book_(workbook_new(path)), formats_(book_) {}

  void describe(const WorkbookName& name) {
    // The moment of making would differ each time; the plan's own start does not.
    const std::chrono::sys_days day = std::chrono::year(name.day.year) /
                                      static_cast<int>(name.day.month) /
                                      static_cast<int>(name.day.day);
    lxw_doc_properties properties{};
    properties.title = unchanged(name.title.c_str());
    properties.author = unchanged(name.made_with.c_str());
    properties.created =
        std::chrono::duration_cast<std::chrono::seconds>(day.time_since_epoch()).count();
    workbook_set_properties(book_, &properties);
    header_ = name.title;
  }

  void add(const Sheet& sheet) {
    page_ = workbook_add_worksheet(book_, sheet.name.c_str());
    sheet_ = &sheet;
    places_.clear();
    set_widths();
    std::size_t row = 0;
    for (const ReportTable& table : sheet.tables)
      row = add_table(table, row) + 1;
    add_colours();
    set_panes();
    set_paper();
  }

  lxw_error close() { return workbook_close(book_); }

 private:
  // Always as a string: the library writes text that looks like a formula or an address as what it
  // is, so that nothing in it is worked out or can be clicked.
  void write_text(std::size_t row, std::size_t column, const std::string& text, lxw_format* look) {
    worksheet_write_string(page_, row_number(row), column_number(column), excel_text(text).c_str(),
                           look);
  }

  void set_widths() {
    widths_ = column_widths(*sheet_);
    for (std::size_t c = 0; c < widths_.size(); ++c)
      worksheet_set_column(page_, column_number(c), column_number(c), widths_[c], nullptr);
  }

  // A list that can be filtered has its totals above it, of what is shown; other tables below.
  bool is_list() const { return sheet_->tables.size() == 1; }

  // The row after the table. A table without rows is only its title and note.
  std::size_t add_table(const ReportTable& table, std::size_t row) {
    worksheet_set_row(page_, row_number(row), title_height, nullptr);
    write_text(row++, 0, table.title, formats_.look(Look::title));
    if (!table.note.empty())
      for (const std::string& line : wrap(table.note, paper_width))
        write_text(row++, 0, line, formats_.look(Look::note));
    const bool totals = has_totals(table) && !table.records.empty();
    const std::size_t above = row;
    if (totals && is_list()) ++row;
    const Place place{row, row + 1, row + table.records.size()};
    places_.push_back(place);
    if (table.records.empty() && !is_list()) return row;
    for (std::size_t c = 0; c < table.fields.size(); ++c)
      write_text(row, c, table.fields[c].title, formats_.look(Look::head, table.fields[c].kind));
    set_height(row, lines_of_head(table, widths_));
    for (const Record& record : table.records) {
      ++row;
      for (std::size_t c = 0; c < record.size(); ++c)
        write_cell(table, record, row, c);
      set_height(row, lines_of(record, widths_));
    }
    ++row;
    if (totals) add_totals(table, place, is_list() ? above : row++);
    return row;
  }

  // Set, and not left to the program that opens the file: not every one makes a row as high as its
  // text.
  void set_height(std::size_t row, int lines) {
    worksheet_set_row(page_, row_number(row), std::min(lines, most_lines) * line_height, nullptr);
  }

  void write_cell(const ReportTable& table, const Record& record, std::size_t row,
                  std::size_t column) {
    const Field& field = table.fields[column];
    const Cell& cell = record[column];
    const bool input = is_filled_in(field.kind);
    const bool is_assumed = std::holds_alternative<Assumed>(cell);
    // What people filled in looks as what it is: a day in a remark as a day.
    const FieldKind kind = !input                               ? field.kind
                           : std::holds_alternative<Date>(cell) ? FieldKind::date
                           : number_in(cell)                    ? FieldKind::number
                                                                : FieldKind::remark;
    lxw_format* look = formats_.look(input        ? Look::input
                                     : is_assumed ? Look::assumed
                                                  : Look::body,
                                     kind);
    const std::optional<std::int64_t> number = number_in(cell);
    if (const auto* text = std::get_if<std::string>(&cell)) {
      if (!input && *text == "aanname") look = formats_.look(Look::assumption);
      write_text(row, column, *text, look);
    } else if (const auto* date = std::get_if<Date>(&cell)) {
      lxw_datetime day{date->year, date->month, date->day, 0, 0, 0};
      worksheet_write_datetime(page_, row_number(row), column_number(column), &day, look);
    } else if (!number) {
      worksheet_write_blank(page_, row_number(row), column_number(column), look);
    } else if (field.formula.kind == Formula::Kind::none) {
      worksheet_write_number(page_, row_number(row), column_number(column),
                             shown_number(*number, field.kind), look);
    } else {
      worksheet_write_formula_num(page_, row_number(row), column_number(column),
                                  formula_text(field.formula, row).c_str(), look,
                                  shown_number(*number, field.kind));
    }
  }

  std::string formula_text(const Formula& formula, std::size_t row) const {
    // A column of the actions, as a whole: sorting or adding rows there does no harm.
    const auto whole = [&](std::size_t column) {
      char name[LXW_MAX_COL_NAME_LENGTH];
      lxw_col_to_name(name, column_number(column), 1);
      return fmt::format("{0}!{1}:{1}", action_sheet_name, name);
    };
    switch (formula.kind) {
      case Formula::Kind::difference:
        return fmt::format("={}-{}", name_of_cell(row, formula.from),
                           name_of_cell(row, formula.to));
      case Formula::Kind::sum_across:
        return fmt::format("=SUM({})", name_of_range(row, formula.from, row, formula.to));
      case Formula::Kind::sum_where:
        return fmt::format("=SUMIFS({},{},{})", whole(formula.from), whole(formula.to),
                           name_of_cell(row, formula.key));
      case Formula::Kind::count_where:
        return fmt::format("=COUNTIF({},{})", whole(formula.to), name_of_cell(row, formula.key));
      case Formula::Kind::none:
        break;
    }
    return {};
  }

  void add_totals(const ReportTable& table, const Place& place, std::size_t row) {
    // 109: the sum of the rows that a filter leaves in sight.
    const std::string sum = is_list() ? "SUBTOTAL(109," : "SUM(";
    for (std::size_t c = 0; c < table.fields.size(); ++c) {
      const FieldKind kind = table.fields[c].kind;
      if (!table.fields[c].total) {
        write_text(row, c, "", formats_.look(Look::total));
        continue;
      }
      const std::int64_t total = number_in(total_of(table, c)).value_or(0);
      worksheet_write_formula_num(
          page_, row_number(row), column_number(c),
          fmt::format("={}{})", sum, name_of_range(place.first, c, place.last, c)).c_str(),
          formats_.look(Look::total, kind), shown_number(total, kind));
    }
    write_text(row, is_list() ? 1 : 0, std::string(is_list() ? sum_of_shown : sum_of_all),
               formats_.look(Look::total));
  }

  void colour(const Place& place, std::size_t first, std::size_t last, const std::string& formula,
              lxw_color_t background) {
    lxw_conditional_format rule{};
    rule.type = LXW_CONDITIONAL_TYPE_FORMULA;
    rule.value_string = unchanged(formula.c_str());
    rule.format = formats_.shade(background);
    worksheet_conditional_format_range(page_, row_number(place.first), column_number(first),
                                       row_number(place.last), column_number(last), &rule);
  }

  void add_colours() {
    for (std::size_t b = 0; b < places_.size(); ++b) {
      const ReportTable& table = sheet_->tables[b];
      const Place& place = places_[b];
      if (table.records.empty()) continue;
      for (std::size_t c = 0; c < table.fields.size(); ++c)
        if (table.fields[c].kind == FieldKind::status) offer_status_words(place, c);
      if (table.limits == 0) continue;
      const std::size_t first = sheet_->frozen_columns;
      const std::string used = name_of_cell(place.first, first);
      const std::string limit = name_of_cell(places_[table.limits].first, first);
      colour(place, first, table.fields.size() - 2,
             fmt::format("=AND(ISNUMBER({0}),ISNUMBER({1}),{0}>0,{0}*10>={1}*{2})", used, limit,
                         busy_tenths),
             0xFFD8A8);
    }
  }

  void offer_status_words(const Place& place, std::size_t column) {
    std::vector<std::string> words(std::begin(progress_words), std::end(progress_words));
    std::vector<char*> list;
    for (std::string& word : words)
      list.push_back(word.data());
    list.push_back(nullptr);
    lxw_data_validation choice{};
    choice.validate = LXW_VALIDATION_TYPE_LIST;
    choice.value_list = list.data();
    choice.error_title = unchanged("Status");
    choice.error_message = unchanged("Kies een woord uit de lijst, of maak de cel leeg.");
    worksheet_data_validation_range(page_, row_number(place.first), column_number(column),
                                    row_number(place.last), column_number(column), &choice);
    const std::string cell = name_of_cell(place.first, column);
    const auto when = [&](std::string_view word, lxw_color_t background) {
      colour(place, column, column, fmt::format("={}=\"{}\"", cell, word), background);
    };
    when("gereed", 0xC6E9CB);
    when("loopt", 0xCFE3F8);
    when("vertraagd", 0xFFD8A8);
    when("vervallen", 0xE1E4E8);
  }

  // All tables of the sheet have the same columns.
  bool has_one_head() const {
    const auto titles_of = [](const ReportTable& table) {
      std::vector<std::string> titles;
      for (const Field& field : table.fields)
        titles.push_back(field.title);
      return titles;
    };
    return std::all_of(sheet_->tables.begin(), sheet_->tables.end(), [&](const ReportTable& each) {
      return titles_of(each) == titles_of(sheet_->tables.front());
    });
  }

  // The head of a list stays in sight.
  void set_panes() {
    const Place& place = places_.front();
    worksheet_freeze_panes(page_, row_number(is_list() ? place.first : 1),
                           column_number(sheet_->frozen_columns));
    if (is_list() && !sheet_->tables.front().records.empty())
      worksheet_autofilter(page_, row_number(place.head), 0, row_number(place.last),
                           column_number(sheet_->tables.front().fields.size() - 1));
  }

  // Every sheet is one page wide.
  void set_paper() {
    worksheet_set_paper(page_, 9);  // A4
    worksheet_set_landscape(page_);
    worksheet_set_margins(page_, 0.4, 0.4, 0.7, 0.6);
    worksheet_gridlines(page_, LXW_HIDE_ALL_GRIDLINES);
    worksheet_set_header(page_,
                         fmt::format("&L{}&R{}", excel_margin_text(header_), sheet_->name).c_str());
    worksheet_set_footer(page_, "&L&8Aanname: voor dat getal is er geen bron.&R&8Pagina &P van &N");
    worksheet_fit_to_pages(page_, 1, 0);
    const std::size_t columns =
        sheet_->printed_columns > 0 ? sheet_->printed_columns : widths_.size();
    const std::size_t tables = sheet_->printed_tables > 0 ? sheet_->printed_tables : places_.size();
    // The totals of a list stand above it.
    const std::size_t last = places_[tables - 1].last + (is_list() ? 0 : 1);
    // A head comes back on the pages after its own: where all tables have one head, the first; else
    // that of the last table, after which no other begins.
    const std::size_t head = (has_one_head() ? places_.front() : places_[tables - 1]).head;
    worksheet_repeat_rows(page_, row_number(head), row_number(head));
    worksheet_print_area(page_, 0, 0, row_number(last), column_number(columns - 1));
  }

  lxw_workbook* book_;
  WorkbookFormats formats_;
  lxw_worksheet* page_ = nullptr;
  const Sheet* sheet_ = nullptr;
  std::vector<Place> places_;  // of the sheet's tables
  std::vector<int> widths_;    // of its columns
  std::string header_;
};

}  // namespace

std::optional<std::string> render_workbook(const std::vector<Sheet>& sheets,
                                           const WorkbookName& name, std::string& error) {
  const TemporaryFile file(error);
  if (file.path().empty()) return std::nullopt;
  Workbook book(file.path().c_str());
  book.describe(name);
  for (const Sheet& sheet : sheets)
    book.add(sheet);
  if (const lxw_error code = book.close(); code != LXW_NO_ERROR) {
    error = fmt::format("Excel: de tijdelijke bestanden zijn niet te schrijven (fout {})",
                        static_cast<int>(code));
    return std::nullopt;
  }
  const auto made = read_file(file.path(), error);
  if (!made) return std::nullopt;
  return made->text;
}

std::optional<std::string> render_spreadsheet(const Outcome& outcome, const TypedIn& typed,
                                              std::string& error) {
  std::vector<Sheet> sheets = sheets_of(outcome);
  fill_in(typed, sheets);
  const Profile& profile = outcome.model.profile;
  return render_workbook(sheets,
                         {.title = "Actieplan weerbaarheid: " + one_line(profile.municipality.name),
                          .made_with = "weerbaar " + outcome.provenance.version,
                          .day = profile.planning.start_date},
                         error);
}

}  // namespace weerbaar
