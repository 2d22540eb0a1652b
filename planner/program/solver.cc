// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/solver.h"

#include <coin/Cbc_C_Interface.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <numeric>
#include <optional>
#include <string_view>
#include <vector>

#include "planner/proof/exact_model.h"
#include "planner/search/schedule.h"

namespace weerbaar {

namespace {

// ---- CBC's C interface ----

struct Cbc {
  decltype(Cbc_newModel)* new_model = nullptr;
  decltype(Cbc_loadProblem)* load_problem = nullptr;
  decltype(Cbc_setInteger)* set_integer = nullptr;
  decltype(Cbc_setMIPStartI)* set_start = nullptr;
  decltype(Cbc_setParameter)* set_parameter = nullptr;
  decltype(Cbc_setAllowableGap)* set_allowable_gap = nullptr;
  decltype(Cbc_solve)* solve = nullptr;
  decltype(Cbc_status)* status = nullptr;
  decltype(Cbc_isProvenInfeasible)* is_infeasible = nullptr;
  decltype(Cbc_bestSolution)* best_solution = nullptr;
  decltype(Cbc_getBestPossibleObjValue)* best_possible = nullptr;
};

// Opened when a proof is asked for, not when the program starts: with all that it needs in turn,
// that would take as long as making a plan.
std::optional<Cbc> open_cbc() {
  void* library = dlopen("libCbcSolver.so.3", RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) return std::nullopt;
  bool complete = true;
  const auto find = [&]<class Function>(Function*& function, const char* name) {
    function = reinterpret_cast<Function*>(dlsym(library, name));
    complete = complete && function != nullptr;
  };
  Cbc cbc;
  find(cbc.new_model, "Cbc_newModel");
  find(cbc.load_problem, "Cbc_loadProblem");
  find(cbc.set_integer, "Cbc_setInteger");
  find(cbc.set_start, "Cbc_setMIPStartI");
  find(cbc.set_parameter, "Cbc_setParameter");
  find(cbc.set_allowable_gap, "Cbc_setAllowableGap");
  find(cbc.solve, "Cbc_solve");
  find(cbc.status, "Cbc_status");
  find(cbc.is_infeasible, "Cbc_isProvenInfeasible");
  find(cbc.best_solution, "Cbc_bestSolution");
  find(cbc.best_possible, "Cbc_getBestPossibleObjValue");
  if (!complete) return std::nullopt;
  return cbc;
}

// ---- in the child ----

double number(std::int64_t value) {
  constexpr double infinity = 1e30;
  if (value >= ExactModel::unlimited) return infinity;
  if (value <= -ExactModel::unlimited) return -infinity;
  return static_cast<double>(value);
}

// The largest amount that divides every gain: the objective is counted in it.
std::int64_t unit_of(const ExactModel& model) {
  std::int64_t unit = 0;
  for (const ExactModel::Variable& variable : model.variables)
    unit = std::gcd(unit, variable.gain);
  return std::max<std::int64_t>(unit, 1);
}

// By column, as CBC wants it; it minimises, so gains are negative costs.
Cbc_Model* hand_over(const Cbc& cbc, const ExactModel& model, std::int64_t unit) {
  std::vector<std::vector<std::pair<int, double>>> columns(model.variables.size());
  std::vector<double> row_low;
  std::vector<double> row_high;
  for (std::size_t r = 0; r < model.rows.size(); ++r) {
    row_low.push_back(number(model.rows[r].low));
    row_high.push_back(number(model.rows[r].high));
    for (const auto& [column, coefficient] : model.rows[r].terms)
      columns[column].emplace_back(static_cast<int>(r), static_cast<double>(coefficient));
  }
  std::vector<double> low;
  std::vector<double> high;
  std::vector<double> cost;
  std::vector<CoinBigIndex> first = {0};
  std::vector<int> row;
  std::vector<double> value;
  for (std::size_t v = 0; v < model.variables.size(); ++v) {
    low.push_back(number(model.variables[v].low));
    high.push_back(number(model.variables[v].high));
    const std::int64_t units = model.variables[v].gain / unit;  // exactly
    cost.push_back(-static_cast<double>(units));
    for (const auto& [at, coefficient] : columns[v]) {
      row.push_back(at);
      value.push_back(coefficient);
    }
    first.push_back(static_cast<CoinBigIndex>(row.size()));
  }
  Cbc_Model* solver = cbc.new_model();
  cbc.load_problem(solver, static_cast<int>(model.variables.size()),
                   static_cast<int>(model.rows.size()), first.data(), row.data(), value.data(),
                   low.data(), high.data(), cost.data(), row_low.data(), row_high.data());
  for (std::size_t v = 0; v < model.variables.size(); ++v)
    if (model.variables[v].whole) cbc.set_integer(solver, static_cast<int>(v));
  return solver;
}

void begin_at(const Cbc& cbc, Cbc_Model* solver, const Presolved& presolved,
              const ExactModel& model, const Starts& known) {
  std::vector<int> column;
  std::vector<double> value;
  for (ActionIndex a = 0; a < presolved.starts.size(); ++a)
    for (std::size_t at = 0; at < presolved.starts[a].size(); ++at) {
      column.push_back(static_cast<int>(model.started[a][at]));
      const bool started = known[a] != not_chosen && known[a] <= presolved.starts[a][at];
      value.push_back(started ? 1 : 0);
    }
  cbc.set_start(solver, static_cast<int>(column.size()), column.data(), value.data());
}

// The solver's tolerances are relative to what it counts: a bound gets a millionth more. What it
// says when it knows no bound is larger than any value.
std::int64_t rounded_up(double bound, std::int64_t unit) {
  const double value = bound * static_cast<double>(unit);
  const double raised = std::ceil(value + std::abs(value) * 1e-6);
  constexpr double largest = 9e18;  // fits 64 bits
  if (!(raised < largest)) return std::numeric_limits<std::int64_t>::max();
  return static_cast<std::int64_t>(std::max(0.0, raised));
}

// The child's standard output is the pipe: CBC's own log, then our lines, which begin with an @.
[[noreturn]] void be_the_solver(const Cbc& cbc, const Problem& problem, const Presolved& presolved,
                                const Starts* known, int seconds) noexcept {
  const ExactModel model = build_exact_model(problem, presolved);
  const std::int64_t unit = unit_of(model);
  fmt::print("@unit {}\n", unit);
  Cbc_Model* solver = hand_over(cbc, model, unit);
  if (known != nullptr) begin_at(cbc, solver, presolved, model, *known);
  cbc.set_parameter(solver, "timeMode", "cpu");
  cbc.set_parameter(solver, "seconds", std::to_string(seconds).c_str());
  cbc.set_allowable_gap(solver, 0.999);  // of one unit: values between two units do not exist
  cbc.solve(solver);
  const double* solution = cbc.best_solution(solver);
  const bool finished = cbc.status(solver) == 0;
  if (solution != nullptr) {
    const std::vector<double> values(solution, solution + model.variables.size());
    const Starts starts = starts_of(presolved, model, values);
    for (ActionIndex a = 0; a < starts.size(); ++a)
      if (starts[a] != not_chosen) fmt::print("@start {} {}\n", a, starts[a]);
    const std::int64_t value = value_of(problem.instance, starts);
    fmt::print("@plan {} {}\n", value,
               finished ? value : rounded_up(-cbc.best_possible(solver), unit));
  } else if (cbc.is_infeasible(solver) != 0) {
    fmt::print("@none\n");
  } else {
    fmt::print("@bound {}\n", rounded_up(-cbc.best_possible(solver), unit));
  }
  std::fflush(stdout);
  std::_Exit(0);
}

// ---- in the parent ----

// Reads what the child says, line by line; a child that dies leaves no last line.
class Listener {
 public:
  Listener(std::size_t action_count, const std::function<void(const SolverProgress&)>& on_progress)
      : starts_(action_count, not_chosen), on_progress_(on_progress) {}

  void hear(const std::string& line) {
    std::size_t action = 0;
    int start = 0;
    long long value = 0;
    long long bound = 0;
    if (std::sscanf(line.c_str(), "@start %zu %d", &action, &start) == 2) {
      if (action < starts_.size()) starts_[action] = start;
    } else if (std::sscanf(line.c_str(), "@plan %lld %lld", &value, &bound) == 2) {
      conclude(std::max<std::int64_t>(bound, value));
      proof_.starts = starts_;
    } else if (std::sscanf(line.c_str(), "@bound %lld", &bound) == 1) {
      conclude(bound);
    } else if (line.starts_with("@none")) {
      conclude(0);
      proof_.infeasible = true;
    } else if (std::sscanf(line.c_str(), "@unit %lld", &value) == 1) {
      unit_ = static_cast<double>(value);
    } else {
      hear_log(line);
    }
  }

  void report() const { on_progress_(progress_); }

  // None: it died before it knew anything. CBC 2.10 dies when its time ends while it presolves;
  // what its log said by then still holds, to six digits.
  std::optional<Proof> proof() const {
    if (concluded_) return proof_;
    if (!progress_.bound) return std::nullopt;
    return Proof{rounded_up(*progress_.bound * (1 + 1e-5), 1), false, {}};
  }

 private:
  void conclude(std::int64_t bound) {
    concluded_ = true;
    proof_.bound = bound;
  }

  // Two of CBC's own lines tell what it knows by now.
  void hear_log(const std::string& line) {
    double best = 0;
    double bound = 0;
    double seconds = 0;
    int nodes = 0;
    int open = 0;
    const bool node_line =
        std::sscanf(line.c_str(),
                    "Cbc0010I After %d nodes, %d on tree, %lf best solution, best possible %lf "
                    "(%lf seconds)",
                    &nodes, &open, &best, &bound, &seconds) == 5;
    if (node_line || std::sscanf(line.c_str(), "Continuous objective value is %lf - %lf seconds",
                                 &bound, &seconds) == 2)
      if (const double value = -bound * unit_; std::abs(value) < 9e18) progress_.bound = value;
  }

  Starts starts_;
  const std::function<void(const SolverProgress&)>& on_progress_;
  SolverProgress progress_;
  Proof proof_;
  bool concluded_ = false;
  double unit_ = 1;
};

// Hands the listener every line that the child writes, until its end.
void listen(int from, Listener& listener) {
  constexpr int between_reports = 200;  // milliseconds
  std::string line;
  std::array<char, 4096> part{};
  while (true) {
    pollfd ready{from, POLLIN, 0};
    const int found = poll(&ready, 1, between_reports);
    listener.report();
    if (found == 0 || (found < 0 && errno == EINTR)) continue;
    const ssize_t count = found < 0 ? -1 : read(from, part.data(), part.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return;
    for (const char c : std::string_view(part.data(), static_cast<std::size_t>(count))) {
      if (c != '\n') {
        line += c;
        continue;
      }
      listener.hear(line);
      line.clear();
    }
  }
}

}  // namespace

std::optional<Proof> solve_exactly(const Problem& problem, const Presolved& presolved,
                                   const Starts* known, int seconds,
                                   const std::function<void(const SolverProgress&)>& on_progress,
                                   std::string& error) {
  // CBC makes nothing of a program without variables.
  if (std::all_of(presolved.starts.begin(), presolved.starts.end(),
                  [](const std::vector<int>& starts) { return starts.empty(); }))
    return Proof{0, presolved.none, Starts(problem.action_count, not_chosen)};
  const std::optional<Cbc> cbc = open_cbc();
  if (!cbc) {
    error = "CBC, het programma dat het bewijs zoekt, staat niet op deze computer";
    return std::nullopt;
  }
  constexpr const char* failed = "het programma dat het bewijs zoekt (CBC) is mislukt";
  std::fflush(nullptr);  // or the child would write it again
  int ends[2] = {};
  const pid_t child = pipe(ends) == 0 ? fork() : -1;
  if (child < 0) {
    error = failed;
    return std::nullopt;
  }
  if (child == 0) {
    close(ends[0]);
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    dup2(ends[1], STDOUT_FILENO);
    if (nowhere >= 0) dup2(nowhere, STDERR_FILENO);
    be_the_solver(*cbc, problem, presolved, known, seconds);
  }
  close(ends[1]);
  Listener listener(problem.action_count, on_progress);
  listen(ends[0], listener);
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  std::optional<Proof> proof = listener.proof();
  if (!proof) error = failed;
  return proof;
}

}  // namespace weerbaar
