/** Letters of LaTeX's alphabets, accents and scripts in Unicode, where Unicode has them. */

/** `E` in `mathbb` is 𝔼; null where the text has no such letters. */
export function lettersIn(alphabet: string, text: string): string | null {
  const start = starts.get(alphabet);
  if (start === undefined || !/^[A-Z]+$/.test(text)) return null;
  return Array.from(text, (letter) => {
    const old = olderLetters.get(`${alphabet} ${letter}`);
    return old ?? String.fromCodePoint(start + letter.charCodeAt(0) - 'A'.charCodeAt(0));
  }).join('');
}

/** `x` with `\hat` is x̂; null where the text is longer than a letter or the accent has no combining sign. */
export function accented(accent: string, text: string): string | null {
  const sign = accents.get(accent);
  return sign !== undefined && /^[\p{L}\p{N}]$/u.test(text) ? text + sign : null;
}

/** `-1` above the line is ⁻¹; null where the text has no such form. */
export const raised = (text: string): string | null => script(text, superscripts);

/** `12` below the line is ₁₂; null where the text has no such form. */
export const lowered = (text: string): string | null => script(text, subscripts);

function script(text: string, table: ReadonlyMap<string, string>): string | null {
  const signs = Array.from(text, (sign) => table.get(sign));
  return text !== '' && signs.every((sign) => sign !== undefined) ? signs.join('') : null;
}

const starts: ReadonlyMap<string, number> = new Map([
  ['mathbb', 0x1d538],
  ['mathcal', 0x1d49c],
  ['mathscr', 0x1d49c],
  ['mathfrak', 0x1d504],
]);

/** Letters that Unicode had before it had the alphabets. */
const olderLetters: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' }).map(
    ([letter, sign]) => [`mathbb ${letter}`, sign] as const,
  ),
  ...['mathcal', 'mathscr'].flatMap((alphabet) =>
    Object.entries({ B: 'ℬ', E: 'ℰ', F: 'ℱ', H: 'ℋ', I: 'ℐ', L: 'ℒ', M: 'ℳ', R: 'ℛ' }).map(
      ([letter, sign]) => [`${alphabet} ${letter}`, sign] as const,
    ),
  ),
  ...Object.entries({ C: 'ℭ', H: 'ℌ', I: 'ℑ', R: 'ℜ', Z: 'ℨ' }).map(
    ([letter, sign]) => [`mathfrak ${letter}`, sign] as const,
  ),
]);

const accents: ReadonlyMap<string, string> = new Map([
  ['hat', '\u0302'],
  ['widehat', '\u0302'],
  ['tilde', '\u0303'],
  ['widetilde', '\u0303'],
  ['bar', '\u0304'],
  ['overline', '\u0304'],
  ['vec', '\u20d7'],
  ['dot', '\u0307'],
  ['ddot', '\u0308'],
]);

const pairs = (from: string, to: string): ReadonlyMap<string, string> => {
  const targets = Array.from(to);
  return new Map(Array.from(from, (sign, index) => [sign, targets[index] ?? sign]));
};

const superscripts = pairs('0123456789+−⊤T′∗', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ᵀᵀ′*');
const subscripts = pairs('0123456789', '₀₁₂₃₄₅₆₇₈₉');
