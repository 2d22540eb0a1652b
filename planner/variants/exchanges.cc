// SPDX-License-Identifier: EUPL-1.2
#include "planner/variants/exchanges.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <numeric>

#include "planner/plan/verify.h"
#include "planner/variants/concessions.h"
#include "planner/variants/party_weights.h"
#include "planner/variants/watch_plans.h"

namespace weerbaar {

namespace {

constexpr std::size_t most_offers = 6;  // of one party
constexpr std::size_t most_tried = 6;   // of the sets of concessions of the same parties
// The more parties, the fewer of each, so that nobody waits for minutes.
constexpr std::size_t offers_in_all = 48;
constexpr std::size_t tried_in_all = 96;
constexpr std::size_t most_told = 3;  // from one plan
constexpr std::int64_t million = 1'000'000;
constexpr std::int64_t least_told = 1'000;  // millionths: less may be the luck of the search

using Gains = std::vector<std::int64_t>;  // by party

// A concession tried by itself, with what it leaves planned again for one of the other parties.
struct Offer {
  Concession concession;
  std::vector<Gains> gains;  // by the party it is for
};

class ExchangeSearch {
 public:
  ExchangeSearch(const Model& model, const Instance& instance, const PartiesResult& result,
                 const Starts& from, const Effort& effort, const Watcher& watcher)
      : model_(model),
        instance_(instance),
        result_(result),
        plan_(plan_on_the_table(instance, result, from)),
        effort_(effort),
        watcher_(watcher) {
    for (const Party& party : model.profile.parties) {
      weights_.push_back(own_weights(party));
      measures_.push_back(weighed(instance, model.catalog, weights_.back()));
      values_.push_back(value_of(measures_.back(), from));
    }
  }

  FoundExchanges run() {
    if (parties() < 2) return {};
    for (PartyIndex p = 0; p < parties(); ++p)
      offers_.push_back(offers_of(p));
    for (PartyIndex a = 0; a < parties(); ++a)
      let_go_alone(a);
    for (PartyIndex a = 0; a < parties(); ++a)
      for (PartyIndex b = a + 1; b < parties(); ++b)
        exchange_among({a, b});
    for (PartyIndex a = 0; a < parties(); ++a)
      for (PartyIndex b = a + 1; b < parties(); ++b)
        for (PartyIndex c = b + 1; c < parties(); ++c) {
          exchange_among({a, b, c});
          exchange_among({a, c, b});
        }
    return {best_few(), std::move(for_nothing_)};
  }

 private:
  std::size_t parties() const { return weights_.size(); }

  std::size_t offers_each() const {
    return std::clamp<std::size_t>(offers_in_all / (parties() * (parties() - 1)), 2, most_offers);
  }

  // Of two parties, and of three in either direction.
  std::size_t tried_each() const {
    const std::size_t n = parties();
    const std::size_t sets = n * (n - 1) / 2 + n * (n - 1) * (n - 2) / 3;
    return std::clamp<std::size_t>(tried_in_all / sets, 1, most_tried);
  }

  // ---- what a party can let go ----

  // The highest step of a ladder that it has in its own plan and no wish holds, and each of its
  // wishes; those that cost it least.
  std::vector<Offer> offers_of(PartyIndex party) {
    std::vector<Concession> concessions;
    for (WishIndex w = 0; w < plan_.binds.size(); ++w)
      if (plan_.binds[w] && result_.wishes[w].party == party) concessions.push_back({party, w, {}});
    std::vector<std::pair<std::int64_t, Concession>> by_loss;
    for (const LadderStep& step : plan_.steps)
      if (is_highest(step) && has_step(instance_, result_.parties[party].own, step) &&
          can_let_go(plan_, step))
        by_loss.push_back({loss_of(party, step), {party, std::nullopt, step}});
    std::stable_sort(by_loss.begin(), by_loss.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [loss, concession] : by_loss)
      if (concessions.size() < offers_each()) concessions.push_back(concession);
    std::vector<Offer> offers;
    for (const Concession& concession : concessions)
      offers.push_back(offer_of(concession));
    return offers;
  }

  Offer offer_of(const Concession& concession) {
    Offer offer{concession, {}};
    for (PartyIndex beneficiary = 0; beneficiary < parties(); ++beneficiary) {
      std::optional<Starts> after;
      if (beneficiary != concession.party) after = plan_after({concession}, weights_[beneficiary]);
      offer.gains.push_back(after ? gains_of(*after) : Gains(parties(), 0));
    }
    return offer;
  }

  bool is_highest(const LadderStep& step) const {
    return std::none_of(plan_.steps.begin(), plan_.steps.end(), [&](const LadderStep& other) {
      return other.ladder == step.ladder && other.step > step.step;
    });
  }

  std::int64_t loss_of(PartyIndex party, const LadderStep& step) const {
    const Ladder& ladder = measures_[party].ladders[step.ladder];
    const int month =
        completions_of(instance_, ladder, plan_.starts)[static_cast<std::size_t>(step.step - 1)];
    return ladder.step(step.step).worth * (instance_.months - month);
  }

  // ---- the plan after it ----

  std::optional<Starts> plan_after(const std::vector<Concession>& concessions,
                                   const Weights& weights, const Starts* from = nullptr) {
    Instance kept = shut_without(plan_, concessions);
    Starts known = from == nullptr ? plan_.starts : *from;
    for (ActionIndex a = 0; a < known.size(); ++a)
      if (kept.actions[a].state == ActionState::excluded) known[a] = not_chosen;
    set_worth(model_.catalog, weights, kept);
    const Solved solved =
        solve(kept, effort_, &known, among_plans(watcher_, plans_done_, most_plans()));
    plans_done_ = std::min(plans_done_ + 1, most_plans() - 1);
    if (solved.possibility != Possibility::possible) return std::nullopt;
    return solved.found.starts;
  }

  // About; only who waits is told.
  std::size_t most_plans() const {
    return parties() * (parties() - 1) * (offers_each() + tried_each()) + 1;
  }

  Gains gains_of(const Starts& starts) const {
    Gains gains;
    for (PartyIndex p = 0; p < parties(); ++p)
      gains.push_back(value_of(measures_[p], starts) - values_[p]);
    return gains;
  }

  // ---- exchanges ----

  // A wish can cost everybody, who asks it too.
  void let_go_alone(PartyIndex party) {
    Weights weights{};
    for (const Weights& each : weights_)
      add_weights(each, 1, weights);
    for (const Offer& offer : offers_[party])
      if (offer.concession.wish) add_exchange({offer.concession}, weights);
  }

  // One offer of each of these parties, each for the next of them.
  using OfferSet = std::vector<const Offer*>;

  void exchange_among(const std::vector<PartyIndex>& members) {
    std::vector<std::pair<std::int64_t, OfferSet>> promising;
    OfferSet chosen;
    add_sets(members, chosen, promising);
    std::stable_sort(promising.begin(), promising.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    for (std::size_t at = 0; at < std::min(promising.size(), tried_each()); ++at)
      try_exchange(members, promising[at].second);
  }

  void add_sets(const std::vector<PartyIndex>& members, OfferSet& chosen,
                std::vector<std::pair<std::int64_t, OfferSet>>& promising) const {
    if (chosen.size() == members.size()) {
      promising.push_back({promise_of(members, chosen), chosen});
      return;
    }
    const std::size_t at = chosen.size();
    const PartyIndex next = members[(at + 1) % members.size()];
    for (const Offer& offer : offers_[members[at]]) {
      const bool same = std::any_of(chosen.begin(), chosen.end(), [&](const Offer* other) {
        return !other->concession.wish && !offer.concession.wish &&
               other->concession.step.ladder == offer.concession.step.ladder;
      });
      // Who wins by it alone gives nothing.
      if (same || offer.gains[next][members[at]] > 0) continue;
      chosen.push_back(&offer);
      add_sets(members, chosen, promising);
      chosen.pop_back();
    }
  }

  // As if the offers did not touch each other: what the one who gains least gains, in millionths.
  std::int64_t promise_of(const std::vector<PartyIndex>& members, const OfferSet& offers) const {
    Gains sum(parties(), 0);
    for (std::size_t at = 0; at < offers.size(); ++at)
      for (PartyIndex p = 0; p < parties(); ++p)
        sum[p] += offers[at]->gains[members[(at + 1) % members.size()]][p];
    return least_gain(members, sum);
  }

  std::int64_t least_gain(const std::vector<PartyIndex>& members, const Gains& gains) const {
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    for (const PartyIndex p : members)
      least = std::min(least, gains[p] * million / std::max<std::int64_t>(1, values_[p]));
    return least;
  }

  void try_exchange(const std::vector<PartyIndex>& members, const OfferSet& offers) {
    std::vector<Concession> concessions;
    for (const Offer* offer : offers)
      concessions.push_back(offer->concession);
    std::sort(concessions.begin(), concessions.end(),
              [](const Concession& a, const Concession& b) { return a.party < b.party; });
    if (is_known(concessions)) return;
    Weights weights{};
    for (const PartyIndex p : members)
      add_weights(weights_[p], 1, weights);
    add_exchange(std::move(concessions), weights);
  }

  // Told when those win who let something go, and of one alone when everybody does.
  bool counts(const std::vector<Concession>& concessions, const Starts& after) const {
    std::vector<PartyIndex> winners = members_of(concessions);
    if (concessions.size() == 1) {
      if (!concessions.front().wish) return false;
      winners.resize(parties());
      std::iota(winners.begin(), winners.end(), PartyIndex{0});
    }
    return least_gain(winners, gains_of(after)) >= least_told;
  }

  void add_exchange(std::vector<Concession> concessions, const Weights& weights) {
    std::optional<Starts> after = plan_after(concessions, weights);
    if (!after || !counts(concessions, *after)) return;
    take_back_what_fits(weights, concessions, *after);
    if (!broken_rules(model_, instance_, *after).empty()) return;
    if (concessions.empty())
      for_nothing_.push_back(*after);
    else if (!is_known(concessions) && counts(concessions, *after) &&
             are_given(plan_, concessions, *after))
      found_.push_back(made(std::move(concessions), gains_of(*after), *after));
  }

  // What is let go, but need not be for that plan, is no concession: all that stays has the room.
  void take_back_what_fits(const Weights& weights, std::vector<Concession>& concessions,
                           Starts& after) {
    for (std::size_t at = 0; at < concessions.size();) {
      std::vector<Concession> fewer = concessions;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(at));
      const std::optional<Starts> other = plan_after(fewer, weights, &after);
      const Gains gains = gains_of(after);
      const Gains gains_of_other = other ? gains_of(*other) : Gains();
      const bool is_as_good =
          other &&
          std::equal(gains.begin(), gains.end(), gains_of_other.begin(),
                     [](std::int64_t gain, std::int64_t other_gain) { return other_gain >= gain; });
      if (!is_as_good) {
        ++at;
        continue;
      }
      concessions = std::move(fewer);
      after = *other;
    }
  }

  // A smaller exchange, or this one, is there. Where one party alone lets something go that all win
  // by, more of them can still win more together.
  bool is_known(const std::vector<Concession>& concessions) const {
    return std::any_of(found_.begin(), found_.end(), [&](const Exchange& exchange) {
      const bool counts = exchange.concessions.size() > 1 || concessions.size() == 1;
      return counts && std::all_of(exchange.concessions.begin(), exchange.concessions.end(),
                                   [&](const Concession& each) {
                                     return std::find(concessions.begin(), concessions.end(),
                                                      each) != concessions.end();
                                   });
    });
  }

  Exchange made(std::vector<Concession> concessions, const Gains& gains,
                const Starts& after) const {
    Exchange exchange{std::move(concessions), {}, {}, values_, gains, after};
    const std::vector<LadderStep> now = steps_in(instance_, after);
    std::set_difference(now.begin(), now.end(), plan_.steps.begin(), plan_.steps.end(),
                        std::back_inserter(exchange.in));
    std::set_difference(plan_.steps.begin(), plan_.steps.end(), now.begin(), now.end(),
                        std::back_inserter(exchange.out));
    return exchange;
  }

  // Those by which fewer others lose first, then those by which who gains least gains most. No
  // concession is told twice.
  std::vector<Exchange> best_few() {
    const auto losers = [](const Exchange& each) {
      return std::count_if(each.gains.begin(), each.gains.end(),
                           [](std::int64_t gain) { return gain < 0; });
    };
    const auto least = [&](const Exchange& each) {
      return least_gain(members_of(each.concessions), each.gains);
    };
    std::stable_sort(found_.begin(), found_.end(), [&](const Exchange& a, const Exchange& b) {
      return losers(a) != losers(b) ? losers(a) < losers(b) : least(a) > least(b);
    });
    std::vector<Exchange> few;
    for (Exchange& each : found_)
      if (few.size() < most_told && std::none_of(few.begin(), few.end(), [&](const Exchange& told) {
            return share_a_concession(told, each);
          }))
        few.push_back(std::move(each));
    return few;
  }

  static bool share_a_concession(const Exchange& a, const Exchange& b) {
    return std::find_first_of(a.concessions.begin(), a.concessions.end(), b.concessions.begin(),
                              b.concessions.end()) != a.concessions.end();
  }

  static std::vector<PartyIndex> members_of(const std::vector<Concession>& concessions) {
    std::vector<PartyIndex> members;
    for (const Concession& each : concessions)
      members.push_back(each.party);
    return members;
  }

  const Model& model_;
  const Instance& instance_;
  const PartiesResult& result_;
  const PlanOnTheTable plan_;
  const Effort& effort_;
  const Watcher& watcher_;
  std::vector<Weights> weights_;
  std::vector<Instance> measures_;  // the instance by the weights of each party
  Gains values_;                    // of the plan, by those
  std::vector<std::vector<Offer>> offers_;
  std::vector<Exchange> found_;
  std::vector<Starts> for_nothing_;
  std::size_t plans_done_ = 0;
};

}  // namespace

FoundExchanges find_exchanges(const Model& model, const Instance& instance,
                              const PartiesResult& result, const Starts& from, const Effort& effort,
                              const Watcher& watcher) {
  return ExchangeSearch(model, instance, result, from, effort, watcher).run();
}

}  // namespace weerbaar
