/**
 * A result as a run over real notes gives it, built by hand: the asker's chain of note 001 with its mistake, the chain
 * of note 000 that interchanges derivative and integral, and one step of every other verdict.
 */
import type { AssumptionResult, FileResult, Result, StepResult } from '../../src/verify/result.js';

export function step(parts: Partial<StepResult>): StepResult {
  return {
    n: 1,
    line: 1,
    column: 1,
    display: parts.line ?? 1,
    indexInDisplay: parts.n ?? 1,
    relation: '=',
    left: 'a',
    right: 'b',
    verdict: 'proved',
    expected: null,
    rules: [],
    assumptions: [],
    reason: null,
    message: null,
    hint: null,
    frame: null,
    counterexample: null,
    repair: null,
    tally: { drawn: 0, admitted: 0, differing: 0 },
    ...parts,
  };
}

const interchange: AssumptionResult = {
  text: 'differentiation in $\\theta$ and the integral over $x$ may be interchanged',
  latex: '\\nabla_\\theta \\int = \\int \\nabla_\\theta',
  origin: 'assumed',
  line: null,
};
const density: AssumptionResult = {
  text: '$p_\\theta(x)$ is a density',
  latex: '\\int p_\\theta(x)\\,dx = 1',
  origin: 'given',
  line: 13,
};
const positive: AssumptionResult = {
  text: '$Z(\\theta)$ is not zero',
  latex: 'Z(\\theta) \\neq 0',
  origin: 'domain',
  line: null,
};

const logarithm = '\\frac{\\partial}{\\partial \\theta} \\log Z(\\theta)';
const outside =
  '\\frac{1}{Z(\\theta)} \\int \\frac{\\partial}{\\partial \\theta} e^{-E_\\theta(x)} \\mathrm{d}x';
const inside =
  '\\int  \\frac{1}{Z(\\theta)} \\frac{\\partial}{\\partial \\theta} e^{-E_\\theta(x)} \\mathrm{d}x';
const chained =
  '- \\int  \\frac{1}{Z(\\theta)} e^{-E_\\theta(x)}  \\frac{\\partial}{\\partial \\theta} E_\\theta(x)  \\mathrm{d}x';
const mean =
  '- \\mathbb{E}_{p_\\theta(x)} \\left[  \\frac{\\partial}{\\partial \\theta} E_\\theta(x) \\right]';

export const gradients: FileResult = {
  path: 'notes/gradients.md',
  given: [
    {
      latex: 'p_\\theta(x) = \\frac{1}{Z(\\theta)} \\, e^{-E_\\theta(x)}',
      line: 13,
      origin: 'inferred',
      kind: 'definition',
    },
    {
      latex: 'Z(\\theta) = \\int e^{-E_\\theta(x)} \\, dx',
      line: 37,
      origin: 'inferred',
      kind: 'definition',
    },
    { latex: 'x \\in \\mathbb{R}^d', line: 4, origin: 'declared', kind: 'domain' },
  ],
  messages: [],
  chains: [
    {
      id: null,
      line: 13,
      steps: [
        step({
          line: 14,
          left: 'p(x)',
          right: '\\frac{1}{Z(\\theta)} \\, e^{-E_\\theta(x)}',
          verdict: 'definition',
        }),
      ],
    },
    {
      id: null,
      line: 43,
      steps: [
        step({
          line: 44,
          left: logarithm,
          right: outside,
          rules: ['derivative-of-log', 'interchange-of-derivative-and-integral'],
          assumptions: [interchange, positive],
        }),
        step({ n: 2, line: 45, left: outside, right: inside, rules: ['constant-out-of-integral'] }),
        step({
          n: 3,
          line: 46,
          left: inside,
          right: chained,
          rules: ['derivative-of-exponential', 'chain-rule'],
        }),
        step({
          n: 4,
          line: 47,
          left: chained,
          right: mean,
          rules: ['expectation-as-integral'],
          assumptions: [density],
        }),
      ],
    },
  ],
};

const first = '\\nabla_\\theta \\log p_\\theta(x)';
const second = '-\\nabla_\\theta E_\\theta(x) + Z(\\theta)\\nabla_\\theta Z(\\theta)^{-1}';
const third = '-\\nabla_\\theta E_\\theta(x) + Z(\\theta)\\nabla_\\theta \\int_x \\exp(E_\\theta(x))';

export const question: FileResult = {
  path: 'notes/question.md',
  given: [],
  messages: [
    {
      code: 'undefined-name',
      line: 3,
      column: 12,
      text: 'The statement $E_\\theta \\in$ ends before it says where $E_\\theta$ lies.',
      hint: 'Name a space, as in $E_\\theta(x) \\in \\mathbb{R}$.',
      frame: '3 |   E_\\theta \\in\n  |            ^^^',
    },
  ],
  chains: [
    {
      id: null,
      line: 14,
      steps: [
        step({
          line: 14,
          left: first,
          right: second,
          rules: ['derivative-of-log', 'derivative-of-product', 'derivative-of-exponential', 'chain-rule'],
        }),
        step({
          n: 2,
          line: 14,
          left: second,
          right: third,
          verdict: 'refuted',
          message: 'In a model of the givens the two sides differ.',
          counterexample: {
            model: {
              '\\mathcal{X}': '\\{0, 1\\}',
              'E_\\theta(x)': '\\theta^2 x',
              '\\theta': '\\frac{1}{2}',
              x: '1',
            },
            left: -0.4378234991142,
            right: 1.8472640247326626,
            error: 2.4e-10,
            digits: null,
            replay: 'verify notes/question.md --step 14:2 --seed 7',
          },
          repair: {
            latex:
              '-\\nabla_\\theta E_\\theta(x) + Z(\\theta)\\nabla_\\theta \\frac{1}{\\int_x \\exp(-E_\\theta(x))}',
            kind: 'edit',
            verdict: 'proved',
          },
          tally: { drawn: 12, admitted: 12, differing: 12 },
        }),
      ],
    },
    {
      id: null,
      line: 20,
      steps: [
        step({
          line: 20,
          left: '\\nabla_\\theta \\int_x \\exp(-E_\\theta(x))',
          right: '\\nabla_{\\theta}\\int_x \\exp(E(_{\\theta}(x)) \\, dx',
          relation: '\\ne',
          verdict: 'unreadable',
          reason: 'unbalanced-delimiter',
          message: 'The ( here is never closed.',
          hint: 'Move the bracket behind the subscript: $E_\\theta(x)$.',
          frame:
            '20 | \\nabla_{\\theta}\\int_x \\exp(E(_{\\theta}(x)) \\, dx.\n   |                              ^',
        }),
      ],
    },
    {
      id: null,
      line: 24,
      steps: [
        step({
          line: 24,
          left: 'D_{KL}(p \\| q)',
          right: 'H(p, q) - H(p)',
          verdict: 'supported',
          tally: { drawn: 30, admitted: 24, differing: 0 },
        }),
        step({
          n: 2,
          line: 25,
          left: 'H(p, q) - H(p)',
          right: '\\int p(x) f(x)\\,dx',
          verdict: 'undecided',
          reason: 'no-model',
          message: 'No model of the givens was found in which both sides are defined.',
        }),
        step({
          n: 3,
          line: 26,
          left: '\\int p(x) f(x)\\,dx',
          right: '\\frac{1}{n}\\sum_{i=1}^n f(x_i)',
          relation: '\\approx',
          verdict: 'approximation',
          message: 'The two sides differ by 0.031 on average.',
        }),
        step({
          n: 4,
          line: 27,
          left: '\\frac{1}{n}\\sum_{i=1}^n f(x_i)',
          right: '\\hat{\\mu}',
          verdict: 'proved',
          expected: 'refuted',
          rules: ['unfold-definition'],
        }),
      ],
    },
  ],
};

export const example: Result = {
  version: 1,
  files: [gradients, question],
  summary: {
    proved: 6,
    refuted: 1,
    supported: 1,
    undecided: 1,
    unreadable: 1,
    definition: 1,
    approximation: 1,
    expectedFailures: 1,
  },
};
