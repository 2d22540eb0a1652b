// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/packaging/completions.h"

#include <fmt/format.h>

namespace weerbaar {

namespace {

std::vector<std::string> names_of(const Command& command) {
  if (command.alias.empty()) return {command.name};
  return {command.name, command.alias};
}

// "tekst|json" as "tekst json"; empty when any word may be the value.
std::string choices_of(const Option& option) {
  if (option.value.find('|') == std::string::npos) return {};
  std::string words = option.value;
  for (char& c : words)
    if (c == '|') c = ' ';
  return words;
}

// In single quotes, as both shells read it.
std::string quoted(const std::string& text) {
  std::string result = "'";
  for (const char c : text)
    result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return result + "'";
}

// zsh's _arguments has a meaning of its own for these.
std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') result += '\\';
    result += c;
  }
  return result;
}

std::string zsh_option(const Option& option) {
  std::string text = fmt::format("{}{}[{}]", option.may_be_repeated ? "*" : "", option.name,
                                 escaped(option.meaning));
  if (!option.value.empty()) {
    const std::string choices = choices_of(option);
    text += fmt::format("{}{}:{}", option.value_may_be_missing ? "::" : ":",
                        escaped(choices.empty() ? option.value : "keuze"),
                        choices.empty() ? "_files" : "(" + choices + ")");
  }
  return quoted(text);
}

}  // namespace

std::string bash_completion(const std::vector<Command>& commands) {
  std::string all;
  std::string cases;
  for (const Command& command : commands) {
    std::string options = "--help";
    std::string choices;
    for (const Option& option : command.begin().syntax.options) {
      options += " " + option.name;
      if (!choices_of(option).empty())
        choices += fmt::format("        {}) words='{}' ;;\n", option.name, choices_of(option));
      else if (!option.value.empty())
        choices += fmt::format("        {}) return ;;\n", option.name);
    }
    all += fmt::format(" {}", fmt::join(names_of(command), " "));
    cases +=
        fmt::format("    {})\n      words='{}'\n      case $before in\n{}      esac\n      ;;\n",
                    fmt::join(names_of(command), " | "), options, choices);
  }
  // Without an answer bash offers files, which is what every other word is.
  return fmt::format(R"(# What bash fills in after weerbaar. Made from its commands and options.
_weerbaar() {{
  local current=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD - 1]}} words=
  COMPREPLY=()
  if [ "$COMP_CWORD" = 1 ]; then
    mapfile -t COMPREPLY < <(compgen -W '{} --help --versie' -- "$current")
    return
  fi
  case ${{COMP_WORDS[1]}} in
{}  esac
  [[ $words == --* && $current != -* ]] || mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}}
complete -o default -F _weerbaar weerbaar
)",
                     all.substr(1), cases);
}

std::string zsh_completion(const std::vector<Command>& commands) {
  std::string all;
  std::string cases;
  for (const Command& command : commands) {
    for (const std::string& name : names_of(command))
      all += fmt::format("    {}\n", quoted(name + ":" + escaped(command.summary)));
    cases += fmt::format("    {})\n      _arguments \\\n", fmt::join(names_of(command), "|"));
    for (const Option& option : command.begin().syntax.options)
      cases += fmt::format("        {} \\\n", zsh_option(option));
    cases +=
        "        '(-h --help --hulp)'{-h,--help,--hulp}'[toont deze hulp]' '*:bestand:_files'\n    "
        "  ;;\n";
  }
  return fmt::format(R"(#compdef weerbaar
# What zsh fills in after weerbaar. Made from its commands and options.
_weerbaar() {{
  local -a commands
  commands=(
{}  )
  if (( CURRENT == 2 )); then
    _describe opdracht commands
    return
  fi
  shift words
  (( CURRENT-- ))
  case $words[1] in
{}  esac
}}
_weerbaar "$@"
)",
                     all, cases);
}

}  // namespace weerbaar
