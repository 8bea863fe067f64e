/** Terms: equality up to names of bound variables, hashes that agree with it, frozen nodes, sorts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rational } from '../../src/numbers/rational.js';
import { integer, real, set, vector } from '../../src/terms/sort.js';
import {
  apply,
  binder,
  bound,
  call,
  number,
  partsOf,
  same,
  sortOf,
  symbol,
  withParts,
  type Term,
} from '../../src/terms/term.js';
import { isWhole, whole } from '../../src/terms/whole.js';
import { anyTerm, term } from './terms.js';

/** The same term built anew, with every bound variable renamed. */
function rebuilt(t: Term): Term {
  if (t.kind === 'symbol') return symbol(t.name, { ...t.sort });
  if (t.kind === 'number') return number(rational(t.value.numerator * 6n, t.value.denominator * 6n));
  if (t.kind !== 'binder') return withParts(t, partsOf(t).map(rebuilt));
  const variable = { name: `${t.variable.name}_renamed`, sort: t.variable.sort };
  return binder(t.binder, variable, t.bodies.map(rebuilt), t.operands.map(rebuilt));
}

test('a term is the same as its copy under other names of bound variables, and so are the hashes', () => {
  fc.assert(
    fc.property(anyTerm(), (t) => {
      const copy = rebuilt(t);
      expect(same(t, copy)).toBe(true);
      expect(copy.hash).toBe(t.hash);
    }),
    { seed: 6, numRuns: 500 },
  );
});

test('sameness is symmetric, and different terms differ in their parts', () => {
  fc.assert(
    fc.property(anyTerm(), anyTerm(), (t, u) => {
      expect(same(t, u)).toBe(same(u, t));
      if (same(t, u)) expect(partsOf(t).length).toBe(partsOf(u).length);
    }),
    { seed: 7, numRuns: 500 },
  );
});

const different: readonly (readonly [string, Term, Term])[] = [
  ['symbols of different sorts', symbol('x', real), symbol('x', vector('d'))],
  ['vectors of different dimensions', symbol('x', vector('m')), symbol('x', vector('d'))],
  ['a symbol and a function without arguments', symbol('f', real), call('f', [])],
  ['calls with different results', call('f', [], real), call('f', [], integer)],
  ['the order of arguments', term('a - b'), term('b - a')],
  ['brackets', term('a + (b + c)'), term('a + b + c')],
  ['one half and 1/2 unreduced', number(rational(1, 2)), term('1 / 2')],
  ['sorts of bound variables', term('sum(i:integer. i; S)'), term('sum(i. i; S)')],
  ['binders', term('supremum(x. x; S)'), term('infimum(x. x; S)')],
  [
    'inner and outer variables',
    term('integral(x. integral(y. x; S); S)'),
    term('integral(x. integral(y. y; S); S)'),
  ],
];

test.each(different)('tells apart %s', (_, left, right) => {
  expect(same(left, right)).toBe(false);
});

test('nothing is simplified on construction', () => {
  expect(partsOf(term('a * 0')).length).toBe(2);
  expect(same(term('a - a'), number(0))).toBe(false);
});

test('nodes and their lists are frozen', () => {
  fc.assert(
    fc.property(anyTerm(), (t) => {
      expect(Object.isFrozen(t)).toBe(true);
      if (t.kind === 'apply' || t.kind === 'call') expect(Object.isFrozen(t.arguments)).toBe(true);
      if (t.kind === 'binder')
        expect([t.bodies, t.operands, t.variable].every((part) => Object.isFrozen(part))).toBe(true);
    }),
    { seed: 8 },
  );
});

test('refuses a wrong number of arguments, bodies and operands', () => {
  expect(() => apply('add', number(1))).toThrow('add takes 2 arguments');
  expect(() => binder('sum', { name: 'i', sort: integer }, [])).toThrow('sum takes 1 bodies, 1 operands');
});

test('sorts follow from the outermost node', () => {
  expect(sortOf(term('a = b')).kind).toBe('proposition');
  expect(sortOf(term('interval(a, b)'))).toBe(set);
  expect(sortOf(term('data(i)')).kind).toBe('vector');
  expect(sortOf(bound(1), [real, integer])).toBe(integer);
});

test('whole spaces are told from other sets', () => {
  expect(isWhole(whole(vector('d')), vector('d'))).toBe(true);
  expect(isWhole(whole(real), vector('d'))).toBe(false);
  expect(isWhole(symbol('S', set), real)).toBe(false);
});
