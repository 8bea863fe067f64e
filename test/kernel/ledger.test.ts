/**
 * What is free and what is not: conditions that only say that both sides are defined, what is given, what may be
 * assumed, and what makes a theorem worthless as a proof.
 */
import { describe, expect, test } from 'vitest';
import { domainOf } from '../../src/kernel/domain.js';
import { createJudge } from '../../src/kernel/kernel.js';
import { ledgerOf } from '../../src/kernel/ledger.js';
import { integer, real } from '../../src/terms/sort.js';
import { printPlain } from '../../src/terms/print.js';
import { parseTerm } from '../../src/terms/notation.js';
import { apply, call, symbol, type Term } from '../../src/terms/term.js';
import { emptyTheory, type Fact, type Theory } from '../../src/terms/theory.js';
import { whole } from '../../src/terms/whole.js';

const integers = ['i', 'n'];
const term = (text: string): Term =>
  parseTerm(text, (name, parts) => {
    if (parts) return call(name, parts);
    return name === 'R' ? whole(real) : symbol(name, integers.includes(name) ? integer : real);
  });

const origin = { kind: 'declared', latex: '', line: 7 } as const;
const fact = (proposition: Term, kind: Fact['kind'] = 'domain'): Fact => ({ proposition, kind, origin });

const theory: Theory = {
  ...emptyTheory,
  definitions: new Map([
    ['g', { function: 'g', parameters: [], body: term('log(s)'), origin }],
    ['h', { function: 'h', parameters: [symbol('a', real)], body: term('1 / a'), origin }],
  ]),
  facts: [
    fact(apply('natural', symbol('n', integer))),
    fact(term('0 <= s')),
    fact(term('integral(x. q(t, x); R) = 1'), 'density'),
  ],
  permissions: [{ kind: 'interchange', origin }],
};

const domain = (text: string): readonly string[] => domainOf([term(text)], theory).map(printPlain);

describe('a term is defined only where', () => {
  test.each<[string, readonly string[]]>([
    ['a + b * c', []],
    ['a / b', ['b != 0']],
    ['log(a)', ['0 < a']],
    ['sqrt(a)', ['0 <= a']],
    ['a^3', []],
    ['a^-2', ['a != 0']],
    ['a^0.5', ['0 <= a']],
    ['a^(1/3)', ['3 != 0']],
    ['a^b', []],
    ['h(b)', ['b != 0']],
    ['integral(x. f(x); R)', ['integrable(x. f(x); real)']],
    ['integral(x. f(x) / a; R)', ['integrable(x. f(x) / a; real)', 'a != 0']],
    ['integral(x. log(x); R)', ['integrable(x. log(x); real)', 'forall(x. 0 < x; real)']],
    ['derivative(x. f(x); a; 1)', ['differentiable(x. f(x); a; 1)']],
    [
      'derivative(x. log(x); a; 1)',
      ['differentiable(x. log(x); a; 1)', 'differentiable(x. x; a; 1)', 'near(x. 0 < x; a)', '0 < a'],
    ],
    ['sum(i:integer. 1 / a; range(1, n))', ['a != 0']],
    ['sum(i:integer. 1 / a; range(b, c))', ['forall(i:integer. a != 0; range(b, c))']],
    ['limit(x. 1 / x; 0)', []],
  ])('%s', (text, conditions) => {
    expect(domain(text)).toEqual(conditions);
  });

  test('a constant that a definition mentions is not the variable of a binder of its name', () => {
    expect(domain('integral(s. s + g(); interval(-1, 1))')).toContain('0 < s');
  });
});

/** What the ledger says of one hypothesis of a step from left to right. */
function entry(hypothesis: string, left = 'a', right = 'a'): string | null {
  const judge = createJudge(theory, new Map());
  const theorem = judge.assume(term(hypothesis));
  const ledger = ledgerOf(theorem, term(left), term(right), theory);
  return ledger && `${String(ledger[0]?.origin)} ${String(ledger[0]?.line)}`;
}

describe('the ledger', () => {
  test('finds free what only says that a side is defined', () => {
    expect(entry('b != 0', 'a / b')).toBe('domain null');
  });

  test('finds free what a definition asks for', () => {
    expect(entry('b != 0', 'h(b)')).toBe('domain null');
  });

  test('finds given what stands in the theory, with its line', () => {
    expect(entry('0 <= s')).toBe('given 7');
  });

  test('finds given what is said of all arguments of a density', () => {
    expect(entry('integral(x. q(a^2, x); R) = 1')).toBe('given 7');
    expect(entry('forall(y. integral(x. q(y, x); R) = 1; R)')).toBe('given 7');
  });

  test('does not take a density at a point that moves with the variable of integration', () => {
    expect(entry('integral(x. q(x, x); R) = 1')).toBeNull();
  });

  test('does not take what is given of a symbol for a bound variable of its name', () => {
    expect(entry('forall(s. 0 <= s; interval(-1, 1))')).toBeNull();
    expect(entry('near(s. 0 <= s; a)')).toBeNull();
  });

  test('finds given an interchange where all interchanges are granted', () => {
    expect(entry('interchange(t. integral(x. f(t, x); R); a; 1)')).toBe('given 7');
  });

  test('lets regularity be assumed, and says so', () => {
    expect(entry('integrable(x. f(x); R)')).toBe('assumed null');
    expect(entry('forall(y. differentiable(x. abs(f(x)); y; 1); R)')).toBe('assumed null');
    expect(entry('boundary(x. f(x); R; 1)')).toBe('assumed null');
  });

  test('takes functions without definition for smooth, and those with one not', () => {
    expect(entry('differentiable(x. f(x, b); a; 1)')).toBe('domain null');
    expect(entry('differentiable(x. h(x); a; 1)')).toBe('assumed null');
    expect(entry('differentiable(x. f(abs(x)); a; 1)')).toBe('assumed null');
    expect(entry('differentiable(x. derivative(y. f(y); abs(x); 1); a; 1)')).toBe('assumed null');
  });

  test('lets derivatives of a function without definition be taken in any order, and no others', () => {
    const mixed = (f: string, k = '1', i = '2'): string =>
      `derivative(u. derivative(t. ${f}; a; 1); b; 2) = derivative(t. derivative(u. ${f}; b; ${i}); a; ${k})`;
    expect(entry(mixed('f(t, u)'))).toBe('domain null');
    expect(entry(mixed('f(t, u)', '2', '1'))).toBeNull();
    expect(entry(mixed('f(abs(t), u)'))).toBeNull();
    expect(entry(mixed('h(t)'))).toBeNull();
    expect(
      entry(
        'derivative(u. derivative(t. f(t); u; 1); b; 2) = derivative(u. derivative(t. f(t); u; 2); b; 1)',
      ),
    ).toBe('domain null');
    expect(
      entry(
        'derivative(u. derivative(t. f(t, u); u; 1); b; 2) = derivative(u. derivative(t. f(t, u); u; 2); b; 1)',
      ),
    ).toBeNull();
  });

  test.each(['0 < a', 'a != 0', 'a = b', 'natural(a)', 'forall(x. f(x) <= x; R)', 'finite(R)'])(
    'never lets %s be assumed',
    (hypothesis) => {
      expect(entry(hypothesis)).toBeNull();
    },
  );
});
