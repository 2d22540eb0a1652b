// SPDX-License-Identifier: EUPL-1.2
#include "random_case.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "random_catalog.h"
#include "random_profile.h"

namespace weerbaar::testing {

namespace {

constexpr const char* tie_headers[] = {"[[bouwstenen]]", "[[standaard]]", "[[processen]]",
                                       "[[ketenpartners]]", "[[doelgroepen]]"};

void mix(std::vector<std::string>& pieces, std::uint32_t seed) {
  Dice dice(seed);
  for (std::size_t at = pieces.size(); at > 1; --at) {
    const int other = dice.roll(static_cast<int>(at));
    std::swap(pieces[at - 1], pieces[static_cast<std::size_t>(other)]);
  }
}

}  // namespace

CaseText random_case(std::uint32_t seed, const Size& size) {
  Dice dice(seed);
  const Outline outline = random_outline(dice, size);
  CaseText text;
  text.catalog = random_catalog(dice, size, outline);
  text.profile = random_profile(dice, size, outline);
  return text;
}

std::string shuffled(std::vector<std::string> pieces, std::uint32_t seed) {
  mix(pieces, seed);
  return joined(pieces);
}

std::string shuffled_but_for_ties(std::vector<std::string> pieces, std::uint32_t seed) {
  const std::vector<std::string> written = pieces;
  mix(pieces, seed);
  for (const std::string header : tie_headers) {
    const auto has_it = [&](const std::string& piece) { return piece.starts_with(header); };
    auto from = written.begin();
    for (std::string& piece : pieces) {
      if (!has_it(piece)) continue;
      from = std::find_if(from, written.end(), has_it);
      piece = *from++;
    }
  }
  return joined(pieces);
}

std::string joined(const std::vector<std::string>& pieces) {
  return fmt::format("{}", fmt::join(pieces, "\n"));
}

}  // namespace weerbaar::testing
