// SPDX-License-Identifier: EUPL-1.2
// The municipalities of the Netherlands: what their code and name are, and which went into another
// one. The list is model/municipalities/*.csv, built into the program; where it comes from is
// there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/calendar.h"
#include "model/source.h"

namespace weerbaar {

// The files as they are, by the path that each has here.
Sources municipality_files();

struct ListedMunicipality {
  std::string code;  // GM0363
  std::string name;
  std::string safety_region;
  std::int64_t inhabitants = 0;
  std::string other_name;  // as people say it; may be empty
};

// A municipality that goes into another one.
struct Redivision {
  std::string code;
  std::string name;
  std::string into;  // the code of the other one
  Date date;
  bool is_done = false;  // else it is proposed
};

struct MunicipalityList {
  std::vector<ListedMunicipality> municipalities;  // by code
  std::vector<Redivision> redivisions;
};
// Read once: every profile is held beside it.
const MunicipalityList& shipped_municipalities();

// Codes that no municipality has or will have soon, for those that are made up.
bool is_made_up(std::string_view code);

const ListedMunicipality* with_code(const MunicipalityList& list, std::string_view code);
const Redivision* redivision_of(const MunicipalityList& list, std::string_view code);

// Whether people would take the two for one name: capitals, accents, blanks and signs do not count.
bool is_same_name(std::string_view left, std::string_view right);
bool has_name(const ListedMunicipality& municipality, std::string_view name);

// Those of that name: two for Bergen, which the list tells apart by what is between brackets.
std::vector<const ListedMunicipality*> with_name(const MunicipalityList& list,
                                                 std::string_view name);
const Redivision* redivision_with_name(const MunicipalityList& list, std::string_view name);

// The name that was meant, when it is near that of one; else empty.
std::string nearest_name(const MunicipalityList& list, std::string_view name);

}  // namespace weerbaar
