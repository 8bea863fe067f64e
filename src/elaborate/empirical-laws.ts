/**
 * Empirical laws: which names stand for the law of a list of data, `\hat{p}(x) = \frac{1}{n} \sum_i \delta(x - x_i)`, and
 * where the sum of one is missing. Relies on what was understood of a document.
 */
import { number, type Term } from '../terms/term.js';
import type { Expression } from './expression.js';
import { complete } from './inference/completion.js';
import type { Understanding } from './inference/understanding.js';
import { numberTest } from './meaning/guesses.js';
import { meaningOf } from './meaning/meaning.js';
import { settingOf, type EmpiricalLaw } from './meaning/setting.js';
import { termOf } from './meaning/shaped.js';

/** The empirical law on this member's right side, if its sum is missing. */
export function unsummed(
  { candidates }: Understanding,
  chain: number,
  member: number,
): Extract<Expression, { kind: 'empirical' }> | null {
  const candidate = candidates.find(({ step }) => step?.chain === chain && step.link === member - 1);
  return candidate?.right.kind === 'empirical' && !candidate.right.summed ? candidate.right : null;
}

/** The empirical laws of a document, by the names of their densities. */
export function empiricalLaws(understanding: Understanding): ReadonlyMap<string, EmpiricalLaw> {
  const { candidates, signatures, sorts, vocabulary, taken } = understanding;
  const laws = new Map<string, EmpiricalLaw>();
  for (const { left, right } of candidates) {
    if (right.kind !== 'empirical' || (left.kind !== 'name' && left.kind !== 'application')) continue;
    const key =
      signatures.of(left.name, left.kind === 'application' ? left.arguments : null)?.key ?? left.name;
    const isNumber = numberTest(understanding);
    const nothing = { empirical: new Map(), abbreviations: new Map() };
    const setting = settingOf({ sorts, vocabulary, taken, isNumber, ...nothing });
    const count: Term = termOf(meaningOf(complete(right.count, understanding), setting));
    laws.set(key, {
      data: right.data,
      index: right.index,
      count: setting.messages.length > 0 ? number(1) : count,
    });
  }
  return laws;
}
