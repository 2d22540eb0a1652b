// SPDX-License-Identifier: EUPL-1.2
// Findings about the input: the only way a stage says that something is wrong.
// A code is an enumerator here and a stable Dutch kebab-case word outside (name_of);
// docs/diagnostics.md has a heading for each.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/source.h"

namespace weerbaar {

enum class Severity { information, warning, error };

enum class Code {
  // The file itself.
  toml_syntax,
  unknown_key,
  wrong_type,
  missing_key,
  out_of_range,
  mark_out_of_range,
  priority_out_of_range,
  too_precise,
  unknown_choice,
  invalid_id,
  duplicate_id,
  wrong_count,
  // References.
  unknown_pillar,
  unknown_measure,
  unknown_role,
  unknown_domain,
  unknown_partner,
  unknown_source,
  unknown_entry,
  unknown_block,
  block_elsewhere,
  // One entry by itself.
  condition_syntax,
  unknown_fact,
  previous_without_entries,
  pieces_missing,
  pieces_twice,
  pillar_or_steps,
  marks_not_ascending,
  mixed_entry_kinds,
  field_of_other_kind,
  outage_unreadable,
  repeat_too_short,
  withdrawn_needed,
  withdrawn_measure,
  end_before_start,
  start_missing,
  start_not_used,
  running_overdue,
  party_ranking,
  parties_missing,
  seats_missing,
  row_says_nothing,
  changes_not_ascending,
  entries_and_none,
  // The input as a whole.
  rank_sum,
  budget_year_outside,
  budget_year_missing,
  carry_over_differs,
  duplicate_budget_line,
  label_unused,
  role_without_owner,
  fact_missing,
  still_example,
  measure_not_applicable,
  mark_differs,
  mark_like_step,
  cycle,
  duty_excluded,
  decided_prerequisite_excluded,
  decided_pair_excludes,
  decided_too_early,
  deadline_too_early,
  nobody_can_carry,
  duty_does_not_fit,
  no_plan,
  // An earlier plan.
  plan_unreadable,
  not_a_plan,
  plan_schema,
  plan_of_other,
  plan_action_unknown,
  // The catalog as a piece of work (lint).
  measure_idle,
  measure_without_source,
  title_without_action,
  sentence_too_long,
  figure_outlying,
  requirement_implied,
  chain_too_long,
  empty_step,
  crowded_step,
  steps_alike,
  no_quick_step,
  dense_hours,
  done_in_recess,
};

inline constexpr int code_count = static_cast<int>(Code::done_in_recess) + 1;

std::string_view name_of(Code code);          // "onbekende-sleutel"
std::string_view name_of(Severity severity);  // "fout", "waarschuwing", "informatie"

// A secondary place, with what is to be seen there.
struct Label {
  SourceSpan span;
  std::string text;
};

struct Diagnostic {
  Severity severity = Severity::error;
  Code code = Code::toml_syntax;
  std::string message;  // plain Dutch, no full stop at the end, `names` in backticks
  SourceSpan span;
  std::vector<Label> labels;
  std::string help;                  // the one thing to do about it, or empty
  std::vector<std::string> repairs;  // changes that were tried and work, each enough by itself
};

class Diagnostics {
 public:
  void report(Diagnostic diagnostic);

  bool ok() const { return error_count_ == 0; }
  std::size_t error_count() const { return error_count_; }

  // Errors, then warnings, then information; each in the order of file, line and column, and at one
  // place in the order of reporting.
  std::vector<Diagnostic> sorted() const;

 private:
  std::vector<Diagnostic> all_;
  std::size_t error_count_ = 0;
};

// The finding as a person reads it: place and message, the quoted line with a caret, the
// secondary places, and what to do. Ends in a line end.
std::string render_finding(const Diagnostic& diagnostic, const Sources& sources);

}  // namespace weerbaar
