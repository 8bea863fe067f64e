/**
 * Matching: what the names of a rule must stand for, so that its pattern becomes a given term. Higher-order, for
 * patterns in which names take distinct bound variables (Miller 1991); a name at other arguments must be known already.
 * Untrusted: the judge fills the rule in again and compares.
 */
import {
  fill,
  isOfSort,
  isSchematic,
  schematicName,
  type Abstraction,
  type Filling,
} from '../kernel/rule.js';
import { sameSort, sortName, type Sort } from '../terms/sort.js';
import { mentions, open } from '../terms/substitute.js';
import {
  isInfinite,
  call,
  partsOf,
  same,
  symbol,
  type BinderTerm,
  type SymbolTerm,
  type Term,
} from '../terms/term.js';

export interface Match extends Filling {
  readonly meanings: Map<string, Abstraction>;
  readonly sorts: Map<string, Sort>;
}

export const emptyMatch = (): Match => ({ meanings: new Map(), sorts: new Map() });

/** Extends the match so that the pattern becomes the term; false (and the match spoilt) if it cannot. */
export function matches(
  pattern: Term,
  term: Term,
  match: Match,
  opened: readonly SymbolTerm[] = [],
): boolean {
  const name = schematicName(pattern);
  if (name !== null && pattern.kind === 'call') return meets(name, pattern.arguments, term, match, opened);
  if (pattern.kind !== term.kind) return false;
  if (pattern.kind === 'binder' && term.kind === 'binder') return bindersMatch(pattern, term, match, opened);
  if (pattern.kind === 'apply' && (term.kind !== 'apply' || term.operator !== pattern.operator)) return false;
  const [wanted, given] = [partsOf(pattern), partsOf(term)];
  if (wanted.length === 0) return same(pattern, term);
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => {
      const other = given[index];
      return other !== undefined && matches(part, other, match, opened);
    })
  );
}

/** Is the schematic term filled in completely by what is known so far? Then its value. */
export const filled = (term: Term, match: Match): Term | null =>
  isKnown(term, match) ? fill(term, match) : null;

function isKnown(term: Term, match: Match): boolean {
  const name = schematicName(term);
  if (name !== null && isOfSort(name)) return partsOf(term).every((part) => isSorted(part, match));
  if (name !== null && match.meanings.get(name)?.parameters.length !== partsOf(term).length) return false;
  if (term.kind === 'binder' && isSchematic(term.variable.sort) && !match.sorts.has(term.variable.name))
    return false;
  return partsOf(term).every((part) => isKnown(part, match));
}

/** A variable of the row, bound around or not, of which the sort is known. */
const isSorted = (variable: Term, { sorts }: Match): boolean =>
  variable.kind === 'bound' || sorts.has(schematicName(variable) ?? '');

function meets(
  name: string,
  places: readonly Term[],
  term: Term,
  match: Match,
  opened: readonly SymbolTerm[],
): boolean {
  if (isOfSort(name) || match.meanings.has(name)) {
    const value = filled(call(`?${name}`, places), match);
    return value !== null && same(value, term);
  }
  if (isInfinite(term)) return false;
  const parameters = places.filter(
    (place): place is SymbolTerm => place.kind === 'symbol' && opened.some((one) => same(one, place)),
  );
  if (parameters.length !== places.length) return false;
  const free = opened.some((one) => mentions(term, one) && !parameters.some((place) => same(one, place)));
  if (free) return false;
  match.meanings.set(name, { parameters, body: term });
  return true;
}

function bindersMatch(
  pattern: BinderTerm,
  term: BinderTerm,
  match: Match,
  opened: readonly SymbolTerm[],
): boolean {
  if (
    pattern.binder !== term.binder ||
    !pattern.bodies.every((body, index) => mayMatch(body, term.bodies[index]))
  )
    return false;
  const { name, sort } = pattern.variable;
  const known = isSchematic(sort) ? match.sorts.get(name) : sort;
  if (known !== undefined && !sameSort(known, term.variable.sort)) return false;
  if (known === undefined) match.sorts.set(name, term.variable.sort);
  const variable = symbol(
    `${name}?${String(opened.length)}${sortName(term.variable.sort)}`,
    term.variable.sort,
  );
  const [wanted, given] = [open(pattern, variable), open(term, variable)];
  const inner = [...opened, variable];
  return (
    wanted.every((body, index) => matches(body, given[index] ?? body, match, inner)) &&
    pattern.operands.every((operand, index) => {
      const other = term.operands[index];
      return other !== undefined && matches(operand, other, match, opened);
    })
  );
}

/** Do the two outermost layers of signs agree? Asked before anything is matched, which costs more. */
export function mayFit(pattern: Term, term: Term): boolean {
  if (!mayMatch(pattern, term)) return false;
  if (schematicName(pattern) !== null) return true;
  const given = partsOf(term);
  return partsOf(pattern).every((part, index) => mayMatch(part, given[index]));
}

/** Do the outermost signs agree? Asked before binders are opened, which costs more. */
function mayMatch(pattern: Term, term: Term | undefined): boolean {
  if (term === undefined || schematicName(pattern) !== null) return term !== undefined;
  if (pattern.kind === 'apply') return term.kind === 'apply' && term.operator === pattern.operator;
  if (pattern.kind === 'binder') return term.kind === 'binder' && term.binder === pattern.binder;
  return pattern.kind === term.kind;
}
