#include "model/format.h"

#include <array>

#include "model/pillar.h"

#include "model/choice_words.h"

namespace weerbaar {

namespace {

constexpr Key text(std::string_view name, std::string_view meaning) {
  return {.name = name, .kind = Kind::text, .meaning = meaning};
}
constexpr Key id(std::string_view name, std::string_view meaning) {
  return {.name = name, .kind = Kind::id, .meaning = meaning};
}
constexpr Key choice(std::string_view name, std::span<const std::string_view> choices,
                     std::string_view meaning) {
  return {.name = name, .kind = Kind::text, .meaning = meaning, .choices = choices};
}
constexpr Key pillar(std::string_view name, std::string_view meaning) {
  Key key = choice(name, pillar_ids, meaning);
  key.choice_code = Code::unknown_pillar;
  return key;
}
constexpr Key integer(std::string_view name, std::int64_t min, std::int64_t max,
                      std::string_view meaning) {
  return {.name = name, .kind = Kind::integer, .meaning = meaning, .min = min, .max = max};
}
constexpr Key euros(std::string_view name, std::string_view meaning) {
  return integer(name, 0, max_euros, meaning);
}
constexpr Key hours(std::string_view name, std::string_view meaning) {
  return integer(name, 0, max_hours, meaning);
}
constexpr Key step(std::string_view name, std::string_view meaning) {
  return integer(name, 1, 5, meaning);
}
constexpr Key hundredths(std::string_view name, std::int64_t min, std::int64_t max,
                         std::string_view meaning) {
  return {.name = name, .kind = Kind::hundredths, .meaning = meaning, .min = min, .max = max};
}
constexpr Key mark(std::string_view name, std::string_view meaning) {
  Key key = hundredths(name, lowest_mark, highest_mark, meaning);
  key.range_code = Code::mark_out_of_range;
  return key;
}
constexpr Key rank(std::string_view name, std::string_view meaning) {
  Key key = hundredths(name, 100, 600, meaning);
  key.range_code = Code::priority_out_of_range;
  return key;
}
constexpr Key of_kind(std::string_view name, Kind kind, std::string_view meaning) {
  return {.name = name, .kind = kind, .meaning = meaning};
}
constexpr Key table(std::string_view name, const Table& table, std::string_view meaning) {
  return {.name = name, .kind = Kind::table, .meaning = meaning, .table = &table};
}
constexpr Key required(Key key) {
  key.required = true;
  return key;
}
constexpr Key list(Key key) {
  key.list = true;
  return key;
}

// ---- the profile -------------------------------------------------------------------------------

constexpr std::array municipality_keys = {
    required(text("naam", "de naam van de gemeente")),
    of_kind("code", Kind::municipality_code, "de CBS-code, zoals GM9999"),
    required(integer("inwoners", 1, 20'000'000, "het aantal inwoners")),
    integer("kernen", 1, 1000, "het aantal dorpen en steden"),
    text("veiligheidsregio", "de veiligheidsregio"),
    list(id("kenmerken", "vrije kenmerken, zoals rivier")),
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

constexpr std::array pillar_state_keys = {
    required(mark("score", "het rapportcijfer van nu")),
    required(rank("prioriteit", "de plaats in de rangorde: 1 is het belangrijkst")),
    step("bewustzijn", "hoe sterk het onderwerp leeft: 1 (zeer weinig) tot en met 5 (zeer sterk)"),
    step("inzicht", "hoe goed u weet wat u kunt doen: 1 (zeer weinig) tot en met 5 (zeer goed)"),
    mark("streefcijfer", "het cijfer dat u voor deze pijler wilt halen"),
    text("onderbouwing", "de zin achter het cijfer"),
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
    step("zorgen", "hoeveel zorgen u zich maakt over dreigingen"),
    step("hybride-dreiging", "hoe waarschijnlijk u een hybride dreiging vindt"),
    step("budget", "in hoeverre er geld in de begroting staat voor weerbaarheid"),
    step("bestuurlijke-agenda", "in hoeverre college en raad erover praten"),
    step("bekend-met-handreiking", "hoe goed u de handreiking van de VNG kent"),
    step("aan-de-slag", "in hoeverre u met de handreiking aan de slag bent"),
    step("overkoepelende-aanpak", "in hoeverre er een aanpak is voor de hele gemeente"),
    list(id("belegd-bij", "de delen van de organisatie die ermee bezig zijn")),
};
constexpr Table general_table{"randvoorwaarden", general_keys};

constexpr std::array budget_keys = {
    required(integer("jaar", 2000, 2200, "het kalenderjaar")),
    required(euros("eenmalig", "geld voor een keer, in hele euro's")),
    required(euros("structureel", "geld dat elk jaar terugkomt, in hele euro's")),
    id("oormerk", "dit geld is alleen voor maatregelen met dit label"),
    text("bron", "waar het geld vandaan komt"),
};
constexpr Table budget_table{"[[begroting]]", budget_keys};

constexpr std::array capacity_keys = {
    required(id("rol", "een rol uit de catalogus")),
    text("naam", "wie deze rol heeft"),
    text("afdeling", "de afdeling"),
    required(hours("uren_per_maand", "uren per maand voor weerbaarheid")),
    hours("bezet", "uren per maand die al bezet zijn"),
    list(of_kind("afwezig", Kind::month, "maanden zonder deze rol, zoals 2027-07")),
};
constexpr Table capacity_table{"[[rollen]]", capacity_keys};

constexpr std::array status_keys = {
    required(of_kind("id", Kind::action_id, "een maatregel uit de catalogus")),
    required(choice("status", status_words, "hoe het ervoor staat")),
    of_kind("start", Kind::date, "de eerste maand, als datum"),
    text("reden", "de reden; komt in het plan"),
};
constexpr Table status_table{"[[maatregelen]]", status_keys};

constexpr std::array process_keys = {
    required(id("id", "korte naam zonder spaties")),
    required(text("naam", "de naam van het proces")),
    text("eigenaar", "wie over dit proces gaat"),
    text("max_uitval", "hoe lang dit proces hooguit stil mag liggen"),
};
constexpr Table process_table{"[[processen]]", process_keys};

constexpr std::array<std::string_view, 3> tiers = {"rijk", "regio", "gemeente"};
constexpr std::array<std::string_view, 4> agreement_states = {"geen", "mondeling", "vastgelegd",
                                                              "geoefend"};
constexpr std::array partner_entry_keys = {
    required(id("id", "korte naam zonder spaties")),
    required(text("naam", "de naam van de ketenpartner")),
    id("voorziening", "de voorziening, zoals elektriciteit"),
    choice("niveau", tiers, "wie de afspraak maakt"),
    choice("afspraak", agreement_states, "hoe ver de afspraak is"),
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
    integer("zetels", 0, 100, "het aantal zetels"),
    required(list(pillar("prioriteiten", "de zes pijlers, de belangrijkste eerst"))),
    list(of_kind("wil", Kind::action_id, "maatregelen die erin moeten")),
    list(of_kind("wil_niet", Kind::action_id, "maatregelen die er niet in mogen")),
};
constexpr Table party_table{"[[partijen]]", party_keys};

constexpr std::array profile_keys = {
    required(table("gemeente", municipality_table, "de gemeente")),
    required(table("planning", planning_table, "de looptijd en het doel")),
    required(table("pijlers", pillars_table, "cijfer en prioriteit van de zes pijlers")),
    table("randvoorwaarden", general_table, "deel 1 van de scan"),
    list(table("begroting", budget_table, "het geld, per jaar")),
    list(table("rollen", capacity_table, "de mensen en hun uren")),
    list(table("maatregelen", status_table, "wat al zo is, of besloten is")),
    list(table("processen", process_table, "kritieke bedrijfsprocessen")),
    list(table("ketenpartners", partner_entry_table, "partners met wie u afspraken wilt")),
    list(table("doelgroepen", group_table, "groepen die extra aandacht nodig hebben")),
    list(table("partijen", party_table, "de partijen aan tafel")),
};
constexpr Table profile_table{"profiel", profile_keys};

// ---- the catalog -------------------------------------------------------------------------------

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

constexpr std::array<std::string_view, 4> effect_words = {"voorwaarde", "klein", "middel", "groot"};
constexpr std::array<Key, pillar_count> effect_keys = [] {
  std::array<Key, pillar_count> keys{};
  for (std::size_t p = 0; p < pillar_count; ++p)
    keys[p] = choice(pillar_ids[p], effect_words, pillar_names[p]);
  return keys;
}();
constexpr Table effect_table{"pijlers", effect_keys, Code::unknown_pillar};

constexpr std::array requirement_keys = {
    required(id("id", "een maatregel")),
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
};
constexpr Table cost_table{"kosten", cost_keys};

constexpr std::array dated_ground_keys = {
    required(of_kind("datum", Kind::date, "de datum")),
    text("grond", "waarom"),
};
constexpr Table dated_ground_table{"datum en grond", dated_ground_keys};

constexpr std::array citation_keys = {
    required(id("document", "een bron uit de lijst van bronnen")),
    text("plaats", "waar in de bron"),
    required(choice("bewijs", evidence_words, "hoe goed de bron de maatregel steunt")),
};
constexpr Table citation_table{"bron", citation_keys};

constexpr std::array estimate_keys = {
    choice("kosten", basis_words, "waar de kosten op steunen"),
    choice("uren", basis_words, "waar de uren op steunen"),
    choice("effect", basis_words, "waar het effect op steunt"),
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
    required(table("pijlers", effect_table, "de pijlers en het effect op het cijfer")),
    required(list(choice("fase", phase_words, "de fase van een crisis"))),
    required(choice("soort", type_words, "de soort maatregel")),
    required(id("eigenaar", "de rol die het doet")),
    required(text("bestuurlijk", "wie er bestuurlijk over gaat")),
    list(id("betrokken", "partners die meedoen")),
    list(requirement("vereist", "wat eerst klaar moet zijn")),
    list(id("vereist_een_van", "hiervan moet er minstens een eerst klaar zijn")),
    list(id("sluit_uit", "maatregelen die hier niet mee samengaan")),
    required(integer("duur_maanden", 1, max_months, "de looptijd in maanden")),
    required(hours("uren", "de uren werk")),
    integer("uren_per_stuk", 0, 10'000, "uren werk per stuk"),
    required(table("kosten", cost_table, "de kosten")),
    hours("beheer_uren", "uren per jaar nadat het klaar is"),
    integer("herhaal_maanden", 0, max_months, "na hoeveel maanden het terugkomt; 0 is nooit"),
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
    list(table("maatregelen", measure_table, "de maatregelen")),
};
constexpr Table catalog_table{"catalogus", catalog_keys};

}  // namespace

const Table& profile_format() {
  return profile_table;
}
const Table& catalog_format() {
  return catalog_table;
}

bool is_municipality_code(std::string_view text) {
  return text.size() == 6 && text.substr(0, 2) == "GM" &&
         text.find_first_not_of("0123456789", 2) == std::string_view::npos;
}

const Key* find_key(const Table& table, std::string_view name) {
  for (const Key& key : table.keys)
    if (key.name == name) return &key;
  return nullptr;
}

}  // namespace weerbaar
