// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/input_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/report/value_text.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

template <class Items>
std::string name_in(const Items& items, const std::string& id) {
  for (const auto& item : items)
    if (item.id == id) return item.name;
  return "";
}

// The name of an id in the first catalog that has it, or the id itself.
template <class NameIn>
std::string known_name(const Catalogs& catalogs, const std::string& id, NameIn name_in) {
  for (const Catalog* catalog : catalogs)
    if (catalog != nullptr)
      if (const std::string name = name_in(*catalog); !name.empty()) return name;
  return id;
}

std::string measure_name(const Catalogs& catalogs, const std::string& id) {
  const std::size_t at = id.find('@');
  const std::string measure = id.substr(0, at);
  const std::string title = known_name(catalogs, measure, [&](const Catalog& catalog) {
    for (const Measure& each : catalog.measures)
      if (each.id == measure) return each.title;
    return std::string();
  });
  return at == std::string::npos ? title : fmt::format("{} ({})", title, id.substr(at + 1));
}

std::string pillar_name(const std::string& id) {
  const auto at = std::find(pillar_ids.begin(), pillar_ids.end(), id);
  return at == pillar_ids.end()
             ? id
             : std::string(pillar_names[static_cast<std::size_t>(at - pillar_ids.begin())]);
}

// What it is about; empty: its keys say it.
std::string subject_of(const Catalogs& catalogs, const InputDifference& difference) {
  const std::string& table = difference.table.front();
  const std::string& id = difference.id;
  if (table == "pijlers") {
    if (difference.part == InputPart::priorities) return "Prioriteiten";
    const std::string pillar = pillar_name(difference.table[1]);
    return difference.table.size() > 2
               ? fmt::format("{} ({})",
                             known_name(catalogs, id,
                                        [&](const Catalog& catalog) {
                                          return name_in(catalog.blocks, id);
                                        }),
                             pillar)
               : pillar;
  }
  if (table == "begroting") return fmt::format("Geld ({})", money_line_text(id));
  if (table == "rollen")
    return known_name(catalogs, id,
                      [&](const Catalog& catalog) { return name_in(catalog.roles, id); });
  if (table == "maatregelen") return measure_name(catalogs, id);
  if (table == "bouwstenen")
    return known_name(catalogs, id,
                      [&](const Catalog& catalog) { return name_in(catalog.blocks, id); });
  if (table == "gemeente" || table == "planning" || table == "randvoorwaarden") return "";
  if (id.empty() || id == table) return capitalised(table);
  return difference.name.empty() ? id : difference.name;
}

std::string spaced(std::string name) {
  std::replace(name.begin(), name.end(), '_', ' ');
  std::replace(name.begin(), name.end(), '.', ' ');
  while (name.ends_with(' '))
    name.pop_back();
  return name;
}

// What a key is called where it stands without the words around it.
std::string name_of(const InputDifference& difference, const ValueChange& change) {
  if (difference.part == InputPart::priorities) return pillar_name(change.name);
  if (difference.table.size() > 2) return "";  // the block, which was named
  return spaced(change.name);
}

std::string text_of(const InputDifference& difference, const ValueChange& change,
                    const std::optional<Value>& value) {
  if (!value) return "niets";
  if (difference.part == InputPart::priorities) return dutch_rank(value->integer);
  std::string text = value_text(*value, *change.format);
  const bool euros = value->kind == Value::Kind::integer &&
                     (change.name.ends_with("eenmalig") || change.name.ends_with("structureel"));
  if (difference.part == InputPart::dates || !euros) return text;
  return "€ " + text;
}

// "besloten, start 1 februari 2028"
std::string status_text(const Value& entry, const Value& status) {
  const Value* start = entry.find("start");
  return start == nullptr ? status.text
                          : fmt::format("{}, start {}", status.text, dutch(start->date));
}

// A whole entry that comes or goes; of money with its amounts.
std::string entry_text(const InputDifference& difference, const ValueChange& change) {
  const bool comes = change.becomes.has_value();
  const Value& entry = comes ? *change.becomes : *change.was;
  std::string text = comes ? "komt erbij" : "vervalt";
  if (difference.part == InputPart::decisions)
    if (const Value* status = entry.find("status"); status != nullptr)
      return fmt::format("was {}, wordt {}", comes ? "open" : status_text(entry, *status),
                         comes ? status_text(entry, *status) : "open");
  if (difference.part != InputPart::money) return text;
  const auto euros = [&](std::string_view key) {
    const Value* value = entry.find(key);
    return value == nullptr ? 0 : value->integer;
  };
  return fmt::format("{} {}: {}", spaced(change.name), text,
                     money_text(euros("eenmalig"), euros("structureel")));
}

std::string change_text(const InputDifference& difference, const ValueChange& change) {
  if (change.format == nullptr) return entry_text(difference, change);
  const std::string name = name_of(difference, change);
  return fmt::format("{}{}was {}, wordt {}", name, name.empty() ? "" : " ",
                     text_of(difference, change, change.was),
                     text_of(difference, change, change.becomes));
}

}  // namespace

DifferenceWords words_for(const Catalogs& catalogs, const InputDifference& difference) {
  constexpr std::size_t most = 6;
  std::vector<std::string> parts;
  for (const ValueChange& change : difference.changes) {
    if (parts.size() == most) {
      parts.push_back(fmt::format("en nog {}", difference.changes.size() - most));
      break;
    }
    parts.push_back(change_text(difference, change));
  }
  return {subject_of(catalogs, difference), fmt::format("{}", fmt::join(parts, "; "))};
}

std::string difference_text(const Catalogs& catalogs, const InputDifference& difference) {
  const DifferenceWords words = words_for(catalogs, difference);
  return words.subject.empty() ? capitalised(words.what)
                               : fmt::format("{}: {}", words.subject, words.what);
}

}  // namespace weerbaar
