// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/progress.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "model/number_text.h"
#include "model/utf8.h"
#include "planner/program/console.h"
#include "planner/program/files.h"

namespace weerbaar {

namespace {

constexpr double shortest_wait = 1;      // seconds; nobody needs to be told of less
constexpr double between_updates = 0.1;  // seconds
constexpr double least_share = 0.02;     // of the work; with less the time cannot be estimated

bool can_be_rewritten() {
  const char* kind = std::getenv("TERM");
  return is_terminal(stderr) && (kind == nullptr || std::string_view(kind) != "dumb");
}

std::string duration(double seconds) {
  const auto whole = std::max<std::int64_t>(1, std::llround(seconds));
  if (whole < 100) return dutch_count(whole, "seconde", "seconden");
  const std::int64_t minutes = (whole + 30) / 60;
  if (minutes < 100) return dutch_count(minutes, "minuut", "minuten");
  return fmt::format("{} uur", (minutes + 30) / 60);
}

}  // namespace

ProgressLine::ProgressLine()
    : is_terminal_(can_be_rewritten()), began_(Clock::now()), shown_(began_) {}

void ProgressLine::begin(const std::string& doing, double from, double to) {
  const std::lock_guard lock(mutex_);
  doing_ = doing;
  from_ = from;
  to_ = to;
  part_began_ = Clock::now();
  if (from > 0) return;
  share_ = 0;
  began_ = Clock::now();
}

Watcher ProgressLine::watcher() {
  if (!is_terminal_) return {};
  return [this](const Progress& progress) {
    show_progress(progress);
    return true;
  };
}

double ProgressLine::seconds_since(Clock::time_point then) {
  return std::chrono::duration<double>(Clock::now() - then).count();
}

void ProgressLine::show_progress(const Progress& progress) {
  const std::lock_guard lock(mutex_);
  if (std::exchange(seeks_, progress.doing) != progress.doing) sought_ = Clock::now();
  if (progress.doing != Doing::planning) {
    show(fmt::format("{}: al {} bezig",
                     progress.doing == Doing::seeking_clashes
                         ? "Zoeken wat niet samengaat"
                         : "Zoeken met welke verandering het past",
                     duration(seconds_since(sought_))));
    return;
  }
  const double of_this_plan = progress.most > 0 ? static_cast<double>(progress.evaluations) /
                                                      static_cast<double>(progress.most)
                                                : 0;
  const double of_part = (static_cast<double>(progress.plans_done) + of_this_plan) /
                         static_cast<double>(std::max<std::size_t>(1, progress.plans_in_all));
  share_ = std::max(share_, from_ + (to_ - from_) * std::clamp(of_part, 0.0, 1.0));
  std::string text = doing_ + ": ";
  if (progress.plans_in_all > 1)
    text += fmt::format("plan {} van {}, ", progress.plans_done + 1, progress.plans_in_all);
  text += fmt::format("{:.0f} %", std::floor(share_ * 100));
  // By this part alone: how long it takes beside those before it differs from work to work.
  if (of_part >= least_share) {
    const double part = seconds_since(part_began_) / of_part;
    const double after = part * (1 - to_) / (to_ - from_);
    text += ", nog ongeveer " + duration(part * std::max(0.0, 1 - of_part) + after);
  }
  show(text);
}

void ProgressLine::show_time(int seconds, const std::string& note) {
  const std::lock_guard lock(mutex_);
  const double over = seconds_since(began_);
  if (over < seconds)
    show(fmt::format("{}: {:.0f} %, nog ongeveer {}{}", doing_, std::floor(over / seconds * 100),
                     duration(seconds - over), note));
  else
    show(fmt::format("{}: al {} bezig{}", doing_, duration(over), note));
}

void ProgressLine::show(const std::string& text) {
  const auto now = Clock::now();
  const auto since = [now](Clock::time_point then) {
    return std::chrono::duration<double>(now - then).count();
  };
  if (!is_terminal_ || since(began_) < shortest_wait ||
      (is_shown_ && since(shown_) < between_updates))
    return;
  // A line that is too long would take a second one, which cannot be wiped.
  const auto width = static_cast<std::size_t>(std::max(2, terminal_width(stderr).value_or(80)));
  print_message(fmt::format("\r{}\x1b[K", first_code_points(one_line(text), width - 1)));
  is_shown_ = true;
  shown_ = now;
}

void ProgressLine::wipe() {
  const std::lock_guard lock(mutex_);
  if (is_shown_) print_message("\r\x1b[K");
  is_shown_ = false;
}

}  // namespace weerbaar
