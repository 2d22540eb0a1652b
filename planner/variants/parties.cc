// SPDX-License-Identifier: EUPL-1.2
#include "planner/variants/parties.h"

#include <algorithm>
#include <numeric>

#include "planner/search/as_plan.h"
#include "planner/variants/party_weights.h"
#include "planner/variants/planned_well.h"
#include "planner/variants/watch_plans.h"
#include "planner/variants/wishes.h"

namespace weerbaar {

namespace {

// The municipality under some weights and wishes, and the best plan known for it.
struct Case {
  Problem problem;
  SearchResult best;
};

void take_common(const Model& model, const Instance& instance, Starts common,
                 PartiesResult& result) {
  result.common = std::move(common);
  for (PartyIndex p = 0; p < result.parties.size(); ++p)
    result.parties[p].value_of_common = value_of(
        weighed(instance, model.catalog, own_weights(model.profile.parties[p])), result.common);
}

class PartyComparison {
 public:
  PartyComparison(const Model& model, const Instance& instance, const Starts& present,
                  bool by_seats, const Effort& quick, const Effort& full, const Watcher& watcher)
      : model_(model), instance_(instance), quick_(quick), full_(full), watcher_(watcher) {
    result_.by_seats = by_seats;
    result_.present = present;
    result_.wishes = wishes_of(model, instance, present);
    found_.push_back(present);
  }

  PartiesResult run() {
    const std::vector<Party>& parties = model_.profile.parties;
    const std::vector<std::int64_t> weights = party_weights(model_.profile, result_.by_seats);
    for (PartyIndex p = 0; p < parties.size(); ++p) {
      PartyPlan& plan = result_.parties.emplace_back();
      plan.weight = weights[p];
      plan.fit = fit_wishes(instance_, result_.wishes, p, result_.present, quick_);
      plan_party(parties[p], plan);
    }
    result_.fit = fit_wishes(instance_, result_.wishes, std::nullopt, result_.present, quick_);
    Case common = made_well(result_.fit.binds, result_.fit.plan,
                            common_weights(model_.profile, result_.parties));
    for (const Starts& starts : found_)
      take_if_better(common.problem, starts, common.best);
    take_common(model_, instance_, std::move(common.best.starts), result_);
    return std::move(result_);
  }

 private:
  Case made(const std::vector<bool>& binds, const Starts& known, const Weights& weights) {
    Problem problem = wished_problem(model_, instance_, result_.wishes, binds, weights);
    SearchResult best = solve(problem, quick_, &known, next_watcher()).found;
    return {std::move(problem), std::move(best)};
  }

  Case made_well(const std::vector<bool>& binds, const Starts& known, const Weights& weights) {
    Problem problem = wished_problem(model_, instance_, result_.wishes, binds, weights);
    SearchResult best =
        planned_well(problem, {known}, quick_, full_, [this] { return next_watcher(); });
    return {std::move(problem), std::move(best)};
  }

  // Only from what the party itself asks and the plan of now: who else is at the table changes
  // nothing about what it wants.
  void plan_party(const Party& party, PartyPlan& plan) {
    std::vector<Case> cases;  // its own weights, then the extreme points
    cases.push_back(made_well(plan.fit.binds, plan.fit.plan, own_weights(party)));
    for (std::size_t count = 1; count <= pillar_count; ++count)
      cases.push_back(
          made(plan.fit.binds, cases.back().best.starts, extreme_weights(party, count)));
    std::vector<Starts> of_party = {result_.present};
    for (const Case& each : cases)
      of_party.push_back(each.best.starts);
    for (Case& to : cases)
      for (const Starts& starts : of_party)
        take_if_better(to.problem, starts, to.best);

    const Case& own = cases.front();
    plan.own = own.best.starts;
    plan.value_of_own = own.best.score.value;
    plan.value_of_present = value_of(own.problem.instance, result_.present);
    plan.views = views_of({cases.begin() + 1, cases.end()});
    for (const Case& each : cases)
      found_.push_back(each.best.starts);
    if (std::find(plan.fit.binds.begin(), plan.fit.binds.end(), true) == plan.fit.binds.end())
      return;
    Case free = made_well(std::vector<bool>(plan.fit.binds.size()), plan.own, own_weights(party));
    for (const Starts& starts : of_party)
      take_if_better(free.problem, starts, free.best);
    plan.value_without_wishes = free.best.score.value;
  }

  Watcher next_watcher() {
    return among_plans(watcher_, plans_made_++, plans_to_compare(model_.profile));
  }

  std::vector<std::array<StepView, step_count>> views_of(const std::vector<Case>& extremes) const {
    std::vector<std::array<StepView, step_count>> views;
    for (const Ladder& ladder : instance_.ladders) {
      std::array<std::size_t, step_count> times{};
      for (const Case& each : extremes) {
        const auto completions = completions_of(instance_, ladder, each.best.starts);
        for (std::size_t k = 0; k < step_count; ++k)
          times[k] += completions[k] == not_reached ? 0U : 1U;
      }
      auto& of_ladder = views.emplace_back();
      for (std::size_t k = 0; k < step_count; ++k)
        of_ladder[k] = times[k] == extremes.size() ? StepView::core
                       : times[k] == 0             ? StepView::drop
                                                   : StepView::talking_point;
    }
    return views;
  }

  const Model& model_;
  const Instance& instance_;
  const Effort& quick_;
  const Effort& full_;
  const Watcher& watcher_;
  PartiesResult result_;
  std::size_t plans_made_ = 0;
  std::vector<Starts> found_;  // every plan, to try as the common one
};

}  // namespace

PartiesResult compare_parties(const Model& model, const Instance& instance, const Starts& present,
                              bool by_seats, const Effort& quick, const Effort& full,
                              const Watcher& watcher) {
  return PartyComparison(model, instance, present, by_seats, quick, full, watcher).run();
}

bool take_better_common(const Model& model, const Instance& instance,
                        const std::vector<Starts>& found, const Effort& quick,
                        PartiesResult& result) {
  const Problem problem = wished_problem(model, instance, result.wishes, result.fit.binds,
                                         common_weights(model.profile, result.parties));
  const SearchResult now = as_plan(problem, result.common);
  SearchResult best = now;
  for (const Starts& starts : found)
    take_if_better(problem, starts, best);
  if (best.score.value == now.score.value) return false;
  take_common(model, instance, solve(problem, quick, &best.starts).found.starts, result);
  return true;
}

std::size_t plans_to_compare(const Profile& profile) {
  std::size_t plans = plans_to_plan_well;  // the common one
  for (const Party& party : profile.parties) {
    plans += plans_to_plan_well + pillar_count;
    if (!party.wants.empty() || !party.rejects.empty()) plans += plans_to_plan_well;
  }
  return plans;
}

std::vector<std::int64_t> party_weights(const Profile& profile, bool by_seats) {
  std::vector<std::int64_t> weights(profile.parties.size(), 1);
  if (!by_seats) return weights;
  std::int64_t divisor = 0;
  for (PartyIndex p = 0; p < weights.size(); ++p) {
    weights[p] = profile.parties[p].seats.value_or(0);
    divisor = std::gcd(divisor, weights[p]);
  }
  for (std::int64_t& weight : weights)
    weight /= std::max<std::int64_t>(1, divisor);
  return weights;
}

Weights common_weights(const Profile& profile, const std::vector<PartyPlan>& parties) {
  Weights weights{};
  for (PartyIndex p = 0; p < parties.size(); ++p)
    add_weights(own_weights(profile.parties[p]), parties[p].weight, weights);
  return weights;
}

}  // namespace weerbaar
