// SPDX-License-Identifier: EUPL-1.2
// Sums of "started by then", each term with its sign, one sum after another in one block of memory:
// every round of the relaxation reads all of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace weerbaar {

struct SignedCell {
  std::uint32_t cell = 0;
  std::int32_t sign = 1;
};

class SignedSums {
 public:
  std::size_t size() const { return end_.size(); }
  std::span<const SignedCell> operator[](std::size_t sum) const {
    const std::size_t first = sum == 0 ? 0 : end_[sum - 1];
    return {cells_.data() + first, end_[sum] - first};
  }

  // What is added from now on belongs to a new sum.
  void begin() { end_.push_back(cells_.size()); }
  void add(SignedCell cell) {
    cells_.push_back(cell);
    end_.back() = cells_.size();
  }
  // Leaves the first `count`.
  void shrink_to(std::size_t count) {
    end_.resize(count);
    cells_.resize(count == 0 ? 0 : end_.back());
  }

 private:
  std::vector<SignedCell> cells_;
  std::vector<std::size_t> end_;  // of each sum
};

}  // namespace weerbaar
