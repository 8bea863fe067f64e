/**
 * Inequalities between means: concavity of the logarithm, Jensen, Gibbs, Cauchy and Schwarz, for the weights and
 * functions in sight. Untrusted search.
 */
import type { Theorem } from '../../kernel/kernel.js';
import { translate } from '../../kernel/translate.js';
import {
  monomialPower,
  product,
  single,
  sum,
  type Factor,
  type Polynomial,
} from '../../numbers/polynomial.js';
import { equals, negate, one, rational } from '../../numbers/rational.js';
import { isClosed, mentions, open } from '../../terms/substitute.js';
import { apply, number, same, type BinderTerm, type SymbolTerm, type Term } from '../../terms/term.js';
import { polynomialTerm } from '../canonical.js';
import { solve } from '../conditions.js';
import { infer, type Meanings } from '../infer.js';
import { discharged, fresh, inside } from '../prover.js';
import { below } from './cases.js';
import { densitiesOver, distinct, isLike, subterms } from './densities.js';
import { atomOf, atomsIn, positive, productTerm, signOfTerm, type Goal } from './goal.js';
import { inSight } from './regularityInSight.js';

/** Instances of the rows on convexity that may be of use for the goal. */
export const fromMeans = (goal: Goal): readonly Theorem[] => [
  ...concavity(goal),
  ...foldsIn(goal).flatMap((fold) => overFold(fold, goal)),
  ...productsOfSums(goal),
];

/** t log a + (1 - t) log b <= log (t a + (1 - t) b), where a and b are what other logarithms are taken of, or 1. */
function concavity(goal: Goal): readonly Theorem[] {
  const { polynomial, unknowns, prover } = goal;
  const inside = distinct(
    atomsIn(polynomial, unknowns).flatMap((atom) =>
      atom.kind === 'apply' && atom.operator === 'log' ? atom.arguments : [],
    ),
  );
  const ends = [...inside, number(1)];
  return inside.flatMap((mixture) =>
    ends.flatMap((a) =>
      ends.flatMap((b) => {
        const t = same(a, mixture) || same(b, mixture) || same(a, b) ? null : shareOf(mixture, a, b, goal);
        if (t === null) return [];
        const first = below(number(0), t, goal);
        const second = first && below(t, number(1), goal);
        const signs = [a, b].map((end) => solve(positive('less', end), prover));
        return first && second && signs.every((sign) => sign !== null)
          ? [infer(prover.judge, 'concavity-of-the-logarithm', { t, a, b }, [first, second, ...signs])]
          : [];
      }),
    ),
  );
}

/** t with mixture = t a + (1 - t) b, where a and b are single factors or numbers. */
function shareOf(mixture: Term, a: Term, b: Term, { unknowns }: Goal): Term | null {
  const [whole, first, second] = [mixture, a, b].map((term) => translate(term, unknowns));
  if (!whole || !first || !second) return null;
  const [factor] = [...first.values()].flatMap(({ factors }) => factors);
  if (factor === undefined || first.size !== 1) return null;
  const withA = [...whole.values()].filter(({ factors }) =>
    factors.some((other) => other.variable === factor.variable && equals(other.exponent, factor.exponent)),
  );
  const [only] = first.values();
  const share = only && product(sum(...withA.map(single)), single(monomialPower(only, negate(one))));
  const rest = share && product(sum(single({ coefficient: one, factors: [] }), negated(share)), second);
  if (!share || !rest) return null;
  const together = sum(...withA.map(single), rest, negated(whole));
  return together.size === 0 ? polynomialTerm(share, unknowns) : null;
}

const negated = (polynomial: Polynomial): Polynomial =>
  product(polynomial, single({ coefficient: rational(-1), factors: [] })) ?? polynomial;

/** Integrals and sums in the goal that do not depend on a bound variable, one for each domain. */
function foldsIn({ value }: Goal): readonly BinderTerm[] {
  const folds = subterms(value).filter(
    (term): term is BinderTerm =>
      term.kind === 'binder' && (term.binder === 'integral' || term.binder === 'sum') && isClosed(term),
  );
  return folds.filter((fold, index) => !folds.slice(0, index).some((before) => isLike(before, fold)));
}

/** What Jensen and Gibbs say of weights and functions over the domain of a fold. */
function overFold(like: BinderTerm, goal: Goal): readonly Theorem[] {
  const { prover } = goal;
  const variable = fresh(prover, like.variable.sort, like.variable.name);
  const local = inside(prover, like, variable);
  const over: Over = { like, variable, goal, uses: usesIn(goal) };
  const bodies = subterms(goal.value)
    .filter((term): term is BinderTerm => isLike(term, like) && isClosed(term))
    .flatMap((fold) => open(fold, variable));
  const candidates = distinct([...densitiesOver(like, variable, goal).map(({ body }) => body), ...bodies]);
  const weights = candidates.filter((body) => signOfTerm(body, local) !== null).slice(0, WEIGHTS);
  const positives = weights.filter((body) => solve(positive('less', body), local) !== null);
  const logarithms = bodies.some((body) => subterms(body).some(isLogarithm));
  const pairs = like.binder === 'integral' && logarithms ? positives : [];
  return [
    ...pairs.flatMap((p) => pairs.flatMap((q) => (same(p, q) ? [] : logSum(p, q, over)))),
    ...weights.flatMap((p) => bodies.flatMap((body) => jensen(p, body, over))),
  ];
}

/** What the goal does with integrals and sums, so that only rows on that are tried. */
interface Uses {
  readonly squares: boolean;
  readonly logarithms: boolean;
  readonly exponentials: boolean;
}

function usesIn({ value, polynomial, unknowns }: Goal): Uses {
  const applied = (operator: string): boolean =>
    subterms(value).some(
      (term) =>
        term.kind === 'apply' && term.operator === operator && isClosed(term) && subterms(term).some(isFold),
    );
  const folds = [...polynomial.values()].map(({ factors }) =>
    factors.filter(({ variable }) => {
      const atom = atomOf(variable, unknowns);
      return atom !== null && isFold(atom);
    }),
  );
  const isSquare = (found: readonly Factor[]): boolean =>
    found.length > 1 || found.some(({ exponent }) => equals(exponent, rational(2)));
  return { squares: folds.some(isSquare), logarithms: applied('log'), exponentials: applied('exp') };
}

const isFold = (term: Term): term is BinderTerm =>
  term.kind === 'binder' && (term.binder === 'integral' || term.binder === 'sum');

/** Weights tried for one domain at most. */
const WEIGHTS = 4;

interface Over {
  readonly uses: Uses;
  readonly like: BinderTerm;
  readonly variable: SymbolTerm;
  readonly goal: Goal;
}

const logSum = (p: Term, q: Term, over: Over): readonly Theorem[] =>
  instance('log-sum-inequality', { p: functionOf(p, over), q: functionOf(q, over) }, over);

/** Of a function p f under an integral: Jensen for log f and exp f, and that the square of a mean is below the mean square. */
function jensen(p: Term, body: Term, over: Over): readonly Theorem[] {
  const f = quotient(body, p, over.goal);
  if (f === null || !mentions(f, over.variable)) return [];
  const meanings = { p: functionOf(p, over), f: functionOf(f, over) };
  const isSum = over.like.binder === 'sum';
  const square = isSum
    ? () => instance('cauchy-schwarz:2', { f: functionOf(f, over), g: functionOf(p, over) }, over)
    : () => instance('cauchy-schwarz', { ...meanings, g: functionOf(number(1), over) }, over);
  const { squares, logarithms, exponentials } = over.uses;
  return [
    ...(squares ? square() : []),
    ...(logarithms
      ? instance(isSum ? 'jensen-for-the-logarithm:2' : 'jensen-for-the-logarithm', meanings, over)
      : []),
    ...(exponentials && !isSum ? instance('jensen-for-the-exponential', meanings, over) : []),
  ];
}

const functionOf = (body: Term, { variable }: Over) => ({ of: variable, body });

/** The rule with all of its conditions met but those of integrability, which may wait until it is of use; else nothing. */
function instance(rule: string, meanings: Meanings, { like, goal }: Over): readonly Theorem[] {
  const { prover } = goal;
  const [domain] = like.operands;
  const [m, n] = domain?.kind === 'apply' ? domain.arguments : [];
  const over: Meanings = like.binder === 'sum' ? (m && n ? { m, n } : {}) : domain ? { S: domain } : {};
  const theorem = infer(prover.judge, rule, { ...meanings, ...over });
  const isRegularity = (one: Term): boolean => one.kind === 'binder' && one.binder === 'integrable';
  const signs = discharged(theorem, prover.judge, (one) =>
    isRegularity(one) ? null : (inSight(one, prover) ?? totalIsPositive(one, goal)),
  );
  return signs.hypotheses.every((one) => isRegularity(one) || solve(one, prover) !== null) ? [signs] : [];
}

/** Total weights are positive where their value is known. */
function totalIsPositive(condition: Term, { prover, depth, search }: Goal): Theorem | null {
  const isSign = condition.kind === 'apply' && condition.operator === 'less';
  return isSign ? search('less', condition.arguments[1] ?? condition, prover, depth - 1) : null;
}

/** body / p, where p is one product. */
function quotient(body: Term, p: Term, { unknowns }: Goal): Term | null {
  const [whole, part] = [translate(body, unknowns), translate(p, unknowns)];
  if (!whole || part?.size !== 1) return null;
  const [monomial] = part.values();
  const result = monomial && product(whole, single(monomialPower(monomial, negate(one))));
  return result ? polynomialTerm(result, unknowns) : null;
}

/** (sum of f g)^2 and sum of f g against the sums of squares, for products of two factors. */
function productsOfSums(goal: Goal): readonly Theorem[] {
  const sums = distinct(
    subterms(goal.value).filter(
      (term): term is BinderTerm => term.kind === 'binder' && term.binder === 'sum' && isClosed(term),
    ),
  );
  return sums.flatMap((like) => {
    const variable = fresh(goal.prover, like.variable.sort, like.variable.name);
    const over: Over = { like, variable, goal, uses: usesIn(goal) };
    return open(like, variable).flatMap((body) => {
      const factors = translate(body, goal.unknowns);
      const [monomial] = factors?.size === 1 ? factors.values() : [];
      const [first, second, third] = monomial?.factors ?? [];
      if (!first || !second || third) return [];
      const [f, g] = [first, second].map((factor) => functionOf(productTerm([factor], goal.unknowns), over));
      if (!f || !g) return [];
      const opposite = { ...f, body: apply('negate', f.body) };
      return [
        ...instance('cauchy-schwarz:2', { f, g }, over),
        ...instance('cauchy-schwarz-for-norms', { f, g }, over),
        ...instance('cauchy-schwarz-for-norms', { f: opposite, g }, over),
      ];
    });
  });
}

const isLogarithm = (term: Term): boolean => term.kind === 'apply' && term.operator === 'log';
