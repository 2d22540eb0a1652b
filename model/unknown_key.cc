// SPDX-License-Identifier: EUPL-1.2
#include "model/unknown_key.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "model/pillar.h"
#include "model/plain_text.h"
#include "model/suggest.h"

namespace weerbaar {

namespace {

constexpr std::size_t most_homes = 3;  // a key of more tables says little about where it belongs

// What people call it.
constexpr std::array<std::pair<std::string_view, std::string_view>, 13> other_words = {{
    {"actie", "id"},
    {"bedrag", "eenmalig"},
    {"begin", "start"},
    {"cijfer", "score"},
    {"doel", "streefcijfer"},
    {"duur", "duur_maanden"},
    {"eind", "einde"},
    {"fte", "uren_per_maand"},
    {"functie", "rol"},
    {"inwonertal", "inwoners"},
    {"maatregel", "id"},
    {"uren", "uren_per_maand"},
    {"uren_per_week", "uren_per_maand"},
}};

// "[a.b]", "[[a]]"; of a table inside a list "`b` bij [[a]]".
std::string shown_table(const std::vector<const Key*>& path) {
  std::string name;
  std::string inside;
  for (auto each = path.rbegin(); each != path.rend(); ++each) {
    if (!name.empty() && (*each)->list) {
      inside = fmt::format("`{}` bij ", name);
      name.clear();
    }
    name = name.empty() ? std::string((*each)->name) : fmt::format("{}.{}", (*each)->name, name);
  }
  const bool list = path.size() == 1 || !inside.empty() ? path.front()->list : false;
  return inside + (list ? fmt::format("[[{}]]", name) : fmt::format("[{}]", name));
}

void add_homes(std::string_view name, const Table& table, std::vector<const Key*>& path,
               std::vector<Home>& homes) {
  for (const Key& key : table.keys) {
    if (key.name == name && !path.empty()) {
      const auto same = std::find_if(homes.begin(), homes.end(),
                                     [&](const Home& home) { return home.table == &table; });
      if (same != homes.end()) {
        if (same->is_one) same->shown = "een tabel zoals " + same->shown;
        same->is_one = false;
        continue;
      }
      Home home{.table = &table, .key = &key, .shown = shown_table(path)};
      for (const Key* each : path) {
        home.path.push_back(each->name);
        home.is_one &= !each->list;
      }
      homes.push_back(std::move(home));
    }
    if (key.table == nullptr) continue;
    path.push_back(&key);
    add_homes(name, *key.table, path, homes);
    path.pop_back();
  }
}

// Of pillars also the names that people know.
std::vector<Nameable> known_keys(const Table& table) {
  std::vector<Nameable> known;
  for (const Key& key : table.keys) {
    const bool is_pillar = table.unknown_code == Code::unknown_pillar;
    known.push_back({std::string(key.name), is_pillar ? std::string(key.meaning) : ""});
  }
  return known;
}

const Key* meant_by(std::string_view name, const Table& table) {
  const std::vector<Nameable> known = known_keys(table);
  for (const char between : {'_', '-'}) {
    std::vector<std::string> names;
    for (const Nameable& each : known)
      names.push_back(each.id);
    const std::string near = nearest(folded(name, between), names);
    if (!near.empty()) return find_key(table, near);
  }
  if (table.unknown_code == Code::unknown_pillar)
    if (const auto found = likely(name, known); found.size() == 1)
      return find_key(table, found.front());
  return nullptr;
}

const Key* called_otherwise(std::string_view name, const Table& table) {
  for (const auto& [word, key] : other_words)
    if (word == folded(name, '_')) return find_key(table, key);
  return nullptr;
}

std::string where_it_belongs(std::string_view name, const std::vector<Home>& homes) {
  if (homes.size() == 1 && homes.front().key->kind == Kind::table && homes.front().is_one)
    return fmt::format("schrijf [{}.{}]", fmt::join(homes.front().path, "."), name);
  if (homes.size() == 1 && homes.front().key->kind == Kind::table && !homes.front().key->list)
    return fmt::format("zet elke regel hieruit in {}, met `{}.` ervoor", homes.front().shown, name);
  std::vector<std::string> tables;
  for (const Home& home : homes)
    tables.push_back(home.shown);
  return fmt::format("`{}` hoort bij {}: zet de regel daar; staat die er al, haal deze dan weg",
                     name, fmt::join(tables, " of "));
}

// The only table where it can be, or the only one that cannot do without it; of a list it is not
// known which of its tables is meant.
std::optional<Home> one_home(const std::vector<Home>& homes) {
  std::vector<const Home*> found;
  for (const Home& home : homes)
    if (homes.size() == 1 || home.key->required) found.push_back(&home);
  if (found.size() != 1 || !found.front()->is_one) return std::nullopt;
  return *found.front();
}

}  // namespace

std::vector<Home> homes_of(std::string_view name, const Table& root) {
  std::vector<Home> homes;
  std::vector<const Key*> path;
  add_homes(name, root, path, homes);
  return homes;
}

UnknownKey explain_unknown(std::string_view name, const Table& table, const Table& root) {
  const Key* other = called_otherwise(name, table);
  const std::vector<Home> homes = homes_of(name, root);
  if (other == nullptr && !homes.empty() && homes.size() <= most_homes)
    return {where_it_belongs(name, homes), nullptr, one_home(homes)};
  if (const Key* meant = other != nullptr ? other : meant_by(name, table)) {
    if (as_seen(name) == meant->name)
      return {
          fmt::format("er staat een teken in dat u niet ziet; typ het opnieuw: {}", meant->name),
          meant, std::nullopt};
    std::string help = fmt::format("bedoelde u `{}`?", meant->name);
    if (name == "fte") help += " 1 fte van 36 uur per week is 156 uur per maand";
    if (name == "uren_per_week") help += " 3 uur per week is 13 uur per maand";
    return {std::move(help), meant, std::nullopt};
  }
  std::vector<std::string_view> known;
  for (const Key& key : table.keys)
    known.push_back(key.name);
  const std::string choose = fmt::format("kies uit: {}", fmt::join(known, ", "));
  // Which blocks there are only the catalog knows.
  const Key* blocks = find_key(table, "bouwstenen");
  if (blocks != nullptr && blocks->table != nullptr && blocks->table->any != nullptr)
    return {fmt::format("is het een bouwsteen? Schrijf bouwstenen.{}; en anders: {}", name, choose),
            nullptr, std::nullopt};
  return {choose, nullptr, std::nullopt};
}

}  // namespace weerbaar
