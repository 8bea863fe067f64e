/**
 * What stands outside: which tokens of a row are inside no braces, no environment and no brackets. A brace or bracket
 * that is never closed holds nothing, so that a wound does not swallow the rest. Relies on `pairs`.
 */
import { pairBrackets, type Bracket, type Pairing } from './pairs.js';
import type { Token } from './tokens.js';

/** Braces, an environment or brackets that are inside no other: the indices of both ends. */
export interface Block {
  readonly open: number;
  readonly close: number;
}

/** For every token, whether it stands outside all braces, environments and brackets (which count as inside). */
export function outside(tokens: readonly Token[]): readonly boolean[] {
  return outsideOf(tokens, blocks(tokens));
}

/** The same, for braces and environments alone. */
export function outsideBraces(tokens: readonly Token[]): readonly boolean[] {
  return outsideOf(tokens, outermost(pairedBraces(tokens).partner));
}

/** The outermost braces, environments and brackets. */
export function blocks(tokens: readonly Token[]): readonly Block[] {
  const braces = outermost(pairedBraces(tokens).partner);
  const brackets = outermost(bracketsOutsideBraces(tokens).partner);
  const all = [...braces, ...brackets].sort((one, other) => one.open - other.open);
  let farthest = -1;
  return all.filter(({ close }) => {
    const isOutermost = close > farthest;
    if (isOutermost) farthest = close;
    return isOutermost;
  });
}

/** Braces and environments, each with its partner or without one. */
export const pairedBraces = (tokens: readonly Token[]): Pairing => pairBrackets(tokens.map(braceOf));

/** Whether every bracket outside braces has its partner. */
export function isBalanced(tokens: readonly Token[]): boolean {
  const { unclosed, unopened } = bracketsOutsideBraces(tokens);
  return unclosed.length === 0 && unopened.length === 0;
}

/** The pairs of brackets that stand outside all braces. */
export function bracketsOutsideBraces(tokens: readonly Token[]): Pairing {
  const free = outsideBraces(tokens);
  return pairBrackets(tokens.map((token, at) => (free[at] === true ? bracketOf(token) : null)));
}

function outermost(partner: ReadonlyMap<number, number>): readonly Block[] {
  const found: Block[] = [];
  for (const [open, close] of [...partner].sort(([one], [other]) => one - other)) {
    if (open > (found.at(-1)?.close ?? -1)) found.push({ open, close });
  }
  return found;
}

function outsideOf(tokens: readonly Token[], covered: readonly Block[]): readonly boolean[] {
  const free = tokens.map(() => true);
  for (const { open, close } of covered) free.fill(false, open, close + 1);
  return free;
}

function bracketOf(token: Token): Bracket {
  if (token.kind === 'separator') return token.text === ',' ? { kind: 'comma' } : null;
  if (token.kind !== 'delimiter' || token.side === 'bar') return null;
  return { kind: token.side, text: token.text };
}

function braceOf(token: Token): Bracket {
  if (token.kind === 'begin') return { kind: 'open', text: token.environment };
  if (token.kind === 'end') return { kind: 'close', text: token.environment };
  if (token.kind !== 'symbol') return null;
  if (token.text === '{') return { kind: 'open', text: '{' };
  return token.text === '}' ? { kind: 'close', text: '}' } : null;
}
