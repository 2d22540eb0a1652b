// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/purpose.h"

#include <fmt/format.h>

#include "planner/report/words.h"

namespace weerbaar {

std::vector<std::string> purpose_sentences(const Outcome& outcome, const Planned& planned) {
  std::vector<std::string> sentences = standing_sentences(outcome, planned);
  // The profile's own words may end as they like.
  for (std::string& sentence : sentences)
    if (!sentence.ends_with('.')) sentence += '.';
  bool explained = !sentences.empty();
  for (Reason& reason : step_reasons(outcome, planned.action)) {
    explained = explained || reason.code == "stap";
    sentences.push_back(std::move(reason.text));
  }
  if (!explained && !planned.enables.empty())
    sentences.emplace_back("Maakt andere acties mogelijk.");
  return sentences;
}

std::string blocks_text(const Outcome& outcome, ActionIndex action) {
  std::vector<std::string> names;
  for (const StepOf& step : measure_of(outcome, action).steps)
    names.push_back(outcome.model.catalog.blocks[step.block].name);
  return fmt::format("{}", fmt::join(names, ", "));
}

}  // namespace weerbaar
