#include "planner/report/short_markdown.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/plan/demand.h"
#include "planner/plan/measure_group.h"
#include "planner/report/markdown_table.h"
#include "planner/report/markdown_text.h"
#include "planner/report/plan_words.h"
#include "planner/report/tables/tables.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

std::string chapter(std::string_view title, const ReportTable& table) {
  if (table.records.empty()) return "";
  return fmt::format("\n## {}\n{}", plain(title), markdown_table(table));
}

std::string starred(const std::string& text, Basis basis) {
  return basis == Basis::assumption ? text + "*" : text;
}

// "€ 1.000* eenmalig, € 500* per jaar, 46* uur"
std::string asked_text(const Demand& demand, Basis cost, Basis work) {
  std::string text;
  if (demand.one_off > 0) text += starred(dutch_euros(demand.one_off), cost) + " eenmalig, ";
  if (demand.structural > 0) text += starred(dutch_euros(demand.structural), cost) + " per jaar, ";
  return text + starred(dutch_number(demand.hours), work) + " uur";
}

// What all entries of a measure do is one line.
std::string action_line(const Outcome& outcome, const MeasureGroup& group) {
  const Planned& first = *group.front();
  const Measure& measure = measure_of(outcome, first.action);
  Demand demand;
  int start = first.start;
  int finish = first.finish;
  for (const Planned* each : group) {
    demand += demand_of(outcome.instance, *each);
    start = std::min(start, each->start);
    finish = std::max(finish, each->finish);
  }
  const bool one = group.size() == 1;
  const std::string numbers = one ? fmt::format("{}", first.number)
                                  : fmt::format("{}-{}", first.number, group.back()->number);
  const std::string title = one ? outcome.instance.actions[first.action].title
                                : fmt::format("{}, {} keer", measure.title, group.size());
  return fmt::format(
      "- **{}** {}: {}, {}; {}\n", numbers, plain(title),
      plain(outcome.model.catalog.roles[outcome.instance.actions[first.action].owner].name),
      months_text(outcome, start, finish),
      plain(asked_text(demand, measure.cost_basis, measure.hours_basis)));
}

// Under each pillar with what its actions ask together.
std::string actions(const Outcome& outcome) {
  std::string text = "\n## Acties\n";
  for (const PillarResult& pillar : outcome.plan.pillars) {
    if (pillar.actions.empty()) continue;
    text += fmt::format("\n### {}\n\n", plain(pillar_title(outcome, pillar)));
    for (const MeasureGroup& group : measure_groups(outcome))
      if (outcome.instance.actions[group.front()->action].pillar == pillar.pillar)
        text += action_line(outcome, group);
    text +=
        fmt::format("\nSamen {}.\n",
                    plain(asked_text(demand_of(outcome, pillar.actions),
                                     basis_of(outcome, pillar.actions, &Measure::cost_basis),
                                     basis_of(outcome, pillar.actions, &Measure::hours_basis))));
  }
  return text;
}

}  // namespace

std::string render_short_markdown(const Outcome& outcome) {
  std::string text = "# Actieplan weerbaarheid: " + plain(outcome.model.profile.municipality.name);
  for (const std::string& sentence : opening_sentences(outcome))
    text += "\n\n" + plain(sentence);
  text += "\n";
  text +=
      chapter("Wie besluit wat, en wanneer", without_columns(decision_table(outcome), {"Acties"}));
  text += chapter("De zes pijlers",
                  only_columns(pillar_table(outcome), {"Pijler", "Cijfer nu", "Cijfer na dit plan",
                                                       "Doel", "Haalt het doel"}));
  text += chapter("Wat dit plan vraagt", demand_table(outcome));
  for (const std::string& sentence : demand_sentences(outcome))
    text += "\n" + plain(sentence) + "\n";
  text += chapter("Geld per jaar", without_columns(money_table(outcome), {"Gaat mee", "Herkomst"}));
  if (const std::string carried = carried_sentence(outcome); !carried.empty())
    text += "\n" + plain(carried) + " Tel die bedragen daarom niet op.\n";
  if (!outcome.plan.chosen.empty()) text += actions(outcome);
  text += chapter("Wat dit plan niet bereikt",
                  only_columns(next_step_table(outcome), {"Bouwsteen", "Volgende stap"}));
  text += "\nWaarom niet, en alles wat bij een actie hoort, staat in het volledige plan.\n";
  return text;
}

}  // namespace weerbaar
