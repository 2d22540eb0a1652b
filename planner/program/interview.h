// What `nieuw` asks on a terminal.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace weerbaar {

// What is known of the municipality, and the file that its profile goes to.
struct StarterAnswers {
  std::string name;
  std::optional<std::int64_t> inhabitants;
  std::string code;
  std::string output = "-";
};

// Fills in what the call does not say, when a person is there to answer; elsewhere it changes
// nothing. False when that person stopped (end of input), after saying so.
bool ask_for_missing(StarterAnswers& answers);

}  // namespace weerbaar
