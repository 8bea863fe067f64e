import { describe, expect, it } from 'vitest';
import { sectionAt } from '../../src/verify/sections.js';
import { judgeText, stepsOf } from '../judged.js';

describe('the section of an offset', () => {
  it('is counted by the headings of Markdown and LaTeX', () => {
    const sectionOf = sectionAt('a\n# b\nc\n\\section{d}\ne\n#f');
    expect([0, 6, 20, 24].map(sectionOf)).toEqual([0, 1, 2, 2]);
  });
});

describe('what a later section states', () => {
  const wrong = '$$ s^2 + (t + 1)^2 = s^2 + t^2 + 1 $$';
  const aims = 'Here $r + 1 = s + t$ and $2 r = s t$.';
  const last = (note: string): readonly string[] =>
    stepsOf(judgeText(note)).flatMap(({ verdict, left }) => (left.includes('(t + 1)') ? [verdict] : []));

  it('puts nothing before it in doubt', () => {
    expect(last(`${wrong}\n\n## Later\n\n${aims}`)).toEqual(['refuted']);
    expect(last(`${wrong}\n\n${aims}`)).toEqual(['undecided']);
    expect(last(`${aims}\n\n## Later\n\n${wrong}`)).toEqual(['undecided']);
  });
});
