// SPDX-License-Identifier: EUPL-1.2
// The plan as an iCalendar (RFC 5545): a span of days for each run of an action, a day with an
// alarm for each deadline and each decision. An event keeps its UID as long as its municipality and
// its action keep their name; the version of the plan says which file is the newer one.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "model/number_text.h"
#include "model/utf8.h"
#include "planner/plan/decisions.h"
#include "planner/report/no_plan.h"
#include "planner/report/plan_words.h"
#include "planner/report/purpose.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

constexpr std::size_t line_octets = 75;  // RFC 5545, 3.1, without the line end

std::string escaped(std::string_view text) {  // RFC 5545, 3.3.11
  std::string result;
  for (const char c : text) {
    if (c == '\\' || c == ';' || c == ',') result += '\\';
    if (c == '\n')
      result += "\\n";
    else
      result += c;
  }
  return result;
}

// A long line goes on after a line end and a blank; never inside a character.
std::string folded(std::string_view line) {
  std::string result;
  std::size_t room = line_octets;
  while (line.size() > room) {
    std::size_t cut = room;
    while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0U) == 0x80U)
      --cut;
    result += fmt::format("{}\r\n ", line.substr(0, cut));
    line.remove_prefix(cut);
    room = line_octets - 1;
  }
  return result + std::string(line) + "\r\n";
}

std::string compact(const Date& date) {  // 20271231
  return fmt::format("{:04}{:02}{:02}", date.year, date.month, date.day);
}

Date day_before(Month month) {
  return last_day(month + -1);
}

// Letters and digits of a name, and a number that tells names apart that look alike without the
// rest: FNV-1a, 64 bits (Fowler, Noll and Vo).
std::string short_name(std::string_view text) {
  std::string result;
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : text) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'))
      result += c;
    else if (c >= 'A' && c <= 'Z')
      result += static_cast<char>(c - 'A' + 'a');
  }
  return fmt::format("{}-{:016x}", result.substr(0, 32), hash);
}

// Whose events they are, in their UID.
std::string calendar_owner(const Municipality& municipality) {
  return municipality.code.empty() ? short_name(municipality.name) : municipality.code;
}

// What an alarm so many days before has to say, at nine in the morning of a day from Monday to
// Friday: in a weekend it comes on the Friday before.
std::string trigger(const Date& event, int days_before) {
  constexpr int hour = 9;
  constexpr int saturday = 5;
  const int day = (weekday(event) + 7 * days_before - days_before) % 7;
  const int days = days_before + (day < saturday ? 0 : day - saturday + 1);
  // An event of whole days begins at midnight.
  return fmt::format("-P{}DT{}H", days - 1, 24 - hour);
}

struct Event {
  std::string id;  // within the municipality
  Date first;
  Date last;
  std::string summary;
  std::string description;
  std::string category;
  int alarm_days = 0;  // before the first day; 0: no alarm
};

class CalendarReport {
 public:
  // Without a part: of everything.
  CalendarReport(const Outcome& outcome, const CalendarPart* part)
      : outcome_(outcome), municipality_(outcome.model.profile.municipality), part_(part) {}

  std::string render() {
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", escaped("-//weerbaar//" + outcome_.provenance.version + "//NL"));
    line("CALSCALE", "GREGORIAN");
    line("METHOD", "PUBLISH");
    const std::string whose = part_ == nullptr ? "" : fmt::format(" ({})", part_->name);
    line("X-WR-CALNAME", words("Actieplan weerbaarheid: " + municipality_.name + whose));
    if (const std::string note = repair_note(outcome_); !note.empty())
      line("X-WR-CALDESC", words(note));
    add_plan();
    for (const Planned& planned : outcome_.plan.chosen)
      if (is_in(planned.action)) add_action(planned);
    for (const Planned& planned : outcome_.plan.chosen)
      if (is_in(planned.action)) add_deadline(planned);
    for (Meeting& meeting : meetings_of(outcome_)) {
      std::vector<ActionIndex>& actions = meeting.actions;
      actions.erase(std::remove_if(actions.begin(), actions.end(),
                                   [this](ActionIndex action) { return !is_in(action); }),
                    actions.end());
      if (!actions.empty()) add_meeting(meeting);
    }
    line("END", "VCALENDAR");
    return std::move(text_);
  }

 private:
  void line(std::string_view name, std::string_view value) {
    text_ += folded(fmt::format("{}:{}", name, value));
  }

  bool is_in(ActionIndex action) const {
    return part_ == nullptr || std::count(part_->actions.begin(), part_->actions.end(), action) > 0;
  }

  // What a part has of its own: two parts each have some of one decision.
  std::string of_part(std::string_view id) const {
    return part_ == nullptr ? std::string(id) : fmt::format("{}.{}", id, part_->id);
  }

  static std::string words(const std::string& text) { return escaped(one_line(text)); }

  void add(const Event& event) {
    line("BEGIN", "VEVENT");
    line("UID", fmt::format("{}.{}@weerbaar.invalid", event.id, calendar_owner(municipality_)));
    // Not from a clock, which would make every export another file: the profile says which version
    // this is, and of which day; else it is the first, of the day on which the plan begins.
    const Profile& profile = outcome_.model.profile;
    line("DTSTAMP",
         compact(profile.edition_date.value_or(profile.planning.start_date)) + "T000000Z");
    line("SEQUENCE", fmt::format("{}", profile.edition.value_or(0)));
    line("DTSTART;VALUE=DATE", compact(event.first));
    line("DTEND;VALUE=DATE", compact(day_after(event.last)));
    line("SUMMARY", words(event.summary));
    line("DESCRIPTION", event.description);
    line("CATEGORIES", words(event.category));
    line("TRANSP", "TRANSPARENT");  // nobody is unavailable because of it
    if (event.alarm_days > 0) {
      line("BEGIN", "VALARM");
      line("ACTION", "DISPLAY");
      line("DESCRIPTION", words(event.summary));
      line("TRIGGER", trigger(event.first, event.alarm_days));
      line("END", "VALARM");
    }
    line("END", "VEVENT");
  }

  // measure@entry cannot stand before the @ of a UID.
  std::string id_of(std::string_view kind, ActionIndex action) const {
    std::string id = fmt::format("{}.{}", kind, outcome_.instance.actions[action].id);
    for (char& c : id)
      if (c == '@') c = '.';
    return id;
  }

  std::string description(const Planned& planned) const {
    const Action& action = outcome_.instance.actions[planned.action];
    const Measure& measure = measure_of(outcome_, planned.action);
    std::string text = words(measure.what);
    const auto add = [&text](std::string_view name, const std::string& value) {
      if (!value.empty()) text += fmt::format("\\n{}: {}", name, words(value));
    };
    add("Klaar als", measure.done_when);
    add("Waarom", fmt::format("{}", fmt::join(purpose_sentences(outcome_, planned), " ")));
    add("Wie", owner_text(outcome_, action.owner));
    add("Werkt mee", work_text(outcome_, planned.action));
    add("Bestuurlijk", measure.political_owner);
    add("Met", partners_text(outcome_, planned.action));
    add("Let op", stretch_text(outcome_, planned));
    add("Komt na", numbers_text(outcome_.plan, waits_for(outcome_, planned.action)));
    add("Nodig voor", numbers_text(outcome_.plan, planned.enables));
    add("Besluit", decision_text(decision_moment(outcome_, planned)));
    add("Uiterlijk", deadline_text(outcome_, planned.action));
    return text;
  }

  std::string numbered(const Planned& planned) const {
    return fmt::format("{}. {}", planned.number, outcome_.instance.actions[planned.action].title);
  }

  // Which plan this calendar is of.
  void add_plan() {
    const Planning& planning = outcome_.model.profile.planning;
    const Provenance& origin = outcome_.provenance;
    Event event;
    event.id = of_part("plan");
    event.first = event.last = first_day(planning.start);
    event.summary = "Begin van het actieplan weerbaarheid";
    event.description = words(fmt::format(
        "Looptijd: {} tot en met {}. Acties: {}. Gemaakt met weerbaar {}, catalogus {} {}.",
        dutch(planning.start), dutch(planning.start + (planning.months - 1)),
        part_ == nullptr ? outcome_.plan.chosen.size() : part_->actions.size(), origin.version,
        outcome_.model.catalog.id, outcome_.model.catalog.version));
    event.description +=
        fmt::format("\\nProfiel: {}\\nCatalogus: {}", origin.profile_sha256, origin.catalog_sha256);
    for (const std::string& sentence : again_sentences(origin))
      event.description += "\\n" + words(sentence);
    event.category = "Plan";
    add(event);
  }

  void add_action(const Planned& planned) {
    const Month start = outcome_.instance.start;
    const std::string id = id_of("actie", planned.action);
    const std::string category(pillar_names[outcome_.instance.actions[planned.action].pillar]);
    const std::string text = description(planned);
    add({id, first_day(start + planned.start), last_day(start + planned.finish), numbered(planned),
         text, category});
    for (std::size_t run = 0; run < planned.runs.size(); ++run)
      add({fmt::format("{}.keer-{}", id, run + 2), first_day(start + planned.runs[run]),
           last_day(start + (planned.runs[run] + length_of(planned) - 1)),
           fmt::format("{} (keer {})", numbered(planned), run + 2), text, category});
  }

  void add_deadline(const Planned& planned) {
    const auto& deadline = measure_of(outcome_, planned.action).deadline;
    if (!deadline) return;
    add({id_of("uiterlijk", planned.action), deadline->date, deadline->date,
         fmt::format("Uiterlijk klaar: {}", numbered(planned)), description(planned),
         "Uiterste datum", 30});
  }

  // What is decided on, so that two papers of one month are two events.
  static std::string_view paper_of(DecisionKind kind) {
    switch (kind) {
      case DecisionKind::council_framework:
        return "raad.kadernota";
      case DecisionKind::council_budget:
        return "raad.begroting";
      case DecisionKind::council:
        return "raad.eigen";
      default:
        return "college";
    }
  }

  // A council meets in a month of which the day is not known; the board decides before a month.
  void add_meeting(const Meeting& meeting) {
    std::string text;
    for (const ActionIndex action : meeting.actions)
      text += fmt::format("{}{}", text.empty() ? "" : "\\n",
                          words(numbered(*find_planned(outcome_.plan, action))));
    Event event;
    event.id = of_part(
        fmt::format("besluit.{}.{}", paper_of(meeting.moment.kind), iso(meeting.moment.when)));
    event.first = meeting.moment.by_council() ? first_day(meeting.moment.when)
                                              : day_before(meeting.moment.when);
    event.last = meeting.moment.by_council() ? last_day(meeting.moment.when) : event.first;
    event.summary = fmt::format(
        "Besluit {}: {}", decision_text(meeting.moment),
        dutch_count(static_cast<std::int64_t>(meeting.actions.size()), "actie", "acties"));
    event.description = text;
    event.category = "Besluit";
    event.alarm_days = meeting.moment.by_council() ? 28 : 14;
    add(event);
  }

  const Outcome& outcome_;
  const Municipality& municipality_;
  const CalendarPart* part_;
  std::string text_;
};

// The letters of U+00C0 to U+00DF, and of U+00E0 to U+00FF but for the last, without their marks.
constexpr std::string_view bare_letters = "aaaaaaaceeeeiiiidnooooo-ouuuuyts";

// "Sociaal Domein & Coördinatie" -> "sociaal-domein-coordinatie"
std::string dashed(std::string_view name) {
  std::string result;
  for (std::size_t at = 0; at < name.size(); ++at) {
    char c = name[at];
    if (c == '\xC3' && at + 1 < name.size()) {
      const auto mark = static_cast<unsigned char>(name[++at]);
      c = bare_letters[mark % bare_letters.size()];
    } else if (c >= 'A' && c <= 'Z') {
      c = static_cast<char>(c - 'A' + 'a');
    }
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain)
      result += c;
    else if (!result.empty() && result.back() != '-')
      result += '-';
  }
  if (result.ends_with('-')) result.pop_back();
  constexpr std::size_t most = 60;
  return result.substr(0, most);
}

}  // namespace

std::vector<CalendarPart> calendar_parts(const Outcome& outcome, CalendarSplit split) {
  std::map<std::pair<std::string, std::string>, CalendarPart> parts;  // by name, and id of a role
  for (const Planned& planned : outcome.plan.chosen) {
    const RoleIndex owner = outcome.instance.actions[planned.action].owner;
    const Role& role = outcome.model.catalog.roles[owner];
    const Capacity* capacity = capacity_of(outcome, owner);
    const std::string department = capacity == nullptr ? "" : one_line(capacity->department);
    const bool by_owner = split == CalendarSplit::owner;
    const std::string name = by_owner             ? one_line(role.name)
                             : department.empty() ? "zonder afdeling"
                                                  : department;
    CalendarPart& part = parts[{name, by_owner ? role.id : ""}];
    part.name = name;
    part.actions.push_back(planned.action);
  }
  std::map<std::string, int> alike;
  for (const auto& [key, part] : parts)
    ++alike[dashed(part.name)];
  std::vector<CalendarPart> in_order;
  for (auto& [key, part] : parts) {
    part.id = dashed(part.name);
    // Names that look alike are told apart by what each has of its own, so that no calendar takes
    // the name of another when that one goes.
    if (part.id.empty() || alike[part.id] > 1)
      part.id = short_name(key.second.empty() ? part.name : key.second);
    in_order.push_back(std::move(part));
  }
  return in_order;
}

std::string render_calendar(const Outcome& outcome) {
  return CalendarReport(outcome, nullptr).render();
}

std::string render_calendar(const Outcome& outcome, const CalendarPart& part) {
  return CalendarReport(outcome, &part).render();
}

// No action and no decision: a day that says so, as a calendar must have something in it.
std::string render_calendar(const NoPlan& found) {
  const Profile& profile = found.model.profile;
  const Municipality& municipality = profile.municipality;
  const Date& day = profile.planning.start_date;
  const std::string title = fmt::format("{}: {}", no_plan_title, municipality.name);
  std::string text;
  for (const auto& [name, value] : std::vector<std::pair<std::string_view, std::string>>{
           {"BEGIN", "VCALENDAR"},
           {"VERSION", "2.0"},
           {"PRODID", escaped("-//weerbaar//" + found.provenance.version + "//NL")},
           {"METHOD", "PUBLISH"},
           {"X-WR-CALNAME", escaped(one_line(title))},
           {"BEGIN", "VEVENT"},
           {"UID", fmt::format("geen-plan.{}@weerbaar.invalid", calendar_owner(municipality))},
           {"DTSTAMP", compact(profile.edition_date.value_or(day)) + "T000000Z"},
           {"SEQUENCE", fmt::format("{}", profile.edition.value_or(0))},
           {"DTSTART;VALUE=DATE", compact(day)},
           {"SUMMARY", escaped(one_line(title))},
           {"DESCRIPTION", escaped(one_line(fmt::format(
                               "{} {}", fmt::join(clash_sentences(found), " "),
                               fmt::join(origin_sentences(found.model, found.provenance), " "))))},
           {"TRANSP", "TRANSPARENT"},
           {"END", "VEVENT"},
           {"END", "VCALENDAR"}})
    text += folded(fmt::format("{}:{}", name, value));
  return text;
}

}  // namespace weerbaar
