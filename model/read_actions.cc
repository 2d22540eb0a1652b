// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "model/number_text.h"
#include "model/read_parts.h"
#include "model/reader.h"

namespace weerbaar {

namespace {

constexpr std::string_view entry_nouns[entry_kind_count] = {"het proces", "de ketenpartner",
                                                            "de doelgroep"};

class ActionReader {
 public:
  ActionReader(const Catalog& catalog, bool complete, Diagnostics& diagnostics, Profile& profile)
      : catalog_(catalog),
        names_(catalog, profile, complete, diagnostics),
        diagnostics_(diagnostics),
        profile_(profile) {}

  // A status is checked when all own figures are known: a duration can stand in another row.
  void read(const Value& root) {
    std::vector<std::pair<const Value*, Status>> statuses;
    for (const Value* table : tables_at(root, "maatregelen")) {
      const auto id = text_at(*table, "id");
      const auto name = id ? names_.resolve_action(*id) : std::nullopt;
      if (!name) continue;
      read_figures(*table, *id, *name);
      // One that could not be read was told, and says nothing of its start.
      if (text_at(*table, "status")) statuses.emplace_back(table, read_status(*table, *id, *name));
      check_says_something(*table, *id);
    }
    for (auto& [table, status] : statuses) {
      check_start(*table, status);
      if (is_first(status)) profile_.statuses.push_back(status);
    }
    const auto by_action = [](const auto& a, const auto& b) {
      return std::tie(a.measure, a.entry) < std::tie(b.measure, b.entry);
    };
    std::stable_sort(profile_.statuses.begin(), profile_.statuses.end(), by_action);
    std::stable_sort(profile_.own_figures.begin(), profile_.own_figures.end(), by_action);
  }

 private:
  static Status read_status(const Value& table, const Located<std::string>& id,
                            const ActionName& name) {
    Status status{.measure = name.measure, .entry = name.entry, .span = id.span};
    status.reason = text_or_empty(table, "reden");
    status.word = choice_of<StatusWord>(status_words, text_or_empty(table, "status"))
                      .value_or(StatusWord::finished);
    if (const auto start = date_at(table, "start")) status.start = month_of(start->value);
    return status;
  }

  void read_figures(const Value& table, const Located<std::string>& id, const ActionName& name) {
    static const Value nothing;
    const Value* costs = table.find("kosten");
    if (costs == nullptr) costs = &nothing;
    const auto duration = number_at(table, "duur_maanden");
    const auto hours = number_at(table, "uren");
    const auto one_off = number_at(*costs, "eenmalig");
    const auto structural = number_at(*costs, "structureel");
    const auto step = number_at(table, "trede");
    if (!duration && !hours && !one_off && !structural && !step) return;
    OwnFigures& own = figures_of(id, name);
    const auto set = [&](auto& figure, const auto& written, std::string_view key) {
      if (!written) return;
      if (figure)
        report_twice(fmt::format("`{}` van `{}`", key, id.value), written->span, own.span);
      using Number = typename std::remove_reference_t<decltype(figure)>::value_type;
      figure = static_cast<Number>(written->value);
    };
    set(own.duration_months, duration, "duur_maanden");
    set(own.hours, hours, "uren");
    set(own.one_off, one_off, "eenmalig");
    set(own.structural, structural, "structureel");
    set(own.step, step, "trede");
    if (duration) check_repeat(name.measure, *duration);
    if (step) check_step(name, *step);
  }

  OwnFigures& figures_of(const Located<std::string>& id, const ActionName& name) {
    for (OwnFigures& own : profile_.own_figures)
      if (own.measure == name.measure && own.entry == name.entry) return own;
    return profile_.own_figures.emplace_back(
        OwnFigures{.measure = name.measure, .entry = name.entry, .span = id.span});
  }

  void check_repeat(MeasureIndex m, const Located<std::int64_t>& duration) {
    const Measure& measure = catalog_.measures[m];
    if (measure.repeat_months == 0 || measure.repeat_months >= duration.value) return;
    diagnostics_.report(
        {.code = Code::repeat_too_short,
         .message = fmt::format("`{}` begint elke {} opnieuw, maar duurt hier {}", measure.id,
                                dutch_months(measure.repeat_months), dutch_months(duration.value)),
         .span = duration.span,
         .help =
             fmt::format("maak `duur_maanden` hooguit {}; een andere herhaling kan in een eigen "
                         "bestand",
                         measure.repeat_months)});
  }

  // A step is of a measure as a whole.
  void check_step(const ActionName& name, const Located<std::int64_t>& step) {
    const Measure& measure = catalog_.measures[name.measure];
    if (!measure.steps.empty() && !name.entry) return;
    diagnostics_.report(
        {.code = Code::field_of_other_kind,
         .message = name.entry ? fmt::format("`trede` kan niet voor een onderdeel van `{}` apart",
                                             measure.id)
                               : fmt::format("`{}` hoort bij geen trede", measure.id),
         .span = step.span,
         .help = name.entry
                     ? fmt::format("schrijf `trede` in een regel met id = \"{}\"", measure.id)
                     : "haal `trede` weg; een eigen bestand kan deze maatregel `treden` geven"});
  }

  void check_says_something(const Value& table, const Located<std::string>& id) {
    const Value* costs = table.find("kosten");
    const bool says_costs =
        costs != nullptr && (costs->kind != Value::Kind::table || !costs->members.empty());
    if (!has(table, "status") && has(table, "start"))
      diagnostics_.report(
          {.severity = Severity::warning,
           .code = Code::start_not_used,
           .message = fmt::format("de start van `{}` telt niet zonder status", id.value),
           .span = table.find("start")->span,
           .help = "`start` hoort bij loopt en besloten; schrijf de status erbij"});
    else if (!has(table, "status") && !has(table, "duur_maanden") && !has(table, "uren") &&
             !has(table, "trede") && !says_costs)
      diagnostics_.report(
          {.code = Code::row_says_nothing,
           .message = fmt::format("deze regel zegt niets over `{}`", id.value),
           .span = id.span,
           .help =
               "schrijf een `status`, of een eigen `duur_maanden`, `uren`, `kosten` of `trede`"});
  }

  bool is_first(const Status& status) {
    for (const Status& other : profile_.statuses) {
      if (other.measure != status.measure || other.entry != status.entry) continue;
      report_twice(fmt::format("de status van `{}`", catalog_.measures[status.measure].id),
                   status.span, other.span);
      return false;
    }
    return true;
  }

  void report_twice(const std::string& what, SourceSpan span, SourceSpan first) {
    diagnostics_.report({.code = Code::duplicate_id,
                         .message = fmt::format("{} staat er twee keer", what),
                         .span = span,
                         .labels = {{first, "hier stond het al"}},
                         .help = "voeg de twee [[maatregelen]] samen tot een"});
  }

  // A start that cannot be is left out: what follows from it is no finding of its own.
  void check_start(const Value& table, Status& status) const {
    const Planning& planning = profile_.planning;
    const std::string& measure = catalog_.measures[status.measure].id;
    if (status.word == StatusWord::running && !has(table, "start"))
      diagnostics_.report(
          {.code = Code::start_missing,
           .message = fmt::format("`{}` loopt al, maar sinds wanneer staat er niet", measure),
           .span = status.span,
           .help = "schrijf de eerste maand erbij, zoals start = 2026-10-01"});
    const bool takes_start =
        status.word == StatusWord::running || status.word == StatusWord::decided;
    if (!status.start || planning.months == 0) return;
    const SourceSpan span = table.find("start")->span;
    const int start = *status.start - planning.start;
    if (!takes_start)
      diagnostics_.report(
          {.severity = Severity::warning,
           .code = Code::start_not_used,
           .message = fmt::format("de start van `{}` telt niet bij deze status", measure),
           .span = span,
           .help = "`start` hoort bij loopt en besloten; haal de regel weg"});
    else if (status.word == StatusWord::decided && start < 0) {
      status.start.reset();
      diagnostics_.report(
          {.code = Code::out_of_range,
           .message =
               fmt::format("`{}` is besloten met een start voor het begin van het plan", measure),
           .span = span,
           .help = "is het al begonnen? Zet de status op loopt"});
    } else if (status.word == StatusWord::running && start >= 0)
      diagnostics_.report(
          {.code = Code::out_of_range,
           .message =
               fmt::format("`{}` loopt al, maar begint niet voor het begin van het plan", measure),
           .span = span,
           .help = "moet het nog beginnen? Zet de status op besloten"});
  }

  const Catalog& catalog_;
  ActionNames names_;
  Diagnostics& diagnostics_;
  Profile& profile_;
};

}  // namespace

ActionNames::ActionNames(const Catalog& catalog, const Profile& profile, bool complete,
                         Diagnostics& diagnostics)
    : catalog_(catalog),
      profile_(profile),
      measures_(sorted_ids(catalog.measures)),
      complete_(complete),
      diagnostics_(diagnostics) {
  for (const Measure& measure : catalog.measures)
    titles_.push_back(measure.title);
}

std::optional<ActionName> ActionNames::resolve_action(const Located<std::string>& id) const {
  const std::size_t at = id.value.find('@');
  const Located<std::string> measure_id{id.value.substr(0, at), id.span};
  const auto measure =
      resolve(measure_id, measures_, {Code::unknown_measure, "de maatregel", complete_, &titles_},
              diagnostics_);
  if (!measure) return std::nullopt;
  if (const auto& withdrawn = catalog_.measures[*measure].withdrawn) {
    diagnostics_.report(
        {.code = Code::withdrawn_measure,
         .message = fmt::format("de maatregel `{}` vervalt", measure_id.value),
         .span = id.span,
         .labels = {{withdrawn->span, withdrawn->value}},
         .help = "haal deze hele [[maatregelen]] weg, of haal `vervalt` weg uit de catalogus"});
    return std::nullopt;
  }
  if (at == std::string::npos) return ActionName{*measure, std::nullopt};
  const auto entry = resolve_entry({id.value.substr(at + 1), id.span},
                                   catalog_.measures[*measure].per, measure_id.value);
  return entry ? std::optional<ActionName>({*measure, entry}) : std::nullopt;
}

std::optional<EntryIndex> ActionNames::resolve_entry(const Located<std::string>& id,
                                                     std::optional<EntryKind> kind,
                                                     const std::string& holder) const {
  if (!kind) {
    diagnostics_.report(
        {.code = Code::unknown_entry,
         .message =
             fmt::format("`{}` geldt niet per onderdeel; `@{}` kan hier niet", holder, id.value),
         .span = id.span,
         .help = "haal @ en wat erachter staat weg"});
    return std::nullopt;
  }
  const std::vector<Entry>& entries = profile_.entries_of(*kind);
  const std::string_view noun = entry_nouns[static_cast<std::size_t>(*kind)];
  if (!resolve(id, sorted_ids(entries), {Code::unknown_entry, noun, complete_}, diagnostics_))
    return std::nullopt;
  const auto entry = std::find_if(entries.begin(), entries.end(),
                                  [&](const Entry& each) { return each.id == id.value; });
  return static_cast<EntryIndex>(entry - entries.begin());
}

void read_actions(const Value& root, const Catalog& catalog, bool complete,
                  Diagnostics& diagnostics, Profile& profile) {
  ActionReader(catalog, complete, diagnostics, profile).read(root);
}

}  // namespace weerbaar
