// Whose plan this is, and what it comes to in one glance.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "model/number_text.h"
#include "model/utf8.h"
#include "planner/plan/decisions.h"
#include "planner/plan/demand.h"
#include "planner/plan/pillar_row.h"
#include "planner/plan/role_load.h"
#include "planner/report/html/sections.h"
#include "planner/report/plan_words.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

Markup key_figure(const Markup& number, const std::string& what) {
  return element("div", {{"class", "kerngetal"}}, element("dt", {}, what),
                 element("dd", {}, number));
}

std::string in_words(std::int64_t count) {
  constexpr std::array<std::string_view, 7> words = {"geen", "een",  "twee", "drie",
                                                     "vier", "vijf", "zes"};
  return count < std::int64_t{words.size()} ? std::string(words[static_cast<std::size_t>(count)])
                                            : dutch_number(count);
}

std::int64_t reached_targets(const Outcome& outcome) {
  const std::vector<PillarRow> rows = pillar_rows(outcome);
  return std::count_if(rows.begin(), rows.end(),
                       [](const PillarRow& row) { return row.reaches_target(); });
}

Markup key_figures(const Outcome& outcome) {
  const Basis cost_basis = basis_of(outcome, &Measure::cost_basis);
  const Demand asked = demand_of(outcome);
  return element(
      "dl", {{"class", "kerngetallen"}},
      key_figure(
          dutch_number(measure_count(outcome)),
          fmt::format("{}, samen {}", measure_count(outcome) == 1 ? "maatregel" : "maatregelen",
                      dutch_count(static_cast<std::int64_t>(outcome.plan.chosen.size()), "actie",
                                  "acties"))),
      // What a step is worth in a mark is an assumption, whatever the measures rest on.
      key_figure(starred(fmt::format("{} van 6", reached_targets(outcome)), Basis::assumption),
                 "pijlers halen hun doel"),
      key_figure(starred(dutch_euros(asked.one_off), cost_basis), "eenmalig"),
      key_figure(starred(dutch_euros(asked.structural), cost_basis),
                 "per jaar, als alles klaar is"),
      key_figure(starred(dutch_number(asked.hours), basis_of(outcome, &Measure::hours_basis)),
                 "uren, van iedereen samen"));
}

// At most three by name: the rest is in the section about hours.
std::string scarcity_text(const std::vector<std::string>& roles) {
  constexpr std::size_t named = 3;
  if (roles.empty()) return "Geen enkele rol heeft te weinig uren.";
  std::string text = roles.front();
  for (std::size_t at = 1; at < std::min(roles.size(), named); ++at)
    text += (at + 1 == roles.size() ? " en " : ", ") + roles[at];
  if (roles.size() > named)
    text += fmt::format(" en nog {}", dutch_count(static_cast<std::int64_t>(roles.size() - named),
                                                  "rol", "rollen"));
  return fmt::format("De uren zijn het krapst bij: {}.", text);
}

// The first thing an alderman asks: what does the council have to do, and who has no time?
Markup in_short(const Outcome& outcome) {
  std::int64_t by_council = 0;
  std::string first;
  for (const Meeting& meeting : meetings_of(outcome)) {
    if (!meeting.moment.by_council()) continue;
    if (by_council++ == 0) first = dutch(meeting.moment.when);
  }
  std::vector<std::string> scarce;
  for (const RoleLoad& load : role_loads_scarcest_first(outcome))
    if (is_scarce(load)) scarce.push_back(load_name(outcome, load));
  std::string text = by_council == 0
                         ? "De raad hoeft in deze jaren geen apart besluit te nemen. "
                         : fmt::format("De raad beslist {} keer, voor het eerst in {}. ",
                                       in_words(by_council), first);
  text += scarcity_text(scarce);
  text += " " + quality_text(outcome.plan);
  return element("p", {{"class", "lead"}}, text);
}

// Before all figures: what follows is not the plan of the profile as it stands.
Markup repaired(const Outcome& outcome) {
  std::string note = repair_note(outcome);
  if (note.empty()) return {};
  constexpr std::string_view mark = "Let op: ";
  if (note.starts_with(mark)) note.erase(0, mark.size());
  return element("div", {{"class", "waarschuwing"}, {"role", "note"}, {"aria-label", "Let op"}},
                 element("p", {}, element("strong", {}, "Let op"), ": ", note));
}

Markup made_from(const Outcome& outcome) {
  const Provenance& made = outcome.provenance;
  return element("p", {{"class", "noot"}},
                 fmt::format("weerbaar {}, catalogus {} {}. Kenmerk van het profiel {}, van de "
                             "catalogus {}. ",
                             made.version, outcome.model.catalog.id, outcome.model.catalog.version,
                             made.profile_sha256.substr(0, 12), made.catalog_sha256.substr(0, 12)),
                 element("a", {{"href", "#herkomst"}}, "Zo is dit plan gemaakt"), ".");
}

// A link to itself: the address then names the document that print.css prints.
Markup to_print() {
  const auto document = [](std::string_view id, std::string_view name) {
    return element("a", {{"id", id}, {"href", fmt::format("#{}", id)}}, name);
  };
  return element("nav", {{"class", "documenten"}, {"aria-label", "Afdrukken"}},
                 element("span", {}, "Afdrukken:"), " ", document("afdruk-notitie", "Notitie"), " ",
                 document("afdruk-bijlage", "Bijlage"), " ", document("afdruk-alles", "Alles"));
}

}  // namespace

Markup masthead(const Outcome& outcome) {
  const Municipality& municipality = outcome.model.profile.municipality;
  const Planning& planning = outcome.model.profile.planning;
  return element(
      "header", {{"class", "kop"}}, element("p", {{"class", "soort"}}, "Actieplan weerbaarheid"),
      element("h1", {{"class", code_point_count(municipality.name) > 60 ? "lang" : absent}},
              municipality.name),
      to_print(),
      element("p", {{"class", "looptijd"}},
              fmt::format("{} tot en met {}, voor {} inwoners", dutch(planning.start),
                          dutch(planning.start + (planning.months - 1)),
                          dutch_number(municipality.inhabitants))),
      repaired(outcome), key_figures(outcome), in_short(outcome),
      element("p", {{"class", "noot"}}, "Een getal met een ", element("sup", {}, "*"),
              " is een aanname: er is geen bron voor. Controleer het voor u besluit."),
      made_from(outcome));
}

}  // namespace weerbaar::html
