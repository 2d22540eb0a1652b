// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/sheets/typed_in.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "model/utf8.h"
#include "planner/report/sheets/beside_tables.h"
#include "planner/report/sheets/sheet_layout.h"

namespace weerbaar {

namespace {

using Titles = std::map<int, std::string>;  // by column

// The head of the rows that people fill in.
const FoundRow* head_of(const FoundSheet& sheet) {
  const auto found = std::find_if(sheet.rows.begin(), sheet.rows.end(), [](const FoundRow& row) {
    return has_title(row, id_title) && (has_title(row, "Status") || has_title(row, "Klopt het?"));
  });
  return found == sheet.rows.end() ? nullptr : &*found;
}

bool is_action_list(const FoundSheet& sheet) {
  const FoundRow* head = head_of(sheet);
  return head != nullptr && has_title(*head, "Status") && has_title(*head, "Opmerking") &&
         has_title(*head, "Actie") && has_title(*head, "Eenmalig");
}

// The sheet of the new plan whose table these columns are of: the one that shares most of them.
const Sheet* form_of(const FoundRow& head, const std::vector<Sheet>& sheets) {
  const Sheet* best = nullptr;
  std::ptrdiff_t most = 0;
  for (const Sheet& sheet : sheets) {
    const std::vector<Field>& fields = sheet.tables.front().fields;
    if (!is_form(sheet.tables.front())) continue;
    const auto shared = std::count_if(fields.begin(), fields.end(), [&](const Field& field) {
      return has_title(head, field.title);
    });
    if (shared > most) best = &sheet;
    most = std::max(most, shared);
  }
  return best;
}

// The head of a list of ours from which the ids were taken away: the row with most of its titles.
const FoundRow* head_without_ids(const FoundSheet& sheet, const ReportTable& form) {
  const FoundRow* best = nullptr;
  std::ptrdiff_t most = 1;  // one alone may be a word
  for (const FoundRow& row : sheet.rows) {
    const auto shared =
        std::count_if(form.fields.begin(), form.fields.end(),
                      [&](const Field& field) { return has_title(row, field.title); });
    if (shared > most) best = &row;
    most = std::max(most, shared);
  }
  return best;
}

std::string quoted(const std::string& title, const Cell& cell) {
  // Who typed it knows it by its begin.
  constexpr std::size_t shown = 100;
  const std::string words = one_line(shown_in(cell));
  const std::string_view begin = first_code_points(words, shown);
  return fmt::format("{} \"{}{}\"", title, begin, begin.size() < words.size() ? " ..." : "");
}

const Sheet* of_name(const std::string& name, const std::vector<Sheet>& sheets) {
  const auto found = std::find_if(sheets.begin(), sheets.end(),
                                  [&](const Sheet& each) { return each.name == name; });
  return found == sheets.end() ? nullptr : &*found;
}

// One sheet of the earlier workbook with rows to fill in.
class Form {
 public:
  Form(const FoundSheet& sheet, const FoundRow& head, const ReportTable& form, TypedIn& into)
      : sheet_(sheet), head_(head), into_(into) {
    for (const auto& [column, cell] : head.cells)
      titles_[column] = words_in(cell);
    for (const auto& [column, title] : titles_) {
      const auto ours =
          std::find_if(form.fields.begin(), form.fields.end(),
                       [&wanted = title](const Field& field) { return field.title == wanted; });
      if (title == id_title && id_column_ == none)
        id_column_ = column;
      else if (ours == form.fields.end() || is_filled_in(ours->kind))
        open_.insert(column);
      else if (!of_plan_.insert(title).second && !title.empty())
        second_.insert(column);
      if (title == "Actie" || title == "Wat er dan is") name_column_ = column;
    }
  }

  void read() {
    for (const FoundRow& row : sheet_.rows)
      if (row.number > head_.number) read(row);
  }

 private:
  static constexpr int none = -1;

  void read(const FoundRow& row) {
    TypedRow typed{words_at(row, id_column_), where(sheet_, row), words_at(row, name_column_), {}};
    const auto has_no_place = [&](std::string_view why, const std::string& title,
                                  const Cell& cell) {
      into_.other.push_back(fmt::format("{}, {}: {}", typed.where, why, quoted(title, cell)));
    };
    for (const auto& [column, cell] : row.cells) {
      const auto titled = titles_.find(column);
      const std::string title = titled == titles_.end() ? "" : titled->second;
      const bool is_open = title.empty() || open_.contains(column) || second_.contains(column);
      if (is_without_result(cell)) {
        // Those of the plan are worked out anew.
        if (is_open) has_no_place("zonder uitkomst", title, cell);
      } else if (words_in(cell).empty()) {
        continue;
      } else if (typed.id.empty()) {
        // Where all ids are gone, what the plan says itself is no loss.
        if (id_column_ != none || is_open) has_no_place("zonder kenmerk", title, cell);
      } else if (title.empty()) {
        has_no_place("in een kolom zonder kop", title, cell);
      } else if (second_.contains(column) ||
                 (is_open && !typed.cells.emplace(title, cell).second)) {
        has_no_place("in een tweede kolom met die naam", title, cell);
      }
    }
    if (!typed.cells.empty()) into_.rows.push_back(std::move(typed));
  }

  const FoundSheet& sheet_;
  const FoundRow& head_;
  TypedIn& into_;
  Titles titles_;
  std::set<int> open_;             // columns to be filled in, and those of people's own
  std::set<std::string> of_plan_;  // titles of columns that are the plan's
  std::set<int> second_;           // columns that have one of these titles too
  int id_column_ = none;
  int name_column_ = none;
};

// How far an action is by a word of the list; none: a word of people's own.
std::optional<int> progress_of(const std::string& word) {
  const auto* found = std::find(std::begin(progress_words), std::end(progress_words), word);
  if (found == std::end(progress_words)) return std::nullopt;
  // "Vertraagd" is as far as "loopt", "vervallen" as far as "gereed".
  constexpr int steps[] = {0, 1, 2, 2, 3, 3};
  return steps[found - std::begin(progress_words)];
}

// What the profile says of an action goes before what was typed only when it is further.
bool profile_is_further(const Cell& of_profile, const Cell& typed) {
  const auto said = progress_of(words_in(of_profile));
  const auto was = progress_of(words_in(typed));
  return said && was && *said > *was;
}

// Where the columns and the rows of a table stand.
class Filler {
 public:
  explicit Filler(ReportTable& table) : table_(table), id_field_(place_of(table, id_title)) {
    for (std::size_t at = 0; at < table.records.size(); ++at)
      if (const auto* id = std::get_if<std::string>(&table.records[at][id_field_]))
        rows_.emplace(*id, at);
  }

  bool has(const std::string& id) const { return rows_.contains(id); }

  // Why a cell cannot be put there, or nothing.
  std::string put(const std::string& id, const std::string& title, const Cell& typed) {
    if (code_point_count(words_in(typed)) > most_characters) return "is langer dan 16.000 tekens";
    const std::size_t field = field_of(title);
    if (!is_filled_in(table_.fields[field].kind))
      return "in het nieuwe plan is dit een kolom van ons";
    Cell& cell = table_.records[rows_.at(id)][field];
    if (filled_.contains({id, field}))
      return cell == typed ? "" : "staat er al anders: dit kenmerk komt twee keer voor";
    filled_.insert({id, field});
    if (cell == typed || profile_is_further(cell, typed)) return {};
    cell = typed;
    kept_.push_back(fmt::format("{}\t{}\t{}", id, title, words_in(typed)));
    return {};
  }

  const std::vector<std::string>& kept() const { return kept_; }

 private:
  std::size_t field_of(const std::string& title) {
    const auto found = std::find_if(table_.fields.begin(), table_.fields.end(),
                                    [&](const Field& field) { return field.title == title; });
    if (found != table_.fields.end())
      return static_cast<std::size_t>(found - table_.fields.begin());
    table_.fields.push_back({.title = title, .kind = FieldKind::remark, .width = 30});
    for (Record& record : table_.records)
      record.emplace_back();
    return table_.fields.size() - 1;
  }

  ReportTable& table_;
  std::size_t id_field_;
  std::map<std::string, std::size_t> rows_;
  std::set<std::pair<std::string, std::size_t>> filled_;
  std::vector<std::string> kept_;
};

}  // namespace

bool has_action_list(const std::vector<FoundSheet>& workbook) {
  return std::any_of(workbook.begin(), workbook.end(), is_action_list);
}

std::string municipality_of(const std::vector<FoundSheet>& workbook) {
  for (const FoundSheet& sheet : workbook) {
    if (!is_action_list(sheet)) continue;
    for (const FoundRow& row : sheet.rows)
      for (const auto& [column, cell] : row.cells)
        if (const std::string text = words_in(cell); text.starts_with(action_list_title))
          return text.substr(action_list_title.size());
  }
  return {};
}

TypedIn typed_in(const std::vector<FoundSheet>& workbook, const std::vector<Sheet>& sheets) {
  TypedIn typed;
  for (const FoundSheet& sheet : workbook) {
    const FoundRow* head = head_of(sheet);
    const Sheet* ours = head != nullptr ? form_of(*head, sheets) : of_name(sheet.name, sheets);
    if (ours == nullptr) {
      if (!sheet.rows.empty())
        typed.other.push_back(fmt::format("blad {}: een eigen blad", sheet.name));
      continue;
    }
    const ReportTable& table = ours->tables.front();
    if (head == nullptr && is_form(table)) {
      head = head_without_ids(sheet, table);
      if (head == nullptr && !sheet.rows.empty())
        typed.other.push_back(fmt::format("blad {}: de kop van de lijst is weg", sheet.name));
    }
    for (std::string& text : texts_beside(sheet, *ours, head))
      typed.other.push_back(std::move(text));
    if (head != nullptr) Form(sheet, *head, table, typed).read();
  }
  return typed;
}

FilledIn fill_in(const TypedIn& typed, std::vector<Sheet>& sheets) {
  std::vector<Filler> fillers;
  for (Sheet& sheet : sheets)
    for (ReportTable& table : sheet.tables)
      if (is_form(table)) fillers.emplace_back(table);
  FilledIn result{{}, typed.other};
  for (const TypedRow& row : typed.rows) {
    const auto filler = std::find_if(fillers.begin(), fillers.end(),
                                     [&](const Filler& each) { return each.has(row.id); });
    std::vector<std::string> lost;
    for (const auto& [title, cell] : row.cells) {
      const std::string why = filler == fillers.end() ? "" : filler->put(row.id, title, cell);
      if (filler == fillers.end())
        lost.push_back(quoted(title, cell));
      else if (!why.empty())
        lost.push_back(fmt::format("{} ({})", quoted(title, cell), why));
    }
    if (!lost.empty())
      result.without_place.push_back(
          fmt::format("{}, {} ({}): {}", row.where, row.name, row.id, fmt::join(lost, ", ")));
  }
  for (const Filler& filler : fillers)
    result.kept.insert(result.kept.end(), filler.kept().begin(), filler.kept().end());
  std::sort(result.kept.begin(), result.kept.end());
  return result;
}

}  // namespace weerbaar
