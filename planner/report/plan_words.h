// SPDX-License-Identifier: EUPL-1.2
// Sentences of a plan that more than one report says. Text from files is returned as it is: each
// makes it harmless in its own way.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "planner/plan/measure_group.h"
#include "planner/report/report.h"
#include "planner/report/words.h"

namespace weerbaar {

// What "oplevert" means.
std::string_view worth_sentence();

// What a report begins with, below the name: the period, what is asked and what it brings, how good
// the plan is, and what it was made from.
std::vector<std::string> opening_sentences(const Outcome& outcome);

// Which catalog, program and files it was made from, short enough for a sentence; and the call that
// makes it again.
std::vector<std::string> origin_sentences(const Model& model, const Provenance& origin);

// The last of them: the files of one's own, and the call. Of what already says the rest in full.
std::vector<std::string> again_sentences(const Provenance& origin);
inline constexpr std::string_view own_files_title = "Eigen bestanden met maatregelen";
inline constexpr std::string_view again_title = "Opnieuw te maken met";

// "Versie 3, vastgesteld op 20 januari 2027."; or "".
std::string edition_sentence(const Profile& profile);

// Of a sum over the plan, or over some of its actions: an assumption as soon as a part of it is.
Basis basis_of(const Outcome& outcome, Basis Measure::* basis);
Basis basis_of(const Outcome& outcome, const std::vector<ActionIndex>& actions,
               Basis Measure::* basis);

// How many different measures the plan has, entries counted once.
std::int64_t measure_count(const Outcome& outcome);

// "16 uur, daarna 4 uur per jaar": of the owner.
std::string owner_hours_text(const Action& action);

// "3 maanden"; or how long it really lasts, why, and what would do.
std::string duration_text(const Outcome& outcome, const Planned& planned);

// A duration that the profile gives is no assumption of the catalog.
Basis duration_basis_of(const Outcome& outcome, ActionIndex action);
// Of its costs, hours and duration; of several entries of a measure together: an assumption as soon
// as that of one of them is.
Bases bases_of(const Outcome& outcome, ActionIndex action);
Bases bases_of(const Outcome& outcome, const MeasureGroup& actions);

// Why an action is in the plan, in sentences: what it must be there for, its steps, and what the
// plan loses without it.
std::vector<std::string> why_sentences(const Outcome& outcome, const Planned& planned);

// Of each kind of entry that the profile does not name: that the plan reckons with the usual ones.
std::vector<std::string> usual_entries_sentences(const Outcome& outcome);
// The same of chain partners alone; or "".
std::string usual_partners_sentence(const Outcome& outcome);

// Who steers the actions in progress, and with which hours; or "".
std::string steering_sentence(const Outcome& outcome);

// Of the costs, hours and durations in the plan most have no source. What has one is then told
// apart, and else what has none.
bool assumptions_are_usual(const Outcome& outcome);
std::string certainty_sentence(const Outcome& outcome);

// What all of it costs within the plan, and of which two amounts that is the sum.
std::string whole_cost_sentence(const Outcome& outcome);

// What happens to one-off money that is left over; or "".
std::string carried_sentence(const Outcome& outcome);

// What the two amounts of structural money are.
inline constexpr std::string_view structural_sentence =
    "Structureel geld is vastgelegd vanaf het jaar waarin een actie klaar is, met het volle bedrag "
    "per jaar. Wat in een jaar echt wordt uitgegeven, begint in de maand daarna en staat ernaast.";

// Why the mark now may differ from the one in the profile.
inline constexpr std::string_view marks_sentence =
    "Het cijfer nu en dat na dit plan zijn het gemiddelde van de bouwstenen van de pijler. Voor "
    "de urgentie telt het cijfer uit het profiel.";

inline constexpr std::string_view presumed_sentence =
    "Dit plan gaat ervan uit dat dit er al is. Loop het na met wie het weet: zet een vinkje of een "
    "kruis. Wat er niet is, moet alsnog gebeuren.";

inline constexpr std::string_view objection_sentence =
    "Klopt een regel niet? Zet in het profiel bij de pijler, achter `bouwstenen`, de stap waar u "
    "wel staat. Bij een ketenpartner verandert u `afspraak`, bij een doelgroep `in_beeld`. Maak "
    "daarna het plan opnieuw.";

}  // namespace weerbaar
