// SPDX-License-Identifier: EUPL-1.2
// The engine of a page, asked in Node as its worker asks it: the plan of the whole profile must be the
// page that the program wrote, part by part, byte for byte.
//   node live.mjs PAGE...
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { runInThisContext } from 'node:vm';

const unescape = (text) => text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name]);
const inside = (page, begin, end) => {
  const from = page.indexOf(begin) + begin.length;
  return page.slice(from, page.indexOf(end, from));
};

let failures = 0;
for (const path of process.argv.slice(2)) {
  const page = readFileSync(path, 'utf8');
  const module = await WebAssembly.compile(gunzipSync(Buffer.from(inside(page, '<script type="text/plain" id=motor>', '</script>'), 'base64')));
  const data = unescape(inside(page, '<div id=invoer hidden>', '</div>'));
  let heard;
  globalThis.self = {};
  globalThis.postMessage = (message) => heard(message);
  runInThisContext(`{${inside(page, '<script type="text/plain" id=werker>', '</script>')}}`);
  const ask = (message) => new Promise((resolve, reject) => {
    heard = ({ result, error }) => (error ? reject(new Error(error)) : resolve(result));
    self.onmessage({ data: message });
  });
  const { profiel: tekst, herkomst } = JSON.parse(data);
  if (!(await ask({ module, data }))) throw new Error(`${path}: no session`);
  // Every control of the rail names a place that can be changed.
  const literals = { getal: '7', cijfer: '7.5', woord: '"geregeld"', datum: '2030-12-31' };
  const controls = [...page.matchAll(/ data-plaats="?([^">]*?)"? data-vorm=(\w+)/g)];
  if (controls.length < 20) { console.log(`${path}: only ${controls.length} controls`); ++failures; }
  for (const [, place, form] of controls) {
    const { plaats } = await ask({ question: { soort: 'tekst', wijzigingen: [[unescape(place), literals[form]]] } });
    if (plaats) { console.log(`${path}: ${plaats} cannot be changed`); ++failures; }
  }
  const began = process.hrtime.bigint();
  const answer = await ask({ question: { soort: 'plan', tekst, sha256: herkomst.profiel_sha256, vers: true } });
  console.log(`${path}: ${(Number(process.hrtime.bigint() - began) / 1e9).toFixed(1)} s`);
  if (!answer.geldig) { console.log(`${path}: the plan breaks a rule`); ++failures; }
  const { delen } = await ask({ question: { soort: 'pagina' } });
  for (const [id, html] of delen)
    if (!page.includes(html)) { console.log(`${path}: ${id} differs`); ++failures; }
}
process.exit(failures ? 1 : 0);
