/** How the cost of a document grows: with the terms of a sum of fractions, with the length of a chain, with the files. */
import type { LineRecord } from '../../src/verify/verify.js';

/** A sum of n fractions over different denominators, and the same sum written backwards. */
export function fractions(n: number): LineRecord {
  const terms = Array.from({ length: n }, (_, k) => `\\frac{${String(k + 1)}}{x + ${String(k + 1)}}`);
  return lineOf(`${terms.join(' + ')} = ${[...terms].reverse().join(' + ')}`);
}

/** A chain of n steps, each of which moves one term of a sum of ten. */
export function chain(n: number): LineRecord {
  const terms = Array.from({ length: 10 }, (_, k) => `x^{${String(k + 1)}}`);
  const turned = (by: number): string => [...terms.slice(by % 10), ...terms.slice(0, by % 10)].join(' + ');
  return lineOf(Array.from({ length: n + 1 }, (_, step) => turned(step)).join(' = '));
}

/** A document with one derivation of a few steps. */
export const document = (number: number): string =>
  [
    `# Document ${String(number)}`,
    '',
    'Let $x > 0$.',
    '',
    '$$',
    `\\frac{d}{dx} \\log (1 + x^{${String((number % 7) + 1)}})`,
    `= \\frac{${String((number % 7) + 1)} x^{${String(number % 7)}}}{1 + x^{${String((number % 7) + 1)}}}`,
    '$$',
    '',
  ].join('\n');

const lineOf = (latex: string): LineRecord => ({ id: 'growth', given: ['x > 0'], assume: [], latex });
