/**
 * All edits of a formula, the smallest slips first, each text once. A slip that an author copied, in the same words at
 * several places, is mended at all of them by one edit more. Relies on the files beside it, one for each kind of slip.
 */
import { edited, textAt, type Edit, type Formula } from '../edit.js';
import type { Sight } from '../sight.js';
import { factors } from './factors.js';
import { functions } from './functions.js';
import { names } from './names.js';
import { order } from './order.js';
import { signs } from './signs.js';
import { sums } from './sums.js';

/** A text that the author may have meant. */
export interface Variant {
  readonly latex: string;
  readonly cost: number;
}

/** What is wrong with a step: it is false, its shapes do not fit, or an index hangs free. */
export type Fault = 'false' | 'shape' | 'index';

const kinds: readonly {
  readonly edits: (formula: Formula, sight: Sight) => readonly Edit[];
  /** What slips of the kind lead to. */
  readonly faults: readonly Fault[];
}[] = [
  { edits: signs, faults: ['false'] },
  { edits: names, faults: ['false', 'index'] },
  { edits: order, faults: ['false', 'shape', 'index'] },
  { edits: factors, faults: ['false'] },
  { edits: functions, faults: ['false', 'shape'] },
  { edits: sums, faults: ['false', 'index'] },
];

export function variantsOf(formula: Formula, sight: Sight, fault: Fault): readonly Variant[] {
  const single = kinds
    .filter(({ faults }) => faults.includes(fault))
    .flatMap(({ edits }) => edits(formula, sight));
  const found = new Map<string, Variant>([[plain(formula.latex), { latex: formula.latex, cost: 0 }]]);
  for (const one of [...single, ...everywhere(formula, single)]) {
    const latex = tidy(edited(formula.latex, one));
    const known = found.get(plain(latex));
    if (known === undefined || one.cost < known.cost) found.set(plain(latex), { latex, cost: one.cost });
  }
  return [...found.values()]
    .filter(({ cost }) => cost > 0)
    .map((one) => ({ ...one, size: Math.abs(one.latex.length - formula.latex.length) }))
    .sort((a, b) => a.cost - b.cost || a.size - b.size);
}

/** The same change wherever the same text stands. */
function everywhere({ latex }: Formula, single: readonly Edit[]): readonly Edit[] {
  const alike = new Map<string, Edit[]>();
  for (const one of single) {
    const [only, ...more] = one.changes;
    if (only === undefined || more.length > 0 || only.place.start === only.place.end) continue;
    const key = JSON.stringify([textAt(latex, only.place), only.text]);
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike.values()].flatMap((group): readonly Edit[] => {
    const changes = apart(group.flatMap((one) => one.changes));
    const [first] = group;
    return first === undefined || changes.length < 2 ? [] : [{ changes, cost: first.cost + 0.25 }];
  });
}

/** Without those that lie in another. */
const apart = (changes: Edit['changes']): Edit['changes'] =>
  [...changes]
    .sort((a, b) => a.place.start - b.place.start)
    .filter((one, at, all) => at === 0 || one.place.start >= (all[at - 1]?.place.end ?? 0));

const tidy = (latex: string): string => latex.replace(/\s+/g, ' ').trim();
const plain = (latex: string): string => latex.replace(/\s+/g, '');
