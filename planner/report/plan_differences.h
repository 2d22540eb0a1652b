// SPDX-License-Identifier: EUPL-1.2
// Where a plan as JSON says something else than the plan that its own starts give.
#pragma once

#include <string>
#include <vector>

namespace weerbaar {

struct PlanDifference {
  std::string place;  // "acties, `beleid`: eenmalig"
  std::string given;
  std::string right;
};

struct PlanFileComparison {
  std::size_t compared = 0;  // texts and figures
  std::vector<PlanDifference> differences;
  bool after_changes = false;          // it is of a profile that was changed first
  std::vector<std::string> made_from;  // how what it was made from differs; sentences
};

// `right` is a plan of this program. What only a search can tell (how good the plan is), what it
// was made from and the findings are not compared.
PlanFileComparison compare_plan_files(const std::string& given, const std::string& right);

}  // namespace weerbaar
