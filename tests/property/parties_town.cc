// SPDX-License-Identifier: EUPL-1.2
#include "parties_town.h"

#include <fmt/format.h>

#include <algorithm>

#include "brute_force.h"
#include "planner/search/solve.h"

namespace weerbaar::testing {

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

PerPillar<int> extreme_by_rank(const Ranking& ranking, int count) {
  constexpr std::array<int, 6> heavy = {1600, 850, 600, 475, 400, 350};
  PerPillar<int> weights{};
  for (int place = 0; place < 6; ++place)
    weights[ranking[static_cast<std::size_t>(place)]] =
        place < count ? heavy[static_cast<std::size_t>(count - 1)] : 100;
  return weights;
}

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
  return solve(town.instance, parties_effort).found.starts;
}

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

bool has_by_law(const Model& model, const LawStepName& step) {
  const auto best = best_plan(model);
  const std::vector<LawStepName> steps = steps_by_law(model, best->sequence);
  return std::find(steps.begin(), steps.end(), step) != steps.end();
}

}  // namespace weerbaar::testing
