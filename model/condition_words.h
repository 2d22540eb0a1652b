// SPDX-License-Identifier: EUPL-1.2
// A condition as its readers would say it, in plain Dutch.
#pragma once

#include <string>

#include "model/condition.h"

namespace weerbaar {

// As what follows "als": "de gemeente het kenmerk bruggen heeft", "het Rijk de afspraak maakt en er
// al een afspraak is, of als de regio de afspraak maakt".
std::string words_of(const Condition& condition);

}  // namespace weerbaar
