/** Slips in whole documents as a program, `npm run mutants:mended -- --target 100`: located and mended, of how many. */
import { parseArgs } from 'node:util';
import { derivations } from '../judged.js';
import { mendingOf } from './mending.js';
import { mutantsOf } from './mutation.js';
import { isPlain, provedSteps } from './steps.js';
import { fateOf } from './verdicts.js';

const { values } = parseArgs({
  options: { target: { type: 'string', default: '100' }, seed: { type: 'string', default: '2026' } },
});
const seed = Number(values.seed);
const steps = derivations.flatMap(provedSteps).filter((step) => isPlain(step) && step.step.claim === 'equal');
const counts = { refuted: 0, silent: 0, located: 0, mended: 0 };

for (const mutant of mutantsOf(steps, seed)) {
  if (counts.refuted >= Number(values.target)) break;
  if (mutant.side === 'left' || mutant.slip === 'pair' || fateOf(mutant, seed) !== 'refuted') continue;
  counts.refuted++;
  const mending = mendingOf(mutant);
  if (mending === null) counts.silent++;
  if (mending?.located === true) counts.located++;
  if (mending?.mended === true) counts.mended++;
  console.log(
    JSON.stringify({
      counts,
      place: mutant.step.place,
      slip: mutant.slip,
      latex: mutant.latex,
      ...mending,
    }),
  );
}
