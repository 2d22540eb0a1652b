// Late acceptance hill climbing (Burke and Bykov, 2017) over genomes, from the best of a few
// priority rules, with restarts from the best plan; then a systematic look at every other start of
// every single action. All comparisons are of integers.
#include "planner/search.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace weerbaar {

namespace {

// SplitMix64 (Steele, Lea and Flood, 2014): the standard library's distributions differ between
// libraries, and the plan may not.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  // 0 .. end - 1; 64 bits wide also where std::size_t is not, or WebAssembly would plan otherwise.
  std::size_t below(std::uint64_t end) { return (next() >> 32U) * end >> 32U; }

 private:
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }

  std::uint64_t state_;
};

// What an action would bring alone, over the whole horizon: the priority rule to begin with.
std::int64_t promise_of(const Problem& problem, const Problem::Item& item) {
  std::int64_t promise = 0;
  for (PillarIndex p = 0; p < pillar_count; ++p) {
    const std::int64_t whole = problem.instance->shortfall[p];
    const std::int64_t left = std::max<std::int64_t>(0, whole - item.effect[p]);
    promise += problem.instance->weight[p] * (whole * whole - left * left);
  }
  return promise;
}

std::int64_t hours_of(const Action& action) {
  return action.hours + action.upkeep_hours + 1;
}
std::int64_t euros_of(const Action& action) {
  return action.one_off + action.structural + 100;
}

class Searcher {
 public:
  Searcher(const Problem& problem, std::int64_t evaluations)
      : problem_(problem), decoder_(problem), random_(20260407), budget_(evaluations) {}

  SearchResult run() {
    for (int rule = 0; rule < 4; ++rule)
      consider(by_rule(rule));
    if (movable().empty()) return result_;
    const std::int64_t reserve = budget_ / 5;  // for the last look around
    constexpr int rounds = 4;
    for (int round = 0; round < rounds; ++round) {
      climb(best_genome_, (budget_ - reserve) * (round + 1) / rounds);
      polish(budget_ - reserve + reserve * (round + 1) / rounds);
    }
    return result_;
  }

 private:
  const Instance& instance() const { return *problem_.instance; }

  std::vector<ActionIndex> movable() const {
    std::vector<ActionIndex> movable;
    for (ActionIndex a = 0; a < problem_.action_count; ++a)
      if (problem_.items[a].open && !problem_.items[a].fixed) movable.push_back(a);
    return movable;
  }

  // Mandatory actions first; then by promise alone, per hour, per euro, or by the earliest start.
  Genome by_rule(int rule) const {
    Genome genome{std::vector<ActionIndex>(problem_.action_count),
                  std::vector<int>(problem_.action_count, 0)};
    std::iota(genome.order.begin(), genome.order.end(), ActionIndex{0});
    const auto key = [&](ActionIndex a) {
      const Problem::Item& item = problem_.items[a];
      const Action& action = instance().actions[a];
      const std::int64_t promise = promise_of(problem_, item);
      switch (rule) {
        case 1:
          return promise / hours_of(action);
        case 2:
          return promise * 100 / euros_of(action);
        case 3:
          return std::int64_t{-item.first};
        default:
          return promise;
      }
    };
    std::stable_sort(genome.order.begin(), genome.order.end(), [&](ActionIndex a, ActionIndex b) {
      if (problem_.items[a].mandatory != problem_.items[b].mandatory)
        return problem_.items[a].mandatory;
      return key(a) > key(b);
    });
    return genome;
  }

  Score consider(const Genome& genome) {
    const Score score = decoder_.decode(genome);
    ++result_.evaluations;
    const bool first = result_.starts.empty();
    const bool tie = !first && score == result_.score && decoder_.starts() != result_.starts &&
                     earlier_sequence(decoder_.starts(), result_.starts);
    if (first || better(score, result_.score) || tie) {
      result_.score = score;
      result_.starts = decoder_.starts();
      best_genome_ = genome;
    }
    return score;
  }

  void climb(const Genome& from, std::int64_t until) {
    constexpr std::size_t history_length = 40;
    const std::vector<ActionIndex> actions = movable();
    Genome current = from;
    Score score = consider(current);
    std::vector<Score> history(history_length, score);
    Genome candidate;
    for (std::size_t step = 0; result_.evaluations < until; ++step) {
      candidate = current;
      mutate(candidate, actions);
      const Score found = consider(candidate);
      Score& past = history[step % history_length];
      if (!better(score, found) || !better(past, found)) {
        std::swap(current, candidate);
        score = found;
      }
      if (better(score, past)) past = score;
    }
  }

  void mutate(Genome& genome, const std::vector<ActionIndex>& actions) {
    const std::size_t kind = random_.below(20);
    const ActionIndex action = actions[random_.below(actions.size())];
    int& from = genome.from[action];
    // Drawn before use: the order in which arguments are evaluated differs between compilers.
    const std::size_t place = random_.below(genome.order.size());
    const std::size_t other = random_.below(genome.order.size());
    if (kind < 11) {
      move(genome, place, other);
    } else if (kind < 15) {
      std::swap(genome.order[place], genome.order[other]);
    } else if (kind < 17) {
      from = from == 0 ? problem_.months : 0;
    } else if (kind < 19) {
      from = random_.below(2) == 0
                 ? 0
                 : static_cast<int>(random_.below(static_cast<std::size_t>(problem_.months)));
    } else {
      // Clearing a few wishes at once lets actions slide back together.
      for (int each = 0; each < 4; ++each)
        genome.from[actions[random_.below(actions.size())]] = 0;
    }
  }

  static void move(Genome& genome, std::size_t from, std::size_t to) {
    const auto at = [&](std::size_t place) {
      return genome.order.begin() + static_cast<std::ptrdiff_t>(place);
    };
    if (from < to)
      std::rotate(at(from), at(from + 1), at(to + 1));
    else
      std::rotate(at(to), at(from), at(from + 1));
  }

  // The best plan as a genome that gives exactly it back: in order of start, waiting for its start.
  Genome exact_genome() const {
    Genome genome{std::vector<ActionIndex>(problem_.action_count), {}};
    std::iota(genome.order.begin(), genome.order.end(), ActionIndex{0});
    for (ActionIndex a = 0; a < problem_.action_count; ++a)
      genome.from.push_back(result_.starts[a] == not_chosen ? problem_.months : result_.starts[a]);
    std::stable_sort(genome.order.begin(), genome.order.end(),
                     [&](ActionIndex a, ActionIndex b) { return genome.from[a] < genome.from[b]; });
    return genome;
  }

  // Tries every other start of every action, and leaving it out, with the rest where it is, until
  // nothing helps or the evaluations are used up. Then lets everything slide to the left once.
  void polish(std::int64_t until) {
    const std::vector<ActionIndex> actions = movable();
    bool improved = true;
    while (improved && result_.evaluations < until) {
      improved = false;
      Genome slid = exact_genome();
      for (int& from : slid.from)
        if (from < problem_.months) from = 0;
      const Score before = result_.score;
      consider(slid);
      for (const ActionIndex a : actions) {
        const Starts known = result_.starts;
        Genome genome = exact_genome();
        const Problem::Item& item = problem_.items[a];
        for (int start = item.first; start <= item.last + 1 && result_.evaluations < until;
             ++start) {
          if (start == known[a]) continue;
          genome.from[a] = start > item.last ? problem_.months : start;
          consider(genome);
        }
        // Without it, what was left out may take its place: another alternative, a rival.
        for (int& from : genome.from)
          if (from >= problem_.months) from = 0;
        genome.from[a] = problem_.months;
        consider(genome);
        improved = improved || result_.starts != known;
      }
      improved = improved || before != result_.score;
    }
  }

  const Problem& problem_;
  Decoder decoder_;
  Random random_;
  std::int64_t budget_;
  Genome best_genome_;
  SearchResult result_;
};

}  // namespace

SearchResult search(const Problem& problem, std::int64_t evaluations) {
  return Searcher(problem, evaluations).run();
}

bool earlier_sequence(const Starts& left, const Starts& right) {
  const auto sequence = [](const Starts& starts) {
    std::vector<std::pair<int, ActionIndex>> pairs;
    for (ActionIndex a = 0; a < starts.size(); ++a)
      if (starts[a] != not_chosen) pairs.emplace_back(starts[a], a);
    std::sort(pairs.begin(), pairs.end());
    return pairs;
  };
  const auto left_pairs = sequence(left);
  const auto right_pairs = sequence(right);
  if (left_pairs.size() != right_pairs.size()) return left_pairs.size() < right_pairs.size();
  return left_pairs < right_pairs;
}

}  // namespace weerbaar
