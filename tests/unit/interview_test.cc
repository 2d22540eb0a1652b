// SPDX-License-Identifier: EUPL-1.2
// What `nieuw` asks, and what it takes for an answer.
#include "model/interview.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

namespace weerbaar {
namespace {

TEST_CASE("interview: a name that is known brings code, inhabitants and region") {
  const MunicipalityList& list = shipped_municipalities();
  std::string doubted;
  for (const auto& [typed, name, code] :
       std::vector<std::array<std::string, 3>>{{"utrecht", "Utrecht", "GM0344"},
                                               {"Gemeente Utrecht", "Utrecht", "GM0344"},
                                               {"gemeente den haag", "Den Haag", "GM0518"},
                                               {"DEN HAAG", "Den Haag", "GM0518"},
                                               {"'s-Gravenhage", "'s-Gravenhage", "GM0518"},
                                               {"den bosch", "Den Bosch", "GM0796"},
                                               {"Sudwest Fryslan", "Súdwest-Fryslân", "GM1900"},
                                               {"hengelo", "Hengelo", "GM0164"},
                                               {"bergen (nh)", "Bergen (NH.)", "GM0373"}}) {
    StarterAnswers answers;
    CHECK(take_name(typed, list, doubted, answers) == "");
    CHECK(answers.name == name);
    CHECK(answers.code == code);
    CHECK(answers.inhabitants == with_code(list, code)->inhabitants);
    CHECK(answers.safety_region == with_code(list, code)->safety_region);
  }
}

TEST_CASE("interview: a doubtful name is asked once more, and then taken") {
  const MunicipalityList& list = shipped_municipalities();
  for (const auto& [typed, why] : std::vector<std::array<std::string, 2>>{
           {"Utrect", "Bedoelde u Utrecht? Geef die naam, of nog een keer deze."},
           {"Bergen",
            "Er zijn er meer: Bergen (NH.), Bergen (L.). Geef de naam zoals hij hier staat."},
           {"brielle",
            "Brielle is op 1 januari 2023 opgegaan in Voorne aan Zee. Geef die naam, of nog een "
            "keer deze."}}) {
    StarterAnswers answers;
    std::string doubted;
    CHECK(take_name(typed, list, doubted, answers) == why);
    CHECK(answers.name.empty());
    CHECK(take_name(typed, list, doubted, answers) == "");
    CHECK(answers.name == typed);
    CHECK(answers.code.empty());
  }
  StarterAnswers answers;
  std::string doubted;
  CHECK(take_name("", list, doubted, answers) == "Geef een naam.");
  CHECK(take_name("  ", list, doubted, answers) == "Geef een naam.");
  CHECK(!take_name("\xff", list, doubted, answers).empty());
  CHECK(take_name("Nieuwdorp aan Zee", list, doubted, answers) == "");
}

Catalog small_catalog() {
  Catalog catalog;
  catalog.marks = {550, 650, 750, 850};
  for (const PillarIndex pillar : std::array<PillarIndex, 5>{0, 0, 2, 2, 5}) {
    Block block;
    block.id = "blok";
    block.name = "Blok";
    block.pillar = pillar;
    block.question = "Is dit er?";
    block.sentences = {"een", "twee", "drie", "vier"};
    catalog.blocks.push_back(block);
  }
  catalog.blocks[2].always_asked = true;
  catalog.blocks[4].presumable = false;
  return catalog;
}

TEST_CASE("interview: each block is in one round, those of little insight before the rest") {
  const Catalog catalog = small_catalog();
  StarterAnswers answers;
  answers.pillars[2].insight = 2;
  answers.pillars[5].insight = 3;
  using Blocks = std::vector<BlockIndex>;
  CHECK(blocks_to_ask(catalog, answers, Round::always) == Blocks{2});
  CHECK(blocks_to_ask(catalog, answers, Round::little_insight) == Blocks{3});
  CHECK(blocks_to_ask(catalog, answers, Round::rest) == Blocks{0, 1, 4});
}

TEST_CASE("interview: a block asks with its sentences, and says what counts without an answer") {
  Catalog catalog = small_catalog();
  Measure measure;
  measure.per = EntryKind::chain_partner;
  measure.steps = {{.block = 1, .step = 2, .choice = "", .span = {}}};
  catalog.measures.push_back(measure);
  const BlockQuestion plain = question_of(catalog, 0);
  CHECK(plain.options == std::array<std::string, 5>{"nog niets", "een", "twee", "drie", "vier"});
  CHECK(plain.apart.empty());
  CHECK(plain.unsaid == "wij nemen het cijfer van de pijler");
  CHECK(question_of(catalog, 1).apart ==
        "Zegt u het liever per partner? Dat kan straks in het profiel.");
  CHECK(question_of(catalog, 4).unsaid == "wij rekenen met nog niets");
}

TEST_CASE("interview: a step is 0 to 4, or not known") {
  StarterAnswers answers;
  for (const char* wrong : {"5", "-1", "in beeld", "1,5", "00x"})
    CHECK(!take_step(wrong, 0, answers).empty());
  CHECK(take_step("", 0, answers).empty());
  CHECK(answers.steps.empty());
  CHECK(take_step("0", 0, answers).empty());
  CHECK(take_step("4", 3, answers).empty());
  CHECK(answers.steps == std::map<BlockIndex, int>{{0, 0}, {3, 4}});
}

TEST_CASE("interview: a mark has a comma or a point") {
  StarterAnswers answers;
  for (const char* wrong : {"0,9", "10,1", "57", "5,", ",5", "5,701", "5,7,1", "zes", "-5"})
    CHECK(!take_mark(wrong, 0, answers).empty());
  CHECK(take_mark("", 0, answers).empty());
  CHECK(!answers.pillars[0].mark.has_value());
  const std::pair<const char*, int> right[] = {
      {"5,7", 570}, {"5.70", 570}, {"6", 600}, {"10", 1000}};
  for (const auto& [text, mark] : right) {
    CHECK(take_mark(text, 0, answers).empty());
    CHECK(answers.pillars[0].mark == mark);
  }
}

TEST_CASE("interview: six ranks are 21 together") {
  StarterAnswers answers;
  for (const char* wrong :
       {"1 2 3 4 5", "1 2 3 4 5 7", "1 1 1 1 1 1", "1 2 3 4 5 6 7", "a b c d e f"})
    CHECK(!take_priorities(wrong, answers).empty());
  CHECK(!answers.pillars[0].priority.has_value());
  CHECK(take_priorities("2,5, 2,5, 1, 4; 5  6", answers).empty());
  CHECK(answers.pillars[1].priority == 250);
  CHECK(answers.pillars[5].priority == 600);
}

TEST_CASE("interview: usual entries are right, not said or not there") {
  StarterAnswers answers;
  CHECK(take_usual_entries("OKÉ", EntryKind::process, answers).empty());
  CHECK(take_usual_entries("Geen", EntryKind::chain_partner, answers).empty());
  CHECK(take_usual_entries("", EntryKind::target_group, answers).empty());
  CHECK(answers.entries ==
        std::array{UsualEntries::right, UsualEntries::none, UsualEntries::unsaid});
  CHECK(!take_usual_entries("misschien", EntryKind::process, answers).empty());
}

TEST_CASE("interview: yes, no and a number are taken as people type them") {
  for (const char* word : {"j", "J", "JA", "Ja", "y", "yes", "ok", "Oké", "OKE"}) {
    CAPTURE(word);
    bool yes = false;
    CHECK(take_yes(word, yes).empty());
    CHECK(yes);
  }
  for (const char* word : {"", "n", "Nee", "NEE", "no"}) {
    CAPTURE(word);
    bool yes = true;
    CHECK(take_yes(word, yes).empty());
    CHECK(!yes);
  }
  bool yes = false;
  CHECK(!take_yes("misschien", yes).empty());
  StarterAnswers answers;
  CHECK(take_inhabitants("361.699 Inwoners", answers).empty());
  CHECK(answers.inhabitants == 361'699);
  CHECK(!take_inhabitants("inwoners", answers).empty());
}

}  // namespace

}  // namespace weerbaar
