#include <fmt/format.h>

#include "catalog/lint.h"
#include "catalog/lint_parts.h"
#include "model/calendar.h"

namespace weerbaar {

namespace {

std::string name_of_month(int month) {
  const std::string name = dutch(Month{month - 1});  // with the year 0
  return name.substr(0, name.find(' '));
}

}  // namespace

// Start months are for what follows the meetings of council and board. A decision that is ready
// when they are away waits until September, and is planned as if it did not.
void lint_dates(const LintedCatalog& linted) {
  constexpr int year = 12;
  for (const Measure& measure : linted.catalog.measures) {
    if (measure.withdrawn) continue;
    std::vector<std::string> starts;
    for (const int start : measure.start_months) {
      const int last = (start - 1 + measure.duration_months - 1) % year + 1;
      if (first_recess_month <= last && last <= last_recess_month)
        starts.push_back(name_of_month(start));
    }
    if (starts.empty()) continue;
    linted.warn(Code::done_in_recess, linted.place(measure, "startmaanden"),
                fmt::format("`{}` is klaar in {} of {} als zij begint in {}", measure.id,
                            name_of_month(first_recess_month), name_of_month(last_recess_month),
                            fmt::join(starts, " of ")),
                "dan is het reces en besluiten college en raad niet: kies andere maanden, of een "
                "andere duur");
  }
}

}  // namespace weerbaar
