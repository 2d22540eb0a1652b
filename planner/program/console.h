// SPDX-License-Identifier: EUPL-1.2
// What the commands say: messages and findings on standard error, results where they were asked
// for.
#pragma once

#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "planner/program/shared_options.h"
#include "planner/program/write_files.h"
#include "planner/report/report.h"

namespace weerbaar {

// To standard error.
void print_message(const std::string& text);

// The text as it goes on that stream: folded to the width of a terminal, elsewhere as it is.
std::string fitted(std::FILE* stream, const std::string& text);

// "; bedoelde u `...`?", or nothing when no known word is near.
std::string suggestion(const std::string& word, const std::vector<std::string>& known);

std::string file_failure(const std::string& message);

// What an exception that nobody caught means for who runs the program.
struct Failure {
  std::string said;
  int code = 0;
};
Failure failure_of(const std::exception& error);

// These print why the command ends, and give its exit code.
int fail_on_file(const std::string& message);
int fail_on_measure(const std::string& id, const Catalog& catalog);
int refuse(const InputOptions& input, const std::vector<Diagnostic>& findings,
           const Sources& sources);

// There are errors, or, with --streng, warnings.
bool is_refused(const InputOptions& input, const Diagnostics& diagnostics);

std::string findings_text(const InputOptions& input, std::vector<Diagnostic> findings,
                          const Sources& sources);
// Of what `refuse` prints.
std::string refusal_text(const InputOptions& input, const std::vector<Diagnostic>& findings,
                         const Sources& sources);
void print_findings(const InputOptions& input, const std::vector<Diagnostic>& findings,
                    const Sources& sources);
std::string totals(const std::vector<Diagnostic>& findings);

TerminalStyle style_for(const ScreenOptions& screen);

// How `write` goes about it.
struct WriteChoices {
  std::string folder;  // that is made when it is missing; empty: none
  bool quiet = false;  // for a program, which reads findings and nothing else
};

// Writes all or nothing, and says which files were written; gives the exit code.
int write(std::vector<Output> outputs, const WriteChoices& choices = {});

}  // namespace weerbaar
