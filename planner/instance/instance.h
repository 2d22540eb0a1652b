// One municipality's problem, worked out: the catalog's measures as actions with their costs and
// hours for this municipality, its money and its people. What the graph, the planner, the check of
// the plan and the reports share.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/model.h"

namespace weerbaar {

using ActionIndex = std::size_t;  // into Instance::actions, which is sorted by id
using LabelIndex = std::size_t;   // into Instance::labels; 0 is the general money

enum class ActionState {
  open,      // the planner chooses
  finished,  // gereed: satisfies, costs nothing, not in the plan
  running,   // loopt: in the plan with its own start
  decided,   // besloten: must be in the plan
  excluded,  // uitgesloten: must not
};

// At least one of the alternatives; an alternative is a set of actions that hold together.
struct AnyOf {
  std::vector<std::vector<ActionIndex>> alternatives;
};

struct Action {
  std::string id;     // measure, or measure@entry
  std::string title;  // with the name of the entry
  MeasureIndex measure = 0;
  std::optional<EntryIndex> entry;
  ActionState state = ActionState::open;
  std::string reason;              // the profile's words for the state
  std::optional<int> fixed_start;  // month; below 0 for what began before the plan
  bool settled = false;            // must be in the plan by itself: running, decided or a duty
  bool mandatory = false;          // settled, or required by what is
  PerPillar<int> effect{};         // hundredths
  PillarIndex first_pillar = 0;    // the measure's main pillar as written
  RoleIndex owner = 0;
  std::optional<std::size_t> label;  // LabelIndex >= 1
  int duration = 1;                  // months
  int repeat = 0;                    // months between starts; 0: once
  std::int64_t one_off = 0;          // of one run, euros
  std::int64_t structural = 0;       // per year, euros
  std::int64_t hours = 0;            // of one run
  std::int64_t upkeep_hours = 0;     // per year
  int earliest_start = 0;            // month, by niet_voor
  int latest_finish = 0;             // the last month of work, by the horizon and a legal deadline
  std::optional<int> deadline;       // that month, when `uiterlijk` has a ground
  std::vector<ActionIndex> requires_;  // sorted; finished ones included
  std::vector<AnyOf> any_of;
  std::vector<ActionIndex> excludes;  // sorted, both ways
};

// A measure of the catalog that does not exist for this municipality.
struct Absent {
  MeasureIndex measure = 0;
  std::string why;  // plain Dutch
};

struct Money {  // per calendar year of the horizon
  std::vector<std::int64_t> one_off;
  std::vector<std::int64_t> structural;
};

struct Instance {
  int months = 0;  // horizon T; months 0..T-1
  Month start;
  std::vector<int> years;      // calendar years that the horizon touches
  std::vector<int> year_of;    // month -> index into years
  PerPillar<int> weight{};     // 700 - priority
  PerPillar<int> shortfall{};  // max(0, target - mark)
  std::vector<Action> actions;
  std::vector<Absent> absent;
  std::vector<std::string> labels;  // [0] is ""; the others sorted
  std::vector<Money> money;         // per label
  bool carry_over = false;
  // Per role of the catalog: hours per month, or none when the role has no capacity line.
  std::vector<std::optional<std::vector<std::int64_t>>> capacity;
};

// Model -> Instance. Reports what the profile leaves unsaid (`gegeven-ontbreekt`).
Instance build_instance(const Model& model, Diagnostics& diagnostics);

// The same of a model that was checked before: its findings were reported then.
Instance instance_of(const Model& model);

// Marks what must be in the plan: what is settled, and all that it requires. For an instance of
// which a decision was changed.
void mark_mandatory(Instance& instance);

// Work per month k (0-based) of `duration`: floor(total/duration), one more in the first
// total mod duration months. The rule for one-off money and for hours.
std::int64_t spread(std::int64_t total, int duration, int k);

// Share of a yearly amount in calendar month j (January = 0): floor(amount/12), one more in the
// first amount mod 12 months. The rule for structural money and upkeep.
std::int64_t monthly_share(std::int64_t yearly, int j);

// The starts of all runs, the first included, as long as a whole run fits the horizon.
std::vector<int> run_starts(const Action& action, int first_start, int months);

}  // namespace weerbaar
