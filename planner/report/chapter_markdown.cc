// A chapter as Markdown.
#include <fmt/format.h>

#include <algorithm>

#include "planner/report/chapters.h"
#include "planner/report/markdown_table.h"
#include "planner/report/markdown_text.h"

namespace weerbaar {

namespace {

class ChapterMarkdown {
 public:
  std::string render(const Chapter& chapter) {
    add(chapter);
    return std::move(text_);
  }

 private:
  void line(const std::string& words) { text_ += words + "\n"; }

  void add(const Chapter& chapter) {
    line(fmt::format("\n{} {}", chapter.level == 1 ? "##" : "###", plain(chapter.title)));
    for (const std::string& sentence : chapter.before)
      line("\n" + plain(sentence));
    if (!chapter.items.empty()) line("");
    for (const std::string& item : chapter.items)
      line("- " + plain(item));
    for (const ReportTable& table : chapter.tables)
      if (!table.records.empty()) add(table);
    for (const std::string& sentence : chapter.after)
      line("\n" + plain(sentence));
  }

  void add(const ReportTable& table) {
    if (!table.title.empty()) line(fmt::format("\n**{}**", plain(table.title)));
    const bool lists_actions =
        std::any_of(table.fields.begin(), table.fields.end(),
                    [](const Field& field) { return field.title == "Waarom dan"; });
    // Each action says of itself, further on, whose it is, for which step, and why it starts then.
    text_ += markdown_table(lists_actions ? without_columns(table, {"Stap", "Wie", "Waarom dan"})
                                          : table);
  }

  std::string text_;
};

}  // namespace

std::string chapter_markdown(const Chapter& chapter) {
  return ChapterMarkdown().render(chapter);
}

}  // namespace weerbaar
