// SPDX-License-Identifier: EUPL-1.2
// What the page says of its actions and of their work, for a choice to go by: of an action on its card,
// of its hours on the rows of "Werk per afdeling".

const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
const all = (selector, under = document) => [...under.querySelectorAll(selector)];

// "1@24.4-7@6" as hours by quarter.
function quartersIn(text) {
  const hours = new Map();
  for (const part of text.split(".").filter(Boolean)) {
    const [quarters, amount] = part.split("@");
    const [first, last = first] = quarters.split("-").map(Number);
    for (let quarter = first; quarter <= last; ++quarter) hours.set(quarter, Number(amount));
  }
  return hours;
}

function readPage() {
  const actions = new Map();
  for (const card of all("details.actie")) {
    const number = (name) => Number(card.dataset[name] ?? 0);
    const block = card.closest(".bouwsteen");
    const measure = card.closest(".maatregel");
    actions.set(card.dataset.actie, {
      pijler: card.closest(".pijler").id.slice("pijler-".length),
      bouwsteen: block.id.slice("bouwsteen-".length),
      fonds: card.dataset.geldbron ?? "",
      geld: card.dataset.geldbron ? "ja" : "nee",
      zekerheid: card.dataset.zekerheid ?? "aanname",
      once: number("eenmalig"), again: number("herhaling"), yearly: number("perJaar"),
      text: plain([card.querySelector("summary"), card.querySelector(".wat"), measure?.querySelector("h6"),
        measure?.querySelector(".wat"), block.querySelector("h4")].map((each) => each?.textContent ?? "").join(" ")),
    });
  }
  const work = all("[data-u]").map((row) => {
    const role = row.closest("[data-van-rol]");
    return {
      row, action: row.dataset.actie, kind: row.closest("[data-soort]").dataset.soort,
      owns: !row.querySelector(".mee"), rol: role.dataset.vanRol, afd: role.dataset.afdeling, hours: quartersIn(row.dataset.u),
    };
  });
  const firstRun = new Map(all("details.actie").map((card) => [card.dataset.actie, Number(card.dataset.urenBuiten ?? 0)]));
  for (const { action, kind, hours } of work)
    if (kind === "werk") firstRun.set(action, [...hours.values()].reduce((sum, each) => sum + each, firstRun.get(action)));
  const rest = all("[data-niet]").map((row) => ({ row, text: plain(row.textContent + " " + (reasonOf(row) ?? "")), ...row.dataset }));
  return { actions, work, firstRun, rest };
}

// What is shared by several stands above them.
function reasonOf(row) {
  return row.closest(".zelfde-reden")?.querySelector(".reden").firstChild.textContent.trim()
    ?? row.querySelector("span + span, td:nth-of-type(2)")?.textContent;
}
