/**
 * The formula that an opener opens: where it ends, and whether it is one at all, since dollars are money as well and
 * `\[` escapes a bracket in Markdown. Relies on the text alone.
 */
import type { Message } from '../text/message.js';
import { span } from '../text/source.js';
import type { Formula } from './formula.js';
import { emptyFormula, unclosedFormula } from './messages.js';
import { DISPLAYS } from './spellings.js';

export type Found =
  | { readonly kind: 'formula'; readonly formula: Formula }
  /** `past` is where to go on. */
  | { readonly kind: 'message'; readonly message: Message; readonly past?: number }
  | { readonly kind: 'nothing' };

const NOTHING: Found = { kind: 'nothing' };

/** What the opener at this offset opens. */
export function findFormula(text: string, at: number, opener: string): Found {
  switch (opener) {
    case '$$':
      return doubleDollar(text, at);
    case '$':
      return singleDollar(text, at);
    case '\\begin{':
      return environment(text, at);
    case '\\[':
    case '\\\\[':
      return bracketed(text, at, opener, opener.replace('[', ']'), 'display');
    case '\\(':
    case '\\\\(':
      return bracketed(text, at, opener, opener.replace('(', ')'), 'inline');
    case ':math:`':
      return role(text, at, opener);
    default:
      if (opener.startsWith('{%')) return liquid(text, at, opener);
      return opener.endsWith('.. math::') ? directive(text, at, opener) : NOTHING;
  }
}

function doubleDollar(text: string, at: number): Found {
  const end = closing(text, at + 2, '$$');
  if (end < 0 || HEADING.test(text.slice(at, end))) {
    return { kind: 'message', message: unclosedFormula(span(at, at + 2), '$$') };
  }
  const body = text.slice(at + 2, end);
  if (/\n[ \t]*\n/.test(body) && body.trim() === '') return NOTHING;
  if (body.trim() === '') return { kind: 'message', message: emptyFormula(span(at, end + 2)), past: end + 2 };
  const style = !body.trim().includes('\n') && amidProse(text, at, end + 2) ? 'inline' : 'display';
  return made(style, at, at + 2, end, end + 2);
}

/** Other words stand on the line, before the formula or after it. */
function amidProse(text: string, from: number, to: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  const lineEnd = text.indexOf('\n', to);
  const after = text.slice(to, lineEnd < 0 ? text.length : lineEnd);
  const words = before.replace(/^[\s>]*(?:[-*+]|\(?\w{1,3}[.)])?\s+/, '');
  return (/[\p{L}\d]/u.test(words) && !/[:.]\**\s*$/.test(words)) || /^[^$]*\p{L}{2}/u.test(after);
}

/**
 * Pandoc's rule: no space inside the dollars at either end, and no digit behind the second. Beyond it, spaces on both
 * sides are allowed around what looks like mathematics.
 */
function singleDollar(text: string, at: number): Found {
  const end = closing(text, at + 1, '$');
  if (end < 0) return NOTHING;
  const body = text.slice(at + 1, end);
  if (body.trim() === '' || /\n[ \t]*\n/.test(body) || body.length > MAX_INLINE) return NOTHING;
  const spaced = /^\s/.test(body) || /\s$/.test(body);
  const mathematical = /[\\^_=<>]/.test(body) || /^\s*\p{L}\s*$/u.test(body);
  if (spaced && !mathematical) return NOTHING;
  if (spaced && /^\s/.test(body) !== /\s$/.test(body) && !/[\\^_]/.test(body)) return NOTHING;
  if (/^\d/.test(text.slice(end + 1, end + 2))) return NOTHING;
  if (!mathematical && /\p{L}{3,}\s+\p{L}{2,}/u.test(body)) return NOTHING;
  return made(standsAlone(text, at, end + 1, body) ? 'display' : 'inline', at, at + 1, end, end + 1);
}

/** `\begin{align}` outside dollars, up to its own end. */
function environment(text: string, at: number): Found {
  const name = /^\\begin\{([a-zA-Z]+)(\*?)\}/.exec(text.slice(at, at + 40));
  const [opener, bare = '', star = ''] = name ?? [];
  if (opener === undefined || !DISPLAYS.has(bare)) return NOTHING;
  const close = `\\end{${bare}${star}}`;
  let from = at + opener.length;
  for (let open = 1; open > 0; open -= 1) {
    const end = text.indexOf(close, from);
    if (end < 0) return { kind: 'message', message: unclosedFormula(span(at, at + opener.length), opener) };
    open += text.slice(from, end).split(opener).length - 1;
    from = end + close.length;
  }
  return made('display', at, at, from, from);
}

/** `\[ ... \]`: in Markdown an escaped bracket too, so that what is inside must look like mathematics. */
function bracketed(text: string, at: number, open: string, close: string, style: Formula['style']): Found {
  const start = at + open.length;
  const end = text.indexOf(close, start);
  if (end < 0) return NOTHING;
  const body = text.slice(start, end);
  const mathematical = /[\\^_=<>+]/.test(body) || /^\s*\p{L}\s*$/u.test(body);
  if (!mathematical || /\]\(|\n[ \t]*\n/.test(body)) return NOTHING;
  const alone = style === 'inline' && standsAlone(text, at, end + close.length, body);
  return made(alone ? 'display' : style, at, start, end, end + close.length);
}

/** A paragraph of its own; and one that begins with a relation, however it goes on. */
function standsAlone(text: string, from: number, to: number, body: string): boolean {
  const opens = /(?:^|\n[ \t]*\n)[ \t]*$/.test(text.slice(Math.max(0, from - 200), from));
  const closes = /^[ \t]*[.,;:]?[ \t]*(?:\n[ \t]*(?:\n|$)|$)/.test(text.slice(to, to + 200));
  return opens && (/^\s*(?:[=≤≥]|\\(?:leq?|geq?|approx|propto)(?![a-zA-Z]))/.test(body) || closes);
}

/** reStructuredText: `` :math:`x` ``. */
function role(text: string, at: number, opener: string): Found {
  const end = text.indexOf('`', at + opener.length);
  return end < 0 ? NOTHING : made('inline', at, at + opener.length, end, end + 1);
}

/** reStructuredText: the lines that are indented deeper than `.. math::`. */
function directive(text: string, at: number, opener: string): Found {
  const indent = opener.length - '.. math::'.length;
  const body = new RegExp(`[^\\n]*(?:\\n(?:[ \\t]{${String(indent + 1)},}[^\\n]*|[ \\t]*(?=\\n|$)))*`, 'y');
  const start = at + opener.length;
  body.lastIndex = start;
  const inside = body.exec(text)?.[0] ?? '';
  const options = /^(?:\s*:\w+:[^\n]*\n)*/.exec(inside)?.[0].length ?? 0;
  const end = start + inside.trimEnd().length;
  return end <= start + options ? NOTHING : made('display', at + indent, start + options, end, end);
}

/** Jekyll: `{% math %} ... {% endmath %}`. */
function liquid(text: string, at: number, opener: string): Found {
  const start = at + opener.length;
  const close = /\{%-?\s*endmath\s*-?%\}/g;
  close.lastIndex = start;
  const found = close.exec(text);
  if (found === null) return { kind: 'message', message: unclosedFormula(span(at, start), opener) };
  const end = found.index + found[0].length;
  const body = text.slice(start, found.index);
  if (body.trim() === '') return { kind: 'message', message: emptyFormula(span(at, end)), past: end };
  const style = !body.trim().includes('\n') && amidProse(text, at, end) ? 'inline' : 'display';
  return made(style, at, start, found.index, end);
}

const made = (style: Formula['style'], from: number, start: number, end: number, to: number): Found => ({
  kind: 'formula',
  formula: { style, span: span(from, to), body: span(start, end) },
});

/** The next closing mark that is not escaped; -1 if there is none. */
function closing(text: string, from: number, mark: string): number {
  for (let end = text.indexOf(mark, from); end >= 0; end = text.indexOf(mark, end + 1)) {
    const slashes = /\\*$/.exec(text.slice(Math.max(from, end - 8), end))?.[0].length ?? 0;
    if (slashes % 2 === 0) return end;
  }
  return -1;
}

const MAX_INLINE = 2000;

const HEADING = /\n#{1,6} |\n(?:```|~~~)/;
