/**
 * Logarithms to another base than Euler's number, where the text says so: "all logarithms are to base 2" makes `\log` a
 * `\log_2`, and a divergence one that is measured by it. From syntax to syntax, before anything else is concluded;
 * `\ln` stays what it is, and a document that writes a base below some of its logarithms means it below these alone.
 */
import type { Document } from '../read/document.js';
import { partsOf } from '../read/parts.js';
import type { Syntax } from '../read/syntax.js';
import { changeFormulas, formulasOf, rewriteNodes, type Item } from './rewrite-syntax.js';
import { divergenceAt } from './structure/divergence-name.js';

export function withLogBase(document: Document): Document {
  const base = baseSaid(document.source.text);
  if (base === null || formulasOf(document).some(hasBase)) return document;
  return changeFormulas(document, (formula) => rewriteNodes(formula, (node) => inBase(node, base)));
}

/** Null where the text says nothing, or several things. */
function baseSaid(text: string): string | null {
  const said = bases.filter(({ words }) =>
    new RegExp(
      `\\blog(?:arithm)?s?\\b[^.;:]{0,60}?\\bbase[- ]\\$?(?:${words})\\b|\\bbase[- ]\\$?(?:${words})\\$?[- ]log`,
      'i',
    ).test(text),
  );
  return said.length === 1 ? (said[0]?.number ?? null) : null;
}

const bases = [
  { number: '2', words: '2|two' },
  { number: '10', words: '10|ten' },
] as const;

const isLog = (syntax: Syntax): boolean => syntax.kind === 'operator' && syntax.name === 'log';

const hasBase = (syntax: Syntax): boolean =>
  (syntax.kind === 'scripted' && syntax.sub !== null && isLog(syntax.base)) || partsOf(syntax).some(hasBase);

/** A logarithm with the base below it, and a divergence divided by the logarithm of the base. */
function inBase(node: Syntax, base: string): Syntax {
  const { span } = node;
  const number: Syntax = { kind: 'number', text: base, span };
  if (isLog(node)) return { kind: 'scripted', base: node, sub: number, sup: null, primes: 0, span };
  // A logarithm with a power, whose base has become scripted itself.
  if (node.kind === 'scripted' && node.base.kind === 'scripted' && isLog(node.base.base))
    return { ...node, base: node.base.base, sub: node.base.sub };
  if (node.kind !== 'product') return node;
  const { items } = node;
  const measured = items.flatMap((item, at): readonly Item[] =>
    isDivergenceAt(items, at) ? [item, { body: inverseLog(number), dot: false }] : [item],
  );
  return measured.length > items.length ? { ...node, items: measured } : node;
}

/** Does this item close a divergence, with its name before it? */
const isDivergenceAt = (items: readonly Item[], at: number): boolean =>
  [1, 2].some((length) => {
    const name = items.slice(Math.max(0, at - length), at + 1);
    const tokens = name.map(({ body, dot }) => ({ kind: 'item', body, dot, span: body.span }) as const);
    return tokens.length === length + 1 && divergenceAt(tokens, 0) === length;
  });

function inverseLog(base: Syntax): Syntax {
  const { span } = base;
  const log: Syntax = {
    kind: 'product',
    items: [{ kind: 'operator', name: 'ln', span } as const, base].map((body) => ({ body, dot: false })),
    span,
  };
  const one: Syntax = { kind: 'number', text: '1', span };
  return { kind: 'fraction', style: 'bar', numerator: one, denominator: log, span };
}
