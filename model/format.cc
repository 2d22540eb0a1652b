// SPDX-License-Identifier: EUPL-1.2
#include "model/format.h"

namespace weerbaar {

std::string_view words_for(Kind kind) {
  switch (kind) {
    case Kind::text:
      return "tekst tussen aanhalingstekens";
    case Kind::id:
      return "een korte naam tussen aanhalingstekens";
    case Kind::action_id:
      return "een maatregel tussen aanhalingstekens";
    case Kind::municipality_code:
      return "een code tussen aanhalingstekens, zoals \"GM9999\"";
    case Kind::integer:
      return "een heel getal";
    case Kind::hundredths:
      return "een getal, zoals 5.7";
    case Kind::boolean:
      return "true of false";
    case Kind::date:
      return "een datum, zoals 2027-01-01";
    case Kind::month:
      return "een maand tussen aanhalingstekens, zoals \"2027-07\"";
    case Kind::table:
      return "een tabel met sleutels";
    case Kind::requirement:
      return "een maatregel, of { id = \"...\", als = \"...\" }";
    case Kind::wish:
      return "een maatregel of een trede tussen aanhalingstekens";
    case Kind::standing:
      return "een trede tussen aanhalingstekens, of een cijfer";
  }
  return "";
}

bool is_text(Kind kind) {
  return kind == Kind::text || kind == Kind::id || kind == Kind::action_id || kind == Kind::wish ||
         kind == Kind::municipality_code || kind == Kind::requirement;
}

bool is_municipality_code(std::string_view text) {
  return text.size() == 6 && text.substr(0, 2) == "GM" &&
         text.find_first_not_of("0123456789", 2) == std::string_view::npos;
}

std::string meant_municipality_code(std::string_view text) {
  if (text.size() >= 2 && (text[0] == 'g' || text[0] == 'G') && (text[1] == 'm' || text[1] == 'M'))
    text.remove_prefix(2);
  if (text.size() < 3 || text.size() > 4 ||
      text.find_first_not_of("0123456789") != std::string_view::npos)
    return "";
  return "GM" + std::string(4 - text.size(), '0') + std::string(text);
}

const Key* find_key(const Table& table, std::string_view name) {
  for (const Key& key : table.keys)
    if (key.name == name) return &key;
  return nullptr;
}

}  // namespace weerbaar
