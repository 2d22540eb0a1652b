// The last sheet: what this plan is, what the words mean, and what to look out for.
#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/plan/decisions.h"
#include "planner/report/sheets/sheets.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

Block two_columns(std::string title, std::string left, std::string right) {
  return {std::move(title),
          "",
          {{std::move(left), FieldKind::text, 34}, {std::move(right), FieldKind::text, 100}},
          {},
          0};
}

Block about(const Outcome& outcome) {
  const Municipality& municipality = outcome.model.profile.municipality;
  const Planning& planning = outcome.model.profile.planning;
  const Provenance& origin = outcome.provenance;
  Block block = two_columns("Over dit plan", "Onderwerp", "Uitleg");
  const auto row = [&](std::string_view subject, const std::string& words) {
    block.records.push_back({text_cell(subject), text_cell(words)});
  };
  row("Gemeente", municipality.name);
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
  row("Besluit in",
      "De maand waarin het besluit uiterlijk nodig is. De raad besluit in juni (kadernota) en in "
      "november (begroting).");
  row("Status, Opmerking", "Vult u zelf in. Een nieuw plan neemt ze niet over: kopieer ze.");
  return block;
}

Block decision_list(const Outcome& outcome) {
  Block block = two_columns("Wie besluit wat, en wanneer", "Wie en wanneer", "Acties");
  for (const Meeting& meeting : meetings_of(outcome)) {
    std::vector<std::string> names;
    for (const ActionIndex action : meeting.actions)
      names.push_back(action_name(outcome, action));
    block.records.push_back({text_cell(decision_text(meeting.moment)),
                             text_cell(fmt::format("{}", fmt::join(names, ", ")))});
  }
  return block;
}

Block agreements(const Outcome& outcome) {
  Block block = two_columns("Afspraken met ketenpartners", "Ketenpartner", "Afspraak");
  const auto known = [](const std::string& text) { return text.empty() ? "niet ingevuld" : text; };
  for (const Entry& partner : outcome.model.profile.entries_of(EntryKind::chain_partner))
    block.records.push_back(
        {text_cell(partner.name),
         text_cell(fmt::format("Voorziening: {}. Wie maakt de afspraak: {}. Afspraak nu: {}.",
                               known(partner.service), known(partner.tier),
                               known(partner.agreement)))});
  return block;
}

Block findings(const Outcome& outcome) {
  Block block = two_columns("Let op", "Soort en plaats", "Melding");
  for (const Diagnostic& finding : outcome.findings)
    block.records.push_back({text_cell(fmt::format("{} {}", name_of(finding.severity),
                                                   place_of(outcome.sources, finding.span))),
                             text_cell(finding.message)});
  return block;
}

}  // namespace

Sheet notes_sheet(const Outcome& outcome) {
  Sheet sheet{"Toelichting",
              {about(outcome), decision_list(outcome), agreements(outcome), findings(outcome)},
              0,
              {}};
  sheet.blocks.erase(std::remove_if(sheet.blocks.begin(), sheet.blocks.end(),
                                    [](const Block& block) { return block.records.empty(); }),
                     sheet.blocks.end());
  return sheet;
}

}  // namespace weerbaar
