// SPDX-License-Identifier: EUPL-1.2
#include "planner/variants/what_if.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <utility>

#include "model/format.h"
#include "planner/instance/marks.h"
#include "planner/variants/openings.h"

namespace weerbaar {

namespace {

constexpr int longest_wait = 24;  // months that the end may move
// About how many plans it takes for one kind of means: as counted in the examples.
constexpr std::size_t plans_a_kind = 5;

// `instance`: that by which both are measured.
std::optional<Counterplan> compared(const Model& model, const Instance& instance,
                                    const Starts& present, ActionIndex action,
                                    const Solved& other) {
  if (other.possibility != Possibility::possible) return std::nullopt;
  const std::int64_t value = value_of(instance, present);
  Counterplan counterplan{action,
                          value,
                          value - value_of(instance, other.found.starts),
                          shift_between(present, other.found.starts),
                          marks_after(model, instance, other.found.starts),
                          marks_after(model, instance, present)};
  for (std::vector<ActionIndex>* list : {&counterplan.shift.in, &counterplan.shift.out})
    list->erase(std::remove(list->begin(), list->end(), action), list->end());
  return counterplan;
}

bool is_for(const Instance& instance, const InputChange& change, const Shortage& shortage) {
  switch (shortage.means) {
    case Shortage::Means::one_off:
      return change.kind == ChangeKind::one_off || change.kind == ChangeKind::carry_over;
    case Shortage::Means::structural:
      return change.kind == ChangeKind::structural;
    case Shortage::Means::hours:
      return (change.kind == ChangeKind::hours && change.role == shortage.role) ||
             (change.kind == ChangeKind::steering && shortage.role == instance.steering.role);
  }
  return false;
}

class OpeningSearch {
 public:
  OpeningSearch(const Model& model, const Instance& instance, const Starts& present,
                ActionIndex action, const std::vector<Shortage>& shortages,
                const Attempts& attempts)
      : shortages_(shortages),
        attempts_(attempts),
        question_{model, instance, present, action, attempts.quick, attempts.full, [this] {
                    return next_watcher();
                  }} {
    result_.action = action;
  }

  WhatIf run() {
    if (is_excluded()) {
      decide_for_it();
      std::vector<Starts> known = {question_.present};
      if (result_.forced) known.push_back(forced_);
      add({opening_by_admitting(question_, known)});
    } else {
      seek_means();
    }
    result_.plans = static_cast<int>(plans_);
    return std::move(result_);
  }

 private:
  using Found = std::optional<Opening>;
  struct Question {
    std::size_t plans = 1;  // about how many it takes
    std::function<Found()> ask;
  };

  bool is_excluded() const {
    return question_.instance.actions[question_.action].state == ActionState::excluded;
  }

  // Where nothing is said to be short, anything may be.
  bool is_short(const InputChange& change) const {
    return shortages_.empty() ||
           std::any_of(shortages_.begin(), shortages_.end(), [&](const Shortage& each) {
             return is_for(question_.instance, change, each);
           });
  }

  // Where plans are made side by side, those that are begun but one count as done.
  Watcher next_watcher() {
    ++plans_;
    if (!attempts_.watcher) return {};
    return [this](Progress progress) {
      const std::size_t done = plans_ - 1;
      progress.plans_done += done;
      progress.plans_in_all = std::max(done + 1, expected_plans_);
      return attempts_.watcher(progress);
    };
  }

  void add(std::vector<Found> found) {
    for (Found& each : found)
      if (each) result_.openings.push_back(std::move(*each));
  }

  // First what is short, and beside it what deciding for it costs and a later end.
  void seek_means() {
    const std::vector<ActionIndex> chain = missing_chain(question_);
    const std::vector<Places> kinds = places_of_means(question_.instance, chain);
    std::vector<Question> first = {{1,
                                    [this] {
                                      decide_for_it();
                                      return Found();
                                    }},
                                   {plans_a_kind, [this] { return by_later_end(); }}};
    std::vector<Question> others;
    const auto put = [&](const InputChange& change, Question question) {
      (is_short(change) ? first : others).push_back(std::move(question));
    };
    for (const LabelIndex label : labels_of(chain))
      put({.kind = ChangeKind::carry_over},
          {1, [this, label] { return opening_by_carrying_over(question_, label); }});
    put({.kind = ChangeKind::steering},
        {1, [this] { return opening_by_less_steering(question_); }});
    for (const Places& kind : kinds)
      put(kind.back().change,
          {plans_a_kind, [this, &kind] { return opening_in(question_, kind); }});

    std::vector<Found> found = answers_to(first);
    Found later_end = std::move(found[1]);
    found.erase(found.begin(), found.begin() + 2);
    const auto is_found = [](const Found& each) { return each.has_value(); };
    if (std::none_of(found.begin(), found.end(), is_found)) found = answers_to(others);
    add(std::move(found));
    add({std::move(later_end)});
    if (!result_.openings.empty()) return;
    OpeningTogether together = opening_together(question_, kinds);
    result_.not_found_at_all = !together.is_found_with_plenty;
    add({std::move(together.least)});
  }

  // In the order of the questions, in whichever order they are asked.
  std::vector<Found> answers_to(const std::vector<Question>& questions) {
    expected_plans_ = plans_;
    for (const Question& each : questions)
      expected_plans_ += each.plans;
    std::vector<Found> found(questions.size());
    attempts_.do_all(questions.size(), [&](std::size_t at) { found[at] = questions[at].ask(); });
    return found;
  }

  // The general line, and those that pay what is missing.
  std::vector<LabelIndex> labels_of(const std::vector<ActionIndex>& chain) const {
    std::vector<LabelIndex> labels = {0};
    for (const ActionIndex a : chain)
      if (const auto& label = question_.instance.actions[a].label) labels.push_back(*label);
    std::sort(labels.begin(), labels.end());
    labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
    return labels;
  }

  Found by_later_end() const {
    const std::int64_t most =
        std::min<std::int64_t>(longest_wait, max_months - question_.instance.months);
    if (most <= 0) return std::nullopt;
    return opening_in(question_, {{{.kind = ChangeKind::horizon}, 1, most, most / 2}});
  }

  // What it excludes is worth nothing to the instance as it is: so measured by the other one.
  void decide_for_it() {
    const Instance decided = instance_of(with_status(
        question_.model, question_.instance.actions[question_.action], StatusWord::decided));
    const Solved solved = plan_decided(decided);
    result_.with_it = solved.possibility;
    result_.forced = compared(question_.model, is_excluded() ? decided : question_.instance,
                              question_.present, question_.action, solved);
    if (result_.forced) forced_ = solved.found.starts;
  }

  // Without the exclusion all that hangs on it becomes possible too, and a plan that leans on that
  // is far from the present one: so a search from nothing as well.
  Solved plan_decided(const Instance& decided) {
    const Effort& full = question_.full;
    Solved from_present =
        solve(decided, effort_beside_known(full.evaluations), &question_.present, next_watcher());
    if (!is_excluded()) return from_present;
    Solved from_nothing = solve(decided, full, nullptr, next_watcher());
    if (from_present.possibility != Possibility::possible) return from_nothing;
    if (from_nothing.possibility == Possibility::possible)
      take_if_better(build_problem(decided), from_nothing.found.starts, from_present.found);
    return from_present;
  }

  const std::vector<Shortage>& shortages_;
  const Attempts& attempts_;
  OpeningQuestion question_;
  std::atomic<std::size_t> plans_ = 0;  // begun so far, perhaps side by side
  std::size_t expected_plans_ = plans_an_action;
  Starts forced_;  // the plan with the action decided, where there is one
  WhatIf result_;
};

}  // namespace

WhatIf what_would_let_in(const Model& model, const Instance& instance, const Starts& present,
                         ActionIndex action, const std::vector<Shortage>& shortages,
                         const Attempts& attempts) {
  return OpeningSearch(model, instance, present, action, shortages, attempts).run();
}

std::optional<Counterplan> plan_without(const Model& model, const Instance& instance,
                                        const Starts& present, ActionIndex action,
                                        const Effort& effort, const Watcher& watcher) {
  if (instance.actions[action].mandatory) return std::nullopt;
  // Not by the status of the profile, after which other steps count: searched and measured alike.
  Instance without = instance;
  without.actions[action].state = ActionState::excluded;
  return compared(model, instance, present, action, solve(without, effort, &present, watcher));
}

}  // namespace weerbaar
