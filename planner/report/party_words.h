// SPDX-License-Identifier: EUPL-1.2
// The Dutch words for what parties want, give up and could exchange, shared by the reports on them.
#pragma once

#include <string>
#include <vector>

#include "planner/plan/party_rows.h"
#include "planner/report/report.h"

namespace weerbaar {

// "A is uitgesloten (reden) en B is uitgesloten"
std::string excluded_text(const Outcome& outcome, const std::vector<ActionIndex>& excluded);

std::string party_name(const Outcome& outcome, PartyIndex party);
std::string names_of_parties(const Outcome& outcome, const std::vector<PartyIndex>& parties);

// "stap 3 van Noodsteunpunten", "stap 2 van Ketenafspraken (alle 6)", "Een sirene plaatsen"
std::string wish_text(const Outcome& outcome, const Party::Wish& wish);

// What its wishes cost a party by its own ranking; empty: none of them binds.
std::string price_of_wishes_text(const Outcome& outcome, const PartiesResult& result,
                                 PartyIndex party);

// Why a step that a party wants cannot be here, where something of it is excluded; else empty.
std::string why_not_here_text(const Outcome& outcome, const PartyWish& wish);

// "stap 3 van Noodsteunpunten; stap 1 en 2 van Zorg"
std::string steps_text(const Outcome& outcome, const std::vector<LadderStep>& steps);

// Rounded down, so that nobody is said to gain more than he does: "3,7 %", "minder dan 0,1 %".
std::string gain_text(std::int64_t part, std::int64_t whole);
// Rounded up, so that nobody is said to lose less.
std::string loss_text(std::int64_t part, std::int64_t whole);

// What each party gives, what comes, and who is better off for it.
std::string exchange_text(const Outcome& outcome, const PartiesResult& result,
                          const Exchange& exchange);

// Who refuses what of the measures that can complete a step: "Partij B wil niet: Een sirene
// plaatsen"
std::string refusals_text(const Outcome& outcome, const PartiesResult& result, const PartyRow& row);

// Who wants what, and why it cannot all be.
std::string clash_text(const Outcome& outcome, const PartiesResult& result, const WishClash& clash);

std::vector<std::string> answer_sentences(const Outcome& outcome, const PartiesResult& result,
                                          const PartyQuestion& question, const PartyAnswer& answer);

}  // namespace weerbaar
