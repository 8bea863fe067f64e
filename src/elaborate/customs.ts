/**
 * Customs that a text announces for its formulas: that repeated indices are summed over, that a star convolves, or that
 * constants are dropped. What rests on them is judged by nobody. Looks at prose, and at the indices of formulas.
 */
import type { Chain, Document, Member } from '../read/document.js';
import { partsOf } from '../read/parts.js';
import type { ScriptedSyntax, Syntax } from '../read/syntax.js';
import type { Message } from '../text/message.js';
import { obscure, unsupportedNotation } from './messages.js';
import { proseOf } from './prose.js';

export interface Customs {
  /** Why a formula means more than it shows; null if it does not. */
  readonly unwritten: (member: Member) => Message | null;
  /** Why a difference between formulas of a chain may be no mistake; null if it is one. */
  readonly leeway: (chain: Chain) => string | null;
}

export function customsOf(document: Document): Customs {
  const prose = proseOf(document);
  const isSummed = summation.test(prose);
  const isConvolved = /\bconvol(?:ution|ve)/i.test(prose);
  const isDropping = prose.split(/[.!?](?=\s)/).some((one) => dropping.test(one) && lasting.test(one));
  return {
    unwritten: ({ syntax, latex, span }) => {
      if (isSummed && syntax !== null && hasRepeatedIndex(syntax))
        return unsupportedNotation('a sum over a repeated index, which no sign shows,', span);
      return isConvolved && star.test(latex) ? unsupportedNotation('the convolution', span) : null;
    },
    leeway: (chain) => (isDropping || dropping.test(paragraphOf(chain, document)) ? obscure.dropped : null),
  };
}

const summation =
  /\b(?:summation convention|Einstein(?:'s)? (?:notation|summation|convention)|repeated ind(?:ices|exes) (?:are|is|imply|implies)|sum(?:med|ming)? over repeated)\b/i;

/** Between two things, and not above or below one. */
const star = /(?<![\^_{]\s*)(?:\*|\\(?:ast|star)(?![a-zA-Z]))/;

const dropping =
  /\b(?:ignor(?:es?|ed|ing)|drop(?:s|ped|ping)?|omit(?:s|ted|ting)?|neglect(?:s|ed|ing)?|disregard(?:s|ed|ing)?|discard(?:s|ed|ing)?|suppress(?:es|ed|ing)?|up to)\s+(?:[\w-]+,?\s+){0,4}?(?:constants?|normali[sz]\w+|prefactors?|terms? (?:that|which|independent|without|not))\b/i;

const lasting =
  /\b(?:throughout|always|everywhere|from (?:now|here) on|in what follows|henceforth|hereafter|below|in th(?:is|ese) (?:notes?|post|section|chapter|document|article|lecture)|convention)\b/i;

/** The prose around a formula, up to the next empty lines. */
function paragraphOf({ span: { start, end } }: Chain, { source: { text } }: Document): string {
  const before =
    text
      .slice(Math.max(0, start - REACH), start)
      .split(BREAK)
      .at(-1) ?? '';
  const after = text.slice(end, end + REACH).split(BREAK)[0] ?? '';
  return `${before} ${after}`.replace(/\s+/g, ' ');
}

const REACH = 300;
const BREAK = /\n[ \t]*\n(?![ \t]*(?:\$\$|\\\[|\\begin))/;

/** `a_i b_i`, `\delta_{ii}` and `\partial_i v_i`, where nothing sums over i. */
function hasRepeatedIndex(formula: Syntax): boolean {
  const bound = new Set<string>();
  const note = (syntax: Syntax): void => {
    if (syntax.kind === 'scripted' && isSum(syntax))
      for (const letter of lettersIn(syntax.sub)) bound.add(letter);
    partsOf(syntax).forEach(note);
  };
  note(formula);
  const repeats = (syntax: Syntax): boolean => {
    const letters = indicesIn(syntax).filter((letter) => !bound.has(letter));
    return letters.length > new Set(letters).size || partsOf(syntax).some(repeats);
  };
  return repeats(formula);
}

const isSum = (syntax: ScriptedSyntax): boolean =>
  syntax.base.kind === 'operator' && /^(?:sum|prod)$/.test(syntax.base.name);

/** Indices of the factors in a formula; of terms that are added each letter once. */
function indicesIn(syntax: Syntax): readonly string[] {
  const deeper = partsOf(syntax).flatMap(indicesIn);
  if (syntax.kind === 'sum') return [...new Set(deeper)];
  if (syntax.kind !== 'scripted' || isSum(syntax)) return deeper;
  return [...lettersIn(syntax.sub), ...lettersIn(syntax.sup), ...indicesIn(syntax.base)];
}

/** `i` and `j` below `a_{ij}`. */
function lettersIn(script: Syntax | null): readonly string[] {
  if (script === null) return [];
  if (script.kind === 'name')
    return /^(?:[a-z]|\\(?:alpha|beta|gamma|mu|nu|rho|sigma|lambda))$/.test(script.name) ? [script.name] : [];
  return script.kind === 'product' || script.kind === 'list' || script.kind === 'relation'
    ? partsOf(script).flatMap(lettersIn)
    : [];
}
