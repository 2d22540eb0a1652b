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

function check_chart(charts, rows, complain) {
  const column = charts[0].words.find((word) => word.text === '2027').left;
  for (const { name, weeks } of rows) {
    const found = charts.flatMap((page) => places_of(page, name).map((words) => ({ page, words })))
      .filter(({ words }) => words.every((word) => word.right <= column));
    if (found.length === 0) {
      complain(`the chart lacks the name "${name.slice(0, 60)}", or part of it is on another page or over the bars`);
      continue;
    }
    const beside = found.some(({ page, words }) => {
      const top = Math.min(...words.map((word) => word.top)) - 2;
      const bottom = Math.max(...words.map((word) => word.bottom)) + 14;  // the owner stands below
      return squeezed(page.words.filter((word) => word.left >= column - 2 && word.top >= top && word.bottom <= bottom)
        .map((word) => word.text).join('')).includes(weeks);
    });
    if (!beside) complain(`"${name.slice(0, 60)}" is not beside its bar (${weeks})`);
  }
  for (const page of charts)
    if (!page.text.includes('Actieeneigenaar') || !page.words.some((word) => word.left === column && word.text === '2027')) complain('a page of the chart has no head');
}

function check_paper(pages, rows, complain) {
  check_sheets(pages, complain);
  if (!pages[0].text.includes('Gevraagdtotenmet')) complain('what is asked is not on the first page');
  const is_wide = (page) => page.width > page.height;
  const first = pages.findIndex(is_wide);
  if (first < 0) return complain('no page lies down');
  const chains = pages.findIndex((page) => page.text.startsWith('Watwachtopwat'));
  const charts = pages.slice(first, chains < 0 ? undefined : chains).filter(is_wide);
  const drawing = pages.find((page) => page.text.startsWith('Allesineentekening'));
  if (drawing && !is_wide(drawing)) complain('the drawing does not lie down');
  check_chart(charts, rows, complain);
}

await with_pages(async (browser, page_of, scratch) => {
  for (const name of chosen) {
    const complain = complain_about(`${name} on paper`);
    const page = await open(browser, page_of(name), {}, complain);
    const rows = await page.evaluate(() => [...document.querySelectorAll('#planning tbody tr:not(.groep)')].map((row) => ({
      name: row.querySelector('th a').textContent,
      weeks: row.querySelector('.balk text').textContent,
    })));
    const pdf = join(scratch, `${name}.pdf`);
    await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
    check_paper(read_back(pdf), rows.map((row) => ({ name: squeezed(row.name), weeks: squeezed(row.weeks) })), complain);
    await page.context().close();
  }
});
process.exit(failures > 0 ? 1 : 0);
