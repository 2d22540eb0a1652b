// SPDX-License-Identifier: EUPL-1.2
// How long a page takes to answer a change, and for how long it then stands still: a score of small
// changes on one page in Debian's Chromium, each from the plan of the page.
//   node live.mjs PAGE
// Prints a table and its summary: milliseconds to the first answer, the longest task of the page's own
// thread until the page shows it (0: none above 50 ms), and how far the first answer is below the settled plan, in percents.
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';

const { chromium } = createRequire(new URL('../web/package.json', import.meta.url))('playwright-core');
const path = process.argv[2];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
await page.goto(`file://${path}`);
await page.evaluate(() => {
  window.longest = 0;
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration); })
    .observe({ type: 'longtask' });
});
await page.click('#tab-wat-als');

const changes = await page.evaluate(() => {
  const pillars = Object.keys(input.pijlers);
  const lines = generalLines().filter(({ dataset }) => dataset.was !== '0').map(({ dataset }) => dataset.plaats);
  const roles = all('[data-plaats^="rollen"]', rail).filter(({ dataset }) => dataset.was).slice(0, 4);
  const inPlan = input.maatregelen.filter(({ id, plicht, status }) => !plicht && !status && document.getElementById(`actie-${id}`)?.matches('details'));
  const out = input.maatregelen.filter(({ id, status }) => !status && !document.getElementById(`actie-${id}`)?.matches('details'));
  return [
    ...pillars.map((id) => [`pijlers.${id}.streefcijfer`, '7.0']),
    ...pillars.slice(0, 3).map((id) => [`pijlers.${id}.prioriteit`, '6']),
    ...lines.slice(0, 4).map((place) => [place, '40000']),
    ...roles.map(({ dataset }) => [dataset.plaats, String(Math.floor(Number(dataset.was.replace('.', '')) * 0.8))]),
    ...inPlan.slice(0, 2).map(({ id }) => [statusPlace(id), statusWords.niet]),
    ...out.slice(0, 1).map(({ id }) => [statusPlace(id), statusWords.moet]),
  ];
});
// The engine is there before anybody has changed anything.
await page.evaluate(() => quick.ask({ soort: 'tekst', wijzigingen: [] }));
await page.evaluate(() => pause());

console.log('| change | ms | longest task, ms | below the settled plan, % |\n| --- | ---: | ---: | ---: |');
const times = [];
const tasks = [];
const below = [];
for (const [place, value] of changes) {
  const result = await page.evaluate(async ([where, what]) => {
    window.longest = 0;
    const began = performance.now();
    put(where, what);
    const answered = new Promise((resolve) => {
      new MutationObserver((_, observer) => {
        if (standing.textContent === 'Bezig …') return;
        observer.disconnect();
        resolve(performance.now() - began);
      }).observe(standing, { childList: true, characterData: true, subtree: true });
    });
    const all_done = changed(false);
    const ms = await answered;
    const shown = await new Promise((resolve) => {
      const look = () => (settling || /Zo kan het niet/.test(standing.textContent) ? resolve(window.longest) : setTimeout(look, 5));
      look();
    });
    await all_done;
    const worth = settled && settled.last.waarde;
    const first = settled && settled.first;
    put(where, null);
    await changed(false);
    return { ms, longest: shown, percent: worth ? (100 * (worth - first)) / worth : null };
  }, [place, value]);
  times.push(result.ms);
  tasks.push(result.longest);
  if (result.percent !== null) below.push(result.percent);
  console.log(`| ${place} = ${value} | ${result.ms.toFixed(0)} | ${result.longest.toFixed(0)} | ${result.percent === null ? '' : result.percent.toFixed(2)} |`);
}
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
console.log(`\n${times.length} changes: median ${median(times).toFixed(0)} ms, worst ${Math.max(...times).toFixed(0)} ms to the first answer; longest task median ${median(tasks).toFixed(0)} ms, worst ${Math.max(...tasks).toFixed(0)} ms; the first answer is at most ${Math.max(...below).toFixed(2)} % below the settled plan, on average ${(below.reduce((a, b) => a + b, 0) / below.length).toFixed(2)} %; the page has ${statSync(path).size} bytes.`);
await browser.close();
