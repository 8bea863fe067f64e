/**
 * A law and a model of it by one letter: data from `p`, and `p_\theta`. Authors drop parameters, so that p is as a rule
 * short for `p_\theta`; but not where a divergence, a quotient or a sentence sets the two apart. There the law without
 * a parameter gets a name of its own. From syntax to syntax.
 */
import type { Document, Mention } from '../read/document.js';
import { partsOf } from '../read/parts.js';
import type { Syntax } from '../read/syntax.js';
import { bracketOf, isNameLike } from './inference/brackets.js';
import { parameterLetters } from './inference/spelled-out.js';
import { changeFormulas, rewriteNodes } from './rewrite-syntax.js';
import { spelled } from './structure/spelling.js';

/** The document with names of their own for laws that it sets apart from their models. */
export const withOtherLaws = (document: Document): Document =>
  lettersOfModels(document)
    .filter((letter) => isSetApart(letter, document))
    .reduce(renamed, document);

/** Likewise for laws that stand beside their models in a formula and may be short for these; null where none does. */
export function withPossiblyOtherLaws(document: Document): Document | null {
  const found = lettersOfModels(document).filter(
    (letter) =>
      !isSetApart(letter, document) &&
      !formulasIn(document).some((formula) => hasSeveral(formula, letter)) &&
      formulasIn(document).some((formula) => hasBare(formula, letter) && hasModel(formula, letter)),
  );
  return found.length === 0 ? null : found.reduce(renamed, document);
}

/** Letters with a parameter below them, or behind a semicolon. */
function lettersOfModels(document: Document): readonly string[] {
  const found = new Set<string>();
  const visit = (syntax: Syntax): void => {
    if (syntax.kind === 'scripted' && syntax.base.kind === 'name' && syntax.base.style === 'letter')
      if (isModel(syntax, syntax.base.name)) found.add(syntax.base.name);
    const [name] = syntax.kind === 'product' ? syntax.items : [];
    if (name?.body.kind === 'name' && isModel(syntax, name.body.name)) found.add(name.body.name);
    partsOf(syntax).forEach(visit);
  };
  formulasIn(document).forEach(visit);
  return [...found];
}

const renamed = (document: Document, letter: string): Document =>
  changeFormulas(document, (syntax) => withName(syntax, letter));

const nameOf = (letter: string): string => `${letter}_{\\circ}`;

/** Is it the name of a law that another formula's model is not? */
export const isNameOfOther = (name: string): boolean => name.endsWith('_{\\circ}');

/** The letter under its other name wherever it stands without a parameter. */
function withName(syntax: Syntax, letter: string): Syntax {
  const other = nameOf(letter);
  const back = (node: Syntax): Syntax =>
    node.kind === 'name' && node.name === other ? { ...node, name: letter } : node;
  return rewriteNodes(syntax, (node) => {
    if (node.kind === 'name') return node.name === letter ? { ...node, name: other } : node;
    if (node.kind === 'scripted') return { ...node, base: back(node.base) };
    if (node.kind !== 'product') return node;
    const items = node.items.map((item, at) => {
      const next = node.items[at + 1];
      const brackets = next && !next.dot ? bracketOf(next.body) : null;
      return brackets === null || isPoint(brackets) ? item : { ...item, body: back(item.body) };
    });
    return { ...node, items };
  });
}

/** One name that is no parameter. */
const isPoint = (brackets: Syntax): boolean =>
  isNameLike(brackets) && !parameterLetters.test(spelled(brackets));

const formulasIn = ({ chains }: Document): readonly Syntax[] =>
  chains.flatMap(({ members }) => members.flatMap(({ syntax }) => syntax ?? []));

const hasBare = (syntax: Syntax, letter: string): boolean =>
  hasName(withName(syntax, letter), nameOf(letter));

const hasName = (syntax: Syntax, name: string): boolean =>
  (syntax.kind === 'name' && syntax.name === name) || partsOf(syntax).some((part) => hasName(part, name));

/** `p_\theta`, `p_\theta(x)`, `p(x; \theta)`, but no `p_\theta(x \mid z)`. */
function hasModel(syntax: Syntax, letter: string): boolean {
  if (syntax.kind !== 'product')
    return isModel(syntax, letter) || partsOf(syntax).some((part) => hasModel(part, letter));
  return syntax.items.some(({ body }, at) => {
    const next = syntax.items[at + 1];
    const brackets = next && !next.dot ? bracketOf(next.body) : null;
    const pair: Syntax = { ...syntax, items: syntax.items.slice(at, at + 2) };
    if (isModel(body, letter)) return brackets === null || isPoint(brackets);
    return (
      (brackets !== null && isModel(pair, letter)) ||
      partsOfFactor(body).some((part) => hasModel(part, letter))
    );
  });
}

const partsOfFactor = (factor: Syntax): readonly Syntax[] =>
  factor.kind === 'scripted' ? partsOf(factor) : [factor];

/** `p(x, z)`, `p(x \mid z)`: the letter stands for many laws. */
const hasSeveral = (syntax: Syntax, letter: string): boolean =>
  (syntax.kind === 'product' &&
    syntax.items.some(({ body }, at) => {
      const next = syntax.items[at + 1];
      const brackets = next && !next.dot ? bracketOf(next.body) : null;
      return (
        body.kind === 'name' &&
        body.name === letter &&
        brackets?.kind === 'list' &&
        brackets.separators[0] !== ';'
      );
    })) ||
  partsOf(syntax).some((part) => hasSeveral(part, letter));

function isModel(syntax: Syntax, letter: string): boolean {
  if (syntax.kind === 'scripted')
    return (
      syntax.base.kind === 'name' &&
      syntax.base.name === letter &&
      syntax.sub !== null &&
      parameterLetters.test(spelled(syntax.sub))
    );
  const [name, group] = syntax.kind === 'product' ? syntax.items.map(({ body }) => body) : [];
  const brackets = group ? bracketOf(group) : null;
  return (
    name?.kind === 'name' &&
    name.name === letter &&
    brackets?.kind === 'list' &&
    brackets.separators.at(-1) === ';' &&
    parameterLetters.test(spelled(brackets.items.at(-1) ?? brackets))
  );
}

/** What a formula is as a whole. */
function roleOf(syntax: Syntax | undefined, letter: string): 'bare' | 'model' | null {
  if (syntax === undefined) return null;
  const [first, group, ...more] = syntax.kind === 'product' ? syntax.items.map(({ body }) => body) : [syntax];
  if (first === undefined || more.length > 0) return null;
  const brackets = group ? bracketOf(group) : null;
  if (group && brackets === null) return null;
  if (isModel(syntax, letter) || isModel(first, letter)) return 'model';
  const isBare = first.kind === 'name' && first.name === letter;
  return isBare && (brackets === null || isPoint(brackets)) ? 'bare' : null;
}

const areBoth = (one: Syntax | undefined, other: Syntax | undefined, letter: string): boolean =>
  [roleOf(one, letter), roleOf(other, letter)].sort().join() === 'bare,model';

/** Does the document compare the law with its model, or speak of the law as of something else? */
function isSetApart(letter: string, document: Document): boolean {
  const { chains, mentions, statements } = document;
  const formulas = [
    ...formulasIn(document),
    ...[...mentions, ...statements].flatMap(({ syntax }) => syntax ?? []),
  ];
  if (!formulas.some((formula) => hasModel(formula, letter))) return false;
  const isCompared = chains.some(({ members, links }) =>
    links.some(
      ({ relation }, at) =>
        ['\\approx', '\\ne', '\\to'].includes(relation) &&
        areBoth(members[at]?.syntax ?? undefined, members[at + 1]?.syntax ?? undefined, letter),
    ),
  );
  return (
    isCompared ||
    formulas.some((formula) => compares(formula, letter)) ||
    mentions.some((mention) => isIntroduced(mention, letter))
  );
}

/** The laws below the expectations. */
function rolesBelow(syntax: Syntax, letter: string): readonly ('bare' | 'model')[] {
  const isMean = syntax.kind === 'scripted' && ['E', '\\mathbb{E}'].includes(spelled(syntax.base));
  const sub = isMean ? syntax.sub : null;
  const role = roleOf(sub?.kind === 'relation' ? sub.members.at(-1) : (sub ?? undefined), letter);
  return [...(role === null ? [] : [role]), ...partsOf(syntax).flatMap((part) => rolesBelow(part, letter))];
}

/** `KL(p \| p_\theta)`, `p(x) / p_\theta(x)`, a difference of means: of one law with itself there is nothing to say. */
function compares(syntax: Syntax, letter: string): boolean {
  if (
    syntax.kind === 'list' &&
    syntax.items.length === 2 &&
    areBoth(syntax.items[0], syntax.items[1], letter)
  )
    return true;
  if (syntax.kind === 'fraction' && areBoth(syntax.numerator, syntax.denominator, letter)) return true;
  if (syntax.kind === 'sum') {
    const drawn = syntax.terms.map(({ body }) => new Set(rolesBelow(body, letter)));
    if (drawn.some((roles) => roles.has('bare')) && drawn.some((roles) => roles.has('model'))) return true;
  }
  return partsOf(syntax).some((part) => compares(part, letter));
}

/** "An unknown density `$p$`", "data `$x \sim p$`", "let `$p$` be a density". */
function isIntroduced({ syntax, before, after }: Mention, letter: string): boolean {
  if (syntax === null) return false;
  if (syntax.kind === 'relation') {
    const isDrawn = syntax.relations.at(-1) === '\\sim' && roleOf(syntax.members.at(-1), letter) === 'bare';
    return isDrawn && (DATA.test(before) || /^[^.]{0,20}\bdata\b/i.test(after));
  }
  if (roleOf(syntax, letter) !== 'bare') return false;
  const isBesideModel = LET.test(before) && new RegExp(`^\\s*be\\b[^.]*\\band \\$${letter}_`).test(after);
  return KNOWN.test(before) || SOURCE.test(before) || isBesideModel;
}

const DATA = /\b(?:data|observations|training (?:set|points|examples))[^.$]{0,20}$/i;

const KNOWN =
  /\b(?:data|true|unknown|underlying|empirical|observed|population)(?:[- ](?:data|generating|observed))?(?: (?:probability|generating))? (?:distribution|density|law|measure)\s*$/i;

const SOURCE = /\b(?:data|observations)\b[^.$]{0,30}\b(?:from|by)\s*$/i;

const LET = /\blet\s*$/i;
