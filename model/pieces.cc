// SPDX-License-Identifier: EUPL-1.2
#include "model/pieces.h"

namespace weerbaar {

std::int64_t pieces_of(const Costs& costs, const Municipality& municipality) {
  switch (costs.count) {
    case PieceCount::none:
      return 0;
    case PieceCount::per_inhabitants:
      if (costs.inhabitants_per_piece == 0) return 0;  // reported
      return (municipality.inhabitants + costs.inhabitants_per_piece - 1) /
             costs.inhabitants_per_piece;
    case PieceCount::settlements:
      return municipality.settlements.value_or(1);
  }
  return 0;
}

}  // namespace weerbaar
