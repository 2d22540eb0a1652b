// SPDX-License-Identifier: EUPL-1.2
// Random municipalities and catalogs as the texts a user would write.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace weerbaar::testing {

// A generator of numbers that is the same with every library (Park and Miller's, 1988). Never two
// rolls in one expression: in which order they are made differs between compilers.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : state_(seed % 2147483646U + 1) {}
  int roll(int end) {  // 0 .. end - 1
    state_ = static_cast<std::uint32_t>(std::uint64_t{state_} * 48271 % 2147483647U);
    return static_cast<int>(state_ % static_cast<std::uint32_t>(end));
  }
  bool one_in(int count) { return roll(count) == 0; }

 private:
  std::uint32_t state_;
};

struct Size {
  int measures = 8;
  int months = 6;
  int roles = 2;
  int blocks = 4;
  int entries = 2;  // of a kind, at most
};

struct CaseText {
  std::vector<std::string> profile;  // pieces of the file, each with a header of its own
  std::vector<std::string> catalog;
};

CaseText random_case(std::uint32_t seed, const Size& size);

// The pieces in a random order.
std::string shuffled(std::vector<std::string> pieces, std::uint32_t seed);
// The same, but for what breaks ties by its order: blocks, and entries of one kind, stay in order
// among each other.
std::string shuffled_but_for_ties(std::vector<std::string> pieces, std::uint32_t seed);
std::string joined(const std::vector<std::string>& pieces);

}  // namespace weerbaar::testing
