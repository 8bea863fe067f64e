/**
 * A law or function and a model of it by one letter: data from `p`, and `p_\theta`; a value V, and `V_\phi`. Authors drop
 * parameters, so that p is as a rule short for `p_\theta`; but not where a divergence, a quotient, a difference or a
 * sentence sets the two apart. There what has no parameter gets a name of its own. From syntax to syntax.
 */
import type { Document, Mention } from '../read/document.js';
import { partsOf } from '../read/parts.js';
import type { ScriptedSyntax, Syntax } from '../read/syntax.js';
import { bracketBehind, isNameLike } from './inference/brackets.js';
import { parameterLetters } from './inference/spelled-out.js';
import { changeFormulas, rewriteNodes } from './rewrite-syntax.js';
import { isTransposition } from './structure/head.js';
import { besideModel, spelled } from './structure/spelling.js';

/** The document with names of their own for laws and functions that it sets apart from their models. */
export const withOtherLaws = (document: Document): Document =>
  lettersOfModels(document)
    .filter((letter) => isSetApart(letter, document))
    .reduce(renamed, document);

/** Likewise for those that stand beside their models in a formula and may be short for these; null where none does. */
export function withPossiblyOtherLaws(document: Document): Document | null {
  const found = lettersOfModels(document).filter(
    (letter) =>
      !letter.isMany &&
      !isSetApart(letter, document) &&
      formulasIn(document).some((formula) => hasBare(formula, letter) && hasModel(formula, letter)),
  );
  return found.length === 0 ? null : found.reduce(renamed, document);
}

interface Letter {
  readonly name: string;
  /** It stands for many laws: `p(x)`, `p(x, z)`, `p(x \\mid z)`. */
  readonly isMany: boolean;
}

/** Letters with a parameter below them, or behind a semicolon. */
function lettersOfModels(document: Document): readonly Letter[] {
  const found = new Set<string>();
  const visit = (syntax: Syntax): void => {
    const [first] = syntax.kind === 'product' ? syntax.items.map(({ body }) => body) : [syntax];
    const base = first?.kind === 'scripted' ? first.base : first;
    if (base?.kind === 'name' && base.style === 'letter' && isModel(syntax, base.name)) found.add(base.name);
    partsOf(syntax).forEach(visit);
  };
  formulasIn(document).forEach(visit);
  return [...found].map((name) => ({ name, isMany: isMany(name, document) }));
}

function isMany(name: string, document: Document): boolean {
  const counts = new Set<number>();
  const seen = { condition: false };
  const visit = (syntax: Syntax): void => {
    if (syntax.kind === 'product')
      syntax.items.forEach(({ body }, at) => {
        const brackets = bracketBehind(syntax.items, at);
        const base = body.kind === 'scripted' ? body.base : body;
        if (brackets === null || base.kind !== 'name' || base.name !== name) return;
        counts.add(pointsIn(brackets).length);
        seen.condition ||= brackets.kind === 'list' && brackets.separators.includes('|');
      });
    partsOf(syntax).forEach(visit);
  };
  formulasIn(document).forEach(visit);
  return seen.condition || counts.size > 1;
}

/** What stands before a semicolon. */
function pointsIn(brackets: Syntax): readonly Syntax[] {
  if (brackets.kind !== 'list') return [brackets];
  const end = brackets.separators.indexOf(';');
  return end < 0 ? brackets.items : brackets.items.slice(0, end + 1);
}

const renamed = (document: Document, letter: Letter): Document =>
  changeFormulas(document, (syntax) => withName(syntax, letter));

/** The letter under its other name wherever it stands without a parameter. */
function withName(syntax: Syntax, letter: Letter): Syntax {
  const other = besideModel(letter.name);
  const back = (node: Syntax): Syntax =>
    node.kind === 'name' && node.name === other ? { ...node, name: letter.name } : node;
  return rewriteNodes(syntax, (node) => {
    if (node.kind === 'name') return node.name === letter.name ? { ...node, name: other } : node;
    if (node.kind === 'scripted') return isSame(node) ? node : { ...node, base: back(node.base) };
    if (node.kind !== 'product') return node;
    const items = node.items.map((item, at) => {
      const brackets = bracketBehind(node.items, at);
      return brackets === null || arePoints(brackets, letter) ? item : { ...item, body: back(item.body) };
    });
    return { ...node, items };
  });
}

/** `\sigma^2`, `\epsilon^\top` */
const isSame = ({ sub, sup, primes }: ScriptedSyntax): boolean =>
  sub === null && primes === 0 && sup !== null && (sup.kind === 'number' || isTransposition(spelled(sup)));

/** Names that are no parameters: one, or several where the letter always has so many. */
function arePoints(brackets: Syntax, { isMany: several }: Letter): boolean {
  const isList = brackets.kind === 'list';
  if (isList && (several || brackets.separators.some((separator) => separator !== ','))) return false;
  return (isList ? brackets.items : [brackets]).every(
    (one) => isNameLike(one) && !parameterLetters.test(spelled(one)),
  );
}

const formulasIn = ({ chains }: Document): readonly Syntax[] =>
  chains.flatMap(({ members }) => members.flatMap(({ syntax }) => syntax ?? []));

const hasBare = (syntax: Syntax, letter: Letter): boolean =>
  hasName(withName(syntax, letter), besideModel(letter.name));

const hasName = (syntax: Syntax, name: string): boolean =>
  (syntax.kind === 'name' && syntax.name === name) || partsOf(syntax).some((part) => hasName(part, name));

/** `p_\theta`, `p_\theta(x)`, `p(x; \theta)`, but no `p_\theta(x \mid z)`. */
function hasModel(syntax: Syntax, letter: Letter): boolean {
  if (syntax.kind !== 'product')
    return isModel(syntax, letter.name) || partsOf(syntax).some((part) => hasModel(part, letter));
  return syntax.items.some(({ body }, at) => {
    const brackets = bracketBehind(syntax.items, at);
    if (isModel(body, letter.name)) return brackets === null || arePoints(brackets, letter);
    const pair: Syntax = { ...syntax, items: syntax.items.slice(at, at + 2) };
    const factor = body.kind === 'scripted' ? partsOf(body) : [body];
    return (brackets !== null && isModel(pair, letter.name)) || factor.some((part) => hasModel(part, letter));
  });
}

function isModel(syntax: Syntax, letter: string): boolean {
  if (syntax.kind === 'scripted')
    return (
      syntax.base.kind === 'name' &&
      syntax.base.name === letter &&
      syntax.sub !== null &&
      parameterLetters.test(spelled(syntax.sub))
    );
  const [first] = syntax.kind === 'product' ? syntax.items : [];
  const brackets = syntax.kind === 'product' ? bracketBehind(syntax.items, 0) : null;
  return (
    first?.body.kind === 'name' &&
    first.body.name === letter &&
    brackets?.kind === 'list' &&
    brackets.separators.at(-1) === ';' &&
    parameterLetters.test(spelled(brackets.items.at(-1) ?? brackets))
  );
}

/** What a formula is as a whole, and what stands in its brackets. */
interface Role {
  readonly kind: 'bare' | 'model';
  readonly points: string | null;
}

function roleOf(syntax: Syntax | undefined, letter: Letter): Role | null {
  if (syntax === undefined) return null;
  const items = syntax.kind === 'product' ? syntax.items : [{ body: syntax, dot: false }];
  const [first] = items;
  const brackets = bracketBehind(items, 0);
  if (first === undefined || items.length !== (brackets === null ? 1 : 2)) return null;
  const points = brackets && pointsIn(brackets).map(spelled).join();
  if (isModel(syntax, letter.name) || isModel(first.body, letter.name)) return { kind: 'model', points };
  const isBare = first.body.kind === 'name' && first.body.name === letter.name;
  return isBare && (brackets === null || arePoints(brackets, letter)) ? { kind: 'bare', points } : null;
}

/** The letter without its parameter and with it, at the same points as far as these are written. */
function areBoth(one: Syntax | undefined, other: Syntax | undefined, letter: Letter): boolean {
  const [a, b] = [roleOf(one, letter), roleOf(other, letter)];
  if (a === null || b === null || a.kind === b.kind) return false;
  return a.points === null || b.points === null || a.points === b.points;
}

/** Does the document compare the law with its model, or speak of the law as of something else? */
function isSetApart(letter: Letter, document: Document): boolean {
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

/** `p(x)` of `\\log p(x)`. */
function withoutLogarithm(syntax: Syntax): Syntax {
  const [first, ...items] = syntax.kind === 'product' ? syntax.items : [];
  const isLogarithm = first?.body.kind === 'operator' && ['log', 'ln'].includes(first.body.name);
  const [only, ...more] = items;
  if (syntax.kind !== 'product' || !isLogarithm || only === undefined) return syntax;
  return more.length === 0 ? only.body : { ...syntax, items };
}

/** The laws below the expectations. */
function rolesBelow(syntax: Syntax, letter: Letter): readonly Role['kind'][] {
  const isMean = syntax.kind === 'scripted' && ['E', '\\mathbb{E}'].includes(spelled(syntax.base));
  const sub = isMean ? syntax.sub : null;
  const role = roleOf(sub?.kind === 'relation' ? sub.members.at(-1) : (sub ?? undefined), letter);
  return [
    ...(role === null ? [] : [role.kind]),
    ...partsOf(syntax).flatMap((part) => rolesBelow(part, letter)),
  ];
}

/** `KL(p \| p_\theta)`, `p(x) / p_\theta(x)`, a difference of means: of one law with itself there is nothing to say. */
function compares(syntax: Syntax, letter: Letter): boolean {
  if (
    syntax.kind === 'list' &&
    syntax.items.length === 2 &&
    areBoth(syntax.items[0], syntax.items[1], letter)
  )
    return true;
  if (syntax.kind === 'fraction' && areBoth(syntax.numerator, syntax.denominator, letter)) return true;
  if (syntax.kind === 'sum') {
    const [first, ...others] = syntax.terms.map(({ body }) => withoutLogarithm(body));
    if (others.length === 1 && areBoth(first, others[0], letter)) return true;
    const drawn = syntax.terms.map(({ body }) => new Set(rolesBelow(body, letter)));
    if (drawn.some((roles) => roles.has('bare')) && drawn.some((roles) => roles.has('model'))) return true;
  }
  return partsOf(syntax).some((part) => compares(part, letter));
}

/** "An unknown density `$p$`", "data `$x \sim p$`", "let `$p$` be a density". */
function isIntroduced({ syntax, before, after }: Mention, letter: Letter): boolean {
  if (syntax === null) return false;
  if (syntax.kind === 'relation') {
    const isDrawn =
      syntax.relations.at(-1) === '\\sim' && roleOf(syntax.members.at(-1), letter)?.kind === 'bare';
    return isDrawn && (DATA.test(before) || /^[^.]{0,20}\bdata\b/i.test(after));
  }
  if (roleOf(syntax, letter)?.kind !== 'bare') return false;
  const isBesideIt =
    LET.test(before) &&
    new RegExp(`^\\s*be\\b[^.]*\\band \\$${letter.name.replace('\\', '\\\\')}_`).test(after);
  return KNOWN.test(before) || SOURCE.test(before) || isBesideIt;
}

const DATA = /\b(?:data|observations|training (?:set|points|examples))[^.$]{0,20}$/i;

const KNOWN =
  /\b(?:data|true|unknown|underlying|empirical|observed|population)(?:[- ](?:data|generating|observed))?(?: (?:probability|generating))? (?:distribution|density|law|measure)\s*$/i;

const SOURCE = /\b(?:data|observations)\b[^.$]{0,30}\b(?:from|by)\s*$/i;

const LET = /\blet\s*$/i;
