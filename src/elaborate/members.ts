/**
 * Members of chains: every convention gives a structure, every structure a term or messages. The likeliest reading comes
 * first, further ones follow where they differ; a member is unreadable only if no convention makes sense of it.
 */
import type { Member } from '../read/document.js';
import type { Syntax } from '../read/syntax.js';
import type { Message } from '../text/message.js';
import type { Span } from '../text/source.js';
import { same, type Term } from '../terms/term.js';
import { withoutConstant } from './constant.js';
import { complete } from './inference/completion.js';
import { plainNames } from './inference/faces.js';
import { withFormulas } from './inference/point-formulas.js';
import type { Understanding } from './inference/understanding.js';
import { meaningOf } from './meaning/meaning.js';
import { withoutRemainder, type Remainder } from './remainder.js';
import { openIndices, settingOf, type Meaning } from './meaning/setting.js';
import { isScalar } from './meaning/shaped.js';
import { isUnsupported, noDependence, unreadableMember } from './messages.js';
import { withoutDependence } from './obscurity.js';
import type { Convention } from './structure/grammar.js';
import { structures, type Structure } from './structure/structure.js';

/** A reading with its shape, which must fit the other members of the chain. */
export interface ShapedReading {
  readonly term: Term;
  readonly shape: readonly string[];
  /** Nothing tells for certain that it has this shape. */
  readonly guessed: boolean;
  /** Zero may stand for a vector of any dimension. */
  readonly isZero: boolean;
  readonly note: string | null;
  readonly isUnlikely: boolean;
  /** Stands without a constant that the author did not write out. */
  readonly constant: boolean;
  /** Stands without a remainder of this order. */
  readonly remainder: Remainder | null;
}

export type ReadMember =
  | { readonly kind: 'readings'; readonly readings: readonly ShapedReading[]; readonly span: Span }
  | { readonly kind: 'unreadable'; readonly message: Message };

export function readMember(member: Member, understanding: Understanding, meaning: Meaning): ReadMember {
  if (member.syntax === null)
    return { kind: 'unreadable', message: member.message ?? unreadableMember(member.latex, member.span) };
  return readSyntax(member.syntax, understanding, meaning);
}

export function readSyntax(
  syntax: Syntax,
  understanding: Understanding,
  meaning: Meaning,
  conventions?: readonly Convention[],
): ReadMember {
  // What is written in bold is the vector, where a document writes one letter in two faces.
  const plain = plainNames(syntax);
  const { vocabulary } = meaning;
  const isInTwoFaces = (name: string): boolean => plain.has(name) && vocabulary.isInTwoFaces(name);
  const own: Meaning = { ...meaning, vocabulary: { ...vocabulary, isInTwoFaces } };
  const readings: ShapedReading[] = [];
  let firstMessage: Message | null = null;
  for (const found of structures(syntax, understanding.vocabulary, conventions).map((one) =>
    readingOf(one, understanding, own),
  )) {
    if (found.kind === 'message') firstMessage ??= found.message;
    else if (!readings.some(({ term }) => same(term, found.reading.term))) readings.push(found.reading);
  }
  // Where one reading sets a constant aside, one that draws it into a sum or an expectation says nothing else.
  const apart = readings.filter(({ constant }) => constant);
  return readings.length > 0
    ? { kind: 'readings', readings: apart.length > 0 ? apart : readings, span: syntax.span }
    : { kind: 'unreadable', message: firstMessage ?? unreadableMember('the formula', syntax.span) };
}

function readingOf(
  { expression, note, isUnlikely }: Structure,
  understanding: Understanding,
  meaning: Meaning,
):
  | { readonly kind: 'reading'; readonly reading: ShapedReading }
  | { readonly kind: 'message'; readonly message: Message } {
  const setting = settingOf(meaning);
  const { expression: written, constant } = withoutConstant(expression);
  const { expression: completed, remainder } = withoutRemainder(
    withFormulas(complete(written, understanding), understanding.pointFormulas),
    (name) => understanding.isSmall(name) && meaning.sorts.ofName(name).kind === 'real',
  );
  const value = meaningOf(completed, setting);
  const indices = openIndices(understanding.taken, value.shape.length);
  const term = value.at(indices);
  // A shape that does not fit may come of what is not understood in the same formula.
  const message = setting.messages.find(isUnsupported) ?? setting.messages[0];
  if (message !== undefined) return { kind: 'message', message };
  const silent = withoutDependence(term, understanding);
  if (silent !== null) return { kind: 'message', message: noDependence(silent, completed.span) };
  const isZero = isScalar(value) && term.kind === 'number' && term.value.numerator === 0n;
  return {
    kind: 'reading',
    reading: {
      term,
      shape: value.shape,
      guessed: value.guessed,
      isZero,
      note,
      isUnlikely,
      constant,
      remainder,
    },
  };
}
