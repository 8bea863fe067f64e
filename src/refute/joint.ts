/**
 * Laws of several variables: which function a given normalises over which of its arguments. Models make such a law a
 * chain, one variable after the other given those before it, so that the given holds by the way it is made. Relies on
 * terms.
 */
import { equals, one } from '../numbers/rational.js';
import { mentionsBound } from '../terms/substitute.js';
import type { SymbolTerm, Term } from '../terms/term.js';
import { isWhole } from '../terms/whole.js';
import { times } from './formula.js';

export interface Joint {
  readonly function: string;
  /** The arguments that are integrated over. */
  readonly variables: readonly number[];
}

/** `\int \int p(x, z \mid c) \, dz \, dx = 1`; null for any other given. */
export function jointIn(fact: Term): Joint | null {
  const [left, right] = fact.kind === 'apply' && fact.operator === 'equal' ? fact.arguments : [];
  if (left === undefined || right?.kind !== 'number' || !equals(right.value, one)) return null;
  let body: Term | undefined = left;
  let depth = 0;
  while (body?.kind === 'binder' && body.binder === 'integral') {
    const [domain] = body.operands;
    if (domain === undefined || !isWhole(domain, body.variable.sort)) return null;
    [body] = body.bodies;
    depth += 1;
  }
  if (body?.kind !== 'call' || depth < 2) return null;
  const { arguments: parts } = body;
  const bound = Array.from({ length: depth }, (_, index) =>
    parts.flatMap((part, at) => (mentionsBound(part, index) ? [at] : [])),
  );
  const plain = bound.every(([at = 0, ...more]) => more.length === 0 && parts[at]?.kind === 'bound');
  const variables = bound.flat().sort((a, b) => a - b);
  return plain && variables.length === depth ? { function: body.function, variables } : null;
}

/** For each variable of a law of several: itself, then what it is conditioned on. */
export function linksOf(
  parameters: readonly SymbolTerm[],
  joint: readonly number[],
): readonly (readonly SymbolTerm[])[] {
  const conditions = parameters.filter((_, index) => !joint.includes(index));
  const points = joint.flatMap((index) => parameters[index] ?? []);
  return points.map((point, at) => [point, ...conditions, ...points.slice(0, at)]);
}

/** Chains of densities: the first choices of all links together, the second ones, and so on. */
export function chainsOf(links: readonly (readonly Term[])[]): readonly Term[] {
  const most = Math.max(...links.map((choices) => choices.length));
  return Array.from({ length: most }, (_, choice) =>
    times(...links.flatMap((choices) => choices[choice % choices.length] ?? [])),
  );
}
