/**
 * Short notations spelled out: `E[f]`, `E_{p(x)}[f]` and `E_p(f)` with a plain letter become expectations, `\mathrm{Var}_p[f]`
 * and `\mathrm{Cov}_p(f, g)` what they stand for. From syntax to syntax, before anything else is concluded; an E that the
 * document declares, or that takes points in round brackets, stays a function.
 */
import type { Document } from '../../read/document.js';
import type { NameSyntax, Syntax } from '../../read/syntax.js';
import type { Item, RowRewriting } from '../rewrite-syntax.js';
import { familyOf, spelled } from '../structure/spelling.js';
import { tokensOf } from '../structure/tokens.js';
import { bracketOf, isNameLike, isPlainArgument } from './brackets.js';
import { evidenceOf } from './evidence.js';
import { randomVariablesOf, type RandomVariables } from './information.js';
import { lawsOfPoints, type LawsOfPoints } from './laws-of-points.js';
import { declarationsOf, declaredNames } from './statements.js';

/** How the rows of a document's formulas are spelled out; what that depends on is concluded when it is first asked for. */
export function spellingOut(document: Document): RowRewriting {
  let names: Names | null = null;
  return (items) => spellOut(items, (names ??= namesIn(document)));
}

function namesIn(document: Document): Names {
  const formulas = [
    ...document.statements.map(({ syntax }) => syntax),
    ...document.chains.flatMap(({ members }) => members.map(({ syntax }) => syntax)),
  ].filter((syntax) => syntax !== null);
  const evidence = evidenceOf(formulas);
  const declarations = declarationsOf(document);
  const declared = declaredNames(declarations);
  const samples = declarations.flatMap((declaration) =>
    declaration.kind === 'function' ? [headName(declaration.sample)] : [],
  );
  const laws = declarations.flatMap((declaration) =>
    declaration.kind === 'density' ? [headName(declaration.sample)] : [],
  );
  const isDeclared = (name: string): boolean =>
    declared.functions.has(name) || declared.variables.has(name) || samples.includes(name);
  const isParameter = (name: string): boolean =>
    evidence.differentiated.has(name) || evidence.behind.has(name) || parameterLetters.test(name);
  const isLaw = (name: string): boolean =>
    laws.includes(name) || (evidence.applied.has(familyOf(name)) && lawLetters.test(name));
  const variables = randomVariablesOf(document);
  return {
    isDeclared,
    isParameter,
    isLaw,
    ...lawsOfPoints(formulas),
    ...variables,
    hasEnergy: evidence.applied.has('E'),
  };
}

interface Names extends LawsOfPoints, RandomVariables {
  /** E takes points in round brackets. */
  readonly hasEnergy: boolean;
  readonly isDeclared: (name: string) => boolean;
  readonly isParameter: (name: string) => boolean;
  readonly isLaw: (name: string) => boolean;
}

/** Letters that authors give to parameters, even where nothing differentiates by them. */
export const parameterLetters =
  /^(?:\\(?:theta|vartheta|phi|varphi|psi|omega|eta|lambda|alpha|beta|gamma)|[wW])(?![a-zA-Z])/;

export const lawLetters = /^(?:[pqPQ]|\\(?:pi|mu|nu|rho)|\\(?:hat|tilde|bar)\{[pqPQ]\})(?![a-zA-Z])/;

const headName = (syntax: Syntax): string => {
  const [first] = tokensOf(syntax);
  if (first?.kind !== 'item') return '';
  return first.body.kind === 'scripted' ? spelled(first.body.base) : spelled(first.body);
};

function spellOut(items: readonly Item[], names: Names): readonly Item[] {
  const found: Item[] = [];
  for (let at = 0; at < items.length; at++) {
    const [item, next] = [items[at], items[at + 1]];
    if (item === undefined) continue;
    const moment =
      next === undefined || next.dot
        ? null
        : (momentOf(item.body, next.body, names) ??
          informationIn(item.body, next.body, names) ??
          entropyOf(item.body, next.body, names));
    if (moment !== null) {
      found.push({ ...item, body: moment });
      at++;
    } else {
      const behind = next?.dot === false ? next.body : null;
      const body = withDensities(names.withoutVariables(item.body, behind), names);
      found.push({ ...item, body: expectationSign(body, behind, names) });
    }
  }
  return found;
}

const informationIn = (syntax: Syntax, next: Syntax, names: Names): Syntax | null =>
  names.isDeclared(spelled(syntax)) ? null : names.informationOf(syntax, next);

/** Laws below an expectation and in the brackets of a divergence, by their densities. */
function withDensities(syntax: Syntax, { densityOf }: Names): Syntax {
  if (syntax.kind === 'group' && syntax.body.kind === 'list' && syntax.body.separators[0] === '\\|')
    return { ...syntax, body: { ...syntax.body, items: syntax.body.items.map(densityOf) } };
  if (syntax.kind !== 'scripted' || !/^(?:E|\\mathbb\{E\})$/.test(spelled(syntax.base))) return syntax;
  const { sub } = syntax;
  if (sub?.kind === 'name') return { ...syntax, sub: densityOf(sub) };
  if (sub?.kind !== 'relation' || sub.relations[0] !== '\\sim') return syntax;
  const [drawn, law, ...more] = sub.members;
  if (drawn === undefined || law === undefined || more.length > 0) return syntax;
  const density = densityOf(law);
  const points = drawn.kind === 'group' && drawn.open === '(' ? drawn : null;
  if (points === null || density.kind !== 'name')
    return { ...syntax, sub: { ...sub, members: [drawn, density] } };
  // `(x, y) \sim P` draws both from their joint law.
  const items = [density, points].map((body) => ({ body, dot: false }));
  return { ...syntax, sub: { kind: 'product', items, span: sub.span } };
}

/** `\mathbb{E}` with the law for an E that is one; anything else as it is. */
function expectationSign(syntax: Syntax, next: Syntax | null, names: Names): Syntax {
  const base = syntax.kind === 'scripted' ? syntax.base : syntax;
  if (base.kind === 'name' && base.name === '\\mathbb{E}') return underPoint(syntax, names);
  if (base.kind !== 'name' || base.name !== 'E') return syntax;
  if (syntax.kind === 'scripted' && (syntax.primes > 0 || names.isDeclared(spelled(syntax)))) return syntax;
  const sub = syntax.kind === 'scripted' ? syntax.sub : null;
  const square = isSquare(next);
  const law = lawKind(sub, names);
  const draws = law === 'law' || (law === 'label' && square);
  if (!draws && (!square || names.isDeclared('E'))) return syntax;
  const sign: NameSyntax = { ...base, name: '\\mathbb{E}', style: 'letter' };
  if (syntax.kind !== 'scripted') return sign;
  // Under a parameter nothing tells the law.
  return law === 'parameter'
    ? { ...syntax, base: sign, sub: null }
    : underPoint({ ...syntax, base: sign }, names);
}

/** `\mathbb{E}_x` with the law of x below it; without anything where nothing tells the law. */
function underPoint(syntax: Syntax, names: Names): Syntax {
  const { isPoint, lawOf, lawOfList, withoutVariables } = names;
  if (syntax.kind === 'scripted' && syntax.sub?.kind === 'list')
    return { ...syntax, sub: lawOfList(syntax.sub) ?? syntax.sub };
  if (syntax.kind !== 'scripted' || syntax.sub?.kind !== 'name' || !isPoint(syntax.sub.name)) return syntax;
  const law = lawOf(syntax.sub.name);
  const [name, brackets] = law?.kind === 'product' ? law.items : [];
  if (law?.kind !== 'product' || name === undefined || brackets === undefined)
    return { ...syntax, sub: null };
  const plain = { ...name, body: withoutVariables(name.body, brackets.body) };
  return { ...syntax, sub: { ...law, items: [plain, brackets] } };
}

const isSquare = (next: Syntax | null): boolean => {
  const group = next?.kind === 'scripted' ? next.base : next;
  return group?.kind === 'group' && group.open === '[';
};

/** What stands below: a law for certain, a parameter, or a name that may be either. */
function lawKind(sub: Syntax | null, names: Names): 'none' | 'law' | 'parameter' | 'label' {
  if (sub === null) return 'none';
  if (sub.kind === 'relation') return sub.relations[0] === '\\sim' ? 'law' : 'label';
  if (sub.kind === 'list')
    return sub.items.some((item) => item.kind === 'relation' && item.relations[0] === '\\sim')
      ? 'law'
      : 'label';
  if (sub.kind === 'product') {
    const [name, group, ...more] = sub.items.map(({ body }) => body);
    const points = group === undefined ? null : bracketOf(group);
    if (name === undefined || points === null || more.length > 0 || !isNameLike(name)) return 'label';
    if (!isPlainArgument(points)) return 'label';
    return names.isParameter(spelled(name)) ? 'parameter' : 'law';
  }
  if (!isNameLike(sub)) return 'label';
  if (sub.kind === 'name' && names.isPoint(sub.name) && names.lawOf(sub.name) !== null && !names.hasEnergy)
    return 'law';
  if (names.isParameter(spelled(sub))) return 'parameter';
  return names.isLaw(spelled(sub)) ? 'law' : 'label';
}

const moments: ReadonlySet<string> = new Set(['Var', 'var', 'Cov', 'cov', '\\mathbb{V}']);
const isCovariance = (name: string): boolean => /^cov$/i.test(name);

/** `\mathrm{Var}_p[f]` and `\mathrm{Cov}_p(f, g)` by expectations; null for anything else. */
function momentOf(syntax: Syntax, next: Syntax, names: Names): Syntax | null {
  const base = syntax.kind === 'scripted' ? syntax.base : syntax;
  if (base.kind !== 'name' || !moments.has(base.name) || names.isDeclared(base.name)) return null;
  if (syntax.kind === 'scripted' && (syntax.sup !== null || syntax.primes > 0)) return null;
  const group = next.kind === 'scripted' && next.sub === null ? next.base : next;
  if (group.kind !== 'group' || (group.open !== '[' && group.open !== '(')) return null;
  const pair = group.body.kind === 'list' ? pairIn(group.body) : ([group.body, group.body] as const);
  if (pair === null || (!isCovariance(base.name) && group.body.kind === 'list')) return null;
  const { span } = syntax;
  const sub = syntax.kind === 'scripted' ? syntax.sub : null;
  const sign: NameSyntax = { kind: 'name', name: '\\mathbb{E}', style: 'letter', span };
  const under: Syntax =
    sub === null ? sign : { kind: 'scripted', base: sign, sub, sup: null, primes: 0, span };
  const row = (...parts: readonly Syntax[]): Syntax => ({
    kind: 'product',
    items: parts.map((body) => ({ body, dot: false })),
    span,
  });
  const bracket = (body: Syntax, open: '(' | '['): Syntax => ({
    kind: 'group',
    open,
    close: open === '(' ? ')' : ']',
    body,
    span: body.span,
  });
  // The covariance of one vector with itself is a matrix.
  const isMatrix = isCovariance(base.name) && group.body.kind !== 'list';
  const top: NameSyntax = { kind: 'name', name: '\\top', style: 'letter', span };
  const turned = (body: Syntax): Syntax =>
    isMatrix ? { kind: 'scripted', base: body, sub: null, sup: top, primes: 0, span } : body;
  const [first, second] = pair;
  const product = row(bracket(first, '('), turned(bracket(second, '(')));
  const mean = (body: Syntax): readonly Syntax[] => [under, body];
  const value: Syntax = bracket(
    {
      kind: 'sum',
      terms: [
        { sign: '+', body: row(...mean(bracket(product, '['))), span },
        { sign: '-', body: row(...mean(bracket(first, '[')), ...mean(turned(bracket(second, '[')))), span },
      ],
      span,
    },
    '(',
  );
  return next.kind === 'scripted' ? { ...next, base: value } : value;
}

/** `H(p)` and `H(p, q)` of laws by an expectation; null for anything else. */
function entropyOf(syntax: Syntax, next: Syntax, names: Names): Syntax | null {
  const name = spelled(syntax);
  if (!/^(?:H|\\math(?:cal|bb|rm)\{H\})$/.test(name) || names.isDeclared(name) || next.kind !== 'group')
    return null;
  const [law, other] = pairIn(next.body) ?? [next.body, next.body];
  if (![law, other].every((one) => isLawIn(one, names))) return null;
  const { span } = syntax;
  const sign: NameSyntax = { kind: 'name', name: '\\mathbb{E}', style: 'letter', span };
  const row = (...parts: readonly Syntax[]): Syntax => ({
    kind: 'product',
    items: parts.map((body) => ({ body, dot: false })),
    span,
  });
  const group = (open: string, body: Syntax, close: string): Syntax => ({
    kind: 'group',
    open,
    close,
    body,
    span,
  });
  const mean = row(
    { kind: 'scripted', base: sign, sub: law, sup: null, primes: 0, span },
    group('[', row({ kind: 'operator', name: 'log', span }, other), ']'),
  );
  return group('(', { kind: 'sum', terms: [{ sign: '-', body: mean, span }], span }, ')');
}

/** `q`, or `q_\phi(z \mid x)`. */
function isLawIn(syntax: Syntax, { isLaw }: Pick<Names, 'isLaw'>): boolean {
  if (isNameLike(syntax)) return isLaw(spelled(syntax));
  const [name, brackets, ...more] = tokensOf(syntax);
  return (
    name?.kind === 'item' &&
    brackets?.kind === 'item' &&
    more.length === 0 &&
    bracketOf(brackets.body) !== null &&
    isLawIn(name.body, { isLaw })
  );
}

const pairIn = (body: Syntax): readonly [Syntax, Syntax] | null => {
  if (body.kind !== 'list' || body.items.length !== 2 || body.separators[0] !== ',') return null;
  const [first, second] = body.items;
  return first && second ? [first, second] : null;
};
