// The plan in time: each action under its block, or under its owner.
let perBlock = [];  // what stands there as the page was made

function groupTime(perOwner) {
  const timePicture = document.getElementById("tijdbeeld");
  if (!perOwner) {
    for (const row of all("tr[data-actie]", timePicture)) row.home.append(row);
    for (const part of perBlock) for (const body of all("tbody", part))
      body.append(...all("tr[data-actie]", body).sort((a, b) => a.dataset.actie - b.dataset.actie));
    timePicture.replaceChildren(...perBlock);
  } else {
    perBlock = [...timePicture.children];
    const rows = all("tr[data-actie]", timePicture);
    const head = timePicture.querySelector("thead");
    const owner = new Map(facts.work.filter((work) => work.owns && work.kind === "werk").map((work) => [work.action, work.rol]));
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
        if (!option.value.startsWith("rol=")) continue;
        const own = rows.filter((row) => owner.get(row.dataset.actie) === option.value.slice(4));
        if (own.length === 0) continue;
        const body = table.createTBody();
        body.dataset.groep = "";
        const name = body.insertRow();
        name.className = "groep";
        const cell = document.createElement("th");
        cell.scope = "rowgroup";
        cell.textContent = option.textContent;
        name.append(cell, document.createElement("td"));
        for (const row of own) {
          row.home ??= row.parentElement;
          body.append(row);
        }
      }
      part.append(title, table);
      return part;
    });
    timePicture.replaceChildren(...parts.filter((part) => part.querySelector("tbody")));
  }
  apply();
}

document.addEventListener("change", ({ target }) => { if (target.id === "tijd-per") groupTime(target.value === "rol"); });
for (const part of all(".volgorde")) part.hidden = false;
