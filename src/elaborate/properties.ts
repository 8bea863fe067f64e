/**
 * Properties that the text gives to functions and numbers, and that no formula expresses: "an odd function `$g$`", "for
 * `$n$` even", "`$x$` and `$y$` have the same sign"; and equations that it supposes of them. What is claimed of such a name
 * may rest on them. A name with a formula of its own is only described. Looks at the prose beside formulas.
 */
import type { Chain, Document } from '../read/document.js';
import { partsOf } from '../read/parts.js';
import type { Syntax } from '../read/syntax.js';
import { proseBefore } from './condition.js';
import { bracketOf } from './inference/brackets.js';
import type { Understanding } from './inference/understanding.js';
import { isSaidOf, subjectsOf } from './said-of.js';
import { spelled } from './structure/spelling.js';
import { tokensOf } from './structure/tokens.js';

/** Names of which the text says more than is understood. */
export function namesWithProperties(
  document: Document,
  { vocabulary, isDefined }: Pick<Understanding, 'vocabulary' | 'isDefined'>,
): ReadonlySet<string> {
  const { mentions, chains } = document;
  const names = mentions.flatMap((mention) =>
    isSaidOf(mention, properties) ? subjectsOf(mention).flatMap((subject) => headName(subject) ?? []) : [],
  );
  const supposed = chains.flatMap((chain) => (isSupposed(chain, document) ? appliedIn(chain) : []));
  return new Set(
    [...names, ...supposed].filter((name) => !isDefined(name) && !vocabulary.matrices.has(name)),
  );
}

/** "Suppose that `$f(x) = f(-x)$`", "a law that satisfies `$\\pi(y) = \\int \\pi(x) T(y \\mid x) dx$`" */
function isSupposed(chain: Chain, document: Document): boolean {
  const [link, ...more] = chain.links;
  return (
    chain.style === 'inline' &&
    link?.relation === '=' &&
    more.length === 0 &&
    SUPPOSITION.test(proseBefore(chain, document))
  );
}

const SUPPOSITION =
  /\b(?:suppos(?:e|ing)|assum(?:e|es|ing)|such that|satisf(?:y|ies|ying)|obey(?:s|ing)?|fulfil(?:l?s|ling)?|with the property|has the property|provided|given that)(?:\s+(?:that|now|further|also|the|a|an|symmetry|relation|equation|condition|property))*\s*$/i;

/** Functions that are applied in a chain. */
function appliedIn({ members }: Chain): readonly string[] {
  const found: string[] = [];
  const visit = (syntax: Syntax): void => {
    const row = tokensOf(syntax);
    row.forEach((token, at) => {
      const next = row[at + 1];
      if (token.kind !== 'item' || next?.kind !== 'item' || bracketOf(next.body) === null) return;
      const name = headName(token.body);
      if (name !== null) found.push(name);
    });
    partsOf(syntax).forEach(visit);
  };
  for (const { syntax } of members) if (syntax !== null) visit(syntax);
  return found;
}

/** g of `g` and of `g(x)`. */
function headName(syntax: Syntax): string | null {
  const [first] = tokensOf(syntax);
  const head = first?.kind === 'item' ? first.body : null;
  const base = head?.kind === 'scripted' ? head.base : head;
  return head === null || base?.kind !== 'name' ? null : spelled(head);
}

const properties = [
  'even|odd|periodic|symmetric|antisymmetric|skew|radial|isotropic|translation[- ]invariant|shift[- ]invariant',
  '(?:strictly )?(?:increasing|decreasing|monotone|monotonic|convex|concave)|non-?(?:increasing|decreasing)',
  'linear (?:function|map|functional|operator)|affine|additive|homogeneous|harmonic|Lipschitz|involution|idempotent',
  'stationary|invariant|reversible|eigen(?:vector|function|value)s?|orthogonal|orthonormal|perpendicular|unit vectors?',
  'negative|non-?zero|prime|power of two|same sign|opposite signs?',
].join('|');
