/**
 * What goes wrong in one place stays there: an exception while a step is judged leaves that step open, with a name for
 * the limit that was met, and every other step keeps its verdict. Only a contradiction, something proved and refuted at
 * once, goes on to end the run: after it, no verdict could be believed.
 */

/** Why a computation was given up. */
export interface Breakdown {
  readonly reason: 'too-deep' | 'program-error';
  readonly message: string;
}

/** What is computed, or what `instead` makes of the breakdown. */
export function contained<Value>(compute: () => Value, instead: (breakdown: Breakdown) => Value): Value {
  try {
    return compute();
  } catch (error) {
    if (isContradiction(error)) throw error;
    return instead(breakdownOf(error));
  }
}

/** An exception that nothing contains. */
export const contradiction = (message: string): Error => new Error(message, { cause: PROVED_AND_REFUTED });

const PROVED_AND_REFUTED = 'proved and refuted';

const isContradiction = (error: unknown): boolean =>
  error instanceof Error && error.cause === PROVED_AND_REFUTED;

/** Engines report a stack that is full, or a number that is too long for them, as an error of range. */
function breakdownOf(error: unknown): Breakdown {
  if (error instanceof RangeError)
    return {
      reason: 'too-deep',
      message: 'the search met formulas too deep or too long for it, and was given up',
    };
  const said = error instanceof Error ? error.message : String(error);
  return { reason: 'program-error', message: `this is a bug of proofline, please report it: ${said}` };
}
