/**
 * Places of extremes: `\operatorname{argmax}_\theta f(\theta)` with what it is taken over and of. A name that is introduced as such a
 * place, `\theta_{MLE} = \operatorname{argmax}_\theta \dots`, stands for it in later chains. Looks at syntax only.
 */
import type { Chain, Document } from '../read/document.js';
import type { SumSyntax, Syntax } from '../read/syntax.js';
import { isNameLike } from './inference/brackets.js';
import { spelled } from './structure/spelling.js';

export interface Extremum {
  readonly kind: 'largest' | 'smallest';
  readonly variables: readonly string[];
  readonly body: Syntax;
}

/** Null for a formula that does not begin with such a sign. */
export function extremumIn(syntax: Syntax): Extremum | null {
  const terms = syntax.kind === 'sum' ? syntax.terms : [];
  const [term, ...more] = terms;
  const first = syntax.kind === 'sum' ? (term?.sign === '+' ? term.body : null) : syntax;
  if (first?.kind !== 'product') return null;
  const [sign, ...items] = first.items;
  const kind = sign && signIn(sign.body);
  const [only] = items;
  if (!kind || only === undefined) return null;
  const rest: Syntax = items.length === 1 ? only.body : { ...first, items };
  if (more.length === 0) return { ...kind, body: rest };
  const sum: SumSyntax = {
    kind: 'sum',
    terms: [{ sign: '+', body: rest, span: rest.span }, ...more],
    span: syntax.span,
  };
  return { ...kind, body: sum };
}

/** `\operatorname{argmax}_\theta`, `\operatorname{argmin}_{\theta \in \Theta}`, with more variables than one as well. */
function signIn(syntax: Syntax): Pick<Extremum, 'kind' | 'variables'> | null {
  if (syntax.kind !== 'scripted' || syntax.base.kind !== 'name' || syntax.sub === null) return null;
  const kind = kinds.get(syntax.base.name);
  const bound =
    syntax.sub.kind === 'relation' && syntax.sub.relations[0] === '\\in' ? syntax.sub.members[0] : syntax.sub;
  const names = bound?.kind === 'list' ? bound.items : bound === undefined ? [] : [bound];
  return kind !== undefined && names.length > 0 && names.every(isNameLike)
    ? { kind, variables: names.map(spelled) }
    : null;
}

const kinds: ReadonlyMap<string, Extremum['kind']> = new Map([
  ['argmax', 'largest'],
  ['argmin', 'smallest'],
]);

/** `\theta^* = \operatorname{argmax}_\theta \dots` at the head of a chain, whatever stands below the sign. */
function placeIn({ members, links }: Chain): { readonly left: Syntax; readonly right: Syntax } | null {
  const [left, right] = [members[0]?.syntax, members[1]?.syntax];
  const relation = links[0]?.relation;
  return left &&
    right &&
    (relation === '=' || relation === ':=') &&
    !opensWithSign(left) &&
    opensWithSign(right)
    ? { left, right }
    : null;
}

function opensWithSign(syntax: Syntax): boolean {
  switch (syntax.kind) {
    case 'sum':
      return syntax.terms[0]?.sign === '+' && opensWithSign(syntax.terms[0].body);
    case 'product':
      return syntax.items[0] !== undefined && opensWithSign(syntax.items[0].body);
    case 'scripted':
      return opensWithSign(syntax.base);
    default:
      return syntax.kind === 'name' && kinds.has(syntax.name);
  }
}

/** The chains that introduce a place of extremes: of all that begin with one left side, the first. */
export function introducedPlaces({ chains }: Document): ReadonlySet<Chain> {
  const found = new Map<string, Chain>();
  for (const chain of chains) {
    const place = placeIn(chain);
    if (place && !found.has(spelled(place.left))) found.set(spelled(place.left), chain);
  }
  return new Set(found.values());
}

/** The extremum that a member is or stands for; `chain` and `at` say where it stands. */
export type ExtremumOf = (syntax: Syntax, chain: number, at: number) => Extremum | null;

/** `inFull` spells out what the definition of a name leaves to the rest of the document. */
export function extremaOf({ chains }: Document, inFull: (syntax: Syntax) => Syntax): ExtremumOf {
  const named = new Map<string, { readonly extremum: Extremum; readonly chain: number }>();
  chains.forEach((written, chain) => {
    const { left, right } = placeIn(written) ?? {};
    if (!left || !right || !isNameLike(left)) return;
    const extremum = extremumIn(inFull(right));
    if (extremum !== null && !named.has(spelled(left))) named.set(spelled(left), { extremum, chain });
  });
  return (syntax, chain, at) => {
    const known = isNameLike(syntax) ? named.get(spelled(syntax)) : undefined;
    if (known === undefined) return extremumIn(syntax);
    return known.chain === chain && at === 0 ? null : known.extremum;
  };
}
