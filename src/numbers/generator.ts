/**
 * The seeded generator: every random choice of the refuter comes from one of these, so the same seed gives the same
 * run. The generator is Steele, Lea and Flood's SplitMix with 32 bits (2014). Relies on nothing; never looks at a clock.
 */

export interface Generator {
  /** Uniform in [0, 1). */
  readonly uniform: () => number;
  /** Uniform among `from`, ..., `to`. */
  readonly integer: (from: number, to: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(choices: readonly [T, ...(readonly T[])]) => T;
}

/** The generator numbered `stream` of a seed; different streams have nothing to do with each other. */
export function generator(seed: number, stream = 0): Generator {
  let state = scramble(scramble(seed | 0) ^ Math.imul(stream + 1, 0x85ebca6b));
  const uniform = (): number => {
    state = (state + 0x9e3779b9) | 0;
    return (scramble(state) >>> 0) / 2 ** 32;
  };
  const integer = (from: number, to: number): number => from + Math.floor(uniform() * (to - from + 1));
  return {
    uniform,
    integer,
    chance: (probability) => uniform() < probability,
    pick: (choices) => choices[integer(0, choices.length - 1)] ?? choices[0],
  };
}

function scramble(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return mixed ^ (mixed >>> 15);
}
