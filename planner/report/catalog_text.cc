// SPDX-License-Identifier: EUPL-1.2
// `weerbaar catalogus`: what is in the catalog, and where it comes from.
#include <fmt/format.h>

#include "model/assumptions.h"
#include "model/condition_words.h"
#include "model/measure_graph.h"
#include "model/number_text.h"
#include "model/utf8.h"
#include "planner/report/table.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

std::string pieces_text(const Costs& costs) {
  return costs.count == PieceCount::settlements
             ? "een stuk per kern"
             : fmt::format("een stuk per {} inwoners", dutch_number(costs.inhabitants_per_piece));
}

std::string euros_text(std::int64_t fixed, std::int64_t per_inhabitant, std::int64_t per_piece,
                       const Costs& costs) {
  std::string text = dutch_euros(fixed);
  if (per_inhabitant > 0)
    text += fmt::format(" + € {} per inwoner", dutch_hundredths(per_inhabitant));
  if (per_piece > 0)
    text += fmt::format(" + {} per stuk ({})", dutch_euros(per_piece), pieces_text(costs));
  return text;
}

Row row_of(const Catalog& catalog, const Measure& measure, std::string step) {
  const Evidence evidence =
      measure.citations.empty() ? Evidence::assumption : measure.citations.front().evidence;
  return {std::move(step), one_line(measure.id), one_line(measure.title),
          one_line(catalog.roles[measure.owner].name), std::string(word_for(evidence))};
}

std::string measure_table(const std::vector<Row>& rows, std::size_t width) {
  return render_table({{"Stap", true},
                       {"Maatregel", false},
                       {"Titel", false, 24},
                       {"Wie", false, 14},
                       {"Bewijs", false}},
                      rows, width);
}

// What holds at each step of a block, and the measures that bring it there.
std::string block_text(const Catalog& catalog, BlockIndex b, std::size_t width) {
  const Block& block = catalog.blocks[b];
  std::string text =
      "\n" +
      paragraph(one_line(fmt::format("{}. Weegt {} in de pijler.", block.name, block.share)), width,
                0) +
      "\n";
  std::vector<Row> rows;
  for (int step = 1; step <= static_cast<int>(step_count); ++step) {
    const std::string& sentence = block.sentences[static_cast<std::size_t>(step - 1)];
    text += paragraph(one_line(fmt::format("{}. {}", step, sentence)), width, 3) + "\n";
    for (const Measure& measure : catalog.measures)
      for (const StepOf& each : measure.steps)
        if (each.block == b && each.step == step && !measure.withdrawn)
          rows.push_back(row_of(catalog, measure, fmt::format("{}", step)));
  }
  return rows.empty() ? text : text + measure_table(rows, width);
}

std::string pillar_text(const Catalog& catalog, PillarIndex p, std::size_t width) {
  std::vector<Row> apart;
  std::int64_t count = 0;
  for (const Measure& measure : catalog.measures) {
    if (measure.pillar != p || measure.withdrawn) continue;
    ++count;
    if (measure.steps.empty()) apart.push_back(row_of(catalog, measure, "-"));
  }
  std::string text = fmt::format("\n{} ({})\n", pillar_names[p], count);
  text += paragraph(fmt::format("{} Landelijk (scan van april 2026): cijfer {}, prioriteit {}.",
                                pillar_meanings[p], dutch_hundredths(national_mean_mark[p]),
                                dutch_hundredths(national_mean_rank[p])),
                    width, 0) +
          "\n";
  for (BlockIndex b = 0; b < catalog.blocks.size(); ++b)
    if (catalog.blocks[b].pillar == p) text += block_text(catalog, b, width);
  if (!apart.empty())
    text += "\n" +
            paragraph("Hoort bij geen stap; andere maatregelen hebben dit nodig.", width, 0) +
            "\n" + measure_table(apart, width);
  return text;
}

// "stap 3 van Ketenafspraken (Vitale voorzieningen): er is een plan voor elke keten"
std::string step_text(const Catalog& catalog, const StepOf& step) {
  const Block& block = catalog.blocks[step.block];
  std::string text =
      fmt::format("Stap {} van {} ({}): {}", step.step, block.name, pillar_names[block.pillar],
                  block.sentences[static_cast<std::size_t>(step.step - 1)]);
  if (!text.ends_with('.')) text += '.';
  if (!step.choice.empty())
    text += fmt::format(" Keuze: van wat hier bij {} hoort is een genoeg.", step.choice);
  return text;
}

// The hours of the owner, of others, and of upkeep.
std::vector<std::string> work_lines(const Catalog& catalog, const Measure& measure) {
  std::string hours = dutch_number(measure.hours) + " uur";
  if (measure.hours_per_piece > 0)
    hours += fmt::format(" + {} uur per stuk ({})", dutch_number(measure.hours_per_piece),
                         pieces_text(measure.costs));
  std::vector<std::string> lines = {fmt::format("Werk: {} in minstens {}, daarna {} uur per jaar.",
                                                hours, dutch_months(measure.duration_months),
                                                dutch_number(measure.upkeep_hours))};
  for (const Work& work : measure.work)
    lines.push_back(
        fmt::format("Ook {} uur van {}.", dutch_number(work.hours), catalog.roles[work.role].name));
  return lines;
}

}  // namespace

std::string render_catalog(const Catalog& catalog, const TerminalStyle& style) {
  const auto width = static_cast<std::size_t>(style.width);
  std::string text = paragraph(one_line(fmt::format("Catalogus {} {}: {} maatregelen", catalog.id,
                                                    catalog.version, catalog.measures.size())),
                               width, 0) +
                     "\n";
  for (PillarIndex p = 0; p < pillar_count; ++p)
    text += pillar_text(catalog, p, width);
  for (const Measure& measure : catalog.measures)
    if (measure.withdrawn)
      text += "\n" +
              paragraph(
                  one_line(fmt::format("Vervallen: {} ({})", measure.id, measure.withdrawn->value)),
                  width, 0) +
              "\n";
  std::vector<std::string> chain;
  for (const MeasureIndex m : longest_chain(precedence_graph(catalog)))
    chain.push_back(catalog.measures[m].id);
  text += "\n" +
          paragraph(one_line(fmt::format("Langste keten: {}", fmt::join(chain, " > "))), width, 0) +
          "\n";
  text += "\n" +
          paragraph(fmt::format("Getallen zonder bron (aannames): {}. Toon ze met --aannames.",
                                assumptions_of(catalog).size()),
                    width, 0) +
          "\n";
  text += "\nRollen\n";
  std::vector<Row> roles;
  for (const Role& role : catalog.roles)
    roles.push_back({role.id, one_line(role.name), role.domain});
  text += render_table({{"Rol", false}, {"Naam", false, 20}, {"Domein", false}}, roles, width);
  std::vector<Row> fields;
  for (const TaskField& field : catalog.task_fields)
    fields.push_back({one_line(field.id), one_line(field.name)});
  if (fields.empty()) return text;
  return text + "\nTaakvelden van de begroting (Iv3)\n" +
         render_table({{"Taakveld", false}, {"Naam", false, 20}}, fields, width);
}

std::string render_measure(const Catalog& catalog, MeasureIndex measure_index,
                           const TerminalStyle& style) {
  const Measure& measure = catalog.measures[measure_index];
  std::string text;
  const auto line = [&](const std::string& words) {
    text += paragraph(one_line(words), static_cast<std::size_t>(style.width), 0) + "\n";
  };
  line(fmt::format("{} [{}]", measure.title, measure.id));
  line(measure.what);
  line(fmt::format("Klaar als: {}", measure.done_when));
  if (measure.withdrawn) line(fmt::format("Vervallen: {}", measure.withdrawn->value));
  text += "\n";
  for (const StepOf& step : measure.steps)
    line(step_text(catalog, step));
  if (measure.steps.empty())
    line(fmt::format("Hoort bij geen stap; andere maatregelen hebben dit nodig. Pijler {}.",
                     pillar_names[measure.pillar]));
  line(fmt::format("Fase: {}. Soort: {}. Taakveld: {}.", fmt::join(measure.phases, ", "),
                   measure.type, task_field_text(catalog, measure)));
  line(fmt::format("Wie: {}. Bestuurlijk: {}.", catalog.roles[measure.owner].name,
                   measure.political_owner));
  std::vector<std::string> partners;
  for (const std::size_t partner : measure.partners)
    partners.push_back(catalog.partners[partner].name);
  if (!partners.empty()) line(fmt::format("Met: {}.", fmt::join(partners, ", ")));
  const Costs& costs = measure.costs;
  line(fmt::format("Eenmalig: {}.", euros_text(costs.one_off, costs.one_off_per_inhabitant,
                                               costs.one_off_per_piece, costs)));
  line(fmt::format("Per jaar: {}.", euros_text(costs.structural, costs.structural_per_inhabitant,
                                               costs.structural_per_piece, costs)));
  for (const std::string& work : work_lines(catalog, measure))
    line(work);
  if (!measure.start_months.empty())
    line(fmt::format("Begint alleen in: {}.", start_months_text(measure)));
  if (measure.per) line(fmt::format("Een keer per {}.", word_of(entry_words, *measure.per)));
  if (measure.duty) line("Is een wettelijke plicht.");
  if (measure.repeat_months > 0)
    line(fmt::format("Komt elke {} terug.", dutch_months(measure.repeat_months)));
  if (measure.condition) line(fmt::format("Alleen als {}.", words_of(*measure.condition)));
  for (const Requirement& requirement : measure.requirements)
    line(fmt::format(
        "Komt na: {}{}{}.", catalog.measures[requirement.measure].id,
        requirement.of_previous ? " van het vorige onderdeel" : "",
        requirement.condition ? " (als " + words_of(*requirement.condition) + ")" : ""));
  if (const auto block = first_to_know(measure))
    line(fmt::format("Eerst weten, dan doen: komt na stap 1 van {}.", catalog.blocks[*block].name));
  for (const auto& other : measure.any_of)
    line(fmt::format("Komt na een van: {}.", catalog.measures[other.value].id));
  for (const auto& other : measure.excludes)
    line(fmt::format("Gaat niet samen met: {}.", catalog.measures[other.value].id));
  if (measure.deadline)
    line(fmt::format("Uiterlijk {}: {}", dutch(measure.deadline->date), measure.deadline->ground));
  if (measure.not_before)
    line(fmt::format("Niet voor {}: {}", dutch(measure.not_before->date),
                     measure.not_before->ground));
  text += "\n";
  const std::string assumptions = assumptions_text(bases_of(measure));
  if (!assumptions.empty()) line(fmt::format("Aanname, zonder bron: {}.", assumptions));
  for (const Citation& citation : measure.citations) {
    const Source& source = catalog.sources[citation.source];
    line(fmt::format("Bron: {}{}{} ({}){}{}", source.title, citation.place.empty() ? "" : ", ",
                     citation.place, word_for(citation.evidence), source.address.empty() ? "" : " ",
                     source.address));
  }
  return text;
}

}  // namespace weerbaar
