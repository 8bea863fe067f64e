/** The wording of the reader's messages: what was seen, what was expected, and what to do about it. */
import type { Message } from '../text/message.js';
import type { Span } from '../text/source.js';

export const latexError = (span: Span, seen: string): Message => ({
  code: 'latex',
  text: `This is no formula that LaTeX can set: ${seen}.`,
  span,
});

export const undefinedCommand = (span: Span, command: string): Message => ({
  code: 'latex',
  text: `The command ${command} is not known here; a command of LaTeX or a macro of this document was expected.`,
  span,
  hint: `Define it: \\newcommand{${command}}{...} in a formula before this one.`,
});

export const presumedNames = (span: Span, commands: readonly string[]): Message => ({
  code: 'undefined-command',
  text:
    commands.length === 1
      ? `The command ${commands.join()} is defined nowhere; it is read as a name.`
      : `The commands ${commands.join(' ')} are defined nowhere; they are read as names.`,
  span,
  hint: `Define ${commands.length === 1 ? 'it' : 'each'}: \\newcommand{${commands[0] ?? ''}}{...} in a formula before this one.`,
});

export const runawayMacro = (span: Span, command: string): Message => ({
  code: 'latex',
  text: `The macro ${command} never comes to an end: it expands to itself.`,
  span,
});

export const tooDeep = (span: Span): Message => ({
  code: 'latex',
  text: 'This formula is nested too deeply to be read.',
  span,
});

export const tooLong = (span: Span): Message => ({
  code: 'latex',
  text: 'This formula is too long to be read.',
  span,
});

export const unclosed = (span: Span, open: string, hint?: string): Message => ({
  code: 'unbalanced-delimiter',
  text: `The ${open} here is never closed.`,
  span,
  ...(hint === undefined ? {} : { hint }),
});

export const unopened = (span: Span, close: string): Message => ({
  code: 'unbalanced-delimiter',
  text: `The ${close} here closes nothing: no bracket is open before it.`,
  span,
  hint: `It is one too many, or the bracket that it closes is missing.`,
});

export const misplacedBracket = (span: Span, open: string, meant: string | null): Message => ({
  code: 'unbalanced-delimiter',
  text: `The ${open} here is never closed, and a script stands directly behind it.`,
  span,
  hint: `One bracket too many${meant === null ? '' : `: ${meant} was probably meant`}.`,
});

export const unclosedBrace = (span: Span, open: string): Message => ({
  code: 'unbalanced-delimiter',
  text: `The brace that is opened here, ${open}, is never closed.`,
  span,
  hint: 'Write } where its content ends.',
});

export const unopenedBrace = (span: Span, close: string): Message => ({
  code: 'unbalanced-delimiter',
  text: `The ${close} here closes nothing: nothing is open before it.`,
  span,
});

export const brokenOff = (span: Span, tail: string): Message => ({
  code: 'broken-off',
  text: `The formula breaks off after ${tail}.`,
  span,
  hint: 'Its end seems to be lost.',
});

export const emptyFormula = (span: Span): Message => ({
  code: 'empty-formula',
  text: 'This formula is empty.',
  span,
});

export const missingArgument = (span: Span, command: string): Message => ({
  code: 'latex',
  text: `An argument of ${command} is missing here.`,
  span,
});

export const doubleScript = (span: Span, which: string): Message => ({
  code: 'latex',
  text: `Two ${which}s stand on one sign here.`,
  span,
  hint: `Braces say what belongs together: x_{ij} or x_{i_j}.`,
});

export const unknownEnvironment = (span: Span, name: string): Message => ({
  code: 'latex',
  text: `The environment ${name} is not known here.`,
  span,
});

export const missingOperand = (span: Span, sign: string, side: 'before' | 'after'): Message => ({
  code: 'missing-operand',
  text: `Nothing stands ${side} the ${sign} here; a term was expected.`,
  span,
});

export const missingMember = (span: Span, relation: string, side: 'before' | 'after'): Message => ({
  code: 'missing-member',
  text: `Nothing stands ${side} the relation ${relation} here; a formula was expected.`,
  span,
  ...(side === 'before'
    ? { hint: 'A display may begin with a relation only if it continues the display before it.' }
    : {}),
});

export const strayPiece = (span: Span, seen: string): Message => ({
  code: 'unexpected-sign',
  text: `The ${seen} here has no meaning the reader knows.`,
  span,
});

export const unclosedFormula = (span: Span, opener: string): Message => ({
  code: 'unclosed-formula',
  text: `The formula that ${opener} opens here is never closed.`,
  span,
});

export const brokenFrontMatter = (span: Span, reason: string): Message => ({
  code: 'front-matter',
  text: `The front matter is no YAML: ${reason}.`,
  span,
});

export const oddFrontMatter = (span: Span, key: string): Message => ({
  code: 'front-matter',
  text: `The entry ${key} of the front matter must be a text with one statement a line.`,
  span,
  hint: `Write "${key}: |" and the statements below it, indented.`,
});

export const brokenNotebook = (span: Span): Message => ({
  code: 'notebook',
  text: 'This is no notebook: it is not JSON with a list of cells.',
  span,
  hint: 'Save it once more, or give its text as Markdown.',
});
