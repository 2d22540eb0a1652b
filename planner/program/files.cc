// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/files.h"
#include "model/limits.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <map>

#include "planner/program/place.h"

namespace weerbaar {

namespace {

// 0, or the reason why it stopped.
int read_stream(std::FILE* stream, std::string& text) {
  std::array<char, 65536> buffer{};
  while (std::feof(stream) == 0 && std::ferror(stream) == 0) {
    text.append(buffer.data(), std::fread(buffer.data(), 1, buffer.size(), stream));
    if (text.size() > max_file_bytes) return EMSGSIZE;
  }
  return std::ferror(stream) != 0 ? errno : 0;
}

bool is_one(const struct stat& left, const struct stat& right) {
  return left.st_dev == right.st_dev && left.st_ino == right.st_ino;
}

// Whether a stream is read from or written to this regular file.
bool is_stream(int stream, const std::string& path) {
  struct stat of_stream{};
  struct stat found{};
  return fstat(stream, &of_stream) == 0 && stat(path.c_str(), &found) == 0 &&
         S_ISREG(found.st_mode) && is_one(of_stream, found);
}

std::string lower_case(std::string text) {
  for (char& each : text)
    if (each >= 'A' && each <= 'Z') each = static_cast<char>(each - 'A' + 'a');
  return text;
}

}  // namespace

std::optional<SourceFile> read_file(const std::string& path, std::string& error) {
  SourceFile source{path == "-" ? "standaardinvoer" : path, {}};
  int code = 0;
  if (path == "-") {
    code = read_stream(stdin, source.text);
  } else if (std::FILE* file = std::fopen(path.c_str(), "rb"); file != nullptr) {
    code = read_stream(file, source.text);
    std::fclose(file);
  } else {
    code = errno;
  }
  if (code == 0) return source;
  error = fmt::format("{}: {}", source.path, reason_of(code));
  return std::nullopt;
}

bool can_write(const std::string& path, std::string& error) {
  if (path == "-") return true;
  Place place;
  int code = 0;
  if (find_place(path, place, code) &&
      (place.written_in_place() || can_add_to(folder_of(place.path), code)))
    return true;
  error = fmt::format("{}: {}", path, reason_of(code));
  return false;
}

TemporaryFile::TemporaryFile(std::string& error) : file_(memfd_create("weerbaar", MFD_CLOEXEC)) {
  std::string name = fmt::format("/proc/self/fd/{}", file_);
  if (file_ >= 0 && file_exists(name))
    path_ = std::move(name);
  else
    error = fmt::format("{}: {}", name, reason_of(errno));
}

TemporaryFile::~TemporaryFile() {
  if (file_ >= 0) close(file_);
}

bool can_make_folder(const std::string& path, std::string& error) {
  std::string there = path;
  while (!file_exists(there) && folder_of(there) != there)
    there = folder_of(there);
  int code = 0;
  if (there == path && is_folder(path)) return true;
  if (there != path && can_add_to(there, code)) return true;
  error =
      fmt::format("{}: {}", path, there == path ? "dit is een bestand, geen map" : reason_of(code));
  return false;
}

bool write_stream(std::FILE* stream, const std::string& text) {
  return std::fwrite(text.data(), 1, text.size(), stream) == text.size() &&
         std::fflush(stream) == 0;
}

bool file_exists(const std::string& path) {
  struct stat found{};
  return stat(path.c_str(), &found) == 0;
}

bool is_folder(const std::string& path) {
  struct stat found{};
  return stat(path.c_str(), &found) == 0 && S_ISDIR(found.st_mode);
}

bool is_regular_file(const std::string& path) {
  struct stat found{};
  return stat(path.c_str(), &found) == 0 && S_ISREG(found.st_mode);
}

bool is_standard_input(const std::string& path) {
  return is_stream(STDIN_FILENO, path);
}

bool is_standard_output(const std::string& path) {
  return path == "-" || is_stream(STDOUT_FILENO, path);
}

bool is_same_file(const std::string& left, const std::string& right) {
  if (left == right) return true;
  if (left == "-") return is_standard_output(right);
  if (right == "-") return is_standard_output(left);
  struct stat first{};
  struct stat second{};
  const bool left_exists = stat(left.c_str(), &first) == 0;
  const bool right_exists = stat(right.c_str(), &second) == 0;
  if (left_exists != right_exists) return false;
  if (left_exists) return S_ISREG(first.st_mode) && is_one(first, second);
  return lower_case(full_path(left)) == lower_case(full_path(right));
}

std::optional<std::pair<std::string, std::string>> twice_the_same(
    const std::vector<std::string>& paths) {
  std::map<std::pair<dev_t, ino_t>, std::string> seen;
  for (const std::string& path : paths) {
    struct stat found{};
    if (stat(path.c_str(), &found) != 0 || !S_ISREG(found.st_mode)) continue;
    const auto [before, is_new] = seen.emplace(std::pair(found.st_dev, found.st_ino), path);
    if (!is_new) return std::pair(path, before->second);
  }
  return std::nullopt;
}

bool is_in(const std::string& folder, const std::string& path) {
  return full_path(folder) == full_path(folder_of(path));
}

bool is_terminal(std::FILE* stream) {
  return isatty(fileno(stream)) != 0;
}

std::optional<int> terminal_width(std::FILE* stream) {
  winsize size{};
  if (!is_terminal(stream) || ioctl(fileno(stream), TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
    return std::nullopt;
  return size.ws_col;
}

}  // namespace weerbaar
