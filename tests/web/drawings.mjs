// SPDX-License-Identifier: EUPL-1.2
// What waits for what. The list has whoever waits or is waited for; and the lines of the drawing of
// each block, followed from box to box, are what the plan as JSON says. It fits a phone, and its boxes
// lead to their actions.
//   node drawings.mjs SOURCE_DIRECTORY PROGRAM [PAGE...]
import { readFileSync } from 'node:fs';
import { chosen, open, with_pages, without_plan } from './browser.mjs';

let failures = 0;
const complain_about = (what) => (words) => {
  console.log(`${what}: ${words}`);
  ++failures;
};

// Per drawing the block, its boxes and where each line begins and ends. A line is written as steps
// from where the pen is: M and m put it down elsewhere, h and v draw.
const drawings_of = (page) => page.evaluate(() => [...document.querySelectorAll('.strook')].map((figure) => {
  const [path] = figure.querySelectorAll('path');
  const box_of = (use) => {
    const { y, height } = use.getBBox();
    const box = document.querySelector(use.getAttribute('href'));
    return { number: Number(box.getAttribute('href').slice(2)), top: y, bottom: y + height };
  };
  const boxes = [...figure.querySelectorAll('svg[role] use')].map(box_of);
  const at = (y) => boxes.find((box) => box.top <= y && y <= box.bottom)?.number;
  const right = path.getBBox().x + path.getBBox().width;
  const lines = [];
  let pen = { x: 0, y: 0 };
  let from = 0;
  for (const [, step, numbers] of path.getAttribute('d').matchAll(/([Mmhv])([^Mmhv]*)/g)) {
    const [first, second, ...head] = numbers.match(/-?\d+/g).map(Number);
    if (step === 'M') pen = { x: first, y: second };
    if (step === 'M' && first === right) from = at(second);
    if (step === 'v') pen.y += first;
    if (step === 'h') pen.x += first;
    if (step === 'h' && pen.x === right) lines.push([from, at(pen.y)]);
    if (step === 'm' && head.length !== 4) lines.push('an arrow without a head');
  }
  return { block: figure.querySelector('a').hash.slice('#bouwsteen-'.length), boxes, lines };
}));

function check_lines(drawings, plan, complain) {
  const by_id = new Map(plan.acties.map((action) => [action.id, action]));
  const start_of = new Map(plan.acties.map(({ nummer, start }) => [nummer, start]));
  const pairs = (lines) => lines.map(([from, to]) => `${from} before ${to}`).sort().join(', ');
  const blocks = new Set(plan.acties.flatMap(({ treden }) => treden.slice(0, 1).map(({ bouwsteen }) => bouwsteen)));
  for (const block of blocks) {
    const arcs = plan.acties.filter(({ treden }) => treden[0]?.bouwsteen === block)
      .flatMap((after) => after.vereist.filter((id) => by_id.has(id)).map((id) => [by_id.get(id).nummer, after.nummer]));
    const drawn = drawings.find((drawing) => drawing.block === block);
    if (pairs(drawn?.lines ?? []) !== pairs(arcs)) complain(`${block}: drawn ${pairs(drawn?.lines ?? [])}, and not ${pairs(arcs)}`);
    const starts = (drawn?.boxes ?? []).map(({ number }) => `${start_of.get(number)} ${String(number).padStart(4)}`);
    if (starts.some((start, at) => at > 0 && start <= starts[at - 1])) complain(`${block}: not in order of start`);
  }
}

// Whoever waits, or is waited for, stands once in the list.
async function check_list(page, plan, complain) {
  const by_id = new Map(plan.acties.map((action) => [action.id, action.nummer]));
  const tied = plan.acties.flatMap(({ nummer, vereist }) => vereist.filter((id) => by_id.has(id)).flatMap((id) => [by_id.get(id), nummer]));
  const wanted = [...new Set(tied)].sort((one, other) => one - other).join(' ');
  const listed = await page.evaluate(() => [...document.querySelectorAll('.ketens li')].map((item) => Number(item.dataset.actie)));
  const found = listed.sort((one, other) => one - other).join(' ');
  if (found !== wanted) complain(`the list has ${found}, and not ${wanted}`);
}

await with_pages(async (browser, page_of) => {
  for (const name of chosen.filter((each) => !without_plan.includes(each))) {
    const complain = complain_about(name);
    const path = page_of(name);
    const plan = JSON.parse(readFileSync(path.replace(/html$/, 'json')));
    const page = await open(browser, path, { viewport: { width: 320, height: 800 } }, complain);
    await page.evaluate(() => { const fold = document.querySelector('#tekeningen'); if (fold) fold.open = true; });
    check_lines(await drawings_of(page), plan, complain);
    await check_list(page, plan, complain);
    const wide = await page.evaluate(() => [...document.querySelectorAll('.strook')].filter((each) => {
      const { left, right } = each.getBoundingClientRect();
      return left < 0 || right > innerWidth || each.scrollWidth > each.clientWidth;
    }).length);
    if (wide > 0) complain(`${wide} drawings are wider than a phone`);
    const least = await page.evaluate(() => Math.min(1, ...[...document.querySelectorAll('.strook svg[role]')]
      .map((each) => each.getBoundingClientRect().width / each.viewBox.baseVal.width)));
    if (least < 0.75) complain(`on a phone the words of a drawing are ${least} of their size`);
    const box = page.locator('.strook use').first();
    if (await box.count() === 0) continue;
    const target = await box.evaluate((use) => document.querySelector(use.getAttribute('href')).getAttribute('href').slice(1));
    await box.click();
    const comes_into_view = (id) => {
      const { top } = document.getElementById(id).getBoundingClientRect();
      return top >= 0 && top < innerHeight;
    };
    await page.waitForFunction(comes_into_view, target, { timeout: 5000 })
      .catch(() => complain(`a click on the box of ${target} does not lead to it`));
    await page.context().close();
  }
});
process.exitCode = failures === 0 ? 0 : 1;
