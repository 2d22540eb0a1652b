// SPDX-License-Identifier: EUPL-1.2
#include "planner/instance/condition_facts.h"

namespace weerbaar {

ConditionFacts condition_facts_for(const Profile& profile, const Measure& measure,
                                   const Entry* entry) {
  ConditionFacts facts;
  const auto number = [&](std::string_view name, std::int64_t hundredths) {
    facts.numbers.push_back({std::string(name), hundredths});
  };
  const PillarState& pillar = profile.pillars[measure.pillar];
  number("score", pillar.mark);
  number("prioriteit", pillar.priority);
  if (pillar.awareness) number("bewustzijn", std::int64_t{*pillar.awareness} * 100);
  if (pillar.insight) number("inzicht", std::int64_t{*pillar.insight} * 100);
  number("inwoners", profile.municipality.inhabitants * 100);
  if (profile.municipality.settlements)
    number("kernen", std::int64_t{*profile.municipality.settlements} * 100);
  for (const GeneralAnswer& answer : profile.general_answers)
    number(answer.name, std::int64_t{answer.step} * 100);
  const auto text = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) facts.texts.push_back({std::string(name), value});
  };
  for (const std::string& label : profile.municipality.labels)
    text("kenmerk", label);
  for (const std::string& department : profile.assigned_to)
    text("belegd-bij", department);
  if (entry != nullptr) {
    text("voorziening", entry->service);
    text("niveau", entry->tier);
    // Who says nothing of an agreement has none to rely on, and who says nothing of a group does
    // not know it.
    text("afspraak", entry->agreement.empty() ? "geen" : entry->agreement);
    text("in-beeld", entry->in_view.value_or(false) ? "ja" : "nee");
  }
  return facts;
}

}  // namespace weerbaar
