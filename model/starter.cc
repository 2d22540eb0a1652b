#include "model/starter.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <string_view>

namespace weerbaar {

namespace {

std::string template_text(std::string_view path) {
  const Sources templates = starter_templates();
  const auto found = std::find_if(templates.begin(), templates.end(),
                                  [path](const SourceFile& file) { return file.path == path; });
  if (found == templates.end()) throw std::logic_error(fmt::format("{} is missing", path));
  return found->text;
}

// TOML's basic string; the name comes from the command line.
std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) result += c;
  }
  return result + "\"";
}

// Replaces the first line that begins so; in the template that is the one of the municipality.
void replace_line(std::string& text, std::string_view beginning, const std::string& line) {
  const std::size_t found = text.find(fmt::format("\n{}", beginning));
  if (found == std::string::npos)
    throw std::logic_error(fmt::format("the template has no line {}", beginning));
  const std::size_t first = found + 1;
  text.replace(first, text.find('\n', first) - first, line);
}

}  // namespace

std::string starter_profile(const std::string& name, std::optional<std::int64_t> inhabitants,
                            const std::string& code) {
  std::string text = template_text("model/starter/profiel.toml");
  if (!name.empty()) replace_line(text, "naam = ", "naam = " + quoted(name));
  if (!code.empty()) replace_line(text, "#code = ", "code = " + quoted(code));
  if (inhabitants) replace_line(text, "inwoners = ", fmt::format("inwoners = {}", *inhabitants));
  return text;
}

std::string starter_overlay() {
  return template_text("model/starter/lokaal.toml");
}

}  // namespace weerbaar
