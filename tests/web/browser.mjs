// SPDX-License-Identifier: EUPL-1.2
// The page of a profile, made by the program and opened in Debian's Chromium.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

// The pages that are looked at: four municipalities, a small one with one
// of everything, names that want to break the page, alternatives that could wait for each other, and a
// town that has no plan as it stands.
export const cases = {
  'landelijk-gemiddelde': ['examples/landelijk-gemiddelde/profiel.toml'],
  'grote-stad': ['examples/grote-stad/profiel.toml'],
  'kleine-gemeente': ['examples/kleine-gemeente/profiel.toml'],
  eiland: ['examples/eiland/profiel.toml'],
  pagina: ['tests/frozen/profiel.toml', '--alleen-catalogus', 'tests/frozen/catalogus.toml'],
  'vijandig-pagina': ['tests/golden/vijandig-pagina/profiel.toml', '--alleen-catalogus', 'tests/golden/vijandig-pagina/catalogus.toml'],
  alternatieven: ['tests/golden/vijandig-pagina/profiel.toml', '--alleen-catalogus', 'tests/web/alternatieven.toml'],
  'geen-plan': ['tests/web/geen-plan.toml'],
};

// Those whose profile has no plan as it stands: the program says so and still writes the page.
export const without_plan = ['geen-plan'];

// Which of them: all, or those that are named.
export const chosen = process.argv.length > 4 ? process.argv.slice(4) : Object.keys(cases);

// Calls `work(browser, page_of)` where page_of(name) is the path of that page, with the plan as
// JSON beside it; cleans up whatever happens. Programs give the source directory and the program as their first two words.
export async function with_pages(work) {
  const [source, program] = process.argv.slice(2);
  const scratch = mkdtempSync(join(tmpdir(), 'weerbaar-'));
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const page_of = (name) => {
    const path = join(scratch, `${name}.html`);
    const words = ['plan', ...cases[name], '--html', path, '--json', path.replace(/html$/, 'json')];
    const { status, stderr } = spawnSync(program, words, { cwd: source, encoding: 'utf8' });
    if (status !== (without_plan.includes(name) ? 1 : 0)) throw new Error(`${name}: ${status}\n${stderr}`);
    return path;
  };
  try {
    await work(browser, page_of, scratch);
  } finally {
    await browser.close();
    rmSync(scratch, { recursive: true });
  }
}

// A page that complains of anything it does beyond showing itself.
export async function open(browser, path, options, complain) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.on('request', (request) => {
    if (request.url().split(/[?#]/)[0] !== `file://${path}`) complain(`asks for ${request.url()}`);
  });
  page.on('console', (message) => complain(`console: ${message.text()}`));
  page.on('pageerror', (error) => complain(`script: ${error.message}`));
  page.on('dialog', (dialog) => {
    complain(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  await page.goto(`file://${path}`);
  return page;
}
