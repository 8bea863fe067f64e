/** Roots found by their powers. Untrusted search; gives equations made by the judge. */
import type { Theorem } from '../kernel/kernel.js';
import { equals, isInteger, one, signOf } from '../numbers/rational.js';
import { apply, number, type Term } from '../terms/term.js';
import { solve } from './conditions.js';
import { infer } from './infer.js';
import { discharged, type Prover } from './prover.js';

/** A root on one side is the other side, if its power is the radicand and it is not negative. */
export function byPower(left: Term, right: Term, prover: Prover): Theorem | null {
  const { judge } = prover;
  const root = rootIn(left);
  if (root === null) {
    const turned = rootIn(right) && byPower(right, left, prover);
    return turned && judge.symmetry(turned);
  }
  const { rule, radicand, degree } = root;
  const power = judge.ring(radicand, apply('power', right, number(degree)));
  const sign = power && solve(apply('lessEqual', number(0), right), prover);
  if (!sign) return null;
  const clean = discharged(power, judge, (one) => solve(one, prover));
  const names = { a: radicand, b: right, ...(rule === 'root-of-power' ? { n: number(degree) } : {}) };
  const theorem = infer(judge, rule, names, [clean, sign]);
  return discharged(theorem, judge, (one) => solve(one, prover));
}

/** `sqrt(a)`, or `a^(1 / n)` for a number n. */
function rootIn(
  term: Term,
): { readonly rule: string; readonly radicand: Term; readonly degree: bigint } | null {
  const [radicand, exponent] = term.kind === 'apply' ? term.arguments : [];
  if (term.kind !== 'apply' || radicand === undefined) return null;
  if (term.operator === 'sqrt') return { rule: 'root-of-square', radicand, degree: 2n };
  const [above, below] =
    exponent?.kind === 'apply' && exponent.operator === 'divide' ? exponent.arguments : [];
  const isRoot = term.operator === 'power' && above?.kind === 'number' && equals(above.value, one);
  return isRoot && below?.kind === 'number' && isInteger(below.value) && signOf(below.value) > 0
    ? { rule: 'root-of-power', radicand, degree: below.value.numerator }
    : null;
}
