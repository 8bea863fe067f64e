import { describe, expect, it } from 'vitest';
import { definition, meaning, stepsOf, understood, verdictsOf } from './elaborating.js';
import type { ElaboratedStep } from '../../src/elaborate/elaborated.js';

const lastStep = (page: string): ElaboratedStep => {
  const step = stepsOf(understood(page)).at(-1);
  if (step === undefined) throw new Error('the page has no step');
  return step;
};

/** The symbols that the constant of the last step does not depend on; null if the step claims nothing. */
const upTo = (page: string): readonly string[] | null => {
  const step = lastStep(page);
  return step.kind === 'claim' ? (step.upTo ?? []).map(({ name }) => name) : null;
};

const obscurity = (page: string): string | null => {
  const step = lastStep(page);
  return step.kind === 'claim' ? (step.obscure ?? null) : null;
};

const loss = '$$ J(\\theta) = \\int q(x) (f_\\theta(x) - g(x))^2 dx $$\n\n';
const expanded = '\\int q(x) f_\\theta(x)^2 dx - 2 \\int q(x) f_\\theta(x) g(x) dx';

describe('a constant that is not written out', () => {
  it.each(['\\text{const}', '\\mathrm{const.}', '\\text{constant}', 'const'])(
    'is left out as %s, and the step holds up to what does not depend on the parameter',
    (constant) => {
      const page = `${loss}$$ J(\\theta) = ${expanded} + ${constant} $$`;
      expect(upTo(page)).toEqual(['\\theta']);
      expect(obscurity(page)).toBeNull();
      expect(meaning(understood(page), 1, 1)).not.toContain('const');
    },
  );

  it('is one on either side, or on both', () => {
    expect(upTo(`${loss}$$ J(\\theta) - \\text{const} = ${expanded} $$`)).toEqual(['\\theta']);
    expect(upTo(`${loss}$$ J(\\theta) + \\text{const} = ${expanded} + \\text{const} $$`)).toEqual([
      '\\theta',
    ]);
  });

  it('is meant where the sign says so', () => {
    for (const sign of ['\\stackrel{c}{=}', '\\overset{+}{=}', '=_c', '=_{\\text{const}}'])
      expect(upTo(`${loss}$$ J(\\theta) ${sign} ${expanded} $$`)).toEqual(['\\theta']);
  });

  it('is a C only where the text says that C is a constant', () => {
    const step = `${loss}$$ J(\\theta) = ${expanded} + C $$`;
    expect(upTo(step)).toEqual([]);
    expect(upTo(`${step}\n\nwhere $C$ is a constant.`)).toEqual(['\\theta']);
  });

  it('is constant in the symbol that the text names', () => {
    const step =
      '$$ \\nabla_\\phi g_\\phi(x) = 0 $$\n\n$$ \\log h_\\phi(x) = g_\\phi(x)^2 + f(x) + \\text{const} $$';
    const page = `${step}\n\nwhere const is a constant in $x$.`;
    expect(upTo(page)).toEqual(['x']);
    expect(obscurity(page)).toBeNull();
  });

  it('is a guess where points are in play as well: such a step is never refuted', () => {
    const page =
      '$$ p_\\theta(x) = \\frac{e^{-E_\\theta(x)}}{Z(\\theta)} $$\n\n$$ \\nabla_\\theta \\log p_\\theta(x) = 1 $$\n\n' +
      '$$ \\log p_\\theta(x) = - E_\\theta(x) + \\text{const} $$';
    expect(obscurity(page)).toContain('is a guess');
  });

  it('is a number that no derivative sees where it stands inside', () => {
    const page = `${loss}$$ \\frac{\\partial}{\\partial \\theta} J(\\theta) = \\frac{\\partial}{\\partial \\theta} \\left( ${expanded} + \\text{const} \\right) $$`;
    expect(upTo(page)).toEqual([]);
    expect(obscurity(page)).toBeNull();
  });

  it('keeps a step from being refuted where it stands inside of anything else', () => {
    const page = `${loss}$$ J(\\theta) = \\exp(${expanded} + \\text{const}) $$`;
    expect(obscurity(page)).toBe('a constant that is not written out stands inside of the formula');
  });

  it('stays in a definition, and keeps equations about what is defined from being refuted', () => {
    const page = `$$ L(\\theta) = ${expanded} + \\text{const} $$\n\n$$ L(\\theta) = ${expanded} $$`;
    expect(definition(understood(page), 'L')).toMatch(/ \+ \\text\{const\}$/);
    expect(obscurity(page)).toBe('a constant that is not written out stands inside of the formula');
  });

  it('leaves the step open where nothing tells what it does not depend on', () => {
    expect(verdictsOf(understood('$$ \\log f(x) = - g(x) + \\text{const} $$'))).toEqual([
      'unsupported up-to-constant',
    ]);
  });

  it('leaves inequalities open', () => {
    expect(lastStep(`${loss}$$ J(\\theta) \\le ${expanded} + \\text{const} $$`)).toMatchObject({
      kind: 'unsupported',
      reason: 'up-to-constant',
    });
  });
});
