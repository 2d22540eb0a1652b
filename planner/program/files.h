// SPDX-License-Identifier: EUPL-1.2
// Files and streams: the only place that reads or writes them.
#pragma once

#include <cstdio>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/source.h"

namespace weerbaar {

// The whole file, or standard input for "-". None, with the reason in `error`, when it cannot be
// read.
std::optional<SourceFile> read_file(const std::string& path, std::string& error);

// Whether the file could be written now, without touching anything: to be asked before the work, as
// far as it can be known then. False, with the reason in `error`, when not.
bool can_write(const std::string& path, std::string& error);

// A file without a name, in memory, for a library that wants one; gone with this object. The path
// is empty, with the reason in `error`, when it cannot be made.
class TemporaryFile {
 public:
  explicit TemporaryFile(std::string& error);
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  const std::string& path() const { return path_; }

 private:
  int file_ = -1;
  std::string path_;
};

// As can_write, for a folder that is there or is to be made, with the folders it stands in.
bool can_make_folder(const std::string& path, std::string& error);

// False when not all of it could be written, a full disk included.
bool write_stream(std::FILE* stream, const std::string& text);

bool file_exists(const std::string& path);
bool is_folder(const std::string& path);
// Also when neither exists yet; then letters may differ in case, as some disks cannot tell them
// apart. What standard output is written to is the same as "-".
bool is_same_file(const std::string& left, const std::string& right);

// The first that is the same regular file as one before it, whatever it is called, and that one.
// None: all that are there differ.
std::optional<std::pair<std::string, std::string>> twice_the_same(
    const std::vector<std::string>& paths);

bool is_regular_file(const std::string& path);
// The regular file that standard input is read from, or that standard output is written to.
bool is_standard_input(const std::string& path);
bool is_standard_output(const std::string& path);  // also "-" itself

// Whether the file stands, or would stand, in this folder itself.
bool is_in(const std::string& folder, const std::string& path);

bool is_terminal(std::FILE* stream);

// Columns of the terminal; none when the stream is not one.
std::optional<int> terminal_width(std::FILE* stream);

}  // namespace weerbaar
