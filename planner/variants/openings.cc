// SPDX-License-Identifier: EUPL-1.2
#include "planner/variants/openings.h"

#include <algorithm>
#include <utility>

#include "planner/instance/marks.h"

namespace weerbaar {

namespace {

using Question = OpeningQuestion;

Model model_with(const Question& question, const Places& places) {
  Model model = question.model;
  for (const Probe& probe : places)
    model = with_change(model, instance_of(model), probe.change);
  return model;
}

Instance instance_with(const Question& question, const Places& places) {
  return instance_of(model_with(question, places));
}

bool has_action(const Question& question, const Solved& solved) {
  return solved.possibility == Possibility::possible &&
         contains(solved.found.starts, question.action);
}

bool lets_it_in(const Question& question, const Instance& instance) {
  return has_action(question,
                    solve(instance, question.quick, &question.present, question.next_watcher()));
}

Solved plan_from_nothing(const Question& question, const Places& places) {
  return solve(instance_with(question, places), question.full, nullptr, question.next_watcher());
}

// In steps; 0: not with up to `limit` of them.
std::int64_t least_of(const Question& question, const Model& base, const Probe& probe,
                      std::int64_t limit) {
  const Instance of_base = instance_of(base);
  return least_steps(probe.typical / probe.step, limit, [&](std::int64_t steps) {
    InputChange change = probe.change;
    change.amount = steps * probe.step;
    return lets_it_in(question, instance_of(with_change(base, of_base, change)));
  });
}

Opening opening_of(const Question& question, const Places& places, const Starts& starts) {
  const Model model = model_with(question, places);
  const Instance instance = instance_of(model);
  Opening opening{.shift = shift_between(question.present, starts),
                  .marks = marks_after(model, instance, starts),
                  .present_marks = marks_after(model, instance, question.present)};
  for (const Probe& probe : places)
    opening.changes.push_back(probe.change);
  if (instance.months == question.instance.months) {
    opening.present_value = value_of(instance, question.present);
    opening.loss = opening.present_value - value_of(instance, starts);
  }
  std::vector<ActionIndex>& in = opening.shift.in;
  in.erase(std::find(in.begin(), in.end(), question.action));
  return opening;
}

// Of several together those that can be left out, one by one, are not asked.
Opening with_what_is_needed(const Question& question, Places places, Starts starts) {
  for (std::size_t at = places.size(); at-- > 0 && places.size() > 1;) {
    Places others = places;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(at));
    Solved solved = plan_from_nothing(question, others);
    if (!has_action(question, solved)) continue;
    places = std::move(others);
    starts = std::move(solved.found.starts);
    at = places.size();
  }
  return opening_of(question, places, starts);
}

// It counts only when a plan from nothing has the action too. Where the least that the quick search
// found is not enough for that, half as much again and so on.
std::optional<Opening> confirmed(const Question& question, Places places) {
  constexpr int most_tries = 3;
  Probe& last = places.back();
  for (int tried = 0; tried < most_tries; ++tried) {
    Solved solved = plan_from_nothing(question, places);
    if (has_action(question, solved))
      return with_what_is_needed(question, std::move(places), std::move(solved.found.starts));
    const bool grows = last.change.kind != ChangeKind::steering;
    if (!grows || last.change.amount == 0) return std::nullopt;
    last.change.amount += (last.change.amount / last.step + 1) / 2 * last.step;
    if (last.change.kind == ChangeKind::horizon && last.change.amount > last.most)
      return std::nullopt;
  }
  return std::nullopt;
}

// How many times the amount is paid or worked.
std::int64_t times_paid(const Question& question, const InputChange& change) {
  if (change.kind == ChangeKind::horizon) return 1;
  const auto count = static_cast<std::int64_t>(change.last_year - change.first_year + 1);
  return change.kind == ChangeKind::hours ? months_of(question.instance, change) : count;
}

// About what is asked of it, or the most that can help.
bool lets_it_in_at_all(const Question& question, Probe widest) {
  for (const std::int64_t amount : {widest.typical, widest.most}) {
    widest.change.amount = (amount / widest.step + 1) * widest.step;
    if (lets_it_in(question, instance_with(question, {widest}))) return true;
  }
  return false;
}

}  // namespace

std::vector<ActionIndex> missing_chain(const OpeningQuestion& question) {
  const std::vector<Action>& actions = question.instance.actions;
  std::vector<ActionIndex> chain = {question.action};
  for (std::size_t at = 0; at < chain.size(); ++at)
    for (const ActionIndex before : actions[chain[at]].requires_)
      if (actions[before].state != ActionState::finished && !contains(question.present, before) &&
          std::find(chain.begin(), chain.end(), before) == chain.end())
        chain.push_back(before);
  return chain;
}

std::optional<Opening> opening_in(const OpeningQuestion& question, const Places& places) {
  if (places.size() > 1 && !lets_it_in_at_all(question, places.back())) return std::nullopt;
  std::optional<Probe> best;
  for (Probe probe : places) {
    std::int64_t limit = std::max<std::int64_t>(1, probe.most / probe.step);  // steps
    if (best) {
      const std::int64_t total = times_paid(question, best->change) * best->change.amount;
      limit = std::min(limit, (total - 1) / (times_paid(question, probe.change) * probe.step));
    }
    const std::int64_t steps = least_of(question, question.model, probe, limit);
    if (steps == 0) continue;
    probe.change.amount = steps * probe.step;
    best = probe;
  }
  return best ? confirmed(question, {*best}) : std::nullopt;
}

std::optional<Opening> opening_by_less_steering(const OpeningQuestion& question) {
  for (std::int64_t hours = question.instance.steering.hours; hours-- > 0;) {
    const Places places = {{{.kind = ChangeKind::steering, .amount = hours}, 1, 0, 0}};
    if (lets_it_in(question, instance_with(question, places))) return confirmed(question, places);
  }
  return std::nullopt;
}

std::optional<Opening> opening_by_carrying_over(const OpeningQuestion& question, LabelIndex label) {
  const std::vector<bool>& carries = question.instance.money[label].carries;
  if (std::find(carries.begin(), carries.end(), false) == carries.end()) return std::nullopt;
  const Places places = {{{.kind = ChangeKind::carry_over, .label = label}, 1, 0, 0}};
  return lets_it_in(question, instance_with(question, places)) ? confirmed(question, places)
                                                               : std::nullopt;
}

OpeningTogether opening_together(const OpeningQuestion& question,
                                 const std::vector<Places>& kinds) {
  Places all;
  for (const Places& kind : kinds)
    all.push_back(kind.back());
  const auto enough_with = [&](std::int64_t Probe::* amount) {
    for (Probe& probe : all)
      probe.change.amount = (probe.*amount / probe.step + 1) * probe.step;
    return lets_it_in(question, instance_with(question, all));
  };
  if (all.empty() || (!enough_with(&Probe::typical) && !enough_with(&Probe::most))) return {};
  for (std::size_t at = all.size(); at-- > 0;) {
    Places others = all;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(at));
    const Model base = model_with(question, others);
    if (lets_it_in(question, instance_of(base))) {
      all = std::move(others);
      continue;
    }
    const std::int64_t steps =
        least_of(question, base, all[at], all[at].change.amount / all[at].step);
    if (steps > 0) all[at].change.amount = steps * all[at].step;
  }
  return {true, all.empty() ? std::nullopt : confirmed(question, all)};
}

std::optional<Opening> opening_by_admitting(const OpeningQuestion& question,
                                            const std::vector<Starts>& known) {
  const Places admit = {{{.kind = ChangeKind::admit, .action = question.action}, 1, 0, 0}};
  const SearchResult best = planned_well(build_problem(instance_with(question, admit)), known,
                                         question.quick, question.full, question.next_watcher);
  if (!best.is_plan() || !contains(best.starts, question.action)) return std::nullopt;
  return opening_of(question, admit, best.starts);
}

}  // namespace weerbaar
