/** All rows, subject by subject. The judge's table is made from them by `ruleTable` (kernel/rule.ts). Rows only. */
import type { Row } from '../kernel/rule.js';
import { derivatives } from './derivatives.js';
import { integrals } from './integrals.js';
import { logarithms } from './logarithms.js';
import { signs } from './signs.js';

export const rows: readonly Row[] = [...logarithms, ...derivatives, ...integrals, ...signs];
