// SPDX-License-Identifier: EUPL-1.2
#include "planner/instance/condition_facts.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace weerbaar {

namespace {

Profile with_everything() {
  Profile profile;
  profile.pillars[0].awareness = 3;
  profile.pillars[0].insight = 2;
  profile.municipality.settlements = 4;
  profile.municipality.labels = {"rivier"};
  profile.assigned_to = {"ict"};
  for (const std::string& name : number_fact_names())
    if (name == "zorgen" || name == "hybride-dreiging" || name == "budget" ||
        name == "bestuurlijke-agenda" || name == "bekend-met-handreiking" ||
        name == "aan-de-slag" || name == "overkoepelende-aanpak")
      profile.general_answers.push_back({name, 3});
  return profile;
}

template <class Items>
std::vector<std::string> sorted_names(const Items& items) {
  std::vector<std::string> names;
  for (const auto& item : items)
    names.push_back(item.name);
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<std::string> sorted(std::vector<std::string> names) {
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

TEST_CASE("a condition can ask for just what a full profile tells") {
  const Measure measure;
  Entry entry;
  entry.service = "elektriciteit";
  entry.tier = "regio";
  entry.agreement = "geen";
  entry.in_view = true;
  const ConditionFacts facts = condition_facts_for(with_everything(), measure, &entry);
  CHECK(sorted_names(facts.numbers) == sorted(number_fact_names()));
  CHECK(sorted_names(facts.texts) == sorted(text_fact_names()));
}

}  // namespace weerbaar
