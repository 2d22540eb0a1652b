// SPDX-License-Identifier: EUPL-1.2
// The page on paper. A PDF is made with Chromium and read back with poppler, which we did not write:
// every name of the chart is on one page, on the row of its bar, inside the margins; heads repeat;
// what is asked is on the first page; every page has its number and where it comes from.
//   node print.mjs SOURCE_DIRECTORY PROGRAM [PAGE...]
import { join } from 'node:path';
import { chosen, open, with_pages } from './browser.mjs';
import { check_sheets, read_back, squeezed } from './paper.mjs';

let failures = 0;
const complain_about = (what) => (words) => {
  console.log(`${what}: ${words}`);
  ++failures;
};
// The words of `page` that together are `text`, from each place where it stands.
function places_of(page, text) {
  const places = [];
  for (let at = page.text.indexOf(text); at >= 0; at = page.text.indexOf(text, at + 1)) {
    let passed = 0;
    places.push(page.words.filter((word) => {
      const begin = passed;
      passed += word.text.length;
      return begin < at + text.length && passed > at;
    }));
  }
  return places;
}

// Every name is beside its bar, on a page that has the axis above it.
function check_chart(charts, rows, complain) {
  const months = /^(jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)$/;
  const year = charts.map(({ words }) => words.find((word) => /^20\d\d$/.test(word.text) && words.some((other) =>
    months.test(other.text) && Math.abs(other.left - word.left) < 3 && other.top > word.top && other.top < word.top + 20))).find(Boolean);
  if (!year) return complain('the chart has no years');
  const column = year.left - 2;
  const first_row = new Map();
  for (const { name, when } of rows) {
    const found = charts.flatMap((page) => places_of(page, name).map((words) => ({ page, words })))
      .filter(({ words }) => words.every((word) => word.right <= column));
    if (found.length === 0) {
      complain(`the chart lacks the name "${name.slice(0, 60)}", or part of it is on another page or over the bars`);
      continue;
    }
    const row = found.find(({ page, words }) => {
      const top = Math.min(...words.map((word) => word.top)) - 3;
      const bottom = Math.max(...words.map((word) => word.bottom)) + 3;
      return squeezed(page.words.filter((word) => word.right > column && word.top >= top && word.bottom <= bottom)
        .map((word) => word.text).join('')).includes(when);
    });
    if (!row) complain(`"${name.slice(0, 60)}" is not beside its bar (${when})`);
    else first_row.set(row.page, Math.min(first_row.get(row.page) ?? Infinity, ...row.words.map((word) => word.top)));
  }
  for (const [page, top] of first_row) {
    const axis = page.words.filter((word) => word.left >= column && word.top < top).map((word) => word.text);
    if (!axis.includes(year.text) || !axis.some((word) => months.test(word))) complain(`a page of the chart has no axis: ${axis.slice(0, 20)}`);
  }
}

function check_paper(pages, rows, complain) {
  check_sheets(pages, complain);
  if (!pages[0].text.includes('Gevraagdtotenmet')) complain('what is asked is not on the first page');
  const begin = pages.findIndex((page) => page.text.includes('werkdatgeldkost'));
  const chains = pages.findIndex((page) => page.text.includes('Watingesprongenstaat'));
  if (begin < 0) return complain('there is no chart');
  const charts = pages.slice(begin, chains < 0 ? undefined : chains + 1);
  const drawing = pages.find((page) => page.text.startsWith('Allesineentekening'));
  if (drawing && drawing.width < drawing.height) complain('the drawing does not lie down');
  check_chart(charts, rows, complain);
}

await with_pages(async (browser, page_of, scratch) => {
  for (const name of chosen) {
    const complain = complain_about(`${name} on paper`);
    const page = await open(browser, page_of(name), {}, complain);
    const rows = await page.evaluate(() => [...document.querySelectorAll('#planning tr[data-actie]')].map((row) => ({
      name: row.querySelector('th a').textContent,
      when: row.querySelector('td text').textContent,
    })));
    const pdf = join(scratch, `${name}.pdf`);
    await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
    check_paper(read_back(pdf), rows.map((row) => ({ name: squeezed(row.name), when: squeezed(row.when) })), complain);
    await page.context().close();
  }
});
process.exit(failures > 0 ? 1 : 0);
