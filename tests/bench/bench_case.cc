// SPDX-License-Identifier: EUPL-1.2
#include "tests/bench/bench_case.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "catalog/catalog.h"
#include "planner/pipeline.h"
#include "tests/bench/bench_family.h"
#include "tests/bench/bench_product.h"

namespace weerbaar::testing {

namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
  const std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

BenchCase case_of_folder(const fs::path& folder) {
  BenchCase result;
  result.name = folder.filename().string();
  result.profile = {"profiel.toml", text_of(folder / "profiel.toml")};
  if (fs::exists(folder / "catalogus.toml")) {
    result.kind = CaseKind::foreign;
    result.catalog = {{"catalogus.toml", text_of(folder / "catalogus.toml")}};
  } else {
    result.kind = CaseKind::example;
    result.catalog = shipped_catalog();
    if (fs::exists(folder / "lokaal.toml"))
      result.catalog.push_back({"lokaal.toml", text_of(folder / "lokaal.toml")});
  }
  std::ifstream file(folder / "optimum");
  std::string word;
  if (file >> result.known >> word) result.proven = word == "proven";
  return result;
}

void add_folder(std::string name, std::vector<BenchCase>& cases) {
  while (name.size() > 1 && name.ends_with('/'))
    name.pop_back();
  if (fs::exists(fs::path(name) / "profiel.toml")) {
    cases.push_back(case_of_folder(name));
    return;
  }
  std::vector<fs::path> folders;
  for (const auto& each : fs::directory_iterator(name))
    if (fs::exists(each.path() / "profiel.toml")) folders.push_back(each.path());
  std::sort(folders.begin(), folders.end());
  for (const fs::path& each : folders)
    cases.push_back(case_of_folder(each));
}

}  // namespace

BenchCase as_case(const std::string& name, CaseKind kind, const TownText& town) {
  const CaseText text = as_text(town);
  return {name,
          kind,
          {"profiel.toml", joined(text.profile)},
          {{"catalogus.toml", joined(text.catalog)}}};
}

std::vector<BenchCase> bench_cases(const std::vector<std::string>& folders) {
  std::vector<BenchCase> cases;
  for (int number = 0; number < product_count; ++number)
    cases.push_back(as_case(fmt::format("product-{:02}", number), CaseKind::product,
                            product_town(product_shape(number))));
  for (const std::string_view family : family_names)
    for (const int size : family_sizes)
      cases.push_back(
          as_case(fmt::format("{}-{}", family, size), CaseKind::family, family_town(family, size)));
  for (const std::string& folder : folders)
    add_folder(folder, cases);
  return cases;
}

Instance bench_instance(const BenchCase& bench_case) {
  const Loaded loaded = load_and_check(bench_case.profile, bench_case.catalog);
  if (!loaded.diagnostics.ok()) {
    for (const Diagnostic& finding : loaded.diagnostics.sorted())
      if (finding.severity == Severity::error)
        fmt::print(stderr, "{}: {}\n", bench_case.name, finding.message);
    std::exit(1);
  }
  Diagnostics reported;
  return build_instance(loaded.model, reported);
}

}  // namespace weerbaar::testing
