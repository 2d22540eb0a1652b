// SPDX-License-Identifier: EUPL-1.2
// Per pillar, block and step: where it stands, and the actions that bring it further, as cards.
#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/instance/ladders.h"
#include "planner/plan/block_steps.h"
#include "planner/plan/measure_group.h"
#include "planner/plan/pillar_row.h"
#include "planner/report/html/action_card.h"
#include "planner/report/html/choice.h"
#include "planner/report/html/links.h"
#include "planner/report/html/sections.h"
#include "planner/report/plan_words.h"
#include "planner/report/tables/tables.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

// Each has a place on the page for the links to it. What counts as finished because its step is
// taken to be there stands apart: that is not what anybody said.
Markup finished_in(const Outcome& outcome, PillarIndex pillar, bool presumed) {
  Markup items;
  for (ActionIndex a = 0; a < outcome.instance.actions.size(); ++a) {
    const Action& action = outcome.instance.actions[a];
    if (action.state != ActionState::finished || action.pillar != pillar ||
        (action.finished_by == FinishedBy::standing) != presumed)
      continue;
    const std::string why = action.finished_by == FinishedBy::answer
                                ? "dat volgt uit een antwoord in het profiel"
                                : action.reason;
    items += element("li", {{"id", anchor_of(outcome, a)}},
                     element("span", {{"id", mark_of(outcome, a)}}, action.title),
                     why.empty() ? "" : ": " + why);
  }
  return items;
}

Markup finished(const Outcome& outcome, PillarIndex pillar) {
  Markup content;
  if (const Markup items = finished_in(outcome, pillar, false); !items.empty())
    content += join(element("p", {}, "Al gereed:"), element("ul", {}, items));
  if (const Markup items = finished_in(outcome, pillar, true); !items.empty())
    content +=
        element("details", {{"class", "niet"}},
                element("summary", {}, "Telt als gereed, omdat de stap er al is"),
                element("p", {}, "Kijk het na bij ",
                        element("a", {{"href", "#aangenomen"}}, "Aangenomen dat dit er is"), "."),
                element("ul", {}, items));
  return content;
}

Markup standing(const Outcome& outcome, const PillarRow& row) {
  const std::string& grounds = outcome.model.profile.pillars[row.pillar].grounds;
  return join(
      element("p", {{"class", "stand"}}, "Van ",
              element("strong", {}, dutch_hundredths(row.mark_before)), " naar ",
              element("strong", {}, starred(dutch_hundredths(row.mark_after), Basis::assumption)),
              fmt::format("; doel {}. Het profiel geeft een {}, landelijk is het {}. Urgentie {}: "
                          "weging {} x tekort {}.",
                          dutch_hundredths(row.target), dutch_hundredths(row.mark),
                          dutch_hundredths(row.national_mean), dutch_number(row.urgency),
                          dutch_number(row.weight), dutch_number(row.shortfall))),
      grounds.empty() ? Markup() : element("p", {{"class", "onderbouwing"}}, grounds));
}

std::vector<ActionIndex> actions_of(const std::vector<MeasureGroup>& groups) {
  std::vector<ActionIndex> actions;
  for (const MeasureGroup& group : groups)
    for (const Planned* planned : group)
      actions.push_back(planned->action);
  return actions;
}

// What is asked by what stands below; choice.js says it anew of what is chosen.
Markup sums(const Outcome& outcome, const std::vector<ActionIndex>& actions) {
  if (actions.empty()) return {};
  return element("p", {{"class", "som"}, {"data-som", ""}}, sums_text(outcome, actions));
}

// There is a line on it among what is not reached.
bool has_next_step(const Outcome& outcome, const Block& block) {
  const auto& next = outcome.plan.next;
  return std::any_of(next.begin(), next.end(), [&](const NextStep& each) {
    return &outcome.model.catalog.blocks[outcome.instance.ladders[each.ladder].block] == &block;
  });
}

// A step with its sentence, when it is complete, and its actions. Where the plan does not come to
// it a link says why not.
Markup step(const Outcome& outcome, const Block& block, const StepOfBlock& here,
            const Record& record, const std::vector<MeasureGroup>& groups) {
  const std::string id = step_anchor(block, here.step);
  const bool open = here.reached + here.there < here.entries && has_next_step(outcome, block);
  const Markup when = element(
      "span", {{"class", "klaar"}}, cell_text(record[2], FieldKind::text),
      open ? join(" ", element("a", {{"href", "#niet-" + block.id}}, "waarom?")) : Markup());
  const Markup sentence =
      element("span", {{"class", "zin"}}, cell_text(record[1], FieldKind::text));
  const Markup name = element("b", {}, fmt::format("Stap {}", here.step));
  if (groups.empty())
    return element("p", {{"class", "trede"}, {"id", id}}, name, " ", sentence, " ", when);
  return element("section", {{"class", "van-stap"}, {"id", id}, {"data-groep", ""}},
                 element("h5", {{"class", "trede"}}, name, " ", sentence, " ", when),
                 cards(outcome, groups));
}

Markup steps(const Outcome& outcome, BlockIndex b, std::vector<MeasureGroup> groups) {
  const Block& block = outcome.model.catalog.blocks[b];
  const ReportTable table = step_table(outcome, b);
  const std::vector<StepOfBlock> all = steps_of_block(outcome, b);
  Markup content;
  for (std::size_t at = 0; at < all.size(); ++at) {
    const auto others =
        std::stable_partition(groups.begin(), groups.end(), [&](const MeasureGroup& group) {
          return home_step(outcome, group.front()->action)->step != all[at].step;
        });
    content += step(outcome, block, all[at], table.records[at], {others, groups.end()});
    groups.erase(others, groups.end());
  }
  return join(content, cards(outcome, groups));
}

Markup block(const Outcome& outcome, const PillarResult& pillar, BlockIndex b) {
  const Block& block = outcome.model.catalog.blocks[b];
  const MarkChange& mark = outcome.plan.blocks[b];
  const std::string change = mark.after > mark.before
                                 ? fmt::format("van {} naar {}", dutch_hundredths(mark.before),
                                               dutch_hundredths(mark.after))
                                 : fmt::format("blijft {}", dutch_hundredths(mark.before));
  const std::vector<MeasureGroup> groups = measure_groups(outcome, pillar.pillar, b);
  return element("section",
                 {{"class", "bouwsteen"},
                  {"id", "bouwsteen-" + block.id},
                  {"aria-labelledby", "bouwsteen-" + block.id + "-kop"},
                  {"data-groep", ""}},
                 element("h4", {{"id", "bouwsteen-" + block.id + "-kop"}}, block.name, " ",
                         element("small", {}, fmt::format("{}, weegt {}", change, block.share))),
                 sums(outcome, actions_of(groups)), steps(outcome, b, groups));
}

Markup blocks(const Outcome& outcome, const PillarResult& pillar) {
  const std::vector<MeasureGroup> others = measure_groups(outcome, pillar.pillar, std::nullopt);
  return join(each(blocks_of(outcome.model.catalog, outcome.instance, pillar.pillar),
                   [&](BlockIndex b) { return block(outcome, pillar, b); }),
              others.empty() ? Markup()
                             : element("section", {{"class", "bouwsteen"}, {"data-groep", ""}},
                                       element("h4", {}, "Andere acties"),
                                       sums(outcome, actions_of(others)), cards(outcome, others)));
}

Markup pillar(const Outcome& outcome, const PillarResult& pillar) {
  const PillarRow row = pillar_row(outcome, pillar);
  const std::string_view none = no_actions_text(outcome, pillar);
  const std::string heading = fmt::format("pijler-{}", pillar_ids[pillar.pillar]);
  return element("section",
                 {{"class", "pijler"},
                  {"id", heading},
                  {"aria-labelledby", heading + "-kop"},
                  {"data-groep", ""}},
                 element("h3", {{"id", heading + "-kop"}}, pillar_names[pillar.pillar]),
                 standing(outcome, row), sums(outcome, pillar.actions),
                 none.empty() ? Markup() : element("p", {}, none), blocks(outcome, pillar),
                 finished(outcome, pillar.pillar));
}

}  // namespace

Markup pillar_actions(const Outcome& outcome) {
  return join(
      element("p", {{"class", "inleiding"}},
              "Vouw een actie open voor alles: wat precies, wanneer het klaar is, wie, waarop het "
              "wacht, waarom en hoe zeker het is. Wat niet in het plan staat, staat bij ",
              element("a", {{"href", "#niet-bereikt"}}, "Wat dit plan niet bereikt"), "."),
      element("p", {{"class", "vouw"}, {"hidden", ""}},
              element("button", {{"type", "button"}, {"id", "vouw"}}, "Alles openvouwen")),
      each(outcome.plan.pillars, [&](const PillarResult& each) { return pillar(outcome, each); }));
}

}  // namespace weerbaar::html
