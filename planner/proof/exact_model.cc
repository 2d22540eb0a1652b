#include "planner/proof/exact_model.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace weerbaar {

namespace {

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
    add_money(problem_.one_off, problem_.one_off_money, problem_.instance.carry_over);
    add_money(problem_.structural, problem_.structural_money, false);
    for (PillarIndex p = 0; p < pillar_count; ++p)
      if (problem_.instance.shortfall[p] > 0) add_value(p);
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

  // "Started by then" of what must be finished when `start` begins.
  std::optional<Column> finished_before(ActionIndex before, int start) const {
    const int at = last_in_time(problem_, presolved_, before, start);
    if (at < 0) return std::nullopt;
    return model_.started[before][static_cast<std::size_t>(at)];
  }

  void add_prerequisites(ActionIndex a) {
    const Problem::Item& item = problem_.items[a];
    const std::vector<int>& starts = presolved_.starts[a];
    for (std::size_t at = 0; at < starts.size(); ++at) {
      const Column started = model_.started[a][at];
      for (const ActionIndex before : item.requires_) {
        const Column ready = *finished_before(before, starts[at]);
        // The last row of a run of equal right sides implies the others.
        const bool same =
            at + 1 < starts.size() && *finished_before(before, starts[at + 1]) == ready;
        if (!same) add_row({{ready, 1}, {started, -1}}, 0, ExactModel::unlimited);
      }
      for (const auto& alternatives : item.any_of) {
        Terms terms = {{started, -1}};
        for (const auto& alternative : alternatives)
          if (const auto ready = all_finished_before(alternative, starts[at]))
            terms.emplace_back(*ready, 1);
        add_row(std::move(terms), 0, ExactModel::unlimited);
      }
    }
  }

  // A variable that can be 1 only when all of the alternative are finished.
  std::optional<Column> all_finished_before(const std::vector<ActionIndex>& alternative,
                                            int start) {
    std::vector<Column> each;
    for (const ActionIndex before : alternative) {
      const auto ready = finished_before(before, start);
      if (!ready) return std::nullopt;
      each.push_back(*ready);
    }
    if (each.size() == 1) return each.front();
    const Column all = add_variable({0, 1, 0, false});
    for (const Column one : each)
      add_row({{one, 1}, {all, -1}}, 0, ExactModel::unlimited);
    return all;
  }

  void add_exclusions(ActionIndex a) {
    for (const ActionIndex other : problem_.items[a].excludes)
      if (a < other && !presolved_.starts[other].empty())
        add_row({{model_.started[a].back(), 1}, {model_.started[other].back(), 1}},
                -ExactModel::unlimited, 1);
  }

  // Sum over the actions that `counts` of what `asks` says of (action, row of a start), each start
  // as the difference of two "started by".
  template <class Counts, class Asks>
  Terms demand(Counts counts, Asks asks) const {
    Terms terms;
    for (ActionIndex a = 0; a < problem_.action_count; ++a) {
      if (!counts(problem_.items[a])) continue;
      const std::vector<int>& starts = presolved_.starts[a];
      for (std::size_t at = 0; at < starts.size(); ++at) {
        const std::int64_t here = asks(row_of(problem_.items[a], starts[at]));
        const std::int64_t next = at + 1 < starts.size()
                                      ? asks(row_of(problem_.items[a], starts[at + 1]))
                                      : std::int64_t{0};
        if (here != next) terms.emplace_back(model_.started[a][at], here - next);
      }
    }
    return terms;
  }

  void add_people() {
    for (std::size_t role = 0; role < problem_.role_count; ++role)
      for (std::size_t month = 0; month < static_cast<std::size_t>(problem_.months); ++month) {
        Terms terms = demand(
            [&](const Problem::Item& item) { return item.role_limited && item.role == role; },
            [&](std::size_t row) {
              return std::int64_t{problem_.hours[row * problem_.stride + month]};
            });
        if (!terms.empty())
          add_row(std::move(terms), -ExactModel::unlimited,
                  problem_.capacity[role * problem_.stride + month]);
      }
  }

  // What a label's own money does not cover is a variable that the general line pays. To pay from
  // the label first is never worse, so the model may leave that order open.
  void add_money(const std::vector<std::int64_t>& table, const std::vector<std::int64_t>& money,
                 bool carry_over) {
    const std::size_t years = problem_.years;
    const auto asked = [&](LabelIndex label, std::size_t y) {
      return demand([&](const Problem::Item& item) { return item.label == label; },
                    [&](std::size_t row) { return table[row * years + y]; });
    };
    std::vector<Terms> general(years);
    std::vector<std::int64_t> limit(years);
    for (std::size_t y = 0; y < years; ++y) {
      general[y] = asked(0, y);
      limit[y] = money[y];
    }
    for (LabelIndex label = 1; label < problem_.label_count; ++label) {
      Terms so_far;
      std::int64_t limit_so_far = 0;
      for (std::size_t y = 0; y < years; ++y) {
        Terms terms = asked(label, y);
        const Column beyond = add_variable({0, ExactModel::unlimited, 0, false});
        terms.emplace_back(beyond, -1);
        general[y].emplace_back(beyond, 1);
        if (!carry_over) so_far.clear();
        if (!carry_over) limit_so_far = 0;
        so_far.insert(so_far.end(), terms.begin(), terms.end());
        limit_so_far += money[label * years + y];
        add_row(so_far, -ExactModel::unlimited, limit_so_far);
      }
    }
    Terms so_far;
    std::int64_t limit_so_far = 0;
    for (std::size_t y = 0; y < years; ++y) {
      if (!carry_over) so_far.clear();
      if (!carry_over) limit_so_far = 0;
      so_far.insert(so_far.end(), general[y].begin(), general[y].end());
      limit_so_far += limit[y];
      if (!so_far.empty()) add_row(so_far, -ExactModel::unlimited, limit_so_far);
    }
  }

  // What is gained by the end of a month, in steps of the largest whole number that divides every
  // effect. The value is concave, so the solver fills the steps in order, and it is exact at every
  // sum of effects there can be.
  void add_value(PillarIndex p) {
    std::int64_t step = 0;
    for (ActionIndex a = 0; a < problem_.action_count; ++a)
      if (!presolved_.starts[a].empty())
        step = std::gcd(step, std::int64_t{problem_.items[a].effect[p]});
    if (step == 0) return;
    const std::int64_t whole = problem_.instance.shortfall[p];
    const auto left = [&](std::int64_t steps) {
      return std::max<std::int64_t>(0, whole - steps * step);
    };
    for (int month = 0; month < problem_.months; ++month) {
      Terms terms;
      std::int64_t most = 0;
      for (ActionIndex a = 0; a < problem_.action_count; ++a) {
        const std::int64_t effect = problem_.items[a].effect[p];
        if (effect == 0) continue;
        const auto finished = finished_before(a, month + 1);
        if (!finished) continue;
        terms.emplace_back(*finished, effect / step);
        most += effect / step;
      }
      for (std::int64_t steps = 0; steps < most && left(steps) > 0; ++steps) {
        const std::int64_t before = left(steps);
        const std::int64_t after = left(steps + 1);
        const Column taken = add_variable(
            {0, 1, problem_.instance.weight[p] * (before * before - after * after), false});
        terms.emplace_back(taken, -1);
      }
      if (!terms.empty()) add_row(std::move(terms), 0, ExactModel::unlimited);
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
