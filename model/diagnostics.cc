// SPDX-License-Identifier: EUPL-1.2
#include "model/diagnostics.h"

#include <algorithm>
#include <tuple>

#include "model/utf8.h"

namespace weerbaar {

namespace {

// A name between backticks may come from a file, and be a megabyte.
constexpr std::size_t longest_name = 120;

std::string with_short_names(const std::string& text) {
  if (text.size() <= longest_name) return text;
  std::string result;
  std::size_t at = 0;
  for (;;) {
    const std::size_t begin = text.find('`', at);
    const std::size_t end = begin == std::string::npos ? begin : text.find('`', begin + 1);
    if (end == std::string::npos) return result + text.substr(at);
    const std::string_view name = std::string_view(text).substr(begin + 1, end - begin - 1);
    const std::string_view shown = first_code_points(name, longest_name);
    result += text.substr(at, begin + 1 - at);
    result += shown;
    result += shown.size() < name.size() ? "…`" : "`";
    at = end + 1;
  }
}

}  // namespace

std::string_view name_of(Code code) {
  switch (code) {
    case Code::toml_syntax:
      return "schrijffout";
    case Code::unknown_key:
      return "onbekende-sleutel";
    case Code::wrong_type:
      return "verkeerde-soort";
    case Code::missing_key:
      return "sleutel-ontbreekt";
    case Code::out_of_range:
      return "buiten-bereik";
    case Code::mark_out_of_range:
      return "cijfer-buiten-bereik";
    case Code::priority_out_of_range:
      return "prioriteit-buiten-bereik";
    case Code::too_precise:
      return "te-veel-decimalen";
    case Code::unknown_choice:
      return "onbekende-keuze";
    case Code::invalid_id:
      return "ongeldige-id";
    case Code::duplicate_id:
      return "dubbele-id";
    case Code::wrong_count:
      return "verkeerd-aantal";
    case Code::unknown_pillar:
      return "onbekende-pijler";
    case Code::unknown_measure:
      return "onbekende-maatregel";
    case Code::unknown_role:
      return "onbekende-rol";
    case Code::unknown_domain:
      return "onbekend-domein";
    case Code::unknown_partner:
      return "onbekende-partner";
    case Code::unknown_source:
      return "onbekende-bron";
    case Code::unknown_entry:
      return "onbekend-onderdeel";
    case Code::unknown_block:
      return "onbekende-bouwsteen";
    case Code::block_elsewhere:
      return "bouwsteen-van-andere-pijler";
    case Code::condition_syntax:
      return "voorwaarde-onleesbaar";
    case Code::unknown_fact:
      return "onbekend-gegeven";
    case Code::previous_without_entries:
      return "vorige-zonder-onderdelen";
    case Code::pieces_missing:
      return "stuks-ontbreken";
    case Code::pieces_twice:
      return "stuks-dubbel";
    case Code::pillar_or_steps:
      return "pijler-of-treden";
    case Code::marks_not_ascending:
      return "schaal-loopt-niet-op";
    case Code::mixed_entry_kinds:
      return "bouwsteen-met-twee-soorten";
    case Code::field_of_other_kind:
      return "sleutel-van-andere-soort";
    case Code::outage_unreadable:
      return "uitval-onleesbaar";
    case Code::repeat_too_short:
      return "herhaling-te-kort";
    case Code::withdrawn_needed:
      return "vervalt-maar-nodig";
    case Code::withdrawn_measure:
      return "maatregel-vervalt";
    case Code::end_before_start:
      return "einde-voor-start";
    case Code::start_missing:
      return "start-ontbreekt";
    case Code::start_not_used:
      return "start-niet-gebruikt";
    case Code::running_overdue:
      return "loopt-al-voorbij";
    case Code::party_ranking:
      return "rangorde-onvolledig";
    case Code::parties_missing:
      return "partijen-ontbreken";
    case Code::seats_missing:
      return "zetels-ontbreken";
    case Code::row_says_nothing:
      return "regel-zegt-niets";
    case Code::changes_not_ascending:
      return "verloop-loopt-niet-op";
    case Code::entries_and_none:
      return "onderdelen-en-geen";
    case Code::rank_sum:
      return "rangorde-telt-niet-op";
    case Code::budget_year_outside:
      return "begrotingsjaar-buiten-plan";
    case Code::budget_year_missing:
      return "begrotingsjaar-ontbreekt";
    case Code::carry_over_differs:
      return "overhevelen-verschilt";
    case Code::duplicate_budget_line:
      return "dubbele-begrotingsregel";
    case Code::label_unused:
      return "oormerk-ongebruikt";
    case Code::role_without_owner:
      return "rol-zonder-mens";
    case Code::fact_missing:
      return "gegeven-ontbreekt";
    case Code::still_example:
      return "nog-voorbeeld";
    case Code::mark_like_step:
      return "cijfer-lijkt-trede";
    case Code::mark_differs:
      return "cijfer-wijkt-af";
    case Code::measure_not_applicable:
      return "maatregel-niet-van-toepassing";
    case Code::cycle:
      return "kring";
    case Code::duty_excluded:
      return "plicht-uitgesloten";
    case Code::decided_prerequisite_excluded:
      return "besloten-zonder-vereiste";
    case Code::decided_pair_excludes:
      return "besloten-sluit-uit";
    case Code::decided_too_early:
      return "besloten-te-vroeg";
    case Code::deadline_too_early:
      return "uiterste-datum-onhaalbaar";
    case Code::nobody_can_carry:
      return "niemand-kan-dit-dragen";
    case Code::duty_does_not_fit:
      return "plicht-past-niet";
    case Code::no_plan:
      return "geen-plan";
    case Code::plan_unreadable:
      return "plan-onleesbaar";
    case Code::not_a_plan:
      return "plan-onvolledig";
    case Code::plan_schema:
      return "plan-ander-schema";
    case Code::plan_of_other:
      return "plan-andere-gemeente";
    case Code::plan_action_unknown:
      return "plan-onbekende-actie";
    case Code::measure_idle:
      return "maatregel-zonder-gevolg";
    case Code::measure_without_source:
      return "maatregel-zonder-bron";
    case Code::title_without_action:
      return "titel-zonder-actie";
    case Code::sentence_too_long:
      return "lange-zin";
    case Code::figure_outlying:
      return "uitschieter";
    case Code::requirement_implied:
      return "vereist-dubbel";
    case Code::chain_too_long:
      return "lange-keten";
    case Code::empty_step:
      return "trede-zonder-maatregel";
    case Code::crowded_step:
      return "volle-trede";
    case Code::steps_alike:
      return "treden-lijken-op-elkaar";
    case Code::no_quick_step:
      return "bouwsteen-zonder-snelle-start";
    case Code::dense_hours:
      return "veel-uren-per-maand";
    case Code::done_in_recess:
      return "klaar-in-het-reces";
  }
  return "";
}

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::information:
      return "informatie";
    case Severity::warning:
      return "waarschuwing";
    case Severity::error:
      return "fout";
  }
  return "";
}

void Diagnostics::report(Diagnostic diagnostic) {
  diagnostic.message = with_short_names(diagnostic.message);
  diagnostic.help = with_short_names(diagnostic.help);
  if (diagnostic.severity == Severity::error) ++error_count_;
  all_.push_back(std::move(diagnostic));
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> sorted = all_;
  std::stable_sort(sorted.begin(), sorted.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(b.severity, a.span) < std::tie(a.severity, b.span);
  });
  return sorted;
}

}  // namespace weerbaar
