// SPDX-License-Identifier: EUPL-1.2
#include "tests/fuzz/fuzz.h"

#include <fstream>
#include <sstream>

#include "model/utf8.h"
#include "planner/plan/verify.h"
#include "planner/report/report.h"

namespace weerbaar::fuzz {

namespace {

void check(bool holds) {
  if (!holds) __builtin_trap();
}

std::string text_of(const std::string& name) {
  const std::ifstream file(WEERBAAR_SOURCES "/tests/rules/first-know-then-do/" + name);
  check(file.good());
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace

const SourceFile& small_profile() {
  static const SourceFile profile{"profiel.toml", text_of("profiel.toml")};
  return profile;
}

const Sources& small_catalog() {
  static const Sources catalog{{"catalogus.toml", text_of("catalogus.toml")}};
  return catalog;
}

void tell(const Loaded& loaded) {
  const std::vector<Diagnostic> findings = loaded.diagnostics.sorted();
  for (const Diagnostic& finding : findings)
    check(is_utf8(render_finding(finding, loaded.sources)));
  check(is_utf8(render_findings_json(findings, loaded.sources)));
}

void plan(Loaded& loaded, const std::string& input, const KnownPlan* earlier) {
  unsigned sum = 0;
  for (const char c : input)
    sum = sum * 31 + static_cast<unsigned char>(c);
  if (sum % 8 != 0 || loaded.model.catalog.measures.size() > 40) return;
  if (!loaded.diagnostics.ok() && !only_clashes(loaded.diagnostics.sorted())) return;
  const PlanResult result = make_plan(loaded.model, effort_for(20), loaded.diagnostics,
                                      {.known = earlier, .freedom = Freedom::few});
  if (result.plan) check(verify(result.model, result.instance, *result.plan).empty());
}

std::vector<std::string> parts_of(const std::string& input) {
  static const std::string between = "\n=====\n";
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t end = input.find(between); end != std::string::npos;
       end = input.find(between, begin)) {
    parts.push_back(input.substr(begin, end - begin));
    begin = end + between.size();
  }
  parts.push_back(input.substr(begin));
  return parts;
}

}  // namespace weerbaar::fuzz
