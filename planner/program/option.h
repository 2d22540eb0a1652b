// SPDX-License-Identifier: EUPL-1.2
// An option of a command as data: what the help says of it, and where its value goes. cli.cc reads
// options, help.cc shows them.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace weerbaar {

struct Option {
  std::string name;                   // with its dashes
  std::string value;                  // as the help calls it; empty: the option takes no value
  std::string meaning;                // for the help
  bool value_may_be_missing = false;  // then the empty text is taken
  bool may_be_repeated = false;       // an option without a value always may
  // Takes a value and says what is wrong with it, or nothing. Without a value: called when given.
  std::function<std::string(const std::string& value)> take;
};

Option flag(const std::string& name, bool& into, const std::string& meaning);

// Any text, such as the name of a file; `texts` may be repeated and keeps them all.
Option text(const std::string& name, const std::string& value, std::string& into,
            const std::string& meaning);
Option texts(const std::string& name, const std::string& value, std::vector<std::string>& into,
             const std::string& meaning);

// A whole number as people write it, 48.500 included.
Option whole_number(const std::string& name, const std::string& value, std::int64_t low,
                    std::int64_t high, const std::function<void(std::int64_t)>& into,
                    const std::string& meaning);

// One of a few words, which the help shows as the value.
Option choice(const std::string& name, const std::vector<std::string>& words,
              const std::function<void(const std::string&)>& into, const std::string& meaning);

}  // namespace weerbaar
