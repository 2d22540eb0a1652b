// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/plan_differences.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "model/utf8.h"

namespace weerbaar {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 6> not_compared = {"invoer",    "herkomst",       "vanaf",
                                                          "meldingen", "na_verandering", "schema"};
// A search finds these.
constexpr std::array<std::string_view, 4> of_search = {"bovengrens", "kloof_procent",
                                                       "bewezen_optimaal", "zoekstappen"};
// A plan of an earlier version may be without these.
constexpr std::array<std::string_view, 1> added_later = {"is_er_al"};

std::string shown(const Json& value) {
  constexpr std::size_t most = 60;
  const std::string text = one_line(value.dump(-1, ' ', false, Json::error_handler_t::replace));
  const std::string_view start = first_code_points(text, most);
  return start.size() == text.size() ? text : std::string(start) + "...";
}

// What an item of a list is called, or its number.
std::string name_of(const Json& item, std::size_t at) {
  if (item.is_object())
    for (const char* key : {"id", "maatregel", "bouwsteen", "rol", "jaar", "maand"})
      if (const auto found = item.find(key);
          found != item.end() && (found->is_string() || found->is_number()))
        return fmt::format(
            "`{}`", found->is_string() ? one_line(found->get<std::string>()) : found->dump());
  return fmt::format("nummer {}", at + 1);
}

class Comparer {
 public:
  explicit Comparer(PlanFileComparison& comparison) : comparison_(comparison) {}

  void compare(const Json& given, const Json& right, const std::string& place) {
    if (given.is_object() && right.is_object()) {
      for (const auto& [key, value] : right.items())
        if ((place.empty() && is_in(not_compared, key)) ||
            (place == "doel" && is_in(of_search, key)))
          continue;
        else if (const auto found = given.find(key); found == given.end())
          differ_without(inside(place, key), key, value);
        else
          compare(*found, value, inside(place, key));
      return;
    }
    if (given.is_array() && right.is_array()) {
      if (given.size() != right.size())
        differ(place, fmt::format("een lijst van {}", given.size()),
               fmt::format("een lijst van {}", right.size()));
      for (std::size_t at = 0; at < std::min(given.size(), right.size()); ++at)
        compare(given[at], right[at], fmt::format("{}, {}", place, name_of(right[at], at)));
      return;
    }
    ++comparison_.compared;
    if (given != right) differ(place, shown(given), shown(right));
  }

 private:
  template <std::size_t count>
  static bool is_in(const std::array<std::string_view, count>& list, const std::string& key) {
    return std::find(list.begin(), list.end(), key) != list.end();
  }

  static std::string inside(const std::string& place, const std::string& key) {
    return place.empty() ? key : fmt::format("{}: {}", place, key);
  }

  void differ_without(const std::string& place, const std::string& key, const Json& right) {
    if (!is_in(added_later, key)) differ(place, "niets", shown(right));
  }

  void differ(const std::string& place, std::string given, std::string right) {
    comparison_.differences.push_back({place, std::move(given), std::move(right)});
  }

  PlanFileComparison& comparison_;
};

void compare_origin(const Json& given, const Json& right, PlanFileComparison& comparison) {
  const auto field = [](const Json& plan, const char* key) {
    const auto origin = plan.find("herkomst");
    if (origin == plan.end() || !origin->is_object()) return Json();
    return origin->value(key, Json());
  };
  for (const auto& [key, meaning] : std::array<std::pair<const char*, std::string_view>, 4>{
           {{"versie", "een andere versie van weerbaar"},
            {"profiel_sha256", "een ander profiel"},
            {"catalogus_versie", "een andere uitgave van de catalogus"},
            {"catalogus_sha256", "een andere catalogus of andere eigen bestanden"}}})
    if (const Json theirs = field(given, key); theirs != field(right, key))
      comparison.made_from.push_back(fmt::format("gemaakt met {}: {}, en hier is het {}", meaning,
                                                 shown(theirs), shown(field(right, key))));
}

}  // namespace

PlanFileComparison compare_plan_files(const std::string& given, const std::string& right) {
  PlanFileComparison comparison;
  const Json theirs = Json::parse(given, nullptr, false);
  const Json ours = Json::parse(right);
  if (!theirs.is_object()) return comparison;  // which was said when its starts were read
  const auto changes = theirs.find("na_verandering");
  comparison.after_changes = changes != theirs.end() && !changes->is_null();
  compare_origin(theirs, ours, comparison);
  Comparer(comparison).compare(theirs, ours, "");
  return comparison;
}

}  // namespace weerbaar
