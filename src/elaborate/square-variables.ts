/**
 * Derivatives by a variance: `\frac{\partial \ell}{\partial \sigma^2}` is `\frac{1}{2\sigma} \frac{\partial \ell}{\partial
 * \sigma}` by the chain rule, wherever σ is not zero. Written so before anything is concluded from the formulas. That
 * `\partial x^2` without a mark of the second order is no slip is told by the letter, a customary one for deviations, or
 * by brackets around the square. From syntax to syntax.
 */
import type { Document } from '../read/document.js';
import type { FractionSyntax, Syntax } from '../read/syntax.js';
import { changeFormulas, rewriteNodes, type Item } from './rewrite-syntax.js';
import { differentialMark } from './structure/differential.js';
import { spelled } from './structure/spelling.js';
import { isDeviation, rootOf } from './structure/squared.js';
import { tokensOf } from './structure/tokens.js';

export const withSquareVariables = (document: Document): Document =>
  changeFormulas(document, (syntax) =>
    rewriteNodes(syntax, (node) => {
      if (node.kind === 'fraction') return derivativeOf(node) ?? node;
      if (node.kind !== 'product') return node;
      const items = node.items.flatMap((item) => operatorOf(item) ?? [item]);
      return items.length === node.items.length ? node : { ...node, items };
    }),
  );

/** `\frac{\partial f}{\partial \sigma^2}`, also of a higher order, in brackets. */
function derivativeOf(fraction: FractionSyntax): Syntax | null {
  const taken = takenApart(fraction);
  if (taken === null || taken.body === null) return null;
  const { mark, variables, body } = taken;
  return variables.reduceRight<Syntax>((value, variable) => {
    const derivative = overMark(mark, value, variable.name, fraction);
    return variable.isSquared
      ? bracketed([half(variable.name, fraction), derivative], fraction)
      : bracketed([derivative], fraction);
  }, body);
}

/** `\frac{\partial}{\partial \sigma^2}` before what it takes. */
function operatorOf({ body: fraction, dot }: Item): readonly Item[] | null {
  const taken = fraction.kind === 'fraction' ? takenApart(fraction) : null;
  const [variable, ...more] = taken?.variables ?? [];
  if (fraction.kind !== 'fraction' || taken === null || taken.body !== null) return null;
  if (variable === undefined || more.length > 0) return null;
  return [
    { body: half(variable.name, fraction), dot },
    { body: overMark(taken.mark, null, variable.name, fraction), dot: false },
  ];
}

interface Variable {
  readonly name: Syntax;
  readonly isSquared: boolean;
}

/** One for each time that is differentiated, outermost first; null where none is by a square. */
interface TakenApart {
  readonly mark: Syntax;
  readonly variables: readonly Variable[];
  /** Null where the derivative takes what follows it. */
  readonly body: Syntax | null;
}

function takenApart({ numerator, denominator }: FractionSyntax): TakenApart | null {
  const top = tokensOf(numerator);
  const [first, ...rest] = top;
  if (first?.kind !== 'item' || !isMark(first.body) || rest.some(({ kind }) => kind !== 'item')) return null;
  const mark = first.body.kind === 'scripted' ? first.body.base : first.body;
  const order = first.body.kind === 'scripted' ? Number(first.body.sup && spelled(first.body.sup)) : 1;
  const variables = variablesOf(
    tokensOf(denominator).map((token) => (token.kind === 'item' ? token.body : null)),
  );
  if (variables?.length !== order || !variables.some(({ isSquared }) => isSquared)) return null;
  const items = rest.flatMap((token): Item[] =>
    token.kind === 'item' ? [{ body: token.body, dot: token.dot }] : [],
  );
  const [only] = items;
  const body: Syntax | null =
    items.length < 2 ? (only?.body ?? null) : { kind: 'product', items, span: numerator.span };
  return { mark, variables, body };
}

const isMark = (syntax: Syntax): boolean => differentialMark(syntax, () => false) !== null;

/** Of `\partial \mu \partial \sigma^2`, `\partial (\sigma^2)^2`. */
function variablesOf(row: readonly (Syntax | null)[]): readonly Variable[] | null {
  const variables: Variable[] = [];
  for (let at = 0; at < row.length; at += 2) {
    const [mark, variable] = [row[at], row[at + 1]];
    if (!mark || !variable || !isMark(mark) || (mark.kind === 'scripted' && mark.sup !== null)) return null;
    const found = variableOf(variable);
    if (found === null) return null;
    variables.push(...found);
  }
  return variables;
}

function variableOf(syntax: Syntax): readonly Variable[] | null {
  const root = rootOf(syntax);
  if (root !== null) return isDeviation(root) ? [{ name: root, isSquared: true }] : null;
  if (syntax.kind === 'name') return [{ name: syntax, isSquared: false }];
  const group = syntax.kind === 'scripted' && syntax.sub === null ? syntax.base : syntax;
  const inside = group.kind === 'group' ? rootOf(group.body) : null;
  if (inside === null) return null;
  const times = syntax.kind === 'scripted' && syntax.sup ? Number(spelled(syntax.sup)) : 1;
  if (!Number.isInteger(times) || times < 1 || times > 4) return null;
  return Array.from({ length: times }, () => ({ name: inside, isSquared: true }));
}

/** `\frac{1}{2\sigma}` */
function half(name: Syntax, { span }: FractionSyntax): Syntax {
  const [one, two] = ['1', '2'].map((text): Syntax => ({ kind: 'number', text, span }));
  const items = [two, name].flatMap((body) => (body ? [{ body, dot: false }] : []));
  return {
    kind: 'fraction',
    style: 'bar',
    numerator: one ?? name,
    denominator: { kind: 'product', items, span },
    span,
  };
}

function overMark(mark: Syntax, body: Syntax | null, name: Syntax, { span }: FractionSyntax): Syntax {
  const row = (...parts: readonly Syntax[]): Syntax => ({
    kind: 'product',
    items: parts.map((part) => ({ body: part, dot: false })),
    span,
  });
  const numerator = body === null ? mark : row(mark, body);
  return { kind: 'fraction', style: 'bar', numerator, denominator: row(mark, name), span };
}

const bracketed = (parts: readonly Syntax[], { span }: FractionSyntax): Syntax => ({
  kind: 'group',
  open: '(',
  close: ')',
  body: { kind: 'product', items: parts.map((body) => ({ body, dot: false })), span },
  span,
});
