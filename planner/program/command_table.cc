#include "planner/program/command_table.h"

namespace weerbaar {

const std::string_view general_help =
    R"(weerbaar: van rapportcijfers naar een actieplan, per pijler.

Voorbeeld:
  weerbaar nieuw --naam Voorbeeldstad --inwoners 48500 --uit profiel.toml
  weerbaar plan profiel.toml

Wat kan het?
  plan PROFIEL              maakt het plan: wat, wie, met welk geld, wanneer en waarom
  controleer [PROFIEL...]   zegt alles wat er mis is of onduidelijk is (ook: check)
  uitleg PROFIEL MAATREGEL  waarom wel of niet in het plan, en waarom dan (ook: explain)
  budget PROFIEL            wat meer of minder geld oplevert, stap voor stap
  gevoeligheid PROFIEL      welke acties komen en gaan bij een iets andere scan (ook: sensitivity)
  graaf [PROFIEL]           tekent wat op wat wacht, als DOT (ook: graph)
  catalogus [MAATREGEL]     toont de maatregelen en hun bronnen (ook: catalog)
  nieuw                     maakt een profiel om in te vullen (ook: init)
  schema SOORT              maakt een JSON Schema: daarmee helpt een editor bij het invullen

Meer over een opdracht: weerbaar OPDRACHT --help
Versie: weerbaar --versie

Einde: 0 gelukt; 1 er klopt iets niet in de invoer, of er is geen plan mogelijk;
2 verkeerde opdracht, of een bestand kan niet worden gelezen of geschreven;
70 fout in het programma zelf.
)";

const std::vector<Definition>& command_table() {
  static const std::vector<Definition> all = {
      {Command::plan, "plan", "", "PROFIEL", "profiel.toml --xlsx plan.xlsx",
       "Maakt het plan en toont het op het scherm. Schrijft het ook in elk BESTAND; - is het "
       "scherm."},
      {Command::check, "controleer", "check", "[PROFIEL...]", "profiel.toml",
       "Zegt in een keer alles wat er mis is of onduidelijk is, ook of er een plan kan zijn.\n"
       "Zonder profiel: wat er aan de catalogus mis is of zwak is."},
      {Command::explain, "uitleg", "explain", "PROFIEL MAATREGEL",
       "profiel.toml noodsteunpunten-inrichten",
       "Legt uit waarom een maatregel in het plan staat of niet, en waarom dan."},
      {Command::budget, "budget", "", "PROFIEL", "profiel.toml --stappen 80,100,120 --behoud",
       "Plant opnieuw met meer en met minder geld, en zegt wat erbij komt en wat afvalt."},
      {Command::stability, "gevoeligheid", "sensitivity", "PROFIEL", "profiel.toml",
       "Plant opnieuw met elk cijfer 0,1 hoger en lager en met buren in de rangorde gewisseld."},
      {Command::graph, "graaf", "graph", "[PROFIEL]", "profiel.toml --uit plan.dot",
       "Tekent wat op wat wacht, als DOT. Zonder profiel: de hele catalogus."},
      {Command::catalog, "catalogus", "catalog", "[MAATREGEL]", "kritieke-processen-aanwijzen",
       "Toont alle maatregelen en rollen, of een maatregel met alles erbij.\n"
       "Met --aannames kunnen er in plaats daarvan profielen staan."},
      {Command::starter, "nieuw", "init", "",
       "--naam Voorbeeldstad --inwoners 48500 --uit profiel.toml",
       "Maakt een profiel met uitleg, klaar om in te vullen. Er komt meteen een plan uit.\n"
       "Op een scherm vraagt het wat u niet noemt."},
      {Command::schema, "schema", "", "SOORT", "profiel --uit profiel.schema.json",
       "Maakt een JSON Schema. Een editor kan daarmee sleutels aanvullen en fouten tonen."},
  };
  return all;
}

}  // namespace weerbaar
