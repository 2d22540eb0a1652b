// SPDX-License-Identifier: EUPL-1.2
#include "model/condition.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "model/format.h"
#include "model/suggest.h"

namespace weerbaar {

namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-' || c == '_';
}

// Recursive descent without the recursion: `en` and `of` are the whole grammar.
class Parser {
 public:
  Parser(const Located<std::string>& text, Diagnostics& diagnostics)
      : text_(text), rest_(text.value), diagnostics_(diagnostics) {}

  std::optional<Condition> parse() {
    Condition condition{{{}}, text_.value, text_.span};
    while (true) {
      std::optional<Term> term = parse_term();
      if (!term) return std::nullopt;
      condition.any.back().push_back(std::move(*term));
      const std::string_view joint = word();
      if (joint.empty() && at_end()) return condition;
      if (joint == "of")
        condition.any.emplace_back();
      else if (joint != "en")
        return fail("na een vergelijking hoort `en` of `of`");
    }
  }

 private:
  std::optional<Term> parse_term() {
    Term term;
    term.fact = std::string(word());
    if (term.fact.empty()) return fail("hier hoort een gegeven, zoals `inzicht`");
    const auto is_among = [&](const std::vector<std::string>& names) {
      return std::find(names.begin(), names.end(), term.fact) != names.end();
    };
    term.is_text = is_among(text_fact_names());
    if (!term.is_text && !is_among(number_fact_names())) return unknown(term.fact);
    if (!parse_comparison(term.comparison)) return fail("hier hoort <=, >=, <, >, = of !=");
    skip_blanks();
    return term.is_text ? parse_text(std::move(term)) : parse_number(std::move(term));
  }

  bool parse_comparison(Comparison& comparison) {
    skip_blanks();
    constexpr std::array<std::pair<std::string_view, Comparison>, 7> signs = {{
        {"<=", Comparison::less_equal},
        {">=", Comparison::greater_equal},
        {"!=", Comparison::not_equal},
        {"==", Comparison::equal},
        {"<", Comparison::less},
        {">", Comparison::greater},
        {"=", Comparison::equal},
    }};
    for (const auto& [sign, meaning] : signs) {
      if (rest_.substr(0, sign.size()) != sign) continue;
      comparison = meaning;
      rest_.remove_prefix(sign.size());
      return true;
    }
    return false;
  }

  std::optional<Term> parse_text(Term term) {
    if (term.comparison != Comparison::equal && term.comparison != Comparison::not_equal)
      return fail(fmt::format("bij `{}` kan alleen = of !=", term.fact));
    const char quote = rest_.empty() ? ' ' : rest_.front();
    const std::size_t end =
        quote == '"' || quote == '\'' ? rest_.find(quote, 1) : std::string_view::npos;
    if (end == std::string_view::npos)
      return fail(fmt::format("bij `{}` hoort tekst tussen aanhalingstekens", term.fact));
    term.text = std::string(rest_.substr(1, end - 1));
    rest_.remove_prefix(end + 1);
    return term;
  }

  std::optional<Term> parse_number(Term term) {
    constexpr std::int64_t largest = 1'000'000'000;
    std::size_t digits = 0;
    for (; digits < rest_.size() && is_digit(rest_[digits]); ++digits)
      term.number = std::min(term.number * 10 + (rest_[digits] - '0'), largest);
    if (digits == 0) return fail(fmt::format("bij `{}` hoort een getal", term.fact));
    rest_.remove_prefix(digits);
    term.number *= 100;
    if (rest_.size() < 2 || rest_[0] != '.' || !is_digit(rest_[1])) return term;
    term.number += std::int64_t{rest_[1] - '0'} * 10;
    rest_.remove_prefix(2);
    if (rest_.empty() || !is_digit(rest_[0])) return term;
    term.number += rest_[0] - '0';
    rest_.remove_prefix(1);
    return term;
  }

  std::string_view word() {
    skip_blanks();
    std::size_t length = 0;
    while (length < rest_.size() && is_word(rest_[length]))
      ++length;
    const std::string_view word = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return word;
  }

  void skip_blanks() {
    while (!rest_.empty() && is_blank(rest_.front()))
      rest_.remove_prefix(1);
  }
  bool at_end() {
    skip_blanks();
    return rest_.empty();
  }

  std::nullopt_t fail(std::string help) {
    diagnostics_.report(
        {.code = Code::condition_syntax,
         .message = fmt::format("de voorwaarde `{}` kan niet worden gelezen", text_.value),
         .span = text_.span,
         .help = std::move(help)});
    return std::nullopt;
  }

  std::nullopt_t unknown(const std::string& fact) {
    std::vector<std::string> known = number_fact_names();
    const std::vector<std::string> texts = text_fact_names();
    known.insert(known.end(), texts.begin(), texts.end());
    const std::string near = nearest(fact, known);
    diagnostics_.report(
        {.code = Code::unknown_fact,
         .message = fmt::format("`{}` is geen gegeven waar een voorwaarde naar kan vragen", fact),
         .span = text_.span,
         .help = near.empty() ? fmt::format("kies uit: {}", fmt::join(known, ", "))
                              : fmt::format("bedoelde u `{}`?", near)});
    return std::nullopt;
  }

  const Located<std::string>& text_;
  std::string_view rest_;
  Diagnostics& diagnostics_;
};

bool compare(std::int64_t left, Comparison comparison, std::int64_t right) {
  switch (comparison) {
    case Comparison::less:
      return left < right;
    case Comparison::less_equal:
      return left <= right;
    case Comparison::equal:
      return left == right;
    case Comparison::not_equal:
      return left != right;
    case Comparison::greater_equal:
      return left >= right;
    case Comparison::greater:
      return left > right;
  }
  return false;
}

bool is_known(const Term& term, const ConditionFacts& facts) {
  const auto named = [&](const auto& fact) { return fact.name == term.fact; };
  return std::any_of(facts.numbers.begin(), facts.numbers.end(), named) ||
         std::any_of(facts.texts.begin(), facts.texts.end(), named) ||
         term.fact == "kenmerk";  // a label that is not there is known not to be there
}

// Of a fact that is known.
bool holds(const Term& term, const ConditionFacts& facts) {
  if (!term.is_text) {
    for (const ConditionFacts::Number& number : facts.numbers)
      if (number.name == term.fact) return compare(number.hundredths, term.comparison, term.number);
    return false;
  }
  const bool equal =
      std::any_of(facts.texts.begin(), facts.texts.end(), [&](const ConditionFacts::Text& text) {
        return text.name == term.fact && text.value == term.text;
      });
  return equal == (term.comparison == Comparison::equal);
}

// Any of all of, with the answer that `term_holds` gives for each comparison.
template <class TermHolds>
bool any_of_all(const Condition& condition, const TermHolds& term_holds) {
  return std::any_of(condition.any.begin(), condition.any.end(), [&](const auto& all) {
    return std::all_of(all.begin(), all.end(), term_holds);
  });
}

}  // namespace

std::vector<std::string> number_fact_names() {
  std::vector<std::string> names = {"bewustzijn", "inzicht",  "score",
                                    "prioriteit", "inwoners", "kernen"};
  for (const Key& answer : find_key(profile_format(), "randvoorwaarden")->table->keys)
    if (answer.kind == Kind::integer) names.emplace_back(answer.name);
  return names;
}

std::vector<std::string> text_fact_names() {
  return {"kenmerk", "belegd-bij", "afspraak", "niveau", "voorziening", "in-beeld"};
}

std::optional<Condition> parse_condition(const Located<std::string>& text,
                                         Diagnostics& diagnostics) {
  return Parser(text, diagnostics).parse();
}

bool is_general_answer(std::string_view fact) {
  return find_key(*find_key(profile_format(), "randvoorwaarden")->table, fact) != nullptr;
}

Verdict evaluate(const Condition& condition, const ConditionFacts& facts, Unanswered unanswered) {
  Verdict verdict;
  for (const std::vector<Term>& all : condition.any)
    for (const Term& term : all)
      if (!is_known(term, facts)) verdict.missing.push_back(term.fact);
  verdict.holds = any_of_all(condition, [&](const Term& term) {
    if (is_known(term, facts)) return holds(term, facts);
    return unanswered == Unanswered::holds && is_general_answer(term.fact);
  });
  return verdict;
}

bool holds_whatever_answers(const Condition& condition, const ConditionFacts& facts) {
  return any_of_all(condition, [&](const Term& term) {
    return is_general_answer(term.fact) || (is_known(term, facts) && holds(term, facts));
  });
}

bool asks_answered(const Condition& condition, const ConditionFacts& facts) {
  return std::any_of(condition.any.begin(), condition.any.end(), [&](const auto& all) {
    return std::any_of(all.begin(), all.end(), [&](const Term& term) {
      return is_general_answer(term.fact) && is_known(term, facts);
    });
  });
}

}  // namespace weerbaar
