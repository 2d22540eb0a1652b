// What `lint` is made of: a function a subject, each in the file of its name.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/diagnostics.h"
#include "model/model.h"
#include "model/value.h"

namespace weerbaar {

struct LintedCatalog {
  const Catalog& catalog;
  std::map<std::string, const Value*> written;         // measures by id
  std::map<std::string, const Value*> written_blocks;  // by id
  Diagnostics& diagnostics;

  void warn(Code code, SourceSpan span, std::string message, std::string help,
            std::vector<Label> labels = {}) const;
  // Where a key of the measure is written; its id when it is not.
  SourceSpan place(const Measure& measure, std::string_view key) const;
};

void lint_order(const LintedCatalog& linted);    // lint_order.cc: what waits for what
void lint_steps(const LintedCatalog& linted);    // lint_steps.cc: blocks and their steps
void lint_dates(const LintedCatalog& linted);    // lint_dates.cc: months to start in
void lint_figures(const LintedCatalog& linted);  // lint_figures.cc: hours and money

}  // namespace weerbaar
