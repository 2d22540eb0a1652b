// SPDX-License-Identifier: EUPL-1.2
// From texts to the catalog: what every key becomes, and each rule that takes two values.
#include <doctest/doctest.h>

#include <string>

#include "tests/unit/read_case.h"

namespace weerbaar {
namespace {

using namespace read_case;

TEST_CASE("catalog: blocks stand by pillar, and a measure has the pillar of its first step") {
  const Read r = read_catalog_with("");
  CHECK(r.findings.empty());
  const Catalog& catalog = r.model.catalog;
  REQUIRE(catalog.blocks.size() == 2);
  const Block& work = catalog.blocks[0];
  CHECK(work.id == "werk");
  CHECK(work.share == 4);
  CHECK(!work.presumable);
  CHECK(work.always_asked);
  CHECK(work.sentences[3] == "W4.");
  CHECK(catalog.blocks[1].share == 2);
  CHECK(catalog.marks == std::array<int, step_count>{550, 650, 750, 850});
  const Measure& b = catalog.measures[1];
  REQUIRE(b.steps.size() == 1);
  CHECK(b.steps[0].block == 0);
  CHECK(b.steps[0].step == 3);
  CHECK(b.steps[0].choice == "een");
  CHECK(b.start_months == std::vector<int>{1, 3});
  REQUIRE(b.work.size() == 1);
  CHECK(b.work[0].role == 1);
  CHECK(b.duration_basis == Basis::source);
  CHECK(catalog.measures[2].pillar == 2);
  CHECK(catalog.measures[3].pillar == 5);
  CHECK(catalog.measures[3].costs.count == PieceCount::settlements);
  REQUIRE(catalog.steering);
  CHECK(catalog.steering->role == 1);
  CHECK(catalog.steering->hours_without_line == 40);
}

TEST_CASE("catalog: a slip in blocks, steps or scale is one finding") {
  CHECK(read_catalog_head(R"("W3.", )", "").finds_only(Code::wrong_count));
  CHECK(read_catalog_head("[regie]", "[schaal]\ncijfers = [5.5, 6.5, 6.5, 8.5]\n[regie]")
            .finds_only(Code::marks_not_ascending));
  CHECK(read_catalog_head("[regie]", "[schaal]\ncijfers = [5.5, 6.5, 8.5]\n[regie]")
            .finds_only(Code::wrong_count));
  CHECK(
      read_measures("\"werk\", trede = 1", "\"wrek\", trede = 1").finds_only(Code::unknown_block));
  CHECK(read_measures("\"werk\", trede = 1", "\"werk\", trede = 5").finds_only(Code::out_of_range));
  CHECK(read_measures("trede = 1 }", "trede = 1 }, { bouwsteen = \"werk\", trede = 2 }")
            .finds_only(Code::duplicate_id));
  CHECK(read_measures("\nstartmaanden = [3,", "\nstartmaanden = [13,")
            .finds_only(Code::out_of_range));
}

TEST_CASE("catalog: a measure has steps or a pillar") {
  CHECK(read_measures("pijler = \"samenleving\"", "").finds_only(Code::pillar_or_steps));
  CHECK(read_measures("pijler = \"samenleving\"", "treden = []").finds_only(Code::pillar_or_steps));
  CHECK(read_measures("inzet =", "pijler = \"samenleving\"\ninzet =")
            .finds_only(Code::pillar_or_steps));
}

TEST_CASE("catalog: hours of others name each role once, and not the owner") {
  CHECK(read_measures("rol = \"manager\"", "rol = \"adviseur\"").finds_only(Code::duplicate_id));
  CHECK(read_measures("uren = 8 }", "uren = 8 }, { rol = \"manager\", uren = 1 }")
            .finds_only(Code::duplicate_id));
  CHECK(read_measures("rol = \"manager\"", "rol = \"niemand\"").finds_only(Code::unknown_role));
}

TEST_CASE("catalog: pieces are counted in one way") {
  CHECK(read_measures("stuks = \"kernen\"", "stuks = \"kernen\", stuks_per_inwoners = 5000")
            .finds_only(Code::pieces_twice));
  CHECK(read_measures(", stuks = \"kernen\"", "").finds_only(Code::pieces_missing));
}

TEST_CASE("catalog: a block has one kind of entry") {
  const Read r = read_catalog_with(measure_text(
      "m", free_of_charge + "treden = [{ bouwsteen = \"keten\", trede = 3 }]\nper = \"proces\""));
  CHECK(r.finds_only(Code::mixed_entry_kinds));
}

TEST_CASE("catalog: a usual entry has the keys of its kind, and an id once a kind") {
  CHECK(read_catalog_head("niveau = \"rijk\"", "max_uitval = \"1 dag\"")
            .finds_only(Code::field_of_other_kind));
  CHECK(
      read_catalog_head("per = \"proces\"\nid = \"net\"",
                        "per = \"ketenpartner\"\nid = \"net\"\nniveau = \"regio\"\n[[standaard]]\n"
                        "per = \"proces\"\nid = \"net\"")
          .count(Code::duplicate_id) == 1);
}

TEST_CASE("catalog: an overlay that names steps takes back a pillar, and the other way") {
  const std::string profile = profile_text("", "", "", "");
  const Read into = read(profile, {catalog_text + measures_text, R"([[maatregelen]]
id = "los"
treden = [{ bouwsteen = "keten", trede = 1 }]
kosten = { stuks_per_inwoners = 4000 })"});
  CHECK(into.findings.empty());
  CHECK(into.model.catalog.measures[3].pillar == 2);
  CHECK(into.model.catalog.measures[3].costs.count == PieceCount::per_inhabitants);
  const Read out = read(profile, {catalog_text + measures_text,
                                  "[[maatregelen]]\nid = \"a\"\npijler = \"samenleving\""});
  CHECK(out.findings.empty());
  CHECK(out.model.catalog.measures[0].steps.empty());
}

TEST_CASE("catalog: an overlay changes a usual entry of its own kind") {
  const Read r = read(profile_text("", "", "", ""),
                      {catalog_text + measures_text,
                       "[[standaard]]\nper = \"proces\"\nid = \"net\"\nnaam = \"Ons net\""});
  CHECK(r.findings.empty());
  CHECK(r.model.catalog.usual_entries[0][0].name == "Ons net");
  CHECK(r.model.catalog.usual_entries[1][0].name == "Netbeheerder");
}

}  // namespace
}  // namespace weerbaar
