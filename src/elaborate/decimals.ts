/**
 * Decimals: `0.325` stands for any number that is written so when its further digits are left out, and nobody writes
 * `\approx` before each of them. Looks at syntax only.
 */
import type { Syntax } from '../read/syntax.js';

/** One in the last place of a decimal that is all of a formula, `-0.33` or `1.5 \cdot 10^{-3}`; null for anything else. */
export function lastPlaceOf(formula: Syntax): number | null {
  switch (formula.kind) {
    case 'number': {
      const digits = /^\d*\.(\d+)$/.exec(formula.text)?.[1];
      return digits === undefined ? null : 10 ** -digits.length;
    }
    case 'group':
      return lastPlaceOf(formula.body);
    case 'sum': {
      const [term, ...more] = formula.terms;
      return term === undefined || more.length > 0 ? null : lastPlaceOf(term.body);
    }
    case 'product': {
      const [first, power, ...more] = formula.items.map(({ body }) => body);
      const place = first === undefined ? null : lastPlaceOf(first);
      const scale = power === undefined || more.length > 0 ? null : powerOfTen(power);
      return place === null || scale === null ? null : place * scale;
    }
    default:
      return null;
  }
}

function powerOfTen(syntax: Syntax): number | null {
  if (syntax.kind !== 'scripted' || syntax.sup === null || syntax.base.kind !== 'number') return null;
  const exponent = wholeNumber(syntax.sup);
  return syntax.base.text === '10' && exponent !== null ? 10 ** exponent : null;
}

function wholeNumber(syntax: Syntax): number | null {
  if (syntax.kind === 'number') return /^\d{1,2}$/.test(syntax.text) ? Number(syntax.text) : null;
  const [term, ...more] = syntax.kind === 'sum' ? syntax.terms : [];
  const size = term === undefined || more.length > 0 ? null : wholeNumber(term.body);
  return size === null || term === undefined ? null : term.sign === '-' ? -size : size;
}
