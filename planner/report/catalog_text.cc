// `weerbaar catalogus`: what is in the catalog, and where it comes from.
#include <fmt/format.h>

#include "model/assumptions.h"
#include "model/measure_graph.h"
#include "model/number_text.h"
#include "model/utf8.h"
#include "planner/report/table.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

std::string effect_text(int hundredths) {
  return hundredths == 0 ? "voorwaarde" : dutch_hundredths(hundredths);
}

std::string euros_text(std::int64_t fixed, std::int64_t per_inhabitant, std::int64_t per_piece,
                       std::int64_t inhabitants_per_piece) {
  std::string text = dutch_euros(fixed);
  if (per_inhabitant > 0)
    text += fmt::format(" + € {} per inwoner", dutch_hundredths(per_inhabitant));
  if (per_piece > 0)
    text += fmt::format(" + {} per stuk (een stuk per {} inwoners)", dutch_euros(per_piece),
                        dutch_number(inhabitants_per_piece));
  return text;
}

}  // namespace

std::string render_catalog(const Catalog& catalog, const TerminalStyle& style) {
  const auto width = static_cast<std::size_t>(style.width);
  std::string text = paragraph(one_line(fmt::format("Catalogus {} {}: {} maatregelen", catalog.id,
                                                    catalog.version, catalog.measures.size())),
                               width, 0) +
                     "\n";
  for (PillarIndex p = 0; p < pillar_count; ++p) {
    std::vector<Row> rows;
    for (const Measure& measure : catalog.measures)
      if (measure.effects.front().pillar == p && !measure.withdrawn)
        rows.push_back({one_line(measure.id), one_line(measure.title),
                        one_line(catalog.roles[measure.owner].name),
                        std::string(word_for(measure.citations.empty()
                                                 ? Evidence::assumption
                                                 : measure.citations.front().evidence))});
    text += fmt::format("\n{} ({})\n", pillar_names[p], rows.size());
    text += paragraph(fmt::format("{} Landelijk (scan van april 2026): cijfer {}, prioriteit {}.",
                                  pillar_meanings[p], dutch_hundredths(national_mean_mark[p]),
                                  dutch_hundredths(national_mean_rank[p])),
                      width, 0) +
            "\n";
    text += render_table(
        {{"Maatregel", false}, {"Titel", false, 24}, {"Wie", false, 14}, {"Bewijs", false}}, rows,
        width);
  }
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
  for (const Measure::Effect& effect : measure.effects)
    line(fmt::format("Pijler {}: {}", pillar_names[effect.pillar], effect_text(effect.hundredths)));
  line(fmt::format("Fase: {}. Soort: {}. Taakveld: {}.", fmt::join(measure.phases, ", "),
                   measure.type, task_field_text(catalog, measure)));
  line(fmt::format("Wie: {}. Bestuurlijk: {}.", catalog.roles[measure.owner].name,
                   measure.political_owner));
  std::vector<std::string> partners;
  for (const std::size_t partner : measure.partners)
    partners.push_back(catalog.partners[partner].name);
  if (!partners.empty()) line(fmt::format("Met: {}.", fmt::join(partners, ", ")));
  const Costs& costs = measure.costs;
  line(fmt::format("Eenmalig: {}.",
                   euros_text(costs.one_off, costs.one_off_per_inhabitant, costs.one_off_per_piece,
                              costs.inhabitants_per_piece)));
  line(fmt::format("Per jaar: {}.",
                   euros_text(costs.structural, costs.structural_per_inhabitant,
                              costs.structural_per_piece, costs.inhabitants_per_piece)));
  line(fmt::format("Werk: {} uur in {}, daarna {} uur per jaar.", dutch_number(measure.hours),
                   dutch_months(measure.duration_months), dutch_number(measure.upkeep_hours)));
  if (measure.repeat_months > 0)
    line(fmt::format("Komt elke {} terug.", dutch_months(measure.repeat_months)));
  if (measure.condition) line(fmt::format("Alleen als: {}.", measure.condition->source));
  for (const Requirement& requirement : measure.requirements)
    line(fmt::format("Komt na: {}{}{}.", catalog.measures[requirement.measure].id,
                     requirement.of_previous ? " van het vorige onderdeel" : "",
                     requirement.condition ? " (als " + requirement.condition->source + ")" : ""));
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
  const std::string assumptions = assumptions_text(measure);
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
