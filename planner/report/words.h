// The Dutch words for what a plan holds, shared by all reports. Text from files is returned as it
// is: each report makes it harmless in its own way.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planner/report/report.h"

namespace weerbaar {

// A reason as data (a stable code) and as a sentence.
struct Reason {
  std::string code;
  std::string text;
};

const Measure& measure_of(const Outcome& outcome, ActionIndex action);
const Capacity* capacity_of(const Outcome& outcome, RoleIndex role);

std::string month_text(const Outcome& outcome, int month);                // "jan 2027"
std::string period_text(const Outcome& outcome, const Planned& planned);  // "jan 2027 - mrt 2027"
std::string repeat_text(const Outcome& outcome, const Planned& planned);  // "", "elke 12 maanden"
std::string owner_text(const Outcome& outcome, RoleIndex role);  // "Griffier (J. Jansen), Griffie"
std::string task_field_text(const Catalog& catalog,
                            const Measure& measure);  // "1.2 (Openbare orde en veiligheid)", "9.9"
std::string partners_text(const Outcome& outcome, ActionIndex action);
std::string dated_text(const std::optional<DatedGround>& dated);  // "", "31 december 2027: grond"
std::string deadline_text(const Outcome& outcome, ActionIndex action);
std::string action_name(const Outcome& outcome, ActionIndex action);  // "3 (Titel)" or "Titel"
std::string numbers_text(const Plan& plan,
                         const std::vector<ActionIndex>& actions);  // "3, 7 t/m 9"

// The actions in the plan that this one waits for.
std::vector<ActionIndex> waits_for(const Outcome& outcome, ActionIndex action);

Reason waiting_reason(const Outcome& outcome, const Planned& planned);
Reason left_out_reason(const Outcome& outcome, const LeftOut& left_out);
Reason gain_reason(const Outcome& outcome, const GainTerm& term);

// Why a pillar has no action at all, not even one of another pillar; else empty.
std::string_view no_actions_text(const Outcome& outcome, const PillarResult& pillar);

// Who decides on an action, and when at the latest. The council takes its framework note
// (kadernota) in June and its budget in early November, each for the year after.
struct DecisionMoment {
  bool by_council = false;
  Month when;        // of the council's meeting, or of the action's start
  std::string text;  // "begroting 2028: raad, november 2027"
};
DecisionMoment decision_moment(const Outcome& outcome, const Planned& planned);

// How much more a better plan could be worth, in tenths of a percent of this one, rounded up: the
// distance is never said to be smaller than it is. None: this plan is worth nothing.
std::optional<std::int64_t> gap_in_tenths(std::int64_t value, std::int64_t bound);

// "Bewezen: ...", or "Een beter plan kan hooguit 1,4 % meer opleveren."
std::string quality_text(const Plan& plan);

std::string_view word_for(State state);        // "open", "loopt"
std::string_view word_for(Evidence evidence);  // "genoemd"
std::string_view word_for(Basis basis);        // "bron", "aanname"
std::string_view code_for(LeftOutCause cause);
std::string_view code_for(WaitCause cause);

// Why an action is in the plan whatever it gains: running, decided, the profile's reason, a duty.
std::vector<std::string> standing_reasons(const Outcome& outcome, const Planned& planned);

// Where the money comes from: "geen geld nodig", "algemeen geld", "eerst oormerk x, dan algemeen
// geld".
std::string cover_text(const Outcome& outcome, ActionIndex action);

std::string sources_text(const Outcome& outcome,
                         const Measure& measure);  // "Rapport, blz. 3 (genoemd)"

// Beside sums over the chosen actions: that they rest on assumptions; empty when none does.
std::string sums_note(const Outcome& outcome);

// The figures of a measure that are assumptions: "kosten, uren en effect"; empty when none is.
std::string assumptions_text(const Measure& measure);

}  // namespace weerbaar
