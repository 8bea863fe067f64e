/**
 * Expectations of which nothing tells the law: in a chain whose expectations all stand bare, `\mathbb{E}[a X + b]`, each
 * is taken under one law of all that occurs inside of them and nowhere else. What holds for every law is proved so, and
 * as little is known of this one, nothing is refuted by it. From syntax to syntax; moments are spelled out before.
 */
import { partsOf } from '../read/parts.js';
import type { Chain, Document } from '../read/document.js';
import type { Syntax } from '../read/syntax.js';
import { bracketBehind, isPlainArgument } from './inference/brackets.js';
import { lawsOfPoints } from './inference/laws-of-points.js';
import { rewriteSyntax, type Item } from './rewrite-syntax.js';
import { isTransposition } from './structure/head.js';
import { spelled, unnamedLaw } from './structure/spelling.js';

export function withUnnamedLaws(document: Document): Document {
  const formulas = document.chains.flatMap(({ members }) => members.flatMap(({ syntax }) => syntax ?? []));
  if (formulas.some((formula) => mentions(formula, unnamedLaw))) return document;
  return { ...document, chains: document.chains.map(withLawOfAll) };
}

function withLawOfAll(chain: Chain): Chain {
  const found = chain.members.map(({ syntax }) => expectationsIn(syntax));
  if (found.some(({ isNamed }) => isNamed)) return chain;
  const outside = new Set(found.flatMap((one) => [...one.outside]));
  const inside = found.map(({ bodies, isPlain }) => (isPlain ? bodies.map(lettersIn) : []));
  const letters = inside.flat(2);
  const hasCapitals = letters.some(isCapital);
  const isRandom = (letter: string): boolean =>
    !outside.has(letter) && !(hasCapitals && customaryConstants.test(letter));
  const isUnderstood = (bodies: readonly (readonly string[])[]): boolean =>
    bodies.length > 0 &&
    bodies.every((body) => body.some(isRandom) && body.every((one) => !isCapital(one) || isRandom(one)));
  const drawn = [...new Set(letters.filter(isRandom))];
  const law = lawInSight(drawn, chain);
  return {
    ...chain,
    members: chain.members.map(({ syntax, ...member }, at) => {
      if (syntax === null || !isUnderstood(inside[at] ?? [])) return { ...member, syntax };
      return {
        ...member,
        syntax: law === null ? under(lawOfPoints(drawn), syntax) : under(law, inPoints(drawn, syntax)),
      };
    }),
  };
}

/** `p(x)` where X alone is random and the chain writes a law of x, and no other: `\mathbb{E}[X] = \int x \, p(x) \, dx`. */
function lawInSight(drawn: readonly string[], { members }: Chain): Syntax | null {
  const [only, ...more] = drawn;
  if (only === undefined || more.length > 0 || !isCapital(only)) return null;
  const formulas = members.flatMap(({ syntax }) => syntax ?? []);
  if (formulas.some(hasLimits)) return null;
  return lawsOfPoints(formulas).lawOf(only.toLowerCase());
}

/** `\int_0^\infty`, `\sum_{x \in S}`: the variable may take some values only. */
const hasLimits = (syntax: Syntax): boolean =>
  (syntax.kind === 'scripted' &&
    syntax.base.kind === 'operator' &&
    (syntax.sup !== null || syntax.sub?.kind === 'relation')) ||
  partsOf(syntax).some(hasLimits);

/** With x for X. */
const inPoints = ([variable]: readonly string[], syntax: Syntax): Syntax =>
  rewriteSyntax(
    syntax,
    (items) => items,
    (name) => (name.name === variable ? { ...name, name: name.name.toLowerCase() } : name),
  );

const isCapital = (letter: string): boolean => /^[A-Z]$/.test(letter);

/** What lower letters stand for beside random variables with capital ones: `\mathrm{Var}(a X + b)`. */
const customaryConstants = /^(?:[a-dk-nr-t]|\\[a-z]+)$/;

interface Found {
  readonly bodies: Syntax[];
  /** Letters that stand outside of all expectations. */
  readonly outside: Set<string>;
  /** Does one name its law? */
  isNamed: boolean;
  /** Have all a formula in brackets behind them that is no more than arithmetic? */
  isPlain: boolean;
}

function expectationsIn(syntax: Syntax | null): Found {
  const found: Found = { bodies: [], outside: new Set(), isNamed: false, isPlain: true };
  if (syntax !== null) look(syntax, found, false);
  return found;
}

function look(syntax: Syntax, found: Found, isInside: boolean): void {
  if (syntax.kind === 'name' && !isInside) found.outside.add(syntax.name);
  if (syntax.kind === 'scripted' && isSign(syntax.base)) found.isNamed = true;
  // A sign that is met here has no brackets behind it.
  if (isSign(syntax) || (isInside && !isSimple(syntax))) found.isPlain = false;
  if (syntax.kind !== 'product') {
    for (const part of partsOf(syntax)) look(part, found, isInside);
    return;
  }
  for (let at = 0; at < syntax.items.length; at++) {
    const [item, next] = [syntax.items[at], syntax.items[at + 1]];
    if (item === undefined) continue;
    if (isInside && isDoubtful(syntax.items, at)) found.isPlain = false;
    const body = isSign(item.body) && next !== undefined ? bodyOf(next.body) : null;
    if (body === null) {
      look(item.body, found, isInside);
      continue;
    }
    found.bodies.push(body);
    look(body, found, true);
    if (next?.body.kind === 'scripted' && next.body.sup !== null) look(next.body.sup, found, isInside);
    at++;
  }
}

/** What an expectation is taken of. */
function bodyOf(syntax: Syntax): Syntax | null {
  const group = syntax.kind === 'scripted' && syntax.sub === null ? syntax.base : syntax;
  return group.kind === 'group' && (group.open === '[' || group.open === '(') ? group.body : null;
}

/** Nothing that lists, numbers, compares, or binds. */
function isSimple(syntax: Syntax): boolean {
  switch (syntax.kind) {
    case 'list':
    case 'relation':
    case 'cases':
    case 'dots':
      return false;
    case 'scripted':
      return (syntax.sub === null || isNorm(syntax.base)) && syntax.sup?.kind !== 'group';
    case 'operator':
      return functions.has(syntax.name);
    default:
      return true;
  }
}

const isNorm = (syntax: Syntax): boolean => syntax.kind === 'group' && syntax.open === '\\|';

const functions: ReadonlySet<string> = new Set(['log', 'ln', 'exp', 'sin', 'cos', 'tanh']);

/** `X (1 + Y)`: a factor, or a value of a function. */
function isDoubtful(items: readonly Item[], at: number): boolean {
  const brackets = bracketBehind(items, at);
  return items[at]?.body.kind === 'name' && brackets !== null && !isPlainArgument(brackets);
}

/** Names but those of functions and constants, and the sign of transposition. */
function lettersIn(syntax: Syntax): readonly string[] {
  if (syntax.kind === 'name')
    return /^(?:[a-zA-Z]|\\[a-z]+|\\(?:hat|tilde|bar)\{(?:[a-zA-Z]|\\[a-z]+)\})$/.test(syntax.name) &&
      !constants.has(syntax.name)
      ? [syntax.name]
      : [];
  if (syntax.kind === 'scripted' && syntax.sup !== null && isTransposition(spelled(syntax.sup)))
    return lettersIn(syntax.base);
  if (syntax.kind !== 'product') return partsOf(syntax).flatMap(lettersIn);
  return syntax.items.flatMap(({ body }, at) =>
    body.kind === 'name' && bracketBehind(syntax.items, at) !== null ? [] : lettersIn(body),
  );
}

const constants: ReadonlySet<string> = new Set(['e', '\\pi']);

const under = (law: Syntax, syntax: Syntax): Syntax =>
  rewriteSyntax(syntax, (items) =>
    items.map((item) =>
      isSign(item.body)
        ? { ...item, body: { ...scripted, base: item.body, sub: law, span: item.body.span } }
        : item,
    ),
  );

const scripted = { kind: 'scripted', sup: null, primes: 0 } as const;

/** `P(x, y)`; it stands nowhere in the document. */
function lawOfPoints(drawn: readonly string[]): Syntax {
  const span = { start: 0, end: 0 };
  const letter = (name: string): Syntax => ({ kind: 'name', name, style: 'letter', span });
  const [only, ...more] = drawn.map(letter);
  const points: Syntax =
    only !== undefined && more.length === 0
      ? only
      : { kind: 'list', items: drawn.map(letter), separators: more.map(() => ','), span };
  const brackets: Syntax = { kind: 'group', open: '(', close: ')', body: points, span };
  const items = [letter(unnamedLaw), brackets].map((body) => ({ body, dot: false }));
  return { kind: 'product', items, span };
}

const isSign = (syntax: Syntax): boolean => syntax.kind === 'name' && syntax.name === '\\mathbb{E}';

const mentions = (syntax: Syntax, name: string): boolean =>
  spelled(syntax) === name || partsOf(syntax).some((part) => mentions(part, name));
