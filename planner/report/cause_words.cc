// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/cause_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "model/number_text.h"
#include "planner/report/input_words.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

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
    parts.push_back(difference_text({compared.becomes.catalog, compared.was.catalog}, difference));
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
