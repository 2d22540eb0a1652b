// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/option.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"

namespace weerbaar {

Option flag(const std::string& name, bool& into, const std::string& meaning) {
  return {.name = name, .value = "", .meaning = meaning, .take = [&into](const std::string&) {
            into = true;
            return std::string();
          }};
}

Option text(const std::string& name, const std::string& value, std::string& into,
            const std::string& meaning) {
  return {
      .name = name, .value = value, .meaning = meaning, .take = [&into](const std::string& word) {
        into = word;
        return std::string();
      }};
}

Option texts(const std::string& name, const std::string& value, std::vector<std::string>& into,
             const std::string& meaning) {
  return {.name = name,
          .value = value,
          .meaning = meaning,
          .may_be_repeated = true,
          .take = [&into](const std::string& word) {
            into.push_back(word);
            return std::string();
          }};
}

Option whole_number(const std::string& name, const std::string& value, std::int64_t low,
                    std::int64_t high, const std::function<void(std::int64_t)>& into,
                    const std::string& meaning) {
  return {.name = name,
          .value = value,
          .meaning = meaning,
          .take = [low, high, into](const std::string& word) {
            const auto number = read_dutch_number(word);
            if (!number || *number < low || *number > high)
              return fmt::format("`{}` kan niet; geef een heel getal van {} tot en met {}", word,
                                 dutch_number(low), dutch_number(high));
            into(*number);
            return std::string();
          }};
}

Option choice(const std::string& name, const std::vector<std::string>& words,
              const std::function<void(const std::string&)>& into, const std::string& meaning) {
  return {.name = name,
          .value = fmt::format("{}", fmt::join(words, "|")),
          .meaning = meaning,
          .take = [words, into](const std::string& word) {
            if (std::find(words.begin(), words.end(), word) == words.end())
              return fmt::format("`{}` kan niet; kies {}", word, fmt::join(words, " of "));
            into(word);
            return std::string();
          }};
}

}  // namespace weerbaar
