/**
 * The wording of everything the elaborator has to say. Each function makes one kind of message; its code is the name
 * that programs rely on. Knows nothing of how a message comes about.
 */
import type { Message } from '../text/message.js';
import type { Span } from '../text/source.js';

export const unsupportedNotation = (seen: string, span: Span): Message => ({
  code: 'unsupported-notation',
  text: `${seen} is not understood yet`,
  span,
});

const normalLaw = 'the normal law';

export const unsupportedNormal = (span: Span): Message => unsupportedNotation(normalLaw, span);

/** What is said of a normal law that is not understood. */
export const unnamedNormal = unsupportedNormal({ start: 0, end: 0 }).text;

export const upToConstant = (span: Span): Message => ({
  code: 'up-to-constant',
  text: 'the two sides are said to agree up to a constant, and nothing tells what it does not depend on',
  span,
});

export const upToFactor = (span: Span): Message => ({
  code: 'up-to-constant',
  text: 'the two sides are said to be proportional, and nothing tells in what',
  span,
  hint: 'write the variable below the sign, \\propto_x',
});

export const noDependence = (variable: string, span: Span): Message => ({
  code: 'no-dependence',
  text: `a derivative by ${variable} of what shows no ${variable}, and nothing tells how it depends on it`,
  span,
  hint: `write the parameter where it belongs, as in f_${variable}(x)`,
});

export const missingOperand = (operator: string, span: Span): Message => ({
  code: 'missing-operand',
  text: `nothing follows ${operator}, where an expression was expected`,
  span,
  hint: 'the formula may break off here, or its factors stand in the wrong order',
});

export const missingVariable = (operator: string, span: Span): Message => ({
  code: 'missing-variable',
  text: `${operator} does not say over which variable, and nothing under it tells`,
  span,
  hint: `name the variable`,
});

export const derivativeElsewhere = (variable: string, span: Span): Message =>
  unsupportedNotation(`a derivative by ${variable} of what speaks of ${variable} elsewhere`, span);

export const ambiguousDerivative = (candidates: readonly string[], span: Span): Message => ({
  code: 'ambiguous-derivative',
  text:
    candidates.length === 0
      ? 'a derivative without a variable, and no parameter is in play'
      : `a derivative without a variable, where several may be meant: ${candidates.join(', ')}`,
  span,
  hint: 'write the variable as a subscript, \\nabla_\\theta',
});

export const shapeMismatch = (what: string, left: string, right: string, span: Span): Message => ({
  code: 'shape-mismatch',
  text: `${what}: ${left} on one side, ${right} on the other`,
  span,
});

export const shapeExpected = (what: string, expected: string, seen: string, span: Span): Message => ({
  code: 'shape-mismatch',
  text: `${what} takes ${expected}, and meets ${seen}`,
  span,
});

/** The same message about what was only guessed: that is no fault of the document. */
export const asFarAsKnown = (message: Message, guessed: boolean): Message =>
  guessed
    ? { ...message, code: 'unclear-shape', text: `as far as it is understood, ${message.text}` }
    : message;

export const freeIndex = (index: string, span: Span): Message => ({
  code: 'free-index',
  text: `the index ${index} is bound by nothing on this side and does not occur on the other`,
  span,
  hint: `is a sum over ${index} missing?`,
});

export const lostLineBreak = (name: string, span: Span): Message => ({
  code: 'lost-line-break',
  text: `two formulas run together: a line break seems to be lost before ${name}`,
  span,
  hint: 'end the first formula with \\\\',
});

export const wrongArity = (name: string, expected: number, seen: number, span: Span): Message => ({
  code: 'wrong-arity',
  text: `${name} takes ${String(expected)} ${expected === 1 ? 'argument' : 'arguments'} elsewhere, and ${String(seen)} here`,
  span,
});

export const derivativeOrder = (order: string, times: number, span: Span): Message => ({
  code: 'derivative-order',
  text: `a derivative of order ${order} above the line, and ${String(times)} below it`,
  span,
  hint: 'the exponents of the two differentials must be the same number',
});

export const sortMismatch = (seen: string, expected: string, span: Span): Message => ({
  code: 'sort-mismatch',
  text: `${seen} stands where ${expected} is expected`,
  span,
});

export const unreadableStatement = (latex: string, span: Span): Message => ({
  code: 'unreadable-statement',
  text: `the declaration ${latex} is not understood`,
  span,
  hint: 'write one statement a line: x \\in \\mathbb{R}^d, \\sigma > 0, E_\\theta(x) \\in \\mathbb{R}, p(x) \\text{ is a density}, a definition or an equation',
});

export const circularStatement = (latex: string, span: Span): Message => ({
  code: 'circular-statement',
  text: `${latex} leads back to what it would define: it is relied on as an equation, and defines nothing`,
  span,
});

export const unreadableMember = (latex: string, span: Span): Message => ({
  code: 'unreadable-formula',
  text: `${latex} could not be read`,
  span,
});

/** Why a claim may be proved and is never refuted: sentences without a place. */
export const obscure = {
  function: (name: string): string =>
    `the document says more about ${name}, a family it belongs to or that it exists, than is understood yet`,
  range: (index: string): string => `the document nowhere says how far the index ${index} runs`,
  index: (index: string): string =>
    `the index ${index} stands on one side only, and nothing tells which one is meant`,
  stranger: (name: string): string => `the document nowhere says what ${name} means`,
  statement: (name: string): string => `a declaration that speaks of ${name} is not understood`,
  matrix: (name: string): string => `the text may say more about the matrix ${name} than is understood yet`,
  silent: (name: string): string => `the formulas do not show what depends on ${name}`,
  point: (name: string): string =>
    `${name} is not any point: the document gives it a formula, which is not put in for it yet`,
  law: 'nothing tells under which law the expectation is taken',
  denied: 'the sentence does not claim it, or says that it is wrong',
  condition: 'the sentence claims it under a condition that is not understood yet',
  dropped: 'the text drops constants, so what the sides differ by may be one',
  constant: 'a constant that is not written out stands inside of the formula',
  upTo: (names: readonly string[]): string =>
    `that the constant does not depend on ${names.join(', ')} is a guess`,
} as const;

/** Codes of messages about what has a meaning that cannot be judged yet. */
const unsupportedCodes: ReadonlySet<string> = new Set([
  'unsupported-notation',
  'up-to-constant',
  'no-dependence',
  'missing-variable',
  'ambiguous-derivative',
  'sort-mismatch',
  'unclear-shape',
]);

export const isUnsupported = (message: Message): boolean => unsupportedCodes.has(message.code);
