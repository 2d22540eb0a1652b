#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "model/check.h"
#include "model/format.h"
#include "model/reader.h"

namespace weerbaar {

namespace {

constexpr std::string_view entry_nouns[entry_kind_count] = {"het proces", "de ketenpartner",
                                                            "de doelgroep"};

template <class Item>
std::vector<std::string> sorted_ids(const std::vector<Item>& items) {
  std::vector<std::string> ids;
  for (const Item& item : items)
    ids.push_back(item.id);
  std::sort(ids.begin(), ids.end());
  return ids;
}

Municipality read_municipality(const Value& root) {
  Municipality municipality;
  const Value* table = root.find("gemeente");
  if (table == nullptr) return municipality;
  municipality.name = text_or_empty(*table, "naam");
  municipality.code = text_or_empty(*table, "code");
  municipality.inhabitants = number_or(*table, "inwoners", 0);
  if (const auto settlements = number_at(*table, "kernen"))
    municipality.settlements = static_cast<int>(settlements->value);
  municipality.safety_region = text_or_empty(*table, "veiligheidsregio");
  for (const auto& label : texts_at(*table, "kenmerken"))
    municipality.labels.push_back(label.value);
  std::sort(municipality.labels.begin(), municipality.labels.end());
  return municipality;
}

Planning read_planning(const Value& root, Diagnostics& diagnostics) {
  Planning planning;
  const Value* table = root.find("planning");
  if (table == nullptr) return planning;
  planning.carry_over = flag_or(*table, "overhevelen", false);
  const auto start = date_at(*table, "start");
  const auto end = date_at(*table, "einde");
  if (!start || !end) return planning;
  planning.start_date = start->value;
  planning.end_date = end->value;
  planning.end_span = end->span;
  planning.start = month_of(start->value);
  const int months = month_of(end->value) - planning.start + 1;
  if (months < 1)
    diagnostics.report({.code = Code::end_before_start,
                        .message = fmt::format("het plan eindigt op {}, maar begint op {}",
                                               dutch(end->value), dutch(start->value)),
                        .span = end->span,
                        .labels = {{start->span, "het begin"}},
                        .help = "kies een einde na het begin"});
  else if (months > max_months)
    diagnostics.report(
        {.code = Code::out_of_range,
         .message = fmt::format("het plan duurt {} maanden; dat mogen er hooguit {} zijn", months,
                                max_months),
         .span = end->span,
         .labels = {{start->span, "het begin"}},
         .help = "kies een eerder einde"});
  else
    planning.months = months;
  return planning;
}

PerPillar<PillarState> read_pillars(const Value& root) {
  PerPillar<PillarState> pillars;
  const Value* tables = root.find("pijlers");
  const Value* planning = root.find("planning");
  if (tables == nullptr) return pillars;
  const auto step = [](const Value& table, std::string_view key) -> std::optional<int> {
    const auto number = number_at(table, key);
    return number ? std::optional<int>(static_cast<int>(number->value)) : std::nullopt;
  };
  for (PillarIndex p = 0; p < pillar_count; ++p) {
    const Value* table = tables->find(pillar_ids[p]);
    if (table == nullptr) continue;
    const std::int64_t general = planning != nullptr ? number_or(*planning, "streefcijfer", 0) : 0;
    pillars[p] = {static_cast<int>(number_or(*table, "score", 0)),
                  static_cast<int>(number_or(*table, "prioriteit", 0)),
                  static_cast<int>(number_or(*table, "streefcijfer", general)),
                  step(*table, "bewustzijn"),
                  step(*table, "inzicht"),
                  text_or_empty(*table, "onderbouwing")};
  }
  return pillars;
}

// The parts of the organisation, sorted: those of the roles of the catalog.
std::vector<std::string> domains_of(const Catalog& catalog) {
  std::vector<std::string> domains;
  for (const Role& role : catalog.roles)
    if (!role.domain.empty()) domains.push_back(role.domain);
  std::sort(domains.begin(), domains.end());
  domains.erase(std::unique(domains.begin(), domains.end()), domains.end());
  return domains;
}

void read_general_answers(const Value& root, const std::vector<std::string>& domains, bool complete,
                          Diagnostics& diagnostics, Profile& profile) {
  const Value* table = root.find("randvoorwaarden");
  if (table == nullptr) return;
  for (const Member& member : table->members)
    if (member.value.kind == Value::Kind::integer)
      profile.general_answers.push_back({member.key, static_cast<int>(member.value.integer)});
  std::sort(profile.general_answers.begin(), profile.general_answers.end(),
            [](const GeneralAnswer& a, const GeneralAnswer& b) { return a.name < b.name; });
  // A misspelt word would not be the part of the organisation that a measure asks about. A catalog
  // whose roles name no part has no words to choose from.
  const Reference kind{Code::unknown_domain, "het domein", complete && !domains.empty()};
  for (const auto& id : texts_at(*table, "belegd-bij")) {
    resolve(id, domains, kind, diagnostics);
    profile.assigned_to.push_back(id.value);
  }
}

std::vector<BudgetLine> read_budget(const Value& root) {
  std::vector<BudgetLine> budget;
  for (const Value* table : tables_at(root, "begroting")) {
    const auto year = number_at(*table, "jaar");
    if (!year) continue;
    budget.push_back({static_cast<int>(year->value), number_or(*table, "eenmalig", 0),
                      number_or(*table, "structureel", 0), text_or_empty(*table, "oormerk"),
                      text_or_empty(*table, "bron"), year->span});
  }
  std::stable_sort(budget.begin(), budget.end(), [](const BudgetLine& a, const BudgetLine& b) {
    return std::tie(a.year, a.label, a.origin) < std::tie(b.year, b.label, b.origin);
  });
  return budget;
}

std::vector<Capacity> read_capacities(const Value& root, const std::vector<std::string>& roles,
                                      bool complete, Diagnostics& diagnostics) {
  std::vector<Capacity> capacities;
  for (const Value* table : tables_at(root, "rollen")) {
    const auto id = text_at(*table, "rol");
    if (!id) continue;
    const auto role = resolve(*id, roles, {Code::unknown_role, "de rol", complete}, diagnostics);
    if (!role) continue;
    Capacity capacity{*role,
                      text_or_empty(*table, "naam"),
                      text_or_empty(*table, "afdeling"),
                      number_or(*table, "uren_per_maand", 0),
                      number_or(*table, "bezet", 0),
                      {},
                      id->span};
    for (const auto& month : texts_at(*table, "afwezig"))
      if (const auto parsed = parse_month(month.value)) capacity.absent.push_back(*parsed);
    capacities.push_back(std::move(capacity));
  }
  std::stable_sort(capacities.begin(), capacities.end(),
                   [](const Capacity& a, const Capacity& b) { return a.role < b.role; });
  for (std::size_t at = 1; at < capacities.size(); ++at)
    if (capacities[at].role == capacities[at - 1].role)
      diagnostics.report(
          {.code = Code::duplicate_id,
           .message = fmt::format("de rol `{}` staat er twee keer", roles[capacities[at].role]),
           .span = capacities[at].span,
           .labels = {{capacities[at - 1].span, "hier stond zij al"}},
           .help = "maak er een regel van en tel de uren op"});
  return capacities;
}

std::vector<Entry> read_entries(const Value& root, std::string_view list) {
  std::vector<Entry> entries;
  for (const Value* table : tables_at(root, list)) {
    const auto id = text_at(*table, "id");
    if (!id) continue;
    Entry entry;
    entry.id = id->value;
    entry.name = has(*table, "naam") ? text_or_empty(*table, "naam") : id->value;
    entry.owner = text_or_empty(*table, "eigenaar");
    entry.longest_outage = text_or_empty(*table, "max_uitval");
    entry.service = text_or_empty(*table, "voorziening");
    entry.tier = text_or_empty(*table, "niveau");
    entry.agreement = text_or_empty(*table, "afspraak");
    if (const auto size = number_at(*table, "omvang")) entry.size = size->value;
    if (has(*table, "in_beeld")) entry.in_view = flag_or(*table, "in_beeld", false);
    entries.push_back(std::move(entry));
  }
  return entries;
}

// Reads "maatregel" or "maatregel@onderdeel".
class StatusReader {
 public:
  StatusReader(const Profile& profile, const Catalog& catalog, bool complete,
               Diagnostics& diagnostics)
      : profile_(profile),
        catalog_(catalog),
        measures_(sorted_ids(catalog.measures)),
        complete_(complete),
        diagnostics_(diagnostics) {}

  bool resolve_action(const Located<std::string>& id, Status& status) const {
    const std::size_t at = id.value.find('@');
    const Located<std::string> measure_id{id.value.substr(0, at), id.span};
    const auto measure = resolve(measure_id, measures_,
                                 {Code::unknown_measure, "de maatregel", complete_}, diagnostics_);
    if (!measure) return false;
    if (const auto& withdrawn = catalog_.measures[*measure].withdrawn) {
      diagnostics_.report({.code = Code::withdrawn_measure,
                           .message = fmt::format("de maatregel `{}` vervalt", measure_id.value),
                           .span = id.span,
                           .labels = {{withdrawn->span, withdrawn->value}},
                           .help = "haal deze regel weg, of haal `vervalt` weg uit de catalogus"});
      return false;
    }
    status.measure = *measure;
    return at == std::string::npos || resolve_entry({id.value.substr(at + 1), id.span}, status);
  }

  std::optional<Status> read(const Value& table) const {
    Status status;
    const auto id = text_at(table, "id");
    if (!id || !resolve_action(*id, status)) return std::nullopt;
    status.span = id->span;
    status.reason = text_or_empty(table, "reden");
    status.word = choice_of<StatusWord>(status_words, text_or_empty(table, "status"))
                      .value_or(StatusWord::finished);
    if (const auto start = date_at(table, "start")) status.start = month_of(start->value);
    check_start(table, status);
    return status;
  }

 private:
  bool resolve_entry(const Located<std::string>& id, Status& status) const {
    const auto per = catalog_.measures[status.measure].per;
    if (!per) {
      diagnostics_.report(
          {.code = Code::unknown_entry,
           .message = fmt::format("`{}` geldt niet per onderdeel; `@{}` kan hier niet",
                                  catalog_.measures[status.measure].id, id.value),
           .span = id.span,
           .help = "haal @ en wat erachter staat weg"});
      return false;
    }
    const std::vector<Entry>& entries = profile_.entries_of(*per);
    const std::string_view noun = entry_nouns[static_cast<std::size_t>(*per)];
    if (!resolve(id, sorted_ids(entries), {Code::unknown_entry, noun, complete_}, diagnostics_))
      return false;
    const auto entry = std::find_if(entries.begin(), entries.end(),
                                    [&](const Entry& each) { return each.id == id.value; });
    status.entry = static_cast<EntryIndex>(entry - entries.begin());
    return true;
  }

  void check_start(const Value& table, const Status& status) const {
    const Planning& planning = profile_.planning;
    const std::string& measure = catalog_.measures[status.measure].id;
    if (status.word == StatusWord::running && !has(table, "start"))
      diagnostics_.report(
          {.code = Code::start_missing,
           .message = fmt::format("`{}` loopt al, maar sinds wanneer staat er niet", measure),
           .span = status.span,
           .help = "schrijf de eerste maand erbij, zoals start = 2026-10-01"});
    const bool takes_start =
        status.word == StatusWord::running || status.word == StatusWord::decided;
    if (!status.start || planning.months == 0) return;
    const SourceSpan span = table.find("start")->span;
    const int start = *status.start - planning.start;
    const int end = start + catalog_.measures[status.measure].duration_months;
    if (!takes_start)
      diagnostics_.report(
          {.severity = Severity::warning,
           .code = Code::start_not_used,
           .message = fmt::format("de start van `{}` telt niet bij deze status", measure),
           .span = span,
           .help = "`start` hoort bij loopt en besloten; haal de regel weg"});
    else if (end <= 0)
      diagnostics_.report(
          {.code = Code::running_overdue,
           .message =
               fmt::format("`{}` is volgens start en duur al klaar voor het plan begint", measure),
           .span = span,
           .help = "is het klaar? Zet de status op gereed; anders kiest u een latere start"});
    else if (status.word == StatusWord::decided && start < 0)
      diagnostics_.report(
          {.code = Code::out_of_range,
           .message =
               fmt::format("`{}` is besloten met een start voor het begin van het plan", measure),
           .span = span,
           .help = "is het al begonnen? Zet de status op loopt"});
    else if (status.word == StatusWord::running && start > 0)
      diagnostics_.report(
          {.code = Code::out_of_range,
           .message = fmt::format("`{}` loopt al, maar begint pas na de eerste maand van het plan",
                                  measure),
           .span = span,
           .help = "moet het nog beginnen? Zet de status op besloten"});
  }

  const Profile& profile_;
  const Catalog& catalog_;
  std::vector<std::string> measures_;
  bool complete_;
  Diagnostics& diagnostics_;
};

std::vector<Status> read_statuses(const Value& root, const StatusReader& reader) {
  std::vector<Status> statuses;
  for (const Value* table : tables_at(root, "maatregelen"))
    if (auto status = reader.read(*table)) statuses.push_back(std::move(*status));
  std::stable_sort(statuses.begin(), statuses.end(), [](const Status& a, const Status& b) {
    return std::tie(a.measure, a.entry) < std::tie(b.measure, b.entry);
  });
  return statuses;
}

std::vector<Party> read_parties(const Value& root, const StatusReader& reader,
                                Diagnostics& diagnostics) {
  std::vector<Party> parties;
  for (const Value* table : tables_at(root, "partijen")) {
    Party party;
    party.name = text_or_empty(*table, "naam");
    party.seats = static_cast<int>(number_or(*table, "zetels", 0));
    const auto ranking = texts_at(*table, "prioriteiten");
    PerPillar<int> seen{};
    for (std::size_t place = 0; place < ranking.size(); ++place) {
      const auto at = std::find(pillar_ids.begin(), pillar_ids.end(), ranking[place].value);
      const auto pillar = static_cast<PillarIndex>(at - pillar_ids.begin());
      ++seen[pillar];
      if (place < pillar_count) party.ranking[place] = pillar;
    }
    const Value* written = table->find("prioriteiten");
    const bool known = written != nullptr && ranking.size() == written->items.size();
    const bool each_once =
        std::all_of(seen.begin(), seen.end(), [](int count) { return count == 1; });
    if (known && !each_once)
      diagnostics.report(
          {.code = Code::party_ranking,
           .message = fmt::format("`{}` noemt niet elke pijler precies een keer", party.name),
           .span = written->span,
           .help = fmt::format("zet deze zes op volgorde: {}", fmt::join(pillar_ids, ", "))});
    Status ignored;
    for (const auto& id : texts_at(*table, "wil"))
      if (reader.resolve_action(id, ignored)) party.wants.push_back(id.value);
    for (const auto& id : texts_at(*table, "wil_niet"))
      if (reader.resolve_action(id, ignored)) party.rejects.push_back(id.value);
    parties.push_back(std::move(party));
  }
  return parties;
}

}  // namespace

Profile read_profile(const Document& document, const Catalog& catalog, Diagnostics& diagnostics) {
  const Value& root = *document.profile;
  Profile profile;
  profile.municipality = read_municipality(root);
  profile.planning = read_planning(root, diagnostics);
  profile.pillars = read_pillars(root);
  read_general_answers(root, domains_of(catalog), document.complete, diagnostics, profile);
  profile.budget = read_budget(root);
  profile.capacities =
      read_capacities(root, sorted_ids(catalog.roles), document.complete, diagnostics);
  for (std::size_t kind = 0; kind < entry_kind_count; ++kind)
    profile.entries[kind] = read_entries(root, entry_lists[kind]);
  const StatusReader reader(profile, catalog, document.complete, diagnostics);
  profile.statuses = read_statuses(root, reader);
  profile.parties = read_parties(root, reader, diagnostics);
  return profile;
}

}  // namespace weerbaar
