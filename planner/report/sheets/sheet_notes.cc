// SPDX-License-Identifier: EUPL-1.2
// The last sheet: what this plan is, what the words mean, and what to look out for.
#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/report/plan_words.h"
#include "planner/report/sheets/sheets.h"
#include "planner/report/tables/tables.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

ReportTable two_columns(std::string title, std::string left, std::string right) {
  return {std::move(title),
          "",
          {{std::move(left), FieldKind::text, 34}, {std::move(right), FieldKind::text, 100}},
          {},
          0};
}

ReportTable about(const Outcome& outcome) {
  const Municipality& municipality = outcome.model.profile.municipality;
  const Planning& planning = outcome.model.profile.planning;
  const Provenance& origin = outcome.provenance;
  ReportTable table = two_columns("Over dit plan", "Onderwerp", "Uitleg");
  const auto row = [&](std::string_view subject, const std::string& words) {
    table.records.push_back({text_cell(subject), text_cell(words)});
  };
  if (const std::string note = repair_note(outcome); !note.empty()) row("Veranderd profiel", note);
  row("Gemeente", municipality.name);
  if (const std::string edition = edition_sentence(outcome.model.profile); !edition.empty())
    row("Uitgave", edition);
  row("Inwoners", dutch_number(municipality.inhabitants));
  row("Looptijd", fmt::format("{} tot en met {}", dutch(planning.start),
                              dutch(planning.start + (planning.months - 1))));
  row("Acties", fmt::format("{}", outcome.plan.chosen.size()));
  row("Kosten in de looptijd", dutch_euros(outcome.plan.total_cost) + ". " + sums_note(outcome));
  row("Hoe goed is dit plan?", quality_text(outcome.plan));
  row("Gemaakt met", fmt::format("weerbaar {}, catalogus {} {}", origin.version,
                                 outcome.model.catalog.id, outcome.model.catalog.version));
  row("Profiel (SHA-256)", origin.profile_sha256);
  row("Catalogus (SHA-256)", origin.catalog_sha256);
  if (!origin.own_files.empty())
    row(own_files_title, fmt::format("{}", fmt::join(origin.own_files, ", ")));
  row(again_title, origin.command);
  if (!origin.workbook_sha256.empty())
    row(fmt::format("Ingevuld in {} (SHA-256)", origin.workbook_name), origin.workbook_sha256);
  row("Aanname", "Voor dat getal is er geen bron. Controleer het voor u besluit.");
  row("Samen in de looptijd",
      "Alle keren dat een actie terugkomt, en het geld per jaar vanaf de maand nadat zij klaar "
      "is.");
  row("Totalen",
      "Het totaal boven de lijst met acties telt alleen wat u ziet: met een filter verandert het.");
  row("Wacht op, Nodig voor", "Nummers van andere acties in dit plan.");
  row("Dekking",
      "Waar het geld vandaan komt. Geld met een oormerk betaalt alleen maatregelen met dat label, "
      "en "
      "gaat voor.");
  row("Bouwsteen, Stap",
      "Een pijler bestaat uit bouwstenen. Elke bouwsteen heeft vier stappen met een cijfer. Een "
      "stap is klaar als alles wat erbij hoort klaar is, en ook de stappen eronder.");
  row("Verlies zonder, in %",
      "Welk deel van wat het plan oplevert wegvalt zonder deze actie en alles wat er niet zonder "
      "kan. Deze delen tellen niet op tot honderd: bij een stap horen vaak meer acties.");
  row("Uren, Waarvan van anderen",
      "Uren: van iedereen die eraan werkt, voor een keer. Waarvan van anderen: wie er meewerkt met "
      "wie de actie heeft.");
  row("Maanden, Waarom zo lang",
      "Hoe lang een keer echt duurt. Met weinig uren, of als iemand er niet is, duurt het langer.");
  row("Besluit in",
      "De maand waarin het besluit uiterlijk nodig is. De raad besluit in juni (kadernota) en in "
      "november (begroting).");
  row("Status, Gereed, Opmerking",
      "Vult u zelf in, zoals ook kolommen die u zelf toevoegt. Schrijft u een nieuw plan over dit "
      "bestand heen, dan komen ze weer bij dezelfde actie te staan. Andere cellen worden "
      "vervangen.");
  row("Wat klaar is in het plan",
      "Een dag bij Gereed verandert het plan niet. Zet daarvoor in het profiel [[maatregelen]], "
      "met "
      "id = het Kenmerk van de actie en status = \"gereed\", en maak het plan opnieuw. De actie "
      "staat dan op het blad Gereed, met wat u had ingevuld.");
  return table;
}

ReportTable findings(const Outcome& outcome) {
  ReportTable table = two_columns("Let op", "Soort en plaats", "Melding");
  for (const Diagnostic& finding : outcome.findings)
    table.records.push_back({text_cell(fmt::format("{} {}", name_of(finding.severity),
                                                   place_of(outcome.sources, finding.span))),
                             text_cell(finding.message)});
  return table;
}

}  // namespace

Sheet notes_sheet(const Outcome& outcome) {
  std::vector<ReportTable> tables = replan_tables(outcome);
  for (ReportTable& table :
       std::vector{about(outcome), agreement_table(outcome), findings(outcome)})
    tables.push_back(std::move(table));
  Sheet sheet{"Toelichting"};
  // As weerbaar 0.2.0 first wrote it.
  sheet.absent.push_back(two_columns("Wat er anders is dan in het oude plan", "Actie", "Wat"));
  for (const std::string_view more : {"Was", "Wordt", "Waarom"})
    sheet.absent.back().fields.push_back({.title = std::string(more)});
  for (ReportTable& table : tables)
    (table.records.empty() ? sheet.absent : sheet.tables).push_back(std::move(table));
  return sheet;
}

}  // namespace weerbaar
