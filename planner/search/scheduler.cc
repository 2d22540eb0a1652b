#include "planner/search/scheduler.h"

#include <algorithm>
#include <numeric>

namespace weerbaar {

Scheduler::Scheduler(const Problem& problem, const StartGuide* guide, Random* random)
    : problem_(problem),
      guide_(guide),
      random_(random),
      waits_(problem.action_count),
      of_resource_(problem.resource_count),
      preferred_(problem.action_count),
      visiting_(problem.action_count) {
  std::iota(preferred_.begin(), preferred_.end(), std::size_t{0});
  for (const Problem::Milestone& step : problem.milestones)
    for (const std::vector<ActionIndex>& need : step.needs)
      if (need.size() > 1) alternative_.insert(alternative_.end(), need.begin(), need.end());
  for (ActionIndex a = 0; a < problem.action_count; ++a) {
    const Problem::Item& item = problem.items[a];
    for (const ActionIndex before : item.requires_)
      waits_[before].push_back(a);
    for (const Alternatives& alternatives : item.any_of)
      for (const auto& alternative : alternatives) {
        alternative_.push_back(alternative.front());
        for (const ActionIndex before : alternative)
          if (waits_[before].empty() || waits_[before].back() != a) waits_[before].push_back(a);
      }
    if (!item.open) continue;
    if (item.fixed) fixed_.push_back(a);
    for (const ResourceIndex r : item.resources)
      if (!item.fixed) of_resource_[r].push_back(a);
    if (!item.fixed && !item.mandatory) droppable_.push_back(a);
  }
}

void Scheduler::place_fixed(Schedule& schedule) {
  for (const ActionIndex a : fixed_)
    schedule.put(a, problem_.items[a].first);
  for (const ActionIndex a : fixed_)
    for (const Alternatives& alternatives : problem_.items[a].any_of)
      satisfy(schedule, alternatives, StartRule::earliest);
}

bool Scheduler::insert(Schedule& schedule, ActionIndex action, StartRule rule) {
  placed_.clear();
  if (insert_with_prerequisites(schedule, action, rule)) return true;
  undo_to(schedule, 0);
  return false;
}

bool Scheduler::insert_from(Schedule& schedule, ActionIndex action, int from) {
  wishing_ = action;
  wish_ = from;
  const bool done = insert(schedule, action);
  wish_ = not_chosen;
  return done;
}

bool Scheduler::complete(Schedule& schedule, MilestoneIndex milestone, StartRule rule) {
  placed_.clear();
  if (complete_from_below(schedule, milestone, rule)) return true;
  undo_to(schedule, 0);
  return false;
}

bool Scheduler::complete_from_below(Schedule& schedule, MilestoneIndex milestone, StartRule rule) {
  const Problem::Milestone& step = problem_.milestones[milestone];
  if (schedule.complete(milestone)) return true;
  if (step.lower && !complete_from_below(schedule, *step.lower, rule)) return false;
  for (const std::vector<ActionIndex>& need : step.needs) {
    if (schedule.satisfied(need)) continue;
    if (need.size() == 1) {
      if (!insert_with_prerequisites(schedule, need.front(), rule)) return false;
      continue;
    }
    Alternatives alternatives;
    for (const ActionIndex a : need)
      alternatives.push_back({a});
    if (!satisfy(schedule, alternatives, rule)) return false;
  }
  return schedule.complete(milestone);
}

bool Scheduler::insert_with_prerequisites(Schedule& schedule, ActionIndex action, StartRule rule) {
  if (schedule.has(action)) return true;
  const Problem::Item& item = problem_.items[action];
  if (!item.open || visiting_[action] != 0 || excluded(schedule, action)) return false;
  visiting_[action] = 1;
  bool ready = true;
  for (const ActionIndex before : item.requires_)
    ready = ready && insert_with_prerequisites(schedule, before, rule);
  for (const Alternatives& alternatives : item.any_of)
    ready = ready && satisfy(schedule, alternatives, rule);
  visiting_[action] = 0;
  // Again, because one of its own alternatives may be what it does not go together with.
  return ready && !excluded(schedule, action) && place(schedule, action, rule);
}

bool Scheduler::excluded(const Schedule& schedule, ActionIndex action) const {
  const std::vector<ActionIndex>& rivals = problem_.items[action].excludes;
  return std::any_of(rivals.begin(), rivals.end(),
                     [&](ActionIndex rival) { return schedule.has(rival); });
}

// One alternative that stands already, else the first that can be placed, in order of preference.
bool Scheduler::satisfy(Schedule& schedule, const Alternatives& alternatives, StartRule rule) {
  const auto stands = [&](const std::vector<ActionIndex>& alternative) {
    return std::all_of(alternative.begin(), alternative.end(),
                       [&](ActionIndex a) { return schedule.has(a); });
  };
  if (std::any_of(alternatives.begin(), alternatives.end(), stands)) return true;
  const std::size_t none = alternatives.size();
  for (std::size_t each = preferred_after(alternatives, none); each != none;
       each = preferred_after(alternatives, each)) {
    const std::size_t mark = placed_.size();
    const bool done =
        std::all_of(alternatives[each].begin(), alternatives[each].end(),
                    [&](ActionIndex a) { return insert_with_prerequisites(schedule, a, rule); });
    if (done) return true;
    undo_to(schedule, mark);
  }
  return false;
}

// The alternative next in order of preference, ties as written; after none, the first. None: there
// is no other.
std::size_t Scheduler::preferred_after(const Alternatives& alternatives, std::size_t last) const {
  const std::size_t none = alternatives.size();
  const auto before = [&](std::size_t one, std::size_t other) {
    const std::size_t left = preferred_[alternatives[one].front()];
    const std::size_t right = preferred_[alternatives[other].front()];
    return left < right || (left == right && one < other);
  };
  std::size_t next = none;
  for (std::size_t each = 0; each < none; ++each)
    if ((last == none || before(last, each)) && (next == none || before(each, next))) next = each;
  return next;
}

bool Scheduler::place(Schedule& schedule, ActionIndex action, StartRule rule) {
  const Problem::Item& item = problem_.items[action];
  const int earliest = std::max(item.first, ready_month(problem_, schedule.starts(), action));
  const int start = choose_start(schedule, action, earliest, rule);
  if (start > item.last) return false;
  schedule.put(action, start);
  placed_.push_back(action);
  return true;
}

// Past the action's last start when it fits nowhere.
int Scheduler::choose_start(const Schedule& schedule, ActionIndex action, int earliest,
                            StartRule rule) {
  if (wishing_ == action && wish_ > earliest) {
    const int start = schedule.first_fit(action, wish_);
    if (start <= problem_.items[action].last) return start;
  }
  if (rule == StartRule::promising) {
    for (const int start : guide_->most_promising_first(action))
      if (start >= earliest && schedule.fits(action, start)) return start;
    return problem_.items[action].last + 1;
  }
  if (rule == StartRule::drawn) {
    const int drawn = guide_->drawn(action, *random_);
    if (drawn > earliest) {
      const int start = schedule.first_fit(action, drawn);
      if (start <= problem_.items[action].last) return start;
    }
  }
  return schedule.first_fit(action, earliest);
}

void Scheduler::undo_to(Schedule& schedule, std::size_t mark) {
  // Making room may have ejected one of them already.
  for (; placed_.size() > mark; placed_.pop_back())
    if (schedule.has(placed_.back())) schedule.take(placed_.back());
}

void Scheduler::eject(Schedule& schedule, ActionIndex action, std::vector<ActionIndex>& gone) {
  if (!schedule.has(action) || problem_.items[action].fixed) return;
  schedule.take(action);
  gone.push_back(action);
  for (const ActionIndex after : waits_[action])
    if (schedule.has(after) && !schedule.ready(after)) eject(schedule, after, gone);
}

bool Scheduler::force(Schedule& schedule, ActionIndex action, int start,
                      std::vector<ActionIndex>& gone) {
  const Problem::Item& item = problem_.items[action];
  for (const ActionIndex rival : item.excludes)
    eject(schedule, rival, gone);
  eject(schedule, action, gone);
  placed_.clear();
  bool ready = !excluded(schedule, action);
  visiting_[action] = 1;
  for (const ActionIndex before : item.requires_)
    ready = ready && insert_with_prerequisites(schedule, before, StartRule::earliest);
  for (const Alternatives& alternatives : item.any_of)
    ready = ready && satisfy(schedule, alternatives, StartRule::earliest);
  visiting_[action] = 0;
  int at = std::max({start, item.first, ready_month(problem_, schedule.starts(), action)});
  while (at <= item.last && length_at(problem_, action, at) == 0)
    ++at;
  if (!ready || at > item.last || excluded(schedule, action) ||
      !make_room(schedule, action, at, gone)) {
    undo_to(schedule, 0);
    return false;
  }
  schedule.put(action, at);
  return true;
}

// Ejects actions that ask for what is short until it fits; never what the action itself waits for.
bool Scheduler::make_room(Schedule& schedule, ActionIndex action, int start,
                          std::vector<ActionIndex>& gone) {
  while (!schedule.fits(action, start)) {
    find_those_in_the_way(schedule, action, start);
    if (in_the_way_.empty()) return false;
    ActionIndex out = in_the_way_[random_->below(in_the_way_.size())];
    const ActionIndex other = in_the_way_[random_->below(in_the_way_.size())];
    if (guide_->bound_of(other, schedule.starts()[other]) <
        guide_->bound_of(out, schedule.starts()[out]))
      out = other;
    eject(schedule, out, gone);
    if (ready_month(problem_, schedule.starts(), action) > start) return false;
  }
  return true;
}

// Those that ask for the first thing that is short: hours in a month, else money in a year.
void Scheduler::find_those_in_the_way(const Schedule& schedule, ActionIndex action, int start) {
  in_the_way_.clear();
  const auto add_if = [&](ActionIndex a, const auto& asks) {
    if (schedule.has(a) && !problem_.items[a].fixed && asks(schedule.starts()[a]))
      in_the_way_.push_back(a);
  };
  if (!schedule.ledger().hours_fit(action, start)) {
    const Ledger::Shortage worst = schedule.ledger().hours(action, start);
    for (const ActionIndex a : of_resource_[worst.resource])
      add_if(a, [&](int at) { return hours_asked(a, at, worst.resource, worst.where) > 0; });
    return;
  }
  const Ledger::Shortage one_off = schedule.ledger().one_off(action, start);
  const bool once = one_off.amount > 0;
  const std::size_t year = once ? one_off.where : schedule.ledger().structural(action, start).where;
  const std::vector<std::int64_t>& table = once ? problem_.one_off : problem_.structural;
  // Money spent in a year before may have been carried over to it.
  const std::size_t from = once ? 0 : year;
  for (ActionIndex a = 0; a < problem_.action_count; ++a)
    add_if(a, [&](int at) {
      const std::size_t row = row_of(problem_.items[a], at);
      const auto years = table.begin() + static_cast<std::ptrdiff_t>(row * problem_.years);
      return std::any_of(years + static_cast<std::ptrdiff_t>(from),
                         years + static_cast<std::ptrdiff_t>(year) + 1,
                         [](std::int64_t euros) { return euros > 0; });
    });
}

std::int32_t Scheduler::hours_asked(ActionIndex action, int start, ResourceIndex resource,
                                    std::size_t month) const {
  const Problem::Item& item = problem_.items[action];
  for (std::size_t place = 0; place < item.resources.size(); ++place)
    if (item.resources[place] == resource) return hours_row(problem_, item, start, place)[month];
  return 0;
}

void Scheduler::change_preferences() {
  if (alternative_.empty()) return;
  const ActionIndex one = alternative_[random_->below(alternative_.size())];
  const ActionIndex other = alternative_[random_->below(alternative_.size())];
  std::swap(preferred_[one], preferred_[other]);
}

void Scheduler::drop_idle(Schedule& schedule) {
  bool dropped = true;
  while (dropped) {
    dropped = false;
    for (const ActionIndex a : droppable_) {
      if (!schedule.has(a) || !schedule.idle(a)) continue;
      const int start = schedule.starts()[a];
      schedule.take(a);
      const auto misses_it = [&](ActionIndex after) {
        return schedule.has(after) && !schedule.ready(after);
      };
      if (std::any_of(waits_[a].begin(), waits_[a].end(), misses_it))
        schedule.put(a, start);
      else
        dropped = true;
    }
  }
}

void Scheduler::shift_left(Schedule& schedule, ResourceIndex resource, ActionIndex except) {
  present_.clear();
  for (const ActionIndex a : of_resource_[resource])
    if (schedule.has(a) && a != except) present_.push_back(a);
  std::sort(present_.begin(), present_.end(), [&](ActionIndex a, ActionIndex b) {
    const int left = schedule.starts()[a];
    const int right = schedule.starts()[b];
    return left != right ? left < right : a < b;
  });
  for (const ActionIndex a : present_) {
    const int now = schedule.starts()[a];
    const int earliest =
        std::max(problem_.items[a].first, ready_month(problem_, schedule.starts(), a));
    if (earliest >= now) continue;
    // An earlier start may finish later, past a month of absence, and what waits for it stays.
    const int finish = finish_at(problem_, a, now);
    schedule.take(a);
    const int start = std::min(now, schedule.first_fit(a, earliest));
    schedule.put(a, finish_at(problem_, a, start) <= finish ? start : now);
  }
}

}  // namespace weerbaar
