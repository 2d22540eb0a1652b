// SPDX-License-Identifier: EUPL-1.2
#include "tests/bench/bench_means.h"

#include <algorithm>
#include <numeric>

namespace weerbaar::testing {

namespace {

constexpr int first_year = 2027;

int years_of(const TownText& town) {
  return (town.months + 11) / 12;
}

// How often a measure that starts early is done.
int runs_of(const TownText& town, const MeasureText& measure) {
  return measure.repeat == 0 ? 1 : std::max(1, (town.months - 6) / measure.repeat);
}

int rounded_up(int amount, int unit) {
  return (amount + unit - 1) / unit * unit;
}

}  // namespace

Demand demand_of(const TownText& town, int labels) {
  Demand demand;
  demand.hours.resize(town.roles.size());
  demand.one_off.resize(static_cast<std::size_t>(labels) + 1);
  demand.structural.resize(demand.one_off.size());
  for (const MeasureText& measure : town.measures) {
    const int count = count_of(town, measure);
    const int runs = count * runs_of(town, measure);
    const int place = measure.label + 1;
    const auto line = static_cast<std::size_t>(place);
    demand.hours[static_cast<std::size_t>(measure.role)] +=
        runs * measure.hours + count * measure.upkeep * years_of(town) / 2;
    for (const auto& [role, hours] : measure.help)
      demand.hours[static_cast<std::size_t>(role)] += runs * hours;
    demand.hours.front() += runs * measure.duration * town.steering;
    demand.one_off[line] += runs * measure.one_off;
    demand.structural[line] += count * measure.structural;
  }
  return demand;
}

std::vector<bool> must_be_there(const TownText& town) {
  std::vector<bool> must;
  for (const MeasureText& measure : town.measures)
    must.push_back(measure.duty || measure.status == "loopt" || measure.status == "besloten");
  // What is waited for stands earlier in the list.
  for (std::size_t m = town.measures.size(); m-- > 0;)
    if (must[m])
      for (const int before : town.measures[m].needs)
        must[static_cast<std::size_t>(before)] = true;
  return must;
}

void give_hours(Dice& dice, TownText& town, int percent, int least) {
  const Demand demand = demand_of(town, 8);
  for (std::size_t r = 0; r < town.roles.size(); ++r) {
    const int share = percent * (80 + dice.roll(51)) / 100;
    const int hours = demand.hours[r] / town.months * share / 100;
    town.roles[r].hours =
        std::clamp(rounded_up(hours, 4), r == 0 ? std::max(least, 24) : least, 120);
  }
}

void give_money(Dice& dice, TownText& town, int labels, int percent) {
  const Demand demand = demand_of(town, labels);
  const std::vector<bool> must = must_be_there(town);
  int one_off_of_must = 0;
  int structural_of_must = 0;
  for (std::size_t m = 0; m < must.size(); ++m) {
    if (!must[m]) continue;
    one_off_of_must += count_of(town, town.measures[m]) * town.measures[m].one_off;
    structural_of_must += count_of(town, town.measures[m]) * town.measures[m].structural;
  }
  const int years = years_of(town);
  for (int y = 0; y < years; ++y) {
    const int share = percent * (75 + dice.roll(51)) / 100;
    const int one_off = demand.one_off.front() / years / 100 * share;
    const int structural = demand.structural.front() / 100 * std::min(percent, 100);
    town.lines.push_back({first_year + y,
                          rounded_up(std::max(one_off, one_off_of_must), 500),
                          rounded_up(std::max(structural, structural_of_must), 500),
                          -1,
                          {}});
  }
  for (int label = 0; label < labels; ++label)
    for (int y = 0; y < years; ++y) {
      const bool none = dice.one_in(3);
      const int share = percent * (75 + dice.roll(76)) / 100;
      const int carries = dice.roll(3);
      const auto line = static_cast<std::size_t>(label) + 1;
      if (none) continue;
      LineText text{first_year + y,
                    rounded_up(demand.one_off[line] / years / 100 * share, 500),
                    rounded_up(demand.structural[line] / 100 * share, 500),
                    label,
                    {}};
      if (carries < 2) text.carries = carries == 1;
      town.lines.push_back(text);
    }
}

void give_pillars(Dice& dice, TownText& town) {
  std::array<int, pillar_count> ranks{};
  std::iota(ranks.begin(), ranks.end(), 1);
  for (std::size_t at = ranks.size(); at > 1; --at) {
    const int other = dice.roll(static_cast<int>(at));
    std::swap(ranks[at - 1], ranks[static_cast<std::size_t>(other)]);
  }
  const bool means = dice.one_in(2);  // the mean of what several parties say
  for (std::size_t p = 0; p < pillar_count; ++p) {
    PillarText& pillar = town.pillars[p];
    const int off = dice.roll(60);
    pillar.score = 48 + dice.roll(22);
    pillar.rank = means ? 150 + ranks[p] * 55 + off : ranks[p] * 100;
    pillar.insight = 1 + dice.roll(5);
    const bool own_target = dice.one_in(6);
    const int target = 70 + dice.roll(16);
    if (own_target) pillar.target = target;
  }
}

}  // namespace weerbaar::testing
