// SPDX-License-Identifier: EUPL-1.2
// The sections that are tables of all reports: what is asked, what differs from an earlier plan,
// how a mark is read.
#include "planner/report/html/sections.h"
#include "planner/report/tables/tables.h"

namespace weerbaar::html {

Markup demand(const Outcome& outcome) {
  const ReportTable table = demand_table(outcome);
  return join(scrollable(table.title, table_of(table, "tellen")), paragraphs({table.note}),
              paragraphs(demand_sentences(outcome)));
}

Markup needed(const Outcome& outcome) {
  const ReportTable table = needed_table(outcome);
  if (table.records.empty()) return {};
  return join(paragraphs({table.note}), table_of(table, "nodig"));
}

Markup earlier(const Outcome& outcome) {
  if (outcome.replan == nullptr) return {};
  const auto titled = [](const ReportTable& table) {
    if (table.records.empty()) return Markup();
    return join(element("h3", {}, table.title), scrollable(table.title, table_of(table, "tellen")),
                table.note.empty() ? Markup() : paragraphs({table.note}));
  };
  return join(paragraphs(replan_sentences(outcome)), each(replan_tables(outcome), titled));
}

Markup rubric(const Outcome& outcome) {
  const ReportTable objections = objection_table(outcome);
  const auto cell = [](const Record& record, std::size_t at) {
    return with_code(cell_text(record[at], FieldKind::text));
  };
  const Markup rows = each(objections.records, [&](const Record& record) {
    return element("tr", {}, element("th", {{"scope", "row"}}, cell(record, 0)),
                   element("td", {}, cell(record, 1)));
  });
  return join(each(rubric_sentences(outcome),
                   [](const std::string& text) { return element("p", {}, with_code(text)); }),
              table_of(scale_table(outcome), "schaal"), element("h3", {}, objections.title),
              element("table", {{"class", "bezwaren"}},
                      head_row({objections.fields[0].title, objections.fields[1].title}, 2),
                      element("tbody", {}, rows)));
}

}  // namespace weerbaar::html
