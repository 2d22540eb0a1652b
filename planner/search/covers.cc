// SPDX-License-Identifier: EUPL-1.2
#include "planner/search/covers.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace weerbaar {

Covers::Covers(const LimitRows& rows, const std::vector<std::size_t>& first_cell) {
  for (const std::int64_t capacity : rows.capacity)
    rows_.push_back({capacity, {}});
  for (std::size_t a = 0; a + 1 < first_cell.size(); ++a)
    for (std::size_t cell = first_cell[a]; cell < first_cell[a + 1]; ++cell) {
      action_of_.push_back(a);
      for (std::size_t at = rows.first_use[cell]; at < rows.first_use[cell + 1]; ++at)
        rows_[rows.uses[at].limit].uses.push_back({cell, rows.uses[at].amount});
    }
}

bool Covers::add(LimitRows& rows, const std::vector<std::int64_t>& price,
                 const LateChoices& choices) {
  std::vector<std::vector<LimitRows::Use>> added(action_of_.size());  // [cell]
  const std::size_t before = rows.capacity.size();
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    if (price[r] == 0) continue;
    const std::vector<Member> cover = cover_of(rows_[r], choices);
    if (cover.size() < 2) continue;
    const Row row{static_cast<std::int64_t>(cover.size()) - 1, lifted(rows_[r], cover)};
    const auto limit = static_cast<std::uint32_t>(rows.capacity.size());
    for (const Use& use : row.uses)
      added[use.cell].push_back({limit, static_cast<std::int32_t>(use.amount)});
    rows.capacity.push_back(row.capacity);
  }
  if (rows.capacity.size() == before) return false;
  LimitRows all;
  for (std::size_t cell = 0; cell < added.size(); ++cell) {
    all.first_use.push_back(all.uses.size());
    const auto from = rows.uses.begin();
    all.uses.insert(all.uses.end(), from + static_cast<std::ptrdiff_t>(rows.first_use[cell]),
                    from + static_cast<std::ptrdiff_t>(rows.first_use[cell + 1]));
    all.uses.insert(all.uses.end(), added[cell].begin(), added[cell].end());
  }
  all.first_use.push_back(all.uses.size());
  rows.uses = std::move(all.uses);
  rows.first_use = std::move(all.first_use);
  return true;
}

// Takes what was chosen most often for what it asks, until it is too much together; then leaves out
// what it can do without. None when the choices hardly break it.
std::vector<Covers::Member> Covers::cover_of(const Row& row, const LateChoices& choices) const {
  std::vector<Member> members;
  for (const Use& use : row.uses) {
    const int times = choices.times[use.cell];
    if (times == 0) continue;
    const std::size_t action = action_of_[use.cell];
    if (members.empty() || members.back().action != action) members.push_back({action, use.amount});
    members.back().amount = std::min(members.back().amount, use.amount);
    members.back().times += times;
  }
  const auto missed = [&](const Member& member) {
    return static_cast<std::int64_t>(choices.rounds - member.times);
  };
  std::stable_sort(members.begin(), members.end(), [&](const Member& a, const Member& b) {
    return missed(a) * b.amount < missed(b) * a.amount;
  });
  std::int64_t asked = 0;
  std::size_t count = 0;
  while (count < members.size() && asked <= row.capacity)
    asked += members[count++].amount;
  if (asked <= row.capacity) return {};
  members.resize(count);
  std::sort(members.begin(), members.end(), [](const Member& a, const Member& b) {
    return std::pair(a.times, a.action) < std::pair(b.times, b.action);
  });
  std::vector<Member> cover;
  for (const Member& member : members)
    if (asked - member.amount > row.capacity)
      asked -= member.amount;
    else
      cover.push_back(member);
  // All of the cover together miss less than one plan, but for a fiftieth.
  const std::int64_t all_missed =
      std::accumulate(cover.begin(), cover.end(), std::int64_t{0},
                      [&](std::int64_t sum, const Member& member) { return sum + missed(member); });
  if (50 * all_missed > std::int64_t{49} * choices.rounds) return {};
  return cover;
}

// What each cell counts for in the row of the cover; at most one less than its size may be there.
std::vector<Covers::Use> Covers::lifted(const Row& row, std::vector<Member> cover) const {
  std::sort(cover.begin(), cover.end(), [](const Member& a, const Member& b) {
    return std::pair(-a.amount, a.action) < std::pair(-b.amount, b.action);
  });
  std::vector<std::int64_t> largest;  // [h]: of the h + 1 largest together
  std::vector<std::int64_t> asks(action_of_.empty() ? 0 : action_of_.back() + 1);  // of members
  for (const Member& member : cover) {
    largest.push_back((largest.empty() ? 0 : largest.back()) + member.amount);
    asks[member.action] = member.amount;
  }
  std::vector<Use> uses;
  for (const Use& use : row.uses) {
    const std::int64_t member_asks = asks[action_of_[use.cell]];
    const std::int64_t counts =
        member_asks > 0
            ? std::int64_t{use.amount >= member_asks}
            : std::upper_bound(largest.begin(), largest.end(), use.amount) - largest.begin();
    if (counts > 0) uses.push_back({use.cell, counts});
  }
  return uses;
}

}  // namespace weerbaar
