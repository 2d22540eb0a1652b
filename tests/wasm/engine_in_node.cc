// The engine outside this machine: the same plan, byte for byte, from WebAssembly. Reads a profile,
// writes the plan as JSON and, after it, as a page. Where the plan comes from is handed in: the
// engine knows no hashes.
//
//   engine_in_node PROFILE VERSION PROFILE_SHA256 CATALOG_SHA256
#include <cstdio>
#include <string>

#include "catalog/catalog.h"
#include "planner/pipeline.h"
#include "planner/plan/verify.h"
#include "planner/report/report.h"

int main(int count, char** words) {
  using namespace weerbaar;
  if (count != 5) return 2;
  std::FILE* file = std::fopen(words[1], "rb");
  if (file == nullptr) return 2;
  SourceFile profile{words[1], {}};
  for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file))
    profile.text += static_cast<char>(c);
  std::fclose(file);

  Loaded loaded = load_and_check(profile, shipped_catalog());
  if (!loaded.diagnostics.ok()) return 1;
  const PlanResult result =
      make_plan(loaded.model, effort_for(default_evaluations), loaded.diagnostics);
  if (!result.plan) return 1;
  if (!verify(result.model, result.instance, *result.plan).empty()) return 70;
  const Provenance provenance{words[2], words[3], words[4], words[4]};
  const std::vector<Diagnostic> findings = loaded.diagnostics.sorted();
  const Outcome outcome{result.model,   result.instance, *result.plan,  provenance,
                        loaded.sources, findings,        result.repairs};
  const std::string text = render_json(outcome) + render_html(outcome);
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() ? 0 : 1;
}
