/**
 * Dots between the first and the last of several like things: `a_1 + a_2 + \dots + a_n` becomes `\sum_{k=1}^n a_k`, and
 * `f(x_1) \cdots f(x_n)` becomes `\prod_{k=1}^n f(x_k)`. The things must be the same but for a number that counts up by
 * one, or down to a number. From syntax to syntax, before anything else is concluded; dots of any other kind stay.
 */
import type { Document } from '../read/document.js';
import { partsOf } from '../read/parts.js';
import type { NameSyntax, SumSyntax, Syntax } from '../read/syntax.js';
import { cover } from '../text/source.js';
import { isBareMember, likeness, mentions, type Likeness } from './likeness.js';
import { changeFormulas, rewriteNodes, type Item } from './rewrite-syntax.js';
import { spelled } from './structure/spelling.js';

export function withDots(document: Document): Document {
  const letters = freeLetters(document);
  if (letters.length === 0) return document;
  return changeFormulas(document, (syntax) =>
    rewriteNodes(syntax, (node) => {
      if (node.kind === 'sum') return { ...node, terms: withoutDots(node.terms, letters) };
      return node.kind === 'product' ? { ...node, items: inProduct(node.items, letters) } : node;
    }),
  );
}

/** What a sum with dots may count with: letters for indices that no formula of the document uses. */
function freeLetters(document: Document): readonly string[] {
  const used = new Set<string>();
  const visit = (syntax: Syntax): void => {
    if (syntax.kind === 'name') used.add(syntax.name);
    partsOf(syntax).forEach(visit);
  };
  const formulas = [
    ...document.statements,
    ...document.mentions,
    ...document.chains.flatMap(({ members }) => members),
  ];
  for (const { syntax } of formulas) if (syntax !== null) visit(syntax);
  return ['k', 'i', 'j', 'l', 'm', 'r', 's', 't', 'u', 'v'].filter((letter) => !used.has(letter));
}

type SumTerm = SumSyntax['terms'][number];

function withoutDots(terms: readonly SumTerm[], letters: readonly string[]): readonly SumTerm[] {
  const at = terms.findIndex(({ body }) => body.kind === 'dots');
  const [first, dots, last] = [terms[at - 1], terms[at], terms[at + 1]];
  if (first === undefined || dots === undefined || last === undefined) return terms;
  if (first.sign !== dots.sign || last.sign !== dots.sign) return terms;
  const found = likenessBy(letters, [first.body], [last.body]);
  if (found === null) return terms;
  const before = terms.slice(0, at - 1);
  const taken = absorbed(
    found,
    before.map(({ sign, body }) => (sign === dots.sign ? [body] : [])),
  );
  if (taken === null) return terms;
  const start = terms[at - 1 - taken] ?? first;
  const span = cover(start.span, last.span);
  const body: Syntax = { kind: 'product', items: counted('sum', found, taken, span), span };
  return [
    ...terms.slice(0, at - 1 - taken),
    { sign: dots.sign, body, span },
    ...withoutDots(terms.slice(at + 2), letters),
  ];
}

function inProduct(items: readonly Item[], letters: readonly string[]): readonly Item[] {
  const at = items.findIndex(({ body }) => body.kind === 'dots');
  if (at < 1) return items;
  const bodies = items.map(({ body }) => body);
  for (let width = 1; width <= Math.min(at, items.length - at - 1); width++) {
    const [first, last] = [bodies.slice(at - width, at), bodies.slice(at + 1, at + 1 + width)];
    if ([...first, ...last].some(isOperator)) return items;
    const found = likenessBy(letters, first, last);
    if (found === null || found.like.every(isBareMember)) continue;
    const rows: (readonly Syntax[])[] = [];
    for (let from = at - 2 * width; from >= 0; from -= width) rows.unshift(bodies.slice(from, from + width));
    const taken = absorbed(found, rows);
    if (taken === null) return items;
    const from = at - width * (1 + taken);
    const span = cover(
      items[from]?.body.span ?? found.from.span,
      items[at + width]?.body.span ?? found.to.span,
    );
    const body: Syntax = { kind: 'product', items: counted('prod', found, taken, span), span };
    const whole: Syntax = { kind: 'group', open: '(', close: ')', body, span };
    const made = [...items.slice(0, from), { body: whole, dot: false }, ...items.slice(at + 1 + width)];
    return inProduct(made, letters);
  }
  return items;
}

/** With a letter that does not occur in what is counted. */
function likenessBy(
  letters: readonly string[],
  first: readonly Syntax[],
  last: readonly Syntax[],
): Likeness | null {
  const letter = letters.find((one) => ![...first, ...last].some((thing) => mentions(thing, one)));
  return letter === undefined ? null : likeness(first, last, letter);
}

const isOperator = (body: Syntax): boolean =>
  body.kind === 'operator' || (body.kind === 'scripted' && body.base.kind === 'operator');

/**
 * How many of the things right before the first one belong to them, numbered one lower each; null where one is numbered
 * otherwise, so that it is not by one that the author counts.
 */
function absorbed({ like, from, index }: Likeness, before: readonly (readonly Syntax[])[]): number | null {
  if (from.kind !== 'number') return 0;
  let taken = 0;
  for (const things of [...before].reverse()) {
    const numbered = things.length === like.length ? likeness(things, like, index.name) : null;
    if (numbered === null) break;
    if (numbered.from.kind !== 'number') break;
    if (Number(numbered.from.text) !== Number(from.text) - taken - 1) return null;
    taken++;
  }
  return taken;
}

/** `\sum_{k=a}^b` and what it is a sum of. */
function counted(
  name: 'sum' | 'prod',
  { like, from, to, index }: Likeness,
  taken: number,
  span: Syntax['span'],
): readonly Item[] {
  const start: Syntax =
    taken === 0 ? from : { kind: 'number', text: String(Number(spelled(from)) - taken), span };
  const bound: NameSyntax = { ...index, span };
  const range: Syntax = { kind: 'relation', members: [bound, start], relations: ['='], span };
  const operator: Syntax = {
    kind: 'scripted',
    base: { kind: 'operator', name, span },
    sub: range,
    sup: to,
    primes: 0,
    span,
  };
  const [only, ...more] = like;
  const items =
    only?.kind === 'product' && more.length === 0 ? only.items : like.map((body) => ({ body, dot: false }));
  return [{ body: operator, dot: false }, ...items];
}
