/** Inputs made to keep a program busy: each ends within its limits, and says which. */
import { expect, test } from 'vitest';
import { judgeText, stepsOf } from '../judged.js';

const repeated = (count: number, part: (index: number) => string, between: string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(between);

const nested = (count: number, open: string, close: string): string =>
  `${open.repeat(count)}x${close.repeat(count)}`;

test.each([
  ['a sum of 5,000 terms', `${repeated(5000, () => 'x', ' + ')} = 5000 x`, 'unreadable'],
  ['a tower of 50 exponentials', `${nested(50, 'e^{', '}')} = x`, 'undecided'],
  ['a power of a thousand million', 'x^{1000000000} = x^{999999999}', 'undecided'],
  ['100 nested fractions', `${nested(100, '\\frac{1}{1+', '}')} = x`, 'unreadable'],
  ['deep brackets', `${nested(3000, '(', ')')} = x`, 'unreadable'],
  ['a large power of a sum', '(a+b+c+d+e+f+g)^{30} = 1', 'undecided'],
  ['30 derivatives', `${'\\frac{d}{dx} '.repeat(30)} e^{x^2} = 1`, 'undecided'],
  [
    'a sum of a thousand million terms',
    '\\sum_{i=1}^{1000} \\sum_{j=1}^{1000} \\sum_{k=1}^{1000} i j k = 1',
    'undecided',
  ],
])('%s', (_, latex, verdict) => {
  expect(stepsOf(judgeText(`$$ ${latex} $$`)).map((step) => step.verdict)).toEqual([verdict]);
});
