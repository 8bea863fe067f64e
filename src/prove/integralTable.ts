/**
 * Integrals by the rows on Gaussian, Gamma, Beta and power integrals: the integrand as a sum of products, each of which
 * fits a row; their integrals added up by linearity. Untrusted search; the judge compares the sum with the integrand.
 */
import type { Theorem } from '../kernel/kernel.js';
import type { Abstraction, Filling } from '../kernel/rule.js';
import { translate } from '../kernel/translate.js';
import { newUnknowns } from '../kernel/unknowns.js';
import { equals, one } from '../numbers/rational.js';
import { real } from '../terms/sort.js';
import { bind, open } from '../terms/substitute.js';
import {
  isInfinite,
  apply,
  number,
  partsOf,
  same,
  type BinderTerm,
  type SymbolTerm,
  type Term,
} from '../terms/term.js';
import { balancedSum, canonical, dependsOn, monomialTerm, splitBy } from './canonical.js';
import { allMet, solve } from './conditions.js';
import { domainKind, entryFor } from './integralRows.js';
import type { Entry, IntegrandSetting } from './integrandShape.js';
import { discharged, inside, type Equation, type Prover } from './prover.js';

/** integral = the sum of the values of its parts; null if some part fits no row. */
export function integratedByTable(
  term: BinderTerm,
  body: Term,
  variable: SymbolTerm,
  prover: Prover,
): Equation {
  const [domain] = term.operands;
  const kind = domain && domainKind(domain);
  if (!domain || !kind) return null;
  const unknowns = newUnknowns('whole');
  const polynomial = translate(body, unknowns);
  if (polynomial === null || polynomial.size > 40) return null;
  const setting = { variable, unknowns, domain, prover };
  const parts = splitBy(polynomial, dependsOn(variable, unknowns)).map(({ coefficient, rest }) => {
    const entry = entryFor(rest, kind, setting);
    const part = entry && partFrom(entry, setting);
    const front = balancedSum(coefficient.map((each) => monomialTerm(each, unknowns)));
    return part && multiple(front, part, setting);
  });
  if (!parts.every((part) => part !== null)) return null;
  const total = parts.reduce<Part | null>((all, next) => (all ? together(all, next, setting) : next), null);
  return total && joined(term, body, total, setting);
}

interface Setting extends IntegrandSetting {
  readonly prover: Prover;
}

/** An integrand with theorems on its integral and on its integrability. */
interface Part {
  readonly body: Term;
  /** integral of the body = value */
  readonly equation: Theorem;
  readonly integrable: Theorem;
}

/** The row and its twin on integrability, filled in; null if a condition is not met. */
function partFrom({ row, integrable, names }: Entry, { prover, variable, domain }: Setting): Part | null {
  const { judge } = prover;
  const isEnd = (term: Term): boolean => partsOf(domain).some((end) => same(end, term));
  const plain = Object.entries(names).map(
    ([name, term]) => [name, isEnd(term) ? term : canonical(term)] as const,
  );
  const filling: Filling = { meanings: new Map(named(Object.fromEntries(plain), [])), sorts: new Map() };
  const [equation, regular] = [row, integrable].map((name) => allMet(judge.instance(name, filling), prover));
  if (!equation || !regular) return null;
  const [left] = equation.conclusion.kind === 'apply' ? equation.conclusion.arguments : [];
  const [over] = left?.kind === 'binder' ? left.operands : [];
  const [body] = left?.kind === 'binder' ? open(left, variable) : [];
  const moved = over && sameDomain(domain, over, prover);
  if (body === undefined || moved === undefined || moved === null) return null;
  const to = (binder_: 'integral' | 'integrable'): Theorem =>
    judge.abstraction(
      bind(binder_, variable, [body], [domain]),
      variable,
      [judge.reflexivity(body)],
      [moved],
    );
  return {
    body,
    equation: judge.transitivity(to('integral'), equation),
    integrable: judge.transport(regular, judge.symmetry(to('integrable'))),
  };
}

/** One domain = the other, whose ends may be the same numbers in other words. */
function sameDomain(domain: Term, over: Term, { judge }: Prover): Theorem | null {
  if (same(domain, over)) return judge.reflexivity(domain);
  const [ends, others] = [partsOf(domain), partsOf(over)];
  const equal = ends.map((end, at) => {
    const other = others[at] ?? end;
    return same(end, other) ? judge.reflexivity(end) : judge.ring(end, other);
  });
  const isPlain = equal.every((one) => one !== null && one.hypotheses.length === 0);
  return isPlain && ends.length === others.length
    ? judge.congruence(
        domain,
        equal.filter((one) => one !== null),
      )
    : null;
}

function multiple(front: Term, part: Part, setting: Setting): Part {
  if (front.kind === 'number' && equals(front.value, one)) return part;
  const { judge } = setting.prover;
  const filling = fillingOf({ c: front }, { f: part.body }, setting);
  const out = judge.instance('constant-out-of-the-integral', filling);
  const value = judge.congruence(apply('multiply', front, integralOf(part.body, setting)), [
    judge.reflexivity(front),
    part.equation,
  ]);
  return {
    body: apply('multiply', front, part.body),
    equation: judge.transitivity(out, value),
    integrable: discharge(judge.instance('integrable-multiple', filling), [part.integrable], setting),
  };
}

function together(a: Part, b: Part, setting: Setting): Part {
  const { judge } = setting.prover;
  const filling = fillingOf({}, { f: a.body, g: b.body }, setting);
  const lemmas = [a.integrable, b.integrable];
  const apart = discharge(judge.instance('linearity-of-the-integral', filling), lemmas, setting);
  const sum = apply('add', integralOf(a.body, setting), integralOf(b.body, setting));
  return {
    body: apply('add', a.body, b.body),
    equation: judge.transitivity(apart, judge.congruence(sum, [a.equation, b.equation])),
    integrable: discharge(judge.instance('integrable-sum', filling), lemmas, setting),
  };
}

const discharge = (theorem: Theorem, lemmas: readonly Theorem[], { prover }: Setting): Theorem =>
  lemmas.reduce(
    (before, lemma) =>
      before.hypotheses.some((one) => same(one, lemma.conclusion))
        ? prover.judge.discharge(before, lemma)
        : before,
    theorem,
  );

const fillingOf = (
  constants: Readonly<Record<string, Term>>,
  functions: Readonly<Record<string, Term>>,
  { variable, domain }: Setting,
): Filling => ({
  meanings: new Map([...named({ ...constants, S: domain }, []), ...named(functions, [variable])]),
  sorts: new Map([['x', real]]),
});

const named = (
  bodies: Readonly<Record<string, Term>>,
  parameters: readonly SymbolTerm[],
): readonly (readonly [string, Abstraction])[] =>
  Object.entries(bodies).map(([name, body]) => [name, { parameters, body }]);

const integralOf = (body: Term, { variable, domain }: Setting): Term =>
  bind('integral', variable, [body], [domain]);

/** The integral of the body is that of the sum of parts: everywhere equal, or at least between the ends. */
function joined(term: BinderTerm, body: Term, total: Part, setting: Setting): Equation {
  const { prover, variable, domain } = setting;
  const { judge } = prover;
  const equal = judge.ring(body, total.body, 'whole');
  if (equal === null) return null;
  const inner = inside(prover, term, variable);
  const clean = discharged(equal, judge, (one) => solve(one, inner));
  if (clean.hypotheses.every((one) => solve(one, inner) !== null)) {
    const same_ = allMet(judge.abstraction(term, variable, [clean], [judge.reflexivity(domain)]), prover);
    if (same_) return judge.transitivity(same_, total.equation);
  }
  const changed = betweenEnds(body, equal, total, setting);
  return changed && judge.transitivity(changed, total.equation);
}

function betweenEnds(
  body: Term,
  equal: Theorem,
  total: Part,
  { prover, variable, domain }: Setting,
): Equation {
  const { judge } = prover;
  const [from, to] = domain.kind === 'apply' && domain.operator === 'interval' ? domain.arguments : [];
  if (from === undefined || to === undefined) return null;
  const interior = apply('interior', from, to);
  const inner = inside(prover, bind('forall', variable, [number(0)], [interior]), variable);
  const clean = discharged(equal, judge, (one) => solve(one, inner));
  const everywhere = judge.generalise(clean, variable, 'forall', interior);
  const name = isInfinite(to) ? 'endpoints-do-not-matter:2' : 'endpoints-do-not-matter';
  const ends = isInfinite(to) ? { a: from } : { a: from, b: to };
  const instance = judge.instance(name, {
    meanings: new Map([...named(ends, []), ...named({ f: body, g: total.body }, [variable])]),
    sorts: new Map(),
  });
  return allMet(judge.discharge(instance, everywhere), prover);
}
