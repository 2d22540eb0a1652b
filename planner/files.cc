#include "planner/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace weerbaar {

namespace {

// strerror speaks the machine's language; these are the ones people meet.
std::string reason(int code) {
  switch (code) {
    case ENOENT:
      return "bestaat niet";
    case EACCES:
    case EPERM:
      return "mag niet worden gelezen of geschreven";
    case EISDIR:
      return "is een map";
    case ENOTDIR:
      return "de map bestaat niet";
    case ENOSPC:
      return "de schijf is vol";
    case EROFS:
      return "de schijf kan niet worden beschreven";
    default:
      return fmt::format("lukt niet (systeemfout {})", code);
  }
}

// Written beside its place, with the permissions a new file would have.
bool write_beside(const Output& output, const std::string& temporary, int& code) {
  const int file = open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (file < 0) {
    code = errno;
    return false;
  }
  std::size_t done = 0;
  bool good = true;
  while (good && done < output.text.size()) {
    const ssize_t written = write(file, output.text.data() + done, output.text.size() - done);
    if (written < 0 && errno == EINTR) continue;
    good = written >= 0;
    if (good) done += static_cast<std::size_t>(written);
  }
  good = good && fsync(file) == 0;
  if (!good) code = errno;
  close(file);
  return good;
}

}  // namespace

std::optional<SourceFile> read_file(const std::string& path, std::string& error) {
  std::FILE* file = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
  if (file == nullptr) {
    error = fmt::format("{}: {}", path, reason(errno));
    return std::nullopt;
  }
  SourceFile source{path, {}};
  std::array<char, 65536> buffer{};
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file))
    source.text.append(buffer.data(), count);
  const int code = std::ferror(file) != 0 ? errno : 0;
  if (file != stdin) std::fclose(file);
  if (code == 0) return source;
  error = fmt::format("{}: {}", path, reason(code));
  return std::nullopt;
}

bool write_files(const std::vector<Output>& outputs, std::string& error) {
  std::vector<std::string> temporaries;
  int code = 0;
  const auto clean = [&] {
    for (const std::string& temporary : temporaries)
      if (!temporary.empty()) unlink(temporary.c_str());
  };
  for (const Output& output : outputs) {
    temporaries.emplace_back();
    if (output.path == "-") continue;
    struct stat found{};
    if (stat(output.path.c_str(), &found) == 0 && S_ISDIR(found.st_mode)) {
      code = EISDIR;
    } else {
      temporaries.back() = fmt::format("{}.{}.tmp", output.path, getpid());
      if (write_beside(output, temporaries.back(), code)) continue;
    }
    error = fmt::format("{}: {}", output.path, reason(code));
    clean();
    return false;
  }
  for (std::size_t at = 0; at < outputs.size(); ++at) {
    const Output& output = outputs[at];
    const bool good = output.path == "-"
                          ? write_stream(stdout, output.text)
                          : std::rename(temporaries[at].c_str(), output.path.c_str()) == 0;
    if (!good) {
      error = fmt::format("{}: {}", output.path == "-" ? "uitvoer" : output.path, reason(errno));
      clean();
      return false;
    }
    temporaries[at].clear();
  }
  return true;
}

bool write_stream(std::FILE* stream, const std::string& text) {
  return std::fwrite(text.data(), 1, text.size(), stream) == text.size() &&
         std::fflush(stream) == 0;
}

std::optional<int> terminal_width() {
  winsize size{};
  if (isatty(STDOUT_FILENO) == 0 || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 ||
      size.ws_col == 0)
    return std::nullopt;
  return size.ws_col;
}

}  // namespace weerbaar
