// SPDX-License-Identifier: EUPL-1.2
// What the plan takes to be there already, with a box to tick on paper: what is wrong in it is
// missing in the plan, and only who knows the municipality can tell.
#include "planner/report/html/sections.h"
#include "planner/report/plan_words.h"
#include "planner/report/tables/tables.h"

namespace weerbaar::html {

namespace {

// A frame and no form control: a page does not keep what is ticked, and a frame prints.
Markup empty_box() {
  return element("span", {{"class", "hokje"}, {"aria-hidden", "true"}}, "");
}

Markup row(const Record& record) {
  const auto cell = [&](std::size_t at, FieldKind kind) { return cell_text(record[at], kind); };
  return element("tr", {}, element("td", {}, empty_box()),
                 element("th", {{"scope", "row"}}, cell(1, FieldKind::text)),
                 element("td", {}, "stap ", cell(2, FieldKind::number)),
                 element("td", {}, cell(3, FieldKind::text)),
                 element("td", {}, cell(4, FieldKind::text)));
}

}  // namespace

Markup presumed(const Outcome& outcome) {
  const ReportTable table = presumed_table(outcome);
  Markup content;
  if (!table.records.empty())
    content =
        join(element("p", {{"class", "inleiding"}}, presumed_sentence),
             element("table", {{"class", "aangenomen"}},
                     head_row({"Klopt?", "Bouwsteen", "Stap", "Wat er dan is", "Op grond van"}, 5),
                     element("tbody", {}, each(table.records, row))),
             element("p", {{"class", "noot"}}, with_code(objection_sentence)));
  return join(content, paragraphs(usual_entries_sentences(outcome)));
}

}  // namespace weerbaar::html
