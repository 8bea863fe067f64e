/** Plain notation: how formulas in rules and tests are read, and that mistakes in them are never overlooked. */
import { describe as group, expect, test } from 'vitest';
import { parseTerm, type Names } from '../../src/terms/notation.js';
import { integer, real } from '../../src/terms/sort.js';
import { apply, binder, bound, call, number, same, symbol, type Term } from '../../src/terms/term.js';

const names: Names = (name, parts) => (parts === null ? symbol(name, real) : call(name, parts));
const read = (text: string): Term => parseTerm(text, names);
const [a, b, c] = ['a', 'b', 'c'].map((name) => symbol(name, real)) as [Term, Term, Term];

const meanings: readonly (readonly [string, Term])[] = [
  ['a - b - c', apply('subtract', apply('subtract', a, b), c)],
  ['a + b * c', apply('add', a, apply('multiply', b, c))],
  ['a / b / c', apply('divide', apply('divide', a, b), c)],
  ['a ^ b ^ c', apply('power', a, apply('power', b, c))],
  ['-a^b', apply('negate', apply('power', a, b))],
  ['-a * b', apply('multiply', apply('negate', a), b)],
  ['-2', number(-2)],
  ['a^-2', apply('power', a, number(-2))],
  ['a <= b', apply('lessEqual', a, b)],
  ['a != b', apply('notEqual', a, b)],
  ['log(a)', apply('log', a)],
  ['pi', apply('pi')],
  ['f(a, b)', call('f', [a, b])],
  ['f()', call('f', [])],
  ['log(a, b)', call('log', [a, b])],
  ['sum(i:integer. i; a)', binder('sum', { name: 'i', sort: integer }, [bound(0)], [a])],
  ['integral(x. integral(y. x + y; b); a)', twoIntegrals()],
];

function twoIntegrals(): Term {
  const inner = binder('integral', { name: 'y', sort: real }, [apply('add', bound(1), bound(0))], [b]);
  return binder('integral', { name: 'x', sort: real }, [inner], [a]);
}

test.each(meanings)('%s', (text, meaning) => {
  expect(same(read(text), meaning)).toBe(true);
});

test('a bound variable hides a symbol of its name in the body, not in the operands', () => {
  expect(same(read('integral(a. a; a)'), read('integral(x. x; a)'))).toBe(true);
});

test('variables without a sort get the sort that the caller names', () => {
  expect(same(parseTerm('sum(i. i; a)', names, integer), read('sum(i:integer. i; a)'))).toBe(true);
});

group('refuses', () => {
  test.each([
    ['a +', 'unexpected end'],
    ['(a', 'expected )'],
    ['a b', 'unexpected b'],
    ['a = b = c', 'unexpected ='],
    ['a # b', 'unknown sign'],
    ['integral(x, x; S)', 'expected .'],
    ['sum(i:banana. i; S)', 'unknown sort banana'],
  ])('%s: %s', (text, reason) => {
    expect(() => read(text)).toThrow(reason);
  });

  test('a binder without its operand', () => {
    expect(() => read('integral(x. x)')).toThrow('operands');
  });
});
