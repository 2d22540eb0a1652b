// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/parties_deals.h"

#include <fmt/format.h>

#include "planner/report/party_words.h"

namespace weerbaar {

namespace {

Chapter exchanges_from(const Outcome& outcome, const PartiesResult& result,
                       const std::string& title, const std::vector<Exchange>& exchanges) {
  Chapter chapter;
  chapter.title = title;
  chapter.level = 2;
  if (exchanges.empty()) chapter.before.push_back("Geen ruil gevonden.");
  for (const Exchange& each : exchanges)
    chapter.items.push_back(exchange_text(outcome, result, each));
  return chapter;
}

}  // namespace

void add_exchanges(const Outcome& outcome, const PartiesResult& result,
                   std::vector<Chapter>& chapters) {
  Chapter& chapter = chapters.emplace_back();
  chapter.title = "Wat partijen kunnen ruilen";
  chapter.before.push_back(
      "Bij een ruil laat elke partij die meedoet iets los, en wordt het plan er voor haar toch "
      "beter van, naar haar eigen rangorde. Laat een partij alleen een wens los, dan wint "
      "iedereen daarbij, zij zelf ook. Een ruil kan ook een stap kosten die bij iedereen kern is, "
      "of "
      "er een brengen die bij iedereen afvalt: kern en afvaller gaan over de eigen plannen. Het "
      "past in hetzelfde geld en dezelfde uren: elk plan is "
      "echt gemaakt en nagerekend.");
  chapters.push_back(
      exchanges_from(outcome, result, "Vanuit het gezamenlijke plan", result.from_common));
  const std::vector<PartyPlan>& parties = result.parties;
  if (result.from_common.empty() && parties.size() == 2 && !any_wish_binds(result) &&
      parties.front().weight == parties.back().weight)
    chapters.back().before.push_back(
        "Dat plan levert beide samen al het meeste op. Wat de een wint, verliest de ander.");
  if (result.present == result.common)
    chapters.back().before.push_back("Dat is ook het plan van nu.");
  else
    chapters.push_back(
        exchanges_from(outcome, result, "Vanuit het plan van nu", result.from_present));
}

Chapter answers_on_step(const Outcome& outcome, const PartiesResult& result) {
  const PartyQuestion& asked = *result.question;
  Chapter chapter;
  chapter.title = fmt::format("Wat nodig is voor {}", wish_text(outcome, asked.asked));
  if (asked.steps.empty())
    chapter.before.push_back(asked.there ? "Die stap is er al."
                             : asked.excluded.empty()
                                 ? "Die stap is hier niet te halen."
                                 : fmt::format("Die stap is hier niet te halen: {}.",
                                               excluded_text(outcome, asked.excluded)));
  for (const PartyAnswer& answer : asked.answers)
    for (const std::string& sentence : answer_sentences(outcome, result, asked, answer))
      chapter.before.push_back(sentence);
  if (!asked.steps.empty())
    chapter.after.push_back(
        "Gevonden: het kleinste dat is gevonden, geprobeerd door opnieuw te plannen. Niet "
        "gevonden is niet hetzelfde als onmogelijk.");
  return chapter;
}

}  // namespace weerbaar
