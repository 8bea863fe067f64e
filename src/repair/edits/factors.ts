/**
 * Factors too many or too few: a number, a count, a constant of the document, a factor that the other side has; a power
 * for a factor, a numerator or denominator left out or turned upside down. Relies on places.
 */
import { edit, textAt, change, type Edit, type Formula } from '../edit.js';
import {
  bracketed,
  everything,
  factorsOf,
  instead,
  isDerivative,
  isReaching,
  scriptPlace,
  slotsIn,
  without,
  type Factor,
  type Slot,
} from '../places.js';
import { knownIn, namesIn } from './names.js';
import type { Sight } from '../sight.js';

export const factors = (formula: Formula, { constants, other }: Sight): readonly Edit[] => {
  const { latex, syntax } = formula;
  const numbers = ['2', '\\frac{1}{2}'].map((text) => ({ text, cost: 2 }));
  const known = constants.map((text) => ({ text, cost: 2.5 }));
  const own = factorTexts(formula);
  const theirs = factorTexts(other, knownIn(other, formula))
    .filter((text) => !own.includes(text) && !constants.includes(text))
    .map((text) => ({ text, cost: 3 }));
  const missing = [...numbers, ...known, ...theirs];
  return [
    ...slotsIn(syntax).flatMap((slot) => [
      ...missing.flatMap(({ text, cost }) => withFactor(latex, slot, text, cost)),
      ...mean(latex, slot),
      ...dropped(latex, slot),
      ...doubled(slot),
    ]),
    ...fractions(formula),
    ...powers(formula),
  ];
};

/** Short factors of a member, made of names that mean something where they are to be put. */
function factorTexts(formula: Formula, known = namesIn(formula)): readonly string[] {
  const { latex, syntax } = formula;
  const meant = new Set(known.map(({ place }) => place.start));
  const strange = namesIn(formula).filter(({ place }) => !meant.has(place.start));
  const isMeant = ({ items, place }: Factor): boolean =>
    !items.some(({ body }) => body.kind === 'name' && body.style === 'word') &&
    !strange.some((name) => name.place.start >= place.start && name.place.end <= place.end);
  const texts = slotsIn(syntax)
    .flatMap((slot) => (slot.terms === null ? factorsOf(slot) : []))
    .filter((factor) => factor.items[0] !== undefined && !isReaching(factor.items[0].body))
    .filter(isMeant)
    .map(({ place }) => textAt(latex, place))
    .filter((text) => text.length <= LONGEST && !/^\s*[01]\s*$/.test(text));
  return [...new Set(texts)];
}

const LONGEST = 30;

/** A sum that should be divided by the number of its terms. */
function mean(latex: string, slot: Slot): readonly Edit[] {
  const sign = slot.items[0]?.body;
  if (sign?.kind !== 'scripted' || sign.sup === null || !isReaching(sign)) return [];
  const text = `\\frac{1}{${textAt(latex, sign.sup.span)}} ${textAt(latex, slot.place)}`;
  return sign.sub?.kind === 'relation' ? [edit(2, instead(latex, slot, text))] : [];
}

/** Times a factor, and divided by it. */
function withFactor(latex: string, slot: Slot, factor: string, cost: number): readonly Edit[] {
  const isNumberAlone = slot.items.length === 1 && slot.items[0]?.body.kind === 'number';
  if (isNumberAlone || (slot.terms !== null && slot.kind !== 'whole' && slot.kind !== 'part')) return [];
  const text = bracketed(latex, slot);
  const times = /^[-\d]/.test(text) ? `${factor} \\cdot ${text}` : `${factor} ${text}`;
  const isNumber = /\d/.test(factor);
  return [
    edit(cost, instead(latex, slot, times)),
    ...(isNumber ? [] : [edit(cost + 0.5, instead(latex, slot, `\\frac{1}{${factor}} ${text}`))]),
  ];
}

const dropped = (latex: string, slot: Slot): readonly Edit[] =>
  slot.terms !== null
    ? slot.terms.length < 2
      ? []
      : slot.terms.map((_, at) => {
          const rest = slot.terms?.filter((__, index) => index !== at) ?? [];
          const text = rest
            .map(({ sign, body }, index) =>
              index === 0 && sign === '+' ? textAt(latex, body.span) : ` ${sign} ${textAt(latex, body.span)}`,
            )
            .join('')
            .trim();
          return edit(3.5, instead(latex, slot, text));
        })
    : factorsOf(slot).flatMap((factor) => {
        const out = without(latex, factor, slot);
        const size = factor.place.end - factor.place.start;
        return out === null ? [] : [edit(size <= 12 ? 1.9 : 3, out)];
      });

/** A factor that should stand twice. */
const doubled = (slot: Slot): readonly Edit[] =>
  slot.terms !== null
    ? []
    : factorsOf(slot).flatMap(({ items, place }) => {
        const [only, ...more] = items;
        if (only === undefined || more.length > 0 || only.body.kind !== 'name') return [];
        return [edit(3, change({ start: place.end, end: place.end }, '^2'))];
      });

/** A fraction turned upside down, or without one of its parts. */
const fractions = ({ latex, syntax }: Formula): readonly Edit[] =>
  everything(syntax).flatMap((node): readonly Edit[] => {
    if (node.kind !== 'fraction' || node.style === 'binomial' || isDerivative(node)) return [];
    const [above, below] = [node.numerator, node.denominator].map(({ span }) => textAt(latex, span));
    if (above === undefined || below === undefined) return [];
    const alone = (part: typeof node.numerator, text: string): string =>
      part.kind === 'sum' ? `\\left(${text}\\right)` : text;
    const isOne = above.trim() === '1';
    return [
      edit(1.5, change(node.span, `\\frac{${below}}{${above}}`)),
      edit(2.5, change(node.span, ` ${alone(node.numerator, above)} `)),
      edit(2.5, change(node.span, isOne ? ` ${alone(node.denominator, below)} ` : `\\frac{1}{${below}}`)),
    ];
  });

/** An exponent left out, or where none should be. */
const powers = ({ latex, syntax }: Formula): readonly Edit[] =>
  everything(syntax).flatMap((node): readonly Edit[] => {
    if (node.kind === 'scripted' && node.sup !== null)
      return [edit(2, change(scriptPlace(latex, node.sup.span), ''))];
    return node.kind === 'group'
      ? [edit(2.5, change({ start: node.span.end, end: node.span.end }, '^2'))]
      : [];
  });
