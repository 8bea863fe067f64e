/**
 * Information of random variables: `H(X)`, `H(Y \mid X)` and `I(X; Y)` by the law of the points x and y, which one letter
 * stands for; `p_X(x)` is p(x), and P the law of which the text says that p is its density. From syntax to syntax. A document that takes
 * logarithms to another base for its entropies has other functions.
 */
import type { Document } from '../../read/document.js';
import type { NameSyntax, Syntax } from '../../read/syntax.js';
import { partsOf } from '../../read/parts.js';
import type { Item } from '../rewrite-syntax.js';
import { spelled } from '../structure/spelling.js';
import { tokensOf } from '../structure/tokens.js';
import { bracketOf } from './brackets.js';

export interface RandomVariables {
  /** The same law without what its points say already: `p` for `p_{X,Y}` before (x, y). */
  readonly withoutVariables: (name: Syntax, brackets: Syntax | null) => Syntax;
  /** The law of a capital letter by its density, p of P; anything else as it is. */
  readonly densityOf: (law: Syntax) => Syntax;
  /** An entropy or mutual information by its law; null for anything else. */
  readonly informationOf: (name: Syntax, brackets: Syntax) => Syntax | null;
}

export function randomVariablesOf({ chains, mentions, source }: Document): RandomVariables {
  const formulas = [
    ...chains.flatMap(({ members }) => members.map(({ syntax }) => syntax)),
    ...mentions.map(({ syntax }) => syntax),
  ].filter((syntax) => syntax !== null);
  const applied = new Map<string, Set<string>>();
  const note = (name: Syntax, brackets: Syntax): void => {
    const law = spelled(withoutCapitals(name, brackets));
    for (const point of pointsIn(brackets)) applied.set(law, (applied.get(law) ?? new Set()).add(point));
  };
  formulas.forEach((formula) => {
    eachApplication(formula, note);
  });
  const isVariable = (name: string): boolean =>
    /^[A-Z]$/.test(name) && applied.get('p')?.has(name.toLowerCase()) === true;
  const otherBase = formulas.some(hasOtherBase);
  return {
    withoutVariables: (name, brackets) => (brackets === null ? name : withoutCapitals(name, brackets)),
    densityOf: (law) => {
      if (law.kind !== 'name' || !/^[A-Z]$/.test(law.name) || applied.has(law.name)) return law;
      const density = law.name.toLowerCase();
      const isSaid = applied.has(density) && saysDensity(law.name, density).test(source.text);
      return isSaid ? { ...law, name: density } : law;
    },
    informationOf: (name, brackets) =>
      otherBase || brackets.kind !== 'group' ? null : informationOf(spelled(name), brackets.body, isVariable),
  };
}

/** "the distribution `$P$` with a p.d.f. `$p(x)$`". */
const saysDensity = (law: string, density: string): RegExp =>
  new RegExp(
    `\\$${law}\\$[^$]{0,120}\\b(?:[Dd]ensit|p\\.?d\\.?f|p\\.?m\\.?f|mass function)[^$]{0,80}\\$${density}(?:_\\{[^}]*\\})?\\(`,
  );

/** `H(X)` in bits, or with a base that is named, is another number. */
const hasOtherBase = (syntax: Syntax): boolean => hasBase(syntax) && speaksOfInformation(syntax);

function speaksOfInformation(syntax: Syntax): boolean {
  const names: string[] = [];
  eachApplication(syntax, (name, brackets) => {
    if (spelled(name) === 'H' || (spelled(name) === 'I' && bracketOf(brackets)?.kind === 'list'))
      names.push('H');
  });
  return names.length > 0;
}

const hasBase = (syntax: Syntax): boolean =>
  (syntax.kind === 'scripted' &&
    syntax.sub !== null &&
    syntax.base.kind === 'operator' &&
    /^(?:log|lg)$/.test(syntax.base.name)) ||
  partsOf(syntax).some(hasBase);

/** Every name with round brackets directly behind it. */
function eachApplication(syntax: Syntax, see: (name: Syntax, brackets: Syntax) => void): void {
  if (syntax.kind === 'product' || syntax.kind === 'sum') {
    const row = tokensOf(syntax);
    row.forEach((token, at) => {
      const next = row[at + 1];
      if (token.kind === 'item' && next?.kind === 'item' && !next.dot && bracketOf(next.body) !== null)
        see(token.body, next.body);
    });
  }
  partsOf(syntax).forEach((part) => {
    eachApplication(part, see);
  });
}

/** The small letters in the brackets. */
function pointsIn(brackets: Syntax): readonly string[] {
  const body = bracketOf(brackets);
  const items = body === null ? [] : body.kind === 'list' ? body.items : [body];
  return items.flatMap((item) => (item.kind === 'name' && /^[a-z]$/.test(item.name) ? [item.name] : []));
}

function withoutCapitals(name: Syntax, brackets: Syntax): Syntax {
  const body = bracketOf(brackets);
  if (name.kind !== 'scripted' || name.sub === null || name.sup !== null || body === null) return name;
  const variables = spelled(name.sub);
  return /[A-Z]/.test(variables) && variables.toLowerCase() === spelled(body) ? name.base : name;
}

function informationOf(name: string, body: Syntax, isVariable: (name: string) => boolean): Syntax | null {
  const items = body.kind === 'list' ? body.items : [body];
  const separators = body.kind === 'list' ? body.separators : [];
  const [first, second] = items.map(spelled);
  if (first === undefined || items.length > 2 || !items.every((item) => isVariable(spelled(item))))
    return null;
  const { span } = body;
  const [x, y] = [first.toLowerCase(), second?.toLowerCase()];
  const write = writing(span);
  const mean = (law: Syntax, of: Syntax): Syntax => write.mean(law, write.log(of));
  if (name === 'H') {
    if (y === undefined) return write.minus(mean(write.law([x]), write.law([x])));
    const joint = write.law([x, y].sort());
    if (separators[0] === ',') return write.minus(mean(joint, joint));
    return separators[0] === '|' ? write.minus(mean(joint, write.law([x, y], '|'))) : null;
  }
  if (name !== 'I' || y === undefined || !/^[,;]$/.test(separators[0] ?? '')) return null;
  const both = write.law([x, y].sort());
  return mean(both, write.fraction(both, write.row(write.law([x]), write.law([y]))));
}

interface Writing {
  readonly row: (...parts: readonly Syntax[]) => Syntax;
  readonly law: (points: readonly string[], separator?: string) => Syntax;
  readonly log: (of: Syntax) => Syntax;
  readonly mean: (law: Syntax, of: Syntax) => Syntax;
  readonly minus: (of: Syntax) => Syntax;
  readonly fraction: (numerator: Syntax, denominator: Syntax) => Syntax;
}

function writing(span: Syntax['span']): Writing {
  const name = (text: string): NameSyntax => ({ kind: 'name', name: text, style: 'letter', span });
  const row = (...parts: readonly Syntax[]): Syntax => ({
    kind: 'product',
    items: parts.map((body): Item => ({ body, dot: false })),
    span,
  });
  const group = (body: Syntax, open = '(', close = ')'): Syntax => ({
    kind: 'group',
    open,
    close,
    body,
    span,
  });
  return {
    row,
    law: (points, separator = ',') => {
      const items = points.map(name);
      const [only, ...more] = items;
      const list: Syntax = { kind: 'list', items, separators: more.map(() => separator), span };
      return row(name('p'), group(only !== undefined && more.length === 0 ? only : list));
    },
    log: (of) => row({ kind: 'operator', name: 'log', span }, of),
    mean: (law, of) =>
      row(
        { kind: 'scripted', base: name('\\mathbb{E}'), sub: law, sup: null, primes: 0, span },
        group(of, '[', ']'),
      ),
    minus: (of) => group({ kind: 'sum', terms: [{ sign: '-', body: of, span }], span }),
    fraction: (numerator, denominator) => ({ kind: 'fraction', numerator, denominator, style: 'bar', span }),
  };
}
