// SPDX-License-Identifier: EUPL-1.2
// Two plans beside each other as a page of its own: the styles of the plan's page and its own.
#include <fmt/format.h>

#include "planner/report/cause_words.h"
#include "planner/report/comparison_chapters.h"
#include "planner/report/html/dumbbell.h"
#include "planner/report/html/label_text.h"
#include "planner/report/html/page_assets.h"
#include "planner/report/html/sections.h"
#include "planner/report/html/small_page.h"
#include "planner/report/plan_words.h"
#include "planner/report/tables/comparison_tables.h"
#include "planner/report/tables/tables.h"

namespace weerbaar {

namespace html {

namespace {

// Where there is no room for the head of the table each cell has its word.
Markup with_word(const Field& field, const Markup& content) {
  if (content.empty()) return {};
  return join(element("span", {{"class", "kopje"}}, field.title, " "), content);
}

// A star is told as one, as everywhere on the page.
Markup text_of(const Cell& cell, FieldKind kind) {
  std::string text = cell_text(cell, kind);
  if (!text.ends_with('*')) return text;
  text.pop_back();
  return starred(text, Basis::assumption);
}

Markup data_cell(const Field& field, const Cell& cell) {
  const Markup content = with_word(field, text_of(cell, field.kind));
  if (is_difference(field.kind)) return element("td", {{"class", "n verschil"}}, content);
  if (is_number(field.kind)) return number_cell(content);
  return element("td", {{"class", field.width > 30 ? "lang" : absent}}, content);
}

Markup head_of(const ReportTable& table) {
  return element("thead", {},
                 element("tr", {}, each(table.fields, [](const Field& field) {
                           return element(
                               "th",
                               {{"scope", "col"}, {"class", is_number(field.kind) ? "n" : absent}},
                               field.title);
                         })));
}

Markup row_of(const ReportTable& table, const Record& record, std::size_t names) {
  Markup cells;
  for (std::size_t c = 0; c < record.size(); ++c)
    cells += c < names ? element("th", {{"scope", "row"}}, text_of(record[c], table.fields[c].kind))
                       : data_cell(table.fields[c], record[c]);
  return element("tr", {}, cells);
}

Markup totals_of(const ReportTable& table, std::size_t names) {
  if (!has_totals(table) || table.records.size() < 2) return {};
  Markup cells;
  for (std::size_t c = names; c < table.fields.size(); ++c)
    cells +=
        table.fields[c].total ? data_cell(table.fields[c], total_of(table, c)) : element("td", {});
  return element(
      "tfoot", {},
      element(
          "tr", {},
          element("th", {{"scope", "row"}, {"colspan", static_cast<std::int64_t>(names)}}, "Samen"),
          cells));
}

// The first `names` fields are what a row is about.
Markup table_by_name(const ReportTable& table, std::string_view looks, std::size_t names = 1) {
  if (table.records.empty()) return {};
  return element("table", {{"class", looks}, {"aria-label", table.title}}, head_of(table),
                 element("tbody", {},
                         each(table.records,
                              [&](const Record& record) { return row_of(table, record, names); })),
                 totals_of(table, names));
}

// The mark after the plan that was and the one that becomes, on a ruler.
Markup pillars(const ComparedPlans& compared) {
  const ReportTable table = pillar_comparison_table(compared);
  const std::size_t was = place_of(table, "Was");
  Markup head;
  for (std::size_t c = 0; c < table.fields.size(); ++c) {
    head +=
        element("th", {{"scope", "col"}, {"class", c > 0 ? "n" : absent}}, table.fields[c].title);
    if (c == was) head += element("th", {{"scope", "col"}}, "Op een lat van 1 tot 10");
  }
  Markup rows;
  for (std::size_t p = 0; p < table.records.size(); ++p) {
    const WasBecomes<MarkFact>& pillar = compared.comparison.pillars[p];
    Markup cells = element("th", {{"scope", "row"}}, pillar.becomes->name);
    for (std::size_t c = 1; c < table.fields.size(); ++c) {
      cells += data_cell(table.fields[c], table.records[p][c]);
      if (c == was)
        cells +=
            element("td", {{"class", "beeld"}},
                    dumbbell({pillar.was->after, pillar.becomes->after, pillar.becomes->target}));
    }
    rows += element("tr", {}, cells);
  }
  return join(
      element("ul", {{"class", "legenda"}},
              dumbbell_legend("cijfer na het plan van Was", "cijfer na het plan van Wordt")),
      element("table", {{"class", "wordt"}, {"aria-label", table.title}},
              element("thead", {}, element("tr", {}, head)), element("tbody", {}, rows)));
}

Markup blocks(const ComparedPlans& compared) {
  const ReportTable table = block_comparison_table(compared);
  if (table.records.empty()) return {};
  return join(element("h3", {}, table.title), table_by_name(table, "wordt"));
}

Markup steps(const ComparedPlans& compared) {
  const ReportTable table = step_comparison_table(compared);
  return join(table_by_name(table, "wordt"),
              table.note.empty() ? Markup() : paragraphs({table.note}));
}

Markup sentences(const std::vector<std::string>& all) {
  return element("div", {{"class", "tekst"}}, each(all, [](const std::string& text) {
                   return element("p", {}, with_code(text));
                 }));
}

// What the tables of a chapter say, in the looks of each.
Markup causes(const ComparedPlans& compared) {
  const ReportTable table = cause_table(compared);
  const bool with_alone = has_alone(compared.causes);
  const auto list = [&](std::size_t field, const std::vector<std::string>& parts) {
    const Markup items =
        each(parts, [](const std::string& part) { return element("li", {}, part); });
    return element("td", {{"class", "lang"}},
                   with_word(table.fields[field], element("ul", {}, items)));
  };
  Markup rows;
  for (const Cause& cause : compared.causes.causes) {
    if (!did_something(cause)) continue;
    rows +=
        element("tr", {},
                element("th", {{"scope", "row"}}, capitalised(std::string(word_for(cause.kind))),
                        element("p", {}, cause_text(compared, cause))),
                list(2, effect_parts(cause)), with_alone ? list(3, alone_parts(cause)) : Markup());
  }
  // The kind of a cause stands above what is different, in one column.
  ReportTable head = table;
  head.fields.erase(head.fields.begin());
  if (!rows.empty())
    rows = element("table", {{"class", "wordt oorzaken"}, {"aria-label", table.title}},
                   head_of(head), element("tbody", {}, rows));
  return join(rows, paragraphs(cause_sentences(compared)),
              paragraphs(idle_cause_sentences(compared)));
}

Markup money(const ComparedPlans& compared) {
  const ReportTable table = money_comparison_table(compared);
  return join(scrollable(table.title, table_by_name(table, "wordt geldregels", 2)),
              paragraphs({table.note}));
}

Markup price(const ComparedPlans& compared) {
  Markup content;
  for (const Chapter& chapter : comparison_chapters(compared))
    for (const ReportTable& table : chapter.tables)
      if (has_field(table, "Wijzigingen"))
        content += join(table_by_name(table, "wordt"), paragraphs(chapter.after));
  return content;
}

std::vector<Section> sections_of(const ComparedPlans& compared) {
  std::vector<Section> sections = {
      {"kort", "In het kort", sentences(comparison_sentences(compared))}};
  const bool differs = !says_nothing(compared.comparison);
  if (differs || !compared.causes.causes.empty())
    sections.push_back({"oorzaken", cause_title(compared), causes(compared)});
  if (differs) {
    sections.push_back({"pijlers", "Wat het oplevert", join(pillars(compared), blocks(compared))});
    sections.push_back({"stappen", "Stappen die anders zijn", steps(compared)});
    sections.push_back({"acties", "Acties die anders zijn",
                        table_by_name(action_comparison_table(compared), "wordt acties-wordt")});
    sections.push_back({"geld", "Geld per jaar en per fonds", money(compared)});
    sections.push_back({"vasthouden", "De prijs van vasthouden", price(compared)});
  }
  return sections;
}

Markup origin(const ComparedPlans& compared) {
  return join(origin_line("Was: profiel (SHA-256)", compared.was.profile_sha256),
              origin_line("Was: catalogus (SHA-256)", compared.was.catalog_sha256),
              origin_line("Wordt: profiel (SHA-256)", compared.becomes.profile_sha256),
              origin_line("Wordt: catalogus (SHA-256)", compared.becomes.catalog_sha256),
              origin_line("Programma", "weerbaar " + compared.version),
              origin_line(again_title, compared.command));
}

// Stands at the foot of every printed page.
std::string foot_of(const ComparedPlans& compared) {
  return fmt::format("{} · was: profiel {} · wordt: profiel {} · weerbaar {}",
                     fit_lines(compared.becomes.facts.municipality, 200, 10, 1).front(),
                     compared.was.profile_sha256.substr(0, 12),
                     compared.becomes.profile_sha256.substr(0, 12), compared.version);
}

}  // namespace

}  // namespace html

std::string render_comparison_html(const ComparedPlans& compared) {
  return html::render(
      {.title = comparison_title(compared),
       .kind = "Was-wordt",
       .name = compared.becomes.facts.municipality,
       .about = fmt::format("Van {} naar {}", compared.was.file, compared.becomes.file),
       .foot = html::foot_of(compared),
       .sections = html::sections_of(compared),
       .origin = html::origin(compared)},
      html::page_compare);
}

}  // namespace weerbaar
