// SPDX-License-Identifier: EUPL-1.2
// What the reader chooses: of a department or role, a part of the plan, a time, a source of money, or
// some words. The choice stands in the address, so that it can be sent; it holds for every section.

const bar = document.getElementById("keuze");
const firstYear = Number(bar.dataset.jaar);
const selectionText = document.getElementById("selectie-tekst");
let pageTitle = document.title;
// By list to choose from, the words of the address that its options are of; the narrower first.
const wordsOf = {
  wie: ["rol", "afd"], deel: ["bouwsteen", "pijler"], kw: ["kw"], fonds: ["fonds"], geld: ["geld"], zekerheid: ["zekerheid"],
};
const unfolded = [];  // by the choice, and not by the reader
let facts = null;  // of the actions and their work, as the page has them now
let choice = {};   // by word of the address, what was chosen; empty is no choice

const dutch = (number) => number.toLocaleString("nl-NL");

// ---- the choice and the address -------------------------------------------------------------------

// A list of more than one word of the address says which in the value of an option.
const optionOf = (list, word, value) => (wordsOf[list].length > 1 ? `${word}=${value}` : value);
const chosenIn = (list) => wordsOf[list].find((word) => choice[word]);
const isOn = () => Object.keys(choice).length > 0;

// Of each list one value, that is an option here; what else the address holds says nothing.
function readAddress() {
  const address = new URLSearchParams(location.search);
  const chosen = {};
  for (const [list, words] of Object.entries(wordsOf)) {
    const options = new Set([...bar.elements[list].options].map((option) => option.value));
    const word = words.find((each) => address.get(each) && options.has(optionOf(list, each, address.get(each))));
    if (word) chosen[word] = address.get(word);
  }
  const typed = address.get("q")?.trim();
  return typed ? { ...chosen, q: typed } : chosen;
}

function showInBar() {
  for (const list of Object.keys(wordsOf)) {
    const word = chosenIn(list);
    bar.elements[list].value = word ? optionOf(list, word, choice[word]) : "";
    bar.elements[list].classList.toggle("gekozen", Boolean(word));
  }
  if (bar.elements.q !== document.activeElement) bar.elements.q.value = choice.q ?? "";
  bar.elements.q.classList.toggle("gekozen", Boolean(choice.q));
}

function readBar() {
  const chosen = new URLSearchParams();
  for (const [list, words] of Object.entries(wordsOf)) {
    const { value } = bar.elements[list];
    const word = words.find((each) => value && value.startsWith(optionOf(list, each, "")));
    if (word) chosen.set(word, value.slice(optionOf(list, word, "").length));
  }
  const typed = bar.elements.q.value.trim();
  if (typed) chosen.set("q", typed);
  return chosen;
}

// Back goes to the choice before; while words are typed there is no choice before.
function choose(chosen, replace, hash = location.hash) {
  // What was changed in the rail stays.
  const before = new URLSearchParams(location.search);
  for (const word of ["als", "vast"]) for (const each of before.getAll(word)) chosen.append(word, each);
  const query = chosen.toString();
  const address = `${location.pathname}${query ? `?${query}` : ""}${hash}`;
  history[replace ? "replaceState" : "pushState"](null, "", address);
  apply();
}

// ---- what fits ------------------------------------------------------------------------------------

function inTime(quarter) {
  if (!choice.kw) return true;
  const [year, number] = choice.kw.split("-").map(Number);
  const first = (year - firstYear) * 4;
  return number ? quarter === first + number - 1 : quarter >= first && quarter < first + 4;
}

function hasWords(text) {
  return !choice.q || plain(choice.q).split(/\s+/).filter(Boolean).every((word) => text.includes(word));
}

const same = (each, ...names) => names.every((key) => !choice[key] || each[key] === choice[key]);
const worksIn = (work) => same(work, "afd", "rol") && (!choice.kw || [...work.hours.keys()].some(inTime));
const hoursOf = (work) => [...work.hours].reduce((sum, [quarter, hours]) => sum + (inTime(quarter) ? hours : 0), 0);

function chosenActions() {
  const chosen = new Set();
  for (const [number, action] of facts.actions)
    if (same(action, "pijler", "bouwsteen", "fonds", "geld", "zekerheid") && hasWords(action.text)) chosen.add(number);
  if (!choice.afd && !choice.rol && !choice.kw) return chosen;
  const busy = new Set(facts.work.filter(worksIn).map((work) => work.action));
  return new Set([...chosen].filter((number) => busy.has(number)));
}

// What leaves actions out by themselves, whoever does them and whenever.
const leavesActionsOut = () => ["pijler", "bouwsteen", "fonds", "geld", "zekerheid", "q"].some((key) => choice[key]);

// Steering belongs to whatever runs.
function chosenWork(actions) {
  return facts.work.filter((work) => worksIn(work) && (work.action ? actions.has(work.action) : !leavesActionsOut()));
}

function leftOut() {
  const rolesOf = new Map(facts.work.map((work) => [work.rol, work.afd]));
  return facts.rest.filter((each) => hasWords(each.text)
    && (!choice.pijler || each.pijler === choice.pijler)
    && (!choice.bouwsteen || each.bouwsteen === choice.bouwsteen)
    && (!choice.rol || each.rol === choice.rol)
    && (!choice.afd || (each.rol && rolesOf.get(each.rol) === choice.afd))
    && (!choice.fonds || each.geldbron === choice.fonds)
    && (!choice.geld || (choice.geld === "ja") === Boolean(each.geldbron)));
}

// ---- in words -------------------------------------------------------------------------------------

const count = (number, one, more) => `${dutch(number)} ${number === 1 ? one : more}`;

// As sums_text of choice.cc.
function sumsText(numbers, hours, outOf) {
  const sum = (what) => numbers.reduce((total, number) => total + facts.actions.get(number)[what], 0);
  const euros = (amount, what) => (amount > 0 ? [`€\u00a0${dutch(amount)} ${what}`] : []);
  const actions = outOf ? `${dutch(numbers.length)} van ${count(outOf, "actie", "acties")}` : count(numbers.length, "actie", "acties");
  return [actions, ...euros(sum("once"), "eenmalig"), ...euros(sum("again"), "aan herhalingen"),
    ...euros(sum("yearly"), "per jaar"), `${dutch(hours)} uur`].join(" · ");
}

function optionText(name) {
  const option = bar.elements[name].selectedOptions[0];
  return option?.value ? option.textContent : "";
}

function choiceText() {
  const money = { ja: "kost geld", nee: "alleen uren" }[choice.geld] ?? "";
  return [optionText("wie"), optionText("deel"), optionText("kw"), choice.fonds ? `geld: ${optionText("fonds")}` : "",
    money, optionText("zekerheid"), choice.q ? `woorden: ${choice.q}` : ""].filter(Boolean).join("; ");
}

// ---- on the page ----------------------------------------------------------------------------------

function showSums(actions, work) {
  const hoursBy = new Map();
  const byKind = { werk: 0, herhaling: 0, beheer: 0, regie: 0 };
  for (const each of work) {
    const hours = hoursOf(each);
    byKind[each.kind] += hours;
    if (each.action) hoursBy.set(each.action, (hoursBy.get(each.action) ?? 0) + hours);
  }
  const hours = Object.values(byKind).reduce((sum, each) => sum + each, 0);
  const parts = Object.keys(byKind).filter((kind) => byKind[kind] > 0).map((kind) => `${dutch(byKind[kind])} ${kind}`);
  const link = document.createElement("a");
  link.href = "#werk";
  link.textContent = parts.length > 1 ? `= ${parts.join(" + ")}` : parts.length === 1 ? "bekijk het werk" : "";
  document.getElementById("keuze-som").replaceChildren(
    sumsText([...actions], hours, isOn() ? facts.actions.size : 0), " ", link);
  for (const place of all("[data-som]")) {
    const shown = all("details.actie", place.parentElement).map((card) => card.dataset.actie).filter((each) => actions.has(each));
    place.textContent = sumsText(shown, shown.reduce((sum, each) => sum + (hoursBy.get(each) ?? 0), 0));
  }
  for (const each of facts.work) each.row.lastElementChild.textContent = dutch(hoursOf(each));
  const shown = new Set(work);
  for (const place of all("[data-uren]")) {
    const group = place.closest("[data-groep]");
    const own = facts.work.filter((each) => shown.has(each) && group.contains(each.row));
    place.textContent = dutch(own.reduce((sum, each) => sum + hoursOf(each), 0));
  }
}

// What was searched for and is not in the plan is answered on the spot.
function showLeftOut(rest) {
  const list = document.getElementById("keuze-niet");
  const title = (row) => (row.querySelector("span") ?? row).textContent;
  const inTitle = ({ row }) => hasWords(plain(title(row)));
  const found = choice.q ? rest.filter(({ row }) => row.matches("li")) : [];
  found.sort((one, other) => inTitle(other) - inTitle(one));
  list.hidden = found.length === 0;
  const most = 3;
  list.replaceChildren(...found.slice(0, most).map(({ row }) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = row.id ? `#${row.id}` : "#niet-bereikt";
    link.textContent = title(row);
    item.append("Niet in het plan: ", link, `. ${reasonOf(row)}`);
    return item;
  }));
  if (found.length > most) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = "#niet-bereikt";
    link.textContent = `En nog ${count(found.length - most, "maatregel", "maatregelen")} niet in het plan`;
    item.append(link);
    list.append(item);
  }
}

// A row about several actions tells the sums of those that are chosen: the money and hours of one run,
// and the money of the repeats.
function showDecisions(on, actions) {
  for (const row of all("tr[data-acties]")) {
    const named = row.dataset.acties === "alle" ? [...facts.actions.keys()] : row.dataset.acties.split(" ");
    // While a plan is put in section by section, a row can be ahead of the cards.
    const numbers = named.filter((number) => facts.actions.has(number));
    const shown = on ? numbers.filter((number) => actions.has(number)) : numbers;
    row.hidden = shown.length === 0;
    const sum = (of) => shown.reduce((total, number) => total + of(number), 0);
    const figures = [
      sum((number) => facts.actions.get(number).once), sum((number) => facts.actions.get(number).yearly),
      sum((number) => facts.actions.get(number).again), sum((number) => facts.firstRun.get(number) ?? 0),
    ];
    all("td.n", row).forEach((cell, at) => {
      cell.textContent = figures[at] === 0 ? "–" : dutch(figures[at]);
      cell.classList.toggle("leeg", figures[at] === 0);
    });
    const words = row.querySelector("summary, .moment:not(.van-raad) > th");
    if (words && numbers.length > 1) words.textContent = words.textContent.replace(/^[\d.]+ acties?/, count(shown.length, "actie", "acties"));
  }
  for (const body of all("#besluiten tbody"))
    body.hidden = on && all("tr[data-acties]", body).every((row) => row.hidden);
  // A line parts what is decided now from what comes later; it needs both.
  const isShown = (row) => row.matches(".post, .van-raad") && !row.hidden;
  for (const line of all("#besluiten .streep")) {
    const rows = [...line.parentElement.rows];
    const [before, after] = [rows.slice(0, line.sectionRowIndex), rows.slice(line.sectionRowIndex)];
    line.hidden = on && !(before.some(isShown) && after.some(isShown));
  }
  for (const place of all("#besluiten .maand"))
    place.hidden = on && place.nextElementSibling.querySelector("li:not([hidden])") === null;
}

// Of the table of hours the columns of the chosen time.
function showQuarters() {
  const inside = (cell) => {
    const [year, number] = cell.dataset.kwartaal.split("-").map(Number);
    return inTime((year - firstYear) * 4 + number - 1);
  };
  for (const table of all(".drukte")) {
    const [years, quarters] = table.tHead.rows;
    const hidden = all("th", quarters).map((cell) => cell.dataset.kwartaal && !inside(cell));
    for (const row of [quarters, ...all("tbody tr:not(.groep)", table)])
      [...row.cells].forEach((cell, at) => { cell.hidden = Boolean(hidden[at]); });
    for (const cell of all("th", years)) {
      const shown = all("th", quarters).filter((each) => !each.hidden && each.dataset.kwartaal?.startsWith(`${cell.dataset.kwartaal}-`));
      cell.hidden = shown.length === 0;
      cell.colSpan = Math.max(1, shown.length);
    }
  }
}

function showParts(actions, work, rest) {
  const on = isOn();
  const workRows = new Set(work.map((each) => each.row));
  const restRows = new Set(rest.map((each) => each.row));
  const roles = new Set(work.map((each) => each.rol));
  for (const row of all("main [data-actie]"))
    row.hidden = on && !(row.dataset.u === undefined ? actions.has(row.dataset.actie) : workRows.has(row));
  for (const row of all("[data-regie]")) row.hidden = on && !workRows.has(row);
  for (const row of all("[data-niet]")) row.hidden = on && !restRows.has(row);
  for (const row of all(".drukte [data-rol], .schaars [data-rol]")) row.hidden = on && !roles.has(row.dataset.rol);
  for (const row of all("#geld [data-fonds]")) row.classList.toggle("gekozen", row.dataset.fonds === choice.fonds);
  for (const item of all("#besluiten li")) {
    const link = item.querySelector(":scope > a[href^='#a']");
    if (link) item.hidden = on && !actions.has(link.hash.slice(2));
  }
  showDecisions(on, actions);
  showQuarters();
  for (const drawing of all(".strook"))
    drawing.hidden = on && !drawing.dataset.acties.split(" ").some((number) => actions.has(number));
  // A chain shows how one comes to what was chosen.
  for (const item of all(".ketens li").reverse()) {
    const way = on && item.hidden && item.querySelector("li:not([hidden])") !== null;
    item.classList.toggle("buiten", way);
    if (way) item.hidden = false;
  }
  for (const group of all("[data-groep]").reverse()) {
    const parts = all("[data-actie], [data-niet], [data-regie], tr[data-rol], li[data-rol]", group);
    group.hidden = on && parts.length > 0 && parts.every((part) => part.hidden || part.parentElement.closest("[hidden]"));
    if (parts.length === 0 && group.matches(".pijler, .bouwsteen")) group.hidden = on;
  }
  for (const plainStep of all("p.trede, .pijler > p:not(.som), .pijler > ul, .pijler > details")) plainStep.hidden = on;
  for (const empty of all(".niets"))
    empty.hidden = !on || empty.parentElement.querySelector(
      "[data-actie]:not([hidden]), [data-niet]:not([hidden]), [data-regie]:not([hidden])") !== null;
  for (const note of all(".buiten-keuze")) note.hidden = !leavesActionsOut();
  for (const group of all(".zelfde-reden"))
    group.querySelector("small").textContent = `${all("li:not([hidden])", group).length} keer`;
  unfoldWork();
}

function unfoldWork() {
  if (!chosenIn("wie")) for (const fold of unfolded.splice(0)) fold.open = false;
  else for (const fold of all("details.afdeling:not([open])")) {
    fold.open = true;
    unfolded.push(fold);
  }
}

function apply() {
  facts ??= readPage();
  choice = readAddress();
  showInBar();
  const actions = chosenActions();
  const work = chosenWork(actions);
  const rest = leftOut();
  showParts(actions, work, rest);
  showSums(actions, work);
  showLeftOut(rest);
  const text = choiceText();
  page.classList.toggle("met-keuze", isOn());
  bar.classList.toggle("kiest", isOn());
  bar.querySelector("button[type=reset]").hidden = !isOn();
  for (const control of all(".vouw, .volgorde")) control.hidden = false;  // they need this script
  const time = document.querySelector(".keuze-tijd");
  if (time) {
    time.hidden = !isOn();
    time.textContent = `Uw keuze: ${text}.`;
  }
  selectionText.textContent = text && `Selectie: ${text}. ${document.getElementById("keuze-som").textContent}`;
  if (text) page.dataset.selectie = `Selectie: ${text}`;  // at the head of every sheet
  else delete page.dataset.selectie;
  document.title = text ? `${pageTitle} (${text})` : pageTitle;
}

// ---- start ----------------------------------------------------------------------------------------

bar.addEventListener("change", ({ target }) => { if (target.name && target.name !== "q") choose(readBar(), false); });
bar.addEventListener("input", ({ target }) => { if (target.name === "q") choose(readBar(), true); });
bar.addEventListener("submit", (event) => event.preventDefault());
bar.addEventListener("reset", (event) => {
  event.preventDefault();
  bar.elements.q.value = "";
  choose(new URLSearchParams(), false);
});
document.getElementById("kies-open").addEventListener("click", ({ target }) => {
  target.setAttribute("aria-expanded", String(bar.classList.toggle("open")));
});
// A link that begins with a question mark is a choice, with perhaps a place.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href^='?']");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  choose(new URLSearchParams(link.search), false, link.hash);
  document.getElementById(link.hash.slice(1))?.scrollIntoView();
});
addEventListener("popstate", apply);
// When a section has been put in anew.
document.addEventListener("weerbaar:sectie", () => {
  facts = null;
  apply();
});

bar.hidden = false;
page.classList.add("kiest");
new ResizeObserver(() => {
  const sticks = getComputedStyle(bar).position === "sticky" && !bar.classList.contains("open");
  page.style.setProperty("--keuze-hoogte", sticks ? `${bar.offsetHeight}px` : "0px");
}).observe(bar);
apply();
if (location.hash) reveal();
