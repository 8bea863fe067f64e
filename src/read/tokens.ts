/**
 * Tokens: the words of a formula in canonical spelling, after macros are expanded and spaces, sizes and labels are
 * gone. What carries structure for KaTeX (braces, scripts, commands with arguments) stays a symbol as written; all else
 * says here what it is. Plain data; relies on nothing but places.
 */
import type { Span } from '../text/source.js';

export type Token = TokenShape & { readonly span: Span };

export type TokenShape =
  /** Given to KaTeX as it is. */
  | { readonly kind: 'symbol'; readonly text: string }
  | { readonly kind: 'relation'; readonly name: string; readonly remark: string | null }
  | { readonly kind: 'delimiter'; readonly text: string; readonly side: Side }
  | { readonly kind: 'separator'; readonly text: string }
  | { readonly kind: 'operator'; readonly name: string }
  | { readonly kind: 'sign'; readonly sign: Sign }
  /** A sign of multiplication, or a placeholder. */
  | { readonly kind: 'times'; readonly name: string }
  | { readonly kind: 'slash' }
  | { readonly kind: 'dots'; readonly name: string }
  /** Words set upright; prose when there is a space in or around them. */
  | { readonly kind: 'word'; readonly text: string; readonly prose: boolean }
  /** `\quad` and wider. */
  | { readonly kind: 'wide' }
  | { readonly kind: 'break' }
  | { readonly kind: 'align' }
  | { readonly kind: 'begin'; readonly environment: string; readonly text: string }
  | { readonly kind: 'end'; readonly environment: string; readonly text: string }
  | { readonly kind: 'comment'; readonly text: string }
  /** `\tag{1}`, a mark at the end of a proof. */
  | { readonly kind: 'remark'; readonly text: string };

/** `bar` may open, close or part, as the neighbours say. */
export type Side = 'open' | 'close' | 'bar';

export type Sign = '+' | '-' | '\\pm' | '\\mp';

export const isSymbol = (token: Token | undefined, text: string): boolean =>
  token?.kind === 'symbol' && token.text === text;

/** How a token changes the depth of braces and environments. */
export function nesting(token: Token): number {
  switch (token.kind) {
    case 'begin':
      return 1;
    case 'end':
      return -1;
    case 'symbol':
      return token.text === '{' ? 1 : token.text === '}' ? -1 : 0;
    default:
      return 0;
  }
}
