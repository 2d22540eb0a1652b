// SPDX-License-Identifier: EUPL-1.2
// Agreements with chain partners: which tier makes them, and how far they are.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "planner/report/html/links.h"
#include "planner/report/html/sections.h"
#include "planner/report/plan_words.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

constexpr std::array<std::string_view, 4> steps = {"geen", "mondeling", "vastgelegd", "geoefend"};

struct Tier {
  std::string_view id;
  std::string_view title;
};
constexpr std::array<Tier, 4> tiers = {{{"rijk", "Het Rijk maakt de afspraak"},
                                        {"regio", "De regio maakt de afspraak"},
                                        {"gemeente", "De gemeente maakt de afspraak"},
                                        {"", "Wie de afspraak maakt, is niet ingevuld"}}};

// Three steps from no agreement to an exercised one, filled as far as it is.
Markup progress(const std::string& agreement) {
  const auto at = std::find(steps.begin(), steps.end(), agreement);
  if (at == steps.end()) return "niet ingevuld";
  Markup boxes;
  for (int step = 1; step < 4; ++step)
    boxes += element("rect", {{"class", step <= at - steps.begin() ? "stap vol" : "stap"},
                              {"x", (step - 1) * 16 + 1},
                              {"y", 2},
                              {"width", 12},
                              {"height", 12},
                              {"rx", 2}});
  return join(element("svg", {{"aria-hidden", "true"}, {"width", 48}, {"height", 16}}, boxes), " ",
              agreement);
}

// The actions of this plan that are about this partner.
Markup actions_with(const Outcome& outcome, EntryIndex partner) {
  std::vector<ActionIndex> actions;
  for (const Planned& planned : outcome.plan.chosen)
    if (measure_of(outcome, planned.action).per == EntryKind::chain_partner &&
        outcome.instance.actions[planned.action].entry == partner)
      actions.push_back(planned.action);
  const Markup numbers = number_links(outcome, actions);
  return numbers.empty() ? Markup("geen") : numbers;
}

}  // namespace

Markup agreements(const Outcome& outcome) {
  const auto& partners = outcome.model.profile.entries_of(EntryKind::chain_partner);
  if (partners.empty()) return {};
  Markup tables;
  for (const Tier& tier : tiers) {
    Markup rows;
    for (EntryIndex partner = 0; partner < partners.size(); ++partner) {
      const Entry& entry = partners[partner];
      if (entry.tier != tier.id) continue;
      rows += element("tr", {}, element("th", {{"scope", "row"}}, entry.name),
                      element("td", {}, entry.service.empty() ? "niet ingevuld" : entry.service),
                      element("td", {}, progress(entry.agreement)),
                      element("td", {}, actions_with(outcome, partner)));
    }
    if (!rows.empty())
      tables +=
          join(element("h3", {}, tier.title),
               element("table", {{"class", "afspraken"}},
                       head_row({"Partner", "Voorziening", "Afspraak nu", "Acties hiervoor"}, 4),
                       element("tbody", {}, rows)));
  }
  const std::string usual = usual_partners_sentence(outcome);
  return usual.empty() ? tables : join(element("p", {{"class", "inleiding"}}, usual), tables);
}

}  // namespace weerbaar::html
