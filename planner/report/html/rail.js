// The rail "Wat als": what people at the table change, and the plan that comes of it. A change is a
// place in the profile and what stands there (model/edit.h); the engine beside the page (worker.js)
// plans the profile with all changes. First from the plan on the page, which is quick and moves only what
// pays; then from nothing, as `weerbaar plan` does: that plan is settled, and can be saved.

const input = JSON.parse(document.getElementById("invoer").textContent);
const rail = document.getElementById("wat-als");
const standing = document.getElementById("als-stand");
const measures = new Map(input.maatregelen.map((each) => [each.id, each]));
const blocks = new Map(input.bouwstenen.map((each) => [each.id, each]));
let changes = [];         // { place, value, who }, in the order of making
let settled = null;       // the profile with its settled plan, once that is made
let settling = null;      // and while it is being made
let turn = 0;             // of the latest question; what comes back for an earlier one is old
const firstParts = new Map();  // of the page as it was made, by id; null: it was not there
const shownParts = new Map();  // what was put in since

const make = (name, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

// ---- the engine beside the page ---------------------------------------------------------------------

let compiled = null;

async function engineModule() {
  const packed = Uint8Array.from(atob(document.getElementById("motor").textContent), (c) => c.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return WebAssembly.compile(await new Response(stream).arrayBuffer());
}

function startEngine() {
  const address = URL.createObjectURL(new Blob([document.getElementById("werker").textContent], { type: "text/javascript" }));
  const worker = new Worker(address);
  const waiting = new Map();
  let number = 0;
  worker.onmessage = ({ data }) => {
    const { resolve, reject } = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.error) reject(new Error(data.error));
    else resolve(data.result);
  };
  const post = (message) => new Promise((resolve, reject) => {
    waiting.set(++number, { resolve, reject });
    worker.postMessage({ ...message, number });
  });
  compiled ??= engineModule();
  const begun = compiled.then((module) => post({ module, data: document.getElementById("invoer").textContent }));
  return {
    ask: async (question) => {
      if (!(await begun)) throw new Error("geen begin");
      return post({ question });
    },
    stop: () => {
      worker.terminate();
      URL.revokeObjectURL(address);
    },
  };
}

let quick = null;  // answers at once; it keeps the catalog read
let slow = null;   // makes the settled plan; a new change ends it

// ---- changes ----------------------------------------------------------------------------------------

const valueAt = (place) => changes.find((each) => each.place === place)?.value;

// Null takes the change back.
function put(place, value) {
  changes = changes.filter((each) => each.place !== place);
  if (value !== null) changes.push({ place, value, who: document.getElementById("als-wie").value.trim() });
}

const statusPlace = (id) => `maatregelen[id=${id}].status`;
const statusWords = { moet: '"besloten"', niet: '"uitgesloten"' };
const rankPlaces = Object.keys(input.pijlers).map((pillar) => `pijlers.${pillar}.prioriteit`);

function wordOfStatus({ id, status }) {
  const value = valueAt(statusPlace(id)) ?? (valueAt(`maatregelen[id=${id}]`) === "" ? "" : `"${status}"`);
  return value === statusWords.moet ? "moet" : value === statusWords.niet ? "niet" : "mag";
}

function putStatus(measure, word) {
  const { id, status, eigen } = measure;
  const row = `maatregelen[id=${id}]`;
  put(row, null);
  put(statusPlace(id), null);
  if (wordOfStatus(measure) === word) return;
  if (word === "mag") put(eigen ? statusPlace(id) : row, "");
  else put(statusPlace(id), statusWords[word]);
}

// What a step asks: all its measures and those of the steps below; of alternatives one, that of the plan if
// it has one.
function measuresOf(block, step, below) {
  const found = [];
  const chosen = new Map();
  for (const measure of input.maatregelen)
    for (const [ofBlock, ofStep, choice] of measure.treden) {
      if (ofBlock !== block || (below ? ofStep > step : ofStep !== step)) continue;
      const group = choice && `${ofStep} ${choice}`;
      const inPlan = document.getElementById(`actie-${measure.id}`)?.matches("details") ?? false;
      if (!group || !below) found.push(measure);
      else if (!chosen.has(group) || (inPlan && !chosen.get(group).inPlan)) chosen.set(group, { measure, inPlan });
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

const figureNames = { uren: "uren", "kosten.eenmalig": "euro eenmalig", "kosten.structureel": "euro per jaar", duur_maanden: "maanden" };
const controlOf = (place) => rail.querySelector(`[data-plaats="${CSS.escape(place)}"]`);
const spoken = (value) => value.replace(/^"|"$/g, "");

function nameOfControl(control) {
  return control.getAttribute("aria-label") ?? control.closest("label").firstElementChild.textContent;
}

// The share of the general money that is left, when it is the same of every line.
function sharedPercent() {
  const changed = generalLines().filter(({ dataset }) => valueAt(dataset.plaats) !== undefined);
  for (let percent = 0; percent <= 300 && changed.length > 1; ++percent)
    if (percent !== 100 && generalLines().every((control) => valueAt(control.dataset.plaats) === shareOf(control, percent)))
      return percent;
  return null;
}

// Of a choice of several places at once one line: the order of the pillars, a share of the money.
function lines() {
  const result = [];
  const percent = sharedPercent();
  const moneyPlaces = percent === null ? [] : generalLines().map((control) => control.dataset.plaats);
  const groups = [
    [rankPlaces, () => `Volgorde: ${all("#volgorde li").map((item, at) => `${at + 1} ${input.pijlers[item.dataset.pijler]}`).join(", ")}`],
    [moneyPlaces, () => `Al het algemene geld: ${percent} % van wat er was`],
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
      const word = { moet: "moet erin", niet: "mag er niet in", mag: "mag, maar hoeft niet" }[wordOfStatus(measures.get(id) ?? { id })];
      text = `${measures.get(id)?.titel ?? id}: ${word}`;
    } else if (id) {
      const key2 = { "kosten.eenmalig": "eenmalig", "kosten.structureel": "structureel", uren: "uren", duur_maanden: "maanden" }[key];
      text = `${measures.get(id)?.titel ?? id}: ${dutch(Number(value))} ${figureNames[key] ?? key} (was ${dutch(measures.get(id)?.[key2] ?? 0)})`;
    } else if (control?.matches("select")) {
      text = `${nameOfControl(control)}: ${control.selectedOptions[0].textContent} (was ${control.options[0].textContent})`;
    } else if (control) {
      text = `${nameOfControl(control)}: ${control.value} (was ${control.dataset.was || "niets"})`;
    }
    result.push({ places: [place], who, text });
  }
  return result;
}

// ---- the rail shows what was chosen -------------------------------------------------------------------

function showControls() {
  for (const control of all("[data-plaats]", rail)) {
    const value = valueAt(control.dataset.plaats);
    if (control.dataset.vorm === "figuur") continue;
    const typed = value === undefined ? control.dataset.was : spoken(value);
    control.value = control.dataset.vorm === "cijfer" ? typed.replace(".", ",")
      : control.dataset.vorm === "getal" && /^\d+$/.test(typed) ? dutch(Number(typed)) : typed;
    control.classList.toggle("anders", value !== undefined);
    control.removeAttribute("aria-invalid");
  }
  document.getElementById("geld-procent").value = `${sharedPercent() ?? 100}`;
  const list = document.getElementById("volgorde");
  const rank = (item) => Number(valueAt(`pijlers.${item.dataset.pijler}.prioriteit`) ?? item.dataset.was);
  const items = [...list.children];
  items.sort((one, other) => rank(one) - rank(other));
  if (items.some((item, at) => list.children[at] !== item)) {
    const focused = document.activeElement;
    list.append(...items);
    focused?.focus();
  }
  for (const fold of all("details.groep", rail)) fold.classList.toggle("anders", fold.querySelector(".anders") !== null);
  showMeasure();
}

function showList() {
  const list = document.getElementById("als-lijst");
  const items = lines().map(({ places, who, text }) => {
    const undo = make("button", { type: "button", textContent: "Terug" });
    undo.setAttribute("aria-label", `Terug: ${text}`);
    undo.addEventListener("click", () => {
      for (const place of places) put(place, null);
      changed();
    });
    const explain = make("button", { type: "button", textContent: "Leg uit" });
    explain.setAttribute("aria-label", `Leg uit: ${text}`);
    const item = make("li", {}, make("span", { textContent: who ? `${text} (${who})` : text }), explain, undo);
    explain.addEventListener("click", () => explainAlone(places, item, explain));
    return item;
  });
  list.replaceChildren(...(items.length ? [make("p", { className: "kopje", textContent: "Anders dan in het profiel" }), make("ul", {}, ...items)] : []));
  document.getElementById("als-terug").hidden = items.length === 0;
  document.getElementById("als-bewaar").hidden = items.length === 0;
}

// The effect of one change by itself, on the plan of the page.
async function explainAlone(places, item, button) {
  const open = item.querySelector(".uitleg");
  if (open) return open.remove();
  button.disabled = true;
  const place = make("div", { className: "uitleg", textContent: "Bezig …" });
  item.append(place);
  const answer = await planOf(changes.filter((each) => places.includes(each.place)), false);
  button.disabled = false;
  if (answer.kan) place.replaceChildren(make("p", { textContent: "Als alleen dit verandert:" }), fragmentOf(answer.strook));
  else place.replaceChildren(...findingsOf(answer));
}

// ---- one measure or step ------------------------------------------------------------------------------

function fillMeasures() {
  const select = document.getElementById("als-maatregel");
  const groups = new Map();
  const add = (name, value, text) => {
    if (!groups.has(name)) groups.set(name, make("optgroup", { label: name }));
    groups.get(name).append(make("option", { value, textContent: text }));
  };
  for (const { id, naam } of input.bouwstenen) {
    for (let step = 1; step <= 4; ++step)
      if (measuresOf(id, step, false).length) add(naam, `stap:${id}/${step}`, `stap ${step} als geheel`);
    for (const measure of input.maatregelen) if (measure.treden[0]?.[0] === id) add(naam, measure.id, measure.titel);
  }
  for (const measure of input.maatregelen) if (!blocks.has(measure.treden[0]?.[0])) add("Overige", measure.id, measure.titel);
  select.append(...groups.values());
}

function statusSelect(label, now, set) {
  const select = make("select");
  const words = { mag: "mag: het plan kiest", moet: "moet erin", niet: "mag er niet in" };
  for (const [value, textContent] of Object.entries(words)) select.append(make("option", { value, textContent }));
  if (now === "") select.prepend(make("option", { value: "", textContent: "verschillend" }));
  select.value = now;
  select.addEventListener("change", () => {
    set(select.value);
    changed();
  });
  return make("label", { className: "regel" }, make("span", { textContent: label }), select);
}

function figureField(measure, key, name, was) {
  const place = `maatregelen[id=${measure.id}].${key}`;
  const field = make("input", { type: "text", inputMode: "numeric", autocomplete: "off", size: 8 });
  Object.assign(field.dataset, { plaats: place, vorm: "figuur", was: dutch(was) });
  field.value = valueAt(place) === undefined ? dutch(was) : dutch(Number(valueAt(place)));
  field.classList.toggle("anders", valueAt(place) !== undefined);
  return make("label", { className: "regel" }, make("span", { textContent: name }), field);
}

function showMeasure() {
  const chosen = document.getElementById("als-maatregel").value;
  const place = document.getElementById("als-gekozen");
  if (place.contains(document.activeElement) && place.dataset.van === chosen) return;
  place.dataset.van = chosen;
  const measure = measures.get(chosen);
  const [, block, step] = /^stap:(.+)\/(\d)$/.exec(chosen) ?? [];
  if (block) {
    const own = measuresOf(block, Number(step), false);
    const words = new Set(own.map(wordOfStatus));
    place.replaceChildren(
      make("p", { className: "noot", textContent: blocks.get(block).zinnen[step - 1] }),
      statusSelect("Deze stap", words.size === 1 ? [...words][0] : "", (word) => {
        for (const each of word === "moet" ? measuresOf(block, Number(step), true) : own) putStatus(each, word);
      }),
      make("p", { className: "noot", textContent: `Erbij hoort: ${own.map((each) => each.titel).join("; ")}.` }));
  } else if (measure) {
    const status = measure.status === "loopt" ? make("p", { className: "noot", textContent: "Dit loopt al en blijft in het plan." })
      : statusSelect("Deze maatregel", wordOfStatus(measure), (word) => putStatus(measure, word));
    place.replaceChildren(
      status, make("p", { className: "noot", textContent: "Klopt een getal niet? Zet hier uw eigen getal." }),
      figureField(measure, "uren", "Uren van de eigenaar", measure.uren),
      figureField(measure, "kosten.eenmalig", "Eenmalig, in euro", measure.eenmalig),
      figureField(measure, "kosten.structureel", "Per jaar, in euro", measure.structureel),
      figureField(measure, "duur_maanden", "Duur in maanden", measure.maanden));
  } else {
    place.replaceChildren();
  }
}

// ---- what people do -----------------------------------------------------------------------------------

// As the profile writes it; null: it cannot be read.
function literalOf(control) {
  const typed = control.value.replace(/[\s€\u00a0]/g, "");
  switch (control.dataset.vorm) {
    case "woord": return `"${control.value}"`;
    case "datum": return control.value;
    case "cijfer": return /^\d{1,2}([.,]\d{1,2})?$/.test(typed) ? typed.replace(",", ".") : null;
    default: return /^\d{1,3}(\.\d{3})+$|^\d+$/.test(typed) ? typed.replace(/\./g, "") : null;
  }
}

function takeControl(control) {
  const { plaats, was } = control.dataset;
  if (control.value.trim() === was) put(plaats, null);
  else {
    const literal = literalOf(control);
    control.toggleAttribute("aria-invalid", literal === null);
    if (literal === null) {
      control.setAttribute("aria-invalid", "true");
      standing.textContent = `${nameOfControl(control)}: typ een getal, zoals ${was || "12.000"}.`;
      return;
    }
    put(plaats, literal);
  }
  changed();
}

function rankAnew(items) {
  const first = [...items].sort((one, other) => Number(one.dataset.plek) - Number(other.dataset.plek));
  const asBefore = items.every((item, at) => item === first[at]);
  items.forEach((item, at) => put(`pijlers.${item.dataset.pijler}.prioriteit`, asBefore ? null : `${at + 1}`));
  changed();
}

function move(item, way) {
  const items = all("#volgorde li");
  const at = items.indexOf(item);
  const to = at + (way === "omhoog" ? -1 : 1);
  if (to < 0 || to >= items.length) return;
  items.splice(at, 1);
  items.splice(to, 0, item);
  rankAnew(items);
  item.querySelector(`[data-richting=${way}]`).focus();
}

function takeParty({ naam, volgorde, wil, wil_niet: refuses }) {
  document.getElementById("als-wie").value = naam;
  const items = all("#volgorde li");
  items.sort((one, other) => volgorde.indexOf(one.dataset.pijler) - volgorde.indexOf(other.dataset.pijler));
  const set = (wishes, word) => {
    for (const [id, step] of wishes)
      for (const each of step ? measuresOf(id.split("@")[0], step, word === "moet") : [measures.get(id.split("@")[0])])
        if (each) putStatus(each, word);
  };
  set(wil, "moet");
  set(refuses, "niet");
  rankAnew(items);
}

rail.addEventListener("change", ({ target }) => {
  if (target.id === "als-maatregel") showMeasure();
  else if (target.id === "geld-procent") {
    const percent = Number(target.value.replace("%", "").replace(",", "."));
    if (!(percent >= 0 && percent <= 1000)) return;
    for (const control of generalLines()) put(control.dataset.plaats, shareOf(control, percent) ?? null);
    changed();
  } else if (target.dataset.plaats) takeControl(target);
});
rail.addEventListener("click", ({ target }) => {
  const button = target.closest("button");
  if (!button) return;
  if (button.dataset.richting) move(button.closest("li"), button.dataset.richting);
  else if (button.dataset.partij) takeParty(input.partijen[Number(button.dataset.partij)]);
  else if (button.id === "als-terug") {
    changes = [];
    changed();
  } else if (button.id === "als-bewaar") save();
});

let dragged = null;
rail.addEventListener("dragstart", ({ target }) => { dragged = target.closest?.("#volgorde li"); });
rail.addEventListener("dragover", (event) => { if (dragged && event.target.closest("#volgorde li")) event.preventDefault(); });
rail.addEventListener("drop", (event) => {
  const onto = event.target.closest("#volgorde li");
  if (!dragged || !onto || onto === dragged) return;
  event.preventDefault();
  const items = all("#volgorde li");
  const to = items.indexOf(onto);
  items.splice(items.indexOf(dragged), 1);
  items.splice(to, 0, dragged);
  dragged = null;
  rankAnew(items);
});

// The file and the page then say the same.
async function save() {
  if (!settled && settling) {
    standing.textContent = "Eerst het vaste plan maken …";
    await settling;
  }
  if (!settled) return;
  if (!settled.same) await showSettled();
  const name = input.naam.replace(/\.toml$/, "");
  const link = make("a", { href: URL.createObjectURL(new Blob([settled.tekst], { type: "application/toml" })), download: `${name}-anders.toml` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

// ---- the address ----------------------------------------------------------------------------------------

function readChanges() {
  return new URLSearchParams(location.search).getAll("als").map((each) => {
    const [place, value, ...who] = each.split(":");
    return { place, value: value ?? "", who: who.join(":") };
  });
}

function writeChanges() {
  const address = new URLSearchParams(location.search);
  address.delete("als");
  for (const { place, value, who } of changes) address.append("als", who ? `${place}:${value}:${who}` : `${place}:${value}`);
  const query = address.toString();
  history.pushState(null, "", `${location.pathname}${query ? `?${query}` : ""}${location.hash}`);
}

// ---- the plan ---------------------------------------------------------------------------------------------

function textOf(some) {
  quick ??= startEngine();
  // Who wants it is the reason that the plan gives.
  const all = some.flatMap(({ place, value, who }) => {
    const reason = who.replace(/[^\p{L}\p{N} .,'-]/gu, "");
    return reason && value && place.endsWith("].status")
      ? [[place, value], [place.replace(/status$/, "reden"), `"voorstel van ${reason}"`]] : [[place, value]];
  });
  return quick.ask({ soort: "tekst", wijzigingen: all });
}

// Where a browser keeps that from a page, the plan says nothing of it.
async function fingerprint(text) {
  if (!globalThis.crypto?.subtle) return "";
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function planOf(some) {
  const { tekst, fout } = await textOf(some);
  if (tekst === undefined) return { kan: false, meldingen: [{ tekst: "dit kan alleen in het profiel zelf worden veranderd", hulp: some[fout]?.place ?? "" }] };
  const sha256 = await fingerprint(tekst);
  return { tekst, sha256, ...(await quick.ask({ soort: "plan", tekst, sha256 })) };
}

function fragmentOf(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

function findingsOf({ meldingen }) {
  const errors = meldingen.filter((each) => each.ernst !== "waarschuwing" && each.ernst !== "informatie");
  return [make("p", {}, make("strong", { textContent: "Zo kan het niet." })),
    make("ul", {}, ...(errors.length ? errors : meldingen).map(({ tekst, hulp, wat_werkt: repairs }) =>
      make("li", { textContent: [tekst, ...(repairs ?? []), hulp].filter(Boolean).join(". ") })))];
}

// The page stays in use while it changes: one part at a time.
const pause = () => new Promise((resolve) => setTimeout(resolve));

async function putPart(id, html, before) {
  const old = document.getElementById(id);
  if (!firstParts.has(id)) firstParts.set(id, old);
  const fresh = fragmentOf(html).firstElementChild;
  if (old && fresh) {
    // The contents stay behind the rail, and a tab of it.
    for (const name of ["hidden", "role", "aria-labelledby"])
      if (id === "inhoud" && old.hasAttribute(name)) fresh.setAttribute(name, old.getAttribute(name));
    if (html.length < 40000) old.replaceWith(fresh);
    else {
      const pieces = [...fresh.childNodes];
      fresh.replaceChildren();
      old.replaceWith(fresh);
      for (const piece of pieces) {
        fresh.append(piece);
        if (piece.childElementCount > 2) await pause();
      }
    }
  } else if (old) old.remove();
  else if (fresh && before) before.after(fresh);
  else if (fresh && id === "voorwaarde") document.getElementById("top").before(fresh);
  return document.getElementById(id);
}

async function putPage({ titel, loopregel, voorwaarde, gewoon, delen }, mine) {
  const open = all("details.actie[open]").map((card) => card.id);
  let before = null;
  for (const [id, html] of delen) {
    if (mine !== turn) return;
    if (shownParts.get(id) !== html) {
      shownParts.set(id, html);
      before = (await putPart(id, html, before)) ?? before;
      await pause();
    } else before = document.getElementById(id) ?? before;
  }
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  page.dataset.loopregel = loopregel;
  page.dataset.gewoon = gewoon;
  if (voorwaarde) page.dataset.voorwaarde = voorwaarde;
  else delete page.dataset.voorwaarde;
  pageTitle = titel;
}

// The very nodes that were there.
function putFirstPage() {
  let before = null;
  for (const [id, node] of firstParts) {
    const old = document.getElementById(id);
    if (old && node) old.replaceWith(node);
    else if (old) old.remove();
    else if (node) before?.after(node);
    before = node ?? before;
  }
  firstParts.clear();
  shownParts.clear();
  Object.assign(page.dataset, firstPage);
  if (firstPage.voorwaarde === undefined) delete page.dataset.voorwaarde;
  pageTitle = firstTitle;
}
const firstPage = { loopregel: page.dataset.loopregel, gewoon: page.dataset.gewoon, voorwaarde: page.dataset.voorwaarde };
const firstTitle = pageTitle;

// In words, and by a sign that grey does not lose.
function markChanges(strip) {
  for (const old of all(".merk")) old.remove();
  for (const { dataset: { id, woord, wanneer } } of all("li[data-id]", strip)) {
    const card = document.getElementById(`actie-${id}`);
    if (!card?.matches("details")) continue;
    const mark = () => make("span", { className: "merk", textContent: `▸ ${woord}`, title: wanneer });
    card.querySelector("summary h6, summary .kort")?.append(" ", mark());
    for (const row of all(`#planning tr[data-actie="${card.dataset.actie}"] > th`)) row.append(" ", mark());
  }
}

function strip() {
  return document.getElementById("strook") ?? (() => {
    const section = make("section", { id: "strook", className: "op-notitie op-bijlage" });
    section.setAttribute("aria-labelledby", "strook-kop");
    document.getElementById("plan").prepend(section);
    return section;
  })();
}

function showStrip(parts, note) {
  const chosen = make("ul", { className: "gekozen-zo" }, ...lines().map(({ who, text }) =>
    make("li", { textContent: who ? `${text}. Voorstel van ${who}.` : `${text}.` })));
  const section = strip();
  section.replaceChildren(
    make("h2", { id: "strook-kop", textContent: "Wat als: was en wordt" }), chosen,
    make("p", { className: "noot soort-plan", textContent: note }), ...parts);
  document.getElementById("als-naar").hidden = false;
  page.dataset.watAls = `Met ${lines().length === 1 ? "een verandering" : `${lines().length} veranderingen`}: dit is niet het plan van het profiel`;
  return section;
}

const quickNote = "Dit is het plan van deze pagina, met wat er door uw verandering echt anders moet of duidelijk beter kan.";
const settledNote = "Dit is het vaste plan: precies wat het programma van dit profiel maakt.";

async function showPage(engine, section, mine) {
  const parts = await engine.ask({ soort: "pagina" });
  if (mine !== turn) return;
  await putPage(parts, mine);
  if (mine !== turn) return;
  document.dispatchEvent(new Event("weerbaar:sectie"));
  await pause();
  markChanges(section);
}

const telling = (answer) => fragmentOf(answer.strook).querySelector(".telling").textContent;

function showFirstPlan() {
  document.getElementById("strook")?.remove();
  document.getElementById("als-naar").hidden = true;
  delete page.dataset.watAls;
  for (const old of all(".merk")) old.remove();
  if (firstParts.size) {
    putFirstPage();
    document.dispatchEvent(new Event("weerbaar:sectie"));
  }
  standing.textContent = "Dit is het plan van het profiel.";
}

// The plan that the program makes of the changed profile, from nothing. What differs by that alone is
// told apart: it does not come of what people changed.
async function settle({ tekst, sha256, plan, waarde, strook }, mine) {
  const engine = startEngine();
  slow = engine;
  const last = await engine.ask({ soort: "plan", tekst, sha256, vers: true, naast: plan });
  if (mine !== turn || !last.kan || !last.geldig) return;
  const same = JSON.stringify(last.plan) === JSON.stringify(plan);
  settled = { tekst, first: waarde, last, engine, same };
  if (same) {
    strip().querySelector(".soort-plan").textContent = settledNote;
    standing.textContent = `${telling(last)} Dit plan is vast.`;
    return;
  }
  const tenths = Math.abs(Math.round(((last.waarde - waarde) * 1000) / waarde));
  const worth = tenths === 0 ? "even goed" : `${dutch(tenths / 10)} % ${last.waarde > waarde ? "beter" : "minder goed"}`;
  const button = make("button", { type: "button", textContent: "Toon het vaste plan" });
  button.addEventListener("click", showSettled);
  strip().append(make("div", { className: "vast-plan" },
    make("h3", { textContent: "Het vaste plan" }),
    make("p", { textContent: `Van dit profiel maakt het programma een plan dat ${worth} is. Het zoekt dan helemaal opnieuw. Wat daardoor nog anders is, komt niet door uw verandering.` }),
    make("details", { className: "veranderd" }, make("summary", { textContent: "Wat in het vaste plan anders is" }), fragmentOf(last.naast)),
    button));
  standing.textContent = `${telling({ strook })} Het vaste plan is er ook.`;
}

async function showSettled() {
  const { last, engine } = settled;
  const section = showStrip([fragmentOf(last.strook)], settledNote);
  standing.textContent = `${telling(last)} Dit plan is vast.`;
  await showPage(engine, section, turn);
}

async function replan() {
  const mine = ++turn;
  settled = null;
  settling = null;
  slow?.stop();
  slow = null;
  if (changes.length === 0) return showFirstPlan();
  standing.textContent = "Bezig …";
  const first = await planOf(changes);
  if (mine !== turn) return;
  if (!first.kan) {
    showStrip(findingsOf(first), "Hieronder staat nog het plan van daarvoor.");
    standing.textContent = "Zo kan het niet. Zie Was en wordt.";
    return;
  }
  const section = showStrip([fragmentOf(first.strook)], quickNote);
  standing.textContent = telling(first);
  await showPage(quick, section, mine);
  if (mine !== turn) return;
  settling = settle(first, mine);
  await settling;
}

async function changed(write = true) {
  if (write) writeChanges();
  showControls();
  showList();
  try {
    await replan();
  } catch (error) {
    standing.textContent = "Deze browser kan het plan niet zelf maken. Gebruik het programma.";
    console.error(error);
  }
}

// ---- start --------------------------------------------------------------------------------------------------

function showTab(name) {
  const on = name === "tab-wat-als";
  for (const tab of all(".tabs [role=tab]")) {
    tab.setAttribute("aria-selected", String(tab.id === name));
    tab.tabIndex = tab.id === name ? 0 : -1;
  }
  rail.hidden = !on;
  document.getElementById("inhoud").hidden = on;
  page.classList.toggle("wat-als-open", on);
  if (on) quick ??= startEngine();
}

for (const [at, item] of all("#volgorde li").entries()) {
  item.dataset.plek = at;
  item.dataset.was = at + 1;
}
if (typeof WebAssembly === "object" && typeof DecompressionStream === "function" && typeof Worker === "function") {
  const tabs = document.querySelector(".tabs");
  tabs.hidden = false;
  document.getElementById("inhoud").setAttribute("role", "tabpanel");
  document.getElementById("inhoud").setAttribute("aria-labelledby", "tab-inhoud");
  tabs.addEventListener("click", ({ target }) => { if (target.matches("[role=tab]")) showTab(target.id); });
  tabs.addEventListener("keydown", ({ key, target }) => {
    if (!["ArrowLeft", "ArrowRight"].includes(key)) return;
    const other = all("[role=tab]", tabs).find((tab) => tab !== target);
    showTab(other.id);
    other.focus();
  });
  fillMeasures();
  changes = readChanges();
  showControls();
  showList();
  standing.textContent = "Dit is het plan van het profiel.";
  addEventListener("popstate", () => {
    const now = readChanges();
    if (JSON.stringify(now) === JSON.stringify(changes)) return;
    changes = now;
    changed(false);
  });
  if (changes.length) {
    showTab("tab-wat-als");
    changed(false);
  }
}
