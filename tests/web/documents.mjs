// SPDX-License-Identifier: EUPL-1.2
// The documents that can be printed from one page, without the script too: a note of exactly two
// sheets, an annex of a dozen, and everything. A PDF of each is made with Chromium and read back with
// poppler.
//   node documents.mjs SOURCE_DIRECTORY PROGRAM [PAGE...]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chosen, open, with_pages, without_plan } from './browser.mjs';
import { check_sheets, read_back, squeezed } from './paper.mjs';

const most_of_annex = 12;
let failures = 0;
const complain_about = (what) => (words) => {
  console.log(`${what}: ${words}`);
  ++failures;
};

const years_of = (plan) => {
  const [first, last] = [plan.planning.start, plan.planning.einde].map((day) => Number(day.slice(0, 4)));
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
};
// All years stand on one line, from left to right: the axis is there.
const has_years = (page, plan) => page.words.some((first) => {
  const line = page.words.filter((word) => Math.abs(word.top - first.top) < 2).sort((a, b) => a.left - b.left).map((word) => word.text);
  let at = -1;
  return years_of(plan).every((year) => (at = line.indexOf(year, at + 1)) >= 0);
});

function check_note(pages, plan, is_plan, complain) {
  if (pages.length !== 2) return complain(`is ${pages.length} pages`);
  const [first, second] = pages;
  const expect = (page, where, words) => {
    for (const word of words) if (!page.text.includes(squeezed(word))) complain(`${where} lacks "${word}"`);
  };
  expect(first, 'the first page', ['Gevraagd tot en met', 'Wie besluit nu', 'Niet gebruikt', 'als de schattingen kloppen']);
  if (is_plan) expect(first, 'the first page', ['zes pijlers en hun bouwstenen']);
  expect(second, 'the second page', ['Wie besluit wat', 'Alle besluiten samen', 'Geld per jaar', 'Concept-besluit', 'Dit is een voorzet']);
  if (plan.besluiten.some((each) => each.door === 'raad') && !has_years(first, plan)) complain('the line of the council has not all years');
  for (const page of pages) if (page.text.includes('Actiesperpijler')) complain('has the actions in full');
}

// The first year on a sheet of the chart is on its axis: no bar, with its months in words, stands above it.
function begins_with_axis(page, plan) {
  const top = Math.min(...page.words.filter((word) => years_of(plan).includes(word.text)).map((word) => word.top));
  return has_years({ words: page.words.filter((word) => Math.abs(word.top - top) < 2) }, plan);
}

// The sheets of the chart, from its legend up to the hours per role, which have years of their own.
function charts_of(pages) {
  const top_of = (page, text) => page.words.find((_, at) =>
    page.words.slice(at, at + text.split(' ').length).map((word) => word.text).join(' ') === text)?.top;
  const begin = pages.findIndex((page) => top_of(page, 'werk dat geld kost'));
  const end = pages.findIndex((page, at) => at >= begin && top_of(page, 'Uren per rol'));
  if (begin < 0 || end < 0) return [];
  const from = top_of(pages[begin], 'werk dat geld kost');
  const until = top_of(pages[end], 'Uren per rol');
  return pages.slice(begin, end + 1)
    .map((page, at) => ({ words: page.words.filter((word) => (at > 0 || word.top > from) && (begin + at < end || word.bottom <= until)) }))
    .filter(({ words }) => words.some((word) => /^20\d\d$/.test(word.text)));
}

function check_annex(pages, plan, complain) {
  if (pages.length > most_of_annex) complain(`is ${pages.length} pages`);
  const text = pages.map((page) => page.text).join('');
  for (const part of ['Wie besluit wat', 'Alle acties', 'Aannames en bronnen', 'Zo is dit plan gemaakt'])
    if (!text.includes(squeezed(part))) complain(`lacks "${part}"`);
  for (const { titel } of plan.acties) if (!text.includes(squeezed(titel))) complain(`lacks the action "${titel}"`);
  const charts = charts_of(pages);
  if (charts.length === 0) return complain('has no page with the chart');
  for (const page of charts) if (!begins_with_axis(page, plan)) complain('a page of the chart does not begin with its axis');
}

// What is chosen takes room on the note; it stays two sheets, which say what was chosen.
async function check_chosen_note(browser, path, scratch, complain) {
  const page = await open(browser, path, {}, complain);
  const quarter = await page.locator('#kies-kw option').nth(1).getAttribute('value');
  await page.goto(`file://${path}?kw=${quarter}&geld=ja#afdruk-notitie`);
  const pdf = join(scratch, 'keuze.pdf');
  await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
  await page.context().close();
  const pages = read_back(pdf);
  if (pages.length !== 2) complain(`is ${pages.length} pages`);
  for (const each of pages) if (!each.text.includes('Selectie:')) complain('does not say what was chosen');
}

await with_pages(async (browser, page_of, scratch) => {
  for (const name of chosen) {
    const path = page_of(name);
    const plan = JSON.parse(readFileSync(path.replace(/html$/, 'json')));
    const is_plan = !without_plan.includes(name);
    await check_chosen_note(browser, path, scratch, complain_about(`${name}, notitie with a choice`));
    for (const document of ['notitie', 'bijlage', 'alles']) {
      const complain = complain_about(`${name}, ${document}`);
      const page = await open(browser, path, { javaScriptEnabled: document !== 'notitie' }, complain);
      await page.locator(`#afdruk-${document}`).click();
      const pdf = join(scratch, `${name}-${document}.pdf`);
      await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
      await page.context().close();
      const pages = read_back(pdf);
      check_sheets(pages, complain);
      if (document === 'notitie') check_note(pages, plan, is_plan, complain);
      if (document === 'bijlage') check_annex(pages, plan, complain);
      if (document === 'alles' && !pages.some((each) => each.text.includes('Actiesperpijler'))) complain('lacks the actions in full');
      const marked = pages.filter((each) => each.text.includes('NIETMOGELIJKzonder')).length;
      if (marked !== (is_plan ? 0 : pages.length)) complain(`${marked} of ${pages.length} pages say that it cannot be`);
    }
  }
});
process.exit(failures > 0 ? 1 : 0);
