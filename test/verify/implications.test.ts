/** Implications: what is proved, refuted or left open of a conclusion, with what stands before the arrow supposed. */
import { describe, expect, test } from 'vitest';
import { verifyLine } from '../../src/verify/verify.js';
import { judgeText, stepsOf } from '../judged.js';

const verdicts = (latex: string, given: readonly string[] = []): readonly (string | undefined)[] =>
  verifyLine({ id: 'arrow', given, assume: [], latex }, { seed: 1, sideFile: null, only: null }).steps.map(
    ({ verdict }) => verdict,
  );

describe('a conclusion is proved from what it supposes:', () => {
  test.each<[string, readonly string[]]>([
    ['a \\le b \\Rightarrow e^a \\le e^b', []],
    ['a > 0, b > 0 \\implies a b > 0', []],
    ['x > 1 \\Rightarrow \\log x > 0', []],
    ['a = b \\implies a^2 = b^2', []],
    ['\\log a = b \\Rightarrow a = e^b', []],
    ['a b = a c \\Rightarrow b = c', ['a \\ne 0']],
    ['-\\log p - 1 - \\lambda E = 0 \\Rightarrow p = e^{-1 - \\lambda E}', ['\\lambda > 0']],
    [
      '\\sum_{i=1}^n (x_i - \\mu) = 0 \\Rightarrow \\mu = \\frac{1}{n} \\sum_{i=1}^n x_i',
      ['n \\in \\mathbb{N}'],
    ],
  ])('%s', (latex, given) => {
    expect(verdicts(latex, given)).toEqual(['proved']);
  });
});

describe('a conclusion that does not follow is refuted in a model of what it supposes:', () => {
  test.each([
    'x^2 = 1 \\implies x = 1',
    'a \\le b \\Rightarrow a^2 \\le b^2',
    'a > 0 \\Rightarrow a > 1',
    'x = 1 \\Rightarrow x = 2',
    'a b = 0 \\Rightarrow a = 0',
    'a b = a c \\Rightarrow b = c',
  ])('%s', (latex) => {
    expect(verdicts(latex)).toEqual(['refuted']);
  });
});

describe('statements on both sides of an equivalence follow from one another', () => {
  test('both are proved', () => {
    expect(verdicts('x + 1 = 2 \\iff x = 1')).toEqual(['proved', 'proved']);
    expect(verdicts('a \\le b \\iff -b \\le -a')).toEqual(['proved', 'proved']);
    expect(verdicts('a = b \\iff a - b = 0 \\iff 2 a = 2 b')).toEqual(['proved', 'proved', 'proved']);
  });

  test('the direction that fails is refuted, also further down', () => {
    expect(verdicts('a = b \\iff a^2 = b^2')).toEqual(['refuted', 'proved']);
    expect(verdicts('a = b \\iff a - b = 0 \\iff a^2 = b^2')).toEqual(['proved', 'refuted', 'proved']);
  });
});

describe('rows', () => {
  test('suppose all rows before them', () => {
    const rows =
      '& 2 x + y = 3 \\\\ \\Rightarrow\\; & y = 3 - 2 x \\\\ \\Rightarrow\\; & y^2 = 9 - 12 x + 4 x^2';
    expect(verdicts(`\\begin{align} ${rows} \\end{align}`)).toEqual(['proved', 'proved']);
  });
});

describe('what is supposed', () => {
  test('is supposed of the points that it speaks of, not of all', () => {
    const given = ['f(x) \\in \\mathbb{R}', 'g(x) \\in \\mathbb{R}'];
    expect(verdicts('f(x) = 0 \\Rightarrow \\frac{d}{dx} f(x) = 0', given)).toEqual(['undecided']);
    expect(
      verdicts('f(x) \\le g(x) \\Rightarrow \\int f(x) \\, dx \\le \\int g(x) \\, dx', given),
    ).not.toContain('refuted');
  });

  test('is not one of several statements of which one holds', () => {
    expect(verdicts('a > 0 \\text{ or } b > 0 \\Rightarrow a + b > 0')).not.toContain('proved');
    expect(verdicts('x = 1 \\text{ or } x = -1 \\Rightarrow x = 1')).not.toContain('proved');
  });

  test('is no definition, neither there nor in what follows', () => {
    const note = 'Indeed $x = 1 \\Rightarrow x^2 + x = 2$.\n\n$$ (x + 1)^2 = 4 $$';
    expect(stepsOf(judgeText(note)).map(({ verdict }) => verdict)).toEqual(['proved', 'undecided']);
  });

  test('stands in the list of what a proof rests on', () => {
    const [step] = stepsOf(judgeText('$$ a = b \\Rightarrow a^2 = b^2 $$'));
    expect(step?.assumptions.map(({ origin, line }) => `${origin} ${String(line)}`)).toEqual(['given 1']);
  });
});
