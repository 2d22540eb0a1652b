// SPDX-License-Identifier: EUPL-1.2
// A file of a municipality over a small catalog; after a line of only "=====" perhaps a second one.
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace weerbaar;
  const std::string text(data, data + size);
  Sources catalog = fuzz::small_catalog();
  for (const std::string& part : fuzz::parts_of(text))
    catalog.push_back({"lokaal.toml", part});
  Loaded loaded = load_and_check(fuzz::small_profile(), catalog);
  fuzz::tell(loaded);
  fuzz::plan(loaded, text);
  return 0;
}
