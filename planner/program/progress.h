// SPDX-License-Identifier: EUPL-1.2
// Says on a terminal what the program is doing, how far it is and about how long it still takes:
// one line on standard error, only where the work takes over a second, and wiped at the end.
// Nothing else in the program looks at a clock, and no plan depends on this.
#pragma once

#include <chrono>
#include <mutex>
#include <string>

#include "planner/search/watcher.h"

namespace weerbaar {

// May be used by several threads at once.
class ProgressLine {
 public:
  ProgressLine();
  ~ProgressLine() { wipe(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  // From now on this is done. Where a command does one thing after the other, each has its part of
  // the whole work; the first one begins at 0.
  void begin(const std::string& doing, double from = 0, double to = 1);

  // Shows how far the search or the many plans are, or what is sought where there is no plan; empty
  // when there is no terminal, so that the engine need not ask.
  Watcher watcher();

  // Shows how much of the time is over for work that may take so many seconds, and `note` after it.
  // When it takes longer, as on a busy computer, it says how long that is already.
  void show_time(int seconds, const std::string& note);

  void wipe();

 private:
  using Clock = std::chrono::steady_clock;

  static double seconds_since(Clock::time_point then);
  void show_progress(const Progress& progress);
  void show(const std::string& text);

  std::mutex mutex_;
  bool is_terminal_;
  bool is_shown_ = false;
  std::string doing_;
  double from_ = 0;
  double to_ = 1;
  double share_ = 0;         // of the whole work that is done; never falls
  Clock::time_point began_;  // with the first part of the work
  Clock::time_point part_began_;
  Doing seeks_ = Doing::planning;
  Clock::time_point sought_;  // when it began to seek that
  Clock::time_point shown_;   // when the line was last written
};

// Lets `work` be watched and wipes the line after it, before anybody prints its result.
template <class Work>
auto watched(ProgressLine& line, Work work) {
  auto result = work(line.watcher());
  line.wipe();
  return result;
}

}  // namespace weerbaar
