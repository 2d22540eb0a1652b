// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>

#include "model/format.h"
#include "model/number_text.h"
#include "model/read_parts.h"
#include "model/reader.h"

namespace weerbaar {

namespace {

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
  if (end->value < start->value)
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

int step_of_standing(const std::string& word) {
  const auto at = std::find(standing_words.begin(), standing_words.end(), word);
  return at == standing_words.end() ? 0 : static_cast<int>(at - standing_words.begin());
}

// Who has read of four steps writes the number of one, and hardly any block gets a 2,0.
bool looks_like_step(int mark) {
  return mark % 100 == 0 && mark / 100 >= 1 && mark / 100 <= 4;
}

// Where blocks stand. A block is named under its own pillar: under another the mark beside it
// would be taken for its pillar's.
std::vector<BlockState> read_block_states(const Value& root, const Catalog& catalog, bool complete,
                                          Diagnostics& diagnostics) {
  std::vector<BlockState> states;
  const BlockNames names = block_names(catalog.blocks);
  const Value* pillars = root.find("pijlers");
  for (PillarIndex p = 0; pillars != nullptr && p < pillar_count; ++p) {
    const Value* pillar = pillars->find(pillar_ids[p]);
    const Value* table = pillar == nullptr ? nullptr : pillar->find("bouwstenen");
    if (table == nullptr) continue;
    for (const Member& member : table->members) {
      const auto block = resolve_block({member.key, member.key_span}, names, complete, diagnostics);
      if (!block) continue;
      const PillarIndex own = catalog.blocks[*block].pillar;
      if (own != p)
        diagnostics.report(
            {.code = Code::block_elsewhere,
             .message = fmt::format("de bouwsteen `{}` hoort niet bij {}, maar bij {}", member.key,
                                    pillar_names[p], pillar_names[own]),
             .span = member.key_span,
             .help = fmt::format("zet haar onder [pijlers.{}]", pillar_ids[own])});
      else if (member.value.kind == Value::Kind::text) {
        const int step = step_of_standing(member.value.text);
        states.push_back({*block, mark_of_step(catalog, step), step, member.key_span});
      } else if (member.value.kind == Value::Kind::integer) {
        const int mark = static_cast<int>(member.value.integer);
        states.push_back({*block, mark, std::nullopt, member.key_span});
        if (looks_like_step(mark))
          diagnostics.report(
              {.severity = Severity::information,
               .code = Code::mark_like_step,
               .message = fmt::format("`{}` krijgt het rapportcijfer {}; dat is geen trede",
                                      member.key, dutch_hundredths(mark)),
               .span = member.value.span,
               .help = fmt::format("bedoelt u trede {}? Schrijf dan \"{}\"", mark / 100,
                                   standing_words[static_cast<std::size_t>(mark / 100)])});
      }
    }
  }
  std::sort(states.begin(), states.end(),
            [](const BlockState& a, const BlockState& b) { return a.block < b.block; });
  return states;
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

// A profile whose catalog says nothing of steering has all of it to say.
void check_steering(const Value& root, const Catalog& catalog, Diagnostics& diagnostics) {
  const Value* table = root.find("regie");
  if (table == nullptr || catalog.steering) return;
  for (const std::string_view key : {"rol", "uren"})
    if (!has(*table, key))
      diagnostics.report({.code = Code::missing_key,
                          .message = fmt::format(
                              "`{}` ontbreekt in regie, en de catalogus zegt het ook niet", key),
                          .span = table->span,
                          .help = "schrijf `rol` en `uren` allebei op"});
}

}  // namespace

Profile read_profile(const Document& document, const Catalog& catalog, Diagnostics& diagnostics) {
  const Value& root = *document.profile;
  Profile profile;
  profile.municipality = read_municipality(root);
  check_municipality(root, profile.municipality, diagnostics);
  profile.planning = read_planning(root, diagnostics);
  profile.pillars = read_pillars(root);
  read_general_answers(root, domains_of(catalog), document.complete, diagnostics, profile);
  profile.blocks = read_block_states(root, catalog, document.complete, diagnostics);
  profile.budget = read_budget(root, profile.planning, diagnostics);
  const std::vector<std::string> roles = sorted_ids(catalog.roles);
  profile.capacities = read_capacities(root, roles, document.complete, diagnostics);
  if (document.complete) check_steering(root, catalog, diagnostics);
  profile.steering = read_steering(root, catalog.steering, roles, document.complete, diagnostics);
  read_entries(root, catalog, diagnostics, profile);
  read_actions(root, catalog, document.complete, diagnostics, profile);
  profile.parties = read_parties(root, catalog, profile, document.complete, diagnostics);
  if (const Value* municipality = root.find("gemeente"))
    if (const auto rate = number_at(*municipality, "uurtarief")) profile.hourly_rate = rate->value;
  if (const Value* edition = root.find("uitgave")) {
    if (const auto number = number_at(*edition, "versie"))
      profile.edition = static_cast<int>(number->value);
    if (const auto date = date_at(*edition, "datum")) profile.edition_date = date->value;
  }
  return profile;
}

}  // namespace weerbaar
