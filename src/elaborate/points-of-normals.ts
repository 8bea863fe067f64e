/**
 * What a normal law is a law of, where nothing but the other side says it: `p(z \mid x) = \mathcal{N}(\mu(x), \sigma^2)`
 * is `p(z \mid x) = \mathcal{N}(z \mid \mu(x), \sigma^2)`. From syntax to syntax, before anything is concluded.
 */
import type { Document } from '../read/document.js';
import type { Syntax } from '../read/syntax.js';
import { bracketBehind, isNameLike } from './inference/brackets.js';
import { shared, type Item } from './rewrite-syntax.js';
import { isPlainCovariance } from './structure/normal.js';
import { spelled } from './structure/spelling.js';
import { tokensOf } from './structure/tokens.js';

export function withPointsOfNormals(document: Document): Document {
  const chains = shared(document.chains, (chain) => {
    const members = shared(chain.members, (member, at) => {
      const before = chain.links[at - 1]?.relation;
      const law = isEquality(before) ? chain.members[at - 1]?.syntax : null;
      const syntax = law && member.syntax ? pointedAt(member.syntax, law) : member.syntax;
      return syntax === member.syntax ? member : { ...member, syntax };
    });
    return members === chain.members ? chain : { ...chain, members };
  });
  const statements = shared(document.statements, (statement) => {
    const { syntax } = statement;
    if (syntax?.kind !== 'relation') return statement;
    const members = shared(syntax.members, (member, at) => {
      const law = isEquality(syntax.relations[at - 1]) ? syntax.members[at - 1] : undefined;
      return law ? pointedAt(member, law) : member;
    });
    return members === syntax.members ? statement : { ...statement, syntax: { ...syntax, members } };
  });
  const isSame = chains === document.chains && statements === document.statements;
  return isSame ? document : { ...document, chains, statements };
}

const isEquality = (relation: string | undefined): boolean =>
  relation === '=' || relation === ':=' || relation === '\\equiv' || relation === '\\triangleq';

/** The normal law at the point that the law before the sign is taken at; any other syntax as it is. */
function pointedAt(syntax: Syntax, law: Syntax): Syntax {
  const [name, group, ...more] = itemsOf(syntax);
  if (name?.body.kind !== 'name' || group?.body.kind !== 'group' || more.length > 0) return syntax;
  const list = bracketBehind([name, group], 0);
  if (!/^(?:N|\\mathcal\{N\})$/.test(spelled(name.body)) || list?.kind !== 'list') return syntax;
  const [point, covariance] = [pointOf(law), list.items[1]];
  if (point === null || list.separators.join() !== ',') return syntax;
  if (covariance === undefined || !isPlainCovariance(covariance)) return syntax;
  const body: Syntax = { ...list, items: [point, ...list.items], separators: ['|', ','] };
  return { kind: 'product', items: [name, { ...group, body: { ...group.body, body } }], span: syntax.span };
}

/** The first thing that a law with its arguments speaks of, alone before a bar if there is one. */
function pointOf(law: Syntax): Syntax | null {
  const items = itemsOf(law);
  const [name, , ...more] = items;
  const inside = name && isNameLike(name.body) && more.length === 0 ? bracketBehind(items, 0) : null;
  if (inside === null) return null;
  if (inside.kind !== 'list') return isNameLike(inside) ? inside : null;
  const [point] = inside.items;
  const isAlone = inside.separators[0] === '|' || inside.separators[0] === ';';
  return point && isAlone && isNameLike(point) ? point : null;
}

const itemsOf = (syntax: Syntax): readonly Item[] =>
  tokensOf(syntax).flatMap((token) => (token.kind === 'item' ? [token] : []));
