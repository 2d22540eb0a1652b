// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/check_plan.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "model/utf8.h"
#include "planner/pipeline.h"
#include "planner/plan/verify.h"
#include "planner/program/console.h"
#include "planner/program/exit_code.h"
#include "planner/program/inputs.h"
#include "planner/program/plan_profile.h"
#include "planner/report/plan_differences.h"

namespace weerbaar {

namespace {

constexpr std::size_t shown_items = 40;

std::string listed(const std::vector<std::string>& items) {
  std::string text;
  const std::size_t shown = std::min(items.size(), shown_items);
  for (std::size_t at = 0; at < shown; ++at)
    text += fmt::format("- {}\n", one_line(items[at]));
  if (items.size() > shown) text += fmt::format("- ... en nog {}\n", items.size() - shown);
  return text;
}

int conclude(const std::string& plan, const std::string& text, std::size_t wrong) {
  const int written =
      write({{"-", text + fmt::format("{}: {}\n", one_line(plan),
                                      wrong == 0 ? "alles klopt"
                                                 : dutch_count(static_cast<std::int64_t>(wrong),
                                                               "ding klopt niet",
                                                               "dingen kloppen niet"))}});
  return written != exit_done ? written : wrong == 0 ? exit_done : exit_input;
}

// Of a plan that keeps the rules: what it says beside what its starts give.
int check_figures(const std::string& plan, const PlanResult& result, const Loaded& loaded,
                  const Inputs& inputs) {
  const std::vector<Diagnostic> findings = loaded.diagnostics.sorted();
  const Provenance provenance = provenance_of(inputs.profiles.front(), inputs, "");
  const Outcome outcome{result.model,   result.instance, *result.plan,   provenance,
                        loaded.sources, findings,        result.repairs, nullptr};
  const PlanFileComparison comparison =
      compare_plan_files(inputs.earlier_plan->text, render_json(outcome));
  std::string text;
  if (!comparison.made_from.empty())
    text += "Waarvan het plan is gemaakt:\n" + listed(comparison.made_from);
  if (comparison.after_changes)
    text +=
        "Dit plan is van een veranderd profiel. Verander eerst het profiel zo (`na_verandering`), "
        "en "
        "controleer het dan opnieuw.\n";
  std::vector<std::string> wrong;
  for (const PlanDifference& each : comparison.differences)
    wrong.push_back(fmt::format("{}: er staat {}, het is {}", each.place, each.given, each.right));
  text += fmt::format(
      "Nagerekend: {}, {}.\n",
      dutch_count(static_cast<std::int64_t>(outcome.plan.chosen.size()), "actie", "acties"),
      dutch_count(static_cast<std::int64_t>(comparison.compared), "gegeven", "gegevens"));
  if (!wrong.empty()) text += "Dit klopt niet:\n" + listed(wrong);
  return conclude(plan, text, wrong.size());
}

}  // namespace

int check_plan(const std::string& plan, const std::string& profile, const InputOptions& input) {
  InputOptions with_plan = input;
  with_plan.earlier_plan = plan;
  const auto inputs = read_inputs({profile}, with_plan);
  if (!inputs) return exit_usage;
  Loaded loaded = load_and_check(inputs->profiles.front(), inputs->catalog);
  const auto known = load_earlier_plan(*inputs->earlier_plan, loaded);
  const std::vector<Diagnostic> findings = loaded.diagnostics.sorted();
  if (is_beyond_planning(input, loaded)) return refuse(input, findings, loaded.sources);

  std::vector<std::string> broken;
  for (const Diagnostic& finding : findings)
    if (finding.code == Code::plan_action_unknown) broken.push_back(finding.message);
  const PlanResult result = explain_known(loaded.model, *known, 0);
  for (std::string& rule :
       broken_rules(result.model, result.instance, starts_of(result.instance, *known)))
    broken.push_back(std::move(rule));
  if (broken.empty() && result.plan) return check_figures(plan, result, loaded, *inputs);
  if (broken.empty()) broken.emplace_back("met dit profiel is dit geen plan");
  return conclude(
      plan,
      "Deze regels breekt het plan; de getallen zijn daarom niet nagerekend:\n" + listed(broken),
      broken.size());
}

}  // namespace weerbaar
