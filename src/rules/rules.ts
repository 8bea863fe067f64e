/** All rows, subject by subject. The judge's table is made from them by `ruleTable` (kernel/rule.ts). Rows only. */
import type { Row } from '../kernel/rule.js';
import { closedForms } from './closedForms.js';
import { comparisons } from './comparisons.js';
import { components } from './components.js';
import { convexity } from './convexity.js';
import { corners } from './corners.js';
import { derivatives } from './derivatives.js';
import { expansions } from './expansions.js';
import { finiteSums } from './finiteSums.js';
import { inequalities } from './inequalities.js';
import { integrals } from './integrals.js';
import { logarithms } from './logarithms.js';
import { normal } from './normal.js';
import { signs } from './signs.js';
import { vectors } from './vectors.js';

export const rows: readonly Row[] = [
  ...logarithms,
  ...derivatives,
  ...expansions,
  ...components,
  ...integrals,
  ...closedForms,
  ...finiteSums,
  ...signs,
  ...inequalities,
  ...vectors,
  ...normal,
  ...corners,
  ...comparisons,
  ...convexity,
];

/** Rows that are not tried on every condition, but used by name. */
export const onlyByName: ReadonlySet<string> = new Set(
  [...comparisons, ...convexity].map(({ name }) => name),
);

/** Rows that a reader of a proof takes for granted: signs, regularity, and the bookkeeping of derivatives. */
export const minorRules: ReadonlySet<string> = new Set([
  'reflexivity-of-order',
  'order-by-difference',
  'strict-order-by-difference',
  'difference-of-ordered',
  ...signs.map(({ name }) => name),
  ...components.map(({ name }) => name),
  ...[...integrals, ...closedForms].map(({ name }) => name).filter((name) => name.startsWith('integrable')),
  ...closedForms.map(({ name }) => name).filter((name) => name.startsWith('member-of')),
  'derivative',
  'derivative-as-it-stands',
  'derivative-of-constant',
  'derivative-of-multiple',
  'derivative-of-negative',
  'differentiable',
  'differentiable-denominator',
]);
