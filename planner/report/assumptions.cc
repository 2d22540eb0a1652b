// SPDX-License-Identifier: EUPL-1.2
// `weerbaar catalogus --aannames`: the figures without a source, and what hangs on them.
#include <fmt/format.h>

#include <algorithm>

#include "model/measure_graph.h"
#include "model/number_text.h"
#include "model/utf8.h"
#include "planner/plan/influence_study.h"
#include "planner/report/markdown_text.h"
#include "planner/report/report.h"
#include "planner/report/table.h"

namespace weerbaar {

namespace {

std::string_view word_for(Estimate figure) {
  switch (figure) {
    case Estimate::cost:
      return "kosten";
    case Estimate::hours:
      return "uren";
    case Estimate::duration:
      return "duur";
  }
  return "";
}

// The figure as the catalog has it, short enough for a table.
std::string value_text(const Measure& measure, Estimate figure) {
  std::vector<std::string> parts;
  const auto add = [&](std::int64_t value, const std::string& text) {
    if (value > 0) parts.push_back(text);
  };
  const Costs& costs = measure.costs;
  switch (figure) {
    case Estimate::cost:
      add(costs.one_off, dutch_euros(costs.one_off));
      add(costs.one_off_per_inhabitant,
          fmt::format("€ {} per inwoner", dutch_hundredths(costs.one_off_per_inhabitant)));
      add(costs.one_off_per_piece, dutch_euros(costs.one_off_per_piece) + " per stuk");
      add(costs.structural, dutch_euros(costs.structural) + " per jaar");
      add(costs.structural_per_inhabitant,
          fmt::format("€ {} per inwoner per jaar",
                      dutch_hundredths(costs.structural_per_inhabitant)));
      add(costs.structural_per_piece,
          dutch_euros(costs.structural_per_piece) + " per stuk per jaar");
      break;
    case Estimate::hours:
      add(measure.hours, fmt::format("{} uur", dutch_number(measure.hours)));
      add(measure.hours_per_piece,
          fmt::format("{} uur per stuk", dutch_number(measure.hours_per_piece)));
      for (const Work& work : measure.work)
        add(work.hours, fmt::format("{} uur van anderen", dutch_number(work.hours)));
      add(measure.upkeep_hours, fmt::format("{} uur per jaar", dutch_number(measure.upkeep_hours)));
      break;
    case Estimate::duration:
      add(measure.duration_months, dutch_months(measure.duration_months));
      break;
  }
  return fmt::format("{}", fmt::join(parts, " + "));
}

std::string signed_share(std::int64_t millionths) {
  const std::int64_t tenths = (std::max(millionths, -millionths) + 500) / 1000;
  return fmt::format("{}{},{} %",
                     tenths == 0      ? ""
                     : millionths < 0 ? "-"
                                      : "+",
                     tenths / 10, tenths % 10);
}

// Nothing is an assumption too, but has no half; empty when there is none.
std::string nothing_text(const Catalog& catalog) {
  std::vector<std::string> parts;
  const auto add = [&](Estimate figure, std::string_view one, std::string_view more) {
    const auto count = static_cast<std::int64_t>(assumed_nothing(catalog, figure));
    if (count > 0)
      parts.push_back(fmt::format("{} {}", dutch_count(count, "maatregel", "maatregelen"),
                                  count == 1 ? one : more));
  };
  add(Estimate::cost, "vraagt geen geld", "vragen geen geld");
  add(Estimate::hours, "vraagt geen uren", "vragen geen uren");
  if (parts.empty()) return "";
  return fmt::format("Ook een aanname, maar nul is niet te halveren: {}.", fmt::join(parts, ", "));
}

bool changes_plans(const Influence& influence) {
  return influence.halved.come_or_go + influence.doubled.come_or_go + influence.halved.moved +
             influence.doubled.moved >
         0;
}

std::string actions_text(const Effect& effect) {
  return effect.without_plan > 0 ? "geen plan" : fmt::format("{}", effect.come_or_go);
}

// One row an assumption on which a plan hangs; the same cells for every form of the table.
std::vector<Row> rows_of(const InfluenceStudy& study) {
  std::vector<Row> rows;
  const auto count = static_cast<std::int64_t>(std::max<std::size_t>(1, study.profiles.size()));
  for (const Influence& influence : study.influences) {
    if (!changes_plans(influence)) continue;
    const Measure& measure = study.catalog->measures[influence.assumption.measure];
    const Estimate figure = influence.assumption.figure;
    const Effect& halved = influence.halved;
    const Effect& doubled = influence.doubled;
    rows.push_back({fmt::format("{}", rows.size() + 1), one_line(measure.id),
                    fmt::format("{}: {}", word_for(figure), value_text(measure, figure)),
                    fmt::format("{} / {}", actions_text(halved), actions_text(doubled)),
                    fmt::format("{} / {}", halved.moved, doubled.moved),
                    fmt::format("{} / {}", signed_share(halved.millionths / count),
                                signed_share(doubled.millionths / count))});
  }
  return rows;
}

std::string explanation(const InfluenceStudy& study) {
  return fmt::format(
      "Elk getal zonder bron is gehalveerd en verdubbeld, een voor een, en dan is er opnieuw "
      "gepland voor {}. Er staan steeds twee uitkomsten: bij de helft / bij het dubbele. Acties: "
      "hoeveel er komen of gaan, samen. Schuift: hoeveel er op een ander moment beginnen. Waarde: "
      "hoeveel het plan meer of minder oplevert, gemiddeld. Zijn er meer plannen die op een "
      "duizendste na even goed zijn, dan telt het plan dat het minst verandert.",
      fmt::join(study.profiles, ", "));
}

std::string closing(const InfluenceStudy& study) {
  const auto quiet = std::count_if(study.influences.begin(), study.influences.end(),
                                   [](const Influence& each) { return !changes_plans(each); });
  const std::string nothing = nothing_text(*study.catalog);
  return fmt::format(
      "{} van de {} aannames veranderen de keuze van acties niet en ook niet wanneer zij beginnen. "
      "Zoekstappen per plan: {}.{}{}",
      quiet, study.influences.size(), dutch_number(study.evaluations), nothing.empty() ? "" : " ",
      nothing);
}

}  // namespace

std::string render_assumptions(const Catalog& catalog, const TerminalStyle& style) {
  const auto width = static_cast<std::size_t>(style.width);
  const std::vector<std::size_t> waiting = waiting_counts(precedence_graph(catalog));
  std::vector<Assumption> assumptions = assumptions_of(catalog);
  std::stable_sort(assumptions.begin(), assumptions.end(), [&](const auto& a, const auto& b) {
    return waiting[a.measure] > waiting[b.measure];
  });
  std::vector<Row> rows;
  for (const Assumption& assumption : assumptions) {
    const Measure& measure = catalog.measures[assumption.measure];
    rows.push_back({one_line(measure.id), std::string(word_for(assumption.figure)),
                    value_text(measure, assumption.figure),
                    fmt::format("{}", waiting[assumption.measure])});
  }
  std::string text =
      paragraph(one_line(fmt::format(
                    "Catalogus {} {}: {} getallen zonder bron. Bovenaan staat waar de meeste "
                    "andere maatregelen op wachten. Wat zij doen met een plan: weerbaar catalogus "
                    "--aannames PROFIEL",
                    catalog.id, catalog.version, assumptions.size())),
                width, 0) +
      "\n\n";
  text += render_table(
      {{"Maatregel", false}, {"Aanname", false}, {"Nu", false, 14}, {"Wacht erop", true}}, rows,
      width);
  const std::string nothing = nothing_text(catalog);
  return nothing.empty() ? text : text + "\n" + paragraph(nothing, width, 0) + "\n";
}

std::string render_influences(const InfluenceStudy& study, const TerminalStyle& style) {
  const auto width = static_cast<std::size_t>(style.width);
  std::string text = "Aannames, de invloedrijkste eerst\n\n";
  text += paragraph(one_line(explanation(study)), width, 0) + "\n\n";
  text += render_table({{"Nr", true},
                        {"Maatregel", false},
                        {"Aanname", false, 12},
                        {"Acties", true},
                        {"Schuift", true},
                        {"Waarde", true}},
                       rows_of(study), width);
  return text + "\n" + paragraph(one_line(closing(study)), width, 0) + "\n";
}

std::string render_influences_markdown(const InfluenceStudy& study) {
  std::string text = "# Aannames, de invloedrijkste eerst\n\n";
  text += plain(explanation(study)) +
          "\n\n| Nr | Maatregel | Aanname | Acties | Schuift | Waarde |\n"
          "| ---: | --- | --- | ---: | ---: | ---: |\n";
  for (const Row& row : rows_of(study))
    text += fmt::format("| {} |\n", fmt::join(row, " | "));
  return text + "\n" + one_line(closing(study)) + "\n\n" +
         fmt::format(
             "Catalogus {} {}. Opnieuw maken: `weerbaar catalogus --aannames PROFIEL... --md "
             "BESTAND`.\n",
             plain(study.catalog->id), plain(study.catalog->version));
}

}  // namespace weerbaar
