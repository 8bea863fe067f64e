/**
 * Laws that the document writes with a point alone: `p(x)` of x. Where an expectation names the point only,
 * `\mathbb{E}_x[f]`, it is taken under this law, if there is one law of x and no other.
 */
import type { Syntax } from '../../read/syntax.js';
import { partsOf } from '../../read/parts.js';
import { spelled } from '../structure/spelling.js';
import { tokensOf } from '../structure/tokens.js';
import { bracketOf } from './brackets.js';

export interface LawsOfPoints {
  /** Is it a letter that laws are written with, and no law itself? */
  readonly isPoint: (name: string) => boolean;
  /** Null where there is none, or more than one; `p_X(x)` is that of x whatever else there is. */
  readonly lawOf: (point: string) => Syntax | null;
}

export function lawsOfPoints(formulas: readonly Syntax[]): LawsOfPoints {
  const laws = new Map<string, Map<string, Syntax>>();
  const visit = (syntax: Syntax): void => {
    if (syntax.kind === 'product' || syntax.kind === 'sum') {
      const row = tokensOf(syntax);
      row.forEach((token, at) => {
        const next = row[at + 1];
        if (token.kind !== 'item' || next?.kind !== 'item' || next.dot) return;
        const point = pointIn(next.body);
        if (point === null || !LAW.test(spelled(token.body))) return;
        const span = { start: token.span.start, end: next.span.end };
        const items = [token.body, next.body].map((body) => ({ body, dot: false }));
        const found = laws.get(point) ?? new Map<string, Syntax>();
        laws.set(point, found.set(spelled(token.body), { kind: 'product', items, span }));
      });
    }
    partsOf(syntax).forEach(visit);
  };
  formulas.forEach(visit);
  return {
    isPoint: (name) => laws.has(name) && !LAW.test(name),
    lawOf: (point) => {
      const found = [...(laws.get(point) ?? [])];
      const named = found.filter(([law]) => law.endsWith(`_{${point.toUpperCase()}}`));
      const [only, ...more] = named.length > 0 ? named : found;
      return only !== undefined && more.length === 0 ? only[1] : null;
    },
  };
}

/** The letter that stands alone in the brackets. */
function pointIn(brackets: Syntax): string | null {
  const body = brackets.kind === 'group' ? bracketOf(brackets) : null;
  return body?.kind === 'name' && /^[a-z]$/.test(body.name) ? body.name : null;
}

const LAW = /^(?:[pqPQ]|\\(?:pi|rho)|\\(?:hat|tilde|bar)\{[pqPQ]\})(?![a-zA-Z])/;
