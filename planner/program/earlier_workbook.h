// SPDX-License-Identifier: EUPL-1.2
// The workbook that stands where a new one is to be written: what people typed in it is kept.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/source.h"
#include "planner/report/report.h"
#include "planner/report/sheets/typed_in.h"

namespace weerbaar {

struct EarlierWorkbook {
  std::optional<SourceFile> file;  // none: there is nothing to keep
  std::vector<FoundSheet> sheets;
};

// Before the work. None, with what is to be said in `refusal`, when what stands there is not to be
// replaced.
std::optional<EarlierWorkbook> read_earlier_workbook(const std::string& path, std::string& refusal);

// For what is written without the texts that people typed. False, with what is to be said: that
// place has the workbook of a plan.
bool is_no_plan(const std::string& path, std::string& refusal);

struct KeptText {
  TypedIn typed;
  // SHA-256 of what was typed, not of the file: a plan over its own workbook is the same again.
  std::string sha256;  // empty: nothing was typed
};

// What was typed in it, of which all has a place in this plan; without rows when nothing was. None,
// with what is to be said: it is of another municipality, or something has no place.
std::optional<KeptText> kept_text(const EarlierWorkbook& earlier, const Outcome& outcome,
                                  std::string& refusal);

// False, with what is to be said: somebody changed it in the meantime.
bool is_as_it_was(const EarlierWorkbook& earlier, std::string& refusal);

}  // namespace weerbaar
