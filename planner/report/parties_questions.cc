// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/parties_questions.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "planner/report/party_words.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

constexpr std::size_t most_questions = 3;  // of a kind

void add_once(const std::string& text, std::vector<std::string>& to) {
  if (std::find(to.begin(), to.end(), text) == to.end()) to.push_back(text);
}

std::string row_name(const Outcome& outcome, const PartyRow& row) {
  return capitalised(
      fmt::format("stap {} van {}", row.step, outcome.model.catalog.blocks[row.block].name));
}

std::string clash_question(const Outcome& outcome, const PartiesResult& result,
                           const WishClash& clash) {
  std::vector<PartyIndex> parties;
  for (const WishIndex w : clash.wishes)
    if (std::find(parties.begin(), parties.end(), result.wishes[w].party) == parties.end())
      parties.push_back(result.wishes[w].party);
  return fmt::format(
      "De wensen van {} passen niet samen. Gaat het om wat er gebeurt, om het geld of om het "
      "moment?",
      names_of_parties(outcome, parties));
}

// Core for one and dropped by another.
std::string opposed_question(const Outcome& outcome, const PartyRow& row) {
  std::vector<PartyIndex> core;
  std::vector<PartyIndex> drop;
  for (PartyIndex p = 0; p < row.parties.size(); ++p) {
    if (row.parties[p].core == row.entries) core.push_back(p);
    if (row.parties[p].drop == row.entries) drop.push_back(p);
  }
  if (core.empty() || drop.empty()) return "";
  return fmt::format("{}: kern bij {}, afvaller bij {}. Wat is daar voor nodig?",
                     row_name(outcome, row), names_of_parties(outcome, core),
                     names_of_parties(outcome, drop));
}

bool is_doubted(const PartyRow& row) {
  return std::all_of(row.parties.begin(), row.parties.end(),
                     [](const PartyCell& cell) { return cell.talking_point > 0; });
}

}  // namespace

Chapter parties_questions(const Outcome& outcome, const PartiesResult& result,
                          const std::vector<PartyRow>& rows) {
  const bool several = result.parties.size() > 1;
  Chapter chapter;
  chapter.title = "Vragen om te bespreken";
  std::vector<const PartyRow*> by_worth;
  for (const PartyRow& row : rows)
    by_worth.push_back(&row);
  std::stable_sort(by_worth.begin(), by_worth.end(),
                   [](const PartyRow* a, const PartyRow* b) { return a->worth > b->worth; });
  for (const WishClash& clash : result.fit.clashes)
    if (!is_of_one_party(result, clash))
      add_once(clash_question(outcome, result, clash), chapter.items);
  std::size_t asked = 0;
  for (const PartyRow* row : by_worth)
    if (const std::string question = opposed_question(outcome, *row);
        !question.empty() && asked++ < most_questions)
      chapter.items.push_back(question);
  asked = 0;
  for (const PartyRow* row : by_worth)
    if (is_doubted(*row) && asked++ < most_questions)
      chapter.items.push_back(
          fmt::format("{}: {}. Wat geeft de doorslag?", row_name(outcome, *row),
                      several ? "een twijfelgeval bij elke partij" : "een twijfelgeval"));
  // Once of the steps of a block that rest on the same.
  std::set<std::pair<BlockIndex, std::set<WishIndex>>> told;
  for (const PartyRow* row : by_worth)
    if (row->all_core_but_refused() && told.size() < most_questions &&
        told.emplace(row->block, row->refused).second)
      chapter.items.push_back(fmt::format("{}: {}. Wat spreekt u daarover af?",
                                          row_name(outcome, *row),
                                          refusals_text(outcome, result, *row)));
  if (std::any_of(rows.begin(), rows.end(), [](const PartyRow& row) { return row.all_core(); }))
    chapter.items.push_back(several ? "Wat kern is bij iedereen: kan dat nu al vast?"
                                    : "Wat kern is: kan dat nu al vast?");
  if (chapter.items.empty()) chapter.items.push_back("Over welke stap wilt u het eerst praten?");
  if (chapter.items.size() >= most_questions)
    chapter.after.push_back(
        fmt::format("Van elke soort vraag staan hier er hooguit {}: die over de stappen die het "
                    "meest opleveren.",
                    most_questions));
  chapter.after.push_back(
      "Dit zijn vragen, geen advies over wie er bestuurt of wat u moet kiezen.");
  return chapter;
}

}  // namespace weerbaar
