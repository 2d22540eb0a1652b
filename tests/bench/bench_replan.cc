// SPDX-License-Identifier: EUPL-1.2
// Twenty small changes of one profile, each planned anew from the plan that was there: how long
// that takes, what it is worth beside a long search from nothing, and how many actions another plan
// asks to move. As a page does it: the catalog is read once, and a change is one of the model.
//   bench_replan PROFILE COLD
// COLD: evaluations of the search from nothing; 0: none, as in WebAssembly, where only time counts.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include "catalog/catalog.h"
#include "planner/instance/input_change.h"
#include "planner/pipeline.h"

namespace {

using namespace weerbaar;

struct Change {
  std::string name;
  std::function<void(Model&)> apply;
};

std::string text_of_file(const char* path) {
  std::string text;
  std::FILE* file = std::fopen(path, "rb");
  if (file == nullptr) return text;
  for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file))
    text += static_cast<char>(c);
  std::fclose(file);
  return text;
}

Change mark(PillarIndex pillar, int by) {
  return {fmt::format("mark of pillar {} {:+d} hundredths", pillar + 1, by),
          [=](Model& model) { model.profile.pillars[pillar].mark += by; }};
}

Change target(PillarIndex pillar, int by) {
  return {fmt::format("target of pillar {} {:+d} hundredths", pillar + 1, by),
          [=](Model& model) { model.profile.pillars[pillar].target += by; }};
}

Change swap(PillarIndex one, PillarIndex other) {
  return {fmt::format("pillars {} and {} change rank", one + 1, other + 1), [=](Model& model) {
            std::swap(model.profile.pillars[one].priority, model.profile.pillars[other].priority);
          }};
}

Change money(int percent) {
  return {fmt::format("{} % of the money", percent), [=](Model& model) {
            for (BudgetLine& line : model.profile.budget) {
              line.one_off = line.one_off * percent / 100;
              line.structural = line.structural * percent / 100;
            }
          }};
}

Change hours(std::size_t role, int percent) {
  return {fmt::format("{} % of the hours of role {}", percent, role + 1), [=](Model& model) {
            Capacity& capacity = model.profile.capacities[role];
            capacity.hours_per_month = capacity.hours_per_month * percent / 100;
            for (Capacity::Change& change : capacity.changes)
              change.hours_per_month = change.hours_per_month * percent / 100;
          }};
}

Change status(const Action& action, StatusWord word) {
  return {fmt::format("{} is {}", action.id, word == StatusWord::decided ? "decided" : "excluded"),
          [=](Model& model) { model = with_status(model, action, word); }};
}

// Of the open actions in the plan, or out of it, the one at this share of the list.
const Action& open_action(const Instance& instance, const Starts& starts, bool chosen,
                          int percent) {
  std::vector<ActionIndex> open;
  for (ActionIndex a = 0; a < starts.size(); ++a)
    if (instance.actions[a].state == ActionState::open && !instance.actions[a].mandatory &&
        contains(starts, a) == chosen)
      open.push_back(a);
  return instance.actions[open.at(open.size() * static_cast<std::size_t>(percent) / 100)];
}

std::vector<Change> changes(const Instance& instance, const Starts& starts) {
  return {mark(0, 50),
          mark(2, -50),
          mark(3, 30),
          mark(5, -30),
          target(1, 50),
          target(4, -50),
          swap(0, 1),
          swap(2, 3),
          swap(4, 5),
          money(80),
          money(95),
          money(110),
          money(130),
          hours(0, 90),
          hours(1, 125),
          hours(2, 80),
          status(open_action(instance, starts, true, 30), StatusWord::excluded),
          status(open_action(instance, starts, true, 70), StatusWord::excluded),
          status(open_action(instance, starts, false, 50), StatusWord::decided),
          {"three months less", [](Model& model) { model.profile.planning.months -= 3; }}};
}

// The horizon ends earlier, so a plan may have months that are there no more; as calendar months
// they are the same.
std::size_t differing(const KnownPlan& one, const KnownPlan& other) {
  const auto lacks = [](const KnownPlan& plan, const KnownPlan::Start& start) {
    return std::none_of(plan.starts.begin(), plan.starts.end(),
                        [&](const KnownPlan::Start& each) { return each.action == start.action; });
  };
  std::size_t count = 0;
  for (const KnownPlan::Start& start : one.starts)
    if (std::find(other.starts.begin(), other.starts.end(), start) == other.starts.end()) ++count;
  for (const KnownPlan::Start& start : other.starts)
    if (lacks(one, start)) ++count;
  return count;
}

KnownPlan known_of(const PlanResult& result) {
  return known_plan(result.instance, starts_of(result.instance, *result.plan));
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) return 2;
  const std::int64_t cold = std::strtoll(words[2], nullptr, 10);
  Loaded loaded = load_and_check(SourceFile{words[1], text_of_file(words[1])}, shipped_catalog());
  const PlanResult begin =
      make_plan(loaded.model, effort_for(default_evaluations), loaded.diagnostics);
  if (!begin.plan) return 1;
  const KnownPlan known = known_of(begin);
  const Starts starts = starts_of(begin.instance, *begin.plan);
  fmt::print(
      "| change | ms | below a long search, % | actions that differ |\n| --- | ---: | ---: | ---: "
      "|\n");
  std::vector<double> times;
  double worst = 0;
  for (const Change& change : changes(begin.instance, starts)) {
    Model model = loaded.model;
    change.apply(model);
    Diagnostics unread;
    const auto from = std::chrono::steady_clock::now();
    const PlanResult warm = make_plan(model, effort_from_known(default_evaluations), unread,
                                      {.known = &known, .freedom = Freedom::when_it_pays});
    const double ms =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - from).count();
    if (!warm.plan || !warm.repairs.empty()) {
      fmt::print("| {} | {:.0f} | no plan | |\n", change.name, ms);
      continue;
    }
    times.push_back(ms);
    std::string below = "-";
    if (cold > 0) {
      const PlanResult best = make_plan(model, effort_for(cold), unread);
      const double percent = 100.0 * static_cast<double>(best.plan->value - warm.plan->value) /
                             static_cast<double>(best.plan->value);
      worst = std::max(worst, percent);
      below = fmt::format("{:.2f}", percent);
    }
    fmt::print("| {} | {:.0f} | {} | {} |\n", change.name, ms, below,
               differing(known, known_of(warm)));
    std::fflush(stdout);
  }
  std::sort(times.begin(), times.end());
  fmt::print("\n{} changes: median {:.0f} ms, worst {:.0f} ms", times.size(),
             times[times.size() / 2], times.back());
  if (cold > 0) fmt::print("; at most {:.2f} % below {} evaluations from nothing", worst, cold);
  fmt::print(".\n");
  return 0;
}
