// SPDX-License-Identifier: EUPL-1.2
// A plan read back from its JSON, whole and damaged.
#include <doctest/doctest.h>

#include <string>

#include "model/json.h"
#include "planner/instance/read_known_plan.h"

namespace weerbaar {

namespace {

const std::string plan_text = R"({
  "schema": 2,
  "gemeente": {"naam": "Súdwest \"Fryslân\"", "code": "GM1900"},
  "acties": [
    {"id": "beleid", "start": "2026-11", "uren": 12, "kosten": 1.5, "plicht": false},
    {"start": "2028-03", "herhalingen": [null, -3], "id": "ruimte@hal"}
  ]
})";

std::string in_place(std::string text, const std::string& was, const std::string& becomes) {
  const std::size_t at = text.find(was);
  REQUIRE(at != std::string::npos);
  return text.replace(at, was.size(), becomes);
}

struct Read {
  std::optional<ReadPlan> plan;
  std::vector<Diagnostic> findings;
};

Read read(const std::string& text) {
  Diagnostics diagnostics;
  auto plan = read_known_plan({"plan.json", text}, 3, diagnostics);
  return {std::move(plan), diagnostics.sorted()};
}

// That it has one finding, of which kind and where.
void refused(const std::string& text, Code code, std::uint32_t line, std::uint32_t column) {
  CAPTURE(text);
  const Read result = read(text);
  CHECK(!result.plan);
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0].code == code);
  CHECK(result.findings[0].span.file == 3);
  CHECK(result.findings[0].span.line == line);
  CHECK(result.findings[0].span.column == column);
}

}  // namespace

TEST_CASE("a plan is read with the places of what may be wrong in it") {
  const Read result = read(plan_text);
  REQUIRE(result.plan);
  CHECK(result.findings.empty());
  CHECK(result.plan->municipality.value == "Súdwest \"Fryslân\"");
  CHECK(result.plan->municipality.span == SourceSpan{3, 3, 24, 21});
  CHECK(result.plan->code == "GM1900");
  CHECK(result.plan->plan.starts ==
        std::vector<KnownPlan::Start>{{"beleid", *parse_month("2026-11")},
                                      {"ruimte@hal", *parse_month("2028-03")}});
  CHECK(result.plan->places == std::vector<SourceSpan>{{3, 5, 12, 8}, {3, 6, 59, 12}});
}

TEST_CASE("of every kind of value the place is known") {
  Diagnostics diagnostics;
  const auto root = parse_json({"a.json", R"({"é": [12, -3.5e1 , true,false, null, "x\\", {}]})"},
                               0, diagnostics);
  REQUIRE(root);
  const Value* list = root->find("é");
  REQUIRE(list != nullptr);
  CHECK(root->members[0].key_span == SourceSpan{0, 1, 2, 3});
  CHECK(list->span == SourceSpan{0, 1, 7, 1});
  REQUIRE(list->items.size() == 7);
  const std::vector<SourceSpan> spans = {{0, 1, 8, 2},  {0, 1, 12, 6}, {0, 1, 21, 4}, {0, 1, 26, 5},
                                         {0, 1, 33, 4}, {0, 1, 39, 5}, {0, 1, 46, 1}};
  for (std::size_t at = 0; at < spans.size(); ++at) {
    CAPTURE(at);
    CHECK(list->items[at].span == spans[at]);
  }
  CHECK(list->items[0].integer == 12);
  CHECK(list->items[1].decimal == -35);
  CHECK(list->items[4].kind == Value::Kind::other);
  CHECK(list->items[5].text == "x\\");
}

TEST_CASE("what is no plan is refused where it goes wrong") {
  refused("", Code::plan_unreadable, 1, 1);
  refused("{\n  \"schema\": 2,\n}", Code::plan_unreadable, 3, 1);
  refused("\xff\xfe{", Code::plan_unreadable, 1, 1);
  refused("{\"a\": 1e999}", Code::plan_unreadable, 1, 11);
  refused("7", Code::not_a_plan, 1, 1);
  refused("{}", Code::not_a_plan, 1, 1);
  refused(in_place(plan_text, "\"schema\": 2", "\"schema\": 1"), Code::plan_schema, 2, 13);
  refused(in_place(plan_text, "\"schema\": 2", "\"schema\": \"2\""), Code::not_a_plan, 2, 13);
  refused(in_place(plan_text, "\"2026-11\"", "\"2026-13\""), Code::not_a_plan, 5, 31);
  refused(in_place(plan_text, "\"ruimte@hal\"", "\"beleid\""), Code::not_a_plan, 6, 59);
  refused(in_place(plan_text, "\"ruimte@hal\"", "null"), Code::not_a_plan, 6, 59);
  refused(in_place(plan_text, "\"gemeente\"", "\"dorp\""), Code::not_a_plan, 1, 1);
}

TEST_CASE("nothing that is nested too deep, however deep") {
  for (const std::string& open : {std::string("["), std::string("{\"a\":")}) {
    std::string text;
    for (int depth = 0; depth < 100'000; ++depth)
      text += open;
    const Read result = read(text);
    CHECK(!result.plan);
    CHECK(result.findings.size() == 1);
  }
}

TEST_CASE("a damaged plan is refused or read, and never more than that") {
  for (std::size_t at = 0; at < plan_text.size(); ++at) {
    CAPTURE(at);
    const Read cut = read(plan_text.substr(0, at));
    CHECK(!cut.plan);
    CHECK(cut.findings.size() == 1);
    for (const char put : {'"', '\\', '{', '}', ']', ',', '0', '\n', '\0', '\xc3'}) {
      std::string damaged = plan_text;
      damaged[at] = put;
      const Read result = read(damaged);
      CHECK(result.plan.has_value() == result.findings.empty());
    }
  }
}

}  // namespace weerbaar
