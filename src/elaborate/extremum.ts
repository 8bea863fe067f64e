/**
 * Places of extremes: `\operatorname{argmax}_\theta f(\theta)` with what it is taken over and of. A name that is introduced as such a
 * place, `\theta_{MLE} = \operatorname{argmax}_\theta \dots`, stands for it in later chains. Looks at syntax only.
 */
import type { Document } from '../read/document.js';
import type { SumSyntax, Syntax } from '../read/syntax.js';
import { isNameLike } from './inference/evidence.js';
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

/** The extremum that a member is or stands for; `chain` and `at` say where it stands. */
export type ExtremumOf = (syntax: Syntax, chain: number, at: number) => Extremum | null;

/** `inFull` spells out what the definition of a name leaves to the rest of the document. */
export function extremaOf({ chains }: Document, inFull: (syntax: Syntax) => Syntax): ExtremumOf {
  const named = new Map<string, { readonly extremum: Extremum; readonly chain: number }>();
  chains.forEach(({ members, links }, chain) => {
    const [left, right] = [members[0]?.syntax, members[1]?.syntax];
    const relation = links[0]?.relation;
    if (!left || !right || !isNameLike(left) || (relation !== '=' && relation !== ':=')) return;
    const extremum = extremumIn(inFull(right));
    if (extremum !== null && !named.has(spelled(left))) named.set(spelled(left), { extremum, chain });
  });
  return (syntax, chain, at) => {
    const known = isNameLike(syntax) ? named.get(spelled(syntax)) : undefined;
    if (known === undefined) return extremumIn(syntax);
    return known.chain === chain && at === 0 ? null : known.extremum;
  };
}
