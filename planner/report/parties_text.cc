// SPDX-License-Identifier: EUPL-1.2
// `weerbaar partijen` on a terminal and as Markdown.
#include <fmt/format.h>

#include "model/utf8.h"
#include "planner/plan/parties_result.h"
#include "planner/report/chapter_markdown.h"
#include "planner/report/chapter_text.h"
#include "planner/report/markdown_text.h"
#include "planner/report/parties_chapters.h"
#include "planner/report/plan_words.h"
#include "planner/report/table.h"

namespace weerbaar {

std::string render_parties(const Outcome& outcome, const PartiesResult& result,
                           const TerminalStyle& style) {
  const auto width = static_cast<std::size_t>(style.width);
  std::string text = style.colour ? "\x1b[1m" : "";
  text += paragraph(one_line(parties_title(outcome)), width, 0) + "\n";
  text += style.colour ? "\x1b[0m" : "";
  for (const std::string& sentence : parties_opening(outcome, result))
    text += paragraph(one_line(sentence), width, 0) + "\n";
  text += chapters_text(parties_chapters(outcome, result), style) + "\n";
  for (const std::string& sentence : origin_sentences(outcome.model, outcome.provenance))
    text += paragraph(one_line(sentence), width, 0) + "\n";
  return text;
}

std::string render_parties_markdown(const Outcome& outcome, const PartiesResult& result) {
  std::string text = "# " + plain(parties_title(outcome)) + "\n";
  for (const std::string& sentence : parties_opening(outcome, result))
    text += "\n" + plain(sentence) + "\n";
  text += fmt::format("\nKenmerk van het profiel (SHA-256): `{}`.\n",
                      outcome.provenance.profile_sha256);
  text +=
      fmt::format("Kenmerk van de catalogus (SHA-256): `{}`.\n", outcome.provenance.catalog_sha256);
  for (const std::string& sentence : again_sentences(outcome.provenance))
    text += "\n" + plain(sentence) + "\n";
  for (const Chapter& chapter : parties_chapters(outcome, result))
    text += chapter_markdown(chapter);
  return text;
}

}  // namespace weerbaar
