// SPDX-License-Identifier: EUPL-1.2
// A municipality made by a generator, loaded and worked out.
#pragma once

#include <optional>

#include "planner/pipeline.h"
#include "random_case.h"

namespace weerbaar::testing {

struct Town {
  Loaded loaded;
  Instance instance;
};

// None when its input has an error.
inline std::optional<Town> town_of(const CaseText& text) {
  Town town;
  town.loaded = load_and_check(SourceFile{"profiel.toml", joined(text.profile)},
                               {SourceFile{"catalogus.toml", joined(text.catalog)}});
  if (!town.loaded.diagnostics.ok()) return std::nullopt;
  Diagnostics reported;
  town.instance = build_instance(town.loaded.model, reported);
  return town;
}

inline std::optional<Town> random_town(std::uint32_t seed, const Size& size) {
  return town_of(random_case(seed, size));
}

}  // namespace weerbaar::testing
