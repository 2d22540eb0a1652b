// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan/adopted_plan.h"

#include <algorithm>

#include "model/json.h"
#include "model/reader.h"
#include "planner/instance/read_known_plan.h"

namespace weerbaar {

namespace {

// A part that is not there is one without anything in it.
const Value& part(const Value& table, std::string_view key) {
  static const Value nothing;
  const Value* found = table.find(key);
  return found == nullptr ? nothing : *found;
}

int mark_at(const Value& table, std::string_view key) {
  return static_cast<int>(std::clamp<std::int64_t>(number_or(table, key, 0), 0, highest_mark));
}

Month month_at(const Value& table, std::string_view key) {
  return parse_month(text_or_empty(table, key)).value_or(Month{});
}

// Of a day, "2027-01-31".
Month month_of_day_at(const Value& table, std::string_view key) {
  return parse_month(text_or_empty(table, key).substr(0, 7)).value_or(Month{});
}

StepFact step_fact(const Value& step, const Value& block) {
  return {.block = text_or_empty(block, "id"),
          .block_name = text_or_empty(block, "naam"),
          .entry = text_or_empty(step, "onderdeel"),
          .entry_name = text_or_empty(step, "onderdeel"),
          .step = static_cast<int>(std::clamp<std::int64_t>(number_or(step, "trede", 1), 1,
                                                            static_cast<int>(step_count))),
          .in_place = flag_or(step, "is_er_al", false),
          .month = parse_month(text_or_empty(step, "gereed"))};
}

MarkFact mark_fact(const Value& of, std::string_view before, const std::string& name, int target) {
  return {text_or_empty(of, "id"), name, mark_at(of, before), mark_at(of, "eindscore"), target};
}

// The file has the most urgent pillar first.
void add_marks(const Value& root, PlanFacts& facts) {
  for (PillarIndex p = 0; p < pillar_count; ++p)
    for (const Value* pillar : tables_at(root, "pijlers")) {
      if (text_or_empty(*pillar, "id") != pillar_ids[p]) continue;
      const int target = mark_at(*pillar, "streefcijfer");
      facts.pillars.push_back(
          mark_fact(*pillar, "beginscore", std::string(pillar_names[p]), target));
      for (const Value* block : tables_at(*pillar, "bouwstenen")) {
        facts.blocks.push_back(mark_fact(*block, "score", text_or_empty(*block, "naam"), target));
        for (const Value* step : tables_at(*block, "treden"))
          facts.steps.push_back(step_fact(*step, *block));
      }
    }
}

void add_actions(const Value& root, PlanFacts& facts) {
  for (const Value* action : tables_at(root, "acties")) {
    const Value& owner = part(*action, "eigenaar");
    if (text_or_empty(part(*action, "schatting"), "kosten") == "aanname")
      facts.costs_assumed = true;
    facts.actions.push_back({.id = text_or_empty(*action, "id"),
                             .title = text_or_empty(*action, "titel"),
                             .owner = text_or_empty(owner, "rol"),
                             .owner_name = text_or_empty(owner, "rolnaam"),
                             .holder = text_or_empty(owner, "naam"),
                             .start = month_at(*action, "start"),
                             .finish = month_at(*action, "gereed"),
                             .one_off = number_or(*action, "eenmalig", 0),
                             .structural = number_or(*action, "structureel", 0)});
  }
  std::sort(facts.actions.begin(), facts.actions.end(),
            [](const ActionFact& one, const ActionFact& other) { return one.id < other.id; });
}

void add_money(const Value& root, PlanFacts& facts) {
  for (const Value* line : tables_at(root, "begroting")) {
    const Value& one_off = part(*line, "eenmalig");
    const Value& structural = part(*line, "structureel");
    facts.money.push_back({.year = static_cast<int>(number_or(*line, "jaar", 0)),
                           .label = text_or_empty(*line, "oormerk"),
                           .one_off_available = number_or(one_off, "beschikbaar", 0),
                           .one_off_used = number_or(one_off, "gebruikt", 0),
                           .structural_available = number_or(structural, "beschikbaar", 0),
                           .structural_committed = number_or(structural, "vastgelegd", 0),
                           .structural_spent = number_or(structural, "uitgegeven", 0)});
    facts.cost += facts.money.back().one_off_used + facts.money.back().structural_spent;
  }
}

PlanFacts facts_in(const Value& root) {
  PlanFacts facts;
  facts.municipality = text_or_empty(part(root, "gemeente"), "naam");
  facts.code = text_or_empty(part(root, "gemeente"), "code");
  facts.first = month_of_day_at(part(root, "planning"), "start");
  facts.last = month_of_day_at(part(root, "planning"), "einde");
  add_marks(root, facts);
  add_actions(root, facts);
  add_money(root, facts);
  return facts;
}

}  // namespace

std::optional<AdoptedPlan> read_adopted_plan(const SourceFile& file, std::uint32_t file_index,
                                             Diagnostics& diagnostics) {
  std::optional<ReadPlan> known = read_known_plan(file, file_index, diagnostics);
  if (!known) return std::nullopt;
  const Value root = *parse_json(file, file_index, diagnostics);
  AdoptedPlan adopted;
  adopted.facts = facts_in(root);
  adopted.plan = std::move(known->plan);
  for (const Value* action : tables_at(root, "acties"))
    if (const std::int64_t number = number_or(*action, "nummer", 0); number > 0)
      adopted.numbers.emplace(text_or_empty(*action, "id"), number);
  const Value& input = part(root, "invoer");
  adopted.has_profile = input.find("profiel") != nullptr;
  adopted.profile = {.path = text_or_empty(input, "profiel_naam"),
                     .text = text_or_empty(input, "profiel")};
  for (const Value* own : tables_at(input, "eigen"))
    adopted.own_catalog.push_back(
        {.path = text_or_empty(*own, "naam"), .text = text_or_empty(*own, "tekst")});
  adopted.shipped_sha256 = text_or_empty(input, "meegeleverd_sha256");
  const Value& made = part(root, "herkomst");
  adopted.version = text_or_empty(made, "versie");
  adopted.profile_sha256 = text_or_empty(made, "profiel_sha256");
  adopted.catalog_sha256 = text_or_empty(made, "catalogus_sha256");
  const Value* repairs = root.find("na_verandering");
  adopted.after_repairs = repairs != nullptr && repairs->kind == Value::Kind::array;
  return adopted;
}

}  // namespace weerbaar
