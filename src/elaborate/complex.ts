/**
 * Complex numbers: names that a text declares or calls so, or gives a value with the imaginary unit. Terms know real
 * numbers only, of which `|z|^2 = z^2` holds, so formulas with such names have no meaning yet. Looks at syntax and at
 * the prose around it.
 */
import type { Document } from '../read/document.js';
import { partsOf } from '../read/parts.js';
import type { Syntax } from '../read/syntax.js';
import { unsupportedNotation } from './messages.js';
import type { Message } from '../text/message.js';
import { proseOf } from './prose.js';
import { formulasOf } from './rewrite-syntax.js';
import { isSaidOf, itemsOf, subjectsOf } from './said-of.js';
import { spelled } from './structure/spelling.js';

/** Why a formula has no meaning yet; null if nothing in it is complex. */
export function complexIn(document: Document): (formula: Syntax) => Message | null {
  const names = new Set([...declared(document), ...called(document), ...written(document)]);
  if (names.size === 0) return () => null;
  return (formula) =>
    holds(formula, (part) => part.kind === 'name' && names.has(part.name))
      ? unsupportedNotation('a complex number', formula.span)
      : null;
}

/** `z \in \mathbb{C}`, `u, v \in \mathbb{C}^n` */
const declared = (document: Document): readonly string[] =>
  formulasOf(document).flatMap((formula) => {
    if (formula.kind !== 'relation' || formula.relations[0] !== '\\in') return [];
    const [left, space] = formula.members;
    return left && space && /^\\mathbb\{C\}/.test(spelled(space)) ? itemsOf(left).flatMap(letterOf) : [];
  });

/** "complex numbers `$z$` and `$w$`" */
const called = ({ mentions }: Document): readonly string[] =>
  mentions.flatMap((mention) =>
    isSaidOf(mention, 'complex (?:numbers?|variables?)|complex[- ]valued') ||
    /^\s+(?:is|are|be) complex[,.]/.test(mention.after)
      ? subjectsOf(mention).flatMap(letterOf)
      : [],
  );

/** z of `z = a + ib`, where the text speaks of complex numbers, or i is no index. */
function written(document: Document): readonly string[] {
  const isUnit = (part: Syntax): boolean => part.kind === 'name' && part.name === 'i';
  const isBelow = (part: Syntax): boolean =>
    part.kind === 'scripted' && part.sub !== null && holds(part.sub, isUnit);
  const isSaid = /\b(?:complex(?:[- ]valued| (?:numbers?|plane|variables?|conjugates?))|imaginary)\b/i.test(
    proseOf(document),
  );
  if (!isSaid && formulasOf(document).some((formula) => holds(formula, isBelow))) return [];
  return formulasOf(document).flatMap((formula) => {
    const [left, right] = formula.kind === 'relation' ? formula.members : [];
    return left?.kind === 'name' && right && holdsBeside(right, isUnit) ? [left.name] : [];
  });
}

/** Not below anything: `x_i` holds no imaginary unit. */
const holdsBeside = (syntax: Syntax, test: (part: Syntax) => boolean): boolean =>
  test(syntax) ||
  (syntax.kind === 'scripted'
    ? [syntax.base, ...(syntax.sup === null ? [] : [syntax.sup])]
    : partsOf(syntax)
  ).some((part) => holdsBeside(part, test));

const holds = (syntax: Syntax, test: (part: Syntax) => boolean): boolean =>
  test(syntax) || partsOf(syntax).some((part) => holds(part, test));

const letterOf = (syntax: Syntax): readonly string[] => {
  const base = syntax.kind === 'scripted' ? syntax.base : syntax;
  return base.kind === 'name' ? [base.name] : [];
};
