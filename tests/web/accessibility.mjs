// Every page is accessible: axe-core finds nothing of WCAG 2.0-2.2 A and AA in light and dark, on a
// phone and on a desk, and in the three documents that can be printed; nothing asks for anything; all that works with a mouse works with Tab and
// Enter; without the script everything is there and nothing useless shows.
//   node accessibility.mjs SOURCE_DIRECTORY PROGRAM [PAGE...]
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chosen, open, with_pages } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
let failures = 0;
const complain_about = (what) => (words) => {
  console.log(`${what}: ${words}`);
  ++failures;
};

async function judge(page, complain, on_paper = false) {
  await page.evaluate(axe);
  // Nobody points at paper.
  const options = { runOnly: { type: 'tag', values: rules }, rules: { 'target-size': { enabled: !on_paper } } };
  const found = await page.evaluate((chosen_rules) => axe.run(chosen_rules), options);
  if (found.passes.length < 15) complain(`axe-core looked at ${found.passes.length} rules only`);
  for (const { id, nodes } of found.violations)
    complain(`${id}: ${nodes.length} times, first ${nodes[0].html.slice(0, 160)}\n  ${nodes[0].failureSummary}`);
  const [wide, window_width] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  if (wide > window_width) complain(`is ${wide} wide in a window of ${window_width}`);
}

const unfold = (page) => page.evaluate(() => document.querySelectorAll('details').forEach((fold) => { fold.open = true; }));

// Folded, unfolded, and with a choice.
async function judge_all(page, complain) {
  await judge(page, (words) => complain(`folded: ${words}`));
  await unfold(page);
  await judge(page, (words) => complain(`unfolded: ${words}`));
  await page.evaluate(() => { document.getElementById('kies-open').click(); });
  const quarter = await page.locator('#kies-kw option').nth(3).getAttribute('value');
  await page.locator('#kies-kw').selectOption(quarter);
  await judge(page, (words) => complain(`with a choice: ${words}`));
}

// Tab comes by everything that can be used, once, and shows where it is.
async function tab_through(page, complain) {
  await page.evaluate(() => {
    const usable = [...document.querySelectorAll('a[href], button, select, input, summary, [tabindex="0"]')]
      .filter((each) => each.checkVisibility({ contentVisibilityAuto: true }));
    window.waiting = new Set(usable);
    window.usable = usable.length;
  });
  const seen = await page.evaluate(() => window.usable);
  if (seen < 20) complain(`only ${seen} things can be used`);
  for (let step = 0; step < seen; ++step) {
    await page.keyboard.press('Tab');
    const wrong = await page.evaluate(() => {
      const at = document.activeElement;
      if (!window.waiting.delete(at)) return `Tab comes to ${at.outerHTML.slice(0, 80)}`;
      const style = getComputedStyle(at.querySelector(':scope > rect') ?? at);
      return style.outlineStyle === 'none' && parseFloat(style.strokeWidth) < 3
        ? `does not show the focus on ${at.outerHTML.slice(0, 80)}` : '';
    });
    if (wrong) return complain(wrong);
  }
  const missed = await page.evaluate(() => window.waiting.size);
  if (missed > 0) complain(`Tab does not reach ${missed} things`);
}

async function use_by_keyboard(page, complain) {
  const shown = () => page.locator('details.actie:visible').count();
  const expect = (holds, words) => holds || complain(words);
  const all = await shown();

  await page.locator('details.actie > summary').first().focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('details.actie').first().evaluate((fold) => fold.open), 'Enter does not unfold an action');

  await page.locator('#kies-deel').focus();
  await page.keyboard.press('ArrowDown');
  const fewer = await shown();
  expect(fewer > 0 && fewer < all, 'the choice does not choose');
  expect((await page.locator('#keuze-som').textContent()).startsWith(`${fewer} van ${all} `), 'the choice does not say how many');
  const rows = await page.locator('#planning tr[data-actie]:visible').count();
  expect(rows === fewer, 'the chart does not follow the choice');

  // A link to what is filtered away shows it, unfolded.
  const mark = await page.evaluate(() => [...document.querySelectorAll('main a[href^="#a"]')].find((link) =>
    link.checkVisibility() && document.getElementById(link.hash.slice(1))?.closest('details.actie[hidden]'))?.hash);
  if (!mark) return complain('no link leads to what is not chosen');
  const hidden = await page.locator(mark).evaluate((line) => line.parentElement.id);
  await page.locator(`main a[href="${mark}"]:visible`).first().focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction((id) => document.getElementById(id).open && document.getElementById(id).checkVisibility(), hidden, { timeout: 30000 })
    .catch(() => complain('a link does not show the action it names'));
  expect(new URL(page.url()).hash === `#${encodeURI(hidden)}`, 'the address is not the lasting one of the action');

  await page.locator('#kies-deel').focus();
  await page.keyboard.press('ArrowDown');
  await page.locator('#keuze button[type=reset]').focus();
  await page.keyboard.press('Space');
  await page.waitForFunction((count) => document.querySelectorAll('details.actie:not([hidden])').length === count, all, { timeout: 30000 })
    .catch(() => complain('the choice cannot be undone'));

  await page.locator('#vouw').focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('details.actie[open]').count() === all, 'not everything unfolds');
}

async function without_script(browser, path, actions, complain) {
  const page = await open(browser, path, { javaScriptEnabled: false }, complain);
  if (await page.locator('details.actie').count() !== actions) complain('actions are missing without the script');
  for (const useless of ['form', 'button', 'select'])
    if (await page.locator(`${useless}:visible`).count() > 0) complain(`shows a ${useless} that does nothing`);
  await page.context().close();
}

await with_pages(async (browser, page_of) => {
  for (const name of chosen) {
    const path = page_of(name);
    for (const colorScheme of ['light', 'dark'])
      for (const width of [320, 390, 768, 1280]) {
        const complain = complain_about(`${name}, ${colorScheme}, ${width} px`);
        const page = await open(browser, path, { colorScheme, viewport: { width, height: 900 } }, complain);
        await (width === 320 || width === 1280 ? judge_all : judge)(page, complain);
        await page.context().close();
      }
    for (const document of ['notitie', 'bijlage', 'alles']) {
      const complain = complain_about(`${name}, ${document} on paper`);
      const page = await open(browser, path, { viewport: { width: 720, height: 1020 } }, complain);
      await page.locator(`#afdruk-${document}`).click();
      await page.emulateMedia({ media: 'print' });
      await unfold(page);
      await judge(page, complain, true);
      await page.context().close();
    }
    const complain = complain_about(`${name}, by keyboard`);
    const page = await open(browser, path, {}, complain);
    const actions = await page.locator('details.actie').count();
    await tab_through(page, complain);
    if (actions > 20) await use_by_keyboard(page, complain);
    await page.context().close();
    await without_script(browser, path, actions, complain_about(`${name}, without the script`));
  }
});
process.exit(failures > 0 ? 1 : 0);
