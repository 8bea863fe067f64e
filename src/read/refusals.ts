/**
 * What KaTeX says of a formula that it refuses, in the reader's words, with the place in the file. Relies on the spelling
 * that KaTeX was given; knows its sentences and nothing of its tree.
 */
import type { Message } from '../text/message.js';
import { span, type Span } from '../text/source.js';
import {
  doubleScript,
  latexError,
  missingArgument,
  undefinedCommand,
  unknownEnvironment,
} from './messages.js';
import type { Spelling } from './spell.js';
import { isSymbol, nesting, type Token } from './tokens.js';

/** `place` is where to point when the sentence names no place. */
export function refusal(
  said: string,
  position: number | undefined,
  spelling: Spelling,
  tokens: readonly Token[],
  place: Span,
): Message {
  const token = position === undefined ? undefined : tokens[spelling.indexAt(position)];
  const where = token?.span ?? span(place.end, place.end);
  const command = /^Undefined control sequence: (.*)$/s.exec(said)?.[1];
  if (command !== undefined) return undefinedCommand(where, command);
  const environment = /^No such environment: (.*)$/.exec(said)?.[1];
  if (environment !== undefined) return unknownEnvironment(where, environment);
  const script = /^Double (subscript|superscript)/.exec(said)?.[1];
  if (script !== undefined) return doubleScript(where, script);
  const taker = /end of input in a macro argument/.test(said) ? argumentTaker(tokens) : null;
  return taker === null ? latexError(where, spelling.restore(said)) : missingArgument(taker.span, taker.text);
}

/** The command that still waits for an argument at the end: before it stand the groups that it has. */
function argumentTaker(tokens: readonly Token[]): { readonly text: string; readonly span: Span } | null {
  let depth = 0;
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    depth -= nesting(token);
    if (depth === 0 && token.kind === 'symbol' && /^\\[a-zA-Z]+$/.test(token.text)) return token;
    if (depth === 0 && !isSymbol(token, '{')) return null;
  }
  return null;
}
