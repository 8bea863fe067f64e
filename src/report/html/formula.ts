/**
 * LaTeX typeset by KaTeX, as harmless as text: no links, no attributes, no images, macros and sizes limited. What
 * KaTeX cannot set is shown as its source.
 */
import katex from 'katex';
import { proseParts } from '../prose.js';
import { html, many, trusted, visible, type Markup } from './markup.js';

/** In a line, but set as in a display; may be broken at its relations and sums. */
export function formula(latex: string): Markup {
  const source = visible(latex, ' ').trim();
  if (source === '') return many([]);
  return typeset(`\\displaystyle ${source}`, false) ?? typeset(source, true) ?? html`<code>${source}</code>`;
}

/** In a line, set as in running text. */
export const inlineFormula = (latex: string): Markup =>
  typeset(visible(latex, ' ').trim(), false) ?? html`<code>${latex.trim()}</code>`;

/** A sentence with LaTeX between dollars. */
export const prose = (text: string): Markup =>
  many(
    proseParts(text).map((part) => (part.kind === 'words' ? html`${part.text}` : inlineFormula(part.text))),
  );

const LONGEST = 20_000;

/** Null where KaTeX refuses: what is typeset is never its own report of an error. */
function typeset(latex: string, displayMode: boolean): Markup | null {
  if (latex.length > LONGEST) return null;
  try {
    return trusted(
      katex.renderToString(latex, {
        displayMode,
        output: 'htmlAndMathml',
        throwOnError: true,
        strict: 'ignore',
        trust: false,
        maxExpand: 300,
        maxSize: 12,
        macros: {},
      }),
    );
  } catch {
    return null;
  }
}
