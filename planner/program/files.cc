#include "planner/program/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <memory>

namespace weerbaar {

namespace {

// strerror speaks the machine's language; these are the ones people meet.
std::string reason(int code) {
  switch (code) {
    case ENOENT:
      return "het bestand of de map bestaat niet";
    case EACCES:
    case EPERM:
      return "u mag hier niet bij";
    case EISDIR:
      return "dit is een map, geen bestand";
    case ENOTDIR:
      return "een deel van dit pad is geen map";
    case ENOSPC:
    case EDQUOT:
      return "de schijf is vol";
    case EROFS:
      return "deze schijf kan niet worden beschreven";
    case EPIPE:
      return "niemand leest de uitvoer";
    default:
      return fmt::format("lukt niet (systeemfout {})", code);
  }
}

// 0, or the reason why it stopped.
int read_stream(std::FILE* stream, std::string& text) {
  std::array<char, 65536> buffer{};
  while (std::feof(stream) == 0 && std::ferror(stream) == 0)
    text.append(buffer.data(), std::fread(buffer.data(), 1, buffer.size(), stream));
  return std::ferror(stream) != 0 ? errno : 0;
}

// The descriptor is closed whatever happens.
bool write_and_close(int file, const std::string& text, bool to_disk, int& code) {
  std::size_t done = 0;
  bool good = true;
  while (good && done < text.size()) {
    const ssize_t written = write(file, text.data() + done, text.size() - done);
    if (written < 0 && errno == EINTR) continue;
    good = written >= 0;
    if (good) done += static_cast<std::size_t>(written);
  }
  if (good && to_disk) good = fsync(file) == 0;
  if (!good) code = errno;
  if (close(file) != 0 && good) {
    code = errno;
    good = false;
  }
  return good;
}

// Where an output really goes.
struct Target {
  std::string path;       // symbolic links followed, so that a link stays one
  std::string temporary;  // empty: written in place
};

// What is at a path now, and where an output for it would go.
struct Place {
  bool exists = false;
  struct stat found{};
  std::string path;  // symbolic links followed

  // Moving a file over /dev/null would be the end of /dev/null.
  bool written_in_place() const { return exists && !S_ISREG(found.st_mode); }
};

// False, with the reason, where something is that cannot be written.
bool find_place(const std::string& path, Place& place, int& code) {
  place.path = path;
  place.exists = stat(path.c_str(), &place.found) == 0;
  code = place.exists ? 0 : errno;
  // A link to what is not there stays: nobody knows what it is for.
  if (!place.exists) return code == ENOENT && lstat(path.c_str(), &place.found) != 0;
  if (S_ISDIR(place.found.st_mode)) {
    code = EISDIR;
    return false;
  }
  if (!place.written_in_place()) {
    const std::unique_ptr<char, decltype(&std::free)> real(realpath(path.c_str(), nullptr),
                                                           &std::free);
    if (real) place.path = real.get();
  }
  if (access(place.path.c_str(), W_OK) == 0) return true;
  code = errno;
  return false;
}

// The folder that a file stands in or is to stand in.
std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

// As far as it exists with its links followed; what does not exist is taken as it is written.
std::filesystem::path full_path(const std::string& path) {
  std::error_code failed;
  const std::filesystem::path full =
      std::filesystem::weakly_canonical(std::filesystem::absolute(path, failed), failed);
  if (failed) return path;
  return full.has_filename() ? full : full.parent_path();
}

// Whether a file can be made in it.
bool can_add_to(const std::string& folder, int& code) {
  struct stat found{};
  if (stat(folder.c_str(), &found) == 0 && !S_ISDIR(found.st_mode))
    code = ENOTDIR;
  else if (access(folder.c_str(), W_OK | X_OK) == 0)
    return true;
  else
    code = errno;
  return false;
}

// Written beside its place, with the permissions of the file it replaces or of a new one.
bool prepare(const Output& output, Target& target, int& code) {
  Place place;
  if (!find_place(output.path, place, code)) return false;
  target.path = place.path;
  if (place.written_in_place()) return true;
  const std::string temporary = fmt::format("{}.{}.tmp", target.path, getpid());
  const int file = open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (file < 0) {
    code = errno;
    return false;
  }
  target.temporary = temporary;
  if (place.exists && fchmod(file, place.found.st_mode & 07777) != 0) {
    code = errno;
    close(file);
    return false;
  }
  return write_and_close(file, output.text, true, code);
}

bool write_in_place(const Output& output, int& code) {
  if (output.path == "-") {
    if (write_stream(stdout, output.text)) return true;
    code = errno;
    return false;
  }
  const int file = open(output.path.c_str(), O_WRONLY | O_CLOEXEC);
  if (file >= 0) return write_and_close(file, output.text, false, code);
  code = errno;
  return false;
}

std::string shown(const std::string& path) {
  return path == "-" ? "standaarduitvoer" : path;
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
  error = fmt::format("{}: {}", source.path, reason(code));
  return std::nullopt;
}

bool can_write(const std::string& path, std::string& error) {
  if (path == "-") return true;
  Place place;
  int code = 0;
  if (find_place(path, place, code) &&
      (place.written_in_place() || can_add_to(folder_of(place.path), code)))
    return true;
  error = fmt::format("{}: {}", path, reason(code));
  return false;
}

bool write_files(const std::vector<Output>& outputs, std::string& error) {
  std::vector<Target> targets(outputs.size());
  int code = 0;
  const auto give_up = [&](const Output& output) {
    for (const Target& target : targets)
      if (!target.temporary.empty()) unlink(target.temporary.c_str());
    error = fmt::format("{}: {}", shown(output.path), reason(code));
    return false;
  };
  for (std::size_t at = 0; at < outputs.size(); ++at)
    if (outputs[at].path != "-" && !prepare(outputs[at], targets[at], code))
      return give_up(outputs[at]);
  for (std::size_t at = 0; at < outputs.size(); ++at) {
    if (targets[at].temporary.empty()) continue;
    if (std::rename(targets[at].temporary.c_str(), targets[at].path.c_str()) != 0) {
      code = errno;
      return give_up(outputs[at]);
    }
    targets[at].temporary.clear();
    targets[at].path.clear();
  }
  for (std::size_t at = 0; at < outputs.size(); ++at)
    if ((outputs[at].path == "-" || !targets[at].path.empty()) &&
        !write_in_place(outputs[at], code))
      return give_up(outputs[at]);
  return true;
}

TemporaryFile::TemporaryFile(std::string& error) {
  const char* folder = std::getenv("TMPDIR");
  std::string name =
      fmt::format("{}/weerbaar-XXXXXX", folder == nullptr || *folder == '\0' ? "/tmp" : folder);
  const int file = mkstemp(name.data());
  if (file < 0) {
    error = fmt::format("{}: {}", name, reason(errno));
    return;
  }
  close(file);
  path_ = std::move(name);
}

TemporaryFile::~TemporaryFile() {
  if (!path_.empty()) unlink(path_.c_str());
}

bool can_make_folder(const std::string& path, std::string& error) {
  struct stat found{};
  const bool exists = stat(path.c_str(), &found) == 0;
  if (exists && S_ISDIR(found.st_mode)) return true;
  int code = 0;
  if (!exists && can_add_to(folder_of(path.substr(0, path.find_last_not_of('/') + 1)), code))
    return true;
  error = fmt::format("{}: {}", path, exists ? "dit is een bestand, geen map" : reason(code));
  return false;
}

Folder make_folder(const std::string& path, std::string& error) {
  if (mkdir(path.c_str(), 0777) == 0) return Folder::made;
  struct stat found{};
  if (errno == EEXIST && stat(path.c_str(), &found) == 0 && S_ISDIR(found.st_mode))
    return Folder::was_there;
  error =
      fmt::format("{}: {}", path, errno == EEXIST ? "dit is een bestand, geen map" : reason(errno));
  return Folder::failed;
}

void remove_empty_folder(const std::string& path) {
  rmdir(path.c_str());
}

bool write_stream(std::FILE* stream, const std::string& text) {
  return std::fwrite(text.data(), 1, text.size(), stream) == text.size() &&
         std::fflush(stream) == 0;
}

bool file_exists(const std::string& path) {
  struct stat found{};
  return stat(path.c_str(), &found) == 0;
}

bool is_regular_file(const std::string& path) {
  struct stat found{};
  return stat(path.c_str(), &found) == 0 && S_ISREG(found.st_mode);
}

bool is_standard_input(const std::string& path) {
  struct stat input{};
  struct stat found{};
  return fstat(STDIN_FILENO, &input) == 0 && stat(path.c_str(), &found) == 0 &&
         S_ISREG(found.st_mode) && input.st_dev == found.st_dev && input.st_ino == found.st_ino;
}

bool is_same_file(const std::string& left, const std::string& right) {
  if (left == right) return true;
  if (left == "-" || right == "-") return false;
  struct stat first{};
  struct stat second{};
  const bool left_exists = stat(left.c_str(), &first) == 0;
  const bool right_exists = stat(right.c_str(), &second) == 0;
  if (left_exists != right_exists) return false;
  if (left_exists)
    return S_ISREG(first.st_mode) && first.st_dev == second.st_dev && first.st_ino == second.st_ino;
  return full_path(left) == full_path(right);
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
