/** Short ways to read a formula or a page in tests. */
import type { Chain, Document } from '../../src/read/document.js';
import { readDocument } from '../../src/read/readDocument.js';
import { readChains, readFormula } from '../../src/read/readStatement.js';
import type { Message } from '../../src/text/message.js';
import { show } from './show.js';

/** The syntax of a formula as one line, or the code of the message. */
export function reads(latex: string): string {
  const { syntax, message } = readFormula(latex);
  return message === null ? show(syntax) : `! ${message.code}`;
}

/** The message about an unreadable formula, and the text it points to. */
export function complaint(latex: string): { readonly message: Message; readonly at: string } {
  const { message } = readFormula(latex);
  if (message === null) throw new Error(`${latex} is readable`);
  return { message, at: latex.slice(message.span.start, message.span.end) };
}

export const page = (text: string, path = 'notes.md'): Document => readDocument({ path, text });

/** Every chain as one line: members in the author's LaTeX, with canonical relations between them. */
export const lines = (chains: readonly Chain[]): readonly string[] =>
  chains.map(({ members, links }) =>
    members
      .flatMap((member, at) => [member.latex, links[at]?.relation ?? ''])
      .join(' ')
      .trim(),
  );

export const chainsOf = (latex: string): readonly string[] => lines(readChains(latex).chains);

export const chainsIn = (text: string): readonly string[] => lines(page(text).chains);
