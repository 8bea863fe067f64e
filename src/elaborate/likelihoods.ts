/**
 * Likelihoods of data: where a document once says that `p(D; \theta)` goes over the members of D one by one,
 * `\log p(D; \theta) = \sum_{x \in D} \log p(x; \theta)`, it is their product everywhere else; in a chain about pairs,
 * `\sum_{x, y \in D}`, the product of `p(y \mid x; \theta)`, where the document writes such a law. From syntax to syntax.
 */
import { partsOf } from '../read/parts.js';
import type { Chain, Document } from '../read/document.js';
import type { Syntax } from '../read/syntax.js';
import { bracketBehind, bracketOf, isNameLike } from './inference/brackets.js';
import { membershipIn, namedSets, type Membership } from './inference/named-sets.js';
import { rewriteSyntax, type Item } from './rewrite-syntax.js';
import { spelled } from './structure/spelling.js';

/** A law that goes over the members of a set, as a chain says. */
interface Likelihood {
  readonly law: string;
  readonly members: Membership;
  readonly chain: Chain;
}

export function withLikelihoods(document: Document): Document {
  const formulas = document.chains.flatMap(formulasOf);
  const setNamed = namedSets(formulas);
  const laws = new Set(
    formulas.flatMap(applicationsIn).map(({ name, points }) => `${name} ${points.join('|')}`),
  );
  const stated = document.chains.flatMap((chain) =>
    likelihoodsIn(chain).filter(({ members: { set } }) => setNamed(spelled(set))?.kind === 'list'),
  );
  if (stated.length === 0) return document;
  return {
    ...document,
    chains: document.chains.map((chain) => {
      const pairs = formulasOf(chain)
        .flatMap(membershipsIn)
        .find(({ variables }) => variables.length === 2);
      const known = stated.filter((one) => one.chain !== chain);
      const spellOut = (items: readonly Item[]): readonly Item[] =>
        items.flatMap((item, at): readonly Item[] => {
          const [before, next] = [items[at - 1], items[at + 1]];
          if (before && likelihoodOf(before, item, known)) return [];
          const found = next && likelihoodOf(item, next, known);
          if (!found) return [item];
          const [x, y] = pairs?.variables.map(spelled) ?? [];
          const ofPairs = pairs !== undefined && laws.has(`${found.law} ${String(y)}|${String(x)}`);
          return [{ ...item, body: productOver(item.body, next.body, ofPairs ? pairs : found.members) }];
        });
      return {
        ...chain,
        members: chain.members.map((member) => ({
          ...member,
          syntax: member.syntax && rewriteSyntax(member.syntax, spellOut),
        })),
      };
    }),
  };
}

const likelihoodOf = (name: Item, group: Item, known: readonly Likelihood[]): Likelihood | undefined => {
  const body = group.dot ? null : bracketOf(group.body);
  return body === null
    ? undefined
    : known.find(
        ({ law, members }) => law === spelled(name.body) && spelled(members.set) === spelled(firstOf(body)),
      );
};

/** `\prod_{x \in D} p(x; \theta)`, or for pairs `\prod_{x, y \in D} p(y \mid x; \theta)`, in brackets. */
function productOver(law: Syntax, group: Syntax, { variables, set }: Membership): Syntax {
  const { span } = group;
  const body = bracketOf(group) ?? group;
  const [rest, separators] =
    body.kind === 'list' ? [body.items.slice(1), body.separators] : [[], [] as readonly string[]];
  const [x, y] = variables;
  const items = x === undefined ? rest : y === undefined ? [x, ...rest] : [y, x, ...rest];
  const between = y === undefined ? separators : ['|', ...separators.map((one) => (one === '|' ? ',' : one))];
  const [only] = items;
  const inside: Syntax =
    items.length === 1 && only ? only : { kind: 'list', items, separators: between, span };
  const bound: Syntax =
    variables.length === 1 && x ? x : { kind: 'list', items: variables, separators: [','], span };
  const sub: Syntax = { kind: 'relation', members: [bound, set], relations: ['\\in'], span };
  const sign: Syntax = { kind: 'operator', name: 'prod', span };
  const brackets = (inner: Syntax): Syntax => ({ kind: 'group', open: '(', close: ')', body: inner, span });
  const parts = [
    { kind: 'scripted', base: sign, sub, sup: null, primes: 0, span } as const,
    law,
    brackets(inside),
  ];
  return brackets({ kind: 'product', items: parts.map((part) => ({ body: part, dot: false })), span });
}

/** Laws that stand with a set on one side, and with its members below a sum or product on another. */
function likelihoodsIn(chain: Chain): readonly Likelihood[] {
  const formulas = formulasOf(chain);
  const applications = formulas.flatMap(applicationsIn);
  const speaksOf = (name: string, point: string): boolean =>
    applications.some((one) => one.name === name && one.points[0] === point);
  return formulas.flatMap(membershipsIn).flatMap((members): readonly Likelihood[] => {
    const [variable] = members.variables;
    if (variable === undefined || members.variables.length > 1) return [];
    const laws = new Set(applications.map(({ name }) => name));
    return [...laws]
      .filter((law) => speaksOf(law, spelled(members.set)) && speaksOf(law, spelled(variable)))
      .map((law) => ({ law, members, chain }));
  });
}

const formulasOf = ({ members }: Chain): readonly Syntax[] =>
  members.flatMap(({ syntax }) => (syntax === null ? [] : [syntax]));

const membershipsIn = (syntax: Syntax): readonly Membership[] => {
  const own = syntax.kind === 'scripted' && syntax.sub !== null ? membershipIn(syntax.sub) : null;
  return [...(own === null ? [] : [own]), ...partsOf(syntax).flatMap(membershipsIn)];
};

/** Names before brackets, with what stands first in them and behind the first bar. */
function applicationsIn(
  syntax: Syntax,
): readonly { readonly name: string; readonly points: readonly string[] }[] {
  const own =
    syntax.kind !== 'product'
      ? []
      : syntax.items.flatMap(({ body }, at) => {
          const group = bracketBehind(syntax.items, at);
          return group === null || !isNameLike(body)
            ? []
            : [{ name: spelled(body), points: pointsOf(group) }];
        });
  return [...own, ...partsOf(syntax).flatMap(applicationsIn)];
}

const pointsOf = (group: Syntax): readonly string[] => {
  if (group.kind !== 'list') return [spelled(group)];
  const [first, second] = group.items.map(spelled);
  return group.separators[0] === '|' && first !== undefined && second !== undefined
    ? [first, second]
    : [first ?? ''];
};

const firstOf = (group: Syntax): Syntax => (group.kind === 'list' ? (group.items[0] ?? group) : group);
