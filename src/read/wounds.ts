/**
 * Wounds: what has likely happened to a formula that could not be read, since a print, a scan or a slip took something
 * away. A brace or bracket that is never closed, one too many, an end that is lost. Relies on tokens and on who belongs
 * to whom; a formula that could be read is none of its business.
 */
import { cover, type Span } from '../text/source.js';
import { latexOf } from './latexText.js';
import { brokenOff, misplacedBracket, unclosed, unclosedBrace, unopened, unopenedBrace } from './messages.js';
import type { Message } from '../text/message.js';
import { bracketsOutsideBraces, pairedBraces } from './outside.js';
import { isSymbol, nesting, type Token } from './tokens.js';

/**
 * The wound of an unreadable member; null if it is not one of these. `text` is the text that the tokens are from; only
 * the last member of a formula can have lost its end.
 */
export function woundIn(tokens: readonly Token[], text: string, isLast: boolean): Message | null {
  const lost = isLast ? lostEndOf(tokens, text) : null;
  return lost ?? braceIn(tokens, text) ?? bracketIn(tokens, text);
}

/** `\underbrace{a + b`, `\frac{`, `a}`. */
function braceIn(tokens: readonly Token[], text: string): Message | null {
  const { unclosed: open, unopened: close } = pairedBraces(tokens);
  const stray = tokens[close[0] ?? -1];
  if (stray !== undefined) return unopenedBrace(stray.span, textAt(stray.span, text));
  const at = open[0];
  const brace = tokens[at ?? -1];
  if (at === undefined || brace === undefined) return null;
  const command = commandBefore(tokens, at);
  const place = cover(brace.span, command?.span ?? brace.span);
  return unclosedBrace(place, textAt(place, text));
}

/** The command, or the script, that the brace at this index is an argument of. */
function commandBefore(tokens: readonly Token[], at: number): Token | null {
  let before = at - 1;
  while (isSymbol(tokens[before], '}')) before = groupStart(tokens, before) - 1;
  const token = tokens[before];
  return token?.kind === 'symbol' && /^(?:\\[a-zA-Z]+|[_^])$/.test(token.text) ? token : null;
}

function groupStart(tokens: readonly Token[], end: number): number {
  let depth = 0;
  for (let at = end; at >= 0; at -= 1) {
    const token = tokens[at];
    depth += token === undefined ? 0 : nesting(token);
    if (depth === 0) return at;
  }
  return 0;
}

/** `(a + b`, `a + b)`, `E(_\theta(x)`. */
function bracketIn(tokens: readonly Token[], text: string): Message | null {
  const { unclosed: open, unopened: close } = bracketsOutsideBraces(tokens);
  const misplaced = tokens.findIndex(
    (token, at) =>
      open.length > 0 && token.kind === 'delimiter' && token.side === 'open' && isScript(tokens[at + 1]),
  );
  if (misplaced > 0) return misplacedAt(tokens, misplaced, text);
  const [left, right] = [tokens[open[0] ?? -1], tokens[close[0] ?? -1]];
  if (left?.kind === 'delimiter') {
    const sized = /^\\left\b/.test(textAt(left.span, text));
    return unclosed(left.span, left.text, sized ? 'Every \\left needs its \\right.' : undefined);
  }
  return right?.kind === 'delimiter' ? unopened(right.span, right.text) : null;
}

/** `E(_\theta(x)`: what would be meant without the bracket, up to where the next one closes. */
function misplacedAt(tokens: readonly Token[], at: number, text: string): Message | null {
  const bracket = tokens[at];
  if (bracket?.kind !== 'delimiter') return null;
  const rest = tokens.slice(at + 1);
  const { partner } = bracketsOutsideBraces(rest);
  const [close] = [...partner.values()].sort((a, b) => a - b);
  const before = isSymbol(tokens[at - 1], '}') ? groupStart(tokens, at - 1) : at - 1;
  const from = isScript(tokens[before - 1]) ? before - 2 : before;
  const meant = [tokens.slice(Math.max(0, from), at), rest.slice(0, (close ?? 0) + 1)];
  const written = meant.map((part) => latexOf(part, text)).join('');
  return misplacedBracket(bracket.span, bracket.text, close === undefined ? null : written);
}

const isScript = (token: Token | undefined): boolean => isSymbol(token, '_') || isSymbol(token, '^');

/** The formula ends in the middle of something. */
function lostEndOf(tokens: readonly Token[], text: string): Message | null {
  const at = tokens.length - 1;
  const last = tokens[at];
  if (last === undefined) return null;
  const bare = isSymbol(last, '}') ? groupStart(tokens, at) : at;
  const operator = isScript(tokens[bare - 1]) ? tokens[bare - 2] : last;
  const isOpen =
    ['sign', 'times', 'slash'].includes(last.kind) ||
    isSymbol(last, '{') ||
    isScript(last) ||
    (operator !== undefined && reachesOn(operator));
  if (!isOpen) return null;
  const tail = tokens.slice(Math.max(0, at - TAIL + 1));
  return brokenOff(last.span, latexOf(tail, text));
}

/** How many tokens show where a formula breaks off. */
const TAIL = 8;

const reachesOn = (token: Token): boolean =>
  token.kind === 'operator' ||
  (token.kind === 'symbol' && /^\\(?:nabla|partial|frac|sqrt|log|exp|operatorname)$/.test(token.text));

const textAt = ({ start, end }: Span, text: string): string => text.slice(start, end);
