/** Signs that stand for two integrals. */
import { expect, test } from 'vitest';
import { judgeText, stepsOf } from '../judged.js';

test.each([
  [String.raw`\iint f(x) g(y) \, dx \, dy = \int f(x) \, dx \int g(y) \, dy`, 'proved'],
  [String.raw`\iint f(x) g(y) \, dx \, dy = \int f(x) g(x) \, dx`, 'refuted'],
  [
    String.raw`\int_{x, y} (f(x) + g(y)) h(x) h(y) \, dx \, dy = \int h(y) \int (f(x) + g(y)) h(x) \, dx \, dy`,
    'proved',
  ],
  [String.raw`\iint_D f(x) g(y) \, dx \, dy = \int f(x) \, dx \int g(y) \, dy`, 'undecided'],
  [String.raw`\iint f(x) g(y) \, dx = \int f(x) g(x) \, dx`, 'undecided'],
])('%s is %s', (latex, verdict) => {
  expect(stepsOf(judgeText(`$$ ${latex} $$`)).map((step) => step.verdict)).toEqual([verdict]);
});
