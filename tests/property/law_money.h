// SPDX-License-Identifier: EUPL-1.2
// The money of a plan, by the law: lines with a purpose pay first, the general line pays the rest,
// and what is left of a line may go on to the next year.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "law.h"

namespace weerbaar::testing {

struct LawMoneyUse {  // of one label, by calendar year of the horizon
  std::vector<std::int64_t> one_off;
  std::vector<std::int64_t> committed;  // the full yearly amounts
};

class LawMoney {
 public:
  LawMoney(const Model& model, const LawTown& town);

  std::size_t label_count() const { return labels_.size(); }
  std::size_t label_of(const LawAction& action) const;
  bool allows(const std::vector<LawMoneyUse>& use) const;  // by label; [0] is without one

 private:
  struct Line {
    std::vector<std::int64_t> one_off;
    std::vector<std::int64_t> structural;
    std::vector<bool> carries;
  };
  Line line_of(const Model& model, const LawTown& town, const std::string& label) const;

  std::vector<std::string> labels_;  // [0] is the general money
  std::vector<Line> lines_;
};

}  // namespace weerbaar::testing
