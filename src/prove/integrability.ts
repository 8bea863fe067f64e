/**
 * Integrability of a function from that of others: f is integrable if f = Σ cᵢ gᵢ, where the gᵢ are known to be
 * integrable and the cᵢ do not depend on the variable. Untrusted search.
 */
import { isSmooth } from '../kernel/ledger.js';
import { isSymmetry } from '../kernel/symmetry.js';
import { translate } from '../kernel/translate.js';
import { newUnknowns } from '../kernel/unknowns.js';
import type { Theorem } from '../kernel/kernel.js';
import type { Monomial } from '../numbers/polynomial.js';
import { sameSort } from '../terms/sort.js';
import { bind, open } from '../terms/substitute.js';
import { apply, binder, same, type BinderTerm, type SymbolTerm, type Term } from '../terms/term.js';
import { balancedSum, dependsOn, monomialTerm, splitBy } from './canonical.js';
import { rewrite } from './expand.js';
import { normalise } from './normalise.js';
import { may } from './memory.js';
import { deeper, discharged, fresh, inside, join, resultOf, withLiberties, type Prover } from './prover.js';
import { combination } from './span.js';

type Solve = (proposition: Term, prover: Prover, depth?: number) => Theorem | null;

/** A theorem that the function is integrable, from integrable functions in sight. */
export function compareRegular(goal: BinderTerm, prover: Prover, solve: Solve): Theorem | null {
  const [operand] = goal.operands;
  if (operand === undefined) return null;
  const variable = fresh(prover, goal.variable.sort, goal.variable.name);
  const [wanted] = open(goal, variable);
  if (wanted === undefined) return null;
  const isAlike = (fact: BinderTerm): boolean =>
    sameSort(fact.variable.sort, goal.variable.sort) && fact.operands.every((one) => same(one, operand));
  const known = prover.facts.filter(isIntegrable).filter(isAlike);
  for (const fact of known) {
    const theorem = multipleOf(wanted, fact, variable, goal, prover, solve);
    if (theorem) return theorem;
  }
  const all = [...known, ...masses(prover).filter(isAlike)];
  return combined(wanted, all, variable, goal, prover, solve);
}

const isIntegrable = (fact: Term): fact is BinderTerm =>
  fact.kind === 'binder' && fact.binder === 'integrable';

/** What integrates to one by what is given, as conditions of integrability. */
const masses = ({ judge }: Prover): readonly BinderTerm[] =>
  judge.theory.facts.flatMap(({ proposition }): readonly BinderTerm[] => {
    const [left] =
      proposition.kind === 'apply' && proposition.operator === 'equal' ? proposition.arguments : [];
    return left?.kind === 'binder' && left.binder === 'integral'
      ? [binder('integrable', left.variable, left.bodies, left.operands)]
      : [];
  });

/** f = Σ cᵢ gᵢ with every gᵢ integrable, their normal forms compared. */
function combined(
  wanted: Term,
  known: readonly BinderTerm[],
  variable: SymbolTerm,
  goal: BinderTerm,
  prover: Prover,
  solve: Solve,
): Theorem | null {
  const { judge } = prover;
  if (may(prover, 'comparing')) return null;
  const inner = withLiberties(inside(prover, goal, variable), { comparing: true });
  const normal = known.map((fact) => {
    const [given = wanted] = open(fact, variable);
    const equal = normalise(given, inner);
    return { fact, given, equal, form: resultOf(given, equal) };
  });
  /** From the integrability of f, and f = g for the function that is wanted. */
  const transported = (theorem: Theorem, equation: Theorem): Theorem | null => {
    const equal = judge.abstraction(goal, variable, [equation], goal.operands.map(judge.reflexivity));
    const clean = discharged(equal, judge, (one) => solve(one, prover, 6));
    const isOpen = (one: Term): boolean =>
      !isSmooth(one, judge.theory) && !saysSymmetry(one, prover) && solve(one, prover, 2) === null;
    return clean.hypotheses.some(isOpen) ? null : judge.transport(theorem, clean);
  };
  for (const { fact, given, equal, form } of normal) {
    const arithmetic = judge.ring(form, wanted, 'whole');
    const theorem = arithmetic && integrableSum(fact, known, prover);
    if (theorem) return transported(theorem, join(judge, equal, arithmetic) ?? judge.reflexivity(given));
  }
  const coefficients = combination(
    wanted,
    normal.map(({ form }) => form),
    variable,
  );
  if (coefficients === null) return null;
  const summands = normal.flatMap((one, at) => {
    const coefficient = coefficients[at];
    return coefficient === undefined || coefficient.kind === 'number' ? [] : [{ ...one, coefficient }];
  });
  const parts = summands.map(({ given, equal, coefficient }) => {
    const product = apply('multiply', coefficient, given);
    const step = equal && judge.congruence(product, [judge.reflexivity(coefficient), equal]);
    return { product, equal: step ?? judge.reflexivity(product) };
  });
  const [first, ...rest] = parts;
  if (first === undefined) return null;
  const total = rest.reduce((before, { product, equal }) => {
    const sum = apply('add', before.product, product);
    return { product: sum, equal: judge.congruence(sum, [before.equal, equal]) };
  }, first);
  const arithmetic = judge.ring(resultOf(total.product, total.equal), wanted, 'whole');
  const start = bind('integrable', variable, [total.product], goal.operands);
  const theorem = arithmetic && integrableSum(start, known, prover);
  return theorem && transported(theorem, judge.transitivity(total.equal, arithmetic));
}

/** Mixed derivatives of a smooth function, at every point: free. */
function saysSymmetry(condition: Term, prover: Prover): boolean {
  if (condition.kind !== 'binder' || condition.binder !== 'forall')
    return isSymmetry(condition, prover.judge.theory);
  const [body] = open(condition, fresh(prover, condition.variable.sort, condition.variable.name));
  return body !== undefined && saysSymmetry(body, deeper(prover));
}

/** A sum of multiples of what is known to be integrable. */
function integrableSum(goal: Term, known: readonly BinderTerm[], prover: Prover): Theorem | null {
  if (known.some((one) => same(one, goal)))
    return prover.facts.some((fact) => same(fact, goal))
      ? prover.judge.assume(goal)
      : rewrite('integrable-since-it-integrates-to-one', goal, prover);
  const theorem = rewrite('integrable-sum', goal, prover) ?? rewrite('integrable-multiple', goal, prover);
  return theorem && discharged(theorem, prover.judge, (one) => integrableSum(one, known, prover));
}

/** f = c g with g integrable: the integrand of `fact` has the same part that depends on the variable. */
function multipleOf(
  wanted: Term,
  fact: BinderTerm,
  variable: SymbolTerm,
  goal: BinderTerm,
  prover: Prover,
  solve: Solve,
): Theorem | null {
  const { judge } = prover;
  const [given] = open(fact, variable);
  const [operand] = goal.operands;
  if (given === undefined || operand === undefined) return null;
  const factor = ratioOf(wanted, given, variable);
  if (factor === null) return null;
  const product = apply('multiply', factor, given);
  const equal = judge.ring(product, wanted, 'whole');
  if (equal === null) return null;
  const multiple = judge.instance('integrable-multiple', {
    meanings: new Map([
      ['c', { parameters: [], body: factor }],
      ['f', { parameters: [variable], body: given }],
      ['S', { parameters: [], body: operand }],
    ]),
    sorts: new Map([['x', variable.sort]]),
  });
  const same = judge.abstraction(goal, variable, [equal], [judge.reflexivity(operand)]);
  const clean = discharged(same, judge, (one) => solve(one, prover, 6));
  if (clean.hypotheses.some((one) => solve(one, prover, 2) === null)) return null;
  return judge.transport(multiple, clean);
}

/** The only c, free of the variable, with which wanted = c · given may hold. */
function ratioOf(wanted: Term, given: Term, variable: SymbolTerm): Term | null {
  const unknowns = newUnknowns('whole');
  const [top, bottom] = [translate(wanted, unknowns), translate(given, unknowns)];
  if (top === null || bottom === null) return null;
  const depends = dependsOn(variable, unknowns);
  const [tops, bottoms] = [splitBy(top, depends), splitBy(bottom, depends)];
  if (tops.length !== bottoms.length) return null;
  const term = (monomials: readonly Monomial[]): Term =>
    balancedSum(monomials.map((monomial) => monomialTerm(monomial, unknowns)));
  const [first] = tops;
  const second = bottoms.find(
    ({ rest }) => first && same(monomialTerm(rest, unknowns), monomialTerm(first.rest, unknowns)),
  );
  if (first === undefined || second === undefined) return null;
  return apply('divide', term(first.coefficient), term(second.coefficient));
}
