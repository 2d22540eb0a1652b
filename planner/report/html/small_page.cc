#include "planner/report/html/small_page.h"

#include <fmt/format.h>

#include "model/utf8.h"
#include "planner/report/html/page_assets.h"

namespace weerbaar::html {

namespace {

Markup head(const SmallPage& page, const Asset& style) {
  const std::string policy = fmt::format(
      "default-src 'none'; style-src '{}' '{}' '{}'; base-uri 'none'; form-action 'none'",
      page_style.hash, style.hash, page_print.hash);
  return element(
      "head", {}, element("meta", {{"charset", "utf-8"}}),
      element("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy}}),
      element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}),
      element("meta", {{"name", "color-scheme"}, {"content", "light dark"}}),
      element("title", {}, page.title), element("style", {}, own_text(page_style)),
      element("style", {{"media", "print"}}, own_text(page_print)),
      element("style", {}, own_text(style)));
}

Markup contents(const std::vector<Part>& parts) {
  return element("nav", {{"class", "wegwijzer"}, {"aria-label", "Inhoud"}},
                 element("ul", {}, each(parts, [](const Part& part) {
                           if (part.content.empty()) return Markup();
                           return element("li", {},
                                          element("a", {{"href", fmt::format("#{}", part.anchor)}},
                                                  part.title));
                         })));
}

Markup section_of(const Part& part) {
  if (part.content.empty()) return {};
  const std::string heading = std::string(part.anchor) + "-kop";
  return element("section", {{"id", part.anchor}, {"aria-labelledby", heading}},
                 element("h2", {{"id", heading}}, part.title), part.content);
}

Markup body(const SmallPage& page) {
  return element(
      "body", {}, element("a", {{"class", "sla-over"}, {"href", "#inhoud"}}, "Naar de inhoud"),
      element(
          "header", {{"class", "kop"}, {"id", "top"}},
          element("p", {{"class", "soort"}}, page.kind),
          element("h1", {{"class", code_point_count(page.name) > 60 ? "lang" : absent}}, page.name),
          element("p", {{"class", "looptijd"}}, page.about)),
      contents(page.parts),
      element("main", {{"id", "inhoud"}, {"tabindex", -1}}, each(page.parts, section_of)),
      element("footer", {{"class", "herkomst"}}, element("h2", {}, "Hoe dit is gemaakt"),
              element("dl", {}, page.origin)));
}

}  // namespace

std::string render(const SmallPage& page, const Asset& style) {
  return "<!doctype html>\n" +
         element("html", {{"lang", "nl"}, {"data-loopregel", page.foot}, {"data-gewoon", "bron"}},
                 head(page, style), body(page))
             .bytes();
}

Markup origin_line(std::string_view title, const std::string& code) {
  return element("div", {}, element("dt", {}, title), element("dd", {}, element("code", {}, code)));
}

}  // namespace weerbaar::html
