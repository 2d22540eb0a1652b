// SPDX-License-Identifier: EUPL-1.2
// What people typed in an earlier workbook, and its place in a new one. A row is known by its id
// (Kenmerk) and a column by its title, so rows and columns may have moved.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "planner/report/sheets/found_sheet.h"
#include "planner/report/sheets/sheets.h"

namespace weerbaar {

// Whether it has the list of actions of a plan, to be filled in.
bool has_action_list(const std::vector<FoundSheet>& workbook);

// The name that stands above that list; empty: it was taken away.
std::string municipality_of(const std::vector<FoundSheet>& workbook);

struct TypedRow {
  std::string id;
  std::string where;                  // "Acties, rij 14"
  std::string name;                   // of the action, for people
  std::map<std::string, Cell> cells;  // by the title of the column
};

struct TypedIn {
  std::vector<TypedRow> rows;      // in the order of the workbook
  std::vector<std::string> other;  // what has no row or no column, in words
};

// `sheets` is the new plan: it says which columns are to be filled in, and which are people's own.
TypedIn typed_in(const std::vector<FoundSheet>& workbook, const std::vector<Sheet>& sheets);

struct FilledIn {
  // What was typed that the plan does not say itself, a line a cell: row, column and words, in that
  // order, wherever they stood.
  std::vector<std::string> kept;
  std::vector<std::string> without_place;  // in words, one a text
};

// Puts everything in its place; columns of people's own come behind ours.
FilledIn fill_in(const TypedIn& typed, std::vector<Sheet>& sheets);

}  // namespace weerbaar
