/** The sums of a document, sign and bounds, to be put where one is missing. Relies on syntax. */
import type { Syntax } from '../read/syntax.js';
import { textAt } from './edit.js';
import { everything } from './places.js';

/** `\\sum_{i=1}^n`, each text once. */
export const sumsIn = (text: string, formulas: readonly Syntax[]): readonly string[] => [
  ...new Set(
    formulas.flatMap(everything).flatMap((node) => {
      const isSum =
        node.kind === 'scripted' &&
        node.base.kind === 'operator' &&
        node.base.name === 'sum' &&
        node.sub?.kind === 'relation';
      return isSum ? [textAt(text, node.span)] : [];
    }),
  ),
];
