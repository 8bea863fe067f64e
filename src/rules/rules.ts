/**
 * The table of all rules, by name. Some names stand in several rows (a rule and its mirror image); the later ones get a
 * number, `product-of-nonzeros:2`, which the report leaves out.
 */
import { readRule, type Rule, type Row } from '../kernel/rule.js';
import { derivatives } from './derivatives.js';
import { integrals } from './integrals.js';
import { logarithms } from './logarithms.js';
import { signs } from './signs.js';

export const rows: readonly Row[] = [...logarithms, ...derivatives, ...integrals, ...signs];

export const rules: ReadonlyMap<string, Rule> = numbered(rows);

function numbered(all: readonly Row[]): ReadonlyMap<string, Rule> {
  const table = new Map<string, Rule>();
  for (const row of all) {
    const before = [...table.keys()].filter((name) => name.split(':')[0] === row.name).length;
    const name = before === 0 ? row.name : `${row.name}:${String(before + 1)}`;
    table.set(name, { ...readRule(row), name });
  }
  return table;
}
