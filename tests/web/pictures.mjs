// SPDX-License-Identifier: EUPL-1.2
// The pictures of docs/pictures, made from the examples. Run by `./dev pictures`; look at them before
// you commit.
//   node pictures.mjs SOURCE_DIRECTORY PROGRAM
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { open, with_pages } from './browser.mjs';

const [source] = process.argv.slice(2);
const folder = join(source, 'docs/pictures');
const views = [
  { name: 'pagina', from: 'h1', height: 800 },
  { name: 'bouwstenen', from: '#pijlers', height: 900 },
  { name: 'pagina-donker', from: '#geld', height: 900, colorScheme: 'dark' },
  { name: 'acties', from: '#acties', height: 1300, unfold: 2 },
  { name: 'planning', from: '#planning', height: 900 },
  { name: 'samenhang', from: '#samenhang', height: 1000, width: 1600 },
  { name: 'telefoon', from: 'h1', height: 800, width: 360 },
];

await with_pages(async (browser, page_of, scratch) => {
  mkdirSync(folder, { recursive: true });
  const path = page_of('grote-stad');
  for (const { name, from, height, width = 1280, colorScheme = 'light', unfold } of views) {
    const page = await open(browser, path, { colorScheme, viewport: { width, height } }, (words) => { throw new Error(words); });
    if (unfold) await page.locator('details.actie > summary').nth(unfold).click();
    await page.mouse.move(0, 0);
    await page.evaluate((selector) => {
      if (selector !== 'h1') document.querySelector(selector).scrollIntoView({ behavior: 'instant' });
    }, from);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.context().close();
  }
  const page = await open(browser, path, {}, (words) => { throw new Error(words); });
  await page.locator('#afdruk-notitie').click();
  const pdf = join(scratch, 'papier.pdf');
  await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
  execFileSync('pdftoppm', ['-r', '70', '-f', '1', '-l', '1', '-singlefile', '-png', pdf, join(folder, 'papier')]);
});
