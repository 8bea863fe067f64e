/**
 * Samples of one letter: where a document puts `\prod_i P(x_i \mid \theta)` for `P(X \mid \theta)` once, alone or in the same
 * places, below a logarithm or an extreme, X is the sample of all x_i wherever that law is written. From syntax to syntax.
 */
import type { Document } from '../read/document.js';
import type { Syntax } from '../read/syntax.js';
import { extremumIn } from './extremum.js';
import { bracketOf, isNameLike } from './inference/brackets.js';
import { rewriteSyntax, type Item } from './rewrite-syntax.js';
import { spelled } from './structure/spelling.js';

/** A law of the sample, and the product that it is. */
interface Sample {
  readonly name: string;
  readonly brackets: string;
  readonly product: Syntax;
  readonly chain: number;
}

/** All formulas but those of the chain that says so. */
export function withSamples(document: Document): Document {
  const samples = samplesIn(document);
  return {
    ...document,
    chains: document.chains.map((chain, at) => ({
      ...chain,
      members: chain.members.map((member) => ({
        ...member,
        syntax:
          member.syntax &&
          spelledOut(
            member.syntax,
            samples.filter((one) => one.chain !== at),
          ),
      })),
    })),
  };
}

/** One formula, wherever it stands. */
export function inSamples(document: Document): (syntax: Syntax) => Syntax {
  const samples = samplesIn(document);
  return (syntax) => spelledOut(syntax, samples);
}

/** The first that is said of each law. */
function samplesIn({ chains }: Document): readonly Sample[] {
  const found = chains.flatMap(({ members, links }, chain) =>
    links.flatMap(({ relation }, at): readonly Sample[] => {
      const [left, right] = [members[at]?.syntax, members[at + 1]?.syntax];
      const sample = relation === '=' && left && right ? sampleIn(left, right) : null;
      return sample === null ? [] : [{ ...sample, chain }];
    }),
  );
  const isSame = (a: Sample, b: Sample): boolean => a.name === b.name && a.brackets === b.brackets;
  return found.filter((one, at) => found.findIndex((other) => isSame(one, other)) === at);
}

function spelledOut(syntax: Syntax, samples: readonly Sample[]): Syntax {
  if (samples.length === 0) return syntax;
  const known = (name: Item, group: Item): Sample | undefined =>
    samples.find(
      (one) => !group.dot && spelled(name.body) === one.name && spelled(group.body) === one.brackets,
    );
  return rewriteSyntax(syntax, (items) =>
    items.flatMap((item, at): readonly Item[] => {
      const [before, next] = [items[at - 1], items[at + 1]];
      if (before && known(before, item)) return [];
      const sample = next && known(item, next);
      return [sample ? { ...item, body: bracketed(sample.product, item.body.span) } : item];
    }),
  );
}

const bracketed = (body: Syntax, span: Syntax['span']): Syntax => ({
  kind: 'group',
  open: '(',
  close: ')',
  body,
  span,
});

/** `P(X \mid \theta)` and `\prod_i P(x_i \mid \theta)` in the same place. */
function sampleIn(left: Syntax, right: Syntax): Omit<Sample, 'chain'> | null {
  const [from, to] = [coreOf(left), coreOf(right)];
  if (from.place !== to.place || from.core.kind !== 'product' || to.core.kind !== 'product') return null;
  const [name, group, ...more] = from.core.items.map(({ body }) => body);
  const [sign, law, brackets, ...rest] = to.core.items.map(({ body }) => body);
  if (!name || !group || !sign || !law || !brackets || more.length + rest.length > 0) return null;
  const isProduct = sign.kind === 'scripted' && sign.base.kind === 'operator' && sign.base.name === 'prod';
  const [whole, each] = [bracketOf(group), bracketOf(brackets)];
  if (!isProduct || !whole || !each || !isNameLike(name) || spelled(name) !== spelled(law)) return null;
  const [ours, theirs] = [whole, each].map((body) => (body.kind === 'list' ? body.items : [body]));
  const [sample, ...given] = ours ?? [];
  const [entry, ...others] = theirs ?? [];
  const isSample = sample?.kind === 'name' && entry?.kind === 'scripted' && isNameLike(entry);
  return isSample && given.map(spelled).join() === others.map(spelled).join()
    ? { name: spelled(name), brackets: spelled(group), product: to.core }
    : null;
}

/** What stands below an extreme and a logarithm, and which these are. */
function coreOf(syntax: Syntax): { readonly core: Syntax; readonly place: string } {
  const extremum = extremumIn(syntax);
  if (extremum !== null) {
    const { core, place } = coreOf(extremum.body);
    return { core, place: `${extremum.kind} ${extremum.variables.join()} ${place}` };
  }
  if (syntax.kind !== 'product') return { core: syntax, place: '' };
  const [first, ...items] = syntax.items;
  return first?.body.kind === 'operator' && first.body.name === 'log'
    ? { core: { ...syntax, items }, place: 'log' }
    : { core: syntax, place: '' };
}
