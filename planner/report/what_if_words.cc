// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/what_if_words.h"

#include <fmt/format.h>

#include "model/number_text.h"
#include "planner/instance/input_change.h"
#include "planner/report/words.h"

namespace weerbaar {

std::string few_names(const Outcome& outcome, const std::vector<ActionIndex>& actions) {
  constexpr std::size_t most_named = 4;
  if (actions.size() > most_named)
    return dutch_count(static_cast<std::int64_t>(actions.size()), "actie", "acties");
  std::vector<std::string> titles;
  for (const ActionIndex a : actions)
    titles.push_back(action_name(outcome, a));
  return fmt::format("{}", fmt::join(titles, ", "));
}

std::string shift_text(const Outcome& outcome, const Shift& shift) {
  std::string text;
  if (!shift.in.empty()) text += fmt::format("Dan komt erbij: {}.", few_names(outcome, shift.in));
  if (!shift.out.empty())
    text +=
        fmt::format("{}Dan valt af: {}.", text.empty() ? "" : " ", few_names(outcome, shift.out));
  return text;
}

std::string opening_text(const Outcome& outcome, const Opening& opening) {
  std::string text;
  for (const InputChange& change : opening.changes)
    text += fmt::format("{}{}", text.empty() ? "" : ", en ook ",
                        change_text(outcome.model, outcome.instance, change));
  return fmt::format("{}. {}", text, shift_text(outcome, opening.shift));
}

}  // namespace weerbaar
