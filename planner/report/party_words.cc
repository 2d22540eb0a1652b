// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/party_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/instance/ladders.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

std::string tenths_text(std::int64_t tenths) {
  if (tenths == 0) return "minder dan 0,1 %";
  return fmt::format("{},{} %", dutch_number(tenths / 10), tenths % 10);
}

bool others_rank_differently(const Outcome& outcome, PartyIndex party) {
  const std::vector<Party>& parties = outcome.model.profile.parties;
  return std::any_of(parties.begin(), parties.end(),
                     [&](const Party& other) { return other.ranking != parties[party].ranking; });
}

std::string concession_text(const Outcome& outcome, const PartiesResult& result,
                            const Concession& concession) {
  const std::string party = party_name(outcome, concession.party);
  if (!concession.wish)
    return fmt::format("{} laat {} los.", party,
                       step_name(outcome, concession.step.ladder, concession.step.step));
  const PartyWish& wish = result.wishes[*concession.wish];
  return fmt::format("{} laat {}: {}.", party, wish.wanted ? "haar wens los" : "toe",
                     wish_text(outcome, wish.wish));
}

// " Samen € 12.000 eenmalig en € 3.000 per jaar."
std::string sum_text(const std::vector<InputChange>& changes) {
  std::int64_t one_off = 0;
  std::int64_t a_year = 0;
  for (const InputChange& change : changes)
    if (change.kind == ChangeKind::structural)
      a_year += change.amount;
    else if (change.kind == ChangeKind::one_off)
      one_off +=
          change.amount * static_cast<std::int64_t>(change.last_year - change.first_year + 1);
  std::vector<std::string> sums;
  if (one_off > 0) sums.push_back(dutch_euros(one_off) + " eenmalig");
  if (a_year > 0) sums.push_back(dutch_euros(a_year) + " per jaar");
  return sums.empty() ? "" : fmt::format(" Samen {}.", enumerated(sums));
}

// What a party would let go of each: "wel: Eigen noodstroom kopen", "niet: ...".
std::vector<std::string> wishes_by(const Outcome& outcome, const PartiesResult& result,
                                   const std::vector<WishIndex>& wishes) {
  std::vector<std::string> texts;
  for (const WishIndex w : wishes)
    texts.push_back((result.wishes[w].wanted ? "wel: " : "niet: ") +
                    wish_text(outcome, result.wishes[w].wish));
  return texts;
}

std::string wishes_of_clash(const Outcome& outcome, const PartiesResult& result,
                            const WishClash& clash) {
  std::vector<std::string> texts;
  for (const WishIndex w : clash.wishes) {
    const PartyWish& wish = result.wishes[w];
    texts.push_back(fmt::format("{} wil {}{}", party_name(outcome, wish.party),
                                wish.wanted ? "" : "niet: ", wish_text(outcome, wish.wish)));
  }
  return fmt::format("{}", fmt::join(texts, "; "));
}

// What goes besides what the parties let go.
std::vector<LadderStep> also_out(const PartiesResult& result, const Exchange& exchange) {
  std::vector<LadderStep> let_go;
  for (const Concession& each : exchange.concessions)
    if (each.wish) {
      const std::vector<LadderStep>& steps = result.wishes[*each.wish].steps;
      let_go.insert(let_go.end(), steps.begin(), steps.end());
    } else {
      let_go.push_back(each.step);
    }
  std::vector<LadderStep> also;
  for (const LadderStep& step : exchange.out)
    if (std::find(let_go.begin(), let_go.end(), step) == let_go.end()) also.push_back(step);
  return also;
}

}  // namespace

std::string party_name(const Outcome& outcome, PartyIndex party) {
  return outcome.model.profile.parties[party].name;
}

std::string names_of_parties(const Outcome& outcome, const std::vector<PartyIndex>& parties) {
  std::vector<std::string> names;
  for (const PartyIndex p : parties)
    names.push_back(party_name(outcome, p));
  return enumerated(names);
}

std::string wish_text(const Outcome& outcome, const Party::Wish& wish) {
  const std::size_t at = wish.id.find('@');
  const std::string id = wish.id.substr(0, at);
  if (!wish.step) {
    if (const auto action = find_action(outcome.instance, wish.id))
      return outcome.instance.actions[*action].title;
    for (const Measure& measure : outcome.model.catalog.measures)
      if (measure.id == id) return measure.title;
    return wish.id;
  }
  for (LadderIndex l = 0; l < outcome.instance.ladders.size(); ++l) {
    const Ladder& ladder = outcome.instance.ladders[l];
    const Block& block = outcome.model.catalog.blocks[ladder.block];
    if (block.id != id) continue;
    if (at == std::string::npos) {
      const std::size_t count = outcome.instance.blocks[ladder.block].ladder_count;
      return fmt::format("stap {} van {}{}", *wish.step, block.name,
                         count > 1 ? fmt::format(" (alle {})", count) : "");
    }
    const Entry* entry = entry_of(outcome.model, ladder);
    if (entry != nullptr && entry->id == wish.id.substr(at + 1))
      return step_name(outcome, l, *wish.step);
  }
  return fmt::format("{}/{}", wish.id, *wish.step);
}

std::string price_of_wishes_text(const Outcome& outcome, const PartiesResult& result,
                                 PartyIndex party) {
  const PartyPlan& plan = result.parties[party];
  if (!plan.value_without_wishes) return "";
  const std::int64_t price = *plan.value_without_wishes - plan.value_of_own;
  const std::string name = party_name(outcome, party);
  if (price <= 0)
    return fmt::format(
        "Zonder wensen vonden wij voor {} geen plan dat naar haar rangorde meer "
        "oplevert.",
        name);
  return fmt::format(
      "Wat {} wil, kost haar zelf {}: zoveel meer levert haar beste plan zonder "
      "wensen op, naar haar eigen rangorde.",
      name, gain_text(price, plan.value_of_own));
}

std::string excluded_text(const Outcome& outcome, const std::vector<ActionIndex>& excluded) {
  std::vector<std::string> rules;
  for (const ActionIndex a : excluded)
    rules.push_back(rule_text(outcome.model, outcome.instance,
                              {.kind = RuleKind::excluded, .action = a}, NamedBy::title));
  return enumerated(rules);
}

std::string why_not_here_text(const Outcome& outcome, const PartyWish& wish) {
  if (wish.excluded.empty()) return "";
  return fmt::format("{} wil {}. Dat kan hier niet: {}.", party_name(outcome, wish.party),
                     wish_text(outcome, wish.wish), excluded_text(outcome, wish.excluded));
}

std::string steps_text(const Outcome& outcome, const std::vector<LadderStep>& steps) {
  std::vector<std::string> texts;
  for (std::size_t at = 0; at < steps.size();) {
    std::vector<std::string> numbers;
    const LadderIndex ladder = steps[at].ladder;
    for (; at < steps.size() && steps[at].ladder == ladder; ++at)
      numbers.push_back(std::to_string(steps[at].step));
    texts.push_back(
        fmt::format("stap {} van {}", enumerated(numbers), ladder_name(outcome, ladder)));
  }
  return fmt::format("{}", fmt::join(texts, "; "));
}

std::string gain_text(std::int64_t part, std::int64_t whole) {
  return whole <= 0 ? "0 %" : tenths_text(part * 1000 / whole);
}

std::string loss_text(std::int64_t part, std::int64_t whole) {
  return whole <= 0 ? "0 %" : tenths_text((part * 1000 + whole - 1) / whole);
}

std::string exchange_text(const Outcome& outcome, const PartiesResult& result,
                          const Exchange& exchange) {
  std::vector<std::string> sentences;
  for (const Concession& each : exchange.concessions)
    sentences.push_back(concession_text(outcome, result, each));
  sentences.push_back(exchange.in.empty()
                          ? "Dan zijn andere stappen eerder klaar."
                          : fmt::format("Dan komt erbij: {}.", steps_text(outcome, exchange.in)));
  if (const auto also = also_out(result, exchange); !also.empty())
    sentences.push_back(fmt::format("Ook valt af: {}.", steps_text(outcome, also)));
  std::vector<std::string> winners;
  std::vector<std::string> losers;
  std::vector<std::string> same;
  for (PartyIndex p = 0; p < exchange.gains.size(); ++p) {
    const std::int64_t value = exchange.before[p];
    const std::string name = party_name(outcome, p);
    if (exchange.gains[p] > 0)
      winners.push_back(fmt::format("{} {}", name, gain_text(exchange.gains[p], value)));
    else if (exchange.gains[p] < 0)
      losers.push_back(fmt::format("{} {}", name, loss_text(-exchange.gains[p], value)));
    else
      same.push_back(name);
  }
  sentences.push_back(fmt::format("Er wint, elk naar de eigen rangorde: {}.", enumerated(winners)));
  if (!losers.empty()) sentences.push_back(fmt::format("Er verliest: {}.", enumerated(losers)));
  if (!same.empty()) sentences.push_back(fmt::format("Gelijk blijft: {}.", enumerated(same)));
  return fmt::format("{}", fmt::join(sentences, " "));
}

std::string refusals_text(const Outcome& outcome, const PartiesResult& result,
                          const PartyRow& row) {
  std::vector<std::string> texts;
  for (const WishIndex w : row.refused) {
    const PartyWish& wish = result.wishes[w];
    const std::string party = party_name(outcome, wish.party);
    const bool is_of_block =
        wish.wish.step && wish.wish.id == outcome.model.catalog.blocks[row.block].id;
    texts.push_back(is_of_block
                        ? fmt::format("{} wil stap {} niet", party, *wish.wish.step)
                        : fmt::format("{} wil niet: {}", party, wish_text(outcome, wish.wish)));
  }
  return fmt::format("{}", fmt::join(texts, "; "));
}

std::string clash_text(const Outcome& outcome, const PartiesResult& result,
                       const WishClash& clash) {
  std::string text = wishes_of_clash(outcome, result, clash) + ".";
  if (!clash.rules.empty()) {
    std::vector<std::string> rules;
    for (const HardRule& rule : clash.rules)
      rules.push_back(rule_text(outcome.model, outcome.instance, rule, NamedBy::title));
    text += fmt::format(" Dat past niet bij deze grenzen: {}.", fmt::join(rules, "; "));
  }
  text += clash.wishes.size() > 1 ? " Dat gaat niet samen: er is gerekend zonder deze wensen."
                                  : " Er is gerekend zonder die wens.";
  if (!clash.proven) text += " Daar is geen plan voor gevonden. Dat er geen is, is niet bewezen.";
  return text;
}

std::vector<std::string> answer_sentences(const Outcome& outcome, const PartiesResult& result,
                                          const PartyQuestion& question,
                                          const PartyAnswer& answer) {
  const std::string party = party_name(outcome, answer.party);
  const LadderIndex ladder = question.steps.front().ladder;
  const std::string_view pillar =
      pillar_names[outcome.model.catalog.blocks[outcome.instance.ladders[ladder].block].pillar];
  if (answer.in_own)
    return {fmt::format(
        "{}: staat in haar eigen plan{}.", party,
        answer.view == StepView::core ? ", wat de weging binnen haar rangorde ook is" : "")};
  std::vector<std::string> sentences;
  sentences.push_back(fmt::format("{}: staat niet in haar eigen plan.{}", party,
                                  answer.view == StepView::talking_point
                                      ? " Bij een andere weging binnen dezelfde rangorde wel."
                                      : ""));
  const bool has_wishes = result.parties[answer.party].value_without_wishes.has_value();
  if (!answer.held_back_by.empty())
    sentences.push_back(
        fmt::format("Zonder een eigen wens: gevonden. De stap komt erin als zij dit loslaat: {}.",
                    fmt::join(wishes_by(outcome, result, answer.held_back_by), "; of: ")));
  else if (has_wishes)
    sentences.emplace_back("Zonder een van haar eigen wensen: niet gevonden.");
  const std::string_view with_wishes = has_wishes ? ", met haar eigen wensen" : "";
  if (!answer.as_ranked_by.empty())
    sentences.push_back(fmt::format(
        "De rangorde van een andere partij{}: gevonden. Met die van {} komt de stap erin.",
        with_wishes, names_of_parties(outcome, answer.as_ranked_by)));
  else if (others_rank_differently(outcome, answer.party))
    sentences.push_back(
        fmt::format("De rangorde van een andere partij{}: niet gevonden.", with_wishes));
  if (answer.places_up)
    sentences.push_back(
        fmt::format("Alleen {} hoger: gevonden. Dat gaat {} omhoog, van plaats {} naar plaats {}.",
                    pillar, dutch_count(*answer.places_up, "plaats", "plaatsen"),
                    answer.most_places_up + 1, answer.most_places_up + 1 - *answer.places_up));
  else
    sentences.push_back(fmt::format(
        "Alleen {} hoger: niet gevonden; {}.", pillar,
        answer.most_places_up == 0 ? "dat staat al bovenaan" : "ook niet als dat bovenaan staat"));
  // Plans with the same money that have it.
  std::vector<std::string> holders;
  const auto has_it = [&](const Starts& starts) {
    return std::all_of(question.steps.begin(), question.steps.end(), [&](const LadderStep& step) {
      return has_step(outcome.instance, starts, step);
    });
  };
  if (has_it(result.present)) holders.emplace_back("het plan van nu");
  for (PartyIndex p = 0; p < result.parties.size(); ++p)
    if (has_it(result.parties[p].own))
      holders.push_back(fmt::format("het eigen plan van {}", party_name(outcome, p)));
  std::vector<std::string> changes;
  for (const InputChange& change : answer.openings)
    changes.push_back(change_text(outcome.model, outcome.instance, change));
  if (changes.empty())
    sentences.push_back(
        holders.empty()
            ? "Meer geld: niet gevonden. Misschien ontbreken uren of tijd."
            : fmt::format("Meer geld: niet gevonden. Het kan wel met hetzelfde geld: het staat in "
                          "{}. Met deze rangorde{} gaat {} voor.",
                          enumerated(holders), has_wishes ? " en deze wensen" : "",
                          answer.held_back_by.empty() ? "iets anders" : "haar wens"));
  else
    sentences.push_back(fmt::format(
        "Meer geld: gevonden. {}.{}",
        capitalised(fmt::format("{}", fmt::join(changes, answer.together ? ", en ook " : ", of "))),
        answer.together ? sum_text(answer.openings) : ""));
  return sentences;
}

}  // namespace weerbaar
