#include "planner/program/plan_files.h"

#include "planner/program/spreadsheet.h"

namespace weerbaar {

namespace {

using Result = std::optional<std::string>;

// A renderer that needs nothing but the plan, as one of all.
template <std::string (*render)(const Outcome&)>
Result of_plan(const Outcome& outcome, CsvStyle /*style*/, std::string& /*error*/) {
  return render(outcome);
}

Result csv(const Outcome& outcome, CsvStyle style, std::string& /*error*/) {
  return render_csv(outcome, style);
}

Result spreadsheet(const Outcome& outcome, CsvStyle /*style*/, std::string& error) {
  return render_spreadsheet(outcome, error);
}

}  // namespace

const std::vector<PlanFile>& plan_files() {
  static const std::vector<PlanFile> files = {
      {"html", "pagina om te lezen en af te drukken", of_plan<render_html>},
      {"xlsx", "Excel-bestand", spreadsheet},
      {"csv", "CSV: een regel per actie", csv},
      {"ics", "agenda (iCalendar)", of_plan<render_calendar>},
      {"md", "Markdown", of_plan<render_markdown>},
      {"json", "JSON", of_plan<render_json>},
      {"tjp", "project voor TaskJuggler", of_plan<render_taskjuggler>},
  };
  return files;
}

}  // namespace weerbaar
