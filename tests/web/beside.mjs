// SPDX-License-Identifier: EUPL-1.2
// The pages beside that of the plan are accessible too: two plans beside each other, and what more or less money brings, by itself and in
// the page of the plan. axe-core finds nothing, in light and dark, from 320 pixels to a desk and as on paper, and they ask for nothing.
//   node beside.mjs SOURCE_DIRECTORY PROGRAM
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { open, with_pages } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const [source, program] = process.argv.slice(2);
const frozen = ['--alleen-catalogus', 'tests/frozen/catalogus.toml', '--zoekstappen', '2000'];
const pages = {
  vergelijk: ['vergelijk', 'tests/frozen/profiel.toml', 'tests/golden/vergelijk/nieuw.toml', ...frozen],
  'vergelijk-zelfde': ['vergelijk', 'tests/frozen/plan.json', 'tests/frozen/plan.json'],
  // Names that want to break the page, and half of the money.
  'vergelijk-vijandig': ['vergelijk', 'tests/golden/vijandig-pagina/profiel.toml', 'SCRATCH/armer.toml',
    '--alleen-catalogus', 'tests/golden/vijandig-pagina/catalogus.toml'],
  budget: ['budget', 'examples/grote-stad/profiel.toml', '--zoekstappen', '2000'],
  'budget-een': ['budget', 'tests/frozen/profiel.toml', '--stappen', '100', ...frozen],
  geldlijn: ['plan', 'tests/frozen/profiel.toml', '--geldlijn', ...frozen],
};
let failures = 0;

await with_pages(async (browser, _, scratch) => {
  const hostile = readFileSync(join(source, 'tests/golden/vijandig-pagina/profiel.toml'), 'utf8');
  writeFileSync(join(scratch, 'armer.toml'), hostile.replace(/eenmalig = 9_000/g, 'eenmalig = 1_000').replace(/score = [0-9.]+/, 'score = 4.2'));
  for (const [name, call] of Object.entries(pages)) {
    const words = call.map((word) => word.replace('SCRATCH', scratch));
    const path = join(scratch, `${name}.html`);
    const { status, stderr } = spawnSync(program, [...words, '--html', path], { cwd: source, encoding: 'utf8' });
    if (status !== 0) { console.log(`${name}: ${status}\n${stderr}`); ++failures; continue; }
    for (const colorScheme of ['light', 'dark'])
      for (const width of [320, 390, 800, 1280]) {
        const complain = (text) => { console.log(`${name}, ${colorScheme}, ${width}: ${text}`); ++failures; };
        const page = await open(browser, path, { colorScheme, viewport: { width, height: 900 } }, complain);
        await page.evaluate(axe);
        const found = await page.evaluate((chosen) => axe.run({ runOnly: { type: 'tag', values: chosen } }), rules);
        if (found.passes.length < 10) complain(`axe-core looked at ${found.passes.length} rules only`);
        for (const { id, nodes } of found.violations)
          complain(`${id}: ${nodes.length} times, first ${nodes[0].html.slice(0, 160)}\n  ${nodes[0].failureSummary}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) complain(`is ${wide} wide`);
        await page.context().close();
      }
  }
});
process.exit(failures > 0 ? 1 : 0);
