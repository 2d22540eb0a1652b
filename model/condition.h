// SPDX-License-Identifier: EUPL-1.2
// The small language of `als`: comparisons joined by `en` and `of` (`en` binds tighter).
//   inzicht <= 2 en kernen >= 3 of kenmerk = "rivier"
// A fact that is not known makes its comparison false, whichever way the comparison points.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/diagnostics.h"
#include "model/source.h"

namespace weerbaar {

enum class Comparison { less, less_equal, equal, not_equal, greater_equal, greater };

struct Term {
  std::string fact;  // "inzicht", "kenmerk"
  Comparison comparison = Comparison::equal;
  bool is_text = false;
  std::int64_t number = 0;  // in hundredths, whatever the fact
  std::string text;
};

// Disjunctive normal form, as written: any of `all of`. The language has no brackets.
struct Condition {
  std::vector<std::vector<Term>> any;
  std::string source;  // as written
  SourceSpan span;
};

// What a condition can ask for: of the pillar and the municipality, then every answer in steps of
// the general part of the scan; and what it can compare with words.
std::vector<std::string> number_fact_names();
std::vector<std::string> text_fact_names();

// None, with a finding, when it cannot be read or names a fact that does not exist.
std::optional<Condition> parse_condition(const Located<std::string>& text,
                                         Diagnostics& diagnostics);

// What is known, by name: numbers in hundredths; texts can have several values (kenmerk).
struct ConditionFacts {
  struct Number {
    std::string name;
    std::int64_t hundredths = 0;
  };
  struct Text {
    std::string name;
    std::string value;
  };
  std::vector<Number> numbers;
  std::vector<Text> texts;
};

struct Verdict {
  bool holds = false;
  std::vector<std::string> missing;  // facts asked for and not known
};

// A general answer: a randvoorwaarde, in steps or `belegd-bij`.
bool is_general_answer(std::string_view fact);

// What a comparison of a general answer that was not given counts as. Of other facts it fails.
enum class Unanswered { fails, holds };

Verdict evaluate(const Condition& condition, const ConditionFacts& facts,
                 Unanswered unanswered = Unanswered::fails);

// Whether some general answers could make it hold: every comparison of one is taken as true.
bool holds_whatever_answers(const Condition& condition, const ConditionFacts& facts);

// Whether it asks for a general answer that was given.
bool asks_answered(const Condition& condition, const ConditionFacts& facts);

}  // namespace weerbaar
