// What the commands share: reading what the call names, saying what is wrong, writing what comes
// out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planner/program/cli.h"
#include "planner/program/files.h"
#include "planner/report/report.h"

namespace weerbaar {

inline constexpr int exit_done = 0;
inline constexpr int exit_input = 1;  // the input is wrong, or no plan is possible
inline constexpr int exit_usage = 2;  // wrong call, or a file that cannot be read or written
inline constexpr int exit_bug = 70;

// To standard error.
void tell(const std::string& text);

int fail_on_file(const std::string& message);
int fail_on_measure(const std::string& id, const Catalog& catalog);

// Every file of the call.
struct Inputs {
  std::vector<SourceFile> profiles;
  Sources catalog;
};

// The first file that cannot be read ends the run: none, and it has been said.
std::optional<Inputs> read_inputs(const Options& options);

bool has_warning(const std::vector<Diagnostic>& findings);
void print_findings(const Options& options, const std::vector<Diagnostic>& findings,
                    const Sources& sources);
std::string totals(const std::vector<Diagnostic>& findings);

// Why there is no result; gives the exit code.
int refuse(const Options& options, const std::vector<Diagnostic>& findings, const Sources& sources);

TerminalStyle style_for(const Options& options);

int write(const std::vector<Output>& outputs);

}  // namespace weerbaar
