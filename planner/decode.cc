#include "planner/decode.h"

#include <algorithm>
#include <array>

namespace weerbaar {

bool better(const Score& left, const Score& right) {
  if (left.missing != right.missing) return left.missing < right.missing;
  if (left.value != right.value) return left.value > right.value;
  return left.cost < right.cost;
}

Decoder::Decoder(const Problem& problem)
    : problem_(problem),
      starts_(problem.action_count, not_chosen),
      ledger_(problem),
      failed_(problem.action_count),
      visiting_(problem.action_count),
      position_(problem.action_count) {
  placed_.reserve(problem.action_count);
}

Score Decoder::decode(const Genome& genome) {
  ledger_.clear();
  std::fill(starts_.begin(), starts_.end(), not_chosen);
  std::fill(failed_.begin(), failed_.end(), std::uint8_t{0});
  placed_.clear();
  for (std::size_t at = 0; at < genome.order.size(); ++at)
    position_[genome.order[at]] = at;

  // What has its own start takes its room first: nothing may stand in its way.
  for (ActionIndex a = 0; a < problem_.action_count; ++a)
    if (problem_.items[a].fixed && problem_.items[a].open) place(a, 0);
  for (ActionIndex a = 0; a < problem_.action_count; ++a)
    if (problem_.items[a].fixed)
      for (const auto& alternatives : problem_.items[a].any_of)
        satisfy(alternatives, genome);
  for (const ActionIndex a : genome.order) {
    const Problem::Item& item = problem_.items[a];
    // An action without gain is placed only for the sake of one that waits for it.
    if (!item.open || starts_[a] != not_chosen || !(item.gainful || item.mandatory)) continue;
    const std::size_t mark = placed_.size();
    if (place_with_prerequisites(a, genome)) continue;
    failed_[a] = 1;
    undo_to(mark);
  }
  return score();
}

bool Decoder::place_with_prerequisites(ActionIndex action, const Genome& genome) {
  if (starts_[action] != not_chosen) return true;
  const Problem::Item& item = problem_.items[action];
  if (!item.open || failed_[action] != 0 || visiting_[action] != 0) return false;
  if (genome.from[action] > item.last && !item.mandatory) return false;
  if (excluded(item)) return false;
  visiting_[action] = 1;
  bool ready = true;
  for (const ActionIndex before : item.requires_)
    ready = ready && place_with_prerequisites(before, genome);
  for (const auto& alternatives : item.any_of)
    ready = ready && satisfy(alternatives, genome);
  visiting_[action] = 0;
  // Again, because one of its own alternatives may be what it does not go together with.
  return ready && !excluded(item) && place(action, genome.from[action]);
}

bool Decoder::excluded(const Problem::Item& item) const {
  return std::any_of(item.excludes.begin(), item.excludes.end(),
                     [&](ActionIndex other) { return starts_[other] != not_chosen; });
}

// One alternative that stands already, else the first that can be placed, in the genome's order.
bool Decoder::satisfy(const std::vector<std::vector<ActionIndex>>& alternatives,
                      const Genome& genome) {
  const auto stands = [&](const std::vector<ActionIndex>& alternative) {
    return std::all_of(alternative.begin(), alternative.end(),
                       [&](ActionIndex a) { return starts_[a] != not_chosen; });
  };
  if (std::any_of(alternatives.begin(), alternatives.end(), stands)) return true;
  std::array<bool, 16> tried{};
  const std::size_t count = std::min(alternatives.size(), tried.size());
  for (std::size_t round = 0; round < count; ++round) {
    std::size_t next = count;
    for (std::size_t each = 0; each < count; ++each)
      if (!tried[each] && (next == count || position_[alternatives[each].front()] <
                                                position_[alternatives[next].front()]))
        next = each;
    tried[next] = true;
    const std::size_t mark = placed_.size();
    const bool done =
        std::all_of(alternatives[next].begin(), alternatives[next].end(),
                    [&](ActionIndex a) { return place_with_prerequisites(a, genome); });
    if (done) return true;
    undo_to(mark);
  }
  return false;
}

bool Decoder::place(ActionIndex action, int from) {
  const Problem::Item& item = problem_.items[action];
  // A wish to wait beyond the last possible start is no reason to fail what must be there.
  const int wish = item.mandatory && from > item.last ? item.first : from;
  const int earliest = item.fixed
                           ? item.first
                           : std::max({item.first, wish, ready_month(problem_, starts_, action)});
  for (int start = earliest; start <= item.last; ++start) {
    if (!fits(action, start)) continue;
    ledger_.book(action, start);
    starts_[action] = start;
    placed_.push_back(action);
    return true;
  }
  return false;
}

bool Decoder::fits(ActionIndex action, int start) const {
  return ledger_.hours_fit(action, start) && ledger_.one_off(action, start).amount == 0 &&
         ledger_.structural(action, start).amount == 0;
}

void Decoder::undo_to(std::size_t mark) {
  for (; placed_.size() > mark; placed_.pop_back()) {
    ledger_.unbook(placed_.back(), starts_[placed_.back()]);
    starts_[placed_.back()] = not_chosen;
  }
}

Score Decoder::score() const {
  Score score;
  for (ActionIndex a = 0; a < problem_.action_count; ++a) {
    const Problem::Item& item = problem_.items[a];
    if (starts_[a] != not_chosen) {
      score.cost += problem_.cost[row_of(item, starts_[a])];
      if (item.fixed && ready_month(problem_, starts_, a) > std::max(0, starts_[a]))
        ++score.missing;
    } else if (item.mandatory) {
      ++score.missing;
    }
  }
  score.value = value_of(*problem_.instance, starts_);
  return score;
}

std::int64_t value_of(const Instance& instance, const Starts& starts) {
  std::int64_t value = 0;
  std::array<std::array<int, pillar_count>, 128>
      gained{};  // by month of finishing; max_months < 128
  for (ActionIndex a = 0; a < starts.size(); ++a) {
    if (starts[a] == not_chosen) continue;
    const Action& action = instance.actions[a];
    auto& month = gained[static_cast<std::size_t>(std::max(0, starts[a] + action.duration - 1))];
    for (PillarIndex p = 0; p < pillar_count; ++p)
      month[p] += action.effect[p];
  }
  for (PillarIndex p = 0; p < pillar_count; ++p) {
    const std::int64_t whole = instance.shortfall[p];
    std::int64_t left = whole;
    std::int64_t sum = 0;
    for (int month = 0; month < instance.months; ++month) {
      left = std::max<std::int64_t>(0, left - gained[static_cast<std::size_t>(month)][p]);
      sum += whole * whole - left * left;
    }
    value += instance.weight[p] * sum;
  }
  return value;
}

}  // namespace weerbaar
