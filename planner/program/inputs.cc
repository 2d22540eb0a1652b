// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/inputs.h"

#include <fmt/format.h>

#include <algorithm>

#include "catalog/catalog.h"
#include "planner/program/console.h"
#include "planner/program/files.h"

namespace weerbaar {

std::optional<Inputs> read_inputs(const std::vector<std::string>& profiles,
                                  const InputOptions& input) {
  const std::vector<std::string> names = names_of_inputs(profiles, input);
  if (std::count(names.begin(), names.end(), "-") > 1) {
    fail_on_file("standaardinvoer is maar een keer te lezen; geef voor de andere een bestand");
    return std::nullopt;
  }
  // `weerbaar plan profiel.toml >> profiel.toml`
  for (const std::string& name : names)
    if (name != "-" && is_standard_output(name)) {
      fail_on_file(fmt::format("{}: dit is invoer; stuur de uitvoer naar een ander bestand", name));
      return std::nullopt;
    }
  Inputs inputs;
  std::string error;
  const auto read_all = [&](const std::vector<std::string>& paths, Sources& into) {
    for (const std::string& path : paths) {
      const auto file = read_file(path, error);
      if (!file) return false;
      into.push_back(*file);
    }
    return true;
  };
  if (input.only_catalog.empty()) inputs.catalog = shipped_catalog();
  const auto read_earlier = [&] {
    if (!input.earlier_plan.empty()) inputs.earlier_plan = read_file(input.earlier_plan, error);
    return input.earlier_plan.empty() || inputs.earlier_plan;
  };
  if (read_all(profiles, inputs.profiles) && read_all(input.only_catalog, inputs.catalog) &&
      read_all(input.overlays, inputs.catalog) && read_earlier())
    return inputs;
  fail_on_file(error);
  return std::nullopt;
}

std::vector<std::string> names_of_inputs(std::vector<std::string> profiles,
                                         const InputOptions& input) {
  for (const auto* names : {&input.overlays, &input.only_catalog})
    profiles.insert(profiles.end(), names->begin(), names->end());
  if (!input.earlier_plan.empty()) profiles.push_back(input.earlier_plan);
  return profiles;
}

}  // namespace weerbaar
