#include "planner/report/html/filter.h"

#include <algorithm>
#include <array>
#include <set>

#include "planner/report/html/sections.h"
#include "planner/report/words.h"

namespace weerbaar::html {

namespace {

constexpr std::array<std::string_view, 3> certainties = {"bron", "deels", "aanname"};

Markup option(std::string_view value, std::string_view text) {
  return element("option", {{"value", value}}, text);
}

Markup choice(std::string_view facet, std::string_view title, std::string_view all,
              const Markup& options) {
  const std::string id = "filter-" + std::string(facet);
  return element("div", {}, element("label", {{"for", id}}, title),
                 element("select", {{"id", id}, {"data-facet", facet}}, option("", all), options));
}

Markup owner_options(const Outcome& outcome) {
  std::set<std::pair<std::string, RoleIndex>> owners;
  for (const Planned& planned : outcome.plan.chosen) {
    const RoleIndex role = outcome.instance.actions[planned.action].owner;
    owners.emplace(outcome.model.catalog.roles[role].name, role);
  }
  return each(owners,
              [&](const auto& owner) { return option(std::to_string(owner.second), owner.first); });
}

}  // namespace

std::string years_of(const Outcome& outcome, const Planned& planned) {
  const int length = length_of(planned);  // of every run
  std::set<int> years;
  const auto add = [&](int start) {
    for (int month = start; month < start + length; ++month)
      years.insert((outcome.instance.start + month).year());
  };
  add(planned.start);
  for (const int run : planned.runs)
    add(run);
  std::string text;
  for (const int year : years)
    text += (text.empty() ? "" : " ") + std::to_string(year);
  return text;
}

std::string_view certainty_of(const Measure& measure) {
  const std::array<Basis, 3> bases = {measure.cost_basis, measure.hours_basis,
                                      measure.duration_basis};
  const auto assumed = std::count(bases.begin(), bases.end(), Basis::assumption);
  return assumed == 0 ? certainties[0] : assumed < 3 ? certainties[1] : certainties[2];
}

std::string_view certainty_text(std::string_view certainty) {
  if (certainty == certainties[0]) return "alle getallen hebben een bron";
  if (certainty == certainties[1]) return "een deel is aanname";
  return "alle getallen zijn aanname";
}

// Without the script a filter would do nothing, so without the script it is not there.
Markup filter(const Outcome& outcome) {
  const Markup pillars = each(outcome.plan.pillars, [](const PillarResult& each) {
    return option(pillar_ids[each.pillar], pillar_names[each.pillar]);
  });
  const Markup years = each(outcome.instance.years, [](int year) {
    return option(std::to_string(year), std::to_string(year));
  });
  const Markup sureness = each(certainties, [](std::string_view certainty) {
    return option(certainty, certainty_text(certainty));
  });
  return element(
      "form",
      {{"class", "filter"}, {"id", "filter"}, {"hidden", ""}, {"aria-label", "Kies acties"}},
      element("div", {{"class", "keuzes"}}, choice("pijler", "Pijler", "alle pijlers", pillars),
              choice("eigenaar", "Eigenaar", "alle eigenaren", owner_options(outcome)),
              choice("jaren", "Jaar", "alle jaren", years),
              choice("zekerheid", "Zekerheid", "alles", sureness)),
      element("div", {{"class", "knoppen"}},
              element("p", {{"id", "filter-uitkomst"}, {"role", "status"}}, ""),
              element("button", {{"type", "reset"}}, "Alles tonen"),
              element("button", {{"type", "button"}, {"id", "vouw"}}, "Alles openvouwen")));
}

}  // namespace weerbaar::html
