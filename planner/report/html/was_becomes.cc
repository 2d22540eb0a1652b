// What another plan changes: the figures that people talk about, and every change with its reason.
#include <fmt/format.h>

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
Markup figure_row(const std::string& name, std::int64_t was, std::int64_t becomes,
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

std::string why_it_moves(const Outcome& becomes, ActionIndex action) {
  const Planned* planned = find_planned(becomes.plan, action);
  return planned == nullptr ? "" : waiting_reason(becomes, *planned).text;
}

struct Told {
  std::string when;
  std::string why;
};

Told told(const ActionDifference& change, const Outcome& becomes, ActionIndex action) {
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
    case ActionChangeKind::later:
      return {fmt::format("{}, was {}", begins(*now), dutch_short(was->start)),
              why_it_moves(becomes, action)};
    case ActionChangeKind::other_owner:
      return {fmt::format("{}, was {}", now->owner_name, was->owner_name), ""};
  }
  return {};
}

Markup change_item(const ActionDifference& change, const Outcome& becomes) {
  const ActionFact& fact = change.action.becomes ? *change.action.becomes : *change.action.was;
  const std::string_view word = word_for(change.kind);
  const auto action = find_action(becomes.instance, fact.id);
  if (!action) return element("li", {}, element("b", {}, word), ": ", fact.title);
  const auto [when, why] = told(change, becomes, *action);
  return element("li", {{"data-id", fact.id}, {"data-woord", word}, {"data-wanneer", when}},
                 element("b", {}, word), ": ", link_to(becomes, *action, fact.title), ", ", when,
                 why.empty() ? "." : ". ", element("span", {{"class", "noot"}}, why));
}

Markup step_row(const WasBecomes<StepFact>& step) {
  const StepFact& fact = step.becomes ? *step.becomes : *step.was;
  const auto text_of = [](const std::optional<StepFact>& each) {
    if (!each) return std::string("bestaat niet");
    return each->month ? dutch_short(*each->month) : std::string("niet");
  };
  const std::string name = fmt::format("{}, stap {}", step_owner(step), fact.step);
  return element("tr", {}, element("th", {{"scope", "row"}}, name),
                 element("td", {}, text_of(step.was)), element("td", {}, text_of(step.becomes)));
}

Markup steps(const PlanComparison& comparison) {
  if (comparison.steps.empty()) return {};
  return element("details", {{"class", "veranderd"}},
                 element("summary", {},
                         fmt::format("Welke stappen anders klaar zijn: {}",
                                     dutch_count(static_cast<std::int64_t>(comparison.steps.size()),
                                                 "stap", "stappen"))),
                 element("table", {}, head_row({"Stap", "Was klaar", "Wordt klaar"}, 3),
                         element("tbody", {}, each(comparison.steps, step_row))));
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
    rows += figure_row(pillar.becomes->name, pillar.was->after, pillar.becomes->after,
                       dutch_hundredths, "hoger", "lager");
  return element("table", {{"class", "was-wordt"}},
                 head_row({"Wat", "Was", "Wordt", "Verschil"}, 1), element("tbody", {}, rows));
}

}  // namespace

}  // namespace weerbaar::html

namespace weerbaar {

std::string render_was_becomes(const Outcome& was, const Outcome& becomes) {
  using html::element;
  const PlanComparison comparison =
      compare(facts_of(was.model, was.instance, starts_of(was.instance, was.plan)),
              facts_of(becomes.model, becomes.instance, starts_of(becomes.instance, becomes.plan)));
  const auto item = [&](const ActionDifference& change) {
    return html::change_item(change, becomes);
  };
  const html::Markup list =
      comparison.actions.empty()
          ? html::Markup()
          : element("details", {{"class", "veranderd"}},
                    element("summary", {},
                            fmt::format(
                                "Wat verandert: {}",
                                dutch_count(static_cast<std::int64_t>(comparison.actions.size()),
                                            "actie", "acties"))),
                    element("ul", {}, html::each(comparison.actions, item)));
  return html::join(element("p", {{"class", "telling"}}, count_sentence(comparison)),
                    html::scrollable("Was en wordt", html::figures(was, becomes, comparison)),
                    html::steps(comparison), list)
      .bytes();
}

}  // namespace weerbaar
