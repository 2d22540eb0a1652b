#include "planner/program/cli.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>

#include "model/format.h"
#include "model/number_text.h"
#include "model/suggest.h"
#include "planner/program/command_table.h"

namespace weerbaar {

namespace {

std::string suggestion(std::string_view word, const std::vector<std::string>& known) {
  const std::string near = nearest(word, known);
  return near.empty() ? "" : fmt::format("; bedoelde u `{}`?", near);
}

// ---- values ------------------------------------------------------------------------------------

// The library's own validators speak English, in the help as well. This one also takes 48.500, and
// hands it on as 48500.
CLI::Validator whole_number(std::int64_t low, std::int64_t high) {
  return {[low, high](std::string& text) {
            const auto value = read_dutch_number(text);
            if (!value || *value < low || *value > high)
              return fmt::format("`{}` kan niet; geef een heel getal van {} tot en met {}", text,
                                 dutch_number(low), dutch_number(high));
            text = std::to_string(*value);
            return std::string();
          },
          ""};
}

CLI::Validator one_of(const std::vector<std::string>& words) {
  return {[words](std::string& text) {
            if (std::find(words.begin(), words.end(), text) != words.end()) return std::string();
            return fmt::format("`{}` kan niet; kies {}", text, fmt::join(words, " of "));
          },
          ""};
}

CLI::Validator municipality_code() {
  return {[](std::string& text) {
            const bool good = is_municipality_code(text);
            return good ? std::string()
                        : fmt::format("`{}` kan niet; geef GM en vier cijfers, zoals GM9999", text);
          },
          ""};
}

// ---- options -----------------------------------------------------------------------------------

void add_starter_options(CLI::App& app, Options& options) {
  app.add_option("--naam", options.name, "de naam van de gemeente")->type_name("NAAM");
  app.add_option("--inwoners", options.inhabitants, "het aantal inwoners")
      ->transform(whole_number(1, 20'000'000))
      ->type_name("GETAL");
  app.add_option("--code", options.code, "de CBS-code van de gemeente, zoals GM9999")
      ->check(municipality_code())
      ->type_name("CODE");
  app.add_option("--uit", options.output, "schrijf naar dit bestand; een bestaand bestand blijft")
      ->type_name("BESTAND");
  app.add_flag("--catalogus", options.starter_overlay,
               "maak geen profiel, maar een eigen bestand over de catalogus");
}

// "80,100,120": from small to large, each once.
std::string read_percentages(const std::string& text, std::vector<int>& percentages) {
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

void add_budget_options(CLI::App& app, Options& options) {
  app.add_option_function<std::string>(
         "--stappen", [](const std::string&) {},
         "delen van het geld, in procenten (gewoon: 50,75,100,125,150)")
      ->check(CLI::Validator(
          [&options](std::string& text) { return read_percentages(text, options.percentages); },
          ""))
      ->type_name("LIJST");
  app.add_flag("--behoud", options.keep,
               "wat er met minder geld al was blijft; toont wat dat kost");
}

// For `controleer` a bare --catalogus asks for the catalog itself.
void add_overlays(CLI::App& app, Command command, Options& options) {
  CLI::Option* option = app.add_option(
      "--catalogus", options.overlays,
      command == Command::check
          ? "eigen bestand over de catalogus, mag vaker; zonder bestand: kijk ook de catalogus na"
          : "eigen maatregelen erbij, of andere getallen; mag vaker");
  option->allow_extra_args(false)->type_name("BESTAND");
  if (command == Command::check)
    option->expected(0, 1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->type_name("[BESTAND]");
}

void add_catalog_options(CLI::App& app, Options& options) {
  app.add_option("--verschil", options.differences,
                 "toon wat dit eigen bestand aan de catalogus verandert; mag vaker")
      ->allow_extra_args(false)
      ->type_name("BESTAND");
  app.add_flag("--aannames", options.assumptions,
               "toon de getallen zonder bron; met profielen erbij: hoe een plan eraan hangt");
  app.add_option("--md", options.markdown,
                 "met --aannames en een profiel: schrijf ook als Markdown; - is het scherm")
      ->type_name("BESTAND");
}

void add_common_options(CLI::App& app, Command command, Options& options) {
  add_overlays(app, command, options);
  app.add_option("--alleen-catalogus", options.only_catalog,
                 "dit bestand in plaats van de meegeleverde catalogus; mag vaker")
      ->allow_extra_args(false)
      ->type_name("BESTAND");
  app.add_option_function<std::string>(
         "--meldingen",
         [&options](const std::string& form) { options.findings_as_json = form == "json"; },
         "meldingen als tekst, of als JSON: een per regel")
      ->check(one_of({"tekst", "json"}))
      ->type_name("tekst|json");
  app.add_flag("--streng", options.strict, "een waarschuwing telt als fout");
}

void add_screen_options(CLI::App& app, Options& options) {
  app.add_option("--breedte", options.width, "hoe breed het scherm is, in tekens")
      ->transform(whole_number(40, 400))
      ->type_name("GETAL");
  app.add_option_function<std::string>(
         "--kleur",
         [&options](const std::string& when) {
           options.colour = when == "altijd"  ? ColourChoice::always
                            : when == "nooit" ? ColourChoice::never
                                              : ColourChoice::automatic;
         },
         "kleur op het scherm")
      ->check(one_of({"auto", "altijd", "nooit"}))
      ->type_name("auto|altijd|nooit");
}

void add_options(CLI::App& app, Command command, Options& options) {
  if (command == Command::starter) {
    add_starter_options(app, options);
    return;
  }
  if (command == Command::plan) {
    for (const PlanFile& file : plan_files())
      app.add_option(fmt::format("--{}", file.extension), options.*file.path,
                     fmt::format("schrijf het plan als {}", file.what))
          ->type_name("BESTAND");
    app.add_option_function<std::string>(
           "--csv-stijl",
           [&options](const std::string& style) { options.csv_for_programs = style == "rfc"; },
           "CSV voor een Nederlands Excel (nl, gewoon) of voor programma's (rfc)")
        ->check(one_of({"nl", "rfc"}))
        ->type_name("nl|rfc");
    app.add_option("--uit", options.folder,
                   "schrijf al deze bestanden in een map, als plan.xlsx en zo verder")
        ->type_name("MAP");
    app.add_option_function<std::vector<int>>(
           "--bewijs",
           [&options](const std::vector<int>& seconds) {
             options.proof_seconds = seconds.empty() ? default_proof_seconds : seconds.front();
           },
           fmt::format("zoek het bewijs dat het niet beter kan, zo lang (gewoon: {} seconden)",
                       default_proof_seconds))
        ->expected(0, 1)
        ->allow_extra_args(false)
        ->transform(whole_number(1, 100'000))
        ->type_name("[SECONDEN]");
  }
  if (command == Command::budget) add_budget_options(app, options);
  if (command == Command::catalog) add_catalog_options(app, options);
  if (command == Command::graph || command == Command::schema)
    app.add_option("--uit", options.output, "schrijf naar dit bestand; - is het scherm")
        ->type_name("BESTAND");
  if (command == Command::schema) return;
  add_common_options(app, command, options);
  if (command == Command::catalog) options.evaluations = study_evaluations;
  app.add_option("--zoekstappen", options.evaluations,
                 fmt::format("hoeveel plannen worden vergeleken (gewoon: {})", options.evaluations))
      ->transform(whole_number(1, 1'000'000'000))
      ->type_name("GETAL");
  if (command != Command::graph && command != Command::check) add_screen_options(app, options);
}

// ---- help and messages -------------------------------------------------------------------------

std::string help_text(const CLI::App& app, const Definition& definition) {
  std::string text =
      fmt::format("Voorbeeld: weerbaar {} {}\n\n{}\n\nGebruik: weerbaar {}{}{}{}\n",
                  definition.name, definition.example, definition.purpose, definition.name,
                  definition.arguments.empty() ? "" : " ", definition.arguments, " [OPTIES]");
  if (definition.arguments.find("PROFIEL") != std::string::npos)
    text += "  PROFIEL is een bestand, of - voor standaardinvoer.\n";
  if (definition.arguments.find("SOORT") != std::string::npos)
    text += "  SOORT is profiel, catalogus of lokaal (een eigen bestand over de catalogus).\n";
  if (definition.arguments.find("MAATREGEL") != std::string::npos)
    text += "  MAATREGEL is de naam in de catalogus; weerbaar catalogus toont ze alle.\n";
  text += "\nOpties:\n";
  for (const CLI::Option* option : app.get_options()) {
    const std::string name = option->get_name(false, true);
    const std::string value =
        option->get_items_expected_max() > 0 ? " " + option->get_type_name() : "";
    text += fmt::format("  {:<32}  {}\n", name + value, option->get_description());
  }
  return text;
}

Stop wrong_call(const std::string& message, const std::string& command) {
  return {2, fmt::format("fout: {} [aanroep]\nHulp: weerbaar {} --help\n", message, command)};
}

// CLI11 explains itself in English; a slip on the command line is one of these few.
std::string in_dutch(const CLI::ParseError& error) {
  const std::string what = error.what();
  const std::size_t colon = what.find(": ");
  const std::string option = what.substr(0, colon);
  if (dynamic_cast<const CLI::ValidationError*>(&error) != nullptr && colon != std::string::npos)
    return fmt::format("bij {}: {}", option, what.substr(colon + 2));
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr)
    return what.find("missing") != std::string::npos
               ? fmt::format("na `{}` ontbreekt een waarde", option)
               : fmt::format("`{}` staat er meer dan een keer", option);
  return fmt::format("bij {}: deze waarde kan niet", option);
}

// Positional words are taken here and not by the library: it complains about a missing word before
// it says which one it does not know.
struct Words {
  std::vector<std::string> positional;
  std::string unknown;  // the first that looks like an option
};

Words sort_out(const std::vector<std::string>& extras) {
  Words words;
  bool only_positional = false;
  for (const std::string& extra : extras) {
    if (!only_positional && extra == "--")
      only_positional = true;
    else if (!only_positional && extra.size() > 1 && extra.front() == '-' && words.unknown.empty())
      words.unknown = extra.substr(0, extra.find('='));
    else
      words.positional.push_back(extra);
  }
  return words;
}

std::string unknown_option(const CLI::App& app, const std::string& word) {
  std::vector<std::string> known;
  for (const CLI::Option* option : app.get_options())
    for (const std::string& name : option->get_lnames())
      known.push_back("--" + name);
  return fmt::format("`{}` hoort hier niet{}", word, suggestion(word, known));
}

std::string check_schema_kind(const std::string& kind) {
  const std::vector<std::string> kinds = {"profiel", "catalogus", "lokaal"};
  if (kind.empty()) return fmt::format("de soort ontbreekt; kies {}", fmt::join(kinds, " of "));
  if (std::find(kinds.begin(), kinds.end(), kind) != kinds.end()) return {};
  return fmt::format("de soort `{}` bestaat niet{}", kind, suggestion(kind, kinds));
}

// Without a profile, and with --catalogus without a file, the catalog itself is looked at.
void take_bare_catalog(Options& options) {
  const auto bare = std::remove(options.overlays.begin(), options.overlays.end(), "");
  options.lint = options.profiles.empty() || bare != options.overlays.end();
  options.overlays.erase(bare, options.overlays.end());
}

// What is wrong with the words that are no option, or nothing.
std::string take_positional(const std::vector<std::string>& words, Options& options) {
  const Command command = options.command;
  const bool many_profiles =
      command == Command::check || (command == Command::catalog && options.assumptions);
  const bool one_profile =
      command != Command::catalog && command != Command::starter && command != Command::schema;
  std::size_t taken = 0;
  const auto take = [&](std::string& into) {
    if (taken < words.size()) into = words[taken++];
  };
  if (many_profiles) {
    options.profiles = words;
    taken = words.size();
  } else if (one_profile && !words.empty()) {
    options.profiles = {words[taken++]};
  }
  if (command == Command::explain || command == Command::catalog || command == Command::schema)
    take(options.subject);
  if (taken < words.size()) return fmt::format("`{}` hoort hier niet", words[taken]);

  if (options.profiles.empty() && (command == Command::plan || command == Command::explain))
    return "het profiel ontbreekt";
  if (command == Command::explain && options.subject.empty()) return "de maatregel ontbreekt";
  if (command == Command::schema) return check_schema_kind(options.subject);
  if (command == Command::check) take_bare_catalog(options);
  const bool study = options.assumptions && !options.profiles.empty();
  if (!options.markdown.empty() && command == Command::catalog && !study)
    return "`--md` hoort bij `--aannames` met een profiel";
  return {};
}

std::variant<Options, Stop> parse_command(const Definition& definition, int count,
                                          const char* const* words) {
  Options options;
  options.command = definition.command;
  CLI::App app;
  app.set_help_flag("-h,--help,--hulp", "toont deze hulp");
  app.allow_extras();
  add_options(app, definition.command, options);
  try {
    app.parse(count, words);
  } catch (const CLI::CallForHelp&) {
    return Stop{0, help_text(app, definition)};
  } catch (const CLI::ParseError& error) {
    return wrong_call(in_dutch(error), definition.name);
  }
  const Words sorted = sort_out(app.remaining());
  if (!sorted.unknown.empty())
    return wrong_call(unknown_option(app, sorted.unknown), definition.name);
  const std::string wrong = take_positional(sorted.positional, options);
  if (!wrong.empty()) return wrong_call(wrong, definition.name);
  return options;
}

Stop unknown_command(const std::string& word) {
  std::vector<std::string> known = {"--versie", "--help"};
  for (const Definition& definition : command_table()) {
    known.push_back(definition.name);
    if (!definition.alias.empty()) known.push_back(definition.alias);
  }
  std::string near = suggestion(word, known);
  if (near.empty() && word.ends_with(".toml"))
    near = fmt::format("; bedoelde u `weerbaar plan {}`?", word);
  return {2, fmt::format("fout: de opdracht `{}` bestaat niet{} [aanroep]\nHulp: weerbaar --help\n",
                         word, near)};
}

}  // namespace

const std::vector<PlanFile>& plan_files() {
  static const std::vector<PlanFile> files = {
      {"html", &Options::html, "pagina om te lezen en af te drukken"},
      {"xlsx", &Options::spreadsheet, "Excel-bestand"},
      {"csv", &Options::csv, "CSV: een regel per actie"},
      {"ics", &Options::calendar, "agenda (iCalendar)"},
      {"md", &Options::markdown, "Markdown"},
      {"json", &Options::json, "JSON"},
      {"tjp", &Options::taskjuggler, "project voor TaskJuggler"},
  };
  return files;
}

std::variant<Options, Stop> parse_command_line(int count, const char* const* words) {
  const std::string first = count > 1 ? words[1] : "";
  if (first.empty()) return Stop{2, std::string(general_help)};
  if (first == "--help" || first == "-h" || first == "--hulp" || first == "help" || first == "hulp")
    return Stop{0, std::string(general_help)};
  if (first == "--versie" || first == "--version")
    return Stop{0, "weerbaar " WEERBAAR_VERSION "\n"};
  for (const Definition& definition : command_table())
    if (first == definition.name || (first == definition.alias && !first.empty()))
      return parse_command(definition, count - 1, words + 1);
  return unknown_command(first);
}

}  // namespace weerbaar
