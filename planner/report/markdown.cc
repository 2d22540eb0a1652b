// The complete plan as Markdown, fit for the annex of a council paper.
#include <fmt/format.h>

#include "model/number_text.h"
#include "planner/instance/ladders.h"
#include "planner/plan/decisions.h"
#include "planner/plan/horizon_demand.h"
#include "planner/plan/pillar_row.h"
#include "planner/plan/presumed.h"
#include "planner/plan/role_load.h"
#include "planner/report/html/plan_words.h"
#include "planner/report/markdown_text.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

class MarkdownReport {
 public:
  explicit MarkdownReport(const Outcome& outcome) : outcome_(outcome) {}

  std::string render() {
    heading();
    pillars();
    for (const PillarResult& pillar : outcome_.plan.pillars)
      actions_of(pillar);
    presumed();
    money();
    people();
    decisions();
    agreements();
    left_out();
    findings();
    return std::move(text_);
  }

 private:
  void line(const std::string& words) { text_ += words + "\n"; }
  void section(const std::string& words) { text_ += "\n## " + words + "\n\n"; }

  void row(const std::vector<std::string>& cells) {
    text_ += fmt::format("| {} |\n", fmt::join(cells, " | "));
  }

  void head(const std::vector<std::string>& titles, std::size_t left) {
    row(titles);
    std::vector<std::string> rules;
    for (std::size_t c = 0; c < titles.size(); ++c)
      rules.emplace_back(c < left ? "---" : "---:");
    row(rules);
  }

  void heading() {
    const Municipality& municipality = outcome_.model.profile.municipality;
    const Planning& planning = outcome_.model.profile.planning;
    line("# Actieplan weerbaarheid: " + plain(municipality.name) + "\n");
    if (const std::string note = repair_note(outcome_); !note.empty())
      line("**" + plain(note) + "**\n");
    line(fmt::format("Looptijd: {} tot en met {}. Inwoners: {}. Acties: {}.\n",
                     dutch(planning.start), dutch(planning.start + (planning.months - 1)),
                     dutch_number(municipality.inhabitants), outcome_.plan.chosen.size()));
    line(quality_text(outcome_.plan) + "\n");
    line(fmt::format("Gemaakt met weerbaar {}, catalogus {} {}.",
                     plain(outcome_.provenance.version), plain(outcome_.model.catalog.id),
                     plain(outcome_.model.catalog.version)));
    line(fmt::format("Kenmerk van het profiel (SHA-256): `{}`.",
                     outcome_.provenance.profile_sha256));
    line(fmt::format("Kenmerk van de catalogus (SHA-256): `{}`.\n",
                     outcome_.provenance.catalog_sha256));
    line(
        "Een getal met een * is een aanname: er is geen bron voor. Controleer het voor u besluit.");
  }

  void pillars() {
    section("De zes pijlers");
    head({"Pijler", "Cijfer nu", "Cijfer straks\\*", "Doel", "Landelijk nu", "Cijfer in profiel",
          "Prioriteit", "Weging", "Tekort", "Urgentie", "Aandeel"},
         1);
    for (const PillarRow& each : pillar_rows(outcome_))
      row({std::string(pillar_names[each.pillar]), dutch_hundredths(each.mark_before),
           dutch_hundredths(each.mark_after), dutch_hundredths(each.target),
           dutch_hundredths(each.national_mean), dutch_hundredths(each.mark),
           dutch_hundredths(each.priority), dutch_number(each.weight), dutch_number(each.shortfall),
           dutch_number(each.urgency), dutch_share(each.urgency, each.urgency_in_all)});
    line(fmt::format("\n{} {} Landelijk nu: figuur 8 van de weerbaarheidsscan van april 2026.",
                     marks_sentence, urgency_note));
  }

  void actions_of(const PillarResult& pillar) {
    section(pillar_title(outcome_, pillar));
    const std::string& grounds = outcome_.model.profile.pillars[pillar.pillar].grounds;
    if (!grounds.empty()) line(plain(grounds) + "\n");
    blocks(pillar.pillar);
    if (const std::string_view none = no_actions_text(outcome_, pillar); !none.empty())
      line(std::string(none));
    for (const ActionIndex a : pillar.actions)
      action(*find_planned(outcome_.plan, a));
  }

  void blocks(PillarIndex pillar) {
    const std::vector<BlockIndex> shown =
        blocks_of(outcome_.model.catalog, outcome_.instance, pillar);
    if (shown.empty()) return;
    head({"Bouwsteen", "Weegt", "Nu", "Straks\\*"}, 1);
    for (const BlockIndex b : shown) {
      const Block& block = outcome_.model.catalog.blocks[b];
      const MarkChange& mark = outcome_.plan.blocks[b];
      row({plain(block.name), fmt::format("{}", block.share), dutch_hundredths(mark.before),
           dutch_hundredths(mark.after)});
    }
    line("");
  }

  static std::string starred(const std::string& text, Basis basis) {
    return basis == Basis::assumption ? text + "\\*" : text;
  }

  void detail(std::string_view name, const std::string& text) {
    if (!text.empty()) line(fmt::format("| {} | {} |", name, text));
  }

  void action(const Planned& planned) {
    const Action& each = outcome_.instance.actions[planned.action];
    const Measure& measure = measure_of(outcome_, planned.action);
    line(fmt::format("### {}. {}\n", planned.number, plain(each.title)));
    line(plain(measure.what) + "\n");
    head({"", ""}, 2);
    detail("Klaar als", plain(measure.done_when));
    detail("Wie", plain(owner_text(outcome_, each.owner)));
    detail("Bestuurlijk", plain(measure.political_owner));
    detail("Met", plain(partners_text(outcome_, planned.action)));
    const std::string repeat = repeat_text(planned);
    detail("Wanneer", period_text(outcome_, planned) + (repeat.empty() ? "" : ", " + repeat));
    detail("Uiterlijk", plain(deadline_text(outcome_, planned.action)));
    detail("Niet voor", plain(dated_text(measure.not_before)));
    detail("Eenmalig", starred(dutch_euros(each.one_off), measure.cost_basis));
    detail("Per jaar", starred(dutch_euros(each.structural), measure.cost_basis));
    detail("Samen in de looptijd",
           starred(dutch_euros(horizon_demand_of(outcome_.instance, planned).cost()),
                   measure.cost_basis));
    detail("Duur", starred(plain(duration_text(outcome_, planned)),
                           duration_basis_of(outcome_, planned.action)));
    detail("Uren", starred(owner_hours_text(each), measure.hours_basis));
    if (const std::string others = work_text(outcome_, planned.action); !others.empty())
      detail("Uren van anderen", starred(plain(others), measure.hours_basis));
    detail("Dekking", plain(cover_text(outcome_, planned.action)));
    detail("Taakveld", plain(task_field_text(outcome_.model.catalog, measure)));
    detail("Soort", plain(measure.type));
    detail("Fase", plain(fmt::format("{}", fmt::join(measure.phases, ", "))));
    detail("Besluit", plain(decision_text(decision_moment(outcome_, planned))));
    detail("Komt na", names(waits_for(outcome_, planned.action)));
    detail("Nodig voor", names(planned.enables));
    detail("Waarom dan", plain(waiting_reason(outcome_, planned).text));
    detail("Waarom", why(planned));
    detail("Bron", plain(sources_text(outcome_, measure)));
    detail("Aanname", plain(assumptions_text(measure)));
    line("");
  }

  std::string names(const std::vector<ActionIndex>& actions) const {
    std::vector<std::string> names;
    for (const ActionIndex a : actions)
      names.push_back(plain(action_name(outcome_, a)));
    return fmt::format("{}", fmt::join(names, "; "));
  }

  std::string why(const Planned& planned) const {
    std::vector<std::string> parts;
    for (std::string& sentence : why_sentences(outcome_, planned)) {
      // The profile's own words may end without a stop.
      if (!sentence.ends_with('.')) sentence += '.';
      parts.push_back(plain(sentence));
    }
    return fmt::format("{}", fmt::join(parts, " "));
  }

  void presumed() {
    const std::vector<Presumed> steps = presumed_steps(outcome_);
    const std::vector<std::string> usual = usual_entries_sentences(outcome_);
    if (steps.empty() && usual.empty()) return;
    section("Aangenomen dat dit er is");
    if (!steps.empty()) steps_in_place(steps);
    for (const std::string& sentence : usual)
      line("\n" + plain(sentence));
  }

  void steps_in_place(const std::vector<Presumed>& steps) {
    line(std::string(presumed_sentence) + "\n");
    head({"Klopt?", "Bouwsteen", "Stap", "Wat er dan is", "Op grond van"}, 5);
    for (const Presumed& each : steps) {
      const Ladder& ladder = outcome_.instance.ladders[each.ladder];
      const Block& block = outcome_.model.catalog.blocks[ladder.block];
      row({"☐", plain(ladder_name(outcome_, each.ladder)), fmt::format("{}", each.step),
           plain(block.sentences[static_cast<std::size_t>(each.step - 1)]),
           plain(presumed_because(outcome_, each.ladder))});
    }
    line(
        "\nKlopt een regel niet? Zet in het profiel bij de pijler, achter `bouwstenen`, de stap "
        "waar u wel staat. Bij een ketenpartner verandert u `afspraak`, bij een doelgroep "
        "`in_beeld`. Maak daarna het plan opnieuw.");
  }

  void money() {
    section("Geld per jaar");
    head({"Jaar", "Geld", "Eenmalig gebruikt", "Eenmalig beschikbaar", "Structureel vastgelegd",
          "Structureel beschikbaar", "Structureel uitgegeven"},
         2);
    for (const MoneyUse& use : outcome_.plan.money) {
      const std::string& label = outcome_.instance.labels[use.label];
      row({fmt::format("{}", use.year), plain(money_line_text(label)),
           dutch_euros(use.one_off_used), dutch_euros(use.one_off_available),
           dutch_euros(use.structural_committed), dutch_euros(use.structural_available),
           dutch_euros(use.structural_spent)});
    }
    const std::string carried = carried_sentence(outcome_);
    line(fmt::format("\n{}{}{}", carried, carried.empty() ? "" : " ", structural_sentence));
  }

  void people() {
    section("Uren per rol, per jaar");
    head({"Rol", "Jaar", "Uren gebruikt", "Uren beschikbaar"}, 2);
    for (const RoleLoad& load : role_loads(outcome_))
      for (const RoleLoad::Year& year : hours_per_year(outcome_, load))
        if (year.used > 0 || load.available)
          row({plain(load.steering_apart ? load_name(outcome_, load)
                                         : owner_text(outcome_, load.role)),
               fmt::format("{}", year.year), dutch_number(year.used),
               load.available ? dutch_number(year.available) : "geen grens"});
    if (const std::string steering = steering_sentence(outcome_); !steering.empty())
      line("\n" + plain(steering));
  }

  void decisions() {
    section("Wie besluit wat, en wanneer");
    head({"Wie en wanneer", "Acties"}, 2);
    for (const Meeting& meeting : meetings_of(outcome_))
      row({plain(decision_text(meeting.moment)), numbers_text(outcome_.plan, meeting.actions)});
  }

  // Who makes which agreement, and how far it is.
  void agreements() {
    const auto& partners = outcome_.model.profile.entries_of(EntryKind::chain_partner);
    if (partners.empty()) return;
    section("Afspraken met ketenpartners");
    if (const std::string usual = usual_partners_sentence(outcome_); !usual.empty())
      line(plain(usual) + "\n");
    head({"Partner", "Voorziening", "Wie maakt de afspraak", "Afspraak nu"}, 4);
    const auto known = [](const std::string& text) {
      return text.empty() ? "niet ingevuld" : plain(text);
    };
    for (const Entry& partner : partners)
      row({plain(partner.name), known(partner.service), known(partner.tier),
           known(partner.agreement)});
  }

  void left_out() {
    const std::vector<NotHere> elsewhere = not_here(outcome_);
    if (outcome_.plan.left_out.empty() && elsewhere.empty()) return;
    section("Niet in het plan, en waarom");
    head({"Maatregel", "Waarom"}, 2);
    for (const LeftOut& each : outcome_.plan.left_out)
      row({plain(outcome_.instance.actions[each.action].title),
           plain(left_out_reason(outcome_, each).text)});
    for (const NotHere& each : elsewhere)
      row({plain(each.title), plain(fmt::format("Geldt hier niet: {}.", each.why))});
  }

  void findings() {
    if (outcome_.findings.empty()) return;
    section("Let op");
    for (const Diagnostic& finding : outcome_.findings)
      line(fmt::format("- {}: {} ({})", name_of(finding.severity), plain(finding.message),
                       plain(place_of(outcome_.sources, finding.span))));
  }

  const Outcome& outcome_;
  std::string text_;
};

}  // namespace

std::string render_markdown(const Outcome& outcome) {
  return MarkdownReport(outcome).render();
}

}  // namespace weerbaar
