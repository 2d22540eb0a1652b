// SPDX-License-Identifier: EUPL-1.2
// A profile for a small catalog, planned when it is right.
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace weerbaar;
  const std::string text(data, data + size);
  Loaded loaded = load_and_check(SourceFile{"profiel.toml", text}, fuzz::small_catalog());
  fuzz::tell(loaded);
  fuzz::plan(loaded, text);
  return 0;
}
