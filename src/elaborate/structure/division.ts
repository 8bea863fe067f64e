/**
 * Division by a slash: what of the factors behind it is divided by. `x^2/2\sigma^2` divides by 2σ², `1/2 x` by 2, and
 * `\lambda/2 w` is read by one author so and by the next in the other way. How the parts look, and whether they are
 * written without a space, decides which reading is likelier, and whether another one is likely at all.
 */
import { cover } from '../../text/source.js';
import type { FractionSyntax, Syntax } from '../../read/syntax.js';
import { operation, type Expression } from '../expression.js';
import { bracketOf, isNameLike } from '../inference/brackets.js';
import type { Convention, Grammar } from './grammar.js';
import { headOf, isTransposition } from './head.js';
import { prefixOperator } from './prefixed.js';
import { isFactorial, spelled } from './spelling.js';
import { cursorOver, peekItem, tokensOf, type Cursor, type ItemToken } from './tokens.js';

/** How many of the factors behind the slash it divides by, and whether somebody may mean another number. */
interface Extent {
  readonly isLong: boolean;
  readonly isOpen: boolean;
}

/** The fraction before the cursor, with the factors at the cursor that it divides by. */
export function division(item: FractionSyntax, cursor: Cursor, grammar: Grammar): Expression {
  const inside = withinFunction(item);
  if (inside !== null && isLongIn(grammar.convention.division, { isLong: isOfCalls(item), isOpen: true }))
    return grammar.whole(inside);
  const numerator = grammar.whole(closed(item.numerator));
  const [first, ...glued] = factorsOf(item.denominator, grammar);
  const more = first === undefined || !mayGoOn(first.body) ? [] : behind(glued, cursor, grammar);
  const divided = (denominator: Expression): Expression =>
    operation(cover(item.span, denominator.span), 'divide', numerator, denominator);
  if (first === undefined || !isFilled(more)) return divided(grammar.whole(item.denominator));
  if (!isLongIn(grammar.convention.division, extentOf(item.numerator, first.body, more))) {
    const short = divided(grammar.whole(first.body));
    return glued.length === 0
      ? short
      : operation(item.span, 'multiply', short, rowOf(glued, item.denominator, grammar));
  }
  cursor.at += more.length - glued.length;
  return divided(rowOf([first, ...more], item.denominator, grammar));
}

/** `\log p(x)/q(x)`, of which one author means the logarithm of the quotient and another one q(x)-th of a logarithm. */
function withinFunction(item: FractionSyntax): Syntax | null {
  const { numerator, span } = item;
  if (numerator.kind !== 'product') return null;
  const at = numerator.items.findLastIndex(({ body }) => isFunctionSign(body));
  const [first, ...rest] = numerator.items.slice(at + 1);
  if (at < 0 || first === undefined || isBracket(first.body)) return null;
  const above: Syntax =
    rest.length === 0
      ? first.body
      : { ...numerator, items: [first, ...rest], span: cover(first.body.span, span) };
  const quotient: Syntax = { ...item, numerator: above, span: cover(above.span, span) };
  return { ...numerator, items: [...numerator.items.slice(0, at + 1), { body: quotient, dot: false }], span };
}

const isFunctionSign = (syntax: Syntax): boolean =>
  prefixOperator(syntax.kind === 'scripted' ? syntax.base : syntax) !== null;

const isBracket = (syntax: Syntax): boolean =>
  syntax.kind === 'group' || (syntax.kind === 'scripted' && isBracket(syntax.base));

/** `p(x)/q(x)`: one function is divided by another. */
const isOfCalls = ({ numerator, denominator }: FractionSyntax): boolean =>
  [numerator, denominator].every((part) => {
    const last = tokensOf(part).at(-1);
    return part.kind === 'product' && last?.kind === 'item' && bracketOf(last.body) !== null;
  });

/** An author who divides once more does not go on dividing by what follows. */
function closed(numerator: Syntax): Syntax {
  if (numerator.kind !== 'product') return numerator;
  const items = numerator.items.map(({ body, dot }) => ({
    dot,
    body: isSlash(body) ? ({ kind: 'group', open: '', body, close: '', span: body.span } as const) : body,
  }));
  return { ...numerator, items };
}

const isSlash = (syntax: Syntax): boolean => syntax.kind === 'fraction' && syntax.style === 'slash';

/** A function with its arguments is one factor; `n(a + b)` is two. */
function factorsOf(denominator: Syntax, { vocabulary }: Grammar): readonly ItemToken[] {
  const tokens = tokensOf(denominator).flatMap((token) => (token.kind === 'item' ? [token] : []));
  const head = tokens[0] && headOf(tokens[0].body, vocabulary);
  const isWhole =
    head === null || head === undefined || vocabulary.isFunction(head.name) || isMarked(denominator);
  return isWhole && tokens.length > 1
    ? [{ kind: 'item', body: denominator, dot: false, span: denominator.span }]
    : tokens;
}

/** May the denominator be longer than this? */
const mayGoOn = (first: Syntax): boolean =>
  first.kind === 'number' || first.kind === 'root' || isNameLike(first) || isMarked(first);

/** `k!` */
function isMarked(syntax: Syntax): boolean {
  const last = tokensOf(syntax).at(-1);
  return last?.kind === 'item' && isFactorial(last.body);
}

/** The brackets that the reader took for arguments, and the names at the cursor, up to what no denominator goes on with. */
function behind(glued: readonly ItemToken[], cursor: Cursor, grammar: Grammar): readonly ItemToken[] {
  const found: ItemToken[] = [...glued];
  const ahead = { ...cursor };
  for (let token = peekItem(ahead); token && !token.dot; token = peekItem(ahead)) {
    ahead.at++;
    const isBracket = bracketOf(token.body) !== null && found.length === 0;
    if (!isBracket && !isPlainName(token.body, grammar)) break;
    found.push(token);
    for (let mark = peekItem(ahead); mark && isFactorial(mark.body); mark = peekItem(ahead)) {
      found.push(mark);
      ahead.at++;
    }
    if (isBracket) break;
  }
  return found;
}

/** A name that takes nothing behind it, and is no exponential. */
function isPlainName(syntax: Syntax, { vocabulary }: Grammar): boolean {
  if (!isNameLike(syntax) || /^(?:e\^|\\mathbb\{E\}|\\Delta)/.test(spelled(syntax))) return false;
  const head = headOf(syntax, vocabulary);
  return head !== null && !vocabulary.isFunction(head.name);
}

const isFilled = (items: readonly ItemToken[]): items is readonly [ItemToken, ...ItemToken[]] =>
  items.length > 0;

const rowOf = (items: readonly ItemToken[], { span }: Syntax, grammar: Grammar): Expression =>
  grammar.product(cursorOver(items, cover(span, ...items.map((item) => item.span))));

const isLongIn = (division: Convention['division'], { isLong, isOpen }: Extent): boolean =>
  division === (isOpen ? 'open' : 'unlikely') ? !isLong : isLong;

/** Which of the factors behind it a slash takes, as it is usually meant. */
function extentOf(
  numerator: Syntax,
  first: Syntax,
  [next, mark]: readonly [ItemToken, ...ItemToken[]],
): Extent {
  const isTight = first.span.end === next.span.start;
  if (isTransposed(first)) return { isLong: true, isOpen: false };
  if (isTransposed(next.body)) return { isLong: false, isOpen: false };
  if (isMarked(first)) return { isLong: mark !== undefined && isFactorial(mark.body), isOpen: true };
  if (bracketOf(next.body) !== null)
    return {
      isLong: false,
      isOpen: numerator.kind !== 'number' || (isTight && first.kind !== 'number'),
    };
  // `1/\sqrt{n} x` scales x, and `e^{-x^2/2}/\sqrt{2\pi}\sigma` normalises.
  if (first.kind === 'root') return { isLong: isOfPi(first.radicand), isOpen: true };
  if (first.kind !== 'number') return { isLong: true, isOpen: !isTight };
  if (spelled(next.body).startsWith('\\pi')) return { isLong: true, isOpen: false };
  if (numerator.kind === 'number') return { isLong: false, isOpen: isTight };
  const isCoefficient = numerator.kind === 'name';
  return { isLong: !isCoefficient, isOpen: isCoefficient || !isTight };
}

/** `2\pi` */
const isOfPi = (radicand: Syntax): boolean => {
  const [two, pi, ...more] = tokensOf(radicand).map((token) => (token.kind === 'item' ? token.body : null));
  return two?.kind === 'number' && pi?.kind === 'name' && pi.name === '\\pi' && more.length === 0;
};

const isTransposed = (syntax: Syntax): boolean =>
  syntax.kind === 'scripted' && syntax.sup !== null && isTransposition(spelled(syntax.sup));
