// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/commands.h"

namespace weerbaar {

std::vector<Command> all_commands() {
  return {plan_command(),    check_command(),     explain_command(), compare_command(),
          budget_command(),  stability_command(), parties_command(), graph_command(),
          catalog_command(), starter_command(),   schema_command()};
}

}  // namespace weerbaar
