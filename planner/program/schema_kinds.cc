// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/schema_kinds.h"

#include "model/schema.h"

namespace weerbaar {

const std::vector<std::string>& schema_kinds() {
  static const std::vector<std::string> kinds = {"profiel", "catalogus", "lokaal"};
  return kinds;
}

std::string schema_of(const std::string& kind) {
  if (kind == "profiel")
    return json_schema(profile_format(), "Profiel van een gemeente voor weerbaar",
                       SchemaFor::whole);
  if (kind == "catalogus")
    return json_schema(catalog_format(), "Catalogus van maatregelen voor weerbaar",
                       SchemaFor::whole);
  return json_schema(catalog_format(), "Eigen bestand over de catalogus van weerbaar",
                     SchemaFor::overlay);
}

}  // namespace weerbaar
