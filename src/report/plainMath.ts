/**
 * LaTeX as one line of readable Unicode text, for terminals: `\frac{\partial}{\partial\theta} \log Z(\theta)` becomes
 * `∂/∂θ log Z(θ)`. A picture for people, never read back by the program; it takes any string at all, keeps what it
 * does not know by name, and never throws.
 */
import { itemsOf } from './math/items.js';
import { joinItems } from './math/spacing.js';
import { tokensOf } from './math/tokens.js';
import { plainText } from './plainText.js';

/** Longer formulas are shown as they stand: nobody reads them in a terminal, prettified or not. */
const LONGEST = 20_000;

export function plainMath(latex: string): string {
  if (latex.length > LONGEST) return plainText(latex);
  return plainText(joinItems(itemsOf(tokensOf(latex)))).replace(/[\s.,;]+$/u, '');
}
