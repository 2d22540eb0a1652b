// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/invocation.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "planner/program/commands.h"

namespace weerbaar {

namespace {

constexpr std::string_view ours = "weerbaar";
constexpr std::string_view blanks = " \n";

// The word is Dutch too, as in "een weerbaar plan": a command follows a backtick, a colon or a
// semicolon, or begins a line.
bool may_begin_command(std::string_view before) {
  if (before.empty()) return true;
  if (before.back() == '`' || before.back() == '\n') return true;
  const std::size_t last = before.find_last_not_of(blanks);
  if (last == std::string_view::npos || last + 1 == before.size()) return false;
  return before[last] == ':' || before[last] == ';' ||
         before.substr(last + 1).find('\n') != std::string_view::npos;
}

bool is_command(std::string_view word) {
  static const std::vector<Command> commands = all_commands();
  constexpr std::array<std::string_view, 3> others = {"OPDRACHT", "--help", "--versie"};
  return std::find(others.begin(), others.end(), word) != others.end() ||
         std::any_of(commands.begin(), commands.end(), [word](const Command& command) {
           return word == command.name || (!word.empty() && word == command.alias);
         });
}

// The word after the blanks that the text begins with.
std::string_view next_word(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == 0 || begin == std::string_view::npos) return {};
  text.remove_prefix(begin);
  return text.substr(0, text.find_first_not_of("abcdefghijklmnopqrstuvwxyz-OPDRACHT"));
}

}  // namespace

std::string as_invoked_by(std::string_view text, std::string_view name) {
  if (name.empty()) return std::string(text);
  std::string result;
  std::size_t copied = 0;
  for (std::size_t at = text.find(ours); at != std::string_view::npos;
       at = text.find(ours, at + ours.size())) {
    if (!may_begin_command(text.substr(0, at)) ||
        !is_command(next_word(text.substr(at + ours.size()))))
      continue;
    result += text.substr(copied, at - copied);
    result += name;
    copied = at + ours.size();
  }
  result += text.substr(copied);
  return result;
}

std::string as_invoked(std::string_view text) {
  const char* name = std::getenv("WEERBAAR_AANROEP");
  return as_invoked_by(text, name == nullptr ? "" : name);
}

}  // namespace weerbaar
