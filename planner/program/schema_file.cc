// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/schema_file.h"

#include <fmt/format.h>

#include "planner/program/files.h"

namespace weerbaar {

namespace {

// A schema says in its first lines what it is; a plan as JSON does not.
bool is_schema(const std::string& text) {
  constexpr std::size_t first_lines = 400;
  return text.starts_with('{') &&
         text.substr(0, first_lines).find("json-schema.org") != std::string::npos;
}

}  // namespace

std::string why_no_schema_at(const std::string& path) {
  if (path == "-" || !is_regular_file(path)) return {};
  std::string error;
  const auto old = read_file(path, error);
  if (!old) return error;
  return is_schema(old->text) ? ""
                              : fmt::format("{}: dit bestand bestaat al en is geen schema", path);
}

}  // namespace weerbaar
