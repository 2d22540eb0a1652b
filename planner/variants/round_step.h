// The amounts that answers to "how much more" are told in.
#pragma once

#include <cstdint>

namespace weerbaar {

// About a twentieth of the amount: 1, 2 or 5 with noughts.
inline std::int64_t round_step(std::int64_t amount) {
  std::int64_t step = 1;
  for (std::int64_t unit = 1; unit * 20 <= amount; unit *= 10)
    for (const std::int64_t each : {unit, 2 * unit, 5 * unit})
      if (each * 20 <= amount) step = each;
  return step;
}

}  // namespace weerbaar
