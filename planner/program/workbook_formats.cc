// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/workbook_formats.h"

#include "planner/report/sheets/sheet_layout.h"

namespace weerbaar {

namespace {

constexpr lxw_color_t ink = 0x1B3A57;         // heads and titles
constexpr lxw_color_t line_grey = 0xD0D7DE;   // between rows
constexpr lxw_color_t total_grey = 0xEEF2F6;  // totals
constexpr lxw_color_t input_yellow = 0xFFF8DC;
constexpr lxw_color_t quiet = 0x57606A;  // notes
constexpr lxw_color_t brown = 0x8A4B00;  // the word aanname

bool is_text(FieldKind kind) {
  return kind == FieldKind::text || kind == FieldKind::status || kind == FieldKind::remark;
}

// Indented, so that text does not touch the number before it.
void align(lxw_format* made, FieldKind kind) {
  format_set_align(made, is_text(kind) ? LXW_ALIGN_LEFT : LXW_ALIGN_RIGHT);
  format_set_indent(made, 1);
}

}  // namespace

lxw_format* WorkbookFormats::look(Look look, FieldKind kind) {
  lxw_format*& made = looks_[{look, kind}];
  if (made != nullptr) return made;
  made = workbook_add_format(book_);
  format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
  switch (look) {
    case Look::title:
      format_set_bold(made);
      format_set_font_size(made, 14);
      format_set_font_color(made, ink);
      return made;
    case Look::note:
      format_set_font_color(made, quiet);
      return made;
    case Look::head:
      format_set_bold(made);
      format_set_text_wrap(made);
      format_set_font_color(made, LXW_COLOR_WHITE);
      format_set_bg_color(made, ink);
      format_set_align(made, LXW_ALIGN_VERTICAL_BOTTOM);
      align(made, kind);
      return made;
    case Look::assumption:
      format_set_font_color(made, brown);
      break;
    case Look::input:
      format_set_bg_color(made, input_yellow);
      break;
    case Look::total:
      format_set_bold(made);
      format_set_bg_color(made, total_grey);
      break;
    case Look::assumed:
    case Look::body:
      break;
  }
  format_set_bottom(made, LXW_BORDER_THIN);
  format_set_bottom_color(made, line_grey);
  if (is_text(kind)) format_set_text_wrap(made);
  align(made, kind);
  format_set_num_format(made,
                        look == Look::assumed ? assumed_format(kind).c_str() : number_format(kind));
  return made;
}

lxw_format* WorkbookFormats::shade(lxw_color_t background) {
  lxw_format*& made = shades_[background];
  if (made == nullptr) {
    made = workbook_add_format(book_);
    format_set_bg_color(made, background);
  }
  return made;
}

}  // namespace weerbaar
