// SPDX-License-Identifier: EUPL-1.2
// A plan as JSON, as an earlier plan of a small municipality: a next one begins at it.
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace weerbaar;
  static const Loaded before = load_and_check(fuzz::small_profile(), fuzz::small_catalog());
  const std::string text(data, data + size);
  Loaded loaded = before;
  const auto earlier = load_earlier_plan({"plan.json", text}, loaded);
  fuzz::tell(loaded);
  if (earlier) fuzz::plan(loaded, text, &*earlier);
  return 0;
}
