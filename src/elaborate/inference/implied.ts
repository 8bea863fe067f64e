/**
 * Equations in implications, which suppose or conclude and do not define: either side of `\\Leftrightarrow`, a value that
 * is supposed for a moment, `x = 1 \\Rightarrow \\dots`, and what is solved for a name that the premise speaks of. Looks at
 * the form only.
 */
import type { Chain } from '../../read/document.js';
import { walk, type Expression } from '../expression.js';

type Members = readonly (readonly (Expression | null)[])[];

/** Does the first equation of the chain with this number define nothing, for this reason? */
export function isImplied(chains: readonly Chain[], at: number, members: Members): boolean {
  const chain = chains[at];
  const [left, right] = members[at] ?? [];
  if (chain === undefined || !left || !right) return false;
  const arrow = chains.slice(at + 1).find((one) => isTogether(one, chain) && one.follows !== undefined);
  if (chain.follows === '\\Leftrightarrow' || arrow?.follows === '\\Leftrightarrow') return true;
  const opens = arrow !== undefined && chain.follows === undefined;
  if (opens && (chain.style === 'inline' || isValue(right))) return true;
  if (chain.follows === undefined) return false;
  const together = chains.flatMap((one, index) => (index < at && isTogether(one, chain) ? [index] : []));
  const premises = together.length > 0 ? together : [at - 1];
  return premises.some((index) => (members[index] ?? []).some((member) => member && speaksOf(member, left)));
}

const isValue = (expression: Expression): boolean =>
  expression.kind === 'number' ||
  expression.kind === 'name' ||
  (expression.kind === 'operation' &&
    expression.operator === 'negate' &&
    expression.arguments.every(isValue));

const isTogether = (one: Chain, other: Chain): boolean => one.formula === other.formula;

/** Does the expression speak of the name or the function that stands alone on a left side? */
function speaksOf(expression: Expression, left: Expression): boolean {
  if (left.kind !== 'name' && left.kind !== 'application') return false;
  let found = false;
  walk(expression, (part) => {
    if ((part.kind === 'name' || part.kind === 'application') && part.name === left.name) found = true;
  });
  return found;
}
