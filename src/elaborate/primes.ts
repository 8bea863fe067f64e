/**
 * Primes for transposition, `b'v` and `h'Wv`: where every primed letter of the document stands right before a letter, and
 * one of them before a capital with a letter behind, they are written as `b^\top v`. From syntax to syntax, before anything
 * else is concluded; a prime of any other kind leaves all of them as they are.
 */
import { partsOf } from '../read/parts.js';
import type { Document } from '../read/document.js';
import type { NameSyntax, ScriptedSyntax, Syntax } from '../read/syntax.js';
import { changeFormulas, formulasOf, rewriteSyntax, type Item } from './rewrite-syntax.js';

export function withTransposes(document: Document): Document {
  const formulas = formulasOf(document);
  const found = { all: 0, rows: 0, around: 0 };
  const visit = (syntax: Syntax): void => {
    if (syntax.kind === 'scripted' && syntax.primes > 0) found.all++;
    if (syntax.kind === 'product')
      syntax.items.forEach((_, at) => {
        if (!isRowAt(syntax.items, at)) return;
        found.rows++;
        const [matrix, behind] = [syntax.items[at + 1]?.body, syntax.items[at + 2]?.body];
        if (matrix !== undefined && behind !== undefined && isCapital(matrix) && isLetter(behind))
          found.around++;
      });
    partsOf(syntax).forEach(visit);
  };
  formulas.forEach(visit);
  if (found.around === 0 || found.all > found.rows) return document;
  return changeFormulas(document, (syntax) =>
    rewriteSyntax(syntax, (items) => items.map((item, at) => (isRowAt(items, at) ? transposed(item) : item))),
  );
}

/** `b'` with a letter behind it. */
function isRowAt(items: readonly Item[], at: number): boolean {
  const [item, next] = [items[at], items[at + 1]];
  return item !== undefined && next !== undefined && !next.dot && isPrimed(item.body) && isLetter(next.body);
}

const isPrimed = (syntax: Syntax): syntax is ScriptedSyntax =>
  syntax.kind === 'scripted' && syntax.primes === 1 && syntax.sup === null && isLetter(syntax.base);

const isLetter = (syntax: Syntax): boolean =>
  (syntax.kind === 'name' && syntax.style === 'letter') ||
  (syntax.kind === 'scripted' && syntax.primes === 0 && isLetter(syntax.base));

const isCapital = (syntax: Syntax): boolean => syntax.kind === 'name' && /^[A-Z]$/.test(syntax.name);

function transposed(item: Item): Item {
  const { body } = item;
  if (!isPrimed(body)) return item;
  const top: NameSyntax = { kind: 'name', name: '\\top', style: 'letter', span: body.span };
  return { ...item, body: { ...body, primes: 0, sup: top } };
}
