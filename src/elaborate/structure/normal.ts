/**
 * Normal laws by name: `\mathcal{N}(\mu, \sigma^2)` and `\mathcal{N}(x; \mu, \sigma^2)` on the line, and with a multiple
 * of the unit matrix for a covariance, `\mathcal{N}(0, I)`, in R^d. They become applications of two functions, with the
 * mean and the variance behind the point. Other covariances have no meaning yet.
 */
import type { Syntax } from '../../read/syntax.js';
import type { Span } from '../../text/source.js';
import type { OperatorName } from '../../terms/operators.js';
import { number } from '../../terms/term.js';
import { partsOf } from '../../read/parts.js';
import { operation, type ApplicationExpression, type Argument, type Expression } from '../expression.js';
import type { Grammar } from './grammar.js';
import { spelled } from './spelling.js';

/** The densities on the line, and in R^d with the same variance for all components. */
export const normalLaws = { real: '\\mathcal{N}', vector: '\\mathcal{N}_{I}' } as const;

export const isNormal = (name: string): boolean => name === normalLaws.real || name === normalLaws.vector;

/** The law in these brackets behind `\mathcal{N}`; null for any other. */
export function normalLaw(group: Syntax, span: Span, grammar: Grammar): ApplicationExpression | null {
  if (group.kind !== 'list') return null;
  const { items, separators } = group;
  const [point, mean, covariance] = items.length === 3 ? items : [null, ...items];
  if (!mean || !covariance || items.length > 3 || separators.at(-1) !== ',') return null;
  if (items.length === 3 && separators[0] === ',') return null;
  const factor = multipleOfUnit(covariance);
  if (factor === null && isMaybeMatrix(covariance)) return null;
  const one: Expression = { kind: 'number', value: number(1).value, span: covariance.span };
  const variance =
    factor === null ? grammar.whole(covariance) : factor === 'unit' ? one : grammar.whole(factor);
  const behind = [grammar.whole(mean), variance].map((value): Argument => ({ value, place: 'behind' }));
  const at: readonly Argument[] = point ? [{ value: grammar.whole(point), place: 'variate' }] : [];
  const name = factor === null ? normalLaws.real : normalLaws.vector;
  return { kind: 'application', name, arguments: [...at, ...behind], span };
}

/**
 * The density of the normal law with a matrix for its covariance, `\mathcal{N}(x; \mu, \Sigma)`, by its formula; null for
 * any other law, and where the point is not named.
 */
export function densityOfMatrix(group: Syntax, span: Span, grammar: Grammar): Expression | null {
  if (group.kind !== 'list' || group.items.length !== 3 || !/^[;|]$|^\\mid$/.test(group.separators[0] ?? ''))
    return null;
  const [point, mean, covariance] = group.items;
  if (!point || !mean || !covariance || !speaksOfMatrix(covariance, grammar)) return null;
  const literal = (value: number): Expression => ({ kind: 'number', value: number(value).value, span });
  const at = (operator: OperatorName, ...parts: readonly Expression[]): Expression =>
    operation(span, operator, ...parts);
  const gap = at('subtract', grammar.whole(point), grammar.whole(mean));
  const matrix = grammar.whole(covariance);
  const inverse = at('power', matrix, literal(-1));
  const square = at('multiply', { kind: 'transpose', body: gap, span }, at('multiply', inverse, gap));
  const spread = at('multiply', at('multiply', literal(2), at('pi')), matrix);
  return at(
    'divide',
    at('exp', at('negate', at('divide', square, literal(2)))),
    at('sqrt', at('determinant', spread)),
  );
}

/** Is the covariance a matrix of the document, or made of one? */
function speaksOfMatrix(covariance: Syntax, grammar: Grammar): boolean {
  const { vocabulary } = grammar;
  const base = covariance.kind === 'scripted' ? covariance.base : covariance;
  return (
    vocabulary.isMatrix(spelled(covariance)) ||
    vocabulary.isMatrix(spelled(base)) ||
    partsOf(covariance).some((part) => speaksOfMatrix(part, grammar))
  );
}

/** Is it a number, or a multiple of the unit matrix? */
export const isPlainCovariance = (covariance: Syntax): boolean =>
  multipleOfUnit(covariance) !== null || !isMaybeMatrix(covariance);

/** What stands before `I`, `I_d`; null where no unit matrix stands. */
function multipleOfUnit(covariance: Syntax): Syntax | 'unit' | null {
  if (isUnit(covariance)) return 'unit';
  if (covariance.kind !== 'product') return null;
  const rest = covariance.items.filter(({ body }) => !isUnit(body));
  const [only] = rest;
  if (rest.length !== covariance.items.length - 1 || only === undefined) return null;
  return rest.length === 1 ? only.body : { ...covariance, items: rest };
}

const isUnit = (syntax: Syntax): boolean =>
  /^(?:I|\\mathbb\{I\}|\\mathbb\{1\})(?:_\{\w+\})?$/.test(spelled(syntax));

/**
 * A capital letter may be a matrix, and so may what stands in brackets behind one; a bare \sigma or \sigma(x) may be meant for
 * the variance or for its root.
 */
const isMaybeMatrix = (syntax: Syntax): boolean =>
  /(?:^|[^a-zA-Z\\])(?:[A-Z]|\\(?:Sigma|Lambda|Gamma|Omega|Psi|mathbf|text|operatorname))/.test(
    ` ${spelled(syntax)}`,
  ) ||
  /^(?:\\sigma|s)(?:_\{[^{}]*\})?(?: ?\([^()]*\))?$/.test(spelled(syntax)) ||
  /diag/.test(spelled(syntax));
