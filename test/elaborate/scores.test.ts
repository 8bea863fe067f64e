/** Scores and statistics that nobody declares, by the gradients and vectors beside them. */
import { describe, expect, it } from 'vitest';
import { judgeText, stepsOf } from '../judged.js';

const verdicts = (note: string): readonly string[] => stepsOf(judgeText(note)).map(({ verdict }) => verdict);

describe('a score that nobody declares', () => {
  const mean = (body: string): string => `\\mathbb{E}_{p(x)}\\left[${body}\\right]`;
  const score = '\\nabla_x \\log p(x)';

  it('has the dimension of the gradient beside it', () => {
    expect(
      verdicts(
        `$$ ${mean(`\\|s_\\theta(x) - ${score}\\|^2`)} = ${mean(`\\|s_\\theta(x)\\|^2 - 2 s_\\theta(x)^\\top ${score} + \\|${score}\\|^2`)} $$`,
      ),
    ).toEqual(['proved']);
  });

  it('is integrated by parts', () => {
    const left = mean(`s_\\theta(x)^\\top ${score}`);
    const trace = mean('\\mathrm{tr}(\\nabla_x s_\\theta(x))');
    expect(verdicts(`$$ ${left} = -${trace} $$\n\n$$ ${left} = ${trace} $$`)).toEqual(['proved', 'refuted']);
  });
});

describe('a sufficient statistic that nobody declares', () => {
  it('is a vector as long as its parameter', () => {
    const note = [
      '$$ p(x) = \\frac{1}{Z(\\theta)} \\exp(\\theta^\\top f(x)) $$',
      '$$ \\nabla_\\theta \\log Z(\\theta) = \\mathbb{E}_{p(x)}[f(x)] $$',
      '$$ \\nabla_\\theta^2 \\log Z(\\theta) = \\mathbb{E}_{p(x)}[f(x) f(x)^\\top] $$',
    ];
    expect(verdicts(note.join('\n\n'))).toEqual(['definition', 'proved', 'refuted']);
  });
});

describe('a function of numbers', () => {
  it('stays one behind a transposed gradient, below a gradient, and beside another by a parameter', () => {
    expect(verdicts('$$ L(u + v) = L(u) + \\nabla_u L(u)^\\top v + o(v) $$')).not.toContain('unreadable');
    expect(verdicts('$$ \\|\\nabla_x g(x)\\|^2 = \\|{-\\nabla_x g(x)}\\|^2 $$')).toEqual(['proved']);
    expect(verdicts('$$ \\nabla_x \\log g(x)^\\top v = \\frac{\\nabla_x g(x)^\\top v}{g(x)} $$')).toEqual([
      'proved',
    ]);
  });
});

describe('a mean over a point', () => {
  it('is one under the only law of that point', () => {
    expect(verdicts('$$ \\mathbb{E}_x[2 g(x)] = 2 \\int p(x) g(x) \\, dx $$')).toEqual(['proved']);
    expect(verdicts('$$ \\mathbb{E}_x[2 g(x)] = 3 \\int p(x) g(x) \\, dx $$')).toEqual(['refuted']);
  });

  it('says nothing where there are two', () => {
    expect(verdicts('$$ \\mathbb{E}_x[g(x)] = \\int p(x) g(x) \\, dx = \\int q(x) g(x) \\, dx $$')[0]).toBe(
      'undecided',
    );
  });
});
