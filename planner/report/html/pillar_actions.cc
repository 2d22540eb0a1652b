// Per pillar: where it and its building blocks stand, its actions in full, what is finished, what
// was left out.
#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/instance/ladders.h"
#include "planner/plan/block_steps.h"
#include "planner/plan/demand.h"
#include "planner/plan/measure_group.h"
#include "planner/plan/pillar_row.h"
#include "planner/report/html/filter.h"
#include "planner/report/html/links.h"
#include "planner/report/html/sections.h"
#include "planner/report/plan_words.h"
#include "planner/report/tables/tables.h"
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
  const Measure& measure = measure_of(outcome, planned.action);
  if (action.one_off == 0 && action.structural == 0)
    return detail("Geld", starred("niet nodig", measure.cost_basis));
  const auto amount = [&](std::string_view title, std::int64_t euros) {
    return euros == 0 ? Markup() : detail(title, starred(dutch_euros(euros), measure.cost_basis));
  };
  return join(amount("Eenmalig", action.one_off), amount("Per jaar", action.structural),
              detail("Dekking", cover_text(outcome, planned.action)));
}

Markup links_to(const Outcome& outcome, const std::vector<ActionIndex>& actions) {
  std::vector<Markup> links;
  for (const ActionIndex action : actions)
    links.push_back(action_link(outcome, action));
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
              detail("Taakveld", measure.task_field),
              detail("Soort en fase",
                     fmt::format("{}; {}", measure.type, fmt::join(measure.phases, ", "))));
}

// What the line above says already, is not said again.
Markup own_facts(const Outcome& outcome, const Planned& planned) {
  const Action& action = outcome.instance.actions[planned.action];
  const Measure& measure = measure_of(outcome, planned.action);
  const std::string others = work_text(outcome, planned.action);
  return join(
      detail("Herhaling", repeat_text(planned)),
      detail("Besluit", decision_text(decision_moment(outcome, planned))),
      money_facts(outcome, planned),
      detail("Duur",
             starred(duration_text(outcome, planned), duration_basis_of(outcome, planned.action))),
      detail("Uren", starred(owner_hours_text(action), measure.hours_basis)),
      others.empty() ? Markup() : detail("Uren van anderen", starred(others, measure.hours_basis)),
      detail("Wacht op", links_to(outcome, waits_for(outcome, planned.action))),
      detail("Maakt mogelijk", number_links(outcome, planned.enables)));
}

Markup fact_list(const Markup& facts) {
  return element("dl", {{"class", "feiten"}}, facts);
}

// Why it is in the plan.
Markup why(const Outcome& outcome, const Planned& planned) {
  return join(element("h6", {}, "Waarom"),
              element("ul", {}, each(why_sentences(outcome, planned), [](const std::string& text) {
                        return element("li", {}, text);
                      })));
}

Markup why_then(const Outcome& outcome, const Planned& planned) {
  const std::string later =
      planned.latest_start > planned.start
          ? fmt::format(" Later kan ook, tot {}, zonder dat iets anders schuift.",
                        month_text(outcome, planned.latest_start))
          : "";
  return join(element("h6", {}, "Waarom dan"),
              element("p", {}, waiting_reason(outcome, planned).text + later));
}

Markup certainty(const Outcome& outcome, const Measure& measure) {
  const std::vector<std::size_t> used = used_sources(outcome);
  const std::string assumed = assumptions_text(measure);
  const Markup sources = each(measure.citations, [&](const Citation& citation) {
    return element("li", {}, source_link(used, citation.source),
                   fmt::format("{}{} ({})", citation.place.empty() ? "" : ", ", citation.place,
                               word_for(citation.evidence)));
  });
  return join(element("h6", {}, "Bron"),
              sources.empty() ? element("p", {}, "Er is geen bron.") : element("ul", {}, sources),
              element("p", {},
                      assumed.empty() ? "Kosten, uren en duur hebben een bron."
                                      : fmt::format("Aanname: {}.", assumed)));
}

Markup summary_line(const Outcome& outcome, const Planned& planned, const Markup& title) {
  const Action& action = outcome.instance.actions[planned.action];
  const Measure& measure = measure_of(outcome, planned.action);
  std::vector<Markup> asks;
  const auto ask = [&asks](const std::string& text, Basis basis) {
    asks.push_back(element("span", {}, starred(text, basis)));
  };
  if (action.one_off > 0) ask(dutch_euros(action.one_off), measure.cost_basis);
  if (action.structural > 0) ask(dutch_euros(action.structural) + " per jaar", measure.cost_basis);
  ask(dutch_number(demand_of(outcome.instance, planned).hours) + " uur", measure.hours_basis);
  return element("summary", {{"id", mark_of(outcome, planned.action)}},
                 element("b", {}, std::to_string(planned.number)), element("span", {}, title),
                 element("span", {}, period_text(outcome, planned)),
                 element("span", {{"class", "vraagt"}}, separated(asks, " · ")));
}

// What is the same for all actions of a measure.
Markup about_measure(const Measure& measure) {
  return join(element("p", {{"class", "wat"}}, measure.what),
              element("p", {}, element("b", {}, "Klaar als: "), measure.done_when));
}

// An action that unfolds: its line, and below it what is told of it; `facts` and `grounds` are what
// an action that stands alone has besides its own.
Markup folded(const Outcome& outcome, const Planned& planned, const Markup& title,
              const Markup& facts, const Markup& grounds) {
  return element(
      "details",
      {{"class", "actie"},
       {"id", anchor_of(outcome, planned.action)},
       {"data-eigenaar", static_cast<std::int64_t>(outcome.instance.actions[planned.action].owner)},
       {"data-jaren", years_of(outcome, planned)},
       {"data-zekerheid", certainty_of(measure_of(outcome, planned.action))}},
      summary_line(outcome, planned, title),
      element("div", {{"class", "inhoud"}}, facts,
              element("div", {{"class", "redenen"}}, element("div", {}, why(outcome, planned)),
                      element("div", {}, why_then(outcome, planned)), grounds)));
}

// One action of several of a measure: what all share stands above them.
Markup entry_details(const Outcome& outcome, const Planned& planned) {
  return folded(outcome, planned, element("h5", {}, entry_of_action(outcome, planned.action)->name),
                fact_list(own_facts(outcome, planned)), {});
}

Markup measure_details(const Outcome& outcome, const MeasureGroup& actions) {
  const Measure& measure = measure_of(outcome, actions.front()->action);
  return element(
      "div", {{"class", "maatregel"}},
      element("h5", {},
              fmt::format("{}-{} {}: {} keer", actions.front()->number, actions.back()->number,
                          measure.title, actions.size()),
              " ", element("small", {}, outcome.model.catalog.roles[measure.owner].name)),
      element("details", {{"class", "niet"}}, element("summary", {}, "Wat precies, en de bron"),
              about_measure(measure), fact_list(shared_facts(outcome, *actions.front())),
              certainty(outcome, measure)),
      each(actions, [&](const Planned* planned) { return entry_details(outcome, *planned); }));
}

Markup action_details(const Outcome& outcome, const Planned& planned) {
  const Action& action = outcome.instance.actions[planned.action];
  const Measure& measure = measure_of(outcome, planned.action);
  return folded(outcome, planned,
                join(element("h5", {}, action.title),
                     element("small", {}, outcome.model.catalog.roles[action.owner].name)),
                join(about_measure(measure),
                     fact_list(join(shared_facts(outcome, planned), own_facts(outcome, planned)))),
                element("div", {}, certainty(outcome, measure)));
}

// What it would take, apart from the reason: the sums are in it.
Markup left_out_rows(const Outcome& outcome, PillarIndex pillar) {
  return each(outcome.plan.left_out, [&](const LeftOut& left_out) {
    const Action& action = outcome.instance.actions[left_out.action];
    if (action.pillar != pillar) return Markup();
    return element(
        "tr", {{"id", anchor_of(outcome, left_out.action)}},
        element("th", {{"scope", "row"}, {"id", mark_of(outcome, left_out.action)}}, action.title),
        element("td", {}, left_out_reason(outcome, left_out).text));
  });
}

Markup left_out_of(const Outcome& outcome, PillarIndex pillar) {
  const auto count = std::count_if(
      outcome.plan.left_out.begin(), outcome.plan.left_out.end(), [&](const LeftOut& left_out) {
        return outcome.instance.actions[left_out.action].pillar == pillar;
      });
  if (count == 0) return {};
  return element("details", {{"class", "niet"}},
                 element("summary", {}, fmt::format("Niet in het plan, en waarom ({})", count)),
                 element("table", {}, head_row({"Maatregel", "Waarom niet, en wat er nodig is"}, 2),
                         element("tbody", {}, left_out_rows(outcome, pillar))));
}

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
              fmt::format("; doel {}, landelijk {}. Het profiel geeft een {}. Urgentie {}: "
                          "weging {} x tekort {}.",
                          dutch_hundredths(row.target), dutch_hundredths(row.national_mean),
                          dutch_hundredths(row.mark), dutch_number(row.urgency),
                          dutch_number(row.weight), dutch_number(row.shortfall))),
      grounds.empty() ? Markup() : element("p", {{"class", "onderbouwing"}}, grounds));
}

// The actions told under one block, those of a measure together.
Markup actions_under(const Outcome& outcome, const PillarResult& pillar,
                     std::optional<BlockIndex> block) {
  return each(measure_groups(outcome, pillar.pillar, block), [&](const MeasureGroup& group) {
    return group.size() == 1 ? action_details(outcome, *group.front())
                             : measure_details(outcome, group);
  });
}

// As every report tells them, with links to the actions.
Markup steps(const Outcome& outcome, BlockIndex b) {
  const ReportTable table = step_table(outcome, b);
  const std::vector<StepOfBlock> steps = steps_of_block(outcome, b);
  Markup rows;
  for (std::size_t at = 0; at < steps.size(); ++at) {
    const Record& record = table.records[at];
    rows += element("tr", {}, element("td", {}, cell_text(record[0], table.fields[0].kind)),
                    element("th", {{"scope", "row"}}, cell_text(record[1], table.fields[1].kind)),
                    element("td", {}, cell_text(record[2], table.fields[2].kind)),
                    element("td", {}, number_links(outcome, steps[at].actions)));
  }
  return element("table", {{"class", "treden"}},
                 head_row({table.fields[0].title, table.fields[1].title, table.fields[2].title,
                           table.fields[3].title},
                          4),
                 element("tbody", {}, rows));
}

Markup block(const Outcome& outcome, const PillarResult& pillar, BlockIndex b) {
  const Block& block = outcome.model.catalog.blocks[b];
  const MarkChange& mark = outcome.plan.blocks[b];
  const Markup change = mark.after > mark.before
                            ? join("van ", dutch_hundredths(mark.before), " naar ",
                                   starred(dutch_hundredths(mark.after), Basis::assumption))
                            : join("blijft ", dutch_hundredths(mark.before));
  return element(
      "section",
      {{"class", "bouwsteen"},
       {"id", "bouwsteen-" + block.id},
       {"aria-labelledby", "bouwsteen-" + block.id + "-kop"}},
      element("h4", {{"id", "bouwsteen-" + block.id + "-kop"}}, block.name, ": ", change),
      steps(outcome, b), actions_under(outcome, pillar, b));
}

Markup blocks(const Outcome& outcome, const PillarResult& pillar) {
  const Markup others = actions_under(outcome, pillar, std::nullopt);
  return join(each(blocks_of(outcome.model.catalog, outcome.instance, pillar.pillar),
                   [&](BlockIndex b) { return block(outcome, pillar, b); }),
              others.empty() ? Markup() : join(element("h4", {}, "Andere acties"), others));
}

Markup pillar(const Outcome& outcome, const PillarResult& pillar) {
  const PillarRow row = pillar_row(outcome, pillar);
  const std::string_view none = no_actions_text(outcome, pillar);
  const std::string heading = fmt::format("pijler-{}", pillar_ids[pillar.pillar]);
  return element(
      "section", {{"class", "pijler"}, {"id", heading}, {"aria-labelledby", heading + "-kop"}},
      element("h3", {{"id", heading + "-kop"}}, pillar_names[pillar.pillar]),
      standing(outcome, row), table_of(block_table(outcome, pillar.pillar), "bouwstenen"),
      none.empty() ? Markup() : element("p", {}, none), blocks(outcome, pillar),
      finished(outcome, pillar.pillar), left_out_of(outcome, pillar.pillar));
}

}  // namespace

Markup pillar_actions(const Outcome& outcome) {
  return join(
      element("p", {{"class", "inleiding"}},
              "Vouw een actie open voor alles: wat precies, wanneer het klaar is, wie, waarop "
              "het wacht, waarom en hoe zeker het is."),
      filter(outcome),
      each(outcome.plan.pillars, [&](const PillarResult& each) { return pillar(outcome, each); }));
}

}  // namespace weerbaar::html
