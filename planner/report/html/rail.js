// SPDX-License-Identifier: EUPL-1.2
// The rail "Wat als": its controls show what was changed and change it. Each names the place in the
// profile that it is about (rail.cc).

// ---- the rail shows what was chosen -------------------------------------------------------------------

function showControls() {
  for (const control of all("[data-plaats]", rail)) {
    const value = valueAt(control.dataset.plaats);
    control.classList.toggle("anders", value !== undefined);
    if (control.dataset.vorm === "figuur") continue;
    const typed = value === undefined ? control.dataset.was : spoken(value);
    control.value = control.dataset.vorm === "cijfer" ? typed.replace(".", ",")
      : control.dataset.vorm === "getal" && /^\d+$/.test(typed) ? dutch(Number(typed)) : typed;
    tellWrong(control, null);
  }
  const percent = document.getElementById("geld-procent");
  percent.value = `${sharedPercent() ?? 100}`;
  tellWrong(percent, null);
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
    const button = make("button", { type: "button", textContent: "Leg uit" });
    button.setAttribute("aria-label", `Leg uit: ${text}`);
    const item = make("li", {}, make("span", { textContent: who ? `${text} (${who})` : text }), button, undo);
    button.addEventListener("click", () => explain(places, item, button));
    return item;
  });
  list.replaceChildren(...(items.length ? [make("p", { className: "kopje", textContent: "Anders dan in het profiel" }), make("ul", {}, ...items)] : []));
  document.getElementById("als-terug").hidden = items.length === 0;
  document.getElementById("als-bewaar").hidden = items.length === 0;
}

// The plan without the choice can be one after repairs.
function othersNeed({ tegenover_na_verandering: repairs }) {
  return repairs ? [make("p", { className: "waarschuwing", textContent: `Zonder deze keuze kan het zo niet. Hiermee is vergeleken: het plan als ook dit verandert: ${repairs.join("; ")}.` })] : [];
}

// The effect of one choice: by itself on the plan of the page, and on top of all others.
async function explain(places, item, button) {
  const open = item.querySelector(".uitleg");
  if (open) return open.remove();
  button.disabled = true;
  const place = make("div", { className: "uitleg", textContent: "Bezig …" });
  item.append(place);
  const now = [...changes];
  const others = now.filter((each) => !places.includes(each.place));
  const tell = async (words, some, against) => {
    const answer = await planOf(some, true, against).catch((error) => ({ kan: false, meldingen: [{ tekst: error.message }] }));
    const told = !answer.kan ? findingsOf(answer)
      : against && !answer.tegenover ? [make("p", { textContent: "Zonder deze keuze is er met uw andere keuzes geen plan." })]
        : [...conditionsOf(answer), ...othersNeed(answer), fragmentOf(against ? answer.tegenover : answer.strook)];
    return [make("p", { className: "kopje", textContent: words }), ...told];
  };
  const alone = await tell("Als alleen dit verandert", now.filter((each) => places.includes(each.place)));
  place.replaceChildren(...alone);
  if (others.length) place.append(...await tell("Bovenop uw andere keuzes", now, others));
  button.disabled = false;
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
      if (measuresOf(id, step, false).length) add(naam, `stap:${id}/${step}`, `${naam}: stap ${step} als geheel`);
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

const decidedOut = ({ titel, reden }) => `${titel} is in het profiel uitgesloten${reden ? ` (${reden})` : ""}`;

function showMeasure() {
  const chosen = document.getElementById("als-maatregel").value;
  const place = document.getElementById("als-gekozen");
  if (place.contains(document.activeElement) && place.dataset.van === chosen) return;
  place.dataset.van = chosen;
  const measure = measures.get(chosen);
  const [, block, step] = /^stap:(.+)\/(\d)$/.exec(chosen) ?? [];
  if (block) {
    const own = measuresOf(block, Number(step), false);
    const words = new Set(own.map((each) => wordOfStatus(each)));
    const needed = measuresOf(block, Number(step), true);
    const out = needed.filter(staysOut);
    place.replaceChildren(
      make("p", { className: "noot", textContent: blocks.get(block).zinnen[step - 1] }),
      statusSelect("Deze stap", words.size === 1 ? [...words][0] : "", (word) => {
        for (const each of word === "moet" ? needed : own) if (word === "niet" || !staysOut(each)) putStatus(each, word);
      }),
      ...(out.length ? [make("p", { className: "let-op", textContent: `Let op: ${out.map(decidedOut).join("; ")}. Dat besluit blijft staan, en zonder dit is de stap niet af. Wilt u het toch? Kies dan die maatregel zelf.` })] : []),
      make("p", { className: "noot", textContent: `Erbij hoort: ${own.map((each) => each.titel).join("; ")}.` }));
  } else if (measure) {
    const status = measure.status === "loopt" ? make("p", { className: "noot", textContent: "Dit loopt al en blijft in het plan." })
      : statusSelect("Deze maatregel", wordOfStatus(measure), (word) => putStatus(measure, word));
    place.replaceChildren(
      status, ...(measure.status ? [make("p", { className: "noot", textContent: `In het profiel staat: ${measure.status}${measure.reden ? `. Reden: ${measure.reden}` : ""}` })] : []),
      make("p", { className: "noot", textContent: "Klopt een getal niet? Zet hier uw eigen getal." }),
      figureField(measure, "uren", "Uren van de eigenaar", measure.uren),
      figureField(measure, "kosten.eenmalig", "Eenmalig, in euro", measure.eenmalig),
      figureField(measure, "kosten.structureel", "Per jaar, in euro", measure.structureel),
      figureField(measure, "duur_maanden", "Duur in maanden", measure.maanden),
      ...(measure.trede ? [figureField(measure, "trede", `Stap van ${blocks.get(measure.treden[0][0])?.naam ?? "de bouwsteen"}`, measure.trede)] : []));
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

// What is wrong with a number stands under it.
function tellWrong(control, text) {
  const id = `fout-${control.dataset.plaats ?? control.id}`;
  document.getElementById(id)?.remove();
  for (const name of ["aria-invalid", "aria-describedby"]) control.removeAttribute(name);
  if (text === null) return;
  control.setAttribute("aria-invalid", "true");
  control.setAttribute("aria-describedby", id);
  control.after(make("span", { className: "fout", id, textContent: text }));
  standing.textContent = `${nameOfControl(control)}: ${text}`;
}

function takeControl(control) {
  const { plaats, was } = control.dataset;
  tellWrong(control, null);
  const literal = literalOf(control);
  const same = { value: was, dataset: control.dataset };
  if (control.value.trim() === was || (literal !== null && literal === literalOf(same))) put(plaats, null);
  else {
    if (literal === null) {
      return tellWrong(control, `Typ een getal, zoals ${was || "12.000"}.`);
    }
    put(plaats, literal);
  }
  changed();
}

function rankAnew(items, asBefore = items.every((item, at) => Number(item.dataset.plek) === at)) {
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

// Its order and its wishes, in place of those of another party. Where the profile has equal priorities
// the order of a party is another one, also when the list looks the same.
function takeParty({ naam, volgorde, wil, wil_niet: refuses }) {
  const orderOrWish = (place) => place.endsWith(".prioriteit") || place.endsWith("].status");
  changes = changes.filter(({ place, who }) => !(orderOrWish(place) && input.partijen.some((party) => party.naam === who)));
  const field = document.getElementById("als-wie");
  const before = field.value;
  field.value = naam;
  const set = (wishes, word) => {
    for (const [id, step] of wishes) {
      const [name, entry] = id.split("@");
      const wanted = step ? measuresOf(name, step, word === "moet") : [measures.get(name)];
      for (const measure of wanted)
        if (measure && !(step && word === "moet" && staysOut(measure))) putStatus(measure, word, measure.per ? entry : undefined);
    }
  };
  set(wil, "moet");
  set(refuses, "niet");
  const items = all("#volgorde li");
  items.sort((one, other) => volgorde.indexOf(one.dataset.pijler) - volgorde.indexOf(other.dataset.pijler));
  rankAnew(items, items.every((item, at) => Number(item.dataset.prioriteit) === at + 1));
  field.value = before;
}

rail.addEventListener("change", ({ target }) => {
  if (target.id === "als-maatregel") showMeasure();
  else if (target.id === "geld-procent") {
    const percent = Number(target.value.replace("%", "").trim() || NaN);
    const wrong = !Number.isInteger(percent) || percent < 0 || percent > 300;
    tellWrong(target, wrong ? "Typ een heel percentage van 0 tot en met 300." : null);
    if (wrong) return;
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
  const mine = turn;
  standing.textContent = "Eerst het plan opnieuw maken …";
  await settling?.catch(() => {});
  if (mine !== turn) {
    standing.textContent = "U veranderde iets. Klik daarna nog eens op Bewaar als profiel.";
    return;
  }
  if (!settled) {
    standing.textContent = "Van dit profiel is geen plan te maken. Er is niets bewaard.";
    return;
  }
  const { tekst, same } = settled;
  if (!same) await showSettled();
  const name = input.naam.replace(/\.toml$/, "");
  const link = make("a", { href: URL.createObjectURL(new Blob([tekst], { type: "application/toml" })), download: `${name}-anders.toml` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  standing.textContent = `Bewaard als ${link.download}. Daarbij hoort dit plan.`;
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
