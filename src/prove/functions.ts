/** Values of functions that are known at once. Untrusted search; gives equations made by the judge, all conditions met. */
import { compareTerms } from '../terms/order.js';
import { apply, type Term } from '../terms/term.js';
import { canonical } from './canonical.js';
import { byRules } from './conditions.js';
import { infer } from './infer.js';
import type { Equation, Prover } from './prover.js';

const rows = [
  'sine-of-its-inverse',
  'cosine-of-its-inverse',
  'tangent-of-its-inverse',
  'cosine-of-an-arcsine',
  'sine-of-an-arctangent',
  'cosine-of-an-arctangent',
  'arccosine-by-arcsine',
  'arctangent-of-a-reciprocal',
  'arcsine-of-a-half',
  'arctangent-of-a-root',
  'eighth-of-a-half-turn',
  'eighth-of-a-half-turn:2',
  'absolute-value-of-a-nonnegative',
  'absolute-value-of-a-nonpositive',
  'two-out-of-many',
  'fifths-of-a-half-turn',
  'fifths-of-a-half-turn:2',
  'fifths-of-a-half-turn:3',
  'fifths-of-a-half-turn:4',
] as const;

/** f(a) = its value, by a row; |a| = |-a|. */
export function valueOf(term: Term, prover: Prover): Equation {
  if (term.kind !== 'apply') return null;
  return byRules(rows, term, prover) ?? absoluteValue(term, prover);
}

/** Of |a| and |-a| the one whose argument comes first. */
function absoluteValue(term: Term, { judge }: Prover): Equation {
  const [a] = term.kind === 'apply' && term.operator === 'abs' ? term.arguments : [];
  const other = a && canonical(apply('negate', a));
  if (!other || compareTerms(a, other) <= 0) return null;
  const equal = judge.ring(a, apply('negate', other), 'whole');
  if (equal === null || equal.hypotheses.length > 0) return null;
  return judge.transitivity(
    judge.congruence(term, [equal]),
    infer(judge, 'absolute-value-is-even', { a: other }),
  );
}
