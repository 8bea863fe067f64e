/**
 * Sets that sums run over by name. `\sum_{x \in \mathcal{X}}` is a sum over the space of x; a data set, `\sum_{x \in D}`,
 * is a list of points, and its members are counted by `|D|`; of any other set nothing is known, so that a sum over it is
 * one over the space only where no other sum of that variable could be meant. Concluded from all formulas at once.
 */
import { partsOf } from '../../read/parts.js';
import type { Syntax } from '../../read/syntax.js';
import { familyOf, spelled, withScripts } from '../structure/spelling.js';
import { isNameLike } from './brackets.js';

export type NamedSet =
  /** All points of the space; the variable names one of them. */
  | { readonly kind: 'space'; readonly variable: string }
  /** What is drawn or observed together, by the names of its parts: the list of each. */
  | { readonly kind: 'list'; readonly lists: readonly { readonly variable: string; readonly list: string }[] }
  | { readonly kind: 'unknown' };

/** Null for what no sum runs over. */
export type SetsByName = (set: string) => NamedSet | null;

export interface Membership {
  readonly variables: readonly Syntax[];
  readonly set: Syntax;
}

export function namedSets(formulas: readonly Syntax[]): SetsByName {
  const uses = new Map<string, (readonly string[])[]>();
  const ranges = new Map<string, Set<string>>();
  const counted = new Set<string>();
  const note = (variable: string, range: string): void => {
    ranges.set(variable, (ranges.get(variable) ?? new Set()).add(range));
  };
  const visit = (syntax: Syntax): void => {
    if (syntax.kind === 'group' && syntax.open === '|' && isNameLike(syntax.body))
      counted.add(spelled(syntax.body));
    if (syntax.kind === 'scripted' && syntax.sub !== null && counts(syntax.base)) {
      const found = membershipIn(syntax.sub);
      if (found === null)
        variablesIn(syntax.sub).forEach((name) => {
          note(familyOf(spelled(name)), '');
        });
      else {
        const set = spelled(found.set);
        const names = found.variables.map(spelled);
        uses.set(set, [...(uses.get(set) ?? []), names]);
        names.forEach((name) => {
          note(familyOf(name), set);
        });
      }
    }
    partsOf(syntax).forEach(visit);
  };
  formulas.forEach(visit);
  return (set) => {
    const tuples = uses.get(set);
    const longest = tuples?.reduce((best, names) => (names.length > best.length ? names : best));
    const [variable] = longest ?? [];
    if (tuples === undefined || longest === undefined || variable === undefined) return null;
    const matches = tuples.every((names) => names.every((name) => isSpaceOf(set, familyOf(name))));
    if (!matches && (isDataName(set) || counted.has(set) || longest.length > 1))
      return {
        kind: 'list',
        lists: longest.map((name) => ({ variable: name, list: withScripts(name, set, null) })),
      };
    const isWhole = tuples.flat().every((name) => {
      const besides = [...(ranges.get(familyOf(name)) ?? [])].filter(
        (range) => range !== set && !isDataName(range),
      );
      return besides.every((range) => matches && range === '');
    });
    return isWhole ? { kind: 'space', variable } : { kind: 'unknown' };
  };
}

const counts = (syntax: Syntax): boolean =>
  syntax.kind === 'operator' && (syntax.name === 'sum' || syntax.name === 'prod');

/** `x \in D`, `x, y \in D` and `(x, y) \in D` below a sign; null for anything else, and for sets that are written out. */
export function membershipIn(sub: Syntax): Membership | null {
  const items = sub.kind === 'list' ? sub.items : [sub];
  const last = items.at(-1);
  if (last?.kind !== 'relation' || last.relations[0] !== '\\in' || last.relations.length > 1) return null;
  const [bound, set] = last.members;
  if (bound === undefined || set === undefined || set.kind === 'group') return null;
  const variables = [...items.slice(0, -1), ...variablesIn(bound)];
  return variables.length > 0 && variables.every(isNameLike) ? { variables, set } : null;
}

function variablesIn(syntax: Syntax): readonly Syntax[] {
  if (syntax.kind === 'group') return variablesIn(syntax.body);
  if (syntax.kind === 'list') return syntax.items.flatMap(variablesIn);
  return isNameLike(syntax) ? [syntax] : [];
}

/** `\mathcal{X}` or X is the space of x. */
const isSpaceOf = (set: string, variable: string): boolean =>
  /^(?:\\math(?:cal|bb|frak|scr)\{([A-Z])\}|([A-Z]))$/
    .exec(set)
    ?.slice(1)
    .includes(variable.toUpperCase()) === true;

/** Sets of data go by one letter. */
const isDataName = (set: string): boolean => /^(?:D|\\math(?:cal|bb|frak|scr)\{D\})(?:[_^].*)?$/.test(set);
