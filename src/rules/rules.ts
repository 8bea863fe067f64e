/** All rows, subject by subject. The judge's table is made from them by `ruleTable` (kernel/rule.ts). Rows only. */
import type { Row } from '../kernel/rule.js';
import { closedForms } from './closedForms.js';
import { components } from './components.js';
import { derivatives } from './derivatives.js';
import { expansions } from './expansions.js';
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
  ...signs,
  ...inequalities,
  ...vectors,
  ...normal,
];

/** Rows that a reader of a proof takes for granted: signs, regularity, and the bookkeeping of derivatives. */
export const minorRules: ReadonlySet<string> = new Set([
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
