// SPDX-License-Identifier: EUPL-1.2
// Edits of a text as a person would type them. What stands around them stays.
#include "model/edit.h"

#include <doctest/doctest.h>

namespace weerbaar {

namespace {

constexpr const char* profile =
    "# ons profiel\n"
    "[planning]\n"
    "einde = 2030-12-31  # tot de verkiezingen\n"
    "\n"
    "[pijlers.samenleving]\n"
    "score = 5.7\n"
    "prioriteit = 2.55 # afgesproken\n"
    "bouwstenen = { jongeren = \"in beeld\" }\n"
    "\n"
    "[[begroting]]\n"
    "jaar = 2027\n"
    "eenmalig = 120_000\n"
    "[[begroting]]\n"
    "jaar = 2027\n"
    "oormerk = \"noodsteunpunten\"\n"
    "eenmalig = 40_000\n"
    "\n"
    "[[maatregelen]]\n"
    "id = \"een\"\n"
    "status = \"besloten\"\n"
    "uren = 40\n";

std::string after(const std::string& place, const std::string& value,
                  const std::string& text = profile) {
  return edited({"", text}, {place, value}).value_or("niet");
}

// The profile with a part replaced.
std::string with(const std::string& old_part, const std::string& new_part) {
  std::string text = profile;
  text.replace(text.find(old_part), old_part.size(), new_part);
  return text;
}

}  // namespace

TEST_CASE("a value is replaced and its comment stays") {
  CHECK(after("pijlers.samenleving.prioriteit", "1") ==
        with("2.55 # afgesproken", "1 # afgesproken"));
  CHECK(after("planning.einde", "2029-06-30") == with("2030-12-31", "2029-06-30"));
  CHECK(after("pijlers.samenleving.bouwstenen.jongeren", "6.5") == with("\"in beeld\"", "6.5"));
}

TEST_CASE("an entry is chosen by what it holds, by what it lacks, or by its number") {
  CHECK(after("begroting[jaar=2027,oormerk=].eenmalig", "80000") == with("120_000", "80000"));
  CHECK(after("begroting[jaar=2027,oormerk=noodsteunpunten].eenmalig", "1") == with("40_000", "1"));
  CHECK(after("begroting[1].eenmalig", "1") == with("40_000", "1"));
  CHECK(after("maatregelen[id=een].status", "\"uitgesloten\"") ==
        with("\"besloten\"", "\"uitgesloten\""));
}

TEST_CASE("a key that is not there comes under its head, or in its braces") {
  CHECK(after("pijlers.samenleving.streefcijfer", "7.5") ==
        with("[pijlers.samenleving]\n", "[pijlers.samenleving]\nstreefcijfer = 7.5\n"));
  CHECK(after("pijlers.samenleving.bouwstenen.ouderen", "6.5") ==
        with("{ jongeren", "{ ouderen = 6.5, jongeren"));
  CHECK(after("maatregelen[id=een].kosten.eenmalig", "500") ==
        with("[[maatregelen]]\n", "[[maatregelen]]\nkosten.eenmalig = 500\n"));
}

TEST_CASE("an entry or a table that is not there comes at the end") {
  CHECK(after("maatregelen[id=twee@ouderen].status", "\"besloten\"") ==
        std::string(profile) + "\n[[maatregelen]]\nid = \"twee@ouderen\"\nstatus = \"besloten\"\n");
  CHECK(after("begroting[jaar=2028,oormerk=].structureel", "5") ==
        std::string(profile) + "\n[[begroting]]\njaar = 2028\nstructureel = 5\n");
  CHECK(after("regie.uren", "1") == std::string(profile) + "\n[regie]\nuren = 1\n");
  CHECK(after("pijlers.zelfredzaamheid.score", "5") ==
        std::string(profile) + "\n[pijlers.zelfredzaamheid]\nscore = 5\n");
}

TEST_CASE("what is taken away becomes a comment") {
  CHECK(after("maatregelen[id=een].status", "") == with("status =", "# status ="));
  CHECK(after("maatregelen[id=een]", "") ==
        with("[[maatregelen]]\nid = \"een\"\nstatus = \"besloten\"\nuren = 40\n",
             "# [[maatregelen]]\n# id = \"een\"\n# status = \"besloten\"\n# uren = 40\n"));
  CHECK(after("maatregelen[id=drie].status", "") == profile);
}

TEST_CASE("lists in brackets, and lines that end as on another system") {
  CHECK(after("rollen[rol=ciso].uren", "8", "rollen = [{ rol = \"ciso\", uren = 4 }]\n") ==
        "rollen = [{ rol = \"ciso\", uren = 8 }]\n");
  CHECK(after("rollen[rol=ict].uren", "8", "rollen = [{ rol = \"ciso\", uren = 4 }]\n") ==
        "rollen = [{ rol = \"ciso\", uren = 4 }, { rol = \"ict\", uren = 8 }]\n");
  CHECK(after("rollen[rol=ict].uren", "8",
              "rollen = [  # ]\n  { rol = \"c]\", uren = 4 },  # [\n]\n") ==
        "rollen = [  # ]\n  { rol = \"c]\", uren = 4 }, { rol = \"ict\", uren = 8 }  # [\n]\n");
  CHECK(after("rollen[rol=ict].uren", "8", "rollen = []\n") ==
        "rollen = [{ rol = \"ict\", uren = 8 }]\n");
  CHECK(after("a.b", "1", "[a]\r\nc = 2\r\n") == "[a]\r\nb = 1\r\nc = 2\r\n");
  CHECK(after("a.b", "1", "[a]") == "[a]\nb = 1\n");
  CHECK(after("a.b", "1", "a = {}") == "a = { b = 1 }");
  CHECK(after("é.b", "1", "") == "niet");
  CHECK(after("a.b", "2", "\"é\" = 'é'\n[a]\nb = 'é' # é\n") == "\"é\" = 'é'\n[a]\nb = 2 # é\n");
}

TEST_CASE("a table without a head of its own gets a line where it is written") {
  const std::string twice = after("maatregelen[id=een].kosten.eenmalig", "500");
  CHECK(after("maatregelen[id=een].kosten.structureel", "5", twice) ==
        with("[[maatregelen]]\n",
             "[[maatregelen]]\nkosten.eenmalig = 500\nkosten.structureel = 5\n"));
  CHECK(after("pijlers.samenleving.prioriteit", "2", "[pijlers]\nsamenleving.score = 5\n[a]\n") ==
        "[pijlers]\nsamenleving.score = 5\nsamenleving.prioriteit = 2\n[a]\n");
  CHECK(after("planning.einde", "2030-12-31", "planning.start = 2027-01-01\n[a]\nb = 1\n") ==
        "planning.start = 2027-01-01\nplanning.einde = 2030-12-31\n[a]\nb = 1\n");
}

TEST_CASE("what stands between the parts of an entry does not go with it") {
  CHECK(after("m[id=x]", "", "[[m]]\nid = \"x\"\n[[p]]\nn = 1\n[m.k]\ne = 2\n") == "niet");
}

TEST_CASE("nothing but what is asked gets in") {
  CHECK(after("planning.einde", "2030-12-31\n[regie]") == "niet");
  CHECK(after("maatregelen[id=x\"\ny].uren", "1") == "niet");
  CHECK(after("planning.einde", "\"") == "niet");
  CHECK(after("planning.einde", "1", "geen toml") == "niet");
  CHECK(after("a", "2", "a = [\n1,\n2]\n") == "niet");
  CHECK(after("planning.streefcijfer", "7.5 # van een ander") == "niet");
}

}  // namespace weerbaar
