/**
 * Functions of one variable, by one formula: `f(x) = a x`. Whatever else stands in its brackets, `f(y)`, stands for x, also
 * where something is differentiated by x. Relies on structure alone.
 */
import { walk, type Expression } from '../expression.js';
import { isUnderstood, type Candidate } from './definitions.js';
import { freeNames } from './free-names.js';
import { lawLetters } from './spelled-out.js';

/** Their names; no laws, for of these `p(x)` and `p(y)` may be two. */
export function functionsOfOne(candidates: readonly Candidate[]): ReadonlySet<string> {
  const plain = candidates.flatMap(({ left, right }) => {
    const variable = variableOf(left);
    return left.kind === 'application' && variable !== null ? [{ name: left.name, variable, right }] : [];
  });
  const found = plain.filter(
    ({ name, variable, right }) =>
      isUnderstood(right) &&
      !applies(right) &&
      speaksOf(variable, right) &&
      (plain.filter((other) => other.name === name).length === 1 || !lawLetters.test(name)),
  );
  return new Set(found.map(({ name }) => name));
}

function variableOf(left: Expression): string | null {
  const [only, ...more] = left.kind === 'application' ? left.arguments : [];
  const isPlain = only?.place === 'parenthesis' && more.length === 0;
  return isPlain && only.value.kind === 'name' ? only.value.name : null;
}

function applies(formula: Expression): boolean {
  const isCall = (part: Expression): boolean =>
    part.kind === 'application' && part.arguments.some(({ place }) => place !== 'subscript');
  return partsWith(isCall, formula).length > 0;
}

/** By its components, too. */
const speaksOf = (name: string, formula: Expression): boolean =>
  freeNames(formula).has(name) ||
  partsWith((part) => part.kind === 'indexed' && part.base === name, formula).length > 0;

function partsWith(isSuch: (part: Expression) => boolean, formula: Expression): readonly Expression[] {
  const found: Expression[] = [];
  walk(formula, (part) => {
    if (isSuch(part)) found.push(part);
  });
  return found;
}
