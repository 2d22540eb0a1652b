// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include <string>

#include "model/calendar.h"
#include "model/condition.h"
#include "model/number_text.h"
#include "model/suggest.h"
#include "model/title.h"
#include "model/utf8.h"

namespace weerbaar {
namespace {

Verdict verdict_of(const std::string& text, const ConditionFacts& facts) {
  Diagnostics diagnostics;
  const auto condition = parse_condition({text, {}}, diagnostics);
  REQUIRE(condition);
  return evaluate(*condition, facts);
}

TEST_CASE("calendar: a month is a number and back") {
  const Month month = month_of({2027, 12, 31});
  CHECK(iso(month) == "2027-12");
  CHECK(iso(month + 1) == "2028-01");
  CHECK((month + 14) - month == 14);
  CHECK(iso(last_day(month_of({2028, 2, 1}))) == "2028-02-29");
  CHECK(iso(last_day(month_of({2100, 2, 1}))) == "2100-02-28");
  CHECK(dutch(Date{2027, 3, 1}) == "1 maart 2027");
}

TEST_CASE("calendar: a week belongs to the year of its Thursday") {
  CHECK(iso_week({2027, 1, 1}) == Week{2026, 53});
  CHECK(iso_week({2027, 1, 4}) == Week{2027, 1});
  CHECK(iso_week({2024, 12, 30}) == Week{2025, 1});
  CHECK(iso_week({2028, 2, 29}) == Week{2028, 9});
  CHECK(iso_week({2032, 12, 31}) == Week{2032, 53});
}

TEST_CASE("calendar: the day after the last one is the first") {
  CHECK(iso(day_after({2027, 1, 30})) == "2027-01-31");
  CHECK(iso(day_after({2028, 2, 28})) == "2028-02-29");
  CHECK(iso(day_after({2100, 2, 28})) == "2100-03-01");
  CHECK(iso(day_after({2027, 12, 31})) == "2028-01-01");
}

TEST_CASE("calendar: only year and month make a month") {
  CHECK(parse_month("2027-07") == Month{2027 * 12 + 6});
  for (const char* wrong : {"2027-13", "2027-00", "2027-7", "27-07", "2027/07", "", "2027-0x"})
    CHECK(!parse_month(wrong));
}

TEST_CASE("a title has the name of its entry where it says so") {
  CHECK(title_for("Hulp voor {naam} regelen", "Ouderen", true) == "Hulp voor ouderen regelen");
  CHECK(title_for("{naam} in beeld brengen", "Ouderen", true) == "Ouderen in beeld brengen");
  CHECK(title_for("Een plan voor {naam}", "ICT en telefoon", true) ==
        "Een plan voor ICT en telefoon");
  CHECK(title_for("De afspraak met {naam}", "Stroom bv", false) == "De afspraak met Stroom bv");
  const std::vector<Entry> usual = {Entry{.name = "Ouderen"}, Entry{.name = "Rode wijk"}};
  CHECK(is_word_like("Ouderen", usual));
  CHECK(is_word_like("Ouderen die alleen wonen", usual));
  for (const char* name : {"Ouderen Samen", "Rode Kruis", "Unie van ouderen", "Ouderenbond", ""})
    CHECK(!is_word_like(name, usual));
  CHECK(title_for("Oefenen", "Ouderen", true) == "Oefenen: Ouderen");
  CHECK(title_of_kind("{naam} in beeld brengen", EntryKind::target_group) ==
        "Deze groep in beeld brengen");
  CHECK(title_of_kind("De afspraak met {naam}", EntryKind::chain_partner) ==
        "De afspraak met deze partner");
  CHECK(title_of_kind("Oefenen", EntryKind::process) == "Oefenen");
}

TEST_CASE("numbers are written as the Dutch do") {
  CHECK(dutch_number(0) == "0");
  CHECK(dutch_number(1234567) == "1.234.567");
  CHECK(dutch_number(-1000) == "-1.000");
  for (const char* text : {"1234567", "1.234.567", "1 234 567", "1_234_567"})
    CHECK(read_dutch_number(text) == 1234567);
  for (const char* text : {"", ".", "4.5", "12,5", "1234.567", "1.2345678", ".123", "1.000.", "x",
                           "99999999999999999999"})
    CHECK(!read_dutch_number(text));
  for (const char* text : {"5,7", "5.7", "5,70", "05,7"})
    CHECK(read_dutch_hundredths(text) == 570);
  CHECK(read_dutch_hundredths("6") == 600);
  CHECK(read_dutch_hundredths("2,55") == 255);
  for (const char* text : {"", ",", "5,", ",5", "-5", "5,701", "5,7,1", "1.000", "x", "9999999"})
    CHECK(!read_dutch_hundredths(text));
  CHECK(dutch_hundredths(570) == "5,7");
  CHECK(dutch_hundredths(255) == "2,55");
  CHECK(dutch_hundredths(700) == "7,0");
  CHECK(dutch_hundredths(-5) == "-0,05");
  CHECK(dutch_share(1, 3) == "33,3 %");
  CHECK(dutch_share(2, 3) == "66,7 %");
  CHECK(dutch_share(1, 0) == "0,0 %");
}

TEST_CASE("suggest: the nearest word, the first among equals") {
  CHECK(edit_distance("streefcjifer", "streefcijfer") == 1);  // a transposition is one edit
  CHECK(nearest("prioritiet", {"score", "prioriteit"}) == "prioriteit");
  CHECK(nearest("aa", {"ab", "ba"}) == "ab");
  CHECK(nearest("iets-heel-anders", {"score"}).empty());
}

TEST_CASE("utf8: columns are code points, and a line stays a line") {
  CHECK(code_point_count("continuïteit") == 12);
  CHECK(first_code_points("ïïx", 2) == "ïï");
  CHECK(one_line("a\nb\tc") == "a b c");
  CHECK(one_line("\x1b[31mrood") == " [31mrood");
  // A right-to-left override, in two parts for who reads this file.
  CHECK(one_line(std::string("a\xE2\x80") + "\xAE" + "b") == "ab");
}

TEST_CASE("condition: en binds tighter than of") {
  ConditionFacts facts;
  facts.numbers = {{"inzicht", 200}, {"kernen", 100}};
  CHECK(verdict_of("inzicht <= 2", facts).holds);
  CHECK(!verdict_of("inzicht < 2", facts).holds);
  CHECK(verdict_of("kernen >= 2 en inzicht = 2 of inzicht = 2", facts).holds);
  CHECK(!verdict_of("inzicht = 2 en kernen >= 2 of kernen > 4", facts).holds);
}

TEST_CASE("condition: what is not known is false both ways, and said") {
  const Verdict low = verdict_of("inzicht <= 2", {});
  const Verdict high = verdict_of("inzicht > 2", {});
  CHECK(!low.holds);
  CHECK(!high.holds);
  CHECK(low.missing == std::vector<std::string>{"inzicht"});
}

TEST_CASE("condition: a label that is absent is known to be absent") {
  ConditionFacts facts;
  facts.texts = {{"kenmerk", "rivier"}, {"kenmerk", "haven"}};
  CHECK(verdict_of("kenmerk = \"haven\"", facts).holds);
  CHECK(!verdict_of("kenmerk != \"haven\"", facts).holds);
  const Verdict kust = verdict_of("kenmerk = 'kust'", facts);
  CHECK(!kust.holds);
  CHECK(kust.missing.empty());
}

TEST_CASE("condition: a department takes part when it is among those named") {
  ConditionFacts facts;
  facts.texts = {{"belegd-bij", "openbare-orde-en-veiligheid"}, {"belegd-bij", "ict"}};
  CHECK(verdict_of("belegd-bij != \"sociaal-domein\"", facts).holds);
  CHECK(!verdict_of("belegd-bij != \"ict\"", facts).holds);
  CHECK(verdict_of("belegd-bij = \"ict\"", facts).holds);
  const Verdict unsaid = verdict_of("belegd-bij != \"sociaal-domein\"", {});
  CHECK(!unsaid.holds);
  CHECK(unsaid.missing.size() == 1);
}

TEST_CASE("condition: an answer that was not given can count as one that holds") {
  Diagnostics diagnostics;
  const auto parse = [&](const char* text) { return *parse_condition({text, {}}, diagnostics); };
  const Condition asks = parse("budget >= 3 en kernen >= 2");
  ConditionFacts facts;
  facts.numbers = {{"kernen", 300}};
  CHECK(!evaluate(asks, facts).holds);
  CHECK(evaluate(asks, facts, Unanswered::holds).holds);
  CHECK(evaluate(asks, facts, Unanswered::holds).missing == std::vector<std::string>{"budget"});
  CHECK(holds_whatever_answers(asks, facts));
  CHECK(!asks_answered(asks, facts));
  facts.numbers.push_back({"budget", 200});
  CHECK(!evaluate(asks, facts, Unanswered::holds).holds);
  CHECK(holds_whatever_answers(asks, facts));
  CHECK(asks_answered(asks, facts));
  facts.numbers[0].hundredths = 100;  // no answer makes a village of it
  CHECK(!holds_whatever_answers(asks, facts));
  // Of a pillar, not a general answer: unknown is false.
  CHECK(!evaluate(parse("inzicht <= 2"), {}, Unanswered::holds).holds);
  CHECK(!holds_whatever_answers(parse("inzicht <= 2"), {}));
  CHECK(!is_general_answer("inzicht"));
  CHECK(is_general_answer("belegd-bij"));
}

TEST_CASE("condition: a slip is a finding, not a guess") {
  for (const char* wrong :
       {"", "inzicht", "inzicht <=", "inzicht <= 2 en", "inzicht <= 2 maar kernen > 1",
        "kenmerk < \"a\"", "kenmerk = rivier", "inzicht ~ 2", "grootte > 2"}) {
    CAPTURE(wrong);
    Diagnostics diagnostics;
    CHECK(!parse_condition({wrong, {}}, diagnostics));
    CHECK(diagnostics.error_count() == 1);
  }
}

}  // namespace
}  // namespace weerbaar
