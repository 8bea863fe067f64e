/**
 * The table of binders: everything that is known of a binder's form stands in its row. Bodies see the bound variable,
 * operands do not. `within` names the proposition that a condition on the bound variable becomes outside the binder:
 * for all values in the domain, or for all values near a point. Relies on nothing.
 */

export interface BinderRow {
  readonly bodies: number;
  readonly operands: number;
  /** `vector`: with as many components as the range of its operand has numbers. */
  readonly result: 'real' | 'vector' | 'proposition';
  /** The quantifier and the operand it takes over. */
  readonly within: { readonly quantifier: 'forall' | 'near'; readonly operand: number };
  /** LaTeX: #v the variable, #1 #2 the bodies, then the operands; print-binder.ts leaves out what goes without saying. */
  readonly latex: string;
}

const over = { quantifier: 'forall', operand: 0 } as const;
const at = { quantifier: 'near', operand: 0 } as const;

export const binders = {
  /** integral(x. f(x); S): over S with respect to its base measure (Lebesgue, or counting on a finite space). */
  integral: {
    bodies: 1,
    operands: 1,
    result: 'real',
    within: over,
    latex: '\\int_{#2} #1 \\, d#v',
  },
  /** sum(i. f(i); range(m, n)) */
  sum: {
    bodies: 1,
    operands: 1,
    result: 'real',
    within: over,
    latex: '\\sum_{#v \\in #2} #1',
  },
  product: {
    bodies: 1,
    operands: 1,
    result: 'real',
    within: over,
    latex: '\\prod_{#v \\in #2} #1',
  },
  /** expectation(x. p(x), f(x); S): of f under the density p with respect to the base measure of S. */
  expectation: {
    bodies: 2,
    operands: 1,
    result: 'real',
    within: over,
    latex: '\\mathbb{E}_{#v \\sim #1}\\left[ #2 \\right]',
  },
  supremum: {
    bodies: 1,
    operands: 1,
    result: 'real',
    within: over,
    latex: '\\sup_{#v \\in #2} #1',
  },
  infimum: {
    bodies: 1,
    operands: 1,
    result: 'real',
    within: over,
    latex: '\\inf_{#v \\in #2} #1',
  },
  /** limit(x. f(x); a) */
  limit: {
    bodies: 1,
    operands: 1,
    result: 'real',
    within: at,
    latex: '\\lim_{#v \\to #2} #1',
  },
  /** derivative(t. f(t); a; k): of f at a, with respect to the k-th component; k is 1 for a real variable. */
  derivative: {
    bodies: 1,
    operands: 2,
    result: 'real',
    within: at,
    latex: '\\frac{\\partial}{\\partial #v} #1',
  },
  /** tuple(i. f(i); range(1, n)): the vector of the components f(1), ..., f(n). */
  tuple: {
    bodies: 1,
    operands: 1,
    result: 'vector',
    within: over,
    latex: '\\left( #1 \\right)_{#v}',
  },

  // Propositions.
  forall: {
    bodies: 1,
    operands: 1,
    result: 'proposition',
    within: over,
    latex: '#1 \\text{ for all } #v',
  },
  near: {
    bodies: 1,
    operands: 1,
    result: 'proposition',
    within: at,
    latex: '#1 \\text{ near } #2',
  },
  /** integrable(x. f(x); S) */
  integrable: {
    bodies: 1,
    operands: 1,
    result: 'proposition',
    within: over,
    latex: '#v \\mapsto #1 \\text{ is integrable}',
  },
  /** boundedAbove(x. f(x); S): the supremum over S is a number. */
  boundedAbove: {
    bodies: 1,
    operands: 1,
    result: 'proposition',
    within: over,
    latex: '#v \\mapsto #1 \\text{ is bounded above}',
  },
  /** differentiable(t. f(t); a; k) */
  differentiable: {
    bodies: 1,
    operands: 2,
    result: 'proposition',
    within: at,
    latex: '#1 \\text{ is differentiable in } #v',
  },
  /** smooth(t. f(t); a): near a, f has continuous derivatives of all orders. */
  smooth: {
    bodies: 1,
    operands: 1,
    result: 'proposition',
    within: at,
    latex: '#1 \\text{ is smooth in } #v',
  },
  /** hasDerivative(t. f(t); a; k; value): differentiable, and the derivative is value. */
  hasDerivative: {
    bodies: 1,
    operands: 3,
    result: 'proposition',
    within: at,
    latex: '\\frac{\\partial}{\\partial #v} #1 = #4',
  },
  /**
   * boundary(x. f(x); S; i): f is differentiable with respect to the i-th component of x, the derivative is integrable
   * over S, and its integral, the boundary term, is 0.
   */
  boundary: {
    bodies: 1,
    operands: 2,
    result: 'proposition',
    within: over,
    latex: '#1 \\to 0 \\text{ at the boundary in } #v',
  },
  /** negligible(t. f(t); a; n): f(t) / |t - a|^n goes to 0 as t goes to a. */
  negligible: {
    bodies: 1,
    operands: 2,
    result: 'proposition',
    within: at,
    latex: '#1 = o\\left(#v^{#3}\\right) \\text{ as } #v \\to #2',
  },
  /** bounded(t. f(t); a; n): f(t) / |t - a|^n is bounded for t near a, other than a. */
  bounded: {
    bodies: 1,
    operands: 2,
    result: 'proposition',
    within: at,
    latex: '#1 = O\\left(#v^{#3}\\right) \\text{ as } #v \\to #2',
  },
  /** interchange(t. integral(x. f(t, x); S); a; k): the integral may be differentiated under its sign. */
  interchange: {
    bodies: 1,
    operands: 2,
    result: 'proposition',
    within: at,
    latex: '\\text{differentiation in } #v \\text{ may be interchanged in } #1',
  },
} as const satisfies Record<string, BinderRow>;

export type BinderName = keyof typeof binders;

export const isBinder = (name: string): name is BinderName => Object.hasOwn(binders, name);
