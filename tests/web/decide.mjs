// SPDX-License-Identifier: EUPL-1.2
// Can one decide from the page? What is asked, of whom and when, is on the first screen of a desk
// and of a phone without a click, with every moment of the council; and every sum is one sum: head,
// decisions, rows and years agree with each other and with the plan as JSON, added up here.
//   node decide.mjs SOURCE_DIRECTORY PROGRAM [PAGE...]
import { readFileSync } from 'node:fs';
import { chosen, open, with_pages, without_plan } from './browser.mjs';

let failures = 0;
const complain_about = (what) => (words) => {
  console.log(`${what}: ${words}`);
  ++failures;
};
const total = (rows, figure) => rows.reduce((sum, row) => sum + figure(row), 0);
const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const full_months = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];

// The last of the given cells of each row, as numbers; a dash is nothing.
const numbers_of = (page, selector) => page.evaluate((rows) => [...document.querySelectorAll(rows)].map((row) =>
  [...row.querySelectorAll('td.n')].map((cell) => {
    const words = cell.cloneNode(true);
    words.querySelectorAll('.kopje').forEach((word) => word.remove());
    const text = words.textContent.trim();
    return text === '–' ? 0 : Number(text.replaceAll('.', ''));
  })), selector);

async function check_sums(page, plan, complain) {
  const equal = (what, found, wanted) => {
    if (JSON.stringify(found) !== JSON.stringify(wanted)) complain(`${what}: ${JSON.stringify(found)} and not ${JSON.stringify(wanted)}`);
  };
  const columns = (rows) => [0, 1, 2, 3].map((at) => total(rows, (row) => row[at]));
  const { vraagt, begroting, besluiten } = plan;
  const asked = [vraagt.eenmalig, vraagt.structureel, vraagt.herhalingen.eenmalig, vraagt.uren];

  // The decisions: their sum, the sum of the moments, and in each group that of its rows.
  const [sum] = await numbers_of(page, 'table.besluiten tfoot tr');
  equal('all decisions', sum, asked);
  const moments = await numbers_of(page, 'table.besluiten .moment, table.besluiten .loopt .post');
  equal('the moments together', columns(moments), asked);
  const board = besluiten.filter((each) => each.door === 'college');
  const council = besluiten.filter((each) => each.door === 'raad');
  equal('the moments of the council', columns(await numbers_of(page, 'table.besluiten .van-raad')).filter((_, at) => at !== 2),
    ['eenmalig', 'structureel', 'uren'].map((key) => total(council, (each) => each[key])));
  const of_board = await numbers_of(page, 'table.besluiten .moment:not(.van-raad)');
  equal('the decisions of the board', columns(of_board).filter((_, at) => at !== 2),
    ['eenmalig', 'structureel', 'uren'].map((key) => total(board, (each) => each[key])));
  for (const group of await page.locator('table.besluiten tbody:not(.loopt):has(.post)').all()) {
    const inside = await group.evaluate((body) => {
      const sums = (row) => [...row.querySelectorAll('td.n')].map((cell) => Number(cell.lastChild.textContent.replaceAll('.', '').replace('–', '0')));
      const rows = [...body.querySelectorAll('tr.moment, tr.post')];
      return rows.map((row) => ({ moment: row.classList.contains('moment'), sums: sums(row) }));
    });
    for (let at = 0; at < inside.length; ++at) {
      if (!inside[at].moment) continue;
      let end = at + 1;
      while (end < inside.length && !inside[end].moment) ++end;
      if (end > at + 1) equal('the rows of a moment', columns(inside.slice(at + 1, end).map((row) => row.sums)), inside[at].sums);
    }
  }

  // The head: what is decided, what that takes of what there is, and what is not used.
  const costs = await numbers_of(page, '.kosten tbody tr');
  const last_year = Math.max(...begroting.map((line) => line.jaar));
  const in_last = begroting.filter((line) => line.jaar === last_year);
  const needed = [total(begroting, (line) => line.eenmalig.gebruikt), total(in_last, (line) => line.structureel.vastgelegd)];
  equal('all decisions in the head', costs[0], asked.slice(0, 2));
  equal('what is needed', await numbers_of(page, '.kosten .samen'), [needed]);
  equal('what is needed, added up', [0, 1].map((at) => total(costs.slice(0, -3), (row) => row[at])), needed);
  const [, available, unused] = costs.slice(-3);
  equal('what is not used', unused, available.map((euros, at) => euros - needed[at]));

  // The years.
  const years = await numbers_of(page, 'table.geld tbody tr');
  const [in_all] = await numbers_of(page, 'table.geld tfoot tr');
  equal('the years', years, begroting.map(({ eenmalig: once, structureel: yearly }) => [once.gebruikt, once.beschikbaar, once.beschikbaar - once.gebruikt,
    yearly.vastgelegd, yearly.beschikbaar, yearly.beschikbaar - yearly.vastgelegd, yearly.uitgegeven]));
  equal('the years together', in_all, [needed[0], available[0], unused[0], needed[1], available[1], unused[1], vraagt.uitgegeven]);
  equal('really spent', in_all[6], total(years, (row) => row[6]));

  // The heading, of the first six months.
  const now = new Date(`${plan.planning.start.slice(0, 7)}-01T00:00:00Z`);
  now.setUTCMonth(now.getUTCMonth() + 6);
  const until = now.toISOString().slice(0, 7);
  const first = besluiten.filter((each) => each.maand < until);
  const heading = (await page.locator('#besluitblad h2').textContent()).replaceAll('\u00a0', ' ');
  for (const [key, word] of [['eenmalig', 'eenmalig'], ['structureel', 'per jaar']]) {
    const euros = total(first, (each) => each[key]);
    if (euros > 0 && !heading.includes(`€ ${euros.toLocaleString('nl-NL')} ${word}`)) complain(`"${heading}" does not ask ${euros} ${word}`);
  }
}

async function check_first_screen(page, plan, complain) {
  const { width, height } = page.viewportSize();
  const within = async (selector) => {
    const box = await page.locator(selector).first().boundingBox();
    if (box === null || box.y < 0 || box.y + box.height > height || box.x < 0 || box.x + box.width > width)
      complain(`${selector} is not on the first screen (${JSON.stringify(box)})`);
  };
  await within('#besluitblad h2');
  await within('.gevraagd li');
  if (width < 1000) return;
  await within('.gevraagd');
  await within('.kosten');
  await within('.opbrengst');
  await within('.raadsmomenten');
  const listed = await page.locator('.raadsmomenten li strong').allTextContents();
  const wanted = [...new Set(plan.besluiten.filter((each) => each.door === 'raad').map((each) => each.maand))].sort()
    .map((month) => `${full_months[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`);
  if (listed.join() !== wanted.join()) complain(`the council decides in ${wanted.join(', ')}, and the list has ${listed.join(', ')}`);
  const dots = await page.locator('.raadsmomenten circle').count();
  if (dots !== wanted.length) complain(`the line has ${dots} moments of ${wanted.length}`);
  if (wanted.length === 0) return;
  const drawn = await page.locator('.raadsmomenten svg').evaluate((svg) => svg.textContent);
  for (const { door, maand, eenmalig, structureel } of plan.besluiten)
    if (door === 'raad' && eenmalig + structureel > 0 && !drawn.includes(`${months[Number(maand.slice(5)) - 1]} ${maand.slice(0, 4)}`))
      complain(`the line does not name ${maand}`);
}

await with_pages(async (browser, page_of) => {
  for (const name of chosen) {
    const path = page_of(name);
    const plan = JSON.parse(readFileSync(path.replace(/html$/, 'json')));
    for (const [width, height] of [[1280, 800], [390, 844]]) {
      const complain = complain_about(`${name}, ${width} x ${height}`);
      const page = await open(browser, path, { viewport: { width, height } }, complain);
      if (without_plan.includes(name)) {
        const band = await page.locator('.voorwaarde').boundingBox();
        if (band === null || band.y + band.height > height + 1) complain('does not say on every screen that it cannot be');
        if (!(await page.title()).startsWith('NIET MOGELIJK')) complain('has a title like that of a plan');
        if (await page.locator('main > section').first().getAttribute('id') !== 'niet-mogelijk') complain('does not begin with what clashes');
      } else {
        await check_first_screen(page, plan, complain);
      }
      if (width > 1000) await check_sums(page, plan, complain);
      await page.context().close();
    }
  }
});
process.exit(failures > 0 ? 1 : 0);
