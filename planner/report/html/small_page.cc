// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/html/small_page.h"

namespace weerbaar::html {

namespace {

Markup body(const SmallPage& page) {
  return element(
      "body", {}, element("a", {{"class", "sla-over"}, {"href", "#plan"}}, "Naar de inhoud"),
      header({}, page.kind, page.name, element("p", {{"class", "looptijd"}}, page.about)),
      contents(page.sections),
      element("main", {{"id", "plan"}, {"tabindex", -1}}, each(page.sections, with_heading)),
      element("footer", {{"class", "herkomst"}}, element("h2", {}, "Hoe dit is gemaakt"),
              element("dl", {}, page.origin)));
}

}  // namespace

std::string render(const SmallPage& page, const Asset& style) {
  return "<!doctype html>\n" +
         element("html", {{"lang", "nl"}, {"data-loopregel", page.foot}, {"data-gewoon", "bron"}},
                 head(page.title, {.styles = {&style}}), body(page))
             .bytes();
}

Markup origin_line(std::string_view title, const std::string& code) {
  return element("div", {}, element("dt", {}, title), element("dd", {}, element("code", {}, code)));
}

}  // namespace weerbaar::html
