// Hours per role and month: a small column chart a role, the scarce roles first and named.
#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/plan/role_load.h"
#include "planner/report/html/links.h"
#include "planner/report/html/sections.h"
#include "planner/report/html/timeline.h"
#include "planner/report/plan_words.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

constexpr std::int64_t chart_height = 40;  // units; the width is one unit a month

// Columns of the given heights side by side, as one path: a corner where the height changes.
std::string columns(const std::vector<std::int64_t>& values, std::int64_t top) {
  std::string path = fmt::format("M0 {}", chart_height);
  std::int64_t height = 0;
  for (std::size_t month = 0; month < values.size(); ++month) {
    const std::int64_t next =
        values[month] == 0 ? 0 : std::max<std::int64_t>(1, values[month] * chart_height / top);
    if (next != height) path += fmt::format("H{}V{}", month, chart_height - next);
    height = next;
  }
  return path + fmt::format("H{}V{}", values.size(), chart_height);
}

Markup chart(const RoleLoad& load) {
  std::int64_t top = 1;
  for (std::size_t month = 0; month < load.used.size(); ++month)
    top = std::max({top, load.used[month], load.available ? (*load.available)[month] : 0});
  const auto shape = [](std::string_view kind, const std::string& path) {
    return element("path", {{"class", kind}, {"d", path}});
  };
  const Markup room = load.available ? shape("grens", columns(*load.available, top)) : Markup();
  const Markup plot =
      element("svg",
              {{"viewBox", fmt::format("0 0 {} {}", load.used.size(), chart_height)},
               {"preserveAspectRatio", "none"},
               {"width", "100%"},
               {"height", chart_height}},
              room, shape("gebruikt", columns(load.used, top)));
  return element("svg", {{"class", "uren"}, {"aria-hidden", "true"}}, plot, time_grid());
}

Markup load_text(const Outcome& outcome, const RoleLoad& load) {
  const auto busiest = static_cast<std::size_t>(load.busiest);
  if (load.used[busiest] == 0) return "Geen werk in dit plan.";
  const Markup most =
      join(fmt::format("Drukst in {}: ", month_text(outcome, load.busiest)),
           starred(dutch_number(load.used[busiest]), basis_of(outcome, &Measure::hours_basis)));
  if (!load.available) return join(most, " uur. Er is geen grens ingevuld.");
  return join(most, fmt::format(" van {} uur. Bijna vol in {} van de {} maanden.",
                                dutch_number((*load.available)[busiest]), load.busy_months,
                                load.used.size()));
}

Markup scarcity(const Outcome& outcome, const RoleLoad& load) {
  if (!is_scarce(load)) return {};
  std::vector<Markup> parts;
  if (!load.waiting.empty())
    parts.push_back(join("wachten op uren: ", number_links(outcome, load.waiting)));
  if (!load.left_out.empty())
    parts.push_back(fmt::format(
        "vallen af: {}",
        dutch_count(static_cast<std::int64_t>(load.left_out.size()), "maatregel", "maatregelen")));
  return element("p", {{"class", "schaars"}}, element("strong", {}, "Schaars"), ": ",
                 separated(parts, "; "), ".");
}

// The hours to steer of who has no others belong to no part of the plan of an owner.
Markup name_of_load(const Outcome& outcome, const RoleLoad& load) {
  if (load.steering_apart) return load_name(outcome, load);
  return owner_link(outcome, load.role, owner_text(outcome, load.role));
}

Markup role_row(const Outcome& outcome, const RoleLoad& load) {
  return element("tr", {}, element("th", {{"scope", "row"}}, name_of_load(outcome, load)),
                 element("td", {}, chart(load), element("p", {}, load_text(outcome, load)),
                         scarcity(outcome, load)));
}

// The same in numbers: a row a role and year, a column a month.
Markup numbers(const Outcome& outcome, const std::vector<RoleLoad>& loads) {
  const auto cell = [&](const RoleLoad& load, int month) {
    if (month < 0 || month >= outcome.instance.months) return element("td", {});
    return element("td", {}, dutch_number(load.used[static_cast<std::size_t>(month)]));
  };
  Markup rows;
  for (const RoleLoad& load : loads) {
    const Month first = {outcome.instance.start.year() * 12};
    for (const int year : outcome.instance.years) {
      Markup cells;
      for (int in_year = 0; in_year < 12; ++in_year)
        cells += cell(load, Month{year * 12 + in_year} - outcome.instance.start);
      rows += element(
          "tr", {{"class", year == first.year() ? "eerste" : absent}},
          element("th", {{"scope", "row"}}, fmt::format("{}, {}", load_name(outcome, load), year)),
          cells);
    }
  }
  return element("details", {{"class", "getallen"}},
                 element("summary", {}, "Alle uren per maand in getallen"),
                 scrollable("Uren per rol, per maand",
                            element("table", {{"class", "klein"}},
                                    head_row({"Rol, jaar", "jan", "feb", "mrt", "apr", "mei", "jun",
                                              "jul", "aug", "sep", "okt", "nov", "dec"},
                                             1),
                                    element("tbody", {}, rows))));
}

}  // namespace

Markup people(const Outcome& outcome) {
  const std::vector<RoleLoad> loads = role_loads_scarcest_first(outcome);
  const std::string steering = steering_sentence(outcome);
  const Markup head =
      element("thead", {},
              element("tr", {}, element("th", {{"scope", "col"}}, "Rol"),
                      element("th", {{"scope", "col"}, {"class", "beeld"}},
                              element("span", {{"class", "verborgen"}}, "Uren per maand"),
                              time_axis(outcome))));
  return join(
      element("p", {{"class", "inleiding"}},
              "Elke kolom is een maand: donker is gebruikt, licht is wat er nog was. Bijna vol is "
              "negen tiende of meer. Een rol is schaars als een actie op haar uren wacht, of er "
              "een maatregel om afvalt."),
      steering.empty() ? Markup() : element("p", {{"class", "inleiding"}}, steering),
      element("table", {{"class", "planning uren"}}, head,
              element("tbody", {},
                      each(loads, [&](const RoleLoad& load) { return role_row(outcome, load); }))),
      numbers(outcome, loads));
}

}  // namespace weerbaar::html
