// SPDX-License-Identifier: EUPL-1.2
// What the benchmark found, beside the best that is known, as the tables of docs/benchmark.md.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace weerbaar::testing {

struct Known {
  std::int64_t value = 0;  // of the best plan; 0: none is known
  std::int64_t bound = 0;  // the lowest that is known; 0: none
  std::string by;          // whose the plan is
};

// By the name of a case and the hash of its model: one entry a solver.
using SolverTable = std::map<std::pair<std::string, std::string>, std::vector<Known>>;

// tests/bench/solvers.tsv: case, hash, solver, seconds, value, bound, status. A row of the solver
// `we` has the best plan of any run of ours of that very model.
SolverTable read_solvers(const char* path);

// The best of all solvers that had this very model.
Known known_best(const SolverTable& solvers, const std::string& name, const std::string& hash);

struct BenchRow {
  std::string name;
  std::string hash;  // of the model
  bool foreign = false;
  std::size_t actions = 0;
  std::size_t open = 0;  // that the planner decides about
  int months = 0;
  std::vector<std::int64_t> values;  // ours, of each limit
  std::int64_t bound = 0;            // ours, the lowest
  Known known;                       // of others
  std::int64_t month = 1;            // of a foreign case: what its end is worth a month
};

// The best of ours and of others, and the lowest bound.
Known best_of(const BenchRow& row);

// How far the value is below the best that is known, in percents.
double percent_below(std::int64_t value, std::int64_t best);

std::string one_line(const BenchRow& row);

// Raises the rows of `we` where this run has a better plan, and adds those that lack.
void keep_ours(const char* path, const std::vector<BenchRow>& rows);

void print_tables(const std::vector<BenchRow>& rows, const std::vector<double>& limits);

}  // namespace weerbaar::testing
