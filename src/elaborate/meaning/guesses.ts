/**
 * Which shapes are guesses. A name is a number, a vector or a matrix for certain where it is declared or where its use
 * leaves no choice; a letter that is only added and multiplied is taken for a number, and may be any of the three.
 */
import { walk, type Expression } from '../expression.js';
import type { Sort } from '../../terms/sort.js';
import { familyOf, hasSeveralIndices } from '../structure/spelling.js';
import type { Understanding } from '../inference/understanding.js';
import type { Setting } from './setting.js';

/** Is the shape of this name a guess? */
export function isGuess(name: string, { sorts, vocabulary }: Setting): boolean {
  if (vocabulary.isInTwoFaces(familyOf(name))) return true;
  const sort = sorts.ofName(name);
  if (sort.kind === 'integer') return false;
  const traits = sorts.traitsOfName(name);
  const isMatrix =
    sort.kind === 'vector' && isOfMatrices(sort.dimension) && !vocabulary.isCertainMatrix(name);
  if (traits.some(({ kind }) => kind === 'declared')) return isMatrix;
  if (sort.kind === 'vector') return mayBeMatrix(name) || isMatrix || sorts.isByShape(`name:${name}`);
  return mayBeMatrix(name) || !traits.some(({ kind }) => kind === 'scalar');
}

/** Is the shape of the values of a function, or of the members of a list, a guess? */
export const isGuessedValue = (
  key: string,
  result: Sort,
  { isNumber, sorts, vocabulary }: Setting,
): boolean =>
  result.kind === 'vector'
    ? vocabulary.isInTwoFaces(key) || sorts.isByShape(`result:${key}`)
    : result.kind === 'real' && !isNumber(key) && !hasSeveralIndices(key);

/** `n \times d`, of a space of matrices. */
const isOfMatrices = (dimension: string): boolean =>
  /^\S+ (?:\\times )?\S+$/.test(dimension) && !dimension.startsWith('\\dim ');

/** Does the expression speak of something that goes by a letter in two faces? */
export function isOfTwoFaces(expression: Expression, { vocabulary }: Setting): boolean {
  let found = false;
  walk(expression, (part) => {
    const name = part.kind === 'name' ? part.name : part.kind === 'call' ? part.function : null;
    if (name !== null && vocabulary.isInTwoFaces(familyOf(name))) found = true;
  });
  return found;
}

/** The functions whose values are numbers for certain. */
export function numberTest({
  densities,
  signatures,
  isDefined,
  isDeclared,
}: Understanding): Setting['isNumber'] {
  const names = new Map(signatures.all.map(({ key, notation: { name } }) => [key, name]));
  return (key) => {
    const name = names.get(key) ?? key;
    return densities.has(key) || isDefined(name) || isDeclared(name);
  };
}

/** Does it end in a letter that may be a matrix, and of which nothing is known, as A before a vector is? */
export function isMatrixLike(expression: Expression, setting: Setting): boolean {
  if (expression.kind === 'operation' && /^(?:multiply|power|negate)$/.test(expression.operator)) {
    const part = expression.operator === 'multiply' ? expression.arguments[1] : expression.arguments[0];
    return part !== undefined && isMatrixLike(part, setting);
  }
  if (expression.kind === 'transpose') return isMatrixLike(expression.body, setting);
  if (expression.kind !== 'name' || !mayBeMatrix(expression.name)) return false;
  const isNumber = setting.vocabulary.hasReciprocal(expression.name);
  return (
    !isNumber && setting.sorts.ofName(expression.name).kind === 'real' && isGuess(expression.name, setting)
  );
}

/** Capital letters with nothing declared of them. */
const mayBeMatrix = (name: string): boolean =>
  /^(?:[A-Z]|\\(?:Sigma|Lambda|Gamma|Phi|Psi|Omega))(?![a-z])/.test(name);
