/**
 * The table of operators: everything that is known of an operator's form stands in its row. Meaning is given by rules
 * (src/rules) and by evaluation (src/refute); where an operator is defined, by `defined`, conditions in plain notation
 * (notation.ts) on its arguments a, b, c. Relies on nothing.
 */

export interface OperatorRow {
  readonly arity: number;
  /** `first`: of the sort of the first argument. */
  readonly result: 'real' | 'integer' | 'set' | 'proposition' | 'first';
  /** What must hold of the arguments a, b, c for the value to exist. Powers have their own entry in kernel/domain.ts. */
  readonly defined: readonly string[];
  /** Plain notation: an infix sign, or none for `name(a, b)`. */
  readonly infix?: string;
  /** LaTeX, with #1 and #2 for the arguments, and the strength it binds with (see print.ts). */
  readonly latex: string;
  readonly binding: 'relation' | 'sum' | 'product' | 'prefix' | 'power' | 'atom';
}

const real = (
  arity: number,
  binding: OperatorRow['binding'],
  latex: string,
  rest: { infix?: string; defined?: readonly string[] } = {},
): OperatorRow => ({ arity, result: 'real', binding, latex, defined: [], ...rest });

const claim = (arity: number, latex: string, infix?: string): OperatorRow => ({
  arity,
  result: 'proposition',
  binding: 'relation',
  latex,
  defined: [],
  ...(infix === undefined ? {} : { infix }),
});

const domain = (arity: number, latex: string, defined: readonly string[] = []): OperatorRow => ({
  arity,
  result: 'set',
  binding: 'atom',
  latex,
  defined,
});

export const operators = {
  // Arithmetic.
  add: real(2, 'sum', '#1 + #2', { infix: '+' }),
  subtract: real(2, 'sum', '#1 - #2', { infix: '-' }),
  negate: real(1, 'sum', '-#1'),
  multiply: real(2, 'product', '#1 #2', { infix: '*' }),
  divide: real(2, 'atom', '\\frac{#1}{#2}', { infix: '/', defined: ['b != 0'] }),
  power: real(2, 'power', '#1^{#2}', { infix: '^' }),
  sqrt: real(1, 'atom', '\\sqrt{#1}', { defined: ['0 <= a'] }),
  abs: real(1, 'atom', '\\left|#1\\right|'),
  minimum: real(2, 'atom', '\\min\\left(#1, #2\\right)'),
  maximum: real(2, 'atom', '\\max\\left(#1, #2\\right)'),

  // Constants.
  pi: real(0, 'atom', '\\pi'),
  infinity: real(0, 'atom', '\\infty'),

  // Elementary and special functions.
  exp: real(1, 'atom', 'e^{#1}'),
  log: real(1, 'prefix', '\\log #1', { defined: ['0 < a'] }),
  sin: real(1, 'prefix', '\\sin #1'),
  cos: real(1, 'prefix', '\\cos #1'),
  tan: real(1, 'prefix', '\\tan #1', { defined: ['cos(a) != 0'] }),
  sinh: real(1, 'prefix', '\\sinh #1'),
  cosh: real(1, 'prefix', '\\cosh #1'),
  tanh: real(1, 'prefix', '\\tanh #1'),
  arcsin: real(1, 'prefix', '\\arcsin #1', { defined: ['-1 <= a', 'a <= 1'] }),
  arccos: real(1, 'prefix', '\\arccos #1', { defined: ['-1 <= a', 'a <= 1'] }),
  arctan: real(1, 'prefix', '\\arctan #1'),
  sigmoid: real(1, 'atom', '\\sigma\\left(#1\\right)'),
  softplus: real(1, 'atom', '\\operatorname{softplus}\\left(#1\\right)'),
  erf: real(1, 'atom', '\\operatorname{erf}\\left(#1\\right)'),
  gamma: real(1, 'atom', '\\Gamma\\left(#1\\right)', { defined: ['gamma(a) != 0'] }),
  beta: real(2, 'atom', '\\mathrm{B}\\left(#1, #2\\right)', { defined: ['0 < a', '0 < b'] }),
  digamma: real(1, 'atom', '\\psi\\left(#1\\right)', { defined: ['gamma(a) != 0'] }),
  factorial: real(1, 'power', '#1!', { defined: ['natural(a + 1)'] }),
  binomial: real(2, 'atom', '\\binom{#1}{#2}', { defined: ['natural(a + 1)', 'natural(b + 1)'] }),

  // Vectors by their components: the i-th component of a vector, the vector with another i-th component, and the
  // Kronecker delta.
  component: real(2, 'atom', '#1_{#2}'),
  withComponent: { ...real(3, 'sum', '#3, {#1}_{-#2}'), result: 'first' },
  // The number of the component of a matrix with #3 columns that stands in row #1 and column #2, counted row by row.
  cell: {
    ...real(3, 'atom', '{#1 #2}', { defined: ['1 <= a', '1 <= b', 'b <= c'] }),
    result: 'integer',
  },
  // The same of a symmetric matrix, of which only what stands on and above the diagonal counts.
  symmetricCell: {
    ...real(3, 'atom', '{#1 #2}', { defined: ['1 <= a', '1 <= b', 'a <= c', 'b <= c'] }),
    result: 'integer',
  },
  // Of a square matrix, and of a symmetric one, of which only what stands on and above the diagonal counts.
  determinant: real(1, 'atom', '\\left|#1\\right|'),
  inverse: {
    ...real(1, 'power', '#1^{-1}', { defined: ['determinant(a) != 0'] }),
    result: 'first',
  },
  symmetricDeterminant: real(1, 'atom', '\\left|#1\\right|'),
  symmetricInverse: {
    ...real(1, 'power', '#1^{-1}', { defined: ['symmetricDeterminant(a) != 0'] }),
    result: 'first',
  },
  // The density at #1 of the normal law in R^n with mean #2 and variance #3 in every component.
  normal: real(3, 'atom', '\\mathcal{N}(#1; #2, #3 I)', { defined: ['0 < c'] }),
  delta: real(2, 'atom', '\\delta_{#1 #2}'),

  // Domains of integration and summation.
  interval: domain(2, '[#1, #2]', ['a <= b']),
  interior: domain(2, '(#1, #2)'),
  range: domain(2, '\\{#1, \\dots, #2\\}'),
  // The points of a space of vectors whose i-th component is 0, with Lebesgue measure in the other components.
  slice: domain(2, '{#1}_{-#2}'),
  // The points of a space of #3 dimensions whose components are #1 or #2.
  corners: domain(3, '\\{#1, #2\\}^{#3}'),

  // Propositions.
  equal: claim(2, '#1 = #2', '='),
  notEqual: claim(2, '#1 \\ne #2', '!='),
  less: claim(2, '#1 < #2', '<'),
  lessEqual: claim(2, '#1 \\le #2', '<='),
  natural: claim(1, '#1 \\in \\mathbb{N}'),
  finite: claim(1, '#1 \\text{ is finite}'),
  positiveMeasure: claim(1, '#1 \\text{ has positive measure}'),
} as const satisfies Record<string, OperatorRow>;

export type OperatorName = keyof typeof operators;

export const isOperator = (name: string): name is OperatorName => Object.hasOwn(operators, name);
