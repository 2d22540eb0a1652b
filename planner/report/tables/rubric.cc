// SPDX-License-Identifier: EUPL-1.2
// How a mark is read, so that people can argue about it: the steps and their marks, how heavy each
// block weighs, what of it is ours, and what is said against it with the answer.
#include <fmt/format.h>

#include <array>

#include "model/number_text.h"
#include "planner/instance/ladders.h"
#include "planner/plan/demand.h"
#include "planner/report/tables/tables.h"
#include "planner/report/words.h"

namespace weerbaar {

namespace {

constexpr std::array<std::string_view, step_count> step_meanings = {
    "Bekend is wat er is, wat zwak is en wie erover gaat. Het zegt niet dat u bent voorbereid.",
    "Het is besloten en geregeld voor wat het meest haast heeft.",
    "Het werkt als het nodig is: het is een keer gedaan of geprobeerd.",
    "Het is geoefend, het wordt bijgehouden, en het houdt ook weken stand."};

// What is said of the handreiking is true of the catalog that comes with the program.
constexpr std::string_view shipped_catalog = "weerbaar-basis";

std::string marks_text(const Catalog& catalog) {
  std::vector<std::string> marks;
  for (const int mark : catalog.marks)
    marks.push_back(dutch_hundredths(mark));
  return fmt::format("{} en {}", fmt::join(marks.begin(), marks.end() - 1, ", "), marks.back());
}

std::string hours_answer(const Outcome& outcome) {
  const std::int64_t hours = demand_of(outcome).work();
  const std::string text =
      fmt::format("Het plan vraagt {} uur, en geen enkele rol krijgt meer werk dan er uren zijn.",
                  dutch_number(hours));
  if (const auto rate = outcome.model.profile.hourly_rate)
    return text +
           fmt::format(" In euro's is dat {}, een aparte regel.", dutch_euros(hours * *rate));
  return text + " Zet `uurtarief` in het profiel; dan staan zij er ook in euro's.";
}

}  // namespace

ReportTable scale_table(const Outcome& outcome) {
  ReportTable table;
  table.title = "De vier stappen";
  table.fields = {{.title = "Stap", .width = 40},
                  {.title = "Wat het betekent", .width = 100},
                  {.title = "Cijfer", .kind = FieldKind::hundredths, .width = 10}};
  table.records.push_back({text_cell(fmt::format("0 {}", standing_words[0])), Cell(),
                           std::int64_t{mark_of_nothing(outcome.model.catalog)}});
  for (std::size_t k = 0; k < step_count; ++k)
    table.records.push_back({text_cell(fmt::format("{} {}", k + 1, standing_words[k + 1])),
                             text_cell(step_meanings[k]), Assumed{outcome.model.catalog.marks[k]}});
  return table;
}

ReportTable rubric_table(const Outcome& outcome) {
  using enum FieldKind;
  ReportTable table;
  table.title = "De zinnen van elke bouwsteen";
  table.detail = true;  // each block has them beside its own steps already
  table.fields = {{.title = "Bouwsteen", .width = 32},
                  {.title = "Weegt", .kind = number, .width = 8}};
  for (std::size_t k = 0; k < step_count; ++k)
    table.fields.push_back(
        {.title = fmt::format("{} {}", k + 1, standing_words[k + 1]), .width = 40});
  for (const Block& block : outcome.model.catalog.blocks) {
    Record record = {text_cell(block.name), Assumed{block.share}};
    for (const std::string& sentence : block.sentences)
      record.push_back(text_cell(sentence));
    table.records.push_back(std::move(record));
  }
  return table;
}

std::vector<std::string> rubric_sentences(const Outcome& outcome) {
  const Catalog& catalog = outcome.model.catalog;
  return {
      fmt::format("Een pijler bestaat uit bouwstenen. Er zijn er {}. Elke bouwsteen heeft vier "
                  "stappen, met een zin die iedereen kan nagaan. Een stap is klaar als alles wat "
                  "erbij hoort klaar is, en ook de stappen eronder.",
                  catalog.blocks.size()),
      "Een bouwsteen begint bij wat het profiel zegt, of anders bij het cijfer van haar pijler. "
      "Een "
      "hogere stap die klaar is, geeft het cijfer van die stap. Heeft zij onderdelen, zoals "
      "processen of partners, dan is het hun gemiddelde; een proces dat minder lang stil mag "
      "liggen, telt zwaarder. Het cijfer van een pijler is het gemiddelde van haar bouwstenen; een "
      "bouwsteen die zwaarder weegt, telt meer mee.",
      fmt::format("Aanname: de cijfers {}, hoe zwaar een bouwsteen weegt, en welke maatregel bij "
                  "welke stap hoort. Dat is onze afspraak, geen norm van VNG of Rijk. De uren, de "
                  "looptijden en de meeste bedragen zijn ook aannames.",
                  marks_text(catalog)),
      "Anders? Zet in een eigen bestand (`--catalogus lokaal.toml`) andere `cijfers`, een ander "
      "`aandeel` of andere zinnen. Zet in het profiel bij `bouwstenen` waar u echt staat. Wat dat "
      "met het plan doet, ziet u meteen; `weerbaar gevoeligheid` laat zien wat er met andere "
      "cijfers en gelijke gewichten gebeurt."};
}

ReportTable objection_table(const Outcome& outcome) {
  const Catalog& catalog = outcome.model.catalog;
  ReportTable table;
  table.title = "Wat u ertegen kunt hebben, en wat wij daarop zeggen";
  table.fields = {{.title = "Bezwaar", .width = 40}, {.title = "Antwoord", .width = 100}};
  const auto row = [&](std::string_view objection, const std::string& answer) {
    table.records.push_back({text_cell(objection), text_cell(answer)});
  };
  row("Wie heeft die cijfers bedacht? Niet de VNG.",
      fmt::format("De cijfers {} zijn onze afspraak, geen norm van VNG of Rijk. `weerbaar "
                  "gevoeligheid` toont het plan met andere cijfers.",
                  marks_text(catalog)));
  row("U geeft een voldoende voor een lijst.",
      fmt::format("Een {} betekent: u weet wat er ontbreekt. Het zegt niet dat u bent voorbereid. "
                  "Dat begint bij stap 3, werkt.",
                  dutch_hundredths(catalog.marks[0])));
  row("Het college keurt zijn eigen vlees: de start is een zelfgegeven cijfer.",
      "Daarom staat er een lijst \"Aangenomen dat dit er is\", met zinnen die iedereen kan nagaan. "
      "Wie een zin niet kan laten zien, zet een lagere stap in het profiel.");
  row("Na dit plan staat er een mooi cijfer. Zijn wij dan veilig?",
      "Nee. Een cijfer zegt hoever het werk is, niet hoe groot de schade zal zijn. De cijfers na "
      "dit plan zijn een schatting: niemand heeft ze gemeten.");
  row("Tellen alle onderwerpen even zwaar?",
      "Nee. Bij elke bouwsteen staat hoe zwaar zij weegt, van 1 tot 5. Verander `aandeel` en maak "
      "het plan opnieuw. `weerbaar gevoeligheid` toont het plan met gelijke gewichten.");
  row("Het hoogste cijfer haal je met een middag oefenen.",
      "De zin van stap 4 telt, niet de maatregel. Een oefening komt terug; elke keer staat met "
      "geld en uren in het plan.");
  row("Het Rijk moet leveren, en u rekent zich rijk met een brief.",
      "Vragen is niet hebben. Maakt Rijk of regio de afspraak en is zij er nog niet, dan kan die "
      "partner niet hoger dan geregeld. Dat staat erbij: hoger kan pas als zij de afspraak maken.");
  row("De uren zijn gratis.", hours_answer(outcome));
  row("Waarom staat mijn onderwerp er niet in?",
      "Per bouwsteen staat de volgende stap die niet wordt gehaald, met de reden en wat er "
      "tekortkomt. `weerbaar uitleg` zoekt naar de kleinste verandering die helpt.");
  row("Waarom haalt een pijler met minder prioriteit haar doel, en een andere niet?",
      "Wat veel prioriteit heeft, gaat voor bij geld en mensen die allebei nodig hebben. Maar een "
      "griffier schrijft geen noodplan: uren van andere afdelingen blijven over, en dan komt hun "
      "werk eerder klaar.");
  if (catalog.id == shipped_catalog)
    row("Is dit de hele handreiking van de VNG?",
        "Nee. Twaalf van de 41 onderwerpen zijn bij ons bekend. Wie de handreiking heeft, zet de "
        "rest in een eigen bestand.");
  return table;
}

}  // namespace weerbaar
