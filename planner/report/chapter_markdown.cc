// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/chapter_markdown.h"

#include <fmt/format.h>

#include <algorithm>

#include "planner/report/markdown_table.h"
#include "planner/report/markdown_text.h"

namespace weerbaar {

namespace {

std::string of_table(const ReportTable& table) {
  const std::string title =
      table.title.empty() ? "" : fmt::format("\n**{}**\n", plain(table.title));
  const bool lists_actions =
      std::any_of(table.fields.begin(), table.fields.end(),
                  [](const Field& field) { return field.title == "Waarom dan"; });
  // Each action says of itself, further on, whose it is, for which step, and why it starts then.
  return title + markdown_table(
                     lists_actions ? without_columns(table, {"Stap", "Wie", "Waarom dan"}) : table);
}

}  // namespace

std::string chapter_markdown(const Chapter& chapter) {
  std::string text =
      fmt::format("\n{} {}\n", chapter.level == 1 ? "##" : "###", plain(chapter.title));
  for (const std::string& sentence : chapter.before)
    text += "\n" + plain(sentence) + "\n";
  if (!chapter.items.empty()) text += "\n";
  for (const std::string& item : chapter.items)
    text += "- " + plain(item) + "\n";
  for (const ReportTable& table : chapter.tables)
    if (!table.records.empty()) text += of_table(table);
  for (const std::string& sentence : chapter.after)
    text += "\n" + plain(sentence) + "\n";
  return text;
}

}  // namespace weerbaar
