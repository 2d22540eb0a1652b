// SPDX-License-Identifier: EUPL-1.2
// The list of actions as comma-separated values (RFC 4180); below it, told apart by the first
// column, where each block stops and what is taken to be there.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "model/number_text.h"
#include "planner/report/no_plan.h"
#include "planner/report/plan_words.h"
#include "planner/report/sheets/sheets.h"
#include "planner/report/tables/tables.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// A spreadsheet takes text that begins like this for a formula (OWASP, "CSV Injection"), the wide
// forms too. An apostrophe before it makes it text. Text that begins with apostrophes and then like
// a formula gets one more, so that taking one away always gives the text back.
bool looks_like_formula(std::string_view text) {
  constexpr std::array<std::string_view, 10> openings = {
      "=", "+", "-", "@", "\t", "\r", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
  const std::size_t first = text.find_first_not_of("' ");
  if (first == std::string_view::npos) return false;
  return std::any_of(openings.begin(), openings.end(), [&](std::string_view opening) {
    return text.substr(first).starts_with(opening);
  });
}

std::string defused(const std::string& text) {
  return looks_like_formula(text) ? "'" + text : text;
}

class CsvWriter {
 public:
  explicit CsvWriter(CsvStyle style) : dutch_(style == CsvStyle::dutch) {}

  void add(const std::vector<std::string>& values) {
    for (std::size_t at = 0; at < values.size(); ++at) {
      if (at > 0) text_ += dutch_ ? ';' : ',';
      text_ += quoted(values[at]);
    }
    text_ += "\r\n";
  }

  std::string value(const Cell& cell, FieldKind kind) const {
    if (const auto* text = std::get_if<std::string>(&cell)) return defused(*text);
    // Of a month its first day: a spreadsheet makes of "12-2027" what it likes, a day is a day.
    if (const auto* date = std::get_if<Date>(&cell)) return iso(*date);
    if (const auto number = number_in(cell)) return number_text(*number, kind);
    return {};
  }

  std::string finish() && {
    return dutch_ ? std::string(byte_order_mark) + text_ : std::move(text_);
  }

 private:
  std::string quoted(const std::string& value) const {
    if (value.find_first_of(dutch_ ? ";\"\r\n" : ",\"\r\n") == std::string::npos) return value;
    std::string result = "\"";
    for (const char c : value) {
      if (c == '"') result += '"';
      result += c;
    }
    return result + "\"";
  }

  std::string number_text(std::int64_t number, FieldKind kind) const {
    if (kind != FieldKind::hundredths && kind != FieldKind::mark_more && kind != FieldKind::share)
      return fmt::format("{}", number);
    std::string text =
        kind == FieldKind::share ? dutch_hundredths(number * 10) : dutch_hundredths(number);
    if (!dutch_) std::replace(text.begin(), text.end(), ',', '.');
    return text;
  }

  bool dutch_;
  std::string text_;
};

// A row that is no action has only some of the columns of one.
struct OtherRow {
  std::string_view what;
  std::vector<std::pair<std::string_view, Cell>> cells;  // by title
};

std::vector<OtherRow> presumed_rows(const Outcome& outcome) {
  const ReportTable table = presumed_table(outcome);
  const auto at = [&](const Record& record, std::string_view title) {
    return record[place_of(table, title)];
  };
  std::vector<OtherRow> rows;
  for (const Record& record : table.records)
    rows.push_back({"aangenomen",
                    {{"Actie", at(record, "Wat er dan is")},
                     {"Pijler", at(record, "Pijler")},
                     {"Bouwsteen", at(record, "Bouwsteen")},
                     {"Stap", at(record, "Stap")},
                     {"Waarom", at(record, "Op grond van")}}});
  return rows;
}

std::vector<OtherRow> unreached_rows(const Outcome& outcome) {
  const ReportTable table = next_step_table(outcome);
  const auto at = [&](const Record& record, std::string_view title) {
    return record[place_of(table, title)];
  };
  std::vector<OtherRow> rows;
  for (const Record& record : table.records)
    rows.push_back({"niet bereikt",
                    {{"Actie", at(record, "Wat ervoor ontbreekt")},
                     {"Pijler", at(record, "Pijler")},
                     {"Bouwsteen", at(record, "Bouwsteen")},
                     {"Stap", at(record, "Volgende stap")},
                     {"Waarom", at(record, "Waarom niet")}}});
  return rows;
}

// Last, so that the rows above stay where they were. Who counts actions does not count it.
OtherRow origin_row(const Outcome& outcome) {
  const Provenance& origin = outcome.provenance;
  return {"herkomst",
          {{"Actie",
            text_cell(fmt::format("weerbaar {}; profiel (SHA-256) {}; catalogus {} {} (SHA-256) {}",
                                  origin.version, origin.profile_sha256, outcome.model.catalog.id,
                                  outcome.model.catalog.version, origin.catalog_sha256))},
           {"Waarom", text_cell(fmt::format("{}", fmt::join(again_sentences(origin), " ")))}}};
}

class ActionFile {
 public:
  ActionFile(const Outcome& outcome, CsvStyle style)
      : table_(action_list(outcome)), note_(repair_note(outcome)), csv_(style) {}

  void add_head() {
    std::vector<std::string> titles = {"Regel"};
    for (const Field& field : table_.fields)
      if (!is_filled_in(field.kind)) titles.push_back(field.title);
    // A plan after a change of the profile says so on every row.
    if (!note_.empty()) titles.emplace_back("Let op");
    csv_.add(titles);
  }

  void add_actions() {
    for (const Record& record : table_.records)
      add("actie", record);
  }

  void add(const OtherRow& row) {
    Record record(table_.fields.size());
    for (const auto& [title, cell] : row.cells)
      record[place_of(table_, title)] = cell;
    add(row.what, record);
  }

  std::string finish() && { return std::move(csv_).finish(); }

 private:
  void add(std::string_view what, const Record& record) {
    std::vector<std::string> values = {std::string(what)};
    for (std::size_t c = 0; c < record.size(); ++c)
      if (!is_filled_in(table_.fields[c].kind))
        values.push_back(csv_.value(record[c], table_.fields[c].kind));
    if (!note_.empty()) values.push_back(csv_.value(Cell(note_), FieldKind::text));
    csv_.add(values);
  }

  ReportTable table_;
  std::string note_;
  CsvWriter csv_;
};

}  // namespace

std::string render_csv(const Outcome& outcome, CsvStyle style) {
  ActionFile file(outcome, style);
  file.add_head();
  file.add_actions();
  for (const OtherRow& row : unreached_rows(outcome))
    file.add(row);
  for (const OtherRow& row : presumed_rows(outcome))
    file.add(row);
  file.add(origin_row(outcome));
  return std::move(file).finish();
}

// One row for each thing that clashes, so that no action of an earlier plan stays.
std::string render_csv(const NoPlan& found, CsvStyle style) {
  CsvWriter csv(style);
  csv.add({"Regel", "Let op"});
  for (const std::string& sentence : clash_sentences(found))
    csv.add({"geen plan", csv.value(Cell(sentence), FieldKind::text)});
  csv.add({"herkomst",
           csv.value(Cell(fmt::format(
                         "{}", fmt::join(origin_sentences(found.model, found.provenance), " "))),
                     FieldKind::text)});
  return std::move(csv).finish();
}

std::string render_csv(const ReportTable& table, CsvStyle style) {
  CsvWriter csv(style);
  std::vector<std::string> values;
  for (const Field& field : table.fields)
    values.push_back(field.title);
  csv.add(values);
  for (const Record& record : table.records) {
    for (std::size_t c = 0; c < record.size(); ++c)
      values[c] = csv.value(record[c], table.fields[c].kind);
    csv.add(values);
  }
  return std::move(csv).finish();
}

}  // namespace weerbaar
