// SPDX-License-Identifier: EUPL-1.2
// When who decides: before money of a year is spent, and not before a decision it waits on.
#include "planner/plan/decisions.h"

#include <doctest/doctest.h>

#include "small_instance.h"

namespace weerbaar {
namespace {

// A plan of three years from January 2027; each action of a measure of its own.
struct Case {
  Model model;
  Instance instance;
  Plan plan;
  Provenance provenance;
  Sources sources;
  std::vector<Diagnostic> findings;
  std::vector<std::string> repairs;

  // The first month and the last, from 0.
  ActionIndex add(int start, int finish, std::int64_t one_off, std::int64_t structural,
                  const char* political_owner = "burgemeester") {
    Action action = testing::small_action(one_off);
    action.structural = structural;
    action.measure = model.catalog.measures.size();
    instance.actions.push_back(action);
    Measure measure;
    measure.political_owner = political_owner;
    model.catalog.measures.push_back(measure);
    Planned planned;
    planned.action = instance.actions.size() - 1;
    planned.start = start;
    planned.finish = finish;
    plan.chosen.push_back(planned);
    return planned.action;
  }

  DecisionMoment moment(ActionIndex action) {
    instance.months = 36;
    instance.start = Month{2027 * 12};
    const Outcome outcome{model, instance, plan, provenance, sources, findings, repairs};
    return decision_moment(outcome, *find_planned(plan, action));
  }
};

TEST_CASE("decisions: the framework note of the first year in which money is to be granted") {
  Case town;
  // The money of 2027 is there; the yearly money begins in 2028.
  const ActionIndex early = town.add(2, 11, 1000, 100);
  CHECK(town.moment(early).kind == DecisionKind::council_framework);
  CHECK(town.moment(early).year == 2028);
  // Money of 2028 is spent before the yearly money of 2029 begins: the note of 2028, not of 2029.
  const ActionIndex late = town.add(13, 25, 1000, 100);
  CHECK(town.moment(late).year == 2028);
  CHECK(town.moment(late).when == month_of({2027, 6, 1}));
  const ActionIndex yearly = town.add(13, 23, 0, 100);
  CHECK(town.moment(yearly).year == 2029);
  const ActionIndex once = town.add(13, 14, 1000, 0);
  CHECK(town.moment(once).kind == DecisionKind::council_budget);
  CHECK(town.moment(once).when == month_of({2027, 11, 1}));
}

TEST_CASE("decisions: no money before the decision of the council that the action waits on") {
  Case town;
  const ActionIndex on_what = town.add(6, 9, 0, 0, "gemeenteraad");
  const ActionIndex between = town.add(10, 10, 0, 0);
  const ActionIndex dear = town.add(13, 14, 170'000, 25'000);
  CHECK(town.moment(dear).kind == DecisionKind::council_framework);
  town.plan.chosen[on_what].enables = {between};
  town.plan.chosen[between].enables = {dear};
  CHECK(town.moment(on_what).when == month_of({2027, 10, 1}));
  CHECK(town.moment(dear).kind == DecisionKind::council_budget);
  CHECK(town.moment(dear).when == month_of({2027, 11, 1}));
}

TEST_CASE("decisions: the council decides nothing in July and August") {
  Case town;
  // Finished in July or August, begun before: in June. Begun in July: in September.
  CHECK(town.moment(town.add(4, 6, 0, 0, "gemeenteraad")).when == month_of({2027, 6, 1}));
  CHECK(town.moment(town.add(4, 7, 0, 0, "gemeenteraad")).when == month_of({2027, 6, 1}));
  CHECK(town.moment(town.add(6, 7, 0, 0, "gemeenteraad")).when == month_of({2027, 9, 1}));
  CHECK(town.moment(town.add(4, 5, 0, 0, "gemeenteraad")).when == month_of({2027, 6, 1}));
  // The board does not wait for it.
  CHECK(town.moment(town.add(6, 7, 0, 0)).when == month_of({2027, 7, 1}));
}

TEST_CASE("decisions: what is awaited in very many ways is found at once") {
  Case town;
  ActionIndex before = town.add(6, 6, 0, 0, "gemeenteraad");
  const ActionIndex decision = before;
  // Forty times two actions that both wait for the one before, and the next for both.
  for (int step = 0; step < 40; ++step) {
    const ActionIndex one = town.add(7 + 2 * step, 7 + 2 * step, 0, 0);
    const ActionIndex other = town.add(7 + 2 * step, 7 + 2 * step, 0, 0);
    const ActionIndex next = town.add(8 + 2 * step, 8 + 2 * step, 0, 0);
    town.plan.chosen[before].enables = {one, other};
    town.plan.chosen[one].enables = {next};
    town.plan.chosen[other].enables = {next};
    before = next;
  }
  const ActionIndex dear = town.add(100, 101, 1000, 100);
  town.plan.chosen[before].enables = {dear};
  CHECK(town.moment(dear).kind == DecisionKind::council_framework);
  town.plan.chosen[decision].finish = 99;
  CHECK(town.moment(dear).kind == DecisionKind::council_budget);
}

}  // namespace
}  // namespace weerbaar
