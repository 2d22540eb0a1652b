// What the page can do beyond showing: filter, fold, follow a link into a folded action, and light
// up what an action waits for. Without it nothing is missing.
"use strict";

const actions = [...document.querySelectorAll("details.actie")];
const folds = [...document.querySelectorAll("details")];
const filter = document.getElementById("filter");
const outcome = document.getElementById("filter-uitkomst");
const foldAll = document.getElementById("vouw");

function applyFilter() {
  const wishes = [...filter.querySelectorAll("select")].filter((choice) => choice.value !== "");
  const shown = new Set();
  for (const action of actions) {
    const fits = wishes.every((choice) =>
      action.dataset[choice.dataset.facet].split(" ").includes(choice.value));
    action.hidden = !fits;
    if (fits) shown.add(action.dataset.actie);
  }
  for (const row of document.querySelectorAll("[data-rij]")) row.hidden = !shown.has(row.dataset.rij);
  for (const part of document.querySelectorAll("section.eigenaar, table.planning tbody")) {
    const rows = [...part.querySelectorAll("[data-rij]")];
    if (rows.length > 0) part.hidden = rows.every((row) => row.hidden);
  }
  for (const part of document.querySelectorAll("section.pijler"))
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

function light(id, on) {
  const name = CSS.escape(id);
  for (const line of document.querySelectorAll(`[data-van="${name}"], [data-naar="${name}"]`))
    line.classList.toggle("aan", on);
}
for (const box of document.querySelectorAll("[data-vak]")) {
  for (const event of ["mouseenter", "focus"])
    box.addEventListener(event, () => light(box.dataset.vak, true));
  for (const event of ["mouseleave", "blur"])
    box.addEventListener(event, () => light(box.dataset.vak, false));
}

if (location.hash) reveal();
