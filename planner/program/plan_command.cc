// `weerbaar plan`: the plan, on the screen and as files.
#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "model/utf8.h"
#include "planner/program/check_outputs.h"
#include "planner/program/commands.h"
#include "planner/program/console.h"
#include "planner/program/earlier_workbook.h"
#include "planner/program/exit_code.h"
#include "planner/program/files.h"
#include "planner/program/inputs.h"
#include "planner/program/plan_files.h"
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
  ProfileOptions common;
  std::vector<std::string> paths =
      std::vector<std::string>(plan_files().size());  // empty: not asked
  std::string folder;  // --uit: all files that have no path of their own; empty: not asked
  FileChoices choices;
  bool still_page = false;                 // --zonder-wat-als
  std::optional<CalendarSplit> calendars;  // --ics-per
  std::optional<int> proof_seconds;        // --bewijs
  std::optional<Freedom> freedom;          // --wijzigingen
  bool curve = false;                      // --geldlijn
};

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

Option freedom_option(std::optional<Freedom>& freedom) {
  return choice(
      "--wijzigingen", {"0", std::to_string(most_moves), "vrij"},
      [&freedom](const std::string& word) {
        freedom = word == "0" ? Freedom::none : word == "vrij" ? Freedom::free : Freedom::few;
      },
      "hoeveel er anders mag dan in het oude plan, behalve wat moet");
}

Syntax syntax_of(PlanOptions& options) {
  Syntax syntax;
  syntax.words = {profile_word(options.common.profile)};
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
        options.calendars = word == "eigenaar" ? CalendarSplit::owner : CalendarSplit::department;
      },
      "schrijf naast de agenda ook een agenda per eigenaar of per afdeling"));
  syntax.options.push_back(
      text("--uit", "MAP", options.folder,
           "schrijf al deze bestanden in een map, als plan.xlsx en zo verder"));
  syntax.options.push_back(
      text("--vanaf", "BESTAND", options.common.input.earlier_plan,
           fmt::format("ga verder met een eerder plan (JSON); het blijft als een ander hooguit {} "
                       "meer oplevert",
                       dutch_share(keeping_margin, 1000))));
  syntax.options.push_back(freedom_option(options.freedom));
  syntax.options.push_back(
      flag("--geldlijn", options.curve, "zet in de pagina ook wat meer of minder geld oplevert"));
  syntax.options.push_back(proof_option(options.proof_seconds));
  add_profile_options(options.common, syntax.options);
  syntax.check = [&options] {
    if (options.folder == "-") return std::string("bij --uit: geef een map; - is geen map");
    const std::string& calendar = options.paths[place_of_file("ics")];
    if (options.calendars && (calendar == "-" || (calendar.empty() && options.folder.empty())))
      return std::string("--ics-per kan alleen met --ics BESTAND of --uit MAP");
    // The others get its name with a word before the dot.
    if (options.calendars && !calendar.empty() && !has_name_before(calendar, ".ics"))
      return std::string("bij --ics-per: geef bij --ics een naam die eindigt op .ics");
    if (options.curve && options.paths[place_of_file("html")].empty() && options.folder.empty())
      return std::string("--geldlijn kan alleen met --html BESTAND of --uit MAP");
    if (options.freedom && options.common.input.earlier_plan.empty())
      return std::string("--wijzigingen kan alleen met --vanaf");
    return std::string();
  };
  return syntax;
}

// Where each kind of file goes: a folder stands for all that have no place of their own.
std::vector<std::string> paths_of(const PlanOptions& options) {
  std::vector<std::string> paths = options.paths;
  if (options.folder.empty()) return paths;
  for (std::size_t f = 0; f < paths.size(); ++f)
    if (paths[f].empty())
      paths[f] = fmt::format("{}/plan.{}", options.folder, plan_files()[f].extension);
  return paths;
}

// Beside plan.ics for each owner or department plan-NAME.ics.
std::vector<Output> render_calendars(const Outcome& outcome, CalendarSplit split,
                                     const std::string& path) {
  constexpr std::string_view extension = ".ics";
  const std::string stem =
      path.ends_with(extension) ? path.substr(0, path.size() - extension.size()) : path;
  std::vector<Output> outputs;
  for (const CalendarPart& part : calendar_parts(outcome, split))
    outputs.push_back(
        {fmt::format("{}-{}{}", stem, part.id, extension), render_calendar(outcome, part)});
  return outputs;
}

// Every asked file, whole, and the screen when none of them is there; none when one cannot be made,
// which is said.
std::optional<std::vector<Output>> render_files(const Outcome& outcome, const PlanOptions& options,
                                                const FileChoices& choices,
                                                const std::vector<std::string>& paths) {
  std::vector<Output> outputs;
  std::string error;
  for (std::size_t f = 0; f < paths.size(); ++f) {
    if (paths[f].empty()) continue;
    auto text = plan_files()[f].render(outcome, choices, error);
    if (!text) {
      fail_on_file(error);
      return std::nullopt;
    }
    outputs.push_back({paths[f], std::move(*text)});
  }
  if (std::find(paths.begin(), paths.end(), "-") == paths.end())
    outputs.push_back({"-", render_text(outcome, style_for(options.common.screen))});
  return outputs;
}

int write_asked(const std::vector<Output>& outputs, const PlanOptions& options) {
  return write(outputs, {.folder = options.folder, .quiet = options.common.input.findings_as_json});
}

// The plan in its files, and in the workbook what people had typed in the one that was there.
int write_plan(const Outcome& outcome, const PlanOptions& options,
               const std::vector<std::string>& paths, const EarlierWorkbook& earlier,
               ProgressLine& line) {
  const auto kept = kept_text(earlier, outcome);
  if (!kept) return exit_usage;
  FileChoices choices = options.choices;
  choices.live_page = !options.still_page;
  choices.typed = kept->typed;
  if (options.curve) {
    line.begin("Opnieuw plannen", curve_share, 1);
    choices.curve = watched(line, [&](const Watcher& watcher) {
      return money_curve(outcome.model, outcome.instance, starts_of(outcome.instance, outcome.plan),
                         usual_shares, effort_from_known(options.common.evaluations), watcher);
    });
  }
  Provenance origin = outcome.provenance;
  if (!kept->sha256.empty()) {
    origin.workbook_name = bare_name(*earlier.file);
    origin.workbook_sha256 = kept->sha256;
  }
  const Outcome whole{outcome.model,   outcome.instance, outcome.plan,    origin,
                      outcome.sources, outcome.findings, outcome.repairs, outcome.replan};
  auto outputs = render_files(whole, options, choices, paths);
  if (!outputs || !is_as_it_was(earlier)) return exit_usage;
  if (options.calendars) {
    std::vector<std::string> names = paths;
    for (Output& each : render_calendars(whole, *options.calendars, paths[place_of_file("ics")])) {
      names.push_back(each.path);
      outputs->push_back(std::move(each));
    }
    // Their names were not known before the plan.
    if (!check_outputs(names_of_inputs({options.common.profile}, options.common.input), names,
                       options.folder))
      return exit_usage;
  }
  return write_asked(*outputs, options);
}

// Nothing that lies there may be taken for the plan. What people typed in a workbook is theirs: it
// stays, and what it is of is said.
int write_no_plan(const NoPlan& found, const PlanOptions& options,
                  const std::vector<std::string>& paths) {
  std::vector<Output> outputs;
  for (std::size_t f = 0; f < paths.size(); ++f) {
    if (paths[f].empty()) continue;
    if (const auto render = plan_files()[f].render_without_plan)
      outputs.push_back({paths[f], render(found, options.choices)});
    else if (file_exists(paths[f]))
      print_message(fmt::format("let op: {} is van een eerder plan en blijft zoals het is\n",
                                one_line(paths[f])));
  }
  return write_asked(outputs, options);
}

int run(const PlanOptions& options) {
  const std::vector<std::string> paths = paths_of(options);
  if (!check_outputs(names_of_inputs({options.common.profile}, options.common.input), paths,
                     options.folder))
    return exit_usage;
  const auto earlier = read_earlier_workbook(paths[place_of_file("xlsx")]);
  if (!earlier) return exit_usage;
  return with_plan(
      {.options = options.common,
       .proof_seconds = options.proof_seconds,
       .share_of_work = options.curve ? curve_share : 1,
       .freedom = options.freedom.value_or(Freedom::when_it_pays),
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
              "- is het scherm.",
          .begin = call_with(syntax_of, run)};
}

}  // namespace weerbaar
