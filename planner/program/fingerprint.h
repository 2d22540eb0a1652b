// SPDX-License-Identifier: EUPL-1.2
// SHA-256 of the inputs, so that people with the same files can see that they are the same.
#pragma once

#include <string>
#include <vector>

#include "model/source.h"

namespace weerbaar {

// Of the texts one after the other, in lower-case hexadecimal.
std::string sha256(const std::vector<SourceFile>& files);

}  // namespace weerbaar
