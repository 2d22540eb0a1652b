// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/block_end_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"

namespace weerbaar {

std::string block_end_text(const BlockEnd& end) {
  if (end.steps.empty()) return "-";
  const auto [lowest, highest] = std::minmax_element(end.steps.begin(), end.steps.end());
  const std::string steps =
      *lowest == *highest ? fmt::format("{}", *lowest) : fmt::format("{}-{}", *lowest, *highest);
  return fmt::format("{} ({})", steps, dutch_hundredths(end.mark));
}

std::string blocks_ending_text(const std::string& where, std::size_t blocks,
                               const std::vector<BlockEnd>& all) {
  const auto count =
      std::count_if(all.begin(), all.end(), [](const BlockEnd& end) { return end.counts; });
  return fmt::format("{} {} {} van de {} bouwstenen", where, blocks > 1 ? "eindigen" : "eindigt",
                     blocks == 0 ? "geen" : std::to_string(blocks), count);
}

std::string block_end_note(const std::vector<BlockEnd>& all, const std::vector<BlockIndex>& shown) {
  std::string note = "In de tabel: de stap waarop een bouwsteen eindigt, met het cijfer.";
  if (std::any_of(shown.begin(), shown.end(),
                  [&](BlockIndex b) { return all[b].steps.size() > 1; }))
    note +=
        " Bij een bouwsteen met onderdelen: de laagste en de hoogste stap, met het cijfer van alle "
        "onderdelen samen. Zo'n bouwsteen telt mee als een onderdeel op een andere stap eindigt.";
  return note;
}

}  // namespace weerbaar
