/**
 * Steps: what each relation of a chain claims of its two members, or why it claims nothing. A definition introduces, an
 * approximation announces, shapes that differ and indices that hang free make a step unreadable.
 */
import type { Link } from '../read/document.js';
import { freeSymbols } from '../terms/substitute.js';
import { real } from '../terms/sort.js';
import { partsOf, symbol, type Term } from '../terms/term.js';
import type { ClaimKind, ElaboratedStep } from './elaborated.js';
import {
  asFarAsKnown,
  freeIndex,
  isUnsupported,
  obscure,
  shapeMismatch,
  unsupportedNotation,
  upToConstant,
  upToFactor,
} from './messages.js';
import type { ReadMember, ShapedReading } from './members.js';
import { scalar, shapeName } from './meaning/shaped.js';
import { isOpenUnit } from './meaning/unit-matrix.js';
import type { Naming } from './naming.js';
import { isWithin } from './remainder.js';
import { indexOfUnsaidEnd } from './structure/spelling.js';
import type { UpTo } from './up-to.js';

export interface StepContext {
  /** The function that this step defines; null if it defines none. */
  readonly defines: string | null;
  readonly style: 'display' | 'inline';
  /** The first of its chain; of any other the left side belongs to the step before it. */
  readonly opens: boolean;
  /** Bound by a sum elsewhere in the document. */
  readonly isIndex: (name: string) => boolean;
  /** Does this index, which hangs free in the right member, betray a sum that was forgotten? */
  readonly isSlip: (index: string) => boolean;
  /** A name alone, or a number: on either side of an inline order it makes a remark, not a claim. */
  readonly isBare: (side: 'left' | 'right') => boolean;
  /** The text grants the formula instead of claiming it. */
  readonly isGranted: boolean;
  /** What the relation says by its form alone; null if nothing. */
  readonly naming: Naming | null;
  /** All members up to the left one have a remainder of its order: the chain is read from right to left. */
  readonly isBackward: boolean;
  /** What a constant in this chain is constant in; null if nothing tells. */
  readonly upTo: UpTo | null;
  /** What a factor is constant in, if this step is a proportion; null if nothing tells. */
  readonly proportion: UpTo | null;
  /** Why nothing that depends on this term may be refuted; null if it may. */
  readonly obscurity: (term: Term, upTo: boolean, counts: boolean) => string | null;
}

/** What a relation claims of its two members. */
export const claims: ReadonlyMap<string, ClaimKind> = new Map([
  ['=', 'equal'],
  [':=', 'equal'],
  ['\\equiv', 'equal'],
  ['\\ne', 'notEqual'],
  ['<', 'less'],
  ['\\le', 'lessEqual'],
  ['>', 'greater'],
  ['\\ge', 'greaterEqual'],
]);

/** Equal up to a constant, said by the sign: `\overset{c}{=}`. */
const saysUpTo = (relation: string): boolean => /^\\overset\{(?:\+?[cC]|\+|const)\}\{=\}$/.test(relation);

const approximations: ReadonlySet<string> = new Set(['\\approx', '\\simeq', '\\cong', '\\sim', '\\asymp']);
const declarations: ReadonlySet<string> = new Set(['\\in', '\\subset', '\\subseteq', '\\sim']);

export function stepOf(
  link: Link,
  left: ReadMember,
  right: ReadMember,
  context: StepContext,
): ElaboratedStep {
  const { naming } = context;
  if (context.defines !== null) return { kind: 'definition', function: context.defines };
  if (naming?.kind === 'introduces') return { kind: 'definition', function: naming.name };
  if (naming?.kind === 'remark') return { kind: 'unsupported', reason: 'remark', message: naming.message };
  const step = claimedStep(link, left, right, context);
  if (naming?.kind !== 'defines') return step;
  if (step.kind === 'claim') return { ...step, defines: naming.name };
  return step.kind === 'unsupported' ? { kind: 'definition', function: naming.name } : step;
}

function claimedStep(link: Link, left: ReadMember, right: ReadMember, context: StepContext): ElaboratedStep {
  if (context.isGranted)
    return { kind: 'unsupported', reason: 'remark', message: 'an assumption in the text, not a step' };
  const isProportion = link.relation === '\\propto';
  const claim = saysUpTo(link.relation) || isProportion ? 'equal' : claims.get(link.relation);
  if (claim === undefined) return withoutClaim(link, context);
  if (context.style === 'inline' && isRemark(link, context))
    return { kind: 'unsupported', reason: 'remark', message: 'a condition in the text, not a step' };
  const sides = context.opens ? [left, right] : [right, left];
  const messages = sides.flatMap((member) => (member.kind === 'unreadable' ? [member.message] : []));
  const wrong = messages.find((message) => !isUnsupported(message));
  if (wrong !== undefined) return { kind: 'unreadable', message: wrong };
  const [open] = messages;
  if (open !== undefined) return { kind: 'unsupported', reason: open.code, message: open.text };
  if (left.kind === 'unreadable' || right.kind === 'unreadable') return withoutClaim(link, context);
  const [first, second] = [left.readings[0], right.readings[0]];
  if (first === undefined || second === undefined) return withoutClaim(link, context);
  if (!left.readings.some((a) => right.readings.some((b) => shapesFit(a, b)))) {
    const differ = shapeMismatch('the two sides differ in shape', nameOf(first), nameOf(second), right.span);
    const message = asFarAsKnown(differ, first.guessed || second.guessed);
    return isUnsupported(message)
      ? { kind: 'unsupported', reason: message.code, message: message.text }
      : { kind: 'unreadable', message };
  }
  const index = hangingIndex(first, second, context);
  if (index !== null && context.isSlip(index))
    return { kind: 'unreadable', message: freeIndex(index, right.span) };
  const constant = saysUpTo(link.relation) || first.constant || second.constant;
  const counts = mayCount(first.term, second.term);
  const obscurity =
    context.obscurity(first.term, constant, counts) ??
    context.obscurity(second.term, constant, counts) ??
    (index === null ? null : obscure.index(index));
  const remainder = second.remainder ?? first.remainder;
  if (remainder !== null) return withRemainder(first, second, claim, obscurity, right.span, context);
  if (isProportion) return proportion(first, second, context.proportion, obscurity, right.span);
  if (!constant) return claimOf(claim, null, obscurity);
  const { upTo } = context;
  if (claim === 'equal' && upTo !== null && speaksOf(upTo, first.term, second.term))
    return claimOf(claim, upTo, obscurity);
  const message = upToConstant(right.span);
  return { kind: 'unsupported', reason: message.code, message: message.text };
}

/** Where neither side depends on what the constant is constant in, nothing would be claimed. */
const speaksOf = ({ symbols }: UpTo, ...terms: readonly Term[]): boolean =>
  freeSymbols(...terms).some((found) => symbols.some(({ name }) => name === found.name));

/** Is there a number that may be the end of a sum, or an entry of a list that tells its length? */
function mayCount(...terms: readonly Term[]): boolean {
  const isEntry = (term: Term): boolean =>
    (term.kind === 'call' && term.arguments.some(({ kind }) => kind === 'number')) ||
    partsOf(term).some(isEntry);
  const numbers = freeSymbols(...terms).filter(
    ({ name, sort }) => (sort.kind === 'integer' || sort.kind === 'real') && indexOfUnsaidEnd(name) === null,
  );
  return numbers.length > 0 || terms.some((term) => term.kind === 'number' || isEntry(term));
}

function claimOf(
  claim: ClaimKind,
  upTo: UpTo | null,
  obscurity: string | null,
): Extract<ElaboratedStep, { kind: 'claim' }> {
  const guess = upTo?.guessed === true ? obscure.upTo(upTo.symbols.map(({ name }) => name)) : null;
  const why = obscurity ?? guess;
  return {
    kind: 'claim',
    claim,
    message: null,
    ...(upTo === null ? {} : { upTo: upTo.symbols }),
    ...(why === null ? {} : { obscure: why }),
  };
}

function proportion(
  left: ShapedReading,
  right: ShapedReading,
  upTo: UpTo | null,
  obscurity: string | null,
  span: Link['span'],
): ElaboratedStep {
  if (upTo !== null && left.shape.length === 0 && !left.constant && !right.constant)
    return { ...claimOf('equal', upTo, obscurity), byFactor: true };
  const message = upToFactor(span);
  return { kind: 'unsupported', reason: message.code, message: message.text };
}

/**
 * `f = g + o(\epsilon)`: the difference is of this order. Read from left to right, a remainder on the left is one on the
 * right as well; `g + o(\epsilon) = f` is read from right to left.
 */
function withRemainder(
  left: ShapedReading,
  right: ShapedReading,
  claim: ClaimKind,
  obscurity: string | null,
  span: Link['span'],
  { isBackward }: StepContext,
): ElaboratedStep {
  const message = unsupportedNotation('a remainder in this place', span);
  const unclear = { kind: 'unsupported', reason: message.code, message: message.text } as const;
  const remainder = right.remainder ?? (isBackward ? left.remainder : null);
  if (remainder === null || claim !== 'equal' || left.constant || right.constant) return unclear;
  if (left.remainder !== null && !isWithin(left.remainder, remainder)) return unclear;
  const step = claimOf(claim, null, obscurity);
  const kind = remainder.order === 'little' ? 'negligible' : 'bounded';
  const variable = symbol(remainder.variable, real);
  return { ...step, remainder: { kind, variable, power: remainder.power } };
}

function withoutClaim({ relation, span }: Link, { style, isBare }: StepContext): ElaboratedStep {
  const isSaid = style === 'inline' || ((relation === '\\sim' || relation === '\\in') && isBare('left'));
  if (isSaid && declarations.has(relation))
    return { kind: 'unsupported', reason: 'remark', message: 'a declaration in the text, not a step' };
  if (approximations.has(relation)) return { kind: 'approximation' };
  const message = unsupportedNotation(`the relation ${relation}`, span);
  return { kind: 'unsupported', reason: message.code, message: message.text };
}

/** `$\sigma > 0$`, `$n = 1$`: a symbol is told what it may be. */
const isRemark = (link: Link, { isBare }: StepContext): boolean =>
  isBare('left') && (link.relation !== '=' || isBare('right'));

export const shapesFit = (a: ShapedReading, b: ShapedReading): boolean =>
  a.isZero ||
  b.isZero ||
  (a.shape.length === b.shape.length &&
    (isOpenUnit(a) || isOpenUnit(b) || a.shape.every((dimension, at) => dimension === b.shape[at])));

const nameOf = ({ shape, term }: ShapedReading): string => shapeName({ ...scalar(term), shape });

/** An index that only the right side has, though sums bind it elsewhere. */
function hangingIndex(left: ShapedReading, right: ShapedReading, context: StepContext): string | null {
  const known = freeIndices(left.term, context.isIndex);
  return freeIndices(right.term, context.isIndex).find((name) => !known.includes(name)) ?? null;
}

export const freeIndices = (term: Term, isIndex: (name: string) => boolean): readonly string[] =>
  freeSymbols(term).flatMap(({ name, sort }) => (sort.kind === 'integer' && isIndex(name) ? [name] : []));
