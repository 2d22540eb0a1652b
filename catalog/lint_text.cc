#include "catalog/lint_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "model/reader.h"

namespace weerbaar {

namespace {

// Infinitives as they end, so that a prefix (aan-, be-, vast-, voor-) needs no entry of its own.
// clang-format off
constexpr std::string_view verb_endings[] = {
    "bellen", "bemensen", "benutten", "bereiden", "bereiken", "betalen", "bewaken", "bewaren",
    "bezoeken", "bieden", "binden", "borgen", "bouwen", "brengen", "bruggen", "dekken", "delen",
    "denken", "dienen", "doen", "draaien", "dragen", "eisen", "gaan", "gebruiken", "geven",
    "halen", "handhaven", "helpen", "herhalen", "hogen", "houden", "huren", "kennen", "kiezen",
    "kijken", "komen", "kopen", "koppelen", "krijgen", "lagen", "laten", "leggen", "leiden",
    "lenen", "lengen", "leveren", "lezen", "lichten", "lopen", "lossen", "maken", "melden",
    "meten", "nemen", "nieuwen", "noemen", "oefenen", "onderzoeken", "ontvangen", "openen",
    "opvangen", "overleggen", "pakken", "palen", "passen", "peilen", "plaatsen", "praten",
    "redden", "regelen", "rekenen", "richten", "rijden", "ronden", "ruilen", "ruimen",
    "schalen", "schatten", "scheiden", "schermen", "scholen", "schrijven", "schuiven", "slaan",
    "sluiten", "spelen", "spreiden", "spreken", "staan", "starten", "stellen", "stemmen",
    "steunen", "stoppen", "storten", "sturen", "tekenen", "tellen", "testen", "toetsen",
    "tonen", "trainen", "treffen", "trekken", "vangen", "verantwoorden", "verdelen",
    "vergroten", "verkleinen", "versterken", "vertalen", "vertellen", "vervangen", "verzorgen",
    "vinden", "voeden", "voeren", "volgen", "vormen", "vragen", "vullen", "waarschuwen",
    "wachten", "warmen", "wegen", "werken", "werpen", "werven", "wijzen", "wikkelen", "winnen",
    "wisselen", "zamelen", "zenden", "zetten", "zien", "zoeken", "zorgen", "zuiveren",
};

// Nouns that end like a verb.
constexpr std::string_view nouns[] = {
    "bijlagen", "bladeren", "bruggen", "goederen", "inkomen", "jongeren", "kinderen",
    "kunstwerken", "lagen", "middelen", "nadelen", "netwerken", "onderdelen", "ouderen",
    "scholen", "uitslagen", "verslagen", "volkeren", "voordelen",
    "wegen",
};
// clang-format on

std::string lower(std::string_view word) {
  std::string result;
  for (const char c : word)
    if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80)
      result += c;
    else if (c >= 'A' && c <= 'Z')
      result += static_cast<char>(c - 'A' + 'a');
  return result;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t begin = text.find_first_not_of(" \t\n", at);
    if (begin == std::string_view::npos) break;
    at = std::min(text.find_first_of(" \t\n", begin), text.size());
    words.push_back(text.substr(begin, at - begin));
  }
  return words;
}

bool is_infinitive(const std::string& word) {
  if (std::find(std::begin(nouns), std::end(nouns), word) != std::end(nouns)) return false;
  // -ieren is a noun far more often: manieren, papieren, dieren.
  if (word.ends_with("eren") && !word.ends_with("ieren")) return true;
  return std::any_of(std::begin(verb_endings), std::end(verb_endings),
                     [&](std::string_view ending) { return word.ends_with(ending); });
}

void lint_sentences(const Located<std::string>& text, std::string_view key,
                    Diagnostics& diagnostics) {
  const std::string_view sentence = too_long_sentence(text.value);
  if (sentence.empty()) return;
  diagnostics.report(
      {.severity = Severity::warning,
       .code = Code::sentence_too_long,
       .message = fmt::format("een zin in `{}` heeft {} woorden", key, words_of(sentence).size()),
       .span = text.span,
       .help = fmt::format("maak er zinnen van hooguit {} woorden van", longest_sentence)});
}

void lint_sentences(const Value& table, std::string_view key, Diagnostics& diagnostics) {
  if (const auto text = text_at(table, key)) lint_sentences(*text, key, diagnostics);
}

}  // namespace

bool says_an_action(std::string_view title) {
  const std::vector<std::string_view> words = words_of(title);
  return std::any_of(words.begin(), words.end(),
                     [](std::string_view word) { return is_infinitive(lower(word)); });
}

std::string_view too_long_sentence(std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool last = at + 1 == text.size();
    const bool stop = std::string_view(".!?:").find(text[at]) != std::string_view::npos &&
                      (last || text[at + 1] == ' ' || text[at + 1] == '\n');
    if (!stop && !last) continue;
    const std::string_view sentence = text.substr(begin, at + 1 - begin);
    if (words_of(sentence).size() > longest_sentence) return sentence;
    begin = at + 1;
  }
  return {};
}

void lint_texts(const Value& measure, Diagnostics& diagnostics) {
  const auto title = text_at(measure, "titel");
  if (title && !says_an_action(title->value))
    diagnostics.report({.severity = Severity::warning,
                        .code = Code::title_without_action,
                        .message = "de titel zegt niet wat er gedaan wordt",
                        .span = title->span,
                        .help = "zet er een werkwoord in, zoals: Een noodplan maken"});
  for (const std::string_view key : {"titel", "wat", "klaar_als", "reden"})
    lint_sentences(measure, key, diagnostics);
  for (const std::string_view key : {"uiterlijk", "niet_voor"})
    if (const Value* dated = measure.find(key)) lint_sentences(*dated, "grond", diagnostics);
}

void lint_block_texts(const Value& block, Diagnostics& diagnostics) {
  lint_sentences(block, "vraag", diagnostics);
  for (const auto& sentence : texts_at(block, "treden"))
    lint_sentences(sentence, "treden", diagnostics);
}

std::set<std::string> word_set(std::string_view text) {
  std::set<std::string> words;
  for (const std::string_view word : words_of(text))
    words.insert(lower(word));
  words.erase("");
  return words;
}

bool are_alike(const std::set<std::string>& left, const std::set<std::string>& right) {
  const auto shared = static_cast<std::size_t>(std::count_if(
      left.begin(), left.end(), [&](const std::string& word) { return right.contains(word); }));
  return 5 * shared >= 4 * std::max(left.size(), right.size());
}

}  // namespace weerbaar
