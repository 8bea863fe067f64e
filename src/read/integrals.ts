/**
 * Differentials: `d` behind an integral sign, before its variable, is no letter but the integral's closing bracket.
 * `\int f + g \, dx` holds the whole sum, so signs in between are read as one integrand. Relies on items; an integral
 * without a differential encloses nothing.
 */
import { cover, span, type Span } from '../text/source.js';
import type { Item } from './items.js';
import { INTEGRALS } from './spellings.js';
import type { Syntax } from './syntax.js';

type ReadSum = (items: readonly Item[], place: Span) => Syntax;

/** The row with its differentials made operators, and every sum under an integral made one operand. */
export function bracketIntegrals(row: readonly Item[], readSum: ReadSum): readonly Item[] {
  if (!row.some((item) => item.kind === 'operator' && INTEGRALS.has(item.name))) return row;
  const ahead = row.flatMap(splitWord);
  const made: Item[] = [];
  const open: number[] = [];
  ahead.forEach((item, at) => {
    const from = open.at(-1);
    const inFraction = from !== undefined && item.kind === 'operand' ? fractionOfD(item.syntax) : null;
    if (from !== undefined && inFraction !== null) {
      open.pop();
      made.push({ kind: 'operand', syntax: inFraction, span: item.span });
    } else if (from !== undefined && isD(item) && isVariable(ahead[at + 1])) {
      open.pop();
      const inside = made.splice(from + 1);
      made.push(...(inside.some(isSign) ? [operandOf(inside, readSum)] : inside), differential(item));
    } else {
      const count = signsIn(item);
      for (let number = 0; number < count; number += 1) open.push(made.length);
      made.push(item);
    }
  });
  return made;
}

/** How many integrals begin here: `\iint`, and `\int_{x, y}`, are two. */
function signsIn(item: Item): number {
  const count = item.kind === 'operator' ? (INTEGRALS.get(item.name) ?? 0) : 0;
  const sub = item.kind === 'operator' && item.syntax.kind === 'scripted' ? item.syntax.sub : null;
  return count === 1 && sub?.kind === 'list' ? sub.items.length : count;
}

const isSign = (item: Item): boolean => item.kind === 'sign';

function operandOf(inside: readonly Item[], readSum: ReadSum): Item {
  const [first, ...rest] = inside.map((item) => item.span);
  const place = cover(first ?? span(0, 0), ...rest);
  return { kind: 'operand', syntax: readSum(inside, place), span: place };
}

const isD = (item: Item): boolean => item.kind === 'operand' && isLetterD(item.syntax);

const isLetterD = (syntax: Syntax): boolean =>
  (syntax.kind === 'name' && syntax.name === 'd') ||
  (syntax.kind === 'scripted' && syntax.sub === null && isLetterD(syntax.base));

const isVariable = (item: Item | undefined): boolean => item?.kind === 'operand' && isNamed(item.syntax);

const isNamed = (syntax: Syntax): boolean =>
  syntax.kind === 'name' || (syntax.kind === 'scripted' && isNamed(syntax.base));

/** The same place with an operator where the letter was. */
function asOperator(syntax: Syntax): Syntax {
  return syntax.kind === 'scripted'
    ? { ...syntax, base: asOperator(syntax.base) }
    : { kind: 'operator', name: 'd', span: syntax.span };
}

const differential = (item: Item): Item =>
  item.kind === 'operand'
    ? { kind: 'operator', name: 'd', syntax: asOperator(item.syntax), span: item.span }
    : item;

/** `\frac{dx}{x}` under an integral: the differential stands in the numerator. `\frac{d f(x)}{dx}` is a derivative. */
function fractionOfD(syntax: Syntax): Syntax | null {
  if (syntax.kind !== 'fraction' || syntax.numerator.kind !== 'product') return null;
  const [below] = syntax.denominator.kind === 'product' ? syntax.denominator.items : [];
  if (below !== undefined && isLetterD(below.body)) return null;
  const { items } = syntax.numerator;
  const at = items.findIndex(
    ({ body }, index) =>
      isLetterD(body) && isNamed(items[index + 1]?.body ?? body) && index + 1 < items.length,
  );
  if (at < 0) return null;
  const changed = items.map((item, index) =>
    index === at ? { ...item, body: asOperator(item.body) } : item,
  );
  return { ...syntax, numerator: { ...syntax.numerator, items: changed } };
}

/** `\mathrm{dx}` is `\mathrm{d}x`. */
function splitWord(item: Item): readonly Item[] {
  const word = item.kind === 'operand' && item.syntax.kind === 'name' ? item.syntax : null;
  const letter = /^d([a-zA-Z])$/.exec(word?.name ?? '')?.[1];
  if (word === null || word.style !== 'word' || letter === undefined) return [item];
  const part = (name: string): Item => ({
    kind: 'operand',
    syntax: { kind: 'name', name, style: 'letter', span: item.span },
    span: item.span,
  });
  return [part('d'), part(letter)];
}
