// SPDX-License-Identifier: EUPL-1.2
#include "planner/variants/party_question.h"

#include <algorithm>
#include <utility>

#include "planner/instance/runs.h"
#include "planner/variants/party_weights.h"
#include "planner/variants/planned_well.h"
#include "planner/variants/probe.h"
#include "planner/variants/watch_plans.h"
#include "planner/variants/wishes.h"

namespace weerbaar {

namespace {

constexpr std::size_t plans_a_party = 60;  // about; only who waits is told

class Questioner {
 public:
  Questioner(const Model& model, const Instance& instance, const PartiesResult& result,
             const PartyQuestion& question, PartyIndex party, const Effort& quick,
             const Effort& full, const Watcher& watcher, std::size_t parties_asked)
      : model_(model),
        instance_(instance),
        result_(result),
        question_(question),
        plan_(result.parties[party]),
        binds_(plan_.fit.binds),
        ranked_(model.profile.parties[party]),
        quick_(quick),
        full_(full),
        watcher_(watcher),
        plans_before_(question.answers.size() * plans_a_party),
        plans_in_all_(parties_asked * plans_a_party) {
    answer_.party = party;
    known_ = {plan_.own, result.present, result.common};
    for (const PartyPlan& each : result.parties)
      known_.push_back(each.own);
  }

  PartyAnswer run() {
    answer_.in_own = has_it(plan_.own);
    answer_.view = StepView::core;
    for (const LadderStep& step : question_.steps)
      answer_.view =
          std::max(answer_.view, plan_.views[step.ladder][static_cast<std::size_t>(step.step - 1)]);
    if (answer_.in_own) return std::move(answer_);
    try_without_wishes();
    try_rankings_of_others();
    seek_ranking();
    seek_money();
    return std::move(answer_);
  }

 private:
  bool has_it(const Starts& starts) const {
    return std::all_of(question_.steps.begin(), question_.steps.end(),
                       [&](const LadderStep& step) { return has_step(instance_, starts, step); });
  }

  // ---- in the best plan that is known, with the wishes that bind ----

  Problem problem_of(const Instance& instance, const Weights& weights) const {
    return wished_problem(model_, instance, result_.wishes, binds_, weights);
  }

  Watcher next_watcher() {
    const std::size_t made = std::exchange(plans_, std::min(plans_ + 1, plans_a_party - 1));
    return among_plans(watcher_, plans_before_ + made, plans_in_all_);
  }

  // Of other money, from the party's own plan.
  bool lets_it_in(const Instance& instance) {
    const Problem problem = problem_of(instance, own_weights(ranked_));
    SearchResult best = solve(problem, quick_, &plan_.own, next_watcher()).found;
    for (const Starts& starts : known_)
      take_if_better(problem, starts, best);
    return best.is_plan() && has_it(best.starts);
  }

  // Of other weights or wishes, or to be sure of other money.
  bool surely_lets_it_in(const Instance& instance, const Weights& weights) {
    const SearchResult best = planned_well(problem_of(instance, weights), known_, quick_, full_,
                                           [this] { return next_watcher(); });
    return best.is_plan() && has_it(best.starts);
  }

  // ---- without a wish of its own ----

  void try_without_wishes() {
    for (WishIndex w = 0; w < plan_.fit.binds.size(); ++w) {
      if (!plan_.fit.binds[w]) continue;
      binds_[w] = false;
      if (surely_lets_it_in(instance_, own_weights(ranked_))) answer_.held_back_by.push_back(w);
      binds_[w] = true;
    }
  }

  // ---- another ranking ----

  void try_rankings_of_others() {
    for (PartyIndex other = 0; other < result_.parties.size(); ++other) {
      const Party& ranks = model_.profile.parties[other];
      if (ranks.ranking != ranked_.ranking && surely_lets_it_in(instance_, own_weights(ranks)))
        answer_.as_ranked_by.push_back(other);
    }
  }

  void seek_ranking() {
    const PillarIndex pillar =
        model_.catalog.blocks[instance_.ladders[question_.steps.front().ladder].block].pillar;
    Party moved = ranked_;
    auto at = std::find(moved.ranking.begin(), moved.ranking.end(), pillar);
    answer_.most_places_up = static_cast<int>(at - moved.ranking.begin());
    for (int up = 1; up <= answer_.most_places_up && !answer_.places_up; ++up) {
      std::iter_swap(at, at - 1);
      --at;
      if (surely_lets_it_in(instance_, own_weights(moved))) answer_.places_up = up;
    }
  }

  // ---- more money ----

  void seek_money() {
    const std::vector<Places> kinds = places_of_money(instance_, missing_actions());
    for (const Places& places : kinds)
      if (const auto least = sure_least_of(places)) answer_.openings.push_back(least->change);
    if (answer_.openings.empty() && kinds.size() == 2)
      seek_together({kinds[0].back(), kinds[1].back()});
  }

  std::optional<Probe> sure_least_of(const Places& places) {
    const auto least = least_of(places);
    return least ? grown_to_be_sure(*least) : doubled_to_be_sure(places.back());
  }

  // What is enough for the quick search can be too little for a better one, which knows more to do
  // with the money: then half as much again, and so on.
  std::optional<Probe> grown_to_be_sure(Probe probe) {
    constexpr int most_tries = 4;
    for (int tried = 0; tried < most_tries && probe.change.amount <= probe.most; ++tried) {
      if (confirmed({probe})) return probe;
      const std::int64_t steps = probe.change.amount / probe.step;
      probe.change.amount += (steps + 1) / 2 * probe.step;
    }
    return std::nullopt;
  }

  // Where the quick search never finds it.
  std::optional<Probe> doubled_to_be_sure(Probe probe) {
    for (std::int64_t steps = std::max<std::int64_t>(1, probe.typical / probe.step);
         steps <= probe.most / probe.step; steps *= 2) {
      probe.change.amount = steps * probe.step;
      if (confirmed({probe})) return probe;
    }
    return std::nullopt;
  }

  static std::int64_t years_of(const Probe& probe) {
    return static_cast<std::int64_t>(probe.change.last_year - probe.change.first_year + 1);
  }

  static std::int64_t total_of(const Probe& probe) { return probe.change.amount * years_of(probe); }

  // Of several places the one that takes least together, of equals the first. Where it does not
  // help in the widest, it does in none.
  std::optional<Probe> least_of(const Places& places) {
    Probe best = places.back();
    if (!seek_least(model_, best)) return std::nullopt;
    bool is_widest = true;
    for (std::size_t at = 0; at + 1 < places.size(); ++at) {
      Probe probe = places[at];
      const std::int64_t enough = total_of(best) - (is_widest ? 0 : 1);
      probe.most = std::min(probe.most, enough / years_of(probe));
      if (probe.most < probe.step || !seek_least(model_, probe)) continue;
      best = probe;
      is_widest = false;
    }
    return best;
  }

  // What its own plan lacks of the steps, of those below them, and of what these require; of a need
  // that takes one of several, the first.
  std::vector<ActionIndex> missing_actions() const {
    std::vector<ActionIndex> missing;
    const auto add = [&](ActionIndex a) {
      if (can_be_planned(instance_.actions[a]) && !contains(plan_.own, a) &&
          std::find(missing.begin(), missing.end(), a) == missing.end())
        missing.push_back(a);
    };
    for (const LadderStep& step : question_.steps)
      for (int k = 1; k <= step.step; ++k)
        for (const auto& need : instance_.ladders[step.ladder].step(k).needs) {
          const auto open = std::find_if(need.begin(), need.end(), [&](ActionIndex a) {
            return can_be_planned(instance_.actions[a]);
          });
          const bool has_one = std::any_of(need.begin(), need.end(),
                                           [&](ActionIndex a) { return contains(plan_.own, a); });
          if (!has_one && open != need.end()) add(*open);
        }
    for (std::size_t at = 0; at < missing.size(); ++at)
      for (const ActionIndex before : instance_.actions[missing[at]].requires_)
        add(before);
    return missing;
  }

  Model with_money(const Model& model, const Probe& probe) const {
    return with_change(model, instance_, probe.change);
  }

  // Sets the least amount that is enough; false: not found.
  bool seek_least(const Model& base, Probe& probe) {
    const auto enough_with = [&](std::int64_t steps) {
      probe.change.amount = steps * probe.step;
      return lets_it_in(instance_of(with_money(base, probe)));
    };
    const std::int64_t enough =
        least_steps(probe.typical / probe.step, probe.most / probe.step, enough_with);
    if (enough == 0) return false;
    probe.change.amount = enough * probe.step;
    return true;
  }

  bool confirmed(const std::vector<Probe>& probes) {
    Model model = model_;
    for (const Probe& probe : probes)
      model = with_money(model, probe);
    return surely_lets_it_in(instance_of(model), own_weights(ranked_));
  }

  // Plenty of both, then the least of each beside the other.
  void seek_together(std::vector<Probe> probes) {
    for (Probe& probe : probes)
      probe.change.amount = (probe.most / probe.step + 1) * probe.step;
    for (std::size_t at = 0; at < probes.size(); ++at)
      if (!seek_least(with_money(model_, probes[1 - at]), probes[at])) return;
    if (!confirmed(probes)) return;
    answer_.together = true;
    for (const Probe& probe : probes)
      answer_.openings.push_back(probe.change);
  }

  const Model& model_;
  const Instance& instance_;
  const PartiesResult& result_;
  const PartyQuestion& question_;
  const PartyPlan& plan_;
  std::vector<Starts> known_;  // its own plan first
  std::vector<bool> binds_;    // its wishes that plans keep, but for one that is left out for a try
  const Party& ranked_;
  Effort quick_;
  Effort full_;
  const Watcher& watcher_;
  PartyAnswer answer_;
  std::size_t plans_before_;
  std::size_t plans_in_all_;
  std::size_t plans_ = 0;
};

}  // namespace

PartyQuestion ask_parties(const Model& model, const Instance& instance, const PartiesResult& result,
                          const Party::Wish& asked, const std::vector<PartyIndex>& of,
                          const Effort& quick, const Effort& full, const Watcher& watcher) {
  PartyQuestion question{.asked = asked};
  for (const LadderStep& each : steps_of_wish(model, instance, asked)) {
    const Step& step = instance.ladders[each.ladder].step(each.step);
    if (can_come(step))
      question.steps.push_back(each);
    else
      question.there = question.there || step.complete;
  }
  if (question.steps.empty()) {
    if (!question.there) question.excluded = excluded_below(model, instance, asked);
    return question;
  }
  for (const PartyIndex party : of)
    question.answers.push_back(
        Questioner(model, instance, result, question, party, quick, full, watcher, of.size())
            .run());
  return question;
}

}  // namespace weerbaar
