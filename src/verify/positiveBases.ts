/**
 * Powers with exponents that are no known whole numbers, `\theta^x (1 - \theta)^{1 - x}`: who writes them means positive
 * bases, for only there they have values whatever the exponents are. Where no model speaks against a step, it is proved
 * with that among its assumptions, said so. Relies on prover and refuter; refutes nothing.
 */
import { unfoldAll } from '../kernel/ledger.js';
import type { Judge } from '../kernel/kernel.js';
import type { Assumption } from '../kernel/ledger.js';
import { canonical } from '../prove/canonical.js';
import { judgeFor, type Proof } from '../prove/prove.js';
import type { Searches } from '../records/searches.js';
import { constantOf } from '../terms/constant.js';
import { printPlain } from '../terms/print.js';
import { calledFunctions, freeSymbols, open } from '../terms/substitute.js';
import { apply, number, partsOf, same, type Term } from '../terms/term.js';
import type { Fact, Theory } from '../terms/theory.js';
import { ATTEMPTS, type Claim, type Finding } from './judgeStep.js';
import { provedBy } from './proved.js';

/** What is found of a claim, once its bases are supposed to be positive where nothing else could be said. */
export function withPositiveBases(
  finding: Finding,
  claim: Claim,
  { theory }: Judge,
  searches: Searches,
): Finding {
  const isOpen =
    finding.kind === 'supported' || (finding.kind === 'undecided' && finding.reason === 'too-few-models');
  if (!isOpen || claim.kind !== 'equal' || claim.remainder !== undefined) return finding;
  const sides = [claim.left, claim.right].map((side) => unfoldAll(side, theory));
  const bases = sides.flatMap(basesIn);
  if (bases.length === 0 || sides.some(isOfPowers)) return finding;
  // The prover meets them with their summands in order as well.
  const facts = [...bases, ...bases.map(canonical)].map(positive);
  const narrower: Theory = { ...theory, facts: [...theory.facts, ...facts] };
  const proof = searches.prove(claim, judgeFor(narrower));
  if (proof === null)
    return finding.kind === 'supported' ? finding : retried(finding, claim, narrower, searches);
  const { kind, tally } = searches.refute(claim, narrower, { attempts: ATTEMPTS, look: 'check' });
  if (kind === 'refuted' || tally.admitted === 0) return finding;
  return provedBy(proof, withSuppositions(proof.ledger, bases), tally);
}

/** The ledger with what is supposed of the bases among what is assumed, each once and as it is written. */
function withSuppositions(ledger: Proof['ledger'], bases: readonly Term[]): Proof['ledger'] {
  const known = ledger.map(({ proposition }) => proposition);
  const isSupposed = (one: Term, base: Term): boolean =>
    [base, canonical(base)].some((form) => same(one, positive(form).proposition));
  const supposed = bases.filter(
    (base, at) =>
      known.some((one) => isSupposed(one, base)) &&
      !bases.slice(0, at).some((other) => same(canonical(other), canonical(base))),
  );
  return [
    ...ledger.filter(({ proposition }) => !bases.some((base) => isSupposed(proposition, base))),
    ...supposed.map((base): Assumption => ({
      proposition: positive(base).proposition,
      origin: 'assumed',
      line: null,
    })),
  ];
}

/** Agreement where the bases are positive is agreement wherever there is something to agree. */
function retried(finding: Finding, claim: Claim, theory: Theory, { refute }: Searches): Finding {
  const { kind, tally } = refute(claim, theory, { attempts: ATTEMPTS });
  return kind === 'agrees' ? { kind: 'supported', tally } : finding;
}

const positive = (base: Term): Fact => ({
  proposition: apply('less', number(0), base),
  kind: 'domain',
  origin: { kind: 'inferred', latex: `${printPlain(base)} > 0`, line: 1 },
});

/** The bases of powers with open exponents, at the point where derivatives are taken; none that vary in a sum. */
function basesIn(term: Term): readonly Term[] {
  const found: Term[] = [];
  const visit = (part: Term): void => {
    if (part.kind === 'apply' && part.operator === 'power') {
      const [base, exponent] = part.arguments;
      const isNew = base !== undefined && !found.some((one) => same(one, base));
      if (isNew && base.reach === 0 && constantOf(base) === null && exponent && !isWhole(exponent))
        found.push(base);
    }
    const [at] = part.kind === 'binder' && part.binder === 'derivative' ? part.operands : [];
    const bodies = part.kind === 'binder' && at !== undefined ? open(part, at) : [];
    [...bodies, ...partsOf(part)].forEach(visit);
  };
  visit(term);
  return found;
}

/** Is a power, a root or an absolute value taken of a power? Of `(t^2)^x` the sign of t is lost, and matters beside `t^{2x}`. */
function isOfPowers(term: Term): boolean {
  const isOuter = term.kind === 'apply' && ['power', 'sqrt', 'abs'].includes(term.operator);
  return (isOuter && term.arguments.slice(0, 1).some(hasPower)) || partsOf(term).some(isOfPowers);
}

const hasPower = (term: Term): boolean =>
  (term.kind === 'apply' && term.operator === 'power') || partsOf(term).some(hasPower);

/** A number, or made of counts and of what is bound around, as the index of a sum. */
const isWhole = (exponent: Term): boolean =>
  constantOf(exponent) !== null ||
  (calledFunctions(exponent).size === 0 &&
    freeSymbols(exponent).every(({ sort }) => sort.kind === 'integer'));
