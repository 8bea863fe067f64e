/**
 * Canonical spelling of names: what a name with scripts and decorations is called in terms. `p_{\text{data}}` is
 * `p_{data}`, `x_1` is `x_{1}`, `\hat{p}_n` is `\hat{p}_{n}`. Relies on the reader's spelling of single names.
 */
import type { Syntax } from '../../read/syntax.js';

/** A script, or anything else that becomes part of a name, as text. */
export function spelled(syntax: Syntax): string {
  switch (syntax.kind) {
    case 'number':
      return syntax.text;
    case 'name':
      return syntax.name;
    case 'operator':
      return `\\${syntax.name}`;
    case 'dots':
      return syntax.name;
    case 'empty':
      return '';
    case 'scripted':
      return withScripts(
        spelled(syntax.base) + "'".repeat(syntax.primes),
        syntax.sub && spelled(syntax.sub),
        syntax.sup && spelled(syntax.sup),
      );
    case 'fraction':
      return `${spelled(syntax.numerator)}/${spelled(syntax.denominator)}`;
    case 'root':
      return `\\sqrt{${spelled(syntax.radicand)}}`;
    case 'group':
      return syntax.open + spelled(syntax.body) + syntax.close;
    case 'sum':
      return syntax.terms
        .map(({ sign, body }, index) => (index === 0 && sign === '+' ? '' : sign) + spelled(body))
        .join('');
    case 'product':
      return syntax.items.map(({ body }) => spelled(body)).join(' ');
    case 'list':
      return syntax.items.map((item, index) => spelled(item) + (syntax.separators[index] ?? '')).join('');
    case 'relation':
      return syntax.members
        .map((member, index) => spelled(member) + (syntax.relations[index] ?? ''))
        .join('');
    case 'cases':
      return syntax.rows.map((row) => row.map(spelled).join('&')).join('\\\\');
  }
}

/** `x` with two numbers for indices is another function than `x` with one. */
export const numbered = (base: string, indices: number): string => `${base}[${String(indices)}]`;

/** The name as it is written. */
export const withoutCount = (name: string): string => name.replace(/\[\d+\]/, '');

export const hasSeveralIndices = (name: string): boolean => withoutCount(name) !== name;

/** What is written with the letter of a model, and is not short for it: a name of its own. */
export const besideModel = (name: string): string => `${name}_{\\circ}`;

export const isBesideModel = (name: string): boolean => name.endsWith('_{\\circ}');

export const withScripts = (base: string, sub: string | null, sup: string | null): string =>
  base + (sub === null ? '' : `_{${sub}}`) + (sup === null ? '' : `^{${sup}}`);

/** The bare letter of a name: `x` for `x'`, `\tilde{x}`, `x_{1}`; what makes `p(x)` and `p(z)` different laws. */
export function familyOf(name: string): string {
  if (isRun(name)) return name;
  const bare = name
    .replace(/'+$/, '')
    .replace(/[_^]\{.*$/, '')
    .replace(/'+$/, '');
  const accent = /^\\(?:tilde|hat|bar|widetilde|widehat|overline|check|vec|dot)\{(.*)\}$/.exec(bare);
  return accent?.[1] === undefined ? bare : familyOf(accent[1]);
}

/** `x_{1:T}` as a name of its own, which is of no family. */
export const runName = (base: string, [from = '', to = '']: readonly string[]): string =>
  `${base}_{${from}{:}${to}}`;

const isRun = (name: string): boolean => name.includes('{:}');

/** `x_{2:d}`, some of the components of a vector. */
export const isSlice = (name: string): boolean => /_\{[^{}]*:[^{}]*\}/.test(name);

/** `x'(\theta)` as a name of its own, beside the point `x'`. */
export const movedPoint = (point: string, parameters: string): string => `${point}(${parameters})`;

/** The law of an expectation of which nothing tells the law. */
export const unnamedLaw = '\\mathbb{P}';

/** The end of the range of an index of which the document says none. */
export const unsaidEnd = (index: string): string => `\\#_{${index}}`;

/** The index whose end this is; null for any other name. */
export const indexOfUnsaidEnd = (name: string): string | null => /^\\#_\{(.*)\}$/.exec(name)?.[1] ?? null;

/** The end of an index is no value of that index, though it is named after it. */
export const withoutUnsaidEnds = (name: string): string => name.replace(/\\#_\{[^}]*\}/g, '');

/** The mark of a factorial, with or without an exponent. */
export function isFactorial(syntax: Syntax): boolean {
  const mark = syntax.kind === 'scripted' && syntax.sub === null ? syntax.base : syntax;
  return mark.kind === 'operator' && mark.name === '!';
}

/** The exponent -1, which makes an inverse function of a function as often as a reciprocal of a number. */
export const isInverse = (exponent: Syntax): boolean => spelled(exponent) === '-1';
