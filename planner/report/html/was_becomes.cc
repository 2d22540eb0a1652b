// SPDX-License-Identifier: EUPL-1.2
// What another plan changes: the figures that people talk about, and every change with its reason.
#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/plan/comparison.h"
#include "planner/plan/demand.h"
#include "planner/report/change_words.h"
#include "planner/report/html/links.h"
#include "planner/report/html/sections.h"
#include "planner/report/purpose.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

// A figure before and after; the difference in words too, so that a sign is not all there is.
Markup figure_row(const Markup& name, std::int64_t was, std::int64_t becomes,
                  std::string (*text_of)(std::int64_t), std::string_view more,
                  std::string_view less) {
  const std::int64_t difference = becomes - was;
  const std::string change =
      difference == 0 ? "gelijk"
                      : fmt::format("{} {}", text_of(difference > 0 ? difference : -difference),
                                    difference > 0 ? more : less);
  return element("tr", {{"class", difference == 0 ? "gelijk" : absent}},
                 element("th", {{"scope", "row"}}, name), number_cell(text_of(was)),
                 number_cell(text_of(becomes)), number_cell(change));
}

const LeftOut* left_out_of(const Outcome& outcome, ActionIndex action) {
  for (const LeftOut& each : outcome.plan.left_out)
    if (each.action == action) return &each;
  return nullptr;
}

std::string why_it_comes(const Outcome& becomes, ActionIndex action) {
  const Planned* planned = find_planned(becomes.plan, action);
  if (planned == nullptr) return "";
  const std::vector<std::string> why = purpose_sentences(becomes, *planned);
  return why.empty() ? "" : why.front();
}

std::string why_it_goes(const Outcome& becomes, ActionIndex action) {
  if (const LeftOut* each = left_out_of(becomes, action))
    return left_out_reason(becomes, *each).text;
  return becomes.instance.actions[action].state == ActionState::absent ? "Geldt hier niet meer."
                                                                       : "";
}

// Later: what it waits for now. Earlier: what it waited for, and no longer does.
std::string why_it_moves(const Outcome& outcome, std::string_view before, const std::string& id) {
  const auto action = find_action(outcome.instance, id);
  const Planned* planned = action ? find_planned(outcome.plan, *action) : nullptr;
  const std::string reason = planned == nullptr ? "" : waiting_reason(outcome, *planned).text;
  return reason.empty() ? "" : fmt::format("{}: {}", before, reason);
}

struct Told {
  std::string when;
  std::string why;
};

Told told(const ActionDifference& change, const Outcome& outcome_was, const Outcome& becomes,
          ActionIndex action) {
  const auto& [was, now] = change.action;
  const auto begins = [](const ActionFact& fact) {
    return fmt::format("begint in {}", dutch_short(fact.start));
  };
  switch (change.kind) {
    case ActionChangeKind::comes:
    case ActionChangeKind::undone:
      return {begins(*now), why_it_comes(becomes, action)};
    case ActionChangeKind::goes:
      return {fmt::format("was {}", dutch_short(was->start)), why_it_goes(becomes, action)};
    case ActionChangeKind::done:
      return {fmt::format("was {}", dutch_short(was->start)), "Telt nu als gedaan."};
    case ActionChangeKind::earlier:
      return {fmt::format("{}, was {}", begins(*now), dutch_short(was->start)),
              why_it_moves(outcome_was, "Eerst gold", was->id)};
    case ActionChangeKind::later:
      return {fmt::format("{}, was {}", begins(*now), dutch_short(was->start)),
              why_it_moves(becomes, "Nu geldt", now->id)};
    case ActionChangeKind::other_owner:
      return {fmt::format("{}, was {}", now->owner_name, was->owner_name), ""};
  }
  return {};
}

Markup change_item(const ActionDifference& change, const Outcome& was, const Outcome& becomes) {
  const ActionFact& fact = change.action.either();
  const std::string_view word = word_for(change.kind);
  const auto action = find_action(becomes.instance, fact.id);
  if (!action) return element("li", {}, fact.title);
  const auto [when, why] = told(change, was, becomes, *action);
  return element("li", {{"data-id", fact.id}, {"data-woord", word}, {"data-wanneer", when}},
                 link_to(becomes, *action, fact.title), ", ", when, why.empty() ? "." : ". ",
                 element("span", {{"class", "noot"}}, why));
}

// What goes stands first: people look for that.
Markup changes(const Outcome& was, const Outcome& becomes, const PlanComparison& comparison) {
  using enum ActionChangeKind;
  if (comparison.actions.empty()) return {};
  Markup lists;
  for (const ActionChangeKind kind : {goes, comes, later, earlier, other_owner, done, undone}) {
    const std::size_t count = comparison.count(kind);
    if (count == 0) continue;
    Markup items;
    for (const ActionDifference& change : comparison.actions)
      if (change.kind == kind) items += change_item(change, was, becomes);
    lists += join(element("p", {{"class", "kopje"}},
                          fmt::format("{}: {}", capitalised(std::string(word_for(kind))), count)),
                  element("ul", {}, items));
  }
  return element(
      "details", {{"class", "veranderd"}},
      element("summary", {},
              fmt::format("Wat verandert: {}",
                          dutch_count(static_cast<std::int64_t>(comparison.actions.size()), "actie",
                                      "acties"))),
      lists);
}

// What goes and comes, by title, where nothing can be unfolded.
Markup titles(const PlanComparison& comparison) {
  Markup result;
  for (const ActionChangeKind kind : {ActionChangeKind::goes, ActionChangeKind::comes}) {
    std::vector<std::string> titles;
    for (const ActionDifference& change : comparison.actions)
      if (change.kind == kind) titles.push_back(change.action.either().title);
    if (!titles.empty())
      result += element("p", {{"class", "alleen-notitie"}},
                        fmt::format("{}: {}.", capitalised(std::string(word_for(kind))),
                                    fmt::join(titles, "; ")));
  }
  return result;
}

Markup step_row(const WasBecomes<StepFact>& step) {
  const StepFact& fact = step.either();
  const auto text_of = [](const std::optional<StepFact>& each) {
    if (!each) return std::string("bestaat niet");
    if (each->in_place)
      return each->month ? fmt::format("is er al, helemaal in {}", dutch_short(*each->month))
                         : std::string("is er al, maar niet helemaal");
    return each->month ? dutch_short(*each->month) : std::string("niet");
  };
  const std::string name = fmt::format("{}, stap {}", step_owner(step), fact.step);
  return element("tr", {}, element("th", {{"scope", "row"}}, name),
                 element("td", {}, text_of(step.was)), element("td", {}, text_of(step.becomes)));
}

// The blocks that make the mark of a pillar another one.
Markup blocks_behind(const WasBecomes<MarkFact>& pillar, const Outcome& becomes,
                     const PlanComparison& comparison) {
  if (pillar.was->after == pillar.becomes->after) return {};
  std::vector<std::string> names;
  for (const Block& block : becomes.model.catalog.blocks)
    for (const WasBecomes<MarkFact>& mark : comparison.blocks)
      if (pillar_ids[block.pillar] == pillar.becomes->id && mark.was && mark.becomes &&
          mark.becomes->id == block.id && mark.was->after != mark.becomes->after)
        names.push_back(fmt::format("{} {}", block.name,
                                    mark.was->after < mark.becomes->after ? "hoger" : "lager"));
  if (names.empty()) return {};
  return element("small", {}, fmt::format("{}", fmt::join(names, "; ")));
}

Markup steps(const PlanComparison& comparison) {
  if (comparison.steps.empty()) return {};
  const std::string_view legend = in_place_text(comparison);
  return element("details", {{"class", "veranderd"}},
                 element("summary", {},
                         fmt::format("Welke stappen anders klaar zijn: {}",
                                     dutch_count(static_cast<std::int64_t>(comparison.steps.size()),
                                                 "stap", "stappen"))),
                 element("table", {}, head_row({"Stap", "Was klaar", "Wordt klaar"}, 3),
                         element("tbody", {}, each(comparison.steps, step_row))),
                 legend.empty() ? Markup() : element("p", {{"class", "noot"}}, legend));
}

Markup figures(const Outcome& was, const Outcome& becomes, const PlanComparison& comparison) {
  const Demand before = demand_of(was);
  const Demand after = demand_of(becomes);
  const auto count = [](const Outcome& outcome) {
    return static_cast<std::int64_t>(outcome.plan.chosen.size());
  };
  Markup rows = join(
      figure_row("Acties", count(was), count(becomes), dutch_number, "meer", "minder"),
      figure_row("Eenmalig, met herhalingen", before.one_off + before.repeats_one_off,
                 after.one_off + after.repeats_one_off, dutch_euros, "meer", "minder"),
      figure_row("Per jaar", before.structural, after.structural, dutch_euros, "meer", "minder"),
      figure_row("Uren", before.work(), after.work(), dutch_number, "meer", "minder"));
  for (const WasBecomes<MarkFact>& pillar : comparison.pillars)
    rows +=
        figure_row(join(pillar.becomes->name, blocks_behind(pillar, becomes, comparison)),
                   pillar.was->after, pillar.becomes->after, dutch_hundredths, "hoger", "lager");
  return element("table", {{"class", "was-wordt"}},
                 head_row({"Wat", "Was", "Wordt", "Verschil"}, 1), element("tbody", {}, rows));
}

Markup surprise(const PlanComparison& comparison) {
  const std::string_view text = surprise_text(comparison);
  return text.empty() ? Markup() : element("p", {{"class", "noot"}}, text);
}

}  // namespace

}  // namespace weerbaar::html

namespace weerbaar {

std::string render_was_becomes(const Outcome& was, const Outcome& becomes) {
  using html::element;
  const PlanComparison comparison =
      compare(facts_of(was.model, was.instance, starts_of(was.instance, was.plan)),
              facts_of(becomes.model, becomes.instance, starts_of(becomes.instance, becomes.plan)));
  return html::join(element("p", {{"class", "telling"}}, count_sentence(comparison)),
                    html::scrollable("Was en wordt", html::figures(was, becomes, comparison)),
                    html::surprise(comparison), html::titles(comparison), html::steps(comparison),
                    html::changes(was, becomes, comparison))
      .bytes();
}

}  // namespace weerbaar
