// SPDX-License-Identifier: EUPL-1.2
#include "planner/program/plan_files.h"

#include <stdexcept>

#include "planner/program/live_engine.h"
#include "planner/program/spreadsheet.h"
#include "planner/report/short_markdown.h"

namespace weerbaar {

namespace {

using Result = std::optional<std::string>;

// A renderer that needs nothing but the plan, as one of all.
template <std::string (*render)(const Outcome&)>
Result of_plan(const Outcome& outcome, const FileChoices& /*choices*/, std::string& /*error*/) {
  return render(outcome);
}

Result page(const Outcome& outcome, const FileChoices& choices, std::string& /*error*/) {
  const LiveEngine engine{live_engine()};
  return render_html(outcome,
                     {.engine = choices.live_page && !engine.module.empty() ? &engine : nullptr,
                      .curve = choices.curve ? &*choices.curve : nullptr});
}

template <std::string (*render)(const NoPlan&)>
std::string of_none(const NoPlan& found, const FileChoices& /*choices*/) {
  return render(found);
}

std::string csv_of_none(const NoPlan& found, const FileChoices& choices) {
  return render_csv(found, choices.csv_style);
}

Result csv(const Outcome& outcome, const FileChoices& choices, std::string& /*error*/) {
  return render_csv(outcome, choices.csv_style);
}

Result markdown(const Outcome& outcome, const FileChoices& choices, std::string& /*error*/) {
  return choices.short_markdown ? render_short_markdown(outcome) : render_markdown(outcome);
}

Result calendar(const Outcome& outcome, const FileChoices& /*choices*/, std::string& /*error*/) {
  return render_calendar(outcome);
}

Result spreadsheet(const Outcome& outcome, const FileChoices& choices, std::string& error) {
  return render_spreadsheet(outcome, choices.typed, error);
}

}  // namespace

const std::vector<PlanFile>& plan_files() {
  static const std::vector<PlanFile> files = {
      {"html", "pagina om te lezen en af te drukken", page, of_none<render_html>},
      {"xlsx", "Excel-bestand; wat in het oude is ingevuld, blijft", spreadsheet, nullptr},
      {"csv", "CSV: een regel per actie", csv, csv_of_none},
      {"ics", "agenda (iCalendar)", calendar, of_none<render_calendar>},
      {"md", "Markdown", markdown, of_none<render_markdown>},
      {"json", "JSON", of_plan<render_json>, of_none<render_json>},
      {"tjp", "project voor TaskJuggler", of_plan<render_taskjuggler>, of_none<render_taskjuggler>},
  };
  return files;
}

std::size_t place_of_file(std::string_view extension) {
  const std::vector<PlanFile>& files = plan_files();
  for (std::size_t f = 0; f < files.size(); ++f)
    if (files[f].extension == extension) return f;
  throw std::logic_error("no file of a plan is " + std::string(extension));
}

}  // namespace weerbaar
