// SPDX-License-Identifier: EUPL-1.2
// The engine beside the page (worker.js): what it is asked, and what it is asked about. The input of the
// page is the profile with its files, the plan that stands, and what there is to choose about.

const input = JSON.parse(document.getElementById("invoer").textContent);

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
  worker.onerror = ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
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
      for (const { reject } of waiting.values()) reject(new Error("gestopt"));
      worker.terminate();
      URL.revokeObjectURL(address);
    },
  };
}

let quick = null;  // answers at once; it keeps the catalog read
let slow = null;   // makes the settled plan; a new change ends it

const make = (name, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

// ---- questions ----------------------------------------------------------------------------------------

// The changes in an order of their own, so that the same ones give the same text: first what goes.
function textOf(some) {
  quick ??= startEngine();
  // Who wants it is the reason that the plan gives.
  const edits = some.flatMap(({ place, value, who }) => {
    const reason = who.replace(/[^\p{L}\p{N} .,'-]/gu, "");
    return reason && value && place.endsWith("].status")
      ? [[place, value], [place.replace(/status$/, "reden"), `"voorstel van ${reason}"`]] : [[place, value]];
  });
  const order = ([place, value]) => `${value === "" ? 0 : 1} ${place}`;
  edits.sort((one, other) => (order(one) < order(other) ? -1 : 1));
  return quick.ask({ soort: "tekst", wijzigingen: edits });
}

// Where a browser keeps that from a page, the plan says nothing of it.
async function fingerprint(text) {
  if (!globalThis.crypto?.subtle) return "";
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// `aside`: to tell of it, not to show its page. `others`: the changes whose plan it is set against.
async function planOf(some, aside = false, others = null) {
  const mine = turn;
  const { tekst, plaats } = await textOf(some);
  const { tekst: tegenover, plaats: fixed = plaats } = others ? await textOf(others) : {};
  if (!aside && mine !== turn) throw new Error("gestopt");
  if (fixed !== undefined) return { kan: false, meldingen: [{ tekst: `dit kan alleen in het profiel zelf worden veranderd: ${fixed}` }] };
  const sha256 = await fingerprint(tekst);
  const answer = await quick.ask({ soort: "plan", tekst, sha256, los: aside, tegenover });
  if (answer.kan && !answer.geldig) throw new Error("het plan breekt een regel");
  return { tekst, sha256, ...answer };
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
