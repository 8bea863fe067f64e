/**
 * The LaTeX of some tokens as the author wrote it, on one line: what stands between the tokens in the text is kept if it
 * is silent, and row breaks, alignment, comments, labels and layout environments are left out.
 */
import type { Token } from './tokens.js';

export function latexOf(tokens: readonly Token[], text: string): string {
  let latex = '';
  let end = -1;
  for (const { span } of tokens) {
    if (span.start < end) continue;
    const gap = end < 0 ? '' : text.slice(end, span.start);
    latex += cleaned(gap) + text.slice(span.start, span.end);
    end = span.end;
  }
  return latex
    .replace(/\\n(?![a-zA-Z])/g, ' ')
    .replace(/\\_/g, '_')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A gap between tokens without what lays out rows. */
const cleaned = (gap: string): string =>
  gap
    .replace(/%[^\n]*/g, ' ')
    .replace(/\\(?:begin|end|label|tag|intertext)\*?\s*\{[^}]*\}/g, ' ')
    .replace(/\\\\\*?(?:\[[^\]]*\])?|\\newline|\\(?:quad|qquad|notag|nonumber)\b|&/g, ' ');
