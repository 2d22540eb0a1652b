// SPDX-License-Identifier: EUPL-1.2
// What people come for, played on the page with the clicks that it may take: the work of a department
// in a quarter, why something is not in the plan, what a source of money pays for. The sums are added
// up here from plan.json, which the script of the page does not read.
//   node tasks.mjs SOURCE_DIRECTORY PROGRAM [PAGE...]
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chosen, open, with_pages } from './browser.mjs';

let failures = 0;
const complain_about = (what) => (words) => {
  console.log(`${what}: ${words}`);
  ++failures;
};
const number = (text) => Number(text.replace(/[^\d]/g, '') || 0);
const flat = (text) => text.replace(/\s+/g, ' ').trim();
const sum = (numbers) => numbers.reduce((total, each) => total + each, 0);

// "13 van 145 acties · € 5.500 eenmalig · 131 uur = 103 werk + 28 beheer"
async function sums_in_bar(page) {
  const text = flat(await page.locator('#keuze-som').textContent());
  const part = (word) => number(text.match(new RegExp(`(\\d[\\d.]*) ${word}`))?.[1] ?? '');
  return { text, actions: part('(?:van|acties?)'), once: part('eenmalig'), again: part('aan herhalingen'), yearly: part('per jaar'),
    hours: part('uur'), parts: (text.split('=')[1] ?? '').split('+').map(number) };
}

const shown = (page, selector) => page.locator(`${selector}:visible`);
async function texts(page, selector) {
  return page.locator(selector).evaluateAll((each) => each.filter((one) => one.checkVisibility()).map((one) => one.textContent));
}

// All figures of the whole page are those of the plan.
async function check_whole(page, plan, complain) {
  const { text } = await sums_in_bar(page);
  const hours = sum(plan.capaciteit.map((each) => each.gebruikt));
  if (number(text.match(/([\d.]+) uur/)[1]) !== hours) complain(`the plan asks ${hours} hours; the page says: ${text}`);
  const pillars = await page.locator('.pijler > [data-som]').allTextContents();
  const money = (word) => sum(pillars.map((each) => number(each.match(new RegExp(`([\\d.]+) ${word}`))?.[1] ?? '')));
  const asked = (key) => sum(plan.acties.map((each) => each[key]));
  if (money('eenmalig') !== asked('eenmalig')) complain(`the pillars ask ${money('eenmalig')} once, the actions ${asked('eenmalig')}`);
  if (money('per jaar') !== asked('structureel')) complain(`the pillars ask ${money('per jaar')} a year, the actions ${asked('structureel')}`);
}

// Of what is chosen, the moments of decision and what runs already add up to the last row; and a line
// between now and later has both.
async function check_decisions(page, complain) {
  const rows = (selector) => page.locator(selector).evaluateAll((each) => each.filter((row) => row.checkVisibility()).map((row) =>
    [...row.querySelectorAll('td.n')].map((cell) => Number(cell.textContent.replace(/[^\d]/g, '')))));
  const moments = await rows('.besluiten :is(.moment, .loopt .post)');
  const [all] = await rows('.besluiten tfoot tr');
  const together = all.map((_, at) => sum(moments.map((figures) => figures[at])));
  if (together.join() !== all.join()) complain(`the moments of what is chosen add up to ${together}, the table says ${all}`);
  const lonely = await page.locator('.besluiten .streep:visible').evaluateAll((lines) => lines.filter((line) => {
    const rows = [...line.parentElement.rows];
    const some = (part) => part.some((row) => row.matches('.post, .van-raad') && row.checkVisibility());
    return !some(rows.slice(0, line.sectionRowIndex)) || !some(rows.slice(line.sectionRowIndex));
  }).length);
  if (lonely > 0) complain('a line between now and later has nothing on one of its sides');
}

// The hours of a role in a quarter are told in two ways that must agree: its row in the table of
// hours, which the plan's own figures are, and the rows of its work.
async function check_department(page, complain) {
  await page.selectOption('#kies-wie', 'afd=Sociaal Domein');   // the first click
  await page.selectOption('#kies-kw', '2028-2');                // the second
  const bar = await sums_in_bar(page);
  if (bar.actions === 0 || bar.hours === 0) return complain(`sociaal domein has nothing to do in 2028 Q2: ${bar.text}`);
  if (sum(bar.parts) !== bar.hours) complain(`the parts do not add up: ${bar.text}`);
  const heads = await texts(page, '.drukte tbody tr:not(.groep) td b');
  if (sum(heads.map(number)) !== bar.hours) complain(`the table of hours has ${sum(heads.map(number))}, the bar ${bar.hours}`);
  const rows = await texts(page, '#werk tr[data-u] td:last-child');
  if (sum(rows.map(number)) !== bar.hours) complain(`the rows of the work add up to ${sum(rows.map(number))}, the bar says ${bar.hours}`);
  const groups = await texts(page, '#werk .groep [data-uren]');
  if (sum(groups.map(number)) !== bar.hours) complain('the groups of the work do not add up');
  const roles = await texts(page, '#werk h4 [data-uren]');
  if (sum(roles.map(number)) !== bar.hours) complain('the roles do not add up');
  if (await shown(page, '#werk [data-soort=beheer] tr[data-u]').count() === 0) complain('upkeep is not found');
  const named = new Set((await page.locator('#werk tr[data-u]:visible').evaluateAll((each) => each.map((row) => row.dataset.actie))));
  if (named.size !== bar.actions) complain(`${named.size} actions have work, the bar says ${bar.actions}`);
  for (const [what, selector] of [['cards', 'details.actie'], ['time', '#planning tr[data-actie]']])
    if (await shown(page, selector).count() !== bar.actions) complain(`the ${what} do not follow the choice`);
  const cards = await texts(page, '.pijler > [data-som]');
  if (sum(cards.map((each) => number(each.match(/^([\d.]+) actie/)[1]))) !== bar.actions) complain('the heads of the pillars do not follow the choice');
  await check_decisions(page, complain);
  if (!(await page.title()).includes('Sociaal Domein; 2028, kwartaal 2')) complain(`the title does not say the choice: ${await page.title()}`);
}

// The address opens the same choice elsewhere; Back undoes it.
async function check_address(browser, page, path, complain) {
  const address = new URL(page.url());
  if (address.searchParams.get('afd') !== 'Sociaal Domein' || address.searchParams.get('kw') !== '2028-2') complain(`the address is ${address}`);
  const bar = await sums_in_bar(page);
  const other = await browser.newPage();
  await other.goto(`file://${path}${address.search}#werk`);
  if ((await sums_in_bar(other)).text !== bar.text) complain('the address opens something else');
  await other.close();
  await page.goBack();
  if (await page.locator('#kies-kw').inputValue() !== '') complain('Back does not undo the quarter');
  await page.goBack();
  if ((await page.title()).includes('Sociaal')) complain('Back does not undo the department');
  await page.goForward();
  if (await page.locator('#kies-wie').inputValue() !== 'afd=Sociaal Domein') complain('Forward does not bring the department back');
  await page.locator('#keuze button[type=reset]').click();
  if (new URL(page.url()).search !== '') complain('the choice stays in the address');
  if (await page.locator('details.afdeling[open]').count() > 0) complain('what the choice unfolded stays open');
}

// A value that is no option here chooses nothing, and of two that contradict each other one holds.
async function check_unknown(browser, path, complain) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => complain(`script: ${error.message}`));
  const whole = async (address) => {
    await page.goto(`file://${path}${address}`);
    const chosen = await page.locator('#keuze button[type=reset]').isVisible();
    if (chosen || (await sums_in_bar(page)).text.includes(' van ')) complain(`${address} chooses something`);
    if (await shown(page, 'details.actie').count() === 0) complain(`${address} hides every action`);
  };
  for (const address of ['?afd=Bestaat+Niet', '?kw=2019', '?rol=niemand&geld=misschien', '?q=+', '#%E0']) await whole(address);
  const role = await page.locator('#kies-wie optgroup:not([label="Sociaal Domein"]) option[value^="rol="]').first().getAttribute('value');
  await page.goto(`file://${path}?${role}`);
  const { text } = await sums_in_bar(page);
  await page.goto(`file://${path}?afd=Sociaal+Domein&${role}`);
  if ((await sums_in_bar(page)).text !== text) complain('a role of another department is not chosen by itself');
  if (await page.locator('#kies-wie').inputValue() !== role) complain('the bar does not say which role is chosen');
  await page.close();
}

async function check_words(page, plan, complain) {
  const wanted = plan.niet_gekozen.find((each) => each.tekst.startsWith('Te weinig')) ?? plan.niet_gekozen[0];
  await page.locator('#kies-q').click();
  await page.keyboard.type(wanted.titel);
  const answer = flat(await page.locator('#keuze-niet').textContent());
  if (!answer.includes(wanted.titel) || !answer.includes(flat(wanted.tekst).replace(/\.$/, ''))) complain(`why "${wanted.titel}" is not in the plan is not answered: ${answer}`);
  await page.locator('#keuze-niet a').first().click();
  await page.waitForFunction(() => { const at = document.querySelector(':target'); return at && at.getBoundingClientRect().top >= 0 && at.getBoundingClientRect().top < innerHeight; })
    .catch(() => complain('the answer does not lead to its place'));
  await page.locator('#kies-q').fill('zzz');
  if (await shown(page, '.niets').count() < 4) complain('an empty choice is not said in words');
  await page.locator('#keuze button[type=reset]').click();
}

async function check_fund(page, plan, complain) {
  const row = page.locator("#geld a[href*='fonds=noodsteunpunten']").first();
  if (!plan.begroting.some((each) => each.oormerk === 'noodsteunpunten')) return;
  await row.click();
  const paid = plan.acties.filter((each) => each.oormerk === 'noodsteunpunten' && each.eenmalig + each.structureel > 0).map((each) => String(each.nummer));
  const cards = await page.locator('details.actie:visible').evaluateAll((each) => each.map((card) => card.dataset.actie));
  if (cards.join() !== paid.join()) complain(`of noodsteunpunten are ${paid}, shown are ${cards}`);
  await check_decisions(page, complain);
  await page.goBack();
  if (await shown(page, 'details.actie').count() !== plan.acties.length) complain('Back does not undo the source of money');
}

const order_in_time = (page) => page.locator('#planning tr[data-actie]').evaluateAll((each) => each.map((row) => row.dataset.actie).join());

async function check_owners(page, plan, complain) {
  const before = await order_in_time(page);
  await page.selectOption('#tijd-per', 'rol');
  if (await shown(page, '#planning tr[data-actie]').count() !== plan.acties.length) complain('per owner not every action is in time');
  await page.selectOption('#tijd-per', '');
  if (await order_in_time(page) !== before) complain('back per block the actions have another order');
}

// Sections that are put in anew, as the program makes them, work at once.
async function check_replaced(page, path, plan, complain) {
  await page.selectOption('#tijd-per', 'rol');
  await page.evaluate((made) => {
    const anew = new DOMParser().parseFromString(made, 'text/html');
    for (const name of ['werk', 'acties', 'planning']) document.getElementById(name).replaceWith(anew.getElementById(name));
    document.dispatchEvent(new Event('weerbaar:sectie'));
  }, readFileSync(path, 'utf8'));
  await page.selectOption('#kies-wie', 'afd=Sociaal Domein');
  const bar = await sums_in_bar(page);
  const rows = await texts(page, '#werk tr[data-u] td:last-child');
  if (sum(rows.map(number)) !== bar.hours) complain('a section that is put in anew does not follow the choice');
  for (const [what, selector] of [['cards', 'details.actie'], ['time', '#planning tr[data-actie]']])
    if (await shown(page, selector).count() !== bar.actions) complain(`put in anew the ${what} do not follow the choice`);
  await page.locator('#keuze button[type=reset]').click();
  await page.locator('#vouw').click();
  if (await page.locator('details.actie[open]').count() !== plan.acties.length) complain('put in anew the cards do not unfold');
  await page.locator('#vouw').click();
  await check_owners(page, plan, complain);
}

async function check_paper(page, plan, scratch, complain) {
  await page.selectOption('#kies-kw', '2028');
  const pdf = join(scratch, 'keuze.pdf');
  await page.pdf({ path: pdf, preferCSSPageSize: true });
  const sheets = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 }).split('\f').slice(0, -1).map(flat);
  const silent = sheets.findIndex((sheet) => !sheet.includes('Selectie: heel 2028'));
  if (silent >= 0) complain(`sheet ${silent + 1} of ${sheets.length} does not say the choice`);
  if (!sheets[0].includes(`van ${plan.acties.length} acties`)) complain('the first sheet does not say the sums of the choice');
  await page.locator('#keuze button[type=reset]').click();
}

await with_pages(async (browser, page_of, scratch) => {
  for (const name of chosen) {
    const complain = complain_about(name);
    const path = page_of(name);
    const plan = JSON.parse(readFileSync(path.replace(/html$/, 'json'), 'utf8'));
    const page = await open(browser, path, { reducedMotion: 'reduce' }, complain);
    await check_whole(page, plan, complain);
    await check_department(page, complain);
    await check_address(browser, page, path, complain);
    await check_unknown(browser, path, complain);
    await check_words(page, plan, complain);
    await check_fund(page, plan, complain);
    await check_owners(page, plan, complain);
    await check_replaced(page, path, plan, complain);
    await check_paper(page, plan, scratch, complain);
    await page.context().close();
  }
});
process.exit(failures > 0 ? 1 : 0);
