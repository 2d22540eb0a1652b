// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/no_plan.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/utf8.h"
#include "planner/report/markdown_text.h"
#include "planner/report/plan_words.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

std::string title_of(const Model& model, const Instance& instance, const std::string& id) {
  for (const Action& action : instance.actions)
    if (action.id == id) return action.title;
  for (const Role& role : model.catalog.roles)
    if (role.id == id) return role.name;
  return id;
}

constexpr std::string_view tried_sentence =
    "Wij hebben geprobeerd wat dit kan oplossen, met hooguit drie veranderingen samen: meer geld, "
    "meer uren, een later einde van het plan, een latere uiterste datum, een andere start, toch "
    "doen wat is uitgesloten, en loslaten wat is besloten. Een wettelijke plicht laten wij nooit "
    "los. Niets daarvan gaf een plan.";
constexpr std::string_view unproven_sentence =
    "Wij hebben lang gezocht en vonden niets dat past. Dat wil niet zeggen dat het niet bestaat.";

}  // namespace

std::string in_titles(const Model& model, const Instance& instance, std::string_view text) {
  std::string result;
  bool named = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('`'), text.size());
    const std::string part(text.substr(0, end));
    result += named ? fmt::format("“{}”", title_of(model, instance, part)) : part;
    text.remove_prefix(std::min(end + 1, text.size()));
    named = !named;
  }
  return result;
}

std::vector<std::string> clash_sentences(const NoPlan& found) {
  std::vector<std::string> sentences;
  for (const Diagnostic& finding : found.findings)
    if (finding.severity == Severity::error)
      sentences.push_back(capitalised(in_titles(found.model, found.instance, finding.message)) +
                          ".");
  return sentences;
}

std::string tried_text(const NoPlan& found) {
  return std::string(found.changes_tried ? tried_sentence : unproven_sentence);
}

std::vector<std::string> advice_sentences(const NoPlan& found) {
  std::vector<std::string> sentences;
  for (const Diagnostic& finding : found.findings) {
    if (finding.severity != Severity::error || finding.help.empty()) continue;
    // With changes it ends in a colon: they come behind it.
    std::string text = capitalised(in_titles(found.model, found.instance, finding.help));
    if (!finding.repairs.empty())
      text += " " + in_titles(found.model, found.instance,
                              fmt::format("{}", fmt::join(finding.repairs, "; of ")));
    text += '.';
    if (std::find(sentences.begin(), sentences.end(), text) == sentences.end())
      sentences.push_back(std::move(text));
  }
  sentences.emplace_back(
      "Verander het profiel en maak het plan opnieuw. Een werkboek (Excel) wordt zonder plan niet "
      "geschreven: wat daarvan nog ligt, is van een eerder plan.");
  return sentences;
}

std::string render_markdown(const NoPlan& found) {
  std::string text = fmt::format("# {}: {}\n\nMet dit profiel kan niet alles wat moet.\n\n",
                                 no_plan_title, plain(found.model.profile.municipality.name));
  for (const std::string& sentence : clash_sentences(found))
    text += fmt::format("- **{}**\n", plain(sentence));
  text += fmt::format("\n{}\n", plain(tried_text(found)));
  for (const std::string& sentence : advice_sentences(found))
    text += fmt::format("\n{}\n", plain(sentence));
  for (const std::string& sentence : origin_sentences(found.model, found.provenance))
    text += fmt::format("\n{}\n", plain(sentence));
  return text;
}

// No project: TaskJuggler refuses it.
std::string render_taskjuggler(const NoPlan& found) {
  std::string text =
      fmt::format("# {}: {}\n", no_plan_title, one_line(found.model.profile.municipality.name));
  for (const std::string& sentence : clash_sentences(found))
    text += fmt::format("# {}\n", one_line(sentence));
  for (const std::string& sentence : origin_sentences(found.model, found.provenance))
    text += fmt::format("# {}\n", one_line(sentence));
  return text;
}

}  // namespace weerbaar
