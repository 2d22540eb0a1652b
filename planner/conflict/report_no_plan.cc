// SPDX-License-Identifier: EUPL-1.2
#include "planner/conflict/report_no_plan.h"

#include <fmt/format.h>

#include <algorithm>

#include "planner/conflict/repair.h"
#include "planner/instance/status.h"

namespace weerbaar {

namespace {

constexpr std::size_t most_found = 12;
constexpr std::size_t most_shown = 5;
constexpr std::size_t most_repairs = 8;
constexpr std::size_t most_offered = 4;  // for one cause

class Reporter {
 public:
  Reporter(const Model& model, const Instance& instance, Diagnostics& diagnostics,
           const Watcher& watcher)
      : model_(model), instance_(instance), diagnostics_(diagnostics), watcher_(watcher) {}

  NoPlanReport run() {
    const Conflicts conflicts = find_conflicts(instance_, most_found, watcher_);
    if (conflicts.sets.empty()) {
      report_unproven();
      return {};
    }
    const std::vector<Repair> repairs =
        find_repairs(model_, instance_, conflicts, most_repairs, {}, watcher_);
    // Of one cause one finding: what was found wrong before may have said it already.
    const bool explained = !diagnostics_.ok();
    std::vector<Conflict> shown = worth_showing(conflicts);
    const std::string_view others = shown.size() > most_shown ? "meer dan "
                                    : may_be_more(conflicts)  ? "zeker "
                                                              : "";
    shown.resize(std::min(shown.size(), most_shown));
    for (std::size_t at = 0; at < shown.size(); ++at) {
      Diagnostic finding = clash(conflicts, shown[at]);
      if (shown.size() > 1)
        finding.message =
            fmt::format("botsing {} van {}{}: {}", at + 1, others, shown.size(), finding.message);
      if (at + 1 == shown.size()) add_repairs(shown.size(), repairs, finding);
      if (!explained) diagnostics_.report(std::move(finding));
    }
    return {true, repairs.empty() ? std::nullopt : std::optional(repairs.front())};
  }

 private:
  void report_unproven() {
    std::vector<Label> places;
    for (ActionIndex a = 0; a < instance_.actions.size(); ++a)
      if (instance_.actions[a].settled)
        places.push_back({place_of_action(model_, instance_.actions[a]),
                          rule_text({.kind = RuleKind::must, .action = a})});
    diagnostics_.report(
        {.code = Code::no_plan,
         .message = "er is geen plan gevonden waarin alles past wat moet; dat er geen is, is niet "
                    "bewezen",
         .labels = std::move(places),
         .help = "geef meer geld of uren, kies een later einde, of laat een besluit los; of zoek "
                 "langer met --zoekstappen"});
  }

  // What must be there first, then what it must keep. A decision and its start are mentioned as
  // one.
  std::vector<std::string> texts_of(std::vector<HardRule> rules, std::vector<Label>& places) const {
    std::stable_partition(rules.begin(), rules.end(),
                          [](const HardRule& rule) { return rule.kind == RuleKind::must; });
    const auto has = [&](RuleKind kind, ActionIndex action) {
      return std::count(rules.begin(), rules.end(), HardRule{.kind = kind, .action = action}) > 0;
    };
    std::vector<std::string> texts;
    for (const HardRule& rule : rules) {
      if (rule.kind == RuleKind::start && has(RuleKind::must, rule.action)) continue;
      std::string text = rule_text(rule);
      if (rule.kind == RuleKind::must && has(RuleKind::start, rule.action))
        text += fmt::format(", met start in {}", start_text(instance_, rule.action));
      add_places(rule, text, places);
      texts.push_back(std::move(text));
    }
    return texts;
  }

  // Smaller sets are found before larger ones, so a larger one shows that the smallest are all
  // there.
  static bool may_be_more(const Conflicts& conflicts) {
    return !conflicts.all &&
           conflicts.sets.back().rules.size() == conflicts.sets.front().rules.size();
  }

  // The smallest ones, and of the larger ones those about other actions: the rest would tell the
  // same story again.
  std::vector<Conflict> worth_showing(const Conflicts& conflicts) const {
    std::vector<Conflict> shown;
    std::vector<bool> mentioned(instance_.actions.size(), false);
    for (const Conflict& conflict : conflicts.sets) {
      const auto about_mentioned = [&](std::size_t rule) {
        return conflicts.rules[rule].kind == RuleKind::must &&
               mentioned[conflicts.rules[rule].action];
      };
      if (conflict.rules.size() > conflicts.sets.front().rules.size() &&
          std::any_of(conflict.rules.begin(), conflict.rules.end(), about_mentioned))
        continue;
      for (const std::size_t rule : conflict.rules)
        if (conflicts.rules[rule].kind == RuleKind::must)
          mentioned[conflicts.rules[rule].action] = true;
      shown.push_back(conflict);
    }
    return shown;
  }

  Diagnostic clash(const Conflicts& conflicts, const Conflict& conflict) const {
    Diagnostic finding;
    finding.code = Code::no_plan;
    std::vector<HardRule> members;
    for (const std::size_t rule : conflict.rules)
      members.push_back(conflicts.rules[rule]);
    const std::vector<std::string> rules = texts_of(std::move(members), finding.labels);
    finding.message = fmt::format("dit kan niet allemaal tegelijk: {}", fmt::join(rules, "; "));
    if (!conflict.minimal)
      finding.message += " (misschien botst een deel hiervan al; dat is niet uitgezocht)";
    return finding;
  }

  void add_repairs(std::size_t clashes, const std::vector<Repair>& repairs,
                   Diagnostic& finding) const {
    if (repairs.empty()) {
      finding.help =
          "geen kleine verandering gevonden die dit oplost; geef meer geld of uren, kies een later "
          "einde, of laat een besluit los";
      return;
    }
    finding.help = fmt::format("{}{} genoeg; geprobeerd door opnieuw te plannen:",
                               repairs.size() == 1 ? "dit is" : "elk van deze veranderingen is",
                               clashes == 1 ? "" : " voor alle botsingen samen");
    for (const Repair& repair : repairs)
      finding.repairs.push_back(
          fmt::format("{}", fmt::join(repair_texts(model_, repair), ", en ook ")));
  }

  std::string rule_text(const HardRule& rule) const {
    return weerbaar::rule_text(model_, instance_, rule);
  }

  // Money without a line in the profile has no place.
  void add_places(const HardRule& rule, const std::string& text, std::vector<Label>& labels) const {
    const auto add = [&](const SourceSpan& span) { labels.push_back({span, text}); };
    const Action& action = instance_.actions[rule.action];
    switch (rule.kind) {
      case RuleKind::one_off:
      case RuleKind::structural:
        for (const BudgetLine& line : model_.profile.budget)
          if (line.year == instance_.years[rule.year] && line.label == instance_.labels[rule.label])
            add(line.span);
        break;
      case RuleKind::hours:
        for (const Capacity& capacity : model_.profile.capacities)
          if (capacity.role == rule.role) add(capacity.hours_span);
        break;
      case RuleKind::horizon:
        add(model_.profile.planning.end_span);
        break;
      case RuleKind::deadline:
        add(model_.catalog.measures[action.measure].deadline->span);
        break;
      case RuleKind::start:
      case RuleKind::excluded:
      case RuleKind::must:
        add(place_of_action(model_, action));
        break;
    }
  }

  const Model& model_;
  const Instance& instance_;
  Diagnostics& diagnostics_;
  const Watcher& watcher_;
};

}  // namespace

void offer_repairs(const Model& model, const Instance& instance, Misfit& misfit) {
  Diagnostic& finding = misfit.finding;
  Instance alone = instance;
  settle_only(misfit.actions, alone);
  const Conflicts conflicts = find_conflicts(alone, most_shown);
  for (const Repair& repair : find_repairs(model, alone, conflicts, most_offered, misfit.actions))
    finding.repairs.push_back(
        fmt::format("{}", fmt::join(repair_texts(model, repair), ", en ook ")));
  if (!finding.repairs.empty())
    finding.help += fmt::format("; {} genoeg als er verder niets moet:",
                                finding.repairs.size() == 1 ? "dit is" : "elk hiervan is");
}

NoPlanReport report_no_plan(const Model& model, const Instance& instance, Diagnostics& diagnostics,
                            const Watcher& watcher) {
  return Reporter(model, instance, diagnostics, watcher).run();
}

}  // namespace weerbaar
