/**
 * Thin counterexamples: an equation that holds in models all around and fails in one, for a number there is zero or two
 * are the same, `\int_t^\infty \lambda e^{-\lambda x} dx = e^{-\lambda t}` at λ = 0, is right wherever its author looks.
 * Relies on the judge; says nothing of orders, which may fail by one point.
 */
import { add, multiply, rational, type Rational } from '../numbers/rational.js';
import { sortName, type Sort } from '../terms/sort.js';
import type { Judge } from './judge.js';
import type { Coordinates, Model } from './model.js';
import type { Plan } from './plan.js';

/** Does the equation that fails in this model hold in one nearby, and fail in none? */
export function isThin({ claim }: Plan, judge: Judge, model: Model): boolean {
  if (claim.kind !== 'equal' || claim.remainder !== undefined) return false;
  let holds = false;
  for (const step of steps) {
    const moved = nearby(model, step);
    if (moved === null) return false;
    const judgement = judge.judge(moved);
    if (judgement.kind === 'fails') return false;
    if (judgement.kind === 'holds' && judgement.sharp) holds = true;
    if (holds && step === steps[1]) return true;
  }
  return holds;
}

/** Up and down, and farther where nothing could be said so near. */
const steps: readonly Rational[] = [rational(1n, 8n), rational(-1n, 8n), rational(1n, 2n), rational(-1n, 2n)];

/** The model with all numbers moved by such a step, each a little differently; null where it has none. */
function nearby(model: Model, step: Rational): Model | null {
  const finite = new Set(
    model.spaces.flatMap((space) => (space.kind === 'finite' ? [sortName(space.sort)] : [])),
  );
  const isNumeric = (sort: Sort): boolean =>
    (sort.kind === 'real' || sort.kind === 'vector') && !finite.has(sortName(sort));
  let moves = 0n;
  const moved = (value: Coordinates): Coordinates =>
    value.map((coordinate) => {
      moves += 1n;
      return add(coordinate, multiply(step, rational(moves + 6n, moves + 7n)));
    });
  const symbols = model.symbols.map((entry) =>
    isNumeric(entry.symbol.sort) ? { ...entry, value: moved(entry.value) } : entry,
  );
  const functions = model.functions.map((entry) =>
    entry.kind === 'list' && isNumeric(entry.declaration.result)
      ? { ...entry, values: entry.values.map(moved) }
      : entry,
  );
  return moves === 0n ? null : { ...model, symbols, functions };
}
