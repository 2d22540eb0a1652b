// SPDX-License-Identifier: EUPL-1.2
// What a page still shows of before a change, and what of it is not made anew, is said to be so: while
// the plan is made, and of the curve of the money. A choice is explained alone and on top of the others.
//   node before_change.mjs SOURCE_DIRECTORY PROGRAM
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { cases, open, with_pages } from './browser.mjs';

const [source, program] = process.argv.slice(2);
let failures = 0;
const complain = (words) => {
  if (/asks for blob:/.test(words)) return;  // its own engine
  console.log(words);
  ++failures;
};
const answered = (page) => page.waitForFunction(() =>
  document.getElementById('plan').getAttribute('aria-busy') === 'false'
  && /opnieuw gemaakt|plan van het profiel|Zo kan het niet/i.test(document.getElementById('als-stand').textContent), null, { timeout: 120000 });

await with_pages(async (browser, _, scratch) => {
  const path = join(scratch, 'lijn.html');
  const { status, stderr } = spawnSync(program, ['plan', ...cases.pagina, '--geldlijn', '--zoekstappen', '200', '--html', path], { cwd: source, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const page = await open(browser, path, {}, complain);
  const links = () => page.locator('#inhoud a').evaluateAll((all) => all.map((each) => each.getAttribute('href')));
  if (!(await links()).includes('#geldlijn')) complain('the page has no curve to begin with');
  await page.locator('#tab-wat-als').click();
  await page.evaluate(() => {
    globalThis.stale = [];
    new MutationObserver(() => {
      const busy = document.getElementById('bezig');
      if (!busy) return;
      const strip = document.getElementById('strook');
      const above = strip && busy.compareDocumentPosition(strip) & Node.DOCUMENT_POSITION_FOLLOWING;
      globalThis.stale.push(`${above ? 'above' : 'below'}: ${busy.textContent} ${document.getElementById('plan').getAttribute('aria-busy')}`);
    }).observe(document.getElementById('plan'), { childList: true });
  });
  const change = async (control, value) => {
    await page.evaluate(() => { globalThis.stale = []; });
    await page.locator(`details.groep:has(${control}) > summary`).click();
    await page.locator(control).fill(value);
    await page.locator(control).press('Tab');
    await page.waitForFunction(() => globalThis.stale.length > 0);
    await answered(page);
    if (!(await page.evaluate(() => globalThis.stale.every((each) => /nog van daarvoor\. true/.test(each))))) complain('nothing says that the page is of before the change');
    if (await page.locator('#bezig').count()) complain('the page is said to be of before the change, and is not');
    if (!(await page.locator('#geldlijn svg').count())) complain('the curve is gone');
    if ((await page.locator('#geldlijn-van').count()) !== 1) complain('nothing says whose curve it is');
    if ((await links()).filter((each) => each === '#geldlijn').length !== 1) complain(`${control}: the contents do not name the curve once`);
  };
  await change('[data-plaats="rollen[rol=ict].uren_per_maand"]', '8');
  // With a chapter of what is not possible, so with other contents.
  await change('#geld-procent', '0');
  if (!(await links()).includes('#niet-mogelijk')) complain('the second change does not change the contents');
  if (await page.evaluate(() => globalThis.stale.some((each) => /^above/.test(each)))) complain('what is said of the page below stands above the new answer');

  await page.locator('#als-lijst button', { hasText: 'Leg uit' }).last().click();
  await page.waitForFunction(() => document.querySelectorAll('#als-lijst .uitleg > .kopje').length > 1);
  const told = page.locator('#als-lijst .uitleg');
  if (!(await told.textContent()).includes('Bovenop uw andere keuzes')) complain('a choice is not told on top of the others');
  if ((await told.locator('.telling').count()) !== 2) complain('a choice is not told alone and on top of the others');
  await page.locator('#als-terug').click();
  await answered(page);
  if (await page.locator('#geldlijn-van').count()) complain('the first page says that its curve is of another plan');
});
process.exit(failures === 0 ? 0 : 1);
