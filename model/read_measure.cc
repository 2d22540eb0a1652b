// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "model/read_parts.h"
#include "model/reader.h"
#include "model/title.h"

namespace weerbaar {

namespace {

// A block it names twice, or that is not there, is left out.
std::vector<StepOf> read_steps(const Value& entry, const CatalogNames& names,
                               Diagnostics& diagnostics) {
  std::vector<StepOf> steps;
  for (const Value* table : tables_at(entry, "treden")) {
    const auto id = text_at(*table, "bouwsteen");
    if (!id) continue;
    const auto block = resolve_block(*id, names.blocks, names.complete, diagnostics);
    const auto step = number_at(*table, "trede");
    if (!block || !step) continue;
    const auto same = std::find_if(steps.begin(), steps.end(),
                                   [&](const StepOf& each) { return each.block == *block; });
    if (same == steps.end())
      steps.push_back(
          {*block, static_cast<int>(step->value), text_or_empty(*table, "keuze"), id->span});
    else
      diagnostics.report(
          {.code = Code::duplicate_id,
           .message = fmt::format("de bouwsteen `{}` staat hier twee keer", id->value),
           .span = id->span,
           .labels = {{same->span, "hier stond zij al"}},
           .help = "een maatregel hoort bij een trede van een bouwsteen; haal er een weg"});
  }
  return steps;
}

std::vector<Work> read_work(const Value& entry, const CatalogNames& names,
                            Diagnostics& diagnostics) {
  std::vector<Work> work;
  std::vector<Located<std::string>> seen;
  if (const auto owner = text_at(entry, "eigenaar")) seen.push_back(*owner);
  for (const Value* table : tables_at(entry, "inzet")) {
    const auto id = text_at(*table, "rol");
    if (!id) continue;
    const auto role =
        resolve(*id, names.roles, {Code::unknown_role, "de rol", names.complete}, diagnostics);
    const auto same = std::find_if(seen.begin(), seen.end(),
                                   [&](const auto& each) { return each.value == id->value; });
    if (same != seen.end()) {
      diagnostics.report(
          {.code = Code::duplicate_id,
           .message = fmt::format("de rol `{}` staat er twee keer", id->value),
           .span = id->span,
           .labels = {{same->span, "hier stond zij al"}},
           .help = "tel de uren bij elkaar op; die van de eigenaar staan bij `uren`"});
      continue;
    }
    seen.push_back(*id);
    if (role) work.push_back({*role, number_or(*table, "uren", 0)});
  }
  std::sort(work.begin(), work.end(), [](const Work& a, const Work& b) { return a.role < b.role; });
  return work;
}

std::vector<int> read_start_months(const Value& entry) {
  std::vector<int> months;
  if (const Value* list = entry.find("startmaanden"))
    for (const Value& item : list->items)
      if (item.kind == Value::Kind::integer) months.push_back(static_cast<int>(item.integer));
  std::sort(months.begin(), months.end());
  months.erase(std::unique(months.begin(), months.end()), months.end());
  return months;
}

// The pillar comes from the steps; what is in none says it by itself.
void read_place(const Value& entry, const CatalogNames& names, const std::vector<Block>& blocks,
                Diagnostics& diagnostics, Measure& measure) {
  measure.steps = read_steps(entry, names, diagnostics);
  const Value* written = entry.find("treden");
  const bool in_steps =
      written != nullptr && (written->kind != Value::Kind::array || !written->items.empty());
  const Value* pillar = entry.find("pijler");
  const auto at = std::find(pillar_ids.begin(), pillar_ids.end(), text_or_empty(entry, "pijler"));
  if (!measure.steps.empty())
    measure.pillar = blocks[measure.steps.front().block].pillar;
  else if (at != pillar_ids.end())
    measure.pillar = static_cast<PillarIndex>(at - pillar_ids.begin());
  if (in_steps && pillar != nullptr)
    diagnostics.report({.code = Code::pillar_or_steps,
                        .message = fmt::format("`{}` noemt treden en ook een pijler", measure.id),
                        .span = pillar->span,
                        .labels = {{written->span, "de eerste trede zegt al welke pijler"}},
                        .help = "haal `pijler` weg"});
  // Without a title more is missing, which is reported as one.
  if (!in_steps && pillar == nullptr && has(entry, "titel"))
    diagnostics.report(
        {.code = Code::pillar_or_steps,
         .message = fmt::format("`{}` hoort bij geen trede en geen pijler", measure.id),
         .span = measure.span,
         .help = "noem bij `treden` wat dit helpt halen; hoort het bij geen trede, schrijf dan "
                 "`pijler`"});
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
  const bool by_inhabitants = has(*table, "stuks_per_inwoners");
  const bool by_settlements = has(*table, "stuks");
  if (by_inhabitants) costs.count = PieceCount::per_inhabitants;
  if (by_settlements) costs.count = PieceCount::settlements;
  if (by_inhabitants && by_settlements)
    diagnostics.report({.code = Code::pieces_twice,
                        .message = "hoeveel stuks er zijn staat hier op twee manieren",
                        .span = table->find("stuks")->span,
                        .labels = {{table->find("stuks_per_inwoners")->span, "en hier"}},
                        .help = "haal `stuks` of `stuks_per_inwoners` weg"});
  const bool per_piece = costs.one_off_per_piece > 0 || costs.structural_per_piece > 0 ||
                         number_or(measure, "uren_per_stuk", 0) > 0;
  if (per_piece && costs.count == PieceCount::none)
    diagnostics.report({.code = Code::pieces_missing,
                        .message = "er staat een bedrag of uren per stuk, maar niet hoeveel stuks",
                        .span = table->span,
                        .help = "schrijf ook `stuks_per_inwoners`, zoals stuks_per_inwoners = "
                                "5000, of `stuks = \"kernen\"`"});
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

void read_links(const Value& entry, const CatalogNames& names, Diagnostics& diagnostics,
                Measure& measure) {
  const auto resolve_measure = [&](const Located<std::string>& id) {
    return resolve(id, names.measures, {Code::unknown_measure, "de maatregel", names.complete},
                   diagnostics);
  };
  for (const Value* requirement : tables_at(entry, "vereist")) {
    const auto id = text_at(*requirement, "id");
    const auto condition = read_condition(*requirement, diagnostics);
    if (!id) continue;
    if (const auto target = resolve_measure(*id))
      measure.requirements.push_back(
          {*target, condition, id->span, flag_or(*requirement, "vorige", false)});
  }
  for (const auto& id : texts_at(entry, "vereist_een_van"))
    if (const auto target = resolve_measure(id)) measure.any_of.push_back({*target, id.span});
  for (const auto& id : texts_at(entry, "sluit_uit")) {
    const auto target = resolve_measure(id);
    if (target && id.value == measure.id)
      diagnostics.report({.code = Code::cycle,
                          .message = fmt::format("`{}` sluit zichzelf uit", measure.id),
                          .span = id.span,
                          .help = "haal deze naam hier weg"});
    else if (target)
      measure.excludes.push_back({*target, id.span});
  }
  if (const auto owner = text_at(entry, "eigenaar"))
    if (const auto role = resolve(*owner, names.roles,
                                  {Code::unknown_role, "de rol", names.complete}, diagnostics))
      measure.owner = *role;
  for (const auto& id : texts_at(entry, "betrokken"))
    if (const auto partner = resolve(
            id, names.partners, {Code::unknown_partner, "de partner", names.complete}, diagnostics))
      measure.partners.push_back(*partner);
}

void read_bases(const Value& entry, Measure& measure) {
  const Value* estimate = entry.find("schatting");
  if (estimate == nullptr) return;
  const auto basis = [&](std::string_view key) {
    return choice_of<Basis>(basis_words, text_or_empty(*estimate, key)).value_or(Basis::assumption);
  };
  measure.cost_basis = basis("kosten");
  measure.hours_basis = basis("uren");
  measure.duration_basis = basis("duur");
}

void check_repeat(const Value& entry, const Measure& measure, Diagnostics& diagnostics) {
  const auto repeat = number_at(entry, "herhaal_maanden");
  if (repeat && repeat->value > 0 && repeat->value < measure.duration_months)
    diagnostics.report(
        {.code = Code::repeat_too_short,
         .message = fmt::format("`{}` begint elke {} opnieuw, maar duurt {}", measure.id,
                                dutch_months(repeat->value), dutch_months(measure.duration_months)),
         .span = repeat->span,
         .help = "maak `herhaal_maanden` minstens zo groot als `duur_maanden`"});
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

}  // namespace

std::vector<Citation> read_citations(const Value& entry, const CatalogNames& names,
                                     Diagnostics& diagnostics) {
  std::vector<Citation> citations;
  for (const Value* citation : tables_at(entry, "bron")) {
    const Evidence evidence =
        choice_of<Evidence>(evidence_words, text_or_empty(*citation, "bewijs"))
            .value_or(Evidence::assumption);
    const auto id = text_at(*citation, "document");
    if (!id) continue;
    if (const auto source = resolve(*id, names.sources,
                                    {Code::unknown_source, "de bron", names.complete}, diagnostics))
      citations.push_back({*source, text_or_empty(*citation, "plaats"), evidence});
  }
  return citations;
}

Measure read_measure(const Value& entry, const CatalogNames& names,
                     const std::vector<Block>& blocks, Diagnostics& diagnostics) {
  Measure measure;
  const auto id = text_at(entry, "id");
  measure.id = id->value;
  measure.span = id->span;
  measure.written_title = text_or_empty(entry, "titel");
  measure.what = text_or_empty(entry, "wat");
  measure.done_when = text_or_empty(entry, "klaar_als");
  read_place(entry, names, blocks, diagnostics, measure);
  for (const auto& phase : texts_at(entry, "fase"))
    measure.phases.push_back(phase.value);
  measure.type = text_or_empty(entry, "soort");
  measure.political_owner = text_or_empty(entry, "bestuurlijk");
  measure.duration_months = static_cast<int>(number_or(entry, "duur_maanden", 1));
  measure.start_months = read_start_months(entry);
  measure.hours = number_or(entry, "uren", 0);
  measure.hours_per_piece = number_or(entry, "uren_per_stuk", 0);
  measure.work = read_work(entry, names, diagnostics);
  measure.costs = read_costs(entry, diagnostics);
  measure.upkeep_hours = number_or(entry, "beheer_uren", 0);
  measure.repeat_months = static_cast<int>(number_or(entry, "herhaal_maanden", 0));
  measure.label = text_or_empty(entry, "oormerk");
  measure.task_field = text_or_empty(entry, "taakveld");
  measure.condition = read_condition(entry, diagnostics);
  measure.per = choice_of<EntryKind>(entry_words, text_or_empty(entry, "per"));
  measure.title =
      measure.per ? title_of_kind(measure.written_title, *measure.per) : measure.written_title;
  measure.duty = flag_or(entry, "plicht", false);
  measure.deadline = read_dated_ground(entry, "uiterlijk");
  measure.not_before = read_dated_ground(entry, "niet_voor");
  if (flag_or(entry, "vervalt", false))
    measure.withdrawn = {text_or_empty(entry, "reden"), entry.find("vervalt")->span};
  read_links(entry, names, diagnostics, measure);
  measure.citations = read_citations(entry, names, diagnostics);
  read_bases(entry, measure);
  check_repeat(entry, measure, diagnostics);
  check_withdrawn(entry, measure, diagnostics);
  return measure;
}

}  // namespace weerbaar
