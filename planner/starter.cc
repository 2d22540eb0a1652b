#include "planner/starter.h"

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
  constexpr Line lines[] = {{"programmamanager-weerbaarheid", "Openbare Orde en Veiligheid", 40},
                            {"adviseur-crisisbeheersing", "Openbare Orde en Veiligheid", 50},
                            {"coordinator-continuiteit", "Bedrijfsvoering", 40},
                            {"beleidsadviseur-sociaal-domein", "Sociaal Domein", 30},
                            {"crisiscoordinator", "Openbare Orde en Veiligheid", 30},
                            {"ciso", "ICT", 24},
                            {"teamleider-ict", "ICT", 24},
                            {"teamleider-facilitair", "Facilitaire Zaken", 16},
                            {"teamleider-burgerzaken", "Publiekszaken", 20},
                            {"teamleider-werk-en-inkomen", "Werk en Inkomen", 20},
                            {"wijkcoordinator", "Sociaal Domein", 20},
                            {"beleidsadviseur-gezondheid", "Sociaal Domein", 16},
                            {"communicatieadviseur", "Communicatie", 24},
                            {"beheerder-openbare-ruimte", "Openbare Ruimte", 24},
                            {"accountmanager-bedrijven", "Economie", 16},
                            {"concerncontroller", "Financiën", 14},
                            {"hr-adviseur", "Personeel", 18},
                            {"griffier", "Griffie", 16},
                            {"bestuursadviseur", "Bestuur", 14}};
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
                                    ? "# code = \"GM9999\"          # de CBS-code van uw gemeente"
                                    : "code = " + quoted(code);
  return fmt::format(R"(# Het profiel van uw gemeente voor weerbaar.
#
# Een regel die met # begint is uitleg; het programma slaat die over.
# Verander de getallen, bewaar het bestand en draai: weerbaar plan DIT-BESTAND
# Schrijf een getal met een punt (5.7) en een datum als 2027-01-01.

[gemeente]
naam = {}
{}
inwoners = {}
# kernen = 4                # hoeveel dorpen en steden
# kenmerken = ["rivier"]    # wat uw gemeente anders maakt

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
{}
# Hoe het er bij u voor staat: 1 is in zeer kleine mate, 5 in zeer grote mate.
[randvoorwaarden]
budget = 2
bestuurlijke-agenda = 3
bekend-met-handreiking = 4
aan-de-slag = 3
overkoepelende-aanpak = 2

# Het geld per jaar, in hele euro's. Dit zijn voorbeelden: vul uw eigen bedragen in.
# eenmalig is geld voor een keer; structureel komt elk jaar terug.
{}
# De mensen: hoeveel uren per maand zij aan weerbaarheid kunnen werken.
# De eerste vier doen dit als deel van hun werk; de anderen doen het erbij, met weinig uren.
# Dit zijn voorbeelden: vul uw eigen mensen en uren in. Alle rollen: weerbaar catalogus
{}
# Wat al klaar is, al loopt, al besloten is of juist niet mag. Haal de # weg en vul in:
# [[maatregelen]]
# id = "kritieke-processen-aanwijzen"
# status = "gereed"         # gereed, loopt, besloten of uitgesloten
)",
                     quoted(name.empty() ? "Voorbeeldstad" : name), code_line,
                     inhabitants.value_or(48'500), pillars(), budget(), roles());
}

}  // namespace weerbaar
