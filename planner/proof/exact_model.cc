// SPDX-License-Identifier: EUPL-1.2
#include "planner/proof/exact_model.h"

#include <algorithm>
#include <map>
#include <optional>

namespace weerbaar {

namespace {

constexpr Column no_column = ~Column{0};

using Terms = std::vector<std::pair<Column, std::int64_t>>;

class ModelBuilder {
 public:
  ModelBuilder(const Problem& problem, const Presolved& presolved)
      : problem_(problem), presolved_(presolved) {}

  ExactModel build() {
    add_starts();
    for (ActionIndex a = 0; a < problem_.action_count; ++a) {
      if (presolved_.starts[a].empty()) continue;
      add_prerequisites(a);
      add_exclusions(a);
    }
    add_people();
    add_money(problem_.one_off, problem_.one_off_money, true);
    add_money(problem_.structural, problem_.structural_money, false);
    add_completions();
    return std::move(model_);
  }

 private:
  Column add_variable(const ExactModel::Variable& variable) {
    model_.variables.push_back(variable);
    return model_.variables.size() - 1;
  }

  void add_row(Terms terms, std::int64_t low, std::int64_t high) {
    model_.rows.push_back({std::move(terms), low, high});
  }

  void add_starts() {
    model_.started.resize(problem_.action_count);
    for (ActionIndex a = 0; a < problem_.action_count; ++a) {
      const std::vector<int>& starts = presolved_.starts[a];
      for (std::size_t at = 0; at < starts.size(); ++at) {
        const bool certain = problem_.items[a].mandatory && at + 1 == starts.size();
        model_.started[a].push_back(add_variable({certain ? 1 : 0, 1, 0, true}));
        if (at == 0) continue;
        add_row({{model_.started[a][at], 1}, {model_.started[a][at - 1], -1}}, 0,
                ExactModel::unlimited);
      }
    }
  }

  // "Finished before `start`", as a sum of "started by"; empty: it cannot be.
  Terms finished_before(ActionIndex before, int start) const {
    Terms terms;
    for (const SignedPlace& each : in_time(problem_, presolved_, before, start))
      terms.emplace_back(model_.started[before][each.place], each.sign);
    return terms;
  }

  // left <= right
  void add_at_most(Column left, Terms right) {
    right.emplace_back(left, -1);
    add_row(std::move(right), 0, ExactModel::unlimited);
  }

  void add_prerequisites(ActionIndex a) {
    const Problem::Item& item = problem_.items[a];
    const std::vector<int>& starts = presolved_.starts[a];
    for (std::size_t at = 0; at < starts.size(); ++at) {
      const Column started = model_.started[a][at];
      for (const ActionIndex before : item.requires_) {
        Terms ready = finished_before(before, starts[at]);
        // The last row of a run of equal right sides implies the others.
        const bool same =
            at + 1 < starts.size() && finished_before(before, starts[at + 1]) == ready;
        if (!same) add_at_most(started, std::move(ready));
      }
      for (const auto& alternatives : item.any_of) {
        Terms terms;
        for (const auto& alternative : alternatives)
          if (const auto ready = all_finished_before(alternative, starts[at]))
            terms.insert(terms.end(), ready->begin(), ready->end());
        add_at_most(started, std::move(terms));
      }
    }
  }

  // What can be 1 only when all of the alternative are finished.
  std::optional<Terms> all_finished_before(const std::vector<ActionIndex>& alternative, int start) {
    std::vector<Terms> each;
    for (const ActionIndex before : alternative) {
      each.push_back(finished_before(before, start));
      if (each.back().empty()) return std::nullopt;
    }
    if (each.size() == 1) return each.front();
    const Column all = add_variable({0, 1, 0, false});
    for (Terms& one : each)
      add_at_most(all, std::move(one));
    return Terms{{all, 1}};
  }

  void add_exclusions(ActionIndex a) {
    for (const ActionIndex other : problem_.items[a].excludes)
      if (a < other && !presolved_.starts[other].empty())
        add_row({{model_.started[a].back(), 1}, {model_.started[other].back(), 1}},
                -ExactModel::unlimited, 1);
  }

  // Sum over the actions that `counts` of what `asks` says of an action and a start, each start as
  // the difference of two "started by".
  template <class Counts, class Asks>
  Terms demand(Counts counts, Asks asks) const {
    Terms terms;
    for (ActionIndex a = 0; a < problem_.action_count; ++a) {
      if (!counts(problem_.items[a])) continue;
      const std::vector<int>& starts = presolved_.starts[a];
      for (std::size_t at = 0; at < starts.size(); ++at) {
        const std::int64_t here = asks(a, starts[at]);
        const std::int64_t next =
            at + 1 < starts.size() ? asks(a, starts[at + 1]) : std::int64_t{0};
        if (here != next) terms.emplace_back(model_.started[a][at], here - next);
      }
    }
    return terms;
  }

  void add_people() {
    for (ResourceIndex resource = 0; resource < problem_.resource_count; ++resource)
      for (std::size_t month = 0; month < static_cast<std::size_t>(problem_.months); ++month) {
        Terms terms = demand(
            [](const Problem::Item&) { return true; },
            [&](ActionIndex a, int start) { return hours_asked(a, start, resource, month); });
        if (!terms.empty())
          add_row(std::move(terms), -ExactModel::unlimited,
                  problem_.capacity[resource * problem_.stride + month]);
      }
  }

  std::int64_t hours_asked(ActionIndex a, int start, ResourceIndex resource,
                           std::size_t month) const {
    const Problem::Item& item = problem_.items[a];
    for (std::size_t place = 0; place < item.resources.size(); ++place)
      if (item.resources[place] == resource) return hours_row(problem_, item, start, place)[month];
    return 0;
  }

  // What a label's own money does not cover is a variable that the general line pays. To pay from
  // the label first is never worse, so the model may leave that order open. What a line carries
  // over is a variable too: at most what is left, and never below zero.
  void add_money(const std::vector<std::int64_t>& table, const std::vector<std::int64_t>& money,
                 bool can_carry) {
    const std::size_t years = problem_.years;
    std::vector<Terms> general(years);
    for (LabelIndex label = problem_.label_count; label-- > 0;) {
      Column carried = no_column;
      for (std::size_t y = 0; y < years; ++y) {
        Terms terms = demand([&](const Problem::Item& item) { return item.label == label; },
                             [&](ActionIndex a, int start) {
                               return table[row_of(problem_.items[a], start) * years + y];
                             });
        if (label == 0) {
          terms.insert(terms.end(), general[y].begin(), general[y].end());
        } else {
          const Column beyond = add_variable({0, ExactModel::unlimited, 0, false});
          terms.emplace_back(beyond, -1);
          general[y].emplace_back(beyond, 1);
        }
        if (carried != no_column) terms.emplace_back(carried, -1);
        carried = no_column;
        if (can_carry && problem_.instance.money[label].carries[y]) {
          carried = add_variable({0, ExactModel::unlimited, 0, false});
          terms.emplace_back(carried, 1);
        }
        if (!terms.empty())
          add_row(std::move(terms), -ExactModel::unlimited, money[label * years + y]);
      }
    }
  }

  // For each step and month: complete only when all that it needs is finished, and what is below it
  // complete. As the worth is a sum of these, they need not be whole numbers.
  void add_completions() {
    std::vector<Column> lower(static_cast<std::size_t>(problem_.months), no_column);
    for (const Problem::Milestone& step : problem_.milestones)
      for (int month = 0; month < problem_.months; ++month) {
        Column& here = lower[static_cast<std::size_t>(month)];
        const Column below = step.lower ? here : no_column;
        here = no_column;
        if (step.lower && below == no_column) continue;
        std::vector<Terms> needs;
        for (const std::vector<ActionIndex>& need : step.needs) {
          needs.emplace_back();
          for (const ActionIndex a : need) {
            const Terms ready = finished_before(a, month + 1);
            needs.back().insert(needs.back().end(), ready.begin(), ready.end());
          }
        }
        if (std::any_of(needs.begin(), needs.end(), [](const Terms& each) { return each.empty(); }))
          continue;
        here = add_variable({0, 1, step.worth, false});
        for (Terms& need : needs)
          add_at_most(here, std::move(need));
        if (below != no_column) add_at_most(here, {{below, 1}});
      }
  }

  const Problem& problem_;
  const Presolved& presolved_;
  ExactModel model_;
};

// A column may come up more than once in a row that sums over years.
void merge_terms(ExactModel& model) {
  for (ExactModel::Row& row : model.rows) {
    std::map<Column, std::int64_t> sum;
    for (const auto& [column, coefficient] : row.terms)
      sum[column] += coefficient;
    row.terms.clear();
    for (const auto& [column, coefficient] : sum)
      if (coefficient != 0) row.terms.emplace_back(column, coefficient);
  }
}

}  // namespace

ExactModel build_exact_model(const Problem& problem, const Presolved& presolved) {
  ExactModel model = ModelBuilder(problem, presolved).build();
  merge_terms(model);
  return model;
}

Starts starts_of(const Presolved& presolved, const ExactModel& model,
                 const std::vector<double>& values) {
  Starts starts(presolved.starts.size(), not_chosen);
  for (ActionIndex a = 0; a < starts.size(); ++a)
    for (std::size_t at = presolved.starts[a].size(); at-- > 0;)
      if (values[model.started[a][at]] > 0.5) starts[a] = presolved.starts[a][at];
  return starts;
}

}  // namespace weerbaar
