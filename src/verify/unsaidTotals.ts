/**
 * What may sum to one, though nothing says so: a list that a claim sums, `\sum_i w_i a_i`, may be one of weights, and a
 * function that it integrates may be a density. Texts say so in more ways than can be understood, so a difference that
 * is gone as soon as these totals are one shows no mistake. Relies on the theory; judges nothing.
 */
import { densityFacts } from '../elaborate/inferred-facts.js';
import { unfoldAll } from '../kernel/ledger.js';
import { bind, mentions, open, unusedSymbol } from '../terms/substitute.js';
import { apply, call, partsOf, same, symbol, withParts, type SymbolTerm, type Term } from '../terms/term.js';
import type { Definition, FunctionDeclaration, Theory } from '../terms/theory.js';
import { isWhole } from '../terms/whole.js';
import { knownNames } from './commonGround.js';
import type { Claim } from './judgeStep.js';

/** A claim with the totals that nothing denies, and whose totals these are. */
export interface WithTotals {
  readonly claim: Claim;
  readonly theory: Theory;
  readonly names: readonly string[];
}

/** Null where all is said of what the claim sums and integrates. */
export function withTotals(claim: Claim, theory: Theory): WithTotals | null {
  const known = knownNames(theory);
  const totals = new Map<string, Total>();
  for (const side of [claim.left, claim.right])
    for (const total of totalsIn(unfoldAll(side, theory), theory))
      if (!known.has(total.of.name)) totals.set(total.of.name, totalOf(total, totals.get(total.of.name)));
  for (const [name, total] of totals) if (hasName(total, theory)) totals.delete(name);
  if (totals.size === 0) return null;
  const names = [...totals.keys()];
  const weights = [...totals.values()].filter(({ over }) => over !== null);
  const laws = [...totals.values()].filter(({ over }) => over === null);
  const unfolded = (term: Term): Term =>
    weights.reduce((inner, weight) => renamed(inner, weight.of.name), unfoldAll(term, theory));
  return {
    claim: { ...claim, left: unfolded(claim.left), right: unfolded(claim.right) },
    theory: laws.reduce(withLaw, weights.reduce(withWeight, theory)),
    names,
  };
}

/** A sum over some arguments of a function: those of a range, or of whole spaces if `over` is null. */
interface Total {
  readonly of: FunctionDeclaration;
  readonly places: readonly number[];
  readonly over: Term | null;
}

/** Several integrals over one function make a joint density of it; of several sums the inner one counts. */
const totalOf = (total: Total, before: Total | undefined): Total =>
  before === undefined || before.over !== null || total.over !== null
    ? (before ?? total)
    : { ...total, places: [...new Set([...before.places, ...total.places])].sort((a, b) => a - b) };

/** Is it what a definition gives a name to, `Z = \sum_x f(x)`? A total of one needs no name. */
const hasName = ({ of, places, over }: Total, { definitions }: Theory): boolean =>
  over === null &&
  places.length === 1 &&
  [...definitions.values()].some(({ body }) => {
    if (body.kind !== 'binder' || body.binder !== 'integral') return false;
    const [summand] = body.bodies;
    const point = summand?.kind === 'call' && summand.function === of.name ? places[0] : undefined;
    const at = summand?.kind === 'call' && point !== undefined ? summand.arguments[point] : undefined;
    return at?.kind === 'bound' && at.index === 0;
  });

function totalsIn(term: Term, theory: Theory, bound: readonly SymbolTerm[] = []): readonly Total[] {
  if (term.kind !== 'binder') return partsOf(term).flatMap((part) => totalsIn(part, theory, bound));
  const variable = unusedSymbol(term.variable, [term, ...bound]);
  const bodies = open(term, variable);
  const inside = bodies.flatMap((body) => totalsIn(body, theory, [...bound, variable]));
  const [over] = term.operands;
  if (over === undefined || !['sum', 'integral', 'expectation'].includes(term.binder)) return inside;
  if (bound.some((outer) => mentions(over, outer))) return inside;
  const isSpace = isWhole(over, variable.sort);
  if (isSpace === (term.binder === 'sum')) return inside;
  const own = bodies.flatMap((body) => callsAt(body, variable, theory));
  return [...inside, ...own.map((found) => ({ ...found, over: isSpace ? null : over }))];
}

/** Undefined functions and lists with the variable for one of their arguments. */
function callsAt(term: Term, variable: SymbolTerm, theory: Theory): readonly Pick<Total, 'of' | 'places'>[] {
  const inside = partsOf(term).flatMap((part) => callsAt(part, variable, theory));
  const of = term.kind === 'call' ? theory.functions.get(term.function) : undefined;
  if (term.kind !== 'call' || of === undefined || theory.definitions.has(of.name)) return inside;
  const places = term.arguments.flatMap((part, at) => (same(part, variable) ? [at] : []));
  return places.length === 1 ? [{ of, places }, ...inside] : inside;
}

const weightOf = (name: string): string => `#${name}`;

const renamed = (term: Term, name: string): Term => {
  const parts = partsOf(term).map((part) => renamed(part, name));
  return term.kind === 'call' && term.function === name
    ? call(weightOf(name), parts, term.result)
    : withParts(term, parts);
};

/** Any positive weights are `e^{w_i} / \sum_j e^{w_j}`. */
function withWeight(theory: Theory, { of, places, over }: Total): Theory {
  const parameters = of.parameters.map((sort, at) => symbol(`#${String(at)}`, sort));
  const at = places[0] ?? 0;
  const index = parameters[at];
  if (index === undefined || over === null) return theory;
  const value = apply('exp', call(of.name, parameters, of.result));
  const name = weightOf(of.name);
  const body = apply('divide', value, bind('sum', index, [value], [over]));
  const definition: Definition = {
    function: name,
    parameters,
    body,
    origin: { kind: 'inferred', latex: of.notation.name, line: 1 },
  };
  return {
    ...theory,
    functions: new Map([...theory.functions, [name, { ...of, name, role: { kind: 'plain' } }]]),
    definitions: new Map([...theory.definitions, [name, definition]]),
  };
}

function withLaw(theory: Theory, { of, places }: Total): Theory {
  const [variable] = places;
  const role: FunctionDeclaration['role'] =
    places.length === 1 && variable !== undefined ? { kind: 'density', variable } : { kind: 'plain' };
  const isPoint = of.parameters.map((_, at) => places.includes(at));
  const usual = of.parameters.map(() => null);
  return {
    ...theory,
    functions: new Map([...theory.functions, [of.name, { ...of, role }]]),
    facts: [...theory.facts, ...densityFacts(of, isPoint, usual, 1)],
  };
}
