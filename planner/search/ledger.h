// SPDX-License-Identifier: EUPL-1.2
// What a set of placed actions leaves of every role's hours and every year's money.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "planner/search/problem.h"

namespace weerbaar {

class Ledger {
 public:
  explicit Ledger(const Problem& problem);

  void book(ActionIndex action, int start);
  void unbook(ActionIndex action, int start);

  // Hours and money suffice to start the action then, and it can be done then at all.
  bool fits(ActionIndex action, int start) const;
  // The first start, `from` or later, in which it fits; past its last start when there is none.
  int first_fit(ActionIndex action, int from) const;
  bool hours_fit(ActionIndex action, int start) const;

  // What is lacking to start the action then; amount 0: it fits.
  struct Shortage {
    std::int64_t amount = 0;     // hours in the worst month, or euros in the first short year
    std::size_t where = 0;       // that month, or index of that year
    ResourceIndex resource = 0;  // of hours
  };
  Shortage hours(ActionIndex action, int start) const;
  Shortage one_off(ActionIndex action, int start) const;
  Shortage structural(ActionIndex action, int start) const;

  // What is left after all that is booked; below 0: overdrawn. Of money what the general line has,
  // with what earlier years carried over to it.
  std::int64_t hours_left(ResourceIndex resource, std::size_t month) const {
    return hours_left_[resource * problem_->stride + month];
  }
  std::int64_t one_off_left(std::size_t year) const { return one_off_.left[year]; }
  std::int64_t structural_left(std::size_t year) const { return structural_.left[year]; }

  std::int64_t one_off_used(LabelIndex label, std::size_t year) const {
    return one_off_.used[label * problem_->years + year];
  }
  std::int64_t structural_used(LabelIndex label, std::size_t year) const {
    return structural_.used[label * problem_->years + year];
  }

  // The same is left as when these starts are booked from scratch.
  bool agrees_with(const Starts& starts) const;

 private:
  void add(ActionIndex action, int start, int sign);

  // The last month in which a start asked too much, and of which of the item's resources.
  struct TooFull {
    std::size_t place = 0;
    std::size_t month = most_months + 8;  // past every month: none yet
  };
  bool hours_fit(const Problem::Item& item, int start, TooFull& full) const;

  // The lines of money of one kind.
  struct Lines {
    const std::vector<std::int64_t>* asked = nullptr;  // [row][year]
    const std::vector<std::int64_t>* money = nullptr;  // [label][year]
    std::vector<std::uint8_t> carries;                 // [label][year]: to the next year
    std::vector<std::int64_t> used;                    // [label][year]
    std::vector<std::int64_t> lacking;  // [label][year]: what the general line pays of it
    // [year]: what the general line has left at its end, with what the years before carried over
    // to it. Below 0: overdrawn by what has its own start.
    std::vector<std::int64_t> left;
  };
  Lines lines_of(const std::vector<std::int64_t>& asked, const std::vector<std::int64_t>& money,
                 bool can_carry) const;
  void pay(Lines& lines, const Problem::Item& item, std::size_t row, int sign) const;
  using PerYear = std::array<std::int64_t, most_years>;
  void find_general_share(const Lines& lines, const Problem::Item& item, const std::int64_t* asked,
                          int sign, PerYear& share) const;
  bool asks_nothing(const std::int64_t* asked) const;
  Shortage shortage(const Lines& lines, const Problem::Item& item, int start) const;
  bool affordable(const Problem::Item& item, int start) const;

  const Problem* problem_;
  std::vector<std::int32_t> hours_left_;  // [resource][month]
  Lines one_off_;
  Lines structural_;
};

}  // namespace weerbaar
