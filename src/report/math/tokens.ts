/**
 * LaTeX cut into tokens for the plain-text picture of a formula: commands, single characters, runs of blanks.
 * Comments are dropped. Knows no mathematics.
 */

export type Token =
  /** `\frac` is `frac`, `\,` is `,`. */
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'character'; readonly text: string }
  | { readonly kind: 'blank' };

const TOKEN = /\\([a-zA-Z]+)\*?|\\([^])|(?:[\s\p{Cc}]|%[^\n]*(?:\n|$))+|([^])/gu;

export function tokensOf(latex: string): readonly Token[] {
  return Array.from(latex.matchAll(TOKEN), ([, word, sign, character]): Token => {
    const name = word ?? sign;
    if (name !== undefined) return { kind: 'command', name };
    return character === undefined ? { kind: 'blank' } : { kind: 'character', text: character };
  });
}
