// SPDX-License-Identifier: EUPL-1.2
// What was changed: a place in the profile and what stands there (model/edit.h), in words and in the
// address. Nothing else is kept: the same changes give the same page.

const rail = document.getElementById("wat-als");
const measures = new Map(input.maatregelen.map((each) => [each.id, each]));
const blocks = new Map(input.bouwstenen.map((each) => [each.id, each]));
let changes = [];  // { place, value, who }, in the order of making

const valueAt = (place) => changes.find((each) => each.place === place)?.value;

// Null takes the change back.
function put(place, value) {
  changes = changes.filter((each) => each.place !== place);
  if (value !== null) changes.push({ place, value, who: document.getElementById("als-wie").value.trim() });
}

const statusPlace = (id) => `maatregelen[id=${id}].status`;
const statusWords = { moet: '"besloten"', niet: '"uitgesloten"' };
const rankPlaces = Object.keys(input.pijlers).map((pillar) => `pijlers.${pillar}.prioriteit`);

function wordOfStatus({ id, status }, entry) {
  const own = entry ? `${id}@${entry}` : id;
  const value = valueAt(statusPlace(own)) ?? (valueAt(`maatregelen[id=${own}]`) === "" ? "" : entry ? "" : `"${status}"`);
  return value === statusWords.moet ? "moet" : value === statusWords.niet ? "niet" : "mag";
}

// Of all its entries, or of one.
function putStatus(measure, word, entry) {
  const id = entry ? `${measure.id}@${entry}` : measure.id;
  const row = `maatregelen[id=${id}]`;
  put(row, null);
  put(statusPlace(id), null);
  if (wordOfStatus(measure, entry) === word) return;
  if (word === "mag") put(measure.eigen ? statusPlace(id) : row, "");
  else put(statusPlace(id), statusWords[word]);
}

// In the plan of the page, whatever was changed since.
const planned = new Set(input.plan.map(([action]) => action.split("@")[0]));

// Decided in the profile, and not changed here: a choice of more than this measure leaves it as it is.
const staysOut = (measure) => measure.status === "uitgesloten" && wordOfStatus(measure) === "niet";

// What a step asks: all its measures and those of the steps below; of alternatives one, that of the plan if
// it has one, else one that may be in it.
function measuresOf(block, step, below) {
  const found = [];
  const chosen = new Map();
  for (const measure of input.maatregelen)
    for (const [ofBlock, ofStep, choice] of measure.treden) {
      if (ofBlock !== block || (below ? ofStep > step : ofStep !== step)) continue;
      const group = choice && `${ofStep} ${choice}`;
      const liking = planned.has(measure.id) ? 2 : staysOut(measure) ? 0 : 1;
      if (!group || !below) found.push(measure);
      else if (!chosen.has(group) || liking > chosen.get(group).liking) chosen.set(group, { measure, liking });
    }
  return [...found, ...[...chosen.values()].map((each) => each.measure)];
}

const generalLines = () => all("[data-algemeen] [data-plaats]", rail);

// Whole euros; undefined: as it is.
function shareOf({ dataset }, percent) {
  const was = Number(dataset.was.replace(/\./g, ""));
  return percent === 100 || was === 0 ? undefined : `${Math.floor((was * percent) / 100)}`;
}

// ---- in words ---------------------------------------------------------------------------------------

// An own figure of a measure: what it is called, and what the catalog has.
const figures = {
  uren: ["uren", (number) => `${number} uur`],
  "kosten.eenmalig": ["eenmalig", (number) => `€\u00a0${number} eenmalig`],
  "kosten.structureel": ["structureel", (number) => `€\u00a0${number} per jaar`],
  duur_maanden: ["maanden", (number) => `duurt ${number} maanden`],
  trede: ["trede", (number) => `hoort bij stap ${number}`],
};
const controlOf = (place) => rail.querySelector(`[data-plaats="${CSS.escape(place)}"]`);
const spoken = (value) => value.replace(/^"|"$/g, "");

function nameOfControl(control) {
  return control.getAttribute("aria-label") ?? control.closest("label").firstElementChild.textContent;
}

// The share of the general money that is left, when it is the same of every line.
function sharedPercent() {
  const changed = generalLines().filter(({ dataset }) => valueAt(dataset.plaats) !== undefined);
  const most = generalLines().filter(({ dataset }) => !["", "0"].includes(dataset.was)).length;
  for (let percent = 0; percent <= 300 && changed.length === most; ++percent)
    if (percent !== 100 && generalLines().every((control) => valueAt(control.dataset.plaats) === shareOf(control, percent)))
      return percent;
  return null;
}

// Steps that were chosen whole, the highest of a block: what all of it needs in one line.
function stepGroups() {
  const groups = [];
  const taken = new Set();
  for (const { id, naam } of input.bouwstenen)
    for (let step = 4; step >= 1; --step) {
      const wanted = measuresOf(id, step, true).filter((measure) => !staysOut(measure));
      const places = wanted.map((measure) => statusPlace(measure.id)).filter((place) => valueAt(place) === statusWords.moet && !taken.has(place));
      const who = new Set(changes.filter(({ place }) => places.includes(place)).map((each) => each.who));
      if (places.length < 2 || who.size > 1 || !measuresOf(id, step, false).some((each) => places.includes(statusPlace(each.id)))) continue;
      if (!wanted.every((measure) => wordOfStatus(measure) === "moet" || measure.status === "loopt")) continue;
      places.forEach((place) => taken.add(place));
      groups.push([places, () => `${naam}, stap ${step} als geheel: moet erin (${count(places.length, "maatregel", "maatregelen")})`]);
    }
  return groups;
}

// Of a choice of several places at once one line: the order of the pillars, a share of the money, a step.
function lines() {
  const result = [];
  const percent = sharedPercent();
  const moneyPlaces = percent === null ? [] : generalLines().map((control) => control.dataset.plaats);
  const groups = [
    [rankPlaces, () => `Volgorde: ${all("#volgorde li").map((item, at) => `${at + 1} ${input.pijlers[item.dataset.pijler]}`).join(", ")}`],
    [moneyPlaces, () => `Al het algemene geld: ${percent} % van wat er was`],
    ...stepGroups(),
  ];
  for (const { place, value, who } of changes) {
    const group = groups.find(([places]) => places.includes(place));
    if (group) {
      if (!result.some(({ places }) => places === group[0])) result.push({ places: group[0], who, text: group[1]() });
      continue;
    }
    const [, id, key] = /^maatregelen\[id=([^\]]+)\]\.?(.*)$/.exec(place) ?? [];
    const control = controlOf(place);
    let text = `${place}: ${value}`;
    if (id && (key === "status" || key === "")) {
      const [name, entry] = id.split("@");
      const measure = measures.get(name) ?? { id: name };
      const word = { moet: "moet erin", niet: "mag er niet in", mag: "mag, maar hoeft niet" }[wordOfStatus(measure, entry)];
      text = `${measure.titel ?? name}${entry ? ` (${entry})` : ""}: ${word}`;
    } else if (Object.hasOwn(figures, key) && measures.has(id) && /^\d+$/.test(value)) {
      const [known, textOf] = figures[key];
      const { titel, [known]: was } = measures.get(id);
      text = `${titel}: ${textOf(dutch(Number(value)))} (was ${dutch(was)})`;
    } else if (control?.matches("select") && control.selectedOptions[0]) {
      text = `${nameOfControl(control)}: ${control.selectedOptions[0].textContent} (was ${control.options[0].textContent})`;
    } else if (control && !control.matches("select")) {
      text = `${nameOfControl(control)}: ${control.value} (was ${control.dataset.was || "niets"})`;
    }
    result.push({ places: [place], who, text });
  }
  return result;
}

// ---- the address ----------------------------------------------------------------------------------------

// Of a place that is named more than once the last counts.
function readChanges() {
  const found = new Map();
  for (const each of new URLSearchParams(location.search).getAll("als")) {
    const [place, value, ...who] = each.split(":");
    found.delete(place);
    found.set(place, { place, value: value ?? "", who: who.join(":") });
  }
  return [...found.values()];
}

function writeChanges() {
  const address = new URLSearchParams(location.search);
  address.delete("als");
  address.delete("vast");
  for (const { place, value, who } of changes) address.append("als", who ? `${place}:${value}:${who}` : `${place}:${value}`);
  const query = address.toString();
  history.pushState(null, "", `${location.pathname}${query ? `?${query}` : ""}${location.hash}`);
}
