// SPDX-License-Identifier: EUPL-1.2
#include "model/toml_slip.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "model/format.h"
#include "model/pillar.h"
#include "model/plain_text.h"
#include "model/toml_line.h"
#include "model/utf8.h"
#include "model/written_value.h"

namespace weerbaar {

namespace {

// What a rule sees. Offsets are bytes in the line.
struct Scene {
  const TomlLine& line;
  std::optional<OpenMark> open;  // where the line begins
  SourceSpan stopped;
  std::string_view description;

  bool says(std::string_view word) const {
    return description.find(word) != std::string_view::npos;
  }
  SourceSpan at(std::size_t offset, std::size_t bytes = 0) const {
    SourceSpan span = stopped;
    span.column = static_cast<std::uint32_t>(code_point_count(line.text().substr(0, offset))) + 1;
    span.length = static_cast<std::uint32_t>(code_point_count(line.text().substr(offset, bytes)));
    return span;
  }
  Slip here(std::string help) const { return {std::move(help), stopped}; }
};

using Found = std::optional<Slip>;

constexpr std::string_view name_of_table =
    "tussen de haken hoort de naam van een tabel, zoals [planning]";
constexpr std::string_view straight_quotes = "gebruik rechte aanhalingstekens: \"...\"";
constexpr std::string_view one_line_table =
    "wat tussen { en } staat, hoort op een regel; of maak er een eigen tabel van, met een kop "
    "tussen "
    "rechte haken";

// The first part of "[pijlers.x]" or "[[rollen]]", and whether it is one of a list.
bool is_list_of_tables(std::string_view name) {
  const std::string_view first = name.substr(0, name.find('.'));
  for (const Table* format : {&profile_format(), &catalog_format()})
    if (const Key* key = find_key(*format, first)) return key->list && key->kind == Kind::table;
  return false;
}

// With the brackets that it has; empty when there is no such table.
std::string head_of_table(std::string_view name) {
  for (const Table* format : {&profile_format(), &catalog_format()})
    if (const Key* key = find_key(*format, name); key != nullptr && key->kind == Kind::table)
      return key->list ? fmt::format("[[{}]]", name) : fmt::format("[{}]", name);
  return "";
}

// "pijlers.crisis-organisatie" is "pijlers.crisisorganisatie".
std::string with_known_pillar(const std::string& name) {
  constexpr std::string_view pillars = "pijlers.";
  if (!name.starts_with(pillars)) return name;
  const auto letters = [](std::string text) {
    std::erase(text, '-');
    return text;
  };
  for (const std::string_view id : pillar_ids)
    if (letters(name.substr(pillars.size())) == letters(std::string(id)))
      return std::string(pillars) + std::string(id);
  return name;
}

Found twice(const Scene& scene) {
  if (!is_said_twice(scene.description)) return std::nullopt;
  const std::string_view text = scene.line.trimmed();
  if (text.starts_with('[') && !text.starts_with("[[") && text.ends_with(']'))
    if (const std::string_view name = text.substr(1, text.size() - 2); is_list_of_tables(name))
      return scene.here(fmt::format("schrijf [[{}]] met dubbele haken, ook de eerste keer", name));
  if (text.starts_with("[[") && text.ends_with("]]"))
    if (const std::string_view name = text.substr(2, text.size() - 4); is_list_of_tables(name))
      return scene.here(
          fmt::format("hierboven staat het op een andere manier, zoals [{0}] met enkele haken: "
                      "schrijf ook daar [[{0}]]",
                      name));
  return scene.here(text.starts_with('[') ? "dit staat er al: haal er een weg, of schrijf bij een "
                                            "lijst overal dubbele haken: [[...]]"
                                          : "dit staat al in deze tabel: haal er een weg, of zet "
                                            "er een kop boven, zoals [planning] "
                                            "of [[rollen]], als hier een andere tabel begint");
}

// A list or a long text that was never closed makes the lines after it unreadable.
Found never_closed(const Scene& scene) {
  if (!scene.open || !(scene.line.begins_anew() || scene.line.trimmed().empty()))
    return std::nullopt;
  const std::string_view help =
      scene.open->mark == '[' ? "deze lijst wordt niet gesloten: zet er ] achter"
      : scene.open->mark == '{'
          ? one_line_table
          : "deze tekst wordt niet gesloten: zet er drie aanhalingstekens achter";
  SourceSpan span = scene.stopped;
  span.line = scene.open->line;
  span.column = scene.open->column;
  span.length = 1;
  return Slip{std::string(help), span};
}

Found table_over_lines(const Scene& scene) {
  if (!scene.line.leaves_table_open() || scene.line.ends_in_quotes()) return std::nullopt;
  return scene.here(std::string(one_line_table));
}

// Characters that look right and are not.
Found odd(const Scene& scene) {
  for (std::size_t at = 0; at < scene.line.text().size(); ++at) {
    if (scene.line.is_quoted(at)) continue;
    const auto found = odd_character(scene.line.text().substr(at));
    if (!found) continue;
    const SourceSpan place = scene.at(at, found->length);
    switch (found->looks_like) {
      case Oddity::blank:
        return Slip{
            "hier staat een vreemde spatie, zoals uit Word of van een webpagina; haal haar "
            "weg, of typ een gewone",
            place};
      case Oddity::nothing:
        return Slip{
            "hier staat een teken dat u niet ziet, zoals uit Word of van een webpagina; "
            "haal het weg, of typ de regel opnieuw",
            place};
      case Oddity::quote:
        return Slip{std::string(straight_quotes), place};
      case Oddity::dash:
        break;  // told with the date or the name it stands in
    }
  }
  return std::nullopt;
}

Found comment_mark(const Scene& scene) {
  for (const std::string_view mark : {"//", ";", "--", "/*"})
    if (scene.line.trimmed().starts_with(mark)) return scene.here("een opmerking begint met #");
  return std::nullopt;
}

// "[pijlers.Vitale voorzieningen]" as it should be: "[pijlers.vitale-voorzieningen]".
Found head(const Scene& scene) {
  const std::string_view text = scene.line.trimmed();
  if (scene.line.is_element()) return std::nullopt;
  if (!text.starts_with('[') && (!text.ends_with(']') || scene.line.has_equals()))
    return std::nullopt;
  const std::size_t first = text.find_first_not_of("[ ");
  const std::size_t last = text.find_last_not_of("] ");
  if (first == std::string_view::npos || last == std::string_view::npos || last < first)
    return scene.here(std::string(name_of_table));
  std::string name = folded(text.substr(first, last - first + 1), '-');
  std::erase_if(name, [](char c) { return c != '.' && !is_bare_key(std::string_view(&c, 1)); });
  if (name.empty()) return scene.here(std::string(name_of_table));
  constexpr std::string_view pillars = "pijlers-";  // a blank for the point
  if (name.starts_with(pillars)) name[pillars.size() - 1] = '.';
  name = with_known_pillar(name);
  const bool is_list = is_list_of_tables(name);
  return scene.here(
      fmt::format("schrijf {}{}{}: in een naam geen spaties en accenten, en de haken "
                  "aan beide kanten gelijk",
                  is_list ? "[[" : "[", name, is_list ? "]]" : "]"));
}

Found no_equals(const Scene& scene) {
  if (scene.line.has_equals() || scene.line.trimmed().empty() || scene.line.is_element())
    return std::nullopt;
  if (const std::string table = head_of_table(scene.line.trimmed()); !table.empty())
    return scene.here(fmt::format("schrijf {} met haken als hier een tabel begint", table));
  return scene.here("schrijf een regel als `sleutel = waarde`");
}

Found key_name(const Scene& scene) {
  if (!scene.line.has_equals()) return std::nullopt;
  const std::string_view key = scene.line.key();
  if (key.ends_with(':') || scene.line.value().starts_with('='))
    return scene.here("schrijf een regel als `sleutel = waarde`, met een enkel =");
  if (key.empty()) return scene.here("voor het = hoort een sleutel, zoals naam = \"...\"");
  if (is_bare_key(key) || key.find_first_of("\"'.") != std::string_view::npos) return std::nullopt;
  std::string name = nearest_key(key);
  if (name.empty()) name = folded(key, '_');
  return Slip{
      fmt::format("schrijf `{}`: een sleutel heeft geen spaties, accenten of andere tekens", name),
      scene.at(scene.line.offset_of(key), key.size())};
}

Found no_value(const Scene& scene) {
  if (!scene.line.has_equals() || !scene.line.value().empty()) return std::nullopt;
  return scene.here("hier ontbreekt een waarde: vul haar in, of haal de regel weg");
}

Found too_big(const Scene& scene) {
  if (!scene.says("representable")) return std::nullopt;
  const std::string_view number = scene.line.value();
  return Slip{"dit getal is te groot; kijk of er te veel cijfers staan",
              scene.at(scene.line.offset_of(number), number.size())};
}

// "C:\Users": only a few letters may follow a backslash, and a quote after it closes nothing.
Found backslash(const Scene& scene) {
  const std::string_view text = scene.line.text();
  const std::size_t at = text.find('\\');
  if (at == std::string_view::npos || !scene.line.is_quoted(at)) return std::nullopt;
  if (!scene.line.ends_in_quotes() && !scene.says("escape") && !scene.says("unicode"))
    return std::nullopt;
  return Slip{"schrijf \\\\ in plaats van \\, of zet enkele aanhalingstekens om de tekst: '...'",
              scene.at(at, 1)};
}

// A number, a date or a yes in somebody's own way; in a list or a table each of its parts.
Found own_way(const Scene& scene) {
  for (const WrittenPart& part : scene.line.parts()) {
    if (part.text.starts_with('"') || part.text.starts_with('\'') || is_toml_value(part.text))
      continue;
    std::string advice = advice_on_value(part.text, part.key);
    if (advice.empty()) continue;
    return Slip{std::move(advice), scene.at(part.offset, part.text.size())};
  }
  return std::nullopt;
}

Found behind_value(const Scene& scene) {
  const std::string_view value = scene.line.value();
  if (scene.line.is_element()) return std::nullopt;
  if (value.ends_with(',') || value.ends_with(';'))
    return Slip{"haal het teken aan het eind van de regel weg",
                scene.at(scene.line.offset_of(value) + value.size() - 1, 1)};
  return std::nullopt;
}

Found quotes(const Scene& scene) {
  if (scene.line.ends_in_quotes()) {
    for (std::size_t at = 0; at < scene.line.text().size(); ++at)
      if (const auto found = odd_character(scene.line.text().substr(at));
          found && found->looks_like == Oddity::quote)
        return Slip{std::string(straight_quotes), scene.at(at, found->length)};
    return scene.here("er ontbreekt een aanhalingsteken");
  }
  const std::string_view value = scene.line.value();
  const bool in_list = scene.line.is_element() || value.starts_with('[');
  for (const WrittenPart& part : scene.line.parts()) {
    const char first = part.text.front();
    const bool opens = first == '"' || first == '\'';
    if (opens && part.text.find(first, 1) + 1 < part.text.size())
      return Slip{in_list
                      ? "zet een komma tussen de delen van een lijst"
                      : "na de tekst hoort niets meer; schrijf \\\" voor een aanhalingsteken in "
                        "een tekst",
                  scene.at(part.offset, part.text.size())};
    if (!opens && part.text.find_first_of("\"'") != std::string_view::npos)
      return Slip{"er ontbreekt een aanhalingsteken", scene.at(part.offset, part.text.size())};
  }
  return std::nullopt;
}

// Text without quotes, where text belongs; elsewhere what belongs there.
Found bare_value(const Scene& scene) {
  for (const WrittenPart& part : scene.line.parts()) {
    if (part.text.starts_with('"') || part.text.starts_with('\'') || is_toml_value(part.text))
      continue;
    const SourceSpan place = scene.at(part.offset, part.text.size());
    const auto kind = kind_of_key(part.key);
    if (kind && !is_text(*kind)) return Slip{fmt::format("hier hoort {}", words_for(*kind)), place};
    const bool is_short = code_point_count(part.text) <= 40;
    return Slip{is_short ? fmt::format("zet tekst tussen aanhalingstekens: \"{}\"", part.text)
                         : std::string("zet tekst tussen aanhalingstekens"),
                place};
  }
  return std::nullopt;
}

// The first rule that knows has it: the sure signs before the guesses.
constexpr std::array rules = {twice,     never_closed, odd,      comment_mark,     head,
                              no_equals, key_name,     no_value, too_big,          backslash,
                              own_way,   behind_value, quotes,   table_over_lines, bare_value};

}  // namespace

bool is_said_twice(std::string_view description) {
  return description.find("redefine") != std::string_view::npos ||
         description.find("already") != std::string_view::npos;
}

Slip slip_at(const SourceFile& file, const SourceSpan& stopped, std::string_view description) {
  const auto open = open_before(file, stopped.line);
  const TomlLine outer(open ? line_of(file, open->line) : std::string_view());
  const TomlLine line(line_of(file, stopped.line), open ? std::optional(open->mark) : std::nullopt,
                      outer.key());
  const Scene scene{line, open, stopped, description};
  for (const auto& rule : rules)
    if (const Found found = rule(scene)) return *found;
  return scene.here("kijk of alle haken en aanhalingstekens kloppen");
}

}  // namespace weerbaar
