// SPDX-License-Identifier: EUPL-1.2
// A whole catalog, looked at for what is weak in it, and after a line of only "=====" perhaps a
// profile for it.
#include "catalog/lint.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace weerbaar;
  const std::string text(data, data + size);
  const std::vector<std::string> parts = fuzz::parts_of(text);
  std::optional<SourceFile> profile;
  if (parts.size() > 1) profile = SourceFile{"profiel.toml", parts[1]};
  Loaded loaded = load_and_check(profile, {{"catalogus.toml", parts.front()}});
  if (loaded.diagnostics.ok()) lint(loaded.document, loaded.model.catalog, loaded.diagnostics);
  fuzz::tell(loaded);
  if (profile) fuzz::plan(loaded, text);
  return 0;
}
