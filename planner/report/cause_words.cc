// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/cause_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "model/number_text.h"
#include "planner/report/value_text.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

// ---- what is different in the input ------------------------------------------------------------

template <class Items>
std::string name_in(const Items& items, const std::string& id) {
  for (const auto& item : items)
    if (item.id == id) return item.name;
  return "";
}

// The name of an id in the catalog of either, or the id itself.
template <class NameIn>
std::string known_name(const ComparedPlans& compared, const std::string& id, NameIn name_in) {
  for (const Catalog* catalog : {compared.becomes.catalog, compared.was.catalog})
    if (catalog != nullptr)
      if (const std::string name = name_in(*catalog); !name.empty()) return name;
  return id;
}

std::string measure_name(const ComparedPlans& compared, const std::string& id) {
  const std::size_t at = id.find('@');
  const std::string measure = id.substr(0, at);
  const std::string title = known_name(compared, measure, [&](const Catalog& catalog) {
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

std::string entry_name(const InputDifference& difference) {
  for (const ValueChange& change : difference.changes)
    for (const std::optional<Value>& entry : {change.becomes, change.was})
      if (change.format == nullptr && entry)
        if (const Value* name = entry->find("naam"); name != nullptr) return name->text;
  return difference.id;
}

// What it is about; empty: its keys say it.
std::string subject_of(const ComparedPlans& compared, const InputDifference& difference) {
  const std::string& table = difference.table.front();
  const std::string& id = difference.id;
  if (table == "pijlers") {
    if (difference.part == InputPart::priorities) return "Prioriteiten";
    const std::string pillar = pillar_name(difference.table[1]);
    return difference.table.size() > 2
               ? fmt::format("{} ({})",
                             known_name(compared, id,
                                        [&](const Catalog& catalog) {
                                          return name_in(catalog.blocks, id);
                                        }),
                             pillar)
               : pillar;
  }
  if (table == "begroting") return fmt::format("Geld ({})", money_line_text(id));
  if (table == "rollen")
    return known_name(compared, id,
                      [&](const Catalog& catalog) { return name_in(catalog.roles, id); });
  if (table == "maatregelen") return measure_name(compared, id);
  if (table == "bouwstenen")
    return known_name(compared, id,
                      [&](const Catalog& catalog) { return name_in(catalog.blocks, id); });
  if (table == "gemeente" || table == "planning" || table == "randvoorwaarden") return "";
  if (id.empty() || id == table) return capitalised(table);
  return entry_name(difference);
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

// A whole entry that comes or goes; of money with its amounts.
std::string entry_text(const InputDifference& difference, const ValueChange& change) {
  const bool comes = change.becomes.has_value();
  const Value& entry = comes ? *change.becomes : *change.was;
  std::string text = comes ? "komt erbij" : "vervalt";
  if (difference.part == InputPart::decisions)
    if (const Value* status = entry.find("status"); status != nullptr)
      return fmt::format("was {}, wordt {}", comes ? "open" : status->text,
                         comes ? status->text : "open");
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

std::string difference_text(const ComparedPlans& compared, const InputDifference& difference) {
  constexpr std::size_t most = 6;
  std::vector<std::string> parts;
  for (const ValueChange& change : difference.changes) {
    if (parts.size() == most) {
      parts.push_back(fmt::format("en nog {}", difference.changes.size() - most));
      break;
    }
    parts.push_back(change_text(difference, change));
  }
  const std::string subject = subject_of(compared, difference);
  const std::string what = fmt::format("{}", fmt::join(parts, "; "));
  return subject.empty() ? capitalised(what) : fmt::format("{}: {}", subject, what);
}

// ---- what it did to the plan -------------------------------------------------------------------

// Of many the first few.
std::string some_of(std::vector<std::string> titles) {
  constexpr std::size_t most = 3;
  const std::size_t all = titles.size();
  if (all > most) {
    titles.resize(most);
    return fmt::format("{} en nog {}", fmt::join(titles, ", "), all - most);
  }
  return fmt::format("{}", fmt::join(titles, ", "));
}

void add_actions(const PlanComparison& effect, ActionChangeKind kind, std::string_view word,
                 std::vector<std::string>& parts) {
  std::vector<std::string> titles;
  for (const ActionDifference& each : effect.actions)
    if (each.kind == kind) titles.push_back(each.action.either().title);
  if (!titles.empty()) parts.push_back(fmt::format("{}: {}", word, some_of(std::move(titles))));
}

// Many that only move are told by their number.
void add_moves(const PlanComparison& effect, ActionChangeKind kind, std::string_view word,
               std::vector<std::string>& parts) {
  constexpr std::size_t most = 2;
  const std::size_t moved = effect.count(kind);
  if (moved > most)
    parts.push_back(fmt::format("{} acties {}", moved, word));
  else
    add_actions(effect, kind, word, parts);
}

constexpr std::string_view only_division = "alleen de verdeling over jaren, fondsen of stappen";

// How many come, go and move, in one part.
void add_counts(const PlanComparison& effect, std::vector<std::string>& parts) {
  const std::size_t come = effect.count(ActionChangeKind::comes);
  const std::size_t go = effect.count(ActionChangeKind::goes);
  const std::size_t move =
      effect.count(ActionChangeKind::earlier) + effect.count(ActionChangeKind::later);
  std::vector<std::string> counts;
  const auto add = [&](std::size_t count, std::string_view one, std::string_view more) {
    if (count == 0) return;
    const std::string_view words = count == 1 ? one : more;
    const std::string_view noun = count == 1 ? " actie" : " acties";
    counts.push_back(fmt::format("{}{} {}", count, counts.empty() ? noun : "", words));
  };
  add(come, "erbij", "erbij");
  add(go, "valt af", "vallen af");
  add(move, "op een ander moment", "op een ander moment");
  if (!counts.empty()) parts.push_back(fmt::format("{}", fmt::join(counts, ", ")));
}

void add_cost(const PlanComparison& effect, std::vector<std::string>& parts) {
  if (const std::int64_t more = *effect.cost.becomes - *effect.cost.was; more != 0)
    parts.push_back(fmt::format("in de looptijd {} {}", dutch_euros(more < 0 ? -more : more),
                                more < 0 ? "minder" : "meer"));
}

void add_marks(const PlanComparison& effect, std::vector<std::string>& parts) {
  for (const WasBecomes<MarkFact>& pillar : effect.pillars) {
    if (pillar.was->after != pillar.becomes->after)
      parts.push_back(fmt::format("{} na het plan van {}* naar {}*", pillar.was->name,
                                  dutch_hundredths(pillar.was->after),
                                  dutch_hundredths(pillar.becomes->after)));
    else if (pillar.was->before != pillar.becomes->before)
      parts.push_back(fmt::format("{} nu van {} naar {}", pillar.was->name,
                                  dutch_hundredths(pillar.was->before),
                                  dutch_hundredths(pillar.becomes->before)));
  }
}

void add_value(const std::optional<WasBecomes<std::int64_t>>& value,
               std::vector<std::string>& parts) {
  if (!value) return;
  const std::int64_t more = *value->becomes - *value->was;
  if (more == 0) return;
  const std::int64_t size = more < 0 ? -more : more;
  const std::string share = *value->was > 0 ? dutch_gain(size, *value->was) + " " : "";
  parts.insert(parts.begin(),
               fmt::format("het plan levert {}{} op", share, more < 0 ? "minder" : "meer"));
}

}  // namespace

std::string_view word_for(CauseKind kind) {
  switch (kind) {
    case CauseKind::dates:
      return "looptijd";
    case CauseKind::facts:
      return "feiten";
    case CauseKind::catalog:
      return "catalogus of eigen getallen";
    case CauseKind::mark:
      return "cijfer of stap";
    case CauseKind::target:
      return "streefcijfer";
    case CauseKind::priority:
      return "prioriteit";
    case CauseKind::decision:
      return "besluit of stand";
    case CauseKind::people_less:
      return "minder mensen";
    case CauseKind::people_more:
      return "meer mensen";
    case CauseKind::people_other:
      return "mensen anders verdeeld";
    case CauseKind::money_less:
      return "minder geld";
    case CauseKind::money_more:
      return "meer geld";
    case CauseKind::money_other:
      return "geld anders verdeeld";
    case CauseKind::other:
      return "anders";
    case CauseKind::search:
      return "geen verschil in de invoer";
  }
  return "";
}

std::string cause_text(const ComparedPlans& compared, const Cause& cause) {
  if (cause.kind == CauseKind::search)
    return "Met dezelfde invoer is een ander plan gekozen, of gevonden";
  std::vector<std::string> parts;
  for (const InputDifference& difference : cause.differences)
    parts.push_back(difference_text(compared, difference));
  const std::string text = fmt::format("{}", fmt::join(parts, ". En: "));
  return cause.differences.size() > 1 ? text + " (dit kan alleen samen)" : text;
}

std::vector<std::string> effect_parts(const PlanComparison& effect) {
  std::vector<std::string> parts;
  add_marks(effect, parts);
  add_cost(effect, parts);
  add_actions(effect, ActionChangeKind::comes, "erbij", parts);
  add_actions(effect, ActionChangeKind::undone, "moet weer", parts);
  add_actions(effect, ActionChangeKind::goes, "valt af", parts);
  add_actions(effect, ActionChangeKind::done, "is klaar", parts);
  add_moves(effect, ActionChangeKind::earlier, "eerder", parts);
  add_moves(effect, ActionChangeKind::later, "later", parts);
  add_actions(effect, ActionChangeKind::other_owner, "andere eigenaar", parts);
  if (effect.actions.empty() && !effect.steps.empty())
    parts.push_back(dutch_count(std::ssize(effect.steps), "stap", "stappen") +
                    " op een ander moment klaar");
  return parts;
}

std::vector<std::string> effect_parts(const Cause& cause) {
  if (!cause.possible)
    return {"hiermee past niet meer alles wat moet; het plan bleef zoals het was"};
  if (says_nothing(cause.effect)) return {"niets op zijn beurt"};
  std::vector<std::string> parts = effect_parts(cause.effect);
  add_value(cause.value, parts);
  if (parts.empty()) parts.emplace_back(only_division);
  return parts;
}

std::vector<std::string> alone_parts(const Cause& cause) {
  if (cause.differences.empty()) return {};
  if (!cause.alone) return {"kan niet alleen"};
  if (says_nothing(*cause.alone)) return {"niets"};
  std::vector<std::string> parts;
  add_value(cause.value_alone, parts);
  add_marks(*cause.alone, parts);
  add_cost(*cause.alone, parts);
  add_counts(*cause.alone, parts);
  add_actions(*cause.alone, ActionChangeKind::undone, "moet weer", parts);
  add_actions(*cause.alone, ActionChangeKind::done, "is klaar", parts);
  add_actions(*cause.alone, ActionChangeKind::other_owner, "andere eigenaar", parts);
  if (parts.empty()) parts.emplace_back(only_division);
  return parts;
}

bool did_something(const Cause& cause) {
  return !cause.possible || !says_nothing(cause.effect) ||
         (cause.alone && !says_nothing(*cause.alone));
}

bool has_alone(const Causes& causes) {
  return std::count_if(causes.causes.begin(), causes.causes.end(),
                       [](const Cause& cause) { return !cause.differences.empty(); }) > 1;
}

}  // namespace weerbaar
