/**
 * What does not commute: operators, quaternions and the like, which the text calls so, whose commutator it takes or that
 * bear a dagger. Their products are no products of numbers, so formulas with them have no meaning yet; matrices that are
 * known as such have one. Looks at prose and at syntax.
 */
import type { Document } from '../read/document.js';
import { partsOf } from '../read/parts.js';
import type { Syntax } from '../read/syntax.js';
import type { Message } from '../text/message.js';
import { unsupportedNotation } from './messages.js';
import { formulaSign, proseBeside, proseOf } from './prose.js';
import { formulasOf } from './rewrite-syntax.js';
import { subjectsOf } from './said-of.js';
import { spelled } from './structure/spelling.js';

/** Why a formula has no meaning yet; null if nothing in it fails to commute. `isKnown`: a name that is something else. */
export function noncommutingIn(
  document: Document,
  isKnown: (name: string) => boolean,
): (formula: Syntax) => Message | null {
  const names = new Set([...called(document), ...daggered(document), ...commuted(document)]);
  for (const name of names) if (isKnown(name)) names.delete(name);
  if (names.size === 0) return () => null;
  return (formula) => {
    const found = nameIn(formula, names);
    return found === null
      ? null
      : unsupportedNotation(`a product with ${found}, which may not commute,`, formula.span);
  };
}

function nameIn(formula: Syntax, names: ReadonlySet<string>): string | null {
  if (formula.kind === 'name') return names.has(formula.name) ? formula.name : null;
  for (const part of partsOf(formula)) {
    const found = nameIn(part, names);
    if (found !== null) return found;
  }
  return null;
}

/** "bounded operators `$A$` and `$B$`", "`$u$` and `$v$` are quaternions". */
const called = (document: Document): readonly string[] =>
  document.mentions.flatMap((mention) => {
    const { before, after } = proseBeside(mention);
    return inFront.test(before) || behind.test(after) ? subjectsOf(mention).flatMap(letterOf) : [];
  });

const things =
  'operators?|quaternions?|matrices|linear maps?|endomorphisms?|superoperators?|non-?commut(?:ing|ative)(?: \\w+){0,2}';
const further = `(?:\\s*(?:,|and|or|${formulaSign}|\\s)+\\s*)?`;
const inFront = new RegExp(`\\b(?:${things})\\s+${further}$`, 'i');
const behind = new RegExp(
  `^${further}\\s*,?\\s+(?:is|are|be|being|denotes?|for|as)\\s+(?:(?!(?:of|in|with|by|that)\\b)(?:[\\w-]+|${formulaSign})\\s+){0,4}(?:(?:${things})\\b|(?:do|does|need|must|may|should) not commute|commute with)`,
  'i',
);

/** `a^\dagger` */
function daggered(document: Document): readonly string[] {
  const found: string[] = [];
  const visit = (syntax: Syntax): void => {
    if (syntax.kind === 'scripted' && syntax.sup !== null && spelled(syntax.sup) === '\\dagger')
      found.push(...letterOf(syntax.base));
    partsOf(syntax).forEach(visit);
  };
  formulasOf(document).forEach(visit);
  return found;
}

/** Where the text speaks of commutators, the letters in square brackets side by side, and all capitals. */
function commuted(document: Document): readonly string[] {
  if (!/\bcommutators?\b|\b(?:not|n't|n’t) commute\b|\bnon-?commut/i.test(proseOf(document))) return [];
  const found: string[] = [];
  const visit = (syntax: Syntax): void => {
    if (syntax.kind === 'group' && syntax.open === '[' && syntax.body.kind === 'list')
      found.push(...syntax.body.items.flatMap(letterOf));
    if (syntax.kind === 'name' && /^(?:\\(?:hat|tilde|bar)\{)?[A-Z]\}?$/.test(syntax.name))
      found.push(syntax.name);
    partsOf(syntax).forEach(visit);
  };
  formulasOf(document).forEach(visit);
  return found;
}

/** The name of a letter, whatever stands at it. */
const letterOf = (syntax: Syntax): readonly string[] => {
  const base = syntax.kind === 'scripted' ? syntax.base : syntax;
  return base.kind === 'name' && base.style === 'letter' && base.name !== '\\mathbb{E}' ? [base.name] : [];
};
