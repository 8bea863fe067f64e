/**
 * Matrices that nobody declares: capital letters that stand where only a matrix can, between two vectors, with a
 * transpose in one place and before a vector in another, in a bracket of which the inverse is taken, under a trace of
 * a product; and what the text calls a matrix. Relies on syntax and on the prose beside formulas.
 */
import type { Document } from '../../read/document.js';
import { partsOf } from '../../read/parts.js';
import type { Syntax } from '../../read/syntax.js';
import { formulaSign, proseBeside } from '../prose.js';
import { subjectsOf } from '../said-of.js';
import { isTransposition } from '../structure/head.js';
import { isInverse, spelled, withScripts } from '../structure/spelling.js';
import { tokensOf, type ItemToken } from '../structure/tokens.js';
import { bracketBehind, bracketOf, isPlainArgument } from './brackets.js';

/** Letters below matrices: rows and columns of entries, `W_{ij}`. */
export function rowsAndColumns(
  formulas: readonly Syntax[],
  matrices: ReadonlySet<string>,
): ReadonlySet<string> {
  if (matrices.size === 0) return matrices;
  const found = new Set<string>();
  const visit = (syntax: Syntax): void => {
    if (syntax.kind === 'scripted' && syntax.sub !== null && matrices.has(spelled(syntax.base))) {
      const letters = lettersOf(syntax.sub);
      if (letters.length === 2) letters.forEach((letter) => found.add(letter));
    }
    partsOf(syntax).forEach(visit);
  };
  formulas.forEach(visit);
  return found;
}

function lettersOf(sub: Syntax): readonly string[] {
  const parts =
    sub.kind === 'product' ? sub.items.map(({ body }) => body) : sub.kind === 'list' ? sub.items : [];
  return parts.flatMap((part) => (part.kind === 'name' && /^[a-z]$/.test(part.name) ? [part.name] : []));
}

/** Small letters that stand beside a matrix: `v` and `h` of `v^\top W h`, unless they number vectors themselves. */
export function besideMatrices(
  formulas: readonly Syntax[],
  matrices: ReadonlySet<string>,
): ReadonlySet<string> {
  if (matrices.size === 0) return matrices;
  const found = new Set<string>();
  const lists = new Set<string>();
  const isMatrixAt = (row: readonly ItemToken[], at: number): boolean => {
    const body = row[at]?.body;
    const letter = letterAt(row, at);
    return (
      (body?.kind === 'name' && matrices.has(body.name)) || (letter !== null && matrices.has(letter.name))
    );
  };
  const visit = (syntax: Syntax): void => {
    if (syntax.kind === 'scripted' && syntax.sub !== null && vectorLike(syntax) === 'row')
      lists.add(spelled(syntax.base));
    if (syntax.kind === 'product') {
      const row = tokensOf(syntax).filter((token) => token.kind === 'item');
      row.forEach(({ body }, at) => {
        const base = body.kind === 'scripted' ? body.base : body;
        const place = body.kind === 'scripted' && body.sub !== null ? null : vectorLike(body);
        const isBeside =
          (place === 'column' && isMatrixAt(row, at - 1)) || (place === 'row' && isMatrixAt(row, at + 1));
        if (isBeside && base.kind === 'name') found.add(base.name);
      });
    }
    partsOf(syntax).forEach(visit);
  };
  formulas.forEach(visit);
  return new Set([...found].filter((name) => !lists.has(name)));
}

/** Names that are used as matrices. */
export function usedAsMatrices(formulas: readonly Syntax[]): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = { applied: new Set<string>(), transposed: new Set<string>(), leading: new Set<string>() };
  const visit = (syntax: Syntax): void => {
    if (syntax.kind === 'product') {
      const row = tokensOf(syntax).filter((token) => token.kind === 'item');
      for (const name of [...betweenVectors(row), ...tracedIn(row)]) found.add(name);
      noteUses(row, seen);
    }
    for (const name of [...inverted(syntax), ...normed(syntax)]) found.add(name);
    partsOf(syntax).forEach(visit);
  };
  formulas.forEach(visit);
  for (const name of seen.transposed) if (seen.leading.has(name)) found.add(name);
  return new Set([...found].filter((name) => !seen.applied.has(name)));
}

/** Matrices that are covariances by their place: in a normal law, and their inverses between a gap and itself. */
export function usedAsCovariances(formulas: readonly Syntax[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (syntax: Syntax): void => {
    if (syntax.kind === 'product') {
      const row = tokensOf(syntax).filter((token) => token.kind === 'item');
      row.forEach(({ body }, at) => {
        for (const name of [covarianceIn(body, row[at + 1]?.body), betweenItself(row, at)])
          if (name !== null) found.add(name);
      });
    }
    partsOf(syntax).forEach(visit);
  };
  formulas.forEach(visit);
  return found;
}

/** `\Sigma` of `\mathcal{N}(x; \mu, \Sigma)`, and of `\Sigma^{-1}` in its place. */
function covarianceIn(law: Syntax, brackets: Syntax | undefined): string | null {
  const group = brackets === undefined ? null : bracketOf(brackets);
  const isLaw = spelled(law) === '\\mathcal{N}' || spelled(law) === 'N';
  if (!isLaw || group?.kind !== 'list' || group.items.length < 2) return null;
  const last = group.items.at(-1);
  const letter = last === undefined ? null : capital(last);
  return letter !== null && /Sigma|Lambda/.test(letter.name) ? letter.name : null;
}

/** `u^\top \Sigma^{-1} u` */
function betweenItself(row: readonly ItemToken[], at: number): string | null {
  const [before, letter, after] = [row[at - 1]?.body, letterAt(row, at), row[at + 1]?.body];
  if (before === undefined || after === undefined || letter?.turn !== 'inverted') return null;
  const isSame = before.kind === 'scripted' && vectorLike(before) === 'row' && isOf(before, after);
  return isSame && /Sigma|Lambda/.test(letter.name) ? letter.name : null;
}

const isOf = (row: Extract<Syntax, { kind: 'scripted' }>, column: Syntax): boolean =>
  spelled(row.base) === spelled(column) ||
  (row.sub !== null && withScripts(spelled(row.base), spelled(row.sub), null) === spelled(column));

/** What the text says of matrices: which are symmetric, and which of these are positive definite. */
export interface CalledMatrices {
  readonly matrices: ReadonlySet<string>;
  readonly symmetric: ReadonlySet<string>;
  readonly positive: ReadonlySet<string>;
  /** Speaks the text of orthogonal matrices, projections or the like, whichever of its letters these are? */
  readonly areSpecial: boolean;
}

export const matricesCalled = (document: Document): CalledMatrices => ({
  matrices: called(document, calledBefore, calledAfter),
  symmetric: called(
    document,
    ...calledThe(
      'symmetric|positive[- ](?:semi-?)?definite|covariance|precision|Hessian|Gram(?= matri)|Fisher information',
    ),
  ),
  positive: called(document, ...calledThe('positive[- ]definite|covariance|precision')),
  areSpecial: document.mentions.some(({ before, after }) => special.test(before) || special.test(after)),
});

const special =
  /\b(?:ortho(?:gonal|normal)|unitary|rotation|permutation|project(?:ion|or)|idempotent|diagonal|triangular|stochastic|nilpotent|skew|antisymmetric|eigen\w*|singular|identity|whiten\w*|Cholesky|square root)\b/i;

function called({ mentions }: Document, inFront: RegExp, behind: RegExp): ReadonlySet<string> {
  const names = mentions.flatMap((mention) => {
    const letters = subjectsOf(mention).flatMap((subject) => capital(subject) ?? []);
    if (letters.length === 0) return [];
    const { before, after } = proseBeside(mention);
    const isCalled = inFront.test(before) || behind.test(after);
    return isCalled ? letters.flatMap(({ name, turn }) => (turn === null ? [name] : [])) : [];
  });
  return new Set(names);
}

/** Words that may stand between what a matrix is and the word for it. */
const adjectives =
  '(?:(?:real|square|known|fixed|given|invertible|symmetric|full|constant|true|common|noise|prior|posterior|sample)(?:,|\\s+and)?\\s+){0,3}';

/** One of these words right before a name, but for the word matrix, or said of it right behind. */
const calledThe = (words: string): readonly [RegExp, RegExp] => [
  new RegExp(`\\b(?:${words})(?:\\s+matri(?:x|ces))?\\s*$`, 'i'),
  new RegExp(
    `^,?\\s+(?:(?:is|be|denotes?|being)\\s+(?:an?\\s+|the\\s+)?${adjectives}(?:${words})|(?:symmetric|positive[- ]definite)(?=[,.\\s]))\\b`,
    'i',
  ),
];

const between = `(?!(?:of|for|in|on|with|whose|that|by)\\b)(?:[\\w-]+|${formulaSign})\\s+`;
/** More formulas of one list: "`$A$`, `$B$` and `$C$`". */
const listed = `(?:\\s*(?:,|\\b(?:and|or)\\b|${formulaSign}))*`;
const calledBefore = new RegExp(`\\b(?:(?:matrix|covariance)|(?:matrices|covariances)${listed})\\s*$`, 'i');
const calledAfter = new RegExp(
  `^(?:\\s*(?:is|be|denotes?|being)\\s+(?:an?|the|some)\\s+(?:${between}){0,4}(?:matrix|covariance)|${listed}\\s*(?:are|be|denote|being)\\s+(?:${between}){0,5}(?:matrices|covariances))\\b`,
  'i',
);

interface Letter {
  readonly name: string;
  readonly turn: 'transposed' | 'inverted' | null;
}

/** A capital letter, alone, transposed or inverted; with a mark or a label below it, but no index. */
function capital(syntax: Syntax): Letter | null {
  const base = syntax.kind === 'scripted' ? syntax.base : syntax;
  if (base.kind !== 'name' || !isCapital(base.name)) return null;
  if (syntax.kind !== 'scripted') return { name: base.name, turn: null };
  const { sub, sup, primes } = syntax;
  const name = withScripts(base.name + "'".repeat(primes), sub && spelled(sub), null);
  if (sup === null) return { name, turn: null };
  if (isTransposition(spelled(sup))) return { name, turn: 'transposed' };
  if (isInverse(sup) || /^-(?:\\top|T)$/.test(spelled(sup))) return { name, turn: 'inverted' };
  return null;
}

const isCapital = (name: string): boolean =>
  /^(?:[A-Z]|\\(?:text|mathrm|tilde|hat|bar)\{[A-Z]\}|\\(?:hat|tilde|bar)?\{?\\?(?:Sigma|Lambda|Gamma|Phi|Psi|Omega|Theta)\}?)$/.test(
    name,
  );

/** A small letter or a bracket, as a column or transposed. */
function vectorLike(syntax: Syntax): 'column' | 'row' | null {
  const base = syntax.kind === 'scripted' ? syntax.base : syntax;
  const isLetter =
    base.kind === 'name' && base.style === 'letter' && /^(?:\\[a-z]+(?:\{\w+\})?|[a-z])$/.test(base.name);
  const isBracket = base.kind === 'group' && ['(', '['].includes(base.open) && !isNumeral(base.body);
  if (!isLetter && !isBracket) return null;
  if (syntax.kind !== 'scripted' || syntax.sup === null) return 'column';
  if (isTransposition(spelled(syntax.sup))) return 'row';
  return isMark(syntax.sup) ? 'column' : null;
}

const isNumeral = (syntax: Syntax): boolean =>
  syntax.kind === 'number' || (partsOf(syntax).length > 0 && partsOf(syntax).every(isNumeral));

const isMark = (sup: Syntax): boolean => /^(?:\*|\\ast|\\star|\\prime|\(.*\))$/.test(spelled(sup));

/** `u^\top W v`, `(x - \mu)^\top \Sigma^{-1} (x - \mu)`: one or more capitals between a row and a column. */
function betweenVectors(row: readonly ItemToken[]): readonly string[] {
  return row.flatMap((first, at) => {
    if (vectorLike(first.body) !== 'row') return [];
    const letters: string[] = [];
    let end = at + 1;
    for (let letter = letterAt(row, end); letter !== null; letter = letterAt(row, ++end))
      letters.push(letter.name);
    const last = row[end];
    if (letters.length === 0 || last === undefined || vectorLike(last.body) !== 'column') return [];
    return isCallAt(row, end - 1) ? [] : letters;
  });
}

const letterAt = (row: readonly ItemToken[], at: number): Letter | null => {
  const token = row[at];
  return token === undefined ? null : capital(token.body);
};

/** Is what stands here applied to the bracket behind it, `T(x)`? */
function isCallAt(row: readonly ItemToken[], at: number): boolean {
  const body = bracketBehind(row, at);
  return body !== null && isPlainArgument(body);
}

/** The trace of a product of two capitals, or of one and what is in a bracket. */
function tracedIn(row: readonly ItemToken[]): readonly string[] {
  return row.flatMap((token, at) => {
    const next = row[at + 1];
    if (!/^(?:tr|Tr|trace)$/.test(spelled(token.body)) || next?.body.kind !== 'group') return [];
    const inner = tokensOf(next.body.body).filter((one) => one.kind === 'item');
    const letters = inner.flatMap(({ body }) => capital(body) ?? []);
    return inner.length > 1 ? letters.map(({ name }) => name) : [];
  });
}

/** `(X^\top X + \lambda I)^{-1}`: what is transposed in it and stands in it without that as well. */
function inverted(syntax: Syntax): readonly string[] {
  if (syntax.kind !== 'scripted' || syntax.sup === null || !isInverse(syntax.sup)) return [];
  const letters: Letter[] = [];
  const visit = (part: Syntax): void => {
    const letter = capital(part);
    if (letter !== null) letters.push(letter);
    else partsOf(part).forEach(visit);
  };
  if (syntax.base.kind === 'group') visit(syntax.base.body);
  const turned = letters.filter(({ turn }) => turn === 'transposed').map(({ name }) => name);
  return letters.flatMap(({ name, turn }) => (turn !== 'transposed' && turned.includes(name) ? [name] : []));
}

/** `\|A\|_F` */
function normed(syntax: Syntax): readonly string[] {
  if (syntax.kind !== 'scripted' || syntax.base.kind !== 'group' || syntax.base.open !== '\\|') return [];
  const letter = syntax.sub !== null && spelled(syntax.sub) === 'F' ? capital(syntax.base.body) : null;
  return letter === null ? [] : [letter.name];
}

/** Capitals that are functions; that are transposed; and that stand before a small letter. */
function noteUses(
  row: readonly ItemToken[],
  seen: { readonly [use in 'applied' | 'transposed' | 'leading']: Set<string> },
): void {
  row.forEach(({ body }, at) => {
    const letter = capital(body);
    if (letter === null) return;
    if (isCallAt(row, at)) seen.applied.add(letter.name);
    if (letter.turn === 'transposed') seen.transposed.add(letter.name);
    const next = row[at + 1]?.body;
    const isBefore = next !== undefined && bracketOf(next) === null && vectorLike(next) === 'column';
    if (letter.turn === null && isBefore) seen.leading.add(letter.name);
  });
}
