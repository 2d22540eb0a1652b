// SPDX-License-Identifier: EUPL-1.2
// What `nieuw` asks of a municipality: which questions, in which words, and what an answer means.
// Whoever asks them is elsewhere.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "model/municipality_list.h"
#include "model/starter.h"

namespace weerbaar {

// Blocks are asked in rounds, for all of them are too many for most.
enum class Round {
  always,          // whoever is asked
  little_insight,  // the mark of these pillars says least of what is there: insight 1 or 2
  rest,            // who has a quarter of an hour
};

// The blocks of a round, in the order of the catalog. With the same answers a block is in one
// round.
std::vector<BlockIndex> blocks_to_ask(const Catalog& catalog, const StarterAnswers& answers,
                                      Round round);

// A block as a question: what can be answered from 0 on, and what counts without an answer.
struct BlockQuestion {
  std::string title;
  std::string question;
  std::array<std::string, step_count + 1> options;
  std::string apart;   // where to answer for each entry; empty: the block has none
  std::string unsaid;  // what the plan takes then
};
BlockQuestion question_of(const Catalog& catalog, BlockIndex block);

// These take an answer as people type it. They give what is wrong with it; empty: it was taken. No
// answer at all is right: then nothing is known.
std::string take_step(std::string_view answer, BlockIndex block, StarterAnswers& into);
std::string take_mark(std::string_view answer, PillarIndex pillar, StarterAnswers& into);
std::string take_insight(std::string_view answer, PillarIndex pillar, StarterAnswers& into);
// Of all six at once, so that they can be held against each other.
std::string take_priorities(std::string_view answer, StarterAnswers& into);
std::string take_usual_entries(std::string_view answer, EntryKind kind, StarterAnswers& into);

// As a municipality says it itself, so an answer is needed.
std::string take_inhabitants(std::string_view answer, StarterAnswers& into);
std::string take_code(std::string_view answer, StarterAnswers& into);

inline constexpr std::string_view name_missing = "Geef een naam.";  // where it is asked
// The end of a question about a name that is doubted.
inline constexpr std::string_view or_once_more = ", of nog een keer deze.";

// A name that is in the list brings the code, the inhabitants and the safety region with it, as far
// as they were not said. One that is near to it, or that of a municipality that is gone, is asked
// again, with `doubted` set; who gives it once more has it.
std::string take_name(std::string_view answer, const MunicipalityList& list, std::string& doubted,
                      StarterAnswers& into);
// What that brought, as a sentence; empty: nothing.
std::string known_of(const MunicipalityList& list, const StarterAnswers& answers);

// Yes or no; no answer is no.
std::string take_yes(std::string_view answer, bool& into);

}  // namespace weerbaar
