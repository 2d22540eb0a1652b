// SPDX-License-Identifier: EUPL-1.2
// The page as a whole. One file that asks for nothing: the styles and the script are in it, and its
// policy lets a browser use these texts and load nothing, whatever a profile may hold
// (page_frame.cc).
#include <fmt/format.h>

#include "planner/report/html/label_text.h"
#include "planner/report/html/money_curve.h"
#include "planner/report/html/page_assets.h"
#include "planner/report/html/page_frame.h"
#include "planner/report/html/sections.h"
#include "planner/report/html/timeline.h"

namespace weerbaar {

namespace html {

namespace {

// The documents that can be printed from the page, as classes of a section; print.css shows those
// of the document that the address names. Every section stands in "Alles", which has no class.
constexpr std::string_view on_note = "op-notitie";
constexpr std::string_view on_annex = "op-bijlage";
constexpr std::string_view on_both = "op-notitie op-bijlage";
constexpr std::string_view paper_note = "papier op-notitie";  // not on a screen, nor in "Alles"
constexpr std::string_view paper_annex = "papier op-bijlage";

OwnTexts texts_of(const PageExtras& extras) {
  OwnTexts own{{}, {&page_script}, extras.engine != nullptr};
  if (extras.engine != nullptr) {
    own.styles.push_back(&rail_style);
    own.scripts.push_back(&rail_script);
  }
  if (extras.curve != nullptr) own.styles.push_back(&page_curve);
  return own;
}

std::string title_of(const Outcome& outcome) {
  return fmt::format(
      "{}Actieplan weerbaarheid: {}",
      outcome.repairs.empty() ? "" : "NIET MOGELIJK: ", outcome.model.profile.municipality.name);
}

std::string running_condition(const Outcome& outcome) {
  const std::string text = condition_text(outcome);
  return text.empty() ? text : fit_lines(text, 700, 12, 1).front();
}

constexpr std::string_view no_plan_band = "GEEN PLAN: met dit profiel kan niet alles wat moet.";

std::vector<Section> sections_of(const Outcome& outcome, const MoneyCurve* curve) {
  return {
      {"niet-mogelijk", "Niet mogelijk", not_possible(outcome), "Dit kan niet zonder verandering",
       on_both},
      {"besluitblad", "Besluitblad", decision_sheet(outcome), asked_heading(outcome), on_note},
      {"pijlers", "Pijlers en bouwstenen", block_picture(outcome),
       "Wat het oplevert: zes pijlers en hun bouwstenen", on_note},
      {.anchor = "besluiten",
       .title = "Besluiten",
       .content = decisions(outcome),
       .heading = "Wie besluit wat, en wanneer",
       .documents = on_both},
      {.anchor = "geld",
       .title = "Geld",
       .content = money(outcome),
       .heading = "Geld per jaar",
       .documents = on_note},
      {.anchor = "geldlijn",
       .title = "Meer of minder geld",
       .content = curve == nullptr ? Markup() : money_curve(outcome, *curve, ActionNames::links),
       .heading = "Wat meer of minder geld oplevert"},
      {.anchor = "prijs",
       .title = "Wat erbuiten blijft",
       .content = left_out_price(outcome),
       .heading = "Wat achterblijft, en wat de volgende stap kost",
       .documents = paper_note},
      {.anchor = "concept-besluit",
       .title = "Concept-besluit",
       .content = draft_decision(outcome),
       .documents = on_note},
      {.anchor = "actielijst",
       .title = "Actielijst",
       .content = action_lines(outcome),
       .heading = "Alle acties",
       .documents = paper_annex},
      {"oude-plan", "Het oude plan", earlier(outcome), "Dit plan en het oude plan"},
      {"acties", "Acties per pijler", pillar_actions(outcome)},
      {"aangenomen", "Aangenomen dat dit er is", presumed(outcome)},
      {.anchor = "planning",
       .title = "Planning",
       .content = calendar(outcome),
       .documents = on_annex},
      {"samenhang", "Wat wacht op wat", chains(outcome)},
      {.anchor = "uren",
       .title = "Uren per rol",
       .content = people(outcome),
       .documents = on_annex},
      {"werk", "Werk per afdeling", work(outcome)},
      {.anchor = "niet-bereikt",
       .title = "Wat dit plan niet bereikt",
       .content = unreached(outcome),
       .heading = "Wat dit plan niet bereikt, en waarom",
       .documents = on_annex},
      {"afspraken", "Afspraken", agreements(outcome), "Afspraken met ketenpartners"},
      {"cijfers", "Zo lezen wij een cijfer", rubric(outcome)},
      {.anchor = "getallen",
       .title = "Uw getallen",
       .content = needed(outcome),
       .heading = "Getallen die wij van u nodig hebben",
       .documents = on_annex},
      {.anchor = "aannames",
       .title = "Aannames en bronnen",
       .content = assumptions(outcome),
       .documents = on_annex},
      {"let-op", "Let op", findings(outcome)},
  };
}

Markup body(const Outcome& outcome, const PageExtras& extras) {
  const std::vector<Section> sections = sections_of(outcome, extras.curve);
  const bool live = extras.engine != nullptr;
  return element(
      "body", {}, element("a", {{"class", "sla-over"}, {"href", "#plan"}}, "Naar het plan"),
      shared_marks(outcome), condition_band(condition_text(outcome)),
      masthead(outcome.model.profile, true), choice_bar(outcome),
      live ? element("aside", {{"class", "zijkant"}, {"aria-label", "Inhoud en Wat als"}},
                     rail_tabs(), contents(sections), rail(outcome))
           : contents(sections),
      element("main", {{"id", "plan"}, {"tabindex", -1}}, each(sections, with_heading)),
      provenance(outcome), live ? engine_of_page(outcome, *extras.engine) : Markup(),
      each(texts_of(extras).scripts,
           [](const Asset* script) { return element("script", {}, own_text(*script)); }));
}

}  // namespace

}  // namespace html

std::string render_html(const Outcome& outcome, const PageExtras& extras) {
  using html::absent;
  using html::element;
  const std::string condition = html::running_condition(outcome);
  return "<!doctype html>\n" +
         element(
             "html",
             {{"lang", "nl"},
              {"data-loopregel", html::running_foot(outcome.model, outcome.provenance)},
              {"data-voorwaarde", outcome.repairs.empty() ? absent : std::string_view(condition)},
              {"data-gewoon", assumptions_are_usual(outcome) ? "aanname" : "bron"}},
             html::head(html::title_of(outcome), html::texts_of(extras)),
             html::body(outcome, extras))
             .bytes();
}

std::string render_html(const NoPlan& found) {
  using html::element;
  const std::string& name = found.model.profile.municipality.name;
  return "<!doctype html>\n" +
         element("html",
                 {{"lang", "nl"},
                  {"data-loopregel", html::running_foot(found.model, found.provenance)},
                  {"data-voorwaarde", html::no_plan_band}},
                 html::head(fmt::format("GEEN PLAN: {}", name), {}),
                 element("body", {}, html::condition_band(std::string(html::no_plan_band)),
                         html::masthead(found.model.profile, false),
                         element("main", {{"id", "plan"}},
                                 element("section", {{"id", "niet-mogelijk"}},
                                         element("h2", {}, no_plan_title), html::no_plan(found)))))
             .bytes();
}

PageParts render_page_parts(const Outcome& outcome) {
  const std::vector<html::Section> sections = html::sections_of(outcome, nullptr);
  PageParts page{html::title_of(outcome),
                 html::running_foot(outcome.model, outcome.provenance),
                 outcome.repairs.empty() ? "" : html::running_condition(outcome),
                 assumptions_are_usual(outcome),
                 {}};
  const auto add = [&](std::string_view id, const html::Markup& content) {
    page.parts.push_back({std::string(id), content.bytes()});
  };
  add("tekens", html::shared_marks(outcome));
  add("voorwaarde", html::condition_band(html::condition_text(outcome)));
  add("looptijd", html::period_line(outcome.model.profile));
  add("keuzes", html::choices(outcome));
  add("inhoud", html::contents(sections));
  for (const html::Section& section : sections)
    add(section.anchor, html::with_heading(section));
  add("herkomst", html::provenance(outcome));
  return page;
}

}  // namespace weerbaar
