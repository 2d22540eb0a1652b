// SPDX-License-Identifier: EUPL-1.2
#include "tests/bench/bench_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <set>
#include <sstream>

namespace weerbaar::testing {

namespace {

double gap_of(std::int64_t value, std::int64_t bound) {
  if (value == 0) return std::numeric_limits<double>::infinity();
  return 100.0 * static_cast<double>(bound - value) / static_cast<double>(value);
}

std::string in_percent(double percent) {
  if (percent > 1e9) return "-";
  return fmt::format("{:.3f}", percent == 0 ? 0.0 : percent);  // no -0
}

std::string below_best(std::int64_t value, std::int64_t best) {
  if (value == 0 && best > 0) return "no plan";
  return value == best ? "=" : in_percent(percent_below(value, best));
}

// Worst first, by the last limit, then the one before it, and so on.
void sort_by_worst(std::vector<const BenchRow*>& rows) {
  std::stable_sort(rows.begin(), rows.end(), [](const BenchRow* one, const BenchRow* other) {
    const std::int64_t best_one = best_of(*one).value;
    const std::int64_t best_other = best_of(*other).value;
    for (std::size_t at = one->values.size(); at-- > 0;) {
      const double below_one = percent_below(one->values[at], best_one);
      const double below_other = percent_below(other->values[at], best_other);
      if (below_one != below_other) return below_one > below_other;
    }
    return gap_of(best_one, best_of(*one).bound) > gap_of(best_other, best_of(*other).bound);
  });
}

void print_head(const std::vector<double>& limits, const char* more, int columns) {
  fmt::print("\n| case | actions | open | months |");
  for (const double limit : limits)
    fmt::print(" {} s |", limit);
  fmt::print("{}\n| --- | ---: | ---: | ---: |", more);
  for (std::size_t at = 0; at < limits.size() + static_cast<std::size_t>(columns); ++at)
    fmt::print(" ---: |");
  fmt::print("\n");
}

void print_cases(const std::vector<const BenchRow*>& rows, const std::vector<double>& limits) {
  print_head(limits, " best known | by | bound | gap, % | our gap, % |", 5);
  for (const BenchRow* row : rows) {
    const Known best = best_of(*row);
    fmt::print("| {} | {} | {} | {} |", row->name, row->actions, row->open, row->months);
    for (const std::int64_t value : row->values)
      fmt::print(" {} |", below_best(value, best.value));
    fmt::print(" {} | {} | {} | {} | {} |\n", best.value, best.by, best.bound,
               in_percent(gap_of(best.value, best.bound)),
               in_percent(gap_of(row->values.back(), row->bound)));
  }
}

constexpr std::size_t most_named = 12;  // of the misses

void print_limit(const std::vector<const BenchRow*>& rows, double limit, std::size_t at) {
  double worst = 0;
  double sum = 0;
  std::size_t equal = 0;
  std::size_t close = 0;
  std::string worst_name = "none";
  std::vector<std::pair<double, std::string>> misses;
  for (const BenchRow* row : rows) {
    const Known best = best_of(*row);
    const double below = percent_below(row->values[at], best.value);
    sum += below;
    if (below > worst) {
      worst = below;
      worst_name = row->name;
    }
    if (below == 0) ++equal;
    if (below <= 0.1) ++close;
    if (below > 0.1) misses.emplace_back(below, row->name);
  }
  std::sort(misses.rbegin(), misses.rend());
  std::string text;
  for (std::size_t each = 0; each < misses.size() && each < most_named; ++each)
    text += fmt::format("{}{} ({})", each == 0 ? "" : ", ", misses[each].second,
                        in_percent(misses[each].first));
  if (misses.size() > most_named) text += fmt::format(" and {} more", misses.size() - most_named);
  fmt::print(
      "{} s: worst {} % below the best known ({}), mean {:.4f} %; equal to it in {} of {}, at most "
      "0.1 % below in {}. More than that: {}.\n\n",
      limit, in_percent(worst), worst_name, sum / static_cast<double>(rows.size()), equal,
      rows.size(), close, misses.empty() ? "none" : text);
}

void print_bounds(const std::vector<const BenchRow*>& rows) {
  double worst = 0;
  double sum = 0;
  std::size_t counted = 0;
  std::size_t proven = 0;
  std::string worst_name = "none";
  for (const BenchRow* row : rows) {
    const Known best = best_of(*row);
    if (best.value > 0 && best.value == best.bound) ++proven;
    if (best.value == 0) continue;
    const double gap = gap_of(best.value, row->bound);
    ++counted;
    sum += gap;
    if (gap <= worst) continue;
    worst = gap;
    worst_name = row->name;
  }
  if (counted == 0) return;
  fmt::print(
      "Our bound above the best known: worst {} % ({}), mean {:.3f} %. The best known is proven in "
      "{} of {}.\n",
      in_percent(worst), worst_name, sum / static_cast<double>(counted), proven, rows.size());
}

// Of a project of others a month is what its end is worth: with no slack it brings one month.
void print_foreign(const std::vector<const BenchRow*>& rows, const std::vector<double>& limits) {
  print_head(limits, " months of the best known | by |", 2);
  for (const BenchRow* row : rows) {
    const Known best = best_of(*row);
    fmt::print("| {} | {} | {} | {} |", row->name, row->actions, row->open, row->months);
    for (const std::int64_t value : row->values)
      fmt::print(" {} |",
                 value == 0 ? "not done" : fmt::format("{}", (best.value - value) / row->month));
    fmt::print(" {} | {} |\n", best.value / row->month, best.by);
  }
}

// By how many months there are to spare: how often the project ends as early as the best known,
// later, or not at all.
void sum_up_foreign(const std::vector<const BenchRow*>& rows, const std::vector<double>& limits) {
  std::map<std::int64_t, std::vector<const BenchRow*>> by_slack;
  for (const BenchRow* row : rows)
    by_slack[best_of(*row).value / row->month - 1].push_back(row);
  fmt::print(
      "\n| slack | cases | limit | as early | later | months later, mean | most | not done |\n"
      "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
  for (const auto& [slack, group] : by_slack)
    for (std::size_t at = 0; at < limits.size(); ++at) {
      std::size_t late = 0;
      std::size_t never = 0;
      std::int64_t months = 0;
      std::int64_t most = 0;
      for (const BenchRow* row : group) {
        const std::int64_t later = (best_of(*row).value - row->values[at]) / row->month;
        if (row->values[at] == 0) ++never;
        if (row->values[at] == 0 || later == 0) continue;
        ++late;
        months += later;
        most = std::max(most, later);
      }
      fmt::print("| {} | {} | {} s | {} | {} | {:.2f} | {} | {} |\n", slack, group.size(),
                 limits[at], group.size() - late - never, late,
                 late == 0 ? 0.0 : static_cast<double>(months) / static_cast<double>(late), most,
                 never);
    }
}

}  // namespace

SolverTable read_solvers(const char* path) {
  SolverTable all;
  std::ifstream file(path);
  std::string line;
  while (std::getline(file, line)) {
    std::istringstream words(line);
    std::string name;
    std::string hash;
    std::string bound;
    std::string status;
    Known known;
    double seconds = 0;
    if (!(words >> name >> hash >> known.by >> seconds >> known.value >> bound >> status)) continue;
    known.bound = std::strtoll(bound.c_str(), nullptr, 10);
    all[{name, hash}].push_back(known);
  }
  return all;
}

Known known_best(const SolverTable& solvers, const std::string& name, const std::string& hash) {
  Known best;
  const auto found = solvers.find({name, hash});
  if (found == solvers.end()) return best;
  for (const Known& each : found->second) {
    if (each.value > best.value) best.by.clear();
    if (each.value >= best.value && each.value > 0)
      best.by += (best.by.empty() ? "" : ", ") + each.by;
    best.value = std::max(best.value, each.value);
    if (each.bound > 0 && (best.bound == 0 || each.bound < best.bound)) best.bound = each.bound;
  }
  return best;
}

void keep_ours(const char* path, const std::vector<BenchRow>& rows) {
  std::string head;
  std::set<std::string> lines;
  {
    std::ifstream file(path);
    std::getline(file, head);
    for (std::string line; std::getline(file, line);)
      lines.insert(line);
  }
  for (const BenchRow& row : rows) {
    if (row.foreign) continue;
    const std::string ours = fmt::format("{}\t{}\twe\t", row.name, row.hash);
    std::int64_t best = *std::max_element(row.values.begin(), row.values.end());
    const auto old = std::find_if(lines.begin(), lines.end(),
                                  [&](const std::string& line) { return line.starts_with(ours); });
    if (old != lines.end()) {
      best =
          std::max<std::int64_t>(best, std::strtoll(old->c_str() + ours.size() + 2, nullptr, 10));
      lines.erase(old);
    }
    lines.insert(fmt::format("{}0\t{}\t-\tfound", ours, best));
  }
  std::ofstream file(path);
  file << head << '\n';
  for (const std::string& line : lines)
    file << line << '\n';
}

Known best_of(const BenchRow& row) {
  Known best = row.known;
  const std::int64_t ours = *std::max_element(row.values.begin(), row.values.end());
  if (ours > best.value) best.by.clear();
  const bool named = best.by == "we" || best.by.ends_with(", we");
  if (ours >= best.value && ours > 0 && !named) best.by += best.by.empty() ? "we" : ", we";
  best.value = std::max(best.value, ours);
  if (best.bound == 0 || row.bound < best.bound) best.bound = row.bound;
  return best;
}

double percent_below(std::int64_t value, std::int64_t best) {
  if (best == 0) return 0;
  return 100.0 * static_cast<double>(best - value) / static_cast<double>(best);
}

std::string one_line(const BenchRow& row) {
  const Known best = best_of(row);
  std::string text = fmt::format("{:<22}", row.name);
  for (const std::int64_t value : row.values)
    text += fmt::format(" {:>9}", below_best(value, best.value));
  return text + fmt::format("  best {} by {}, our gap {} %", best.value, best.by,
                            in_percent(gap_of(row.values.back(), row.bound)));
}

void print_tables(const std::vector<BenchRow>& rows, const std::vector<double>& limits) {
  std::vector<const BenchRow*> own;
  std::vector<const BenchRow*> foreign;
  for (const BenchRow& row : rows)
    (row.foreign ? foreign : own).push_back(&row);
  sort_by_worst(own);
  sort_by_worst(foreign);
  if (!own.empty()) {
    print_cases(own, limits);
    fmt::print("\n");
    for (std::size_t at = 0; at < limits.size(); ++at)
      print_limit(own, limits[at], at);
    print_bounds(own);
  }
  if (!foreign.empty()) {
    print_foreign(foreign, limits);
    sum_up_foreign(foreign, limits);
  }
}

}  // namespace weerbaar::testing
