/**
 * Conditions that fail for everybody: `x \ne 0` for all x in [-1, 1] speaks of no symbol that a model could choose, and
 * is false. A proof under such a condition is a proof of nothing. Looks at points inside of the interval; relies on
 * compiled terms.
 */
import { plain } from '../numbers/scalar.js';
import { calledFunctions, freeSymbols } from '../terms/substitute.js';
import type { Term } from '../terms/term.js';
import { innerScope } from './bind.js';
import { compile, topScope, valueOf } from './compile.js';
import { compileDomain } from './domain.js';
import { worldOf, type World } from './world.js';

/** Is it false for some point between two numbers, or changes the sign of what it says to be other than zero? */
export function isImpossible(proposition: Term): boolean {
  if (proposition.kind !== 'binder' || proposition.binder !== 'forall') return false;
  if (freeSymbols(proposition).length > 0 || calledFunctions(proposition).size > 0) return false;
  const [relation, operand] = [proposition.bodies[0], proposition.operands[0]];
  if (relation?.kind !== 'apply' || operand === undefined) return false;
  const fails = failures.get(relation.operator);
  const world = worldOf({ symbols: new Map(), functions: new Map(), spaces: new Map() });
  const domain = compileDomain(operand, proposition.variable.sort, topScope)(world, []);
  if (fails === undefined || domain.kind !== 'segment') return false;
  const [from, to] = [plain(domain.from).value, plain(domain.to).value];
  if (!Number.isFinite(from) || !Number.isFinite(to)) return false;
  const differences = pointsBetween(from, to).map((x) => differenceAt(relation.arguments, x, world));
  return fails(differences.filter((value) => value !== null));
}

/** What the differences of the two sides are where the relation does not hold everywhere. */
const failures: ReadonlyMap<string, (differences: readonly number[]) => boolean> = new Map([
  ['notEqual', (values) => values.includes(0) || (values.some((v) => v < 0) && values.some((v) => v > 0))],
  ['less', (values) => values.some((value) => value > 0)],
  ['lessEqual', (values) => values.some((value) => value > 0)],
]);

/** Left less right, where that is clearly other than zero, or zero for certain. */
function differenceAt(sides: readonly Term[], x: number, world: World): number | null {
  const [left, right] = sides.map((side) => plain(compile(side, innerScope(topScope))(world, [valueOf(x)])));
  if (left === undefined || right === undefined || left.reason !== null || right.reason !== null) return null;
  const difference = left.value - right.value;
  const error = left.error + right.error;
  return Math.abs(difference) > 10 * error || (difference === 0 && error === 0) ? difference : null;
}

const pointsBetween = (from: number, to: number): readonly number[] =>
  Array.from({ length: intervals - 1 }, (_, n) => from + ((to - from) * (n + 1)) / intervals);

const intervals = 32;
