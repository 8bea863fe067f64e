/**
 * Pieces of LaTeX: a text with the strength that holds it together, so that whoever places it knows whether it needs
 * brackets. Knows the shapes of LaTeX (scripts, braces, names), nothing of terms.
 */

export type Strength = 'relation' | 'sum' | 'product' | 'prefix' | 'power' | 'atom';

export interface Piece {
  readonly text: string;
  readonly strength: Strength;
  /** Whether a factor written behind it would be taken for a part of it: `\log x`, `\sum_i a_i`. */
  readonly open: boolean;
}

export const piece = (text: string, strength: Strength = 'atom', open = false): Piece => ({
  text,
  strength,
  open,
});

const order: readonly Strength[] = ['relation', 'sum', 'product', 'prefix', 'power', 'atom'];

export const isAtLeast = (strength: Strength, demanded: Strength): boolean =>
  order.indexOf(strength) >= order.indexOf(demanded);

/** The text for a place that demands a strength, in brackets if it has less. */
export const placed = ({ text, strength }: Piece, demanded: Strength): string =>
  isAtLeast(strength, demanded) ? text : bracketed(text);

export const bracketed = (text: string): string => `\\left(${text}\\right)`;

/** `_k`, `_{k + 1}`: braces only where TeX needs them. */
export const script = (mark: '_' | '^', text: string): string =>
  /^(?:\\[A-Za-z]+|[A-Za-z0-9])$/.test(text) ? mark + text : `${mark}{${text}}`;

/** A base with a script; in brackets if it has such a script already, or if the script would look misplaced. */
export function scripted(base: Piece, mark: '_' | '^', text: string): string {
  const outside = withoutGroups(base.text);
  const plain = base.strength === 'atom' && !/^\\(?:frac|binom|left\.)/.test(outside);
  const clash = outside.includes(mark) || (mark === '^' && /'./.test(outside));
  return (plain && !clash ? base.text : bracketed(base.text)) + script(mark, text);
}

/** A template of the tables with `#1`, `#2` and `#v` filled in. */
export const fill = (template: string, parts: Readonly<Record<string, string>>): string =>
  template.replace(/#(\w)/g, (_, key: string) => parts[key] ?? '');

/** A name as LaTeX: words upright, `x1` with an index, anything else as the author wrote it. */
export function nameLatex(name: string): string {
  const [, base = name, primes = ''] = /^(.*?)('*)$/s.exec(name) ?? [];
  if (/^[A-Za-z]{2,}\d*$/.test(base)) return `\\mathrm{${base}}${primes}`;
  const indexed = /^([A-Za-z])(\d+)$/.exec(base);
  if (indexed) return `${indexed[1] ?? ''}${script('_', indexed[2] ?? '')}${primes}`;
  return primes !== '' && withoutGroups(base).includes('^') ? `{${base}}${primes}` : base + primes;
}

/** What stands outside of braces and parentheses. */
function withoutGroups(text: string): string {
  const shorter = text.replace(/\{[^{}()]*\}|\([^{}()]*\)/g, '');
  return shorter === text ? text : withoutGroups(shorter);
}
