#include <fmt/format.h>

#include <algorithm>

#include "model/check.h"
#include "model/number_text.h"
#include "model/reader.h"

namespace weerbaar {

namespace {

// Tables of a list with a usable id, sorted by it; the same order as the Model's lists.
std::vector<const Value*> sorted_entries(const Value& catalog, std::string_view list) {
  std::vector<const Value*> entries;
  for (const Value* entry : tables_at(catalog, list))
    if (text_at(*entry, "id")) entries.push_back(entry);
  std::stable_sort(entries.begin(), entries.end(), [](const Value* a, const Value* b) {
    return text_or_empty(*a, "id") < text_or_empty(*b, "id");
  });
  return entries;
}

std::vector<std::string> ids_of(const std::vector<const Value*>& entries) {
  std::vector<std::string> ids;
  for (const Value* entry : entries)
    ids.push_back(text_or_empty(*entry, "id"));
  return ids;
}

// What a measure can refer to, and where findings go.
struct Context {
  std::vector<std::string> measures;
  std::vector<std::string> roles;
  std::vector<std::string> partners;
  std::vector<std::string> sources;
  bool complete = true;
  Diagnostics& diagnostics;

  std::optional<MeasureIndex> measure(const Located<std::string>& id) const {
    return resolve(id, measures, {Code::unknown_measure, "de maatregel", complete}, diagnostics);
  }
};

int effect_of(const std::string& word) {
  if (word == "klein") return 10;
  if (word == "middel") return 30;
  if (word == "groot") return 50;
  return 0;  // voorwaarde: makes others possible, raises no mark itself
}

std::vector<Measure::Effect> read_effects(const Value& measure) {
  std::vector<Measure::Effect> effects;
  const Value* table = measure.find("pijlers");
  static const Value nothing;
  if (table == nullptr) table = &nothing;
  for (const Member& member : table->members) {
    const auto pillar = std::find(pillar_ids.begin(), pillar_ids.end(), member.key);
    if (pillar != pillar_ids.end())
      effects.push_back(
          {static_cast<PillarIndex>(pillar - pillar_ids.begin()), effect_of(member.value.text)});
  }
  if (effects.empty()) effects.push_back({});  // reported; later stages count on a first one
  return effects;
}

Costs read_costs(const Value& measure, Diagnostics& diagnostics) {
  Costs costs;
  const Value* table = measure.find("kosten");
  if (table == nullptr || table->kind != Value::Kind::table) return costs;
  costs.one_off = number_or(*table, "eenmalig", 0);
  costs.one_off_per_inhabitant = number_or(*table, "eenmalig_per_inwoner", 0);
  costs.one_off_per_piece = number_or(*table, "eenmalig_per_stuk", 0);
  costs.structural = number_or(*table, "structureel", 0);
  costs.structural_per_inhabitant = number_or(*table, "structureel_per_inwoner", 0);
  costs.structural_per_piece = number_or(*table, "structureel_per_stuk", 0);
  costs.inhabitants_per_piece = number_or(*table, "stuks_per_inwoners", 0);
  const bool per_piece = costs.one_off_per_piece > 0 || costs.structural_per_piece > 0 ||
                         number_or(measure, "uren_per_stuk", 0) > 0;
  if (per_piece && !has(*table, "stuks_per_inwoners"))
    diagnostics.report(
        {.code = Code::pieces_missing,
         .message = "er staat een bedrag of uren per stuk, maar niet hoeveel stuks",
         .span = table->span,
         .help = "schrijf ook `stuks_per_inwoners`, zoals stuks_per_inwoners = 5000"});
  return costs;
}

std::optional<Condition> read_condition(const Value& table, Diagnostics& diagnostics) {
  const auto text = text_at(table, "als");
  return text ? parse_condition(*text, diagnostics) : std::nullopt;
}

std::optional<DatedGround> read_dated_ground(const Value& measure, std::string_view key) {
  const Value* table = measure.find(key);
  if (table == nullptr) return std::nullopt;
  const auto date = date_at(*table, "datum");
  if (!date) return std::nullopt;
  return DatedGround{date->value, text_or_empty(*table, "grond"), date->span};
}

void read_links(const Value& entry, const Context& context, Measure& measure) {
  for (const Value* requirement : tables_at(entry, "vereist")) {
    const auto id = text_at(*requirement, "id");
    const auto condition = read_condition(*requirement, context.diagnostics);
    if (!id) continue;
    if (const auto target = context.measure(*id))
      measure.requirements.push_back(
          {*target, condition, id->span, flag_or(*requirement, "vorige", false)});
  }
  for (const auto& id : texts_at(entry, "vereist_een_van"))
    if (const auto target = context.measure(id)) measure.any_of.push_back({*target, id.span});
  for (const auto& id : texts_at(entry, "sluit_uit"))
    if (const auto target = context.measure(id)) measure.excludes.push_back({*target, id.span});
  if (const auto owner = text_at(entry, "eigenaar"))
    if (const auto role =
            resolve(*owner, context.roles, {Code::unknown_role, "de rol", context.complete},
                    context.diagnostics))
      measure.owner = *role;
  for (const auto& id : texts_at(entry, "betrokken"))
    if (const auto partner =
            resolve(id, context.partners, {Code::unknown_partner, "de partner", context.complete},
                    context.diagnostics))
      measure.partners.push_back(*partner);
}

void read_sources(const Value& entry, const Context& context, Measure& measure) {
  for (const Value* citation : tables_at(entry, "bron")) {
    const Evidence evidence =
        choice_of<Evidence>(evidence_words, text_or_empty(*citation, "bewijs"))
            .value_or(Evidence::assumption);
    const auto id = text_at(*citation, "document");
    if (!id) continue;
    if (const auto source =
            resolve(*id, context.sources, {Code::unknown_source, "de bron", context.complete},
                    context.diagnostics))
      measure.citations.push_back({*source, text_or_empty(*citation, "plaats"), evidence});
  }
  const Value* estimate = entry.find("schatting");
  if (estimate == nullptr) return;
  const auto basis = [&](std::string_view key) {
    return choice_of<Basis>(basis_words, text_or_empty(*estimate, key)).value_or(Basis::assumption);
  };
  measure.cost_basis = basis("kosten");
  measure.hours_basis = basis("uren");
  measure.effect_basis = basis("effect");
}

Measure read_measure(const Value& entry, const Context& context) {
  Measure measure;
  const auto id = text_at(entry, "id");
  measure.id = id->value;
  measure.span = id->span;
  measure.title = text_or_empty(entry, "titel");
  measure.what = text_or_empty(entry, "wat");
  measure.done_when = text_or_empty(entry, "klaar_als");
  measure.effects = read_effects(entry);
  for (const auto& phase : texts_at(entry, "fase"))
    measure.phases.push_back(phase.value);
  measure.type = text_or_empty(entry, "soort");
  measure.political_owner = text_or_empty(entry, "bestuurlijk");
  measure.duration_months = static_cast<int>(number_or(entry, "duur_maanden", 1));
  measure.hours = number_or(entry, "uren", 0);
  measure.hours_per_piece = number_or(entry, "uren_per_stuk", 0);
  measure.costs = read_costs(entry, context.diagnostics);
  measure.upkeep_hours = number_or(entry, "beheer_uren", 0);
  measure.repeat_months = static_cast<int>(number_or(entry, "herhaal_maanden", 0));
  measure.label = text_or_empty(entry, "oormerk");
  measure.task_field = text_or_empty(entry, "taakveld");
  measure.condition = read_condition(entry, context.diagnostics);
  measure.per = choice_of<EntryKind>(entry_words, text_or_empty(entry, "per"));
  measure.duty = flag_or(entry, "plicht", false);
  measure.deadline = read_dated_ground(entry, "uiterlijk");
  measure.not_before = read_dated_ground(entry, "niet_voor");
  if (flag_or(entry, "vervalt", false))
    measure.withdrawn = {text_or_empty(entry, "reden"), entry.find("vervalt")->span};
  read_links(entry, context, measure);
  read_sources(entry, context, measure);
  return measure;
}

void check_measure(const Value& entry, const Measure& measure, Diagnostics& diagnostics) {
  const auto repeat = number_at(entry, "herhaal_maanden");
  if (repeat && repeat->value > 0 && repeat->value < measure.duration_months)
    diagnostics.report(
        {.code = Code::repeat_too_short,
         .message = fmt::format("`{}` begint elke {} opnieuw, maar duurt {}", measure.id,
                                dutch_months(repeat->value), dutch_months(measure.duration_months)),
         .span = repeat->span,
         .help = "maak `herhaal_maanden` minstens zo groot als `duur_maanden`"});
  const Value* pillars = entry.find("pijlers");
  if (pillars != nullptr && pillars->kind == Value::Kind::table && pillars->members.empty())
    diagnostics.report(
        {.code = Code::missing_key,
         .message = fmt::format("`{}` hoort bij geen enkele pijler", measure.id),
         .span = pillars->span,
         .help = "noem minstens een pijler; `voorwaarde` als het cijfer er niet door stijgt"});
}

// The entry before can only be that of the same kind of entry.
void check_previous(const Catalog& catalog, const Measure& measure, Diagnostics& diagnostics) {
  for (const Requirement& requirement : measure.requirements)
    if (requirement.of_previous &&
        (!measure.per || catalog.measures[requirement.measure].per != measure.per))
      diagnostics.report(
          {.code = Code::previous_without_entries,
           .message = fmt::format("`{}` wacht op het vorige onderdeel van `{}`, maar zij gaan niet "
                                  "over dezelfde onderdelen",
                                  measure.id, catalog.measures[requirement.measure].id),
           .span = requirement.span,
           .help = "geef beide maatregelen dezelfde `per`, of haal `vorige` weg"});
}

// What is withdrawn leaves with a reason, and never when the law asks for it.
void check_withdrawn(const Value& entry, const Measure& measure, Diagnostics& diagnostics) {
  if (!measure.withdrawn) return;
  const SourceSpan span = measure.withdrawn->span;
  if (measure.duty)
    diagnostics.report(
        {.code = Code::duty_excluded,
         .message = fmt::format("`{}` is een wettelijke plicht en kan niet vervallen", measure.id),
         .span = span,
         .help = "haal `vervalt` weg; is het al gedaan, zet de status in het profiel dan op "
                 "gereed"});
  if (!has(entry, "reden"))
    diagnostics.report(
        {.code = Code::missing_key,
         .message = fmt::format("`{}` vervalt, maar er staat niet waarom", measure.id),
         .span = span,
         .help = "schrijf `reden` erbij; zij komt in het plan"});
}

// One finding a withdrawn measure: everything that no longer waits for it.
void check_waits_for_withdrawn(const Catalog& catalog, Diagnostics& diagnostics) {
  for (MeasureIndex m = 0; m < catalog.measures.size(); ++m) {
    const Measure& gone = catalog.measures[m];
    if (!gone.withdrawn || gone.duty) continue;
    std::vector<Label> places;
    for (const Measure& other : catalog.measures) {
      if (other.withdrawn) continue;
      const auto add = [&](SourceSpan span) {
        places.push_back({span, fmt::format("`{}` wacht er niet meer op", other.id)});
      };
      for (const Requirement& requirement : other.requirements)
        if (requirement.measure == m) add(requirement.span);
      for (const auto& alternative : other.any_of)
        if (alternative.value == m) add(alternative.span);
    }
    if (places.empty()) continue;
    diagnostics.report(
        {.severity = Severity::warning,
         .code = Code::withdrawn_needed,
         .message = fmt::format("`{}` vervalt, maar is nog ergens voor nodig", gone.id),
         .span = gone.withdrawn->span,
         .labels = std::move(places),
         .help = "kan dat zonder? Anders geeft u die maatregelen hier een andere "
                 "`vereist`, of laat u ze ook vervallen"});
  }
}

}  // namespace

Catalog read_catalog(const Document& document, Diagnostics& diagnostics) {
  const Value& root = document.catalog;
  Catalog catalog;
  if (const Value* header = root.find("catalogus")) {
    catalog.id = text_or_empty(*header, "id");
    catalog.version = text_or_empty(*header, "versie");
  }
  const auto roles = sorted_entries(root, "rollen");
  const auto partners = sorted_entries(root, "partners");
  const auto sources = sorted_entries(root, "bronnen");
  const auto measures = sorted_entries(root, "maatregelen");
  for (const Value* role : roles)
    catalog.roles.push_back(
        {text_or_empty(*role, "id"), text_or_empty(*role, "naam"), text_or_empty(*role, "domein")});
  for (const Value* partner : partners)
    catalog.partners.push_back({text_or_empty(*partner, "id"), text_or_empty(*partner, "naam")});
  for (const Value* field : sorted_entries(root, "taakvelden"))
    catalog.task_fields.push_back({text_or_empty(*field, "id"), text_or_empty(*field, "naam")});
  for (const Value* source : sources) {
    const auto date = date_at(*source, "datum");
    catalog.sources.push_back({text_or_empty(*source, "id"), text_or_empty(*source, "titel"),
                               text_or_empty(*source, "uitgever"),
                               date ? std::optional<Date>(date->value) : std::nullopt,
                               text_or_empty(*source, "adres")});
  }
  const Context context{ids_of(measures), ids_of(roles),     ids_of(partners),
                        ids_of(sources),  document.complete, diagnostics};
  for (const Value* entry : measures) {
    catalog.measures.push_back(read_measure(*entry, context));
    check_measure(*entry, catalog.measures.back(), diagnostics);
    check_withdrawn(*entry, catalog.measures.back(), diagnostics);
  }
  for (const Measure& measure : catalog.measures)
    check_previous(catalog, measure, diagnostics);
  check_waits_for_withdrawn(catalog, diagnostics);
  return catalog;
}

}  // namespace weerbaar
