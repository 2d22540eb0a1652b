// SPDX-License-Identifier: EUPL-1.2
#include "planner/variants/parties.h"

#include <algorithm>
#include <numeric>

#include "planner/search/nearest_plan.h"
#include "planner/variants/party_weights.h"
#include "planner/variants/watch_plans.h"
#include "planner/variants/wishes.h"

namespace weerbaar {

namespace {

constexpr std::size_t own_place = 0;  // of a party's cases; then those of the extreme points
constexpr std::size_t cases_a_party = 1 + pillar_count;

// The municipality under some weights and wishes, and the best plan known for it.
struct Case {
  Problem problem;
  SearchResult best;
};

// Of the planning model: more value, then less cost, then the smaller sequence.
bool goes_before(const SearchResult& left, const SearchResult& right) {
  if (left.score == right.score) return earlier_sequence(left.starts, right.starts);
  return better(left.score, right.score);
}

void take_if_better(const Starts& starts, Case& to) {
  SearchResult plan = as_plan(to.problem, starts);
  if (plan.is_plan() && goes_before(plan, to.best)) to.best = std::move(plan);
}

class PartyComparison {
 public:
  PartyComparison(const Model& model, const Instance& instance, const Starts& present,
                  bool by_seats, const Effort& quick, const Effort& full, const Watcher& watcher,
                  const std::vector<Starts>& also)
      : model_(model),
        instance_(instance),
        quick_(quick),
        full_(full),
        watcher_(watcher),
        also_(also) {
    result_.by_seats = by_seats;
    result_.present = present;
    result_.wishes = wishes_of(model, instance, present);
  }

  PartiesResult run() {
    const std::vector<Party>& parties = model_.profile.parties;
    const std::vector<std::int64_t> weights = party_weights(model_.profile, result_.by_seats);
    for (PartyIndex p = 0; p < parties.size(); ++p) {
      PartyPlan& plan = result_.parties.emplace_back();
      plan.weight = weights[p];
      plan.fit = fit_wishes(instance_, result_.wishes, p, result_.present, quick_);
      add_case(plan.fit, own_weights(parties[p]));
      for (std::size_t count = 1; count <= pillar_count; ++count)
        add_case(plan.fit, extreme_weights(parties[p], count));
    }
    result_.fit = fit_wishes(instance_, result_.wishes, std::nullopt, result_.present, quick_);
    add_case(result_.fit, common_weights(model_.profile, result_.parties));
    share_plans();
    result_.common = cases_.back().best.starts;
    for (PartyIndex p = 0; p < parties.size(); ++p)
      finish(p);
    return std::move(result_);
  }

 private:
  // Begins at the plan of the case before, when that is of the same wishes.
  void add_case(const WishFit& fit, const Weights& weights) {
    const bool first = cases_.size() % cases_a_party == own_place;
    const Instance wished = with_wishes(instance_, result_.wishes, fit.binds);
    Problem problem = build_problem(weighed(wished, model_.catalog, weights));
    const Starts& known = first ? fit.plan : cases_.back().best.starts;
    SearchResult best = solve(problem, quick_, &known, next_watcher()).found;
    Case& added = cases_.emplace_back(Case{std::move(problem), std::move(best)});
    if (!first) return;
    for (const Starts& starts : also_)
      take_if_better(starts, added);
    if (!also_.empty()) return;
    const Solved from_nothing = solve(added.problem, full_, nullptr, next_watcher());
    if (from_nothing.possibility == Possibility::possible)
      take_if_better(from_nothing.found.starts, added);
  }

  Watcher next_watcher() {
    return among_plans(watcher_, plans_made_++, plans_to_compare(model_.profile));
  }

  void share_plans() {
    std::vector<Starts> found = also_;
    found.push_back(result_.present);
    for (const Case& each : cases_)
      found.push_back(each.best.starts);
    for (Case& to : cases_)
      for (const Starts& starts : found)
        take_if_better(starts, to);
  }

  void finish(PartyIndex p) {
    PartyPlan& plan = result_.parties[p];
    const Case& own = cases_[p * cases_a_party + own_place];
    plan.own = own.best.starts;
    plan.value_of_own = own.best.score.value;
    plan.value_of_common = value_of(own.problem.instance, result_.common);
    plan.value_of_present = value_of(own.problem.instance, result_.present);
    plan.views = views_of(p);
  }

  std::vector<std::array<StepView, step_count>> views_of(PartyIndex p) const {
    std::vector<std::array<StepView, step_count>> views;
    for (const Ladder& ladder : instance_.ladders) {
      std::array<std::size_t, step_count> times{};
      for (std::size_t at = own_place + 1; at < cases_a_party; ++at) {
        const auto completions =
            completions_of(instance_, ladder, cases_[p * cases_a_party + at].best.starts);
        for (std::size_t k = 0; k < step_count; ++k)
          times[k] += completions[k] == not_reached ? 0U : 1U;
      }
      auto& of_ladder = views.emplace_back();
      for (std::size_t k = 0; k < step_count; ++k)
        of_ladder[k] = times[k] == pillar_count ? StepView::core
                       : times[k] == 0          ? StepView::drop
                                                : StepView::talking_point;
    }
    return views;
  }

  const Model& model_;
  const Instance& instance_;
  const Effort& quick_;
  const Effort& full_;
  const Watcher& watcher_;
  const std::vector<Starts>& also_;
  PartiesResult result_;
  std::size_t plans_made_ = 0;
  std::vector<Case> cases_;  // of each party its own, then those of its extreme points; the common
};

}  // namespace

PartiesResult compare_parties(const Model& model, const Instance& instance, const Starts& present,
                              bool by_seats, const Effort& quick, const Effort& full,
                              const Watcher& watcher, const std::vector<Starts>& also) {
  return PartyComparison(model, instance, present, by_seats, quick, full, watcher, also).run();
}

std::vector<Starts> better_than_best(const Instance& instance, const PartiesResult& result,
                                     const std::vector<Exchange>& from_common) {
  // What lets a wish go is no plan that the search could have found.
  const auto keeps = [&](const WishFit& fit, const Starts& starts) {
    for (WishIndex w = 0; w < result.wishes.size(); ++w)
      if (fit.binds[w] && !is_met(instance, result.wishes[w], starts)) return false;
    return true;
  };
  std::vector<Starts> better;
  for (const Exchange& exchange : from_common) {
    std::int64_t more = 0;
    bool beats_own = false;
    for (PartyIndex p = 0; p < result.parties.size(); ++p) {
      const PartyPlan& party = result.parties[p];
      more += party.weight * exchange.gains[p];
      beats_own = beats_own || (exchange.before[p] + exchange.gains[p] > party.value_of_own &&
                                keeps(party.fit, exchange.starts));
    }
    if (beats_own || (more > 0 && keeps(result.fit, exchange.starts)))
      better.push_back(exchange.starts);
  }
  return better;
}

std::size_t plans_to_compare(const Profile& profile) {
  const std::size_t from_nothing = profile.parties.size() + 1;
  return profile.parties.size() * cases_a_party + 1 + from_nothing;
}

std::vector<std::int64_t> party_weights(const Profile& profile, bool by_seats) {
  std::vector<std::int64_t> weights(profile.parties.size(), 1);
  if (!by_seats) return weights;
  std::int64_t divisor = 0;
  for (PartyIndex p = 0; p < weights.size(); ++p) {
    weights[p] = profile.parties[p].seats;
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
