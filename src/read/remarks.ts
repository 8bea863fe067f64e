/**
 * What is set aside: trailing punctuation is dropped, tags, proof marks and captions of braces become remarks. Relies on
 * tokens; reads no formula.
 */
import { latexOf } from './latexText.js';
import { isSymbol, nesting, type Token } from './tokens.js';

export interface Stripped {
  readonly tokens: readonly Token[];
  readonly remarks: readonly string[];
}

/** The tokens without what says nothing about the formula; tags and marks are remarks. */
export function setAside(tokens: readonly Token[]): Stripped {
  const kept = tokens.filter(({ kind }) => !LAYOUT.has(kind));
  let end = kept.length;
  while (end > 0 && isPunctuation(kept[end - 1])) end -= 1;
  const marks = tokens.flatMap((token) => (token.kind === 'remark' ? [token.text] : []));
  const stripped = kept.slice(0, end);
  return { tokens: stripped, remarks: marks };
}

/** A remark in the place of a formula: words, or something in parentheses and nothing else. */
export function isAside(tokens: readonly Token[]): boolean {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (tokens.every((token) => token.kind === 'word')) return true;
  if (first?.kind !== 'delimiter' || last?.kind !== 'delimiter') return false;
  if (first.side !== 'open' || last.side !== 'close') return false;
  let depth = 0;
  return tokens.every((token, at) => {
    if (token.kind === 'delimiter' && token.side !== 'bar') depth += token.side === 'open' ? 1 : -1;
    return depth > 0 || at === tokens.length - 1;
  });
}

const LAYOUT: ReadonlySet<Token['kind']> = new Set(['remark', 'wide', 'comment']);

const isPunctuation = (token: Token | undefined): boolean =>
  isSymbol(token, '.') ||
  token?.kind === 'align' ||
  token?.kind === 'break' ||
  (token?.kind === 'separator' && /^[,;:]$/.test(token.text));

/** `\underbrace{...}_{caption}`: the captions, as written. `text` is the text that the tokens are from. */
export const captions = (tokens: readonly Token[], text: string): readonly string[] =>
  bracesIn(tokens).flatMap(({ caption }) => (caption.length === 0 ? [] : [wording(caption, text)]));

/** What stands over or under braces, and their captions. */
export function bracesIn(
  tokens: readonly Token[],
): readonly { readonly body: readonly Token[]; readonly caption: readonly Token[] }[] {
  return tokens.flatMap((token, at) => {
    const mark = isSymbol(token, '\\underbrace') ? '_' : isSymbol(token, '\\overbrace') ? '^' : null;
    if (mark === null) return [];
    const script = groupEnd(tokens, at + 1);
    if (!isSymbol(tokens[script], mark)) return [];
    const caption = tokens.slice(script + 1, groupEnd(tokens, script + 1));
    return [{ body: unbraced(tokens.slice(at + 1, script)), caption: unbraced(caption) }];
  });
}

const unbraced = (tokens: readonly Token[]): readonly Token[] =>
  isSymbol(tokens[0], '{') ? tokens.slice(1, -1) : tokens;

/** Words as they read, formulas as they are written. */
export const wording = (tokens: readonly Token[], text: string): string =>
  tokens.every((token) => token.kind === 'word')
    ? tokens.map((token) => token.text).join(' ')
    : latexOf(tokens, text);

/** The index after the group or single token at `from`. */
function groupEnd(tokens: readonly Token[], from: number): number {
  let depth = 0;
  let at = from;
  for (; at < tokens.length; at += 1) {
    const token = tokens[at];
    depth += token === undefined ? 0 : nesting(token);
    if (depth <= 0) return at + 1;
  }
  return at;
}
