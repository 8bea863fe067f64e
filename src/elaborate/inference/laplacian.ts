/** Whether `\Delta` is the Laplacian or an increment, from where it stands. Relies on syntax only. */
import { partsOf } from '../../read/parts.js';
import type { Syntax } from '../../read/syntax.js';
import { spelled } from '../structure/spelling.js';
import { tokensOf } from '../structure/tokens.js';

/**
 * Does `\Delta` stand for the Laplacian? It does where there are gradients and it takes functions only; what is an
 * increment stands before a variable, or alone with its name on the left of its definition.
 */
export function isLaplacian(formulas: readonly Syntax[], functions: ReadonlySet<string>): boolean {
  const seen: { gradients: boolean; increments: boolean } = { gradients: false, increments: false };
  const visit = (syntax: Syntax): void => {
    if (spelled(syntax).startsWith('\\nabla')) seen.gradients = true;
    if (syntax.kind === 'product' || syntax.kind === 'sum')
      tokensOf(syntax).forEach((token, at, row) => {
        if (token.kind !== 'item' || !/^\\Delta(?:_|$)/.test(spelled(token.body))) return;
        const next = row[at + 1];
        const taken = next?.kind === 'item' ? next.body : null;
        const isField =
          taken !== null &&
          (taken.kind !== 'name' && taken.kind !== 'scripted' ? true : isFunctionName(taken));
        if (!isField) seen.increments = true;
      });
    partsOf(syntax).forEach(visit);
  };
  const isFunctionName = (syntax: Syntax): boolean => {
    const base = syntax.kind === 'scripted' ? syntax.base : syntax;
    return base.kind === 'operator' || functions.has(spelled(base)) || functions.has(spelled(syntax));
  };
  for (const formula of formulas) {
    visit(formula);
    const row = formula.kind === 'product' ? formula.items : [];
    if (row.length === 2 && spelled(formula).startsWith('\\Delta ')) seen.increments = true;
  }
  return seen.gradients && !seen.increments;
}
