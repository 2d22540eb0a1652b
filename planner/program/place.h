// SPDX-License-Identifier: EUPL-1.2
// What is at a path now, and where a file for it would go.
#pragma once

#include <sys/stat.h>

#include <filesystem>
#include <string>

namespace weerbaar {

// What an error of the system means, in Dutch: strerror speaks the machine's language.
std::string reason_of(int code);

struct Place {
  bool exists = false;
  struct stat found{};
  std::string path;  // symbolic links followed, so that a link stays one

  // Moving a file over /dev/null would be the end of /dev/null.
  bool written_in_place() const { return exists && !S_ISREG(found.st_mode); }
};

// False, with the error of the system, where something is that cannot be written.
bool find_place(const std::string& path, Place& place, int& code);

// The folder that a file or a folder stands in or is to stand in.
std::string folder_of(const std::string& path);

// As far as it exists with its links followed; what does not exist is taken as it is written.
std::filesystem::path full_path(const std::string& path);

// Whether a file can be made in it.
bool can_add_to(const std::string& folder, int& code);

}  // namespace weerbaar
