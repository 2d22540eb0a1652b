// SPDX-License-Identifier: EUPL-1.2
// Writes files whole or not at all.
#pragma once

#include <string>
#include <vector>

namespace weerbaar {

struct Output {
  std::string path;  // "-" is standard output
  std::string text;
};

// All of them or none. Every file is first written whole to the disk, without a name; then what is
// no file (a device); and only then the files get their names. So nothing can be left behind,
// however the program ends: while the files get their names the signals that end a program wait,
// and only SIGKILL can leave a `.weerbaar-NUMBER.tmp`. (Where a disk knows no file without a name,
// it has that name from the start.) A terminal or a pipe comes last: whoever reads it may stop.
// `folder`: made with all it stands in when missing, and taken away again when nothing was written;
// empty: none. False, with the reason in `error`, when one cannot be written.
bool write_files(const std::vector<Output>& outputs, const std::string& folder, std::string& error);

}  // namespace weerbaar
