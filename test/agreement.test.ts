/**
 * The prover and the refuter know nothing of each other and never contradict each other: random claims, some of them
 * true by the way they are made, some with a slip, some neither. What is proved with nothing assumed holds in models.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generator } from '../src/numbers/generator.js';
import { rational } from '../src/numbers/rational.js';
import { judgeFor, proveClaim } from '../src/prove/prove.js';
import { refute } from '../src/refute/refute.js';
import { printPlain } from '../src/terms/print.js';
import { integer, real, space } from '../src/terms/sort.js';
import { bind } from '../src/terms/substitute.js';
import { apply, call, number, symbol, type Term } from '../src/terms/term.js';
import { emptyTheory, type FunctionDeclaration, type Origin, type Theory } from '../src/terms/theory.js';
import { whole } from '../src/terms/whole.js';
import { rewritten } from './campaign/rewriting.js';
import { mutantsOf } from './mutations.js';

const RUNS = Number(process.env['AGREEMENT_RUNS'] ?? 2000);

const [x, y, s] = ['x', 'y', 's'].map((name) => symbol(name, real)) as [Term, Term, Term];
const n = symbol('n', integer);
const i = symbol('i', integer);
const points = space('Z');
const z = symbol('z', points);

const declared = (
  name: string,
  parameter: FunctionDeclaration['parameters'][number],
  role: FunctionDeclaration['role'],
): [string, FunctionDeclaration] => [
  name,
  {
    name,
    parameters: [parameter],
    result: real,
    role,
    notation: { name, subscripts: [], superscripts: [], parenthesised: [0], separators: [] },
  },
];

const origin: Origin = { kind: 'declared', latex: '', line: 1 };
const given = (proposition: Term) => ({ proposition, kind: 'domain' as const, origin });

/** s is positive, n a natural number; f and h are any functions, p is a density, a is a list. */
const theory: Theory = {
  ...emptyTheory,
  functions: new Map([
    declared('f', real, { kind: 'plain' }),
    declared('h', points, { kind: 'plain' }),
    declared('p', points, { kind: 'density', variable: 0 }),
    declared('a', integer, { kind: 'data' }),
  ]),
  spaces: new Map([['space Z', { sort: points, measure: 'finite' as const }]]),
  facts: [given(apply('less', number(0), s)), given(apply('natural', n))],
};

const { term } = fc.letrec<{ readonly leaf: Term; readonly term: Term }>((tie) => ({
  leaf: fc.oneof(
    fc.constantFrom<Term>(x, y, s),
    fc.integer({ min: -2, max: 3 }).map((value) => number(value)),
    fc.constantFrom<Term>(number(rational(1, 2)), call('f', [x]), call('f', [y])),
  ),
  term: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    tie('leaf'),
    ...(['add', 'subtract', 'multiply', 'divide', 'maximum'] as const).map((operator) =>
      fc.tuple(tie('term'), tie('term')).map(([a, b]) => apply(operator, a, b)),
    ),
    ...(['negate', 'exp', 'log', 'sqrt', 'abs'] as const).map((operator) =>
      tie('term').map((a) => apply(operator, a)),
    ),
    fc
      .tuple(tie('term'), fc.constantFrom(2, 3, -1))
      .map(([a, exponent]) => apply('power', a, number(exponent))),
    tie('term').map((a) =>
      bind('sum', i, [apply('multiply', a, call('a', [i]))], [apply('range', number(1), n)]),
    ),
    tie('term').map((a) =>
      bind('expectation', z, [call('p', [z]), apply('add', call('h', [z]), a)], [whole(points)]),
    ),
    tie('term').map((a) => bind('derivative', symbol('x', real), [a], [x, number(1)])),
  ),
}));

const kinds = ['equal', 'equal', 'equal', 'lessEqual', 'less'] as const;

test('nothing is proved and refuted', { timeout: 200 * RUNS }, () => {
  const judge = judgeFor(theory);
  const seen = { proved: 0, refuted: 0, neither: 0 };
  const claims = fc.tuple(term, term, fc.constantFrom(...kinds), fc.nat(2 ** 30));
  const agreement = fc.property(claims, ([left, other, kind, seed]) => {
    const right = rightSide(left, other, seed);
    const proof = proveClaim(kind, left, right, judge);
    const { kind: outcome } = refute({ kind, left, right }, theory, { seed, attempts: 8, shrinking: false });
    const rests = proof?.ledger.some((one) => one.origin === 'assumed') ?? true;
    seen[proof !== null ? 'proved' : outcome === 'refuted' ? 'refuted' : 'neither']++;
    expect(!rests && outcome === 'refuted', `${printPlain(left)} ${kind} ${printPlain(right)}`).toBe(false);
  });
  fc.assert(agreement, { numRuns: RUNS, seed: Number(process.env['AGREEMENT_SEED'] ?? 20) });
  expect(seen.proved).toBeGreaterThan(RUNS / 10);
  expect(seen.refuted).toBeGreaterThan(RUNS / 10);
});

/** The left side in other words, with a slip on top, or something else altogether. */
function rightSide(left: Term, other: Term, seed: number): Term {
  const random = generator(seed);
  if (random.chance(0.2)) return other;
  let right = left;
  for (let turn = random.integer(1, 3); turn > 0; turn--) right = rewritten(right, theory, random).term;
  if (random.chance(0.5)) return right;
  const slips = mutantsOf(right).filter(({ change }) => !change.startsWith('law'));
  return slips[random.integer(0, Math.max(0, slips.length - 1))]?.term ?? right;
}
