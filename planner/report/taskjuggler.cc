// SPDX-License-Identifier: EUPL-1.2
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
#include "planner/instance/runs.h"
#include "planner/plan/horizon_demand.h"
#include "planner/report/plan_words.h"
#include "planner/report/purpose.h"
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
        crews_(outcome.model.catalog.roles.size() + 1) {}

  std::string render() {
    gather_crews();
    head();
    for (std::size_t crew = 0; crew < crews_.size(); ++crew)
      if (crews_[crew].works) resource(crew);
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

  // The hours that are there for steering alone are a crew of their own, the last.
  std::size_t crew_of(RoleIndex role, bool steering_apart) const {
    return steering_apart ? crews_.size() - 1 : role;
  }

  std::string crew_name(std::size_t crew) const {
    const std::vector<Role>& roles = outcome_.model.catalog.roles;
    return crew < roles.size() ? roles[crew].name
                               : roles[instance_.steering.role].name + " (regie)";
  }

  void gather_crews() {
    for (const RoleUse& use : outcome_.plan.roles) {
      Crew& crew = crews_[crew_of(use.role, use.steering_apart)];
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
    int end = instance_.months;  // what runs already may run on past the horizon
    for (const Planned& planned : outcome_.plan.chosen) {
      earliest = std::min(earliest, planned.start);
      end = std::max(end, planned.finish + 1);
    }
    line("# Gemaakt met weerbaar {}. Controleer het met: tj3 --abort-on-warnings plan.tjp",
         outcome_.provenance.version);
    if (const std::string note = one_line(repair_note(outcome_)); !note.empty()) line("# {}", note);
    line("# Profiel {}", outcome_.provenance.profile_sha256);
    line("# Catalogus {}", outcome_.provenance.catalog_sha256);
    for (const std::string& sentence : again_sentences(outcome_.provenance))
      line("# {}", one_line(sentence));
    const std::string note = sums_note(outcome_);
    if (!note.empty()) line("# {}", note);
    line("project plan {} {} - {} {{",
         quoted("Actieplan weerbaarheid: " + outcome_.model.profile.municipality.name),
         first(earliest), first(end));
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

  static std::string person_id(std::size_t crew, std::int64_t person) {
    return fmt::format("rol_{}_{}", crew + 1, person + 1);
  }

  // Away from the moment that the hours of the month are used up.
  void resource(std::size_t number) {
    const Crew& crew = crews_[number];
    line("resource rol_{} {} {{", number + 1, quoted(crew_name(number)));
    for (std::int64_t person = 0; person < crew.people; ++person) {
      line("  resource {} \"{}\" {{", person_id(number, person), person + 1);
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
  void book(std::size_t number, int month, std::int64_t hours) {
    Crew& crew = crews_[number];
    const auto at = static_cast<std::size_t>(month);
    std::int64_t before = 0;  // hours of the people before this one
    for (std::int64_t person = 0; person < crew.people && hours > 0; ++person) {
      const std::int64_t share = crew.share(at, person);
      const bool last = person + 1 == crew.people;
      const std::int64_t from = crew.booked[at] - before;
      before += share;
      if (from >= share && !last) continue;
      const std::int64_t part = last ? hours : std::min(hours, share - from);
      line("    booking {} {} +{}h", person_id(number, person), moment(month, from), part);
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
    run(each, {planned.start, length_of(planned)});
    line("  }}");
    for (std::size_t n = 0; n < planned.runs.size(); ++n) {
      line("  task keer_{0} \"Keer {0}\" {{", n + 2);
      line("    depends actie_{}.werk", planned.number);
      run(each, {planned.runs[n], length_of(planned)});
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

  // The hours of each role are spread over the months in which it is there; who steers does so in
  // every one of those.
  void run(const Action& each, const Run& here) {
    line("    start {}", first(here.start));
    line("    end {}", first(here.start + here.length));
    for (const Work& work : each.work) {
      const std::vector<int> months = months_there(work.role, here);
      const int count = static_cast<int>(months.size());
      for (int k = 0; k < count; ++k)
        book_within(crew_of(work.role, false), months[static_cast<std::size_t>(k)],
                    spread(work.hours, count, k));
    }
    const Steering& steering = instance_.steering;
    if (steering.hours == 0) return;
    for (const int month : months_there(steering.role, here))
      book_within(crew_of(steering.role, instance_.steering_apart), month, steering.hours);
  }

  std::vector<int> months_there(RoleIndex role, const Run& here) const {
    std::vector<int> months;
    for (int month = here.start; month < here.start + here.length; ++month)
      if (is_there(instance_, role, month)) months.push_back(month);
    return months;
  }

  // What was done before the plan, and what comes after it, takes no hours of it.
  void book_within(std::size_t crew, int month, std::int64_t hours) {
    if (month >= 0 && month < instance_.months) book(crew, month, hours);
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
      if (is_there(instance_, each.owner, month))
        book(crew_of(each.owner, false), month,
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
  std::vector<Crew> crews_;  // by role, then who steers with hours of its own
  std::string text_;
};

}  // namespace

std::string render_taskjuggler(const Outcome& outcome) {
  return ProjectFile(outcome).render();
}

}  // namespace weerbaar
