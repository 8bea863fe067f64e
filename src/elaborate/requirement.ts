/**
 * Requirements in the text: what an author imposes, "subject to `$\sum_i p_i = 1$`", "setting the gradient to zero". An
 * equation with a constant that a sentence announces with such words is no result of a calculation. Looks at the prose
 * of the sentence before the formula, and at the form of the last member.
 */
import type { Chain, Document } from '../read/document.js';
import type { Syntax } from '../read/syntax.js';
import { proseBefore } from './condition.js';
import { spelled } from './structure/spelling.js';

/** Is this the last relation of its chain, and a requirement by the words of its sentence? */
export function isRequired(chain: Chain, at: number, document: Document): boolean {
  const [left, value] = [chain.members[at]?.syntax, chain.members[at + 1]?.syntax];
  if (at !== chain.links.length - 1 || chain.links[at]?.relation !== '=') return false;
  if (!left || (value?.kind !== 'number' && value?.kind !== 'name')) return false;
  const prose = proseBefore({ ...chain, span: { ...chain.span, start: chain.formula } }, document);
  // What follows from a derivative that is set to zero is calculated.
  return (
    CONSTRAINT.test(prose) || (STATIONARITY.test(prose) && isDerivative(chain.members[0]?.syntax ?? left))
  );
}

const CONSTRAINT =
  /(?:\b(?:subject to|such that|constraints?|constrained|requir(?:e|es|ed|ing|ement))\b|\bs\.t\.|约束|满足)[^$]*\$*\s*$/i;

const STATIONARITY =
  /\b(?:set(?:ting|s)?\b(?:[^$]|\$[^$=]*\$)*\b(?:zero|0)|equal(?:ing)? to (?:zero|0)|first[- ]order condition)\b|令[^$]*(?:等于|为)[\s$]*0/i;

/** `\frac{\partial L}{\partial w}`, `\nabla_w L`. */
const isDerivative = (syntax: Syntax): boolean => /^\\nabla|^\\partial|^d\b/.test(spelled(syntax));
