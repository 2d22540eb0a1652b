// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/many_plans.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>
#include <utility>

#include "model/number_text.h"
#include "model/utf8.h"
#include "planner/program/again.h"
#include "planner/program/check_outputs.h"
#include "planner/program/console.h"
#include "planner/program/exit_code.h"
#include "planner/program/files.h"
#include "planner/program/inputs.h"
#include "planner/program/plan_outputs.h"
#include "planner/program/plan_profile.h"
#include "planner/program/progress.h"
#include "planner/program/signals_wait.h"
#include "planner/report/towns.h"

namespace weerbaar {

namespace {

constexpr std::string_view overview_name = "overzicht.csv";

struct Town {
  std::string profile;
  std::string folder;  // in that of all
};

// What was made for one of them, to be said and written in the order of the call.
struct Made {
  int code = exit_done;
  std::string said;
  std::vector<Output> outputs;
  TownRow row;
};

std::string lower_case(std::string text) {
  for (char& each : text)
    if (each >= 'A' && each <= 'Z') each = static_cast<char>(each - 'A' + 'a');
  return text;
}

std::string stem_of(const std::string& path) {
  const std::string name = path.substr(path.find_last_of('/') + 1);
  const std::size_t dot = name.rfind('.');
  return dot == 0 || dot == std::string::npos ? name : name.substr(0, dot);
}

// Each has a folder of its own, also where a disk cannot tell a from A; who gets another name hears
// it.
std::vector<Town> towns_of(const std::vector<std::string>& profiles, std::string& said) {
  std::vector<Town> towns;
  std::set<std::string> taken = {std::string(overview_name)};
  for (const std::string& profile : profiles) {
    const std::string stem = stem_of(profile);
    std::string folder = stem;
    for (int number = 2; !taken.insert(lower_case(folder)).second; ++number)
      folder = fmt::format("{}-{}", stem, number);
    if (folder != stem)
      said += fmt::format("let op: {} komt in de map {}, want {} is al bezet\n", one_line(profile),
                          one_line(folder), one_line(stem));
    towns.push_back({profile, folder});
  }
  return towns;
}

std::string folder_of_town(const ManyPlans& request, const Town& town) {
  return fmt::format("{}/{}", request.folder, town.folder);
}

// What can be known before the work. False, and it has been said, when a file is in the way.
bool check_places(const ManyPlans& request, const std::vector<Town>& towns) {
  const std::vector<std::string> inputs = names_of_inputs(request.profiles, request.common.input);
  for (const Town& town : towns) {
    const std::string folder = folder_of_town(request, town);
    std::vector<std::string> there = paths_in_folder(folder, request.kinds);
    there.erase(std::remove_if(there.begin(), there.end(),
                               [](const std::string& path) { return !file_exists(path); }),
                there.end());
    if (!check_outputs(inputs, there, folder)) return false;
  }
  return check_outputs(inputs, {fmt::format("{}/{}", request.folder, overview_name), "-"},
                       request.folder);
}

void make_files(const ManyPlans& request, const Town& town, const Loaded& loaded,
                const PlanResult& result, const Provenance& provenance, Made& made) {
  const PlanPaths paths = paths_in_folder(folder_of_town(request, town), request.kinds);
  const std::vector<Diagnostic> findings = loaded.diagnostics.sorted();
  const Sources named = without_folders(loaded.sources);
  const InputOptions& input = request.common.input;
  if (!result.plan) {
    made.code = exit_input;
    made.row.result = TownResult::no_plan;
    made.outputs = render_without_plan(
        {result.model, result.instance, provenance, named, findings, result.clash_is_proven},
        request.choices, paths, made.said);
    made.said += refusal_text(input, findings, loaded.sources);
    return;
  }
  if (const std::string broken = broken_plan_text(result); !broken.empty()) {
    made.code = exit_bug;
    made.said += broken;
    return;
  }
  const Outcome outcome{result.model, result.instance, *result.plan,   provenance,
                        named,        findings,        result.repairs, nullptr};
  std::string refusal;
  const auto earlier = read_earlier_workbook(paths[place_of_file("xlsx")], refusal);
  std::optional<std::vector<Output>> outputs;
  if (earlier) outputs = render_files(outcome, request.choices, paths, *earlier, refusal);
  made.row = town_row(outcome);
  if (!outputs) {
    made.code = exit_usage;
    made.row.result = TownResult::not_written;
    made.said += refusal;
    return;
  }
  made.outputs = std::move(*outputs);
  if (!result.repairs.empty()) made.code = exit_input;
  if (!result.repairs.empty() || input.findings_as_json)
    made.said += findings_text(input, findings, loaded.sources);
}

Made plan_town(const ManyPlans& request, const Town& town, const Inputs& inputs,
               const LoadedCatalog& catalog) {
  Made made;
  std::string error;
  const auto profile = read_file(town.profile, error);
  if (!profile) {
    made.code = exit_usage;
    made.row.result = TownResult::not_read;
    made.said = file_failure(error);
    return made;
  }
  Loaded loaded = load_and_check(*profile, catalog);
  const Municipality& municipality = loaded.model.profile.municipality;
  made.row.municipality = municipality.name;
  made.row.code = municipality.code;
  made.row.inhabitants = municipality.inhabitants;
  const InputOptions& input = request.common.input;
  if (is_beyond_planning(input, loaded)) {
    made.code = exit_input;
    made.said = refusal_text(input, loaded.diagnostics.sorted(), loaded.sources);
    return made;
  }
  const PlanResult result =
      make_plan(loaded.model, effort_for(request.common.evaluations), loaded.diagnostics);
  ProfileOptions alone = request.common;
  alone.profile = town.profile;
  const Provenance provenance = provenance_of(*profile, inputs, call_again("plan", alone));
  make_files(request, town, loaded, result, provenance, made);
  return made;
}

// The towns in their order, made by as many threads as there are cores; this one only takes them.
class Workshop {
 public:
  Workshop(const ManyPlans& request, const std::vector<Town>& towns, const Inputs& inputs)
      : request_(request),
        towns_(towns),
        inputs_(inputs),
        catalog_(load_for_profiles(inputs.catalog)),
        made_(towns.size()) {
    // A signal that ends the program comes to the thread that writes, which knows when it may.
    const SignalsWait waiting;
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    for (std::size_t each = 0; each < std::min(cores, towns.size()); ++each)
      workers_.emplace_back([this] { work(); });
  }

  Made take(std::size_t town) {
    std::unique_lock lock(mutex_);
    ready_.wait(lock, [&] { return made_[town].has_value(); });
    return *std::exchange(made_[town], std::nullopt);
  }

 private:
  void work() {
    for (std::size_t town = next_++; town < towns_.size(); town = next_++) {
      Made made;
      try {
        made = plan_town(request_, towns_[town], inputs_, catalog_);
      } catch (const std::exception& error) {
        const Failure failure = failure_of(error);
        made.code = failure.code;
        made.said = failure.said;
      }
      const std::lock_guard lock(mutex_);
      made_[town] = std::move(made);
      ready_.notify_all();
    }
  }

  const ManyPlans& request_;
  const std::vector<Town>& towns_;
  const Inputs& inputs_;
  const LoadedCatalog catalog_;
  std::vector<std::optional<Made>> made_;
  std::mutex mutex_;
  std::condition_variable ready_;
  std::atomic<std::size_t> next_ = 0;
  std::vector<std::jthread> workers_;  // last, so that they end before what they use
};

// Says what there is to say and writes the files; gives the row of the overview.
TownRow finish(const ManyPlans& request, const Town& town, Made made, int& code) {
  std::string error;
  made.row.profile = town.profile.substr(town.profile.find_last_of('/') + 1);
  made.row.folder = town.folder;
  if (!made.outputs.empty() && !write_files(made.outputs, folder_of_town(request, town), error)) {
    made.said += file_failure(error);
    made.code = exit_usage;
    made.row.result = TownResult::not_written;
  }
  if (!made.said.empty() && !request.common.input.findings_as_json)
    made.said = fmt::format("== {} ==\n{}", one_line(town.profile), made.said);
  print_message(made.said);
  code = std::max(code, made.code);
  return made.row;
}

// The folder has to be named; the folders that it is in are of whoever made it.
std::string overview_again(const ManyPlans& request) {
  std::string folder = request.folder;
  while (folder.size() > 1 && folder.ends_with('/'))
    folder.pop_back();
  return call_again("plan", request.profiles, request.common.input, request.common.evaluations,
                    {"--uit", bare_name({folder, ""})});
}

}  // namespace

int plan_many(const ManyPlans& request) {
  // Counted twice, the overview would be wrong.
  if (const auto twice = twice_the_same(request.profiles))
    return fail_on_file(
        fmt::format("{}: dit is hetzelfde bestand als {}; noem elk profiel één keer", twice->first,
                    twice->second));
  std::string said;
  const std::vector<Town> towns = towns_of(request.profiles, said);
  if (!check_places(request, towns)) return exit_usage;
  const auto inputs = read_inputs({}, request.common.input);
  if (!inputs) return exit_usage;
  // What is wrong in the catalog is wrong for all: once is enough.
  const Loaded catalog = load_and_check(std::nullopt, inputs->catalog);
  if (is_refused(request.common.input, catalog.diagnostics))
    return refuse(request.common.input, catalog.diagnostics.sorted(), catalog.sources);
  print_message(said);

  ProgressLine line;
  line.begin("Plannen maken");
  const Watcher watcher = line.watcher();
  Workshop workshop(request, towns, *inputs);
  std::vector<TownRow> rows;
  int code = exit_done;
  for (std::size_t town = 0; town < towns.size(); ++town) {
    if (watcher) watcher({.plans_done = town, .plans_in_all = towns.size()});
    Made made = workshop.take(town);
    if (!made.said.empty()) line.wipe();
    rows.push_back(finish(request, towns[town], std::move(made), code));
  }
  line.wipe();
  const std::string overview = fmt::format("{}{}{}", request.folder,
                                           request.folder.ends_with('/') ? "" : "/", overview_name);
  const Provenance origin = provenance_of({}, *inputs, overview_again(request));
  const int written = write(
      {{overview, render_towns_csv(rows, catalog.model.catalog, origin, request.choices.csv_style)},
       {"-", render_towns(rows, style_for(request.common.screen))}},
      {.folder = request.folder, .quiet = request.common.input.findings_as_json});
  const auto made =
      std::count_if(rows.begin(), rows.end(), [](const TownRow& row) { return row.has_plan(); });
  if (made > 0 && !request.common.input.findings_as_json)
    print_message(fmt::format("De plannen staan in {} van {}\n", dutch_count(made, "map", "mappen"),
                              one_line(request.folder)));
  return std::max(code, written);
}

}  // namespace weerbaar
