// What `nieuw` asks on a terminal.
#pragma once

#include <string>

#include "model/starter.h"

namespace weerbaar {

// Fills in what the call does not say, and the file to write to where that is standard output, when
// a person is there to answer; elsewhere it changes nothing. False when that person stopped (end of
// input), after saying so.
bool ask_for_missing(const Catalog& catalog, StarterAnswers& answers, std::string& output);

}  // namespace weerbaar
