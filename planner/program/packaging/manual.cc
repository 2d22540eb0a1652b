// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/packaging/manual.h"

#include <fmt/format.h>

#include "planner/program/help.h"

namespace weerbaar {

namespace {

// A text as roff takes it: nothing in it is an instruction, and a dash can be copied.
std::string roff(const std::string& text) {
  std::string result;
  bool begins_line = true;
  for (const char c : text) {
    if (begins_line && (c == '.' || c == '\'')) result += "\\&";
    if (c == '\\')
      result += "\\e";
    else if (c == '-')
      result += "\\-";
    else
      result += c;
    begins_line = c == '\n';
  }
  return result;
}

std::string entry(const std::string& term, const std::string& meaning) {
  return fmt::format(".TP\n.B {}\n{}\n", roff(term), roff(meaning));
}

std::string command_section(const Command& command) {
  const Syntax syntax = command.begin().syntax;
  std::string text = fmt::format(".SS weerbaar {} [OPTIES]\n{}\n", roff(usage_of(command, syntax)),
                                 roff(command.purpose));
  if (!command.alias.empty()) text += fmt::format("Ook:\n.BR \"weerbaar {}\" .\n", command.alias);
  for (const Word& word : syntax.words)
    text += roff(word.explanation) + "\n";
  text += fmt::format(".PP\nVoorbeeld:\n.B weerbaar {} {}\n", roff(command.name),
                      roff(command.example));
  for (const Option& option : syntax.options)
    text += entry(option.value.empty() ? option.name : option.name + " " + option.value,
                  option.meaning);
  return text;
}

}  // namespace

std::string manual_page(const std::vector<Command>& commands, const std::string& version) {
  std::string text = fmt::format(R"(.\" Gemaakt uit de opdrachten en opties van het programma zelf.
.TH WEERBAAR 1 "" "weerbaar {}" "Opdrachten"
.SH NAAM
weerbaar \- van rapportcijfers naar een actieplan, per pijler
.SH SAMENVATTING
.B weerbaar
.I OPDRACHT
[woorden en opties]
.SH BESCHRIJVING
Maakt van het profiel van een gemeente en een catalogus van maatregelen een geordend actieplan: wat, wie, met welke
middelen, wanneer en waarom. Dezelfde bestanden geven op elke computer hetzelfde plan.
.SH BEGINNEN
.nf
weerbaar nieuw \-\-naam Voorbeeldstad \-\-inwoners 48500 \-\-uit profiel.toml
weerbaar controleer profiel.toml
weerbaar plan profiel.toml \-\-uit plan/
.fi
.SH OPDRACHTEN
)",
                                 roff(version));
  for (const Command& command : commands)
    text += command_section(command);
  return text + ".SH OVERAL\n" + entry(std::string(help_names), "toont hulp, ook na een opdracht") +
         entry("--versie", "toont de versie") + R"(.SH EINDE
.TP
.B 0
gelukt
.TP
.B 1
er klopt iets niet in de invoer, of er is geen plan mogelijk
.TP
.B 2
verkeerde opdracht, of een bestand kan niet worden gelezen of geschreven
.TP
.B 70
fout in het programma zelf
.SH BESTANDEN
.TP
.I /usr/share/doc/weerbaar
wat er in een profiel, een catalogus en een plan staat, en voorbeelden
)";
}

}  // namespace weerbaar
