/** Vectors with one of two numbers in each component: the states of binary units, summed over one by one. */
import { describe, expect, test } from 'vitest';
import { judgeText, stepsOf } from '../judged.js';

const energy = `Units $v \\in \\{0, 1\\}^m$ and $h \\in \\{0, 1\\}^n$ have the energy

$$ E(v, h) = -\\sum_{i=1}^n \\sum_{j=1}^m w_{ij} h_i v_j - \\sum_{j=1}^m b_j v_j - \\sum_{i=1}^n c_i h_i $$

and $p(v, h) = \\frac{1}{Z} e^{-E(v, h)}$ with $Z = \\sum_{v, h} e^{-E(v, h)}$ and $p(v) = \\sum_h p(v, h)$.

`;

const verdictOf = (step: string, before = energy): string | undefined =>
  stepsOf(judgeText(`${before}$$\n${step}\n$$\n`)).at(-1)?.verdict;

describe('binary units', () => {
  test.each<[string, string]>([
    [
      'p(v) = \\frac{1}{Z} e^{\\sum_j b_j v_j} \\prod_{i=1}^n (1 + e^{c_i + \\sum_{j=1}^m w_{ij} v_j})',
      'proved',
    ],
    [
      'p(v) = \\frac{1}{Z} e^{\\sum_j b_j v_j} \\prod_{i=1}^n (1 + e^{-c_i - \\sum_{j=1}^m w_{ij} v_j})',
      'refuted',
    ],
    ['\\sum_{h_1} \\sum_{h_2} \\cdots \\sum_{h_n} e^{-E(v, h)} = \\sum_h e^{-E(v, h)}', 'proved'],
    ['\\sum_{h_1, \\dots, h_n} p(v, h) = p(v)', 'proved'],
    ['\\sum_h e^{\\sum_i c_i h_i} = \\prod_{i=1}^n \\sum_{h_i} e^{c_i h_i}', 'proved'],
    ['\\sum_h e^{\\sum_i c_i h_i} = \\prod_{i=1}^n (1 + e^{c_i})', 'proved'],
    ['\\sum_h e^{\\sum_i c_i h_i} = \\sum_{i=1}^n (1 + e^{c_i})', 'refuted'],
    ['\\sum_h 1 = 2^n', 'proved'],
  ])('%s is %s', (step, verdict) => {
    expect(verdictOf(step)).toBe(verdict);
  });

  test('spins are -1 or 1', () => {
    const spins = 'Spins $s \\in \\{-1, 1\\}^n$ with $E(s) = -\\sum_{i=1}^n a_i s_i$.\n\n';
    const sum = '\\sum_s e^{-E(s)}';
    expect(verdictOf(`${sum} = \\prod_{i=1}^n (e^{a_i} + e^{-a_i})`, spins)).toBe('proved');
    expect(verdictOf(`${sum} = \\prod_{i=1}^n (1 + e^{a_i})`, spins)).toBe('refuted');
  });

  test('units may be said to be binary one by one', () => {
    const units = 'With $h_i \\in \\{0, 1\\}$ the energy is $E(h) = -\\sum_{i=1}^n c_i h_i$.\n\n';
    expect(verdictOf('\\sum_h e^{-E(h)} = \\prod_{i=1}^n (1 + e^{c_i})', units)).toBe('proved');
  });

  test('of other units nothing of the kind is said', () => {
    const units = 'The energy is $E(h) = -\\sum_{i=1}^n c_i h_i$.\n\n';
    expect(verdictOf('\\sum_h e^{-E(h)} = \\prod_{i=1}^n (1 + e^{c_i})', units)).toBe('undecided');
  });

  test('a sum over some of the components is none over the vector', () => {
    const units = 'Units $h \\in \\{0, 1\\}^n$ with $E(h) = -\\sum_{i=1}^n c_i h_i$.\n\n';
    expect(verdictOf('\\sum_{h_1, \\dots, h_k} e^{-E(h)} = \\prod_{i=1}^n (1 + e^{c_i})', units)).toBe(
      'undecided',
    );
    expect(
      verdictOf(
        '\\sum_{h_1} \\sum_{h_2} \\cdots \\sum_{h_k} e^{-E(h)} = \\prod_{i=1}^n (1 + e^{c_i})',
        units,
      ),
    ).toBe('undecided');
  });

  test('points that are numbered are no components', () => {
    const law = 'Let $p(z \\mid x)$ be a law of $z$ for each $x$.\n\n';
    const product = '\\prod_{i=1}^m p(z_i \\mid x_i)';
    expect(
      verdictOf(`\\sum_{z_1, \\dots, z_m} ${product} = ${product} \\sum_{z_1, \\dots, z_m} 1`, law),
    ).toBe('undecided');
  });

  test('what is added to such a vector is not one itself', () => {
    expect(verdictOf('\\sum_i (c_i + h_i)^2 = \\sum_i c_i + 2 \\sum_i c_i h_i + \\sum_i h_i')).not.toBe(
      'proved',
    );
  });
});

describe('a weight between two units', () => {
  test.each<[string, string]>([
    ['\\frac{\\partial E(v, h)}{\\partial w_{ij}} = -h_i v_j', 'proved'],
    ['\\frac{\\partial E(v, h)}{\\partial w_{ij}} = h_i v_j', 'refuted'],
    ['\\frac{\\partial E(v, h)}{\\partial b_j} = -v_j', 'proved'],
    [
      '\\frac{\\partial \\log p(v)}{\\partial w_{ij}} = \\sum_h p(h \\mid v) h_i v_j - \\sum_v p(v) \\sum_h p(h \\mid v) h_i v_j',
      'proved',
    ],
    [
      '\\frac{\\partial \\log p(v)}{\\partial w_{ij}} = \\sum_h p(h \\mid v) h_i v_j + \\sum_v p(v) \\sum_h p(h \\mid v) h_i v_j',
      'refuted',
    ],
  ])('%s is %s', (step, verdict) => {
    expect(verdictOf(step)).toBe(verdict);
  });

  test('may be one of two that are equal', () => {
    const machine = 'Let $E(x) = -\\frac{1}{2} \\sum_{i=1}^n \\sum_{j=1}^n w_{ij} x_i x_j$.\n\n';
    expect(verdictOf('\\frac{\\partial E(x)}{\\partial w_{ij}} = -x_i x_j', machine)).toBe('undecided');
  });
});

describe('a unit that is on', () => {
  const on = '\\sigma\\left(c_i + \\sum_{j=1}^m w_{ij} v_j\\right)';
  test.each<[string, string]>([
    [`p(h_i = 1 \\mid v) = ${on}`, 'proved'],
    [`P(h_i = 1 \\mid v) = ${on}`, 'proved'],
    [`p(h_i = 0 \\mid v) = ${on}`, 'refuted'],
    [`p(h_i = 0 \\mid v) = 1 - ${on}`, 'proved'],
    ['p(v_j = 1 \\mid h) = \\sigma\\left(b_j - \\sum_{i=1}^n w_{ij} h_i\\right)', 'refuted'],
    [
      '\\frac{\\partial \\log p(v)}{\\partial w_{ij}} = p(h_i = 1 \\mid v) v_j - \\sum_v p(v) p(h_i = 1 \\mid v) v_j',
      'proved',
    ],
  ])('%s is %s', (step, verdict) => {
    expect(verdictOf(step)).toBe(verdict);
  });

  test('is what its author says, where no law of all units has a formula', () => {
    const units = 'Units $v \\in \\{0, 1\\}^m$ and $h \\in \\{0, 1\\}^n$.\n\n';
    expect(verdictOf('p(h_i = 1 \\mid v) = \\sigma(\\sum_{j=1}^m w_{ij} v_j)', units)).toBe('definition');
  });
});

describe('the free energy in vectors', () => {
  const free = `The units are binary, $v \\in \\{0, 1\\}^D$ and $h \\in \\{0, 1\\}^K$. Let $E(v, h) = -b^\\top v - c^\\top h - h^\\top W v$
and $F(v) = -\\log \\sum_h e^{-E(v, h)}$.\n\n`;
  test.each<[string, string]>([
    ['F(v) = -b^\\top v - \\sum_i \\log \\sum_{h_i} e^{h_i (c_i + W_i v)}', 'proved'],
    ['F(v) = -b^\\top v - \\sum_{i=1}^K \\log (1 + e^{c_i + W_i v})', 'proved'],
    ['F(v) = -b^\\top v - \\sum_{i=1}^K \\log (1 + e^{c_i - W_i v})', 'refuted'],
    ['F(v) = b^\\top v - \\sum_{i=1}^K \\log (1 + e^{c_i + W_i v})', 'refuted'],
  ])('%s is %s', (step, verdict) => {
    expect(verdictOf(step, free)).toBe(verdict);
  });
});

describe('arguments that a definition spells out', () => {
  const given = 'Let $E(x) = -\\sum_{i=1}^n b_i x_i$.\n\n';
  test.each<[string, string]>([
    ['\\frac{\\partial E(x)}{\\partial x_k} = -b_k', 'proved'],
    ['\\frac{\\partial E(x)}{\\partial x_k} = -b_k x_k', 'refuted'],
    ['E(2 x) = 2 E(x)', 'proved'],
  ])('%s is %s', (step, verdict) => {
    expect(verdictOf(step, given)).toBe(verdict);
  });
});

test('a function of one variable has it whatever stands in its brackets, and what is differentiated', () => {
  const two =
    'Let $f(x) = \\sum_{i=1}^n a_i x_i$ and $g(x) = \\sum_{i=1}^n x_i^2$, so that $$ \\frac{\\partial g}{\\partial x_j} = 2 x_j. $$\n\n';
  expect(verdictOf('f(x + y) = f(x) + f(y)', two)).toBe('proved');
  expect(verdictOf('g(x + y) = g(x) + g(y)', two)).toBe('refuted');
});

describe('a derivative by a parameter that no formula shows', () => {
  const likelihood = `${energy}The likelihood of $v$ is $$ \\ln L(\\theta \\mid v) = \\ln p(v). $$\n\n`;
  const before =
    '\\frac{\\partial \\log p(v)}{\\partial \\theta} = -\\sum_h p(h \\mid v) \\frac{\\partial E(v, h)}{\\partial \\theta}';
  const free = '\\sum_{v, h} p(v, h) \\frac{\\partial E(v, h)}{\\partial \\theta}';
  test('is one of whatever depends on it', () => {
    expect(verdictOf(`${before} + ${free}`, likelihood)).toBe('proved');
  });
  test('proves nothing by being zero', () => {
    expect(verdictOf(`${before} - ${free}`, likelihood)).toBe('undecided');
  });
});

describe('a derivative of what does not depend on the parameter', () => {
  const model =
    'Let $q(x)$ be a fixed density and $p_\\theta(x)$ a model: $$ KL(q \\| p_\\theta) \\ge 0. $$\n\n';
  test('is zero beside functions that show it', () => {
    expect(verdictOf('\\nabla_\\theta \\int q(x) \\log q(x) \\, dx = 0', model)).toBe('proved');
  });
  test('is not taken for zero where a formula that is not understood speaks of it', () => {
    const ising =
      'Let $E(x) = -\\sum_{i<j} J_{ij} x_i x_j - \\sum_i h_i x_i$ and $Z = \\sum_x e^{-E(x)}$.\n\n';
    expect(
      verdictOf('\\frac{\\partial \\log Z}{\\partial h_k} = \\frac{1}{Z} \\sum_x e^{-E(x)} x_k', ising),
    ).toBe('undecided');
  });
  test('is not taken for zero where the letter is one of these functions', () => {
    expect(verdictOf('\\nabla_\\theta \\int p(x)^2 \\, dx = 0', model)).not.toBe('proved');
  });
});

test('the conditional law of a joint law with a formula is their quotient', () => {
  const plain = energy.replace(/\$\$ E[^$]*\$\$\n\nand/, 'and');
  expect(verdictOf('p(h \\mid v) = \\frac{e^{-E(v, h)}}{\\sum_h e^{-E(v, h)}}', plain)).toBe('proved');
  expect(verdictOf('p(h \\mid v) = \\frac{e^{-E(v, h)}}{\\sum_v e^{-E(v, h)}}', plain)).toBe('refuted');
});
