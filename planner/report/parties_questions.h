// SPDX-License-Identifier: EUPL-1.2
// What parties can talk about after they were set beside each other: questions, no advice.
#pragma once

#include <vector>

#include "planner/plan/party_rows.h"
#include "planner/report/chapters.h"

namespace weerbaar {

Chapter parties_questions(const Outcome& outcome, const PartiesResult& result,
                          const std::vector<PartyRow>& rows);

}  // namespace weerbaar
