/** Laws given first by a weight of which nothing is said, and later by a formula for it. */
import { describe, expect, it } from 'vitest';
import { judgeText, stepsOf } from '../judged.js';

const verdicts = (note: string): readonly string[] => stepsOf(judgeText(note)).map(({ verdict }) => verdict);

const law = '$$ q_\\theta(x) = \\frac{\\tilde{q}_\\theta(x)}{Z(\\theta)} $$\n\n';
const energy = '$$ q_\\theta(x) = \\frac{1}{Z(\\theta)} e^{-E_\\theta(x)} $$\n\n';

describe('a second formula for a law over the same constant', () => {
  it('says what the weight is', () => {
    const right =
      '$$ \\nabla_\\theta \\log Z(\\theta) = -\\mathbb{E}_{q_\\theta(x)}[\\nabla_\\theta E_\\theta(x)] $$';
    const wrong =
      '$$ \\nabla_\\theta \\log Z(\\theta) = \\mathbb{E}_{q_\\theta(x)}[\\nabla_\\theta E_\\theta(x)] $$';
    expect(verdicts(law + energy + right)).toEqual(['definition', 'definition', 'proved']);
    expect(verdicts(law + energy + wrong)).toEqual(['definition', 'definition', 'refuted']);
  });

  it('says nothing over another constant, or where the weight has a formula', () => {
    const other = '$$ q_\\theta(x) = \\frac{1}{W(\\theta)} e^{-E_\\theta(x)} $$\n\n';
    expect(verdicts(law + other)).not.toContain('refuted');
    expect(verdicts(law + other)[1]).not.toBe('definition');
    const weight = '$$ \\tilde{q}_\\theta(x) = e^{-2 E_\\theta(x)} $$\n\n';
    expect(verdicts(law + weight + energy)[2]).not.toBe('definition');
  });
});
