import { describe, expect, it } from 'vitest';
import { lastMeaning, meaning, understood, understoodLine, verdictsOf } from './elaborating.js';

/** The same page in other letters. */
const alphabets: readonly (readonly [string, string, string, string])[] = [
  ['\\theta', 'x', 'p', 'q'],
  ['w', 'v', 's', 'r'],
];

describe.each(alphabets)('the chain rule through a density, in %s, %s, %s, %s', (t, x, p, q) => {
  const change = `\\nabla_${t} ${p}_${t}(${x}) \\frac{\\partial}{\\partial ${p}_${t}(${x})}`;

  it('moves the parameter in that density only', () => {
    const page = understood(`$$ ${change} KL[${q}_${t}(${x}) \\| ${p}_${t}(${x})] = g(${t}) $$`);
    expect(meaning(page, 0, 0)).toBe(
      `derivative(${t}'. expectation(${x}. ${q}(${t}, ${x}), log(${q}(${t}, ${x})) - log(${p}(${t}', ${x})); space ${x.toUpperCase()}); ${t}; k)`,
    );
  });

  it('moves it only in what stands behind the derivative', () => {
    const page = understood(
      `$$ g(${t}) = ${change.replace(' \\frac', ` \\int ${p}_${t}(${x}) \\frac`)} (-\\log ${p}_${t}(${x})) d${x} $$`,
    );
    expect(lastMeaning(page)).toContain(`${p}(${t}, ${x}) * -log(${p}(${t}', ${x}))`);
  });

  it('is the common chain rule at a point', () => {
    const page = understood(`$$ ${change} \\log ${p}_${t}(${x}) = \\nabla_${t} \\log ${p}_${t}(${x}) $$`);
    expect(meaning(page, 0, 0)).toBe(meaning(page, 0, 1));
  });

  it('is no derivative that stands alone', () => {
    const page = understood(
      `$$ \\nabla_${t} \\log ${p}_${t}(${x}) = 0 $$\n\n$$ \\int \\frac{\\partial}{\\partial ${p}_${t}(${x})} \\log ${p}_${t}(${x}) d${x} = 1 $$`,
    );
    expect(verdictsOf(page).at(-1)).toBe('unsupported unsupported-notation');
  });
});

describe('boundary terms', () => {
  it.each([
    'p(x) \\nabla_x \\log q(x) \\to 0 \\text{ as } \\|x\\| \\to \\infty',
    'f(x) \\to 0 \\text{ when } |x| \\to \\infty',
  ])('vanish where %s is stated', (statement) => {
    const { theory, messages } = understoodLine('g(x) = g(x)', [statement]);
    expect(theory.permissions?.map(({ kind }) => kind)).toEqual(['boundary']);
    expect(messages).toEqual([]);
  });

  it('are not granted by a limit at a point', () => {
    const { theory, messages } = understoodLine('g(x) = g(x)', ['f(x) \\to 0 \\text{ as } |x| \\to 1']);
    expect(theory.permissions).toEqual([]);
    expect(messages.map(({ code }) => code)).toEqual(['unreadable-statement']);
  });
});
