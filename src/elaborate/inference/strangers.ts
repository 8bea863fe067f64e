/**
 * Strangers: names that carry a meaning the document takes for granted and does not give, `\operatorname{rank}`, `H(X)`,
 * `I(X; Y)`, `\Delta f`. They are read as any function would be, so that a step about them may be proved, but not refuted.
 */
import type { Document } from '../../read/document.js';
import type { Syntax } from '../../read/syntax.js';
import { spelled } from '../structure/spelling.js';
import { tokensOf } from '../structure/tokens.js';
import { partsOf } from '../../read/parts.js';

export function strangersIn(
  { chains }: Document,
  isIntroduced: (name: string) => boolean,
): ReadonlySet<string> {
  const found = new Set<string>();
  const note = (name: string): void => {
    if (!isIntroduced(name)) found.add(name);
  };
  const visit = (syntax: Syntax): void => {
    if (syntax.kind === 'name' && (syntax.style === 'word' || syntax.name === '\\Delta')) note(syntax.name);
    if (syntax.kind === 'scripted' && syntax.base.kind === 'name' && syntax.base.style === 'word')
      note(spelled({ ...syntax, sup: null }));
    if (syntax.kind === 'product' || syntax.kind === 'sum') {
      const row = tokensOf(syntax);
      row.forEach((token, at) => {
        const next = row[at + 1];
        if (token.kind !== 'item' || next?.kind !== 'item' || next.body.kind !== 'group') return;
        if (/^(?:\\mathcal\{[HI]\}|[HI])$/.test(spelled(token.body)) && isOfVariables(next.body.body))
          note(spelled(token.body));
      });
    }
    // A word below or above a name only tells it from others.
    if (syntax.kind === 'scripted') visit(syntax.base);
    else partsOf(syntax).forEach(visit);
  };
  for (const { members } of chains) for (const { syntax } of members) if (syntax !== null) visit(syntax);
  return found;
}

/** Random variables, `X`, `X \mid Y`, `X; Y`, or a law. */
const isOfVariables = (body: Syntax): boolean =>
  (body.kind === 'list' ? body.items : [body]).every((item) =>
    /^(?:[A-Z]|[pq])(?:_\{.*\})?$/.test(spelled(item)),
  );
