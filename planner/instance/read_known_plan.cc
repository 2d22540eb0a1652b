// SPDX-License-Identifier: EUPL-1.2
#include "planner/instance/read_known_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "model/format.h"
#include "model/json.h"

namespace weerbaar {

namespace {

constexpr const char* give_a_plan =
    "geef een plan dat is geschreven met `weerbaar plan --json`, en verander het niet met de hand";

// Of euros and hours in a plan that a file says: more than a budget holds, and a million of them
// still fit in a sum.
constexpr std::int64_t largest_figure = 100 * max_euros;

class PlanReader {
 public:
  explicit PlanReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  std::optional<ReadPlan> read(const Value& root) {
    const Value* schema = member(root, "schema", Value::Kind::integer);
    if (schema == nullptr) return std::nullopt;
    // Whatever else a file of another edition holds, that is what there is to say of it.
    if (schema->integer != plan_schema) {
      diagnostics_.report({.code = Code::plan_schema,
                           .message = fmt::format("dit bestand heeft schema {}; een plan van deze "
                                                  "versie heeft schema {}",
                                                  schema->integer, plan_schema),
                           .span = schema->span,
                           .help = "maak het plan opnieuw met deze versie van weerbaar"});
      return std::nullopt;
    }
    ReadPlan plan;
    read_municipality(root, plan);
    read_actions(root, plan);
    check_input(root);
    for (const std::string_view key : {"acties", "begroting"})
      if (const Value* list = root.find(key); right_ && list != nullptr) check_figures(*list);
    if (!right_) return std::nullopt;
    return plan;
  }

 private:
  void complain(const SourceSpan& span, std::string message) {
    right_ = false;
    diagnostics_.report({.code = Code::not_a_plan,
                         .message = std::move(message),
                         .span = span,
                         .help = give_a_plan});
  }

  static std::string_view word_for(Value::Kind kind) {
    switch (kind) {
      case Value::Kind::integer:
        return "een heel getal";
      case Value::Kind::array:
        return "een lijst: [...]";
      case Value::Kind::table:
        return "iets tussen accolades: {...}";
      default:
        return "een tekst";
    }
  }

  // Null when it is not there or something else, which is reported.
  const Value* member(const Value& table, std::string_view key, Value::Kind kind) {
    if (table.kind != Value::Kind::table) {
      complain(table.span, fmt::format("hier hoort {}", word_for(Value::Kind::table)));
      return nullptr;
    }
    const Value* value = table.find(key);
    if (value == nullptr) {
      complain(table.span, fmt::format("dit is geen plan van weerbaar: `{}` ontbreekt", key));
      return nullptr;
    }
    if (value->kind == kind) return value;
    complain(value->span, fmt::format("bij `{}` hoort {}", key, word_for(kind)));
    return nullptr;
  }

  void read_municipality(const Value& root, ReadPlan& plan) {
    const Value* municipality = member(root, "gemeente", Value::Kind::table);
    if (municipality == nullptr) return;
    if (const Value* name = member(*municipality, "naam", Value::Kind::text))
      plan.municipality = {name->text, name->span};
    const Value* code = municipality->find("code");
    if (code != nullptr && code->kind == Value::Kind::text) plan.code = code->text;
  }

  void read_actions(const Value& root, ReadPlan& plan) {
    const Value* actions = member(root, "acties", Value::Kind::array);
    if (actions == nullptr) return;
    std::set<std::string> seen;
    for (const Value& action : actions->items) {
      const Value* id = member(action, "id", Value::Kind::text);
      if (id == nullptr) return;  // one such finding tells enough
      const Value* start = member(action, "start", Value::Kind::text);
      if (start == nullptr) return;
      const std::optional<Month> month = parse_month(start->text);
      if (!month) {
        complain(start->span, "bij `start` hoort een maand, zoals \"2027-01\"");
        return;
      }
      if (!seen.insert(id->text).second) {
        complain(id->span, fmt::format("de actie `{}` staat er twee keer", id->text));
        return;
      }
      plan.plan.starts.push_back({id->text, *month});
      plan.places.push_back(id->span);
    }
  }

  // Null when it is not there; something else than it is to be is reported.
  const Value* member_if_there(const Value& table, std::string_view key, Value::Kind kind) {
    return table.find(key) == nullptr ? nullptr : member(table, key, kind);
  }

  // What the plan was made from: it may be left out, but not be something else.
  void check_input(const Value& root) {
    using enum Value::Kind;
    if (const Value* made = member_if_there(root, "herkomst", table))
      for (const std::string_view key : {"versie", "profiel_sha256", "catalogus_sha256"})
        member_if_there(*made, key, text);
    const Value* input = member_if_there(root, "invoer", table);
    if (input == nullptr) return;
    for (const std::string_view key : {"profiel_naam", "profiel"})
      member_if_there(*input, key, text);
    if (const Value* own = member_if_there(*input, "eigen", array))
      for (const Value& file : own->items)
        for (const std::string_view key : {"naam", "tekst"})
          member(file, key, text);
  }

  // So that sums of them fit. The first that is too large tells enough.
  void check_figures(const Value& value) {
    if (value.kind == Value::Kind::integer &&
        (value.integer < -largest_figure || largest_figure < value.integer))
      complain(value.span, "dit getal is te groot");
    for (const Member& member : value.members)
      if (right_) check_figures(member.value);
    for (const Value& item : value.items)
      if (right_) check_figures(item);
  }

  Diagnostics& diagnostics_;
  bool right_ = true;
};

void check_municipality(const ReadPlan& read, const Municipality& here, Diagnostics& diagnostics) {
  const bool by_code = !read.code.empty() && !here.code.empty();
  if (by_code ? read.code == here.code : read.municipality.value == here.name) return;
  const auto named = [by_code](const std::string& name, const std::string& code) {
    return by_code ? fmt::format("{} ({})", name, code) : name;
  };
  diagnostics.report(
      {.code = Code::plan_of_other,
       .message =
           fmt::format("dit is een plan van {}; het profiel is van {}",
                       named(read.municipality.value, read.code), named(here.name, here.code)),
       .span = read.municipality.span,
       .help = by_code ? "geef het plan van deze gemeente"
                       : "geef het plan van deze gemeente; heet zij nu anders, verander dan deze "
                         "naam in het oude plan"});
}

}  // namespace

std::optional<ReadPlan> read_known_plan(const SourceFile& file, std::uint32_t file_index,
                                        Diagnostics& diagnostics) {
  const std::optional<Value> root = parse_json(file, file_index, diagnostics);
  if (!root) return std::nullopt;
  return PlanReader(diagnostics).read(*root);
}

void check_known_plan(const ReadPlan& read, const Profile& profile, const Instance& instance,
                      Diagnostics& diagnostics) {
  check_municipality(read, profile.municipality, diagnostics);
  std::vector<GoneAction> gone = gone_actions(instance, read.plan);
  if (gone.empty()) return;
  if (gone.size() == read.plan.starts.size()) {
    diagnostics.report({.code = Code::plan_action_unknown,
                        .message = "geen enkele actie van dit plan bestaat nog",
                        .span = read.places.front(),
                        .help = "geef dezelfde catalogus als bij het oude plan"});
    return;
  }
  for (GoneAction& each : gone)
    diagnostics.report(
        {.severity = Severity::warning,
         .code = Code::plan_action_unknown,
         .message = std::move(each.text),
         .span = read.places[each.at],
         .help = "haar maatregel staat niet meer in de catalogus, of haar onderdeel niet meer in "
                 "het profiel"});
}

}  // namespace weerbaar
