// SPDX-License-Identifier: EUPL-1.2
// The words for what is not in the plan: why not, with what is short.
#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/instance/ladders.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

// "Griffier 24 uur (dec 2028 - mrt 2029)", "€ 3.000 per jaar (vanaf 2028)"
std::string shortage_text(const Outcome& outcome, const Shortage& shortage) {
  switch (shortage.means) {
    case Shortage::Means::hours:
      return fmt::format("{} {} uur{} ({})", outcome.model.catalog.roles[shortage.role].name,
                         dutch_number(shortage.amount),
                         shortage.for_steering ? " voor de regie" : "",
                         months_text(outcome, shortage.month, shortage.last_month));
    case Shortage::Means::one_off:
      return fmt::format("{} eenmalig (vanaf {})", dutch_euros(shortage.amount), shortage.year);
    case Shortage::Means::structural:
      return fmt::format("{} per jaar (vanaf {})", dutch_euros(shortage.amount), shortage.year);
  }
  return "";
}

// "uren en geld"; without shortages "uren": of a role that never has the time.
std::string_view short_of(const std::vector<Shortage>& shortages) {
  const auto any = [&](bool hours) {
    return std::any_of(shortages.begin(), shortages.end(), [hours](const Shortage& each) {
      return (each.means == Shortage::Means::hours) == hours;
    });
  };
  if (!any(false)) return "uren";
  return any(true) ? "uren en geld" : "geld";
}

// An amount that is not of the action alone says so: beside an action of € 0 it would look wrong.
std::string shortages_text(const Outcome& outcome, const Obstacle& why) {
  std::vector<std::string> parts;
  for (const Shortage& each : why.shortages)
    parts.push_back(shortage_text(outcome, each));
  const std::string amounts = fmt::format("{}", fmt::join(parts, "; "));
  switch (why.short_for) {
    case ShortFor::with_what_it_awaits:
      return fmt::format("Samen met wat eerst moet, is er te kort: {}.", amounts);
    case ShortFor::whole_step:
      return fmt::format("Voor de hele stap is er te kort: {}.", amounts);
    case ShortFor::itself:
      break;
  }
  return fmt::format("Te weinig {}. Te kort: {}.", short_of(why.shortages), amounts);
}

std::string horizon_text(const Outcome& outcome, const Obstacle& why) {
  constexpr std::string_view late = "Past niet meer in de looptijd";
  if (why.other)
    return fmt::format("{}: wacht op {}, klaar in {}, en vraagt dan nog {}.", late,
                       action_name(outcome, *why.other),
                       month_text(outcome, find_planned(outcome.plan, *why.other)->finish),
                       dutch_months(why.months));
  return why.months == 0
             ? fmt::format("{}: wat eerst moet, duurt met deze uren te lang.", late)
             : fmt::format("{}: het vraagt nog {} werk na elkaar.", late, dutch_months(why.months));
}

// What is said in the same way of an action and of a step.
std::string common_text(const Outcome& outcome, const Obstacle& why) {
  const auto other = [&] { return action_name(outcome, *why.other); };
  switch (why.cause) {
    case LeftOutCause::excluded_by_other:
      return fmt::format("Gaat niet samen met {}.", other());
    case LeftOutCause::prerequisite:
      return fmt::format("Wacht op {}, en dat kan niet.", other());
    case LeftOutCause::horizon:
      return horizon_text(outcome, why);
    case LeftOutCause::role:
      if (why.shortages.empty())
        return fmt::format("Te weinig uren: {} heeft in de hele looptijd te weinig tijd.",
                           outcome.model.catalog.roles[*why.role].name);
      return shortages_text(outcome, why);
    case LeftOutCause::one_off_money:
    case LeftOutCause::structural_money:
    case LeftOutCause::several_limits:
      return shortages_text(outcome, why);
    case LeftOutCause::outweighed:
      // Nobody sought a better plan where an earlier one is kept.
      return outcome.replan == nullptr || outcome.replan->taken == Freedom::free
                 ? "Past erbij, maar dan levert het hele plan minder op."
                 : "Past erbij, maar staat niet in wat er van het oude plan kan blijven.";
    default:
      return "";
  }
}

// What the profile says of the partner that the ladder is for.
std::string end_of_ladder_text(const Outcome& outcome, const Ladder& ladder) {
  const Entry* entry = entry_of(outcome.model, ladder);
  if (entry == nullptr || entry->tier.empty() || entry->tier == "gemeente")
    return "Hoger kan hier niet: de catalogus heeft hier geen maatregel voor.";
  return fmt::format("Hoger kan pas als {} de afspraak maakt.",
                     entry->tier == "rijk" ? "het Rijk" : "de regio");
}

}  // namespace

std::string_view code_for(LeftOutCause cause) {
  switch (cause) {
    case LeftOutCause::excluded:
      return "uitgesloten";
    case LeftOutCause::excluded_by_other:
      return "gaat-niet-samen";
    case LeftOutCause::prerequisite:
      return "vereiste-ontbreekt";
    case LeftOutCause::horizon:
      return "te-weinig-tijd";
    case LeftOutCause::role:
      return "te-weinig-uren";
    case LeftOutCause::one_off_money:
      return "te-weinig-eenmalig-geld";
    case LeftOutCause::structural_money:
      return "te-weinig-structureel-geld";
    case LeftOutCause::step_done:
      return "stap-is-klaar";
    case LeftOutCause::step:
      return "stap-kan-niet";
    case LeftOutCause::ladder_ends:
      return "ladder-houdt-op";
    case LeftOutCause::target_reached:
      return "doel-bereikt";
    case LeftOutCause::several_limits:
      return "meer-dan-een-grens";
    case LeftOutCause::unreachable:
      return "stap-niet-haalbaar";
    case LeftOutCause::after_end:
      return "klaar-na-de-looptijd";
    case LeftOutCause::no_step:
      return "hoort-bij-geen-stap";
    case LeftOutCause::outweighed:
      return "iets-anders-is-beter";
  }
  return "";
}

Reason left_out_reason(const Outcome& outcome, const LeftOut& left_out) {
  const Action& action = outcome.instance.actions[left_out.action];
  const Obstacle& why = left_out.why;
  const auto say = [&](std::string text) {
    return Reason{std::string(code_for(why.cause)), std::move(text)};
  };
  switch (why.cause) {
    case LeftOutCause::excluded:
      return say(action.reason.empty() ? "Uitgesloten: dit mag er niet in."
                                       : fmt::format("Uitgesloten: {}", action.reason));
    case LeftOutCause::step_done:
      return say("De stap waar dit bij hoort is zonder dit ook klaar.");
    case LeftOutCause::step:
      return say(fmt::format("De stap waar dit bij hoort kan niet klaar: {} kan niet.",
                             action_name(outcome, *why.other)));
    case LeftOutCause::unreachable:
      return say("De stap waar dit bij hoort kan hier niet worden gehaald.");
    case LeftOutCause::target_reached:
      return say("Het doel wordt zonder dit gehaald. Vindt u dit belangrijk? Besluit het dan.");
    case LeftOutCause::no_step:
      return say("Hoort bij geen stap die nog moet, en niets in het plan heeft dit nodig.");
    default:
      return say(common_text(outcome, why));
  }
}

std::string short_obstacle(const Obstacle& why) {
  switch (why.cause) {
    case LeftOutCause::role:
    case LeftOutCause::one_off_money:
    case LeftOutCause::several_limits:
      return fmt::format("te weinig {}", short_of(why.shortages));
    case LeftOutCause::structural_money:
      return "te weinig geld per jaar";
    case LeftOutCause::horizon:
    case LeftOutCause::after_end:
      return "te weinig tijd";
    case LeftOutCause::excluded:
      return "uitgesloten";
    case LeftOutCause::excluded_by_other:
      return "gaat niet samen";
    case LeftOutCause::prerequisite:
      return "wat eerst moet, kan niet";
    default:
      return "";
  }
}

std::string short_reason(const Outcome& outcome, const NextStep& next) {
  if (next.why.cause == LeftOutCause::ladder_ends) {
    const Entry* entry = entry_of(outcome.model, outcome.instance.ladders[next.ladder]);
    if (entry != nullptr && entry->tier == "rijk") return "wacht op het Rijk";
    if (entry != nullptr && entry->tier == "regio") return "wacht op de regio";
    return "geen maatregel meer";
  }
  if (next.why.cause == LeftOutCause::step) return "uitgesloten";
  const std::string reason = short_obstacle(next.why);
  return reason.empty() ? "ander werk gaat voor" : reason;
}

std::string short_reason_with_amount(const Outcome& outcome, const NextStep& next) {
  const std::vector<Shortage>& shortages = next.why.shortages;
  if (shortages.empty()) return short_reason(outcome, next);
  return fmt::format("te kort: {}{}", shortage_text(outcome, shortages.front()),
                     shortages.size() > 1 ? fmt::format("; en nog {}", shortages.size() - 1) : "");
}

Reason next_step_reason(const Outcome& outcome, const NextStep& next) {
  const Ladder& ladder = outcome.instance.ladders[next.ladder];
  const Obstacle& why = next.why;
  const auto say = [&](std::string text) {
    return Reason{std::string(code_for(why.cause)), std::move(text)};
  };
  switch (why.cause) {
    case LeftOutCause::step:
      return say(why.other ? fmt::format("Uitgesloten: {}.", action_name(outcome, *why.other))
                           : "Elke keuze voor deze stap is uitgesloten.");
    case LeftOutCause::after_end:
      return say(fmt::format("{} loopt, maar is pas na dit plan klaar.",
                             action_name(outcome, *why.other)));
    case LeftOutCause::ladder_ends:
      return say(end_of_ladder_text(outcome, ladder));
    case LeftOutCause::target_reached:
      return say(fmt::format("Niet nodig: het doel is een {}, en dat is er al.",
                             dutch_hundredths(ladder.target)));
    default:
      return say(common_text(outcome, why));
  }
}

}  // namespace weerbaar
