#include <fmt/format.h>

#include <cstdio>
#include <exception>

#include "planner/commands.h"
#include "planner/console.h"
#include "planner/files.h"

int main(int count, char** words) {
  using namespace weerbaar;
  try {
    const auto parsed = parse_command_line(count, words);
    if (const Stop* stop = std::get_if<Stop>(&parsed)) {
      const bool written = write_stream(stop->exit_code == 0 ? stdout : stderr, stop->text);
      return written ? stop->exit_code : exit_usage;
    }
    return run(std::get<Options>(parsed));
  } catch (const std::exception& error) {
    write_stream(stderr,
                 fmt::format("interne fout: {}; meld dit met de opdracht en uw profiel erbij\n",
                             error.what()));
    return exit_bug;
  }
}
