// SPDX-License-Identifier: EUPL-1.2
// The plan in time: each action under its block, as the page was made, or under its owner.
const perBlock = new WeakMap();  // by picture, as the page was made: its parts, and the body of each row

function partsPerOwner(picture, rows) {
  const head = picture.querySelector("thead");
  const parts = all("optgroup", bar.elements.wie).map((group) => {
    const part = document.createElement("div");
    part.className = "tijd";
    part.dataset.groep = "";
    const title = document.createElement("h3");
    title.textContent = group.label;
    const table = document.createElement("table");
    table.className = "planning";
    table.append(head.cloneNode(true));
    for (const option of group.children) {
      const own = rows.filter((row) => option.value === `rol=${row.dataset.rol}`);
      if (own.length === 0) continue;
      const body = table.createTBody();
      body.dataset.groep = "";
      const name = body.insertRow();
      name.className = "groep";
      const cell = document.createElement("th");
      cell.scope = "rowgroup";
      cell.textContent = option.textContent;
      name.append(cell, document.createElement("td"));
      body.append(...own);
    }
    part.append(title, table);
    return part;
  });
  return parts.filter((part) => part.querySelector("tbody"));
}

function groupTime(picture, perOwner) {
  const made = perBlock.get(picture);
  if (perOwner && !made) {
    const rows = all("tr[data-actie]", picture);
    perBlock.set(picture, { parts: [...picture.children], homes: rows.map((row) => [row, row.parentElement]) });
    picture.replaceChildren(...partsPerOwner(picture, rows));
  } else if (!perOwner && made) {
    perBlock.delete(picture);
    for (const [row, home] of made.homes) home.append(row);
    picture.replaceChildren(...made.parts);
  }
  apply();
}

document.addEventListener("change", ({ target }) => {
  if (target.id === "tijd-per") groupTime(document.getElementById("tijdbeeld"), target.value === "rol");
});
