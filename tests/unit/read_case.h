// SPDX-License-Identifier: EUPL-1.2
// A small catalog and a profile as text, to change at one place and read into a model.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "model/check.h"

namespace weerbaar::read_case {

inline const std::string catalog_text = R"(
[[rollen]]
id = "adviseur"
naam = "Adviseur"
[[rollen]]
id = "manager"
naam = "Manager"
[[taakvelden]]
id = "1.1"
naam = "Crisis"
[[bronnen]]
id = "rapport"
titel = "Rapport"
[regie]
rol = "manager"
uren = 2
[[bouwstenen]]
id = "keten"
pijler = "vitale-voorzieningen"
naam = "Keten"
treden = ["K1.", "K2.", "K3.", "K4."]
[[bouwstenen]]
id = "werk"
pijler = "eigen-continuiteit"
naam = "Werk"
aandeel = 4
aannemen = false
vraag = "Gaat het door?"
altijd = true
treden = ["W1.", "W2.", "W3.", "W4."]
[[standaard]]
per = "ketenpartner"
id = "net"
naam = "Netbeheerder"
voorziening = "elektriciteit"
niveau = "rijk"
[[standaard]]
per = "proces"
id = "net"
naam = "Net"
max_uitval = "2 weken"
)";

inline std::string measure_text(const std::string& id, const std::string& more) {
  return "[[maatregelen]]\nid = \"" + id + R"("
titel = "Iets doen"
wat = "Wij doen iets."
klaar_als = "Het is gedaan."
fase = ["koud"]
soort = "plan"
eigenaar = "adviseur"
bestuurlijk = "burgemeester"
duur_maanden = 3
uren = 30
taakveld = "1.1"
bron = [{ document = "rapport", bewijs = "genoemd" }]
schatting = { kosten = "aanname", uren = "aanname", duur = "bron" }
)" + more +
         "\n";
}

inline const std::string free_of_charge = "kosten = {}\n";

inline const std::string measures_text =
    measure_text("a", free_of_charge + R"(treden = [{ bouwsteen = "werk", trede = 1 }])") +
    measure_text("b", free_of_charge +
                          R"(treden = [{ bouwsteen = "werk", trede = 3, keuze = "een" }]
inzet = [{ rol = "manager", uren = 8 }]
startmaanden = [3, 1, 3]
herhaal_maanden = 12)") +
    measure_text("k", free_of_charge + R"(treden = [{ bouwsteen = "keten", trede = 2 }]
per = "ketenpartner")") +
    measure_text("los", R"(kosten = { eenmalig_per_stuk = 10, stuks = "kernen" }
pijler = "samenleving")");

inline std::string profile_text(const std::string& of_file, const std::string& of_municipality,
                                const std::string& of_first_pillar, const std::string& rest) {
  std::string text =
      of_file + "\n[gemeente]\nnaam = \"Dorp\"\ninwoners = 12_000\n" + of_municipality + R"(
[planning]
start = 2027-01-01
einde = 2029-12-31
streefcijfer = 7.0
)";
  for (std::size_t p = 0; p < pillar_count; ++p)
    text += "[pijlers." + std::string(pillar_ids[p]) +
            "]\nscore = 6.0\nprioriteit = " + std::to_string(p + 1) + "\n" +
            (p == 0 ? of_first_pillar : "") + "\n";
  return text + rest;
}

struct Read {
  Model model;
  std::vector<Diagnostic> findings;

  std::size_t count(Code code) const {
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(),
                      [code](const Diagnostic& finding) { return finding.code == code; }));
  }
  // One cause, one finding.
  bool finds_only(Code code) const { return findings.size() == 1 && count(code) == 1; }
};

inline Read read(const std::string& profile, const std::vector<std::string>& catalogs) {
  Sources files;
  for (const std::string& catalog : catalogs)
    files.push_back({"catalogus.toml", catalog});
  Diagnostics diagnostics;
  Document document = load_catalog(files, profile_file + 1, diagnostics);
  load_profile({"profiel.toml", profile}, document, diagnostics);
  Read result{check(document, diagnostics), {}};
  result.findings = diagnostics.sorted();
  return result;
}

inline Read read_profile_with(const std::string& rest) {
  return read(profile_text("", "", "", rest), {catalog_text + measures_text});
}

inline Read read_catalog_with(const std::string& more) {
  return read(profile_text("", "", "", ""), {catalog_text + measures_text + more});
}

// With its first occurrence of `old` replaced.
inline std::string replaced(std::string text, const std::string& old, const std::string& by) {
  const std::size_t at = text.find(old);
  REQUIRE(at != std::string::npos);
  return text.replace(at, old.size(), by);
}

inline Read read_measures(const std::string& old, const std::string& by) {
  return read(profile_text("", "", "", ""), {catalog_text + replaced(measures_text, old, by)});
}
inline Read read_catalog_head(const std::string& old, const std::string& by) {
  return read(profile_text("", "", "", ""), {replaced(catalog_text, old, by) + measures_text});
}

}  // namespace weerbaar::read_case
