// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/plan_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "model/number_text.h"
#include "planner/instance/means.h"
#include "planner/plan/demand.h"
#include "planner/plan/pillar_row.h"
#include "planner/report/purpose.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

std::string usual_sentence(const Profile& profile, EntryKind kind) {
  const std::vector<Entry>& entries = profile.entries_of(kind);
  if (!profile.entries_are_usual[static_cast<std::size_t>(kind)] || entries.empty()) return "";
  std::vector<std::string> names;
  for (const Entry& entry : entries)
    names.push_back(entry.name);
  return fmt::format(
      "Het profiel noemt geen {}. Het plan rekent daarom met de gewone; dat is een aanname: {}.",
      word_of(entry_lists, kind), fmt::join(names, ", "));
}

std::string starred(const std::string& text, Basis basis) {
  return basis == Basis::assumption ? text + "*" : text;
}

// "Het vraagt € 107.000* eenmalig en € 16.130* per jaar ..."
std::string asked_text(const Outcome& outcome) {
  const Demand demand = demand_of(outcome);
  const Basis cost = basis_of(outcome, &Measure::cost_basis);
  const Basis work = basis_of(outcome, &Measure::hours_basis);
  return fmt::format(
      "Het vraagt {} eenmalig en {} per jaar als alles klaar is, en {} uur. In de hele looptijd is "
      "dat, met wat terugkomt en wat bijgehouden wordt, {} en {} uur.",
      starred(dutch_euros(demand.one_off), cost), starred(dutch_euros(demand.structural), cost),
      starred(dutch_number(demand.hours), work), starred(dutch_euros(demand.euros()), cost),
      starred(dutch_number(demand.work()), work));
}

std::string brought_text(const Outcome& outcome) {
  const std::vector<PillarRow> rows = pillar_rows(outcome);
  const auto reach = std::count_if(rows.begin(), rows.end(),
                                   [](const PillarRow& row) { return row.reaches_target(); });
  if (reach == 0) return "Na dit plan haalt geen van de 6 pijlers haar doel.";
  return fmt::format("Na dit plan {} {} van de 6 pijlers {} doel, als alles lukt.",
                     reach == 1 ? "haalt" : "halen", reach, reach == 1 ? "haar" : "hun");
}

}  // namespace

std::string_view worth_sentence() {
  return "Wat een plan oplevert: elke stap die het haalt, voor elke maand dat die er is. Een stap "
         "telt meer als haar pijler verder van het doel is en hoger in de rangorde staat.";
}

Basis basis_of(const Outcome& outcome, const std::vector<ActionIndex>& actions,
               Basis Measure::* basis) {
  const bool assumed = std::any_of(actions.begin(), actions.end(), [&](ActionIndex action) {
    return measure_of(outcome, action).*basis == Basis::assumption;
  });
  return assumed ? Basis::assumption : Basis::source;
}

Basis basis_of(const Outcome& outcome, Basis Measure::* basis) {
  std::vector<ActionIndex> actions;
  for (const Planned& planned : outcome.plan.chosen)
    actions.push_back(planned.action);
  return basis_of(outcome, actions, basis);
}

std::int64_t measure_count(const Outcome& outcome) {
  std::set<MeasureIndex> measures;
  for (const Planned& planned : outcome.plan.chosen)
    measures.insert(outcome.instance.actions[planned.action].measure);
  return static_cast<std::int64_t>(measures.size());
}

std::string edition_sentence(const Profile& profile) {
  if (!profile.edition) return "";
  return profile.edition_date ? fmt::format("Versie {}, vastgesteld op {}.", *profile.edition,
                                            dutch(*profile.edition_date))
                              : fmt::format("Versie {}.", *profile.edition);
}

std::vector<std::string> opening_sentences(const Outcome& outcome) {
  const Municipality& municipality = outcome.model.profile.municipality;
  const Planning& planning = outcome.model.profile.planning;
  const auto actions = static_cast<std::int64_t>(outcome.plan.chosen.size());
  std::vector<std::string> sentences;
  if (std::string note = repair_note(outcome); !note.empty()) sentences.push_back(std::move(note));
  sentences.push_back(fmt::format(
      "{} tot en met {}. {} inwoners. {}{}.", dutch(planning.start),
      dutch(planning.start + (planning.months - 1)), dutch_number(municipality.inhabitants),
      dutch_count(measure_count(outcome), "maatregel", "maatregelen"),
      actions == measure_count(outcome)
          ? ""
          : fmt::format(", samen {} acties: sommige voor elk proces, elke partner of elke groep",
                        dutch_number(actions))));
  if (std::string edition = edition_sentence(outcome.model.profile); !edition.empty())
    sentences.push_back(std::move(edition));
  if (actions > 0) sentences.push_back(asked_text(outcome));
  sentences.push_back(brought_text(outcome));
  sentences.push_back(quality_text(outcome.plan));
  sentences.emplace_back(
      "Een getal met een * is een aanname: er is geen bron voor. Controleer het voor u besluit.");
  for (std::string& sentence : origin_sentences(outcome.model, outcome.provenance))
    sentences.push_back(std::move(sentence));
  return sentences;
}

std::vector<std::string> origin_sentences(const Model& model, const Provenance& origin) {
  std::vector<std::string> sentences = {
      fmt::format("Catalogus {} {}. weerbaar {}. Profiel {}, catalogus {}.", model.catalog.id,
                  model.catalog.version, origin.version, origin.profile_sha256.substr(0, 12),
                  origin.catalog_sha256.substr(0, 12))};
  for (std::string& sentence : again_sentences(origin))
    sentences.push_back(std::move(sentence));
  return sentences;
}

std::vector<std::string> again_sentences(const Provenance& origin) {
  std::vector<std::string> sentences;
  if (!origin.own_files.empty())
    sentences.push_back(fmt::format("{}: {}.", own_files_title, fmt::join(origin.own_files, ", ")));
  // No full stop: it would be taken for a part of the call.
  sentences.push_back(fmt::format("{}: {}", again_title, origin.command));
  return sentences;
}

std::string owner_hours_text(const Action& action) {
  const std::string once = fmt::format("{} uur", dutch_number(action.hours()));
  return action.upkeep_hours == 0
             ? once
             : fmt::format("{}, daarna {} uur per jaar", once, dutch_number(action.upkeep_hours));
}

std::string duration_text(const Outcome& outcome, const Planned& planned) {
  std::string why = stretch_text(outcome, planned);
  if (why.empty()) return dutch_months(length_of(planned));
  // It stands behind the word "Duur".
  constexpr std::string_view verb = "duurt ";
  if (why.starts_with(verb)) why.erase(0, verb.size());
  return fmt::format("{}; met genoeg tijd {}", why,
                     dutch_months(outcome.instance.actions[planned.action].duration));
}

Basis duration_basis_of(const Outcome& outcome, ActionIndex action) {
  return outcome.instance.actions[action].exact_duration
             ? Basis::source
             : measure_of(outcome, action).duration_basis;
}

Bases bases_of(const Outcome& outcome, ActionIndex action) {
  Bases bases = bases_of(measure_of(outcome, action));
  bases.duration = duration_basis_of(outcome, action);
  return bases;
}

Bases bases_of(const Outcome& outcome, const MeasureGroup& actions) {
  Bases bases = bases_of(outcome, actions.front()->action);
  for (const Planned* each : actions)
    if (duration_basis_of(outcome, each->action) == Basis::assumption)
      bases.duration = Basis::assumption;
  return bases;
}

namespace {

struct Certainty {
  std::int64_t figures = 0;
  std::int64_t assumed = 0;
};

Certainty certainty_in_all(const Outcome& outcome) {
  Certainty all;
  for (const Planned& planned : outcome.plan.chosen) {
    all.figures += 3;
    all.assumed += bases_of(outcome, planned.action).assumed();
  }
  return all;
}

}  // namespace

bool assumptions_are_usual(const Outcome& outcome) {
  const Certainty all = certainty_in_all(outcome);
  return all.assumed * 2 > all.figures;
}

namespace {

std::string certainty_of_figures(const Outcome& outcome) {
  const Certainty all = certainty_in_all(outcome);
  if (all.figures == 0) return {};
  if (all.assumed == 0) return "Alle kosten, uren en doorlooptijden hebben een bron.";
  const std::string count =
      fmt::format("{} van de {}", dutch_number(all.assumed), dutch_number(all.figures));
  return assumptions_are_usual(outcome)
             ? fmt::format(
                   "Kosten, uren en doorlooptijden zijn aannames, zonder bron: {}. Waar wel een "
                   "bron is, staat het erbij.",
                   count)
             : fmt::format(
                   "Een getal met een * is een aanname, zonder bron: {} kosten, uren en "
                   "doorlooptijden.",
                   count);
}

}  // namespace

std::string certainty_sentence(const Outcome& outcome) {
  std::string figures = certainty_of_figures(outcome);
  if (!names_no_role(outcome.instance)) return figures;
  return fmt::format("{}{}Het profiel noemt geen enkele rol: het plan rekent met onbeperkte uren.",
                     figures, figures.empty() ? "" : " ");
}

std::vector<std::string> why_sentences(const Outcome& outcome, const Planned& planned) {
  std::vector<std::string> sentences = purpose_sentences(outcome, planned);
  if (planned.loss > 0)
    sentences.push_back(
        fmt::format("Zonder deze actie, en alles wat niet zonder haar kan, verliest het plan {} "
                    "van wat het waard is.",
                    dutch_gain(planned.loss, outcome.plan.value)));
  if (sentences.empty()) sentences.emplace_back("Zonder deze actie is het plan evenveel waard.");
  return sentences;
}

std::vector<std::string> usual_entries_sentences(const Outcome& outcome) {
  std::vector<std::string> sentences;
  for (std::size_t kind = 0; kind < entry_kind_count; ++kind)
    if (std::string text = usual_sentence(outcome.model.profile, static_cast<EntryKind>(kind));
        !text.empty())
      sentences.push_back(std::move(text));
  return sentences;
}

std::string usual_partners_sentence(const Outcome& outcome) {
  return usual_sentence(outcome.model.profile, EntryKind::chain_partner);
}

std::string steering_sentence(const Outcome& outcome) {
  const Steering& steering = outcome.instance.steering;
  if (steering.hours == 0) return "";
  const std::string& role = outcome.model.catalog.roles[steering.role].name;
  std::string text = fmt::format("Regie: elke actie die loopt, vraagt {} uur per maand van: {}.",
                                 dutch_number(steering.hours), role);
  if (outcome.instance.steering_apart)
    text += fmt::format(
        " Deze rol staat niet in het profiel. Het plan rekent met {} uur per maand voor de regie; "
        "dat is een aanname.",
        dutch_number(steering.hours_without_line));
  return text;
}

std::string whole_cost_sentence(const Outcome& outcome) {
  const Demand all = demand_of(outcome);
  return fmt::format(
      "In de hele looptijd kost dit plan {}: {} eenmalig, met wat terugkomt, en {} aan geld per "
      "jaar, "
      "vanaf "
      "dat een actie klaar is.",
      dutch_euros(all.euros()), dutch_euros(all.euros() - all.structural_spent),
      dutch_euros(all.structural_spent));
}

std::string carried_sentence(const Outcome& outcome) {
  std::size_t carried = 0;
  std::size_t all = 0;
  // What is left in the last year goes nowhere.
  for (const Money& line : outcome.instance.money)
    for (std::size_t year = 0; year + 1 < line.carries.size(); ++year) {
      ++all;
      if (line.carries[year]) ++carried;
    }
  if (carried == 0) return "";
  return carried == all ? "Eenmalig geld dat overblijft, gaat mee naar het volgende jaar; dat zit "
                          "in wat beschikbaar is."
                        : "Bij een deel van het eenmalige geld gaat wat overblijft mee naar het "
                          "volgende jaar; dat zit in wat beschikbaar is.";
}

}  // namespace weerbaar
