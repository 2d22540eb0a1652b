#include "planner/report/report.h"
namespace weerbaar {
std::string render_taskjuggler(const Outcome& outcome) {
  return outcome.plan.chosen.empty() ? "" : "x";
}
}  // namespace weerbaar
