/**
 * A relation sign that stands alone on the line before a display: it is the display's first relation. Relies on the
 * lexer and on relations; looks at nothing else in the prose.
 */
import { span } from '../text/source.js';
import { canonical } from './canonical.js';
import type { RelationToken } from './clauses.js';
import type { Formula } from './formula.js';
import { lex } from './lexer.js';

/** The sign before the formula with this number, or null. */
export function signBefore(text: string, formulas: readonly Formula[], number: number): RelationToken | null {
  const formula = formulas[number];
  if (formula === undefined) return null;
  const from = formulas[number - 1]?.span.end ?? 0;
  const prose = text.slice(from, formula.span.start).trimEnd();
  const line = prose.slice(prose.lastIndexOf('\n') + 1);
  if (line.length > MAX_SIGN || /^\s*={2,}\s*$/.test(line)) return null;
  const end = from + prose.length;
  const tokens = canonical(lex(text, span(end - line.length, end)));
  const [only] = tokens;
  return tokens.length === 1 && only?.kind === 'relation' ? only : null;
}

const MAX_SIGN = 20;
