/**
 * Pairs of brackets in a row of signs. Used twice: on tokens, to find what stands outside all brackets, and on the
 * items of a row, to make groups. Bars are not its business; relies on nothing.
 */

/** What an element of a row is to the brackets: an opening or closing one, a comma, or nothing of theirs. */
export type Bracket =
  { readonly kind: 'open' | 'close'; readonly text: string } | { readonly kind: 'comma' } | null;

export interface Pairing {
  /** Index of the closing bracket for every opening one that has a partner. */
  readonly partner: ReadonlyMap<number, number>;
  readonly unclosed: readonly number[];
  readonly unopened: readonly number[];
}

/**
 * Pairs what belongs together. `[0, 1)` is a pair, since a comma stands in it; else a bracket that meets a foreign
 * partner looks for its own further out, and those in between stay unclosed. The invisible delimiter `.` fits any.
 */
export function pairBrackets(row: readonly Bracket[]): Pairing {
  const partner = new Map<number, number>();
  const unopened: number[] = [];
  const unclosed: number[] = [];
  const open: { readonly at: number; readonly text: string; comma: boolean }[] = [];
  row.forEach((bracket, at) => {
    if (bracket === null) return;
    const innermost = open.at(-1);
    if (bracket.kind === 'comma') {
      if (innermost !== undefined) innermost.comma = true;
      return;
    }
    if (bracket.kind === 'open') {
      open.push({ at, text: bracket.text, comma: false });
      return;
    }
    const interval = innermost?.comma === true && isInterval(innermost.text, bracket.text);
    const depth = interval
      ? open.length - 1
      : open.map((candidate) => fits(candidate.text, bracket.text)).lastIndexOf(true);
    if (depth < 0) {
      unopened.push(at);
      return;
    }
    const [found, ...between] = open.splice(depth);
    unclosed.push(...between.map((skipped) => skipped.at));
    if (found !== undefined) partner.set(found.at, at);
  });
  const left = [...unclosed, ...open.map((skipped) => skipped.at)];
  return { partner, unopened, unclosed: left.sort((one, other) => one - other) };
}

const fits = (open: string, close: string): boolean =>
  open === '.' || close === '.' || (PARTNERS.get(open) ?? open) === close;

const isInterval = (open: string, close: string): boolean =>
  (open === '(' || open === '[') && (close === ')' || close === ']');

export const PARTNERS: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['\\langle', '\\rangle'],
  ['\\lfloor', '\\rfloor'],
  ['\\lceil', '\\rceil'],
]);
