/**
 * Thin counterexamples: an equation that holds in models all around and fails in one, for a number there is zero or two
 * are the same, `\int_t^\infty \lambda e^{-\lambda x} dx = e^{-\lambda t}` at λ = 0, is right wherever its author looks.
 * Relies on the judge; says nothing of orders, which may fail by one point.
 */
import { add, multiply, rational, toText, type Rational } from '../numbers/rational.js';
import { sortName, type Sort } from '../terms/sort.js';
import type { Judge } from './judge.js';
import type { Model } from './model.js';
import type { Plan } from './plan.js';

/** Does the equation that fails in this model hold in one nearby, and fail in none? */
export function isThin({ claim }: Plan, judge: Judge, model: Model): boolean {
  if (claim.kind !== 'equal' || claim.remainder !== undefined || !isSpecial(model)) return false;
  let holds = false;
  for (const step of steps) {
    const judgement = judge.judge(nearby(model, step));
    if (judgement.kind === 'fails') return false;
    if (judgement.kind === 'holds' && judgement.sharp) holds = true;
    if (holds && step === steps[1]) return true;
  }
  return holds;
}

/** Up and down, and farther where nothing could be said so near. */
const steps: readonly Rational[] = [rational(1n, 8n), rational(-1n, 8n), rational(1n, 2n), rational(-1n, 2n)];

/** Is a number zero or one, but for its sign, or are two the same? */
function isSpecial(model: Model): boolean {
  const known = new Set(['0', '1', '-1']);
  let isFound = false;
  withNumbers(model, (value) => {
    const written = toText(value);
    if (known.has(written)) isFound = true;
    known.add(written);
    return value;
  });
  return isFound;
}

/** The model with all numbers moved by such a step, each a little differently. */
function nearby(model: Model, step: Rational): Model {
  let moves = 0n;
  return withNumbers(model, (value) => {
    moves += 1n;
    return add(value, multiply(step, rational(moves + 6n, moves + 7n)));
  });
}

/** The model with its numbers changed: those of the line or of R^d, but no counts and no points of finite spaces. */
function withNumbers(model: Model, change: (value: Rational) => Rational): Model {
  const finite = new Set(
    model.spaces.flatMap((space) => (space.kind === 'finite' ? [sortName(space.sort)] : [])),
  );
  const isNumeric = (sort: Sort): boolean =>
    (sort.kind === 'real' || sort.kind === 'vector') && !finite.has(sortName(sort));
  const symbols = model.symbols.map((entry) =>
    isNumeric(entry.symbol.sort) ? { ...entry, value: entry.value.map(change) } : entry,
  );
  const functions = model.functions.map((entry) =>
    entry.kind === 'list' && isNumeric(entry.declaration.result)
      ? { ...entry, values: entry.values.map((value) => value.map(change)) }
      : entry,
  );
  return { ...model, symbols, functions };
}
