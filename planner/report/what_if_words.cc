// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/what_if_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "model/number_text.h"
#include "planner/instance/input_change.h"
#include "planner/plan/pillar_row.h"
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

namespace {

// "Dan komt erbij: A. Dan valt af: B."; or "".
std::string shift_text(const Outcome& outcome, const Shift& shift) {
  std::string text;
  if (!shift.in.empty()) text += fmt::format("Dan komt erbij: {}.", few_names(outcome, shift.in));
  if (!shift.out.empty())
    text +=
        fmt::format("{}Dan valt af: {}.", text.empty() ? "" : " ", few_names(outcome, shift.out));
  return text;
}

// " Dan wel op het doel: Vitale voorzieningen, Sociaal weefsel."; or "".
std::string crossing_text(std::string_view where, const std::vector<std::string_view>& pillars) {
  return pillars.empty() ? "" : fmt::format(" Dan {}: {}.", where, fmt::join(pillars, ", "));
}

// Where the marks after another plan differ from those after the present one, and which pillars
// then reach their target or no longer do.
std::string mark_shift_text(const Outcome& outcome, const PerPillar<int>& marks,
                            const PerPillar<int>& present) {
  std::vector<std::string> parts;
  std::vector<std::string_view> reach;
  std::vector<std::string_view> miss;
  for (const PillarRow& row : pillar_rows(outcome)) {
    const int after = marks[row.pillar];
    const int now = present[row.pillar];
    const std::string_view name = pillar_names[row.pillar];
    if (after >= row.target && now < row.target) reach.push_back(name);
    if (after < row.target && now >= row.target) miss.push_back(name);
    if (after != now)
      parts.push_back(fmt::format("{} {}* in plaats van {}*", name, dutch_hundredths(after),
                                  dutch_hundredths(now)));
  }
  if (parts.empty()) return "Elke pijler houdt hetzelfde cijfer.";
  return fmt::format("Andere cijfers: {}.{}{}", fmt::join(parts, ", "),
                     crossing_text("wel op het doel", reach),
                     crossing_text("niet meer op het doel", miss));
}

// "0,7 % minder"; of a plan that is worth nothing there is no share.
std::string share_text(std::int64_t part, std::int64_t whole, std::string_view more_or_less) {
  return whole == 0 ? std::string(more_or_less)
                    : fmt::format("{} {}", dutch_gain(part, whole), more_or_less);
}

// "Het nieuwe plan levert 0,7 % minder op dan dit plan. "; or "".
std::string gain_text(const Opening& opening) {
  if (opening.loss == 0) return "";
  return fmt::format("Het nieuwe plan levert {} op dan dit plan. ",
                     opening.loss > 0 ? share_text(opening.loss, opening.present_value, "minder")
                                      : share_text(-opening.loss, opening.present_value, "meer"));
}

std::string opening_text(const Outcome& outcome, const Opening& opening) {
  std::string text;
  for (const InputChange& change : opening.changes)
    text += fmt::format("{}{}", text.empty() ? "" : ", en ook ",
                        change_text(outcome.model, outcome.instance, change));
  const std::string shifted = shift_text(outcome, opening.shift);
  return fmt::format("{}. {}{}{}{}", text, gain_text(opening), shifted, shifted.empty() ? "" : " ",
                     mark_shift_text(outcome, opening.marks, opening.present_marks));
}

void add_other_plan(const Outcome& outcome, const Counterplan& other,
                    std::vector<std::string>& sentences) {
  if (std::string text = shift_text(outcome, other.shift); !text.empty())
    sentences.push_back(std::move(text));
  sentences.push_back(mark_shift_text(outcome, other.marks, other.present_marks));
}

bool is_excluded(const Outcome& outcome, const WhatIf& what_if) {
  return outcome.instance.actions[what_if.action].state == ActionState::excluded;
}

bool asks_an_amount(const Opening& opening) {
  const ChangeKind kind = opening.changes.front().kind;
  return kind == ChangeKind::one_off || kind == ChangeKind::structural || kind == ChangeKind::hours;
}

// The plan at hand is not the best there is, and nothing but a longer search tells.
constexpr std::string_view missed =
    "het gewone zoeken vond dat plan niet. `weerbaar plan` zoekt "
    "langer met meer `--zoekstappen`";

}  // namespace

std::string what_if_title(const WhatIf& what_if) {
  return fmt::format("Wat zou dit veranderen? {}({} gemaakt)",
                     what_if.openings.size() > 1 ? "Een van deze veranderingen is genoeg. " : "",
                     dutch_count(what_if.plans, "nieuw plan", "nieuwe plannen"));
}

std::vector<std::string> what_if_sentences(const Outcome& outcome, const WhatIf& what_if) {
  const std::vector<Opening>& openings = what_if.openings;
  std::vector<std::string> sentences;
  if (openings.empty()) {
    sentences.emplace_back(
        is_excluded(outcome, what_if)
            ? "Ook zonder de uitsluiting vonden wij geen plan waarin dit vanzelf staat. Dat wil "
              "niet zeggen dat dat er niet is."
            : "Wij vonden geen kleine verandering waarmee dit in het plan komt. Dat wil niet "
              "zeggen dat die er niet is.");
    return sentences;
  }
  if (openings.front().changes.size() > 1)
    sentences.emplace_back("Met een ding alleen vonden wij geen plan waarin het staat. Samen wel:");
  for (const Opening& opening : openings)
    sentences.push_back(opening_text(outcome, opening));
  if (std::any_of(openings.begin(), openings.end(), asks_an_amount))
    sentences.emplace_back(
        "Misschien is minder ook genoeg: niet elk bedrag en elk aantal uren is geprobeerd.");
  return sentences;
}

std::vector<std::string> forced_sentences(const Outcome& outcome, const WhatIf& what_if) {
  if (!what_if.forced)
    return {what_if.with_it == Possibility::impossible
                ? "Ook als u het besluit, past het niet: dan is er geen plan. Wat er knelt, en na "
                  "welke verandering het wel past, zegt `weerbaar plan` als dat besluit in het "
                  "profiel staat."
                : "Als u het besluit, vonden wij geen plan. Dat wil niet zeggen dat dat er niet "
                  "is."};
  const Counterplan& forced = *what_if.forced;
  std::string brings = "is er een plan dat niet minder oplevert";
  if (forced.loss > 0)
    brings = fmt::format("levert het beste plan dat wij vonden {} minder op",
                         dutch_gain(forced.loss, forced.present_value));
  else if (forced.loss < 0)
    brings = fmt::format("levert het beste plan dat wij vonden {} op",
                         share_text(-forced.loss, forced.present_value, "meer"));
  // Without an exclusion there may be more to gain; else there was.
  if (forced.loss < 0 && !is_excluded(outcome, what_if)) brings += fmt::format("; {}", missed);
  std::vector<std::string> sentences = {
      fmt::format("Besluit u het toch (status = \"besloten\"), dan {}.", brings)};
  add_other_plan(outcome, forced, sentences);
  return sentences;
}

std::vector<std::string> search_sentences(const Outcome& outcome, const WhatIf& what_if) {
  std::vector<std::string> sentences;
  if (!what_if.openings.empty())
    sentences.push_back(fmt::format(
        "Deze veranderingen gelden voor een plan dat opnieuw begint. Gaat u verder met "
        "een eerder plan (`--vanaf`), dan blijft dat als een ander hooguit {} meer oplevert.",
        dutch_share(keeping_margin, 1000)));
  if (is_excluded(outcome, what_if))
    sentences.emplace_back(
        "Dit is langer gezocht dan `weerbaar plan` doet. Bij `weerbaar plan` kan er iets anders "
        "uitkomen.");
  else if (what_if.forced)
    sentences.emplace_back(
        "Wat een besluit doet, is gezocht vanaf dit plan. Bij `weerbaar plan` kan het anders "
        "uitkomen.");
  return sentences;
}

std::vector<std::string> without_sentences(const Outcome& outcome, const Counterplan& without) {
  std::vector<std::string> sentences = {
      "Wij vonden een nieuw plan zonder dit dat niet minder oplevert."};
  if (without.loss > 0)
    sentences = {
        fmt::format("Het beste nieuwe plan zonder dit dat wij vonden, levert {} minder op.",
                    dutch_gain(without.loss, without.present_value))};
  else if (without.loss < 0)
    sentences = {fmt::format("Wij vonden een nieuw plan zonder dit dat {} oplevert; {}.",
                             share_text(-without.loss, without.present_value, "meer"), missed)};
  add_other_plan(outcome, without, sentences);
  sentences.emplace_back(
      "Dit is gezocht vanaf dit plan. Sluit u de actie uit in het profiel, dan kan het anders "
      "uitkomen: `weerbaar plan` zoekt opnieuw, en een bouwsteen die zonder dit niet verder kan, "
      "telt dan niet mee.");
  return sentences;
}

}  // namespace weerbaar
