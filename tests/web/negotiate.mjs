// SPDX-License-Identifier: EUPL-1.2
// A negotiation at the page, from a file and by keyboard alone: another order, less money, a measure
// that may not, a figure that is doubted, two of it taken back, and the profile saved. The saved file
// must give the page that is shown, part by part.
//   node negotiate.mjs SOURCE_DIRECTORY PROGRAM [PAGE...]
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chosen, cases, open, with_pages } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const [source, program] = process.argv.slice(2);
let failures = 0;
const complain_about = (what) => (words) => {
  if (/asks for blob:|asks for file:[^?]*\?als=/.test(words)) return;  // its own engine, its own address
  console.log(`${what}: ${words}`);
  ++failures;
};

const answered = (page) => page.waitForFunction(() =>
  /opnieuw gemaakt|plan van het profiel|Zo kan het niet|Deze browser/i.test(document.getElementById('als-stand').textContent), null, { timeout: 120000 });
const telling = (page) => page.locator('#strook > .telling').textContent();

// What a reader sees of the plan; without what the browser adds to it.
const parts_of = (page) => page.evaluate(() => Object.fromEntries(
  [...document.querySelectorAll('main > section:not(#strook), #herkomst, #looptijd')].map((part) => {
    const copy = part.cloneNode(true);
    for (const mark of copy.querySelectorAll('.merk')) mark.remove();
    // Of a page that was changed no call is known; of its saved profile it is.
    for (const line of copy.querySelectorAll('dl > div'))
      if (line.textContent.startsWith('Opnieuw te maken met')) {
        line.nextSibling.remove();  // the end of its line
        line.remove();
      }
    for (const fold of copy.querySelectorAll('details')) fold.removeAttribute('open');
    return [part.id, copy.outerHTML];
  })));

async function focus(page, selector) {
  await page.locator(selector).first().focus();
}

await with_pages(async (browser, page_of, scratch) => {
  for (const name of chosen) {
    const complain = complain_about(name);
    const path = page_of(name);
    const page = await open(browser, path, { acceptDownloads: true }, complain);
    const first = await parts_of(page);

    // By keyboard to the rail.
    await focus(page, '#tab-inhoud');
    await page.keyboard.press('ArrowRight');
    if (!(await page.locator('#wat-als').isVisible())) complain('the rail does not open by keyboard');

    // A whole step that may not: the rail says so of all that belongs to it.
    await focus(page, 'details.groep:has(#als-maatregel) > summary');
    await page.keyboard.press('Enter');
    const step = await page.evaluate(() => [...document.querySelectorAll('#als-maatregel option')]
      .map(({ value }) => value).find((value) => {
        const [, block, number] = /^stap:(.+)\/(\d)$/.exec(value) ?? [];
        return block && measuresOf(block, Number(number), false).length > 1;
      }));
    await page.locator('#als-maatregel').selectOption(step);
    await page.locator('#als-gekozen select').selectOption('niet');
    await answered(page);
    await page.locator('#als-maatregel').selectOption('');
    await page.locator('#als-maatregel').selectOption(step);
    const said = await page.locator('#als-gekozen select').inputValue();
    if (said !== 'niet') complain(`of a step that may not the rail says "${said}"`);
    await page.locator('#als-terug').press('Enter');
    await answered(page);

    // A step that must be in leaves what the profile excluded out, and gives the reason where it needs it.
    const shut = await page.evaluate(() => {
      const out = input.maatregelen.find((each) => each.status === 'uitgesloten' && each.treden.length);
      if (!out) return null;
      const [block, number] = out.treden[0];
      return { value: `stap:${block}/${number}`, place: statusPlace(out.id), reason: out.reden, needed: measuresOf(block, number, true).includes(out) };
    });
    if (shut) {
      await page.locator('#als-maatregel').selectOption(shut.value);
      await page.locator('#als-gekozen select').selectOption('moet');
      await answered(page);
      if (!(await page.evaluate(() => changes.length))) complain('a step that must be in changes nothing');
      if (await page.evaluate((place) => valueAt(place) !== undefined, shut.place)) complain('a step that must be in overturns a decision');
      await page.locator('#als-gekozen select').selectOption('mag');
      await answered(page);
      if (await page.evaluate((place) => changes.some((each) => place.startsWith(each.place.replace(/\.status$/, ''))), shut.place)) complain('a step that may be in takes a decision away');
      const warning = await page.locator('#als-gekozen').textContent();
      if (shut.needed !== warning.includes(`is in het profiel uitgesloten (${shut.reason})`)) complain(`of what is excluded it says "${warning}"`);
      await page.locator('#als-terug').press('Enter');
      await answered(page);
    }
    await page.locator('#als-maatregel').selectOption('');

    // Another order.
    await focus(page, 'details.groep:has(#volgorde) > summary');
    await page.keyboard.press('Enter');
    await focus(page, '#volgorde li:nth-child(6) [data-richting=omhoog]');
    for (let up = 0; up < 5; ++up) await page.keyboard.press('Enter');
    await answered(page);
    if ((await page.locator('#als-lijst li').count()) !== 1) complain('another order is not one change');
    if (!(await page.evaluate(() => document.activeElement.closest('#volgorde li:first-child')))) complain('the focus did not go along');

    // A third less money.
    await focus(page, 'details.groep:has(#geld-procent) > summary');
    await page.keyboard.press('Enter');
    await focus(page, '#geld-procent');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('veel');
    await page.keyboard.press('Tab');
    const wrong = await page.evaluate(() => document.getElementById(document.getElementById('geld-procent').getAttribute('aria-describedby'))?.textContent);
    if (wrong !== 'Typ een heel percentage van 0 tot en met 300.') complain(`of a wrong percentage it says "${wrong}"`);
    await focus(page, '#geld-procent');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('67');
    await page.keyboard.press('Tab');
    await answered(page);
    if (await page.locator('.fout').count()) complain('what is right again is still told as wrong');
    const money = await page.locator('#als-lijst li').count() - 1;
    if (money < 1) complain('less money is no change');
    if (/Geen enkele/.test(await telling(page))) complain('a third less money changes nothing');

    // The note of it is three sheets: what was and becomes, and the two of every note.
    await page.evaluate(() => { location.hash = '#afdruk-notitie'; });
    const note = join(scratch, `${name}-notitie.pdf`);
    await page.pdf({ path: note, preferCSSPageSize: true });
    const sheets = /Pages:\s+(\d+)/.exec(spawnSync('pdfinfo', [note], { encoding: 'utf8' }).stdout)?.[1];
    if (sheets !== '3') complain(`the note of a changed plan is ${sheets} sheets`);
    await page.evaluate(() => { location.hash = ''; });

    // A measure that may not, and a figure that is doubted, of an action that nothing waits for.
    const measure = await page.evaluate(() => {
      const each = JSON.parse(document.getElementById('invoer').textContent);
      return each.maatregelen.find(({ id, plicht, status, trede }) => trede === 4 && !plicht && !status && document.getElementById(`actie-${id}`)?.matches('details')).id;
    });
    await page.locator('#als-maatregel').selectOption(measure);
    await page.locator('#als-gekozen select').selectOption('niet');
    await answered(page);
    if (await page.locator(`details#actie-${measure}`).count()) complain('what may not is in the plan');
    await page.locator('#als-gekozen input').first().fill('77');
    await page.keyboard.press('Tab');
    await answered(page);
    const address = await page.url();
    if (!decodeURIComponent(address).includes(`maatregelen[id=${measure}].uren:77`)) complain('the figure is not in the address');

    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => axe.run());
      for (const { id, nodes } of violations) complain(`axe at ${width}: ${id}: ${nodes[0].html.slice(0, 160)}`);
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) complain(`scrolls sideways at ${width}`);
    }
    await page.setViewportSize({ width: 1280, height: 900 });

    // The same address is the same talk.
    const other = await open(browser, path, {}, complain);
    await other.goto(address);
    await answered(other);
    if ((await telling(other)) !== (await telling(page))) complain('the address tells another plan');
    await other.context().close();

    // What one change does by itself; then two of them back.
    await page.locator('#als-lijst li:last-child button', { hasText: 'Leg uit' }).press('Enter');
    await page.waitForSelector('.uitleg .telling');
    for (let back = 0; back < 2; ++back) {
      await page.locator('#als-lijst li:last-child button', { hasText: 'Terug' }).press('Enter');
      await answered(page);
    }
    if (await page.locator('#als-lijst li').count() !== 1 + money) complain('taking back takes another number of changes');

    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#als-bewaar').press('Enter')]);
    const saved = join(scratch, 'anders.toml');
    await download.saveAs(saved);
    await page.waitForFunction(() => /Daarbij hoort dit plan\.$/.test(document.getElementById('als-stand').textContent));
    await page.waitForTimeout(500);
    const shown = await parts_of(page);
    const again = join(scratch, 'anders.html');
    const { status, stderr } = spawnSync(program, ['plan', saved, ...cases[name].slice(1), '--html', again], { cwd: source, encoding: 'utf8' });
    if (status !== 0) complain(`the saved profile: ${status} ${stderr}`);
    const written = await open(browser, again, {}, complain);
    const expected = await parts_of(written);
    for (const id of Object.keys(expected))
      if (shown[id] !== expected[id]) {
        const at = [...expected[id]].findIndex((letter, place) => letter !== shown[id]?.[place]);
        complain(`${id} is not what the program makes of the saved profile: ${shown[id]?.slice(at - 80, at + 80)} and ${expected[id].slice(at - 80, at + 80)}`);
      }
    await written.context().close();

    // What no plan can have is told, and is not saved.
    await page.locator('#als-gekozen input').nth(3).fill('0');
    await page.keyboard.press('Tab');
    await answered(page);
    await page.locator('#als-bewaar').press('Enter');
    await page.waitForFunction(() => /Er is niets bewaard/.test(document.getElementById('als-stand').textContent), null, { timeout: 30000 })
      .catch(() => complain('a profile without a plan: nothing is said of saving it'));

    // All back is the page as it was.
    await page.locator('#als-terug').press('Enter');
    await answered(page);
    const last = await parts_of(page);
    for (const id of Object.keys(first)) if (first[id] !== last[id]) complain(`${id} does not come back`);
    await page.context().close();
  }
});
process.exit(failures ? 1 : 0);
