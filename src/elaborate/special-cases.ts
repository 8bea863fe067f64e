/**
 * Special cases: equations that give a name, of which the document spoke in general before, a value for a while: "for
 * `$F(x) = x^2$` we get", "the bound is tight if `$q(z) = p(z \mid x)$`". They are no definitions of the whole document.
 * One that is just another name reaches as far as its sentence; a formula, to where the text is general again; and what
 * a section says first of a name from an earlier one, from there on. Looks at syntax and at the prose around it.
 */
import type { Chain, Document } from '../read/document.js';
import { partsOf } from '../read/parts.js';
import type { Syntax } from '../read/syntax.js';
import { proseBefore } from './condition.js';
import { bracketOf, isNameLike } from './inference/brackets.js';
import { isDefining } from './inference/candidates.js';
import { spelled } from './structure/spelling.js';
import { tokensOf } from './structure/tokens.js';

export interface SpecialCase {
  /** Is it just another name, and no formula? */
  readonly isOther: boolean;
  /** Does a chain of the document speak within this case? */
  readonly reaches: (chain: Chain) => boolean;
}

/** Null where the chain opens with no such equation. `sectionOf` an offset is the number of its section. */
export function specialCaseIn(
  chain: Chain,
  document: Document,
  sectionOf: (offset: number) => number,
): SpecialCase | null {
  const [left, right] = chain.members.map(({ syntax }) => syntax);
  if (!left || !right || !isDefining(chain.links[0]?.relation ?? '')) return null;
  const name = headOf(left);
  if (name === null) return null;
  const own = sectionOf(chain.span.start);
  const isLater = spokenOf(name, document).some((place) => sectionOf(place) < own);
  const inSection = { isOther: false, reaches: ({ span }: Chain) => sectionOf(span.start) >= own };
  return (
    (chain.style === 'inline' ? inSentence(chain, name, document, sectionOf) : null) ??
    (isLater ? inSection : null)
  );
}

/** A case that a sentence makes of it. */
function inSentence(
  chain: Chain,
  name: string,
  document: Document,
  sectionOf: (offset: number) => number,
): SpecialCase | null {
  const right = chain.members[1]?.syntax;
  const prose = proseBefore(chain, document);
  if (!right || INTRODUCTION.test(prose)) return null;
  const isSpoken = spokenOf(name, document).some((place) => place < chain.span.start);
  const isOther = headOf(right) !== null;
  const { text } = document.source;
  const isWithin = (other: Chain): boolean => isOneSentence(text, chain, other);
  const isCase = CASE.test(prose);
  if (isOther && !isCase)
    return (isSpoken ? !WITH.test(prose) : CONDITION.test(prose)) ? { isOther, reaches: isWithin } : null;
  const isSaid = isCase || CONDITION.test(prose);
  const isMeant = isSpoken && [BEST, OPENING, BEFORE].some((words) => words.test(prose));
  if (!isSaid && !isMeant) return null;
  const end = GENERAL.exec(text.slice(chain.span.end))?.index ?? text.length;
  const isBehind = ({ span }: Chain): boolean =>
    span.start >= chain.span.start &&
    span.start < chain.span.end + end &&
    (!isSpoken || sectionOf(span.start) === sectionOf(chain.span.start));
  return { isOther, reaches: (other) => isBehind(other) || isWithin(other) };
}

/** What introduces a name, right before the formula. */
const INTRODUCTION =
  /\b(?:where|here|let|letting|defin\w+|denot\w+|write|call|put|introduc\w+|abbreviat\w+|recall|notation)(?:\s+[a-z]+){0,3}\s*$/i;

/** Behind the formula that it explains, not where a sentence begins. */
const WITH = /[^\s,;:]\s*,?\s+(?:with|and)\s*$/;

const CONDITION = /\b(?:if|iff|when|whenever|unless|only|suppose|supposing|assum\w+|provided|in case)\b/i;

/** What is supposed or looked at for a while, if it is another name as well. */
const CASE =
  /\b(?:examples?|instance|e\.g\.|particular|special|specially|case|consider|suppos\w+|assum\w+)\b/i;

/** The value of a name that is best in something. */
const BEST = /\b(?:best|optim\w+|minim[aiu]\w*|maxim[aiu]\w*|stationary|attained|solution)\b/i;

/** The sentence begins so, and comes to the formula at once. */
const OPENING =
  /^[\s*_>-]*(?:(?:now|then|so|and|thus),?\s+)?(?:for|with|at|taking|setting|choosing|as)\b[^$]*$/i;

const BEFORE =
  /\b(?:for|at|setting|sets?|taking|takes?|choosing|chooses?|put|(?:choice|optimum|maximum|minimum) is)\s*$/i;

/** Where a text that was about a case is general again. */
const GENERAL =
  /\b(?:in general|general case|more generally|for (?:any|all|every|arbitrary|general)|otherwise|return(?:ing)? to|back to)\b/i;

/** F of `F(x)`, q of `q(z \mid x)` and of `q`: a name alone or before one pair of brackets; null for anything else. */
function headOf(syntax: Syntax): string | null {
  const [head, brackets, ...more] = tokensOf(syntax);
  if (head?.kind !== 'item' || more.length > 0 || !isNameLike(head.body) || isPower(head.body)) return null;
  if (brackets !== undefined && (brackets.kind !== 'item' || bracketOf(brackets.body) === null)) return null;
  return spelled(head.body);
}

const isPower = (syntax: Syntax): boolean =>
  syntax.kind === 'scripted' &&
  syntax.sup !== null &&
  !/^(?:\*|\\ast|\\star|\(.*\))$/.test(spelled(syntax.sup));

/** Where the formulas are that speak of a name. */
function spokenOf(name: string, { chains, mentions, statements }: Document): readonly number[] {
  const isNamed = (syntax: Syntax): boolean =>
    (isNameLike(syntax) && spelled(syntax) === name) || partsOf(syntax).some(isNamed);
  const formulas = [...chains.flatMap(({ members }) => members), ...mentions, ...statements];
  return formulas.flatMap(({ syntax, span }) => (syntax !== null && isNamed(syntax) ? [span.start] : []));
}

/** Does no sentence end between two formulas? */
function isOneSentence(text: string, { span: a }: Chain, { span: b }: Chain): boolean {
  const between = text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
  return between.length < 400 && !/[.!?](?:\s|\$)|\n[ \t]*\n\s*[A-Z#*>-]|\n\\(?:sub)*section/.test(between);
}
