// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan/money_use.h"

#include <algorithm>

#include "planner/instance/runs.h"

namespace weerbaar {

namespace {

// What the actions of each label ask, by year, then label.
struct Asked {
  std::vector<std::int64_t> one_off;
  std::vector<std::int64_t> committed;
  std::vector<std::int64_t> spent;
};

Asked asked_of(const Instance& instance, const Starts& starts) {
  const std::size_t labels = instance.labels.size();
  const std::vector<std::int64_t> nothing(instance.years.size() * labels, 0);
  Asked asked{nothing, nothing, nothing};
  for (ActionIndex a = 0; a < starts.size(); ++a) {
    if (!contains(starts, a)) continue;
    const Action& action = instance.actions[a];
    const Spending spending = spending_of(instance, action, starts[a]);
    for (std::size_t y = 0; y < instance.years.size(); ++y) {
      const std::size_t at = y * labels + action.label.value_or(0);
      asked.one_off[at] += spending.one_off[y];
      asked.committed[at] += spending.committed[y];
      asked.spent[at] += spending.structural[y];
    }
  }
  return asked;
}

void add_line(const Instance& instance, const std::vector<std::int64_t>& asked, bool one_off,
              std::vector<MoneyUse>& uses) {
  const std::size_t labels = instance.labels.size();
  std::vector<std::int64_t> kept(labels, 0);
  for (std::size_t y = 0; y < instance.years.size(); ++y) {
    std::int64_t excess = 0;
    for (LabelIndex turn = 1; turn <= labels; ++turn) {
      const LabelIndex label = turn % labels;  // the general line last
      const std::size_t at = y * labels + label;
      const Money& money = instance.money[label];
      const std::int64_t available =
          kept[label] + (one_off ? money.one_off[y] : money.structural[y]);
      const std::int64_t need = asked[at];
      const std::int64_t used = label == 0 ? need + excess : std::min(need, available);
      if (label != 0) excess += need - used;
      kept[label] = one_off && money.carries[y] ? available - used : 0;
      (one_off ? uses[at].one_off_available : uses[at].structural_available) = available;
      (one_off ? uses[at].one_off_used : uses[at].structural_committed) = used;
      if (one_off && !money.carries[y] && y + 1 < instance.years.size())
        uses[at].one_off_lapsed = std::max<std::int64_t>(0, available - used);
    }
  }
}

// The general line pays what a label's line does not.
void add_spending(const std::vector<std::int64_t>& spent, std::size_t labels,
                  std::vector<MoneyUse>& uses) {
  for (std::size_t general = 0; general < uses.size(); general += labels) {
    uses[general].structural_spent += spent[general];
    for (LabelIndex label = 1; label < labels; ++label) {
      MoneyUse& use = uses[general + label];
      use.structural_spent = std::min(spent[general + label], use.structural_available);
      uses[general].structural_spent += spent[general + label] - use.structural_spent;
    }
  }
}

}  // namespace

std::vector<MoneyUse> use_of_money(const Instance& instance, const Starts& starts) {
  std::vector<MoneyUse> uses;
  for (const int year : instance.years)
    for (LabelIndex label = 0; label < instance.labels.size(); ++label)
      uses.push_back({.year = year, .label = label});
  const Asked asked = asked_of(instance, starts);
  add_line(instance, asked.one_off, true, uses);
  add_line(instance, asked.committed, false, uses);
  add_spending(asked.spent, instance.labels.size(), uses);
  return uses;
}

}  // namespace weerbaar
