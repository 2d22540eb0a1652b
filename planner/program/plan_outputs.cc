// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/plan_outputs.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/utf8.h"
#include "planner/program/console.h"
#include "planner/program/files.h"

namespace weerbaar {

namespace {

// Beside plan.ics for each owner or department plan-NAME.ics.
void add_calendars(const Outcome& outcome, CalendarSplit split, const std::string& path,
                   std::vector<Output>& outputs) {
  constexpr std::string_view extension = ".ics";
  const std::string stem =
      path.ends_with(extension) ? path.substr(0, path.size() - extension.size()) : path;
  for (const CalendarPart& part : calendar_parts(outcome, split))
    outputs.push_back(
        {fmt::format("{}-{}{}", stem, part.id, extension), render_calendar(outcome, part)});
}

}  // namespace

PlanPaths paths_in_folder(const std::string& folder, const std::vector<std::string>& kinds) {
  PlanPaths paths;
  for (const PlanFile& file : plan_files()) {
    const bool asked =
        kinds.empty() || std::find(kinds.begin(), kinds.end(), file.extension) != kinds.end();
    paths.push_back(asked ? fmt::format("{}/plan.{}", folder, file.extension) : "");
  }
  return paths;
}

std::optional<std::vector<Output>> render_files(const Outcome& outcome, FileChoices choices,
                                                const PlanPaths& paths,
                                                const EarlierWorkbook& earlier,
                                                std::string& refusal) {
  auto kept = kept_text(earlier, outcome, refusal);
  if (!kept) return std::nullopt;
  choices.typed = std::move(kept->typed);
  Provenance origin = outcome.provenance;
  if (!kept->sha256.empty()) {
    origin.workbook_name = bare_name(*earlier.file);
    origin.workbook_sha256 = kept->sha256;
  }
  const Outcome whole{outcome.model,   outcome.instance, outcome.plan,
                      origin,          outcome.sources,  outcome.findings,
                      outcome.repairs, outcome.replan,   outcome.earlier_file};
  std::vector<Output> outputs;
  std::string error;
  for (std::size_t f = 0; f < paths.size(); ++f) {
    if (paths[f].empty()) continue;
    auto text = plan_files()[f].render(whole, choices, error);
    if (!text) {
      refusal = file_failure(error);
      return std::nullopt;
    }
    outputs.push_back({paths[f], std::move(*text)});
  }
  if (choices.calendars)
    add_calendars(whole, *choices.calendars, paths[place_of_file("ics")], outputs);
  if (!is_as_it_was(earlier, refusal)) return std::nullopt;
  return outputs;
}

std::vector<Output> render_without_plan(const NoPlan& found, const FileChoices& choices,
                                        const PlanPaths& paths, std::string& said) {
  std::vector<Output> outputs;
  for (std::size_t f = 0; f < paths.size(); ++f) {
    if (paths[f].empty()) continue;
    if (const auto render = plan_files()[f].render_without_plan)
      outputs.push_back({paths[f], render(found, choices)});
    else if (file_exists(paths[f]))
      said += fmt::format("let op: {} is van een eerder plan en blijft zoals het is\n",
                          one_line(paths[f]));
  }
  return outputs;
}

}  // namespace weerbaar
