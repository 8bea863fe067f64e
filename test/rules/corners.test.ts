/** The rows on sums over corners, tried on spaces that have corners: both sides agree, and a wrong right side is seen. */
import { describe, expect, test } from 'vitest';
import { fill, readRule, type Abstraction } from '../../src/kernel/rule.js';
import { refute } from '../../src/refute/refute.js';
import { corners } from '../../src/rules/corners.js';
import { integer, real, vector, type Corners } from '../../src/terms/sort.js';
import { apply, call, number, symbol, type Term } from '../../src/terms/term.js';
import { emptyTheory, type FunctionDeclaration } from '../../src/terms/theory.js';

const [index, value] = [symbol('i', integer), symbol('t', real)];

const meanings = (dimension: number, [a, b]: Corners): Map<string, Abstraction> =>
  new Map<string, Abstraction>([
    ['f', { parameters: [index, value], body: call('f', [index, value], real) }],
    ['g', { parameters: [value], body: call('g', [value], real) }],
    ['a', { parameters: [], body: number(a) }],
    ['b', { parameters: [], body: number(b) }],
    ['k', { parameters: [], body: number(1) }],
    ['n', { parameters: [], body: number(dimension) }],
  ]);

const plain = (name: string, parameters: FunctionDeclaration['parameters']): FunctionDeclaration => ({
  name,
  parameters,
  result: real,
  role: { kind: 'plain' },
  notation: {
    name,
    subscripts: [],
    superscripts: [],
    parenthesised: parameters.map((_, at) => at),
    separators: parameters.map(() => ','),
  },
});

const theory = {
  ...emptyTheory,
  functions: new Map([
    ['f', plain('f', [integer, real])],
    ['g', plain('g', [real])],
  ]),
};

const sidesOf = (name: string, dimension: number, ends: Corners): readonly Term[] => {
  const row = corners.find((one) => one.name === name);
  if (row === undefined) throw new Error(`no row ${name}`);
  const { conclusion } = readRule(row);
  const sorts = new Map([['x', vector(String(dimension), ends)]]);
  const filled = fill(conclusion, { meanings: meanings(dimension, ends), sorts });
  return filled.kind === 'apply' ? filled.arguments : [];
};

const outcome = (left: Term, right: Term): string =>
  refute({ kind: 'equal', left, right }, theory, { seed: 0, attempts: 40 }).kind;

describe.each(['sum-over-corners', 'sum-over-corners-with-one-component'])('%s', (name) => {
  test.each<[number, Corners]>([
    [1, [0, 1]],
    [2, [0, 1]],
    [3, [-1, 1]],
    [2, [2, 5]],
  ])('in %i dimensions at %o', (dimension, ends) => {
    const [left, right] = sidesOf(name, dimension, ends);
    if (left === undefined || right === undefined) throw new Error('the row is no equation');
    expect(outcome(left, right)).toBe('agrees');
    expect(outcome(left, apply('multiply', number(2), right))).toBe('refuted');
  });
});
