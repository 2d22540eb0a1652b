// SPDX-License-Identifier: EUPL-1.2
// Gives a file that bench_export wrote to a solver that runs in Node, and prints what it says: first
// a line "bound <number>", of a proven plan "bound optimal <value>", of one that cannot be "bound infeasible"
// and "bound unknown" when it knows nothing; then, when it has a plan, a line "x<number> <value>" for
// each column that is not 0.
//   node solve.mjs highs|scip FILE SECONDS
import { readFileSync } from 'node:fs';

const [, , solver, file, seconds] = process.argv;
const text = readFileSync(file, 'utf8');

// Values between two whole numbers do not exist, as the gains are whole: the gap may be near 1.
const gap = 0.999;

function say(bound, columns) {
  const lines = [`bound ${bound}`];
  for (const [name, value] of columns) if (Math.abs(value) > 1e-9) lines.push(`${name} ${value}`);
  process.stdout.write(lines.join('\n') + '\n');
}

// The numbers of kHighsModelStatusOptimal and kHighsModelStatusInfeasible in HiGHS' C interface.
const statuses = (status) => ({ optimal: Number(status) === 7, infeasible: Number(status) === 8 });

async function highs() {
  const { default: load } = await import('highs');
  const model = (await load()).createModel({ format: 'lp', data: text });
  model.options.set({ output_flag: false, time_limit: Number(seconds), mip_rel_gap: 0, mip_abs_gap: gap });
  model.run();
  const feasible = model.info.get('primal_solution_status') === 2;
  const bound = model.info.get('mip_dual_bound');
  const { optimal, infeasible } = statuses(model.getModelStatus());
  const values = feasible ? model.getSolution().colValue : [];
  const names = [...new Set(text.match(/x\d+/g))];
  say(
    infeasible ? 'infeasible' : optimal ? `optimal ${model.info.get('objective_function_value')}` : Number.isFinite(bound) ? bound : 'unknown',
    feasible ? names.map((name) => [name, values[model.getColByName(name)]]) : [],
  );
}

// Our own files only: numbers, signs and names apart from each other, and no ranges of rows.
function parse() {
  const [objective, rest] = text.split('Subject To\n');
  const [rows, after] = rest.split('Bounds\n');
  const [bounds, whole] = after.split('General\n');
  const terms = (words) => {
    const found = [];
    for (let at = 0; at + 2 < words.length; at += 3)
      found.push([words[at + 2], Number(words[at + 1]) * (words[at] === '-' ? -1 : 1)]);
    return found;
  };
  const split = (part) => part.trim().split(/\s+/);
  const model = { low: new Map(), high: new Map(), rows: [], whole: new Set(), objective: [] };
  model.objective = terms(split(objective.split('obj:')[1]));
  for (const row of rows.split(/^ [a-z]\d+:/m).slice(1)) {
    const words = split(row);
    model.rows.push({ terms: terms(words.slice(0, -2)), sign: words.at(-2), side: Number(words.at(-1)) });
  }
  for (const line of bounds.trim().split('\n')) {
    const words = split(line);
    const name = words.find((word) => word.startsWith('x'));
    if (words.length === 5) {
      model.low.set(name, Number(words[0]));
      model.high.set(name, Number(words[4]));
    } else if (words[1] === '=') {
      model.low.set(name, Number(words[2]));
      model.high.set(name, Number(words[2]));
    } else if (words[1] === '>=') {
      model.low.set(name, Number(words[2]));
    }
  }
  for (const name of split(whole)) if (name !== 'End') model.whole.add(name);
  return model;
}

async function scip() {
  const { MPSolver, initMPSolver } = await import('or-tools-wasm/mp-solver');
  await initMPSolver();
  const solve = MPSolver.CreateSolver('SCIP');
  await solve.ready;
  const model = parse();
  const infinity = solve.infinity();
  const variables = new Map();
  const variable = (name) => {
    if (!variables.has(name))
      variables.set(
        name,
        solve.Var(model.low.get(name) ?? 0, model.high.get(name) ?? infinity, model.whole.has(name), name),
      );
    return variables.get(name);
  };
  const objective = solve.Objective();
  for (const [name, gain] of model.objective) objective.SetCoefficient(variable(name), gain);
  objective.SetMaximization();
  for (const row of model.rows) {
    const low = row.sign === '<=' ? -infinity : row.side;
    const high = row.sign === '>=' ? infinity : row.side;
    const made = solve.RowConstraint(low, high);
    for (const [name, coefficient] of row.terms) made.SetCoefficient(variable(name), coefficient);
  }
  solve.SetTimeLimit(Number(seconds) * 1000);
  solve.SetSolverSpecificParametersAsString(`limits/gap = 0\nlimits/absgap = ${gap}\n`);
  const status = await solve.Solve();
  const has = status === MPSolver.OPTIMAL || status === MPSolver.FEASIBLE;
  // Without a plan its bound is not there either.
  const known = status === MPSolver.FEASIBLE && Math.abs(objective.BestBound()) < 1e18;
  say(
    status === MPSolver.OPTIMAL ? `optimal ${objective.Value()}` : status === MPSolver.INFEASIBLE ? 'infeasible' : known ? objective.BestBound() : 'unknown',
    has ? [...variables].map(([name, each]) => [name, each.solution_value()]) : [],
  );
}

await { highs, scip }[solver]();
process.exit(0);
