// SPDX-License-Identifier: EUPL-1.2
// Every page is accessible: axe-core finds nothing of WCAG 2.0-2.2 A and AA in light and dark, on a
// phone and on a desk, and in the three documents that can be printed; nothing asks for anything; all that works with a mouse works with Tab and
// Enter; without the script everything is there and nothing useless shows.
//   node accessibility.mjs SOURCE_DIRECTORY PROGRAM [PAGE...]
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chosen, open, with_pages } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
// What depends on nothing but colours.
const colours = ['color-contrast', 'link-in-text-block'];
let failures = 0;
const complain_about = (what) => (words) => {
  console.log(`${what}: ${words}`);
  ++failures;
};

// `only`: the rules that count, where the others cannot find anything else than before.
async function judge(page, complain, { on_paper = false, only = null } = {}) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  // Nobody points at paper.
  const options = only ? { runOnly: { type: 'rule', values: only } }
    : { runOnly: { type: 'tag', values: rules }, rules: { 'target-size': { enabled: !on_paper } } };
  // A selector for each of thousands of elements that are right takes most of the time.
  options.resultTypes = ['violations'];
  const found = await page.evaluate((chosen_rules) => axe.run(chosen_rules), options);
  if (found.passes.length < (only ? 1 : 15)) complain(`axe-core looked at ${found.passes.length} rules only`);
  for (const { id, nodes } of found.violations)
    complain(`${id}: ${nodes.length} times, first ${nodes[0].html.slice(0, 160)}\n  ${nodes[0].failureSummary}`);
  const [wide, window_width] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  if (wide > window_width) complain(`is ${wide} wide in a window of ${window_width}`);
}

const unfold = (page) => page.evaluate(() => document.querySelectorAll('details').forEach((fold) => { fold.open = true; }));

async function choose(page) {
  await page.evaluate(() => { document.getElementById('kies-open').click(); });
  const quarter = await page.locator('#kies-kw option').nth(3).getAttribute('value');
  await page.locator('#kies-kw').selectOption(quarter);
}

// One page in all its states. What is folded shows nothing that the unfolded page does not, so at the
// widths that are judged unfolded it is not judged folded too; and in the dark only colours are others.
async function judge_all(browser, path, name) {
  let state_of_page = 'as it opens';
  const complain = (words) => complain_about(`${name}, ${state_of_page}`)(words);
  const page = await open(browser, path, { colorScheme: 'light' }, complain);
  const look = async (state, colorScheme, width, only) => {
    state_of_page = `${state}, ${colorScheme}, ${width} px`;
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await judge(page, complain, { only });
  };
  for (const width of [390, 768]) await look('folded', 'light', width);
  await unfold(page);
  for (const width of [320, 1280]) {
    await look('unfolded', 'light', width);
    await look('unfolded', 'dark', width, colours);
  }
  await choose(page);
  for (const width of [320, 1280]) await look('with a choice', 'light', width);
  await look('with a choice', 'dark', 1280, colours);
  await page.context().close();
}

// Tab comes by everything that can be used, once, and shows where it is. The page notes it by itself, as
// asking after every key takes longer than the keys.
async function tab_through(page, complain) {
  const seen = await page.evaluate(() => {
    const usable = [...document.querySelectorAll('a[href], button, select, input, summary, [tabindex="0"]')]
      .filter((each) => each.tabIndex >= 0 && each.checkVisibility({ contentVisibilityAuto: true }));
    window.waiting = new Set(usable);
    window.wrong = '';
    document.addEventListener('focusin', ({ target: at }) => {
      const style = getComputedStyle(at.querySelector(':scope > rect') ?? at);
      const shown = style.outlineStyle !== 'none' || parseFloat(style.strokeWidth) >= 3;
      if (!window.waiting.delete(at)) window.wrong ||= `Tab comes to ${at.outerHTML.slice(0, 80)}`;
      else if (!shown) window.wrong ||= `does not show the focus on ${at.outerHTML.slice(0, 80)}`;
    });
    return usable.length;
  });
  if (seen < 20) complain(`only ${seen} things can be used`);
  for (let step = 0; step < seen; ++step) await page.keyboard.press('Tab');
  const [wrong, missed] = await page.evaluate(() => [window.wrong, window.waiting.size]);
  if (wrong) complain(wrong);
  else if (missed > 0) complain(`Tab does not reach ${missed} things`);
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
    await judge_all(browser, path, name);
    for (const document of ['notitie', 'bijlage', 'alles']) {
      const complain = complain_about(`${name}, ${document} on paper`);
      const page = await open(browser, path, { viewport: { width: 720, height: 1020 } }, complain);
      await page.locator(`#afdruk-${document}`).click();
      await page.emulateMedia({ media: 'print' });
      await unfold(page);
      await judge(page, complain, { on_paper: true });
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
