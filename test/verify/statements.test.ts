/** Statements: what gives a meaning to a new name is a definition, later steps rely on it, and nothing is hidden by it. */
import { describe, expect, it } from 'vitest';
import { judgeOnly, stepsOf } from '../judged.js';

/** Of notes in which s is an index. */
const judged = (formulas: readonly string[]) =>
  judgeOnly({
    path: 'notes.md',
    text: ['\\sum_{s=1}^S f(z_s) = \\sum_{t=1}^S f(z_t)', ...formulas]
      .map((formula) => `$$ ${formula} $$`)
      .join('\n\n'),
  });

const verdicts = (...formulas: readonly string[]): readonly string[] =>
  stepsOf(judged(formulas))
    .slice(1)
    .map(({ verdict }) => verdict);

const weights = 'w_s = \\frac{p(z_s)}{q(z_s)}';

describe('an equation for a name of which nothing was said', () => {
  it('is a definition on which later steps rely, also for all values of an index', () => {
    expect(verdicts(weights, 'w_s q(z_s) = p(z_s)')).toEqual(['definition', 'proved']);
    const mean = (weight: string): string => `\\sum_{s=1}^S w_s f(z_s) = \\sum_{s=1}^S ${weight} f(z_s)`;
    expect(verdicts(weights, mean('\\frac{p(z_s)}{q(z_s)}'))).toEqual(['definition', 'proved']);
    for (const wrong of ['\\frac{q(z_s)}{p(z_s)}', '\\frac{p(z_s)}{2 q(z_s)}', 'p(z_s)'])
      expect(verdicts(weights, mean(wrong))).toEqual(['definition', 'undecided']);
  });

  it('does not prove itself where it is repeated, and another formula for the name is a claim', () => {
    expect(verdicts(weights, weights)).toEqual(['definition', 'definition']);
    expect(verdicts(weights, 'w_s = \\frac{q(z_s)}{p(z_s)}')).toEqual(['definition', 'undecided']);
    expect(verdicts(weights, 'w_s = e^{\\log p(z_s) - \\log q(z_s)}')).toEqual(['definition', 'proved']);
  });

  it('is none where the name is on both sides, has a constant for its value, or was claimed something of', () => {
    expect(verdicts('L(a_s, b_s) = a_s + b_s - L(b_s, a_s)')).toEqual(['undecided']);
    expect(verdicts('\\sum_{s=1}^S w_s g_s = 0', 'w_s = g_s^2')).toEqual(['undecided', 'undecided']);
    expect(verdicts('h(a_s) = 1')).toEqual(['undecided']);
  });

  it('says nothing of what stood before it', () => {
    expect(verdicts('2 w_s q(z_s) = 2 p(z_s)', weights)).not.toContain('proved');
  });

  it('is listed among what is given', () => {
    expect(judged([weights]).files[0]?.given).toContainEqual({
      kind: 'definition',
      origin: 'inferred',
      latex: weights,
      line: 3,
    });
  });
});

describe('the place of an extreme', () => {
  it('is introduced by the first formula for it, and claimed by others', () => {
    const place = '\\theta_{t+1} = \\arg\\max_\\theta B(\\theta, \\theta_t)';
    expect(verdicts(place)).toEqual(['definition']);
    expect(verdicts(place, '\\theta_{t+1} = \\arg\\max_\\theta e^{B(\\theta, \\theta_t)}')).toEqual([
      'definition',
      'proved',
    ]);
    expect(verdicts(place, '\\theta_{t+1} = \\arg\\min_\\theta B(\\theta, \\theta_t)')).not.toContain(
      'proved',
    );
  });
});

describe('a formula that hides how it depends on its argument', () => {
  const hidden = 'A(\\eta) = -\\log(1 - p)';

  it('does not define what is differentiated', () => {
    expect(verdicts(hidden, "A'(\\eta) = \\frac{1}{1 + e^{-\\eta}}")).toEqual(['definition', 'undecided']);
    const shown = verdicts('A(\\eta) = \\log(1 + e^\\eta)', "A'(\\eta) = \\frac{1}{1 + e^{-\\eta}}");
    expect(shown).toEqual(['definition', 'proved']);
  });

  it('defines a constant otherwise', () => {
    expect(verdicts(hidden, 'A(\\eta) + \\log(1 - p) = 0')).toEqual(['definition', 'proved']);
  });
});

describe('an equality of two places of extremes', () => {
  it('introduces nothing', () => {
    expect(verdicts('\\arg\\max_q F(q, b) = \\arg\\max_{q(z)} G(q)')).toEqual(['undecided']);
  });
});

describe('the entropy of a law', () => {
  it('goes by a calligraphic letter, and takes a law at its points', () => {
    const bound = (sign: string): string =>
      `\\mathbb{E}_{q(z \\mid x)}[\\log p(z)] ${sign} \\mathcal{H}(q(z \\mid x)) = -KL(q(z \\mid x) \\| p(z))`;
    expect(verdicts(bound('+'))).toEqual(['proved']);
    expect(verdicts(bound('-'))).toEqual(['refuted']);
  });
});

describe('a formula that does not show what it is differentiated by', () => {
  it.each([
    ['$Z(\\theta) = \\int e^{-E(x)} dx$', '\\nabla_\\theta Z(\\theta) = 0'],
    ['$C(\\eta) = \\sum_{i=1}^n a_i$', '\\frac{d}{d\\eta} C(\\eta) = 0'],
    ['$L(\\phi) = \\int q(z) \\log r(z) dz$', '\\nabla_\\phi L(\\phi) = 0'],
    ['$A(\\eta) = -\\log(1 - p)$ where $\\eta = \\log \\frac{p}{1 - p}$', "A'(\\eta) = 0"],
    ['$\\eta = \\log \\frac{p}{1 - p}$', '\\frac{d}{d\\eta} p = 0'],
  ])('%s proves no %s', (formula, step) => {
    const steps = stepsOf(judgeOnly({ path: 'notes.md', text: `Let ${formula}.\n\n$$\n${step}\n$$\n` }));
    expect(steps.at(-1)?.verdict).toBe('undecided');
  });

  it('says it of what is declared to be a function of other things alone', () => {
    const given = '```given\nE(x) \\in \\mathbb{R}\nZ(\\theta) = \\int e^{-E(x)} dx\n```\n';
    const steps = stepsOf(
      judgeOnly({ path: 'notes.md', text: `${given}\n$$\n\\nabla_\\theta Z(\\theta) = 0\n$$\n` }),
    );
    expect(steps.at(-1)?.verdict).toBe('proved');
  });
});

/** What is found of the last step of notes. */
const lastOf = (text: string): string | undefined =>
  stepsOf(judgeOnly({ path: 'notes.md', text })).at(-1)?.verdict;

describe('what the text announces as an introduction', () => {
  const claimed = '$$\\sum_{s=1}^S w_s g(z_s) = \\sum_{s=1}^S g(z_s)$$\n\n';
  const choice = '\n\n$$w_s = \\frac{p(z_s)}{q(z_s)}$$\n';

  it.each(['We define', 'Let', 'where', 'We choose the weights', 'Here', 'Let us denote'])(
    'is a definition behind "%s", though the name was claimed something of',
    (words) => {
      expect(lastOf(`${claimed}${words}${choice}`)).toBe('definition');
    },
  );

  it.each([
    'So we obtain',
    'Therefore, where all is finite,',
    'Going back and defining it in terms of q:',
    "Let's say $q(z) = 1$, then",
    'The weights are',
    'It is easy to see that with this choice',
  ])('stays a claim behind "%s"', (words) => {
    expect(lastOf(`${claimed}${words}${choice}`)).toBe('undecided');
  });

  it('is not hidden from refutation by such words', () => {
    const known = 'Let $Z(\\theta) = \\int e^{-E(x, \\theta)} dx$.\n\n';
    expect(lastOf(`${known}where\n\n$$2 Z(\\theta) = \\int e^{-E(x, \\theta)} dx$$\n`)).toBe('refuted');
  });
});

describe('a recurrence', () => {
  it.each([
    '\\theta^{t+1} = \\theta^t + \\eta \\nabla_\\theta L(\\theta^t)',
    '\\theta^{(k+1)} = \\theta^{(k)} - \\eta g(\\theta^{(k)})',
    'u_t = a u_{t-1} + \\sqrt{1 - a^2} v_t',
  ])('introduces: %s', (rule) => {
    expect(lastOf(`The update is\n\n$$${rule}$$\n`)).toBe('definition');
  });

  it.each(['x^{n+1} = x^n x', 'x^{n+1} = x^n + x', 'x^{n+1} = x^{n+1} + x^n', 'x^{n+1} + 1 = x^n'])(
    'is not seen in %s',
    (formula) => {
      expect(lastOf(`For all $n$\n\n$$${formula}$$\n`)).not.toBe('definition');
    },
  );

  it('is claimed where it is said again in another way', () => {
    const rule = 'The update is\n\n$$\\theta^{t+1} = \\theta^t - \\eta g(\\theta^t)$$\n\n';
    expect(lastOf(`${rule}that is\n\n$$\\theta^{t+1} = \\theta^t + \\eta g(\\theta^t)$$\n`)).not.toBe(
      'definition',
    );
  });
});

describe('a requirement in the text', () => {
  it.each([
    'We maximise the entropy subject to\n\n$$\\sum_{i=1}^n w_i = 1$$\n',
    'We choose weights such that $\\sum_{i=1}^n w_i = 1$.\n',
    'Setting the derivative to zero gives\n\n$$\\frac{d}{dw} (w - a)^2 = 2 (w - a) = 0$$\n',
  ])('is granted: %s', (text) => {
    expect(lastOf(text)).toBe('definition');
  });

  it.each([
    'Taking the derivatives and setting them to zero, we get\n\n$$-\\log w - 1 - \\lambda = 0$$\n',
    'We maximise the entropy, and find that\n\n$$\\sum_{i=1}^n w_i = 1$$\n',
    'If $q(x) = 0$ is such that it is constant, then $r(x) = 0$ and $\\sum_{i=1}^n w_i = 1$.\n',
  ])('is not seen in %s', (text) => {
    expect(lastOf(text)).not.toBe('definition');
  });

  it('puts steps in doubt that depend on it', () => {
    const text =
      'Choose weights subject to\n\n$$\\sum_{i=1}^n w_i = 1$$\n\nThen\n\n$$\\sum_{i=1}^n w_i c = c$$\n';
    expect(lastOf(text)).not.toBe('refuted');
  });
});

describe('a law on the right side', () => {
  const last = (note: string): string | undefined =>
    stepsOf(judgeOnly({ path: 'n.md', text: note })).at(-1)?.verdict;

  it('is what a formula with laws of its letter comes to, and not introduced', () => {
    expect(
      last(
        '$$ p(x \\mid y, z) = \\frac{p(y \\mid x, z) p(x \\mid z)}{p(y \\mid z)} $$\n\n$$ \\int p(x, y \\mid z) dx = p(y \\mid x) $$',
      ),
    ).not.toBe('definition');
    expect(last('$$ q(z, w) = q(z) q(w) $$')).toBe('definition');
  });
});

describe('a derivative at a formula', () => {
  it('introduces no function', () => {
    const note = "$$ \\int f(x, y) \\, dy = 1 $$\n\n$$ \\frac{d}{dx} f(x^2) = f'(x^2) $$";
    expect(stepsOf(judgeOnly({ path: 'n.md', text: note })).at(-1)?.verdict).not.toBe('definition');
  });
});
