/**
 * Laws that the document writes with a point alone, `p(x)` of x, or with several points or a condition. Where an expectation
 * names the points only, `\mathbb{E}_x[f]`, `\mathbb{E}_{z \mid x}[f]`, it is taken under this law, if there is one law of
 * them and no other.
 */
import type { ListSyntax, Syntax } from '../../read/syntax.js';
import { partsOf } from '../../read/parts.js';
import { spelled } from '../structure/spelling.js';
import { tokensOf } from '../structure/tokens.js';
import { bracketOf, isNameLike } from './brackets.js';

export interface LawsOfPoints {
  /** Is it a letter that laws are written with, and no law itself? */
  readonly isPoint: (name: string) => boolean;
  /** Null where there is none, or more than one; `p_X(x)` is that of x whatever else there is. */
  readonly lawOf: (point: string) => Syntax | null;
  /** The same for `z \mid x` and `x, z`; a capital Z may stand for the z of the law. */
  readonly lawOfList: (points: ListSyntax) => Syntax | null;
}

export function lawsOfPoints(formulas: readonly Syntax[]): LawsOfPoints {
  const laws = new Map<string, Map<string, Syntax>>();
  const visit = (syntax: Syntax): void => {
    if (syntax.kind === 'product' || syntax.kind === 'sum') {
      const row = tokensOf(syntax);
      row.forEach((token, at) => {
        const next = row[at + 1];
        if (token.kind !== 'item' || next?.kind !== 'item' || next.dot) return;
        const point = pointIn(next.body) ?? pointsIn(bracketOf(next.body));
        if (point === null || next.body.kind !== 'group' || !isLaw(spelled(token.body))) return;
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
    isPoint: (name) => laws.has(name) && !isLaw(name),
    lawOfList: (points) => {
      const key = pointsIn(points);
      const [only, ...more] = key === null ? [] : [...(laws.get(key)?.values() ?? [])];
      return only !== undefined && more.length === 0 ? only : null;
    },
    lawOf: (point) => {
      const found = [...(laws.get(point) ?? [])];
      const named = found.filter(([law]) => law.endsWith(`_{${point.toUpperCase()}}`));
      const [only, ...more] = named.length > 0 ? named : found;
      return only !== undefined && more.length === 0 ? only[1] : null;
    },
  };
}

/** `z \mid x, \theta` in small letters: what a law is a law of, and given what; null for anything else. */
function pointsIn(body: Syntax | null): string | null {
  if (body?.kind !== 'list' || !body.items.every(isNameLike)) return null;
  const names = body.items.map((item) =>
    spelled(item).replace(/^[A-Z](?![a-zA-Z])/, (letter) => letter.toLowerCase()),
  );
  const cut = body.separators.findIndex((separator) => separator !== ',');
  const points = cut < 0 ? names : names.slice(0, cut + 1);
  const isGiven = body.separators.every(
    (separator) => separator === ',' || separator === '|' || separator === ';',
  );
  return isGiven ? `${points.sort().join()}|${names.slice(points.length).sort().join()}` : null;
}

/** The letter that stands alone in the brackets. */
function pointIn(brackets: Syntax): string | null {
  const body = brackets.kind === 'group' ? bracketOf(brackets) : null;
  return body?.kind === 'name' && /^[a-z]$/.test(body.name) ? body.name : null;
}

/** A letter that laws are written with, whatever stands below it. */
export const isLaw = (name: string): boolean => LAW.test(name);

const LAW = /^(?:[pqPQ]|\\(?:pi|rho)|\\(?:hat|tilde|bar)\{[pqPQ]\})(?![a-zA-Z])/;
