// SPDX-License-Identifier: EUPL-1.2
// How the cells of the workbook look: colours, borders and the forms of numbers. Each look is made
// once for a workbook.
#pragma once

#include <xlsxwriter.h>

#include <map>
#include <utility>

#include "planner/report/typed_table.h"

namespace weerbaar {

enum class Look { title, note, head, body, assumption, assumed, input, total };

class WorkbookFormats {
 public:
  explicit WorkbookFormats(lxw_workbook* book) : book_(book) {}

  lxw_format* look(Look look, FieldKind kind = FieldKind::text);
  // Of a cell that a rule colours.
  lxw_format* shade(lxw_color_t background);

 private:
  lxw_workbook* book_;
  std::map<std::pair<Look, FieldKind>, lxw_format*> looks_;
  std::map<lxw_color_t, lxw_format*> shades_;
};

}  // namespace weerbaar
