// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <csignal>
#include <cstdio>
#include <exception>
#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

#include "planner/program/cli.h"
#include "planner/program/commands.h"
#include "planner/program/console.h"
#include "planner/program/exit_code.h"
#include "planner/program/files.h"
#include "planner/program/invocation.h"

namespace {

// What one stage frees serves the next: to give it back and fetch it again costs a tenth of the
// time of a quick plan. Only glibc lets a program say so.
void keep_freed_memory() {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 1 << 30);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  mallopt(M_TOP_PAD, 1 << 22);
#endif
}

}  // namespace

int main(int count, char** words) {
  using namespace weerbaar;
  keep_freed_memory();
  // A file that passes the limit of its size is an error like a full disk, not the end.
  std::signal(SIGXFSZ, SIG_IGN);
  try {
    const auto parsed = parse_command_line(all_commands(), count, words);
    if (const auto* run = std::get_if<std::function<int()>>(&parsed)) return (*run)();
    const Stop& stop = std::get<Stop>(parsed);
    if (stop.exit_code == exit_done) return write({{"-", fitted(stdout, as_invoked(stop.text))}});
    write_stream(stderr, fitted(stderr, as_invoked(stop.text)));
    return stop.exit_code;
  } catch (const std::exception& error) {
    const Failure failure = failure_of(error);
    write_stream(stderr, failure.said);
    return failure.code;
  }
}
