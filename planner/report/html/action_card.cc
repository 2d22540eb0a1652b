// SPDX-License-Identifier: EUPL-1.2
// An action as a card: two lines that say what, who, when and for which step; the rest folds.
#include "planner/report/html/action_card.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/plan/demand.h"
#include "planner/report/html/choice.h"
#include "planner/report/html/links.h"
#include "planner/report/html/sections.h"
#include "planner/report/plan_words.h"
#include "planner/report/purpose.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

Markup detail(std::string_view title, const Markup& content) {
  if (content.empty()) return {};
  return join(element("dt", {}, title), element("dd", {}, content));
}

// The amounts that are not nothing, and where they come from.
Markup money_facts(const Outcome& outcome, const Planned& planned) {
  const Action& action = outcome.instance.actions[planned.action];
  if (!action.asks_money()) return {};
  const auto amount = [&](std::string_view title, std::int64_t euros) {
    return euros == 0 ? Markup() : detail(title, dutch_euros(euros));
  };
  return join(amount("Eenmalig", action.one_off), amount("Per jaar", action.structural),
              detail("Dekking", cover_text(outcome, planned.action)));
}

// Of many the first few: the chains show them all.
Markup links_to(const Outcome& outcome, const std::vector<ActionIndex>& actions) {
  constexpr std::size_t most = 3;
  std::vector<Markup> links;
  for (const ActionIndex action : actions) {
    if (links.size() == most && actions.size() > most + 1) {
      links.push_back(element("a", {{"href", "#samenhang"}},
                              fmt::format("en {} andere", actions.size() - most)));
      break;
    }
    links.push_back(action_link(outcome, action));
  }
  return separated(links, "; ");
}

// The same for all actions of a measure.
Markup shared_facts(const Outcome& outcome, const Planned& planned) {
  const Action& action = outcome.instance.actions[planned.action];
  const Measure& measure = measure_of(outcome, planned.action);
  return join(detail("Wie", owner_text(outcome, action.owner)),
              detail("Bestuurlijk", measure.political_owner),
              detail("Met", partners_text(outcome, planned.action)),
              detail("Uiterlijk", deadline_text(outcome, planned.action)),
              detail("Taakveld", measure.task_field));
}

// What the line above says already, is not said again.
Markup own_facts(const Outcome& outcome, const Planned& planned) {
  const Action& action = outcome.instance.actions[planned.action];
  const std::string others = work_text(outcome, planned.action);
  return join(detail("Herhaling", repeat_text(planned)),
              detail("Besluit", decision_text(decision_moment(outcome, planned))),
              money_facts(outcome, planned), detail("Duur", duration_text(outcome, planned)),
              others.empty() && action.upkeep_hours == 0 ? Markup()
                                                         : detail("Uren", owner_hours_text(action)),
              detail("Uren van anderen", others),
              detail("Wacht op", links_to(outcome, waits_for(outcome, planned.action))),
              detail("Maakt mogelijk", links_to(outcome, planned.enables)));
}

Markup fact_list(const Markup& facts) {
  return element("dl", {{"class", "feiten"}}, facts);
}

// Why it is in the plan, and what the plan is worth less without it.
Markup why(const Outcome& outcome, const Planned& planned) {
  std::vector<std::string> sentences = purpose_sentences(outcome, planned);
  if (planned.loss > 0)
    sentences.push_back(fmt::format("Zonder deze actie is het plan {} minder waard.",
                                    dutch_gain(planned.loss, outcome.plan.value)));
  if (sentences.empty()) sentences.emplace_back("Zonder deze actie is het plan evenveel waard.");
  return detail("Waarom", fmt::format("{}", fmt::join(sentences, " ")));
}

Markup why_then(const Outcome& outcome, const Planned& planned) {
  const std::string later =
      planned.latest_start > planned.start
          ? fmt::format(" Later kan ook, tot {}, zonder dat iets anders schuift.",
                        month_text(outcome, planned.latest_start))
          : "";
  return detail("Waarom dan", waiting_reason(outcome, planned).text + later);
}

// Which figures are assumptions is said where not all of them are.
Markup certainty(const Outcome& outcome, const MeasureGroup& actions) {
  const Measure& measure = measure_of(outcome, actions.front()->action);
  const Bases bases = bases_of(outcome, actions);
  const std::vector<std::size_t> used = used_sources(outcome);
  std::vector<Markup> sources;
  for (const Citation& citation : measure.citations)
    sources.push_back(join(source_link(used, citation.source),
                           fmt::format("{}{} ({})", citation.place.empty() ? "" : ", ",
                                       citation.place, word_for(citation.evidence))));
  const std::string assumed = assumptions_text(bases);
  const std::string_view sureness = certainty_of(bases);
  return join(
      detail("Bron", sources.empty() ? Markup("er is geen bron") : separated(sources, "; ")),
      sureness == "aanname"
          ? Markup()
          : detail("Zekerheid", assumed.empty() ? "kosten, uren en duur hebben een bron"
                                                : "aanname: " + assumed));
}

// "maakt stap 2 af (apr 2027)": of the step that it is told under.
std::string step_text(const Outcome& outcome, const Planned& planned) {
  const std::optional<StepOf> step = home_step(outcome, planned.action);
  if (!step) return "";
  for (const StepReached& each : outcome.plan.steps) {
    const Ladder& ladder = outcome.instance.ladders[each.ladder];
    const bool of_it =
        ladder.block == step->block && each.step == step->step &&
        std::find(each.actions.begin(), each.actions.end(), planned.action) != each.actions.end();
    if (!of_it) continue;
    return each.month == planned.finish ? fmt::format("maakt stap {} af", each.step)
                                        : fmt::format("voor stap {}, klaar in {}", each.step,
                                                      month_text(outcome, each.month));
  }
  return "";
}

// Two lines: what and when; who, what it asks, and for which step.
Markup summary_line(const Outcome& outcome, const Planned& planned, const Markup& title,
                    bool with_owner) {
  const Action& action = outcome.instance.actions[planned.action];
  std::vector<Markup> parts;
  if (with_owner) parts.emplace_back(outcome.model.catalog.roles[action.owner].name);
  if (action.one_off > 0) parts.emplace_back(dutch_euros(action.one_off));
  if (action.structural > 0) parts.emplace_back(dutch_euros(action.structural) + " per jaar");
  parts.emplace_back(dutch_number(demand_of(outcome.instance, planned).hours) + " uur");
  parts.emplace_back(step_text(outcome, planned));
  return element("summary", {{"id", mark_of(outcome, planned.action)}},
                 element("b", {}, std::to_string(planned.number)), title,
                 element("span", {{"class", "wanneer"}}, period_text(outcome, planned)),
                 element("span", {{"class", "kort"}}, separated(parts, " · ")));
}

// What is the same for all actions of a measure.
Markup about_measure(const Measure& measure) {
  return join(element("p", {{"class", "wat"}}, measure.what),
              element("p", {}, element("b", {}, "Klaar als: "), measure.done_when));
}

// An action that unfolds: its two lines, and below them what is told of it; `facts` and `grounds`
// are what an action that stands alone has besides its own.
Markup folded(const Outcome& outcome, const Planned& planned, const std::string& title,
              bool with_owner, const Markup& facts, const Markup& grounds) {
  const Demand demand = demand_of(outcome.instance, planned);
  const std::string_view sureness = certainty_of(bases_of(outcome, planned.action));
  const auto amount = [](std::int64_t figure) {
    return figure == 0 ? std::string(absent) : std::to_string(figure);
  };
  return element("details",
                 {{"class", "actie"},
                  {"id", anchor_of(outcome, planned.action)},
                  {"data-actie", planned.number},
                  {"data-eenmalig", amount(demand.one_off)},
                  {"data-herhaling", amount(demand.repeats_one_off)},
                  {"data-per-jaar", amount(demand.structural)},
                  {"data-uren-buiten", amount(demand.outside_hours)},
                  {"data-geldbron", fund_of(outcome, planned.action)},
                  {"data-zekerheid", sureness == "aanname" ? absent : sureness}},
                 summary_line(outcome, planned, element("h6", {}, title), with_owner),
                 element("div", {{"class", "inhoud"}}, facts,
                         element("dl", {{"class", "feiten redenen"}}, why(outcome, planned),
                                 why_then(outcome, planned), grounds)));
}

// One action of several of a measure: what all share stands above them.
Markup entry_card(const Outcome& outcome, const Planned& planned) {
  return folded(outcome, planned, entry_of_action(outcome, planned.action)->name, false,
                fact_list(own_facts(outcome, planned)), {});
}

Markup measure_cards(const Outcome& outcome, const MeasureGroup& actions) {
  const Measure& measure = measure_of(outcome, actions.front()->action);
  return element(
      "div", {{"class", "maatregel"}, {"data-groep", ""}},
      element("h6", {}, fmt::format("{}: {} keer", measure.title, actions.size()), " ",
              element("small", {}, outcome.model.catalog.roles[measure.owner].name)),
      element(
          "details", {{"class", "niet"}}, element("summary", {}, "Wat precies, en de bron"),
          about_measure(measure),
          fact_list(join(shared_facts(outcome, *actions.front()), certainty(outcome, actions)))),
      each(actions, [&](const Planned* planned) { return entry_card(outcome, *planned); }));
}

Markup action_card(const Outcome& outcome, const Planned& planned) {
  const Action& action = outcome.instance.actions[planned.action];
  const Measure& measure = measure_of(outcome, planned.action);
  return folded(outcome, planned, action.title, true,
                join(about_measure(measure),
                     fact_list(join(shared_facts(outcome, planned), own_facts(outcome, planned)))),
                certainty(outcome, {&planned}));
}

}  // namespace

Markup cards(const Outcome& outcome, const std::vector<MeasureGroup>& groups) {
  return each(groups, [&](const MeasureGroup& group) {
    return group.size() == 1 ? action_card(outcome, *group.front()) : measure_cards(outcome, group);
  });
}

}  // namespace weerbaar::html
