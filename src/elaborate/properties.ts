/**
 * Properties that the text gives to functions and numbers, and that no formula expresses: "an odd function `$g$`", "for
 * `$n$` even", "`$x$` and `$y$` have the same sign". What is claimed of such a name may rest on them. A name with a
 * formula of its own is only described. Looks at the prose beside formulas.
 */
import type { Document } from '../read/document.js';
import type { Syntax } from '../read/syntax.js';
import type { Understanding } from './inference/understanding.js';
import { isSaidOf, subjectsOf } from './said-of.js';
import { spelled } from './structure/spelling.js';
import { tokensOf } from './structure/tokens.js';

/** Names of which the text says more than is understood. */
export function namesWithProperties(
  { mentions }: Document,
  { vocabulary, isDefined }: Pick<Understanding, 'vocabulary' | 'isDefined'>,
): ReadonlySet<string> {
  const names = mentions.flatMap((mention) =>
    isSaidOf(mention, properties) ? subjectsOf(mention).flatMap((subject) => headName(subject) ?? []) : [],
  );
  return new Set(names.filter((name) => !isDefined(name) && !vocabulary.matrices.has(name)));
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
