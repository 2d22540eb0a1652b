// The command line: words to Options. Knows nothing of plans.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "planner/search/effort.h"

namespace weerbaar {

enum class Command { plan, check, explain, budget, stability, graph, catalog, starter, schema };
enum class ColourChoice { automatic, always, never };

inline constexpr int default_proof_seconds = 60;

struct Options {
  Command command = Command::plan;
  std::vector<std::string> profiles;  // controleer takes several, the others one or none
  std::string subject;  // uitleg: the measure; catalogus: the measure, or empty; schema: the kind
  std::vector<std::string> overlays;      // --catalogus
  std::vector<std::string> only_catalog;  // --alleen-catalogus
  std::vector<std::string> differences;   // catalogus --verschil
  bool assumptions = false;               // catalogus --aannames
  bool lint = false;             // controleer without a profile, or with a bare --catalogus
  bool starter_overlay = false;  // nieuw --catalogus
  std::string output = "-";      // --uit of the other commands
  std::string folder;            // --uit of plan: all the files below; empty: not asked
  // The files of plan, as plan_files() lists them; empty: not asked.
  std::string html;
  std::string markdown;
  std::string json;
  std::string spreadsheet;
  std::string csv;
  std::string calendar;
  std::string taskjuggler;
  bool csv_for_programs = false;  // --csv-stijl rfc
  std::int64_t evaluations = default_evaluations;
  std::optional<int> proof_seconds;  // --bewijs
  bool findings_as_json = false;     // --meldingen json
  bool strict = false;               // --streng
  std::optional<int> width;          // --breedte
  ColourChoice colour = ColourChoice::automatic;
  std::vector<int> percentages = {50, 75, 100, 125, 150};  // budget, ascending
  bool keep = false;                                       // budget: --behoud
  std::string name;                                        // nieuw
  std::optional<std::int64_t> inhabitants;
  std::string code;
};

// One kind of file that a plan can be written as.
struct PlanFile {
  std::string_view extension;   // its option is --EXTENSION, its name in a folder plan.EXTENSION
  std::string Options::* path;  // where it goes
  std::string_view what;        // for the help
};
const std::vector<PlanFile>& plan_files();

// What to do, or what to print and the exit code to stop with.
struct Stop {
  int exit_code = 0;
  std::string text;  // to standard output when the code is 0, else to standard error
};
std::variant<Options, Stop> parse_command_line(int count, const char* const* words);

}  // namespace weerbaar
