// What a set of placed actions leaves of every role's hours and every year's money.
#pragma once

#include <cstdint>
#include <vector>

#include "planner/problem.h"

namespace weerbaar {

class Ledger {
 public:
  explicit Ledger(const Problem& problem);

  void book(ActionIndex action, int start);
  void unbook(ActionIndex action, int start);

  // What is lacking to start the action then; amount 0: it fits.
  struct Shortage {
    std::int64_t amount = 0;  // hours in the worst month, or euros in the first short year
    std::size_t where = 0;    // that month, or index of that year
  };
  // The first start, `from` or later, that the months of the work itself leave room for; the upkeep
  // and the repeats may still not fit. Past the action's last start when there is none.
  int first_room(ActionIndex action, int from) const;
  bool hours_fit(ActionIndex action, int start) const;
  Shortage hours(ActionIndex action, int start) const;
  Shortage one_off(ActionIndex action, int start) const;
  Shortage structural(ActionIndex action, int start) const;

  std::int64_t one_off_used(LabelIndex label, std::size_t year) const {
    return one_off_used_[label * problem_->years + year];
  }
  std::int64_t structural_used(LabelIndex label, std::size_t year) const {
    return structural_used_[label * problem_->years + year];
  }

 private:
  struct Months {
    std::size_t first = 0;
    std::size_t end = 0;
  };
  Months months_of(const Problem::Item& item, int start) const;
  void add(ActionIndex action, int start, int sign);
  Shortage line(const std::vector<std::int64_t>& table, const std::vector<std::int64_t>& limits,
                const std::vector<std::int64_t>& used, ActionIndex action, int start,
                bool carry_over) const;

  const Problem* problem_;
  std::vector<std::int32_t> hours_left_;       // [role][month]
  std::vector<std::int64_t> one_off_used_;     // [label][year]
  std::vector<std::int64_t> structural_used_;  // [label][year]
  mutable std::vector<std::int64_t> general_;  // [year], scratch of line()
};

}  // namespace weerbaar
