/**
 * Names that are taken when an equation opens a chain: those of which there is a formula that is about the very function
 * that the equation begins with. Of p(x) and `p(x \mid z)` the one may have a formula, and the other be told.
 */
import type { Understanding } from './understanding.js';

export function takenNames(
  { definitions, candidates, signatures }: Understanding,
  chain: number,
): (name: string) => boolean {
  const left = candidates.find(({ step }) => step?.chain === chain && step.link === 0)?.left;
  const key = left?.kind === 'application' ? (signatures.of(left.name, left.arguments)?.key ?? null) : null;
  return (name) =>
    definitions.some(
      (one) => one.name === name && (key === null || signatures.of(name, one.arguments)?.key === key),
    );
}
