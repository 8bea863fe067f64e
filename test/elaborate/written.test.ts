/** What is read is what was written: random formulas in the ways people write them have their value when read. */
import { expect, test } from 'vitest';
import { elaborate } from '../../src/elaborate/elaborate.js';
import { generator } from '../../src/numbers/generator.js';
import { toNumber } from '../../src/numbers/rational.js';
import { readDocument } from '../../src/read/readDocument.js';
import { open } from '../../src/terms/substitute.js';
import { number, partsOf, symbol, type Term } from '../../src/terms/term.js';
import { written, type Values } from './written.js';

const values: Values = { x: 1.25, y: 0.75, a: 2.5, b: -0.5 };
const formulas = Number(process.env['WRITTEN'] ?? 600);
const seed = Number(process.env['WRITTEN_SEED'] ?? 1);

test(`${String(formulas)} formulas`, () => {
  const wrong: string[] = [];
  let compared = 0;
  for (let n = 0; n < formulas; n++) {
    const { latex, value } = written(generator(seed, n), values, 1 + (n % 3));
    if (!Number.isFinite(value) || Math.abs(value) > 1e12) continue;
    const term = readTerm(latex);
    const read = term === null ? 'not understood' : valueOf(term, values);
    compared++;
    if (typeof read !== 'number' || !(Math.abs(read - value) <= 1e-9 * (1 + Math.abs(value))))
      wrong.push(`${latex}   is ${String(value)}, read as ${String(read)}`);
  }
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(formulas / 3);
});

function readTerm(latex: string): Term | null {
  const text = `Let $x, y, a, b \\in \\mathbb{R}$.\n\n$$\n${latex} = 0\n$$\n`;
  const { chains } = elaborate(readDocument({ path: 'written.md', text }));
  const member = chains.at(-1)?.members[0];
  return member?.kind === 'terms' ? (member.readings[0]?.term ?? null) : null;
}

/** In doubles; throws for what random formulas do not have. */
function valueOf(term: Term, at: Values): number {
  if (term.kind === 'number') return toNumber(term.value);
  if (term.kind === 'symbol') return at[term.name] ?? NaN;
  if (term.kind === 'binder') return overRange(term, at);
  if (term.kind !== 'apply') throw new Error(`a ${term.kind}`);
  const [a = NaN, b = NaN] = partsOf(term).map((part) => valueOf(part, at));
  const f = operations[term.operator];
  if (f === undefined) throw new Error(term.operator);
  return f(a, b);
}

function overRange(term: Extract<Term, { readonly kind: 'binder' }>, at: Values): number {
  const [range] = term.operands;
  const [from, to] = range === undefined ? [] : partsOf(range).map((end) => valueOf(end, at));
  if (from === undefined || to === undefined) throw new Error(term.binder);
  const terms = Array.from({ length: to - from + 1 }, (_, step) => {
    const [body] = open(term, symbol('inner index', term.variable.sort));
    return valueOf(body ?? number(0), { ...at, 'inner index': from + step });
  });
  return term.binder === 'sum' ? terms.reduce((x, y) => x + y, 0) : terms.reduce((x, y) => x * y, 1);
}

const operations: Readonly<Record<string, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  negate: (a) => -a,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  power: (a, b) => a ** b,
  exp: Math.exp,
  log: Math.log,
  sin: Math.sin,
  cos: Math.cos,
  tanh: Math.tanh,
  arctan: Math.atan,
  sqrt: Math.sqrt,
  abs: Math.abs,
  factorial: (a) => Array.from({ length: Math.round(a) }, (_, k) => k + 1).reduce((x, y) => x * y, 1),
};
