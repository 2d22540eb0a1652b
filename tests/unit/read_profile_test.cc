// SPDX-License-Identifier: EUPL-1.2
// From texts to the profile: what every key becomes, and each rule that takes two values.
#include <doctest/doctest.h>

#include <string>

#include "tests/unit/read_case.h"

namespace weerbaar {
namespace {

using namespace read_case;

TEST_CASE("profile: a block stands on a step or a mark") {
  const auto states = [](const std::string& words) {
    return read(profile_text("", "", "bouwstenen = { werk = " + words + " }", ""),
                {catalog_text + measures_text});
  };
  CHECK(states("\"niets\"").model.profile.blocks[0].mark == 450);
  CHECK(states("\"in beeld\"").model.profile.blocks[0].mark == 550);
  CHECK(states("\"geoefend\"").model.profile.blocks[0].mark == 850);
  CHECK(states("6.5").model.profile.blocks[0].mark == 650);
  CHECK(states("7").findings.empty());
  CHECK(states("\"gereegeld\"").finds_only(Code::unknown_choice));
  CHECK(states("0.5").finds_only(Code::mark_out_of_range));
  CHECK(states("true").finds_only(Code::wrong_type));
  const auto named = [](const std::string& table) {
    return read(profile_text("", "", "bouwstenen = " + table, ""), {catalog_text + measures_text});
  };
  CHECK(named("{ wrek = 6.5 }").finds_only(Code::unknown_block));
  CHECK(named("{ keten = 6.5 }").finds_only(Code::block_elsewhere));
  CHECK(named("{ \"het werk\" = 6.5 }").finds_only(Code::invalid_id));
}

TEST_CASE("profile: who names no entries has the usual ones") {
  const Read none = read_profile_with("");
  CHECK(none.model.profile.entries_are_usual == std::array<bool, entry_kind_count>{true, true});
  CHECK(none.model.profile.entries_of(EntryKind::process)[0].outage_hours == 14 * 24);
  const Read own = read_profile_with("[[processen]]\nid = \"p\"\nnaam = \"P\"\n");
  CHECK(!own.model.profile.entries_are_usual[0]);
  CHECK(own.model.profile.entries_of(EntryKind::process)[0].id == "p");
  const Read really =
      read(profile_text("", "geen = [\"processen\"]", "", ""), {catalog_text + measures_text});
  CHECK(really.findings.empty());
  CHECK(really.model.profile.municipality.has_none[0]);
  CHECK(really.model.profile.entries_of(EntryKind::process).empty());
  CHECK(!really.model.profile.entries_are_usual[0]);
  CHECK(really.model.profile.entries_are_usual[1]);
  const Read both = read(
      profile_text("", "geen = [\"processen\"]", "", "[[processen]]\nid = \"p\"\nnaam = \"P\"\n"),
      {catalog_text + measures_text});
  CHECK(both.finds_only(Code::entries_and_none));
}

TEST_CASE("profile: an outage is read in hours") {
  const auto outage = [](const std::string& text) {
    return read_profile_with("[[processen]]\nid = \"p\"\nnaam = \"P\"\nmax_uitval = \"" + text +
                             "\"\n");
  };
  const auto hours = [&](const std::string& text) {
    return outage(text).model.profile.entries_of(EntryKind::process)[0].outage_hours;
  };
  CHECK(hours("4 uur") == 4);
  CHECK(hours("1 dag") == 24);
  CHECK(hours("3 dagen") == 72);
  CHECK(hours("2 weken") == 336);
  CHECK(hours("1 maand") == 720);
  for (const char* wrong : {"drie dagen", "3", "dagen", "3 jaar", "-1 dag", "1,5 dag", "3dagen"}) {
    CAPTURE(wrong);
    CHECK(outage(wrong).finds_only(Code::outage_unreadable));
  }
}

TEST_CASE("profile: a chain partner and a group need not say how far they are") {
  const Read r = read_profile_with(
      "[[ketenpartners]]\nid = \"p\"\nnaam = \"P\"\n"
      "[[doelgroepen]]\nid = \"g\"\n");
  CHECK(r.findings.empty());
  CHECK(r.model.profile.entries_of(EntryKind::chain_partner)[0].agreement.empty());
  CHECK(!r.model.profile.entries_of(EntryKind::target_group)[0].in_view);
}

std::string budget(const std::string& year, const std::string& more) {
  return "[[begroting]]\njaar = " + year + "\neenmalig = 1\nstructureel = 1\n" + more + "\n";
}

TEST_CASE("profile: lines of one year and label agree on carrying over") {
  const std::string years = budget("2028", "") + budget("2029", "");
  const std::string here = "bron = \"a\"\noverhevelen = true\n";
  CHECK(read_profile_with(years + budget("2027", here) +
                          budget("2027", "bron = \"b\"\noverhevelen = true"))
            .findings.empty());
  CHECK(read_profile_with(years + budget("2027", here) +
                          budget("2027", "bron = \"b\"\noverhevelen = false"))
            .finds_only(Code::carry_over_differs));
  CHECK(read_profile_with(years + budget("2027", here) + budget("2027", "bron = \"b\""))
            .finds_only(Code::carry_over_differs));  // the plan does not carry over
}

TEST_CASE("profile: years without a general line are said once a run") {
  CHECK(read_profile_with("").findings.empty());
  CHECK(read_profile_with(budget("2028", "") + budget("2029", "")).findings.empty());
  CHECK(read_profile_with(budget("2027", "")).finds_only(Code::budget_year_missing));
  CHECK(read_profile_with(budget("2027", "") + budget("2029", ""))
            .finds_only(Code::budget_year_missing));
  CHECK(
      read_profile_with(budget("2027", "") + budget("2028", "")).count(Code::budget_year_missing) ==
      1);
}

std::string capacity(const std::string& more) {
  return "[[rollen]]\nrol = \"adviseur\"\nuren_per_maand = 10\n" + more + "\n";
}

TEST_CASE("profile: absence and hours that change") {
  const Read r = read_profile_with(
      capacity("afwezig_elk_jaar = [8, 7, 8]\n"
               "verloop = [{ vanaf = \"2028-01\", uren_per_maand = 4 }, { vanaf = \"2028-03\", "
               "uren_per_maand = 9 }]"));
  CHECK(r.findings.empty());
  const Capacity& line = r.model.profile.capacities[0];
  CHECK(line.absent_every_year == std::vector<int>{7, 8});
  REQUIRE(line.changes.size() == 2);
  CHECK(line.changes[1].hours_per_month == 9);
  CHECK(read_profile_with(capacity("afwezig_elk_jaar = [0]")).finds_only(Code::out_of_range));
  CHECK(read_profile_with(
            capacity("verloop = [{ vanaf = \"2028-01\", uren_per_maand = 4 }, { vanaf = "
                     "\"2028-01\", uren_per_maand = 9 }]"))
            .finds_only(Code::changes_not_ascending));
}

TEST_CASE("profile: its steering goes over the catalog's, key by key") {
  const Read r = read_profile_with("[regie]\nuren = 0\n");
  CHECK(r.findings.empty());
  CHECK(r.model.profile.steering->role == 1);
  CHECK(r.model.profile.steering->hours == 0);
  CHECK(r.model.catalog.steering->hours == 2);
  CHECK(read_profile_with("[regie]\nrol = \"niemand\"\n").finds_only(Code::unknown_role));
  const std::string without =
      replaced(replaced(catalog_text, "[regie]\nrol = \"manager\"\n", ""), "uren = 2\n", "");
  CHECK(read(profile_text("", "", "", ""), {without + measures_text}).findings.empty());
  CHECK(read(profile_text("", "", "", "[regie]\nuren = 1\n"), {without + measures_text})
            .finds_only(Code::missing_key));
  CHECK(read_catalog_head("rol = \"manager\"\nuren = 2", "uren = 2").finds_only(Code::missing_key));
  CHECK(read(profile_text("", "", "", "[regie]\nrol = \"manager\"\nuren = 1\n"),
             {without + measures_text})
            .model.profile.steering->hours_without_line == 40);
}

TEST_CASE("profile: the rate of an hour and the edition of the plan") {
  const Read r =
      read(profile_text("", "uurtarief = 70", "", "[uitgave]\nversie = 3\ndatum = 2027-01-20\n"),
           {catalog_text + measures_text});
  CHECK(r.findings.empty());
  CHECK(r.model.profile.hourly_rate == 70);
  CHECK(r.model.profile.edition == 3);
  CHECK(r.model.profile.edition_date == Date{2027, 1, 20});
  CHECK(read(profile_text("", "", "", "[uitgave]\nversie = 3\ndag = 2027-01-20\n"),
             {catalog_text + measures_text})
            .finds_only(Code::unknown_key));
}

std::string row(const std::string& id, const std::string& more) {
  return "[[maatregelen]]\nid = \"" + id + "\"\n" + more + "\n";
}

TEST_CASE("profile: own figures of a measure, with a status or without") {
  const Read r = read_profile_with(row("a", "status = \"besloten\"\nuren = 5") +
                                   row("a", "kosten = { eenmalig = 7 }") +
                                   row("k@net", "duur_maanden = 9") + row("k", "uren = 1"));
  CHECK(r.findings.empty());
  REQUIRE(r.model.profile.own_figures.size() == 3);
  CHECK(r.model.profile.own_figures[0].hours == 5);
  CHECK(r.model.profile.own_figures[0].one_off == 7);
  CHECK(!r.model.profile.own_figures[1].entry);
  CHECK(r.model.profile.own_figures[2].duration_months == 9);
  REQUIRE(r.model.profile.statuses.size() == 1);
  CHECK(read_profile_with(row("a", "")).finds_only(Code::row_says_nothing));
  CHECK(read_profile_with(row("a", "kosten = {}")).finds_only(Code::row_says_nothing));
  CHECK(read_profile_with(row("a", "uren = 5") + row("a", "uren = 6"))
            .finds_only(Code::duplicate_id));
  CHECK(read_profile_with(row("a", "status = \"gereed\"") + row("a", "status = \"gereed\""))
            .finds_only(Code::duplicate_id));
  CHECK(read_profile_with(row("b", "duur_maanden = 13")).finds_only(Code::repeat_too_short));
  CHECK(read_profile_with(row("b", "duur_maanden = 12")).findings.empty());
}

TEST_CASE("profile: a party wishes actions and steps") {
  const auto party = [](const std::string& wish) {
    return read_profile_with(
        "[[partijen]]\nnaam = \"A\"\nprioriteiten = [\"eigen-continuiteit\", "
        "\"crisisorganisatie\", "
        "\"vitale-voorzieningen\", \"sociaal-weefsel\", \"zelfredzaamheid\", \"samenleving\"]\n"
        "wil = [\"" +
        wish + "\"]\n");
  };
  CHECK(party("a").model.profile.parties[0].wants[0].id == "a");
  CHECK(!party("a").model.profile.parties[0].wants[0].step);
  CHECK(party("keten@net/3").findings.empty());
  CHECK(party("keten@net/3").model.profile.parties[0].wants[0].id == "keten@net");
  CHECK(party("keten@net/3").model.profile.parties[0].wants[0].step == 3);
  CHECK(party("keten/2").findings.empty());
  CHECK(party("werk/5").finds_only(Code::invalid_id));
  CHECK(party("wrek/3").finds_only(Code::unknown_block));
  CHECK(party("werk@net/3").finds_only(Code::unknown_entry));
  CHECK(party("keten@niemand/3").finds_only(Code::unknown_entry));
  CHECK(party("werk").finds_only(Code::unknown_measure));
}

}  // namespace
}  // namespace weerbaar
