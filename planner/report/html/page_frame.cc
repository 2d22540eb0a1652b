// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/html/page_frame.h"

#include <fmt/format.h>

#include "model/number_text.h"
#include "model/utf8.h"
#include "planner/report/html/label_text.h"
#include "planner/report/html/page_assets.h"

namespace weerbaar::html {

namespace {

std::string hashes_of(const std::vector<const Asset*>& assets) {
  std::string text;
  for (const Asset* asset : assets)
    text += fmt::format(" '{}'", asset->hash);
  return text;
}

std::string policy_of(const OwnTexts& own) {
  std::string policy = fmt::format("default-src 'none'; style-src{}{}",
                                   hashes_of({&page_style, &page_print}), hashes_of(own.styles));
  if (!own.scripts.empty()) policy += "; script-src" + hashes_of(own.scripts);
  if (own.runs_engine) policy += " 'wasm-unsafe-eval'; worker-src blob:";
  return policy + "; base-uri 'none'; form-action 'none'";
}

}  // namespace

Markup head(const std::string& title, const OwnTexts& own) {
  return element(
      "head", {}, element("meta", {{"charset", "utf-8"}}),
      element("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy_of(own)}}),
      element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}),
      element("meta", {{"name", "color-scheme"}, {"content", "light dark"}}),
      element("title", {}, title), element("style", {}, own_text(page_style)),
      element("style", {{"media", "print"}}, own_text(page_print)),
      each(own.styles, [](const Asset* style) { return element("style", {}, own_text(*style)); }));
}

Markup header(const Markup& links, std::string_view kind, const std::string& name,
              const Markup& below) {
  return element(
      "header", {{"class", "kop"}, {"id", "top"}}, links, element("p", {{"class", "soort"}}, kind),
      element("h1", {{"class", code_point_count(name) > 60 ? "lang" : absent}}, name), below);
}

Markup with_heading(const Section& section) {
  if (section.content.empty()) return {};
  const std::string heading = std::string(section.anchor) + "-kop";
  return element(
      "section",
      {{"id", section.anchor}, {"class", section.documents}, {"aria-labelledby", heading}},
      element("h2", {{"id", heading}},
              section.heading.empty() ? std::string(section.title) : section.heading),
      section.content);
}

Markup contents(const std::vector<Section>& sections) {
  Markup items;
  for (const Section& section : sections)
    if (!section.content.empty() && !section.documents.starts_with("papier"))
      items += element("li", {},
                       element("a", {{"href", fmt::format("#{}", section.anchor)}}, section.title));
  return element("nav", {{"class", "wegwijzer"}, {"id", "inhoud"}, {"aria-label", "Inhoud"}},
                 element("ul", {}, items));
}

std::string running_foot(const Model& model, const Provenance& made) {
  return fmt::format("{} · profiel {} · catalogus {} {} · weerbaar {}",
                     fit_lines(model.profile.municipality.name, 200, 10, 1).front(),
                     made.profile_sha256.substr(0, 12), model.catalog.version,
                     made.catalog_sha256.substr(0, 12), made.version);
}

std::string period_and_size(const Profile& profile) {
  const Planning& planning = profile.planning;
  return fmt::format("{} tot en met {}, voor {} inwoners", dutch(planning.start),
                     dutch(planning.start + (planning.months - 1)),
                     dutch_number(profile.municipality.inhabitants));
}

}  // namespace weerbaar::html
