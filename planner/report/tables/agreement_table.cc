// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/tables/tables.h"

namespace weerbaar {

ReportTable agreement_table(const Outcome& outcome) {
  ReportTable table;
  table.title = "Afspraken met ketenpartners";
  table.fields = {{.title = "Partner", .width = 34},
                  {.title = "Voorziening", .width = 20},
                  {.title = "Wie maakt de afspraak", .width = 20},
                  {.title = "Afspraak nu", .width = 20}};
  const auto known = [](const std::string& text) {
    return text_cell(text.empty() ? "niet ingevuld" : text);
  };
  for (const Entry& partner : outcome.model.profile.entries_of(EntryKind::chain_partner))
    table.records.push_back({text_cell(partner.name), known(partner.service), known(partner.tier),
                             known(partner.agreement)});
  return table;
}

}  // namespace weerbaar
