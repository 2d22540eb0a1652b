// SPDX-License-Identifier: EUPL-1.2
// What parties want beside each other as chapters of sentences and tables: what the terminal and
// the Markdown print of `weerbaar partijen`.
#pragma once

#include "planner/plan/parties_result.h"
#include "planner/report/chapters.h"

namespace weerbaar {

std::string parties_title(const Outcome& outcome);
std::vector<std::string> parties_opening(const Outcome& outcome, const PartiesResult& result);
std::vector<Chapter> parties_chapters(const Outcome& outcome, const PartiesResult& result);

}  // namespace weerbaar
