// SPDX-License-Identifier: EUPL-1.2
// An earlier workbook, of which what people typed is kept in the next. An input is a workbook, or
// what is in one: the list of sheets, the texts and the first sheet, as XML, with lines of only
// "=====" between them; few mutations of what is compressed lead anywhere.
#include <zip.h>

#include <utility>

#include "planner/program/workbook_reader.h"
#include "planner/report/report.h"
#include "tests/fuzz/fuzz.h"

namespace {

using namespace weerbaar;

std::string workbook_of(const std::vector<std::string>& parts) {
  const std::string kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  const std::string relations =
      R"(<Relationships><Relationship Id="rId1" Type=")" + kinds +
      R"(worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type=")" + kinds +
      R"(sharedStrings" Target="sharedStrings.xml"/></Relationships>)";
  const std::pair<const char*, const std::string*> files[] = {
      {"xl/_rels/workbook.xml.rels", &relations},
      {"xl/workbook.xml", parts.data()},
      {"xl/sharedStrings.xml", &parts[1]},
      {"xl/worksheets/sheet1.xml", &parts[2]}};
  zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_t* const archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  zip_source_keep(target);
  for (const auto& [name, text] : files) {
    const zip_int64_t at = zip_file_add(
        archive, name, zip_source_buffer(archive, text->data(), text->size(), 0), ZIP_FL_ENC_UTF_8);
    zip_set_file_compression(archive, static_cast<zip_uint64_t>(at), ZIP_CM_STORE, 0);
  }
  zip_close(archive);
  zip_source_open(target);
  zip_source_seek(target, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(target)), '\0');
  zip_source_seek(target, 0, SEEK_SET);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

// The sheets of a plan for the small municipality.
const std::vector<Sheet>& new_sheets() {
  static Loaded loaded = load_and_check(fuzz::small_profile(), fuzz::small_catalog());
  static const PlanResult result = make_plan(loaded.model, effort_for(20), loaded.diagnostics);
  static const std::vector<Diagnostic> findings = loaded.diagnostics.sorted();
  static const Provenance made{"0", "0", "0", "0", "", "", "", ""};
  static const std::vector<Sheet> sheets =
      sheets_of(Outcome{result.model, result.instance, *result.plan, made, loaded.sources, findings,
                        result.repairs, nullptr});
  return sheets;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input(data, data + size);
  const std::vector<std::string> parts = fuzz::parts_of(input);
  std::string error;
  const auto found = read_workbook(parts.size() == 3 ? workbook_of(parts) : input, error);
  if (!found) return 0;
  municipality_of(*found);
  if (!has_action_list(*found)) return 0;
  std::vector<Sheet> sheets = new_sheets();
  fill_in(typed_in(*found, sheets), sheets);
  return 0;
}
