// SPDX-License-Identifier: EUPL-1.2
// When no plan was found, and no change after which there is one: what each file says then, so that
// what lies there is never taken for the plan.
#pragma once

#include <string>
#include <vector>

#include "planner/report/report.h"

namespace weerbaar {

struct NoPlan {
  const Model& model;
  const Instance& instance;
  const Provenance& provenance;
  const Sources& sources;
  const std::vector<Diagnostic>& findings;
  bool changes_tried = false;  // and none gave a plan; else it was not proven that there is none
};

// What findings name as the files do, between backticks, by its title: who decides does not write
// the files.
std::string in_titles(const Model& model, const Instance& instance, std::string_view text);

inline constexpr std::string_view no_plan_title = "Er is geen plan gevonden";

// What clashes, a sentence each: for who decides.
std::vector<std::string> clash_sentences(const NoPlan& found);
std::string tried_text(const NoPlan& found);
// What one can do.
std::vector<std::string> advice_sentences(const NoPlan& found);

std::string render_html(const NoPlan& found);
std::string render_csv(const NoPlan& found, CsvStyle style);
std::string render_calendar(const NoPlan& found);
std::string render_markdown(const NoPlan& found);
std::string render_json(const NoPlan& found);
std::string render_taskjuggler(const NoPlan& found);

}  // namespace weerbaar
