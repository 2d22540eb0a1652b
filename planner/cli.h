// The command line: words to Options. Knows nothing of plans.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "planner/pipeline.h"

namespace weerbaar {

enum class Command { plan, check, explain, graph, catalog, starter, schema };
enum class ColourChoice { automatic, always, never };

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
  std::string markdown;          // --md, empty: not asked
  std::string json;              // --json
  std::string output = "-";      // --uit
  std::int64_t evaluations = default_evaluations;
  bool findings_as_json = false;  // --meldingen json
  bool strict = false;            // --streng
  std::optional<int> width;       // --breedte
  ColourChoice colour = ColourChoice::automatic;
  std::string name;  // nieuw
  std::optional<std::int64_t> inhabitants;
  std::string code;
};

// What to do, or what to print and the exit code to stop with.
struct Stop {
  int exit_code = 0;
  std::string text;  // to standard output when the code is 0, else to standard error
};
std::variant<Options, Stop> parse_command_line(int count, const char* const* words);

}  // namespace weerbaar
