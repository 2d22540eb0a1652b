// SPDX-License-Identifier: EUPL-1.2
// What JSON about a plan is made of. Only the json*.cc beside it, what_if_data.cc and the room
// `live` include it: nlohmann/json is slow to compile.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "planner/report/report.h"

namespace weerbaar {

using Json = nlohmann::ordered_json;  // keys stay in the order of writing

// A text that is not UTF-8 comes out with the replacement character, not as a broken file.
inline std::string json_text(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

inline Json or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

template <class Items, class Make>
Json list(const Items& items, Make make) {
  Json json = Json::array();
  for (const auto& item : items)
    json.push_back(make(item));
  return json;
}

// json_steps.cc
Json json_ids(const Outcome& outcome, const std::vector<ActionIndex>& actions);
Json json_entry_id(const Outcome& outcome, const Ladder& ladder);  // null: of no entry
Json json_pillar(const Outcome& outcome, const PillarResult& each);
Json json_next_step(const Outcome& outcome, const NextStep& each);
Json json_shortages(const Outcome& outcome, const Obstacle& why);

// what_if_data.cc: [[action, month], ...] by rank
Json json_starts(const Outcome& outcome);

// json_replan.cc: null: it goes on with no earlier plan
Json json_replan(const Outcome& outcome);

}  // namespace weerbaar
