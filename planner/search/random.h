// SPDX-License-Identifier: EUPL-1.2
// SplitMix64 (Steele, Lea and Flood, 2014): the standard library's distributions differ between
// libraries, and the plan may not.
#pragma once

#include <cstddef>
#include <cstdint>

namespace weerbaar {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  // 0 .. end - 1; 64 bits wide also where std::size_t is not, or WebAssembly would plan otherwise.
  // Draw into a variable of its own: the order of arguments differs between compilers.
  std::size_t below(std::uint64_t end) {
    return static_cast<std::size_t>((next() >> 32U) * end >> 32U);
  }

 private:
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }

  std::uint64_t state_;
};

}  // namespace weerbaar
