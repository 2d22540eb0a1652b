// SPDX-License-Identifier: EUPL-1.2
// `weerbaar budget`: what more or less money buys.
#include "planner/variants/budget_steps.h"

#include <fmt/format.h>

#include <charconv>

#include "planner/program/again.h"
#include "planner/program/check_outputs.h"
#include "planner/program/commands.h"
#include "planner/program/console.h"
#include "planner/program/exit_code.h"
#include "planner/program/inputs.h"
#include "planner/program/plan_profile.h"

namespace weerbaar {

namespace {

struct BudgetOptions {
  ProfileOptions common;
  std::vector<int> percentages = usual_shares;  // ascending
  bool keep = false;                            // --behoud
  std::string html;
};

// "80,100,120": from small to large, each once.
std::string take_percentages(const std::string& text, std::vector<int>& percentages) {
  constexpr int most = 1000;
  constexpr std::size_t most_steps = 20;
  std::vector<int> found;
  const char* at = text.data();
  const char* const end = text.data() + text.size();
  while (true) {
    int value = 0;
    const auto [stop, problem] = std::from_chars(at, end, value);
    const bool rising = found.empty() || value > found.back();
    if (problem != std::errc{} || value < 0 || value > most || !rising) break;
    found.push_back(value);
    if (stop == end && found.size() <= most_steps) {
      percentages = std::move(found);
      return "";
    }
    if (stop == end || *stop != ',') break;
    at = stop + 1;
  }
  return fmt::format(
      "`{}` kan niet; geef hooguit {} hele getallen van 0 tot en met {}, van klein naar groot, met "
      "een komma ertussen, zoals 80,100,120",
      text, most_steps, most);
}

Syntax syntax_of(BudgetOptions& options) {
  Syntax syntax;
  syntax.words = {profile_word(options.common.profile)};
  syntax.options = {
      {.name = "--stappen",
       .value = "LIJST",
       .meaning = "delen van het geld, in procenten (gewoon: 0 tot 200, per 25)",
       .take =
           [&options](const std::string& word) {
             return take_percentages(word, options.percentages);
           }},
      flag("--behoud", options.keep, "wat er met minder geld al was blijft; toont wat dat kost"),
      text("--html", "BESTAND", options.html, "schrijf het als pagina, met een tekening")};
  add_profile_options(options.common, syntax.options);
  return syntax;
}

int run(const BudgetOptions& options) {
  if (!check_outputs(names_of_inputs({options.common.profile}, options.common.input),
                     {options.html}))
    return exit_usage;
  // Every step has two plans but the first, which has one; and there is the plan itself.
  const double first_plan_share = 0.5 / static_cast<double>(options.percentages.size());
  std::vector<std::string> more;
  if (options.percentages != usual_shares)
    more = {"--stappen", fmt::format("{}", fmt::join(options.percentages, ","))};
  if (options.keep) more.emplace_back("--behoud");
  return with_plan(
      {.options = options.common,
       .again = call_again("budget", options.common, more),
       .share_of_work = first_plan_share},
      [&](const Outcome& outcome, ProgressLine& line) {
        line.begin("Opnieuw plannen", first_plan_share, 1);
        const MoneyCurve curve = watched(line, [&](const Watcher& watcher) {
          return money_curve(outcome.model, outcome.instance,
                             starts_of(outcome.instance, outcome.plan), options.percentages,
                             effort_from_known(options.common.evaluations), watcher);
        });
        std::vector<Output> outputs;
        if (!options.html.empty())
          outputs.push_back({options.html, render_budget_html(outcome, curve)});
        if (options.html != "-")
          outputs.push_back({"-", render_budget_steps(outcome, curve, options.keep,
                                                      style_for(options.common.screen))});
        return write(outputs, {.folder = "", .quiet = options.common.input.findings_as_json});
      });
}

}  // namespace

Command budget_command() {
  return {.name = "budget",
          .alias = "",
          .summary = "wat meer of minder geld oplevert, stap voor stap",
          .example = "profiel.toml --stappen 80,100,120 --behoud",
          .purpose =
              "Plant opnieuw met meer en met minder geld.\nZegt op welke stap bouwstenen dan "
              "eindigen, en wat erbij komt en wat afvalt.",
          .begin = call_with(syntax_of, run)};
}

}  // namespace weerbaar
