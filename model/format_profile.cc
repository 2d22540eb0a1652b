// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "model/choice_words.h"
#include "model/format.h"
#include "model/format_keys.h"
#include "model/model.h"
#include "model/pillar.h"

namespace weerbaar {

using namespace keys;

namespace {

constexpr std::array municipality_keys = {
    required(text("naam", "de naam van de gemeente")),
    of_kind("code", Kind::municipality_code, "de CBS-code, zoals GM9999"),
    required(integer("inwoners", 1, 20'000'000, "het aantal inwoners")),
    integer("kernen", 1, 1000, "het aantal dorpen en steden"),
    text("veiligheidsregio", "de veiligheidsregio"),
    list(id("kenmerken", "vrije kenmerken, zoals rivier")),
    list(choice("geen", entry_lists, "deze heeft u echt niet; anders gelden de gewone")),
    integer("uurtarief", 1, 10'000,
            "wat een eigen uur kost, in hele euro's; komt apart in het plan"),
};
constexpr Table municipality_table{"gemeente", municipality_keys};

constexpr std::array planning_keys = {
    required(of_kind("start", Kind::date, "de eerste maand van het plan, als datum")),
    required(of_kind("einde", Kind::date, "de laatste maand van het plan, als datum")),
    required(mark("streefcijfer", "het cijfer dat u wilt halen")),
    of_kind("overhevelen", Kind::boolean,
            "true: eenmalig geld dat overblijft gaat mee naar het volgende jaar"),
};
constexpr Table planning_table{"planning", planning_keys};

// Where a block stands: the word of a step, from nothing to exercised, or a mark.
constexpr Key standing = [] {
  Key key = mark("een bouwsteen", "hoe ver deze bouwsteen is: een trede of een cijfer");
  key.kind = Kind::standing;
  key.choices = standing_words;
  return key;
}();
constexpr Table standings_table{"bouwstenen", {}, Code::unknown_key, &standing};

constexpr std::array pillar_state_keys = {
    required(mark("score", "het rapportcijfer van nu")),
    required(rank("prioriteit", "de plaats in de rangorde: 1 is het belangrijkst")),
    answer("bewustzijn",
           "hoe sterk het onderwerp leeft: 1 (zeer weinig) tot en met 5 (zeer sterk)"),
    answer("inzicht", "hoe goed u weet wat u kunt doen: 1 (zeer weinig) tot en met 5 (zeer goed)"),
    mark("streefcijfer", "het cijfer dat u voor deze pijler wilt halen"),
    text("onderbouwing", "de zin achter het cijfer"),
    table("bouwstenen", standings_table,
          "hoe ver elke bouwsteen is: een trede of een cijfer; de rest staat op `score`"),
};
constexpr Table pillar_state_table{"deze pijler", pillar_state_keys};

constexpr std::array<Key, pillar_count> pillar_state_list = [] {
  std::array<Key, pillar_count> keys{};
  for (std::size_t p = 0; p < pillar_count; ++p)
    keys[p] = required(table(pillar_ids[p], pillar_state_table, pillar_names[p]));
  return keys;
}();
constexpr Table pillars_table{"pijlers", pillar_state_list, Code::unknown_pillar};

constexpr std::array general_keys = {
    answer("zorgen", "hoeveel zorgen u zich maakt over dreigingen"),
    answer("hybride-dreiging", "hoe waarschijnlijk u een hybride dreiging vindt"),
    answer("budget", "in hoeverre er geld in de begroting staat voor weerbaarheid"),
    answer("bestuurlijke-agenda", "in hoeverre college en raad erover praten"),
    answer("bekend-met-handreiking", "hoe goed u de handreiking van de VNG kent"),
    answer("aan-de-slag", "in hoeverre u met de handreiking aan de slag bent"),
    answer("overkoepelende-aanpak", "in hoeverre er een aanpak is voor de hele gemeente"),
    list(reference("belegd-bij", "de delen van de organisatie die ermee bezig zijn")),
};
constexpr Table general_table{"randvoorwaarden", general_keys};

constexpr std::array budget_keys = {
    required(integer("jaar", 2000, last_year, "het kalenderjaar")),
    required(euros("eenmalig", "geld voor een keer, in hele euro's")),
    required(euros("structureel", "geld dat elk jaar terugkomt, in hele euro's")),
    id("oormerk", "dit geld is alleen voor maatregelen met dit label"),
    text("bron", "waar het geld vandaan komt"),
    of_kind("overhevelen", Kind::boolean,
            "true: wat hiervan overblijft gaat mee naar het volgende jaar"),
};
constexpr Table budget_table{"[[begroting]]", budget_keys};

constexpr std::array steering_keys = {
    reference("rol", "de rol die het overzicht houdt"),
    integer("uren", 0, most_steering_hours,
            "uren per maand die elke lopende actie van die rol vraagt; 0: geen"),
};
constexpr Table steering_table{"regie", steering_keys};

constexpr std::array change_keys = {
    required(of_kind("vanaf", Kind::month, "de eerste maand, zoals 2028-01")),
    required(hours("uren_per_maand", "uren per maand vanaf dan")),
};
constexpr Table change_table{"verloop", change_keys};

constexpr std::array capacity_keys = {
    required(reference("rol", "een rol uit de catalogus")),
    text("naam", "wie deze rol heeft"),
    text("afdeling", "de afdeling"),
    required(hours("uren_per_maand", "uren per maand voor weerbaarheid")),
    hours("bezet", "uren per maand die al bezet zijn"),
    list(of_kind("afwezig", Kind::month, "maanden zonder deze rol, zoals 2027-07")),
    list(integer("afwezig_elk_jaar", 1, 12,
                 "maanden die elk jaar zonder deze rol zijn; 8: augustus")),
    list(table("verloop", change_table, "uren die later anders zijn, zoals na een vacature")),
};
constexpr Table capacity_table{"[[rollen]]", capacity_keys};

constexpr std::array own_cost_keys = {
    euros("eenmalig", "wat het hier een keer kost, in hele euro's"),
    euros("structureel", "wat het hier elk jaar kost, in hele euro's"),
};
constexpr Table own_cost_table{"kosten", own_cost_keys};

constexpr std::array status_keys = {
    required(of_kind("id", Kind::action_id, "een maatregel uit de catalogus")),
    choice("status", status_words, "hoe het ervoor staat"),
    of_kind("start", Kind::date, "de eerste maand, als datum"),
    text("reden", "de reden; komt in het plan"),
    integer("duur_maanden", 1, max_duration, "hoe lang het hier duurt, in maanden"),
    hours("uren", "de uren werk van de eigenaar hier"),
    table("kosten", own_cost_table, "de kosten hier"),
    integer("trede", 1, step_count, "de trede waar dit hier bij hoort, van zijn eerste bouwsteen"),
};
constexpr Table status_table{"[[maatregelen]]", status_keys};

constexpr std::array process_keys = {
    required(id("id", "korte naam zonder spaties")),
    required(text("naam", "de naam van het proces")),
    text("eigenaar", "wie over dit proces gaat"),
    text("max_uitval", "hoe lang dit proces hooguit stil mag liggen, zoals 3 dagen"),
};
constexpr Table process_table{"[[processen]]", process_keys};

constexpr std::array partner_entry_keys = {
    required(id("id", "korte naam zonder spaties")),
    required(text("naam", "de naam van de ketenpartner")),
    id("voorziening", "de voorziening, zoals elektriciteit"),
    choice("niveau", tier_words, "wie de afspraak maakt"),
    choice("afspraak", agreement_words, "hoe ver de afspraak is"),
};
constexpr Table partner_entry_table{"[[ketenpartners]]", partner_entry_keys};

constexpr std::array group_keys = {
    required(id("id", "korte naam zonder spaties")),
    text("naam", "de naam van de groep"),
    integer("omvang", 0, 20'000'000, "hoeveel mensen"),
    of_kind("in_beeld", Kind::boolean, "true: u weet wie dit zijn en waar zij wonen"),
};
constexpr Table group_table{"[[doelgroepen]]", group_keys};

constexpr std::array party_keys = {
    required(text("naam", "de naam van de partij")),
    integer("zetels", 0, 100,
            "het aantal zetels; met 0 telt de partij niet mee als partijen naar zetels wegen"),
    required(list(pillar("prioriteiten", "de zes pijlers, de belangrijkste eerst"))),
    list(of_kind("wil", Kind::wish, "maatregelen of treden die erin moeten")),
    list(of_kind("wil_niet", Kind::wish, "maatregelen of treden die er niet in mogen")),
};
constexpr Table party_table{"[[partijen]]", party_keys};

constexpr std::array edition_keys = {
    integer("versie", 1, 100'000, "de hoeveelste versie van het vastgestelde plan"),
    of_kind("datum", Kind::date, "de dag waarop die versie is vastgesteld"),
};
constexpr Table edition_table{"uitgave", edition_keys};

constexpr std::array profile_keys = {
    required(table("gemeente", municipality_table, "de gemeente")),
    required(table("planning", planning_table, "de looptijd en het doel")),
    required(table("pijlers", pillars_table, "cijfer en prioriteit van de zes pijlers")),
    table("randvoorwaarden", general_table, "deel 1 van de scan"),
    list(table("begroting", budget_table, "het geld, per jaar")),
    table("regie", steering_table, "wie het overzicht houdt, en wat dat vraagt"),
    list(table("rollen", capacity_table, "de mensen en hun uren")),
    list(table("maatregelen", status_table, "wat al zo is, besloten is, of hier anders is")),
    list(table("processen", process_table, "kritieke bedrijfsprocessen")),
    list(table("ketenpartners", partner_entry_table, "partners met wie u afspraken wilt")),
    list(table("doelgroepen", group_table, "groepen die extra aandacht nodig hebben")),
    list(table("partijen", party_table, "de partijen aan tafel")),
    table("uitgave", edition_table, "van het plan dat is vastgesteld"),
};
constexpr Table profile_table{"profiel", profile_keys};

}  // namespace

const Table& profile_format() {
  return profile_table;
}

}  // namespace weerbaar
