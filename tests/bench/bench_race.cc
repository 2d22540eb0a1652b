// SPDX-License-Identifier: EUPL-1.2
// The same work for us and for TaskJuggler: writes one case as profiel.toml and catalogus.toml, and
// as race.tjp, where every measure is a task with its effort, its role and what it waits for.
// TaskJuggler only schedules; we also choose. tests/bench/race.sh runs both.
//   bench_race FOLDER
#include <fmt/format.h>

#include <algorithm>
#include <fstream>

#include "tests/bench/bench_case.h"
#include "tests/bench/bench_product.h"

namespace {

using namespace weerbaar;
using namespace weerbaar::testing;

std::string task_id(const Action& action) {
  std::string id = "t_" + action.id;
  std::replace(id.begin(), id.end(), '@', '_');  // of an entry
  return id;
}

std::string as_project(const Instance& instance, int roles) {
  std::string text =
      "project weerbaar \"Race\" 2027-01-01 +4y { timezone \"UTC\" timingresolution 60 min }\n";
  for (int r = 0; r < roles; ++r) {
    const auto& hours = *instance.capacity[static_cast<std::size_t>(r)];
    text += fmt::format("resource r{0} \"Rol {0}\" {{ limits {{ monthlymax {1}h }} }}\n", r,
                        *std::max_element(hours.begin(), hours.end()));
  }
  for (const Action& action : instance.actions) {
    text += fmt::format("task {} \"{}\" {{\n  effort {}h\n  allocate r{}\n", task_id(action),
                        action.title, action.hours(), action.owner);
    for (const ActionIndex before : action.requires_)
      text += fmt::format("  depends !{}\n", task_id(instance.actions[before]));
    text += "}\n";
  }
  text += "taskreport \"race\" { formats csv columns id, start, end }\n";
  return text;
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) return 2;
  const ProductShape shape{.seed = 7, .actions = 200, .months = 48, .roles = 20, .tightness = 0};
  const BenchCase race = as_case("race", CaseKind::product, product_town(shape));
  const std::string folder = words[1];
  std::ofstream(folder + "/profiel.toml") << race.profile.text;
  std::ofstream(folder + "/catalogus.toml") << race.catalog.front().text;
  std::ofstream(folder + "/race.tjp") << as_project(bench_instance(race), shape.roles);
  return 0;
}
