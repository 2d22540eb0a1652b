// The plan on a terminal.
#include <fmt/format.h>

#include <algorithm>

#include "model/number_text.h"
#include "model/utf8.h"
#include "planner/instance/ladders.h"
#include "planner/plan/decisions.h"
#include "planner/plan/pillar_row.h"
#include "planner/plan/presumed.h"
#include "planner/plan/role_load.h"
#include "planner/report/table.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

class TextReport {
 public:
  TextReport(const Outcome& outcome, const TerminalStyle& style)
      : outcome_(outcome), style_(style), width_(static_cast<std::size_t>(style.width)) {}

  std::string render() {
    heading();
    pillars();
    for (const PillarResult& pillar : outcome_.plan.pillars)
      actions_of(pillar);
    line("* aanname: voor dit getal is er geen bron. Controleer het voor u besluit.");
    presumed();
    money();
    people();
    decisions();
    left_out();
    warnings();
    return std::move(text_);
  }

 private:
  void line(const std::string& words) { text_ += paragraph(words, width_, 0) + "\n"; }

  void title(const std::string& words) {
    const std::string clean = one_line(words);
    text_ += "\n";
    text_ += style_.colour ? fmt::format("\x1b[1;34m{}\x1b[0m\n", clean) : clean + "\n";
    for (std::size_t at = 0; at < std::min(code_point_count(clean), width_); ++at)
      text_ += "═";
    text_ += "\n";
  }

  void table(const std::vector<Column>& columns, std::vector<Row> rows) {
    for (Row& row : rows)
      for (std::string& cell : row)
        cell = one_line(cell);
    text_ += render_table(columns, rows, width_);
  }

  void heading() {
    const Municipality& municipality = outcome_.model.profile.municipality;
    const Planning& planning = outcome_.model.profile.planning;
    text_ += style_.colour ? "\x1b[1m" : "";
    line(one_line(fmt::format("Actieplan weerbaarheid: {}", municipality.name)));
    text_ += style_.colour ? "\x1b[0m" : "";
    line(fmt::format(
        "{} tot en met {}. {} inwoners. {}.", dutch(planning.start),
        dutch(planning.start + (planning.months - 1)), dutch_number(municipality.inhabitants),
        dutch_count(static_cast<std::int64_t>(outcome_.plan.chosen.size()), "actie", "acties")));
    if (const std::string note = repair_note(outcome_); !note.empty()) line(note);
    line(quality_text(outcome_.plan));
    line(one_line(fmt::format("Catalogus {} {}. weerbaar {}. Profiel {}, catalogus {}.",
                              outcome_.model.catalog.id, outcome_.model.catalog.version,
                              outcome_.provenance.version,
                              outcome_.provenance.profile_sha256.substr(0, 12),
                              outcome_.provenance.catalog_sha256.substr(0, 12))));
  }

  void pillars() {
    title("De zes pijlers, de urgentste eerst");
    std::vector<Row> rows;
    for (const PillarRow& each : pillar_rows(outcome_))
      rows.push_back({dutch_share(each.urgency, each.urgency_in_all),
                      std::string(pillar_names[each.pillar]), dutch_hundredths(each.mark_before),
                      dutch_hundredths(each.mark_after), dutch_hundredths(each.target),
                      dutch_hundredths(each.national_mean), dutch_hundredths(each.priority),
                      dutch_number(each.urgency)});
    table({{"Urgentie", true},
           {"Pijler", false, 14},
           {"Cijfer nu", true},
           {"Cijfer straks*", true},
           {"Doel", true},
           {"Landelijk nu", true},
           {"Prioriteit", true},
           {"Punten", true}},
          rows);
    text_ += "\n";
    line(std::string(urgency_note));
  }

  static std::string starred(const std::string& text, Basis basis) {
    return basis == Basis::assumption ? text + "*" : text;
  }

  void actions_of(const PillarResult& pillar) {
    title(pillar_title(outcome_, pillar));
    if (const std::string_view none = no_actions_text(outcome_, pillar); !none.empty())
      line(std::string(none));
    blocks(pillar.pillar);
    std::vector<Row> rows;
    for (const ActionIndex a : pillar.actions)
      rows.push_back(action_row(*find_planned(outcome_.plan, a)));
    if (!rows.empty())
      table({{"Nr", true},
             {"Actie", false, 18},
             {"Wie", false, 14},
             {"Eenmalig €", true},
             {"Per jaar €", true},
             {"Uren", true},
             {"Wanneer", false, 10},
             {"Wacht op", false, 5},
             {"Nodig voor", false, 6}},
            rows);
  }

  void blocks(PillarIndex pillar) {
    std::vector<Row> rows;
    for (const BlockIndex b : blocks_of(outcome_.model.catalog, outcome_.instance, pillar)) {
      const MarkChange& mark = outcome_.plan.blocks[b];
      rows.push_back({outcome_.model.catalog.blocks[b].name, dutch_hundredths(mark.before),
                      dutch_hundredths(mark.after)});
    }
    if (rows.empty()) return;
    table({{"Bouwsteen", false, 30}, {"Nu", true}, {"Straks*", true}}, rows);
    text_ += "\n";
  }

  void presumed() {
    const std::vector<Presumed> steps = presumed_steps(outcome_);
    if (steps.empty()) return;
    title("Aangenomen dat dit er is");
    std::vector<Row> rows;
    for (const Presumed& each : steps) {
      const Ladder& ladder = outcome_.instance.ladders[each.ladder];
      const Block& block = outcome_.model.catalog.blocks[ladder.block];
      rows.push_back({"[ ]", ladder_name(outcome_, each.ladder), fmt::format("{}", each.step),
                      block.sentences[static_cast<std::size_t>(each.step - 1)],
                      presumed_because(outcome_, each.ladder)});
    }
    table({{"", false, 3},
           {"Bouwsteen", false, 18},
           {"Stap", true},
           {"Wat er dan is", false, 30},
           {"Op grond van", false, 16}},
          rows);
    line(
        "Klopt een regel niet? Zet bij de pijler in het profiel bij `bouwstenen` de stap waar u "
        "wel "
        "staat.");
  }

  Row action_row(const Planned& planned) const {
    const Action& action = outcome_.instance.actions[planned.action];
    const Measure& measure = measure_of(outcome_, planned.action);
    const auto amount = [](std::int64_t number, Basis basis) {
      return number == 0 ? std::string("-") : starred(dutch_number(number), basis);
    };
    std::string what = action.title;
    if (!planned.runs.empty()) what += fmt::format(" ({})", repeat_text(planned));
    if (planned.stretch) what += fmt::format(" ({})", stretch_text(outcome_, planned));
    std::string when = period_text(outcome_, planned);
    if (action.deadline) when += fmt::format(", uiterlijk {}", dutch(measure.deadline->date));
    return {fmt::format("{}", planned.number),
            what,
            owner_text(outcome_, action.owner),
            amount(action.one_off, measure.cost_basis),
            amount(action.structural, measure.cost_basis),
            amount(action.hours(), measure.hours_basis),
            when,
            waiting_cell(planned),
            numbers_text(outcome_.plan, planned.enables)};
  }

  // The numbers it waits for; else the word for what keeps it.
  std::string waiting_cell(const Planned& planned) const {
    const std::string numbers = numbers_text(outcome_.plan, waits_for(outcome_, planned.action));
    std::string word;
    switch (planned.waiting.cause) {
      case WaitCause::role:
        word = "uren";
        break;
      case WaitCause::one_off_money:
      case WaitCause::structural_money:
        word = "geld";
        break;
      case WaitCause::date:
      case WaitCause::start_month:
        word = "datum";
        break;
      default:
        break;
    }
    if (numbers.empty() || word.empty()) return numbers + word;
    return fmt::format("{}, {}", numbers, word);
  }

  void money() {
    title("Geld per jaar, in euro's");
    std::vector<Row> rows;
    for (const MoneyUse& use : outcome_.plan.money) {
      const std::string& label = outcome_.instance.labels[use.label];
      rows.push_back({fmt::format("{}", use.year), money_line_text(label),
                      dutch_number(use.one_off_used), dutch_number(use.one_off_available),
                      dutch_number(use.structural_committed),
                      dutch_number(use.structural_available), dutch_number(use.structural_spent)});
    }
    table({{"Jaar", true},
           {"Geld", false, 10},
           {"Eenmalig gebruikt", true},
           {"van", true},
           {"Per jaar vastgelegd", true},
           {"van", true},
           {"Uitgegeven", true}},
          rows);
  }

  void people() {
    title("Uren per rol");
    std::vector<Row> rows;
    for (const RoleLoad& load : role_loads(outcome_)) {
      const std::int64_t used = load.used_in_all();
      const std::int64_t available = load.available_in_all();
      const std::int64_t most = load.used[static_cast<std::size_t>(load.busiest)];
      const bool limited = load.available.has_value();
      rows.push_back(
          {limited ? dutch_share(used, available) : "-",
           load.steering_apart ? load_name(outcome_, load) : owner_text(outcome_, load.role),
           dutch_number(used), limited ? dutch_number(available) : "geen grens",
           used == 0 ? "-"
                     : fmt::format("{} uur in {}", dutch_number(most),
                                   month_text(outcome_, load.busiest)),
           limited ? fmt::format("{}", load.busy_months) : "-"});
    }
    table({{"Bezet", true},
           {"Rol", false, 18},
           {"Uren", true},
           {"van", true},
           {"Drukste maand", false, 14},
           {"Volle maanden", true}},
          rows);
  }

  void decisions() {
    title("Wie besluit wat, en wanneer");
    const std::vector<Meeting> meetings = meetings_of(outcome_);
    std::vector<ActionIndex> board;
    for (const Meeting& meeting : meetings)
      if (!meeting.moment.by_council())
        board.insert(board.end(), meeting.actions.begin(), meeting.actions.end());
    if (!board.empty())
      line(fmt::format("Het college besluit, telkens voor de start: {}.",
                       numbers_text(outcome_.plan, board)));
    for (const Meeting& meeting : meetings)
      if (meeting.moment.by_council())
        line(fmt::format("De raad, {}: {}.", decision_text(meeting.moment),
                         numbers_text(outcome_.plan, meeting.actions)));
  }

  void left_out() {
    const std::vector<NotHere> elsewhere = not_here(outcome_);
    if (outcome_.plan.left_out.empty() && elsewhere.empty()) return;
    title("Niet in het plan, en waarom");
    // What has one reason stands together, in the order of the first.
    std::vector<Row> rows;
    const auto add = [&](const std::string& reason, const std::string& name) {
      for (Row& row : rows)
        if (row[0] == reason) {
          row[1] += "; " + name;
          return;
        }
      rows.push_back({reason, name});
    };
    for (const LeftOut& each : outcome_.plan.left_out)
      add(left_out_reason(outcome_, each).text, outcome_.instance.actions[each.action].title);
    for (const NotHere& each : elsewhere)
      add(fmt::format("Geldt hier niet: {}.", each.why), each.title);
    table({{"Waarom niet", false, 30}, {"Maatregelen", false, 30}}, rows);
  }

  void warnings() {
    std::vector<const Diagnostic*> findings;
    for (const Severity severity : {Severity::warning, Severity::information})
      for (const Diagnostic& finding : outcome_.findings)
        if (finding.severity == severity) findings.push_back(&finding);
    if (findings.empty()) return;
    title("Let op");
    constexpr std::size_t most = 10;
    for (std::size_t at = 0; at < std::min(findings.size(), most); ++at) {
      const std::string place = place_of(outcome_.sources, findings[at]->span);
      text_ += "- " +
               paragraph(
                   one_line(fmt::format("{}: {}. ({}) [{}]", name_of(findings[at]->severity),
                                        findings[at]->message, place, name_of(findings[at]->code))),
                   width_, 2) +
               "\n";
    }
    if (findings.size() > most)
      line(fmt::format("... en nog {}. Alles: weerbaar controleer", findings.size() - most));
  }

  const Outcome& outcome_;
  const TerminalStyle& style_;
  std::size_t width_;
  std::string text_;
};

}  // namespace

std::string render_text(const Outcome& outcome, const TerminalStyle& style) {
  return TextReport(outcome, style).render();
}

}  // namespace weerbaar
