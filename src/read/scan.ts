/**
 * Formulas in a text, one after the other, around the places where none can be. Relies on `delimiters` for what an
 * opener opens; the same for every front end.
 */
import type { Message } from '../text/message.js';
import type { Span } from '../text/source.js';
import { findFormula } from './delimiters.js';
import type { Formula } from './formula.js';

/** All formulas outside the excluded places. */
export function scan(
  text: string,
  excluded: readonly Span[],
): { readonly formulas: readonly Formula[]; readonly messages: readonly Message[] } {
  const formulas: Formula[] = [];
  const messages: Message[] = [];
  let at = 0;
  let next = 0;
  OPENER.lastIndex = 0;
  for (let found = OPENER.exec(text); found !== null; found = OPENER.exec(text)) {
    at = found.index;
    while ((excluded[next]?.end ?? Infinity) <= at) next += 1;
    const wall = excluded[next];
    if (wall !== undefined && wall.start <= at) {
      OPENER.lastIndex = wall.end;
      continue;
    }
    const result = findFormula(text, at, found[0]);
    if (result.kind === 'formula') {
      formulas.push(result.formula);
      OPENER.lastIndex = result.formula.span.end;
    } else if (result.kind === 'message') {
      messages.push(result.message);
      OPENER.lastIndex = result.past ?? OPENER.lastIndex;
    }
  }
  return { formulas, messages };
}

const OPENER = /\{%-?\s*math\s*-?%\}|\\?\\\[|\\?\\\(|\\\$|\\begin\{|\$\$|\$|:math:`|^[ \t]*\.\. math::/gm;
