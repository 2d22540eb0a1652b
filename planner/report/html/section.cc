// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/html/sections.h"

#include <algorithm>

#include "planner/report/words.h"

namespace weerbaar::html {

Markup scrollable(std::string_view name, const Markup& content) {
  return element("div",
                 {{"class", "scroll"}, {"role", "region"}, {"aria-label", name}, {"tabindex", 0}},
                 content);
}

Markup head_row(const std::vector<std::string>& titles, std::size_t left) {
  Markup cells;
  for (std::size_t c = 0; c < titles.size(); ++c)
    cells += element("th", {{"scope", "col"}, {"class", c < left ? absent : "n"}}, titles[c]);
  return element("thead", {}, element("tr", {}, cells));
}

Markup number_cell(const Markup& content) {
  return element("td", {{"class", "n"}}, content);
}

Markup starred(const std::string& text, Basis basis) {
  if (basis == Basis::source) return join(text, element("sup", {{"class", "bron"}}, "bron"));
  return join(text, element("sup", {}, "*"));
}

namespace {

// A star behind a number is told as one, as everywhere on the page.
Markup cell_markup(const Cell& cell, FieldKind kind) {
  if (!std::holds_alternative<Assumed>(cell)) return cell_text(cell, kind);
  std::string text = cell_text(cell, kind);
  if (!text.ends_with('*')) return text;
  text.pop_back();
  return starred(text, Basis::assumption);
}

Markup row_of(const ReportTable& table, const Record& record) {
  Markup cells;
  bool headed = false;
  for (std::size_t c = 0; c < record.size(); ++c) {
    if (table.fields[c].detail) continue;
    const FieldKind kind = table.fields[c].kind;
    if (is_number(kind)) {
      cells += number_cell(cell_markup(record[c], kind));
    } else if (!headed) {
      headed = true;
      cells += element("th", {{"scope", "row"}}, cell_markup(record[c], kind));
    } else {
      cells += element("td", {}, cell_markup(record[c], kind));
    }
  }
  return element("tr", {}, cells);
}

}  // namespace

Markup table_of(const ReportTable& table, std::string_view looks) {
  if (table.records.empty()) return {};
  Markup titles;
  for (const Field& field : table.fields)
    if (!field.detail)
      titles += element("th", {{"scope", "col"}, {"class", is_number(field.kind) ? "n" : absent}},
                        field.title);
  const Markup rows =
      each(table.records, [&](const Record& record) { return row_of(table, record); });
  return element("table", {{"class", looks}}, element("thead", {}, element("tr", {}, titles)),
                 element("tbody", {}, rows));
}

Markup with_code(std::string_view text) {
  Markup content;
  bool code = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('`'), text.size());
    const std::string_view part = text.substr(0, end);
    content += code ? element("code", {}, part) : Markup(part);
    text.remove_prefix(std::min(end + 1, text.size()));
    code = !code;
  }
  return content;
}

Markup paragraphs(const std::vector<std::string>& sentences) {
  return each(sentences, [](const std::string& text) {
    return element("p", {{"class", "noot"}}, with_code(text));
  });
}

}  // namespace weerbaar::html
