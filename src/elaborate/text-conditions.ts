/**
 * Conditions in the text, in signs and in words: "with `$0 < p < 1$`", "for positive `$c$`", "the rate `$\lambda$`". How
 * far one of them reaches is rarely said, so nothing is proved from them; but an author who wrote one somewhere does not
 * mean the models that break it. Looks at the formulas in sentences and at the prose beside them.
 */
import type { Chain, Document, Mention } from '../read/document.js';
import { partsOf } from '../read/parts.js';
import type { Syntax } from '../read/syntax.js';
import { apply, number, type Term } from '../terms/term.js';
import type { Fact } from '../terms/theory.js';
import { boundsOf, type Bound } from './inference/intervals.js';
import { isBareSide, isOrder } from './inference/statements.js';
import type { Understanding } from './inference/understanding.js';
import type { Meaning } from './meaning/setting.js';
import { isSaidOf, itemsOf, subjectsOf } from './said-of.js';
import { relationTerm, termOfSyntax } from './stated-facts.js';

export function textConditions(
  { chains, mentions }: Document,
  understanding: Understanding,
  meaning: Meaning,
  lineOf: (offset: number) => number,
): readonly Fact[] {
  const said = [...chains.flatMap(inSigns), ...mentions.flatMap((one) => [...inWords(one), ...inLists(one)])];
  return said.flatMap(({ latex, start, condition }): readonly Fact[] => {
    const proposition =
      'relation' in condition
        ? relationTerm(condition, understanding, meaning)
        : mapped(termOfSyntax(condition.subject, understanding, meaning), condition.of);
    const origin = { kind: 'declared', latex, line: lineOf(start) } as const;
    return proposition === null ? [] : [{ proposition, kind: 'domain', origin }];
  });
}

const mapped = (term: Term | null, of: (term: Term) => Term): Term | null =>
  term === null ? null : of(term);

interface Said {
  readonly latex: string;
  /** Where it stands in the document. */
  readonly start: number;
  readonly condition: Bound | { readonly subject: Syntax; readonly of: (term: Term) => Term };
}

function inSigns(chain: Chain): readonly Said[] {
  const { members, links, span } = chain;
  const latex = members.map((member, at) => `${member.latex.trim()} ${links[at]?.relation ?? ''}`.trim());
  return comparisonsIn(chain).map((condition) => ({ latex: latex.join(' '), start: span.start, condition }));
}

const inWords = (mention: Mention): readonly Said[] =>
  conditions.flatMap(({ name, words, of }) =>
    isSaidOf(mention, words)
      ? subjectsOf(mention).map((subject) => ({
          latex: `${mention.latex} \\text{ ${name}}`,
          start: mention.span.start,
          condition: { subject, of },
        }))
      : [],
  );

const inLists = ({ syntax, latex, span: { start } }: Mention): readonly Said[] =>
  (syntax === null ? [] : lastNumbersIn(syntax)).map((subject) => ({
    latex,
    start,
    condition: { subject, of: (term) => apply('lessEqual', number(1), term) },
  }));

/** n of `X_1, \dots, X_n` and of `i = 1, \dots, n`: there is a first one, at least. */
function lastNumbersIn(syntax: Syntax): readonly Syntax[] {
  const deeper = partsOf(syntax).flatMap(lastNumbersIn);
  if (syntax.kind !== 'list') return deeper;
  const numbers = syntax.items.map(numberOf);
  return syntax.items.some(({ kind }) => kind === 'dots') && numbers.some((one) => one?.kind === 'number')
    ? [...numbers.slice(-1).filter((one) => one?.kind === 'name'), ...deeper]
    : deeper;
}

/** What numbers an entry: itself, or what stands below or in brackets above it. */
function numberOf(entry: Syntax): Syntax | undefined {
  const last = entry.kind === 'relation' ? (entry.members.at(-1) ?? entry) : entry;
  if (last.kind !== 'scripted') return last;
  return last.sub ?? (last.sup?.kind === 'group' ? last.sup.body : undefined);
}

/** `0 < p < 1` and `t \in [0, T]` in a sentence, or displayed where they are about names and numbers alone. */
function comparisonsIn({ style, members, links }: Chain): readonly Bound[] {
  const comparisons = links.map(({ relation }, at): readonly Bound[] | null => {
    const [left, right] = [members[at]?.syntax, members[at + 1]?.syntax];
    if (!left || !right) return null;
    if (relation === '\\in') return itemsOf(left).flatMap((one) => boundsOf(one, right) ?? []);
    if (!isOrder(relation) && relation !== '\\ne') return null;
    return itemsOf(left).flatMap((one) =>
      itemsOf(right).map((other) => ({ relation, left: one, right: other })),
    );
  });
  const isShort = members.every(({ syntax }) => syntax !== null && isBareSide(syntax));
  return comparisons.every((one) => one !== null) && (style === 'inline' || isShort)
    ? comparisons.flat()
    : [];
}

interface Condition {
  readonly name: string;
  /** The words before a formula, and those behind the verb that follows it. */
  readonly words: string;
  readonly of: (term: Term) => Term;
}

const conditions: readonly Condition[] = [
  {
    name: 'is positive',
    words:
      'positive|rate|variance|standard deviation|temperature|step[- ]?size|learning rate|scale|bandwidth|precision|width|radius|sample size',
    of: (term) => apply('less', number(0), term),
  },
  {
    name: 'is not negative',
    words: 'non-?negative|distance|duration',
    of: (term) => apply('lessEqual', number(0), term),
  },
  {
    name: 'is a probability',
    words: 'probability',
    of: (term) =>
      apply('less', number(0), apply('multiply', term, apply('add', number(1), apply('negate', term)))),
  },
  {
    name: 'is a whole number',
    words: 'integers?|natural numbers?|whole numbers?|number of \\w+',
    of: (term) => apply('natural', term),
  },
];
