// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <stdexcept>
#include <vector>

#include "model/starter_parts.h"

namespace weerbaar {

namespace {

std::string about(EntryKind kind, UsualEntries answer) {
  const std::string_view list = entry_lists[static_cast<std::size_t>(kind)];
  switch (answer) {
    case UsualEntries::unsaid:
      return fmt::format(
          "# Zolang u er geen noemt, rekent het plan met deze gewone {}, en zegt het dat zij zijn "
          "aangenomen.\n# Kloppen zij? Haal de # weg en verander wat anders is. Noemt u er een, "
          "dan gelden de andere niet meer.\n",
          list);
    case UsualEntries::right:
      return "# U nam deze gewone lijst over. Wat erbij staat, is een aanname: verander wat niet "
             "klopt.\n";
    case UsualEntries::none:
      return "# Bij `geen` hierboven staat dat u deze niet hebt. Zijn zij er toch? Haal daar het "
             "woord weg, en hier de #.\n";
  }
  throw std::logic_error("an answer about usual entries");
}

}  // namespace

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) result += c;
  }
  return result + "\"";
}

std::string starter_entries(const Catalog& catalog, EntryKind kind, UsualEntries answer) {
  const auto at = static_cast<std::size_t>(kind);
  const std::string mark = answer == UsualEntries::right ? "" : "#";
  std::string text = about(kind, answer);
  const auto add = [&](std::string_view key, const std::string& value) {
    if (!value.empty()) text += fmt::format("{}{} = {}\n", mark, key, quoted(value));
  };
  for (const Entry& entry : catalog.usual_entries[at]) {
    text += fmt::format("\n{}[[{}]]\n", mark, entry_lists[at]);
    add("id", entry.id);
    add("naam", entry.name);
    add("eigenaar", entry.owner);
    add("max_uitval", entry.longest_outage);
    add("voorziening", entry.service);
    add("niveau", entry.tier);
  }
  text.pop_back();  // the line that this stands in for has an end of its own
  return text;
}

}  // namespace weerbaar
