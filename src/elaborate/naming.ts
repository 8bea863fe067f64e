/**
 * What a relation says by its form alone: that the author gives a name to something, or describes a passage in the text.
 * `x := f`, `x \leftarrow f`, `\lambda = (\mu, \Sigma)` and a law that is said to be one of a named family introduce;
 * `$T \to \infty$` and `$x \mapsto y$` in a sentence claim nothing. Looks at syntax only.
 */
import type { Chain } from '../read/document.js';
import { partsOf } from '../read/parts.js';
import type { Syntax } from '../read/syntax.js';
import { bracketOf, isNameLike } from './inference/brackets.js';
import { isRecurrence } from './recurrence.js';
import { isTransposition } from './structure/head.js';
import { isSlice, spelled } from './structure/spelling.js';
import { tokensOf } from './structure/tokens.js';

export type Naming =
  /** A name is given to what stands on the right, whatever that is. */
  | { readonly kind: 'introduces'; readonly name: string }
  /** The author calls it a definition: it is one unless it follows from what is known already. */
  | { readonly kind: 'defines'; readonly name: string }
  | { readonly kind: 'remark'; readonly message: string };

/** What the document says of a name besides. */
export interface Standing {
  /** By a statement, on which everything else relies. */
  readonly isGiven: (name: string) => boolean;
  readonly isDefined: (name: string) => boolean;
  /** Does no chain before this one begin with the same? */
  readonly isNew: boolean;
  /** Does the text impose this relation? */
  readonly isRequired: boolean;
  /** Does this chain introduce the place of an extreme? */
  readonly introducesPlace: boolean;
}

/** Null where the relation may claim something; `at` is its number in the chain. */
export function namingIn(
  { members, links, style }: Chain,
  at: number,
  { isGiven, isDefined, isNew, isRequired, introducesPlace }: Standing,
): Naming | null {
  const relation = links[at]?.relation;
  const [left, right] = [members[at]?.syntax ?? null, members[at + 1]?.syntax ?? null];
  if (relation === '\\leftarrow')
    return { kind: 'introduces', name: left === null ? '' : (targetName(left) ?? spelled(left)) };
  if (style === 'inline' && relation === '\\mapsto')
    return { kind: 'remark', message: 'a map in the text, not a step' };
  if (left === null || right === null) return null;
  if (style === 'inline' && relation === '\\to' && isLimit(left, right))
    return { kind: 'remark', message: 'a passage to the limit in the text, not a step' };
  if (orders.has(relation ?? '') && (left.kind === 'dots' || right.kind === 'dots'))
    return { kind: 'remark', message: 'a list in its order, not a step' };
  const name = targetName(left);
  if (introducesPlace && at === 0) return { kind: 'introduces', name: name ?? spelled(left) };
  if (isRequired) return { kind: 'defines', name: name ?? spelled(left) };
  if (name === null) {
    const names = at === 0 && (relation === '=' || relation === ':=') ? tupleIn(left) : [];
    return names.length > 1 && !names.some(isDefined) ? { kind: 'introduces', name: names.join(', ') } : null;
  }
  if (relation === ':=') return isGiven(name) ? null : { kind: 'defines', name };
  if (at > 0 || relation !== '=') return null;
  if (isNew && !isDefined(name) && isRecurrence(left, right)) return { kind: 'defines', name };
  if (isNameLike(left)) return isListing(right) ? { kind: 'introduces', name } : null;
  if (isFactorisation(left, right)) return { kind: 'defines', name };
  if (right.kind === 'cases' || (isListing(right) && !isDefined(name))) return { kind: 'introduces', name };
  return isFamily(right) && !isDefined(name) ? { kind: 'defines', name } : null;
}

/** Have two chains the same first member? */
export function beginAlike({ members: [one] }: Chain, { members: [other] }: Chain): boolean {
  const [first, second] = [one?.syntax, other?.syntax];
  return first && second ? spelled(first) === spelled(second) : false;
}

/** The names in `a, b` and `(a, b)`; none for anything else. */
function tupleIn(syntax: Syntax): readonly string[] {
  if (syntax.kind === 'group') return syntax.open === '(' ? tupleIn(syntax.body) : [];
  if (syntax.kind !== 'list' || !syntax.items.every(isNameLike)) return [];
  return syntax.separators.every((separator) => separator === ',') ? syntax.items.map(spelled) : [];
}

/** `T \to \infty`, `\epsilon \to 0`, `|x| \to \infty`: what goes there is no function of something else. */
const isLimit = (left: Syntax, right: Syntax): boolean =>
  (isNameLike(left) || left.kind === 'group') && /^(?:[+-]?\\infty|\d+)$/.test(spelled(right));

/** The name of `x`, `x_t` or `f(x)`; null for what consists of several parts. */
function targetName(syntax: Syntax): string | null {
  if (isNameLike(syntax)) return spelled(syntax);
  if (syntax.kind !== 'product') return null;
  const [name, group, ...more] = tokensOf(syntax);
  if (name?.kind !== 'item' || group?.kind !== 'item' || more.length > 0) return null;
  return isNameLike(name.body) && bracketOf(group.body) !== null ? spelled(name.body) : null;
}

/** `\mathcal{N}(x; \mu, \Sigma)`, `\text{Gamma}(a, b)`: a member of a family of laws that goes by name. */
function isFamily(syntax: Syntax): boolean {
  const [first] = tokensOf(syntax);
  if (targetName(syntax) === null || first?.kind !== 'item') return false;
  const base = first.body.kind === 'scripted' ? first.body.base : first.body;
  if (base.kind !== 'name') return false;
  return base.style === 'word' ? isLawWord(base.name) : /^(?:N|\\mathcal\{[A-Z]\})$/.test(base.name);
}

/** Laws have the names of people and of shapes; `\mathrm{KL}(q \| p)` and `\operatorname{tr}(A)` are values. */
const isLawWord = (word: string): boolean =>
  /[A-Z][A-Za-z]/.test(word) &&
  !/\b(?:D?KL|TV|JSD?|MMD|ELBO|Var|Cov|Corr|Tr|Det|Re|Im|Ent|ReLU|Softmax)\b/.test(word);

/** `p(x_{1:T}) = p(x_1) \prod_t p(x_t \mid x_{t-1})`: a law of a run, by laws of its entries. */
const isFactorisation = (left: Syntax, right: Syntax): boolean =>
  holds(left, isRun) && !holds(right, isRun) && holds(right, isProduct);

const holds = (syntax: Syntax, test: (part: Syntax) => boolean): boolean =>
  test(syntax) || partsOf(syntax).some((part) => holds(part, test));

const isRun = (syntax: Syntax): boolean => syntax.kind === 'scripted' && isSlice(spelled(syntax));

const isProduct = (syntax: Syntax): boolean => syntax.kind === 'operator' && syntax.name === 'prod';

/** `a_1 < \dots < a_n` */
const orders: ReadonlySet<string> = new Set(['<', '>', '\\le', '\\ge']);

/** `1 \dots n`, but not the product `1 \cdots n`. */
const isRange = ([first, dots, ...last]: readonly Syntax[]): boolean =>
  first?.kind === 'number' && dots?.kind === 'dots' && dots.name === 'ldots' && last.length === 1;

/** `(a, b)`, `\{x_1, \dots, x_n\}`, `1, 2, \dots`, `1 \dots n`, a matrix: things told one by one. */
function isListing(syntax: Syntax): boolean {
  if (syntax.kind === 'product') return isRange(syntax.items.map(({ body }) => body));
  if (syntax.kind === 'group') return isListing(syntax.body);
  if (syntax.kind === 'scripted' && syntax.sub === null && syntax.sup !== null)
    return isTransposition(spelled(syntax.sup)) && isListing(syntax.base);
  return syntax.kind === 'list' || syntax.kind === 'cases';
}
