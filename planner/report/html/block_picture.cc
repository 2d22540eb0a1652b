// SPDX-License-Identifier: EUPL-1.2
// The six pillars and their building blocks at a glance: the mark now, the mark after, when, and
// what stays behind with the reason in a word.
#include <fmt/format.h>

#include <array>

#include "model/number_text.h"
#include "planner/plan/block_row.h"
#include "planner/plan/pillar_row.h"
#include "planner/report/html/dumbbell.h"
#include "planner/report/html/sections.h"
#include "planner/report/plan_words.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

// When the last of its steps is complete; and what holds it back from the target, if anything does.
Markup when(const Outcome& outcome, const BlockRow& row) {
  const bool moves = row.month && row.mark_after > row.mark_before;
  const std::string month = moves ? month_text(outcome, *row.month) : "blijft gelijk";
  if (!row.stays_behind()) return element("td", {}, month);
  return element("td", {}, month, moves ? "; dan " : "; ",
                 element("strong", {},
                         row.stop == nullptr ? "blijft achter" : short_reason(outcome, *row.stop)));
}

Markup row_of(const Outcome& outcome, const BlockRow& row) {
  const Block& block = outcome.model.catalog.blocks[row.block];
  return element(
      "tr", {{"class", row.stays_behind() ? "achter" : absent}},
      element("th", {{"scope", "row"}},
              element("a", {{"href", "#bouwsteen-" + block.id}}, block.name)),
      element("td", {{"class", "n"}}, dutch_hundredths(row.mark_before)),
      element("td", {{"class", "beeld"}}, dumbbell({row.mark_before, row.mark_after, row.target})),
      element("td", {{"class", "n na"}}, dutch_hundredths(row.mark_after)), when(outcome, row));
}

// Its words are for who cannot see the picture: for who can, the legend says them once.
Markup head() {
  return element("thead", {},
                 element("tr", {},
                         each(std::array{"Bouwsteen", "Nu", "Op een lat van 1 tot 10", "Straks",
                                         "Klaar, of wat tegenhoudt"},
                              [](std::string_view title) {
                                return element("th", {{"scope", "col"}},
                                               element("span", {{"class", "verborgen"}}, title));
                              })));
}

// Beside the national mean stands what the profile gave, and not what the blocks make of it.
Markup about(const PillarRow& row) {
  return element("p", {},
                 fmt::format("Van {} naar {}, doel {}. Profiel {}, landelijk {}. Urgentie {}.",
                             dutch_hundredths(row.mark_before), dutch_hundredths(row.mark_after),
                             dutch_hundredths(row.target), dutch_hundredths(row.mark),
                             dutch_hundredths(row.national_mean),
                             dutch_share(row.urgency, row.urgency_in_all)));
}

Markup pillar(const Outcome& outcome, const PillarRow& row) {
  const std::string id = fmt::format("beeld-{}", pillar_ids[row.pillar]);
  const Markup blocks = each(block_rows(outcome, row.pillar),
                             [&](const BlockRow& block) { return row_of(outcome, block); });
  return element("div", {{"class", "pijlerbeeld"}},
                 element("h3", {{"id", id}},
                         element("a", {{"href", fmt::format("#pijler-{}", pillar_ids[row.pillar])}},
                                 pillar_names[row.pillar])),
                 about(row),
                 blocks.empty() ? Markup()
                                : element("table", {{"class", "blokken"}, {"aria-labelledby", id}},
                                          head(), element("tbody", {}, blocks)));
}

}  // namespace

Markup block_picture(const Outcome& outcome) {
  return join(element("ul", {{"class", "legenda"}}, dumbbell_legend(),
                      element("li", {}, "maand: dan is de laatste stap klaar"),
                      element("li", {{"class", "achter"}}, "blijft achter, met de reden")),
              element("div", {{"class", "pijlerbeelden"}},
                      each(pillar_rows(outcome),
                           [&](const PillarRow& row) { return pillar(outcome, row); })),
              element("p", {{"class", "noot niet-notitie"}},
                      fmt::format("{} {}", marks_sentence, urgency_note)));
}

}  // namespace weerbaar::html
