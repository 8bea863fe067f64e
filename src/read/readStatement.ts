/**
 * Bare LaTeX: one statement or formula, or a chain as it would stand in a display. For declared lines, JSON lines and
 * tests; places are offsets into the given text unless a place in a file is given.
 */
import type { Message } from '../text/message.js';
import type { Span } from '../text/source.js';
import { canonical } from './canonical.js';
import { strandsOf } from './chains.js';
import type { Chain } from './document.js';
import { readTokens, type Reading } from './formulaReader.js';
import type { Formula } from './formula.js';
import { lex } from './lexer.js';
import { expand, type Macros, definitionsIn } from './macros.js';
import { runawayMacro } from './messages.js';
import { setAside } from './remarks.js';
import { presumed } from './undefined.js';

const NO_MACROS: Macros = new Map();

/** The syntax of one formula; `place` says where in `text` it stands, if it is not all of it. */
export function readFormula(
  text: string,
  place: Span = { start: 0, end: text.length },
  macros: Macros = NO_MACROS,
): Reading {
  const { pieces, runaway } = expand(lex(text, place), macros);
  if (runaway !== null) return { syntax: null, message: runawayMacro(runaway.span, runaway.text) };
  const tokens = presumed(canonical(pieces)).tokens.filter(({ kind }) => kind !== 'comment');
  return readTokens(setAside(tokens).tokens, place);
}

/** The syntax of one declared line; the words in it are names of style `word`. */
export const readStatement = readFormula;

/** The chains in bare LaTeX, which may be the body of an `align`, with or without dollars around it. */
export function readChains(
  latex: string,
  id: string | null = null,
): { readonly chains: readonly Chain[]; readonly macros: Macros; readonly messages: readonly Message[] } {
  const dollars = /^\s*(\$\$|\\\[|\$)([^]*?)(\$\$|\\\]|\$)\s*$/.exec(latex);
  const start = dollars === null ? 0 : latex.indexOf(dollars[1] ?? '') + (dollars[1] ?? '').length;
  const body = { start, end: start + (dollars?.[2] ?? latex).length };
  const formula: Formula = { style: 'display', span: { start: 0, end: latex.length }, body };
  const macros = definitionsIn(lex(latex, body), NO_MACROS);
  const { strands, messages } = strandsOf({ path: '', text: latex }, latex, [formula], macros);
  const chains = strands.map(({ chain }) => ({ ...chain, id })).filter((chain) => chain.links.length > 0);
  return { chains, macros, messages };
}
