// SPDX-License-Identifier: EUPL-1.2
// What people write that is not what the format asks: one finding, at the place, and advice that
// works when it is followed.
#include <doctest/doctest.h>

#include <string>

#include "tests/unit/read_case.h"

namespace weerbaar {
namespace {

using namespace read_case;

const std::string line_of_inhabitants = "inwoners = 12_000";

// The one finding about a line in the place of another of the profile.
Diagnostic finding_on(const std::string& old, const std::string& written) {
  const Read result =
      read(replaced(profile_text("", "", "", ""), old, written), {catalog_text + measures_text});
  INFO(written);
  for (const Diagnostic& finding : result.findings)
    INFO(finding.message);
  REQUIRE(result.findings.size() == 1);
  return result.findings.front();
}

void advises(const std::string& old, const std::string& written, const std::string& help) {
  INFO(written);
  CHECK(finding_on(old, written).help == help);
}

// Of the last table of the profile, a role.
Diagnostic finding_on_role(const std::string& line) {
  const Read result =
      read_profile_with("[[rollen]]\nrol = \"adviseur\"\nuren_per_maand = 40\n" + line + "\n");
  INFO(line);
  for (const Diagnostic& finding : result.findings)
    INFO(finding.message);
  REQUIRE(result.findings.size() == 1);
  return result.findings.front();
}

TEST_CASE("slips: a date as people write it") {
  const std::string start = "start = 2027-01-01";
  for (const char* written :
       {"01-01-2027", "1-1-2027", "2027-1-1", "2027-01", "2027–01–01", "1 januari 2027",
        "1 jan. 2027", "01/01/2027", "01.01.2027", "januari 2027", "2027/01/01"})
    advises(start, std::string("start = ") + written,
            "een datum is jaar-maand-dag: schrijf 2027-01-01");
  for (const char* written : {"\"2027-01-01\"", "\"01-01-2027\""})
    advises(start, std::string("start = ") + written,
            "een datum is jaar-maand-dag: schrijf 2027-01-01, zonder aanhalingstekens");
  advises("einde = 2029-12-31", "einde = 12-2029",
          "een datum is jaar-maand-dag: schrijf 2029-12-31");
  advises(start, "start = 2027-02-30",
          "30 februari 2027 bestaat niet; de laatste dag van die maand is 2027-02-28");
  advises(start, "start = 2027-13-01", "maand 13 bestaat niet: een jaar heeft er twaalf");
}

TEST_CASE("slips: a number as people write it") {
  const auto inhabitants = [](const std::string& written, const std::string& help) {
    advises(line_of_inhabitants, "inwoners = " + written, help);
  };
  const std::string apart = ", zonder punten, komma's of spaties ertussen";
  inhabitants("1.250.000", "schrijf 1250000" + apart);
  inhabitants("23.400", "schrijf 23400" + apart);
  inhabitants("23 400", "schrijf 23400" + apart);
  inhabitants("23'400", "schrijf 23400" + apart);
  inhabitants("40.000,00", "schrijf 40000" + apart);
  inhabitants("\"12.000\"", "schrijf 12000" + apart + ", zonder aanhalingstekens");
  inhabitants("40k", "schrijf het getal voluit: 40000");
  inhabitants("1,2 mln", "schrijf het getal voluit: 1200000");
  inhabitants("1000,50", "schrijf een heel getal: 1000 of 1001");
  for (const char* written : {"€ 40.000", "€40000", "40000,-", "40000 euro", "EUR 40000"})
    inhabitants(written, "schrijf alleen het getal, in hele euro's: 40000");
  inhabitants("ca. 23.400", "schrijf alleen het getal: 23400");
  inhabitants("23.400 inwoners", "schrijf alleen het getal: 23400");
  inhabitants("040", "schrijf 40, zonder nul ervoor");
  inhabitants("ja", "hier hoort een heel getal");
  inhabitants("\"veel\"", "`inwoners` is het aantal inwoners");
  for (const char* written : {"", " # nog opzoeken"})
    inhabitants(written, "hier ontbreekt een waarde: vul haar in, of haal de regel weg");
}

TEST_CASE("slips: a mark as people write it") {
  const auto mark = [](const std::string& written, const std::string& help) {
    advises("score = 6.0", "score = " + written, help);
  };
  mark("5,7", "schrijf 5.7, met een punt in plaats van een komma");
  mark("\"5.7\"", "schrijf 5.7, zonder aanhalingstekens");
  mark("5½", "schrijf 5.5, met een punt");
  mark("5¾", "schrijf 5.75, met een punt");
  mark("57%", "schrijf een getal zonder procent; bedoelde u 5.7?");
  mark("57", "kies een waarde van 1.0 tot en met 10.0; bedoelde u 5.7?");
  mark("7/10", "hier hoort een getal, zoals 5.7");
  mark(".7", "schrijf 0.7: voor en na een punt hoort een cijfer");
}

TEST_CASE("slips: yes and no") {
  const auto carry = [](const std::string& written, const std::string& meant) {
    advises("streefcijfer = 7.0", "streefcijfer = 7.0\noverhevelen = " + written,
            "schrijf " + meant + ", zonder aanhalingstekens en met kleine letters");
  };
  for (const char* written : {"ja", "Ja", "JA", "waar", "True", "TRUE", "yes", "wel", "\"ja\""})
    carry(written, "true");
  for (const char* written : {"nee", "Nee", "onwaar", "False", "no", "niet", "\"false\""})
    carry(written, "false");
}

TEST_CASE("slips: characters that look right and are not") {
  const auto at = [](const std::string& old, const std::string& written) {
    const Diagnostic finding = finding_on(old, written);
    return std::pair(finding.help.substr(0, finding.help.find(',')), finding.span.column);
  };
  using Place = std::pair<std::string, std::uint32_t>;
  CHECK(at("score = 6.0", "score = 6.0\u00A0") == Place("hier staat een vreemde spatie", 12));
  CHECK(at("score = 6.0", "score = \u202F6.0") == Place("hier staat een vreemde spatie", 9));
  CHECK(at("score = 6.0", "score = 6.0\u200B") ==
        Place("hier staat een teken dat u niet ziet", 12));
  CHECK(at("score = 6.0", "\uFEFFscore = 6.0") == Place("hier staat een teken dat u niet ziet", 1));
  const std::string straight = "gebruik rechte aanhalingstekens: \"...\"";
  for (const char* written : {"naam = “Dorp”", "naam = ‘Dorp’", "naam = „Dorp”", "naam = «Dorp»"})
    CHECK(at("naam = \"Dorp\"", written) == Place(straight, 8));
  CHECK(at("naam = \"Dorp\"", "naam = \"Dorp”") == Place(straight, 13));
}

TEST_CASE("slips: the name of a table or a key") {
  const std::string rule =
      ": in een naam geen spaties en accenten, en de haken aan beide kanten gelijk";
  const std::string own = "[pijlers.eigen-continuiteit]";
  const std::string advice = "schrijf " + own + rule;
  for (const char* written : {"[pijlers.eigen-continuïteit]", "[pijlers.Eigen continuïteit]",
                              "[pijlers.eigen-continuiteit", "pijlers.eigen-continuiteit]",
                              "[[pijlers.eigen-continuiteit]"})
    advises(own, written, advice);
  advises("[pijlers.vitale-voorzieningen]", "[pijlers.Vitale voorzieningen]",
          "schrijf [pijlers.vitale-voorzieningen]" + rule);
  advises(line_of_inhabitants, "veiligheids regio = \"x\"",
          "schrijf `veiligheidsregio`: een sleutel heeft geen spaties, accenten of andere tekens");
  advises(line_of_inhabitants, "inwoners: 12_000", "schrijf een regel als `sleutel = waarde`");
  advises(line_of_inhabitants, "inwoners == 12_000",
          "schrijf een regel als `sleutel = waarde`, met een enkel =");
  advises(line_of_inhabitants, "// inwoners", "een opmerking begint met #");
}

TEST_CASE("slips: quotes, brackets and braces") {
  const auto name = [](const std::string& written, const std::string& help) {
    advises("naam = \"Dorp\"", written, help);
  };
  name("naam = Dorp", "zet tekst tussen aanhalingstekens: \"Dorp\"");
  name("naam = \"Dorp", "er ontbreekt een aanhalingsteken");
  name("naam = Dorp\"", "er ontbreekt een aanhalingsteken");
  name("naam = \"C:\\Users\\x\"",
       "schrijf \\\\ in plaats van \\, of zet enkele aanhalingstekens om de tekst: '...'");
  name("naam = \"Dorp \"aan zee\"\"",
       "na de tekst hoort niets meer; schrijf \\\" voor een aanhalingsteken in een tekst");
  name("naam = \"Dorp\",", "haal het teken aan het eind van de regel weg");
  name("kenmerken = [\"a\" \"b\"]", "zet een komma tussen de delen van een lijst");
  name("kenmerken = [\"a\",", "deze lijst wordt niet gesloten: zet er ] achter");
  name("naam = \"\"\"Dorp", "deze tekst wordt niet gesloten: zet er drie aanhalingstekens achter");
  name("x = {",
       "wat tussen { en } staat, hoort op een regel; of maak er een eigen tabel van, met een kop "
       "tussen rechte haken");
}

TEST_CASE("slips: a list is right, one of its parts is not") {
  const auto away = [](const std::string& list) {
    const Diagnostic finding = finding_on_role("afwezig = " + list);
    return std::pair(finding.help, finding.span.column);
  };
  using Advice = std::pair<std::string, std::uint32_t>;
  const std::string month = "schrijf \"2027-07\"";
  for (const char* written :
       {"\"juli 2027\"", "\"07-2027\"", "\"2027/7\"", "2027-07-01", "2027-07", "juli 2027"})
    CHECK(away("[" + std::string(written) + "]") == Advice(month, 12));
  CHECK(away("[\"2027-06\", \"juli 2027\"]") == Advice(month, 23));
  CHECK(away("[\"2027-13\"]") == Advice("maand 13 bestaat niet: een jaar heeft er twaalf", 12));
  CHECK(away("[\"07\"]") == Advice("schrijf jaar en maand, zoals \"2027-07\"", 12));
  CHECK(away("[\n\"2027-06\",\njuli,\n]") ==
        Advice("hier hoort een maand tussen aanhalingstekens, zoals \"2027-07\"", 1));
  const Read six =
      read_profile_with("[[partijen]]\nnaam = \"P\"\nprioriteiten = [1, 2, 3, 4, 5, 6]\n");
  CHECK(six.finds_only(Code::wrong_type));
  CHECK(six.findings.front().help.starts_with("kies uit: eigen-continuiteit, "));
}

TEST_CASE("slips: a key of another table") {
  CHECK(finding_on_role("overhevelen = true").help ==
        "`overhevelen` hoort bij [planning] of [[begroting]]: zet de regel daar; staat die er al, "
        "haal deze dan weg");
  CHECK(finding_on_role("fte = 0.2").help ==
        "bedoelde u `uren_per_maand`? 1 fte van 36 uur per week is 156 uur per maand");
  // It is not missing where it belongs as well.
  const std::string below = "streefcijfer = 7.0\ninwoners = 12_000";
  const Read moved = read(replaced(replaced(profile_text("", "", "", ""), "inwoners = 12_000", ""),
                                   "streefcijfer = 7.0", below),
                          {catalog_text + measures_text});
  CHECK(moved.finds_only(Code::unknown_key));
  CHECK(moved.findings.front().help ==
        "`inwoners` hoort bij [gemeente]: zet de regel daar; staat die er al, haal deze dan weg");
}

TEST_CASE("slips: a year, a whole list, and what is called otherwise") {
  advises("einde = 2029-12-31", "einde = 2029", "een datum is jaar-maand-dag: schrijf 2029-12-31");
  advises("start = 2027-01-01", "start = \"2027\"",
          "een datum is jaar-maand-dag: schrijf 2027-01-01, zonder aanhalingstekens");
  advises("naam = \"Dorp\"", "naam = [\"Dorp\"]", "haal de rechte haken weg");
  advises("naam = \"Dorp\"", "naam = [\"Dorp\", \"Stad\"]",
          "schrijf er een van, zonder rechte haken");
  const auto only = [](const std::string& rest) {
    const Read result = read_profile_with(rest);
    CAPTURE(rest);
    REQUIRE(result.findings.size() == 1);
    return result.findings.front();
  };
  const Diagnostic year = only("[[begroting]]\njaar = 27\neenmalig = 0\nstructureel = 0\n");
  CHECK(year.message == "`jaar` is 27; dat moet 2000 tot en met 2200 zijn");
  CHECK(year.help == "kies een waarde van 2000 tot en met 2200; bedoelde u 2027?");
  CHECK(only("[[rollen]]\nrol = \"adviseur\"\nuren_per_week = 8\n").help ==
        "bedoelde u `uren_per_maand`? 3 uur per week is 13 uur per maand");
  CHECK(only("[[maatregelen]]\nmaatregel = \"los\"\nstatus = \"gereed\"\n").help ==
        "bedoelde u `id`?");
  CHECK(only("[[ketenpartners]]\nnaam = \"Waterschap Vecht\"\nniveau = \"regio\"\n").help ==
        "vul in: korte naam zonder spaties, zoals id = \"waterschap-vecht\"");
  CHECK(only("[bouwstenen]\nwerk = 6.5\n").help ==
        "zet elke regel hieruit in een tabel zoals [pijlers.eigen-continuiteit], met `bouwstenen.` "
        "ervoor");
}

TEST_CASE("slips: a list as a sentence, and a mark of a block between quotes") {
  advises(line_of_inhabitants, line_of_inhabitants + "\ngeen = \"processen, doelgroepen\"",
          "schrijf [\"processen\", \"doelgroepen\"]");
  const std::string pillar = "[pijlers.eigen-continuiteit]";
  advises(pillar, pillar + "\nbouwstenen.werk = \"6,5\"",
          "schrijf 6.5, met een punt in plaats van een komma, zonder aanhalingstekens");
}

TEST_CASE("slips: an own file over the catalog") {
  const auto only = [](const std::string& own) {
    const Read result = read(profile_text("", "", "", ""),
                             {catalog_text + measures_text, "[[maatregelen]]\n" + own});
    CAPTURE(own);
    for (const Diagnostic& finding : result.findings)
      INFO(finding.message);
    REQUIRE(result.findings.size() == 1);
    return result.findings.front().help;
  };
  CHECK(only("id = \"Noodsteunpunten inrichten\"\nuren = 3\n") ==
        "gebruik kleine letters, cijfers en streepjes: noodsteunpunten-inrichten");
  CHECK(only("id = \"los\"\nduur = 3\n") == "bedoelde u `duur_maanden`?");
  CHECK(only("id = \"a\"\ntreden = [\"werk/3\"]\n") ==
        "schrijf { bouwsteen = ... }; er kan in staan: bouwsteen, trede, keuze");
}

TEST_CASE("slips: a pillar by another name is one finding") {
  const std::string head = "[pijlers.samenleving]";
  advises(head, "[pijlers.samenleving-als-systeem]", "bedoelde u `samenleving`?");
  advises(head, "[pijlers.Samenleving]", "bedoelde u `samenleving`?");
  advises(head, "[pijler.samenleving]", "bedoelde u `pijlers`?");
  advises(head, "[samenleving]", "schrijf [pijlers.samenleving]");
}

TEST_CASE("slips: an id by its title, in capitals or in part") {
  const auto measure = [](const std::string& id) {
    const Read result =
        read_profile_with("[[maatregelen]]\nid = \"" + id + "\"\nstatus = \"gereed\"\n");
    REQUIRE(result.finds_only(Code::unknown_measure));
    return result.findings.front().help;
  };
  CHECK(measure("LOS") == "bedoelde u `los`?");
  CHECK(measure("zwemmen") == "kies uit: a, b, k, los");
  CHECK(finding_on_role("[[rollen]]\nrol = \"Manager\"\nuren_per_maand = 2").help ==
        "bedoelde u `manager`?");
  const Read partner = read_profile_with("[[ketenpartners]]\nid = \"Liander NV\"\nnaam = \"L\"\n");
  REQUIRE(partner.finds_only(Code::invalid_id));
  CHECK(partner.findings.front().help ==
        "gebruik kleine letters, cijfers en streepjes: liander-nv");
}

TEST_CASE("slips: another kind of file") {
  const auto message = [](const std::string& text) {
    const Read result = read(text, {catalog_text + measures_text});
    REQUIRE(result.findings.size() == 1);
    return result.findings.front().message;
  };
  using namespace std::string_literals;
  CHECK(message("{\"schema\": 1}") == "dit is JSON, geen profiel");
  CHECK(message("[{\"a\": 1}]") == "dit is JSON, geen profiel");
  CHECK(message("PK\x03\x04\x14\x00"s) ==
        "dit is een bestand van Excel of Word, of een zip, geen profiel");
  CHECK(message("%PDF-1.7\n") == "dit is een PDF, geen profiel");
  CHECK(message("<html>") == "dit is een webpagina of XML, geen profiel");
  CHECK(message("Actie;Start;Einde\n") == "dit is een CSV, geen profiel");
  CHECK(message("\xFF\xFE[\0g\0e\0m\0"s) == "dit bestand is bewaard als UTF-16");
  CHECK(message("\xFE\xFF\0[\0g\0e\0m"s) == "dit bestand is bewaard als UTF-16");
  CHECK(message("[\0g\0e\0m\0e\0"s) == "dit bestand is bewaard als UTF-16");
  CHECK(message("\xFF\xFE\0\0[\0\0\0"s) == "dit bestand is bewaard als UTF-32");
  CHECK(message("\x7F"
                "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0"s) == "dit is geen tekst, en dus geen profiel");
  CHECK(message(std::string(40, '\0')) == "dit is geen tekst, en dus geen profiel");
  CHECK(message("[gemeente]\rnaam = \"x\"\r") ==
        "de regels van dit bestand eindigen zoals op een oude Mac");
  CHECK(message("[gemeente]\nnaam = \"x\0\"\n"s) == "dit is geen tekst, en dus geen profiel");
  CHECK(message("") == "in dit bestand staat geen profiel");
  CHECK(message("[package]\nname = \"x\"\n") == "in dit bestand staat geen profiel");
  CHECK(message(measure_text("c", "")) ==
        "dit is een eigen bestand bij de catalogus, geen profiel");
  const Read windows = read("[gemeente]\n# co\xEB\n", {catalog_text + measures_text});
  REQUIRE(windows.finds_only(Code::toml_syntax));
  CHECK(windows.findings.front().span == SourceSpan{0, 2, 5, 0});
  CHECK(windows.findings.front().help.starts_with("bewaar het bestand als UTF-8"));
}

}  // namespace
}  // namespace weerbaar
