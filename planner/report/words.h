// SPDX-License-Identifier: EUPL-1.2
// The Dutch words for what a plan holds, shared by all reports. Text from files is returned as it
// is: each report makes it harmless in its own way.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "planner/plan/decisions.h"
#include "planner/report/report.h"

namespace weerbaar {

// A reason as data (a stable code) and as a sentence.
struct Reason {
  std::string code;
  std::string text;
};

std::string month_text(const Outcome& outcome, int month);  // "jan 2027"
// "jan - mrt 2027", "nov 2027 - feb 2028", "jan 2027"
std::string months_text(const Outcome& outcome, int first, int last);
std::string period_text(const Outcome& outcome, const Planned& planned);
std::string repeat_text(const Planned& planned);                 // "", "daarna elke 12 maanden"
std::string owner_text(const Outcome& outcome, RoleIndex role);  // "Griffier (J. Jansen), Griffie"
std::string task_field_text(const Catalog& catalog,
                            const Measure& measure);  // "1.2 (Openbare orde en veiligheid)", "9.9"
std::string partners_text(const Outcome& outcome, ActionIndex action);
std::string dated_text(const std::optional<DatedGround>& dated);  // "", "31 december 2027: grond"
std::string deadline_text(const Outcome& outcome, ActionIndex action);
// "april, september"; empty: in any month.
std::string start_months_text(const Measure& measure);
std::string action_name(const Outcome& outcome, ActionIndex action);  // "3 (Titel)" or "Titel"
std::string numbers_text(const Plan& plan,
                         const std::vector<ActionIndex>& actions);  // "3, 7 t/m 9"

Reason waiting_reason(const Outcome& outcome, const Planned& planned);
Reason left_out_reason(const Outcome& outcome, const LeftOut& left_out);  // obstacle_words.cc
// Why a ladder stops where it stops.
Reason next_step_reason(const Outcome& outcome, const NextStep& next);

// The same in a few words, to stand in a row: "te weinig geld".
std::string short_reason(const Outcome& outcome, const NextStep& next);
// The same of what stands in the way by itself; empty: neither a limit nor a rule does.
std::string short_obstacle(const Obstacle& why);
// "te kort: € 8.600 per jaar (vanaf 2029); en nog 1"
std::string short_reason_with_amount(const Outcome& outcome, const NextStep& next);

// "Ketenafspraken (Netbeheerder)"
std::string ladder_name(const Outcome& outcome, LadderIndex ladder);
// "stap 3 van Ketenafspraken (Netbeheerder)"
std::string step_name(const Outcome& outcome, LadderIndex ladder, int step);
// "Hoort bij stap 3 van Noodsteunpunten, klaar in jun 2029: het cijfer gaat van 6,5 naar 7,5."
std::vector<Reason> step_reasons(const Outcome& outcome, ActionIndex action);
// Because of which answer a step counts as being there: "het cijfer van de pijler (5,7)".
std::string presumed_because(const Outcome& outcome, LadderIndex ladder);
// Why a run lasts longer than its shortest: "duurt 8 maanden: CISO heeft 8 uur per maand"; or "".
std::string stretch_text(const Outcome& outcome, const Planned& planned);
// Hours of others: "16 uur van Communicatieadviseur"; empty: of none.
std::string work_text(const Outcome& outcome, ActionIndex action);
// The changes after which this is the plan, when the profile as it stands has none; or "".
std::string repair_note(const Outcome& outcome);

// "Zelfredzaamheid: van 5,2 naar 7,5"
std::string pillar_title(const Outcome& outcome, const PillarResult& pillar);

// Why a pillar has no action at all, not even one of another pillar; else empty. One of these:
inline constexpr std::string_view target_is_reached = "Het doel is al bereikt.";
inline constexpr std::string_view no_action_of_pillar = "Geen actie met deze pijler als hoofdzaak.";
std::string_view no_actions_text(const Outcome& outcome, const PillarResult& pillar);

// "Een beter plan bestaat niet ...", or "Een beter plan kan hooguit 1,4 % meer opleveren."
std::string quality_text(const Plan& plan);

std::string_view word_for(ActionState state);  // "open", "loopt"
std::string_view word_for(Evidence evidence);  // "genoemd"
std::string_view word_for(Basis basis);        // "bron", "aanname"
std::string_view code_for(LeftOutCause cause);
std::string_view code_for(WaitCause cause);

// Why an action is in the plan whatever it gains: running, decided, the profile's reason, a duty.
std::vector<std::string> standing_reasons(const Outcome& outcome, const Planned& planned);
std::vector<std::string> standing_sentences(const Outcome& outcome, const Planned& planned);

// What is decided on: "begroting 2028", "eigen besluit".
std::string paper_text(const DecisionMoment& moment);
// "begroting 2028: raad, november 2027"
std::string decision_text(const DecisionMoment& moment);

// With a capital; of a sentence that begins with a word of ours.
std::string capitalised(std::string text);

// "€ 233.000 + € 50.560 per jaar"; "geen geld".
std::string money_text(std::int64_t one_off, std::int64_t structural);

// A line of money by its label: "algemeen", "alleen voor noodsteunpunten".
std::string money_line_text(const std::string& label);

// How urgency comes about, for below a table of the pillars.
inline constexpr std::string_view urgency_note =
    "Urgentie is weging keer tekort. De weging is 700 min de prioriteit in honderdsten: prioriteit "
    "1 weegt 600, prioriteit 6 weegt 100. Het tekort is het doel min het cijfer, in honderdsten.";

// Where the money comes from: "geen geld nodig", "algemeen geld", "eerst oormerk x, dan algemeen
// geld".
std::string cover_text(const Outcome& outcome, ActionIndex action);

std::string sources_text(const Outcome& outcome,
                         const Measure& measure);  // "Rapport, blz. 3 (genoemd)"

// Beside sums over the chosen actions: that they rest on assumptions; empty when none does.
std::string sums_note(const Outcome& outcome);

// What the costs, the hours and the duration rest on: as the catalog says of a measure. Of an
// action of a plan ask bases_of (plan_words.h).
struct Bases {
  Basis cost = Basis::source;
  Basis hours = Basis::source;
  Basis duration = Basis::source;

  int assumed() const;  // how many of them are assumptions
};
Bases bases_of(const Measure& measure);

// "a", "a en b", "a, b en c"
std::string enumerated(const std::vector<std::string>& words);

// Which of them are assumptions: "kosten, uren en duur"; empty when none is.
std::string assumptions_text(const Bases& bases);

}  // namespace weerbaar
