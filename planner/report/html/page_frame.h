// SPDX-License-Identifier: EUPL-1.2
// What every page has, whatever it shows: its head with a policy that allows its own texts and
// nothing else, whose it is, its sections with their list of contents, and the foot of each sheet.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "planner/plan/outcome.h"
#include "planner/report/html/markup.h"

namespace weerbaar::html {

// Styles and scripts of the project that a page has. The style for print counts on paper alone.
struct OwnTexts {
  std::vector<const Asset*> styles;   // beside page_style and page_print
  std::vector<const Asset*> scripts;  // what stands in the body
  bool runs_engine = false;           // WebAssembly, in workers that the scripts begin
};

Markup head(const std::string& title, const OwnTexts& own);

// `kind` above the name: "Actieplan weerbaarheid".
Markup header(const Markup& links, std::string_view kind, const std::string& name,
              const Markup& below);

// One part of a page. What has no content is left out.
struct Section {
  std::string_view anchor;
  std::string_view title;
  Markup content;
  std::string heading = {};  // where it says more than the title in the list of contents
  std::string_view documents = absent;
};

Markup with_heading(const Section& section);
Markup contents(const std::vector<Section>& sections);

// At the foot of every printed page of one plan; the style sheet takes it from `data-loopregel`.
std::string running_foot(const Model& model, const Provenance& made);

// "januari 2027 tot en met juni 2029, voor 12.000 inwoners"
std::string period_and_size(const Profile& profile);

}  // namespace weerbaar::html
