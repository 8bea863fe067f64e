/**
 * Names that are taken when an equation opens a chain: those with a formula of their own, and those of which a formula
 * was concluded, if it is about the very function that the equation begins with; of p(x) and `p(x \mid z)` the one may be
 * concluded, and the other told.
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
      (one) =>
        one.name === name &&
        (one.origin !== 'inferred' || key === null || signatures.of(name, one.arguments)?.key === key),
    );
}
