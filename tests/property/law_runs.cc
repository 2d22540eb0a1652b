// SPDX-License-Identifier: EUPL-1.2
#include "law_runs.h"

#include <algorithm>

namespace weerbaar::testing {

namespace {

constexpr int longest_of_all = 1200;  // a hundred years: what is not done then never is

// The k-th part, from 0, of a sum that is spread over so many months.
std::int64_t part(std::int64_t sum, std::int64_t months, std::int64_t k) {
  return sum / months + (k < sum % months ? 1 : 0);
}

// Every role with a line is there, and long enough for its hours.
bool is_long_enough(const Model& model, const LawPeople& people, const LawAction& action, int start,
                    int length) {
  for (const Work& work : action.work) {
    if (!people.has_line(work.role)) continue;
    std::int64_t months = 0;
    std::int64_t least = 0;
    for (int month = start; month < start + length; ++month) {
      if (!people.is_there(work.role, month)) continue;
      const std::int64_t hours = people.hours(work.role, month);
      least = months == 0 ? hours : std::min(least, hours);
      ++months;
    }
    if (months == 0) return false;
    if (action.exact_duration) continue;
    const auto& steering = model.profile.steering;
    std::int64_t room = least * 3 / 4;
    if (steering && steering->role == work.role) room -= steering->hours;
    room = std::max<std::int64_t>(1, room);
    if (months < (work.hours + room - 1) / room) return false;
  }
  return true;
}

class RunMaker {
 public:
  RunMaker(const Model& model, const LawTown& town, const LawAction& action)
      : model_(model), town_(town), action_(action), people_(model) {}

  std::optional<LawRun> make(int start) {
    const bool running = action_.state == LawState::running;
    if (!running && !may_start(start)) return std::nullopt;
    const int longest = running ? longest_of_all : town_.months - start;
    const auto length = length_by_law(model_, action_, start, longest);
    if (!length) return std::nullopt;
    run_.start = start;
    run_.length = *length;
    if (!running && action_.deadline && run_.finish() > *action_.deadline) return std::nullopt;
    run_.one_off.assign(static_cast<std::size_t>(year_count(town_)), 0);
    run_.starts = {start};
    if (!add_repeats()) return std::nullopt;
    for (const int each : run_.starts)
      add_one(each);
    add_after();
    return std::move(run_);
  }

 private:
  bool may_start(int start) const {
    if (start < 0 || start < action_.earliest) return false;
    if (action_.fixed_start) return start == *action_.fixed_start;
    if (action_.start_months.empty()) return true;
    const int calendar_month = (town_.start + start).in_year() + 1;
    return std::find(action_.start_months.begin(), action_.start_months.end(), calendar_month) !=
           action_.start_months.end();
  }

  // Every smallest multiple of `herhaal_maanden` that is not shorter than a run, as long as the
  // whole run fits the horizon.
  bool add_repeats() {
    if (action_.repeat == 0) return true;
    const int apart = (run_.length + action_.repeat - 1) / action_.repeat * action_.repeat;
    for (int at = run_.start + apart; at + run_.length <= town_.months; at += apart) {
      // "A run in which a role that has hours in it is never there cannot be."
      for (const Work& work : action_.work)
        if (people_.has_line(work.role) && months_there(work.role, at).empty()) return false;
      run_.starts.push_back(at);
    }
    return true;
  }

  std::vector<int> months_there(RoleIndex role, int start) const {
    std::vector<int> months;
    for (int month = start; month < start + run_.length; ++month)
      if (people_.is_there(role, month)) months.push_back(month);
    return months;
  }

  void add_hours(RoleIndex role, bool apart, int month, std::int64_t hours) {
    if (month >= 0 && month < town_.months && hours > 0)
      run_.hours.push_back({role, apart, month, hours});
  }

  void add_one(int start) {
    for (const Work& work : action_.work) {
      if (!people_.has_line(work.role)) continue;
      const std::vector<int> months = months_there(work.role, start);
      for (std::size_t k = 0; k < months.size(); ++k)
        add_hours(work.role, false, months[k],
                  part(work.hours, static_cast<std::int64_t>(months.size()),
                       static_cast<std::int64_t>(k)));
    }
    if (const auto& steering = model_.profile.steering) {
      const bool apart = !people_.has_line(steering->role);
      for (int month = start; month < start + run_.length; ++month)
        if (apart || people_.is_there(steering->role, month))
          add_hours(steering->role, apart, month, steering->hours);
    }
    // READING: what a run costs after the horizon is nobody's concern, also in its last calendar
    // year; and so for the structural money of what is finished after it.
    for (int k = 0; k < run_.length; ++k) {
      const int month = start + k;
      if (month < 0 || month >= town_.months) continue;
      const std::int64_t euros = part(action_.one_off, run_.length, k);
      run_.one_off[static_cast<std::size_t>(year_of(town_, month))] += euros;
      run_.total_cost += euros;
    }
  }

  // What follows once the first run is finished.
  void add_after() {
    run_.committed_from =
        run_.finish() < town_.months ? year_of(town_, run_.finish()) : year_count(town_);
    for (int month = std::max(0, run_.finish() + 1); month < town_.months; ++month) {
      const int in_year = (town_.start + month).in_year();
      run_.total_cost += part(action_.structural, 12, in_year);
      if (people_.has_line(action_.owner) && people_.is_there(action_.owner, month))
        add_hours(action_.owner, false, month, part(action_.upkeep, 12, in_year));
    }
  }

  const Model& model_;
  const LawTown& town_;
  const LawAction& action_;
  LawPeople people_;
  LawRun run_;
};

}  // namespace

const Capacity* LawPeople::line_of(RoleIndex role) const {
  for (const Capacity& line : model_.profile.capacities)
    if (line.role == role) return &line;
  return nullptr;
}

std::int64_t LawPeople::hours(RoleIndex role, int month) const {
  const Capacity& line = *line_of(role);
  const Month here = model_.profile.planning.start + std::max(0, month);
  std::int64_t hours = line.hours_per_month;
  for (const Capacity::Change& change : line.changes)
    if (change.from <= here) hours = change.hours_per_month;
  return std::max<std::int64_t>(0, hours - line.occupied);
}

bool LawPeople::is_there(RoleIndex role, int month) const {
  const Capacity* line = line_of(role);
  if (line == nullptr || month < 0) return true;
  const Month here = model_.profile.planning.start + month;
  const auto has = [](const auto& list, const auto& one) {
    return std::find(list.begin(), list.end(), one) != list.end();
  };
  return hours(role, month) > 0 && !has(line->absent, here) &&
         !has(line->absent_every_year, here.in_year() + 1);
}

std::optional<int> length_by_law(const Model& model, const LawAction& action, int start,
                                 int longest) {
  const LawPeople people(model);
  const int last = action.exact_duration ? std::min(longest, action.duration) : longest;
  for (int length = action.duration; length <= last; ++length)
    if (is_long_enough(model, people, action, start, length)) return length;
  return std::nullopt;
}

std::optional<LawRun> run_by_law(const Model& model, const LawTown& town, const LawAction& action,
                                 int start) {
  return RunMaker(model, town, action).make(start);
}

int year_of(const LawTown& town, int month) {
  return (town.start + month).year() - town.start.year();
}

int year_count(const LawTown& town) {
  return year_of(town, town.months - 1) + 1;
}

}  // namespace weerbaar::testing
