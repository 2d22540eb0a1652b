// SPDX-License-Identifier: EUPL-1.2
// The rail beside the page in which people at the table change what the profile says, and see what
// the plan becomes. Every control names the place in the profile that it changes (model/edit.h);
// the rest is the work of rail.js, without which the rail is not there.
#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "model/number_text.h"
#include "planner/instance/ladders.h"
#include "planner/report/html/sections.h"
#include "planner/report/what_if_data.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

// How what is typed is written down in the profile.
constexpr std::string_view as_number = "getal";
constexpr std::string_view as_mark = "cijfer";
constexpr std::string_view as_word = "woord";
constexpr std::string_view as_date = "datum";

Markup fold(std::string_view title, const Markup& content) {
  return element("details", {{"class", "groep"}}, element("summary", {}, title), content);
}

// A number to type over; `was` empty: there is none.
Markup number_field(std::string_view name, const std::string& place, std::string_view form,
                    const std::string& was) {
  return element("input", {{"type", "text"},
                           {"inputmode", form == as_mark ? "decimal" : "numeric"},
                           {"autocomplete", "off"},
                           {"size", 8},
                           {"aria-label", name},
                           {"data-plaats", place},
                           {"data-vorm", form},
                           {"data-was", was},
                           {"value", was}});
}

std::string pillar_place(PillarIndex pillar, std::string_view key) {
  return fmt::format("pijlers.{}.{}", pillar_ids[pillar], key);
}

// By priority, as they stand in the profile; ties in the order of the pillars.
std::vector<PillarIndex> ranking_of(const Profile& profile) {
  std::vector<PillarIndex> order(pillar_count);
  std::iota(order.begin(), order.end(), PillarIndex{0});
  std::stable_sort(order.begin(), order.end(), [&](PillarIndex a, PillarIndex b) {
    return profile.pillars[a].priority < profile.pillars[b].priority;
  });
  return order;
}

Markup move_button(std::string_view name, std::string_view way, std::string_view sign) {
  return element("button", {{"type", "button"}, {"data-richting", way}, {"aria-label", name}},
                 sign);
}

Markup priorities(const Outcome& outcome) {
  const Profile& profile = outcome.model.profile;
  const Markup items = each(ranking_of(profile), [&](PillarIndex pillar) {
    const std::string_view name = pillar_names[pillar];
    return element("li",
                   {{"draggable", "true"},
                    {"data-pijler", pillar_ids[pillar]},
                    {"data-prioriteit", dutch_rank(profile.pillars[pillar].priority)}},
                   element("span", {}, name),
                   element("small", {},
                           fmt::format("in het profiel: plaats {}",
                                       dutch_rank(profile.pillars[pillar].priority))),
                   move_button(fmt::format("{} belangrijker", name), "omhoog", "↑"),
                   move_button(fmt::format("{} minder belangrijk", name), "omlaag", "↓"));
  });
  return join(element("p", {{"class", "noot"}},
                      "De bovenste weegt het zwaarst. Sleep, of gebruik de pijlen."),
              element("ol", {{"id", "volgorde"}}, items));
}

Markup targets(const Outcome& outcome) {
  const Profile& profile = outcome.model.profile;
  return element("table", {}, each(ranking_of(profile), [&](PillarIndex pillar) {
                   const std::string name = fmt::format("Doel voor {}", pillar_names[pillar]);
                   return element(
                       "tr", {}, element("th", {{"scope", "row"}}, pillar_names[pillar]),
                       element("td", {{"class", "n"}},
                               number_field(name, pillar_place(pillar, "streefcijfer"), as_mark,
                                            dutch_hundredths(profile.pillars[pillar].target))));
                 }));
}

// A block counts as it stands, or as one of the steps.
Markup standings(const Outcome& outcome) {
  const Catalog& catalog = outcome.model.catalog;
  const auto marks =
      block_marks(outcome.instance, Starts(outcome.instance.actions.size(), not_chosen));
  const auto select = [&](BlockIndex b) {
    const Block& block = catalog.blocks[b];
    Markup options = element("option", {{"value", ""}},
                             fmt::format("zoals nu ({})", dutch_hundredths(marks[b].before)));
    for (const std::string_view word : standing_words)
      options += element("option", {{"value", word}}, word);
    return element(
        "label", {{"class", "regel"}}, element("span", {}, block.name),
        element("select",
                {{"data-plaats",
                  fmt::format("{}.{}", pillar_place(block.pillar, "bouwstenen"), block.id)},
                 {"data-vorm", as_word},
                 {"data-was", ""}},
                options));
  };
  return each(ranking_of(outcome.model.profile), [&](PillarIndex pillar) {
    return join(element("p", {{"class", "kopje"}}, pillar_names[pillar]),
                each(blocks_of(catalog, outcome.instance, pillar), select));
  });
}

// The lines of the file with their numbers in it, by year, then label; a year of the plan without a
// general line has one to fill in.
Markup money_fields(const Outcome& outcome) {
  const std::vector<BudgetLine>& lines = outcome.model.profile.budget;
  const auto number_in_file = [&](const BudgetLine& line) {
    return std::count_if(lines.begin(), lines.end(),
                         [&](const BudgetLine& other) { return other.span < line.span; });
  };
  const auto row = [](int year, const std::string& line, const std::string& place,
                      const std::string& once, const std::string& yearly, bool general) {
    const std::string name = fmt::format("{}, {}", year, line);
    return element(
        "tr", {{"data-algemeen", general ? "" : absent}},
        element("th", {{"scope", "row"}}, fmt::format("{} ", year), element("small", {}, line)),
        element("td", {{"class", "n"}},
                number_field(name + ": eenmalig", place + ".eenmalig", as_number, once)),
        element("td", {{"class", "n"}},
                number_field(name + ": per jaar", place + ".structureel", as_number, yearly)));
  };
  Markup rows;
  for (const int year : outcome.instance.years) {
    bool has_general = false;
    for (const BudgetLine& line : lines) {
      if (line.year != year) continue;
      has_general = has_general || line.label.empty();
      std::string name = money_line_text(line.label);
      if (!line.origin.empty()) name += ", " + line.origin;
      rows += row(year, name, fmt::format("begroting[{}]", number_in_file(line)),
                  dutch_number(line.one_off), dutch_number(line.structural), line.label.empty());
    }
    if (!has_general)
      rows += row(year, money_line_text(""), fmt::format("begroting[jaar={},oormerk=]", year), "",
                  "", false);
  }
  return join(element("label", {{"class", "regel"}},
                      element("span", {}, "Al het algemene geld, in procenten"),
                      element("input", {{"type", "text"},
                                        {"inputmode", "numeric"},
                                        {"autocomplete", "off"},
                                        {"size", 5},
                                        {"id", "geld-procent"},
                                        {"value", 100}})),
              element("table", {}, head_row({"Jaar", "Eenmalig", "Per jaar"}, 1),
                      element("tbody", {}, rows)));
}

Markup hours_fields(const Outcome& outcome) {
  const Catalog& catalog = outcome.model.catalog;
  std::vector<bool> asked(catalog.roles.size(), false);
  for (const RoleUse& use : outcome.plan.roles)
    asked[use.role] = true;
  Markup rows;
  for (RoleIndex role = 0; role < catalog.roles.size(); ++role) {
    const Capacity* capacity = capacity_of(outcome, role);
    if (capacity == nullptr && !asked[role]) continue;
    const std::string was = capacity == nullptr ? "" : dutch_number(capacity->hours_per_month);
    const bool changes = capacity != nullptr && !capacity->changes.empty();
    const std::string name = fmt::format("Uren per maand van {}", catalog.roles[role].name);
    rows += element(
        "tr", {},
        element("th", {{"scope", "row"}}, catalog.roles[role].name,
                capacity == nullptr ? element("small", {}, " geen grens") : Markup(),
                changes ? element("small", {}, " tot het verloop in het profiel") : Markup()),
        element(
            "td", {{"class", "n"}},
            number_field(name, fmt::format("rollen[rol={}].uren_per_maand", catalog.roles[role].id),
                         as_number, was)));
  }
  return element("table", {}, rows);
}

// The last day of a half-year, and the one in the profile.
Markup horizon(const Outcome& outcome) {
  const Planning& planning = outcome.model.profile.planning;
  const Date end = planning.end_date;
  Markup options = element("option", {{"value", ""}}, dutch(end));
  const int first = planning.start.year();
  for (int half = 1; half <= 2 * 8; ++half) {
    const Date day =
        half % 2 == 1 ? Date{first + half / 2, 6, 30} : Date{first + half / 2 - 1, 12, 31};
    if (day == end || day <= planning.start_date) continue;
    options += element("option", {{"value", iso(day)}}, dutch(day));
  }
  return element(
      "label", {{"class", "regel"}}, element("span", {}, "Het plan loopt tot en met"),
      element("select",
              {{"data-plaats", "planning.einde"}, {"data-vorm", as_date}, {"data-was", ""}},
              options));
}

// What must be there and what may not: rail.js fills the list and shows what was picked from it.
Markup measures() {
  return join(
      element("label", {{"for", "als-maatregel"}}, "Maatregel of stap"),
      element("select", {{"id", "als-maatregel"}}, element("option", {{"value", ""}}, "kies …")),
      element("div", {{"id", "als-gekozen"}}, ""));
}

Markup party_buttons(const Outcome& outcome) {
  const std::vector<Party>& parties = outcome.model.profile.parties;
  if (parties.empty()) return {};
  std::int64_t number = 0;
  return join(element("p", {{"class", "noot"}},
                      "Eén klik zet de volgorde van een partij, en wat die wel en niet wil."),
              element("div", {{"class", "knoppen"}}, each(parties, [&](const Party& party) {
                        return element("button", {{"type", "button"}, {"data-partij", number++}},
                                       party.name);
                      })));
}

Markup who_chose(const Outcome& outcome) {
  return join(element("label", {{"class", "regel"}, {"for", "als-wie"}},
                      element("span", {}, "Wie stelt voor wat u hierna kiest?"),
                      element("input", {{"id", "als-wie"},
                                        {"list", "als-wie-lijst"},
                                        {"size", 12},
                                        {"autocomplete", "off"}})),
              element("datalist", {{"id", "als-wie-lijst"}},
                      each(outcome.model.profile.parties, [](const Party& party) {
                        return element("option", {{"value", party.name}}, "");
                      })));
}

}  // namespace

Markup rail_tabs() {
  const auto tab = [](std::string_view id, std::string_view shows, std::string_view name,
                      std::string_view chosen) {
    return element("button",
                   {{"type", "button"},
                    {"role", "tab"},
                    {"id", id},
                    {"aria-controls", shows},
                    {"aria-selected", chosen},
                    {"tabindex", chosen == "true" ? 0 : -1}},
                   name);
  };
  return element(
      "div", {{"class", "tabs"}, {"role", "tablist"}, {"aria-label", "Zijkant"}, {"hidden", ""}},
      tab("tab-inhoud", "inhoud", "Inhoud", "true"),
      tab("tab-wat-als", "wat-als", "Wat als", "false"));
}

Markup rail(const Outcome& outcome) {
  const Markup parties = party_buttons(outcome);
  return element(
      "div",
      {{"class", "wat-als"},
       {"id", "wat-als"},
       {"hidden", ""},
       {"role", "tabpanel"},
       {"aria-labelledby", "tab-wat-als"}},
      element("p", {}, "Verander iets. Het plan past zich meteen aan."),
      element("div", {{"id", "als-balk"}},
              element("p", {{"id", "als-stand"}, {"role", "status"}}, ""),
              element("a", {{"id", "als-naar"}, {"href", "#strook"}, {"hidden", ""}},
                      "Bekijk was en wordt")),
      element("div", {{"id", "als-lijst"}}, ""), who_chose(outcome),
      parties.empty() ? Markup() : fold("Partijen", parties),
      fold("Volgorde van de pijlers", priorities(outcome)), fold("Geld", money_fields(outcome)),
      fold("Uren per maand", hours_fields(outcome)), fold("Maatregelen en stappen", measures()),
      fold("Doel per pijler", targets(outcome)), fold("Waar staat u nu?", standings(outcome)),
      fold("Einde van het plan", horizon(outcome)),
      element("div", {{"class", "knoppen"}},
              element("button", {{"type", "button"}, {"id", "als-bewaar"}}, "Bewaar als profiel"),
              element("button", {{"type", "button"}, {"id", "als-terug"}}, "Alles terug")));
}

Markup engine_of_page(const Outcome& outcome, const LiveEngine& engine) {
  // Text that no browser runs or shows: the engine, what runs it, and what it is to plan.
  const auto kept = [](std::string_view id, const Markup& text) {
    return element("script", {{"type", "text/plain"}, {"id", id}}, text);
  };
  return join(kept("motor", Markup(engine.module)), kept("werker", own_text(worker_script)),
              element("div", {{"id", "invoer"}, {"hidden", ""}}, what_if_data(outcome)));
}

}  // namespace weerbaar::html
