// What the page can do beyond showing: filter, fold, follow a link into a folded action, and light
// up what an action waits for. Without it nothing is missing.
"use strict";

const actions = [...document.querySelectorAll("details.actie")];
const rows = [...document.querySelectorAll("#planning tbody tr:not(.groep), #eigenaren tbody tr")];
const folds = [...document.querySelectorAll("details")];
const filter = document.getElementById("filter");
const outcome = document.getElementById("filter-uitkomst");
const foldAll = document.getElementById("vouw");

function facets(action) {
  return { ...action.dataset, pijler: action.closest(".pijler").id.slice("pijler-".length) };
}

function applyFilter() {
  const wishes = [...filter.querySelectorAll("select")].filter((choice) => choice.value !== "");
  const shown = new Set();
  for (const action of actions) {
    const fits = wishes.every((choice) =>
      facets(action)[choice.dataset.facet].split(" ").includes(choice.value));
    action.hidden = !fits;
    if (fits) shown.add(`#${action.firstElementChild.id}`);
  }
  for (const row of rows) row.hidden = !shown.has(row.querySelector("a").hash);
  for (const part of document.querySelectorAll("section.eigenaar, table.planning tbody")) {
    const own = rows.filter((row) => part.contains(row));
    if (own.length > 0) part.hidden = own.every((row) => row.hidden);
  }
  for (const part of document.querySelectorAll("section.pijler, section.bouwsteen, .maatregel"))
    part.hidden = wishes.length > 0 && !part.querySelector("details.actie:not([hidden])");
  outcome.textContent = wishes.length === 0
    ? `${actions.length} acties`
    : `${shown.size} van ${actions.length} acties`;
}

filter.hidden = false;
filter.addEventListener("change", applyFilter);
filter.addEventListener("submit", (event) => event.preventDefault());
filter.addEventListener("reset", () => setTimeout(applyFilter));
applyFilter();

let open = false;
foldAll.addEventListener("click", () => {
  open = !open;
  foldAll.textContent = open ? "Alles dichtvouwen" : "Alles openvouwen";
  for (const action of actions) action.open = open;
});

// A link to an action opens it, and what it is folded in; a filter never hides what was asked for.
function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (target.closest("[hidden]")) {
    filter.reset();
    applyFilter();
  }
  for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details"))
    fold.open = true;
  target.scrollIntoView();
  const lasting = target.closest("[id^=actie-]");  // the address to send to others
  if (lasting) history.replaceState(null, "", `#${lasting.id}`);
}
addEventListener("hashchange", reveal);

// On paper nothing is folded.
let closed = [];
addEventListener("beforeprint", () => {
  closed = folds.filter((fold) => !fold.open);
  for (const fold of closed) fold.open = true;
});
addEventListener("afterprint", () => {
  for (const fold of closed) fold.open = false;
});

function light(box, on) {
  const mark = box.getAttribute("href").slice(1);
  for (const line of document.querySelectorAll(`[data-van=${mark}], [data-naar=${mark}]`))
    line.classList.toggle("aan", on);
}
for (const box of document.querySelectorAll(".baan a")) {
  for (const event of ["mouseenter", "focus"]) box.addEventListener(event, () => light(box, true));
  for (const event of ["mouseleave", "blur"]) box.addEventListener(event, () => light(box, false));
}

if (location.hash) reveal();
