/** Sentences of the program with LaTeX between dollars, cut into words and formulas; each report sets both its way. */
import { plainMath } from './plainMath.js';
import { plainText } from './plainText.js';

export interface ProsePart {
  readonly kind: 'words' | 'formula';
  readonly text: string;
}

export function proseParts(text: string): readonly ProsePart[] {
  return text
    .split(/(?<!\\)\$((?:[^$\\]|\\[^])+)\$/)
    .map((part, index): ProsePart => ({ kind: index % 2 === 0 ? 'words' : 'formula', text: part }))
    .filter((part) => part.text !== '');
}

/** One line for a terminal. */
export const plainProse = (text: string): string =>
  plainText(
    proseParts(text)
      .map((part) => (part.kind === 'words' ? part.text : plainMath(part.text)))
      .join(''),
  );
