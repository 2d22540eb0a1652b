// SPDX-License-Identifier: EUPL-1.2
// Hours per role and quarter: a table with the figures in it, shaded on one scale, a department
// together.
#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/plan/quarters.h"
#include "planner/plan/role_load.h"
#include "planner/plan/role_work.h"
#include "planner/report/html/links.h"
#include "planner/report/html/sections.h"
#include "planner/report/plan_words.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

std::int64_t sum(const std::vector<std::int64_t>& hours, const Quarter& quarter) {
  std::int64_t all = 0;
  for (int month = quarter.first; month <= quarter.last; ++month)
    all += hours[static_cast<std::size_t>(month)];
  return all;
}

bool has_busy_month(const RoleLoad& load, const Quarter& quarter) {
  for (int month = quarter.first; month <= quarter.last; ++month) {
    const auto at = static_cast<std::size_t>(month);
    if (load.available && is_busy(load.used[at], (*load.available)[at])) return true;
  }
  return false;
}

// From 1 to 5 fifths of what there is; nothing for no work, or no limit.
std::string shade(std::int64_t used, std::int64_t available) {
  if (used == 0 || available == 0) return "";
  return fmt::format("h{}", std::min<std::int64_t>(5, (used * 5 + available - 1) / available));
}

Markup cell(const RoleLoad& load, const Quarter& quarter) {
  const std::int64_t used = sum(load.used, quarter);
  if (!load.available)
    return element("td", {}, used == 0 ? Markup("-") : Markup(dutch_number(used)));
  const std::int64_t available = sum(*load.available, quarter);
  const bool busy = has_busy_month(load, quarter);
  const std::string kind = shade(used, available) + (busy ? " vol" : "");
  return element("td", {{"class", kind.empty() ? absent : std::string_view(kind)}},
                 element("b", {}, dutch_number(used)),
                 element("small", {}, "/" + dutch_number(available)));
}

// A department of one role has no line of its own.
Markup role_row(const Outcome& outcome, const RoleLoad& load, const Department& department,
                const std::vector<Quarter>& quarters) {
  const Role& role = outcome.model.catalog.roles[load.role];
  const Markup name =
      load.steering_apart
          ? Markup(load_name(outcome, load))
          : element("a", {{"href", "#" + owner_anchor(outcome, load.role)}}, role.name);
  return element(
      "tr", {{"data-rol", role.id}},
      element("th", {{"scope", "row"}}, name,
              department.roles.size() == 1 ? element("small", {}, department.name) : Markup()),
      each(quarters, [&](const Quarter& quarter) { return cell(load, quarter); }));
}

Markup head(const std::vector<Quarter>& quarters) {
  Markup years;
  Markup names;
  for (std::size_t at = 0; at < quarters.size();) {
    std::size_t next = at;
    while (next < quarters.size() && quarters[next].year == quarters[at].year)
      ++next;
    years += element("th",
                     {{"scope", "colgroup"},
                      {"colspan", static_cast<std::int64_t>(next - at)},
                      {"data-kwartaal", std::to_string(quarters[at].year)}},
                     std::to_string(quarters[at].year));
    for (; at < next; ++at)
      names +=
          element("th",
                  {{"scope", "col"},
                   {"data-kwartaal", fmt::format("{}-{}", quarters[at].year, quarters[at].number)}},
                  fmt::format("kw {}", quarters[at].number));
  }
  return element("thead", {}, element("tr", {}, element("td", {}), years),
                 element("tr", {}, element("th", {{"scope", "col"}}, "Rol"), names));
}

bool has_work(const RoleLoad& load) {
  return load.used[static_cast<std::size_t>(load.busiest)] > 0;
}

std::vector<RoleLoad> loads_with_work(const Outcome& outcome) {
  std::vector<RoleLoad> loads = role_loads(outcome);
  std::erase_if(loads, [](const RoleLoad& load) { return !has_work(load); });
  return loads;
}

Markup rows_of(const Outcome& outcome, const std::vector<RoleLoad>& loads,
               const std::vector<Quarter>& quarters) {
  return each(departments_at_work(outcome), [&](const Department& department) {
    Markup rows;
    for (const RoleIndex role : department.roles)
      for (const RoleLoad& load : loads)
        if (load.role == role) rows += role_row(outcome, load, department, quarters);
    if (rows.empty()) return Markup();
    const Markup name =
        department.roles.size() == 1
            ? Markup()
            : element("tr", {{"class", "groep"}},
                      element("th",
                              {{"scope", "rowgroup"},
                               {"colspan", static_cast<std::int64_t>(quarters.size()) + 1}},
                              department.name.empty() ? "Zonder afdeling in het profiel"
                                                      : std::string_view(department.name)));
    return element("tbody", {{"data-groep", ""}}, name, rows);
  });
}

// Of many actions the first few.
Markup some_of(const Outcome& outcome, const std::vector<ActionIndex>& actions) {
  constexpr std::size_t most = 3;
  std::vector<Markup> links;
  for (std::size_t at = 0; at < actions.size() && at < most; ++at)
    links.push_back(action_link(outcome, actions[at]));
  if (actions.size() > most) links.emplace_back(fmt::format("en nog {}", actions.size() - most));
  return separated(links, "; ");
}

// What scarce roles hold up.
Markup scarce(const Outcome& outcome) {
  Markup items;
  for (const RoleLoad& load : role_loads_scarcest_first(outcome)) {
    if (!is_scarce(load)) continue;
    std::vector<Markup> parts;
    if (!load.waiting.empty())
      parts.push_back(join("hierop wacht ", some_of(outcome, load.waiting)));
    if (!load.left_out.empty())
      parts.push_back(join(load.left_out.size() == 1 ? "hierdoor valt " : "hierdoor vallen ",
                           element("a", {{"href", "#niet-bereikt"}},
                                   dutch_count(static_cast<std::int64_t>(load.left_out.size()),
                                               "maatregel", "maatregelen")),
                           " af"));
    items += element("li", {{"data-rol", outcome.model.catalog.roles[load.role].id}},
                     element("b", {}, load_name(outcome, load)), ": ", separated(parts, "; "));
  }
  if (items.empty()) return {};
  return element("div", {{"class", "schaars"}, {"data-groep", ""}},
                 element("h3", {}, "Deze rollen zijn schaars"), element("ul", {}, items));
}

Markup legend() {
  Markup keys;
  for (const auto& [kind, words] : {std::pair{"h1", "tot 20 % van wat er is"},
                                    {"h2", "tot 40 %"},
                                    {"h3", "tot 60 %"},
                                    {"h4", "tot 80 %"},
                                    {"h5", "meer dan 80 %"}})
    keys +=
        element("li", {}, element("span", {{"class", fmt::format("staal {}", kind)}}, ""), words);
  keys += element("li", {}, element("span", {{"class", "staal vol"}}, ""),
                  "dikke rand: een maand ervan is bijna vol");
  return element("ul", {{"class", "legenda"}}, keys);
}

}  // namespace

Markup people(const Outcome& outcome) {
  const std::vector<RoleLoad> loads = loads_with_work(outcome);
  if (loads.empty()) return {};
  const std::vector<Quarter> quarters = quarters_of(outcome.instance);
  const std::string steering = steering_sentence(outcome);
  return join(
      element(
          "p", {{"class", "inleiding"}},
          "In elk vak: de uren die dit plan in dat kwartaal vraagt, en de uren die er zijn. Een "
          "rol is schaars als een actie op haar uren wacht, of er een maatregel om afvalt.",
          steering.empty() ? "" : " " + steering),
      element("p", {{"class", "buiten-keuze"}, {"hidden", ""}},
              "Deze tabel telt al het werk van een rol, ook wat niet in uw keuze zit."),
      legend(),
      scrollable("Uren per rol, per kwartaal",
                 element("table", {{"class", "drukte"}}, head(quarters),
                         rows_of(outcome, loads, quarters))),
      scarce(outcome));
}

}  // namespace weerbaar::html
