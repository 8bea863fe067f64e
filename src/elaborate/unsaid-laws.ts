/**
 * Laws that go without saying: where all expectations of a chain that name a law name the same one, `\mathbb{E}[f]`,
 * `\mathrm{Var}[f]` and `\mathrm{Cov}[f]` without a law are taken under it. From syntax to syntax; moments are spelled out
 * before.
 */
import { partsOf } from '../read/parts.js';
import type { Chain, Document } from '../read/document.js';
import type { Syntax } from '../read/syntax.js';
import { rewriteSyntax } from './rewrite-syntax.js';
import { spelled } from './structure/spelling.js';

export const withUnsaidLaws = (document: Document): Document => ({
  ...document,
  chains: document.chains.map(withOneLaw),
});

function withOneLaw(chain: Chain): Chain {
  const laws = new Map(
    chain.members
      .flatMap(({ syntax }) => (syntax === null ? [] : lawsIn(syntax)))
      .map((law) => [spelled(law), law]),
  );
  const [law, ...more] = laws.values();
  if (law === undefined || more.length > 0) return chain;
  return {
    ...chain,
    members: chain.members.map((member) => ({
      ...member,
      syntax: member.syntax && under(law, member.syntax),
    })),
  };
}

/** What stands below the signs of expectation. */
function lawsIn(syntax: Syntax): readonly Syntax[] {
  const own = syntax.kind === 'scripted' && syntax.sub !== null && isSign(syntax.base) ? [syntax.sub] : [];
  return [...own, ...partsOf(syntax).flatMap(lawsIn)];
}

/** A bare sign before square brackets gets the law. */
const under = (law: Syntax, syntax: Syntax): Syntax =>
  rewriteSyntax(syntax, (items) =>
    items.map((item, at) => {
      const next = items[at + 1]?.body;
      const group = next?.kind === 'scripted' ? next.base : next;
      const isBare = isSign(item.body) && group?.kind === 'group' && group.open === '[';
      return isBare
        ? { ...item, body: { ...scripted, base: item.body, sub: law, span: item.body.span } }
        : item;
    }),
  );

const scripted = { kind: 'scripted', sup: null, primes: 0 } as const;

const isSign = (syntax: Syntax): boolean => syntax.kind === 'name' && syntax.name === '\\mathbb{E}';
