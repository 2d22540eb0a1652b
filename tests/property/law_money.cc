// SPDX-License-Identifier: EUPL-1.2
#include "law_money.h"

#include <algorithm>

#include "law_runs.h"

namespace weerbaar::testing {

LawMoney::LawMoney(const Model& model, const LawTown& town) : labels_{""} {
  for (const LawAction& action : town.actions)
    if (std::find(labels_.begin(), labels_.end(), action.label) == labels_.end())
      labels_.push_back(action.label);
  for (const std::string& label : labels_)
    lines_.push_back(line_of(model, town, label));
}

std::size_t LawMoney::label_of(const LawAction& action) const {
  return static_cast<std::size_t>(std::find(labels_.begin(), labels_.end(), action.label) -
                                  labels_.begin());
}

LawMoney::Line LawMoney::line_of(const Model& model, const LawTown& town,
                                 const std::string& label) const {
  const auto years = static_cast<std::size_t>(year_count(town));
  Line line{std::vector<std::int64_t>(years, 0), std::vector<std::int64_t>(years, 0),
            std::vector<bool>(years, model.profile.planning.carry_over)};
  const int first = town.start.year();
  for (std::size_t y = 0; y < years; ++y) {
    const int year = first + static_cast<int>(y);
    int last_with_line = 0;  // in or before this year
    for (const BudgetLine& each : model.profile.budget)
      if (each.label == label && each.year <= year)
        last_with_line = std::max(last_with_line, each.year);
    for (const BudgetLine& each : model.profile.budget) {
      if (each.label != label || each.year != last_with_line) continue;
      if (each.year == year) line.one_off[y] += each.one_off;
      // Only the general line goes on by itself.
      if (each.year == year || label.empty()) line.structural[y] += each.structural;
      line.carries[y] = each.carry_over.value_or(model.profile.planning.carry_over);
    }
  }
  return line;
}

bool LawMoney::allows(const std::vector<LawMoneyUse>& use) const {
  const std::size_t years = lines_.front().one_off.size();
  std::vector<std::int64_t> left(lines_.size(), 0);  // at the end of the year before
  for (std::size_t y = 0; y < years; ++y) {
    std::int64_t one_off = 0;  // for the general line
    std::int64_t structural = 0;
    for (std::size_t label = lines_.size(); label-- > 0;) {
      const Line& line = lines_[label];
      std::int64_t room = line.one_off[y];
      if (y > 0 && line.carries[y - 1]) room += left[label];
      const std::int64_t asked = use[label].one_off[y] + (label == 0 ? one_off : 0);
      const std::int64_t committed = use[label].committed[y] + (label == 0 ? structural : 0);
      if (label == 0 && (asked > room || committed > line.structural[y])) return false;
      one_off += std::max<std::int64_t>(0, asked - room);
      structural += std::max<std::int64_t>(0, committed - line.structural[y]);
      left[label] = std::max<std::int64_t>(0, room - asked);
    }
  }
  return true;
}

}  // namespace weerbaar::testing
