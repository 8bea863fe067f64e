/**
 * Which variable is bound where the author names none: of a bare `\int`, of `\mathbb{E}_p`, of a norm of functions.
 * Relies on what stands in the body and on the usual arguments of its functions.
 */
import type { Expression, LawExpression } from '../expression.js';
import { placeholder } from '../structure/placeholder.js';
import { freeNames, pointsIn } from './free-names.js';
import type { Signatures } from './signatures.js';
import type { Vocabulary } from './vocabulary.js';

interface Scope {
  readonly signatures: Signatures;
  readonly vocabulary: Vocabulary;
  /** Points bound around, innermost first. */
  readonly bound: readonly string[];
}

/**
 * The variable that a bare `\int` or `\mathbb{E}_p` means: the point that is free in the body, and no condition of the
 * law; of several the one that usually stands in the law; where the body names none, the usual point of the law or of
 * the functions in the body.
 */
export function implicitVariable(
  lawOrNull: LawExpression | null,
  bodies: readonly Expression[],
  scope: Scope,
): string | null {
  const signature =
    lawOrNull?.kind === 'name'
      ? scope.signatures.of(lawOrNull.name, null)
      : lawOrNull?.kind === 'application'
        ? scope.signatures.of(lawOrNull.name, lawOrNull.arguments)
        : null;
  const usual = signature?.slots.find(({ kind }) => kind === 'point')?.usual ?? null;
  const given =
    lawOrNull?.kind === 'application'
      ? scope.signatures.spellingOf(lawOrNull.arguments).conditions.flatMap((one) => [...freeNames(one)])
      : [];
  const free = bodies.flatMap((body) => [...freeNames(body)]);
  const written = bodies
    .flatMap((body) => pointsIn(body, scope.signatures))
    .filter(
      (name) =>
        name !== placeholder &&
        !given.includes(name) &&
        free.includes(name) &&
        !scope.bound.includes(name) &&
        !scope.vocabulary.isParameter(name),
    );
  if (usual !== null && (written.includes(usual) || written.length === 0)) return usual;
  return written[0] ?? usualPoint(bodies, scope);
}

/** Where all points are dropped: what usually stands in the functions of the body. */
function usualPoint(bodies: readonly Expression[], scope: Scope): string | null {
  for (const body of bodies)
    for (const name of freeNames(body)) {
      const usual = scope.signatures.of(name, null)?.slots.find(({ kind }) => kind === 'point')?.usual;
      if (usual) return usual;
    }
  return null;
}
