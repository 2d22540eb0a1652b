// SPDX-License-Identifier: EUPL-1.2
// What `weerbaar partijen` says of parties, held against the law: enumeration of every plan under
// every extreme point of a ranking, and the rules and the value of what is exchanged.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "brute_force.h"
#include "law_plan.h"
#include "planner/plan/verify.h"
#include "planner/variants/exchanges.h"
#include "planner/variants/parties.h"
#include "planner/variants/party_question.h"
#include "town.h"

namespace weerbaar::testing {
namespace {

constexpr Effort effort{3000, 20};

using Ranking = PerPillar<PillarIndex>;

Ranking random_ranking(Dice& dice) {
  Ranking ranking{0, 1, 2, 3, 4, 5};
  for (int at = 5; at > 0; --at)
    std::swap(ranking[static_cast<std::size_t>(at)],
              ranking[static_cast<std::size_t>(dice.roll(at + 1))]);
  return ranking;
}

Party party_of(const std::string& name, const Ranking& ranking, int seats) {
  Party party;
  party.name = name;
  party.ranking = ranking;
  party.seats = seats;
  return party;
}

// The law knows no weights, only priorities: 700 less them.
Model with_priorities(Model model, const PerPillar<int>& weights) {
  for (PillarIndex p = 0; p < pillar_count; ++p)
    model.profile.pillars[p].priority = 700 - weights[p];
  return model;
}

PerPillar<int> weights_by_rank(const Ranking& ranking) {
  PerPillar<int> weights{};
  for (int place = 0; place < 6; ++place)
    weights[ranking[static_cast<std::size_t>(place)]] = 600 - 100 * place;
  return weights;
}

// Written out, as the planning model has them: 100 + 1500/k for the first k.
PerPillar<int> extreme_by_rank(const Ranking& ranking, int count) {
  constexpr std::array<int, 6> heavy = {1600, 850, 600, 475, 400, 350};
  PerPillar<int> weights{};
  for (int place = 0; place < 6; ++place)
    weights[ranking[static_cast<std::size_t>(place)]] =
        place < count ? heavy[static_cast<std::size_t>(count - 1)] : 100;
  return weights;
}

using LawStepName = std::tuple<BlockIndex, std::optional<EntryIndex>, int>;

// The steps that a plan adds.
std::vector<LawStepName> steps_by_law(const Model& model, const NamedPlan& plan) {
  const LawTown town = town_by_law(model);
  std::vector<bool> done(town.actions.size(), false);
  for (const auto& [start, id] : plan)
    for (LawIndex a = 0; a < town.actions.size(); ++a)
      if (town.actions[a].id == id) {
        const auto run = run_by_law(model, town, town.actions[a], start);
        done[a] = run && run->finish() < town.months;
      }
  std::vector<LawStepName> steps;
  for (const LawLadder& ladder : town.ladders)
    for (int k = 1; k <= 4; ++k) {
      const LawStep& step = ladder.steps[static_cast<std::size_t>(k - 1)];
      const bool reached =
          step.reachable &&
          std::all_of(step.needs.begin(), step.needs.end(), [&](const auto& need) {
            return std::any_of(need.begin(), need.end(), [&](LawIndex a) { return done[a]; });
          });
      if (!reached) break;
      if (!step.complete && !step.passed_over) steps.emplace_back(ladder.block, ladder.entry, k);
    }
  return steps;
}

NamedPlan named(const Instance& instance, const Starts& starts) {
  NamedPlan plan;
  for (ActionIndex a = 0; a < starts.size(); ++a)
    if (contains(starts, a)) plan.emplace_back(starts[a], instance.actions[a].id);
  return plan;
}

Starts present_of(const Town& town) {
  return solve(town.instance, effort).found.starts;
}

// A municipality in which not everything fits: blocks with a measure at each step from the second
// on, of a random price, and money for about a third of them. So there is something to give up.
struct Scarcity {
  std::size_t pillars = 6;  // that have blocks
  int blocks = 2;           // of each
  int highest_step = 3;
  std::string end = "2028-06-30";
  int money = 9'000;  // a year
};
inline const Scarcity few_actions{5, 1, 2, "2027-05-31", 4'000};

CaseText scarce_case(Dice& dice, const Scarcity& scarcity) {
  CaseText text;
  text.catalog.push_back(
      "[catalogus]\nid = \"c\"\nversie = \"1\"\n[[rollen]]\nid = \"r\"\nnaam = \"R\"\n"
      "[[taakvelden]]\nid = \"1.1\"\nnaam = \"T\"\n[[bronnen]]\nid = \"b\"\ntitel = \"B\"\n");
  std::string pillars;
  for (std::size_t p = 0; p < pillar_count; ++p) {
    pillars += fmt::format("[pijlers.{}]\nscore = 5.{}\nprioriteit = {}\n", pillar_ids[p],
                           5 + dice.roll(5), p + 1);
    for (int b = 0; p < scarcity.pillars && b < scarcity.blocks; ++b) {
      const std::string block = fmt::format("b{}{}", p, b);
      text.catalog.push_back(fmt::format(
          "[[bouwstenen]]\nid = \"{0}\"\npijler = \"{1}\"\nnaam = \"{0}\"\naandeel = {2}\n"
          "treden = [\"{0} 1.\", \"{0} 2.\", \"{0} 3.\", \"{0} 4.\"]\n",
          block, pillar_ids[p], 1 + dice.roll(5)));
      for (int step = 2; step <= scarcity.highest_step; ++step) {
        const int euros = 500 * (1 + dice.roll(8));
        const int hours = 10 + dice.roll(40);
        text.catalog.push_back(fmt::format(
            "[[maatregelen]]\nid = \"m{0}{1}\"\ntitel = \"M{0}{1}\"\nwat = \"Doe.\"\nklaar_als = "
            "\"Af.\"\ntreden = [{{ bouwsteen = \"{0}\", trede = {1} }}]\nfase = "
            "[\"koud\"]\nsoort = \"plan\"\neigenaar = \"r\"\nbestuurlijk = "
            "\"burgemeester\"\nduur_maanden = {2}\nuren = {3}\nkosten = {{ eenmalig = {4} "
            "}}\ntaakveld = \"1.1\"\nbron = [{{ document = \"b\", bewijs = \"aanname\" "
            "}}]\nschatting = {{ kosten = \"aanname\", uren = \"aanname\", duur = "
            "\"aanname\" }}\n",
            block, step, 1 + dice.roll(3), hours, euros));
      }
    }
  }
  text.profile.push_back(fmt::format(
      "[gemeente]\nnaam = \"G\"\ninwoners = 1000\n[planning]\nstart = 2027-01-01\neinde = {}\n"
      "streefcijfer = 7.5\n{}[[rollen]]\nrol = \"r\"\nuren_per_maand = 60\n",
      scarcity.end, pillars));
  for (int year = 2027; year <= std::stoi(scarcity.end); ++year)
    text.profile.push_back(fmt::format("[[begroting]]\njaar = {}\neenmalig = {}\nstructureel = 0\n",
                                       year, scarcity.money));
  return text;
}

TEST_CASE("parties: core, talking point and drop are those of enumeration") {
  int compared = 0;
  int cores = 0;
  int talking_points = 0;
  int drops = 0;
  for (std::uint32_t seed = 1; seed <= 260; ++seed) {
    CAPTURE(seed);
    auto town = random_town(seed, {4 + static_cast<int>(seed % 4), 6, 2});
    if (!town || action_count(town->loaded.model) > 6) continue;
    Model& model = town->loaded.model;
    if (!best_plan(model)) continue;
    Dice dice(seed);
    model.profile.parties = {party_of("A", random_ranking(dice), 3)};
    const Ranking& ranking = model.profile.parties.front().ranking;
    const PartiesResult result =
        compare_parties(model, town->instance, present_of(*town), false, effort);
    std::map<LawStepName, int> times;
    for (int count = 1; count <= 6; ++count) {
      const Model weighted = with_priorities(model, extreme_by_rank(ranking, count));
      for (const LawStepName& step : steps_by_law(weighted, best_plan(weighted)->sequence))
        ++times[step];
    }
    const PartyPlan& plan = result.parties.front();
    const auto own = best_plan(with_priorities(model, weights_by_rank(ranking)));
    CHECK(plan.value_of_own == own->value);
    CHECK(plan.value_of_common == plan.value_of_own);  // alone at the table
    for (LadderIndex l = 0; l < town->instance.ladders.size(); ++l)
      for (int k = 1; k <= 4; ++k) {
        const Ladder& ladder = town->instance.ladders[l];
        if (!can_come(ladder.step(k))) continue;
        CAPTURE(model.catalog.blocks[ladder.block].id);
        CAPTURE(k);
        const auto at = times.find({ladder.block, ladder.entry, k});
        const int count = at == times.end() ? 0 : at->second;
        const StepView view = plan.views[l][static_cast<std::size_t>(k - 1)];
        CHECK((view == StepView::core) == (count == 6));
        CHECK((view == StepView::drop) == (count == 0));
        ++(count == 6 ? cores : count == 0 ? drops : talking_points);
      }
    ++compared;
  }
  CHECK(compared > 60);
  CHECK(cores > 20);
  CHECK(talking_points > 5);
  CHECK(drops > 20);
}

TEST_CASE("parties: who ranks as the profile does has the plan of the profile") {
  int compared = 0;
  for (std::uint32_t seed = 301; seed <= 420; ++seed) {
    CAPTURE(seed);
    auto town = random_town(seed, {4 + static_cast<int>(seed % 4), 6, 2});
    if (!town || action_count(town->loaded.model) > 6) continue;
    Dice dice(seed);
    const Ranking ranking = random_ranking(dice);
    Model model = with_priorities(town->loaded.model, weights_by_rank(ranking));
    const auto best = best_plan(model);
    if (!best) continue;
    model.profile.parties = {party_of("A", ranking, 1)};
    const Instance instance = instance_of(model);
    const Starts present = solve(instance, effort).found.starts;
    const PartiesResult result = compare_parties(model, instance, present, false, effort);
    CHECK(result.parties.front().value_of_own == best->value);
    CHECK(result.parties.front().value_of_present == best->value);
    ++compared;
  }
  CHECK(compared > 30);
}

TEST_CASE("parties: the common plan is the best of the summed weights, by enumeration") {
  int compared = 0;
  int given_up = 0;
  for (std::uint32_t seed = 501; seed <= 540; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const auto town = town_of(scarce_case(dice, few_actions));
    REQUIRE(town.has_value());
    Model model = town->loaded.model;
    for (const int seats : {4, 6, 2})
      model.profile.parties.push_back(party_of("A", random_ranking(dice), seats));
    const bool by_seats = seed % 2 == 0;
    const PartiesResult result =
        compare_parties(model, town->instance, present_of(*town), by_seats, effort);
    PerPillar<int> sum{};
    constexpr std::array<int, 3> times = {2, 3, 1};  // as the seats stand to each other
    for (PartyIndex p = 0; p < 3; ++p) {
      const PerPillar<int> weights = weights_by_rank(model.profile.parties[p].ranking);
      for (PillarIndex pillar = 0; pillar < pillar_count; ++pillar)
        sum[pillar] += (by_seats ? times[p] : 1) * weights[pillar];
    }
    const Model together = with_priorities(model, sum);
    CHECK(value_by_law(together, named(town->instance, result.common)) ==
          best_plan(together)->value);
    for (const PartyPlan& plan : result.parties) {
      CHECK(plan.value_of_own >= plan.value_of_common);
      given_up += plan.value_of_own > plan.value_of_common ? 1 : 0;
    }
    ++compared;
  }
  CHECK(compared > 30);
  CHECK(given_up > 5);
}

bool has_by_law(const Model& model, const LawStepName& step) {
  const auto best = best_plan(model);
  const std::vector<LawStepName> steps = steps_by_law(model, best->sequence);
  return std::find(steps.begin(), steps.end(), step) != steps.end();
}

TEST_CASE("parties: what is said to bring a step in does so by enumeration") {
  int rankings = 0;
  int amounts = 0;
  int not_found = 0;
  for (std::uint32_t seed = 701; seed <= 740; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const auto town = town_of(scarce_case(dice, few_actions));
    REQUIRE(town.has_value());
    Model model = town->loaded.model;
    const Instance& instance = town->instance;
    model.profile.parties = {party_of("A", random_ranking(dice), 1)};
    const Party& party = model.profile.parties.front();
    const PartiesResult result = compare_parties(model, instance, present_of(*town), false, effort);
    for (LadderIndex l = 0; l < instance.ladders.size(); ++l)
      for (int k = 1; k <= 4; ++k) {
        const Ladder& ladder = instance.ladders[l];
        const Block& block = model.catalog.blocks[ladder.block];
        if (ladder.entry || !can_come(ladder.step(k)) || !instance.blocks[ladder.block].counts ||
            has_step(instance, result.parties.front().own, {l, k}))
          continue;
        CAPTURE(block.id);
        CAPTURE(k);
        const LawStepName step{ladder.block, ladder.entry, k};
        const PartyQuestion question =
            ask_parties(model, instance, result, {block.id, k}, {0}, effort, effort);
        REQUIRE(question.answers.size() == 1);
        const PartyAnswer& answer = question.answers.front();
        Ranking ranking = party.ranking;
        auto at = std::find(ranking.begin(), ranking.end(), block.pillar);
        std::optional<int> least;
        for (int up = 1; at != ranking.begin() && !least; ++up) {
          std::iter_swap(at, at - 1);
          --at;
          if (has_by_law(with_priorities(model, weights_by_rank(ranking)), step)) least = up;
        }
        CHECK(answer.places_up == least);
        rankings += least ? 1 : 0;
        Model richer = with_priorities(model, weights_by_rank(party.ranking));
        for (const InputChange& change : answer.openings) {
          const Model base = richer;
          richer = with_change(base, instance, change);
          if (answer.together) continue;
          ++amounts;
          CHECK(has_by_law(richer, step));
          CHECK(!has_by_law(base, step));
          richer = base;
        }
        if (answer.together) CHECK(has_by_law(richer, step));
        not_found += answer.openings.empty() ? 1 : 0;
      }
  }
  CHECK(rankings > 5);
  CHECK(amounts > 5);
  CHECK(not_found > 0);
}

// By the law, with the party's ranking as priorities.
std::int64_t law_value(const Model& model, const Instance& instance, const Party& party,
                       const Starts& starts) {
  return value_by_law(with_priorities(model, weights_by_rank(party.ranking)),
                      named(instance, starts));
}

void check_exchange(const Model& model, const Instance& instance, const Exchange& exchange,
                    const Starts& from) {
  CHECK(broken_rules(model, instance, exchange.starts).empty());
  CHECK(broken_by_law(model, named(instance, exchange.starts)).empty());
  for (PartyIndex p = 0; p < model.profile.parties.size(); ++p) {
    const Party& party = model.profile.parties[p];
    const std::int64_t before = law_value(model, instance, party, from);
    CHECK(exchange.before[p] == before);
    CHECK(exchange.gains[p] == law_value(model, instance, party, exchange.starts) - before);
  }
  for (const Concession& each : exchange.concessions) {
    CHECK(exchange.gains[each.party] > 0);
    if (each.wish) continue;
    CHECK(has_step(instance, from, each.step));
    CHECK(!has_step(instance, exchange.starts, each.step));
  }
}

TEST_CASE("parties: every exchange keeps the law and makes each of them better off") {
  int found = 0;
  int of_three = 0;
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const auto town = town_of(scarce_case(dice, {}));
    REQUIRE(town.has_value());
    Model model = town->loaded.model;
    const Instance& instance = town->instance;
    const Solved solved = solve(instance, effort);
    REQUIRE(solved.possibility == Possibility::possible);
    for (int p = 0; p < 4; ++p)
      model.profile.parties.push_back(
          party_of(std::string(1, static_cast<char>('A' + p)), random_ranking(dice), p + 1));
    PartiesResult result = compare_parties(model, instance, solved.found.starts, true, {200, 0});
    result.from_common = find_exchanges(model, instance, result, result.common, {50, 0});
    result.from_present = find_exchanges(model, instance, result, result.present, {50, 0});
    for (const Exchange& each : result.from_common)
      check_exchange(model, instance, each, result.common);
    for (const Exchange& each : result.from_present)
      check_exchange(model, instance, each, result.present);
    for (const auto* list : {&result.from_common, &result.from_present})
      for (const Exchange& each : *list) {
        ++found;
        of_three += each.concessions.size() == 3 ? 1 : 0;
      }
    for (const PartyPlan& plan : result.parties) {
      CHECK(broken_by_law(model, named(instance, plan.own)).empty());
      CHECK(plan.value_of_own >= plan.value_of_common);
      CHECK(plan.value_of_own >= plan.value_of_present);
    }
  }
  CHECK(found > 20);
  CHECK(of_three > 0);
}

TEST_CASE("parties: a plan keeps the wishes that bind, and only clashes let one go") {
  int kept = 0;
  int clashed = 0;
  for (std::uint32_t seed = 1; seed <= 150; ++seed) {
    CAPTURE(seed);
    auto town = random_town(seed, {10, 12, 3});
    if (!town) continue;
    Model& model = town->loaded.model;
    const Solved solved = solve(town->instance, effort);
    if (solved.possibility != Possibility::possible) continue;
    Dice dice(seed);
    for (int p = 0; p < 2; ++p) {
      Party party = party_of(p == 0 ? "A" : "B", random_ranking(dice), 1);
      for (int wish = 0; wish < 2; ++wish) {
        const int measure = dice.roll(static_cast<int>(model.catalog.measures.size()));
        const int step = dice.roll(4);
        const int block = dice.roll(static_cast<int>(model.catalog.blocks.size()));
        auto& list = dice.one_in(3) ? party.rejects : party.wants;
        if (dice.one_in(2))
          list.push_back({model.catalog.measures[static_cast<std::size_t>(measure)].id, {}});
        else
          list.push_back({model.catalog.blocks[static_cast<std::size_t>(block)].id, step + 1});
      }
      model.profile.parties.push_back(std::move(party));
    }
    const PartiesResult result =
        compare_parties(model, town->instance, solved.found.starts, false, {200, 0});
    for (WishIndex w = 0; w < result.wishes.size(); ++w) {
      const PartyWish& wish = result.wishes[w];
      const PartyPlan& plan = result.parties[wish.party];
      if (plan.fit.binds[w]) CHECK(is_met(town->instance, wish, plan.own));
      if (result.fit.binds[w]) CHECK(is_met(town->instance, wish, result.common));
      kept += result.fit.binds[w] ? 1 : 0;
      if (wish.state != PartyWish::State::open || result.fit.binds[w]) continue;
      ++clashed;
      CHECK(std::any_of(result.fit.clashes.begin(), result.fit.clashes.end(),
                        [&](const WishClash& clash) {
                          return std::count(clash.wishes.begin(), clash.wishes.end(), w) > 0;
                        }));
    }
    CHECK(broken_by_law(model, named(town->instance, result.common)).empty());
  }
  CHECK(kept > 100);
  CHECK(clashed > 20);
}

}  // namespace
}  // namespace weerbaar::testing
