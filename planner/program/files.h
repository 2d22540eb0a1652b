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

// Whether the file could be written now, without touching anything: to be asked before the work, as
// far as it can be known then. False, with the reason in `error`, when not.
bool can_write(const std::string& path, std::string& error);

// A new file in the machine's folder for temporary files, for a library that wants a name; gone
// with this object. The path is empty, with the reason in `error`, when it cannot be made.
class TemporaryFile {
 public:
  explicit TemporaryFile(std::string& error);
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// As can_write, for a folder that is there or is to be made.
bool can_make_folder(const std::string& path, std::string& error);

enum class Folder { was_there, made, failed };

// Makes the folder when it is missing; the one it is to stand in must be there.
Folder make_folder(const std::string& path, std::string& error);
void remove_empty_folder(const std::string& path);

// False when not all of it could be written, a full disk included.
bool write_stream(std::FILE* stream, const std::string& text);

bool file_exists(const std::string& path);
// Also when neither exists yet.
bool is_same_file(const std::string& left, const std::string& right);

// Whether the file stands, or would stand, in this folder itself.
// A regular file, and the one that standard input is read from.
bool is_regular_file(const std::string& path);
bool is_standard_input(const std::string& path);

bool is_in(const std::string& folder, const std::string& path);

bool is_terminal(std::FILE* stream);

// Columns of the terminal; none when the stream is not one.
std::optional<int> terminal_width(std::FILE* stream);

}  // namespace weerbaar
