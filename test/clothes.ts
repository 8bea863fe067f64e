/**
 * Other clothes for a note: the same mathematics written otherwise. Formulas are rewritten token by token, so that a
 * change never cuts through a command or a brace; where it might alter what is said, it is not made. For tests that
 * judge a note again and expect the same verdicts.
 */

/** A note written otherwise. `isFixed` says of a line, from 1, that its display introduces something. */
export type Change = (note: string, isFixed: (line: number) => boolean) => string;

/** A command, a comment to the end of the line, a run of blanks, or a single character. */
const token = /\\[a-zA-Z]+\*?|\\[^]|%[^\n]*|\s+|[^]/g;

const tokensOf = (latex: string): readonly string[] => latex.match(token) ?? [];

/** Statements of front matter and of fenced blocks, displays, inline formulas. */
const formula = /^---\n[^]*?\n---$|^```given\n[^]*?\n```$|\$\$[^]*?\$\$|\$[^$]+\$/gm;

/** The assumptions at the end of front matter have forms of their own and stay as they are. */
const inFormulas = (note: string, change: (latex: string) => string): string =>
  note.replace(formula, (found) => {
    const [, statements = found, assumptions = ''] = /^([^]*?)(\nassume:[^]*)$/.exec(found) ?? [];
    return change(statements) + assumptions;
  });

/** What a rewriter of tokens sees: where it is, and what stands there. */
interface Place {
  readonly tokens: readonly string[];
  readonly at: number;
}

/** What is written for the tokens up to `next`; null where they stay. */
type Rewriter = (place: Place) => { readonly text: string; readonly next: number } | null;

/** Every place from left to right; what a rewriter takes in is its own to rewrite. */
function rewritten(latex: string, rewriter: Rewriter): string {
  const tokens = tokensOf(latex);
  let result = '';
  for (let at = 0; at < tokens.length;) {
    const change = rewriter({ tokens, at });
    result += change?.text ?? tokens[at] ?? '';
    at = change?.next ?? at + 1;
  }
  return result;
}

const opening: ReadonlySet<string> = new Set(['{', '(', '[']);
const closing: ReadonlySet<string> = new Set(['}', ')', ']']);

/** The first token that is no blank. */
function ahead(tokens: readonly string[], from: number): number {
  let at = from;
  while (/^\s+$/.test(tokens[at] ?? '')) at++;
  return at;
}

/** What stands in the brackets that open at `start`, and the place behind them; null if they do not close. */
function group(
  tokens: readonly string[],
  start: number,
  open: string,
): { readonly body: string; readonly next: number } | null {
  if (tokens[start] !== open) return null;
  let depth = 0;
  for (let at = start; at < tokens.length; at++) {
    if (opening.has(tokens[at] ?? '')) depth++;
    if (closing.has(tokens[at] ?? '')) depth--;
    if (depth === 0) return { body: tokens.slice(start + 1, at).join(''), next: at + 1 };
  }
  return null;
}

/** Brackets also with \left and \right, which are dropped. */
function round(tokens: readonly string[], start: number) {
  const sized = tokens[start] === '\\left';
  const found = group(tokens, sized ? start + 1 : start, '(');
  return found && { ...found, body: found.body.replace(/\s*\\right$/, '') };
}

/** `\ln` for `\log`. */
export const naturalLogarithms: Change = (note) =>
  inFormulas(note, (latex) =>
    rewritten(latex, ({ tokens, at }) => (tokens[at] === '\\log' ? { text: '\\ln', next: at + 1 } : null)),
  );

/** `\exp(u)` for `e^{u}` and the other way round. */
export const exponentials: Change = (note) => inFormulas(note, exponentialsIn);

const exponentialsIn = (latex: string): string =>
  rewritten(latex, ({ tokens, at }) => {
    if (tokens[at] === 'e' && tokens[at + 1] === '^') {
      const found = group(tokens, at + 2, '{');
      return found && { text: `\\exp\\left( ${exponentialsIn(found.body)} \\right)`, next: found.next };
    }
    const found = tokens[at] === '\\exp' ? round(tokens, ahead(tokens, at + 1)) : null;
    return found === null || tokens[found.next] === '^'
      ? null
      : { text: `e^{${exponentialsIn(found.body)}}`, next: found.next };
  });

/** Brackets without \left, \right and \big. */
export const plainBrackets: Change = (note) =>
  inFormulas(note, (latex) =>
    rewritten(latex, ({ tokens, at }) => {
      const isSize = /^\\(?:left|right|[bB]igg?[lr]?)$/.test(tokens[at] ?? '');
      return isSize && /^[()[\]|]$|^\\[|]$/.test(tokens[at + 1] ?? '') ? { text: '', next: at + 1 } : null;
    }),
  );

/** A slash for the bar of a fraction, in brackets, where no operator or name before it can reach for the brackets. */
export const slashes: Change = (note) => inFormulas(note, slashesIn);

const slashesIn = (latex: string): string =>
  rewritten(latex, ({ tokens, at }) => {
    if (tokens[at] !== '\\frac' || !mayPrecede(lastBefore(tokens, at))) return null;
    const top = group(tokens, at + 1, '{');
    const bottom = top && group(tokens, top.next, '{');
    if (!top || !bottom || /^\s*-?\s*(?:\\partial|d)(?![a-zA-Z])/.test(top.body)) return null;
    return {
      text: `\\left( ${operand(top.body)} / ${operand(bottom.body)} \\right)`,
      next: bottom.next,
    };
  });

const operand = (latex: string): string => (/^\w$/.test(latex) ? latex : `(${slashesIn(latex)})`);

function lastBefore(tokens: readonly string[], at: number): string {
  const before = tokens.slice(0, at).filter((one) => !/^\s+$|^\\[,;:!]$/.test(one));
  return before.at(-1) ?? '';
}

const mayPrecede = (previous: string): boolean =>
  ['', '=', '+', '-', '&', '(', '[', '{', '\\log', '\\exp'].includes(previous);

/** `\mathbb{E}_{p(x)}` for `\mathbb{E}_{x \sim p}` and the other way round, for laws of one plain point. */
export const otherExpectations: Change = (note) =>
  inFormulas(note, (latex) =>
    rewritten(latex, ({ tokens, at }) => {
      const sign = tokens.slice(at, at + 5).join('');
      const law = sign === '\\mathbb{E}_' ? group(tokens, at + 5, '{') : null;
      const other = law && otherLaw(law.body.trim());
      return law && other ? { text: `${sign}{${other}}`, next: law.next } : null;
    }),
  );

function otherLaw(law: string): string | null {
  const [, drawn, from] = /^(\S+) \\sim ([^()]+)$/.exec(law) ?? [];
  if (drawn !== undefined && from !== undefined) return `${from}(${drawn})`;
  const [, name, point] = plainLaw.exec(law) ?? [];
  return name === undefined || point === undefined ? null : `${point} \\sim ${name}`;
}

/** `p_\theta(x)`. */
const plainLaw = /^((?:(?!\\sim)[^()])+)\(([^(),;|\s]+)\)$/;

/** An integral for an expectation under a law at a plain point, in a note that sums over no space. */
export const integrals: Change = (note) =>
  /\\sum_\{?[a-z](?!\s*=)/.test(note) ? note : inFormulas(note, integralsIn);

const integralsIn = (latex: string): string =>
  rewritten(latex, ({ tokens, at }) => {
    const law = tokens.slice(at, at + 5).join('') === '\\mathbb{E}_' ? group(tokens, at + 5, '{') : null;
    const [, name, point] = plainLaw.exec(law?.body.trim() ?? '') ?? [];
    if (law === null || name === undefined || point === undefined) return null;
    const start = ahead(tokens, law.next);
    const body = group(tokens, tokens[start] === '\\left' ? start + 1 : start, '[');
    if (body === null || tokens[body.next] === '^') return null;
    const inner = integralsIn(body.body.replace(/\s*\\right$/, ''));
    return { text: `\\int ${name}(${point}) \\left( ${inner} \\right) d${point}`, next: body.next };
  });

/** `\frac{\partial}{\partial \theta}` for `\nabla_\theta` before a bracket or a name. */
export const partialDerivatives: Change = (note) =>
  inFormulas(note, (latex) =>
    rewritten(latex, ({ tokens, at }) => {
      if (tokens[at] !== '\\nabla' || tokens[at + 1] !== '_') return null;
      const braced = group(tokens, at + 2, '{');
      const next = braced?.next ?? at + 3;
      const variable = braced?.body ?? tokens[at + 2] ?? '';
      return ['^', '\\int'].includes(tokens[ahead(tokens, next)] ?? '') || tokens[next] === '^'
        ? null
        : { text: `\\frac{\\partial}{\\partial ${variable}}`, next };
    }),
  );

/** `\nabla_\theta` for `\frac{\partial}{\partial \theta}`, for a variable that is declared to be a vector. */
export const gradients: Change = (note) => {
  const vectors = new Set([...note.matchAll(/^\s*(\S+) \\in \\mathbb\{R\}\^\S+$/gm)].map(([, name]) => name));
  return inFormulas(note, (latex) =>
    rewritten(latex, ({ tokens, at }) => {
      const top = tokens[at] === '\\frac' ? group(tokens, at + 1, '{') : null;
      const bottom = top && group(tokens, top.next, '{');
      const [, negative = '', body] =
        /^\s*(-?)\s*\\partial(?![a-zA-Z])\s*([^]*)$/.exec(top?.body ?? '') ?? [];
      const [, variable] = /^\s*\\partial\s*(\S+)\s*$/.exec(bottom?.body ?? '') ?? [];
      if (!bottom || body === undefined || variable === undefined || !vectors.has(variable)) return null;
      if (body === '') return negative === '' ? { text: `\\nabla_{${variable}}`, next: bottom.next } : null;
      const value = `\\nabla_{${variable}} \\left( ${body} \\right)`;
      return { text: `\\left( ${negative}${value} \\right)`, next: bottom.next };
    }),
  );
};

/** Another letter for the index of every sum. */
export const otherIndices: Change = (note) => {
  const taken = new Set([...note.matchAll(formula)].flatMap(([found]) => tokensOf(found)));
  const bound = new Set([...note.matchAll(/\\(?:sum|prod)_\{([a-z]) *=/g)].map(([, index]) => index ?? ''));
  const free = ['r', 'l', 't', 'u', 'g'].filter((letter) => !taken.has(letter));
  const names = new Map([...bound].map((index, at) => [index, free[at] ?? index]));
  const renamed = (latex: string): string =>
    rewritten(latex, ({ tokens, at }) => {
      const word = words.has(tokens[at] ?? '') ? group(tokens, at + 1, '{') : null;
      if (word !== null) return { text: `${tokens[at] ?? ''}{${word.body}}`, next: word.next };
      const name = names.get(tokens[at] ?? '');
      return name === undefined ? null : { text: name, next: at + 1 };
    });
  const isPlain = (line: string): boolean => /^(?:\w+:|```)/.test(line);
  return note.replace(formula, (found) =>
    found
      .split('\n')
      .map((line) => (isPlain(line) ? line : renamed(line)))
      .join('\n'),
  );
};

/** Before words in braces. */
const words: ReadonlySet<string> = new Set(['\\text', '\\operatorname', '\\begin', '\\end']);

/** The members of every chain of equations in opposite order; displays that introduce something stay. */
export const oppositeOrder: Change = (note, isFixed) =>
  note.replace(/\$\$([^]*?)\$\$/g, (display, body: string, offset: number) => {
    const from = note.slice(0, offset).split('\n').length;
    const lines = display.split('\n').map((_, at) => from + at);
    if (lines.some(isFixed)) return display;
    const inner = body.replace(/\\(?:begin|end)\{align\*?\}/g, '').replace(/%[^\n]*/g, '');
    const members = membersOf(inner);
    const [remark = ''] = members?.length === 2 ? (/%[^\n]*/.exec(body) ?? []) : [];
    return members === null ? display : `$$\n${[...members].reverse().join('\n= ')} ${remark}\n$$`;
  });

/** The sides of the equations of a display; null for other relations, for remarks, and for a display that goes on from another. */
function membersOf(latex: string): readonly string[] | null {
  if (/\\(?:le|ge|ne|approx|to|text|qquad|quad)(?![a-z])|[<>]|:=/.test(latex.replace(/\\text\{const\}/g, '')))
    return null;
  const members: string[] = [''];
  let depth = 0;
  for (const one of tokensOf(latex)) {
    if (opening.has(one)) depth++;
    if (closing.has(one)) depth--;
    if (depth === 0 && one === '=') members.push('');
    else if (one !== '&' && one !== '\\\\') members.push((members.pop() ?? '') + one);
  }
  const sides = members.map((member) => member.trim().replace(/[.,]$/, ''));
  return sides.length > 1 && sides.every((side) => side !== '') ? sides : null;
}
