// SPDX-License-Identifier: EUPL-1.2
// What is not in the plan: of every block the next step and why it is not reached, then all other
// measures, one line each under their reason.
#include <fmt/format.h>

#include <algorithm>

#include "planner/report/html/choice.h"
#include "planner/report/html/links.h"
#include "planner/report/html/sections.h"
#include "planner/report/tables/tables.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

Markup row(const Block& block, const Record& record, bool first_of_block) {
  const auto cell = [&](std::size_t at) { return cell_text(record[at], FieldKind::text); };
  return element("tr",
                 {{"id", first_of_block ? "niet-" + block.id : std::string(absent)},
                  {"data-niet", ""},
                  {"data-bouwsteen", block.id},
                  {"data-pijler", pillar_ids[block.pillar]}},
                 element("th", {{"scope", "row"}},
                         element("a", {{"href", "#bouwsteen-" + block.id}}, cell(0))),
                 element("td", {}, cell(1)), element("td", {}, cell(2)),
                 element("td", {}, cell(3)));
}

Markup next_steps(const Outcome& outcome) {
  const ReportTable table = next_step_table(outcome);
  if (table.records.empty()) return {};
  const std::vector<BlockIndex> blocks = next_step_blocks(outcome);
  Markup rows;
  for (std::size_t at = 0; at < blocks.size(); ++at)
    rows += row(outcome.model.catalog.blocks[blocks[at]], table.records[at],
                at == 0 || blocks[at - 1] != blocks[at]);
  std::vector<std::string> titles;
  for (std::size_t at = 0; at < 4; ++at)
    titles.push_back(table.fields[at].title);
  return element(
      "div", {{"data-groep", ""}}, element("h3", {}, "De volgende stap van elke bouwsteen"),
      element("table", {{"class", "volgende"}}, head_row(titles, 4), element("tbody", {}, rows)),
      paragraphs({table.note}));
}

Markup at_target(const Outcome& outcome) {
  std::vector<Markup> names;
  for (const BlockIndex b : blocks_at_target(outcome)) {
    const Block& block = outcome.model.catalog.blocks[b];
    names.push_back(
        element("a", {{"id", "niet-" + block.id}, {"href", "#bouwsteen-" + block.id}}, block.name));
  }
  if (names.empty()) return {};
  return element("p", {{"class", "ook"}}, at_target_words, separated(names, "; "), ".");
}

// What a measure is chosen by: who would do it, for which block, of which money.
Markup item(const Outcome& outcome, ActionIndex a, const Markup& content) {
  const Action& action = outcome.instance.actions[a];
  const std::optional<StepOf> step = home_step(outcome, a);
  return element("li",
                 {{"id", anchor_of(outcome, a)},
                  {"data-niet", ""},
                  {"data-rol", outcome.model.catalog.roles[action.owner].id},
                  {"data-pijler", pillar_ids[action.pillar]},
                  {"data-bouwsteen",
                   step ? outcome.model.catalog.blocks[step->block].id : std::string(absent)},
                  {"data-geldbron", fund_of(outcome, a)}},
                 content);
}

// Measures with one and the same reason, the reason said once.
struct SameReason {
  std::string text;
  std::vector<ActionIndex> actions;
};

std::vector<SameReason> by_reason(const Outcome& outcome) {
  std::vector<SameReason> groups;
  for (const LeftOut& each : outcome.plan.left_out) {
    const std::string text = left_out_reason(outcome, each).text;
    const auto same = std::find_if(groups.begin(), groups.end(),
                                   [&](const SameReason& group) { return group.text == text; });
    if (same == groups.end())
      groups.push_back({text, {each.action}});
    else
      same->actions.push_back(each.action);
  }
  std::stable_sort(groups.begin(), groups.end(), [](const SameReason& a, const SameReason& b) {
    return a.actions.size() > b.actions.size();
  });
  return groups;
}

Markup title_of(const Outcome& outcome, ActionIndex a) {
  return element("span", {{"id", mark_of(outcome, a)}}, outcome.instance.actions[a].title);
}

// choice.js counts anew.
Markup reason_heading(const std::string& text, std::size_t count) {
  return element("p", {{"class", "reden"}}, text, " ",
                 element("small", {}, fmt::format("{} keer", count)));
}

Markup others(const Outcome& outcome) {
  const std::vector<SameReason> groups = by_reason(outcome);
  Markup shared;
  Markup alone;
  for (const SameReason& group : groups) {
    if (group.actions.size() > 1)
      shared +=
          element("div", {{"class", "zelfde-reden"}, {"data-groep", ""}},
                  reason_heading(group.text, group.actions.size()),
                  element("ul", {{"class", "titels"}}, each(group.actions, [&](ActionIndex a) {
                            return item(outcome, a, title_of(outcome, a));
                          })));
    else
      alone +=
          item(outcome, group.actions.front(),
               join(title_of(outcome, group.actions.front()), element("span", {}, group.text)));
  }
  if (shared.empty() && alone.empty()) return {};
  return element("div", {{"data-groep", ""}},
                 element("h3", {}, "Alle andere maatregelen die niet in het plan staan"),
                 alone.empty() ? Markup() : element("ul", {{"class", "redenen-lijst"}}, alone),
                 shared);
}

// What the municipality has no use for: with the condition in words.
Markup elsewhere(const Outcome& outcome) {
  Markup items;
  std::size_t count = 0;
  std::size_t of_entries = 0;
  for (const NotHere& each : not_here(outcome)) {
    if (each.of_entry) {
      ++of_entries;
      continue;
    }
    ++count;
    items += element("li", {{"data-niet", ""}}, element("span", {}, each.title),
                     element("span", {}, each.why));
  }
  if (count == 0 && of_entries == 0) return {};
  return element(
      "div", {{"data-groep", ""}}, element("h3", {}, "Maatregelen die hier niet gelden"),
      count == 0 ? Markup() : element("ul", {{"class", "redenen-lijst"}}, items),
      of_entries == 0
          ? Markup()
          : element(
                "p", {{"class", "noot"}},
                "Welk werk bij een partner hoort, hangt af van wie de afspraak maakt en hoe ver "
                "die is. Ander werk per partner geldt hier niet."));
}

}  // namespace

Markup unreached(const Outcome& outcome) {
  return join(next_steps(outcome), at_target(outcome), others(outcome), elsewhere(outcome),
              element("p", {{"class", "niets"}, {"hidden", ""}},
                      "Bij deze keuze hoort niets dat buiten het plan blijft."));
}

}  // namespace weerbaar::html
