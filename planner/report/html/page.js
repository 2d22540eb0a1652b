// SPDX-License-Identifier: EUPL-1.2
// What the page can do beyond showing: fold, follow a link into what is folded, mark where one is,
// and light up what an action waits for. Without it nothing is missing. Events are delegated: what is
// put in anew works at once. choice.js, below, is about what the reader chooses from the page.
"use strict";

const page = document.documentElement;

document.addEventListener("click", ({ target }) => {
  if (target.id !== "vouw") return;
  const open = target.textContent === "Alles openvouwen";
  target.textContent = open ? "Alles dichtvouwen" : "Alles openvouwen";
  for (const action of document.querySelectorAll("details.actie")) action.open = open;
});

// What the address points at; what is no text ("#%E0") points at nothing.
function pointedAt() {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null;
  }
}

// A link to an action opens it, and what it is folded in; a choice never hides what was asked for.
function reveal() {
  const target = pointedAt();
  if (!target) return;
  if (target.closest("main [hidden]")) choose(new URLSearchParams(), false);
  for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details"))
    fold.open = true;
  const lasting = target.closest("[id^=actie-]");  // the address to send to others
  if (lasting && lasting !== target) location.replace(`#${lasting.id}`);
  else target.scrollIntoView();
}
addEventListener("hashchange", reveal);

// On paper nothing is folded.
let closed = [];
addEventListener("beforeprint", () => {
  closed = [...document.querySelectorAll("details:not([open])")];
  for (const fold of closed) fold.open = true;
});
addEventListener("afterprint", () => {
  for (const fold of closed) fold.open = false;
});

// The list of contents marks the section that is being read.
let marking = 0;
function markPlace() {
  marking = 0;
  const line = innerHeight / 3;
  let here = null;
  for (const section of document.querySelectorAll("main > section"))
    if (!here || section.getBoundingClientRect().top <= line) here = section.id;
  for (const link of document.querySelectorAll(".wegwijzer a"))
    if (link.hash === `#${here}`) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
}
addEventListener("scroll", () => { marking ||= requestAnimationFrame(markPlace); }, { passive: true });
markPlace();

for (const [event, on] of [["mouseover", true], ["focusin", true], ["mouseout", false], ["focusout", false]])
  document.addEventListener(event, ({ target }) => {
    const box = target.closest?.(".baan a");
    if (!box) return;
    const mark = box.getAttribute("href").slice(1);
    for (const line of document.querySelectorAll(`[data-pijl~=${mark}]`))
      line.classList.toggle("aan", on);
  });
