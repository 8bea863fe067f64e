/**
 * Expected verdicts: a LaTeX comment `% expect: refuted` speaks of the relations on its own line of the file, or, if
 * there are none, of its row. Relies on rows; does not know which verdicts there are.
 */
import type { Span } from '../text/source.js';
import type { Row } from './rows.js';

/** What is expected of the step with this relation, or null. */
export function expectationOf(row: Row, relation: Span, text: string): string | null {
  const expectations = row.comments.flatMap((comment) => {
    const verdict = EXPECT.exec(comment.text)?.[1];
    return verdict === undefined ? [] : [{ verdict, span: comment.span }];
  });
  const sameLine = (one: Span, other: Span): boolean =>
    !text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start)).includes('\n');
  const own = expectations.filter((expectation) => sameLine(relation, expectation.span));
  const others = expectations.filter(
    (expectation) =>
      !row.tokens.some((token) => token.kind === 'relation' && sameLine(token.span, expectation.span)),
  );
  return [...own, ...others][0]?.verdict ?? null;
}

const EXPECT = /^%\s*expect:\s*([a-z]+)/i;
