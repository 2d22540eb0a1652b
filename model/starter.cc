// SPDX-License-Identifier: EUPL-1.2
#include "model/starter.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "model/starter_parts.h"

namespace weerbaar {

namespace {

std::string template_text(std::string_view path) {
  const Sources templates = starter_templates();
  const auto found = std::find_if(templates.begin(), templates.end(),
                                  [path](const SourceFile& file) { return file.path == path; });
  if (found == templates.end()) throw std::logic_error(fmt::format("{} is missing", path));
  return found->text;
}

// Replaces the first line that begins so; in the template that is the one of the municipality.
void replace_line(std::string& text, std::string_view beginning, const std::string& line) {
  const std::size_t found = text.find(fmt::format("\n{}", beginning));
  if (found == std::string::npos)
    throw std::logic_error(fmt::format("the template has no line {}", beginning));
  const std::size_t first = found + 1;
  text.replace(first, text.find('\n', first) - first, line);
}

void say_what_is_not_there(std::string& text, const StarterAnswers& answers) {
  std::vector<std::string> lists;
  for (std::size_t kind = 0; kind < entry_kind_count; ++kind)
    if (answers.entries[kind] == UsualEntries::none)
      lists.push_back(quoted(std::string(entry_lists[kind])));
  if (lists.empty()) return;
  replace_line(text, "# geen = ",
               fmt::format("geen = [{}]  # wat u echt niet hebt", fmt::join(lists, ", ")));
}

}  // namespace

std::string starter_profile(const Catalog& catalog, const StarterAnswers& answers) {
  std::string text = template_text("model/starter/profiel.toml");
  if (!answers.name.empty()) replace_line(text, "naam = ", "naam = " + quoted(answers.name));
  if (!answers.code.empty()) replace_line(text, "#code = ", "code = " + quoted(answers.code));
  if (!answers.safety_region.empty())
    replace_line(text,
                 "#veiligheidsregio = ", "veiligheidsregio = " + quoted(answers.safety_region));
  if (answers.inhabitants)
    replace_line(text, "inwoners = ", fmt::format("inwoners = {}", *answers.inhabitants));
  say_what_is_not_there(text, answers);
  replace_line(text, "#{pijlers}", starter_pillars(catalog, answers));
  for (std::size_t kind = 0; kind < entry_kind_count; ++kind)
    replace_line(text, fmt::format("#{{{}}}", entry_lists[kind]),
                 starter_entries(catalog, static_cast<EntryKind>(kind), answers.entries[kind]));
  return text;
}

std::string starter_overlay() {
  return template_text("model/starter/lokaal.toml");
}

}  // namespace weerbaar
