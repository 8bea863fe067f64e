/**
 * Vectors that nobody declares: arguments that a definition spells out by their components. In
 * `E(x) = -\sum_i b_i x_i` there is no x on the right but by its components, so that x has some. Where functions take
 * `x_i`, it may be a point by itself. Relies on syntax alone.
 */
import { partsOf } from '../../read/parts.js';
import type { Document } from '../../read/document.js';
import type { Syntax } from '../../read/syntax.js';
import { spelled } from '../structure/spelling.js';
import { tokensOf } from '../structure/tokens.js';
import { bracketBehind, bracketOf, isNameLike } from './brackets.js';

/** The names of such arguments. */
export function spelledArguments(
  { chains, statements }: Document,
  formulas: readonly Syntax[],
): ReadonlySet<string> {
  const chained = chains.flatMap(({ members, links }) =>
    links[0]?.relation === '=' || links[0]?.relation === ':=' ? [members.map(({ syntax }) => syntax)] : [],
  );
  const stated = statements.flatMap(({ syntax }) => (syntax?.kind === 'relation' ? [syntax.members] : []));
  const found = new Set(
    [...chained, ...stated].flatMap(([left, right]) =>
      left && right ? argumentsOf(left).filter((name) => isSpelledOut(name, right)) : [],
    ),
  );
  return found.size === 0 ? found : new Set([...found].filter((name) => !isTaken(name, formulas)));
}

/** Does a function take something of this name with a letter below it? */
export function isTaken(name: string, formulas: readonly Syntax[]): boolean {
  const isNumbered = (syntax: Syntax): boolean =>
    syntax.kind === 'scripted' &&
    syntax.base.kind === 'name' &&
    syntax.base.name === name &&
    syntax.sub?.kind === 'name';
  const takes = (syntax: Syntax): boolean =>
    (syntax.kind === 'product' && syntax.items.some((_, at) => isAppliedAt(syntax.items, at, isNumbered))) ||
    partsOf(syntax).some(takes);
  return formulas.some(takes);
}

/** `v` and `h` of `E(v, h)`, where nothing else stands. */
function argumentsOf(left: Syntax): readonly string[] {
  const [name, brackets, ...more] = tokensOf(left);
  if (name?.kind !== 'item' || brackets?.kind !== 'item' || brackets.dot || more.length > 0) return [];
  const body = isNameLike(name.body) ? bracketOf(brackets.body) : null;
  const items = body?.kind === 'list' ? body.items : body === null ? [] : [body];
  return items.flatMap((item) => (item.kind === 'name' ? [item.name] : []));
}

/** Does the name stand here with running indices, and never without one? */
function isSpelledOut(name: string, formula: Syntax): boolean {
  const indices = runningIn(formula);
  let components = 0;
  const isSpelled = (syntax: Syntax): boolean => {
    if (syntax.kind === 'name') return syntax.name !== name;
    const isOwn = syntax.kind === 'scripted' && syntax.base.kind === 'name' && syntax.base.name === name;
    if (!isOwn) return partsOf(syntax).every(isSpelled);
    components++;
    const isComponent = syntax.sub !== null && indices.has(spelled(syntax.sub));
    return isComponent && (syntax.sup === null || isSpelled(syntax.sup));
  };
  return isSpelled(formula) && components > 0;
}

/** Is a name applied to such a thing, `p(x_i)`? */
function isAppliedAt(
  items: Parameters<typeof bracketBehind>[0],
  at: number,
  isSuch: (syntax: Syntax) => boolean,
): boolean {
  const item = items[at];
  const inside = item !== undefined && isNameLike(item.body) ? bracketBehind(items, at) : null;
  return inside !== null && (inside.kind === 'list' ? inside.items : [inside]).some(isSuch);
}

/** The indices of the sums and products. */
function runningIn(formula: Syntax): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (syntax: Syntax): void => {
    if (syntax.kind === 'scripted' && syntax.base.kind === 'operator' && syntax.sub !== null)
      if (syntax.base.name === 'sum' || syntax.base.name === 'prod') {
        const bound = syntax.sub.kind === 'relation' ? syntax.sub.members[0] : syntax.sub;
        for (const index of bound?.kind === 'list' ? bound.items : [bound])
          if (index?.kind === 'name') found.add(index.name);
      }
    partsOf(syntax).forEach(visit);
  };
  visit(formula);
  return found;
}
