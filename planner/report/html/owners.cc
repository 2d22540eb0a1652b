// The plan of each owner: what is asked of whom, when, and what it waits for.
#include <algorithm>
#include <tuple>

#include "model/number_text.h"
#include "planner/plan/demand.h"
#include "planner/report/html/links.h"
#include "planner/report/html/sections.h"
#include "planner/report/html/timeline.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

struct OwnersWork {
  RoleIndex role = 0;
  std::vector<const Planned*> actions;  // its own, by start, then number
  std::vector<ActionIndex> helps;       // with hours in those of others, by number
};

std::vector<OwnersWork> work_by_owner(const Outcome& outcome) {
  std::vector<OwnersWork> works;
  const auto& roles = outcome.model.catalog.roles;
  for (RoleIndex role = 0; role < roles.size(); ++role) {
    OwnersWork work{role, {}, {}};
    for (const Planned& planned : outcome.plan.chosen) {
      if (outcome.instance.actions[planned.action].owner == role)
        work.actions.push_back(&planned);
      else if (works_on(outcome, planned, role))
        work.helps.push_back(planned.action);
    }
    std::sort(work.actions.begin(), work.actions.end(), [](const Planned* a, const Planned* b) {
      return std::tuple(a->start, a->number) < std::tuple(b->start, b->number);
    });
    if (!work.actions.empty() || !work.helps.empty()) works.push_back(std::move(work));
  }
  std::sort(works.begin(), works.end(), [&](const OwnersWork& a, const OwnersWork& b) {
    return std::tie(roles[a.role].name, a.role) < std::tie(roles[b.role].name, b.role);
  });
  return works;
}

Markup row(const Outcome& outcome, const Planned& planned) {
  const Action& action = outcome.instance.actions[planned.action];
  const Markup waits = number_links(outcome, waits_for(outcome, planned.action));
  return element("tr", {}, element("th", {{"scope", "row"}}, action_link(outcome, planned.action)),
                 element("td", {}, period_text(outcome, planned)),
                 element("td", {},
                         starred(dutch_number(action.hours()),
                                 measure_of(outcome, planned.action).hours_basis)),
                 element("td", {}, waits.empty() ? Markup("-") : waits));
}

// The same sum as everywhere, with what it is made of.
Markup sum_of(const Outcome& outcome, const OwnersWork& work,
              const std::vector<RoleDemand>& demands) {
  const auto found = std::find_if(demands.begin(), demands.end(),
                                  [&](const RoleDemand& each) { return each.role == work.role; });
  if (found == demands.end()) return {};
  std::vector<Markup> parts;
  const auto part = [&](std::int64_t hours, std::string_view what) {
    if (hours != 0)
      parts.push_back(join(starred(dutch_number(hours), basis_of(outcome, &Measure::hours_basis)),
                           " uur ", what));
  };
  part(found->own, "eigen acties");
  part(found->helping, "voor acties van anderen");
  part(found->repeats, "voor herhalingen");
  part(found->upkeep, "beheer");
  part(found->steering, "regie");
  part(-found->outside, "buiten de looptijd");
  return element("p", {{"class", "som"}},
                 dutch_count(static_cast<std::int64_t>(work.actions.size()), "actie", "acties"),
                 ". ", separated(parts, " + "),
                 parts.size() < 2 ? Markup()
                                  : join(" = ",
                                         starred(dutch_number(found->work()),
                                                 basis_of(outcome, &Measure::hours_basis)),
                                         " uur"),
                 ".");
}

Markup owner(const Outcome& outcome, const OwnersWork& work,
             const std::vector<RoleDemand>& demands) {
  const std::string anchor = owner_anchor(outcome, work.role);
  const Markup own =
      work.actions.empty()
          ? Markup()
          : element("table", {{"class", "eigenaar"}},
                    head_row({"Actie", "Wanneer", "Eigen uren", "Wacht op"}, 2),
                    element("tbody", {}, each(work.actions, [&](const Planned* planned) {
                              return row(outcome, *planned);
                            })));
  const Markup helps = work.helps.empty()
                           ? Markup()
                           : element("p", {{"class", "ook"}},
                                     "Werkt mee aan: ", number_links(outcome, work.helps), ".");
  return element("section",
                 {{"class", "eigenaar"}, {"id", anchor}, {"aria-labelledby", anchor + "-kop"}},
                 element("h3", {{"id", anchor + "-kop"}}, owner_text(outcome, work.role)),
                 sum_of(outcome, work, demands), own, helps);
}

}  // namespace

Markup owners(const Outcome& outcome) {
  const std::vector<RoleDemand> demands = role_demands(outcome);
  return each(work_by_owner(outcome),
              [&](const OwnersWork& work) { return owner(outcome, work, demands); });
}

}  // namespace weerbaar::html
