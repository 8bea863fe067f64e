/**
 * Random variables and their values: `P(X = x, E = e)` and `P(X = x \mid E = e)` speak of the law at x and e, as `P(x, e)`
 * and `P(x \mid e)` do, where each value goes by the small letter of its variable. Brackets in which anything else is
 * said to have a value stay as they are. From syntax to syntax, before anything else is concluded.
 */
import type { Document } from '../read/document.js';
import type { Syntax } from '../read/syntax.js';
import { bracketOf } from './inference/brackets.js';
import { changeFormulas, rewriteSyntax, type Item } from './rewrite-syntax.js';
import { familyOf, spelled } from './structure/spelling.js';

export const withPlainValues = (document: Document): Document =>
  changeFormulas(document, (syntax) => rewriteSyntax(syntax, inRow));

const inRow = (items: readonly Item[]): readonly Item[] =>
  items.map((item, at) => {
    const law = items[at - 1];
    const isOfLaw = law !== undefined && !item.dot && isLaw(law.body) && bracketOf(item.body) !== null;
    return isOfLaw ? { ...item, body: atValues(item.body) } : item;
  });

const isLaw = (syntax: Syntax): boolean =>
  (syntax.kind === 'name' || syntax.kind === 'scripted') && /^[pqPQ]$/.test(familyOf(spelled(syntax)));

function atValues(bracket: Syntax): Syntax {
  if (bracket.kind === 'scripted') return { ...bracket, base: atValues(bracket.base) };
  if (bracket.kind !== 'group') return bracket;
  const { body } = bracket;
  const items = body.kind === 'list' ? body.items : [body];
  const values = items.map((item) =>
    item.kind === 'relation' ? valueIn(item.members, item.relations) : item,
  );
  const plain = values.filter((value) => value !== null);
  const [only] = plain;
  if (plain.length < items.length || only === undefined) return bracket;
  return { ...bracket, body: body.kind === 'list' ? { ...body, items: plain } : only };
}

/** x of `X = x`; null for anything else. */
function valueIn(members: readonly Syntax[], relations: readonly string[]): Syntax | null {
  const [variable, value] = members;
  if (variable === undefined || value === undefined || relations.join() !== '=') return null;
  const [name, small] = [spelled(variable), spelled(value)];
  return /^[A-Z](?![a-z])/.test(name) && name.charAt(0).toLowerCase() + name.slice(1) === small
    ? value
    : null;
}
