// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/short_markdown.h"

#include <fmt/format.h>

#include "model/number_text.h"
#include "planner/plan/demand.h"
#include "planner/report/draft_decision.h"
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

// "Samen € 1.000* eenmalig, € 500* per jaar, 46* uur."
std::string sum_of(const Outcome& outcome, const std::vector<ActionIndex>& actions) {
  const Demand demand = demand_of(outcome, actions);
  const Basis cost = basis_of(outcome, actions, &Measure::cost_basis);
  const Basis work = basis_of(outcome, actions, &Measure::hours_basis);
  std::string text = "Samen ";
  if (demand.one_off > 0) text += starred(dutch_euros(demand.one_off), cost) + " eenmalig, ";
  if (demand.structural > 0) text += starred(dutch_euros(demand.structural), cost) + " per jaar, ";
  return text + starred(dutch_number(demand.hours), work) + " uur.";
}

// One line each, under each pillar with what its actions ask together.
std::string actions(const Outcome& outcome) {
  std::string text = "\n## Acties\n";
  for (const PillarResult& pillar : outcome.plan.pillars)
    if (!pillar.actions.empty())
      text += fmt::format("\n### {}\n{}\n{}\n", plain(pillar_title(outcome, pillar)),
                          markdown_table(action_line_table(outcome, pillar.pillar)),
                          plain(sum_of(outcome, pillar.actions)));
  return text;
}

std::string draft(const Outcome& outcome) {
  std::string text = "\n## Concept-besluit\n\n";
  int number = 0;
  for (const std::string& point : draft_decision_points(outcome))
    text += fmt::format("{}. {}\n", ++number, plain(point));
  return text + fmt::format("\n{}\n", plain(draft_decision_note));
}

}  // namespace

std::string render_short_markdown(const Outcome& outcome) {
  std::string text = "# Actieplan weerbaarheid: " + plain(outcome.model.profile.municipality.name);
  for (const std::string& sentence : opening_sentences(outcome))
    text += "\n\n" + plain(sentence);
  text += "\n";
  text += chapter("Wie besluit wat, en wanneer",
                  without_columns(decision_table(outcome), {"Acties", "Aantal"}));
  text += chapter("De zes pijlers",
                  only_columns(pillar_table(outcome), {"Pijler", "Cijfer nu", "Cijfer na dit plan",
                                                       "Doel", "Haalt het doel"}));
  text += chapter("Wat dit plan vraagt", demand_table(outcome));
  for (const std::string& sentence : demand_sentences(outcome))
    text += "\n" + plain(sentence) + "\n";
  text += chapter("Geld per jaar", without_columns(money_table(outcome), {"Gaat mee", "Herkomst"}));
  if (const std::string carried = carried_sentence(outcome); !carried.empty())
    text += "\n" + plain(carried) + " Tel die bedragen daarom niet op.\n";
  if (!outcome.plan.chosen.empty()) text += "\n" + plain(whole_cost_sentence(outcome)) + "\n";
  if (const ReportTable prices = without_columns(price_table(outcome), {"Waarom"});
      !prices.records.empty())
    text += chapter("Wat achterblijft, en wat de volgende stap kost", prices) +
            fmt::format("\n{}\n", plain(price_sentence));
  text += draft(outcome);
  if (!outcome.plan.chosen.empty()) text += actions(outcome);
  text += chapter("Wat dit plan niet bereikt",
                  only_columns(next_step_table(outcome), {"Bouwsteen", "Volgende stap"}));
  text += "\nWaarom niet, en alles wat bij een actie hoort, staat in het volledige plan.\n";
  return text;
}

}  // namespace weerbaar
