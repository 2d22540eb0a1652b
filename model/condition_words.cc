// SPDX-License-Identifier: EUPL-1.2
#include "model/condition_words.h"

#include <fmt/format.h>

#include "model/number_text.h"

namespace weerbaar {

namespace {

std::string tier_words(const std::string& tier) {
  if (tier == "rijk") return "het Rijk de afspraak maakt";
  if (tier == "regio") return "de regio de afspraak maakt";
  if (tier == "gemeente") return "de gemeente de afspraak zelf maakt";
  return fmt::format("{} de afspraak maakt", tier);
}

std::string agreement_words(const std::string& agreement, bool is) {
  if (agreement == "geen") return is ? "er nog geen afspraak is" : "er al een afspraak is";
  return fmt::format("de afspraak {}{} is", is ? "" : "niet ", agreement);
}

std::string text_words(const Term& term) {
  const bool is = term.comparison == Comparison::equal;
  if (term.fact == "kenmerk")
    return fmt::format("de gemeente het kenmerk {} {}heeft", term.text, is ? "" : "niet ");
  if (term.fact == "niveau")
    return is ? tier_words(term.text) : fmt::format("het niet zo is dat {}", tier_words(term.text));
  if (term.fact == "afspraak") return agreement_words(term.text, is);
  if (term.fact == "belegd-bij")
    return fmt::format("weerbaarheid {}bij {} is belegd", is ? "" : "niet ", term.text);
  if (term.fact == "voorziening")
    return fmt::format("het {}om {} gaat", is ? "" : "niet ", term.text);
  if (term.text != "ja" && term.text != "nee")
    return fmt::format("{} {}{} is", term.fact, is ? "" : "niet ", term.text);
  return fmt::format("de groep {}in beeld is", is == (term.text == "ja") ? "" : "nog niet ");
}

// "hooguit 2", "meer dan 20.000"
std::string amount_words(const Term& term) {
  std::string number =
      term.number % 100 == 0 ? dutch_number(term.number / 100) : dutch_hundredths(term.number);
  switch (term.comparison) {
    case Comparison::less:
      return "minder dan " + number;
    case Comparison::less_equal:
      return "hooguit " + number;
    case Comparison::equal:
      return "precies " + number;
    case Comparison::not_equal:
      return "niet " + number;
    case Comparison::greater_equal:
      return "minstens " + number;
    case Comparison::greater:
      return "meer dan " + number;
  }
  return number;
}

std::string number_words(const Term& term) {
  const std::string amount = amount_words(term);
  if (term.fact == "inwoners" || term.fact == "kernen")
    return fmt::format("de gemeente {} {} heeft", amount, term.fact);
  if (term.fact == "score") return fmt::format("het cijfer van de pijler {} is", amount);
  if (term.fact == "prioriteit" || term.fact == "bewustzijn" || term.fact == "inzicht")
    return fmt::format("{} van de pijler {} is",
                       term.fact == "prioriteit" ? "de prioriteit" : "het " + term.fact, amount);
  return fmt::format("het antwoord bij {} {} is", term.fact, amount);
}

// "rivier, kust of eiland" when that is all it asks; else empty.
std::string labels_words(const Condition& condition) {
  std::string labels;
  for (std::size_t at = 0; at < condition.any.size(); ++at) {
    const std::vector<Term>& all = condition.any[at];
    if (all.size() != 1 || all.front().fact != "kenmerk" ||
        all.front().comparison != Comparison::equal)
      return "";
    if (at > 0) labels += at + 1 == condition.any.size() ? " of " : ", ";
    labels += all.front().text;
  }
  return labels;
}

}  // namespace

std::string words_of(const Condition& condition) {
  if (const std::string labels = labels_words(condition); !labels.empty())
    return fmt::format("de gemeente het kenmerk {} heeft", labels);
  std::vector<std::string> alternatives;
  for (const std::vector<Term>& all : condition.any) {
    std::vector<std::string> parts;
    for (const Term& term : all)
      parts.push_back(term.is_text ? text_words(term) : number_words(term));
    alternatives.push_back(fmt::format("{}", fmt::join(parts, " en ")));
  }
  return fmt::format("{}", fmt::join(alternatives, ", of als "));
}

}  // namespace weerbaar
