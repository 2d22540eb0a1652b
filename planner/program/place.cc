// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/place.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <memory>

namespace weerbaar {

std::string reason_of(int code) {
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
    case EFBIG:
      return "dit bestand wordt groter dan hier mag";
    case EMSGSIZE:
      return "het bestand is groter dan 64 MB";
    case EPIPE:
      return "niemand leest de uitvoer";
    default:
      return fmt::format("lukt niet (systeemfout {})", code);
  }
}

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

std::string folder_of(const std::string& path) {
  const std::size_t last = path.find_last_not_of('/');  // of the name: a folder may end in a slash
  const std::size_t slash = path.rfind('/', last);
  if (last == std::string::npos) return "/";
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

std::filesystem::path full_path(const std::string& path) {
  std::error_code failed;
  const std::filesystem::path full =
      std::filesystem::weakly_canonical(std::filesystem::absolute(path, failed), failed);
  if (failed) return path;
  return full.has_filename() ? full : full.parent_path();
}

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

}  // namespace weerbaar
