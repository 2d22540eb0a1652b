// SPDX-License-Identifier: EUPL-1.2
#include "model/file_kind.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "model/byte_place.h"
#include "model/utf8.h"

namespace weerbaar {

namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view begins;
  std::string_view kind;
};

constexpr std::array signatures = {
    Signature{"PK\x03\x04"sv, "een bestand van Excel of Word, of een zip"},
    Signature{"\xD0\xCF\x11\xE0"sv, "een oud bestand van Excel of Word"},
    Signature{"%PDF"sv, "een PDF"},
    Signature{"{\\rtf"sv, "een document van Word (RTF)"},
    Signature{"\x89PNG"sv, "een plaatje"},
    Signature{"\xFF\xD8\xFF"sv, "een plaatje"},
    Signature{"GIF8"sv, "een plaatje"},
    Signature{"\x1F\x8B"sv, "een ingepakt bestand"},
    Signature{"BEGIN:VCALENDAR"sv, "een agenda (ICS)"},
    Signature{"<"sv, "een webpagina of XML"}};

std::string_view without_front(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  return text;
}

// A list of JSON opens with [ as a table of TOML does, but nothing of JSON has a name there.
bool is_json(std::string_view text) {
  if (text.starts_with('{')) return true;
  if (!text.starts_with('[')) return false;
  const std::size_t next = text.find_first_not_of(" \t\r\n", 1);
  return next != std::string_view::npos && text[next] == '{';
}

// A row of names between semicolons, as spreadsheets write them.
bool is_csv(std::string_view text) {
  const std::string_view row = text.substr(0, text.find('\n'));
  return row.find('=') == std::string_view::npos && !row.starts_with('#') &&
         !row.starts_with('[') && std::count(row.begin(), row.end(), ';') >= 2;
}

// In UTF-16 every other byte of a plain letter is nothing, and the one beside it is not.
bool is_utf16(std::string_view text) {
  if (text.starts_with("\xFF\xFE"sv) || text.starts_with("\xFE\xFF"sv)) return true;
  const std::string_view head = text.substr(0, 200);
  std::array<std::size_t, 2> nothing{};
  for (std::size_t at = 0; at < head.size(); ++at)
    if (head[at] == '\0') ++nothing[at % 2];
  return head.size() >= 4 && std::max(nothing[0], nothing[1]) * 4 >= head.size() &&
         std::min(nothing[0], nothing[1]) == 0;
}

// Before the first byte that is no UTF-8.
std::size_t valid_utf8_length(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t length = character_length(text.substr(at));
    if (length == 0) break;
    at += length;
  }
  return at;
}

constexpr std::string_view save_as_utf8 =
    "bewaar het bestand als UTF-8; in Kladblok kiest u dat bij Opslaan als, achter Codering";

}  // namespace

std::optional<std::string_view> known_kind(std::string_view text) {
  const std::string_view front = without_front(text);
  for (const auto& [begins, kind] : signatures)
    if (front.starts_with(begins)) return kind;
  return std::nullopt;
}

std::optional<Diagnostic> other_file_kind(const SourceFile& file, std::uint32_t file_index,
                                          std::string_view wanted) {
  const std::string_view text = file.text;
  const auto finding = [&](std::string message, std::string_view help, std::size_t at = 0) {
    return Diagnostic{.code = Code::toml_syntax,
                      .message = std::move(message),
                      .span = place_of_byte(text, at, file_index),
                      .help = std::string(help)};
  };
  const std::string ends = fmt::format("een {} is een tekstbestand, en eindigt op .toml", wanted);
  const std::string_view front = without_front(text);
  if (const auto kind = known_kind(text))
    return finding(fmt::format("dit is {}, geen {}", *kind, wanted), ends);
  if (text.starts_with("\xFF\xFE\0\0"sv) || text.starts_with("\0\0\xFE\xFF"sv))
    return finding("dit bestand is bewaard als UTF-32", save_as_utf8);
  if (is_utf16(text)) return finding("dit bestand is bewaard als UTF-16", save_as_utf8);
  if (is_json(front))
    return finding(fmt::format("dit is JSON, geen {}", wanted),
                   ends + "; een plan in JSON kan achter --vanaf");
  if (is_csv(front)) return finding(fmt::format("dit is een CSV, geen {}", wanted), ends);
  if (const std::size_t at = text.find('\0'); at != std::string_view::npos)
    return finding(fmt::format("dit is geen tekst, en dus geen {}", wanted), ends, at);
  if (const std::size_t good = valid_utf8_length(text); good < text.size())
    return finding("deze letter is niet te lezen: het bestand is geen UTF-8", save_as_utf8, good);
  const std::size_t old_end = text.find('\r');
  if (text.find('\n') == std::string_view::npos && old_end != std::string_view::npos &&
      old_end + 1 < text.size())
    return finding("de regels van dit bestand eindigen zoals op een oude Mac",
                   "bewaar het bestand met regeleinden van Windows of Unix", old_end);
  return std::nullopt;
}

}  // namespace weerbaar
