/**
 * Declared lines: the front matter's `given:` and `assume:`, and fenced blocks of these names. Every line is one
 * statement with its place. Relies on the `yaml` package for places in YAML; reads no LaTeX.
 */
import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import type { Message } from '../text/message.js';
import { span, type Span } from '../text/source.js';
import type { DeclaredLine } from './formula.js';
import { brokenFrontMatter, oddFrontMatter } from './messages.js';

export interface FrontMatter {
  /** The front matter with its fences; empty if there is none. */
  readonly span: Span;
  readonly declared: readonly DeclaredLine[];
  readonly messages: readonly Message[];
}

const KINDS = ['given', 'assume'] as const;

export function frontMatterOf(text: string): FrontMatter {
  const none: FrontMatter = { span: span(0, 0), declared: [], messages: [] };
  const toml = /^\ufeff?\s*\+\+\+[ \t]*\r?\n[^]*?\n\+\+\+[ \t]*(?:\r?\n|$)/.exec(text);
  if (toml !== null) return { ...none, span: span(0, toml[0].length) };
  const fenced = /^(\ufeff?\s*---[ \t]*\r?\n)([^]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/.exec(text);
  if (fenced === null) return none;
  const [whole, opening = '', yaml = ''] = fenced;
  const at = opening.length;
  const place = span(0, whole.length);
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error !== undefined) {
    if (!/^[\w-]+[ \t]*:/m.test(yaml)) return none;
    const [from, to] = error.pos;
    const where = span(at + Math.min(from, yaml.length), at + Math.min(Math.max(to, from), yaml.length));
    const reason = error.message.replace(/\s+/g, ' ').replace(/\.$/, '');
    return { span: place, declared: [], messages: [brokenFrontMatter(where, reason)] };
  }
  if (!isMap(document.contents)) return none;
  const declared: DeclaredLine[] = [];
  const messages: Message[] = [];
  for (const { key, value } of document.contents.items) {
    const kind = KINDS.find((name) => isScalar(key) && key.value === name);
    if (kind === undefined || !isScalar(key)) continue;
    const scalars = isSeq(value)
      ? value.items.filter((item) => isScalar(item))
      : isScalar(value)
        ? [value]
        : null;
    if (scalars === null) {
      const [from, to] = key.range;
      messages.push(oddFrontMatter(span(at + from, at + to), kind));
      continue;
    }
    for (const scalar of scalars) {
      declared.push(...linesOf(text, scalarPlace(scalar, yaml, at)).map((line) => ({ kind, span: line })));
    }
  }
  return { span: place, declared, messages };
}

/** The lines in a place that hold something, each without the white space around it. */
export function linesOf(text: string, { start, end }: Span): readonly Span[] {
  const lines: Span[] = [];
  let from = start;
  for (const line of text.slice(start, end).split('\n')) {
    const trimmed = line.trim();
    const begin = from + line.indexOf(trimmed);
    if (trimmed !== '' && !trimmed.startsWith('%')) lines.push(span(begin, begin + trimmed.length));
    from += line.length + 1;
  }
  return lines;
}

/** Where the content of a scalar stands, without the header of a block or the quotes. */
function scalarPlace(scalar: Scalar, yaml: string, at: number): Span {
  const [from, to] = scalar.range ?? [0, 0];
  const written = yaml.slice(from, to);
  if (/^[|>]/.test(written)) {
    const header = written.indexOf('\n');
    return span(at + (header < 0 ? to : from + header + 1), at + to);
  }
  return /^["']/.test(written) ? span(at + from + 1, at + to - 1) : span(at + from, at + to);
}
