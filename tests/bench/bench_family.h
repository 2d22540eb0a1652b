// SPDX-License-Identifier: EUPL-1.2
// Ten families of cases, each hard in one way. What is hard for a search is not what is common: the
// cases of the product's shape show little of it.
#pragma once

#include <array>
#include <string_view>

#include "tests/bench/bench_text.h"

namespace weerbaar::testing {

inline constexpr std::array<std::string_view, 10> family_names = {
    "keten",    // chains of which only the end brings something
    "hub",      // dear work that much waits for
    "rugzak",   // every step costs about what it brings: a knapsack
    "lang",     // long and heavy work, and people who are away
    "keus",     // alternatives, some of which exclude each other
    "herhaal",  // work that comes back
    "per",      // entries, some one after the other
    "oormerk",  // money with a label, part of it carried over
    "termijn",  // duties, dates and decisions
    "mix",      // all of these
};
inline constexpr std::array<int, 2> family_sizes = {60, 150};  // actions, about

TownText family_town(std::string_view family, int size);

}  // namespace weerbaar::testing
