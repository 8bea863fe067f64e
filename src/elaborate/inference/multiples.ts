/**
 * Multiples of vectors: in `\epsilon z` and `\frac{\epsilon^2}{2} z`, where z is known to be a vector, the other factor is
 * a number and the product a vector like z. Relies on expressions only.
 */
import type { Expression, OperationExpression } from '../expression.js';

/** The class member of the one vector in a product or quotient whose other factors are numbers; null otherwise. */
export function vectorIn(
  { operator, arguments: parts }: OperationExpression,
  members: readonly (string | null)[],
  isVector: (member: string) => boolean,
): string | null {
  const places = operator === 'divide' ? [0] : [0, 1];
  const found = places.filter((at) => {
    const member = members[at];
    return member !== null && member !== undefined && isVector(member) && parts[at]?.kind !== 'transpose';
  });
  const [at, ...more] = found;
  const other = at === undefined ? undefined : parts[1 - at];
  if (at === undefined || more.length > 0 || other === undefined || !isPlainNumber(other)) return null;
  return members[at] ?? null;
}

/** What can be nothing but a number: no derivative, no transposed vector, no capital letter that may be a matrix. */
function isPlainNumber(expression: Expression): boolean {
  switch (expression.kind) {
    case 'number':
      return true;
    case 'name':
      return !/^(?:[A-Z]|\\[A-Z])/.test(expression.name);
    case 'operation':
      return expression.operator !== 'component' && expression.arguments.every(isPlainNumber);
    default:
      return false;
  }
}
