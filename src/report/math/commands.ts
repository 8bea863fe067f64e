/**
 * What a LaTeX command contributes to a line of plain mathematics: a sign of the table, or its arguments arranged.
 * A command that is not known here is kept as its name.
 */
import { accented, lettersIn } from './alphabets.js';
import { fraction } from './fraction.js';
import type { Item } from './items.js';
import { joinItems } from './spacing.js';
import { symbols } from './symbols.js';

/** What follows a command, consumed as it is asked for. */
export interface Arguments {
  readonly one: () => readonly Item[];
  /** `[n]`; empty where there is none. */
  readonly optional: () => readonly Item[];
  /** Drops the script that follows: the caption of a brace. */
  readonly caption: () => void;
  /** A braced argument as text, blanks kept. */
  readonly source: () => string;
}

export function commandItem(name: string, rest: Arguments): readonly Item[] {
  const symbol = symbols.get(name);
  if (symbol !== undefined) return [symbol];
  if (spaces.test(name)) return [{ text: ' ', kind: 'space' }];
  if (silent.has(name)) return [];
  if (sizes.test(name)) return delimiter(name, rest.one());
  if (texts.has(name)) return word(rest.source().trim());
  return arranged(name, rest) ?? [{ text: name, kind: 'function' }];
}

const spaces = /^(?:[,;:> ]|quad|qquad|enspace|thinspace|medspace|thickspace)$/;
const sizes = /^(?:left|right|middle|[bB]igg?[lrm]?)$/;

const silent: ReadonlySet<string> = new Set([
  ...[
    '!',
    '(',
    ')',
    '[',
    ']',
    '/',
    'displaystyle',
    'textstyle',
    'scriptstyle',
    'limits',
    'nolimits',
    'nonumber',
  ],
  ...[
    'notag',
    'hfill',
    'relax',
    'phantom',
    'strut',
    'bf',
    'rm',
    'it',
    'mathstrut',
    'allowbreak',
    'negthinspace',
  ],
]);

const texts: ReadonlySet<string> = new Set([
  ...['text', 'textrm', 'textbf', 'textit', 'texttt', 'textsf', 'textnormal', 'mbox', 'hbox'],
]);

/** Commands that leave their argument as it is. */
const transparent: ReadonlySet<string> = new Set([
  ...[
    'mathbf',
    'boldsymbol',
    'bm',
    'bold',
    'mathit',
    'mathsf',
    'mathtt',
    'mathnormal',
    'underline',
    'substack',
    'boxed',
  ],
  ...['mathbin', 'mathrel', 'mathord', 'mathopen', 'mathclose', 'mathinner', 'cancel', 'smash', 'pmb'],
]);

const accents: ReadonlySet<string> = new Set([
  ...['hat', 'widehat', 'tilde', 'widetilde', 'bar', 'overline', 'vec', 'dot', 'ddot'],
]);

function arranged(name: string, rest: Arguments): readonly Item[] | null {
  switch (name) {
    case 'frac':
    case 'dfrac':
    case 'tfrac':
    case 'cfrac':
      return [fraction(rest.one(), rest.one())];
    case 'binom':
    case 'dbinom':
    case 'tbinom':
      return word(`C(${joinItems(rest.one())}, ${joinItems(rest.one())})`);
    case 'sqrt':
      return root(joinItems(rest.optional(), 'tight'), rest.one());
    case 'mathrm':
    case 'operatorname':
      return name === 'mathrm' ? word(joinItems(rest.one())) : named(rest.source());
    case 'mathbb':
    case 'mathcal':
    case 'mathscr':
    case 'mathfrak': {
      const items = rest.one();
      const letters = lettersIn(name, joinItems(items));
      return letters === null ? items : [{ text: letters, kind: 'letter' }];
    }
    case 'underbrace':
    case 'overbrace': {
      const items = rest.one();
      rest.caption();
      return items;
    }
    case 'overset':
    case 'underset':
    case 'stackrel':
    case 'color':
    case 'textcolor':
      rest.one();
      return name === 'color' ? [] : rest.one();
    case 'tag':
    case 'label':
    case 'ref':
    case 'eqref':
      rest.source();
      return [];
    case 'begin':
      return [{ text: rest.source() === 'cases' ? '{' : '[', kind: 'open' }];
    case 'end':
      rest.source();
      return [{ text: ']', kind: 'close' }];
    case '\\':
    case 'cr':
      rest.optional();
      return [{ text: ';', kind: 'punctuation' }];
    case 'not':
      return negated(rest.one());
    default:
      if (transparent.has(name)) return rest.one();
      return accents.has(name) ? overlined(name, joinItems(rest.one())) : null;
  }
}

function word(text: string): readonly Item[] {
  if (text === '') return [];
  return [{ text, kind: Array.from(text).length === 1 ? 'letter' : 'word' }];
}

const named = (text: string): readonly Item[] => [{ text: text.trim(), kind: 'function' }];

function root(degree: string, body: readonly Item[]): readonly Item[] {
  const text = joinItems(body);
  const sign = degree === '' ? '√' : degree === '3' ? '∛' : `${degree}√`;
  const isPlain = body.every(({ kind }) => kind === 'digit') || (body.length === 1 && !isBuilt(body));
  return [{ text: isPlain ? sign + text : `${sign}(${text})`, kind: 'word' }];
}

const isBuilt = ([item]: readonly Item[]): boolean => item?.kind === 'fraction' || item?.kind === 'operator';

const overlined = (accent: string, text: string): readonly Item[] =>
  text === '' ? [] : [{ text: accented(accent, text) ?? `${accent}(${text})`, kind: 'word' }];

/** `\left(` opens, `\right)` closes; a full stop stands for no bracket. */
function delimiter(size: string, items: readonly Item[]): readonly Item[] {
  const [sign] = items;
  if (sign === undefined || sign.text === '.') return [];
  if (size === 'middle') return [{ text: sign.text, kind: 'relation' }];
  const straight = sign.kind === 'bar';
  if (size === 'left' || (straight && size.endsWith('l'))) return [{ text: sign.text, kind: 'open' }];
  if (size === 'right' || (straight && size.endsWith('r'))) return [{ text: sign.text, kind: 'close' }];
  return items;
}

function negated(items: readonly Item[]): readonly Item[] {
  const [sign] = items;
  if (sign === undefined) return [];
  return [{ text: sign.text === '=' ? '≠' : `${sign.text}\u0338`, kind: 'relation' }];
}
