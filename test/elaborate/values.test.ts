/** `P(X = x)`: the law at the value that has the small letter of its variable. */
import { expect, test } from 'vitest';
import { judgeText, stepsOf } from '../judged.js';
import { lastMeaning, understood } from './elaborating.js';

test.each(['P(X = x, E = e)', 'P(X = x \\mid E = e)', '\\hat{P}(X_i = x_i)'])(
  '%s speaks of the values',
  (latex) => {
    const plain = latex.replace(/[A-Z](_i)? = /g, '');
    const [first, second] = [latex, plain].map((one) => lastMeaning(understood(`$$ 1 = \\log ${one} $$`)));
    expect(first).toBe(second);
  },
);

test.each(['p(y = 1)', 'P(X = y)', 'P(Y = 1, X = x)'])('%s is an event', (latex) => {
  const [step] = stepsOf(judgeText(`$$ 2 ${latex} = 2 ${latex.replace(/[XY] = |y = /g, '')} $$`));
  expect(step?.verdict).not.toBe('proved');
});

test.each([
  ['P(Z = z \\mid E = e) \\, P(E = e) = P(Z = z, E = e)', 'proved'],
  ['2 P(Z = z \\mid E = e) \\, P(E = e) = 3 P(Z = z, E = e)', 'refuted'],
])('%s is %s', (latex, verdict) => {
  expect(stepsOf(judgeText(`$$ ${latex} $$`)).map((step) => step.verdict)).toEqual([verdict]);
});
