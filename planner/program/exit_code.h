// SPDX-License-Identifier: EUPL-1.2
// How the program ends; the help tells people the same.
#pragma once

namespace weerbaar {

inline constexpr int exit_done = 0;
inline constexpr int exit_input = 1;  // the input is wrong, or no plan is possible
inline constexpr int exit_usage =
    2;  // wrong call, no memory, or a file that cannot be read or written
inline constexpr int exit_bug = 70;

}  // namespace weerbaar
