/**
 * A function too many or too few around a factor: logarithm, exponential, absolute value, reciprocal, gradient, trace.
 * An integral's reciprocal is not the integral of the reciprocal. Relies on places.
 */
import { change, edit, textAt, type Change, type Edit, type Formula } from '../edit.js';
import {
  everything,
  factorsOf,
  instead,
  isDifferential,
  isIntegral,
  isPrefix,
  isReaching,
  placeOf,
  slotsIn,
  without,
  type Factor,
  type Item,
  type Slot,
} from '../places.js';
import type { Sight } from '../sight.js';
import { signed } from './signs.js';

export const functions = (formula: Formula, { other }: Sight): readonly Edit[] => {
  const { latex, syntax } = formula;
  const gradients = [...new Set([...gradientsIn(formula), ...gradientsIn(other)])];
  const wrappings = rows.filter(({ seen }) => seen.test(other.latex));
  return slotsIn(syntax).flatMap((slot) =>
    slot.terms === null
      ? factorsOf(slot).flatMap((factor) => [
          ...added(latex, factor, wrappings, gradients),
          ...operatorDropped(latex, factor, slot),
          ...reciprocalOfIntegral(formula, factor),
        ])
      : [],
  );
};

/** What may be missing around a factor, if the other member has it or needs it. */
const rows: readonly { readonly before: string; readonly after: string; readonly seen: RegExp }[] = [
  { before: '\\log ', after: '', seen: /\\(?:log|ln)\b/ },
  { before: '\\exp\\left(', after: '\\right)', seen: /\\exp\b|e\^/ },
  { before: '\\left|', after: '\\right|', seen: /\\sqrt|\||\\vert|\\log/ },
  { before: '\\frac{1}{', after: '}', seen: /^/ },
  { before: '\\operatorname{tr}\\left(', after: '\\right)', seen: /\\nabla|tr|\\top|\\partial/ },
];

const added = (
  latex: string,
  { place }: Factor,
  wrappings: typeof rows,
  gradients: readonly string[],
): readonly Edit[] => [
  ...wrappings.map(({ before, after }) => edit(2.5, change(place, before + textAt(latex, place) + after))),
  ...gradients.map((text) => edit(2.5, change({ start: place.start, end: place.start }, `${text} `))),
];

/** The operator that begins a factor is left out, and what it takes stays. */
function operatorDropped(latex: string, { items: [first] }: Factor, slot: Slot): readonly Edit[] {
  if (first === undefined || !isPrefix(first.body)) return [];
  const out = without(latex, { items: [first], place: first.body.span }, slot);
  return out === null ? [] : [edit(2, out, ...measureOf(first, slot))];
}

/** The differential of an integral goes with its sign. */
function measureOf(sign: Item, { items }: Slot): readonly Change[] {
  if (!isIntegral(sign.body)) return [];
  const at = items.findIndex(({ body }, index) => index > items.indexOf(sign) && isDifferential(body));
  const place = placeOf(items.slice(at, at + 2));
  return at < 0 || place === null ? [] : [change(place, '')];
}

/** `\nabla_\theta` and `\frac{\partial}{\partial x_i}`, as they stand in a formula. */
const gradientsIn = ({ latex, syntax }: Formula): readonly string[] =>
  everything(syntax).flatMap((node) => {
    const isNabla =
      node.kind === 'scripted' &&
      node.base.kind === 'operator' &&
      node.base.name === 'nabla' &&
      node.sup === null;
    const isFraction = node.kind === 'fraction' && isPrefix(node) && node.numerator.kind !== 'product';
    return isNabla || isFraction ? [textAt(latex, node.span)] : [];
  });

/** `\int e^{f}` for `1 / \int e^{-f}`. */
function reciprocalOfIntegral({ latex }: Formula, { items, place }: Factor): readonly Edit[] {
  const [first, ...rest] = items;
  const [last] = rest.slice(-1);
  if (first === undefined || last === undefined || !isReaching(first.body)) return [];
  const flips = exponentsIn(rest.map(({ body }) => body)).map((slot) => negated(latex, slot));
  const [flip] = flips;
  if (flip === undefined || flips.length > 1) return [];
  const { start, end } = place;
  return [edit(2.5, change({ start, end: start }, '\\frac{1}{'), flip, change({ start: end, end }, '}'))];
}

/** The exponents of the exponential functions in a row. */
const exponentsIn = (row: readonly Formula['syntax'][]): readonly Slot[] =>
  row.flatMap((body, at) => {
    const before = row[at - 1];
    const isArgument = before?.kind === 'operator' && before.name === 'exp' && body.kind === 'group';
    const isPower = body.kind === 'scripted' && body.base.kind === 'name' && body.base.name === 'e';
    if (isArgument) return slotsIn(body.body).slice(0, 1);
    return isPower && body.sup !== null
      ? slotsIn(body.sup)
          .slice(0, 1)
          .map((slot) => ({ ...slot, kind: 'exponent' as const }))
      : [];
  });

const negated = (latex: string, slot: Slot) =>
  instead(
    latex,
    slot,
    slot.terms === null
      ? `-${textAt(latex, slot.place)}`
      : signed(latex, slot, (sign) => (sign === '-' ? '+' : '-')),
  );
