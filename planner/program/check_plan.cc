// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/check_plan.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "model/utf8.h"
#include "planner/program/again.h"
#include "planner/program/console.h"
#include "planner/program/exit_code.h"
#include "planner/program/inputs.h"
#include "planner/program/judge_plan.h"
#include "planner/program/plan_profile.h"

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
                                      wrong == 0 ? "wat is nagerekend, klopt"
                                                 : dutch_count(static_cast<std::int64_t>(wrong),
                                                               "ding klopt niet",
                                                               "dingen kloppen niet"))}});
  return written != exit_done ? written : wrong == 0 ? exit_done : exit_input;
}

// Of a plan that keeps the rules: what it says beside what its starts give.
int conclude_figures(const std::string& plan, const PlanJudgement& judgement,
                     std::vector<std::string> wrong) {
  const PlanFileComparison& figures = judgement.figures;
  std::string text;
  if (!figures.made_from.empty())
    text += "Waarvan het plan is gemaakt:\n" + listed(figures.made_from);
  if (figures.after_changes)
    text +=
        "Dit plan is van een veranderd profiel. Verander eerst het profiel zo (`na_verandering`), "
        "en "
        "controleer het dan opnieuw.\n";
  for (const PlanDifference& each : figures.differences)
    wrong.push_back(fmt::format("{}: er staat {}, het is {}", each.place, each.given, each.right));
  text +=
      fmt::format("Nagerekend: {}, {}.\n",
                  dutch_count(static_cast<std::int64_t>(judgement.actions), "actie", "acties"),
                  dutch_count(static_cast<std::int64_t>(figures.compared), "gegeven", "gegevens"));
  text +=
      "Niet nagerekend: hoeveel beter een plan kan zijn, de zoekstappen, de meldingen en de "
      "opdracht.\n";
  if (!wrong.empty()) text += "Dit klopt niet:\n" + listed(wrong);
  return conclude(plan, text, wrong.size());
}

// What is wrong of the profile that the plan says it was made from.
std::vector<std::string> wrong_origin(const SourceFile& plan) {
  Diagnostics told_before;
  const auto adopted = read_adopted_plan(plan, 0, told_before);
  if (!adopted || is_of_own_profile(*adopted)) return {};
  return {std::string(not_of_own_profile)};
}

}  // namespace

int check_plan(const std::string& plan, const std::string& profile, const InputOptions& input) {
  InputOptions with_plan = input;
  with_plan.earlier_plan = plan;
  const auto inputs = read_inputs({profile}, with_plan);
  if (!inputs) return exit_usage;
  if (is_json(inputs->profiles.front()) && !is_json(*inputs->earlier_plan))
    return fail_on_file(
        fmt::format("{} is een plan en {} niet; andersom dus: weerbaar controleer "
                    "--plan {} {}",
                    profile, plan, shell_word(profile), shell_word(plan)));
  Loaded loaded = load_and_check(inputs->profiles.front(), inputs->catalog);
  const auto known = load_earlier_plan(*inputs->earlier_plan, loaded);
  const std::vector<Diagnostic> findings = loaded.diagnostics.sorted();
  if (is_beyond_planning(input, loaded)) return refuse(input, findings, loaded.sources);

  const PlanJudgement judgement = judge_plan(*inputs->earlier_plan, *known, loaded,
                                             provenance_of(inputs->profiles.front(), *inputs, ""));
  if (judgement.broken.empty())
    return conclude_figures(plan, judgement, wrong_origin(*inputs->earlier_plan));
  return conclude(plan,
                  "Deze regels breekt het plan; de getallen zijn daarom niet nagerekend:\n" +
                      listed(judgement.broken),
                  judgement.broken.size());
}

}  // namespace weerbaar
