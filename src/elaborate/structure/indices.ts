/**
 * Indices in scripts: `i` of `x_i` and `x^{(i)}`, `t - 1` of `x_{t-1}`, both of `x_{i,j}` and `x_{ij}`. A script is made
 * of indices where a letter of it numbers things elsewhere in the document and the rest are letters and numbers too.
 */
import type { Syntax } from '../../read/syntax.js';
import type { NameClasses } from './head.js';
import { spelled } from './spelling.js';

type Classes = Pick<NameClasses, 'isIndex' | 'isMember' | 'isMatrix'>;

/** The indices below a name, in order, of a matrix also the one of a row; none where the script is of another kind. */
export function indicesBelow(sub: Syntax | null, base: string, classes: Classes): readonly Syntax[] {
  if (sub === null) return [];
  if ((sub.kind === 'name' || sub.kind === 'number') && classes.isMember(base, spelled(sub))) return [sub];
  if (!classes.isMatrix(base)) return indicesIn(sub, classes);
  const isRow = sub.kind === 'name' && counts(sub, classes);
  return isRow ? [sub] : rowAndColumn(sub);
}

/** `ij`, `i,j`, `12` are row and column of an entry. */
function rowAndColumn(sub: Syntax): readonly Syntax[] {
  const parts = sub.kind === 'number' && /^[1-9]{2}$/.test(sub.text) ? digitsOf(sub) : partsOf(sub);
  return parts.length === 2 && parts.every(isSimple) ? parts : [];
}

const digitsOf = (number: Extract<Syntax, { kind: 'number' }>): readonly Syntax[] =>
  number.text.split(/(?=\d)/).map((text) => ({ ...number, text }));

/** Those in brackets above it. */
export const indicesAbove = (sup: Syntax | null, classes: Classes): readonly Syntax[] =>
  sup?.kind === 'group' && sup.open === '(' ? indicesIn(sup.body, classes) : [];

function indicesIn(script: Syntax, classes: Classes): readonly Syntax[] {
  const parts = partsOf(script);
  return parts.every(isSimple) && parts.some((part) => counts(part, classes)) ? parts : [];
}

/** `ij` are two indices, and so are `i,j`; `2i` is one number. */
function partsOf(script: Syntax): readonly Syntax[] {
  if (script.kind === 'list' && script.separators.every((separator) => separator === ','))
    return script.items;
  if (script.kind !== 'product' || script.items.some(({ dot }) => dot)) return [script];
  const [first, ...rest] = script.items.map(({ body }) => body);
  const isRow = first && isCounter(first) && rest.every((part) => isCounter(part) || part.kind === 'number');
  return isRow ? [first, ...rest] : [script];
}

/** `t`, `t'`. */
export const isCounter = (syntax: Syntax): boolean =>
  (syntax.kind === 'name' && syntax.style === 'letter') ||
  (syntax.kind === 'scripted' && syntax.sub === null && syntax.sup === null && isCounter(syntax.base));

const isSimple = (syntax: Syntax): boolean =>
  syntax.kind === 'number' ||
  isCounter(syntax) ||
  (syntax.kind === 'sum' && syntax.terms.every(({ body }) => body.kind === 'number' || isCounter(body)));

const counts = (syntax: Syntax, classes: Classes): boolean =>
  (isCounter(syntax) && classes.isIndex(spelled(syntax))) ||
  (syntax.kind === 'sum' && syntax.terms.some(({ body }) => counts(body, classes)));
