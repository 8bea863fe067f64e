/**
 * Commands that nobody defined: `\bx` where a site's own macros stay out of the file. A command that stands for a letter
 * in a face is read as that letter; any other is a word, as `\operatorname` would make it. What has its arguments in
 * braces behind it is left alone, since nothing tells what it does to them. Relies on KaTeX for what is a command.
 */
import type { Span } from '../text/source.js';
import { isCommand } from './katex.js';
import { isSymbol, type Token } from './tokens.js';

export interface Presumed {
  readonly tokens: readonly Token[];
  /** The commands that are read as names, each at its first place. */
  readonly commands: ReadonlyMap<string, Span>;
}

export function presumed(tokens: readonly Token[]): Presumed {
  const commands = new Map<string, Span>();
  const read = tokens.flatMap((token, at): readonly Token[] => {
    if (token.kind !== 'symbol' || !isUndefined(token.text)) return [token];
    if (isSymbol(tokens[at + 1], '{') || isSymbol(tokens[at - 1], '\\begin')) return [token];
    if (!commands.has(token.text)) commands.set(token.text, token.span);
    return nameOf(token.text, token.span);
  });
  return commands.size === 0 ? { tokens, commands } : { tokens: read, commands };
}

const isUndefined = (text: string): boolean => /^\\[a-zA-Z]+$/.test(text) && !isCommand(text);

function nameOf(command: string, span: Span): readonly Token[] {
  const letter = FACES.flatMap(({ face, spelling }) => {
    const found = spelling.exec(command)?.[1];
    return found === undefined ? [] : [{ face, text: found.length === 1 ? found : `\\${found}` }];
  }).find(({ text }) => text.length === 1 || isCommand(text));
  if (letter === undefined) return [{ kind: 'word', text: command.slice(1), prose: false, span }];
  return [`\\${letter.face}`, '{', letter.text, '}'].map((text) => ({ kind: 'symbol', text, span }));
}

/** The habits by which authors name a letter in a face: `\bx`, `\vmu`, `\RVx`; `\EE`, `\bbR`; `\cL`, `\Dcal`. */
const FACES: readonly { readonly face: string; readonly spelling: RegExp }[] = [
  {
    face: 'mathbf',
    spelling: /^\\(?:b|bf|bm|bs|bold|v|V|vec|rv|RV|RS|mat)([A-Za-z]|[a-z]{2,}|[A-Z][a-z]+)$/,
  },
  { face: 'mathbb', spelling: /^\\(?:bb|BB|Set)([A-Z])$/ },
  { face: 'mathbb', spelling: /^\\([A-Z])\1$/ },
  { face: 'mathcal', spelling: /^\\(?:c|cal|mc)([A-Z])$/ },
  { face: 'mathcal', spelling: /^\\([A-Z])cal$/ },
];
