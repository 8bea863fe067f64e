/**
 * Products: things side by side, with the signs of multiplication dropped and slashes made fractions. A slash takes the
 * product before it, back to the last operator that reaches over what follows (an integral, a sum), and the factor after
 * it, a function with its argument being one factor. Relies on items without loose brackets.
 */
import { cover, type Span } from '../text/source.js';
import type { Item, Messages } from './items.js';
import { missingOperand } from './messages.js';
import { REACHING } from './spellings.js';
import type { ProductSyntax, Syntax } from './syntax.js';

type Factor = ProductSyntax['items'][number];

export function readProduct(items: readonly Item[], place: Span, messages: Messages): Syntax {
  const factors = readFactors(items, messages);
  return productOf(factors, place);
}

function readFactors(items: readonly Item[], messages: Messages): readonly Factor[] {
  const factors: Factor[] = [];
  let reach = 0;
  let dot = false;
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (item === undefined) break;
    switch (item.kind) {
      case 'operand':
      case 'operator':
        factors.push({ body: item.syntax, dot });
        if (item.kind === 'operator' && REACHING.has(item.name)) reach = factors.length;
        dot = false;
        break;
      case 'times': {
        const between = factors.length > 0 && !dot && at + 1 < items.length;
        if (between) dot = true;
        else factors.push({ body: { kind: 'dots', name: item.name, span: item.span }, dot });
        break;
      }
      case 'sign': {
        factors.push({ body: signed(items.slice(at), messages), dot });
        return factors;
      }
      case 'slash': {
        const length = factorLength(items.slice(at + 1), factors);
        const after = items.slice(at + 1, at + 1 + length);
        const above = factors.splice(reach);
        if (above.length === 0) messages.push(missingOperand(item.span, '/', 'before'));
        if (after.length === 0) messages.push(missingOperand(item.span, '/', 'after'));
        factors.push({ body: slash(above, item.span, after, messages), dot: above[0]?.dot ?? false });
        at += length;
        break;
      }
      default:
        break;
    }
  }
  return factors;
}

function productOf(factors: readonly Factor[], place: Span): Syntax {
  const [only] = factors;
  if (only === undefined) return { kind: 'empty', span: place };
  if (factors.length === 1) return only.body;
  const [first, ...rest] = factors.map((factor) => factor.body.span);
  return { kind: 'product', items: factors, span: cover(first ?? place, ...rest) };
}

/** A sign behind an operator: all that follows, with the signs in front. */
function signed(items: readonly Item[], messages: Messages): Syntax {
  const count = items.findIndex((item) => item.kind !== 'sign');
  const signs = (count < 0 ? items : items.slice(0, count)).flatMap((item) =>
    item.kind === 'sign' ? [item] : [],
  );
  const last = signs.at(-1);
  const rest = count < 0 ? [] : items.slice(count);
  if (rest.length === 0 && last !== undefined) messages.push(missingOperand(last.span, last.sign, 'after'));
  const end = last?.span.end ?? 0;
  const body = readProduct(rest, { start: end, end }, messages);
  return signs.reduceRight<Syntax>((inner, { sign, span }) => {
    const whole = cover(span, inner.span);
    return { kind: 'sum', terms: [{ sign, body: inner, span: whole }], span: whole };
  }, body);
}

function slash(above: readonly Factor[], place: Span, after: readonly Item[], messages: Messages): Syntax {
  const numerator = productOf(above, { start: place.start, end: place.start });
  const denominator = readProduct(after, { start: place.end, end: place.end }, messages);
  return {
    kind: 'fraction',
    numerator,
    denominator,
    style: 'slash',
    span: cover(numerator.span, place, denominator.span),
  };
}

/**
 * How many items are the factor after a slash: a name with its argument groups, an operator with what it takes, `d` or
 * `\partial` with its variable.
 */
function factorLength(items: readonly Item[], above: readonly Factor[]): number {
  const [first] = items;
  if (first === undefined) return 0;
  if (first.kind === 'sign' || first.kind === 'operator') {
    return 1 + factorLength(items.slice(1), []);
  }
  if (first.kind !== 'operand') return 0;
  const differential = isD(first.syntax) && above.some((factor) => isD(factor.body));
  if (differential) return 1 + factorLength(items.slice(1), []);
  let length = 1;
  if (isCallable(first.syntax))
    for (const item of items.slice(1)) {
      if (item.kind !== 'operand' || !isArgument(item.syntax)) break;
      length += 1;
    }
  const rest = items.slice(length);
  const behind = rest.findIndex((item) => item.kind !== 'operator' || item.name !== '!');
  return length + (behind < 0 ? rest.length : behind);
}

const isD = (syntax: Syntax): boolean =>
  (syntax.kind === 'name' && syntax.name === 'd') || (syntax.kind === 'scripted' && isD(syntax.base));

const isCallable = (syntax: Syntax): boolean =>
  syntax.kind === 'name' || (syntax.kind === 'scripted' && isCallable(syntax.base));

const isArgument = (syntax: Syntax): boolean =>
  (syntax.kind === 'group' && (syntax.open === '(' || syntax.open === '[')) ||
  (syntax.kind === 'scripted' && isArgument(syntax.base));
