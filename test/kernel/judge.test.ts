/** The judge refuses what it did not make and what does not follow; each refusal names its reason. */
import { describe, expect, test } from 'vitest';
import { createJudge, Theorem, type Judge } from '../../src/kernel/kernel.js';
import { replay } from '../../src/kernel/replay.js';
import { ruleTable } from '../../src/kernel/rule.js';
import { rows } from '../../src/rules/rules.js';
import { real } from '../../src/terms/sort.js';
import { apply, bound, number, same, symbol, type Term } from '../../src/terms/term.js';
import { emptyTheory, type Theory } from '../../src/terms/theory.js';
import { term } from '../terms/terms.js';

const rules = ruleTable(rows);
const [a, b, c] = ['a', 'b', 'c'].map((name) => symbol(name, real)) as [Term, Term, Term];
const twice: Theory = {
  ...emptyTheory,
  definitions: new Map([
    [
      'twice',
      {
        function: 'twice',
        parameters: [symbol('a', real)],
        body: term('2 * a'),
        origin: { kind: 'declared', latex: '', line: 1 },
      },
    ],
  ]),
};
const judge = createJudge(twice, rules);

const equation = (text: string): Term => term(text);
const given = (text: string): Theorem => judge.assume(equation(text));

/** What a forger would do: the same fields but for some. */
const copy = (theorem: Theorem, changes: Partial<Theorem>): Theorem => {
  const forged: unknown = Object.assign(
    Object.create(Theorem.prototype),
    Object.fromEntries(Object.entries(theorem)),
    changes,
  );
  return forged as Theorem;
};

describe('makes theorems', () => {
  test('that a term is itself', () => {
    expect(same(judge.reflexivity(a).conclusion, equation('a = a'))).toBe(true);
  });

  test('that keep the hypotheses of what they come from', () => {
    const theorem = judge.transitivity(given('a = b'), given('b = c'));
    expect(same(theorem.conclusion, equation('a = c'))).toBe(true);
    expect(theorem.hypotheses).toHaveLength(2);
  });

  test('that unfold a definition', () => {
    expect(same(judge.unfold(term('twice(b)')).conclusion, equation('twice(b) = 2 * b'))).toBe(true);
  });

  test('under binders, with the hypotheses that speak of the variable for all its values', () => {
    const x = symbol('x', real);
    const theorem = judge.abstraction(
      term('integral(x. x; R)'),
      x,
      [judge.assume(term('x = x * f(x)'))],
      [judge.reflexivity(term('R'))],
    );
    expect(same(theorem.conclusion, term('integral(x. x; R) = integral(x. x * f(x); R)'))).toBe(true);
    expect(theorem.hypotheses.map((one) => same(one, term('forall(x. x = x * f(x); R)')))).toEqual([true]);
  });

  test('by arithmetic, with every denominator that may be zero among the hypotheses', () => {
    const theorem = judge.ring(term('a / b + 1'), term('(a + b) / b'));
    expect(theorem?.hypotheses.map((one) => same(one, term('b != 0')))).toEqual([true]);
  });
});

describe('refuses', () => {
  const x = symbol('x', real);

  test.each<[string, string, (judge: Judge) => unknown]>([
    [
      'to make a theorem for others',
      'not-a-theorem',
      () =>
        Reflect.construct(Theorem as unknown as new (...parts: unknown[]) => unknown, [
          Symbol('seal'),
          [],
          equation('a = b'),
          { step: 'reflexivity', term: a },
        ]),
    ],
    [
      'an object that only looks like a theorem',
      'not-a-theorem',
      () =>
        judge.symmetry(
          Object.create(Theorem.prototype, Object.getOwnPropertyDescriptors(judge.reflexivity(a))) as Theorem,
        ),
    ],
    [
      'a copy with another conclusion',
      'not-a-theorem',
      () => judge.symmetry(copy(judge.reflexivity(a), { conclusion: equation('a = b') })),
    ],
    [
      'a copy with a shorter ledger',
      'not-a-theorem',
      () => judge.symmetry(copy(given('a = b'), { hypotheses: [] })),
    ],
    [
      'the theorems of another judge',
      'not-a-theorem',
      () => judge.symmetry(createJudge(emptyTheory, rules).reflexivity(a)),
    ],
    [
      'to join equations that do not meet',
      'middle-terms-differ',
      () => judge.transitivity(given('a = b'), given('c = a')),
    ],
    ['to turn around what is no equation', 'not-an-equation', () => judge.symmetry(given('a < b'))],
    ['to assume what is no proposition', 'wrong-sort', () => judge.assume(a)],
    [
      'congruence with an argument left out',
      'wrong-number-of-parts',
      () => judge.congruence(term('a + b'), [given('a = b')]),
    ],
    [
      'a rule that is not in the table',
      'unknown-rule',
      () => judge.instance('everything-is-equal', { meanings: new Map(), sorts: new Map() }),
    ],
    [
      'a rule filled in with a captured variable',
      'not-closed',
      () =>
        judge.instance('log-of-exp', {
          meanings: new Map([['a', { parameters: [], body: bound(0) }]]),
          sorts: new Map(),
        }),
    ],
    ['to unfold what has no definition', 'no-definition', () => judge.unfold(term('thrice(a)'))],
    ['to unfold with an argument too many', 'no-definition', () => judge.unfold(term('twice(a, b)'))],
    [
      'to discharge what is no hypothesis',
      'not-a-hypothesis',
      () => judge.discharge(given('a = b'), given('b = c')),
    ],
    [
      'to bind a variable that is free in the domain',
      'not-closed',
      () => judge.generalise(given('x = x'), x, 'near', term('x + 1')),
    ],
    [
      'to specialise what is true near a point at another point',
      'not-quantified',
      () => judge.specialise(judge.assume(term('near(x. 0 < x; a)')), b),
    ],
    [
      'to specialise on an interval, where the value may lie outside',
      'not-quantified',
      () => judge.specialise(judge.assume(term('forall(x. 0 < x; interval(1, 2))')), b),
    ],
    ['a value of another sort', 'wrong-sort', () => judge.replace(given('x = a'), x, term('i'))],
    [
      'to transport along an equation of something else',
      'middle-terms-differ',
      () => judge.transport(given('a < b'), judge.reflexivity(c)),
    ],
    [
      'false relations between numbers',
      'not-known',
      () => judge.compare(apply('less', number(2), number(1))),
    ],
    ['relations between things that are no numbers', 'not-known', () => judge.compare(term('a = a'))],
  ])('%s', (_, reason, forge) => {
    expect(() => forge(judge)).toThrow(reason);
  });

  test('false equations of arithmetic, with an answer and not an error', () => {
    expect(judge.ring(term('(a + b)^2'), term('a^2 + b^2'))).toBeNull();
  });

  test('changes to a theorem it has made', () => {
    const theorem = given('a = b');
    expect(() => Object.assign(theorem, { hypotheses: [] })).toThrow();
    expect(() => (theorem.hypotheses as Term[]).pop()).toThrow();
  });
});

describe('replay', () => {
  test('makes the same theorem from its justification alone', () => {
    const theorem = judge.transitivity(judge.symmetry(given('a = b')), given('a = c'));
    const again = replay(theorem, createJudge(twice, rules));
    expect(same(again.conclusion, theorem.conclusion)).toBe(true);
    expect(again.hypotheses).toHaveLength(2);
  });

  test('fails where a justification does not bear out its theorem', () => {
    const forged = copy(judge.reflexivity(a), { conclusion: equation('a = b') });
    expect(() => replay(forged, createJudge(twice, rules))).toThrow('replay-differs');
  });

  test('fails where a rule or a definition is missing', () => {
    const theorem = judge.unfold(term('twice(a)'));
    expect(() => replay(theorem, createJudge(emptyTheory, rules))).toThrow('no-definition');
  });
});
