// SPDX-License-Identifier: EUPL-1.2
// The files that the benchmark gives to solvers say what the exact model says: CBC, which reads one
// as any solver would, finds the optimum that it finds when it is handed the model itself.
#include "tests/bench/mip_file.h"

#include <coin/Cbc_C_Interface.h>
#include <dlfcn.h>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "planner/instance/start_window.h"
#include "planner/program/solver.h"
#include "planner/search/as_plan.h"
#include "planner/search/schedule.h"
#include "town.h"

namespace weerbaar::testing {
namespace {

template <class Function>
Function* found_in(void* library, const char* name) {
  return reinterpret_cast<Function*>(dlsym(library, name));
}

// What a solver would print: a line for each column that is not 0.
std::string solved(const std::filesystem::path& file) {
  void* library = dlopen("libCbcSolver.so.3", RTLD_NOW | RTLD_LOCAL);
  REQUIRE(library != nullptr);
  Cbc_Model* cbc = found_in<decltype(Cbc_newModel)>(library, "Cbc_newModel")();
  REQUIRE(found_in<decltype(Cbc_readLp)>(library, "Cbc_readLp")(cbc, file.c_str()) == 0);
  found_in<decltype(Cbc_setParameter)>(library, "Cbc_setParameter")(cbc, "log", "0");
  found_in<decltype(Cbc_solve)>(library, "Cbc_solve")(cbc);
  const double* values = found_in<decltype(Cbc_bestSolution)>(library, "Cbc_bestSolution")(cbc);
  std::string text;
  const int count = found_in<decltype(Cbc_getNumCols)>(library, "Cbc_getNumCols")(cbc);
  for (int column = 0; values != nullptr && column < count; ++column) {
    std::array<char, 32> name{};
    found_in<decltype(Cbc_getColName)>(library, "Cbc_getColName")(cbc, column, name.data(),
                                                                  name.size());
    if (values[column] != 0) text += fmt::format("{} {}\n", name.data(), values[column]);
  }
  found_in<decltype(Cbc_deleteModel)>(library, "Cbc_deleteModel")(cbc);
  return text;
}

TEST_CASE("a solver that reads the file of a case finds its optimum") {
  const auto file =
      std::filesystem::temp_directory_path() / fmt::format("weerbaar-{}.lp", getpid());
  int compared = 0;
  for (std::uint32_t seed = 501; seed <= 560; ++seed) {
    CAPTURE(seed);
    const auto town = random_town(seed, {6 + static_cast<int>(seed % 6), 8, 2});
    if (!town) continue;
    const Problem problem = build_problem(town->instance);
    const Presolved presolved = presolve(problem);
    std::string error;
    const auto proof =
        solve_exactly(problem, presolved, nullptr, 20, [](const SolverProgress&) {}, error);
    REQUIRE(proof.has_value());
    if (proof->infeasible || proof->starts.empty() || proof->bound == 0) continue;
    const ExactModel model = build_exact_model(problem, presolved);
    std::ofstream(file) << mip_text(model);
    std::istringstream says(solved(file));
    const Starts starts = starts_of(presolved, model, read_values(says, model));
    CHECK(is_plan(problem, starts));
    CHECK(value_of(town->instance, starts) == proof->bound);
    ++compared;
  }
  std::filesystem::remove(file);
  CHECK(compared > 20);
}

TEST_CASE("a text has one hash, and another text another") {
  CHECK(hash_of("") == "cbf29ce484222325");
  CHECK(hash_of("a") == "af63dc4c8601ec8c");
  CHECK(hash_of("a") != hash_of("b"));
}

}  // namespace
}  // namespace weerbaar::testing
