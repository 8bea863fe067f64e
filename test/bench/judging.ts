/** An identity as the line that a program would send, and how lines are judged when time is taken. */
import type { LineRecord, VerifyOptions } from '../../src/verify/verify.js';
import type { Identity } from './identities.js';

export const options: VerifyOptions = { seed: 0, sideFile: null, only: null, repairs: false };

export const lineOf = ({ latex: [left, right], given }: Identity): LineRecord => ({
  id: `${left} = ${right}`,
  given,
  assume: [],
  latex: `${left} = ${right}`,
});
