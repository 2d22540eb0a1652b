// SPDX-License-Identifier: EUPL-1.2
// What each department does, role by role: work, repeats, upkeep and steering apart. The hours of
// the rows add up to those of the role; choice.js shows them of a year or a quarter.
#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "planner/plan/role_work.h"
#include "planner/report/html/choice.h"
#include "planner/report/html/links.h"
#include "planner/report/html/sections.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

using Rows = std::vector<const RoleWork*>;

std::int64_t sum(const Rows& rows) {
  std::int64_t hours = 0;
  for (const RoleWork* row : rows)
    hours += row->in_all();
  return hours;
}

Rows rows_of(const std::vector<RoleWork>& works, RoleIndex role) {
  Rows rows;
  for (const RoleWork& work : works)
    if (work.role == role) rows.push_back(&work);
  return rows;
}

std::string_view kind_name(WorkKind kind) {
  switch (kind) {
    case WorkKind::first_run:
      return "Werk";
    case WorkKind::repeats:
      return "Herhalingen";
    case WorkKind::upkeep:
      return "Beheer";
    case WorkKind::steering:
      return "Regie";
  }
  return "";
}

// "weer in mrt 2028, mrt 2029"
std::string repeats_text(const Outcome& outcome, const Planned& planned) {
  std::vector<std::string> months;
  for (const int run : planned.runs)
    months.push_back(month_text(outcome, run));
  return fmt::format("weer in {}", fmt::join(months, ", "));
}

std::string when_text(const Outcome& outcome, const RoleWork& work) {
  const Planned& planned = *find_planned(outcome.plan, work.action);
  switch (work.kind) {
    case WorkKind::first_run:
      return period_text(outcome, planned);
    case WorkKind::repeats:
      return repeats_text(outcome, planned);
    case WorkKind::upkeep:
      return fmt::format("elk jaar, vanaf {}", month_text(outcome, planned.finish + 1));
    case WorkKind::steering:
      return "";
  }
  return "";
}

Markup work_row(const Outcome& outcome, const RoleWork& work) {
  const Planned& planned = *find_planned(outcome.plan, work.action);
  const bool helps = outcome.instance.actions[work.action].owner != work.role;
  const bool of_owner = work.kind == WorkKind::first_run && !helps;
  return element("tr",
                 {{"data-actie", planned.number},
                  {"data-u", quarters_text(outcome, work.hours, of_owner ? &planned : nullptr)}},
                 element("th", {}, action_link(outcome, work.action),
                         helps ? element("small", {{"class", "mee"}}, " helpt mee") : Markup()),
                 element("td", {}, when_text(outcome, work)),
                 element("td", {}, dutch_number(work.in_all())));
}

// All steering of a role in one row: it belongs to whatever runs.
Markup steering_row(const Outcome& outcome, const Rows& rows) {
  std::vector<std::int64_t> hours(static_cast<std::size_t>(outcome.instance.months), 0);
  for (const RoleWork* row : rows)
    for (std::size_t month = 0; month < hours.size(); ++month)
      hours[month] += row->hours[month];
  return element("tr", {{"data-regie", ""}, {"data-u", quarters_text(outcome, hours, nullptr)}},
                 element("th", {{"scope", "row"}}, "Regie over alles wat loopt"),
                 element("td", {}, "elke maand dat er werk loopt"),
                 element("td", {}, dutch_number(sum(rows))));
}

Markup group(const Outcome& outcome, WorkKind kind, const Rows& rows) {
  if (rows.empty()) return {};
  const Markup lines =
      kind == WorkKind::steering
          ? steering_row(outcome, rows)
          : each(rows, [&](const RoleWork* row) { return work_row(outcome, *row); });
  return element("tbody",
                 {{"data-groep", ""},
                  {"data-soort", kind == WorkKind::first_run ? "werk"
                                 : kind == WorkKind::repeats ? "herhaling"
                                 : kind == WorkKind::upkeep  ? "beheer"
                                                             : "regie"}},
                 element("tr", {{"class", "groep"}},
                         element("th", {{"scope", "rowgroup"}, {"colspan", 2}}, kind_name(kind)),
                         element("td", {{"data-uren", ""}}, dutch_number(sum(rows)))),
                 lines);
}

Markup role_work(const Outcome& outcome, RoleIndex role, const Rows& rows) {
  const std::string anchor = owner_anchor(outcome, role);
  Markup groups;
  for (const WorkKind kind :
       {WorkKind::first_run, WorkKind::repeats, WorkKind::upkeep, WorkKind::steering}) {
    Rows of_kind;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(of_kind),
                 [kind](const RoleWork* row) { return row->kind == kind; });
    groups += group(outcome, kind, of_kind);
  }
  const Capacity* capacity = capacity_of(outcome, role);
  const std::string holder =
      capacity == nullptr || capacity->holder.empty() ? "" : fmt::format(" ({})", capacity->holder);
  return element(
      "section",
      {{"class", "rol"},
       {"id", anchor},
       {"aria-labelledby", anchor + "-kop"},
       {"data-groep", ""},
       {"data-van-rol", outcome.model.catalog.roles[role].id},
       {"data-afdeling", department_of(outcome, role)}},
      element("h4", {{"id", anchor + "-kop"}}, outcome.model.catalog.roles[role].name + holder, " ",
              element("small", {}, element("span", {{"data-uren", ""}}, dutch_number(sum(rows))),
                      " uur")),
      element("table", {{"class", "werk-van"}}, groups));
}

Markup department_work(const Outcome& outcome, const Department& department,
                       const std::vector<RoleWork>& works) {
  Rows all;
  Markup roles;
  for (const RoleIndex role : department.roles) {
    const Rows rows = rows_of(works, role);
    all.insert(all.end(), rows.begin(), rows.end());
    roles += role_work(outcome, role, rows);
  }
  const std::string name =
      department.name.empty() ? "Zonder afdeling in het profiel" : department.name;
  return element(
      "details", {{"class", "afdeling"}, {"data-groep", ""}},
      element("summary", {}, element("h3", {}, name),
              element("span", {{"class", "som"}},
                      element("span", {{"data-uren", ""}}, dutch_number(sum(all))), " uur")),
      roles);
}

}  // namespace

Markup work(const Outcome& outcome) {
  const std::vector<RoleWork> works = role_works(outcome);
  if (works.empty()) return {};
  return join(
      element("p", {{"class", "inleiding"}},
              "Wat elke afdeling te doen heeft, rol voor rol: het werk zelf, wat terugkomt en wat "
              "elk jaar moet. De uren zijn die binnen de looptijd."),
      element("p", {{"class", "keuze-tijd"}, {"hidden", ""}}, ""),
      each(departments_at_work(outcome),
           [&](const Department& department) {
             return department_work(outcome, department, works);
           }),
      element("p", {{"class", "niets"}, {"hidden", ""}}, "Bij deze keuze hoort geen werk."));
}

}  // namespace weerbaar::html
