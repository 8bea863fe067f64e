/**
 * Expectations and the laws they are taken under: `\mathbb{E}_{p_\theta(x)}[f]`, `\mathbb{E}_{x \sim p_\theta}[f]`,
 * `E_{x \sim P}`, `\mathbb{E}_p f` without brackets. The variable is the one that is drawn, or the law's own argument.
 */
import { cover, type Span } from '../../text/source.js';
import type { Syntax } from '../../read/syntax.js';
import {
  operation,
  unknown,
  type ApplicationExpression,
  type Expression,
  type NameExpression,
} from '../expression.js';
import { missingOperand, unsupportedNotation } from '../messages.js';
import { placeholder } from './placeholder.js';
import type { Grammar } from './grammar.js';
import { isTransposition } from './head.js';
import { nameOfEntry } from './bound-entries.js';
import { reach } from './reach.js';
import { averageOver, pointsOf, sameNames, unclearIn } from './several.js';
import { isSlice, spelled } from './spelling.js';
import { peekItem, type Cursor } from './tokens.js';

/** `\mathbb{E}`, or an E that draws from a law below it. */
export function isExpectation(cursor: Cursor, grammar: Grammar): boolean {
  const item = peekItem(cursor)?.body;
  const base = item?.kind === 'scripted' ? item.base : item;
  if (base?.kind !== 'name' || grammar.vocabulary.isVariable(base.name)) return false;
  if (base.name === '\\mathbb{E}' || base.name === '\\mathop{\\mathbb{E}}') return true;
  return base.name === 'E' && item?.kind === 'scripted' && item.sub !== null && draws(item.sub);
}

/** `\mathbb{E}_P f \mathbb{E}_P g` is a product of two expectations. */
const isExpectationSign = (item: Syntax): boolean =>
  spelled(item.kind === 'scripted' ? item.base : item) === '\\mathbb{E}';

const draws = (sub: Syntax): boolean =>
  sub.kind === 'relation'
    ? sub.relations[0] === '\\sim'
    : sub.kind === 'list' && sub.items.some((item) => draws(item));

export function expectation(cursor: Cursor, grammar: Grammar): Expression {
  const token = peekItem(cursor);
  cursor.at++;
  if (token === undefined) return unknown(missingOperand('the expectation', cursor.span));
  const item = token.body;
  const sub = item.kind === 'scripted' ? item.sub : null;
  const drawings = sub === null ? [] : drawingsOf(sub, grammar);
  const drawn = drawings.map(({ variable, law }) => variable ?? (isLaw(law) ? drawnIn(law) : null));
  const body = bodyOf(drawn, cursor, grammar, token.span);
  const span = cover(token.span, body.value.span);
  if (drawings.length === 0)
    return unknown(unsupportedNotation('an expectation that does not say under which law', token.span));
  const value = drawings.reduceRight<Expression>(
    (inner, drawing) => expectationUnder(drawing, inner, span, grammar),
    body.value,
  );
  const power = item.kind === 'scripted' ? item.sup : null;
  const raised = power === null ? value : operation(span, 'power', value, grammar.whole(power));
  return body.outside === null ? raised : body.outside(raised);
}

interface Drawing {
  readonly variable: string | null;
  readonly law: Expression;
  /** All that is drawn together, where it is more than one variable. */
  readonly together?: readonly string[];
}

function expectationUnder(
  { variable, law, together }: Drawing,
  body: Expression,
  span: Span,
  grammar: Grammar,
): Expression {
  const unclear = unclearIn(law);
  if (unclear !== null) return unclear;
  const points = pointsOf(law, grammar);
  const several = together ?? (variable === null && points.length > 1 ? points : null);
  if (several !== null)
    return law.kind === 'application' && sameNames(several, points)
      ? averageOver(points, law, body, span)
      : unknown(unsupportedNotation('this law', law.span));
  if (isLaw(law)) return { kind: 'expectation', variable: variable ?? drawnIn(law), law, body, span };
  return law.kind === 'unknown' ? law : unknown(unsupportedNotation('this law', law.span));
}

const isLaw = (law: Expression): law is NameExpression | ApplicationExpression =>
  law.kind === 'name' || law.kind === 'application';

function drawingsOf(sub: Syntax, grammar: Grammar): readonly Drawing[] {
  if (sub.kind === 'list' && draws(sub)) return jointly(sub.items, grammar);
  if (sub.kind !== 'relation') return [{ variable: null, law: grammar.whole(sub) }];
  const [variable, law] = sub.members;
  if (variable === undefined || law === undefined || sub.relations[0] !== '\\sim')
    return [{ variable: null, law: unknown(unsupportedNotation(spelled(sub), sub.span)) }];
  return isPlain(variable) && !isSlice(spelled(variable))
    ? [{ variable: spelled(variable), law: grammar.whole(law) }]
    : [{ variable: null, law: unknown(unsupportedNotation(spelled(sub), sub.span)) }];
}

/** `x, y \sim p(x, y)`: the names before a sign are drawn with the one at it. */
function jointly(items: readonly Syntax[], grammar: Grammar): readonly Drawing[] {
  const names: string[] = [];
  const found = items.flatMap((item): readonly Drawing[] => {
    if (isPlain(item)) {
      names.push(spelled(item));
      return [];
    }
    const drawings = drawingsOf(item, grammar);
    const before = names.splice(0);
    return before.length === 0
      ? drawings
      : drawings.map((drawing) => ({ ...drawing, together: [...before, drawing.variable ?? ''] }));
  });
  const alone = names.map((name): Drawing => {
    const place = items.at(-1)?.span ?? { start: 0, end: 0 };
    return { variable: null, law: unknown(unsupportedNotation(`${name} below an expectation`, place)) };
  });
  return [...found, ...alone];
}

const isPlain = (item: Syntax): boolean =>
  item.kind === 'name' || (item.kind === 'scripted' && item.base.kind === 'name');

/** The variable that `p_\theta(x)` draws: the argument in brackets, where it is a plain name or an entry of a list. */
function drawnIn(law: NameExpression | ApplicationExpression): string | null {
  if (law.kind === 'name') return null;
  const point = law.arguments.find(({ place }) => place === 'parenthesis' || place === 'variate')?.value;
  if (point?.kind === 'indexed') return nameOfEntry(point);
  return point?.kind === 'name' && point.name !== placeholder ? point.name : null;
}

/** The bracket behind the expectation, or the product that follows. */
function bodyOf(
  drawn: readonly (string | null)[],
  cursor: Cursor,
  grammar: Grammar,
  place: Span,
): { readonly value: Expression; readonly outside: ((value: Expression) => Expression) | null } {
  const next = peekItem(cursor)?.body;
  if (next?.kind === 'group' && next.open !== '|' && next.open !== '\\|') {
    cursor.at++;
    return { value: grammar.whole(next.body), outside: null };
  }
  if (next?.kind === 'scripted' && next.base.kind === 'group' && next.sub === null && next.sup !== null) {
    cursor.at++;
    const { sup, span } = next;
    const outside = (value: Expression): Expression =>
      isTransposition(spelled(sup))
        ? { kind: 'transpose', body: value, span }
        : operation(span, 'power', value, grammar.whole(sup));
    return { value: grammar.whole(next.base.body), outside };
  }
  return { value: reach(drawn, cursor, grammar, place, isExpectationSign), outside: null };
}
