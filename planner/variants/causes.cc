// SPDX-License-Identifier: EUPL-1.2
#include "planner/variants/causes.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "model/check.h"
#include "planner/instance/action_graph.h"
#include "planner/search/as_plan.h"
#include "planner/search/solve.h"
#include "planner/variants/replan.h"
#include "planner/variants/watch_plans.h"

namespace weerbaar {

namespace {

constexpr std::ptrdiff_t most_catalog_steps = 12;  // more of them are one change
// Inputs that are tried on the way; what is left then is one change. A try reads a municipality.
constexpr int most_tries = 400;

struct Town {
  Model model;
  Instance instance;
};

// None: something is wrong in it.
std::optional<Town> town_of(const Document& document) {
  Diagnostics diagnostics;
  Town town;
  town.model = check(document, diagnostics);
  if (!diagnostics.ok()) return std::nullopt;
  town.instance = build_instance(town.model, diagnostics);
  if (!diagnostics.ok() || !find_loops(precedence_graph(town.instance)).empty())
    return std::nullopt;
  return town;
}

// ---- the steps ---------------------------------------------------------------------------------

using Differences = std::vector<InputDifference>;

Document with(Document document, const Differences& differences, const Document& becomes) {
  for (const InputDifference& each : differences)
    apply(each, becomes, document);
  return document;
}

class Steps {
 public:
  Steps(const Document& was, const Document& becomes)
      : becomes_(becomes), now_(was), left_(input_differences(was, becomes)) {}

  std::vector<ChangeStep> find() {
    take_large_catalog();
    // What cannot be changed by itself, nor with one other, waits until more is changed.
    for (std::size_t at = 0; at < left_.size() && tries_ < most_tries;) {
      if (take({left_[at]}) || take_with_one(at))
        at = 0;
      else
        ++at;
    }
    if (!left_.empty()) add(std::exchange(left_, {}), becomes_);
    // What is left is the order in which things are written.
    if (steps_.empty()) return steps_;
    steps_.back().document = becomes_;
    return std::move(steps_);
  }

 private:
  void add(Differences differences, Document document) {
    now_ = document;
    steps_.push_back({std::move(differences), std::move(document)});
  }

  // Changes them together, when that makes an input that is right.
  bool take(const Differences& differences) {
    Document document = with(now_, differences, becomes_);
    ++tries_;
    if (!town_of(document)) return false;
    std::erase_if(left_, [&](const InputDifference& each) {
      return std::any_of(differences.begin(), differences.end(), [&](const InputDifference& other) {
        return each.in_catalog == other.in_catalog && each.table == other.table &&
               each.keys == other.keys && each.id == other.id;
      });
    });
    add(differences, std::move(document));
    return true;
  }

  // With one other, or with all others of one part.
  bool take_with_one(std::size_t at) {
    const InputDifference difference = left_[at];
    for (std::size_t other = at + 1; other < left_.size() && tries_ < most_tries; ++other)
      if (take({difference, left_[other]})) return true;
    for (std::size_t other = at + 1; other < left_.size() && tries_ < most_tries; ++other) {
      Differences together = {difference};
      for (std::size_t each = at + 1; each < left_.size(); ++each)
        if (left_[each].part == left_[other].part) together.push_back(left_[each]);
      if (together.size() > 2 && take(together)) return true;
    }
    return false;
  }

  void take_large_catalog() {
    Differences catalog;
    std::copy_if(left_.begin(), left_.end(), std::back_inserter(catalog),
                 [](const InputDifference& each) { return each.in_catalog; });
    if (std::ssize(catalog) > most_catalog_steps) take(catalog);
  }

  const Document& becomes_;
  Document now_;
  Differences left_;
  int tries_ = 0;
  std::vector<ChangeStep> steps_;
};

// ---- the kind of a cause -----------------------------------------------------------------------

enum class Direction { less, more, other };

// Of figures that may be longer in one of the two.
Direction direction_of(const std::vector<std::int64_t>& was,
                       const std::vector<std::int64_t>& becomes) {
  bool less = false;
  bool more = false;
  for (std::size_t at = 0; at < std::max(was.size(), becomes.size()); ++at) {
    const std::int64_t before = at < was.size() ? was[at] : 0;
    const std::int64_t after = at < becomes.size() ? becomes[at] : 0;
    less = less || after < before;
    more = more || after > before;
  }
  if (less == more) return Direction::other;
  return less ? Direction::less : Direction::more;
}

std::vector<std::int64_t> money_of(const Instance& instance, const std::string& label) {
  std::vector<std::int64_t> euros;
  for (LabelIndex at = 0; at < instance.labels.size(); ++at)
    if (instance.labels[at] == label)
      for (const auto* line : {&instance.money[at].one_off, &instance.money[at].structural})
        euros.insert(euros.end(), line->begin(), line->end());
  return euros;
}

std::vector<std::int64_t> hours_of(const Town& town, const std::string& role) {
  for (RoleIndex at = 0; at < town.instance.capacity.size(); ++at)
    if (town.model.catalog.roles[at].id == role && town.instance.capacity[at])
      return *town.instance.capacity[at];
  return {};
}

CauseKind kind_of(const InputDifference& difference, const Town& was, const Town& becomes) {
  const auto by = [](Direction direction, CauseKind less, CauseKind more, CauseKind other) {
    return direction == Direction::less ? less : direction == Direction::more ? more : other;
  };
  switch (difference.part) {
    case InputPart::dates:
      return CauseKind::dates;
    case InputPart::facts:
      return CauseKind::facts;
    case InputPart::catalog:
      return CauseKind::catalog;
    case InputPart::marks:
      return CauseKind::mark;
    case InputPart::targets:
      return CauseKind::target;
    case InputPart::priorities:
      return CauseKind::priority;
    case InputPart::decisions:
      return CauseKind::decision;
    case InputPart::people:
      return by(direction_of(hours_of(was, difference.id), hours_of(becomes, difference.id)),
                CauseKind::people_less, CauseKind::people_more, CauseKind::people_other);
    case InputPart::money:
      return by(direction_of(money_of(was.instance, difference.id),
                             money_of(becomes.instance, difference.id)),
                CauseKind::money_less, CauseKind::money_more, CauseKind::money_other);
    case InputPart::other:
      break;
  }
  return CauseKind::other;
}

// ---- planning again ----------------------------------------------------------------------------

// Where all of it ends. On the way there a plan that is only nearly as good is no answer: what a
// later change takes away would be told of an earlier one.
struct Destination {
  const KnownPlan& plan;
  bool reached = false;  // all changes have been made
};

// None: what must be there does not fit, or no plan was found.
std::optional<Starts> next_plan(const Town& town, const KnownPlan& before,
                                const Destination& destination, const Effort& effort,
                                const Watcher& watcher) {
  const Problem problem = build_problem(town.instance);
  const Earlier earlier = earlier_plan(town.instance, before);
  const SearchResult kept = kept_of(problem, earlier);
  const SearchResult near_last = kept_of(problem, earlier_plan(town.instance, destination.plan));
  SearchResult best = solve(problem, effort, &earlier.begin, watcher).found;
  for (const SearchResult* other : {&near_last, &kept})
    if (!best.is_plan() || better(other->score, best.score)) best = *other;
  if (!is_plan(problem, best.starts)) return std::nullopt;
  const bool keeps = kept.is_plan() && !pays(best.score.value, kept.score.value);
  if (keeps && known_plan(town.instance, kept.starts) == before) return kept.starts;
  // It changes anyway, so where it goes is where all of it ends, when that is as good.
  const bool as_good = destination.reached ? !pays(best.score.value, near_last.score.value)
                                           : near_last.score.value >= best.score.value;
  const bool leads_there =
      near_last.is_plan() && as_good && (!keeps || near_last.score.value >= kept.score.value);
  if (leads_there) return near_last.starts;
  return keeps ? kept.starts : best.starts;
}

// As if this were the whole of the difference. None: what must be there does not fit.
std::optional<Starts> plan_alone(const Town& town, const KnownPlan& was, const Effort& effort,
                                 const Watcher& watcher) {
  const Problem problem = build_problem(town.instance);
  const Earlier earlier = earlier_plan(town.instance, was);
  const Solved solved = solve(problem, effort, &earlier.begin, watcher);
  if (solved.possibility != Possibility::possible) return std::nullopt;
  return go_on(town.model, problem, earlier, solved.found, Freedom::when_it_pays).found.starts;
}

// A town on the way from Was to Wordt, with its plan.
struct Place {
  Town town;
  Starts starts;
};

KnownPlan plan_at(const Place& place) {
  return known_plan(place.town.instance, place.starts);
}

PlanFacts facts_at(const Place& place) {
  return facts_of(place.town.model, place.town.instance, place.starts);
}

std::int64_t value_at(const Place& place) {
  return value_of(place.town.instance, place.starts);
}

// A plan is worth the same in both: they differ in means or decisions, and not in what a step is
// worth.
bool same_worth(const Instance& one, const Instance& other) {
  return std::equal(one.ladders.begin(), one.ladders.end(), other.ladders.begin(),
                    other.ladders.end(),
                    [](const Ladder& left, const Ladder& right) {
                      return left.block == right.block && left.entry == right.entry &&
                             std::equal(left.steps.begin(), left.steps.end(), right.steps.begin(),
                                        right.steps.end(), [](const Step& here, const Step& there) {
                                          return here.worth == there.worth;
                                        });
                    }) &&
         one.start == other.start && one.months == other.months;
}

std::optional<WasBecomes<std::int64_t>> worth_of(const Place& was, const Place& becomes) {
  if (!same_worth(was.town.instance, becomes.town.instance)) return std::nullopt;
  return WasBecomes<std::int64_t>{value_at(was), value_at(becomes)};
}

// What was possible before a change already is no effect of that change: from the last place back
// to the second, each takes the plan of the next one where that is better. The first is given.
void take_what_was_possible(std::vector<Place>& way) {
  for (std::size_t at = way.size() - 1; at > 1; --at) {
    Place& before = way[at - 1];
    const Problem problem = build_problem(before.town.instance);
    const SearchResult next =
        kept_of(problem, earlier_plan(before.town.instance, plan_at(way[at])));
    if (next.is_plan() && better(next.score, as_plan(problem, before.starts).score))
      before.starts = next.starts;
  }
}

}  // namespace

std::vector<ChangeStep> change_steps(const Document& was, const Document& becomes) {
  return Steps(was, becomes).find();
}

Causes find_causes(const PlannedInput& was, const PlannedInput& becomes, const CauseEffort& effort,
                   const Watcher& watcher) {
  const std::vector<ChangeStep> steps = change_steps(was.document, becomes.document);
  Causes result;
  const bool several = steps.size() > 1;
  // That of Was, one for each change in its turn, and one alone.
  const std::size_t plans_in_all = steps.empty() ? 0 : 1 + (several ? 2 : 1) * steps.size();
  std::size_t done = 0;

  const auto next_place = [&](Town town, const Place& before, bool reached) {
    std::optional<Place> next;
    auto starts = next_plan(town, plan_at(before), {becomes.plan, reached}, effort.in_turn,
                            among_plans(watcher, done++, plans_in_all));
    if (starts) next = Place{std::move(town), std::move(*starts)};
    return next;
  };

  Town begin = *town_of(was.document);
  Starts begin_starts = starts_of(begin.instance, was.plan);
  std::vector<Place> way = {{std::move(begin), std::move(begin_starts)}};
  const PlanFacts first = facts_at(way.front());
  // Was there a plan that is clearly better all along? Then that is no difference of the input.
  if (!steps.empty()) {
    auto all_along = next_place(way.front().town, way.front(), false);
    way.push_back(all_along ? std::move(*all_along) : way.front());
  }
  const bool begins_at_was = way.back().starts == way.front().starts;
  std::vector<Cause> causes;
  std::vector<std::optional<Place>> alone(steps.size());
  for (std::size_t s = 0; s < steps.size(); ++s) {
    const ChangeStep& step = steps[s];
    Town next = *town_of(step.document);
    Cause& cause =
        causes.emplace_back(Cause{.kind = kind_of(step.differences.front(), way.back().town, next),
                                  .differences = step.differences});
    if (auto town = several ? town_of(with(was.document, step.differences, becomes.document))
                            : std::nullopt) {
      auto only =
          plan_alone(*town, was.plan, effort.alone, among_plans(watcher, done++, plans_in_all));
      if (only) alone[s] = Place{std::move(*town), std::move(*only)};
    }
    // The first in its turn is the first alone.
    const bool is_alone = s == 0 && begins_at_was && alone[s];
    auto place =
        is_alone ? alone[s] : next_place(std::move(next), way.back(), s + 1 == steps.size());
    cause.possible = place.has_value();
    if (place) way.push_back(std::move(*place));
  }
  Town end = *town_of(becomes.document);
  Starts end_starts = starts_of(end.instance, becomes.plan);
  way.push_back({std::move(end), std::move(end_starts)});
  take_what_was_possible(way);

  std::size_t at = 0;
  PlanFacts before = first;
  const auto take_effect = [&](Cause& cause) {
    PlanFacts after = facts_at(way[++at]);
    cause.effect = compare(before, after);
    before = std::move(after);
    if (cause.kind != CauseKind::search) cause.value = worth_of(way[at - 1], way[at]);
  };
  const auto add_search = [&] {
    Cause cause{.kind = CauseKind::search};
    take_effect(cause);
    if (!says_nothing(cause.effect)) result.causes.push_back(std::move(cause));
  };
  if (!steps.empty()) add_search();
  for (std::size_t s = 0; s < causes.size(); ++s) {
    Cause& cause = causes[s];
    if (cause.possible) take_effect(cause);
    // What was found later for the same input holds for it alone as well.
    if (s == 0 && begins_at_was && cause.possible && alone[s]) alone[s] = way[at];
    if (alone[s]) {
      cause.alone = compare(first, facts_at(*alone[s]));
      cause.value_alone = worth_of(way.front(), *alone[s]);
    }
    result.causes.push_back(std::move(cause));
  }
  add_search();
  return result;
}

}  // namespace weerbaar
