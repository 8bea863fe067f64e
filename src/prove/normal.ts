/**
 * Moments of normal laws: of a normal density times at most two components of its point, the integral and its existence
 * are known by the rows on normal laws. Untrusted search.
 */
import { translate } from '../kernel/translate.js';
import { newUnknowns } from '../kernel/unknowns.js';
import type { Theorem } from '../kernel/kernel.js';
import { onlyMonomial } from '../numbers/polynomial.js';
import { equals, one, rational } from '../numbers/rational.js';
import { mentions, open } from '../terms/substitute.js';
import { apply, number, same, sortOf, type BinderTerm, type SymbolTerm, type Term } from '../terms/term.js';
import { emptyMatch, type Match } from './match.js';
import { rewrite } from './expand.js';
import { discharged, fresh, inParts, join, resultOf, type Equation, type Prover } from './prover.js';

type Solve = (proposition: Term, prover: Prover) => Theorem | null;

/** integral = its value, for the mass, the mean and the covariance of a normal law; every condition met. */
export const normalMoment = (term: BinderTerm, prover: Prover, solve: Solve): Equation => {
  const found = momentOf(term, prover);
  if (found === null) return null;
  const names = ['mass', 'mean', 'covariance', 'variance'] as const;
  const name = `${names[found.degree === 'square' ? 3 : found.degree]}-of-a-normal-law`;
  const value = met(prover.judge.instance(name, found.match), prover, solve);
  const moment = value && join(prover.judge, found.arranged, value);
  return join(prover.judge, moment, components(resultOf(term, moment), prover, solve));
};

/** The components of a mean that is given by its components. */
function components(term: Term, prover: Prover, solve: Solve): Equation {
  if (term.kind !== 'apply') return null;
  if (term.operator !== 'component') return inParts(term, prover, (part) => components(part, prover, solve));
  const theorem = rewrite('component-of-a-tuple', term, prover);
  return theorem && met(theorem, prover, solve);
}

/** integrable, likewise. */
export function integrableMoment(goal: BinderTerm, prover: Prover, solve: Solve): Theorem | null {
  const { judge } = prover;
  const found = momentOf(goal, prover);
  if (found === null) return null;
  const names = ['density', 'mean', 'covariance', 'variance'] as const;
  const name = `integrable-normal-${names[found.degree === 'square' ? 3 : found.degree]}`;
  const theorem = met(judge.instance(name, found.match), prover, solve);
  return theorem && judge.transport(theorem, judge.symmetry(found.arranged));
}

/** log of a normal density = a sum of squares and a constant. */
export function logOfNormal(term: Term, prover: Prover, solve: Solve): Equation {
  const { judge } = prover;
  const [density] = term.kind === 'apply' && term.operator === 'log' ? term.arguments : [];
  if (density?.kind !== 'apply' || density.operator !== 'normal') return null;
  const [point, mean, variance] = density.arguments;
  if (point === undefined || mean === undefined || variance === undefined) return null;
  const match = emptyMatch();
  match.sorts.set('x', sortOf(point));
  match.meanings.set('m', { parameters: [], body: mean });
  match.meanings.set('v', { parameters: [], body: variance });
  const theorem = met(judge.instance('log-of-a-normal-density', match), prover, solve);
  return theorem && judge.specialise(theorem, point);
}

function met(theorem: Theorem, prover: Prover, solve: Solve): Theorem | null {
  const clean = discharged(theorem, prover.judge, (one) => solve(one, prover));
  return clean.hypotheses.every((one) => solve(one, prover) !== null) ? clean : null;
}

interface Moment {
  readonly degree: 0 | 1 | 2 | 'square';
  readonly match: Match;
  /** The binder is the one over the moment as the row has it. */
  readonly arranged: Theorem;
}

function momentOf(term: BinderTerm, prover: Prover): Moment | null {
  const { judge } = prover;
  const variable = fresh(prover, term.variable.sort, term.variable.name);
  const [body] = open(term, variable);
  const [domain] = term.operands;
  if (variable.sort.kind !== 'vector' || body === undefined || domain === undefined) return null;
  const parts = partsOfMoment(body, variable);
  if (parts === null) return null;
  const { density, components, isSquare } = parts;
  const [, mean, variance] = density.kind === 'apply' ? density.arguments : [];
  if (mean === undefined || variance === undefined) return null;
  const match = emptyMatch();
  match.sorts.set('x', variable.sort);
  match.meanings.set('m', { parameters: [], body: mean });
  match.meanings.set('v', { parameters: [], body: variance });
  components.forEach((index, at) =>
    match.meanings.set(at === 0 ? 'i' : 'j', { parameters: [], body: index }),
  );
  const factors = components.map((index) => apply('component', variable, index));
  const [first, second] = factors;
  const power = isSquare && first ? apply('power', first, number(2)) : first;
  const front = power && second ? apply('multiply', power, second) : power;
  const form = front ? apply('multiply', front, density) : density;
  const equal = judge.ring(body, form, 'whole');
  if (equal === null || equal.hypotheses.length > 0) return null;
  const arranged = judge.abstraction(term, variable, [equal], [judge.reflexivity(domain)]);
  return { degree: isSquare ? 'square' : (degrees[components.length] ?? 0), match, arranged };
}

const degrees = [0, 1, 2] as const;

/** A product of one normal density at the variable and at most two of its components. */
function partsOfMoment(
  body: Term,
  variable: SymbolTerm,
): { readonly density: Term; readonly components: readonly Term[]; readonly isSquare: boolean } | null {
  const unknowns = newUnknowns('whole');
  const polynomial = translate(body, unknowns);
  const monomial = polynomial && onlyMonomial(polynomial);
  if (!monomial || !equals(monomial.coefficient, one)) return null;
  const components: Term[] = [];
  let [density, isSquare]: [Term | null, boolean] = [null, false];
  for (const { variable: at, exponent } of monomial.factors) {
    const unknown = unknowns.list[at];
    const term = unknown?.kind === 'atom' ? unknown.term : undefined;
    const [first, second, third] = term?.kind === 'apply' ? term.arguments : [];
    if (term?.kind !== 'apply' || first === undefined || second === undefined || !same(first, variable))
      return null;
    if ([second, third].some((part) => part && mentions(part, variable))) return null;
    if (term.operator === 'normal' && density === null && equals(exponent, one)) density = term;
    else if (term.operator !== 'component') return null;
    else if (equals(exponent, one)) components.push(second);
    else if (equals(exponent, rational(2))) [isSquare] = [true, components.push(second)];
    else return null;
  }
  return density === null || components.length > (isSquare ? 1 : 2)
    ? null
    : { density, components, isSquare };
}
