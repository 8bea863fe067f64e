/**
 * Two formulas with the same places of extremes. They are proved to have them where one is an increasing function of the
 * other: up to a term or a positive factor that does not depend on the symbols, or through a logarithm. They are refuted
 * by two places that they order the other way round, where these two may be all there are; or where each is a decreasing
 * function of the other.
 */
import { rulesOf } from '../kernel/replay.js';
import type { Judge } from '../kernel/kernel.js';
import { unfoldAll } from '../kernel/ledger.js';
import type { ExtremumClaim } from '../elaborate/elaborated.js';
import { orderingOf, scaled, type Ordering } from '../prove/monotone.js';
import type { Proof } from '../prove/prove.js';
import type { Searches } from '../records/searches.js';
import type { Claim } from '../refute/claim.js';
import { calledFunctions, freeSymbols, freshSymbol, replaceSymbol } from '../terms/substitute.js';
import { apply, number, same, type SymbolTerm, type Term } from '../terms/term.js';
import type { Theory } from '../terms/theory.js';
import { ATTEMPTS, type Finding } from './judgeStep.js';
import { claimOf } from './upTo.js';

const nothing = { drawn: 0, admitted: 0, differing: 0 } as const;

export function judgeExtremum(
  left: Term,
  right: Term,
  { symbols, largest }: ExtremumClaim,
  judge: Judge,
  searches: Searches,
  obscure: string | undefined,
): Finding {
  const upwards = [turned(left, largest.left), turned(right, largest.right)] as const;
  const crossed = crossing(...upwards, symbols);
  // What orders two places the other way round is no increasing function.
  const glance = searches.glimpse(crossed, judge.theory, { attempts: ATTEMPTS });
  const proofs = glance.kind === 'refuted' ? null : sameOrder(left, right, symbols, largest, judge, searches);
  if (proofs !== null)
    return {
      kind: 'proved',
      rules: [...new Set(proofs.flatMap(({ theorem }) => rulesOf(theorem)))],
      ledger: proofs.flatMap(({ ledger }) => ledger),
      tally: nothing,
    };
  if (obscure !== undefined)
    return { kind: 'undecided', reason: 'obscure-function', message: obscure, tally: nothing };
  const open: Finding = {
    kind: 'undecided',
    reason: 'no-same-order',
    message:
      'no increasing function is found that makes one side of the other, and nothing shows that there is none',
    tally: nothing,
  };
  // Any two places may be all there are where nothing is known of them; others are more than two.
  const isFinite = symbols.every(({ sort }) => sort.kind === 'space') && alike(left, right, judge.theory);
  const opposite = { left: largest.left, right: !largest.right };
  if (glance.kind !== 'refuted') return { ...open, tally: glance.tally };
  if (!isFinite && sameOrder(left, right, symbols, opposite, judge, searches)?.every(isGranted) !== true)
    return open;
  const outcome = searches.refute(crossed, judge.theory, { attempts: ATTEMPTS });
  return outcome.kind === 'refuted'
    ? {
        kind: 'refuted',
        counterexample: outcome.counterexample,
        unless: [],
        extremum: true,
        tally: outcome.tally,
      }
    : { ...open, tally: outcome.tally };
}

const isGranted = ({ ledger }: Proof): boolean => ledger.every(({ origin }) => origin !== 'assumed');

const turned = (term: Term, largest: boolean): Term => (largest ? term : apply('negate', term));

/** Functions and numbers of which nothing is known stand on both sides. */
function alike(left: Term, right: Term, theory: Theory): boolean {
  const [from, to] = [left, right].map((side) => {
    const plain = unfoldAll(side, theory);
    const symbols = freeSymbols(plain).flatMap(({ name, sort }) => (sort.kind === 'set' ? [] : [name]));
    return [...new Set([...calledFunctions(plain), ...symbols])].sort().join(' ');
  });
  return from === to;
}

/** Two places of which the one is better to the left and worse to the right: the product of both gaps is not zero. */
function crossing(left: Term, right: Term, symbols: readonly SymbolTerm[]): Claim {
  const others = symbols.map((one) => freshSymbol({ name: `${one.name}'`, sort: one.sort }, [left, right]));
  const elsewhere = (term: Term): Term =>
    symbols.reduce((found, one, at) => replaceSymbol(found, one, others[at] ?? one), term);
  const gap = (better: Term, worse: Term): Term =>
    apply('maximum', apply('subtract', better, worse), number(0));
  return {
    kind: 'equal',
    left: apply('multiply', gap(left, elsewhere(left)), gap(elsewhere(right), right)),
    right: number(0),
  };
}

/** Proofs that together say so; null where none is found. */
function sameOrder(
  left: Term,
  right: Term,
  symbols: readonly SymbolTerm[],
  largest: ExtremumClaim['largest'],
  judge: Judge,
  searches: Searches,
): readonly Proof[] | null {
  const formsOf = (term: Term, upwards: boolean): readonly Form[] =>
    [...new Set([term, unfoldAll(term, judge.theory)])].flatMap((one, at) => {
      if (at > 0 && same(one, term)) return [];
      const whole: Ordering = { core: one, grows: true, factors: [], positive: [] };
      const plain = orderingOf(one, symbols, upwards);
      const orderings = [plain, scaled(plain, symbols), whole].filter(
        ({ core }, at, all) => all.findIndex((other) => same(other.core, core)) === at,
      );
      return orderings.map((ordering): Form => {
        const rises = ordering.grows === upwards;
        return { ordering, rises, term: turned(ordering.core, rises) };
      });
    });
  const [ours, theirs] = [formsOf(left, largest.left), formsOf(right, largest.right)];
  for (const one of ours)
    for (const other of theirs) {
      const proof = sameUpTo(one, other, symbols, judge, searches);
      const conditions = proof && conditionsOf([one.ordering, other.ordering], judge, searches);
      if (proof && conditions) return [proof, ...conditions];
    }
  return null;
}

interface Form {
  readonly ordering: Ordering;
  /** Are the largest values of the core looked for? */
  readonly rises: boolean;
  /** The core, or what is opposite to it: its largest values are looked for. */
  readonly term: Term;
}

function sameUpTo(
  one: Form,
  other: Form,
  symbols: readonly SymbolTerm[],
  judge: Judge,
  searches: Searches,
): Proof | null {
  const pairs: (readonly [Term, Term])[] = [[one.term, other.term]];
  if (other.rises) pairs.push([one.term, apply('log', other.ordering.core)]);
  if (one.rises) pairs.push([apply('log', one.ordering.core), other.term]);
  for (const [from, to] of pairs) {
    const claim = claimOf({ kind: 'claim', claim: 'equal', message: null, upTo: symbols }, from, to);
    const { kind } = searches.glimpse(claim, judge.theory, { attempts: 8, look: 'glance' });
    if (kind === 'refuted') continue;
    const proof = searches.prove(claim, judge);
    if (proof !== null) return proof;
  }
  return null;
}

/** Factors that were taken away are positive, and so is what a logarithm was taken of. */
function conditionsOf(
  orderings: readonly Ordering[],
  judge: Judge,
  { prove }: Searches,
): readonly Proof[] | null {
  const left = number(0);
  const proofs = orderings.flatMap(({ factors, positive }) => [
    ...factors.map(({ term, below }) =>
      prove({ kind: below ? 'lessEqual' : 'less', left, right: term }, judge),
    ),
    ...positive.map((right) => prove({ kind: 'less', left, right }, judge)),
  ]);
  const found = proofs.filter((proof) => proof !== null);
  return found.length === proofs.length ? found : null;
}
