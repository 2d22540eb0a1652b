// SPDX-License-Identifier: EUPL-1.2
// A page of its own beside that of the plan: its styles and those of what it shows, and no script.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "planner/report/html/page_frame.h"

namespace weerbaar::html {

struct SmallPage {
  std::string title;  // of the window
  std::string kind;   // above the name: "Was-wordt"
  std::string name;   // of the municipality
  std::string about;  // below it
  std::string foot;   // of every sheet of paper
  std::vector<Section> sections;
  Markup origin;  // what the page was made from
};

std::string render(const SmallPage& page, const Asset& style);

// "Kenmerk van het profiel (SHA-256)" with its code, for `origin`.
Markup origin_line(std::string_view title, const std::string& code);

}  // namespace weerbaar::html
