/**
 * Where a Kullback-Leibler divergence is written: `\mathrm{KL}(p \| q)`, `D_{KL}[p \| q]`, and KL as two italic letters.
 * Looks at a row of tokens only.
 */
import type { Syntax } from '../../read/syntax.js';
import { spelled } from './spelling.js';
import type { Token } from './tokens.js';

const names: ReadonlySet<string> = new Set([
  'KL',
  'D_{KL}',
  'D_{K L}',
  '\\mathcal{D}_{KL}',
  '\\mathbb{KL}',
  '\\mathbb{D}_{KL}',
]);

/** How many tokens the name takes; null if no divergence stands there. */
export function divergenceAt(tokens: readonly Token[], at: number): number | null {
  const [first, second] = [itemAt(tokens, at), itemAt(tokens, at + 1)];
  if (first === null) return null;
  if (isName(first) && names.has(spelled(first)) && second?.kind === 'group') return 1;
  const group = itemAt(tokens, at + 2);
  return spelled(first) === 'K' && second !== null && spelled(second) === 'L' && lawsIn(group) !== null
    ? 2
    : null;
}

/** The two laws in the brackets, parted by a bar; null for anything else. */
export function lawsIn(group: Syntax | null): readonly [Syntax, Syntax] | null {
  if (group?.kind !== 'group') return null;
  const { body } = group;
  if (body.kind !== 'list' || body.items.length !== 2) return null;
  const [from, to] = body.items;
  const bar = body.separators[0];
  return from && to && (bar === '\\|' || bar === '|') ? [from, to] : null;
}

const isName = (syntax: Syntax): boolean => syntax.kind === 'name' || syntax.kind === 'scripted';

function itemAt(tokens: readonly Token[], at: number): Syntax | null {
  const token = tokens[at];
  return token?.kind === 'item' ? token.body : null;
}
