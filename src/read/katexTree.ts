/**
 * The nodes of KaTeX's parse tree that the reader uses. KaTeX does not promise this tree, so these declarations are
 * our own, say no more than what is read, and are used by the adapter beside this file and by nothing else.
 */

export interface KatexNode {
  readonly type: string;
  readonly loc?: {
    readonly start: number;
    readonly end: number;
    readonly lexer?: { readonly input: string };
  } | null;
  /** Of symbols: the character or command. */
  readonly text?: string;
  /** Of groups, styles, faces, boxes, arrays. */
  readonly body?: unknown;
  readonly base?: KatexNode | null;
  readonly sub?: KatexNode | null;
  readonly sup?: KatexNode | null;
  readonly numer?: KatexNode;
  readonly denom?: KatexNode;
  readonly hasBarLine?: boolean;
  readonly leftDelim?: string | null;
  readonly index?: KatexNode | null;
  /** Of accents and braces. */
  readonly label?: string;
  readonly font?: string;
  /** Of atoms: `bin`, `rel`, `open`, `close`, `punct`, `inner`. */
  readonly family?: string;
  readonly isOver?: boolean;
}

export interface KatexError {
  readonly rawMessage: string;
  readonly position?: number;
  readonly length?: number;
}

export const isKatexError = (error: unknown): error is KatexError =>
  error instanceof Error && 'rawMessage' in error && typeof error.rawMessage === 'string';

/** The children in a body, one list for each cell of an array. */
export function bodyOf(body: unknown): readonly KatexNode[] {
  if (Array.isArray(body)) return body.filter(isNode);
  return isNode(body) ? [body] : [];
}

export function cellsOf(body: unknown): readonly (readonly KatexNode[])[] {
  return Array.isArray(body) ? body.map((row) => bodyOf(row)) : [];
}

function isNode(value: unknown): value is KatexNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** KaTeX's parser, as it is called here; its own types do not name it. */
export function parseOf(katex: object, text: string): readonly KatexNode[] {
  if (!hasParser(katex)) {
    throw new Error('This KaTeX has no parser to call; the adapter needs another version.');
  }
  return bodyOf(
    katex.__parse(text, { displayMode: true, strict: 'ignore', throwOnError: true, maxExpand: 1000 }),
  );
}

interface Parser {
  readonly __parse: (text: string, settings: object) => unknown;
}

const hasParser = (katex: object): katex is Parser =>
  '__parse' in katex && typeof katex.__parse === 'function';
