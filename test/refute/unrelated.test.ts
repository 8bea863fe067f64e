import { describe, expect, it } from 'vitest';
import { unrelatedFunctions } from '../../src/refute/unrelated.js';
import { claimOf, theoryOf, type Given } from './given.js';

const given: Given = { functions: { f: ['real'], g: ['real'], h: ['real'] } };
const found = (extra: Given, text: string): ReturnType<typeof unrelatedFunctions> =>
  unrelatedFunctions(claimOf(extra, text), theoryOf(extra));

describe('functions that only one side knows', () => {
  it('are named when both sides have some', () => {
    expect(found(given, 'f(x) + h(x) = g(x) + h(x)')).toEqual({ left: ['f'], right: ['g'] });
  });
  it('are no matter when one side has none', () => {
    expect(found(given, 'f(x) + h(x) = h(x)')).toBeNull();
  });
  it('are no matter when a given or a definition connects them', () => {
    expect(found({ ...given, facts: ['f(x) <= g(x)'] }, 'f(x) = g(x)')).toBeNull();
    expect(found({ ...given, definitions: { 'f(x)': 'g(x)^2' } }, 'f(x) = g(x)')).toBeNull();
  });
});
