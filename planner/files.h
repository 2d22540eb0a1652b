// Files and streams: the only place that reads or writes them.
#pragma once

#include <cstdio>
#include <optional>
#include <string>
#include <vector>

#include "model/source.h"

namespace weerbaar {

// The whole file, or standard input for "-". None, with the reason in `error`, when it cannot be
// read.
std::optional<SourceFile> read_file(const std::string& path, std::string& error);

struct Output {
  std::string path;  // "-" is standard output
  std::string text;
};

// All of them or none: every file is first written whole beside its place and only then moved
// there; what cannot be moved to (standard output, a device, a pipe) comes last. False, with the
// reason in `error`, when one cannot be written.
bool write_files(const std::vector<Output>& outputs, std::string& error);

// False when not all of it could be written, a full disk included.
bool write_stream(std::FILE* stream, const std::string& text);

bool file_exists(const std::string& path);
bool is_same_file(const std::string& left, const std::string& right);

bool is_terminal(std::FILE* stream);

// Columns of the terminal on standard output; none when it is not a terminal.
std::optional<int> terminal_width();

}  // namespace weerbaar
