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

constexpr std::array catalog_header_keys = {
    required(id("id", "de naam van de catalogus")),
    required(text("versie", "de versie")),
};
constexpr Table catalog_header_table{"catalogus", catalog_header_keys};

constexpr std::array role_keys = {
    required(id("id", "korte naam zonder spaties")),
    required(text("naam", "de naam van de rol")),
    id("domein", "het deel van de organisatie"),
};
constexpr Table role_table{"[[rollen]]", role_keys};

constexpr std::array partner_keys = {
    required(id("id", "korte naam zonder spaties")),
    required(text("naam", "de naam van de partner")),
};
constexpr Table partner_table{"[[partners]]", partner_keys};

constexpr std::array task_field_keys = {
    required(text("id", "het nummer van het taakveld, zoals 1.1")),
    required(text("naam", "de naam van het taakveld")),
};
constexpr Table task_field_table{"[[taakvelden]]", task_field_keys};

constexpr std::array source_keys = {
    required(id("id", "korte naam zonder spaties")),
    required(text("titel", "de titel")),
    text("uitgever", "wie het uitgaf"),
    of_kind("datum", Kind::date, "wanneer"),
    text("adres", "het webadres"),
};
constexpr Table source_table{"[[bronnen]]", source_keys};

constexpr std::array citation_keys = {
    required(reference("document", "een bron uit de lijst van bronnen")),
    text("plaats", "waar in de bron"),
    required(choice("bewijs", evidence_words, "hoe goed de bron de maatregel steunt")),
};
constexpr Table citation_table{"bron", citation_keys};

constexpr std::array steering_keys = {
    required(reference("rol", "de rol die het overzicht houdt")),
    required(integer("uren", 0, most_steering_hours,
                     "uren per maand die elke lopende actie van die rol vraagt; 0: geen")),
    hours("uren_zonder_regel", "uren per maand als het profiel van die rol niets zegt"),
};
constexpr Table steering_table{"regie", steering_keys};

constexpr std::array scale_keys = {
    required(list_of(step_count, mark("cijfers", "het cijfer van elke trede, van laag naar hoog"))),
};
constexpr Table scale_table{"schaal", scale_keys};

constexpr std::array block_keys = {
    required(id("id", "korte naam zonder spaties")),
    required(pillar("pijler", "de pijler waar zij bij hoort")),
    required(text("naam", "de naam van de bouwsteen")),
    integer("aandeel", 1, 5, "hoe zwaar zij telt in haar pijler; zonder deze sleutel 2"),
    of_kind("aannemen", Kind::boolean,
            "false: het cijfer van de pijler zegt niets over deze bouwsteen"),
    text("vraag", "de vraag die `nieuw` stelt"),
    of_kind("altijd", Kind::boolean, "true: `nieuw` stelt deze vraag altijd"),
    required(
        list_of(step_count, text("treden", "wat er is op trede 1, 2, 3 en 4, elk in een zin"))),
    list(table("bron", citation_table, "waar de bouwsteen vandaan komt")),
};
constexpr Table block_table{"[[bouwstenen]]", block_keys};

constexpr std::array usual_keys = {
    required(choice("per", entry_words, "wat dit is")),
    required(id("id", "korte naam zonder spaties")),
    required(text("naam", "de naam")),
    text("eigenaar", "van een proces: wie erover gaat"),
    text("max_uitval", "van een proces: hoe lang het hooguit stil mag liggen, zoals 3 dagen"),
    id("voorziening", "van een ketenpartner: de voorziening, zoals elektriciteit"),
    choice("niveau", tier_words, "van een ketenpartner: wie de afspraak maakt"),
    integer("omvang", 0, 20'000'000, "van een doelgroep: hoeveel mensen"),
};
constexpr Table usual_table{"[[standaard]]", usual_keys};

constexpr std::array step_keys = {
    required(reference("bouwsteen", "een bouwsteen")),
    required(integer("trede", 1, step_count, "de trede die dit helpt halen")),
    id("keuze", "van maatregelen met hetzelfde woord is er een genoeg"),
};
constexpr Table step_table{"treden", step_keys};

constexpr std::array work_keys = {
    required(reference("rol", "een rol")),
    required(hours("uren", "de uren werk van die rol")),
};
constexpr Table work_table{"inzet", work_keys};

constexpr std::array requirement_keys = {
    required(reference("id", "een maatregel")),
    text("als", "alleen als dit waar is"),
    of_kind("vorige", Kind::boolean, "true: van het vorige onderdeel van het profiel"),
};
constexpr Table requirement_table{"vereist", requirement_keys};

constexpr Key requirement(std::string_view name, std::string_view meaning) {
  Key key = of_kind(name, Kind::requirement, meaning);
  key.table = &requirement_table;
  return key;
}

constexpr std::array cost_keys = {
    euros("eenmalig", "een vast bedrag"),
    hundredths("eenmalig_per_inwoner", 0, 100'000, "een bedrag per inwoner"),
    integer("eenmalig_per_stuk", 0, 1'000'000, "een bedrag per stuk"),
    euros("structureel", "een vast bedrag per jaar"),
    hundredths("structureel_per_inwoner", 0, 100'000, "een bedrag per inwoner per jaar"),
    integer("structureel_per_stuk", 0, 1'000'000, "een bedrag per stuk per jaar"),
    integer("stuks_per_inwoners", 1, 20'000'000, "een stuk voor elke zoveel inwoners"),
    choice("stuks", piece_words, "een stuk voor elk dorp en elke stad"),
};
constexpr Table cost_table{"kosten", cost_keys};

constexpr std::array dated_ground_keys = {
    required(of_kind("datum", Kind::date, "de datum")),
    text("grond", "waarom"),
};
constexpr Table dated_ground_table{"datum en grond", dated_ground_keys};

constexpr std::array estimate_keys = {
    choice("kosten", basis_words, "waar de kosten op steunen"),
    choice("uren", basis_words, "waar de uren op steunen"),
    choice("duur", basis_words, "waar de duur op steunt"),
};
constexpr Table estimate_table{"schatting", estimate_keys};

constexpr std::array<std::string_view, 4> phase_words = {"koud", "eerste-72-uur", "daarna",
                                                         "nafase"};
constexpr std::array<std::string_view, 7> type_words = {
    "kennis", "plan", "afspraak", "voorziening", "oefening", "organisatie", "communicatie"};

constexpr std::array measure_keys = {
    required(id("id", "korte naam zonder spaties")),
    required(text("titel", "de actie in een paar woorden")),
    required(text("wat", "wat er gebeurt, in een of twee zinnen")),
    required(text("klaar_als", "hoe iedereen kan zien dat het klaar is")),
    list(table("treden", step_table, "de treden die dit helpt halen; de eerste zegt de pijler")),
    pillar("pijler", "de pijler van wat bij geen trede hoort"),
    required(list(choice("fase", phase_words, "de fase van een crisis"))),
    required(choice("soort", type_words, "de soort maatregel")),
    required(reference("eigenaar", "de rol die het doet")),
    required(text("bestuurlijk", "wie er bestuurlijk over gaat")),
    list(reference("betrokken", "partners die meedoen")),
    list(requirement("vereist", "wat eerst klaar moet zijn")),
    list(reference("vereist_een_van", "hiervan moet er minstens een eerst klaar zijn")),
    list(reference("sluit_uit", "maatregelen die hier niet mee samengaan")),
    required(integer("duur_maanden", 1, max_duration, "hoe lang het minstens duurt, in maanden")),
    list(integer("startmaanden", 1, 12, "alleen in deze maanden kan het beginnen; 1: januari")),
    required(hours("uren", "de uren werk van de eigenaar")),
    list(table("inzet", work_table, "de uren werk van andere rollen")),
    integer("uren_per_stuk", 0, 10'000, "uren werk per stuk"),
    required(table("kosten", cost_table, "de kosten")),
    hours("beheer_uren", "uren per jaar nadat het klaar is"),
    integer("herhaal_maanden", 0, max_duration, "na hoeveel maanden het terugkomt; 0 is nooit"),
    id("oormerk", "geld met dit label mag hiervoor worden gebruikt"),
    required(text("taakveld", "het taakveld van de begroting (Iv3)")),
    text("als", "voor wie dit is"),
    choice("per", entry_words, "een actie voor elk proces, elke ketenpartner of elke doelgroep"),
    of_kind("plicht", Kind::boolean, "true: de wet verplicht dit"),
    table("uiterlijk", dated_ground_table, "voor welke datum het klaar moet zijn"),
    table("niet_voor", dated_ground_table, "voor welke datum het niet kan beginnen"),
    required(list(table("bron", citation_table, "waar de maatregel vandaan komt"))),
    required(table("schatting", estimate_table, "hoe zeker de getallen zijn")),
    of_kind("vervalt", Kind::boolean, "true: deze maatregel telt niet meer mee"),
    text("reden", "waarom de maatregel vervalt; komt in het plan"),
};
constexpr Table measure_table{"[[maatregelen]]", measure_keys};

constexpr std::array catalog_keys = {
    table("catalogus", catalog_header_table, "naam en versie"),
    list(table("rollen", role_table, "de rollen")),
    list(table("partners", partner_table, "de partners")),
    list(table("taakvelden", task_field_table, "de taakvelden van de begroting (Iv3)")),
    list(table("bronnen", source_table, "de bronnen")),
    table("regie", steering_table, "wie het overzicht houdt, en wat dat vraagt"),
    table("schaal", scale_table, "de cijfers van de vier treden"),
    list(table("bouwstenen", block_table, "waar de pijlers uit bestaan")),
    list(table("standaard", usual_table,
               "wat geldt voor wie geen processen, partners of groepen noemt")),
    list(table("maatregelen", measure_table, "de maatregelen")),
};
constexpr Table catalog_table{"catalogus", catalog_keys};

}  // namespace

const Table& catalog_format() {
  return catalog_table;
}

}  // namespace weerbaar
