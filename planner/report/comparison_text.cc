// SPDX-License-Identifier: EUPL-1.2
// `weerbaar vergelijk`: was and becomes, on a terminal and as Markdown.
#include <fmt/format.h>

#include "model/utf8.h"
#include "planner/report/chapter_markdown.h"
#include "planner/report/chapter_text.h"
#include "planner/report/comparison_chapters.h"
#include "planner/report/markdown_text.h"
#include "planner/report/plan_words.h"
#include "planner/report/report.h"
#include "planner/report/table.h"
#include "planner/report/tables/comparison_tables.h"

namespace weerbaar {

std::string render_comparison(const ComparedPlans& compared, const TerminalStyle& style) {
  const auto line = [&style](const std::string& words) {
    return paragraph(one_line(words), static_cast<std::size_t>(style.width), 0) + "\n";
  };
  std::string text = style.colour ? "\x1b[1m" : "";
  text += line(comparison_title(compared));
  text += style.colour ? "\x1b[0m" : "";
  for (const std::string& sentence : comparison_sentences(compared))
    text += line(sentence);
  text += chapters_text(comparison_chapters(compared), style);
  text += "\n";
  for (const std::string& sentence : comparison_origin(compared))
    text += line(sentence);
  return text;
}

std::string render_comparison_markdown(const ComparedPlans& compared) {
  std::string text = fmt::format("# {}\n", plain(comparison_title(compared)));
  for (const std::string& sentence : comparison_sentences(compared))
    text += "\n" + plain(sentence) + "\n";
  for (const Chapter& chapter : comparison_chapters(compared))
    text += chapter_markdown(chapter);
  text += "\n## Hoe dit is gemaakt\n";
  for (const auto& [word, side] : {std::pair{"Was", &compared.was}, {"Wordt", &compared.becomes}})
    text +=
        fmt::format("\n{}: {}. Kenmerk van het profiel (SHA-256): `{}`; van de catalogus: `{}`.\n",
                    word, plain(side->file), side->profile_sha256, side->catalog_sha256);
  return text + fmt::format("\nweerbaar {}.\n\n{}\n", compared.version,
                            plain(fmt::format("{}: {}", again_title, compared.command)));
}

}  // namespace weerbaar
