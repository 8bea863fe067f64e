/**
 * Normalising constants of one letter: where `Z(\varphi)` has a formula and another law is divided by `Z(\theta)`, the
 * second is the constant of that law, and not the first at θ. It gets a name of its own. From syntax to syntax.
 */
import { partsOf } from '../read/parts.js';
import type { Document } from '../read/document.js';
import type { Syntax } from '../read/syntax.js';
import { bracketOf, isNameLike } from './inference/brackets.js';
import { rewriteDocument, type Item } from './rewrite-syntax.js';
import { spelled } from './structure/spelling.js';
import { tokensOf } from './structure/tokens.js';

/** A letter before brackets, with what stands last in them. */
interface Constant {
  readonly name: string;
  readonly parameter: string;
}

export function withOwnConstants(document: Document): Document {
  const openings = document.chains.flatMap(({ members, links }) => {
    const [left, right] = [members[0]?.syntax, members[1]?.syntax];
    return left && right && (links[0]?.relation === '=' || links[0]?.relation === ':=')
      ? [{ left, right }]
      : [];
  });
  const defined = openings.flatMap(({ left, right }) =>
    right.kind === 'number' ? [] : (constantIn(left) ?? []),
  );
  const homonyms = openings.flatMap(({ left, right }) =>
    dividingIn(right).filter(
      ({ name, parameter }) =>
        defined.some((one) => one.name === name) &&
        !defined.some((one) => one.name === name && one.parameter === parameter) &&
        parametersIn(left).includes(parameter),
    ),
  );
  if (homonyms.length === 0) return document;
  const isHomonym = (name: Item, group: Item | undefined): string | null => {
    const parameter = group === undefined || group.dot ? null : lastIn(group.body);
    const found = homonyms.find((one) => one.name === spelled(name.body) && one.parameter === parameter);
    return found === undefined ? null : `${found.name}_{${found.parameter}}`;
  };
  return rewriteDocument(document, (items) =>
    items.map((item, at) => {
      const name = isHomonym(item, items[at + 1]);
      return name === null
        ? item
        : { ...item, body: { kind: 'name', name, style: 'letter', span: item.body.span } };
    }),
  );
}

/** `Z(\theta)`, `Z(x, \theta)` alone; null for anything else. */
function constantIn(syntax: Syntax): Constant | null {
  const [name, group, ...more] = tokensOf(syntax);
  if (name?.kind !== 'item' || group?.kind !== 'item' || more.length > 0 || !isNameLike(name.body))
    return null;
  const parameter = lastIn(group.body);
  return parameter === null ? null : { name: spelled(name.body), parameter };
}

/** What stands alone below a fraction bar. */
const dividingIn = (syntax: Syntax): readonly Constant[] => {
  const below = syntax.kind === 'fraction' ? constantIn(syntax.denominator) : null;
  return [...(below === null ? [] : [below]), ...partsOf(syntax).flatMap(dividingIn)];
};

/** The last name in round brackets; null where a formula stands there. */
function lastIn(group: Syntax): string | null {
  const body = bracketOf(group);
  const last = body?.kind === 'list' ? body.items.at(-1) : body;
  return last && isNameLike(last) && /^\\/.test(spelled(last)) ? spelled(last) : null;
}

const parametersIn = (syntax: Syntax): readonly string[] =>
  isNameLike(syntax) ? [spelled(syntax)] : partsOf(syntax).flatMap(parametersIn);
