// SPDX-License-Identifier: EUPL-1.2
// Diagnostics as text, in the shape editors and grep know: path:line:column: severity: message.
#include <fmt/format.h>

#include "model/diagnostics.h"
#include "model/number_text.h"
#include "model/utf8.h"

namespace weerbaar {

namespace {

constexpr std::size_t quoted_width = 100;  // code points of a source line that are shown
constexpr std::size_t shown_labels = 20;   // of a loop of thousands nobody reads them all

// The source line with a caret under the span; a long line is cut around the span.
std::string quote(const SourceFile& file, const SourceSpan& span, std::string_view label) {
  const std::string line = one_line(line_of(file, span.line));
  const std::size_t column = span.column > 0 ? span.column - 1 : 0;
  const std::size_t skipped = column > quoted_width * 3 / 4 ? column - quoted_width / 2 : 0;
  const std::string_view rest =
      std::string_view(line).substr(first_code_points(line, skipped).size());
  const std::string_view shown = first_code_points(rest, quoted_width);
  const std::size_t caret = column - skipped;
  std::size_t length = span.length > 0 ? span.length : 1;
  if (caret + length > code_point_count(shown) + 1)
    length = caret < code_point_count(shown) ? code_point_count(shown) - caret : 1;

  std::string text = fmt::format("{:>5} | {}{}{}\n", span.line, skipped > 0 ? "…" : "", shown,
                                 shown.size() < rest.size() ? "…" : "");
  text += fmt::format("      | {}{}", std::string(caret + (skipped > 0 ? 1 : 0), ' '),
                      std::string(length, '^'));
  if (!label.empty()) text += fmt::format(" {}", label);
  return text + "\n";
}

}  // namespace

std::string render_finding(const Diagnostic& diagnostic, const Sources& sources) {
  const std::string place = one_line(place_of(sources, diagnostic.span));
  std::string text = fmt::format("{}{}{}: {} [{}]\n", place, place.empty() ? "" : ": ",
                                 name_of(diagnostic.severity), one_line(diagnostic.message),
                                 name_of(diagnostic.code));
  const auto quotable = [&](const SourceSpan& span) {
    return span.line > 0 && span.file < sources.size();
  };
  if (quotable(diagnostic.span)) text += quote(sources[diagnostic.span.file], diagnostic.span, "");
  std::size_t shown = 0;
  for (const Label& label : diagnostic.labels) {
    if (!quotable(label.span)) continue;
    if (++shown > shown_labels) continue;
    text += fmt::format("   -> {}\n", one_line(place_of(sources, label.span)));
    text += quote(sources[label.span.file], label.span, label.text);
  }
  if (shown > shown_labels)
    text += fmt::format(
        "   ... en nog {}\n",
        dutch_count(static_cast<std::int64_t>(shown - shown_labels), "plaats", "plaatsen"));
  if (!diagnostic.help.empty()) text += fmt::format("      = {}\n", one_line(diagnostic.help));
  for (const std::string& repair : diagnostic.repairs)
    text += fmt::format("        - {}\n", one_line(repair));
  return text;
}

}  // namespace weerbaar
