import { describe, expect, it } from 'vitest';
import { definition, facts, meaning, stepsOf, understood, verdictsOf } from './elaborating.js';

/** The same page in other letters. */
const alphabets: readonly (readonly [string, string, string])[] = [
  ['Q', 'V', 'P'],
  ['S', 'U', 'M'],
];

describe.each(alphabets)('a family %s over %s with respect to %s', (q, v, p) => {
  const family = `
$$ ${p} = \\text{Unif}[0,1]^d $$

$$ \\mathcal{F} := \\{ ${q}(x) = \\frac{e^{-${v}(x)}}{\\mathbb{E}_${p}[e^{-${v}}]} : ${v} \\in \\mathcal{G} \\} $$
`;
  const page = understood(`${family}
$$ KL(${q}_1 \\| ${q}_2) \\le 2 \\| ${v}_1 - ${v}_2 \\| $$
`);

  it('gives a formula to every member that the page speaks of', () => {
    expect(definition(page, `${q}_{1}`)).toBe(
      `${q}_{1}(x) = exp(-${v}_{1}(x)) / expectation(x. ${p}(x), exp(-${v}_{1}(x)); space X)`,
    );
    expect(definition(page, `${q}_{2}`)).toContain(`exp(-${v}_{2}(x))`);
    expect([...page.theory.definitions.keys()]).not.toContain(`${q}_{3}`);
  });

  it('takes the uniform law for the measure itself', () => {
    expect(definition(page, p)).toBe(`${p}(x) = 1`);
    expect(facts(page)).toContain('integral(x. 1; space X) = 1');
  });

  it('judges steps about members', () => {
    expect(verdictsOf(page).at(-1)).toBe('claim lessEqual');
    expect(stepsOf(page).at(-1)).not.toHaveProperty('obscure');
  });

  it('does not let a step be refuted that depends on a member said to exist, though through its formula only', () => {
    const existing = understood(`${family}
There is $\\exists ${v}_n \\in \\mathcal{G}$, $\\| ${v}_n - f \\| \\le \\frac1n$.

$$ KL(${q}_1 \\| ${q}_n) \\le f(x) $$
`);
    expect(stepsOf(existing).at(-1)).toHaveProperty(
      'obscure',
      expect.stringContaining(`says more about ${v}_{n}`),
    );
    expect(facts(existing)).toContain(`supremum(x. abs(${v}_{n}(x) - f(x)); space X) <= 1 / n`);
  });
});

describe('what the text grants', () => {
  const page = understood(
    'Let $r$ be such that $\\int r(x)^2 dx \\le 2$.\n\n$$ \\int r(x)^2 dx \\le 3 $$\n\nHence $\\int r(x)^2 dx \\le 4$.',
  );

  it('is relied on', () => {
    expect(facts(page)).toContain('integral(x. r(x)^2; space X) <= 2');
    expect(facts(page)).not.toContain('integral(x. r(x)^2; space X) <= 4');
  });

  it('is no step', () => {
    expect(verdictsOf(page)).toEqual(['unsupported remark', 'claim lessEqual', 'claim lessEqual']);
  });
});

describe('laws with superscripts', () => {
  it('are no powers where a divergence takes them', () => {
    const page = understood(
      '$$ r^n = \\frac{n-1}{n} r + \\frac1n s $$\n\n$$ KL(r | r^n) \\le \\frac1n KL(r | s) $$',
    );
    expect(definition(page, 'r^{n}')).toBe('r^{n}(x) = (n - 1) / n * r(x) + 1 / n * s(x)');
    expect(meaning(page, 1, 0)).toContain('log(r^{n}(');
  });

  it('are powers elsewhere', () => {
    expect(meaning(understood('$$ \\int f(x) dx = f^n(x) $$'), 0, 1)).toBe('f(x)^n');
  });
});

it('takes a member of a sequence under a limit for more than one function', () => {
  const page = understood('$$ \\lim_{n \\to \\infty} KL(q | r_n) = 0 $$');
  expect(stepsOf(page).at(-1)).toMatchObject({ kind: 'unsupported', reason: 'unsupported-notation' });
});

it('takes a uniform law on all of R^d, where points are differentiated, for just any density', () => {
  const page = understood(
    '$$ P = \\text{Unif}[0,1]^d $$\n\n$$ \\mathbb{E}_{x \\sim P}[\\nabla_x f(x)] = \\int P(x) \\nabla_x f(x) dx $$',
  );
  expect([...page.theory.definitions.keys()]).not.toContain('P');
});
