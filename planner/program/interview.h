// SPDX-License-Identifier: EUPL-1.2
// What `nieuw` asks on a terminal.
#pragma once

#include <string>

#include "model/starter.h"

namespace weerbaar {

// Someone who can answer.
bool is_person_there();

// The file to write to. False as below.
bool ask_file(std::string& output);

// Fills in what the call does not say, and the file to write to where that is standard output. Asks
// the person who is there. False when that person stopped (end of input), after saying so.
bool ask_for_missing(const Catalog& catalog, StarterAnswers& answers, std::string& output);

}  // namespace weerbaar
