// SPDX-License-Identifier: EUPL-1.2
// `weerbaar vergelijk`: was and becomes, of profiles and of plans that were written before.
#include <algorithm>
#include <tuple>
#include <utility>

#include "planner/pipeline.h"
#include "planner/plan/adopted_plan.h"
#include "planner/program/again.h"
#include "planner/program/check_outputs.h"
#include "planner/program/commands.h"
#include "planner/program/console.h"
#include "planner/program/earlier_workbook.h"
#include "planner/program/exit_code.h"
#include "planner/program/fingerprint.h"
#include "planner/program/inputs.h"
#include "planner/program/judge_plan.h"
#include "planner/program/progress.h"
#include "planner/program/spreadsheet.h"
#include "planner/report/comparison_chapters.h"
#include "planner/report/sheets/comparison_sheets.h"
#include "planner/variants/both_plans.h"
#include "planner/variants/causes.h"

namespace weerbaar {

namespace {

constexpr double plans_share = 0.5;  // of the work; the rest finds the causes

struct CompareOptions {
  std::vector<std::string> files;  // two
  InputOptions input;
  std::int64_t evaluations = default_evaluations;
  ScreenOptions screen;
  std::string markdown;
  std::string html;
  std::string spreadsheet;
};

Syntax syntax_of(CompareOptions& options) {
  Syntax syntax;
  const auto word = [&options](const std::string& name, const std::string& explanation) {
    return Word{.shown = name,
                .explanation = explanation,
                .missing = "geef twee bestanden: hoe het was, en hoe het wordt",
                .take = [&options](const std::string& file) {
                  options.files.push_back(file);
                  return std::string();
                }};
  };
  syntax.words = {word("WAS", "WAS en WORDT zijn elk een profiel, of een plan (JSON)."),
                  word("WORDT", "- is standaardinvoer.")};
  syntax.options = {
      text("--md", "BESTAND", options.markdown, "schrijf de vergelijking als Markdown"),
      text("--html", "BESTAND", options.html, "schrijf haar als pagina om te lezen en te printen"),
      text("--xlsx", "BESTAND", options.spreadsheet, "schrijf haar als Excel-bestand")};
  add_input_options(options.input, syntax.options);
  syntax.options.push_back(search_option(options.evaluations));
  add_screen_options(options.screen, syntax.options);
  return syntax;
}

// One of the two files, and all that is known of its plan.
struct Side {
  SourceFile file;
  std::optional<AdoptedPlan> adopted;  // the file is a plan
  bool has_input = true;               // it can be planned again
  bool keeps_rules = true;             // so does the plan as it was written
  Diagnostics doubts;                  // of that plan
  Loaded loaded;                       // the input
  KnownPlan plan;
  ComparedSide compared;
};

// Of the same plan: what a file does not say, or not in earlier versions.
void take_what_it_leaves_out(const PlanFacts& made, PlanFacts& read) {
  read.finished = made.finished;
  for (StepFact& step : read.steps)
    for (const StepFact& same : made.steps)
      if (std::tie(same.block, same.entry, same.step) ==
          std::tie(step.block, step.entry, step.step))
        step.in_place = same.in_place;
}

// False when it is no plan, which is in the findings.
bool read_plan(Side& side) {
  Diagnostics diagnostics;
  side.adopted = read_adopted_plan(side.file, 0, diagnostics);
  if (!side.adopted) {
    side.loaded.sources = {side.file};
    side.loaded.diagnostics = std::move(diagnostics);
    return false;
  }
  const AdoptedPlan& adopted = *side.adopted;
  OwnInput own = own_input(side.file, 0, adopted);
  side.has_input = own.loaded.has_value();
  side.keeps_rules = own.keeps_rules;
  if (own.loaded) side.loaded = std::move(*own.loaded);
  if (own.doubt) {
    side.compared.doubt = own.doubt->message;
    side.doubts.report(std::move(*own.doubt));
  }
  side.plan = adopted.plan;
  side.compared.made = PlanMade::written;
  side.compared.facts = adopted.facts;
  side.compared.profile_sha256 = adopted.profile_sha256;
  side.compared.catalog_sha256 = adopted.catalog_sha256;
  if (!side.has_input) return true;
  side.compared.catalog = &side.loaded.model.catalog;
  const Instance instance = instance_of(side.loaded.model);
  take_what_it_leaves_out(facts_of(side.loaded.model, instance, starts_of(instance, side.plan)),
                          side.compared.facts);
  if (adopted.after_repairs) side.compared.repairs = {"zie dat plan zelf"};
  return true;
}

// False when something is wrong in it, which is in the findings.
bool read_profile(const Sources& catalog, const InputOptions& input, Side& side) {
  side.loaded = load_and_check(side.file, catalog);
  side.compared.catalog = &side.loaded.model.catalog;
  side.compared.profile_sha256 = sha256({side.file});
  side.compared.catalog_sha256 = sha256(catalog);
  return !is_refused(input, side.loaded.diagnostics) ||
         (!side.loaded.diagnostics.ok() && only_clashes(side.loaded.diagnostics.sorted()));
}

// None: there is no plan.
std::optional<PlanResult> plan_of(Side& side, const Effort& effort, const KnownPlan* known,
                                  const Watcher& watcher) {
  PlanResult result =
      make_plan(side.loaded.model, effort, side.loaded.diagnostics,
                {.known = known,
                 .freedom = known == nullptr ? std::nullopt : std::optional(Freedom::when_it_pays),
                 .watcher = watcher});
  if (!result.plan) return std::nullopt;
  return result;
}

// What is compared of a profile: this plan of it.
void take_plan(const PlanResult& result, const Starts& starts, Side& side) {
  side.plan = known_plan(result.instance, starts);
  side.compared.facts = facts_of(result.model, result.instance, starts);
  side.compared.repairs = result.repairs;
}

PlannedAlone alone(const PlanResult& result) {
  return {result.model, result.instance, starts_of(result.instance, *result.plan)};
}

// Neither is made before the other: see `plan_both`. Who has no plan; null: both have.
Side* plan_two_profiles(const Effort& effort, ProgressLine& line, Side& was, Side& becomes,
                        std::optional<Replan>& replan) {
  std::vector<PlanResult> results;
  for (Side* side : {&was, &becomes}) {
    line.begin("Plannen maken", results.empty() ? 0 : plans_share / 2,
               results.empty() ? plans_share / 2 : plans_share);
    auto result = watched(
        line, [&](const Watcher& watcher) { return plan_of(*side, effort, nullptr, watcher); });
    if (!result) return side;
    results.push_back(std::move(*result));
  }
  BothPlans both = plan_both(alone(results.front()), alone(results.back()));
  take_plan(results.front(), both.was, was);
  take_plan(results.back(), both.becomes, becomes);
  was.compared.made = both.follower == Follower::was ? PlanMade::follows : PlanMade::alone;
  becomes.compared.made = both.follower == Follower::becomes ? PlanMade::follows : PlanMade::alone;
  replan = std::move(both.replan);
  return nullptr;
}

// A profile goes on with the written plan beside it, whichever of the two is first; `replan` is how
// the input of Wordt goes on with the plan of Was, where that can be made.
Side* plan_beside_written(const Effort& effort, ProgressLine& line, Side& was, Side& becomes,
                          std::optional<Replan>& replan) {
  line.begin("Plannen maken", 0, plans_share / 2);
  if (!was.adopted) {
    const auto result = watched(
        line, [&](const Watcher& watcher) { return plan_of(was, effort, &becomes.plan, watcher); });
    if (!result) return &was;
    take_plan(*result, starts_of(result->instance, *result->plan), was);
    was.compared.made = PlanMade::follows;
  }
  if (!becomes.has_input) return nullptr;
  line.begin("Plannen maken", plans_share / 2, plans_share);
  auto result = watched(
      line, [&](const Watcher& watcher) { return plan_of(becomes, effort, &was.plan, watcher); });
  if (!result) return becomes.adopted ? nullptr : &becomes;
  replan = std::move(result->replan);
  if (becomes.adopted) return nullptr;
  take_plan(*result, starts_of(result->instance, *result->plan), becomes);
  becomes.compared.made = PlanMade::follows;
  return nullptr;
}

NoCauses why_no_causes(const Side& was, const Side& becomes) {
  if (!was.has_input || !becomes.has_input) return NoCauses::other_catalog;
  if (!was.keeps_rules || !becomes.keeps_rules) return NoCauses::broken_plan;
  for (const Side* side : {&was, &becomes})
    if (!side->loaded.diagnostics.ok() || !side->compared.repairs.empty()) return NoCauses::no_plan;
  return NoCauses::found;
}

int write_comparison(const ComparedPlans& compared, const CompareOptions& options) {
  std::vector<Output> outputs;
  if (!options.markdown.empty())
    outputs.push_back({options.markdown, render_comparison_markdown(compared)});
  if (!options.html.empty()) outputs.push_back({options.html, render_comparison_html(compared)});
  if (!options.spreadsheet.empty()) {
    std::string error;
    auto book = render_workbook(comparison_sheets(compared),
                                {.title = comparison_title(compared),
                                 .made_with = "weerbaar " + compared.version,
                                 .day = first_day(compared.becomes.facts.first)},
                                error);
    if (!book) return fail_on_file(error);
    outputs.push_back({options.spreadsheet, std::move(*book)});
  }
  if (std::none_of(outputs.begin(), outputs.end(),
                   [](const Output& output) { return output.path == "-"; }))
    outputs.push_back({"-", render_comparison(compared, style_for(options.screen))});
  return write(outputs, {.folder = "", .quiet = options.input.findings_as_json});
}

// What is wrong in the input of either, when it is no reason to stop: that it has no plan as it
// stands.
int print_clashes(const InputOptions& input, const Side& side) {
  if (side.loaded.diagnostics.ok() || side.adopted) return exit_done;
  print_findings(input, side.loaded.diagnostics.sorted(), side.loaded.sources);
  return exit_input;
}

int compare_sides(const CompareOptions& options, Side& was, Side& becomes) {
  const Effort effort = effort_for(options.evaluations);
  ProgressLine line;
  std::optional<Replan> replan;
  const Side* without = was.adopted || becomes.adopted
                            ? plan_beside_written(effort, line, was, becomes, replan)
                            : plan_two_profiles(effort, line, was, becomes, replan);
  if (without != nullptr)
    return refuse(options.input, without->loaded.diagnostics.sorted(), without->loaded.sources);

  ComparedPlans compared{
      .was = std::move(was.compared),
      .becomes = std::move(becomes.compared),
      .version = WEERBAAR_VERSION,
      .command = call_again("vergelijk", options.files, options.input, options.evaluations)};
  was.compared.repairs = compared.was.repairs;
  becomes.compared.repairs = compared.becomes.repairs;
  compared.comparison = compare(compared.was.facts, compared.becomes.facts);
  compared.no_causes = why_no_causes(was, becomes);
  if (compared.no_causes == NoCauses::found) {
    compared.replan = std::move(replan);
    line.begin("Oorzaken zoeken", plans_share, 1);
    compared.causes = watched(line, [&](const Watcher& watcher) {
      return find_causes({was.loaded.document, was.plan}, {becomes.loaded.document, becomes.plan},
                         {effort_from_known(options.evaluations), effort}, watcher);
    });
  }
  if (const int code = write_comparison(compared, options); code != exit_done) return code;
  return std::max(print_clashes(options.input, was), print_clashes(options.input, becomes));
}

int run(const CompareOptions& options) {
  if (!check_outputs(names_of_inputs(options.files, options.input),
                     {options.markdown, options.html, options.spreadsheet}))
    return exit_usage;
  if (std::string refusal; !is_no_plan(options.spreadsheet, refusal)) {
    print_message(refusal);
    return exit_usage;
  }
  const auto inputs = read_inputs(options.files, options.input);
  if (!inputs) return exit_usage;
  Side was{.file = inputs->profiles.front()};
  Side becomes{.file = inputs->profiles.back()};
  for (Side* side : {&was, &becomes}) {
    side->compared.file = name_among(side->file.path, options.files);
    const bool right = is_json(side->file) ? read_plan(*side)
                                           : read_profile(inputs->catalog, options.input, *side);
    if (!right)
      return refuse(options.input, side->loaded.diagnostics.sorted(), side->loaded.sources);
    if (is_refused(options.input, side->doubts))
      return refuse(options.input, side->doubts.sorted(), {side->file});
  }
  return compare_sides(options, was, becomes);
}

}  // namespace

Command compare_command() {
  return {.name = "vergelijk",
          .alias = "compare",
          .summary = "was en wordt: wat er anders is, en waardoor",
          .example = "plan.json profiel.toml --html was-wordt.html",
          .purpose =
              "Zet twee plannen naast elkaar: welke acties en stappen erbij komen, afvallen of "
              "verschuiven,\nwat dat doet met geld en cijfers, en door welk verschil in de invoer "
              "dat komt.",
          .begin = call_with(syntax_of, run)};
}

}  // namespace weerbaar
