// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/chapter_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/utf8.h"
#include "planner/report/table.h"

namespace weerbaar {

namespace {

// The columns that fit a terminal, and of amounts those that are not nothing in every row.
std::vector<std::size_t> shown_fields(const ReportTable& table) {
  std::vector<std::size_t> shown;
  for (std::size_t c = 0; c < table.fields.size(); ++c) {
    const Field& field = table.fields[c];
    if (!field.detail && !(field.total && says_nothing(table, c))) shown.push_back(c);
  }
  return shown;
}

// A text may be wrapped down to half its width on paper.
Column column_of(const Field& field) {
  const bool wraps = !is_number(field.kind);
  return {field.title, !wraps, wraps ? static_cast<std::size_t>(std::min(field.width / 3, 20)) : 0};
}

class ChapterText {
 public:
  explicit ChapterText(const TerminalStyle& style)
      : style_(style), width_(static_cast<std::size_t>(style.width)) {}

  std::string render(const std::vector<Chapter>& chapters) {
    for (const Chapter& chapter : chapters)
      add(chapter);
    return std::move(text_);
  }

 private:
  void line(const std::string& words) { text_ += paragraph(one_line(words), width_, 0) + "\n"; }

  static bool has_only_details(const Chapter& chapter) {
    return chapter.before.empty() && chapter.items.empty() && chapter.after.empty() &&
           std::all_of(chapter.tables.begin(), chapter.tables.end(),
                       [](const ReportTable& table) { return table.detail; });
  }

  void add(const Chapter& chapter) {
    if (has_only_details(chapter)) return;
    text_ += title_text(chapter.title, chapter.level, style_);
    for (const std::string& sentence : chapter.before)
      line(sentence);
    for (const std::string& item : chapter.items)
      text_ += "- " + paragraph(one_line(item), width_, 2) + "\n";
    bool first = chapter.before.empty() && chapter.items.empty();
    for (const ReportTable& table : chapter.tables) {
      if (table.records.empty() || table.detail) continue;
      if (!first) text_ += "\n";
      first = false;
      if (!table.title.empty()) line(table.title);
      add(table);
    }
    if (!chapter.after.empty() && !first) text_ += "\n";
    for (const std::string& sentence : chapter.after)
      line(sentence);
  }

  void add(const ReportTable& table) {
    const std::vector<std::size_t> shown = shown_fields(table);
    std::vector<Column> columns;
    for (const std::size_t c : shown)
      columns.push_back(column_of(table.fields[c]));
    std::vector<Row> rows;
    for (const Record& record : table.records) {
      Row& row = rows.emplace_back();
      for (const std::size_t c : shown)
        row.push_back(table.fields[c].kind == FieldKind::remark
                          ? "[ ]"
                          : cell_text(record[c], table.fields[c].kind));
    }
    const bool sums = std::any_of(shown.begin(), shown.end(),
                                  [&](std::size_t c) { return table.fields[c].total; });
    if (sums && table.records.size() > 1) {
      Row& row = rows.emplace_back();
      for (const std::size_t c : shown)
        row.push_back(table.fields[c].total ? cell_text(total_of(table, c), table.fields[c].kind)
                                            : "");
      row[is_number(table.fields[shown.front()].kind) ? 1 : 0] = "Samen";
    }
    text_ += render_table(columns, rows, width_);
  }

  const TerminalStyle& style_;
  std::size_t width_;
  std::string text_;
};

}  // namespace

std::string title_text(const std::string& words, int level, const TerminalStyle& style) {
  const std::string clean = one_line(words);
  std::string text = "\n";
  text += style.colour ? fmt::format("\x1b[1;34m{}\x1b[0m\n", clean) : clean + "\n";
  const auto width = static_cast<std::size_t>(style.width);
  for (std::size_t at = 0; at < std::min(code_point_count(clean), width); ++at)
    text += level == 1 ? "═" : "─";
  return text + "\n";
}

std::string chapters_text(const std::vector<Chapter>& chapters, const TerminalStyle& style) {
  return ChapterText(style).render(chapters);
}

}  // namespace weerbaar
