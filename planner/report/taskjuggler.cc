// The plan as a TaskJuggler project (taskjuggler.org) in which every hour is booked, so that a
// program that is not ours checks its calendar: TaskJuggler refuses work before what it waits for
// is finished, an hour that is booked twice, and an hour that the role does not have.
//
// TaskJuggler knows hours of a day, the plan hours of a month. So a role works around the clock
// from the first of the month until its hours of that month are used up, and is away for the rest;
// the actions of a month are booked one after the other.
#include <fmt/format.h>

#include <algorithm>

#include "model/utf8.h"
#include "planner/plan/horizon_demand.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

// What every month has before its 28th day ends; more needs a second person.
constexpr std::int64_t month_hours = 28 * 24 - 1;

// TaskJuggler replaces ${...} and $(...) in strings too; look-alikes have no meaning there.
std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : one_line(text)) {
    if (c == '"')
      result += '\'';
    else if (c == '\\')
      result += "\uFF3C";
    else if (c == '$')
      result += "\uFF04";
    else
      result += c;
  }
  return result + "\"";
}

// The people of a role: as many as its busiest month needs, with equal shares of each month.
struct Crew {
  bool works = false;  // it is in the plan
  std::int64_t people = 1;
  std::vector<std::int64_t> hours;   // per month, all people together
  std::vector<bool> limited;         // per month
  std::vector<std::int64_t> booked;  // per month, so far

  std::int64_t share(std::size_t month, std::int64_t person) const {
    return hours[month] / people + (person < hours[month] % people ? 1 : 0);
  }
};

class ProjectFile {
 public:
  explicit ProjectFile(const Outcome& outcome)
      : outcome_(outcome),
        instance_(outcome.instance),
        crews_(outcome.model.catalog.roles.size()) {}

  std::string render() {
    gather_crews();
    head();
    for (RoleIndex role = 0; role < crews_.size(); ++role)
      if (crews_[role].works) resource(role);
    for (const Planned& planned : outcome_.plan.chosen)
      action(planned);
    reports();
    return std::move(text_);
  }

 private:
  template <class... Args>
  void line(fmt::format_string<Args...> text, Args&&... args) {
    text_ += fmt::format(text, std::forward<Args>(args)...) + "\n";
  }

  std::string first(int month) const { return iso(first_day(instance_.start + month)); }

  void gather_crews() {
    for (const RoleUse& use : outcome_.plan.roles) {
      Crew& crew = crews_[use.role];
      crew.works = true;
      crew.limited.push_back(use.available.has_value());
      crew.hours.push_back(use.available.value_or(0));
      crew.booked.push_back(0);
      crew.people =
          std::max(crew.people, (use.available.value_or(use.used) + month_hours - 1) / month_hours);
    }
    for (Crew& crew : crews_)
      for (std::size_t month = 0; month < crew.hours.size(); ++month)
        if (!crew.limited[month]) crew.hours[month] = crew.people * month_hours;
  }

  void head() {
    int earliest = 0;
    for (const Planned& planned : outcome_.plan.chosen)
      earliest = std::min(earliest, planned.start);
    line("# Gemaakt met weerbaar. Controleer het met: tj3 --abort-on-warnings plan.tjp");
    line("# Profiel {}", outcome_.provenance.profile_sha256);
    line("# Catalogus {}", outcome_.provenance.catalog_sha256);
    const std::string note = sums_note(outcome_);
    if (!note.empty()) line("# {}", note);
    line("project plan {} {} - {} {{",
         quoted("Actieplan weerbaarheid: " + outcome_.model.profile.municipality.name),
         first(earliest), first(instance_.months));
    line("  timingresolution 60 min");
    line("  timezone \"UTC\"");
    line("  now {}", first(earliest));
    line("  dailyworkinghours 24");
    line("  yearlyworkingdays 365");
    line("  workinghours mon - sun 0:00 - 24:00");
    line("  timeformat \"%Y-%m-%d\"");
    line("  numberformat \"-\" \"\" \"\" \".\" 0");
    line("  currencyformat \"-\" \"\" \"\" \".\" 0");
    line("  currency \"EUR\"");
    line("}}");
    line("account kosten \"Kosten\"");
    line("account dekking \"Dekking\"");
    line("balance kosten dekking");
    line("task begin \"Begin van het plan\" {{");
    line("  milestone");
    line("  start {}", first(0));
    line("}}");
  }

  static std::string person_id(RoleIndex role, std::int64_t person) {
    return fmt::format("rol_{}_{}", role + 1, person + 1);
  }

  // Away from the moment that the hours of the month are used up.
  void resource(RoleIndex role) {
    const Crew& crew = crews_[role];
    line("resource rol_{} {} {{", role + 1, quoted(outcome_.model.catalog.roles[role].name));
    for (std::int64_t person = 0; person < crew.people; ++person) {
      line("  resource {} \"{}\" {{", person_id(role, person), person + 1);
      for (std::size_t month = 0; month < crew.hours.size(); ++month) {
        if (!crew.limited[month]) continue;
        const int at = static_cast<int>(month);
        line("    leaves special {} - {}", moment(at, crew.share(month, person)), first(at + 1));
      }
      line("  }}");
    }
    line("}}");
  }

  // So many hours after the first of a month.
  std::string moment(int month, std::int64_t hours) const {
    return fmt::format("{}-{:02}-{:02}:00", iso(instance_.start + month), 1 + hours / 24,
                       hours % 24);
  }

  // Books the next free hours of the month, person by person. What is more than there is, is booked
  // with the last one all the same: it is for TaskJuggler to refuse.
  void book(RoleIndex role, int month, std::int64_t hours) {
    Crew& crew = crews_[role];
    const auto at = static_cast<std::size_t>(month);
    std::int64_t before = 0;  // hours of the people before this one
    for (std::int64_t person = 0; person < crew.people && hours > 0; ++person) {
      const std::int64_t share = crew.share(at, person);
      const bool last = person + 1 == crew.people;
      const std::int64_t from = crew.booked[at] - before;
      before += share;
      if (from >= share && !last) continue;
      const std::int64_t part = last ? hours : std::min(hours, share - from);
      line("    booking {} {} +{}h", person_id(role, person), moment(month, from), part);
      crew.booked[at] += part;
      hours -= part;
    }
  }

  void action(const Planned& planned) {
    const Action& each = instance_.actions[planned.action];
    line("task actie_{} {} {{", planned.number, quoted(each.title));
    line("  task werk \"Werk\" {{");
    for (const ActionIndex before : waits_for(outcome_, planned.action))
      line("    depends actie_{}.werk", find_planned(outcome_.plan, before)->number);
    limits(planned);
    run(each, planned.start);
    line("  }}");
    for (std::size_t n = 0; n < planned.runs.size(); ++n) {
      line("  task keer_{0} \"Keer {0}\" {{", n + 2);
      line("    depends actie_{}.werk", planned.number);
      run(each, planned.runs[n]);
      line("  }}");
    }
    upkeep(planned);
    money(planned);
    line("}}");
  }

  // A running action keeps its start whatever its dates say.
  void limits(const Planned& planned) {
    if (instance_.actions[planned.action].state == ActionState::running) return;
    const Measure& measure = measure_of(outcome_, planned.action);
    if (measure.not_before) line("    minstart {}", iso(measure.not_before->date));
    if (measure.deadline && !measure.deadline->ground.empty())
      line("    maxend {}", iso(day_after(measure.deadline->date)));
  }

  void run(const Action& each, int start) {
    line("    start {}", first(start));
    line("    end {}", first(start + each.duration));
    for (int k = std::max(0, -start); k < each.duration; ++k)
      book(each.owner, start + k, spread(each.hours, each.duration, k));
  }

  void upkeep(const Planned& planned) {
    const Action& each = instance_.actions[planned.action];
    const int from = std::max(0, planned.finish + 1);
    if (each.upkeep_hours == 0 || from >= instance_.months) return;
    line("  task beheer \"Beheer\" {{");
    line("    depends actie_{}.werk", planned.number);
    line("    start {}", first(from));
    line("    end {}", first(instance_.months));
    for (int month = from; month < instance_.months; ++month)
      book(each.owner, month,
           monthly_share(each.upkeep_hours, (instance_.start + month).in_year()));
    line("  }}");
  }

  void money(const Planned& planned) {
    const HorizonDemand demand = horizon_demand_of(instance_, planned);
    const Month begin = instance_.start + std::max(0, planned.start);
    for (std::size_t y = 0; y < instance_.years.size(); ++y) {
      const std::int64_t euros = demand.one_off[y] + demand.structural[y];
      if (euros == 0) continue;
      const int year = instance_.years[y];
      line("  task geld_{0} \"Geld {0}\" {{", year);
      line("    milestone");
      line("    start {}", iso(first_day(std::max(begin, month_of({year, 1, 1})))));
      line("    chargeset kosten");
      line("    charge {} onstart", euros);
      line("  }}");
    }
  }

  // As CSV, to lay beside the plan's own figures.
  void reports() {
    line("resourcereport uren \"uren\" {{");
    line("  formats csv");
    line("  loadunit hours");
    line("  hideresource ~isleaf()");
    line("  hidetask @all");
    line("  columns id, monthly");
    line("}}");
    line("accountreport geld \"geld\" {{");
    line("  formats csv");
    line("  columns id, turnover, yearly");
    line("}}");
  }

  const Outcome& outcome_;
  const Instance& instance_;
  std::vector<Crew> crews_;  // by role
  std::string text_;
};

}  // namespace

std::string render_taskjuggler(const Outcome& outcome) {
  return ProjectFile(outcome).render();
}

}  // namespace weerbaar
