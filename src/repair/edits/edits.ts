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
  /** What the author would have slipped on. */
  readonly slip: Slip;
}

export type Slip = (typeof kinds)[number]['slip'];

/** What is wrong with a step: it is false, its shapes do not fit, or an index hangs free. */
export type Fault = 'false' | 'shape' | 'index';

interface Kind {
  readonly slip: string;
  readonly edits: (formula: Formula, sight: Sight) => readonly Edit[];
  /** What slips of the kind lead to. */
  readonly faults: readonly Fault[];
}

const kinds = [
  { slip: 'sign', edits: signs, faults: ['false'] },
  { slip: 'name', edits: names, faults: ['false', 'index'] },
  { slip: 'order', edits: order, faults: ['false', 'shape', 'index'] },
  { slip: 'factor', edits: factors, faults: ['false'] },
  { slip: 'function', edits: functions, faults: ['false', 'shape'] },
  { slip: 'sum', edits: sums, faults: ['false', 'index'] },
] as const satisfies readonly Kind[];

export function variantsOf(formula: Formula, sight: Sight, fault: Fault): readonly Variant[] {
  const own = plain(formula.latex);
  const found = new Map<string, Variant>();
  for (const { slip, edits, faults } of kinds) {
    if (!(faults as readonly Fault[]).includes(fault)) continue;
    const single = edits(formula, sight);
    for (const one of [...single, ...everywhere(formula, single)]) {
      const latex = tidy(edited(formula.latex, one));
      const key = plain(latex);
      const known = found.get(key);
      if (key !== own && (known === undefined || one.cost < known.cost))
        found.set(key, { latex, cost: one.cost, slip });
    }
  }
  return [...found.values()]
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
