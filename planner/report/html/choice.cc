// SPDX-License-Identifier: EUPL-1.2
#include "planner/report/html/choice.h"
#include "planner/plan/quarters.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/instance/ladders.h"
#include "planner/plan/demand.h"
#include "planner/plan/role_work.h"
#include "planner/report/html/sections.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

constexpr std::string_view general_fund = "algemeen";

Markup option(std::string_view value, std::string_view text) {
  return element("option", {{"value", value}}, text);
}

// The value of an option is a word of the address, "afd=Griffie", or a value of the select's own
// word.
Markup select(std::string_view word, std::string_view title, std::string_view all,
              const Markup& options) {
  const std::string id = "kies-" + std::string(word);
  return element("div", {}, element("label", {{"for", id}}, title),
                 element("select", {{"id", id}, {"name", word}}, option("", all), options));
}

Markup people_options(const Outcome& outcome) {
  const auto role_option = [&](RoleIndex role) {
    const Role& each = outcome.model.catalog.roles[role];
    return option("rol=" + each.id, each.name);
  };
  return each(departments_at_work(outcome), [&](const Department& department) {
    const Markup roles = each(department.roles, role_option);
    if (department.name.empty()) return element("optgroup", {{"label", "Zonder afdeling"}}, roles);
    const Markup whole = option("afd=" + department.name, department.name);
    return element("optgroup", {{"label", department.name}}, whole, roles);
  });
}

Markup part_options(const Outcome& outcome) {
  return each(outcome.plan.pillars, [&](const PillarResult& pillar) {
    const std::string_view id = pillar_ids[pillar.pillar];
    const std::string_view name = pillar_names[pillar.pillar];
    Markup options = option(fmt::format("pijler={}", id), name);
    for (const BlockIndex b : blocks_of(outcome.model.catalog, outcome.instance, pillar.pillar)) {
      const Block& block = outcome.model.catalog.blocks[b];
      options += option("bouwsteen=" + block.id, block.name);
    }
    return element("optgroup", {{"label", name}}, options);
  });
}

Markup time_options(const Outcome& outcome) {
  const std::vector<Quarter> quarters = quarters_of(outcome.instance);
  return each(outcome.instance.years, [&](int year) {
    Markup options = option(std::to_string(year), fmt::format("heel {}", year));
    for (const Quarter& quarter : quarters)
      if (quarter.year == year)
        options += option(fmt::format("{}-{}", year, quarter.number),
                          fmt::format("{}, kwartaal {}", year, quarter.number));
    return element("optgroup", {{"label", std::to_string(year)}}, options);
  });
}

Markup fund_options(const Outcome& outcome) {
  return each(outcome.instance.labels, [](const std::string& label) {
    return option(fund_word(label), money_line_text(label));
  });
}

}  // namespace

std::string_view certainty_of(const Bases& bases) {
  const int assumed = bases.assumed();
  return assumed == 0 ? "bron" : assumed < 3 ? "deels" : "aanname";
}

std::string_view fund_word(std::string_view label) {
  return label.empty() ? general_fund : label;
}

std::string_view fund_of(const Outcome& outcome, ActionIndex a) {
  const Action& action = outcome.instance.actions[a];
  if (!action.asks_money()) return absent;
  return action.label ? fund_word(outcome.instance.labels[*action.label]) : general_fund;
}

std::string quarters_text(const Outcome& outcome, const std::vector<std::int64_t>& hours,
                          const Planned* without_hours) {
  const auto quarter_of = [&](int month) {
    return static_cast<std::size_t>((outcome.instance.start.in_year() + month) / 3);
  };
  std::vector<std::int64_t> sums(quarter_of(outcome.instance.months - 1) + 1, 0);
  std::vector<bool> there(sums.size(), false);
  for (std::size_t month = 0; month < hours.size(); ++month) {
    sums[quarter_of(static_cast<int>(month))] += hours[month];
    if (hours[month] > 0) there[quarter_of(static_cast<int>(month))] = true;
  }
  if (without_hours != nullptr)
    for (int month = std::max(without_hours->start, 0);
         month <= without_hours->finish && month < outcome.instance.months; ++month)
      there[quarter_of(month)] = true;
  std::string text;
  for (std::size_t first = 0; first < sums.size(); ++first) {
    if (!there[first]) continue;
    std::size_t last = first;
    while (last + 1 < sums.size() && there[last + 1] && sums[last + 1] == sums[first])
      ++last;
    if (!text.empty()) text += '.';
    text += last == first ? fmt::format("{}@{}", first, sums[first])
                          : fmt::format("{}-{}@{}", first, last, sums[first]);
    first = last;
  }
  return text;
}

std::string numbers_of(const Outcome& outcome, const std::vector<ActionIndex>& actions) {
  std::vector<int> numbers;
  for (const ActionIndex action : actions)
    numbers.push_back(find_planned(outcome.plan, action)->number);
  return fmt::format("{}", fmt::join(numbers, " "));
}

std::string sums_text(const Outcome& outcome, const std::vector<ActionIndex>& actions) {
  const Demand demand = demand_of(outcome, actions);
  std::vector<std::string> parts = {
      dutch_count(static_cast<std::int64_t>(actions.size()), "actie", "acties")};
  const auto euros = [&](std::int64_t amount, std::string_view what) {
    if (amount > 0) parts.push_back(fmt::format("{} {}", dutch_euros(amount), what));
  };
  euros(demand.one_off, "eenmalig");
  euros(demand.repeats_one_off, "aan herhalingen");
  euros(demand.structural, "per jaar");
  parts.push_back(dutch_number(demand.work() - demand.steering_hours) + " uur");
  return fmt::format("{}", fmt::join(parts, " · "));
}

Markup choices(const Outcome& outcome) {
  const Markup sureness =
      join(option("bron", "alle getallen hebben een bron"), option("deels", "een deel is aanname"),
           option("aanname", "alle getallen zijn aanname"));
  const Markup money = join(option("ja", "kost geld"), option("nee", "alleen uren"));
  const Markup words = element(
      "div", {}, element("label", {{"for", "kies-q"}}, "Zoek een woord"),
      element("input",
              {{"id", "kies-q"}, {"name", "q"}, {"type", "search"}, {"autocomplete", "off"}}));
  return element("div", {{"class", "keuzes"}, {"id", "keuzes"}},
                 select("wie", "Afdeling of rol", "iedereen", people_options(outcome)),
                 select("deel", "Pijler of bouwsteen", "alle pijlers", part_options(outcome)),
                 select("kw", "Tijd", "hele looptijd", time_options(outcome)),
                 select("fonds", "Geldbron", "al het geld", fund_options(outcome)),
                 select("geld", "Kost geld", "ja of nee", money),
                 select("zekerheid", "Zekerheid", "alles", sureness), words);
}

// Without the script it would do nothing, so without the script it is not there.
Markup choice_bar(const Outcome& outcome) {
  return join(element("form",
                      {{"class", "keuze"},
                       {"id", "keuze"},
                       {"hidden", ""},
                       {"role", "search"},
                       {"aria-label", "Kies wat u wilt zien"},
                       {"data-jaar", outcome.instance.years.front()}},
                      element("button",
                              {{"type", "button"},
                               {"id", "kies-open"},
                               {"aria-expanded", "false"},
                               {"aria-controls", "keuzes"}},
                              "Kies en zoek"),
                      choices(outcome),
                      element("div", {{"class", "uitkomst"}},
                              element("p", {{"id", "keuze-som"}, {"role", "status"}}, ""),
                              element("button", {{"type", "reset"}}, "Alles tonen")),
                      element("ul", {{"id", "keuze-niet"}, {"hidden", ""}}, "")),
              element("p", {{"id", "selectie-tekst"}}, ""));
}

}  // namespace weerbaar::html
