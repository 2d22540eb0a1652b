// SPDX-License-Identifier: EUPL-1.2
// The style sheets and the scripts of the page, built in from the files beside this one.
#pragma once

#include <string_view>

namespace weerbaar::html {

// A text of the project itself: the only thing that goes into a page as it is.
struct Asset {
  std::string_view text;
  std::string_view hash;  // as a Content-Security-Policy names it: "sha256-..."
};

extern const Asset page_style;
extern const Asset page_print;  // what differs on paper
extern const Asset page_script;
extern const Asset rail_style;  // of the rail in which one changes figures
extern const Asset rail_script;
extern const Asset worker_script;  // runs the engine beside the page

// Only on a page that has what they are for.
extern const Asset page_compare;  // two plans beside each other
extern const Asset page_curve;    // what more or less money brings

}  // namespace weerbaar::html
