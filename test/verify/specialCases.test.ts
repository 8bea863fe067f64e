/** Equations that hold in a special case define nothing for the rest of the document. */
import { describe, expect, it } from 'vitest';
import { judgeText, stepsOf } from '../judged.js';

const found = (note: string): readonly string[] => stepsOf(judgeText(note)).map(({ verdict }) => verdict);

const divergence = (sentence: string): string =>
  `The divergence of $p$ from $q$ is symmetric:\n\n$$ KL(p \\| q) = KL(q \\| p). $$\n\n${sentence}\n\n$$ KL(p \\| q) = 2 KL(q \\| p). $$`;

const bound = (sentence: string): string =>
  `For a law $q(z)$ we have a bound.\n\n${sentence}\n\n$$ \\int q(z) \\log \\frac{q(z)}{p(z|x)} dz = 0 $$`;

describe('a law that is another one in a special case', () => {
  it.each([
    'When $p = q$ it vanishes.',
    'It is zero if and only if $p = q$.',
    'Its minimum is at $p = q$.',
    'For $p = q$ it is zero.',
    'Setting $p = q$ we find nothing new.',
    'At the optimum, $p = q$.',
  ])('stays what it is elsewhere: %s', (sentence) => {
    const [first, ...more] = found(divergence(sentence));
    expect([first, more.at(-1)]).not.toContain('proved');
  });

  it.each([
    'The bound is tight if $q(z) = p(z|x)$.',
    'The E step sets $q(z) = p(z|x)$.',
    'The best choice is $q(z) = p(z|x)$.',
    'One finds the maximum at $q^*(z) = p(z|x)$, i.e. $q = q^*$.',
    'Taking $q(z) = p(z|x)$ makes it an equality.',
  ])('proves nothing of all laws: %s', (sentence) => {
    expect(found(bound(sentence)).at(-1)).toBe('undecided');
  });

  it('is the other one within its sentence', () => {
    const note = 'For laws $p$ and $q$ there is a divergence. If $p = q$ then $KL(p \\| q) = 0$.';
    expect(found(note)).toEqual(['definition', 'proved']);
    expect(found('Laws $p$, $q$. For $p = q$ we get\n\n$$ KL(p \\| q) = 0. $$')).toEqual([
      'definition',
      'proved',
    ]);
    expect(found('Laws $p$, $q$. We have\n\n$$ KL(p \\| q) = 0 $$\n\nif $p = q$.')).toEqual([
      'proved',
      'definition',
    ]);
  });

  it('is the other one for good where the text introduces it so', () => {
    expect(found(bound('Let $q(z) = p(z|x)$.')).at(-1)).toBe('proved');
    expect(found(bound('Here we write $q(z) = p(z|x)$.')).at(-1)).toBe('proved');
    const behind = '$$ \\int q(z) \\log \\frac{q(z)}{p(z|x)} dz = 0 $$\n\nwhere $q(z) = p(z|x)$.';
    expect(found(behind)[0]).toBe('proved');
  });
});

describe('a formula for an example', () => {
  const general =
    "Let $B(u, v) = F(u) - F(v) - F'(v) (u - v)$ for smooth $F$.\n\n$$ B(u, v) = B(v, u). $$\n\n";

  it.each([
    'For $F(x) = x^2$ we get',
    'Example: with $F(x) = x^2$ it is',
    'If $F(x) = x^2$, then',
    'Consider $F(x) = x^2$:',
  ])('is one from there on: %s', (sentence) => {
    const verdicts = found(
      `${general}${sentence}\n\n$$ B(u, v) = (u - v)^2. $$\n\n$$ B(u, v) = u^2 - v^2. $$`,
    );
    expect(verdicts[1]).not.toBe('proved');
    expect(verdicts.slice(-2)).toEqual(['proved', 'refuted']);
  });

  it('ends where the text is general again', () => {
    const note = `${general}For $F(x) = x^2$ we get $B(u, v) = (u - v)^2$.\n\nIn general,\n\n$$ B(u, v) = (u - v)^2. $$`;
    expect(found(note).at(-1)).not.toBe('proved');
  });

  it('defines where nothing was said before, or where it explains', () => {
    const explained = '$$ \\int_0^1 F(x) dx = \\frac{1}{3} $$\n\nwhere $F(x) = x^2$.';
    expect(found(explained)[0]).toBe('proved');
    expect(found('If $F(x) = x^2$, then\n\n$$ F(3) = 9. $$\n\nAlso\n\n$$ F(2) = 4. $$')).toEqual([
      'definition',
      'proved',
      'proved',
    ]);
  });
});

it('takes what is said of a primed law by the law for no definition', () => {
  const note = (sign: string): string =>
    `Let $p(y|x) = \\frac{1}{\\sqrt{2\\pi}} e^{-(y-x)^2/2}$ and $p(y) = \\int p(y|x) p(x) dx$.\n\n$$ p'(y) = ${sign}\\int (y - x) p(y|x) p(x) dx $$`;
  expect(found(note('-')).at(-1)).not.toBe('definition');
  expect(found(note('')).at(-1)).not.toBe('definition');
});

describe('what a later section says of a name', () => {
  const note = (example: string): string =>
    `# General\n\nLet $r(x) = e^{-V(x)}$ with a smooth $V(x)$.\n\n$$ r'(x) = -x r(x) $$\n\n$$ r'(x) = -V'(x) r(x) $$\n\n# Example\n\n${example}\n\n$$ r'(x) = -x r(x) $$`;

  it.each([
    'Let $V(x) = x^2/2$.',
    'The potential is now\n\n$$ V(x) = \\frac{x^2}{2}. $$\n\nThen',
    'Here $V(x) = x^2/2$ and',
  ])('proves nothing in an earlier one: %s', (example) => {
    const steps = found(note(example)).filter((verdict) => verdict !== 'definition');
    expect([steps.at(0) === 'proved', steps.at(1), steps.at(-1)]).toEqual([false, 'proved', 'proved']);
  });

  it('defines it where nothing was said of it before', () => {
    const other = '# One\n\n$$ a + b = b + a $$\n\n# Two\n\n$$ g(2) = 4 $$\n\nwhere $g(x) = x^2$.';
    expect(found(other)).toEqual(['proved', 'proved', 'definition']);
  });
});

it('keeps what is proved of every value from being taken for that of the best one', () => {
  const note =
    "Let $v(b) = (a - b)^2 + c$.\n\n$$ v(b) = c $$\n\n$$ v'(b) = -2 (a - b) $$\n\nThe best choice is $b = a + 0 c$.";
  expect(found(note).slice(1, 3)).toEqual(['undecided', 'proved']);
});

describe('a case of two equal parameters', () => {
  const note = (behind: string): string =>
    `Consider the case $s = t$ first. Let $d = \\frac{s^2}{t^2} + c$.\n\n$$ d = 1 + c $$\n\n${behind}\n\n$$ d = 1 + c $$`;

  it('ends where the text is general again', () => {
    const verdicts = found(note('In general this is not so:'));
    expect([verdicts.at(2), verdicts.at(-1)]).toEqual(['proved', 'undecided']);
    expect(found(note('So')).at(-1)).toBe('proved');
  });
});
