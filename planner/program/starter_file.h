// SPDX-License-Identifier: EUPL-1.2
// Where a file of `nieuw` may go. A file that is there already is never replaced.
#pragma once

#include <string>

namespace weerbaar {

// The place of its schema: beside the file, where its first line points to. `kind`: profiel or
// lokaal.
std::string schema_beside(const std::string& path, const std::string& kind);

// Why the file and its schema cannot be made there, as a message; empty: they can.
std::string why_no_starter_at(const std::string& path, const std::string& kind);

}  // namespace weerbaar
