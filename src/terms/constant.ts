/** The exact value of a term made of numbers by + - * /, such as `-1` or `1/2` in an exponent. */
import { add, inverse, isZero, multiply, negate, subtract, type Rational } from '../numbers/rational.js';
import type { Term } from './term.js';

/** Null for other terms, and for a division by zero. */
export function constantOf(term: Term): Rational | null {
  if (term.kind === 'number') return term.value;
  if (term.kind !== 'apply') return null;
  const [a, b] = term.arguments.map(constantOf);
  if (!a) return null;
  if (term.operator === 'negate') return negate(a);
  if (!b) return null;
  switch (term.operator) {
    case 'add':
      return add(a, b);
    case 'subtract':
      return subtract(a, b);
    case 'multiply':
      return multiply(a, b);
    case 'divide':
      return isZero(b) ? null : multiply(a, inverse(b));
    default:
      return null;
  }
}
