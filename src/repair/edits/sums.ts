/** A sum or a mean that is missing, so that an index hangs free. Relies on places and on the sums of the document. */
import { edit, textAt, type Edit, type Formula } from '../edit.js';
import { instead, slotsIn, factorsOf } from '../places.js';
import { change } from '../edit.js';
import type { Sight } from '../sight.js';

export const sums = ({ latex, syntax }: Formula, { sums: known }: Sight): readonly Edit[] =>
  slotsIn(syntax).flatMap((slot) =>
    slot.terms !== null && slot.kind !== 'whole'
      ? []
      : known.flatMap((sum) => [
          edit(
            2,
            instead(
              latex,
              slot,
              `${sum} ${slot.terms === null ? '' : '\\left('}${textAt(latex, slot.place)}${slot.terms === null ? '' : '\\right)'}`,
            ),
          ),
          ...(slot.terms === null
            ? factorsOf(slot)
                .slice(1)
                .map(({ place }) => edit(2, change({ start: place.start, end: place.start }, `${sum} `)))
            : []),
        ]),
  );
