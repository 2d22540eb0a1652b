#include "planner/cli.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <map>
#include <memory>

#include "model/suggest.h"

namespace weerbaar {

namespace {

constexpr std::string_view top_help =
    R"(weerbaar: van rapportcijfers naar een actieplan, per pijler.

Voorbeeld:
  weerbaar nieuw --naam Voorbeeldstad --inwoners 48500 --uit profiel.toml
  weerbaar plan profiel.toml

Wat kan het?
  plan PROFIEL              maakt het plan: wat, wie, met welk geld, wanneer en waarom
  controleer PROFIEL...     zegt alles wat er mis is of onduidelijk is (ook: check)
  uitleg PROFIEL MAATREGEL  waarom wel of niet in het plan, en waarom dan (ook: explain)
  graaf [PROFIEL]           tekent wat op wat wacht, als DOT (ook: graph)
  catalogus [MAATREGEL]     toont de maatregelen en hun bronnen (ook: catalog)
  nieuw                     maakt een profiel om in te vullen (ook: init)

Meer over een opdracht: weerbaar OPDRACHT --help
Versie: weerbaar --versie

Einde: 0 gelukt; 1 er klopt iets niet in de invoer, of er is geen plan mogelijk;
2 verkeerde opdracht, of een bestand kan niet worden gelezen of geschreven;
70 fout in het programma zelf.
)";

// The formatter of CLI11, with Dutch headings and an example on top.
class DutchFormatter : public CLI::Formatter {  // CLI11's own way to change its help
 public:
  DutchFormatter() {
    label("Usage", "Gebruik");
    label("OPTIONS", "[OPTIES]");
    label("REQUIRED", "(verplicht)");
    label("TEXT", "TEKST");
    label("INT", "GETAL");
    column_width(34);
  }
  std::string make_usage(const CLI::App* app, std::string name) const override {
    std::string usage = "Gebruik: " + name + " [OPTIES]";
    for (const CLI::Option* option : app->get_options())
      if (option->get_positional()) {
        const std::string word = option->get_name(true);
        usage += option->get_required() ? " " + word : " [" + word + "]";
      }
    return usage + "\n";
  }
  std::string make_group(std::string group, bool is_positional,
                         std::vector<const CLI::Option*> options) const override {
    if (group == "Positionals") group = "Wat u meegeeft";
    if (group == "Options") group = "Opties";
    return CLI::Formatter::make_group(std::move(group), is_positional, std::move(options));
  }
};

struct Definition {
  Command command;
  std::string name;
  std::string alias;
  std::string help;  // the example first
};

const std::vector<Definition>& definitions() {
  static const std::vector<Definition> all = {
      {Command::plan, "plan", "",
       "Voorbeeld: weerbaar plan profiel.toml --md plan.md --json plan.json\n"
       "Maakt het plan en toont het op het scherm."},
      {Command::check, "controleer", "check",
       "Voorbeeld: weerbaar controleer profiel.toml\n"
       "Zegt in een keer alles wat er mis is of onduidelijk is. Maakt geen plan."},
      {Command::explain, "uitleg", "explain",
       "Voorbeeld: weerbaar uitleg profiel.toml noodsteunpunten-inrichten\n"
       "Legt uit waarom een maatregel in het plan staat of niet, en waarom dan."},
      {Command::graph, "graaf", "graph",
       "Voorbeeld: weerbaar graaf profiel.toml --uit plan.dot\n"
       "Tekent wat op wat wacht, als DOT. Zonder profiel: de hele catalogus."},
      {Command::catalog, "catalogus", "catalog",
       "Voorbeeld: weerbaar catalogus kritieke-processen-aanwijzen\n"
       "Toont de maatregelen van de catalogus, of een maatregel met alles erbij."},
      {Command::starter, "nieuw", "init",
       "Voorbeeld: weerbaar nieuw --naam Voorbeeldstad --inwoners 48500 --uit profiel.toml\n"
       "Maakt een profiel met uitleg, klaar om in te vullen. Er komt meteen een plan uit."},
  };
  return all;
}

void add_options(CLI::App& app, const Definition& definition, Options& options) {
  const Command command = definition.command;
  if (command == Command::starter) {
    app.add_option("--naam", options.name, "de naam van de gemeente");
    app.add_option("--inwoners", options.inhabitants, "het aantal inwoners")
        ->check(CLI::Range(1, 20'000'000));
    app.add_option("--code", options.code, "de CBS-code, zoals GM9999");
    app.add_option("--uit", options.output,
                   "het bestand; een bestaand bestand blijft zoals het is");
    return;
  }
  if (command == Command::catalog)
    app.add_option("MAATREGEL", options.subject, "de maatregel; weglaten toont alles");
  else
    app.add_option("PROFIEL", options.profiles,
                   "het profiel van de gemeente, of - voor standaardinvoer")
        ->expected(command == Command::check ? CLI::detail::expected_max_vector_size : 1);
  if (command == Command::explain)
    app.add_option("MAATREGEL", options.subject, "de naam van de maatregel in de catalogus");
  app.add_option("--catalogus", options.overlays,
                 "eigen maatregelen erbij, of andere getallen; mag vaker")
      ->allow_extra_args(false);
  app.add_option("--alleen-catalogus", options.only_catalog,
                 "dit bestand in plaats van de gewone catalogus; mag vaker")
      ->allow_extra_args(false);
  static const std::map<std::string, bool> forms = {{"tekst", false}, {"json", true}};
  app.add_option("--meldingen", options.findings_as_json, "meldingen als tekst of als json")
      ->transform(CLI::CheckedTransformer(forms))
      ->type_name("tekst|json");
  app.add_flag("--streng", options.strict, "een waarschuwing telt als fout");
  static const std::map<std::string, ColourChoice> colours = {{"auto", ColourChoice::automatic},
                                                              {"altijd", ColourChoice::always},
                                                              {"nooit", ColourChoice::never}};
  app.add_option("--kleur", options.colour, "kleur op het scherm")
      ->transform(CLI::CheckedTransformer(colours))
      ->type_name("auto|altijd|nooit");
  app.add_option("--breedte", options.width, "hoe breed het scherm is, in tekens")
      ->check(CLI::Range(40, 400));
  if (command == Command::plan || command == Command::explain || command == Command::graph)
    app.add_option(
           "--zoekstappen", options.evaluations,
           fmt::format("hoeveel plannen worden vergeleken (gewoon: {})", default_evaluations))
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{1'000'000'000}));
  if (command == Command::plan) {
    app.add_option("--md", options.markdown, "schrijf het plan als Markdown; - is het scherm");
    app.add_option("--json", options.json, "schrijf het plan als JSON; - is het scherm");
  }
  if (command == Command::graph)
    app.add_option("--uit", options.output, "het bestand; - is het scherm");
}

// CLI11 explains itself in English; a slip on the command line is one of these few.
std::string in_dutch(const CLI::ParseError& error) {
  const std::string what = error.what();
  const std::string option = what.substr(0, what.find(':'));
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr)
    return fmt::format("er ontbreekt een waarde, of er staat een waarde te veel ({})", option);
  if (dynamic_cast<const CLI::ValidationError*>(&error) != nullptr ||
      dynamic_cast<const CLI::ConversionError*>(&error) != nullptr)
    return fmt::format("deze waarde kan hier niet: {}", option);
  return fmt::format("de opdracht is niet te begrijpen ({})", what);
}

Stop unknown_words(const CLI::App& app, const std::vector<std::string>& words) {
  std::vector<std::string> known;
  for (const CLI::Option* option : app.get_options())
    for (const std::string& name : option->get_lnames())
      known.push_back("--" + name);
  const std::string near = nearest(words.front(), known);
  return {2,
          fmt::format("fout: `{}` hoort hier niet{}\nHulp: weerbaar {} --help\n", words.front(),
                      near.empty() ? "" : fmt::format("; bedoelde u `{}`?", near), app.get_name())};
}

std::variant<Options, Stop> check_complete(const Options& options, const CLI::App& app) {
  const bool needs_profile =
      options.command == Command::plan || options.command == Command::explain;
  const bool needs_anything =
      options.command == Command::check && options.overlays.empty() && options.only_catalog.empty();
  std::string missing;
  if ((needs_profile || needs_anything) && options.profiles.empty())
    missing = "het profiel";
  else if (options.command == Command::explain && options.subject.empty())
    missing = "de maatregel";
  if (missing.empty()) return options;
  return Stop{2, fmt::format("fout: {} ontbreekt\n\n{}", missing, app.help())};
}

}  // namespace

std::variant<Options, Stop> parse_command_line(int count, const char* const* words) {
  const std::string first = count > 1 ? words[1] : "";
  if (first.empty()) return Stop{2, std::string(top_help)};
  if (first == "--help" || first == "-h" || first == "help" || first == "hulp")
    return Stop{0, std::string(top_help)};
  if (first == "--versie" || first == "--version")
    return Stop{0, "weerbaar " WEERBAAR_VERSION "\n"};

  Options options;
  std::vector<std::string> known;
  for (const Definition& definition : definitions()) {
    known.push_back(definition.name);
    if (!definition.alias.empty()) known.push_back(definition.alias);
    if (first != definition.name && first != definition.alias) continue;
    CLI::App app(definition.help, "weerbaar " + definition.name);
    app.formatter(std::make_shared<DutchFormatter>());
    app.set_help_flag("-h,--help", "toont deze hulp");
    app.allow_extras();
    options.command = definition.command;
    add_options(app, definition, options);
    try {
      app.parse(count - 1, words + 1);
    } catch (const CLI::CallForHelp&) {
      return Stop{0, app.help()};
    } catch (const CLI::ParseError& error) {
      return Stop{
          2, fmt::format("fout: {}\nHulp: weerbaar {} --help\n", in_dutch(error), definition.name)};
    }
    if (const auto extra = app.remaining(); !extra.empty()) {
      app.name(definition.name);
      return unknown_words(app, extra);
    }
    return check_complete(options, app);
  }
  const std::string near = nearest(first, known);
  return Stop{2, fmt::format("fout: de opdracht `{}` bestaat niet{}\nHulp: weerbaar --help\n",
                             first, near.empty() ? "" : fmt::format("; bedoelde u `{}`?", near))};
}

}  // namespace weerbaar
