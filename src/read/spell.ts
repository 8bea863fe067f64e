/**
 * What KaTeX is given to read: one string, in which every token that needs no parsing is a placeholder. Knows which
 * token each character of the string came from. Relies on nothing but tokens.
 */
import type { Token } from './tokens.js';

export interface Spelling {
  readonly text: string;
  /** Index of the token at an offset of the text. */
  readonly indexAt: (offset: number) => number;
  /** A sentence of KaTeX about the text, with the placeholders taken out. */
  readonly restore: (sentence: string) => string;
}

const PLACEHOLDER = '⬚';

/** A command would run into a letter after it, a row break into a bracket. */
const NEEDS_SPACE = /\\(?:[a-zA-Z]+|\\|)$/;

export function spell(tokens: readonly Token[]): Spelling {
  const starts: number[] = [];
  let text = '';
  for (const token of tokens) {
    starts.push(text.length);
    const written = spelled(token);
    text += NEEDS_SPACE.test(written) ? `${written} ` : written;
  }
  const indexAt = (offset: number): number => {
    let low = 0;
    let high = starts.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low;
  };
  return { text, indexAt, restore };
}

function spelled(token: Token): string {
  switch (token.kind) {
    case 'symbol':
      return token.text;
    case 'begin':
    case 'end':
      return token.text;
    case 'break':
      return '\\\\';
    case 'align':
      return '&';
    case 'delimiter':
      return token.text === '[' || token.text === ']' ? token.text : PLACEHOLDER;
    case 'relation':
    case 'separator':
    case 'operator':
    case 'sign':
    case 'times':
    case 'slash':
    case 'dots':
    case 'word':
      return PLACEHOLDER;
    case 'wide':
    case 'comment':
    case 'remark':
      return '';
  }
}

const restore = (sentence: string): string =>
  sentence
    .replace(/'?⬚'?/g, 'a sign')
    .replace(/^./, (first) => first.toLowerCase())
    .replace(/\beOF\b/g, 'the end')
    .replace(/'EOF'/g, 'the end')
    .replace(/\.$/, '');
