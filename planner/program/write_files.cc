// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/write_files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <optional>
#include <utility>

#include "planner/program/files.h"
#include "planner/program/place.h"
#include "planner/program/signals_wait.h"

namespace weerbaar {

namespace {

bool write_all(int file, const std::string& text) {
  std::size_t done = 0;
  while (done < text.size()) {
    const ssize_t written = write(file, text.data() + done, text.size() - done);
    if (written < 0 && errno != EINTR) return false;
    if (written > 0) done += static_cast<std::size_t>(written);
  }
  return true;
}

// The next name beside a file that is not taken yet, by `take`, which says so with EEXIST.
template <class Take>
bool take_hidden_name(const std::string& path, std::string& name, const Take& take) {
  for (int number = 0;; ++number) {
    name = fmt::format("{}/.weerbaar-{}-{}.tmp", folder_of(path), getpid(), number);
    if (take(name)) return true;
    if (errno == EEXIST) continue;
    name.clear();
    return false;
  }
}

// A file that is written whole but does not stand in its place yet.
class Draft {
 public:
  explicit Draft(Place place) : place_(std::move(place)) {}
  ~Draft() {
    if (file_ >= 0) close(file_);
    if (!name_.empty()) unlink(name_.c_str());
  }
  Draft(Draft&& other) noexcept
      : place_(std::move(other.place_)),
        file_(std::exchange(other.file_, -1)),
        name_(std::exchange(other.name_, {})) {}
  Draft& operator=(Draft&&) = delete;

  bool has_name() const { return !name_.empty(); }

  // Without a name where the disk can.
  bool make() {
    file_ = open(folder_of(place_.path).c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);
    if (file_ >= 0 && access(itself().c_str(), F_OK) == 0) return true;
    if (file_ >= 0) close(file_);
    return take_hidden_name(place_.path, name_, [this](const std::string& name) {
      file_ = open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
      return file_ >= 0;
    });
  }

  // With the permissions of the file it replaces or of a new one.
  bool fill(const std::string& text) const {
    if (place_.exists && fchmod(file_, place_.found.st_mode & 07777) != 0) return false;
    return write_all(file_, text) && fsync(file_) == 0;
  }

  // The first half of the last step: what can fail on a full disk, and can be undone.
  bool take_name() {
    if (has_name()) return true;
    const auto link_to = [this](const std::string& name) {
      return linkat(AT_FDCWD, itself().c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0;
    };
    if (!place_.exists) {
      stands_ = link_to(place_.path);
      if (stands_ || errno != EEXIST) return stands_;
    }
    // What is there can only be replaced by a file that has a name.
    return take_hidden_name(place_.path, name_, link_to);
  }

  bool move_to_place() {
    if (stands_) return true;
    stands_ = std::rename(name_.c_str(), place_.path.c_str()) == 0;
    if (stands_) name_.clear();
    return stands_;
  }

  // A new file goes; one that was replaced cannot come back.
  void undo() const {
    if (stands_ && !place_.exists) unlink(place_.path.c_str());
  }

 private:
  std::string itself() const { return fmt::format("/proc/self/fd/{}", file_); }

  Place place_;
  int file_ = -1;
  std::string name_;  // hidden, beside its place; empty: it has none
  bool stands_ = false;
};

bool write_in_place(const Output& output) {
  if (is_standard_output(output.path)) return write_stream(stdout, output.text);
  const int file = open(output.path.c_str(), O_WRONLY | O_CLOEXEC);
  if (file < 0) return false;
  const bool written = write_all(file, output.text);
  const int code = errno;
  const bool closed = close(file) == 0;
  if (!written) errno = code;
  return written && closed;
}

// The folders that were missing, to be taken away again.
class MadeFolders {
 public:
  ~MadeFolders() {
    for (auto each = made_.rbegin(); each != made_.rend(); ++each)
      rmdir(each->c_str());
  }
  MadeFolders() = default;
  MadeFolders(const MadeFolders&) = delete;
  MadeFolders& operator=(const MadeFolders&) = delete;

  bool make(const std::string& path) {
    if (is_folder(path)) return true;
    if (const std::string above = folder_of(path); above != path && !make(above)) return false;
    if (mkdir(path.c_str(), 0777) == 0)
      made_.push_back(path);
    else if (errno != EEXIST || !is_folder(path))
      return false;
    return true;
  }
  void keep() { made_.clear(); }

 private:
  std::vector<std::string> made_;
};

// Which output could not be written, and the error of the system.
struct Failure {
  std::string path;
  int code;
};

struct Drafts {
  std::vector<Draft> files;
  std::vector<std::string> paths;         // of the files, as they were asked for
  std::vector<const Output*> in_place;    // a device, or what standard output was sent to
  std::vector<const Output*> for_reader;  // a terminal or a pipe: whoever reads it may stop
};

bool has_reader(mode_t mode, const std::string& path) {
  return S_ISFIFO(mode) || S_ISSOCK(mode) || (path == "-" && is_terminal(stdout));
}

std::optional<Failure> draft(const std::vector<Output>& outputs, Drafts& drafts) {
  for (const Output& output : outputs) {
    Place place;
    int code = 0;
    const bool is_stream = is_standard_output(output.path);
    if (is_stream)
      fstat(STDOUT_FILENO, &place.found);
    else if (!find_place(output.path, place, code))
      return Failure{output.path, code};
    if (is_stream || place.written_in_place()) {
      (has_reader(place.found.st_mode, output.path) ? drafts.for_reader : drafts.in_place)
          .push_back(&output);
      continue;
    }
    drafts.paths.push_back(output.path);
    Draft& file = drafts.files.emplace_back(std::move(place));
    if (!file.make() || !file.fill(output.text)) return Failure{output.path, errno};
  }
  return std::nullopt;
}

// All files take their names before the first is replaced.
std::optional<Failure> put_in_place(Drafts& drafts) {
  for (const auto step : {&Draft::take_name, &Draft::move_to_place})
    for (std::size_t at = 0; at < drafts.files.size(); ++at) {
      if ((drafts.files[at].*step)()) continue;
      Failure failure{drafts.paths[at], errno};
      for (const Draft& file : drafts.files)
        file.undo();
      return failure;
    }
  return std::nullopt;
}

std::optional<Failure> write_each(const std::vector<const Output*>& outputs) {
  for (const Output* output : outputs)
    if (!write_in_place(*output)) return Failure{output->path, errno};
  return std::nullopt;
}

std::optional<Failure> write_whole(const std::vector<Output>& outputs, const std::string& folder) {
  Drafts drafts;
  {
    const SignalsWait waiting;
    MadeFolders folders;
    if (!folder.empty() && !folders.make(folder)) return Failure{folder, errno};
    auto failure = draft(outputs, drafts);
    if (!failure) failure = write_each(drafts.in_place);
    if (!failure) failure = put_in_place(drafts);
    drafts.files.clear();
    if (failure) return failure;
    folders.keep();
  }
  return write_each(drafts.for_reader);
}

}  // namespace

bool write_files(const std::vector<Output>& outputs, const std::string& folder,
                 std::string& error) {
  const auto failure = write_whole(outputs, folder);
  if (failure)
    error = fmt::format("{}: {}", failure->path == "-" ? "standaarduitvoer" : failure->path,
                        reason_of(failure->code));
  return !failure;
}

}  // namespace weerbaar
