#include "planner/report/html/links.h"

#include <algorithm>

namespace weerbaar::html {

std::string anchor_of(const Outcome& outcome, ActionIndex action) {
  return "actie-" + outcome.instance.actions[action].id;
}

Markup action_link(const Outcome& outcome, ActionIndex action) {
  const Planned* planned = find_planned(outcome.plan, action);
  const std::string& title = outcome.instance.actions[action].title;
  const std::string address = "#" + anchor_of(outcome, action);
  if (planned == nullptr) return element("a", {{"href", address}}, title);
  return element("a", {{"href", address}},
                 element("span", {{"class", "nr"}}, std::to_string(planned->number)), " ", title);
}

Markup number_links(const Outcome& outcome, const std::vector<ActionIndex>& actions) {
  std::vector<const Planned*> chosen;
  for (const ActionIndex action : actions)
    if (const Planned* planned = find_planned(outcome.plan, action)) chosen.push_back(planned);
  std::sort(chosen.begin(), chosen.end(),
            [](const Planned* a, const Planned* b) { return a->number < b->number; });
  std::vector<Markup> links;
  for (const Planned* planned : chosen)
    links.push_back(element("a", {{"href", "#" + anchor_of(outcome, planned->action)}},
                            std::to_string(planned->number)));
  return separated(links, ", ");
}

Markup action_list(const Outcome& outcome, const std::vector<ActionIndex>& actions) {
  return element("ul", {{"class", "acties"}}, each(actions, [&](ActionIndex action) {
                   return element("li", {}, action_link(outcome, action));
                 }));
}

}  // namespace weerbaar::html
