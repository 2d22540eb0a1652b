// SPDX-License-Identifier: EUPL-1.2
// A command of the program: all that is known of it stands in one row, in a file of its own. The
// help, the reading of the command line and the tests follow from these rows.
#pragma once

#include <functional>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "planner/program/option.h"

namespace weerbaar {

// A word of a call that is no option, such as the profile.
struct Word {
  std::string shown;        // as in the help; brackets: may be left out; dots: may be repeated
  std::string explanation;  // a sentence for the help
  std::string missing;      // what is said without it; empty: it may be left out
  std::size_t most = 1;
  // Takes one and says what is wrong with it, or nothing.
  std::function<std::string(const std::string& word)> take;
};

inline constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();

// What a call may consist of. Its functions write to the options of the call, so it does not
// outlive the call that it belongs to.
struct Syntax {
  std::vector<Word> words;
  std::vector<Option> options;
  std::function<std::string()>
      check;  // what is wrong with it all together; empty: nothing to check
};

// One call of a command: what it may consist of, and what to do when that has been taken.
struct Call {
  Syntax syntax;
  std::function<int()> run;  // gives the exit code
};

struct Command {
  std::string name;
  std::string alias;    // empty: none
  std::string summary;  // for the list of commands
  std::string example;  // the words after the name
  std::string purpose;  // for the help of the command
  std::function<Call()> begin;
};

// For a command that keeps its options in a struct of its own. Each call has its own options.
template <class Options>
std::function<Call()> call_with(Syntax (*describe)(Options&), int (*run)(const Options&)) {
  return [describe, run] {
    const auto options = std::make_shared<Options>();
    return Call{describe(*options), [options, run] { return run(*options); }};
  };
}

}  // namespace weerbaar
