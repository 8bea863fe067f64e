/**
 * Words that authors write without a command: `log p(x)`, `argmax_\theta`, `p_{data}`. Letters that stand together, with
 * no space between them, are one word where they spell a function that nobody would take for a product, and where a
 * script consists of nothing else and does not look like indices. Relies on tokens and their places.
 */
import { cover } from '../text/source.js';
import { isSymbol, type Token } from './tokens.js';

export function withBareWords(tokens: readonly Token[]): readonly Token[] {
  const found: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const length = runAt(tokens, at);
    const run = tokens.slice(at, at + length);
    const isScript = isScriptOf(tokens, at, at + length);
    found.push(...(length < 2 ? tokens.slice(at, at + 1) : isScript ? inScript(run) : inRow(run)));
    at += Math.max(1, length);
  }
  return found;
}

/** How many letters stand together from here on. */
function runAt(tokens: readonly Token[], from: number): number {
  let length = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (token === undefined || !isLetter(token)) break;
    if (length > 0 && before?.span.end !== token.span.start) break;
    length += 1;
  }
  return length;
}

const isLetter = (token: Token): boolean => token.kind === 'symbol' && /^[A-Za-z]$/.test(token.text);

/** Is all of `_{...}` or `^{...}` between these two places? */
const isScriptOf = (tokens: readonly Token[], from: number, to: number): boolean =>
  isSymbol(tokens[from - 1], '{') &&
  isSymbol(tokens[to], '}') &&
  (isSymbol(tokens[from - 2], '_') || isSymbol(tokens[from - 2], '^'));

function inScript(run: readonly Token[]): readonly Token[] {
  const text = spelling(run);
  const isWord = SHORT_MARKS.has(text.toLowerCase()) || (text.length > 3 && /[aeouy]/i.test(text));
  return isWord ? [word(run)] : run;
}

/** The function at the front or behind a single letter, `x log x` without its spaces. */
function inRow(run: readonly Token[]): readonly Token[] {
  const found = FUNCTION.exec(spelling(run));
  if (found === null) return run;
  const name = found[2] ?? found[4] ?? '';
  const from = found[1]?.length ?? 0;
  const letters = run.slice(from, from + name.length);
  const one = WORDS.has(name) ? word(letters) : { ...word(letters), kind: 'operator' as const, name };
  return [...run.slice(0, from), one, ...run.slice(from + name.length)];
}

const word = (run: readonly Token[]): Token => ({
  kind: 'word',
  text: spelling(run),
  prose: false,
  span: cover(run[0]?.span ?? { start: 0, end: 0 }, ...run.slice(-1).map(({ span }) => span)),
});

const spelling = (run: readonly Token[]): string =>
  run.map((token) => (token.kind === 'symbol' ? token.text : '')).join('');

/** Before it and behind it a letter may stand: what it takes, and what it is multiplied by. */
const FUNCTION =
  /^(?:([A-Za-z]?)(log|ln|exp)[A-Za-z]?|()(argmax|argmin|sinh?|cosh?|tanh|max|min|sup|inf|det|lim|softmax|sigmoid|sigm|softplus|Const|ELBO))$/;

/** Functions that a command would not make operators. */
const WORDS: ReadonlySet<string> = new Set([
  ...['argmax', 'argmin', 'softmax', 'sigmoid', 'sigm', 'softplus', 'Const', 'ELBO'],
]);

/** Short words below or above a name. */
const SHORT_MARKS: ReadonlySet<string> = new Set([
  ...[
    'new',
    'old',
    'max',
    'min',
    'opt',
    'ref',
    'obs',
    'fit',
    'gen',
    'emp',
    'var',
    'pos',
    'neg',
    'reg',
    'out',
  ],
  ...['tot', 'avg', 'std', 'mle', 'map', 'elbo'],
]);
