/**
 * Hypotheses in the text: an inline formula behind "such that", "assume that" or behind `\\exists V_n` is granted, not
 * claimed. Looks at the prose before the formula.
 */
import type { Chain, Document } from '../../read/document.js';
import { proseBefore } from '../condition.js';

export function isHypothesis(chain: Chain, { mentions }: Document): boolean {
  if (chain.style !== 'inline' || chain.links.length !== 1) return false;
  const mention = mentions.find(({ span }) => span.start === chain.span.start);
  return mention !== undefined && granted.test(mention.before);
}

const granted =
  /(?:\b(?:such that|be that|s\.t\.|assume(?: that)?|suppose(?: that)?|assuming(?: that)?|provided(?: that)?)|\\exists[^$]*\$\s*,?(?:\s*(?:with|such that|s\.t\.))?)\s*$/i;

/** "When `$a < 0$`": of one case only, which is none of the whole document. */
export const isOfCase = (chain: Chain, document: Document): boolean =>
  /\b(?:if|when|whenever|unless)[\s$]*$/i.test(proseBefore(chain, document));
