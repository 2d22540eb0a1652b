// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/starter_file.h"

#include <fmt/format.h>

#include "planner/program/files.h"
#include "planner/program/schema_file.h"

namespace weerbaar {

std::string schema_beside(const std::string& path, const std::string& kind) {
  const std::size_t slash = path.rfind('/');
  return path.substr(0, slash == std::string::npos ? 0 : slash + 1) + kind + ".schema.json";
}

std::string why_no_starter_at(const std::string& path, const std::string& kind) {
  if (file_exists(path)) return fmt::format("{}: dit bestand bestaat al", path);
  // A schema that is already there is of the program as well, and perhaps of an older one.
  const std::string schema = schema_beside(path, kind);
  if (is_same_file(path, schema)) return fmt::format("{}: zo heet het schema ernaast al", path);
  if (std::string wrong = why_no_schema_at(schema); !wrong.empty()) return wrong;
  std::string error;
  return can_write(path, error) && can_write(schema, error) ? "" : error;
}

}  // namespace weerbaar
