// SPDX-License-Identifier: EUPL-1.2
// What is worked out over the measures of a catalog: what goes first, what is assumed, what an
// overlay changes, what is weak.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "catalog/lint.h"
#include "model/assumptions.h"
#include "model/check.h"
#include "model/difference.h"
#include "model/measure_graph.h"

namespace weerbaar {
namespace {

const std::string head_text = R"([[rollen]]
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
[[bouwstenen]]
id = "werk"
pijler = "eigen-continuiteit"
naam = "Werk"
treden = ["De lijst is er.", "Het besluit staat op papier.", "Het plan werkt nu.", "Wij hebben het geoefend."]
)";

std::string measure(const std::string& id, int months, const std::string& more) {
  return "[[maatregelen]]\nid = \"" + id + R"("
titel = "Iets doen"
wat = "Wij doen iets."
klaar_als = "Het is gedaan."
fase = ["koud"]
soort = "plan"
eigenaar = "adviseur"
bestuurlijk = "burgemeester"
uren = 30
kosten = { structureel = 5 }
taakveld = "1.1"
bron = [{ document = "rapport", bewijs = "genoemd" }]
schatting = { kosten = "bron", uren = "aanname", duur = "aanname" }
duur_maanden = )" +
         std::to_string(months) + "\n" + more + "\n";
}
std::string in_step(int step, const std::string& more = "") {
  return "treden = [{ bouwsteen = \"werk\", trede = " + std::to_string(step) + " }]\n" + more;
}

const std::string ladder_text = measure("m1", 2, in_step(1)) + measure("m2", 3, in_step(2)) +
                                measure("m3", 3, in_step(3)) + measure("m4", 3, in_step(4));

struct Linted {
  Document document;
  Catalog catalog;
  std::vector<Diagnostic> findings;

  bool finds_only(Code code) const { return findings.size() == 1 && findings[0].code == code; }
};

Linted lint_of(const std::string& text) {
  Linted linted;
  Diagnostics diagnostics;
  linted.document = load_catalog({{"catalogus.toml", text}}, 0, diagnostics);
  linted.catalog = check(linted.document, diagnostics).catalog;
  CHECK(diagnostics.sorted().empty());
  lint(linted.document, linted.catalog, diagnostics);
  linted.findings = diagnostics.sorted();
  return linted;
}

std::string replaced(std::string text, const std::string& old, const std::string& by) {
  const std::size_t at = text.find(old);
  REQUIRE(at != std::string::npos);
  return text.replace(at, old.size(), by);
}

TEST_CASE("lint: a ladder with a measure a step is well") {
  CHECK(lint_of(head_text + ladder_text).findings.empty());
}

TEST_CASE("lint: every step has a measure, and not too many") {
  CHECK(lint_of(head_text + replaced(ladder_text, "trede = 3", "trede = 4"))
            .finds_only(Code::empty_step));
  std::string crowd = ladder_text;
  std::string choice = ladder_text;
  for (int more = 0; more < 4; ++more) {
    const std::string id = "n" + std::to_string(more);
    crowd += measure(id, 1, in_step(2));
    choice += measure(id, 1, "treden = [{ bouwsteen = \"werk\", trede = 2, keuze = \"k\" }]");
  }
  CHECK(lint_of(head_text + crowd).finds_only(Code::crowded_step));
  CHECK(lint_of(head_text + choice).findings.empty());
  std::string entries = ladder_text;
  for (int more = 0; more < 3; ++more)
    entries += measure("n" + std::to_string(more), 1, in_step(2, "per = \"proces\""));
  CHECK(lint_of(head_text + entries).finds_only(Code::crowded_step));
  // No partner is of all three.
  std::string partners = ladder_text;
  for (const char* tier : {"rijk", "regio", "gemeente"})
    partners += measure(tier, 1,
                        in_step(2, "per = \"ketenpartner\"\nals = 'niveau = \"" +
                                       std::string(tier) + "\" en kernen > 1'"));
  CHECK(lint_of(head_text + partners).findings.empty());
}

TEST_CASE("lint: a block has a first step to begin with at once") {
  CHECK(lint_of(head_text + replaced(ladder_text, "duur_maanden = 2", "duur_maanden = 3"))
            .finds_only(Code::no_quick_step));
  CHECK(lint_of(head_text + measure("m0", 3, "pijler = \"samenleving\"") +
                replaced(ladder_text, "trede = 1 }]", "trede = 1 }]\nvereist = [\"m0\"]"))
            .finds_only(Code::no_quick_step));
  CHECK(lint_of(head_text + measure("m0", 3, in_step(1)) +
                replaced(ladder_text, "trede = 1 }]", "trede = 1 }]\nvereist = [\"m0\"]"))
            .findings.empty());
}

TEST_CASE("lint: what is in no step is required by something") {
  CHECK(lint_of(head_text + ladder_text + measure("los", 1, "pijler = \"samenleving\""))
            .finds_only(Code::measure_idle));
}

TEST_CASE("lint: steps say something else") {
  const std::string same = replaced(head_text, "Het besluit staat op papier.", "De lijst is er.");
  CHECK(lint_of(same + ladder_text).finds_only(Code::steps_alike));
}

TEST_CASE("lint: nobody has more than sixty hours a month for one action") {
  CHECK(lint_of(head_text + replaced(ladder_text, "uren = 30", "uren = 121"))
            .finds_only(Code::dense_hours));
  CHECK(lint_of(head_text + replaced(ladder_text, "uren = 30", "uren = 120")).findings.empty());
  CHECK(lint_of(head_text + replaced(ladder_text, "uren = 30",
                                     "inzet = [{ rol = \"manager\", uren = 130 }]\nuren = 30"))
            .finds_only(Code::dense_hours));
}

TEST_CASE("lint: a prerequisite that another one implies, however far") {
  const std::string chain = measure("m1", 2, in_step(1)) +
                            measure("m2", 3, in_step(2, "vereist = [\"m1\"]")) +
                            measure("m3", 3, in_step(3, "vereist = [\"m2\"]"));
  CHECK(lint_of(head_text + chain + measure("m4", 3, in_step(4, "vereist = [\"m1\", \"m3\"]")))
            .finds_only(Code::requirement_implied));
  CHECK(lint_of(head_text + chain + measure("m4", 3, in_step(4, "vereist = [\"m3\", \"m3\"]")))
            .finds_only(Code::requirement_implied));
  const std::string loose = replaced(chain, "[\"m2\"]", "[{ id = \"m2\", als = \"budget > 2\" }]");
  CHECK(lint_of(head_text + loose + measure("m4", 3, in_step(4, "vereist = [\"m1\", \"m3\"]")))
            .findings.empty());
}

TEST_CASE("graph: first know, then do") {
  const Catalog catalog = lint_of(head_text + ladder_text).catalog;
  CHECK(precedence_graph(catalog).arcs == std::vector<Arc>{{0, 2}, {0, 3}});
  const Catalog duty =
      lint_of(head_text + replaced(ladder_text, "trede = 3 }]", "trede = 3 }]\nplicht = true"))
          .catalog;
  CHECK(precedence_graph(duty).arcs == std::vector<Arc>{{0, 3}});
}

TEST_CASE("graph: how many wait for each, by every way once") {
  const Graph diamond{6, {{0, 1}, {0, 2}, {1, 3}, {2, 3}, {3, 5}}};
  CHECK(waiting_counts(diamond) == std::vector<std::size_t>{4, 2, 2, 1, 0, 0});
  // More than are counted at a time, the last one first.
  Graph chain{150, {}};
  for (Vertex v = 1; v < chain.vertex_count; ++v)
    chain.arcs.push_back({v, v - 1});
  const std::vector<std::size_t> counts = waiting_counts(chain);
  for (Vertex v = 0; v < chain.vertex_count; ++v)
    CHECK(counts[v] == v);
}

TEST_CASE("assumptions: durations stay whole months, hours are those of everyone") {
  Model model;
  model.catalog =
      lint_of(head_text + replaced(ladder_text, "uren = 30",
                                   "inzet = [{ rol = \"manager\", uren = 5 }]\nuren = 30"))
          .catalog;
  CHECK(assumptions_of(model.catalog).size() == 8);  // hours and duration of four
  const auto months = [&](MeasureIndex m, std::int64_t numerator, std::int64_t denominator) {
    return with_scaled(model, {m, Estimate::duration}, numerator, denominator)
        .catalog.measures[m]
        .duration_months;
  };
  CHECK(months(1, 1, 2) == 2);
  CHECK(months(1, 2, 1) == 6);
  CHECK(months(0, 1, 100) == 1);
  const Measure half = with_scaled(model, {0, Estimate::hours}, 1, 2).catalog.measures[0];
  CHECK(half.hours == 15);
  CHECK(half.work[0].hours == 3);
}

TEST_CASE("difference: tables that are there once, and steps as a whole") {
  Diagnostics diagnostics;
  const std::string below = head_text + ladder_text;
  const std::string above =
      "[schaal]\ncijfers = [5.0, 6.0, 7.5, 9.0]\n[[maatregelen]]\nid = \"m2\"\n" + in_step(1);
  const Document before = load_catalog({{"c", below}}, 0, diagnostics);
  const Document after = load_catalog({{"c", below}, {"lokaal", above}}, 0, diagnostics);
  const auto changes = difference(before.catalog, after.catalog);
  REQUIRE(changes.size() == 2);
  CHECK(changes[0].id == "schaal");
  CHECK(changes[0].what == EntryChange::What::added);
  CHECK(changes[1].id == "m2");
  REQUIRE(changes[1].changes.size() == 1);
  CHECK(changes[1].changes[0].key == "treden");
}

}  // namespace
}  // namespace weerbaar
