/** Places of extremes: what is proved to have the same, what is refuted, and what stays open. */
import { describe, expect, it } from 'vitest';
import { judgeText, stepsOf } from '../judged.js';

const verdicts = (note: string): readonly string[] =>
  stepsOf(judgeText(note)).map(({ verdict, reason }) => reason ?? verdict);

const of = (claim: string): string | undefined =>
  verdicts(`Let $s > 0$ and $t > 0$.\n\n$$ ${claim} $$`).at(-1);

describe('places of extremes', () => {
  it('stay where they are under increasing functions', () => {
    expect(of('\\arg\\max_w P(x | w) P(w) = \\arg\\max_w \\left[ \\log P(x | w) + \\log P(w) \\right]')).toBe(
      'proved',
    );
    expect(of('\\arg\\max_w \\frac{P(x | w) P(w)}{P(x)} = \\arg\\max_w P(x | w) P(w)')).toBe('proved');
    expect(of('\\arg\\max_w e^{g(w)} = \\arg\\max_w g(w)')).toBe('proved');
    expect(of('\\arg\\max_w g(w) = \\arg\\min_w (a - s g(w))')).toBe('proved');
    expect(
      of(
        '\\arg\\min_w \\left[ \\frac{g(w)}{2 s} + \\frac{h(w)}{2 t} \\right] = \\arg\\min_w \\left[ g(w) + \\frac{s}{t} h(w) \\right]',
      ),
    ).toBe('proved');
  });

  it('are told apart where the order is turned round', () => {
    expect(of('\\arg\\max_w g(w) = \\arg\\max_w (a - s g(w))')).toBe('refuted');
    expect(of('\\arg\\max_w e^{-(y - w x)^2 / s} = \\arg\\max_w (y - w x)^2')).toBe('refuted');
    expect(of('\\arg\\max_w P(x | w) P(w) = \\arg\\max_w P(x | w) + P(w)')).toBe('refuted');
  });

  it('are open where a factor may be negative, or a logarithm undefined', () => {
    expect(of('\\arg\\max_w a g(w) = \\arg\\max_w g(w)')).not.toBe('proved');
    expect(of('\\arg\\max_w g(w) = \\arg\\max_w \\log g(w)^2')).not.toBe('proved');
    expect(of('\\arg\\min_w g(w) = \\arg\\min_w \\log g(w)')).not.toBe('proved');
    expect(of('\\arg\\max_w g(w) = \\arg\\max_w g(w)^2')).not.toBe('proved');
    expect(of('\\arg\\max_w 0 \\cdot g(w) = \\arg\\max_w g(w)')).not.toBe('proved');
    expect(of('\\arg\\max_w g(w) = \\arg\\max_v g(v)')).not.toBe('proved');
    expect(of('\\arg\\max_w g(w) = \\arg\\max_w h(w)')).not.toMatch(/proved|refuted/);
  });

  it('are not refuted on the line by two places that are not the best', () => {
    expect(
      of('\\arg\\min_w \\left[ (y - w)^2 + s w^2 \\right] = \\arg\\min_w \\left[ (y - w)^2 + t w^2 \\right]'),
    ).toBe('no-same-order');
  });
});

describe('a name for a place of an extreme', () => {
  const model = '$$ w^* = \\arg\\max_w P(X | w) P(w) = \\arg\\max_w \\prod_i P(x_i | w) P(w) $$\n\n';

  it('stands for it in later chains', () => {
    const note =
      '$$ w^* = \\arg\\max_w g(w) $$\n\n$$ w^* = \\arg\\min_w -2 g(w) $$\n\n$$ w^* = \\arg\\min_w 2 g(w) $$';
    expect(verdicts(note)).toEqual(['definition', 'proved', 'refuted']);
  });

  it('keeps the reading in which the step before it holds', () => {
    const note =
      '$$ P(w | X) = \\frac{P(X | w) P(w)}{P(X)} $$\n\n$$ v = \\arg\\max_w P(X | w) = \\arg\\max_w \\prod_i P(x_i | w) $$\n\n' +
      '$$ w^* = \\arg\\max_w P(X | w) P(w) = \\arg\\max_w \\log P(X | w) P(w) = \\arg\\max_w \\log \\prod_i P(x_i | w) P(w) = \\arg\\max_w \\sum_i \\log P(x_i | w) P(w) $$';
    expect(verdicts(note).slice(3)).toEqual(['definition', 'proved', 'proved', 'refuted']);
    const right = note.replace(
      '\\sum_i \\log P(x_i | w) P(w)',
      '\\left[ \\sum_i \\log P(x_i | w) + \\log P(w) \\right]',
    );
    expect(verdicts(right).slice(3)).toEqual(['definition', 'proved', 'proved', 'proved']);
  });

  it('does not prove what the document only says', () => {
    expect(verdicts(model)[1]).not.toBe('proved');
  });
});

describe('a sum without a range', () => {
  it('is refuted where nothing can be its length', () => {
    const note = (right: string): string => `$$ S = \\sum_i (f(x_i) + g(x_i)) = ${right} $$`;
    expect(verdicts(note('\\sum_i f(x_i) g(x_i)')).at(-1)).toBe('refuted');
    expect(verdicts(note('\\sum_i f(x_i) + n g(x_1)')).at(-1)).toBe('obscure-function');
  });
});

describe('a plain N with a point, a mean and a variance', () => {
  const note = (sign: string): string =>
    `Let $s > 0$.\n\n$$ P(y | x, w) = N(y | w x, s^2) $$\n\n$$ P(y | x, w) = \\frac{1}{\\sqrt{2 \\pi s^2}} \\exp \\left( ${sign}\\frac{(y - w x)^2}{2 s^2} \\right) $$`;

  it('is a normal law', () => {
    expect(verdicts(note('-'))).toEqual(['definition', 'proved']);
    expect(verdicts(note(''))).toEqual(['definition', 'refuted']);
  });

  it('stays a function otherwise', () => {
    expect(verdicts('$$ N(a, b) + 1 = 1 + N(a, b) $$')).toEqual(['proved']);
  });
});
