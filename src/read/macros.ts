/**
 * Macros: definitions of the author (`\newcommand`, `\def`, `\DeclareMathOperator`, `\let`) are collected from the
 * pieces of formulas, and their uses expanded. Every piece of an expansion has the place of the use; arguments keep
 * their own. Expansion stops at a limit of steps, so that a macro that calls itself is an error and not a hang.
 */
import { cover } from '../text/source.js';
import { groupAfter, joined, optionalAfter, takeGroup } from './groups.js';
import { lex, type Piece } from './lexer.js';
import { UNICODE } from './spellings.js';

export interface Macro {
  readonly parameters: number;
  /** Value of the first parameter where it is optional. */
  readonly optional: string | null;
  readonly body: string;
}

export type Macros = ReadonlyMap<string, Macro>;

export interface Expansion {
  readonly pieces: readonly Piece[];
  /** The macro at which the limit was reached; else null. */
  readonly runaway: Piece | null;
}

const MAX_EXPANSIONS = 5000;
const MAX_PIECES = 100_000;

/** The pieces with all macros of the table (and the house's own) expanded, definitions removed. */
export function expand(pieces: readonly Piece[], macros: Macros): Expansion {
  const output: Piece[] = [];
  const table = new Map(macros);
  const pending = [...pieces].reverse();
  let steps = 0;
  for (let piece = pending.pop(); piece !== undefined; piece = pending.pop()) {
    const defined = DEFINERS.has(piece.text) ? definitionAfter(piece, pending) : null;
    if (defined !== null) {
      table.set(defined.name, defined.macro);
      continue;
    }
    const body = table.get(piece.text) ?? HOUSE.get(piece.text) ?? unicode(piece.text);
    if (body === undefined) {
      output.push(piece);
      continue;
    }
    steps += 1;
    if (steps > MAX_EXPANSIONS || pending.length > MAX_PIECES) {
      return { pieces: output, runaway: piece };
    }
    const expansion = instance(body, piece, pending);
    for (const next of [...expansion].reverse()) pending.push(next);
  }
  return { pieces: output, runaway: null };
}

/** The definitions that stand in these pieces, added to those known before. */
export function definitionsIn(pieces: readonly Piece[], known: Macros): Macros {
  const found = new Map(known);
  if (!pieces.some((piece) => DEFINERS.has(piece.text))) return found;
  const pending = [...pieces].reverse();
  for (let piece = pending.pop(); piece !== undefined; piece = pending.pop()) {
    const defined = DEFINERS.has(piece.text) ? definitionAfter(piece, pending) : null;
    if (defined !== null) found.set(defined.name, defined.macro);
  }
  return found;
}

/** The definitions anywhere in a text, in formulas or between them. */
export function definitionsInText(text: string, known: Macros): Macros {
  return [...text.matchAll(DEFINITION)].reduce((macros, { index }) => {
    const window = { start: index, end: Math.min(text.length, index + MAX_DEFINITION) };
    return definitionsIn(lex(text, window), macros);
  }, known);
}

const DEFINITION = /\\(?:(?:new|renew|provide)command|DeclareMathOperator|def\s*\\|let\s*\\)/g;
const MAX_DEFINITION = 800;

/** The body with its arguments, which are taken from the end of `pending`. */
function instance(macro: Macro, call: Piece, pending: Piece[]): readonly Piece[] {
  const given: (readonly Piece[])[] = [];
  if (macro.optional !== null) {
    given.push(optionalAfter(pending) ?? lex(macro.optional, { start: 0, end: macro.optional.length }));
  }
  let place = call.span;
  while (given.length < macro.parameters) {
    const group = takeGroup(pending);
    given.push(group.content);
    place = cover(place, group.span ?? place);
  }
  const body = lex(macro.body, { start: 0, end: macro.body.length });
  return body.flatMap((piece, at): readonly Piece[] => {
    const number = body[at - 1]?.text === '#' ? Number(piece.text) : NaN;
    if (given[number - 1] !== undefined) return given[number - 1] ?? [];
    if (piece.text === '#' && /^[1-9]$/.test(body[at + 1]?.text ?? '')) return [];
    return [{ ...piece, span: place, spaced: at === 0 ? call.spaced : piece.spaced }];
  });
}

/** `\newcommand{\name}[2][x]{body}`, `\def\name#1{body}`, `\DeclareMathOperator*{\name}{body}`, `\let\name=\other`. */
function definitionAfter(
  definer: Piece,
  pending: Piece[],
): { readonly name: string; readonly macro: Macro } | null {
  if (pending.at(-1)?.text === '*') pending.pop();
  const written = joined(groupAfter(pending)).trim();
  if (written === '') return null;
  const name = written.startsWith('\\') ? written : `\\${written}`;
  const simple = (body: string): Macro => ({ parameters: 0, optional: null, body });
  switch (definer.text) {
    case '\\let':
      if (pending.at(-1)?.text === '=') pending.pop();
      return { name, macro: simple(pending.pop()?.text ?? '') };
    case '\\DeclareMathOperator':
      return { name, macro: simple(`\\operatorname{${joined(groupAfter(pending))}}`) };
    case '\\def':
    case '\\gdef': {
      let parameters = 0;
      while (pending.length > 0 && pending.at(-1)?.text !== '{') {
        if (pending.pop()?.text === '#') parameters += 1;
      }
      return { name, macro: { parameters, optional: null, body: joined(groupAfter(pending)) } };
    }
    default: {
      const parameters = Number(joined(optionalAfter(pending) ?? [])) || 0;
      const optional = optionalAfter(pending);
      return {
        name,
        macro: {
          parameters: Math.min(parameters, 9),
          optional: optional === null ? null : joined(optional),
          body: joined(groupAfter(pending)),
        },
      };
    }
  }
}

const DEFINERS: ReadonlySet<string> = new Set([
  ...['\\newcommand', '\\renewcommand', '\\providecommand', '\\def', '\\gdef', '\\let'],
  '\\DeclareMathOperator',
]);

function unicode(text: string): Macro | undefined {
  const at = RAISED.indexOf(text);
  const body = at < 0 ? UNICODE.get(text) : `^{${PLAIN[at] ?? ''}}`;
  return body === undefined ? undefined : { parameters: 0, optional: null, body };
}

const RAISED = Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹ⁿᵀ');
const PLAIN = Array.from('0123456789nT');

/** What many pages use without defining it, since their site does. The author's own definition goes first. */
const HOUSE: Macros = new Map(
  (
    [
      ['\\argmax', 0, '\\operatorname{argmax}'],
      ['\\argmin', 0, '\\operatorname{argmin}'],
      ['\\E', 0, '\\mathbb{E}'],
      ['\\R', 0, '\\mathbb{R}'],
      ['\\reals', 0, '\\mathbb{R}'],
      ['\\Reals', 0, '\\mathbb{R}'],
      ['\\N', 0, '\\mathbb{N}'],
      ['\\Z', 0, '\\mathbb{Z}'],
      ['\\KL', 0, '\\operatorname{KL}'],
      ['\\Var', 0, '\\operatorname{Var}'],
      ['\\Cov', 0, '\\operatorname{Cov}'],
      ['\\tr', 0, '\\operatorname{tr}'],
      ['\\Tr', 0, '\\operatorname{Tr}'],
      ['\\diag', 0, '\\operatorname{diag}'],
      ['\\sign', 0, '\\operatorname{sign}'],
      ['\\sgn', 0, '\\operatorname{sgn}'],
      ['\\dd', 0, '\\mathrm{d}'],
      ['\\differentialD', 0, '\\mathrm{d}'],
      ['\\abs', 1, '\\left|#1\\right|'],
      ['\\norm', 1, '\\left\\|#1\\right\\|'],
      ['\\underE', 2, '\\mathbb{E}_{#1}\\left[#2\\right]'],
      ['\\vect', 1, '\\mathbf{#1}'],
      ['\\mat', 1, '\\mathbf{#1}'],
      ['\\bs', 1, '\\boldsymbol{#1}'],
      ['\\mb', 1, '\\mathbf{#1}'],
      ['\\mbf', 1, '\\mathbf{#1}'],
      ['\\mc', 1, '\\mathcal{#1}'],
      ['\\mbb', 1, '\\mathbb{#1}'],
      ['\\paren', 1, '\\left(#1\\right)'],
      ['\\dv', 2, '\\frac{d #1}{d #2}'],
      ['\\pdv', 2, '\\frac{\\partial #1}{\\partial #2}'],
      ['\\half', 0, '\\frac{1}{2}'],
      ['\\eps', 0, '\\epsilon'],
      ['\\given', 0, '\\mid'],
      ['\\T', 0, '\\top'],
      ['\\d', 0, '\\mathrm{d}'],
      ['\\dif', 0, '\\mathrm{d}'],
      ['\\varGamma', 0, '\\Gamma'],
      ['\\varDelta', 0, '\\Delta'],
      ['\\varTheta', 0, '\\Theta'],
      ['\\varLambda', 0, '\\Lambda'],
      ['\\varPhi', 0, '\\Phi'],
      ['\\varPsi', 0, '\\Psi'],
      ['\\varSigma', 0, '\\Sigma'],
      ['\\varOmega', 0, '\\Omega'],
      ['\\bf', 0, ''],
      ['\\it', 0, ''],
      ['\\sf', 0, ''],
      ['\\tt', 0, ''],
      ['\\cal', 0, '\\mathcal'],
      ['\\frak', 0, '\\mathfrak'],
    ] as const
  ).map(([name, parameters, body]) => [name, { parameters, optional: null, body }]),
);
