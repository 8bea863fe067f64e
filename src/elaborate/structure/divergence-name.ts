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
  if (first === null || second === null || !isName(first)) return null;
  if (second.kind === 'group') return names.has(spelled(first)) ? 1 : null;
  const laws = lawsIn(itemAt(tokens, at + 2));
  return laws !== null && spelled(first) === 'K' && spelled(second) === 'L' ? 2 : null;
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
