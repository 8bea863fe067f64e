/** Slips of sign: of one term, of all terms, of a factor, of an exponent. Relies on places. */
import { edit, textAt, type Edit, type Formula } from '../edit.js';
import { instead, slotsIn, type Slot } from '../places.js';

export const signs = ({ latex, syntax }: Formula): readonly Edit[] =>
  slotsIn(syntax).flatMap((slot) => [...ofTerms(latex, slot), ...ofWhole(latex, slot)]);

/** The sign before one term of a sum. */
function ofTerms(latex: string, slot: Slot): readonly Edit[] {
  const { terms } = slot;
  if (terms === null) return [];
  return terms.map((_, at) => {
    const flipped = signed(latex, slot, (sign, index) => (index === at ? opposite(sign) : sign));
    return edit(1, instead(latex, slot, flipped));
  });
}

/** The signs of all terms, or one before what has none. */
function ofWhole(latex: string, slot: Slot): readonly Edit[] {
  const { terms, kind } = slot;
  if (terms !== null)
    return terms.length === 1 ? [] : [edit(1, instead(latex, slot, signed(latex, slot, opposite)))];
  return kind === 'term' || kind === 'reach'
    ? []
    : [edit(1, instead(latex, slot, `-${textAt(latex, slot.place)}`))];
}

type Sign = NonNullable<Slot['terms']>[number]['sign'];

const opposites: Readonly<Record<Sign, Sign>> = { '+': '-', '-': '+', '\\pm': '\\mp', '\\mp': '\\pm' };
const opposite = (sign: Sign): Sign => opposites[sign];

/** The text of a sum with other signs. */
export const signed = (latex: string, { terms }: Slot, signOf: (sign: Sign, index: number) => Sign): string =>
  (terms ?? [])
    .map(({ sign, body }, index) => {
      const own = signOf(sign, index);
      const text = textAt(latex, body.span);
      if (index === 0) return own === '+' ? text : `${own}${text}`;
      return ` ${own} ${text}`;
    })
    .join('');
