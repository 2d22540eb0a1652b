// SPDX-License-Identifier: EUPL-1.2
// The words for where building blocks end, in the reports that set plans beside each other.
#pragma once

#include <string>

#include "planner/instance/block_end.h"

namespace weerbaar {

// "3 (7,5)"; of a block with entries the lowest and the highest step: "1-3 (6,9)".
std::string block_end_text(const BlockEnd& end);

// "Hier eindigt 1 van de 25 bouwstenen", "Hier eindigen 9 van de 25 bouwstenen".
std::string blocks_ending_text(const std::string& where, std::size_t blocks,
                               const std::vector<BlockEnd>& all);

// What the cells of a table of these blocks mean, for below it.
std::string block_end_note(const std::vector<BlockEnd>& all, const std::vector<BlockIndex>& shown);

}  // namespace weerbaar
