#include "model/starter.h"

#include <fmt/format.h>

#include "model/pillar.h"

namespace weerbaar {

namespace {

// TOML's basic string; the name comes from the command line.
std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) result += c;
  }
  return result + "\"";
}

std::string mark(int hundredths) {
  return hundredths % 10 == 0 ? fmt::format("{}.{}", hundredths / 100, hundredths % 100 / 10)
                              : fmt::format("{}.{:02}", hundredths / 100, hundredths % 100);
}

std::string pillars() {
  std::string text;
  for (PillarIndex p = 0; p < pillar_count; ++p)
    text +=
        fmt::format("\n[pijlers.{}]\nscore = {}\nprioriteit = {}\nbewustzijn = 4\ninzicht = 2\n",
                    pillar_ids[p], mark(national_mean_mark[p]), mark(national_mean_rank[p]));
  return text;
}

std::string budget() {
  std::string text;
  for (int year = 2027; year <= 2030; ++year)
    text +=
        fmt::format("\n[[begroting]]\njaar = {}\neenmalig = 40_000\nstructureel = 15_000\n", year);
  return text;
}

std::string roles() {
  struct Line {
    std::string_view role;
    std::string_view department;
    int hours;
  };
  constexpr Line lines[] = {{"programmamanager-weerbaarheid", "Openbare Orde en Veiligheid", 32},
                            {"adviseur-crisisbeheersing", "Openbare Orde en Veiligheid", 40},
                            {"coordinator-continuiteit", "Bedrijfsvoering", 32},
                            {"beleidsadviseur-sociaal-domein", "Sociaal Domein", 24},
                            {"crisiscoordinator", "Openbare Orde en Veiligheid", 24},
                            {"ciso", "ICT", 8},
                            {"teamleider-ict", "ICT", 16},
                            {"teamleider-facilitair", "Facilitaire Zaken", 8},
                            {"teamleider-burgerzaken", "Publiekszaken", 8},
                            {"teamleider-werk-en-inkomen", "Werk en Inkomen", 8},
                            {"teamleider-wmo", "Zorg (Wmo)", 8},
                            {"wijkcoordinator", "Sociaal Domein", 16},
                            {"beleidsadviseur-gezondheid", "Sociaal Domein", 8},
                            {"beleidsadviseur-onderwijs", "Sociaal Domein", 8},
                            {"communicatieadviseur", "Communicatie", 16},
                            {"beheerder-openbare-ruimte", "Openbare Ruimte", 16},
                            {"accountmanager-bedrijven", "Economie", 8},
                            {"concerncontroller", "Financiën", 8},
                            {"inkoopadviseur", "Inkoop", 8},
                            {"juridisch-adviseur", "Juridische Zaken", 8},
                            {"hr-adviseur", "Personeel", 8},
                            {"griffier", "Griffie", 8},
                            {"bestuursadviseur", "Bestuur", 8},
                            {"gemeentesecretaris", "Directie", 8}};
  std::string text;
  for (const Line& line : lines)
    text += fmt::format(
        "\n[[rollen]]\nrol = \"{}\"\nnaam = \"vul in\"\nafdeling = \"{}\"\nuren_per_maand = {}\n",
        line.role, line.department, line.hours);
  return text;
}

}  // namespace

std::string starter_profile(const std::string& name, std::optional<std::int64_t> inhabitants,
                            const std::string& code) {
  const std::string code_line = code.empty()
                                    ? "#code = \"GM9999\"           # de CBS-code van uw gemeente"
                                    : "code = " + quoted(code);
  return fmt::format(R"(#:schema profiel.schema.json
# Het profiel van uw gemeente voor weerbaar.
#
# Een regel die met # begint is uitleg; het programma slaat die over.
# Verander de getallen, bewaar het bestand en draai: weerbaar plan DIT-BESTAND
# Schrijf een getal met een punt (5.7) en een datum als 2027-01-01.
#
# De maatregelen komen uit de catalogus van weerbaar. Wilt u daar iets aan veranderen, of een
# maatregel van uzelf erbij? Draai: weerbaar nieuw --catalogus --uit lokaal.toml
# en daarna: weerbaar plan DIT-BESTAND --catalogus lokaal.toml
#
# De eerste regel helpt uw editor (zoals Visual Studio Code met Even Better TOML): die toont dan
# welke sleutels er zijn. Hij zoekt daarvoor het bestand profiel.schema.json hiernaast.
# Is dat er niet? Draai: weerbaar schema profiel --uit profiel.schema.json
#
# Staat er een # direct voor een sleutel, zoals #kernen = 4? Haal de # weg om hem te gebruiken.

[gemeente]
naam = {}
{}
inwoners = {}
#kernen = 4                  # hoeveel dorpen en steden
#veiligheidsregio = "Voorbeeldregio"
#kenmerken = ["rivier"]      # wat uw gemeente anders maakt

# De looptijd, en het cijfer dat u wilt halen.
[planning]
start = 2027-01-01
einde = 2030-03-31
streefcijfer = 7.5
overhevelen = false         # true: eenmalig geld dat overblijft gaat mee naar het volgende jaar

# De zes pijlers. Elk krijgt een rapportcijfer (1 tot en met 10) en een plaats in de rangorde:
# prioriteit 1 is het belangrijkst, 6 het minst. De zes plaatsen samen zijn 21.
# Bewustzijn (leeft het onderwerp?) en inzicht (weet u wat u kunt doen?) gaan van 1 tot en met 5.
# Score en prioriteit zijn de gemiddelden van de landelijke scan van april 2026; bewustzijn en
# inzicht zijn een voorbeeld. Zet er uw eigen cijfers neer.
# Bij elke pijler kan ook een eigen doel en de zin achter het cijfer:
# streefcijfer = 7.0
# onderbouwing = "waarom dit cijfer"
{}
# Hoe het er bij u voor staat: 1 is in zeer kleine mate, 5 in zeer grote mate.
# Sommige maatregelen zijn er alleen bij een antwoord. Haalt u een regel weg, dan zijn ze er niet.
[randvoorwaarden]
zorgen = 4                  # hoeveel zorgen u zich maakt over dreigingen
hybride-dreiging = 4        # hoe waarschijnlijk u vindt: aanvallen, zoals digitaal of met nepnieuws
budget = 2                  # staat er geld in de begroting voor weerbaarheid?
bestuurlijke-agenda = 3     # praten college en raad erover?
bekend-met-handreiking = 4  # kent u de handreiking van de VNG?
aan-de-slag = 3             # bent u ermee aan de slag?
overkoepelende-aanpak = 2   # is er een aanpak voor de hele gemeente?
# Welke afdelingen ermee bezig zijn, in de woorden van de catalogus: bedrijfsvoering, bestuur,
# communicatie, directie, economie, facilitair, financien, griffie, ict, inkoop, juridisch,
# openbare-orde-en-veiligheid, openbare-ruimte, personeel, publieke-dienstverlening, sociaal-domein
belegd-bij = ["openbare-orde-en-veiligheid"]

# Het geld per jaar, in hele euro's. Dit zijn voorbeelden: vul uw eigen bedragen in.
# eenmalig is geld voor een keer; structureel komt elk jaar terug.
{}
# Geld dat alleen voor een doel is. Maatregelen met hetzelfde oormerk gebruiken het eerst.
#[[begroting]]
#jaar = 2027
#eenmalig = 20_000
#structureel = 0
#oormerk = "noodsteunpunten"
#bron = "Rijksbijdrage"

# De mensen: hoeveel uren per maand zij aan weerbaarheid kunnen werken.
# De eerste vijf doen dit als deel van hun werk; de anderen doen het erbij, een of twee dagen per
# maand. Dit zijn voorbeelden: vul uw eigen mensen en uren in. Alle rollen: weerbaar catalogus
# Bij elke rol kan ook: bezet = 10 (uren die al vol zitten) en afwezig = ["2027-07", "2027-08"].
{}
# Wat al klaar is, al loopt, al besloten is of juist niet mag.
#[[maatregelen]]
#id = "regisseur-aanwijzen"
#status = "besloten"          # gereed, loopt, besloten of uitgesloten
#start = 2027-02-01           # de eerste maand; nodig bij loopt, mag bij besloten
#reden = "Besluit van het college"

# Wat nooit lang stil mag liggen. Sommige maatregelen komen er een keer per proces.
#[[processen]]
#id = "uitkeringen"
#naam = "Uitkeringen betalen"
#eigenaar = "teamleider werk en inkomen"
#max_uitval = "3 dagen"

# Met wie u afspraken hebt of wilt. niveau: wie de afspraak maakt (rijk, regio of gemeente).
# afspraak: hoe ver het is (geen, mondeling, vastgelegd of geoefend).
#[[ketenpartners]]
#id = "netbeheerder"
#naam = "De netbeheerder"
#voorziening = "elektriciteit"
#niveau = "regio"
#afspraak = "geen"

# Groepen inwoners die extra aandacht nodig hebben.
#[[doelgroepen]]
#id = "ouderen"
#naam = "Ouderen die alleen wonen"
#omvang = 2_000
#in_beeld = false             # true: u weet wie dit zijn en waar zij wonen

# De partijen aan tafel: hun rangorde van de pijlers, en wat er voor hen in moet of niet in mag.
#[[partijen]]
#naam = "Partij A"
#zetels = 7
#prioriteiten = ["vitale-voorzieningen", "eigen-continuiteit", "zelfredzaamheid",
#                "crisisorganisatie", "samenleving", "sociaal-weefsel"]
#wil = ["noodsteunpunten-inrichten"]
#wil_niet = []
)",
                     quoted(name.empty() ? "Voorbeeldstad" : name), code_line,
                     inhabitants.value_or(48'500), pillars(), budget(), roles());
}

std::string starter_overlay() {
  return R"(#:schema lokaal.schema.json
# Eigen bestand over de catalogus van weerbaar.
#
# Hiermee verandert u een maatregel, voegt u er een toe of laat u er een vervallen. De catalogus
# zelf blijft zoals zij is. Gebruik het zo: weerbaar plan profiel.toml --catalogus DIT-BESTAND
# Wat het verandert, toont: weerbaar catalogus --verschil DIT-BESTAND
#
# Een regel die met # begint is uitleg; het programma slaat die over.
# Staat er een # direct voor een sleutel? Haal de # weg, bij alle regels van dat blok.
# De eerste regel helpt uw editor. Hij zoekt het bestand lokaal.schema.json hiernaast.
# Is dat er niet? Draai: weerbaar schema lokaal --uit lokaal.schema.json

# 1. Een getal veranderen. Noem de id en alleen wat anders is; de rest blijft staan.
# Alle maatregelen met hun id: weerbaar catalogus. Een maatregel helemaal: weerbaar catalogus ID
# Weet u een getal zeker? Zet de schatting dan op "bron", en noem waar het staat.
#[[maatregelen]]
#id = "crisisruimte-inrichten"
#kosten = { eenmalig = 3_500 }
#schatting = { kosten = "bron" }

# 2. Een maatregel laten vervallen. De reden komt in het plan. Een wettelijke plicht blijft.
#[[maatregelen]]
#id = "samen-eten-en-oefenen"
#vervalt = true
#reden = "Dit doet de provincie al"

# 3. Een maatregel toevoegen. Dan zijn al deze sleutels nodig.
#[[maatregelen]]
#id = "dijkwacht-oprichten"        # kleine letters, cijfers en streepjes
#titel = "Een dijkwacht oprichten"
#wat = "Vraag inwoners om bij hoog water de dijk in de gaten te houden."
#klaar_als = "Er zijn twintig mensen en een rooster."
#pijlers = { crisisorganisatie = "middel", sociaal-weefsel = "klein" }
# De eerste pijler is de belangrijkste. klein is 0,1 op het cijfer, middel 0,3 en groot 0,5;
# voorwaarde is 0: zij maakt alleen andere maatregelen mogelijk.
#fase = ["koud", "eerste-72-uur"]  # koud, eerste-72-uur, daarna, nafase
#soort = "organisatie"             # kennis, plan, afspraak, voorziening, oefening, organisatie,
#                                  # communicatie
#eigenaar = "adviseur-crisisbeheersing"
#bestuurlijk = "burgemeester"
#betrokken = ["veiligheidsregio"]
#vereist = []                      # wat eerst klaar moet zijn
#duur_maanden = 3
#uren = 30
#kosten = { eenmalig = 1_000, structureel = 500 }
#beheer_uren = 12                  # uren per jaar, daarna
#taakveld = "1.1"
#bron = [{ document = "eigen-stuk", plaats = "hoofdstuk 2", bewijs = "genoemd" }]
#schatting = { kosten = "aanname", uren = "aanname", effect = "aanname" }

# 4. Een eigen bron, om bij een maatregel te noemen.
#[[bronnen]]
#id = "eigen-stuk"
#titel = "Beleidsplan crisisbeheersing"
#uitgever = "Gemeente Voorbeeldstad"
#datum = 2026-05-01

# 5. Een eigen rol of partner.
#[[rollen]]
#id = "dijkcoordinator"
#naam = "Dijkcoördinator"
#domein = "openbare-ruimte"
#[[partners]]
#id = "dorpsraad"
#naam = "Dorpsraad"
)";
}

}  // namespace weerbaar
