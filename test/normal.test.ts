/** Normal laws: moments, logarithms, scores and divergences that are proved, and near ones that are refuted. */
import { describe, expect, test } from 'vitest';
import { judgeText, stepsOf } from './judged.js';

const given = [
  '---',
  'given: |',
  '  \\sigma > 0',
  '  \\mu \\in \\mathbb{R}',
  '  y \\in \\mathbb{R}^d',
  '  m \\in \\mathbb{R}^d',
  '---',
  '',
].join('\n');

const verdictsOf = (formula: string): readonly string[] =>
  stepsOf(judgeText(`${given}$$ ${formula} $$`)).map(({ verdict }) => verdict);

const line = '\\mathbb{E}_{x \\sim \\mathcal{N}(\\mu, \\sigma^2)}';
const standard = '\\mathbb{E}_{z \\sim \\mathcal{N}(0, 1)}';
const space = '\\mathbb{E}_{y \\sim \\mathcal{N}(m, \\sigma^2 I)}';

describe('proves', () => {
  test.each([
    `${line}[x] = \\mu`,
    `${line}[x^2] = \\mu^2 + \\sigma^2`,
    `${line}[(x - \\mu)^2] = \\sigma^2`,
    `${standard}[z^3] = 0`,
    `${standard}[z^4] = 3`,
    '\\log \\mathcal{N}(x; \\mu, \\sigma^2) = -\\frac{(x - \\mu)^2}{2 \\sigma^2} - \\frac12 \\log(2 \\pi \\sigma^2)',
    '\\frac{\\partial}{\\partial x} \\log \\mathcal{N}(x; \\mu, \\sigma^2) = -\\frac{x - \\mu}{\\sigma^2}',
    `${space}[y] = m`,
    `${space}[\\|y - m\\|^2] = d \\sigma^2`,
    `${space}[\\|y\\|^2] = \\|m\\|^2 + d \\sigma^2`,
    '\\nabla_y \\log \\mathcal{N}(y; m, \\sigma^2 I) = \\frac{m - y}{\\sigma^2}',
    '\\nabla_m \\log \\mathcal{N}(y; m, \\sigma^2 I) = \\frac{y - m}{\\sigma^2}',
    '\\log \\mathcal{N}(y \\mid m, \\sigma^2 I) = -\\frac{\\|y - m\\|^2}{2 \\sigma^2} - \\frac{d}{2} \\log(2 \\pi \\sigma^2)',
  ])('%s', (formula) => {
    expect(verdictsOf(formula)).toEqual(['proved']);
  });
});

describe('refutes', () => {
  test.each([
    `${line}[x^2] = \\mu^2 - \\sigma^2`,
    `${line}[(x - \\mu)^2] = \\sigma`,
    `${standard}[z^4] = 4`,
    '\\log \\mathcal{N}(x; \\mu, \\sigma^2) = -\\frac{(x - \\mu)^2}{2 \\sigma^2} - \\log(2 \\pi \\sigma^2)',
    '\\frac{\\partial}{\\partial x} \\log \\mathcal{N}(x; \\mu, \\sigma^2) = \\frac{x - \\mu}{\\sigma^2}',
    `${space}[\\|y - m\\|^2] = \\sigma^2`,
    `${space}[\\|y\\|^2] = d \\sigma^2`,
    '\\nabla_y \\log \\mathcal{N}(y; m, \\sigma^2 I) = \\frac{y - m}{\\sigma^2}',
    '\\nabla_y \\log \\mathcal{N}(y; m, \\sigma^2 I) = \\frac{m - y}{\\sigma}',
  ])('%s', (formula) => {
    expect(verdictsOf(formula)).toEqual(['refuted']);
  });
});
