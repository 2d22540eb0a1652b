// What `nieuw` writes is right as it is, and says what the program itself knows.
#include "model/starter.h"

#include <doctest/doctest.h>

#include "catalog/catalog.h"
#include "model/pillar.h"
#include "planner/pipeline.h"

namespace weerbaar {
namespace {

Loaded load_starter(const std::string& text) {
  return load_and_check(SourceFile{"profiel.toml", text}, shipped_catalog());
}

TEST_CASE("starter: the marks and ranks are the national means") {
  const Loaded loaded = load_starter(starter_profile("", std::nullopt, ""));
  REQUIRE(loaded.diagnostics.ok());
  for (PillarIndex p = 0; p < pillar_count; ++p) {
    CHECK(loaded.model.profile.pillars[p].mark == national_mean_mark[p]);
    CHECK(loaded.model.profile.pillars[p].priority == national_mean_rank[p]);
  }
}

TEST_CASE("starter: what is known of the municipality is filled in, whatever its name") {
  const Loaded loaded = load_starter(starter_profile("Dorp \"De\\Punt\"\n", 1'234, "GM0007"));
  REQUIRE(loaded.diagnostics.ok());
  CHECK(loaded.model.profile.municipality.name == "Dorp \"De\\Punt\"");
  CHECK(loaded.model.profile.municipality.inhabitants == 1'234);
  CHECK(loaded.model.profile.municipality.code == "GM0007");
}

TEST_CASE("starter: a file over the catalog changes nothing as it is") {
  Sources files = shipped_catalog();
  const std::size_t measures = load_and_check(std::nullopt, files).model.catalog.measures.size();
  files.push_back({"lokaal.toml", starter_overlay()});
  const Loaded loaded = load_and_check(std::nullopt, files);
  CHECK(loaded.diagnostics.ok());
  CHECK(loaded.model.catalog.measures.size() == measures);
}

}  // namespace
}  // namespace weerbaar
