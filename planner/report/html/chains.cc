// SPDX-License-Identifier: EUPL-1.2
// What waits for what, as lists: under each action those that can start because it is done. Every
// action that waits, or is waited for, stands once: under the one that is done last of those that
// it waits for. What else it waits for it names itself, unless what it stands under waits for that
// too.
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <vector>

#include "planner/report/html/links.h"
#include "planner/report/html/network.h"
#include "planner/report/html/sections.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

class Chains {
 public:
  explicit Chains(const Outcome& outcome)
      : outcome_(outcome),
        under_(outcome.plan.chosen.size() + 1),
        before_(outcome.plan.chosen.size() + 1),
        waiting_(outcome.plan.chosen.size() + 1) {
    find_all_before();
    for (const Planned& planned : outcome.plan.chosen) {
      const Planned* last = nullptr;
      for (const ActionIndex before : waits_for(outcome, planned.action)) {
        const Planned* each = find_planned(outcome.plan, before);
        if (last == nullptr || each->finish > last->finish) last = each;
      }
      under_[place_of(last)].push_back(&planned);
    }
    for (auto& after : under_)
      std::stable_sort(after.begin(), after.end(), [this](const Planned* a, const Planned* b) {
        return waiting(a) > waiting(b);
      });
  }

  Markup list() const {
    Markup items;
    for (const Planned* root : under(nullptr))
      if (waiting(root) > 0) items += item(root, nullptr);
    return items;
  }

  std::int64_t alone() const {
    const std::vector<const Planned*>& roots = under(nullptr);
    return std::count_if(roots.begin(), roots.end(),
                         [this](const Planned* root) { return waiting(root) == 0; });
  }

 private:
  // What an action waits for starts before it.
  void find_all_before() {
    std::vector<const Planned*> by_start;
    for (const Planned& planned : outcome_.plan.chosen)
      by_start.push_back(&planned);
    std::stable_sort(by_start.begin(), by_start.end(),
                     [](const Planned* a, const Planned* b) { return a->start < b->start; });
    for (const Planned* planned : by_start)
      for (const ActionIndex direct : waits_for(outcome_, planned->action)) {
        const Planned* each = find_planned(outcome_.plan, direct);
        std::set<const Planned*>& all = before_[place_of(planned)];
        all.insert(each);
        all.insert(before_[place_of(each)].begin(), before_[place_of(each)].end());
      }
    for (const std::set<const Planned*>& all : before_)
      for (const Planned* before : all)
        ++waiting_[place_of(before)];
  }

  static std::size_t place_of(const Planned* before) {
    return before == nullptr ? 0 : static_cast<std::size_t>(before->number);
  }

  const std::vector<const Planned*>& under(const Planned* before) const {
    return under_[place_of(before)];
  }

  // How many wait for it, directly or through others.
  std::int64_t waiting(const Planned* planned) const { return waiting_[place_of(planned)]; }

  Markup item(const Planned* planned, const Planned* above) const {
    std::vector<Markup> others;
    for (const ActionIndex before : waits_for(outcome_, planned->action)) {
      const Planned* other = find_planned(outcome_.plan, before);
      if (other != above && !before_[place_of(above)].contains(other))
        others.push_back(action_link(outcome_, before));
    }
    const std::int64_t count = waiting(planned);
    const std::string when = period_text(outcome_, *planned);
    const std::string small =
        above == nullptr
            ? fmt::format("{}; {} erop", when,
                          count == 1 ? "1 actie wacht" : fmt::format("{} acties wachten", count))
            : when;
    const Markup also =
        others.empty() ? Markup() : element("small", {}, "ook na ", separated(others, "; "));
    Markup below;
    for (const Planned* after : under(planned))
      below += item(after, planned);
    return element("li", {{"data-actie", planned->number}}, action_link(outcome_, planned->action),
                   " ", element("small", {}, small), also,
                   below.empty() ? Markup() : element("ul", {}, below));
  }

  const Outcome& outcome_;
  // By number; at 0 what waits for nothing.
  std::vector<std::vector<const Planned*>> under_;
  std::vector<std::set<const Planned*>> before_;  // all that each waits for, also through others
  std::vector<std::int64_t> waiting_;
};

}  // namespace

Markup chains(const Outcome& outcome) {
  const Chains chains(outcome);
  const Markup list = chains.list();
  const Network network = network_of(outcome);
  const Markup drawing = dependencies(outcome, network);
  const Markup by_block = block_drawings(outcome, network);
  if (list.empty() && drawing.empty()) return {};
  const std::int64_t alone = chains.alone();
  return join(
      element("p", {{"class", "inleiding"}},
              "Wat ingesprongen staat, begint pas als de actie erboven klaar is. Waar het meest op "
              "wacht, staat bovenaan.",
              alone == 0 ? ""
                         : fmt::format(" Buiten deze lijst {}.",
                                       alone == 1 ? "is 1 actie; die wacht op niets, en niets "
                                                    "wacht op haar"
                                                  : fmt::format("zijn {} acties; die wachten op "
                                                                "niets, en niets wacht op hen",
                                                                alone))),
      element("ul", {{"class", "ketens"}}, list),
      element("p", {{"class", "niets"}, {"hidden", ""}},
              "Bij deze keuze hoort niets dat op iets wacht."),
      by_block.empty() ? Markup()
                       : element("details", {{"class", "getallen"}, {"id", "tekeningen"}},
                                 element("summary", {}, "Een tekening per bouwsteen"), by_block),
      drawing.empty()
          ? Markup()
          : element("details", {{"class", "getallen"}, {"id", "tekening"}},
                    element("summary", {}, "Alles in een tekening, ook wat niet in het plan staat"),
                    drawing));
}

}  // namespace weerbaar::html
