// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/help.h"

#include <fmt/format.h>

namespace weerbaar {

namespace {

std::string option_line(const std::string& option, std::string_view meaning) {
  return fmt::format("  {:<32}  {}\n", option, meaning);
}

}  // namespace

std::string usage_of(const Command& command, const Syntax& syntax) {
  std::string text = command.name;
  for (const Word& word : syntax.words)
    text += " " + word.shown;
  return text;
}

std::string general_help(const std::vector<Command>& commands) {
  std::string text = R"(weerbaar: van rapportcijfers naar een actieplan, per pijler.

Voorbeeld:
  weerbaar nieuw --naam Voorbeeldstad --inwoners 48500 --uit profiel.toml
  weerbaar plan profiel.toml

Wat kan het?
)";
  for (const Command& command : commands) {
    const std::string alias = command.alias.empty() ? "" : fmt::format(" (ook: {})", command.alias);
    text += fmt::format("  {:<24}  {}{}\n", usage_of(command, command.begin().syntax),
                        command.summary, alias);
  }
  return text + R"(
Meer over een opdracht: weerbaar OPDRACHT --help
Versie: weerbaar --versie

Einde: 0 gelukt; 1 er klopt iets niet in de invoer, of er is geen plan mogelijk;
2 verkeerde opdracht, of een bestand kan niet worden gelezen of geschreven;
70 fout in het programma zelf.
)";
}

std::string command_help(const Command& command) {
  const Call call = command.begin();
  std::string text =
      fmt::format("Voorbeeld: weerbaar {} {}\n\n{}\n\nGebruik: weerbaar {} [OPTIES]\n",
                  command.name, command.example, command.purpose, usage_of(command, call.syntax));
  for (const Word& word : call.syntax.words)
    text += fmt::format("  {}\n", word.explanation);
  text += "\nOpties:\n" + option_line(std::string(help_names), "toont deze hulp");
  for (const Option& option : call.syntax.options)
    text += option_line(option.value.empty() ? option.name : option.name + " " + option.value,
                        option.meaning);
  return text;
}

}  // namespace weerbaar
