// SPDX-License-Identifier: EUPL-1.2
// A chapter as Markdown.
#pragma once

#include <string>

#include "planner/report/chapters.h"

namespace weerbaar {

std::string chapter_markdown(const Chapter& chapter);

}  // namespace weerbaar
