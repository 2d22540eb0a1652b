// SPDX-License-Identifier: EUPL-1.2
// What there is: the municipality's money per line and year, and its people per role and month.
#pragma once

#include "planner/instance/instance.h"

namespace weerbaar {

// Labels, money, capacity and steering of the instance, whose horizon is set.
void set_means(const Model& model, Instance& instance);

// Nobody's hours are known then, so that hours are without bound.
bool names_no_role(const Instance& instance);

std::optional<LabelIndex> label_index(const Instance& instance, const std::string& label);

}  // namespace weerbaar
