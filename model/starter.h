// SPDX-License-Identifier: EUPL-1.2
// The files to begin with: every key with a word of explanation, and figures that plan at once.
// They are the templates model/starter/*.toml, built into the program. In these a comment is "#
// words"; a key to take the mark away from is "#key = value", without a blank.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "model/model.h"

namespace weerbaar {

// What a municipality says of the usual entries of one kind.
enum class UsualEntries {
  unsaid,  // they count, as assumed
  right,   // they are its own
  none,    // it has no entries of this kind
};

// What the template has in places that only the municipality can fill in.
inline constexpr std::string_view example_name = "Voorbeeldstad";
inline constexpr std::int64_t example_inhabitants = 48'500;
inline constexpr std::string_view example_holder = "vul in";
inline constexpr std::int64_t example_one_off = 40'000;  // euros, each year
inline constexpr std::int64_t example_structural = 15'000;

// The places of the pillars in figure 8 of the scan report.
inline constexpr std::array<int, pillar_count> scan_numbers = {1, 4, 2, 5, 3, 6};

// What is known of the municipality. What is not stays as the template has it.
struct StarterAnswers {
  std::string name;
  std::optional<std::int64_t> inhabitants;
  std::string code;
  std::string safety_region;
  struct Pillar {
    std::optional<int> mark;      // hundredths
    std::optional<int> priority;  // hundredths of a rank
    std::optional<int> insight;   // 1..5
  };
  bool has_scan = false;  // the marks, ranks and insight are those of its own scan
  PerPillar<Pillar> pillars{};
  std::map<BlockIndex, int> steps;  // 0..step_count, of the blocks that it says something of
  std::array<UsualEntries, entry_kind_count> entries{};
};

// The templates as they are, by the path that each has here.
Sources starter_templates();

// The template of a profile with the answers filled in, and the blocks and usual entries of the
// catalog ready to be used. Without a scan marks and ranks are the national mean of the scan
// report; money and hours are examples and say so.
std::string starter_profile(const Catalog& catalog, const StarterAnswers& answers);

// A municipality's own file over the catalog: every way to change it, as examples to take the mark
// (#) away from. As it is, it changes nothing.
std::string starter_overlay();

}  // namespace weerbaar
