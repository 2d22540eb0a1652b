// The plan of each owner: what is asked of whom, when, and what it waits for.
#include <algorithm>
#include <tuple>

#include "model/number_text.h"
#include "planner/report/html/links.h"
#include "planner/report/html/sections.h"
#include "planner/report/html/timeline.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

struct OwnersWork {
  RoleIndex role = 0;
  std::vector<const Planned*> actions;  // by start, then number
};

std::vector<OwnersWork> work_by_owner(const Outcome& outcome) {
  std::vector<OwnersWork> works;
  for (const Planned& planned : outcome.plan.chosen) {
    const RoleIndex role = outcome.instance.actions[planned.action].owner;
    auto work = std::find_if(works.begin(), works.end(),
                             [role](const OwnersWork& each) { return each.role == role; });
    if (work == works.end()) work = works.insert(works.end(), {role, {}});
    work->actions.push_back(&planned);
  }
  for (OwnersWork& work : works)
    std::sort(work.actions.begin(), work.actions.end(), [](const Planned* a, const Planned* b) {
      return std::tuple(a->start, a->number) < std::tuple(b->start, b->number);
    });
  std::sort(works.begin(), works.end(), [&](const OwnersWork& a, const OwnersWork& b) {
    const auto& roles = outcome.model.catalog.roles;
    return std::tie(roles[a.role].name, a.role) < std::tie(roles[b.role].name, b.role);
  });
  return works;
}

Markup row(const Outcome& outcome, const Planned& planned) {
  const Action& action = outcome.instance.actions[planned.action];
  const Markup waits = number_links(outcome, waits_for(outcome, planned.action));
  return element(
      "tr", {}, element("th", {{"scope", "row"}}, action_link(outcome, planned.action)),
      element("td", {}, period_text(outcome, planned)),
      element("td", {},
              starred(dutch_number(action.hours), measure_of(outcome, planned.action).hours_basis)),
      element("td", {}, waits.empty() ? Markup("-") : waits));
}

Markup owner(const Outcome& outcome, const OwnersWork& work) {
  std::int64_t hours = 0;
  for (const RoleUse& use : outcome.plan.roles)
    if (use.role == work.role) hours += use.used;
  const std::string anchor = "eigenaar-" + outcome.model.catalog.roles[work.role].id;
  return element(
      "section", {{"class", "eigenaar"}, {"id", anchor}, {"aria-labelledby", anchor + "-kop"}},
      element("h3", {{"id", anchor + "-kop"}}, owner_text(outcome, work.role)),
      element("p", {{"class", "som"}},
              dutch_count(static_cast<std::int64_t>(work.actions.size()), "actie", "acties"),
              ", samen ", starred(dutch_number(hours), basis_of(outcome, &Measure::hours_basis)),
              " uur in de looptijd van het plan."),
      element("table", {{"class", "eigenaar"}},
              head_row({"Actie", "Wanneer", "Uren", "Wacht op"}, 2),
              element("tbody", {}, each(work.actions, [&](const Planned* planned) {
                        return row(outcome, *planned);
                      }))));
}

}  // namespace

Markup owners(const Outcome& outcome) {
  return each(work_by_owner(outcome), [&](const OwnersWork& work) { return owner(outcome, work); });
}

}  // namespace weerbaar::html
