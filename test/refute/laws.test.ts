import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { real } from '../../src/terms/sort.js';
import { bind } from '../../src/terms/substitute.js';
import { apply, call, number, symbol, type Term } from '../../src/terms/term.js';
import { whole } from '../../src/terms/whole.js';
import { refute } from '../../src/refute/refute.js';
import { sorts, theoryOf } from './given.js';

const theory = theoryOf({
  functions: { f: ['real', 'X'], q: ['X'] },
  roles: { q: { kind: 'density', variable: 0 } },
});
const X = sorts.X ?? real;
const [a, b, x] = [symbol('a', real), symbol('b', real), symbol('x', X)];
const point = symbol('y', X);

/** Terms with integrals, derivatives and opaque functions. */
const terms = fc.letrec<{ term: Term }>((tie) => ({
  term: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Term>(a, b, call('f', [a, x]), call('q', [x])),
    fc.integer({ min: -3, max: 5 }).map((n) => number(n)),
    fc
      .tuple(fc.constantFrom('add', 'subtract', 'multiply', 'divide', 'maximum'), tie('term'), tie('term'))
      .map(([operator, left, right]) => apply(operator as 'add', left, right)),
    fc
      .tuple(fc.constantFrom('exp', 'log', 'sin', 'tanh', 'sigmoid', 'abs', 'negate'), tie('term'))
      .map(([operator, part]) => apply(operator as 'exp', part)),
    tie('term').map((part) => bind('derivative', a, [part], [b, number(1)])),
    tie('term').map((part) =>
      bind('integral', point, [apply('multiply', part, call('q', [point]))], [whole(X)]),
    ),
  ),
})).term;

const options = { seed: 11, attempts: 12 };
const verdict = (left: Term, right: Term): string =>
  refute({ kind: 'equal', left, right }, theory, options).kind;

describe('a true claim is never refuted', () => {
  it('where a term is rearranged', () => {
    fc.assert(
      fc.property(terms, terms, terms, (r, s, t) => {
        const sum = apply('add', apply('add', r, s), t);
        expect(verdict(sum, apply('add', t, apply('add', s, r)))).not.toBe('refuted');
        const product = apply('multiply', r, apply('add', s, t));
        const expanded = apply('add', apply('multiply', r, s), apply('multiply', r, t));
        expect(verdict(product, expanded)).not.toBe('refuted');
      }),
      { seed: 20240501, numRuns: 300 },
    );
  });
  it('where a derivative obeys the product rule, or a term cancels', () => {
    fc.assert(
      fc.property(terms, terms, (r, s) => {
        const slope = (part: Term): Term => bind('derivative', a, [part], [a, number(1)]);
        const rule = apply('add', apply('multiply', slope(r), s), apply('multiply', r, slope(s)));
        expect(verdict(slope(apply('multiply', r, s)), rule)).not.toBe('refuted');
        expect(verdict(apply('subtract', apply('add', r, s), s), r)).not.toBe('refuted');
        expect(verdict(apply('log', apply('exp', r)), r)).not.toBe('refuted');
        expect(verdict(apply('divide', apply('multiply', r, s), s), r)).not.toBe('refuted');
      }),
      { seed: 20240502, numRuns: 300 },
    );
  });
});

describe('a false claim of a kind does not agree', () => {
  it('where one is added to a side', () => {
    fc.assert(
      fc.property(terms, (r) => {
        expect(verdict(r, apply('add', r, number(1)))).not.toBe('agrees');
      }),
      { seed: 20240503, numRuns: 300 },
    );
  });
});
