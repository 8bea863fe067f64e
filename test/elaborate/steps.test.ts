import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepsOf, understood, verdictsOf } from './elaborating.js';

describe('what a step is', () => {
  it('takes the first formula with a new function on its left for a definition, the next one for a claim', () => {
    const page = understood('$$ F(\\theta) = \\int g_\\theta(x) dx = 1 $$\n\n$$ F(\\theta) = 2 $$');
    expect(verdictsOf(page)).toEqual(['definition F', 'claim equal', 'claim equal']);
  });

  it('finds definitions in the text, also behind their use', () => {
    const page = understood('$$ \\log A(\\theta) = 1 $$\n\nwhere $A(\\theta) = \\int g_\\theta(x) dx$.');
    expect(verdictsOf(page)).toEqual(['claim equal', 'definition A']);
  });

  it('never lets a definition lead back to itself', () => {
    const page = understood('$$ A(x) = 1 + B(x) $$\n\n$$ B(x) = A(x) - 1 $$');
    expect(verdictsOf(page)).toEqual(['definition A', 'claim equal']);
  });

  it('takes a left side that is mentioned nowhere else for an introduction', () => {
    const page = understood(
      '$$ \\frac{\\partial L(\\theta)}{\\partial \\theta} = \\frac{\\partial g_\\theta(x)}{\\partial \\theta} $$',
    );
    expect(verdictsOf(page)).toEqual(['definition L']);
  });

  it('takes an identity about a law for a claim, though the law occurs only there', () => {
    const page = understood('$$ \\mathbb{E}_{x \\sim q}[\\nabla_x \\log q(x)] = 0 $$');
    expect(verdictsOf(page)).toEqual(['claim equal']);
  });

  it('announces approximations and leaves constants that are not written out open', () => {
    expect(verdictsOf(understood('$$ f(x) \\approx g(x) $$'))).toEqual(['approximation']);
    expect(verdictsOf(understood('$$ \\log f(x) = - g(x) + \\text{const} $$'))).toEqual([
      'unsupported up-to-constant',
    ]);
  });

  it('does not take a component of what is drawn for a number of its own', () => {
    const page = understood('$$ t_i = \\mathbb{E}_{p(t)}[t_i] $$\n\n$$ \\sum_{i=1}^n t_i = 1 $$');
    expect(verdictsOf(page)[0]).toBe('unsupported unsupported-notation');
  });

  it('says that an index hangs free where the sum over it is missing', () => {
    const page = understood(
      '$$ \\hat{q}_n = \\frac1n \\delta(\\cdot - x_i) $$\n\n$$ \\sum_{i=1}^n f(x_i) = 1 $$',
    );
    expect(verdictsOf(page)[0]).toBe('unreadable free-index');
  });

  it('takes an index that hangs free for a slip only where the author sums over it in sight', () => {
    const sums = '$$ S = \\sum_{i=1}^n f(x_i) $$\n\n';
    expect(verdictsOf(understood(`${sums}$$ 2 S = 2 f(x_i) $$`))[1]).toBe('unreadable free-index');
    expect(verdictsOf(understood(`${sums}$$ J(\\theta) = \\log g(x_i; \\theta) $$`))[1]).toBe('claim equal');
  });

  it('does not call a formula wrong for what is only not said', () => {
    const page = understood('$$ \\mathbb{E}[\\textstyle\\sum_i f(x_i)] = 1 $$');
    expect(stepsOf(page).map(({ kind }) => kind)).toEqual(['unsupported']);
  });

  it('names a lost line break and still knows both definitions', () => {
    const page = understood(
      '$$\\begin{aligned} R_\\phi(y) & = \\frac{e^{-U_\\phi(y)}}{Z_\\phi}\nZ_\\phi & = \\sum_y e^{-U_\\phi(y)} \\end{aligned}$$',
    );
    expect(verdictsOf(page)).toEqual(['unreadable lost-line-break', 'unreadable lost-line-break']);
    expect([...page.theory.definitions.keys()].sort()).toEqual(['R', 'Z']);
  });

  it('takes conditions in the text for remarks, and signs for declarations', () => {
    const page = understood(
      'where $\\sigma > 0$ and $n \\to \\infty$ and $y = 0$.\n\n$$ \\sigma n = n \\sigma $$',
    );
    expect(stepsOf(page).map(({ kind }) => kind)).toEqual([
      'unsupported',
      'unsupported',
      'unsupported',
      'claim',
    ]);
  });

  it('never throws, whatever stands between the dollars', () => {
    const pieces = [
      ...[
        '\\int',
        '\\sum_x',
        '\\sum_{i=1}^n',
        '\\nabla',
        '\\nabla_\\theta',
        '\\mathbb{E}_p',
        '\\log',
        'd',
        'x',
        'p(x)',
      ],
      ...[
        'E_\\theta(x)',
        '=',
        '+',
        '-',
        '(',
        ')',
        '[',
        ']',
        '^2',
        '_i',
        '\\frac{1}{Z}',
        '\\frac{\\partial}{\\partial x}',
      ],
      ...[
        '\\|',
        '|',
        '\\cdot',
        '\\text{const}',
        "x'",
        '\\sim',
        '\\in',
        '\\mathbb{R}',
        '\\to',
        ';',
        ',',
        'KL',
        '\\\\',
        '&',
      ],
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => {
        expect(() => understood(`$$ ${parts.join(' ')} $$`)).not.toThrow();
      }),
      { seed: 7, numRuns: 400 },
    );
  });
});
