/**
 * Introductions in the text: "let `$w = p / q$`", "we define", "where `$z = g(\epsilon)$`". What a sentence announces
 * with such words is an author's choice, and no conclusion. Looks at the prose of the sentence before the formula.
 */
import type { Chain, Document } from '../read/document.js';
import { proseBefore } from './condition.js';

/**
 * How the sentence says that this formula introduces what stands alone in it: it `names`, and may give another meaning
 * to a name; or it only `opens` with words that also recall what is known. Null where it says nothing.
 */
export function introductionIn(chain: Chain, document: Document): 'names' | 'opens' | null {
  const prose = proseBefore(chain, document);
  if (CONCLUSION.test(prose)) return null;
  if (NAMING.test(prose)) return 'names';
  return OPENING.test(prose) ? 'opens' : null;
}

/** Verbs by which names are given, with the formula for their object. */
const NAMING =
  /(?:\b(?:let(?: us)?|defin(?:e|es|ed|ing)|denot(?:e|es|ed|ing)|introduc(?:e|es|ing)|choos(?:e|es|ing)|chosen)(?: (?!it\b|in\b|then\b)[a-z]+){0,3}|(?:定义|记|令|设|假设|假定|取)[^，。；$]{0,12})[\s:：]*$/i;

/** Words that introduce only right before the formula. */
const OPENING =
  /(?:\b(?:where|here|with|assum(?:e|ing)|suppose|set(?:ting)?|taking|take|consider)|其中)[\s:,，]*$/i;

/** "Therefore", "we obtain": what follows is no choice, whatever else is said. */
const CONCLUSION =
  /\b(?:then|therefore|thus|hence|follows|obtain|yields?|deriv(?:e|es|ed|ing)|conclude|equals|equivalent|shows?|proves?|proved|rewrite|rewritten|solv(?:e|es|ed|ing)|becomes|recall|negative of|we (?:get|have|can write))\b|(?:因此|所以|从而|可得|得到|推得|于是)/i;
