/**
 * Conditions in the text: "if X and Y are independent, then `$H(X, Y) = H(X) + H(Y)$`". What a sentence claims under a
 * condition that nobody has formalised may be proved, and no model without the condition says anything against it.
 * Looks at the prose of the sentence.
 */
import type { Chain, Document } from '../read/document.js';

/** Does this formula, or its sentence, say that it holds under a condition? */
export function isConditional(chain: Chain, document: Document): boolean {
  const { style, span, members } = chain;
  if (members.some(({ remarks }) => remarks.some(isRestriction))) return true;
  const { text } = document.source;
  const before = proseBefore(chain, document);
  const after = firstSentence(text.slice(span.end, span.end + REACH));
  if (style === 'inline') return CONDITION.test(before) || CONDITION.test(after);
  return SPECIAL_CASE.test(before) || STATED_CASE.test(before);
}

/**
 * Does the sentence deny its formula: "it is not true that", "a common mistake is", "but this is wrong"? An author who
 * writes down which verdict to expect asks for it all the same.
 */
export function isDenied(chain: Chain, document: Document): boolean {
  if (chain.links.some(({ expected }) => expected !== null)) return false;
  const behind = document.source.text.slice(chain.span.end, chain.span.end + REACH).replace(/^\$/, '');
  // What is said of another formula of the sentence is said of that.
  const before = proseBefore(chain, document).split('$').at(-1) ?? '';
  const [after = ''] = firstSentence(behind).split('$');
  return DENIAL.test(before) || (chain.style === 'inline' && DENIAL.test(after));
}

/** The sentence of this formula, as far as it stands before it. */
export function proseBefore({ style, span, formula }: Chain, { source: { text } }: Document): string {
  const start = style === 'inline' ? span.start : formula;
  return lastSentence(text.slice(Math.max(0, start - REACH), start));
}

const REACH = 300;

const lastSentence = (prose: string): string => prose.replace(OPENING, '').split(SENTENCE_END).at(-1) ?? '';

const firstSentence = (prose: string): string => prose.split(SENTENCE_END)[0] ?? '';

/** What opens the formula, and the lines before it. */
const OPENING = /(?:[\s$]|\\\[|\\begin\{\w+\*?\})*$/;

const SENTENCE_END = /[.!?](?:\s|\$)|\n[ \t]*\n|\n\s*(?:[-*+]|\d+\.)\s/;

const CONDITION = /\b(?:if|iff|when|whenever|unless|suppose|assuming|provided|equality holds)\b/i;

const DENIAL =
  /\b(?:not (?:true|the case|correct|valid|right)|(?:isn't|is not|aren't|are not) (?:equal|true|correct|so)|(?:mis)?take[ns]? is to|mistake|mistakenly|wrong(?:ly)?|incorrect(?:ly)?|erroneous(?:ly)?|false|fallacy|(?:might|may|could) (?:think|believe|guess|hope|expect)|tempting|does not (?:hold|follow)|doesn't hold|fails in general|cannot conclude|would be (?:nice|wrong))\b/i;

/** Of a display only a property counts: "if we differentiate" is no condition. */
const SPECIAL_CASE =
  /\b(?:if|when|for)\b[^.]*\b(?:independent|identical|equal|deterministic|invertible|redundant|uniform|constant|discrete)\b/i;

/** `\text{for } x > 0` and `(x \ge 0)` behind a formula; the caption of a brace, `\ge 0`, says something of what is in it. */
const isRestriction = (remark: string): boolean =>
  !/^\s*(?:[<>=]|\\(?:[lg]eq?|[lg]eqslant)(?![a-z]))/.test(remark) &&
  (ORDER.test(remark) || (CONDITION.test(remark) && remark.includes('=')));

const ORDER = /[<>]|\\(?:leq?|geq?|leqslant|geqslant|neq?|ll|gg|to|rightarrow)(?![a-z])/;

/** "When `$A < 1$`, this lets us write": a case by a relation. */
const STATED_CASE =
  /\b(?:(?:if|when|whenever|unless|suppose|assuming|provided)\b[^$]*|for\s+)\$[^$]*(?:[<>=]|\\(?:leq?|geq?|neq?|ll|gg|to)(?![a-z]))[^$]*\$/i;
