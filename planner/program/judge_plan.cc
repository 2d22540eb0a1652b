// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/judge_plan.h"

#include <fmt/format.h>

#include <utility>

#include "catalog/catalog.h"
#include "planner/plan/verify.h"
#include "planner/program/fingerprint.h"
#include "planner/report/report.h"

namespace weerbaar {

namespace {

// The catalog that a written plan was made with, as far as we have it.
Sources catalog_of(const AdoptedPlan& adopted) {
  Sources catalog;
  if (!adopted.shipped_sha256.empty()) catalog = shipped_catalog();
  catalog.insert(catalog.end(), adopted.own_catalog.begin(), adopted.own_catalog.end());
  return catalog;
}

// The first of them tells enough.
std::string first_of(const std::vector<std::string>& things) {
  if (things.size() == 1) return things.front();
  return fmt::format("{}; en nog {}", things.front(), things.size() - 1);
}

Diagnostic doubt_at(std::uint32_t file_index, std::string message) {
  return {.severity = Severity::warning,
          .code = Code::not_a_plan,
          .message = std::move(message),
          .span = {.file = file_index},
          .help =
              "is het plan met de hand veranderd? Maak het opnieuw met `weerbaar plan --json`; "
              "`weerbaar controleer --plan` toont alles wat niet klopt"};
}

}  // namespace

PlanJudgement judge_plan(const SourceFile& plan, const KnownPlan& known, const Loaded& made_from,
                         const Provenance& provenance) {
  PlanJudgement judgement;
  const PlanResult result = explain_known(made_from.model, known, 0);
  for (GoneAction& each : gone_actions(result.instance, known))
    judgement.broken.push_back(std::move(each.text));
  for (std::string& rule :
       broken_rules(result.model, result.instance, starts_of(result.instance, known)))
    judgement.broken.push_back(std::move(rule));
  if (judgement.broken.empty() && !result.plan)
    judgement.broken.emplace_back("met dit profiel is dit geen plan");
  if (!judgement.broken.empty()) return judgement;

  const std::vector<Diagnostic> findings = made_from.diagnostics.sorted();
  judgement.actions = result.plan->chosen.size();
  judgement.figures = compare_plan_files(
      plan.text, render_json({result.model, result.instance, *result.plan, provenance,
                              made_from.sources, findings, result.repairs, nullptr}));
  return judgement;
}

bool is_json(const SourceFile& file) {
  const std::size_t first = file.text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return first != std::string::npos && file.text[first] == '{';
}

bool is_of_own_profile(const AdoptedPlan& adopted) {
  return !adopted.has_profile || sha256({adopted.profile}) == adopted.profile_sha256;
}

OwnInput own_input(const SourceFile& file, std::uint32_t file_index, const AdoptedPlan& adopted) {
  OwnInput own;
  if (!adopted.has_profile) return own;
  if (!is_of_own_profile(adopted)) {
    own.doubt = doubt_at(file_index, std::string(not_of_own_profile));
    return own;
  }
  const Sources catalog = catalog_of(adopted);
  if (sha256(catalog) != adopted.catalog_sha256) return own;  // another edition of it
  Loaded loaded = load_and_check(adopted.profile, catalog);
  // What clashes in it was told when the plan was made.
  if (!only_clashes(loaded.diagnostics.sorted())) return own;
  own.loaded = std::move(loaded);
  if (adopted.after_repairs) return own;  // it is of a profile that was changed first

  const PlanJudgement judgement = judge_plan(file, adopted.plan, *own.loaded, {});
  own.keeps_rules = judgement.broken.empty();
  if (!own.keeps_rules) {
    own.doubt = doubt_at(file_index, fmt::format("dit plan breekt regels van het profiel dat erin "
                                                 "staat: {}",
                                                 first_of(judgement.broken)));
    return own;
  }
  // Another version has other words and keys.
  if (adopted.version != WEERBAAR_VERSION) return own;
  std::vector<std::string> wrong;
  for (const PlanDifference& each : judgement.figures.differences)
    wrong.push_back(fmt::format("{}: er staat {}, het is {}", each.place, each.given, each.right));
  if (!wrong.empty())
    own.doubt = doubt_at(
        file_index,
        fmt::format("dit plan klopt niet met het profiel dat erin staat: {}", first_of(wrong)));
  return own;
}

}  // namespace weerbaar
