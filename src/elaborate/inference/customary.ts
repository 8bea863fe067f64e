/** Letters with a meaning by custom. A table. */
import type { OperatorName } from '../../terms/operators.js';

/** Letters that stand for a function by custom, where they are always applied and the document does not say which. */
export const customaryFunctions: ReadonlyMap<string, OperatorName> = new Map([
  ['\\sigma', 'sigmoid'],
  ['\\Gamma', 'gamma'],
]);
