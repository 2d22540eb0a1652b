// SPDX-License-Identifier: EUPL-1.2
// What a condition of the catalog (`als`) can ask of this municipality.
#pragma once

#include "model/condition.h"
#include "model/model.h"

namespace weerbaar {

// The pillar facts are those of the measure's main pillar, the entry facts those of the entry the
// action is for (null: of no entry). Numbers in hundredths. What the profile leaves out is not
// there.
ConditionFacts condition_facts_for(const Profile& profile, const Measure& measure,
                                   const Entry* entry);

}  // namespace weerbaar
