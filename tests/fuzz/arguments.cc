// SPDX-License-Identifier: EUPL-1.2
// The words of a call, one a line. They are read and not run: that would write files.
#include <variant>

#include "model/utf8.h"
#include "planner/program/cli.h"
#include "planner/program/commands.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace weerbaar;
  static const std::vector<Command> commands = all_commands();
  // A word of a call has no zero byte in it.
  std::vector<std::string> words = {"weerbaar", ""};
  for (std::size_t at = 0; at < size && data[at] != 0; ++at)
    if (data[at] == '\n')
      words.emplace_back();
    else
      words.back() += static_cast<char>(data[at]);
  std::vector<const char*> pointers;
  for (const std::string& word : words)
    pointers.push_back(word.c_str());
  pointers.push_back(nullptr);
  const auto parsed = parse_command_line(commands, static_cast<int>(words.size()), pointers.data());
  if (const Stop* stop = std::get_if<Stop>(&parsed); stop != nullptr && !is_utf8(stop->text))
    __builtin_trap();
  return 0;
}
