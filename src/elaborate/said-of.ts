/** Words that a sentence says of the formula in it, right before it or behind a verb. Looks at prose only. */
import type { Mention } from '../read/document.js';
import type { Syntax } from '../read/syntax.js';

/** "positive real numbers `$a, b$`", "`$a$` is always positive", "with `$a$` positive". */
export function isSaidOf({ before, after }: Mention, words: string): boolean {
  const inFront = new RegExp(`\\b(?:${words})${more}\\s*$`, 'i');
  const behind = new RegExp(`^,?\\s+(?:${verbs}\\s+(?:[\\w-]+\\s+){0,3})?(?:${words})\\b`, 'i');
  return inFront.test(before) || behind.test(after);
}

/** Words between what is said and the formula, within the same phrase. */
const more =
  '(?:,?\\s+(?!(?:of|in|for|with|by|to|at|on|if|that|though|when|then|is|are|as|a|an|the)\\b)[\\w-]+){0,3}(?<!\\s(?:and|or))';

const verbs = '(?:is|are|be|being|has|have|having|denotes?|stays?|remains?)';

/** What `$a, b$`, or `$b = 1 / a$`, is about. */
export const subjectsOf = ({ syntax }: Mention): readonly Syntax[] =>
  syntax === null ? [] : itemsOf(syntax.kind === 'relation' ? (syntax.members[0] ?? syntax) : syntax);

export const itemsOf = (syntax: Syntax): readonly Syntax[] =>
  syntax.kind === 'list' ? syntax.items : [syntax];
