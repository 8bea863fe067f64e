/**
 * Notations with a meaning of their own that names must not take for functions: a constant that is not written out, the
 * order symbols o and O, the normal law, a slice of components, a functional such as `D_F(p \| q)`.
 */
import { cover } from '../../text/source.js';
import type { Syntax } from '../../read/syntax.js';
import { unknown, type Expression } from '../expression.js';
import { bracketOf } from '../inference/brackets.js';
import { unsupportedNormal, unsupportedNotation } from '../messages.js';
import { lawsIn } from './divergence-name.js';
import type { Grammar } from './grammar.js';
import { densityOfMatrix, normalLaw } from './normal.js';
import { isSlice, spelled } from './spelling.js';
import { peekItem, tokensOf, type Cursor } from './tokens.js';

/** What every constant that is not written out is called. */
export const constantName = '\\text{const}';

/** Null where an ordinary name stands; else what it means, with the cursor behind it. */
export function specialName(cursor: Cursor, grammar: Grammar): Expression | null {
  const token = peekItem(cursor);
  if (token === undefined) return null;
  const text = spelled(token.body);
  const next = cursor.tokens[cursor.at + 1];
  const group = next?.kind === 'item' && !next.dot ? next.body : null;
  const end = group === null ? token.span : cover(token.span, group.span);
  if (/^const(?:ant)?\.?$/i.test(text) || grammar.vocabulary.isConstant(text)) {
    cursor.at++;
    return { kind: 'name', name: constantName, span: token.span };
  }
  const letters = cursor.tokens.slice(cursor.at, cursor.at + 5);
  if (
    letters.map((one) => (one.kind === 'item' && !one.dot ? spelled(one.body) : ' ')).join('') === 'const'
  ) {
    cursor.at += 5;
    return { kind: 'name', name: constantName, span: cover(token.span, ...letters.map(({ span }) => span)) };
  }
  if (isSlice(text)) {
    cursor.at++;
    return unknown(unsupportedNotation(`the part ${text} of a vector`, token.span));
  }
  if (group === null || grammar.vocabulary.isDeclared(text)) return null;
  const brackets = bracketOf(group);
  const normal = brackets !== null && isNormalName(text, brackets) ? normalLaw(brackets, end, grammar) : null;
  if (normal !== null) {
    cursor.at += 2;
    return normal;
  }
  const density =
    brackets !== null && isNormalName(text, brackets) ? densityOfMatrix(brackets, end, grammar) : null;
  if (density !== null) {
    cursor.at += 2;
    return density;
  }
  if (brackets !== null && isSpecialFunction(text, brackets)) {
    cursor.at += 2;
    const order = remainders.get(text);
    return order === undefined
      ? unknown(unsupportedNormal(end))
      : { kind: 'remainder', order, of: grammar.whole(brackets), span: end };
  }
  const laws = functionalLaws(group);
  if (laws === null) return null;
  cursor.at += 2;
  const names = laws
    .map((law) => tokensOf(law)[0])
    .map((first) => (first?.kind === 'item' ? spelled(first.body) : ''));
  return { kind: 'name', name: `${text}(${names.join(comparing)})`, span: end };
}

const comparing = ' \\| ';

/** Is the name that of a functional of two laws, such as `D_F(p \| q)`? */
export const isFunctional = (name: string): boolean => name.includes(comparing);

const remainders: ReadonlyMap<string, 'little' | 'big'> = new Map([
  ['o', 'little'],
  ['O', 'big'],
  ['\\mathcal{O}', 'big'],
]);

/** A law has a mean and a variance: `\mathcal{N}(\theta)` of one thing is a function like any other. */
export const isSpecialFunction = (name: string, body: Syntax): boolean =>
  remainders.has(name) || (body.kind === 'list' && isNormalName(name, body));

/** A plain N is one that tells the point from the mean and the variance, `N(y \mid \mu, \sigma^2)`, or `N(0, I)`. */
const isNormalName = (name: string, body: Syntax): boolean => {
  if (name !== 'N' || body.kind !== 'list') return name === '\\mathcal{N}';
  const separators = body.separators.join('');
  const last = spelled(body.items.at(-1) ?? body);
  return /^[|;],$/.test(separators) || (separators === ',' && /^(?:1|.*\bI|.*\^\{2\})$/.test(last));
};

/** The two laws that a functional compares, parted by a double bar. */
export function functionalLaws(group: Syntax | null): readonly [Syntax, Syntax] | null {
  if (group?.kind !== 'group' || group.body.kind !== 'list' || group.body.separators[0] !== '\\|')
    return null;
  return lawsIn(group);
}
