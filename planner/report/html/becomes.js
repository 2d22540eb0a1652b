// SPDX-License-Identifier: EUPL-1.2
// What becomes of the plan, on the page: first the plan that goes on from the one that stands, which is
// quick and moves only what pays; then, behind it, the settled plan, made from nothing as `weerbaar plan`
// makes it. Only that one is saved.

const standing = document.getElementById("als-stand");
let turn = 0;         // of the latest question; what comes back for an earlier one is old
let settled = null;   // the profile with its settled plan, once that is made
let settling = null;  // ends when that is made, or cannot be
const firstParts = new Map();  // of the page as it was made, by id; null: it was not there
const shownParts = new Map();  // what was put in since
const opened = new Set();      // cards to open again
let whole = null;              // the last page that was put in whole; null: the first one
let half = false;              // another one was begun
const firstPage = { loopregel: page.dataset.loopregel, gewoon: page.dataset.gewoon, voorwaarde: page.dataset.voorwaarde };
const firstTitle = pageTitle;
const noteName = document.getElementById("afdruk-notitie").textContent;

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

async function putPage(parts, mine) {
  const { titel, loopregel, voorwaarde, gewoon, delen } = parts;
  for (const card of all("details.actie[open]")) opened.add(card.id);
  half = true;
  let before = null;
  for (const [id, html] of delen) {
    if (mine !== turn) return;
    if (id === "geldlijn" && html === "") {
      before = keepCurve() ?? before;
      continue;
    }
    if (shownParts.get(id) !== html) {
      shownParts.set(id, html);
      before = (await putPart(id, html, before)) ?? before;
      await pause();
    } else before = document.getElementById(id) ?? before;
  }
  half = false;
  whole = parts;
  for (const id of opened) document.getElementById(id)?.setAttribute("open", "");
  opened.clear();
  page.dataset.loopregel = loopregel;
  page.dataset.gewoon = gewoon;
  if (voorwaarde) page.dataset.voorwaarde = voorwaarde;
  else delete page.dataset.voorwaarde;
  pageTitle = titel;
}

// The curve takes a plan for each share of the money, so a change does not make it anew.
function keepCurve() {
  const curve = document.getElementById("geldlijn");
  if (!curve) return curve;
  if (!document.getElementById("geldlijn-van")) curve.querySelector("h2").after(make("p", { id: "geldlijn-van", className: "waarschuwing", textContent: "Deze lijn hoort bij het plan van het profiel, zonder wat u hier veranderde." }));
  // New contents have no link to it.
  if (document.querySelector("#inhoud [href='#geldlijn']")) return curve;
  const link = firstParts.get("inhoud").querySelector("[href='#geldlijn']").closest("li");
  const after = link.previousElementSibling.querySelector("a").getAttribute("href");
  document.querySelector(`#inhoud [href="${after}"]`).closest("li").after(link.cloneNode(true));
  return curve;
}

// The very nodes that were there.
function putFirstPage() {
  document.getElementById("geldlijn-van")?.remove();
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
  half = false;
  whole = null;
  Object.assign(page.dataset, firstPage);
  if (firstPage.voorwaarde === undefined) delete page.dataset.voorwaarde;
  pageTitle = firstTitle;
}

// A change that came while the page was being put in, and has no plan, leaves it as it last was whole.
async function mendPage(mine) {
  if (!half) return;
  if (whole) await putPage(whole, mine);
  else putFirstPage();
  if (mine === turn) document.dispatchEvent(new Event("weerbaar:sectie"));
}

// In words, and by a sign that grey does not lose.
function markChanges(strip) {
  for (const old of all(".merk")) old.remove();
  for (const { dataset: { id, woord, wanneer } } of all("li[data-id]", strip)) {
    const card = document.getElementById(`actie-${id}`);
    if (!card?.matches("details")) continue;
    const mark = () => make("span", { className: "merk", textContent: `▸ ${woord}`, title: wanneer });
    card.querySelector("summary h6, summary .kort")?.append(mark());
    for (const row of all(`#planning tr[data-actie="${card.dataset.actie}"] > th`)) row.append(mark());
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
  document.getElementById("afdruk-notitie").textContent = "Notitie met veranderingen";
  page.dataset.watAls = `Met ${lines().length === 1 ? "een verandering" : `${lines().length} veranderingen`}: dit is niet het plan van het profiel`;
  return section;
}

const quickNote = "Dit is het bijgestelde plan: dat van deze pagina, met alleen wat door uw verandering anders moet of duidelijk beter kan.";
const settledNote = "Dit is het opnieuw gemaakte plan: zo maakt het programma het van begin af aan, met uw veranderingen erin. Dit plan wordt bewaard.";

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
  document.getElementById("afdruk-notitie").textContent = noteName;
  delete page.dataset.watAls;
  for (const old of all(".merk")) old.remove();
  if (firstParts.size) {
    putFirstPage();
    document.dispatchEvent(new Event("weerbaar:sectie"));
  }
  standing.textContent = "Dit is het plan van het profiel.";
}

// The plan that the program makes of the changed profile, from nothing. When it is clearly better it is
// the answer; else what differs is told apart, as most of that comes of searching anew.
async function settle({ tekst, sha256, plan, waarde, strook }, mine) {
  const engine = startEngine();
  slow = engine;
  const last = await engine.ask({ soort: "plan", tekst, sha256, vers: true, naast: plan });
  if (mine !== turn) return;
  if (!last.kan || !last.geldig) {
    standing.textContent = `${telling({ strook })} Opnieuw gemaakt is er geen plan.`;
    return;
  }
  const same = JSON.stringify(last.plan) === JSON.stringify(plan);
  settled = { tekst, last, engine, same, first: waarde };
  const more = moreOf(settled);
  if (same) {
    strip().querySelector(".soort-plan").textContent = settledNote;
    standing.textContent = `${telling(last)} Opnieuw gemaakt is het hetzelfde plan.`;
  } else if (more * 1000 > input.marge_promille || new URLSearchParams(location.search).has("vast")) {
    await showSettled();
  } else if (last.na_verandering.length === 0) {
    const worth = worthOf(more);
    const button = make("button", { type: "button", textContent: "Toon het opnieuw gemaakte plan" });
    button.addEventListener("click", showSettled);
    strip().append(make("div", { className: "vast-plan" },
      make("h3", { textContent: "Het opnieuw gemaakte plan" }),
      make("p", { textContent: `Het programma heeft het plan ook van begin af aan gemaakt, met uw veranderingen erin. Dat is ${worth} en anders ingedeeld. Zo klein is het verschil geen reden om het plan van deze pagina los te laten. Bewaart u het profiel, dan hoort dit opnieuw gemaakte plan erbij.` }),
      make("details", { className: "veranderd" }, make("summary", { textContent: "Wat daarin anders is" }), fragmentOf(last.naast)),
      button));
    standing.textContent = `${telling({ strook })} Het opnieuw gemaakte plan is er ook.`;
  }
}

const moreOf = ({ last, first }) => (last.waarde - first) / Math.max(1, first);

function worthOf(more) {
  const tenths = Math.abs(Math.round(more * 1000));
  return tenths === 0 ? "even goed" : `${dutch(tenths / 10)} % ${more > 0 ? "beter" : "minder goed"}`;
}

// The figures of the first answer were read, so what is no longer true of them is said.
function insteadOf(plans) {
  return make("details", { className: "veranderd" },
    make("summary", { textContent: `Anders dan het bijgestelde plan: dit plan is ${worthOf(moreOf(plans))}` }),
    fragmentOf(plans.last.naast));
}

// The address says which of the two is shown.
async function showSettled() {
  const { last, engine } = settled;
  const address = new URLSearchParams(location.search);
  address.set("vast", "1");
  history.replaceState(null, "", `${location.pathname}?${address}${location.hash}`);
  const section = showStrip([...conditionsOf(last), fragmentOf(last.strook), insteadOf(settled)], settledNote);
  standing.textContent = `${telling(last)} Dit is het opnieuw gemaakte plan, in plaats van het bijgestelde: het is ${worthOf(moreOf(settled))}.`;
  const mine = turn;
  busy(true);
  await showPage(engine, section, mine);
  if (mine === turn) busy(false);
}

// What must change first, when the profile with these changes has no plan.
function conditionsOf({ na_verandering: repairs }) {
  if (repairs.length === 0) return [];
  return [make("p", { className: "waarschuwing" }, make("strong", { textContent: "Zo kan het niet. " }),
    `Dit is het plan als er ook dit verandert: ${repairs.join("; ")}.`)];
}

// The page below is of before the change, until all of it is of the new plan.
function busy(on) {
  const plan = document.getElementById("plan");
  document.getElementById("bezig")?.remove();
  if (on) {
    const note = make("p", { id: "bezig", className: "waarschuwing", textContent: "Bezig met uw verandering. Wat hieronder staat, is nog van daarvoor." });
    const above = document.getElementById("strook");  // has the new answer first
    if (above) above.after(note);
    else plan.prepend(note);
  }
  plan.setAttribute("aria-busy", String(on));
}

async function planAnew(mine) {
  standing.textContent = "Bezig …";
  busy(true);
  const first = await planOf(changes);
  if (mine !== turn) return;
  if (!first.kan) {
    showStrip(findingsOf(first), "Hieronder staat nog het plan van daarvoor.");
    standing.textContent = "Zo kan het niet. Zie Was en wordt.";
    await mendPage(mine);
    if (mine === turn) busy(false);
    return;
  }
  const section = showStrip([...conditionsOf(first), fragmentOf(first.strook)], quickNote);
  standing.textContent = (first.na_verandering.length ? "Zo kan het niet. " : "") + telling(first);
  await showPage(quick, section, mine);
  if (mine !== turn) return;
  busy(false);
  await settle(first, mine);
}

function replan(mine) {
  settled = null;
  settling = null;
  slow?.stop();
  slow = null;
  if (changes.length === 0) {
    busy(false);
    return showFirstPlan();
  }
  settling = planAnew(mine);
  return settling;
}

async function changed(write = true) {
  if (write) writeChanges();
  showControls();
  showList();
  const mine = ++turn;
  try {
    await replan(mine);
  } catch (error) {
    if (error.message === "gestopt" || mine !== turn) return;
    busy(false);
    standing.textContent = "Deze browser kan het plan niet zelf maken. Gebruik het programma.";
    console.error(error);
    await mendPage(mine);
  }
}
