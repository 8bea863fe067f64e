/** Sets of functions with a formula, `\{ Q(x) = f : V \in \mathcal{V} \}`. Relies on syntax only. */
import type { Syntax } from '../../read/syntax.js';
import { spelled } from './spelling.js';

/** `\{ Q(x) = f : V \in \mathcal{V} \}`; null for anything else. */
export function setBuilder(
  syntax: Syntax,
): { readonly left: Syntax; readonly body: Syntax; readonly parameter: string } | null {
  if (syntax.kind !== 'group' || syntax.open !== '{' || syntax.body.kind !== 'list') return null;
  const [formula, condition, ...more] = syntax.body.items;
  const [bar] = syntax.body.separators;
  if (formula?.kind !== 'relation' || condition?.kind !== 'relation' || more.length > 0) return null;
  if ((bar !== ':' && bar !== '|') || condition.relations[0] !== '\\in') return null;
  const [left, body, ...rest] = formula.members;
  const [parameter] = condition.members;
  if (left === undefined || body === undefined || rest.length > 0 || formula.relations[0] !== '=')
    return null;
  return parameter?.kind === 'name' || parameter?.kind === 'scripted'
    ? { left, body, parameter: spelled(parameter) }
    : null;
}
