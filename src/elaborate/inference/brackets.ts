/**
 * Brackets behind a name, before it is known whether they hold arguments or a factor. Relies on the reader's syntax.
 */
import type { Syntax } from '../../read/syntax.js';
import { spelled } from '../structure/spelling.js';

/** The body of a round bracket, also with a power behind it; null for anything else. */
export function bracketOf(syntax: Syntax): Syntax | null {
  const group = syntax.kind === 'scripted' && syntax.sub === null ? syntax.base : syntax;
  return group.kind === 'group' && group.open === '(' ? group.body : null;
}

/** What stands in a round bracket right behind an item of a row; null where nothing does. */
export function bracketBehind(
  items: readonly { readonly body: Syntax; readonly dot: boolean }[],
  at: number,
): Syntax | null {
  const next = items[at + 1];
  return next === undefined || next.dot ? null : bracketOf(next.body);
}

/** Could it be the argument list of a function, rather than a bracketed factor? */
export function isPlainArgument(body: Syntax): boolean {
  switch (body.kind) {
    case 'name':
    case 'dots':
    case 'relation':
      return true;
    case 'scripted':
      return body.base.kind === 'name' && (body.sup === null || body.sup.kind === 'group');
    case 'list':
      return true;
    default:
      return false;
  }
}

export const isNameLike = (syntax: Syntax): boolean =>
  syntax.kind === 'name' || (syntax.kind === 'scripted' && syntax.base.kind === 'name');

/** The names that a bracket holds, with commas between them and nothing else; none if it holds more. */
export function namesBetween(group: Syntax): readonly string[] {
  const items = group.kind === 'list' ? group.items : [group];
  const commas = group.kind !== 'list' || group.separators.every((separator) => separator === ',');
  return commas && items.every(isNameLike) ? items.map(spelled) : [];
}
