// SPDX-License-Identifier: EUPL-1.2
#include "planner/search/bound.h"

#include <algorithm>
#include <optional>
#include <span>

#include "planner/search/covers.h"
#include "planner/search/limit_rows.h"
#include "planner/search/schedule.h"
#include "planner/search/signed_sums.h"

namespace weerbaar {

namespace {

// Prices are in units of V / 256; what is asked of a limit, relative to it, in 1/1024.
constexpr int price_bits = 8;
constexpr std::int64_t one = 1024;

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
    add_completions();
    price_.assign(count(), 0);
    direction_.assign(count(), 0);
    unit_price_.assign(limits().size(), 0);
    profit_.resize(cells_);
    chosen_.resize(problem.action_count);
  }

  Bound run(const Starts& known, int rounds) {
    begin();
    const std::int64_t target = value_of(problem_.instance, known) << price_bits;
    std::vector<std::int64_t> best_price = price_;
    std::int64_t best_value = -1;
    std::int64_t theta = 512;  // of 512
    int stalled = 0;
    std::vector<std::int64_t> slope(count());
    Covers covers(rows_, first_cell_);
    LateChoices late{std::vector<int>(cells_), 0};
    for (int round = 0; round < rounds; ++round) {
      const std::int64_t value = evaluate();
      if (best_value < 0 || value < best_value) {
        stalled = best_value >= 0 && best_value - value < best_value / 100000 ? stalled + 1 : 0;
        best_value = value;
        best_price = price_;
      } else if (++stalled >= 10) {
        theta = std::max<std::int64_t>(1, theta * 3 / 4);
        stalled = 0;
        price_ = best_price;
        std::fill(direction_.begin(), direction_.end(), 0);
        evaluate();
      }
      remember_choice(late);
      if (round >= settled) count_choice();
      if (round >= first_covers && round % between_covers == 0 && round < rounds - last_covers) {
        add_covers(covers, late);
        best_price.resize(count(), 0);
        slope.resize(count());
      }
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
  // The prices: of the links, the needs of completions, what is below them, and the limits, where
  // covers are added.
  std::size_t first_need_price() const { return before_.size(); }
  std::size_t first_lower_price() const { return first_need_price() + needs_.size(); }
  std::size_t first_limit_price() const { return first_lower_price() + completions_.size(); }
  std::size_t count() const { return first_limit_price() + limits().size(); }

  static constexpr int settled = 300;  // the prices are near the best from this round on

  void count_choice() {
    const auto months = static_cast<std::size_t>(problem_.months);
    if (++tendency_.rounds == 1) {
      tendency_.starts.resize(problem_.cost.size());
      tendency_.complete.resize(problem_.milestones.size() * months);
    }
    for (ActionIndex a = 0; a < problem_.action_count; ++a) {
      if (chosen_[a] < 0) continue;
      const int start = presolved_.starts[a][static_cast<std::size_t>(chosen_[a])];
      ++tendency_.starts[row_of(problem_.items[a], start)];
    }
    for (const Completion& each : completions_)
      if (each.taken)
        ++tendency_.complete[each.milestone * months + static_cast<std::size_t>(each.month)];
  }

  // ---- what is added on the way ----

  // In rounds. The prices settle a little first, and after the last there is time to use them.
  static constexpr int first_covers = 50;
  static constexpr int between_covers = 25;
  static constexpr int last_covers = 80;

  void remember_choice(LateChoices& late) const {
    for (ActionIndex a = 0; a < problem_.action_count; ++a)
      if (chosen_[a] >= 0) ++late.times[first_cell_[a] + static_cast<std::size_t>(chosen_[a])];
    ++late.rounds;
  }

  // A new row has no price yet, so the value stays what it is.
  void add_covers(Covers& covers, LateChoices& late) {
    const auto limit_prices = price_.begin() + static_cast<std::ptrdiff_t>(first_limit_price());
    if (covers.add(rows_, {limit_prices, price_.end()}, late)) {
      price_.resize(count(), 0);
      direction_.resize(count(), 0);
      unit_price_.resize(limits().size(), 0);
    }
    late = {std::vector<int>(cells_), 0};
  }

  // ---- what is relaxed ----

  void add_links(ActionIndex a) {
    const Problem::Item& item = problem_.items[a];
    const std::vector<int>& starts = presolved_.starts[a];
    for (std::size_t at = 0; at < starts.size(); ++at) {
      const std::size_t cell = first_cell_[a] + at;
      for (const ActionIndex before : item.requires_) {
        const auto ready = in_time(problem_, presolved_, before, starts[at]);
        // The last of a run of equal links implies the others.
        const bool same = at + 1 < starts.size() &&
                          in_time(problem_, presolved_, before, starts[at + 1]) == ready;
        if (same) continue;
        begin_link(cell);
        add_terms(before_, before, ready);
      }
      for (const auto& alternatives : item.any_of) {
        begin_link(cell);
        for (const auto& alternative : alternatives)
          add_terms(before_, alternative.front(),
                    in_time(problem_, presolved_, alternative.front(), starts[at]));
      }
    }
  }

  void begin_link(std::size_t after) {
    after_.push_back(static_cast<std::uint32_t>(after));
    before_.begin();
  }

  void add_terms(SignedSums& sums, ActionIndex action,
                 const std::vector<SignedPlace>& places) const {
    for (const SignedPlace& each : places)
      sums.add({static_cast<std::uint32_t>(first_cell_[action] + each.place), each.sign});
  }

  // A step that is complete at the end of a month: what it needs is finished, and the step below
  // it complete.
  struct Completion {
    MilestoneIndex milestone = 0;
    int month = 0;
    std::size_t first_need = 0;  // into needs_
    std::size_t need_count = 0;
    std::optional<std::size_t> lower;  // a completion in the same month
    bool taken = false;                // it is best to have at the present prices
  };

  void add_completions() {
    std::vector<std::optional<std::size_t>> lower(static_cast<std::size_t>(problem_.months));
    for (MilestoneIndex m = 0; m < problem_.milestones.size(); ++m) {
      const Problem::Milestone& step = problem_.milestones[m];
      for (int month = 0; month < problem_.months; ++month) {
        auto& here = lower[static_cast<std::size_t>(month)];
        const std::optional<std::size_t> below = step.lower ? here : std::nullopt;
        here.reset();
        if (step.lower && !below) continue;
        const Completion completion{m, month, needs_.size(), step.needs.size(), below, false};
        bool possible = true;
        for (const std::vector<ActionIndex>& need : step.needs) {
          needs_.begin();
          for (const ActionIndex a : need)
            add_terms(needs_, a, in_time(problem_, presolved_, a, month + 1));
          possible = possible && !needs_[needs_.size() - 1].empty();
        }
        if (!possible) {
          needs_.shrink_to(completion.first_need);
          continue;
        }
        here = completions_.size();
        completions_.push_back(completion);
      }
    }
  }

  // ---- the value at the present prices ----

  std::int64_t evaluate() {
    std::int64_t value = 0;
    for (std::size_t r = 0; r < limits().size(); ++r) {
      unit_price_[r] = price_[first_limit_price() + r] / limits()[r];
      value += unit_price_[r] * limits()[r];
    }
    net_.assign(cells_, 0);
    for (std::size_t l = 0; l < before_.size(); ++l) {
      const std::int64_t price = price_[l];
      if (price == 0) continue;
      net_[after_[l]] -= price;
      pay(before_[l], price);
    }
    for (std::size_t n = 0; n < needs_.size(); ++n)
      if (price_[first_need_price() + n] != 0) pay(needs_[n], price_[first_need_price() + n]);
    value += settle_completions();
    for (ActionIndex a = 0; a < problem_.action_count; ++a)
      value += choose(a);
    return value;
  }

  void pay(std::span<const SignedCell> cells, std::int64_t price) {
    for (const SignedCell& each : cells)
      net_[each.cell] += each.sign * price;
  }

  // Each completion pays for what it needs, and is paid by the one above it.
  std::int64_t settle_completions() {
    std::int64_t value = 0;
    surplus_.assign(completions_.size(), 0);
    for (std::size_t c = completions_.size(); c-- > 0;) {
      Completion& completion = completions_[c];
      std::int64_t& surplus = surplus_[c];
      surplus += problem_.milestones[completion.milestone].worth << price_bits;
      for (std::size_t n = 0; n < completion.need_count; ++n)
        surplus -= price_[first_need_price() + completion.first_need + n];
      if (completion.lower) {
        const std::int64_t price = price_[first_lower_price() + c];
        surplus -= price;
        surplus_[*completion.lower] += price;
      }
      completion.taken = surplus > 0;
      value += std::max<std::int64_t>(0, surplus);
    }
    return value;
  }

  std::int64_t choose(ActionIndex a) {
    const Problem::Item& item = problem_.items[a];
    const std::vector<int>& starts = presolved_.starts[a];
    std::int64_t best = 0;
    chosen_[a] = -1;
    std::int64_t links = 0;
    for (std::size_t at = starts.size(); at-- > 0;) {
      const std::size_t cell = first_cell_[a] + at;
      links += net_[cell];
      std::int64_t profit = links;
      for (const LimitRows::Use& use : uses_of(cell))
        profit -= unit_price_[use.limit] * use.amount;
      profit_[cell] = profit;
      if (profit <= best && !(item.mandatory && chosen_[a] < 0)) continue;
      best = profit;
      chosen_[a] = static_cast<int>(at);
    }
    return best;
  }

  // What a step is worth is shared at first by what it needs, and the step below it takes its part
  // on.
  void begin() {
    std::vector<std::int64_t> income(completions_.size(), 0);
    for (std::size_t c = completions_.size(); c-- > 0;) {
      const Completion& completion = completions_[c];
      const std::int64_t whole =
          income[c] + (problem_.milestones[completion.milestone].worth << price_bits);
      const auto parts =
          static_cast<std::int64_t>(completion.need_count + (completion.lower ? 1 : 0));
      if (parts == 0) continue;
      for (std::size_t n = 0; n < completion.need_count; ++n)
        price_[first_need_price() + completion.first_need + n] = whole / parts;
      if (!completion.lower) continue;
      price_[first_lower_price() + c] = whole / parts;
      income[*completion.lower] += whole / parts;
    }
  }

  // ---- better prices ----

  // How far each relaxed rule is broken by the present choice, relative to its size.
  void slopes(std::vector<std::int64_t>& slope) {
    std::fill(slope.begin(), slope.end(), 0);
    started_.assign(cells_, 0);
    for (ActionIndex a = 0; a < problem_.action_count; ++a) {
      if (chosen_[a] < 0) continue;
      const std::size_t at = first_cell_[a] + static_cast<std::size_t>(chosen_[a]);
      std::fill(started_.begin() + static_cast<std::ptrdiff_t>(at),
                started_.begin() + static_cast<std::ptrdiff_t>(first_cell_[a + 1]),
                std::uint8_t{1});
      for (const LimitRows::Use& use : uses_of(at))
        slope[first_limit_price() + use.limit] += use.amount;
    }
    for (std::size_t r = 0; r < limits().size(); ++r) {
      std::int64_t& beyond = slope[first_limit_price() + r];
      beyond = (beyond - limits()[r]) * one / limits()[r];
    }
    for (std::size_t l = 0; l < before_.size(); ++l)
      slope[l] = (started_[after_[l]] - ready(before_[l])) * one;
    for (std::size_t c = 0; c < completions_.size(); ++c) {
      const Completion& completion = completions_[c];
      const std::int64_t taken = completion.taken ? 1 : 0;
      for (std::size_t n = completion.first_need; n < completion.first_need + completion.need_count;
           ++n)
        slope[first_need_price() + n] = (taken - ready(needs_[n])) * one;
      if (completion.lower)
        slope[first_lower_price() + c] =
            (taken - (completions_[*completion.lower].taken ? 1 : 0)) * one;
    }
  }

  std::int64_t ready(std::span<const SignedCell> cells) const {
    std::int64_t ready = 0;
    for (const SignedCell& each : cells)
      ready += std::int64_t{each.sign} * started_[each.cell];
    return ready;
  }

  void step(const std::vector<std::int64_t>& slope, std::int64_t distance, std::int64_t theta) {
    std::int64_t norm = 1;
    for (std::size_t r = 0; r < slope.size(); ++r) {
      direction_[r] =
          std::clamp<std::int64_t>(slope[r] + direction_[r] * 9 / 10, -64 * one, 64 * one);
      // A price of nothing that would fall does not count.
      if (price_[r] == 0 && direction_[r] < 0) direction_[r] = 0;
      norm += direction_[r] * direction_[r] / one;
    }
    // Polyak's step: theta (L - known) / |d|^2.
    const std::int64_t length = std::max<std::int64_t>(1, distance / 512 * theta * 16 / norm);
    for (std::size_t r = 0; r < slope.size(); ++r)
      price_[r] = std::max<std::int64_t>(0, price_[r] + direction_[r] * length / 16);
  }

  Bound summary(std::int64_t value) const {
    const auto rounded = [](std::int64_t scaled) {
      return (scaled + (std::int64_t{1} << price_bits) - 1) >> price_bits;
    };
    Bound bound;
    bound.value = rounded(value);
    bound.tendency = tendency_;
    bound.with_start.assign(problem_.cost.size(), 0);
    for (ActionIndex a = 0; a < problem_.action_count; ++a) {
      const std::int64_t best =
          chosen_[a] < 0 ? 0 : profit_[first_cell_[a] + static_cast<std::size_t>(chosen_[a])];
      for (std::size_t at = 0; at < presolved_.starts[a].size(); ++at) {
        const std::size_t row = row_of(problem_.items[a], presolved_.starts[a][at]);
        bound.with_start[row] = rounded(value - best + profit_[first_cell_[a] + at]);
      }
    }
    return bound;
  }

  const Problem& problem_;
  const Presolved& presolved_;
  std::size_t cells_ = 0;                // (action, possible start), in order
  std::vector<std::size_t> first_cell_;  // of an action
  LimitRows rows_;
  // The links: a cell is started by then only if one of its sum is.
  std::vector<std::uint32_t> after_;
  SignedSums before_;
  std::vector<Completion> completions_;  // of each milestone, month by month
  SignedSums needs_;                     // of the completions
  std::vector<std::int64_t> surplus_;    // of each completion
  std::vector<std::int64_t> price_;      // of each relaxed rule; of a limit, for the whole of it
  std::vector<std::int64_t> direction_;
  std::vector<std::int64_t> unit_price_;  // of one unit of each limit
  std::vector<std::int64_t> net_;         // per cell: prices of links, of having started by then
  std::vector<std::int64_t> profit_;      // per cell
  std::vector<int> chosen_;               // index into the possible starts; below 0: left out
  std::vector<std::uint8_t> started_;
  Tendency tendency_;
};

}  // namespace

Bound bound_of(const Problem& problem, const Presolved& presolved, const Starts& known,
               int rounds) {
  return Relaxation(problem, presolved).run(known, rounds);
}

Presolved worth_trying(const Problem& problem, const Presolved& presolved, const Bound& bound,
                       std::int64_t value) {
  Presolved left = presolved;
  for (ActionIndex a = 0; a < problem.action_count; ++a) {
    std::vector<int>& starts = left.starts[a];
    const auto hopeless = [&](int start) {
      return bound.with_start[row_of(problem.items[a], start)] < value;
    };
    starts.erase(std::remove_if(starts.begin(), starts.end(), hopeless), starts.end());
  }
  return left;
}

}  // namespace weerbaar
