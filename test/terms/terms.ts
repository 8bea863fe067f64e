/**
 * Terms for tests: a reader for terms in plain notation over a small document (an energy E, its density p and partition
 * function Z, data points), and arbitrary terms for laws. Knows nothing of proofs.
 */
import fc from 'fast-check';
import { rational } from '../../src/numbers/rational.js';
import { binders, type BinderName } from '../../src/terms/binders.js';
import { operators, type OperatorName } from '../../src/terms/operators.js';
import { parseTerm, type Names } from '../../src/terms/notation.js';
import { integer, real, set, space, vector, type Sort } from '../../src/terms/sort.js';
import { apply, binder, bound, call, number, symbol, type Term } from '../../src/terms/term.js';
import { emptyTheory, type FunctionDeclaration, type Notation, type Theory } from '../../src/terms/theory.js';
import { whole } from '../../src/terms/whole.js';

export const points = vector('d');
export const parameters = vector('m');

const symbols: Readonly<Record<string, Term>> = {
  theta: symbol('\\theta', parameters),
  point: symbol('x', points),
  X: whole(points),
  R: whole(real),
  F: whole(space('\\mathcal{X}')),
  S: symbol('S', set),
  ...Object.fromEntries(['i', 'j', 'k', 'N'].map((name) => [name, symbol(name, integer)])),
};

/** Names of the small document; calls of `data` are points, other names are real. */
export const names: Names = (name, parts) => {
  if (parts !== null) return call(name, parts, name === 'data' ? points : real);
  return symbols[name] ?? symbol(name, real);
};

export const term = (text: string, unsorted: Sort = real): Term => parseTerm(text, names, unsorted);

export const notation = (name: string, rest: Partial<Notation> = {}): Notation => ({
  name,
  subscripts: [],
  superscripts: [],
  parenthesised: [],
  separators: [],
  ...rest,
});

const declare = (
  name: string,
  sorts: readonly Sort[],
  result: Sort,
  form: Notation,
): FunctionDeclaration => ({
  name,
  parameters: sorts,
  result,
  role: { kind: 'plain' },
  notation: form,
});

const declarations: readonly FunctionDeclaration[] = [
  declare('E', [parameters, points], real, notation('E', { subscripts: [0], parenthesised: [1] })),
  declare('p', [parameters, points], real, notation('p', { subscripts: [0], parenthesised: [1] })),
  declare('q', [points, parameters], real, notation('q', { parenthesised: [0, 1], separators: [';'] })),
  declare('Z', [parameters], real, notation('Z', { subscripts: [0] })),
  declare('data', [integer], points, notation('x', { superscripts: [0] })),
  declare('pdata', [points], real, notation('p_{\\text{data}}', { parenthesised: [0] })),
  declare('V', [parameters, points], real, notation('V', { parenthesised: [1] })),
];

export const theory: Theory = {
  ...emptyTheory,
  functions: new Map(declarations.map((declaration) => [declaration.name, declaration])),
  spaces: new Map([
    ['space \\mathcal{X}', { sort: space('\\mathcal{X}'), measure: 'finite' }],
    ['vector d', { sort: points, measure: 'line' }],
  ]),
};

const operatorNames = Object.keys(operators) as OperatorName[];
const binderNames = Object.keys(binders) as BinderName[];

const leaves = (depth: number): fc.Arbitrary<Term> =>
  fc.oneof(
    fc
      .tuple(fc.integer({ min: -40, max: 40 }), fc.constantFrom(1, 2, 4, 5))
      .map(([a, b]) => number(rational(a, b))),
    fc.constantFrom('a', 'b', 'x', 'y', "x'").map((name) => symbol(name, real)),
    ...(depth === 0 ? [] : [fc.nat({ max: depth - 1 }).map(bound)]),
  );

/** Any term at all, well-sorted or not, in which `depth` variables are bound around it. */
export function anyTerm(depth = 0, size = 4): fc.Arbitrary<Term> {
  if (size === 0) return leaves(depth);
  const part = (deeper = 0): fc.Arbitrary<Term> => anyTerm(depth + deeper, size - 1);
  const parts = (count: number, deeper = 0): fc.Arbitrary<readonly Term[]> =>
    fc.array(part(deeper), { minLength: count, maxLength: count });
  return fc.oneof(
    leaves(depth),
    fc
      .constantFrom(...operatorNames)
      .chain((name) => parts(operators[name].arity).map((all) => apply(name, ...all))),
    fc
      .tuple(fc.constantFrom('f', 'g', 'x'), fc.nat({ max: 2 }))
      .chain(([name, count]) => parts(count).map((all) => call(name, all))),
    fc
      .tuple(
        fc.constantFrom(...binderNames),
        fc.constantFrom('x', 'y', 'f', 'pi'),
        fc.constantFrom(real, integer),
      )
      .chain(([name, variable, sort]) =>
        fc
          .tuple(parts(binders[name].bodies, 1), parts(binders[name].operands))
          .map(([bodies, operands]) => binder(name, { name: variable, sort }, bodies, operands)),
      ),
  );
}
