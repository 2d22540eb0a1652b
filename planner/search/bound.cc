#include "planner/search/bound.h"

#include <algorithm>
#include <array>
#include <span>

#include "planner/search/limit_rows.h"
#include "planner/search/schedule.h"

namespace weerbaar {

namespace {

// Prices are in units of V / 256; what is asked of a limit, relative to it, in 1/1024.
constexpr int price_bits = 8;
constexpr std::int64_t one = 1024;

// A figure for each month, and one for the month after the last.
using PerMonth = std::array<std::int64_t, most_months + 1>;

class Relaxation {
 public:
  Relaxation(const Problem& problem, const Presolved& presolved)
      : problem_(problem), presolved_(presolved), rows_(limit_rows(problem, presolved)) {
    for (ActionIndex a = 0; a < problem.action_count; ++a) {
      first_cell_.push_back(cells_);
      cells_ += presolved.starts[a].size();
    }
    first_cell_.push_back(cells_);
    for (ActionIndex a = 0; a < problem.action_count; ++a)
      add_links(a);
    add_gains();
    price_.assign(count(), 0);
    direction_.assign(count(), 0);
    unit_price_.assign(limits().size(), 0);
    profit_.resize(cells_);
    times_taken_.resize(cells_);
    chosen_.resize(problem.action_count);
  }

  Bound run(const Starts& known, int rounds) {
    begin_at(known);
    const std::int64_t target = value_of(problem_.instance, known) << price_bits;
    std::vector<std::int64_t> best_price = price_;
    std::int64_t best_value = -1;
    std::int64_t theta = 512;  // of 512
    int stalled = 0;
    std::vector<std::int64_t> slope(count());
    for (int round = 0; round < rounds; ++round) {
      const std::int64_t value = evaluate();
      if (best_value < 0 || value < best_value) {
        stalled = best_value >= 0 && best_value - value < best_value / 100000 ? stalled + 1 : 0;
        best_value = value;
        best_price = price_;
      } else if (++stalled >= 12) {
        theta = std::max<std::int64_t>(1, theta * 3 / 4);
        stalled = 0;
        price_ = best_price;
        std::fill(direction_.begin(), direction_.end(), 0);
        evaluate();
      }
      if (round * 2 >= rounds) count_choices();
      slopes(slope);
      step(slope, std::max<std::int64_t>(0, best_value - target), theta);
    }
    price_ = best_price;
    return summary(evaluate());
  }

 private:
  const std::vector<std::int64_t>& limits() const { return rows_.capacity; }
  std::span<const LimitRows::Use> uses_of(std::size_t cell) const {
    const LimitRows::Use* uses = rows_.uses.data();
    return {uses + rows_.first_use[cell], uses + rows_.first_use[cell + 1]};
  }
  std::size_t count() const { return limits().size() + links_.size() + gains_.size(); }

  // ---- what is relaxed ----

  struct Link {
    std::size_t after = 0;            // cell: started by then ...
    std::vector<std::size_t> before;  // ... only if one of these started by then
  };

  void add_links(ActionIndex a) {
    const Problem::Item& item = problem_.items[a];
    const std::vector<int>& starts = presolved_.starts[a];
    for (std::size_t at = 0; at < starts.size(); ++at) {
      const std::size_t cell = first_cell_[a] + at;
      for (const ActionIndex before : item.requires_) {
        const int ready = last_in_time(problem_, presolved_, before, starts[at]);
        const bool same = at + 1 < starts.size() &&
                          last_in_time(problem_, presolved_, before, starts[at + 1]) == ready;
        if (!same)
          links_.push_back({cell, {first_cell_[before] + static_cast<std::size_t>(ready)}});
      }
      for (const auto& alternatives : item.any_of) {
        Link link{cell, {}};
        for (const auto& alternative : alternatives) {
          const int ready = last_in_time(problem_, presolved_, alternative.front(), starts[at]);
          if (ready >= 0)
            link.before.push_back(first_cell_[alternative.front()] +
                                  static_cast<std::size_t>(ready));
        }
        links_.push_back(std::move(link));
      }
    }
  }

  struct Gain {
    PillarIndex pillar = 0;
    int month = 0;
    std::int64_t taken = 0;  // hundredths that are best to have at the present price
  };

  void add_gains() {
    for (PillarIndex p = 0; p < pillar_count; ++p) {
      if (problem_.instance.shortfall[p] == 0) continue;
      for (int month = 0; month < problem_.months; ++month)
        gains_.push_back({p, month, 0});
    }
  }

  // ---- the value at the present prices ----

  // The price of a hundredth on a pillar in a month lies between 0 and the first one's value.
  std::int64_t evaluate() {
    std::int64_t value = 0;
    for (std::size_t r = 0; r < limits().size(); ++r) {
      unit_price_[r] = price_[r] / limits()[r];
      value += unit_price_[r] * limits()[r];
    }
    PerPillar<PerMonth> worth{};  // of having one from a month on; the last is after the end
    for (std::size_t g = 0; g < gains_.size(); ++g)
      value += settle_gain(gains_[g], gain_price(g), worth);
    for (PillarIndex p = 0; p < pillar_count; ++p)
      for (int month = problem_.months - 1; month >= 0; --month)
        worth[p][static_cast<std::size_t>(month)] += worth[p][static_cast<std::size_t>(month) + 1];
    net_.assign(cells_, 0);
    for (std::size_t l = 0; l < links_.size(); ++l) {
      const std::int64_t price = price_[limits().size() + l];
      if (price == 0) continue;
      net_[links_[l].after] -= price;
      for (const std::size_t before : links_[l].before)
        net_[before] += price;
    }
    for (ActionIndex a = 0; a < problem_.action_count; ++a)
      value += choose(a, worth);
    return value;
  }

  std::int64_t gain_price(std::size_t g) const {
    const PillarIndex p = gains_[g].pillar;
    return price_[limits().size() + links_.size() + g] / problem_.instance.shortfall[p];
  }

  // Sells the pillar's gain of the month at the price: max over whole e of w (2Ge - e^2) - price e.
  std::int64_t settle_gain(Gain& gain, std::int64_t price, PerPillar<PerMonth>& worth) {
    const std::int64_t weight = std::int64_t{problem_.instance.weight[gain.pillar]} << price_bits;
    const std::int64_t whole = problem_.instance.shortfall[gain.pillar];
    worth[gain.pillar][static_cast<std::size_t>(gain.month)] = price;
    const auto surplus = [&](std::int64_t e) {
      return weight * (2 * whole * e - e * e) - price * e;
    };
    const std::int64_t near =
        weight == 0 ? 0 : std::clamp<std::int64_t>(whole - price / (2 * weight), 0, whole);
    gain.taken = near;
    for (const std::int64_t e : {near - 1, near + 1})
      if (e >= 0 && e <= whole && surplus(e) > surplus(gain.taken)) gain.taken = e;
    return surplus(gain.taken);
  }

  std::int64_t choose(ActionIndex a, const PerPillar<PerMonth>& worth) {
    const Problem::Item& item = problem_.items[a];
    const std::vector<int>& starts = presolved_.starts[a];
    std::int64_t best = 0;
    chosen_[a] = -1;
    std::int64_t links = 0;
    for (std::size_t at = starts.size(); at-- > 0;) {
      const std::size_t cell = first_cell_[a] + at;
      links += net_[cell];
      const auto finish = static_cast<std::size_t>(std::max(0, starts[at] + item.duration - 1));
      std::int64_t profit = links;
      for (PillarIndex p = 0; p < pillar_count; ++p)
        profit += item.effect[p] * worth[p][finish];
      for (const LimitRows::Use& use : uses_of(cell))
        profit -= unit_price_[use.limit] * use.amount;
      profit_[cell] = profit;
      if (profit <= best && !(item.mandatory && chosen_[a] < 0)) continue;
      best = profit;
      chosen_[a] = static_cast<int>(at);
    }
    return best;
  }

  // A hundredth is worth at first what it is worth in the known plan.
  void begin_at(const Starts& known) {
    for (std::size_t g = 0; g < gains_.size(); ++g) {
      const PillarIndex p = gains_[g].pillar;
      std::int64_t left = problem_.instance.shortfall[p];
      const std::int64_t whole = left;
      for (ActionIndex a = 0; a < known.size(); ++a)
        if (known[a] != not_chosen && known[a] + problem_.items[a].duration - 1 <= gains_[g].month)
          left -= problem_.items[a].effect[p];
      price_[limits().size() + links_.size() + g] =
          (std::int64_t{problem_.instance.weight[p]} << price_bits) * 2 *
          std::max<std::int64_t>(0, left) * whole;
    }
  }

  // ---- better prices ----

  bool started(std::size_t cell, ActionIndex a) const {
    return chosen_[a] >= 0 && first_cell_[a] + static_cast<std::size_t>(chosen_[a]) <= cell;
  }

  // How far each relaxed rule is broken by the present choice, relative to its size.
  void slopes(std::vector<std::int64_t>& slope) {
    std::fill(slope.begin(), slope.end(), 0);
    PerPillar<PerMonth> gained{};
    started_.assign(cells_, 0);
    for (ActionIndex a = 0; a < problem_.action_count; ++a) {
      if (chosen_[a] < 0) continue;
      const std::size_t at = first_cell_[a] + static_cast<std::size_t>(chosen_[a]);
      std::fill(started_.begin() + static_cast<std::ptrdiff_t>(at),
                started_.begin() + static_cast<std::ptrdiff_t>(first_cell_[a + 1]),
                std::uint8_t{1});
      for (const LimitRows::Use& use : uses_of(at))
        slope[use.limit] += use.amount;
      const Problem::Item& item = problem_.items[a];
      const int start = presolved_.starts[a][static_cast<std::size_t>(chosen_[a])];
      for (PillarIndex p = 0; p < pillar_count; ++p)
        gained[p][static_cast<std::size_t>(std::max(0, start + item.duration - 1))] +=
            item.effect[p];
    }
    for (std::size_t r = 0; r < limits().size(); ++r)
      slope[r] = (slope[r] - limits()[r]) * one / limits()[r];
    for (std::size_t l = 0; l < links_.size(); ++l) {
      std::int64_t ready = 0;
      for (const std::size_t before : links_[l].before)
        ready += started_[before];
      slope[limits().size() + l] = (started_[links_[l].after] - ready) * one;
    }
    for (PillarIndex p = 0; p < pillar_count; ++p)
      for (std::size_t month = 1; month < gained[p].size(); ++month)
        gained[p][month] += gained[p][month - 1];
    for (std::size_t g = 0; g < gains_.size(); ++g) {
      const Gain& gain = gains_[g];
      const std::int64_t whole = problem_.instance.shortfall[gain.pillar];
      const std::int64_t have = gained[gain.pillar][static_cast<std::size_t>(gain.month)];
      slope[limits().size() + links_.size() + g] = (gain.taken - have) * one / whole;
    }
  }

  void step(const std::vector<std::int64_t>& slope, std::int64_t distance, std::int64_t theta) {
    std::int64_t norm = 1;
    for (std::size_t r = 0; r < slope.size(); ++r) {
      direction_[r] =
          std::clamp<std::int64_t>(slope[r] + direction_[r] * 7 / 10, -64 * one, 64 * one);
      // A price of nothing that would fall does not count.
      if (price_[r] == 0 && direction_[r] < 0) direction_[r] = 0;
      norm += direction_[r] * direction_[r] / one;
    }
    // Polyak's step: theta (L - known) / |d|^2.
    const std::int64_t length = std::max<std::int64_t>(1, distance / 512 * theta * 16 / norm);
    for (std::size_t r = 0; r < slope.size(); ++r)
      price_[r] = std::max<std::int64_t>(0, price_[r] + direction_[r] * length / 16);
  }

  void count_choices() {
    for (ActionIndex a = 0; a < problem_.action_count; ++a)
      if (chosen_[a] >= 0) ++times_taken_[first_cell_[a] + static_cast<std::size_t>(chosen_[a])];
  }

  Bound summary(std::int64_t value) const {
    const auto rounded = [](std::int64_t scaled) {
      return (scaled + (std::int64_t{1} << price_bits) - 1) >> price_bits;
    };
    Bound bound;
    bound.value = rounded(value);
    bound.with_start.assign(problem_.cost.size(), 0);
    bound.times_taken.assign(problem_.cost.size(), 0);
    bound.without.assign(problem_.action_count, bound.value);
    for (ActionIndex a = 0; a < problem_.action_count; ++a) {
      const std::int64_t best =
          chosen_[a] < 0 ? 0 : profit_[first_cell_[a] + static_cast<std::size_t>(chosen_[a])];
      bound.without[a] = rounded(value - best);
      for (std::size_t at = 0; at < presolved_.starts[a].size(); ++at) {
        const std::size_t row = row_of(problem_.items[a], presolved_.starts[a][at]);
        bound.with_start[row] = rounded(value - best + profit_[first_cell_[a] + at]);
        bound.times_taken[row] = times_taken_[first_cell_[a] + at];
      }
    }
    return bound;
  }

  const Problem& problem_;
  const Presolved& presolved_;
  std::size_t cells_ = 0;                // (action, possible start), in order
  std::vector<std::size_t> first_cell_;  // of an action
  LimitRows rows_;
  std::vector<Link> links_;
  std::vector<Gain> gains_;
  // Of the limits, then the links, then the gains: for the whole limit, the link, the whole
  // shortfall.
  std::vector<std::int64_t> price_;
  std::vector<std::int64_t> direction_;
  std::vector<std::int64_t> unit_price_;  // of one unit of each limit
  std::vector<std::int64_t> net_;         // per cell: prices of links, of having started by then
  std::vector<std::int64_t> profit_;      // per cell
  std::vector<std::int64_t> times_taken_;
  std::vector<int> chosen_;  // index into the possible starts; below 0: left out
  std::vector<std::uint8_t> started_;
};

}  // namespace

Bound bound_of(const Problem& problem, const Presolved& presolved, const Starts& known,
               int rounds) {
  return Relaxation(problem, presolved).run(known, rounds);
}

}  // namespace weerbaar
