// SPDX-License-Identifier: EUPL-1.2
// The JSON Schemas judged by a validator that is not ours (Ajv), on files read by a TOML reader that
// is not ours (smol-toml): what the loader takes they take, what it refuses they refuse.
//
//   node check.mjs REPOSITORY PROGRAM
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse, stringify } from 'smol-toml';

const [repository, program] = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), 'weerbaar-'));
let failed = false;
const complain = (words) => {
  console.log(words);
  failed = true;
};

// Strict: a misspelt word in a schema is an error, not a rule that is never applied.
const ajv = new Ajv({ strict: true, allErrors: true });
addFormats(ajv, ['date']);
const schemas = {};
for (const kind of ['profiel', 'catalogus', 'lokaal'])
  schemas[kind] = ajv.compile(JSON.parse(execFileSync(program, ['schema', kind], { encoding: 'utf8' })));

// As an editor sees it: dates are texts. None when it is not TOML.
const read = (text) => {
  try {
    return JSON.parse(JSON.stringify(parse(text)));
  } catch {
    return undefined;
  }
};
const accepts = (kind, data) => schemas[kind](data);
const reasons = (kind) =>
  schemas[kind].errors.map((error) => `${error.instancePath} ${error.message}`).join('; ');
const mustAccept = (kind, text, name) => {
  const data = read(text);
  if (data === undefined) complain(`${name}: not TOML`);
  else if (!accepts(kind, data)) complain(`${name}: the schema ${kind} refuses it: ${reasons(kind)}`);
};

// Findings about one value by itself: the part of the loader that a schema can say too.
const codes = new Set(['onbekende-sleutel', 'verkeerde-soort', 'sleutel-ontbreekt', 'buiten-bereik',
  'cijfer-buiten-bereik', 'prioriteit-buiten-bereik', 'onbekende-keuze', 'ongeldige-id', 'onbekende-pijler',
  'verkeerd-aantal']);
// And the same codes where it takes two values, with what they are.
const beyond = {
  'start-jaar-nul': 'a year, which is a part of a date',
  'buiten-bereik-looptijd': 'the months between two dates',
  'besloten-voor-het-plan': 'a date beside the begin of the plan',
  'besloten-te-vroeg': 'a date beside the begin of the plan',
  'sleutel-ontbreekt-reden': 'a key that another one asks for',
  'sleutel-ontbreekt-veel': 'whether an id is known',
  'naam-zonder-zichtbaar-teken': 'which characters take no room',
};
const findings = (words, directory) => {
  const run = spawnSync(program, [...words, '--meldingen', 'json'], { cwd: directory, encoding: 'utf8' });
  if (run.status !== 0 && run.status !== 1) complain(`${words.join(' ')}: exit ${run.status} ${run.stderr}`);
  return run.stderr.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
};
// Of an id that refers to something the form is not looked at: it is looked up, and then unknown.
const lookups = new Set(['onbekende-rol', 'onbekende-maatregel', 'onbekend-domein']);
const isFormat = (finding) => finding.ernst === 'fout' && codes.has(finding.code);

// ---- what is right ------------------------------------------------------------------------------
for (const name of readdirSync(join(repository, 'examples')))
  mustAccept('profiel', readFileSync(join(repository, 'examples', name, 'profiel.toml'), 'utf8'), name);
for (const name of readdirSync(join(repository, 'catalog')).filter((name) => name.endsWith('.toml')))
  mustAccept('catalogus', readFileSync(join(repository, 'catalog', name), 'utf8'), name);
// Take the marks away, and every example in a starter is used.
const used = (text) => text.replace(/^#(?=[a-z[ ]|  )(?! )/gm, '').replace(/^#( {2,}.*)$/gm, '$1');
for (const [kind, words] of [['profiel', ['nieuw']], ['lokaal', ['nieuw', '--catalogus']]]) {
  const text = execFileSync(program, words, { encoding: 'utf8' });
  mustAccept(kind, text, words.join(' '));
  mustAccept(kind, used(text), `${words.join(' ')}, all of it used`);
  const file = join(scratch, `${kind}.toml`);
  writeFileSync(file, used(text));
  const wrong = findings(kind === 'profiel' ? ['controleer', file] : ['controleer', '--catalogus', file])
    .filter((finding) => finding.ernst === 'fout');
  for (const finding of wrong) complain(`${words.join(' ')}, all of it used: ${finding.plaats} ${finding.tekst}`);
}

// ---- every case of wrong input, file by file ----------------------------------------------------
const kindOf = (words, at) =>
  words[at - 1] === '--alleen-catalogus' ? 'catalogus' : words[at - 1] === '--catalogus' ? 'lokaal' : 'profiel';
for (const name of readdirSync(join(repository, 'tests/invalid'))) {
  const directory = join(repository, 'tests/invalid', name);
  const words = readFileSync(join(directory, 'args'), 'utf8').trim().split('\n');
  if (words.some((word) => word === '--meldingen')) continue;
  if (name.endsWith('windows-1252')) continue; // no text to read here
  const found = findings(words, directory).filter(isFormat);
  words.forEach((word, at) => {
    if (!word.endsWith('.toml') || word.includes('/')) return;
    const kind = kindOf(words, at);
    const data = read(readFileSync(join(directory, word), 'utf8'));
    if (data === undefined) {
      if (!name.startsWith('schrijffout')) complain(`${name}/${word}: not TOML`);
      return;
    }
    const refused = found.some((finding) => finding.plaats.startsWith(`${word}:`));
    const taken = accepts(kind, data);
    if (refused && taken && !(name in beyond)) complain(`${name}/${word}: the loader refuses it, the schema does not`);
    if (!refused && !taken) complain(`${name}/${word}: only the schema refuses it: ${reasons(kind)}`);
    if (refused && !taken && name in beyond) complain(`${name}: the schema can say this after all`);
  });
}

// ---- one value wrong at a time ------------------------------------------------------------------
// Of a right file every value in turn is replaced, left out or misspelt; loader and schema agree.
const replacements = ['geen van de keuzes', '', 'x_y', -1, 99_999_999_999, 3, true, [], {}, ['a'], [{}]];
function* places(node, path = []) {
  if (Array.isArray(node)) {
    if (node.length > 0) yield* places(node[0], [...path, 0]);
  } else if (typeof node === 'object' && node !== null && !(node instanceof Date)) {
    for (const key of Object.keys(node)) {
      yield [...path, key];
      yield* places(node[key], [...path, key]);
    }
  }
}
const changed = (text, path, change) => {
  const tree = parse(text);
  const parent = path.slice(0, -1).reduce((node, key) => node[key], tree);
  change(parent, path[path.length - 1]);
  return tree;
};
const cases = { profiel: [], lokaal: [] };
const add = (kind, tree, what) => {
  let text;
  try {
    text = stringify(tree);
  } catch {
    return; // TOML has no way to write it
  }
  const file = join(scratch, `${kind}-${cases[kind].length}.toml`);
  writeFileSync(file, text);
  cases[kind].push({ file, what, taken: accepts(kind, read(text)) });
};
const everything = {
  profiel: used(execFileSync(program, ['nieuw'], { encoding: 'utf8' })),
  lokaal: used(execFileSync(program, ['nieuw', '--catalogus'], { encoding: 'utf8' })),
};
for (const [kind, text] of Object.entries(everything)) {
  for (const path of places(parse(text))) {
    const name = `${kind} ${path.join('.')}`;
    for (const value of kind === 'profiel' ? replacements : replacements.slice(0, 6))
      add(kind, changed(text, path, (parent, key) => { parent[key] = value; }), `${name} = ${JSON.stringify(value)}`);
    add(kind, changed(text, path, (parent, key) => { parent[`${key}x`] = parent[key]; delete parent[key]; }),
      `${name} misspelt`);
  }
}
const judge = (words, some) => {
  const found = findings(words, scratch);
  const filesOf = (some) => new Set(some.map((finding) => finding.plaats.split(':')[0]));
  const refused = filesOf(found.filter(isFormat));
  const unknown = filesOf(found.filter((finding) => lookups.has(finding.code)));
  for (const { file, what, taken } of some)
    if ((refused.has(file) || (!taken && unknown.has(file))) === taken)
      complain(`${what}: the loader ${taken ? 'refuses' : 'takes'} it, the schema does not`);
};
for (let at = 0; at < cases.profiel.length; at += 100) {
  const some = cases.profiel.slice(at, at + 100);
  judge(['controleer', '--zoekstappen', '1', ...some.map(({ file }) => file)], some);
}
for (const each of cases.lokaal) judge(['controleer', '--catalogus', each.file], [each]);
const tried = cases.profiel.length + cases.lokaal.length;
if (tried < 500) complain(`only ${tried} changes were tried`);

// ---- the first line of what `nieuw` writes, as an editor follows it ------------------------------
// Taplo is what Even Better TOML in Visual Studio Code runs. It finds the schema beside the file.
const taplo = join(repository, 'tests/schema/node_modules/.bin/taplo');
for (const [words, name, right, wrong] of [
  [['nieuw'], 'mijn.toml', 'overhevelen', 'overhevellen'],
  [['nieuw', '--catalogus'], 'eigen.toml', '#uitgever', 'uitgeverij'],
]) {
  execFileSync(program, [...words, '--uit', join(scratch, name)], { stdio: 'ignore' });
  const text = readFileSync(join(scratch, name), 'utf8');
  const lint = () => spawnSync(taplo, ['lint', name], { cwd: scratch, encoding: 'utf8' });
  const clean = lint();
  if (clean.status !== 0) complain(`${name}: Taplo refuses it: ${clean.stderr}`);
  writeFileSync(join(scratch, name), text.replace('#[[bronnen]]\n#id', '[[bronnen]]\nid').replace(right, wrong));
  const found = lint();
  if (found.status === 0 || !found.stderr.includes(wrong)) complain(`${name}: Taplo does not see ${wrong}: ${found.stderr}`);
}

rmSync(scratch, { recursive: true });
process.exit(failed ? 1 : 0);
