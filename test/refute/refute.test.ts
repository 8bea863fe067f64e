import { describe, expect, it } from 'vitest';
import { claimOf, judged, theoryOf, type Given } from './given.js';
import type { Outcome } from '../../src/refute/outcome.js';
import { refute } from '../../src/refute/refute.js';

/** An energy-based model on a space of which nothing is known. */
const onSpace: Given = {
  symbols: { theta: 'real', x: 'X', N: 'integer', i: 'integer' },
  functions: { E: ['real', 'X'], D: ['integer'], q: ['X'], f: ['X'], g: ['X'] },
  results: { D: 'X' },
  roles: { D: { kind: 'data' }, q: { kind: 'density', variable: 0 } },
  facts: ['natural(N)'],
  definitions: {
    'Z(theta)': 'integral(x_X. exp(-E(theta, x_X)); allX)',
    'p(theta, x)': 'exp(-E(theta, x)) / Z(theta)',
  },
};

/** The same on the real line. */
const onLine: Given = {
  symbols: { theta: 'real', x: 'real' },
  functions: { E: ['real', 'real'], q: ['real'], f: ['real'], g: ['real'] },
  roles: { q: { kind: 'density', variable: 0 } },
  definitions: {
    'Z(theta)': 'integral(x. exp(-E(theta, x)); allreal)',
    'p(theta, x)': 'exp(-E(theta, x)) / Z(theta)',
  },
};

const meanEnergyOnSpace = 'expectation(y_X. p(theta, y_X), derivative(t. E(t, y_X); theta; 1); allX)';
const meanEnergyOnLine = 'expectation(y. p(theta, y), derivative(t. E(t, y); theta; 1); allreal)';
const slopeOfLogZ = 'derivative(t. log(Z(t)); theta; 1)';

const meaningOf = (outcome: Outcome): Readonly<Record<string, string>> =>
  outcome.kind === 'refuted'
    ? Object.fromEntries(outcome.counterexample.model.map(({ name, meaning }) => [name, meaning]))
    : {};

const sidesOf = (outcome: Outcome): readonly number[] =>
  outcome.kind === 'refuted' ? [outcome.counterexample.left, outcome.counterexample.right] : [];

describe('the gradient of the log-partition function', () => {
  it('agrees with minus the mean gradient of the energy on finite spaces', () => {
    expect(judged(onSpace, `${slopeOfLogZ} = -${meanEnergyOnSpace}`).kind).toBe('agrees');
  });
  it('agrees on the line, by finite differences of the integral', () => {
    expect(judged(onLine, `${slopeOfLogZ} = -${meanEnergyOnLine}`).kind).toBe('agrees');
  });
  it('is refuted with the wrong sign', () => {
    const outcome = judged(onSpace, `${slopeOfLogZ} = ${meanEnergyOnSpace}`);
    expect(sidesOf(outcome)).toEqual([expect.closeTo(-0.5, 9), expect.closeTo(0.5, 9)]);
    expect(judged(onLine, `${slopeOfLogZ} = ${meanEnergyOnLine}`).kind).toBe('refuted');
  });
  it('gives the score, and its second derivative the variance', () => {
    const score = `derivative(t. log(p(t, x)); theta; 1) = ${meanEnergyOnSpace} - derivative(t. E(t, x); theta; 1)`;
    expect(judged(onSpace, score).kind).toBe('agrees');
    const second =
      'derivative(s. derivative(t. log(Z(t)); s; 1); theta; 1) = ' +
      'expectation(y. p(theta, y), derivative(t. E(t, y); theta; 1)^2; allreal)' +
      ` - ${meanEnergyOnLine}^2` +
      ' - expectation(y. p(theta, y), derivative(s. derivative(t. E(t, y); s; 1); theta; 1); allreal)';
    expect(judged(onLine, second).kind).toBe('agrees');
  });
});

describe('counterexamples', () => {
  it('show that the reciprocal of an integral is not the integral of the reciprocal', () => {
    const outcome = judged(
      onSpace,
      '-derivative(t. E(t, x); theta; 1) + Z(theta) * derivative(t. 1/Z(t); theta; 1) = ' +
        '-derivative(t. E(t, x); theta; 1) + Z(theta) * derivative(t. integral(y_X. exp(E(t, y_X)); allX); theta; 1)',
    );
    expect(meaningOf(outcome)).toEqual({
      X: '\\{0, 1\\}',
      'E(\\mathrm{theta}, x)': '\\mathrm{theta} x',
      '\\mathrm{theta}': '0',
      x: '0',
    });
    expect(sidesOf(outcome)).toEqual([expect.closeTo(0.5, 9), expect.closeTo(2, 9)]);
  });
  it('show that the integral of a product is not the product of integrals', () => {
    for (const [given, whole] of [
      [onSpace, 'y_X. f(y_X)|; allX'],
      [onLine, 'y. f(y)|; allreal'],
    ] as const) {
      const [head = '', domain = ''] = whole.split('|');
      const other = head.replace(/^\S+ f/, '$&').replace('f(', 'g(');
      const both = `integral(${head} * ${other.replace(/^\S+ /, '')}${domain})`;
      const claim = `${both} = integral(${head}${domain}) * integral(${other}${domain})`;
      expect(judged(given, claim).kind).toBe('refuted');
    }
  });
  it('show that the data need not list the space', () => {
    const outcome = judged(
      onSpace,
      `${slopeOfLogZ} = derivative(t. log(sum(i:integer. exp(-E(t, D(i))); range(1, N))); theta; 1)`,
    );
    expect(meaningOf(outcome)).toMatchObject({ N: '1', 'D(1)': '0' });
  });
  it('show a slip of an index, which needs two dimensions', () => {
    const given: Given = { symbols: { x: 'V', j: 'integer', k: 'integer' }, functions: { f: ['V'] } };
    const outcome = judged(given, 'derivative(y_V. component(y_V, j); x; k) = 1');
    expect(meaningOf(outcome)).toMatchObject({ d: '2', x: '(0, 0)' });
    expect(judged(given, 'derivative(y_V. component(y_V, j); x; k) = delta(j, k)').kind).toBe('agrees');
  });
  it('are the same, byte for byte, for the same seed', () => {
    const text = 'E(theta, x)^2 = f(x)';
    const bytes = (): string =>
      JSON.stringify(judged(onSpace, text, { seed: 7, attempts: 30 }), (_, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      );
    expect(bytes()).toBe(bytes());
  });
});

describe('differentiation under the integral sign', () => {
  it('is tested, not presumed: it fails where the limits move', () => {
    const given: Given = { symbols: { a: 'real' }, facts: ['0 < a'] };
    const moving =
      'derivative(t. integral(s. exp(t*s); interval(0, t)); a; 1) = integral(s. derivative(t. exp(t*s); a; 1); interval(0, a))';
    expect(judged(given, moving).kind).toBe('refuted');
    expect(judged(given, 'derivative(t. integral(s. exp(s); interval(0, t)); a; 1) = exp(a)').kind).toBe(
      'agrees',
    );
  });
  it('agrees for smooth densities', () => {
    const text =
      'derivative(t. integral(x. f(x) * p(t, x); allreal); theta; 1) = integral(x. f(x) * derivative(t. p(t, x); theta; 1); allreal)';
    expect(judged(onLine, text).kind).toBe('agrees');
  });
});

describe('inequalities', () => {
  it('agree where they hold: Jensen, Gibbs, squares', () => {
    for (const text of [
      'log(expectation(y_X. q(y_X), exp(f(y_X)); allX)) >= expectation(y_X. q(y_X), f(y_X); allX)',
      'expectation(y_X. q(y_X), log(q(y_X) / p(theta, y_X)); allX) >= 0',
      'expectation(y_X. q(y_X), f(y_X); allX)^2 <= expectation(y_X. q(y_X), f(y_X)^2; allX)',
    ])
      expect(judged(onSpace, text).kind).toBe('agrees');
  });
  it('are refuted the wrong way round', () => {
    const outcome = judged(onSpace, 'expectation(y_X. q(y_X), log(p(theta, y_X) / q(y_X)); allX) >= 0');
    expect(outcome.kind).toBe('refuted');
  });
  it('take densities on a general space to be unbounded', () => {
    expect(judged(onSpace, 'q(x) <= 1').kind).toBe('refuted');
    expect(judged({ ...onSpace, measures: { X: 'finite' } }, 'q(x) <= 1').kind).toBe('agrees');
  });
});

describe('no verdict', () => {
  const reasonOf = (given: Given, text: string): string => {
    const outcome = judged(given, text);
    return outcome.kind === 'open' ? `${outcome.reason}: ${outcome.message}` : outcome.kind;
  };
  it('is given where an operator has no numeric meaning', () => {
    expect(reasonOf({}, 'limit(n. 1/n; infinity) = 0')).toBe(
      'no-numeric-meaning: a limit has no numeric meaning',
    );
  });
  it('is given where the givens have no model', () => {
    expect(reasonOf({ facts: ['a < a'] }, 'a = b')).toBe(
      'no-model: no model was admitted: the given $a < a$ does not hold',
    );
  });
  it('is given where a side diverges', () => {
    expect(reasonOf({}, 'integral(x. x; allreal) = 0')).toContain('an integral that diverges');
    expect(reasonOf({}, 'integral(x. 1/x; interval(0, 1)) = 1')).toContain('an integral that diverges');
  });
  it('is given where an unequal pair is called unequal only', () => {
    expect(reasonOf({}, 'x != x')).toContain('within-error');
    expect(judged({}, 'exp(x) != 1 + x').kind).toBe('agrees');
  });
});

describe('givens', () => {
  it('are respected by every counterexample', () => {
    expect(judged({ facts: ['0 < a', 'a < 1'] }, 'log(a) < 0').kind).toBe('agrees');
    expect(judged({ facts: ['0 < a'] }, 'log(a) < 0').kind).toBe('refuted');
    expect(judged({ facts: ['a = 2*b + 1'] }, 'a - 1 = 2*b').kind).toBe('agrees');
  });
  it('may define an opaque function', () => {
    const given: Given = { functions: { f: ['real'] }, facts: ['f(x) = x^2'] };
    expect(judged(given, 'derivative(t. f(t); y; 1) = 2*y').kind).toBe('agrees');
  });
  it('hold for all values of their symbols, not only for those of the claim', () => {
    const given: Given = { functions: { f: ['X'], g: ['X'] }, symbols: { x: 'X' }, facts: ['f(x) <= g(x)'] };
    expect(
      judged(given, 'integral(y_X. f(y_X); allX) <= integral(y_X. g(y_X); allX)', { seed: 3, attempts: 200 })
        .kind,
    ).not.toBe('refuted');
  });
});

it('asks for the theory and the claim only', () => {
  const outcome = refute(claimOf({}, 'x = x'), theoryOf({}), { seed: 0, attempts: 20 });
  expect(outcome).toEqual({ kind: 'agrees', tally: { drawn: 20, admitted: 20, differing: 0 } });
});

describe('agreement that says little is none', () => {
  const given: Given = { symbols: { a: 'real', b: 'real' } };

  it('in simple models alone', () => {
    const outcome = judged(given, 'a + b = b + a', { seed: 1, attempts: 8 });
    expect(outcome).toMatchObject({ kind: 'open', reason: 'too-few-models' });
    expect(judged(given, 'a + b = b + a', { seed: 1, attempts: 40 }).kind).toBe('agrees');
  });

  it('with one of what is counted alone', () => {
    const counted: Given = { symbols: { N: 'integer' }, facts: ['natural(N)', 'N < 2'] };
    const outcome = judged(counted, 'sum(n:integer. N; range(1, N)) = N', { seed: 1, attempts: 80 });
    expect(outcome).toMatchObject({ kind: 'open', reason: 'too-few-models' });
  });
});
