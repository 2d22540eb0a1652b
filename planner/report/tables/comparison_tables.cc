// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/tables/comparison_tables.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/report/cause_words.h"
#include "planner/report/change_words.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

void follow_from_both(ReportTable& table, std::string_view difference, std::string_view becomes,
                      std::string_view was) {
  table.fields[place_of(table, difference)].formula = {.kind = Formula::Kind::difference,
                                                       .from = place_of(table, becomes),
                                                       .to = place_of(table, was)};
}

Cell month_cell(const std::optional<Month>& month) {
  return month ? Cell(dutch_short(*month)) : Cell();
}

// Marks after a plan are estimates.
void add_marks(const WasBecomes<MarkFact>& of, bool with_now, ReportTable& table) {
  Record record = {text_cell(of.either().name)};
  const auto both = [&](int MarkFact::* mark, bool estimate) {
    for (const auto* side : {&of.was, &of.becomes}) {
      if (!*side)
        record.emplace_back();
      else if (estimate)
        record.emplace_back(Assumed{(**side).*mark});
      else
        record.emplace_back(std::int64_t{(**side).*mark});
    }
  };
  if (with_now) both(&MarkFact::before, false);
  both(&MarkFact::after, true);
  if (of.was && of.becomes)
    record.emplace_back(Assumed{of.becomes->after - of.was->after});
  else
    record.emplace_back();
  table.records.push_back(std::move(record));
}

bool has_other_now(const std::vector<WasBecomes<MarkFact>>& marks) {
  return std::any_of(marks.begin(), marks.end(), [](const WasBecomes<MarkFact>& each) {
    return !each.was || !each.becomes || each.was->before != each.becomes->before;
  });
}

// The mark of now has its columns only where it differs.
ReportTable mark_table(const std::string& title, const std::string& name,
                       const std::vector<WasBecomes<MarkFact>>& marks) {
  using enum FieldKind;
  const bool with_now = has_other_now(marks);
  ReportTable table;
  table.title = title;
  table.fields = {{.title = name, .width = 34}};
  if (with_now) {
    table.fields.push_back({.title = "Nu, was", .kind = hundredths, .width = 10});
    table.fields.push_back({.title = "Nu, wordt", .kind = hundredths, .width = 10});
  }
  table.fields.push_back({.title = "Was", .kind = hundredths, .width = 12});
  table.fields.push_back({.title = "Wordt", .kind = hundredths, .width = 12});
  table.fields.push_back({.title = "Verschil", .kind = mark_more, .width = 10});
  follow_from_both(table, "Verschil", "Wordt", "Was");
  for (const WasBecomes<MarkFact>& each : marks)
    add_marks(each, with_now, table);
  return table;
}

std::string owner_of(const ActionFact& action) {
  return action.holder.empty() ? action.owner_name
                               : fmt::format("{} ({})", action.owner_name, action.holder);
}

std::string said(const std::string& holder) {
  return holder.empty() ? "niet genoemd" : holder;
}

std::string owners_text(const ActionDifference& difference) {
  const WasBecomes<ActionFact>& action = difference.action;
  if (difference.has_other_owner() && action.was->owner == action.becomes->owner)
    return fmt::format("{}: was {}, wordt {}", action.was->owner_name, said(action.was->holder),
                       said(action.becomes->holder));
  if (difference.has_other_owner())
    return fmt::format("was {}, wordt {}", owner_of(*action.was), owner_of(*action.becomes));
  return owner_of(action.either());
}

std::string made_text(PlanMade made, std::string_view other) {
  switch (made) {
    case PlanMade::alone:
      return "Een nieuw gemaakt plan.";
    case PlanMade::follows:
      return fmt::format(
          "Een plan dat verdergaat met dat van {}; `weerbaar plan` begint zonder, en kan een ander "
          "plan geven.",
          other);
    case PlanMade::written:
      break;
  }
  return "Een vastgelegd plan, zoals het is.";
}

std::string side_sentence(std::string_view word, const ComparedSide& side, std::string_view other) {
  return fmt::format("{}: {}, {} tot en met {}. {}", word, side.file, dutch(side.facts.first),
                     dutch(side.facts.last), made_text(side.made, other));
}

// How the plans that were made now came about.
std::vector<std::string> made_sentences(const ComparedPlans& compared) {
  const PlanMade was = compared.was.made;
  const PlanMade becomes = compared.becomes.made;
  const std::string margin = dutch_share(keeping_margin, 1000);
  if (was == PlanMade::written && becomes == PlanMade::written) return {};
  const std::string stays = fmt::format(
      "blijft staan wat er stond, tenzij een ander plan meer dan {} meer oplevert. Zo telt toeval "
      "bij het zoeken niet als verschil.",
      margin);
  if (was == PlanMade::written || becomes == PlanMade::written)
    return {fmt::format("Het plan van {} begint bij dat van {}. Daarin {}",
                        becomes == PlanMade::written ? "Was" : "Wordt",
                        becomes == PlanMade::written ? "Wordt" : "Was", stays)};
  const std::string both =
      "Van Was en van Wordt is eerst apart een plan gemaakt, met even veel "
      "zoekwerk. ";
  if (was == PlanMade::alone && becomes == PlanMade::alone) {
    if (compared.replan && compared.replan->taken == Freedom::none)
      return {both + "Dat is twee keer hetzelfde plan."};
    return {
        fmt::format("{}Het ene plan laten verdergaan met het andere kan niet, of kost meer dan "
                    "{} van wat het oplevert.",
                    both, margin)};
  }
  const bool was_follows = was == PlanMade::follows;
  return {
      fmt::format("{}Daarna gaat dat van {} verder met dat van {}, omdat dan de minste acties "
                  "verschillen. Daarin {} Draait u Was en Wordt om, dan krijgt u dezelfde twee "
                  "plannen. Is een van beide al vastgesteld? Vergelijk dan met het JSON-bestand "
                  "van dat plan.",
                  both, was_follows ? "Was" : "Wordt", was_follows ? "Wordt" : "Was", stays)};
}

std::string actions_sentence(const PlanComparison& comparison) {
  return fmt::format("{} {}.", count_sentence(comparison),
                     dutch_count(static_cast<std::int64_t>(comparison.kept), "actie blijft gelijk",
                                 "acties blijven gelijk"));
}

std::string money_sentence(const PlanComparison& comparison) {
  const std::int64_t was = *comparison.cost.was;
  const std::int64_t becomes = *comparison.cost.becomes;
  if (was == becomes)
    return fmt::format("Het plan kost in de looptijd even veel: {}.", dutch_euros(was));
  return fmt::format("Het plan kostte in de looptijd {} en kost nu {}: {} {}.", dutch_euros(was),
                     dutch_euros(becomes),
                     dutch_euros(was < becomes ? becomes - was : was - becomes),
                     was < becomes ? "meer" : "minder");
}

bool is_other_municipality(const ComparedPlans& compared) {
  const PlanFacts& was = compared.was.facts;
  const PlanFacts& becomes = compared.becomes.facts;
  if (!was.code.empty() && !becomes.code.empty()) return was.code != becomes.code;
  return was.municipality != becomes.municipality;
}

bool is_doubted(const ComparedPlans& compared) {
  return !compared.was.doubt.empty() || !compared.becomes.doubt.empty();
}

}  // namespace

ReportTable pillar_comparison_table(const ComparedPlans& compared) {
  return mark_table("De zes pijlers: het cijfer na het plan", "Pijler",
                    compared.comparison.pillars);
}

ReportTable block_comparison_table(const ComparedPlans& compared) {
  return mark_table("Bouwstenen die anders zijn: het cijfer na het plan", "Bouwsteen",
                    compared.comparison.blocks);
}

ReportTable step_comparison_table(const ComparedPlans& compared) {
  using enum FieldKind;
  ReportTable table;
  table.title = "Stappen die anders zijn";
  table.note = in_place_text(compared.comparison);
  table.fields = {{.title = "Bouwsteen", .width = 44},
                  {.title = "Stap", .kind = number, .width = 6},
                  {.title = "Wat", .width = 24},
                  {.title = "Klaar, was", .width = 12},
                  {.title = "Klaar, wordt", .width = 12}};
  for (const WasBecomes<StepFact>& each : compared.comparison.steps) {
    const StepFact& step = each.either();
    table.records.push_back({text_cell(step_owner(each)), std::int64_t{step.step},
                             text_cell(word_for(each)),
                             month_cell(each.was ? each.was->month : std::nullopt),
                             month_cell(each.becomes ? each.becomes->month : std::nullopt)});
  }
  return table;
}

ReportTable action_comparison_table(const ComparedPlans& compared) {
  ReportTable table;
  table.title = "Acties die anders zijn";
  table.fields = {{.title = "Actie", .width = 50},
                  {.title = "Wat", .width = 16},
                  {.title = "Begin, was", .width = 12},
                  {.title = "Begin, wordt", .width = 12},
                  {.title = "Eigenaar", .width = 40}};
  for (const ActionDifference& each : compared.comparison.actions) {
    const auto& [was, becomes] = each.action;
    const auto start = [](const std::optional<ActionFact>& action) {
      return month_cell(action ? std::optional(action->start) : std::nullopt);
    };
    table.records.push_back({text_cell(becomes ? becomes->title : was->title),
                             text_cell(word_for(each.kind)), start(was), start(becomes),
                             text_cell(owners_text(each))});
  }
  return table;
}

ReportTable money_comparison_table(const ComparedPlans& compared) {
  using enum FieldKind;
  ReportTable table;
  table.title = "Geld per jaar en per fonds";
  table.note = "Eenmalig: wat het plan in dat jaar uitgeeft. Per jaar: wat het vanaf dan vastlegt.";
  table.fields = {{.title = "Jaar", .width = 8},
                  {.title = "Geld", .width = 26},
                  {.title = "Eenmalig, was", .kind = euros, .width = 13, .total = true},
                  {.title = "Eenmalig, wordt", .kind = euros, .width = 13, .total = true},
                  {.title = "Verschil", .kind = euros_more, .width = 13, .total = true},
                  {.title = "Per jaar, was", .kind = euros, .width = 13},
                  {.title = "Per jaar, wordt", .kind = euros, .width = 13},
                  {.title = "Verschil jaarlijks", .kind = euros_more, .width = 13},
                  {.title = "Per jaar uitgegeven, was",
                   .kind = euros,
                   .width = 13,
                   .total = true,
                   .detail = true},
                  {.title = "Per jaar uitgegeven, wordt",
                   .kind = euros,
                   .width = 13,
                   .total = true,
                   .detail = true}};
  follow_from_both(table, "Verschil", "Eenmalig, wordt", "Eenmalig, was");
  follow_from_both(table, "Verschil jaarlijks", "Per jaar, wordt", "Per jaar, was");
  const bool was_assumed = compared.was.facts.costs_assumed;
  const bool becomes_assumed = compared.becomes.facts.costs_assumed;
  const auto cell = [](std::int64_t euros, bool assumed) {
    return assumed && euros != 0 ? Cell(Assumed{euros}) : Cell(euros);
  };
  for (const WasBecomes<MoneyFact>& each : compared.comparison.money) {
    const MoneyFact& key = each.either();
    const MoneyFact was = each.was.value_or(MoneyFact{});
    const MoneyFact becomes = each.becomes.value_or(MoneyFact{});
    Record record = {text_cell(fmt::format("{}", key.year)), text_cell(money_line_text(key.label))};
    const auto both = [&](std::int64_t MoneyFact::* amount, bool with_difference) {
      record.push_back(cell(was.*amount, was_assumed));
      record.push_back(cell(becomes.*amount, becomes_assumed));
      if (with_difference)
        record.push_back(cell(becomes.*amount - was.*amount, was_assumed || becomes_assumed));
    };
    both(&MoneyFact::one_off_used, true);
    both(&MoneyFact::structural_committed, true);
    both(&MoneyFact::structural_spent, false);
    table.records.push_back(std::move(record));
  }
  return table;
}

ReportTable cause_table(const ComparedPlans& compared) {
  ReportTable table;
  table.title = cause_title(compared);
  table.fields = {{.title = "Oorzaak", .width = 24},
                  {.title = "Wat er anders is in de invoer", .width = 60},
                  {.title = "Wat dat deed met het plan", .width = 70}};
  const bool with_alone = has_alone(compared.causes);
  if (with_alone) table.fields.push_back({.title = "Als alleen dit anders is", .width = 50});
  const auto joined = [](const std::vector<std::string>& parts) {
    return text_cell(fmt::format("{}", fmt::join(parts, "; ")));
  };
  for (const Cause& cause : compared.causes.causes) {
    if (!did_something(cause)) continue;
    table.records.push_back({text_cell(word_for(cause.kind)),
                             text_cell(cause_text(compared, cause)), joined(effect_parts(cause))});
    if (with_alone) table.records.back().push_back(joined(alone_parts(cause)));
  }
  return table;
}

std::vector<std::string> comparison_sentences(const ComparedPlans& compared) {
  std::vector<std::string> sentences = {side_sentence("Was", compared.was, "Wordt"),
                                        side_sentence("Wordt", compared.becomes, "Was")};
  if (is_other_municipality(compared))
    sentences.push_back(fmt::format(
        "Let op: dit zijn twee gemeenten, {} en {}. De verschillen zeggen dan weinig over keuzes.",
        compared.was.facts.municipality, compared.becomes.facts.municipality));
  for (const auto& [word, side] : {std::pair{"Was", &compared.was}, {"Wordt", &compared.becomes}})
    if (!side->repairs.empty())
      sentences.push_back(fmt::format("{} kan zo niet. Dit is het plan na deze verandering: {}.",
                                      word, fmt::join(side->repairs, "; ")));
  for (const auto& [word, side] : {std::pair{"Was", &compared.was}, {"Wordt", &compared.becomes}})
    if (!side->doubt.empty())
      sentences.push_back(fmt::format("Let op, bij {}: {}.", word, side->doubt));
  if (says_nothing(compared.comparison)) {
    sentences.emplace_back("Er is geen verschil tussen deze plannen.");
    return sentences;
  }
  sentences.push_back(actions_sentence(compared.comparison));
  sentences.push_back(money_sentence(compared.comparison));
  if (const auto text = surprise_text(compared.comparison); !text.empty())
    sentences.emplace_back(text);
  if (compared.was.facts.costs_assumed || compared.becomes.facts.costs_assumed)
    sentences.emplace_back("Een getal met een * is een aanname of een schatting.");
  return sentences;
}

std::string_view cause_title(const ComparedPlans& compared) {
  return says_nothing(compared.comparison) ? "Wat er in de invoer anders is"
                                           : "Waardoor het plan anders is";
}

std::vector<std::string> cause_sentences(const ComparedPlans& compared) {
  switch (compared.no_causes) {
    case NoCauses::other_catalog:
      return {fmt::format(
          "Oorzaken zijn er niet bij: het plan van {} is niet opnieuw te maken. Het is gemaakt "
          "met een andere catalogus dan nu bij het programma zit, of het profiel staat er niet "
          "(meer) goed in.{}",
          compared.was.catalog != nullptr       ? "Wordt"
          : compared.becomes.catalog != nullptr ? "Was"
                                                : "Was en dat van Wordt",
          is_doubted(compared) ? "" : " De verschillen zelf kloppen wel.")};
    case NoCauses::broken_plan:
      return {
          "Oorzaken zijn er niet bij: een vastgelegd plan breekt regels van zijn eigen profiel."};
    case NoCauses::no_plan:
      return {
          "Oorzaken zijn er niet bij: een van de twee kan niet zonder verandering. Los dat eerst "
          "op en vergelijk dan opnieuw."};
    case NoCauses::found:
      break;
  }
  std::vector<std::string> sentences = made_sentences(compared);
  if (!compared.causes.causes.empty())
    sentences.push_back(fmt::format(
        "De verschillen in de invoer zijn een voor een aangebracht, in deze volgorde: looptijd, "
        "feiten, catalogus en eigen getallen, cijfers, streefcijfers, prioriteiten, besluiten, "
        "mensen, geld, en de rest. Na elk verschil is opnieuw gepland. Het plan van daarvoor "
        "blijft, tenzij een ander meer dan {} meer oplevert. Wat pas later is gevonden en eerder "
        "ook al kon, telt daar al mee.{}",
        dutch_share(keeping_margin, 1000),
        has_alone(compared.causes)
            ? fmt::format(
                  " Wat een verschil deed, geldt dus na de verschillen die erboven staan. Bij het "
                  "laatste hoort ook wat dan nog nodig is om uit te komen op het plan van Wordt, "
                  "als dat hooguit {} scheelt. Draait u Was en Wordt om, dan is het geheel precies "
                  "omgekeerd, maar een los verschil kan dan iets anders doen. De laatste kolom "
                  "zegt "
                  "wat een verschil alleen zou doen; zij telt niet op tot het geheel.",
                  dutch_share(keeping_margin, 1000))
            : ""));
  return sentences;
}

std::vector<std::string> idle_cause_sentences(const ComparedPlans& compared) {
  const std::vector<Cause>& causes = compared.causes.causes;
  std::vector<std::string> idle;
  for (const Cause& cause : causes)
    if (!did_something(cause)) idle.push_back(cause_text(compared, cause));
  if (idle.empty()) return {};
  const bool all = idle.size() == causes.size();
  return {fmt::format("Ook anders in de invoer, maar {}zonder gevolg voor het plan: {}.{}",
                      all ? "" : "op hun plaats in de volgorde ", fmt::join(idle, " | "),
                      all ? "" : " Samen met een later verschil kunnen zij wel meetellen.")};
}

}  // namespace weerbaar
