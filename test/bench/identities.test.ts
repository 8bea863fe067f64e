/** The list that is measured says of every identity what is true of it, and the checker agrees. */
import { expect, test } from 'vitest';
import { verifyLine } from '../../src/verify/verify.js';
import { identities } from './identities.js';
import { lineOf, options } from './judging.js';

test.for(identities.map((one) => [one.latex.join(' = '), one] as const))('%s', ([, identity]) => {
  const { steps } = verifyLine(lineOf(identity), options);
  expect(steps.map(({ verdict }) => verdict)).toEqual([identity.holds ? 'proved' : 'refuted']);
});
