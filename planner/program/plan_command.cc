// SPDX-License-Identifier: EUPL-1.2
// `weerbaar plan`: the plan, on the screen and as files.
#include <fmt/format.h>

#include <algorithm>

#include "planner/program/again.h"
#include "planner/program/check_outputs.h"
#include "planner/program/commands.h"
#include "planner/program/console.h"
#include "planner/program/exit_code.h"
#include "planner/program/inputs.h"
#include "planner/program/many_plans.h"
#include "planner/program/plan_outputs.h"
#include "planner/program/plan_profile.h"
#include "planner/variants/budget_steps.h"

namespace weerbaar {

namespace {

constexpr int default_proof_seconds = 60;
constexpr double curve_share = 0.4;  // of the work before the plans with more and less money

// A file that is called `ending` alone has no name.
bool has_name_before(std::string_view path, std::string_view ending) {
  const std::size_t folder = path.rfind('/');
  const std::string_view name = folder == std::string_view::npos ? path : path.substr(folder + 1);
  return name.size() > ending.size() && name.ends_with(ending);
}

struct PlanOptions {
  std::vector<std::string> profiles;  // the first is that of `common`
  ProfileOptions common;
  std::vector<std::string> paths =
      std::vector<std::string>(plan_files().size());  // empty: not asked
  std::string folder;  // --uit: all files that have no path of their own; empty: not asked
  FileChoices choices;
  std::vector<std::string> kinds;    // --soorten: of file in the folder; none: all
  bool still_page = false;           // --zonder-wat-als
  std::optional<int> proof_seconds;  // --bewijs
  bool curve = false;                // --geldlijn
};

Word profile_words(PlanOptions& options) {
  return {.shown = "PROFIEL...",
          .explanation = "PROFIEL is een bestand, of - voor standaardinvoer.",
          .missing = "het profiel ontbreekt",
          .most = any_number,
          .take = [&options](const std::string& word) {
            if (options.profiles.empty()) options.common.profile = word;
            options.profiles.push_back(word);
            return std::string();
          }};
}

std::vector<std::string> all_kinds() {
  std::vector<std::string> kinds;
  for (const PlanFile& file : plan_files())
    kinds.push_back(file.extension);
  return kinds;
}

Option kinds_option(std::vector<std::string>& kinds) {
  return {.name = "--soorten",
          .value = "LIJST",
          .meaning = "alleen deze bestanden in de map, zoals html,json",
          .take = [&kinds](const std::string& list) {
            const std::vector<std::string> known = all_kinds();
            for (std::size_t from = 0; from <= list.size();) {
              const std::size_t comma = std::min(list.find(',', from), list.size());
              const std::string kind = list.substr(from, comma - from);
              if (std::find(known.begin(), known.end(), kind) == known.end())
                return fmt::format("`{}` kan niet; kies uit {}", kind, fmt::join(known, ","));
              kinds.push_back(kind);
              from = comma + 1;
            }
            return std::string();
          }};
}

// What a call for several municipalities cannot have.
std::string wrong_for_many(const PlanOptions& options) {
  if (options.folder.empty()) return "geef bij meer dan een profiel ook --uit MAP";
  if (std::find(options.profiles.begin(), options.profiles.end(), "-") != options.profiles.end())
    return "bij meer dan een profiel kan - niet; geef bestanden";
  for (std::size_t f = 0; f < options.paths.size(); ++f)
    if (!options.paths[f].empty())
      return fmt::format("bij meer dan een profiel kan --{} niet; geef --soorten {}",
                         plan_files()[f].extension, plan_files()[f].extension);
  if (!options.common.input.earlier_plan.empty())
    return "bij meer dan een profiel kan --vanaf niet";
  if (options.proof_seconds) return "bij meer dan een profiel kan --bewijs niet";
  if (options.curve) return "bij meer dan een profiel kan --geldlijn niet";
  return {};
}

Option proof_option(std::optional<int>& seconds) {
  Option option = whole_number(
      "--bewijs", "[SECONDEN]", 1, 100'000,
      [&seconds](std::int64_t number) { seconds = static_cast<int>(number); },
      fmt::format("zoek het bewijs dat het niet beter kan, zo lang (gewoon: {} seconden)",
                  default_proof_seconds));
  option.value_may_be_missing = true;
  option.take = [&seconds, take = option.take](const std::string& value) {
    if (!value.empty()) return take(value);
    seconds = default_proof_seconds;
    return std::string();
  };
  return option;
}

Syntax syntax_of(PlanOptions& options) {
  Syntax syntax;
  syntax.words = {profile_words(options)};
  const std::vector<PlanFile>& files = plan_files();
  for (std::size_t f = 0; f < files.size(); ++f)
    syntax.options.push_back(text("--" + files[f].extension, "BESTAND", options.paths[f],
                                  "schrijf het plan als " + files[f].meaning));
  syntax.options.push_back(flag("--zonder-wat-als", options.still_page,
                                "een pagina zonder `Wat als`: kleiner, en zij rekent zelf niet"));
  syntax.options.push_back(choice(
      "--csv-stijl", {"nl", "rfc"},
      [&options](const std::string& style) {
        options.choices.csv_style = style == "rfc" ? CsvStyle::rfc4180 : CsvStyle::dutch;
      },
      "CSV voor een Nederlands Excel (nl, gewoon) of voor programma's (rfc)"));
  syntax.options.push_back(choice(
      "--md-vorm", {"heel", "kort"},
      [&options](const std::string& form) { options.choices.short_markdown = form == "kort"; },
      "Markdown met alles (heel, gewoon) of op een paar bladzijden (kort)"));
  syntax.options.push_back(choice(
      "--ics-per", {"eigenaar", "afdeling"},
      [&options](const std::string& word) {
        options.choices.calendars =
            word == "eigenaar" ? CalendarSplit::owner : CalendarSplit::department;
      },
      "schrijf naast de agenda ook een agenda per eigenaar of per afdeling"));
  syntax.options.push_back(
      text("--uit", "MAP", options.folder,
           "schrijf al deze bestanden in een map, als plan.xlsx en zo verder; bij meer "
           "profielen in een map per profiel, met overzicht.csv"));
  syntax.options.push_back(kinds_option(options.kinds));
  add_earlier_plan_options(options.common.input, syntax.options);
  syntax.options.push_back(
      flag("--geldlijn", options.curve, "zet in de pagina ook wat meer of minder geld oplevert"));
  syntax.options.push_back(proof_option(options.proof_seconds));
  add_profile_options(options.common, syntax.options);
  syntax.check = [&options] {
    if (options.folder == "-") return std::string("bij --uit: geef een map; - is geen map");
    if (!options.kinds.empty() && options.folder.empty())
      return std::string("--soorten kan alleen met --uit MAP");
    if (options.profiles.size() > 1)
      if (std::string wrong = wrong_for_many(options); !wrong.empty()) return wrong;
    const std::string& calendar = options.paths[place_of_file("ics")];
    if (options.choices.calendars &&
        (calendar == "-" || (calendar.empty() && options.folder.empty())))
      return std::string("--ics-per kan alleen met --ics BESTAND of --uit MAP");
    // The others get its name with a word before the dot.
    if (options.choices.calendars && !calendar.empty() && !has_name_before(calendar, ".ics"))
      return std::string("bij --ics-per: geef bij --ics een naam die eindigt op .ics");
    if (options.curve && options.paths[place_of_file("html")].empty() && options.folder.empty())
      return std::string("--geldlijn kan alleen met --html BESTAND of --uit MAP");
    return wrong_of_earlier_plan(options.common.input);
  };
  return syntax;
}

// Where each kind of file goes: a folder stands for all that have no place of their own.
PlanPaths paths_of(const PlanOptions& options) {
  if (options.folder.empty()) return options.paths;
  PlanPaths paths = paths_in_folder(options.folder, options.kinds);
  for (std::size_t f = 0; f < paths.size(); ++f)
    if (!options.paths[f].empty()) paths[f] = options.paths[f];
  return paths;
}

// What the plan itself depends on, whatever files it is written in.
std::string again(const PlanOptions& options) {
  std::vector<std::string> more;
  if (options.proof_seconds)
    more.insert(more.end(), {"--bewijs", std::to_string(*options.proof_seconds)});
  return call_again("plan", options.common, more);
}

int write_asked(const std::vector<Output>& outputs, const PlanOptions& options) {
  return write(outputs, {.folder = options.folder, .quiet = options.common.input.findings_as_json});
}

// The plan in its files, and on the screen when none of them is there.
int write_plan(const Outcome& outcome, const PlanOptions& options, const PlanPaths& paths,
               const EarlierWorkbook& earlier, ProgressLine& line) {
  FileChoices choices = options.choices;
  if (options.curve) {
    line.begin("Opnieuw plannen", curve_share, 1);
    choices.curve = watched(line, [&](const Watcher& watcher) {
      return money_curve(outcome.model, outcome.instance, starts_of(outcome.instance, outcome.plan),
                         usual_shares, effort_from_known(options.common.evaluations), watcher);
    });
  }
  std::string refusal;
  auto outputs = render_files(outcome, choices, paths, earlier, refusal);
  if (!outputs) {
    print_message(refusal);
    return exit_usage;
  }
  // The names of some calendars were not known before the plan.
  std::vector<std::string> names;
  for (const Output& output : *outputs)
    names.push_back(output.path);
  if (options.choices.calendars &&
      !check_outputs(names_of_inputs({options.common.profile}, options.common.input), names,
                     options.folder))
    return exit_usage;
  if (std::find(paths.begin(), paths.end(), "-") == paths.end())
    outputs->push_back({"-", render_text(outcome, style_for(options.common.screen))});
  return write_asked(*outputs, options);
}

int write_no_plan(const NoPlan& found, const PlanOptions& options, const PlanPaths& paths) {
  std::string said;
  const std::vector<Output> outputs = render_without_plan(found, options.choices, paths, said);
  print_message(said);
  return write_asked(outputs, options);
}

int run(const PlanOptions& given) {
  PlanOptions options = given;
  options.choices.live_page = !options.still_page;
  if (options.profiles.size() > 1)
    return plan_many(
        {options.profiles, options.folder, options.kinds, options.common, options.choices});
  const PlanPaths paths = paths_of(options);
  if (!check_outputs(names_of_inputs({options.common.profile}, options.common.input), paths,
                     options.folder))
    return exit_usage;
  std::string refusal;
  const auto earlier = read_earlier_workbook(paths[place_of_file("xlsx")], refusal);
  if (!earlier) {
    print_message(refusal);
    return exit_usage;
  }
  return with_plan(
      {.options = options.common,
       .again = again(options),
       .proof_seconds = options.proof_seconds,
       .share_of_work = options.curve ? curve_share : 1,
       .without_plan = [&](const NoPlan& found) { return write_no_plan(found, options, paths); }},
      [&](const Outcome& outcome, ProgressLine& line) {
        return write_plan(outcome, options, paths, *earlier, line);
      });
}

}  // namespace

Command plan_command() {
  return {.name = "plan",
          .alias = "",
          .summary = "maakt het plan: wat, wie, met welk geld, wanneer en waarom",
          .example = "profiel.toml --xlsx plan.xlsx",
          .purpose =
              "Maakt het plan en toont het op het scherm. Schrijft het ook in elk BESTAND; "
              "- is het scherm.\nMet meer profielen: van elk het plan, en een overzicht.",
          .begin = call_with(syntax_of, run)};
}

}  // namespace weerbaar
