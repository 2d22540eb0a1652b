// What people write, mutated: the loader may refuse it, and must not crash, hang or forget itself.
// libFuzzer calls this with bytes that lead to code it has not seen (`./dev test --alles`).
//
// An input is a profile, a line of only "=====", and a catalog. Without that line it is a profile
// for the catalog that comes with the program. After a second such line comes an earlier plan. What
// is right is planned too, with a handful of plans.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "catalog/catalog.h"
#include "planner/pipeline.h"
#include "planner/plan/verify.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace weerbaar;
  static const std::string between = "\n=====\n";
  static const Sources shipped = shipped_catalog();
  const std::string text(data, data + size);
  const std::size_t at = text.find(between);
  const bool own = at != std::string::npos;
  const SourceFile profile{"profiel.toml", text.substr(0, at)};
  const std::string rest = own ? text.substr(at + between.size()) : "";
  const std::size_t end = rest.find(between);
  const SourceFile catalog{"catalogus.toml", rest.substr(0, end)};

  Loaded loaded = load_and_check(profile, own ? Sources{catalog} : shipped);
  std::optional<KnownPlan> earlier;
  if (end != std::string::npos)
    earlier = load_earlier_plan({"plan.json", rest.substr(end + between.size())}, loaded);
  if (!loaded.diagnostics.ok() || loaded.model.catalog.measures.size() > 40) return 0;
  const PlanResult result =
      make_plan(loaded.model, effort_for(20), loaded.diagnostics,
                {.known = earlier ? &*earlier : nullptr, .freedom = Freedom::few});
  // A plan that breaks a rule is as bad as a crash.
  if (result.plan && !verify(result.model, result.instance, *result.plan).empty()) __builtin_trap();
  return 0;
}
