/** Sums inside of sums, and products of them: the order of the signs and the names of the indices do not matter. */
import { describe, expect, test } from 'vitest';
import { judgeText, stepsOf } from './judged.js';

const verdictsOf = (formula: string): readonly string[] =>
  stepsOf(judgeText(`$$ ${formula} $$`)).map(({ verdict }) => verdict);

describe('proves', () => {
  test.each([
    String.raw`\sum_{i=1}^m \sum_{j=1}^n y_i a_{ij} x_j = \sum_{j=1}^n x_j \sum_{i=1}^m a_{ij} y_i`,
    String.raw`\sum_{i=1}^n \sum_{j=1}^n u_i (a_{ij} + a_{ji}) v_j = \sum_{i=1}^n \sum_{j=1}^n v_i (a_{ij} + a_{ji}) u_j`,
    String.raw`\sum_{i=1}^n \sum_{j=1}^n \sum_{k=1}^n a_{ij} b_{jk} c_{ki} = \sum_{i=1}^n \sum_{j=1}^n \sum_{k=1}^n b_{ij} c_{jk} a_{ki}`,
    String.raw`\sum_{i=1}^m \left(\sum_{j=1}^n a_{ij} x_j\right)^2 = \sum_{j=1}^n \sum_{k=1}^n \sum_{i=1}^m a_{ij} a_{ik} x_j x_k`,
    String.raw`\left(\sum_{i=1}^m u_i\right) \left(\sum_{j=1}^n v_j\right) = \sum_{j=1}^n \sum_{i=1}^m v_j u_i`,
    String.raw`\exp\left(\sum_{i=1}^m \sum_{j=1}^n a_{ij} x_j\right) = \exp\left(\sum_{j=1}^n x_j \sum_{i=1}^m a_{ij}\right)`,
  ])('%s', (formula) => {
    expect(verdictsOf(formula)).toEqual(['proved']);
  });
});

describe('proves nothing of', () => {
  test.each([
    String.raw`\sum_{i=1}^n \sum_{j=1}^n y_i a_{ij} x_j = \sum_{i=1}^n \sum_{j=1}^n x_i a_{ij} y_j`,
    String.raw`\sum_{i=1}^m \sum_{j=1}^n a_{ij} x_j = \sum_{i=1}^n \sum_{j=1}^m a_{ij} x_j`,
    String.raw`\sum_{i=1}^n \sum_{j=1}^n u_i (a_{ij} - a_{ji}) v_j = \sum_{i=1}^n \sum_{j=1}^n v_i (a_{ij} - a_{ji}) u_j`,
    String.raw`\sum_{i=1}^n \sum_{j=1}^n \sum_{k=1}^n a_{ij} b_{jk} c_{ki} = \sum_{i=1}^n \sum_{j=1}^n \sum_{k=1}^n b_{ij} a_{jk} c_{ki}`,
    String.raw`\sum_{i=1}^m \left(\sum_{j=1}^n a_{ij} x_j\right)^2 = \sum_{i=1}^m \sum_{j=1}^n a_{ij}^2 x_j^2`,
    String.raw`\left(\sum_{i=1}^m u_i\right) \left(\sum_{i=1}^m v_i\right) = \sum_{i=1}^m u_i v_i`,
    String.raw`\sum_{i=1}^n \sum_{j=1}^i a_{ij} = \sum_{j=1}^i \sum_{i=1}^n a_{ij}`,
    String.raw`\sum_{i=1}^n \sum_{j=1}^i a_j = \sum_{j=1}^n \sum_{i=1}^j a_j`,
  ])('%s', (formula) => {
    expect(verdictsOf(formula)).not.toContain('proved');
  });
});
